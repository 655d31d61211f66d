/* Titles and roles behind a name (SPEC, names). */
#include "namenorm/name_words.h"
#include "namenorm/offices.h"
#include "namenorm/suffixed.h"
#include "namenorm/titles.h"

enum {
    LONGEST_PERSON = 5,  /* words and marks before a title */
    LONGEST_QUOTED = 10, /* words and marks between quotation marks */
    LONGEST_BEHIND = 24, /* tokens of a title behind a name */
    LONGEST_OWNER = 8,
    MOST_SUFFIXES = 12,
    YEAR = 4, /* digits */
};

/* Whether WORD, where the name may end, begins suffixes that go on to the end of its run. */
static bool
only_suffixes(const struct block_words *block, uint32_t word, uint32_t last)
{
    bool letters;
    while (word < last) {
        uint32_t end = suffix_at(block, word, &letters);
        if (end == word)
            return false;
        word = is_mark_at(block, end, ',') && end < last ? end + 1 : end;
    }
    return true;
}

/* "Vostrand MP Jon Orlov": letters that end at WORD behind one word, and a name behind them. */
static bool
is_of_next(const struct block_words *block, const struct mention *mention, uint32_t word)
{
    const uint64_t never = IN_FUNCTION_WORDS | IN_SUFFIXES;
    bool single = mention->last - mention->first == 1 ||
                  (mention->last - mention->first == 3 && is_hyphen(block, mention->first + 1));
    return single && mention->title_first == mention->title_last && spaced(block, word) &&
           has_shape(block, word, WORD_CAPITAL) &&
           !has_shape(block, word, WORD_BEGINS | WORD_ALL_CAPITALS) &&
           !(lists_at(block, word) & never) && !block->headline;
}

/* "Orsk SC", a club, not "Vera Quist SC": letters at WORD that clubs have, too, directly behind
 * what is no full name. */
static bool
is_of_club(const struct block_words *block, const struct mention *mention, uint32_t word)
{
    return lists_at(block, word) & IN_ORG_WORDS && word > mention->first &&
           !(lists_at(block, mention->first) & IN_GIVEN_NAMES) &&
           mention->title_first == mention->title_last;
}

/* "Martin Luther King, Jr.", "Ana Reyes, M.D., Ph.D.": a suffix of generation stays with the name
   unless behind a comma, letters are its title, unless it has one in front; "Jr. MD" is one.
   Returns the word behind them. */
static uint32_t
suffixes_behind(const struct block_words *block, struct mention *mention)
{
    uint32_t i = mention->first + 1, begin = 0, name_end = 0;
    bool letters, any = false, comma = false;
    while (i < mention->last && !only_suffixes(block, i, mention->last))
        i++;
    for (int count = 0; count < MOST_SUFFIXES; count++) {
        bool here = is_mark_at(block, i, ',') && !spaced(block, i);
        uint32_t word = here ? i + 1 : i;
        comma = comma || here;
        uint32_t end = suffix_at(block, word, &letters);
        if (end == word || (word == mention->last && has_shape(block, word, WORD_BEGINS)))
            break;
        if (letters && !comma &&
            (is_of_next(block, mention, end) || is_of_club(block, mention, word)))
            break;
        if (count == 0) {
            begin = word;
            name_end = comma ? mention->last : i;
        }
        if (letters && !any) {
            mention->last = name_end;
            mention->after_first = begin;
            any = comma = true;
        }
        i = end;
        if (!comma)
            mention->last = i;
    }
    mention->end = i;
    if (!any)
        return i;
    bool titled = mention->title_first < mention->title_last;
    mention->after_last = titled ? mention->after_first : i;
    return i;
}

/* "Jha ji", "Tanaka-san", "Ayşe Hanım": the title directly behind a name. Whether there is one. */
static bool
honorific_behind(const struct block_words *block, struct mention *mention)
{
    uint32_t last = mention->last, word = last + is_mark_at(block, last, '-');
    bool joined = word > last && !spaced(block, last) && !spaced(block, word);
    if (lists_at(block, last - 1) & IN_HONORIFICS && last - mention->first > 1 &&
        has_value(block, last - 1, NUMBER_HONORIFICS, "capital"))
        word = mention->last = last - 1;
    else if (!(lists_at(block, word) & IN_HONORIFICS) || !has_shape(block, word, WORD_SMALL) ||
             joined != (word > last))
        return false;
    mention->after_first = word;
    mention->after_last = mention->end = word + 1;
    return true;
}

bool
is_courtesy(const struct block_words *block, uint32_t word)
{
    uint64_t lists = lists_at(block, word);
    return lists & IN_TITLES && !(lists & IN_ROLES) && has_shape(block, word, WORD_CAPITAL) &&
           value_at(block, word, NUMBER_TITLES).length == 1; /* m or f */
}

/* "depuis 2004", "fino al 2021", "since May": whether small words of grammar begin at WORD that
 * lead to a year, a month or a day, and tell for how long somebody was what he is. */
static bool
begins_time(const struct block_words *block, uint32_t word)
{
    const uint64_t grammar = IN_LOCATIVES | IN_FUNCTION_WORDS | IN_PREPOSITIONS;
    const uint64_t never = IN_LINKERS | IN_CONJUNCTIONS | IN_ARTICLES | IN_MODIFIERS;
    if (!has_shape(block, word, WORD_SMALL) || !(lists_at(block, word) & grammar) ||
        lists_at(block, word) & never)
        return false;
    uint32_t i = word + 1;
    while (i < word + 3 && has_shape(block, i, WORD_SMALL) &&
           lists_at(block, i) & (grammar | never) && !(lists_at(block, i) & IN_MONTHS))
        i++;
    return (has_shape(block, i, WORD_DIGITS) && !has_shape(block, i, WORD_LETTERS) &&
            block->at[i].end - block->at[i].start == YEAR) ||
           lists_at(block, i) & (IN_MONTHS | IN_DAYS);
}

/* "a group, which", "the head who": whether a clause or a part of the sentence that is no part of
 * the noun phrase begins at WORD. */
static bool
begins_clause(const struct block_words *block, uint32_t word)
{
    const uint64_t nouns = IN_ROLES | IN_TITLES | IN_MODIFIERS | IN_ORG_WORDS | IN_PLACE_WORDS;
    uint64_t lists = lists_at(block, word);
    if (!has_shape(block, word, WORD_SMALL) || has_shape(block, word, WORD_CLITIC))
        return false; /* "the State Fund's" */
    if (lists & IN_WORD_CLASSES) {
        struct slice classes = value_at(block, word, NUMBER_WORD_CLASSES);
        if (classes.length > 0 && (classes.at[0] == 'r' || classes.at[classes.length - 1] == 's'))
            return true;
    }
    if (lists & (IN_PRONOUNS | IN_AUXILIARIES))
        return !(lists & (IN_ROLES | IN_TITLES));
    bool noun = lists & nouns || lists_at(block, word - 1) & (IN_ARTICLES | IN_DETERMINERS) ||
                has_shape(block, word - 1, WORD_CLITIC); /* "of the report" */
    bool last = block->linked_names && has_shape(block, word - 1, WORD_SMALL) &&
                (word + 1 >= block->end || is_mark_at(block, word + 1, '.') ||
                 is_mark_at(block, word + 1, ',')); /* "alla macchina continua." */
    return lists & IN_CUES && !noun && !last;
}

/* "organiser of the petition “Save Orsk”,": the closing mark, where that ends the apposition, of
 * what the noun before the mark at OPEN is called; OPEN if it is none. */
static uint32_t
quoted_end(const struct block_words *block, uint32_t open)
{
    uint32_t close = closing_mark(word_mark(&block->at[open]));
    if (close == 0 || !spaced(block, open) || !has_shape(block, open - 1, WORD_SMALL) ||
        !has_shape(block, open + 1, WORD_CAPITAL) ||
        lists_at(block, open - 1) & (IN_FUNCTION_WORDS | IN_CUES))
        return open;
    for (uint32_t i = open + 2; i < open + LONGEST_QUOTED; i++)
        if (is_mark_at(block, i, close))
            return is_mark_at(block, i + 1, ',') || is_mark_at(block, i + 1, '.') ? i : open;
    return open;
}

/* The word behind what the role that ends at WORD is of; MOST if it does not end before. */
static uint32_t
complement_end(const struct block_words *block, uint32_t word, uint32_t most)
{
    uint32_t i = word;
    for (; i < most; i++) {
        if (is_mark_at(block, i, '.') && !spaced(block, i) && lists_at(block, i - 1) & IN_TITLES &&
            has_shape(block, i + 1, WORD_CAPITAL))
            continue; /* "a spokesman for Mrs. Quist" */
        if (is_mark_at(block, i, '.') && !spaced(block, i) &&
            (!spaced(block, i + 1) || is_abbreviated(block, i - 1)) &&
            !has_shape(block, i + 1, WORD_BEGINS | WORD_MARK) && i + 1 < block->end)
            continue; /* "e.V." */
        if (is_mark_at(block, i, '(') && before_acronym(block, i + 3) == i) {
            i += 2; /* "head of the Union (UWW), said" */
            continue;
        }
        uint32_t work = i > word + 1 ? quoted_end(block, i) : i;
        if (work > i) {
            i = work;
            continue;
        }
        if (has_shape(block, i, WORD_MARK) && !is_inner_mark(block, i))
            break;
        bool another = lists_at(block, i) & IN_CONJUNCTIONS && /* "and no relation of hers" */
                       lists_at(block, i + 1) & IN_DETERMINERS &&
                       !(lists_at(block, i + 1) & IN_ARTICLES);
        if (another || begins_clause(block, i) ||
            (lists_at(block, i) & IN_LOCATIVES &&
             has_value(block, i, NUMBER_LOCATIVES, "origin")) ||
            (i > word && begins_time(block, i)))
            break;
    }
    return i;
}

/* Whether what stands behind a name ends at WORD as an apposition does. */
static bool
is_closed(const struct block_words *block, uint32_t word)
{
    return word >= block->end || is_mark_at(block, word, ',') || is_mark_at(block, word, '.') ||
           (block->linked_names && is_mark_at(block, word, '(')) || is_mark_at(block, word, '"') ||
           is_mark_at(block, word, 0x201D) || lists_at(block, word) & IN_CUES;
}

/* Whether the word at WORD, in small letters, may be one of an owner's noun phrase. */
static bool
is_of_owner(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_FUNCTION_WORDS | IN_CUES | IN_AUXILIARIES | IN_PRONOUNS | IN_KINSHIP;
    const uint64_t nouns = IN_ROLES | IN_TITLES | IN_MODIFIERS | IN_ORG_WORDS | IN_PLACE_WORDS;
    return has_shape(block, word, WORD_SMALL) &&
           (!(lists_at(block, word) & never) || lists_at(block, word) & nouns ||
            has_shape(block, word + 1, WORD_CLITIC)); /* "the report's" */
}

/* The word behind the articles that begin at WORD, or what stands for them: "its", "Sumbor's", "the
 * city council's". */
static uint32_t
behind_determiner(const struct block_words *block, uint32_t word)
{
    uint32_t i = word;
    while (lists_at(block, i) & IN_ARTICLES)
        i++;
    if (!(block->language->lists & IN_WORD_CLASSES))
        return i;
    uint32_t begin = i;
    uint64_t lists = lists_at(block, begin);
    if (begin == word && lists & IN_DETERMINERS && !(lists & IN_WORD_CLASSES) &&
        has_shape(block, word, WORD_SMALL))
        return word + 1;
    for (; i < begin + LONGEST_OWNER; i++) {
        if (i > begin &&
            (has_shape(block, i, WORD_CLITIC) ||
             (is_inner_mark(block, i) && spaced(block, i + 1) && !is_mark_at(block, i, '&'))))
            return i + 1;
        if (!has_shape(block, i, WORD_CAPITAL) && !is_hyphen(block, i) &&
            !is_mark_at(block, i, '&') && !is_mark_at(block, i, '.') &&
            !(lists_at(block, i) & IN_LINKERS && i > begin &&
              (begin == word || has_shape(block, i - 1, WORD_CAPITAL))) &&
            !(begin > word && is_of_owner(block, i)))
            break;
    }
    return begin;
}

/* ", his manager, NAME, said": whether the role that ends at the comma at WORD is that of a name
 * behind it. */
static bool
is_of_next_name(const struct block_words *block, uint32_t word)
{
    return !is_closed(block, word) || lists_at(block, word) & IN_CUES || leads_to_name(block, word);
}

/* The word behind the role that begins at FIRST, and another that "and" joins to it, with an
   article of its own: "an officer and a gentleman". */
static uint32_t
roles_behind(const struct block_words *block, uint32_t first)
{
    uint32_t role = role_behind(block, first);
    if (role == first || !(lists_at(block, role) & IN_CONJUNCTIONS))
        return role;
    uint32_t second = role + 1;
    while (lists_at(block, second) & IN_ARTICLES)
        second++;
    uint32_t end = role_behind(block, second);
    return end > second ? end : role;
}

/* Whether the role up to ROLE, with what it is of up to END, belongs to a name that follows it at
 * once. */
static bool
is_title_of_next(const struct block_words *block, uint32_t role, uint32_t end)
{
    bool stop = is_mark_at(block, end, '.') && has_shape(block, end - 1, WORD_CAPITAL);
    bool title =
        stop && lists_at(block, end - 1) & IN_TITLES && end + 1 < block->end &&
        !has_shape(block, end + 1, WORD_BEGINS | WORD_MARK); /* "X, head physician Dr. med. Y" */
    bool union_behind = block->linked_names && has_shape(block, end, WORD_ALL_CAPITALS) &&
                        is_closed(block, end + 1);
    return title || is_courtesy(block, end - 1) ||
           (end == role && has_shape(block, end + stop, WORD_CAPITAL) && !union_behind);
}

/* The word behind the title that ends at END, behind its role at ROLE, without what opens something
 * that is no part of it: "host of the ABC's “Noon”". */
static uint32_t
without_opening(const struct block_words *block, uint32_t role, uint32_t end)
{
    const uint64_t open = IN_LINKERS | IN_LOCATIVES | IN_ARTICLES | IN_CONJUNCTIONS;
    bool owner = has_shape(block, end - 1, WORD_CLITIC) && spaced(block, end) &&
                 has_shape(block, end, WORD_MARK);
    while (end > role && (owner || lists_at(block, end - 1) & open)) {
        end--;
        owner = owner && !(lists_at(block, end) & (IN_LINKERS | IN_LOCATIVES));
    }
    return end;
}

/* "a 61-year-old farmer": the word behind an age that hyphens tie; FIRST if none stands there. */
static uint32_t
behind_age(const struct block_words *block, uint32_t first)
{
    bool age = has_shape(block, first, WORD_DIGITS) && is_hyphen(block, first + 1) &&
               has_shape(block, first + 2, WORD_SMALL) && is_hyphen(block, first + 3) &&
               has_shape(block, first + 4, WORD_SMALL) && spaced(block, first + 5);
    return age ? first + 5 : first;
}

/* ", dyrektor szpitala w Łodzi,": the word behind the institution or place that the role which
 * ends at ROLE is of, in small letters; UINT32_MAX if the apposition does not end there; ROLE if it
 * is of none. */
static uint32_t
institution_end(const struct block_words *block, uint32_t role, uint32_t most)
{
    if (!is_before_institution(block, role))
        return role;
    uint32_t end = complement_end(block, role, most);
    return is_closed(block, end) && !(lists_at(block, end) & IN_CUES) ? end : UINT32_MAX;
}

/* "Vera Quist Chief Executive Officer said": the listed title of several words, with capitals, with
 * which the mention of a full name ends. Whether there is one. */
static bool
office_behind(const struct block_words *block, struct mention *mention)
{
    uint32_t first = mention->first, last = mention->last;
    if (last < first + 4 || !block->surnames || block->headline ||
        !(lists_at(block, first) & IN_GIVEN_NAMES))
        return false;
    for (uint32_t i = first + 2; i + 1 < last && i < first + LONGEST_PERSON; i++)
        if (may_begin_phrase(block, i, IN_TITLES) && phrase_at(block, i, IN_TITLES, NULL) == last) {
            mention->last = mention->after_first = i;
            mention->after_last = mention->end = last;
            return true;
        }
    return false;
}

void
titles_behind(const struct block_words *block, struct mention *mention)
{
    mention->after_first = mention->after_last = mention->last;
    if (honorific_behind(block, mention) || office_behind(block, mention))
        return;
    uint32_t comma = suffixes_behind(block, mention);
    if (!is_mark_at(block, comma, ','))
        return;
    if (has_shape(block, comma + 1, WORD_DIGITS)) {
        bool years = block->linked_names && has_shape(block, comma + 2, WORD_SMALL);
        if (is_mark_at(block, comma + 2 + years, ','))
            comma += 2 + years; /* "NAME, 45, mayor of Antalya", "NAME, 45 anni, sindaco" */
    }
    uint32_t first = behind_determiner(block, comma + 1);
    bool determined = first > comma + 1;
    if (determined && is_plural_article(block, first - 1))
        return; /* "Selon NAME, les salariés" */
    bool owned = determined && (!(lists_at(block, comma + 1) & IN_ARTICLES) ||
                                !(lists_at(block, first - 1) & IN_ARTICLES));
    first = behind_age(block, first);
    uint32_t role = roles_behind(block, first);
    bool opens =
        (opens_complement(block, role) || is_contracted(block, role)) && /* "all'ufficio" */
        !(block->linked_names && has_shape(block, role + 1, WORD_DIGITS));
    bool elided = block->linked_names && opens;
    bool address = is_mark_at(block, role, '@') && !spaced(block, role); /* "ir@orsk.example" */
    if (role == first || address ||
        (has_shape(block, role, WORD_CLITIC) && !elided && !begins_time(block, role)) ||
        (lists_at(block, role) & (IN_AUXILIARIES | IN_SUBJUNCTIVES) &&
         !(lists_at(block, role) & (IN_LINKERS | IN_LOCATIVES))))
        return;
    uint32_t most = first + LONGEST_BEHIND < block->end ? first + LONGEST_BEHIND : block->end;
    bool complement = opens || (block->bare_complement && has_shape(block, role, WORD_CAPITAL));
    uint32_t end =
        complement ? complement_end(block, role, most) : institution_end(block, role, most);
    if (end == UINT32_MAX)
        return;
    if (determined && lists_at(block, end) & IN_CUES &&
        slice_ends_with_one(word_text(block->text, &block->at[role - 1]), block->plural_nouns))
        return; /* "Según NAME, los jueces sostienen" */
    if ((owned && is_of_next_name(block, end)) || is_title_of_next(block, role, end))
        return;
    if (block->linked_names && end == role && has_shape(block, role, WORD_ALL_CAPITALS) &&
        lists_at(block, role) & IN_ORGS && is_closed(block, role + 1))
        end++; /* "délégué CGT" */
    mention->after_first = first;
    mention->after_last =
        end < most || end == block->end ? without_opening(block, role, end) : role;
}
