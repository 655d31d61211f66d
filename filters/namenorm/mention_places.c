#include "namenorm/mention_places.h"

#include "namenorm/doubts.h"
#include "namenorm/kinds.h"
#include "namenorm/name_tails.h"
#include "namenorm/name_words.h"
#include "namenorm/small_heads.h"
#include "namenorm/titles.h"

enum {
    SHORT_REGION = 2,    /* letters in the tag of a party */
    MOST_ATTRIBUTES = 2, /* between a place and an office there */
    LONGEST_LINE = 4,    /* words and hyphens of what leads from one place to another */
};

void
add_plain(struct mentions *mentions, uint32_t number, uint32_t first, uint32_t last)
{
    struct mention mention = mention_plain(number, first, last);
    mentions_push(mentions, &mention);
}

void
add_place(const struct block_words *block, struct mentions *mentions, uint32_t number,
          uint32_t first, uint32_t last)
{
    struct mention mention = mention_plain(number, first, last);
    kinds_find(block, &mention);
    mention.signs &= ~(sign_bit(SIGN_BARE) | sign_bit(SIGN_ACRONYM));
    mention.signs |= sign_bit(SIGN_CUE_PLACE);
    mention.found = FOUND_SETTLED;
    mentions_push(mentions, &mention);
}

/* Behind the organisation with which the run [first, end) begins: one that is listed, letters,
 * words up to one that heads an institution; FIRST if there is none. */
static uint32_t
branch_owner_end(const struct block_words *block, uint32_t first, uint32_t end)
{
    uint32_t owner = phrase_at(block, first, IN_ORGS, NULL);
    if (owner == first && has_shape(block, first, WORD_ALL_CAPITALS) &&
        !(lists_at(block, first) & IN_PLACES))
        owner++;
    for (uint32_t i = first + 1; i < end && block->plural != 0 && owner == first; i++)
        if (lists_at(block, i) & IN_ORG_WORDS)
            owner = i + 1; /* "Weaver Party Ostrel" */
    while (owner > first && owner < end && lists_at(block, owner) & IN_ORG_WORDS)
        owner++;
    return owner;
}

/* Behind the office with capitals that begins at WORD, or behind what tells which: "Provincial
 * Chairman", "Branch President"; WORD if none does. */
static uint32_t
local_office_end(const struct block_words *block, uint32_t word)
{
    const uint64_t offices = IN_ROLES | IN_TITLES;
    uint32_t title = word;
    while (title < word + MOST_ATTRIBUTES && has_shape(block, title, WORD_CAPITAL) &&
           lists_at(block, title) & (IN_MODIFIERS | IN_ORG_WORDS) &&
           phrase_at(block, title, offices, NULL) == title)
        title++;
    uint32_t end = phrase_at(block, title, offices, NULL);
    return end > title && has_shape(block, title, WORD_CAPITAL) && !is_courtesy(block, title) &&
                   !block->headline
               ? end
               : word;
}

/* "ZKP Ostrel Deputy Vera Quist", "Vera Quist, ZKP Ostrel Branch President,": where the place
 * begins that stands behind an organisation, where the run [first, *end) is the two and a title
 * follows them, and in *END where the place ends; *END if it is not. */
static uint32_t
place_of_branch(const struct block_words *block, uint32_t first, uint32_t *end)
{
    uint32_t place = branch_owner_end(block, first, *end);
    if (place == first || place >= *end || !spaced(block, place) ||
        lists_at(block, place) & (IN_ORG_WORDS | IN_PLACE_WORDS))
        return *end;
    uint32_t behind = phrase_at(block, place, IN_PLACES | IN_CITIES | IN_REGIONS, NULL);
    uint32_t office = behind > place ? local_office_end(block, behind) : behind;
    if (behind > *end || office == behind ||
        (behind < *end && (block->plural == 0 || office != *end)))
        return *end;
    *end = behind;
    return place;
}

/* "İstanbul Kadıköy": where the second of two listed places begins that the run [first, end) is, in
 * a language that names the larger one first; END if it is none. */
static uint32_t
place_in_place(const struct block_words *block, uint32_t first, uint32_t end)
{
    const uint64_t places = IN_PLACES | IN_CITIES | IN_REGIONS;
    uint32_t place = first + 1;
    return block->complement_first && place < end && spaced(block, place) &&
                   lists_at(block, first) & places &&
                   phrase_at(block, first, places, NULL) == place &&
                   phrase_at(block, place, places, NULL) == end
               ? place
               : end;
}

/* Whether the word in small letters is one of what leads from one place to another: "highway". */
static bool
is_line(const struct block_words *block, uint32_t word)
{
    return has_shape(block, word, WORD_SMALL) && lists_at(block, word) & IN_KIND_CUES &&
           slice_ends_with(value_at(block, word, NUMBER_KIND_CUES), slice_of("-"));
}

bool
is_end_of_line(const struct block_words *block, uint32_t word)
{
    return word > block->first + 1 && has_shape(block, word - 1, WORD_SMALL) &&
           lists_at(block, word - 1) & (IN_LOCATIVES | IN_FUNCTION_WORDS) &&
           !(lists_at(block, word - 1) & (IN_ARTICLES | IN_LINKERS | IN_CONJUNCTIONS)) &&
           is_line(block, word - 2);
}

/* Whether the words [first, end) may be the place where a line ends: "Ostrel" of "Ostrel-Varn". */
static bool
may_be_end(const struct block_words *block, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (is_hyphen(block, i) || has_shape(block, i, WORD_DIGITS))
            return false;
    bool letter = has_shape(block, first, WORD_SINGLE) && !is_mark_at(block, first + 1, '.');
    return !letter && !(lists_at(block, first) & IN_NATIONALITIES);
}

/* "Vera Quist (PQR-SU)": whether letters in brackets behind a name are a party's and a region's,
 * the hyphen between them at HYPHEN. */
static bool
is_party_and_region(const struct block_words *block, uint32_t first, uint32_t hyphen, uint32_t end)
{
    return hyphen == first + 1 && end == hyphen + 2 && is_mark_at(block, first - 1, '(') &&
           is_mark_at(block, end, ')') && has_shape(block, first - 2, WORD_CAPITAL) &&
           !has_shape(block, first - 2, WORD_ALL_CAPITALS) &&
           has_shape(block, first, WORD_ALL_CAPITALS) &&
           has_shape(block, hyphen + 1, WORD_ALL_CAPITALS) &&
           block->at[hyphen + 1].end - block->at[hyphen + 1].start == SHORT_REGION;
}

/* "the Ostrel-Varn highway", "la ligne Ostrel-Varn": where the second of two places begins that a
 * hyphen joins, the run [first, end), beside what leads from one to the other; END if it is none.
 */
static uint32_t
place_behind_hyphen(const struct block_words *block, uint32_t first, uint32_t end)
{
    uint32_t hyphen = first + 1;
    while (hyphen < end && !is_hyphen(block, hyphen))
        hyphen++;
    if (hyphen + 1 >= end || lists_at(block, first) & IN_PARTICLES || block->headline ||
        !may_be_end(block, first, hyphen) || !may_be_end(block, hyphen + 1, end) ||
        phrase_at(block, first, IN_ORGS | IN_PLACES | IN_CITIES | IN_REGIONS, NULL) > hyphen)
        return end;
    uint32_t line = end;
    while (line < end + LONGEST_LINE && !is_line(block, line) &&
           (has_shape(block, line, WORD_SMALL) || is_hyphen(block, line)) &&
           !(lists_at(block, line) & IN_FUNCTION_WORDS))
        line++; /* "high-speed" */
    bool beside = is_line(block, line) || is_line(block, first - 1);
    return beside || is_party_and_region(block, first, hyphen, end) ? hyphen + 1 : end;
}

/* "in Orsk V. A. Belov": behind a place, of which a preposition tells, where the initials begin of
 * who is named there; END if it is none such. One initial alone may be that of a middle name. */
static uint32_t
initials_behind_place(const struct block_words *block, uint32_t first, uint32_t end)
{
    const uint64_t listed = IN_PLACES | IN_CITIES | IN_REGIONS;
    uint32_t i = first + 1;
    if (first == block->first || !(lists_at(block, first - 1) & IN_LOCATIVES) ||
        has_shape(block, first, WORD_SINGLE) || lists_at(block, first) & IN_GIVEN_NAMES)
        return end;
    while (i + 2 < end && !is_abbreviated(block, i))
        i++;
    bool known = phrase_at(block, first, listed, NULL) == i || is_abbreviated(block, i + 2);
    return i + 2 < end && known && spaced(block, i) && has_shape(block, end - 1, WORD_CAPITAL) &&
                   !has_shape(block, end - 1, WORD_SINGLE | WORD_ALL_CAPITALS)
               ? i
               : end;
}

/* "из Хорватии Зденко Кожул": whether the run [first, end) is two names or more that no list has
 * and of which the first is no adjective. */
static bool
is_unlisted_person(const struct block_words *block, uint32_t first, uint32_t end)
{
    if (end < first + 2 ||
        slice_ends_with_one(word_text(block->text, &block->at[first]), block->relational))
        return false;
    for (uint32_t i = first; i < end; i++)
        if (lists_at(block, i) & ~(IN_SURNAMES | IN_GIVEN_NAMES) ||
            !has_shape(block, i, WORD_CAPITAL) || has_shape(block, i, WORD_ALL_CAPITALS))
            return false;
    return true;
}

/* "Ohio Republican Vera Quist": where the place ends before who belongs to a people or party there;
 * END if it is none such. */
static uint32_t
place_before_adherent(const struct block_words *block, uint32_t first, uint32_t end)
{
    uint32_t place = phrase_at(block, first, IN_PLACES | IN_CITIES | IN_REGIONS, NULL);
    return place > first && lists_at(block, place) & IN_NATIONALITIES && place + 2 < end &&
                   lists_at(block, place + 1) & IN_GIVEN_NAMES
               ? place
               : end;
}

/* "a Bologna Vera Quist": where the given name of a person begins behind a listed place, in a
 * language that makes names with linkers; END if it is none such. */
static uint32_t
place_before_given(const struct block_words *block, uint32_t first, uint32_t end)
{
    const uint64_t never = IN_PLACES | IN_CITIES | IN_REGIONS | IN_ORG_WORDS | IN_PLACE_WORDS;
    uint32_t place = phrase_at(block, first, IN_PLACES | IN_CITIES | IN_REGIONS, NULL);
    return place > first && place + 1 < end && spaced(block, place) &&
                   lists_at(block, place) & IN_GIVEN_NAMES && !(lists_at(block, place) & never) &&
                   has_shape(block, place + 1, WORD_CAPITAL) && spaced(block, place + 1) &&
                   !(lists_at(block, place + 1) & never) &&
                   !(lists_at(block, first) & (IN_GIVEN_NAMES | IN_PLACE_WORDS)) &&
                   is_behind_preposition(block, first) && !is_complement(block, first)
               ? place
               : end;
}

uint32_t
place_before_person(const struct block_words *block, uint32_t first, uint32_t end)
{
    uint32_t place = initials_behind_place(block, first, end);
    const struct entry *listed = NULL;
    if (place == end && block->surnames)
        place = place_before_adherent(block, first, end);
    if (place == end && block->linked_names)
        place = place_before_given(block, first, end);
    if (place < end || block->agreement.length == 0)
        return place;
    place = phrase_at(block, first, IN_PLACES | IN_CITIES, &listed);
    if (place == first && doubts_ends_as_town(block, first)) /* "w Kobyłkach Jan Kos" */
        place++;
    bool declined = listed && entry_value(block->language, listed, NUMBER_PLACES).length > 0 &&
                    !(lists_at(block, first - 1) & (IN_ROLES | IN_TITLES)); /* whose it is */
    bool person = lists_at(block, place) & IN_GIVEN_NAMES ||
                  (listed && is_unlisted_person(block, place, end));
    return place > first && place + 1 < end && person &&
                   !(lists_at(block, first) & IN_GIVEN_NAMES) &&
                   (declined || is_behind_preposition(block, first))
               ? place
               : end;
}

/* What the ending behind a name, or the small word, tells of the place with which it may end. */
struct place_case {
    bool located; /* "Orsk'ta" */
    bool way;     /* that, or "Orsk'a" */
    bool any;     /* an ending of any case */
};

/* "Baykar", "Vera Quist", "Bakan Quist", "Orsk Bankası": whether the words [first, PLACE) of the
 * MENTION are a name by themselves, before a place whose case is as told. */
static bool
is_name_before_place(const struct block_words *block, const struct mention *mention, uint32_t place,
                     const struct place_case *found)
{
    const uint64_t heads = IN_PLACE_WORDS | IN_OTHER_WORDS | IN_NATIONALITIES | IN_LINKERS;
    uint32_t first = mention->first, words = 0;
    for (uint32_t i = first; i < place; i++)
        words += !has_shape(block, i, WORD_MARK);
    uint64_t lists = lists_at(block, first), last = lists_at(block, place - 1);
    bool org = phrase_at(block, first, IN_ORGS, NULL) == place;
    bool of_org = phrase_at(block, place, IN_ORGS, NULL) == mention->last;
    if (org || last & IN_ORG_WORDS)
        return found->way || (org && of_org && found->any);
    if (has_list(block, first, place, heads | IN_ORG_WORDS) || is_compass(block, first))
        return false;
    if (words > 1)
        return lists_at(block, place) & IN_GIVEN_NAMES ? found->located : found->any;
    bool titled = mention->title_first < mention->title_last && mention->title_last <= first;
    return (titled && found->any) || (lists == 0 && found->way) ||
           (lists & IN_GIVEN_NAMES &&
            (lists_at(block, place) & IN_GIVEN_NAMES ? found->located : found->way));
}

uint32_t
place_behind_name(const struct block_words *block, const struct mention *mention)
{
    const uint64_t places = IN_PLACES | IN_CITIES | IN_REGIONS, names = places | IN_ORGS;
    uint32_t first = mention->first, last = mention->last, place = first + 1;
    if (!block->complement_first || last < first + 2 || block->headline ||
        phrase_at(block, first, names | IN_OTHERS, NULL) >= last)
        return last;
    bool case_ending = has_shape(block, last, WORD_CLITIC);
    struct place_case found = {.located = is_ending(block, last, "place"), .any = case_ending};
    found.way = found.located || is_ending(block, last, "way");
    while (place < last && !(spaced(block, place) && phrase_at(block, place, names, NULL) == last))
        place++;
    bool listed = place < last;
    if (!case_ending) { /* "Baykar Suudi Arabistan ile" */
        found.any = lists_at(block, last) & (IN_CONJUNCTIONS | IN_LINKERS);
        found.way = found.any && last > place + 1;
        listed = listed && found.any && phrase_at(block, place, IN_PLACES, NULL) == last;
        if (!listed)
            return last;
    }
    if (!listed && found.located && last > first + 2 && spaced(block, last - 1) &&
        lists_at(block, last - 1) == 0 && phrase_at(block, first, places, NULL) == first) {
        place = last - 1;
        listed = true;
    }
    return listed && is_name_before_place(block, mention, place, &found) ? place : last;
}

/* Adds the two places that a hyphen joins in the run [first, end); false if it is none such. */
static bool
add_places_of_line(const struct block_words *block, struct mentions *mentions, uint32_t number,
                   uint32_t first, uint32_t end)
{
    uint32_t behind = place_behind_hyphen(block, first, end);
    if (behind >= end)
        return false;
    bool party = is_party_and_region(block, first, behind - 1, end);
    add_place(block, mentions, number, first, behind - 1);
    add_place(block, mentions, number, behind, end);
    if (party)
        mentions->at[mentions->count - 2].found = FOUND_PLAIN;
    return true;
}

/* Adds the two names that the run [first, end) is, the second a place that the first is in or of;
 * false if it is none such. */
static bool
add_with_place(const struct block_words *block, struct mentions *mentions, uint32_t number,
               uint32_t first, uint32_t end)
{
    uint32_t place = place_of_branch(block, first, &end);
    if (place == end)
        place = place_in_place(block, first, end);
    if (place >= end || small_head_end(block, first, first + 1) > first + 1)
        return false; /* "Союза писателей России" */
    add_plain(mentions, number, first, place);
    add_plain(mentions, number, place, end);
    return true;
}

bool
add_two_names(const struct block_words *block, struct mentions *mentions, uint32_t number,
              uint32_t first, uint32_t end)
{
    return add_places_of_line(block, mentions, number, first, end) ||
           add_with_place(block, mentions, number, first, end);
}
