/* Titles and roles directly before and behind a name (SPEC, names). */
#include "namenorm/run.h"

enum {
    LONGEST_TITLE = 8,   /* tokens before a name */
    LONGEST_BEHIND = 12, /* tokens of a title behind a name */
};

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
            struct slice value = entry_value(block->language, entry, NUMBER_TITLES);
            if (value.length > 0)
                *gender = value.at[0];
            i = next;
            if (is_mark_at(block, i, '.') && !spaced(block, i) && i < end)
                i++;
            last = i;
            continue;
        }
        bool filler = lists_at(block, i) &
                          (IN_NATIONALITIES | IN_MODIFIERS | IN_PLACES | IN_ORGS | IN_ORG_WORDS) ||
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
           !(lists_at(block, end - 1) & (IN_TITLES | IN_GIVEN_NAMES));
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
        bool noun = lists & roles && !(lists & IN_FUNCTION_WORDS);
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

/* "NAME, mayor of Antalya, said", "NAME, the head of the union,": the role behind a comma, without
 * article, up to the next mark. */
static void
titles_behind(const struct block_words *block, struct mention *mention)
{
    uint32_t i = mention->last;
    mention->after_first = mention->after_last = mention->last;
    if (!is_mark_at(block, i, ','))
        return;
    i++;
    while (lists_at(block, i) & IN_ARTICLES)
        i++;
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

bool
titles_find(const struct block_words *block, struct mention *mention)
{
    char gender = 0;
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
    if (mention->title_first < mention->title_last && gender == 0) {
        char more = 0;
        titles_end(block, mention->title_first, mention->title_last, &more);
        gender = more;
    }
    mention->gender = gender;
    return true;
}
