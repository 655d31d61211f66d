/* What a title before a name is of: "Minister of Health and Sport Ian Moss". */
#include "namenorm/complement_names.h"
#include "namenorm/name_words.h"
#include "namenorm/offices.h"

enum { LONGEST_COMPLEMENT = 10 /* words */ };

/* Lists of words in small letters that a title has, and those it is of. */
static const uint64_t IN_COMPLEMENTS = IN_TITLES | IN_ROLES | IN_MODIFIERS | IN_NATIONALITIES |
                                       IN_ORG_WORDS | IN_PLACE_WORDS | IN_LINKERS | IN_CONJUNCTIONS;

/* Whether the words [first, last), behind an article, are a whole: "the United States", "the
 * Chamber of Agriculture", "the Environment". What follows is no part of it then. */
static bool
tells_whole(const struct block_words *block, uint32_t first, uint32_t last)
{
    const uint64_t small = IN_LINKERS | IN_ARTICLES | IN_CONJUNCTIONS;
    bool capitals = first < last;
    for (uint32_t i = first; i < last; i++) {
        if (lists_at(block, i) & (IN_ORG_WORDS | IN_PLACE_WORDS | IN_PLACES))
            return true;
        capitals =
            capitals && ((i > first && lists_at(block, i) & small) ||
                         (has_shape(block, i, WORD_CAPITAL) &&
                          !has_shape(block, i, WORD_ALL_CAPITALS))); /* "the UQLA Forecast" */
    }
    return capitals || phrase_at(block, first, IN_PLACES, NULL) == last;
}

/* "Minister of Labour, Tides and Sport Ian Moss": the comma between two of the fields before
 * "and". */
static bool
is_comma_of_fields(const struct block_words *block, uint32_t word)
{
    uint32_t behind = word + 1;
    while (is_field(block, behind))
        behind++;
    return is_mark_at(block, word, ',') && word > block->first && is_field(block, word - 1) &&
           (behind > word + 1 || is_field(block, behind + 1)) &&
           (is_mark_at(block, behind, ',') || lists_at(block, behind) & IN_CONJUNCTIONS);
}

/* "to the United States": a preposition, and a listed place that ends before END. */
static bool
is_to_place(const struct block_words *block, uint32_t word, uint32_t end)
{
    uint32_t place = word + 1 + ((lists_at(block, word + 1) & IN_ARTICLES) != 0);
    return lists_at(block, word) & IN_LOCATIVES &&
           has_value(block, word, NUMBER_LOCATIVES, "weak") && spaced(block, end) &&
           phrase_at(block, place, IN_PLACES | IN_CITIES, NULL) == end;
}

/* "Директор «Маррела»": the mark that opens what the one at WORD closes; WORD if it closes nothing.
 */
static uint32_t
mark_opening(const struct block_words *block, uint32_t word)
{
    if (!has_shape(block, word, WORD_MARK))
        return word;
    for (uint32_t i = word; i > block->first && word - i < LONGEST_COMPLEMENT; i--) {
        uint32_t open = word_mark(&block->at[i - 1]);
        if (open != 0 && closing_mark(open) != 0 && spaced(block, i - 1) && !spaced(block, word) &&
            (closing_mark(open) == word_mark(&block->at[word]) ||
             (open == 0x201E && is_mark_at(block, word, 0x201D))))
            return i - 1;
    }
    return word;
}

/* "director of «Marrel»", "head of the company «Marrel»": whether a linker, or what the name is of,
 * stands at WORD before the marks. */
static bool
is_before_marks(const struct block_words *block, uint32_t word)
{
    return has_shape(block, word, WORD_SMALL) &&
           lists_at(block, word) & (IN_LINKERS | IN_ORG_WORDS | IN_PLACE_WORDS);
}

/* "professor vid Orsk Universitet Vera Quist": a preposition of place behind a title and before a
 * capital, in a language that names there where somebody works. */
static bool
is_at_institution(const struct block_words *block, uint32_t word)
{
    return block->definite_endings.length > 0 && lists_at(block, word) & IN_LOCATIVES &&
           word > block->first && lists_at(block, word - 1) & (IN_TITLES | IN_ROLES) &&
           has_shape(block, word + 1, WORD_CAPITAL);
}

/* "capogruppo al Senato Luca Neri": a preposition with an article that leads from a role to an
 * institution, in a language whose names follow what their title is of. */
static bool
is_at_chamber(const struct block_words *block, uint32_t word)
{
    return block->apposed_names && is_contracted(block, word) && word > block->first &&
           lists_at(block, word - 1) & IN_ROLES && has_shape(block, word - 1, WORD_SMALL) &&
           has_shape(block, word + 1, WORD_CAPITAL) &&
           lists_at(block, word + 1) & (IN_ORGS | IN_ORG_WORDS);
}

/* "chief doctor of the hospital in Orsk V. A. Belov": a preposition of place between an
 * institution, in small letters, and where that is. */
static bool
is_before_seat(const struct block_words *block, uint32_t word)
{
    return lists_at(block, word) & IN_LOCATIVES && word > block->first &&
           lists_at(block, word - 1) & (IN_ORG_WORDS | IN_PLACE_WORDS) &&
           has_shape(block, word - 1, WORD_SMALL) && has_shape(block, word + 1, WORD_CAPITAL);
}

/* Whether WORD may stand between a title's linker and the name. */
static bool
may_complete(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_FUNCTION_WORDS | IN_CUES | IN_AUXILIARIES | IN_ADVERBS | IN_PRONOUNS |
                           IN_KINSHIP | IN_LOCATIVES;
    uint64_t lists = lists_at(block, word);
    if (is_at_institution(block, word) || is_before_seat(block, word) ||
        office_leads_to_field(block, word) || is_at_chamber(block, word))
        return true;
    if (has_shape(block, word, WORD_MARK))
        return is_mark_at(block, word, '-') || is_mark_at(block, word, '&') ||
               is_comma_of_fields(block, word);
    if (lists & (IN_LINKERS | IN_CONJUNCTIONS) || has_shape(block, word, WORD_CLITIC))
        return true;
    if (lists & IN_ARTICLES)
        return block->genitive_article ||
               (word > block->first && lists_at(block, word - 1) & (IN_LINKERS | IN_LOCATIVES));
    return has_shape(block, word, WORD_CAPITAL) || !(lists & never);
}

/* "minister of mines Vera Quist", "head of security Vera Quist": whether a noun in small letters
 * stands at WORD, before a name, right behind a linker and a role. */
static bool
is_field_of_role(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_FUNCTION_WORDS | IN_CUES | IN_ADVERBS | IN_KINSHIP | IN_PRONOUNS |
                           IN_VERBS | IN_NATIONALITIES | IN_DAYS | IN_MONTHS;
    return word > block->first + 1 && has_shape(block, word, WORD_SMALL) && spaced(block, word) &&
           !(lists_at(block, word) & never) && lists_at(block, word - 1) & IN_LINKERS &&
           value_at(block, word - 1, NUMBER_LINKERS).length == 0 && is_role(block, word - 2);
}

/* Whether the words before a name can end what a title is of. */
static bool
may_end(const struct block_words *block, uint32_t word)
{
    uint64_t lists = lists_at(block, word);
    if (lists & (IN_TITLES | IN_ROLES | IN_LINKERS | IN_CONJUNCTIONS | IN_ARTICLES) ||
        has_shape(block, word, WORD_MARK | WORD_CLITIC))
        return false;
    bool owned = block->genitive_article && word > block->first && /* "ο επικεφαλής της ομάδας" */
                 lists_at(block, word - 1) & IN_ARTICLES && has_shape(block, word, WORD_SMALL) &&
                 !(lists & (IN_FUNCTION_WORDS | IN_CUES | IN_ADVERBS | IN_KINSHIP | IN_PRONOUNS));
    if (block->plural != 0 && is_field_of_role(block, word))
        return true;
    return owned || has_shape(block, word, WORD_CAPITAL) || lists & (IN_ORG_WORDS | IN_PLACE_WORDS);
}

/* "Deputy Mayor for Culture Mrs. Vera Quist", "Commander of the Fleet Admiral Vera Quist": the
 * title that ends before WORD; WORD if there is none. */
static uint32_t
second_title(const struct block_words *block, uint32_t word)
{
    uint32_t last = word - 1;
    if (is_mark_at(block, last, '.') && !spaced(block, last) && last > block->first)
        last--;
    bool of_place = last > block->first && lists_at(block, last - 1) & IN_PLACES; /* "Ohio Gov." */
    bool capital = has_shape(block, last, WORD_CAPITAL) || block->names_headed;   /* "dr. Bray" */
    return lists_at(block, last) & IN_TITLES && capital && !of_place ? last : word;
}

/* "head of the Orsk Hospital Prof. Dr. Vera Quist": where the titles begin that end before WORD,
 * two at most; WORD if there are none. */
static uint32_t
further_titles(const struct block_words *block, uint32_t word)
{
    uint32_t second = second_title(block, word);
    uint32_t first =
        second < word && second > block->first + 1 ? second_title(block, second) : second;
    return first < second && !(lists_at(block, first) & IN_ORG_WORDS) ? first : second;
}

/* "head of Shahid Quist Hospital Vera Marrel": whether the given name at WORD begins the name of an
 * institution that ends before END. */
static bool
is_given_to_institution(const struct block_words *block, uint32_t word, uint32_t end)
{
    uint32_t last = word + 1;
    while (last < end && has_shape(block, last, WORD_CAPITAL))
        last++;
    return last == end && last > word + 1 && lists_at(block, last - 1) & IN_ORG_WORDS &&
           word > block->first && lists_at(block, word - 1) & (IN_LINKERS | IN_ARTICLES);
}

/* "hoogleraar staatsrecht NAME", "professor i offentlig rätt NAME": where the role begins whose
 * field, told by its ending, the words in small letters before the one at START say; START if they
 * say none. */
static uint32_t
role_of_field(const struct block_words *block, uint32_t start)
{
    const uint64_t never = IN_FUNCTION_WORDS | IN_CUES | IN_AUXILIARIES | IN_ADVERBS | IN_PRONOUNS |
                           IN_ROLES | IN_TITLES | IN_KINSHIP | IN_ARTICLES;
    uint32_t field = start - 1;
    if (block->headline || start < block->first + 2 || !has_shape(block, field, WORD_SMALL) ||
        lists_at(block, field) & never ||
        !slice_ends_with_one(word_text(block->text, &block->at[field]), block->field_endings))
        return start;
    bool behind_linker = lists_at(block, field - 1) & (IN_LINKERS | IN_LOCATIVES);
    if (!behind_linker && has_shape(block, field - 1, WORD_SMALL) && field > block->first + 1 &&
        !(lists_at(block, field - 1) & never) &&
        lists_at(block, field - 2) & (IN_LINKERS | IN_LOCATIVES)) { /* "offentlig" */
        field--;
        behind_linker = true;
    }
    field -= behind_linker;
    uint32_t role = field > block->first ? title_before(block, field) : field;
    if (role == field && block->bare_complement && !behind_linker && field > block->first + 1 &&
        has_shape(block, field - 1, WORD_SMALL) && !(lists_at(block, field - 1) & never))
        role = title_before(block, --field); /* "minister spraw zagranicznych NAME" */
    return role < field ? role : start;
}

/* Whether what the title before WORD is of begins at it and goes on to END. */
static bool
begins_complement(const struct block_words *block, uint32_t word, uint32_t end)
{
    uint64_t lists = lists_at(block, word);
    if (title_before(block, word) == word)
        return false;
    if (block->linked_names && (lists & IN_ORGS || lists == 0) && word + 1 == end &&
        has_shape(block, word, WORD_ALL_CAPITALS) && has_shape(block, word - 1, WORD_SMALL))
        return true; /* "la sénatrice LR NAME" */
    if (is_to_place(block, word, end))
        return true;
    if (is_at_institution(block, word) || office_leads_to_field(block, word) ||
        is_at_chamber(block, word))
        return true;
    if (lists & IN_LINKERS)
        return block->apposed_names || !(lists_at(block, word + 1) & IN_ARTICLES) ||
               tells_whole(block, word + 2, end);
    if (lists & IN_ARTICLES)
        return block->genitive_article;
    return block->bare_complement && word < end && !(lists & (IN_TITLES | IN_ROLES));
}

uint32_t
before_acronym(const struct block_words *block, uint32_t word)
{
    bool brackets =
        word > block->first + 3 && is_mark_at(block, word - 1, ')') &&
        is_mark_at(block, word - 3, '(') &&
        (has_shape(block, word - 2, WORD_ALL_CAPITALS | WORD_INNER_CAPITAL) ||
         (block->names_headed && lists_at(block, word - 2) & (IN_ROLES | IN_ORG_WORDS | IN_ORGS)));
    return brackets ? word - 3 : word;
}

uint32_t
behind_bare_titles(const struct block_words *block, uint32_t first, uint32_t end)
{
    while (block->bare_complement) {
        uint32_t behind = phrase_at(block, first, IN_TITLES | IN_ROLES, NULL);
        if (behind == first || behind >= end)
            break;
        first = behind;
    }
    return first;
}

uint32_t
attributes_start(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_FUNCTION_WORDS | IN_CUES | IN_AUXILIARIES | IN_ADVERBS | IN_KINSHIP |
                           IN_DETERMINERS | IN_PRONOUNS;
    struct slice endings = language_fact(block->language, "attribute_ending");
    uint32_t first = word;
    while (word > block->first && !has_shape(block, word, WORD_BEGINS) &&
           !(lists_at(block, word - 1) & never) &&
           (has_shape(block, word - 1, WORD_SMALL) || has_shape(block, word - 1, WORD_BEGINS)) &&
           (lists_at(block, word - 1) & (IN_MODIFIERS | IN_NATIONALITIES) ||
            slice_ends_with_one(word_text(block->text, &block->at[word - 1]), endings)))
        word--;
    if (word < first && has_shape(block, word, WORD_SMALL)) /* "адвокат бывшего мэра" */
        return title_before(block, word);
    if (word < first || word < block->first + 2 || !has_shape(block, word - 1, WORD_SMALL) ||
        lists_at(block, word - 1) & never)
        return word;
    uint32_t title = title_before(block, word - 1); /* "rzecznik podlaskich strażaków" */
    return title < word - 1 ? title : word;
}

bool
is_told_title(const struct block_words *block, const struct mention *mention, uint32_t word)
{
    struct slice gender = value_at(block, mention->first, NUMBER_GIVEN_NAMES);
    struct slice endings = language_fact(block->language, "addressee_ending");
    return gender.length > 0 && endings.length > 0 && has_shape(block, word, WORD_SMALL) &&
           slice_ends_with_one(word_text(block->text, &block->at[word]), endings) &&
           !slice_ends_with_one(word_text(block->text, &block->at[mention->first]),
                                language_fact(block->language, gender.at[0] == 'f'
                                                                   ? "feminine_oblique"
                                                                   : "masculine_oblique"));
}

bool
is_title_of_kin(const struct block_words *block, uint32_t word)
{
    return word > block->first && block->bare_complement &&
           block->language->lists & IN_CASE_ENDINGS && !has_shape(block, word, WORD_BEGINS) &&
           !has_shape(block, word - 1, WORD_MARK) && lists_at(block, word - 1) & IN_KINSHIP &&
           !(lists_at(block, word - 1) & (IN_ROLES | IN_TITLES));
}

/* Where the title begins of which the words up to LAST and from there to END are; TITLE if none
 * does. */
static uint32_t
title_of(const struct block_words *block, uint32_t last, uint32_t end, uint32_t title)
{
    for (uint32_t i = last; i > block->first && last - i <= LONGEST_COMPLEMENT; i--) {
        bool inside = is_to_place(block, i, end) || may_complete(block, i);
        bool other = block->bare_complement && title != UINT32_MAX &&
                     has_shape(block, i, WORD_SMALL) && !(lists_at(block, i) & IN_COMPLEMENTS);
        if (has_shape(block, i, WORD_BEGINS) || !inside || other ||
            (is_given(block, i) && !is_given_to_institution(block, i, end)))
            break;
        if (begins_complement(block, i, end))
            title = title_before(block, i);
    }
    return title;
}

/* "депутат від «Марелу» NAME": what stands between an office and the party, in marks, of its
 * bearer. */
static bool
is_mandate(const struct block_words *block, uint32_t word)
{
    return word > block->first + 1 && has_shape(block, word, WORD_SMALL) &&
           is_word_of_fact(block, word, "mandate");
}

/* "Direktur PT Orsk Karya Noel Bray", "Direktur Keuangan PT Orsk Karya Noel Bray": where the title
 * begins that is of the firm at FIRST, before the person at START; FIRST if there is none. */
static uint32_t
role_of_firm(const struct block_words *block, uint32_t first, uint32_t start)
{
    uint32_t own = firm_form_end(block, first), role = title_before(block, first);
    if (own == first || start <= own || first < block->first + 2)
        return own > first && start > own ? role : first;
    uint32_t field = first - 1;
    return role == first && has_shape(block, field, WORD_CAPITAL) &&
                   title_before(block, field) < field
               ? title_before(block, field)
               : role;
}

/* Where the title begins that what stands before the name at START is of, in a run that begins at
 * FIRST; UINT32_MAX if none does. */
static uint32_t
title_before_name(const struct block_words *block, uint32_t first, uint32_t start)
{
    uint32_t role = block->names_headed ? role_of_firm(block, first, start) : first;
    if (role < first)
        return role;
    uint32_t bracket = before_acronym(block, first);
    bool branch = start > first && bracket < first && block->names_headed;
    bool listed = !branch && is_behind_listed(block, start);
    if (!branch)
        bracket = before_acronym(block, start);
    uint32_t end = listed ? start : further_titles(block, bracket);
    uint32_t quoted = mark_opening(block, end - 1), title = UINT32_MAX;
    bool marked =
        quoted + 1 < end && (block->bare_complement || is_before_marks(block, quoted - 1));
    if (!may_end(block, end - 1) && !listed && !marked)
        return UINT32_MAX;
    if (marked && block->bare_complement && quoted > block->first &&
        lists_at(block, quoted - 1) & (IN_TITLES | IN_ROLES))
        title = quoted - 1;
    if (marked && title == UINT32_MAX && is_mandate(block, quoted - 1)) {
        uint32_t office = title_before(block, quoted - 1);
        return office < quoted - 1 ? office : title_of(block, quoted - 2, quoted - 1, UINT32_MAX);
    }
    return title_of(block, marked ? quoted - 1 : end - 1, end, title);
}

uint32_t
complement_before(const struct block_words *block, const struct mention *whole, uint32_t *end)
{
    struct mention mention = *whole;
    mention.first = behind_bare_titles(block, whole->first, whole->last);
    uint32_t least = block->bare_complement ? 0 : 2;
    if (mention.first < block->first + least)
        return UINT32_MAX;
    uint32_t start = name_start(block, &mention);
    if (start == mention.last || is_institution(block, start, mention.last))
        return UINT32_MAX;
    uint32_t role = role_of_field(block, start);
    if (role == start && start < block->first + least + 1)
        return UINT32_MAX;
    *end = start;
    return role < start ? role : title_before_name(block, mention.first, start);
}
