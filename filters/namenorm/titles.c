/* Titles and roles directly before and behind a name (SPEC, names). */
#include "namenorm/run.h"

enum {
    LONGEST_TITLE = 8,   /* tokens before a name */
    LONGEST_BEHIND = 12, /* tokens of a title behind a name */
    MOST_SUFFIXES = 12,
};

/* The word behind "U.S.", "U.K.", that begins at WORD. */
static uint32_t
abbreviation_end(const struct block_words *block, uint32_t word)
{
    while (is_abbreviated(block, word)) {
        word += 2;
        if (spaced(block, word))
            break;
    }
    return word;
}

/* How far the titles reach that begin at WORD: behind the last title or role among words of
   nationality, modifiers and hyphens. Words between that are none of these end it. *GENDER as a
   title tells. */
static uint32_t
titles_end(const struct block_words *block, uint32_t word, uint32_t end, char *gender)
{
    uint32_t last = word, most = word + LONGEST_TITLE;
    for (uint32_t i = word; i < end && i < most;) {
        const struct entry *entry = NULL;
        uint32_t next = phrase_at(block, i, IN_TITLES | IN_ROLES, &entry);
        if (next > i && next <= end) {
            struct slice value = entry ? entry_value(block->language, entry, NUMBER_TITLES)
                                       : value_at(block, i, NUMBER_TITLES);
            if (value.length > 0)
                *gender = value.at[0];
            i = next;
            if (is_mark_at(block, i, '.') && !spaced(block, i) && i < end)
                i++;
            last = i;
            continue;
        }
        next = phrase_at(block, i, IN_PLACES | IN_ORGS, NULL);
        if (next == i && is_abbreviated(block, i))
            next = abbreviation_end(block, i); /* "U.S. President" */
        if (next > i && next < end) {
            i = next;
            continue;
        }
        bool filler = lists_at(block, i) & (IN_NATIONALITIES | IN_MODIFIERS | IN_ORG_WORDS) ||
                      (is_mark_at(block, i, '-') && i > word && !spaced(block, i));
        if (!filler)
            break;
        i++;
    }
    return last;
}

/* Whether the words are an institution or place, whose titles are part of its name: "King Fahd
 * Hospital". */
static bool
is_headed_last(const struct block_words *block, uint32_t end)
{
    return (lists_at(block, end - 1) &
            (IN_ORG_WORDS | IN_PLACE_WORDS | IN_LEGAL_FORMS | IN_OTHER_WORDS)) != 0 &&
           !(lists_at(block, end - 1) & (IN_TITLES | IN_GIVEN_NAMES)) &&
           !is_surname(block, end - 1);
}

/* Whether nothing of a noun phrase stands before WORD: an article or determiner does, or a mark, or
 * the sentence begins. */
static bool
is_phrase_edge(const struct block_words *block, uint32_t word)
{
    if (word == block->first || has_shape(block, word, WORD_BEGINS))
        return true;
    return has_shape(block, word - 1, WORD_MARK | WORD_CLITIC) ||
           (lists_at(block, word - 1) & (IN_ARTICLES | IN_DETERMINERS | IN_LOCATIVES | IN_LINKERS |
                                         IN_FUNCTION_WORDS | IN_CUES)) != 0;
}

/* Nouns and adjectives in front of a role, where it begins its phrase: "the parliamentary group
 * leader", "Site chief". WORD if there are none. */
static uint32_t
compound_start(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_FUNCTION_WORDS | IN_ARTICLES | IN_CUES | IN_AUXILIARIES |
                           IN_DETERMINERS | IN_ADVERBS | IN_KINSHIP;
    for (uint32_t i = word; i > block->first && word - i < 3;) {
        i--;
        bool begins = has_shape(block, i, WORD_BEGINS);
        if (!has_shape(block, i, WORD_SMALL) && !(begins && has_shape(block, i, WORD_CAPITAL)))
            return word;
        if (lists_at(block, i) & never || has_shape(block, i, WORD_CLITIC))
            return word;
        if (is_phrase_edge(block, i))
            return i;
    }
    return word;
}

/* Titles in small letters before the name: "the former mayor Ana Kovačević". */
static void
titles_before(const struct block_words *block, struct mention *mention)
{
    uint32_t first = mention->title_first;
    const uint64_t roles = IN_TITLES | IN_ROLES;
    bool role = mention->title_first < mention->title_last;
    uint32_t i = first;
    for (int count = 0; i > block->first && count < LONGEST_TITLE; count++) {
        uint64_t lists = lists_at(block, i - 1);
        bool hyphen = is_mark_at(block, i - 1, '-') && i - 1 > block->first;
        bool stop = is_mark_at(block, i - 1, '.') && i - 1 > block->first &&
                    !spaced(block, i - 1) && lists_at(block, i - 2) & IN_TITLES && i == first;
        if (stop) {
            i--;
            continue;
        }
        bool noun = lists & roles && !(lists & (IN_FUNCTION_WORDS | IN_KINSHIP));
        if (!noun && role && !hyphen && has_shape(block, i, WORD_SMALL) &&
            lists_at(block, i) & IN_ROLES) {
            uint32_t start = compound_start(block, i);
            if (start < i) {
                i = start;
                break;
            }
        }
        if (!noun && !(role && lists & (IN_NATIONALITIES | IN_MODIFIERS)) && !(hyphen && role))
            break;
        role = role || noun;
        i--;
    }
    while (i < first && (has_shape(block, i, WORD_MARK) || has_shape(block, i, WORD_CLITIC)))
        i++;
    if (role && i < first) {
        if (mention->title_first == mention->title_last)
            mention->title_last = mention->first;
        mention->title_first = i;
    }
}

/* Whether the words [first, end) are a role with what it is of, for or in, if anything: "secretary
 * general of the union". */
static bool
is_role_phrase(const struct block_words *block, uint32_t first, uint32_t end)
{
    const uint64_t never =
        IN_LINKERS | IN_LOCATIVES | IN_FUNCTION_WORDS | IN_CUES | IN_AUXILIARIES | IN_KINSHIP;
    uint32_t role = first;
    for (uint32_t i = first; i < end && i < first + 4; i++) {
        uint64_t lists = lists_at(block, i);
        if (lists & (IN_ROLES | IN_TITLES))
            role = i + 1;
        else if (role > first)
            break;
        else if (lists & never || has_shape(block, i, WORD_MARK | WORD_CLITIC))
            return false;
    }
    return role > first &&
           (role >= end || (lists_at(block, role) & (IN_LINKERS | IN_LOCATIVES)) != 0);
}

/* "The mayor of Valdeoca, María Ortuño, said": the role in front of a comma that the name stands
 * behind, where nothing but a mark or a cue follows the name. */
static void
titles_before_comma(const struct block_words *block, struct mention *mention)
{
    uint32_t comma = mention->title_first;
    if (comma <= block->first + 1 || !is_mark_at(block, --comma, ',') ||
        mention->after_first < mention->after_last)
        return;
    bool closed = mention->last >= block->end || has_shape(block, mention->last, WORD_MARK) ||
                  lists_at(block, mention->last) & IN_CUES;
    for (uint32_t i = comma; closed && i > block->first && comma - i < LONGEST_BEHIND; i--) {
        uint32_t first = i - 1;
        if (has_shape(block, first, WORD_MARK) && !is_mark_at(block, first, '-'))
            return;
        bool edge = (lists_at(block, first) & (IN_ARTICLES | IN_DETERMINERS)) != 0 ||
                    has_shape(block, first, WORD_CLITIC);
        if (edge || has_shape(block, first, WORD_BEGINS)) {
            uint32_t begin = first + edge;
            if (begin < comma && is_role_phrase(block, begin, comma)) {
                mention->apposed_first = begin;
                mention->apposed_last = comma;
                return;
            }
        }
    }
}

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

/* "Martin Luther King, Jr.", "Ana Reyes, M.D., Ph.D.": a suffix of generation stays with the name
 * unless behind a comma, letters are its title, unless it has one in front. Returns the word behind
 * them. */
static uint32_t
suffixes_behind(const struct block_words *block, struct mention *mention)
{
    uint32_t i = mention->first + 1;
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
        if (letters && !any) {
            mention->last = comma ? mention->last : i;
            mention->after_first = word;
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

/* "NAME, mayor of Antalya, said", "NAME, the head of the union,": the role behind a comma, without
 * article, up to the next mark. */
static void
titles_behind(const struct block_words *block, struct mention *mention)
{
    mention->after_first = mention->after_last = mention->last;
    uint32_t i = suffixes_behind(block, mention);
    if (!is_mark_at(block, i, ','))
        return;
    i++;
    if (lists_at(block, i) & IN_CONJUNCTIONS)
        return; /* "X, and the mayor Y" */
    while (lists_at(block, i) & IN_ARTICLES)
        i++;
    if (phrase_at(block, i, IN_ORGS, NULL) > i)
        return; /* "secondo Bellini, i Vigili del Fuoco" */
    if (has_shape(block, i, WORD_CLITIC | WORD_MARK))
        return;
    uint32_t first = i, role = 0;
    bool complement = false;
    for (; i < block->end && i - first < LONGEST_BEHIND; i++) {
        if (has_shape(block, i, WORD_MARK) && !is_mark_at(block, i, '-') &&
            !is_mark_at(block, i, '&'))
            break;
        uint64_t lists = lists_at(block, i);
        if (!complement && lists & (IN_ROLES | IN_TITLES))
            role = i + 1;
        bool preposition = (lists & (IN_LINKERS | IN_LOCATIVES)) != 0;
        if (preposition && role > 0) {
            complement = true;
            continue;
        }
        if (lists & (IN_CUES | IN_PRONOUNS | IN_AUXILIARIES) && !(lists & (IN_ROLES | IN_TITLES)))
            break;
        if (!complement && role == 0 && i - first >= 4)
            return;
        if (role > 0 && !complement && !(lists & (IN_ROLES | IN_TITLES | IN_SUFFIXES)) &&
            i + 1 > role)
            break;
    }
    if (role == 0)
        return;
    bool closed = i >= block->end || is_mark_at(block, i, ',') || is_mark_at(block, i, '.') ||
                  is_mark_at(block, i, '"') || is_mark_at(block, i, 0x201D) ||
                  lists_at(block, i) & IN_CUES;
    mention->after_first = first;
    mention->after_last = closed ? i : role;
    while (mention->after_last > role &&
           lists_at(block, mention->after_last - 1) & (IN_LINKERS | IN_LOCATIVES))
        mention->after_last--;
}

/* "Minister of Agriculture Halil Yıldıran": what the role before "of" is of, up to the given name,
   or the first of three words. The title's first word, or NOTHING where that is no title. */
static uint32_t
complement_before(const struct block_words *block, const struct mention *mention, uint32_t *end)
{
    uint32_t first = mention->first;
    if (first < block->first + 2 || !(lists_at(block, first - 1) & IN_LINKERS) ||
        !(lists_at(block, first - 2) & (IN_TITLES | IN_ROLES)) ||
        is_headed_last(block, mention->last))
        return UINT32_MAX;
    uint32_t words = 0, given = 0;
    for (uint32_t i = first; i < mention->last; i++) {
        words += has_shape(block, i, WORD_CAPITAL);
        if (i > first && given == 0 && lists_at(block, i) & IN_GIVEN_NAMES)
            given = i;
    }
    if (given == 0 && words < 3)
        return UINT32_MAX;
    *end = given > 0 ? given : first + 1;
    return first - 2;
}

bool
titles_find(const struct block_words *block, struct mention *mention)
{
    char gender = 0;
    uint32_t complement = 0, role = complement_before(block, mention, &complement);
    if (role != UINT32_MAX && complement < mention->last) {
        mention->first = mention->title_last = complement;
        mention->title_first = role;
        titles_before(block, mention);
        titles_behind(block, mention);
        mention->gender = 0;
        return true;
    }
    while (mention->first + 1 < mention->last && lists_at(block, mention->first) & IN_KINSHIP &&
           !(lists_at(block, mention->first) & IN_TITLES))
        mention->first++;
    mention->title_first = mention->title_last = mention->first;
    bool whole = phrase_at(block, mention->first, IN_PLACES | IN_ORGS, NULL) >= mention->last ||
                 is_headed_last(block, mention->last);
    if (!whole) {
        uint32_t end = titles_end(block, mention->first, mention->last, &gender);
        if (end >= mention->last)
            return false;
        if (lists_at(block, end) & IN_LINKERS)
            return false;
        mention->title_last = mention->first = end;
    }
    if (mention->title_first == mention->title_last)
        mention->title_first = mention->title_last = mention->first;
    titles_before(block, mention);
    titles_behind(block, mention);
    titles_before_comma(block, mention);
    if (mention->title_first < mention->title_last && gender == 0) {
        char more = 0;
        titles_end(block, mention->title_first, mention->title_last, &more);
        gender = more;
    }
    mention->gender = gender;
    return true;
}
