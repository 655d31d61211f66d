#include "namenorm/name_tails.h"

#include "namenorm/complement_names.h"
#include "namenorm/name_words.h"

enum {
    LONGEST_FORM = 8,  /* tokens of a legal form */
    LONGEST_EZAFE = 2, /* bytes: "-e", "-ye" */
    MOST_NOUNS = 4,    /* behind a number */
    LONGEST_TAG = 4,   /* words of a party behind the small one */
    YEAR = 4,          /* digits */
    MOST_PARTS = 5,    /* words and hyphens of a person's name behind an institution's */
};

uint32_t
legal_form_end(const struct block_words *block, uint32_t word)
{
    bool letters = is_mark_at(block, word + 1, '.') || is_mark_at(block, word + 1, '/'); /* A/S */
    if (!letters || spaced(block, word + 1) || !spaced(block, word) ||
        !may_begin_phrase(block, word, IN_LEGAL_FORMS))
        return word;
    uint32_t found = word, end = word + 2, most = phrase_at(block, word, IN_LEGAL_FORMS, NULL);
    for (; end <= most && end < block->end && end < word + LONGEST_FORM; end++) {
        struct slice text = slice_part(block->text, block->at[word].start, block->at[end - 1].end);
        if (language_word(block->language, text)->lists & IN_LEGAL_FORMS)
            found = end;
    }
    return found;
}

/* Whether no noun stands at WORD: the sentence or its part ends, or goes on in a word of grammar.
 */
static bool
is_no_noun(const struct block_words *block, uint32_t word)
{
    const uint64_t grammar = IN_FUNCTION_WORDS | IN_AUXILIARIES | IN_CONJUNCTIONS | IN_CUES;
    return word >= block->end || (has_shape(block, word, WORD_MARK) && !is_hyphen(block, word)) ||
           (has_shape(block, word, WORD_SMALL) && lists_at(block, word) & grammar);
}

uint32_t
saint_end(const struct block_words *block, uint32_t first, uint32_t end)
{
    uint32_t saint = first + 1 + is_mark_at(block, first + 1, '.');
    bool owner = has_shape(block, end, WORD_CLITIC) && !spaced(block, end) && end > saint;
    return owner && has_value(block, first, NUMBER_TITLES, "name") && !block->headline &&
                   is_no_noun(block, end + 1) && phrase_at(block, first, IN_PLACES, NULL) < end
               ? end + 1
               : end;
}

/* Whether the word is a year behind the word for a law that stands two words before it. */
static bool
is_year_of_law(const struct block_words *block, uint32_t year)
{
    return has_value(block, year - 2, NUMBER_OTHER_WORDS, "law") &&
           has_shape(block, year - 2, WORD_CAPITAL) && has_shape(block, year, WORD_DIGITS) &&
           block->at[year].end - block->at[year].start == YEAR &&
           !has_shape(block, year, WORD_LETTERS);
}

bool
is_year_behind_law(const struct block_words *block, uint32_t linker)
{
    return lists_at(block, linker) & IN_LINKERS && has_shape(block, linker, WORD_SMALL) &&
           is_year_of_law(block, linker + 1);
}

uint32_t
form_behind_comma(const struct block_words *block, uint32_t first, uint32_t end)
{
    if (is_mark_at(block, end, ',') && end > first + 1 && is_year_of_law(block, end + 1))
        return end + 2; /* "Tenancy Act, 2016" */
    bool form = is_mark_at(block, end, ',') && has_shape(block, end + 1, WORD_CAPITAL) &&
                lists_at(block, end + 1) & IN_LEGAL_FORMS && end > first + 1 &&
                has_shape(block, end - 1, WORD_CAPITAL) &&
                !(lists_at(block, first) & IN_GIVEN_NAMES);
    if (!form || has_shape(block, end + 2, WORD_CAPITAL))
        return end;
    return end + 2;
}

/* "spokeswoman of the QRV": letters that a role is of. */
static bool
is_acronym_of_role(const struct block_words *block, uint32_t word)
{
    if (word < block->first + 3 || !has_shape(block, word, WORD_ALL_CAPITALS) ||
        has_shape(block, word, WORD_SINGLE) || lists_at(block, word) & (IN_TITLES | IN_SUFFIXES))
        return false;
    uint32_t linker = word - 1 - ((lists_at(block, word - 1) & IN_ARTICLES) != 0);
    return lists_at(block, linker) & IN_LINKERS &&
           lists_at(block, linker - 1) & (IN_ROLES | IN_TITLES);
}

/* "předák svazu ECHO Jan Novák", "analityk mBanku Piotr Rada": whether the one word at FIRST, an
   acronym or brand behind a role or a kind of organisation, is of what follows, in a language whose
   names have cases. */
static bool
is_genitive_of_role(const struct block_words *block, uint32_t first)
{
    const uint64_t never = IN_GIVEN_NAMES | IN_TITLES | IN_ROLES | IN_FUNCTION_WORDS;
    if (block->agreement.length == 0 || first == block->first || !spaced(block, first) ||
        !has_shape(block, first - 1, WORD_SMALL | WORD_BEGINS) || lists_at(block, first) & never)
        return false;
    return has_shape(block, first, WORD_ALL_CAPITALS | WORD_INNER_CAPITAL) &&
           !has_shape(block, first, WORD_SINGLE) &&
           lists_at(block, first - 1) & (IN_ROLES | IN_ORG_WORDS);
}

/* The listed acronym behind the surname of somebody whose verb stands before it, or a full name. */
bool
is_told_agency(const struct block_words *block, uint32_t first, uint32_t end)
{
    if (block->agreement.length == 0 || !has_shape(block, end, WORD_ALL_CAPITALS) ||
        has_shape(block, end, WORD_SINGLE) || lists_at(block, end) & (IN_SUFFIXES | IN_TITLES) ||
        !spaced(block, end) || phrase_at(block, end, IN_ORGS, NULL) <= end)
        return false;
    bool full = end > first + 1 && lists_at(block, first) & IN_GIVEN_NAMES;
    bool verb = first > block->first && has_shape(block, first - 1, WORD_SMALL | WORD_BEGINS) &&
                lists_at(block, first - 1) & IN_CUES && end == first + 1 &&
                !(lists_at(block, first) & (IN_ORG_WORDS | IN_ORGS | IN_PLACES));
    return full || verb;
}

/* "Commissione europea Anna von Orsk": whether a person begins at END, behind a listed institution
 * whose last word is a small one, in a language that makes names with linkers. */
static bool
is_person_behind_small(const struct block_words *block, uint32_t first, uint32_t end)
{
    if (!block->linked_names || end < first + 2 || !has_shape(block, end - 1, WORD_SMALL) ||
        !spaced(block, end) || !is_given(block, end) ||
        phrase_at(block, first, IN_ORGS, NULL) != end)
        return false;
    return (is_name_word(block, end + 1) && spaced(block, end + 1)) ||
           particles_end(block, end + 1) > end + 1;
}

bool
begins_person(const struct block_words *block, uint32_t first, uint32_t end)
{
    if (is_person_behind_small(block, first, end))
        return true;
    const uint64_t never = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS | IN_LEGAL_FORMS;
    const uint64_t small = IN_LOCATIVES | IN_PREPOSITIONS | IN_FUNCTION_WORDS |
                           (has_shape(block, first, WORD_SINGLE) ? IN_ORG_WORDS | IN_KIND_CUES : 0);
    bool behind_small = first > block->first && has_shape(block, first - 1, WORD_SMALL) &&
                        lists_at(block, first - 1) & small && /* "à Agência", "na platformie X" */
                        !(lists_at(block, first) & IN_GIVEN_NAMES);
    if (end > first + 1 && block->agreement.length > 0) /* "Českých drah Jan Novák" */
        return has_shape(block, end - 1, WORD_SMALL) && spaced(block, end) &&
               lists_at(block, end) & IN_GIVEN_NAMES && is_name_word(block, end + 1) &&
               phrase_at(block, first, IN_ORGS, NULL) == end;
    bool genitive = is_genitive_of_role(block, first);
    if ((block->headline && !genitive) ||
        !(lists_at(block, first) & IN_ORGS || is_acronym_of_role(block, first) || genitive) ||
        lists_at(block, first) & IN_LEGAL_FORMS || end != first + 1 ||
        !(has_shape(block, first, WORD_ALL_CAPITALS) || behind_small || genitive) ||
        !spaced(block, end) || !(lists_at(block, end) & IN_GIVEN_NAMES) ||
        lists_at(block, end) & (IN_PLACES | never) || has_shape(block, end, WORD_ALL_CAPITALS) ||
        !(is_name_word(block, end + 1) || particles_end(block, end + 1) > end + 1) ||
        !spaced(block, end + 1))
        return false;
    return true;
}

bool
is_region_cut_short(const struct block_words *block, uint32_t word)
{
    return word > block->first &&
           (is_mark_at(block, word - 1, ',') || is_mark_at(block, word - 1, '(')) &&
           is_mark_at(block, word + 1, '.') && !spaced(block, word + 1) &&
           has_value(block, word, NUMBER_ABBREVIATIONS, "region");
}

/* "Reading, Pa., on": whether the stop at END is that of a region cut short, and of no sentence. */
static bool
is_cut_region(const struct block_words *block, uint32_t first, uint32_t end)
{
    return end == first + 1 && end + 1 < block->end && !has_shape(block, end + 1, WORD_BEGINS) &&
           is_region_cut_short(block, first);
}

/* "Thomas M. was", "Dennis van L.", "Van L.": whether the stop at END is that of a surname cut
 * short, and of no sentence. */
static bool
is_cut_surname(const struct block_words *block, uint32_t first, uint32_t end)
{
    if (end - first < 2 || !is_abbreviated(block, end - 1) || !spaced(block, end - 1))
        return false;
    bool particle = (lists_at(block, end - 2) & IN_PARTICLES) != 0;
    uint64_t begins = lists_at(block, first) | lists_at(block, end - 2); /* or behind a title */
    return (particle || has_shape(block, end - 2, WORD_CAPITAL)) &&
           (begins & IN_GIVEN_NAMES || (particle && begins & IN_PARTICLES)) &&
           end + 1 < block->end && !has_shape(block, end + 1, WORD_BEGINS);
}

bool
is_cut_short(const struct block_words *block, uint32_t first, uint32_t end)
{
    return is_cut_region(block, first, end) || is_cut_surname(block, first, end);
}

bool
is_complement(const struct block_words *block, uint32_t first)
{
    uint32_t linker = first - 1 - ((lists_at(block, first - 1) & IN_ARTICLES) != 0);
    return lists_at(block, linker) & IN_LINKERS &&
           lists_at(block, linker - 1) & (IN_TITLES | IN_ROLES) &&
           !has_shape(block, linker - 1, WORD_MARK);
}

/* "A. I." of "A. I. Quist": an initial, or its stop, at WORD. */
static bool
is_initial_at(const struct block_words *block, uint32_t word)
{
    return is_abbreviated(block, word) || (is_mark_at(block, word, '.') && !spaced(block, word) &&
                                           is_abbreviated(block, word - 1));
}

/* "l'assessore al Welfare Guido Quist", "mluvčí skupiny Quist Energy Eva Malá", "ο τεχνικός του
   Ορσκού Νίκος Μαρέλ": whether what begins at FIRST is what the title before it is of, and no
   person's. */
static bool
is_owner_of_title(const struct block_words *block, uint32_t first)
{
    const uint64_t titles = IN_ROLES | IN_TITLES;
    uint32_t before = first - 1;
    if (first < block->first + 2 || !(block->apposed_names || block->bare_complement) ||
        lists_at(block, first) & (IN_GIVEN_NAMES | titles) || is_surname(block, first))
        return false;
    bool titled = (lists_at(block, first - 2) & titles) != 0;
    if (block->bare_complement && has_shape(block, before, WORD_SMALL) &&
        lists_at(block, before) & IN_ORG_WORDS)
        return titled;
    bool genitive = block->genitive_article && lists_at(block, before) & IN_ARTICLES;
    return (titled && (genitive || is_contracted(block, before))) || is_complement(block, first);
}

uint32_t
person_behind(const struct block_words *block, uint32_t first, uint32_t end)
{
    const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS;
    const uint64_t names = IN_GIVEN_NAMES | IN_TITLES | IN_ROLES;
    const uint64_t never = heads | IN_OTHER_WORDS | IN_LEGAL_FORMS | IN_TITLES | IN_ROLES |
                           IN_LINKERS | IN_PLACES | IN_ORGS | IN_SUFFIXES;
    uint32_t words = 0;
    if (block->headline)
        return end;
    bool owner = is_owner_of_title(block, first);
    for (uint32_t i = end - 1; i > first + !owner && words < MOST_PARTS; i--) {
        bool initial = is_initial_at(block, i);
        if (is_mark_at(block, i, '-') || is_mark_at(block, i - 1, '-') ||
            (initial && !has_shape(block, i, WORD_SINGLE)))
            continue; /* "Helen Ross-Marrel" */
        if (!has_shape(block, i, WORD_CAPITAL) || (lists_at(block, i) & never && !initial) ||
            !spaced(block, i))
            return end;
        words++;
        bool given = i + 1 < end && lists_at(block, i) & IN_GIVEN_NAMES &&
                     !(lists_at(block, i) & (IN_CITIES | IN_REGIONS));
        bool head = lists_at(block, i - 1) & heads && !(lists_at(block, i - 1) & names) &&
                    !is_surname(block, i - 1) &&
                    !(lists_at(block, i - 2) & (IN_TITLES | IN_ROLES)); /* "President Park" */
        bool unlisted = (lists_at(block, i) & ~IN_SURNAMES) == 0;
        bool person = given || (words > 1 && (initial || unlisted) && is_complement(block, first));
        if ((given && owner) ||
            (person && (head || phrase_at(block, first, IN_PLACES | IN_ORGS, NULL) == i)))
            return i;
    }
    return end;
}

uint32_t
nickname_end(const struct block_words *block, uint32_t word)
{
    uint32_t open = word < block->end ? word_mark(&block->at[word]) : 0, end = word + 2;
    bool article = open != '(' && lists_at(block, word + 1) & IN_ARTICLES; /* 'The Bull' */
    if (open == 0 || !spaced(block, word) || !is_capitalised(block, word + 1 + article) ||
        is_never_name(block, word + 1 + article))
        return word;
    if (article || (open != '(' && is_capitalised(block, end)))
        end++;
    uint32_t close = end < block->end ? word_mark(&block->at[end]) : 0;
    bool pair = (open == '"' && close == '"') || (open == 0x201C && close == 0x201D) ||
                (open == 0x2018 && close == 0x2019) || (open == 0xAB && close == 0xBB) ||
                (open == '\'' && close == '\'') ||
                (open == '(' && close == ')' && !has_shape(block, word + 1, WORD_ALL_CAPITALS) &&
                 !(lists_at(block, word + 1) & (IN_PLACES | IN_CITIES | IN_REGIONS | IN_TITLES)));
    return pair && is_name_word(block, end + 1) && spaced(block, end + 1) &&
                   !(lists_at(block, word - 1) & IN_LEGAL_FORMS) /* LLC "Marrel" Helen Ross */
               ? end + 1
               : word;
}

bool
is_domain(const struct block_words *block, uint32_t word)
{
    const uint64_t words = IN_FUNCTION_WORDS | IN_COMMON_WORDS | IN_PRONOUNS | IN_AUXILIARIES |
                           IN_VERBS | IN_ABBREVIATIONS;
    uint64_t lists = lists_at(block, word);
    bool land = block->at[word].end - block->at[word].start == 2 && !(lists & words) &&
                !is_mark_at(block, word + 1, '.');
    return !spaced(block, word) && has_shape(block, word, WORD_SMALL) &&
           (lists & IN_LEGAL_FORMS || land);
}

bool
is_ezafe(const struct block_words *block, uint32_t mark)
{
    return is_hyphen(block, mark) && has_shape(block, mark + 1, WORD_SMALL) &&
           !(lists_at(block, mark + 1) & IN_FUNCTION_WORDS) &&
           strchr("aeiou", block->text.at[block->at[mark + 1].end - 1]) &&
           block->at[mark + 1].end - block->at[mark + 1].start <= LONGEST_EZAFE &&
           has_shape(block, mark + 2, WORD_CAPITAL) && spaced(block, mark + 2) &&
           !has_shape(block, mark + 2, WORD_BEGINS);
}

bool
is_number_inside(const struct block_words *block, uint32_t word)
{
    bool number = lists_at(block, word) & IN_ABBREVIATIONS &&
                  has_shape(block, word, WORD_CAPITAL) && is_mark_at(block, word + 1, '.') &&
                  has_shape(block, word + 2, WORD_DIGITS);
    if (!number || !spaced(block, word))
        return false;
    for (uint32_t i = word + 3; i <= word + 3 + MOST_NOUNS && is_name_word(block, i); i++)
        if (lists_at(block, i) & (IN_ORG_WORDS | IN_PLACE_WORDS))
            return true;
    return false;
}

bool
is_number_of_kind(const struct block_words *block, uint32_t word)
{
    const uint64_t kinds = IN_ORG_WORDS | IN_PLACE_WORDS;
    return word > block->first && spaced(block, word) && lists_at(block, word - 1) & kinds &&
           has_shape(block, word - 1, WORD_CAPITAL) && has_shape(block, word, WORD_CAPITAL) &&
           has_value(block, word, NUMBER_ABBREVIATIONS, "number") &&
           is_mark_at(block, word + 1, '.') && !spaced(block, word + 1) &&
           has_shape(block, word + 2, WORD_DIGITS) && !block->headline;
}

bool
is_tag_in_brackets(const struct block_words *block, uint32_t first, uint32_t word)
{
    const uint64_t never = IN_GIVEN_NAMES | IN_TITLES | IN_PLACES | IN_CITIES | IN_REGIONS;
    if (first < block->first + 2 || !is_mark_at(block, first - 1, '(') ||
        (block->noun_capitals && lists_at(block, word) & IN_CONJUNCTIONS) ||
        !has_shape(block, first - 2, WORD_CAPITAL) || !has_shape(block, word, WORD_SMALL) ||
        !(lists_at(block, word) & IN_FUNCTION_WORDS) || !is_name_word(block, word + 1) ||
        lists_at(block, first) & never)
        return false;
    uint32_t end = word + 1;
    while (end < word + LONGEST_TAG && has_shape(block, end, WORD_CAPITAL))
        end++;
    return is_mark_at(block, end, ')');
}
