#include "namenorm/mentions.h"

#include "namenorm/acronyms.h"
#include "namenorm/doubts.h"
#include "namenorm/genitives.h"
#include "namenorm/headlines.h"
#include "namenorm/kinds.h"
#include "namenorm/name_tails.h"
#include "namenorm/name_words.h"
#include "namenorm/numbers.h"
#include "namenorm/offices.h"
#include "namenorm/respelled.h"
#include "namenorm/rosters.h"
#include "namenorm/small_heads.h"
#include "namenorm/suffixed.h"
#include "namenorm/surnames.h"
#include "namenorm/titles.h"
#include "namenorm/uncased.h"

enum {
    LONGEST_TOWN = 3,    /* words in the tag of a party */
    SHORT_REGION = 2,    /* letters in the tag of a party */
    LONGEST_LINE = 4,    /* words and hyphens of what leads from one place to another */
    SHORTEST_ACRONYM = 3 /* letters */
};

/* Takes off the front what is no name: adjectives of nationality before a name that is not an
 * organisation's, say. */
static bool
trim(const struct block_words *block, struct mention *mention)
{
    const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS | IN_LEGAL_FORMS;
    const uint64_t listed = IN_PLACES | IN_CITIES | IN_REGIONS;
    uint64_t among = mention->last - mention->first == 1 ? IN_PLACES : listed;
    if (phrase_at(block, mention->first, among | IN_ORGS, NULL) >= mention->last ||
        (mention->last > mention->first + 1 &&
         slice_starts_with(value_at(block, mention->first, NUMBER_KIND_CUES),
                           slice_of("compass")) &&
         phrase_at(block, mention->first + 1, listed, NULL) == mention->last))
        return true; /* "Eastern Samar", "Western Finland" */
    uint32_t place = phrase_at(block, mention->first, IN_PLACES | IN_REGIONS, NULL);
    uint32_t behind = place > mention->first ? place : mention->first + 1;
    bool headed = has_list(block, behind, mention->last, heads);
    for (uint32_t i = behind; i < mention->last && !headed; i++)
        headed = compound_heads(block, i) != 0; /* "Georgisches Kammerorchester Ulm" */
    while (mention->first < mention->last &&
           (has_shape(block, mention->first, WORD_MARK) ||
            (!headed && lists_at(block, mention->first) & IN_NATIONALITIES &&
             !(lists_at(block, mention->first) & (IN_PLACES | IN_ORGS)))))
        mention->first++; /* "African-American" */
    place = phrase_at(block, mention->first, IN_PLACES | IN_REGIONS, NULL);
    if (!headed && place > mention->first && place + 1 == mention->last && /* "Ohio Republican" */
        lists_at(block, place) & IN_NATIONALITIES)
        mention->last = place;
    return mention->first < mention->last;
}

/* "G7", "on X": a listed organisation of one letter; alone it stands behind a small word. */
static bool
is_platform(const struct block_words *block, uint32_t word)
{
    return lists_at(block, word) & IN_ORGS &&
           (block->at[word].end - block->at[word].start > 1 ||
            (word > block->first && has_shape(block, word - 1, WORD_SMALL) &&
             lists_at(block, word - 1) & (IN_FUNCTION_WORDS | IN_PRONOUNS | IN_DETERMINERS)));
}

/* "(R)", "Middle Eastern", "GERMAN", "Ketua RT 5": a letter alone, what is of a people, a number
 * behind a title. */
static bool
is_nothing(const struct block_words *block, const struct mention *mention)
{
    if (mention->title_first < mention->title_last)
        return block->names_headed && mention->last - mention->first == 1 &&
               has_shape(block, mention->first, WORD_DIGITS) &&
               !has_shape(block, mention->first, WORD_LETTERS);
    if (has_shape(block, mention->first, WORD_ALL_CAPITALS) &&
        is_listed_in_capitals(block, mention, IN_NATIONALITIES) &&
        !is_listed_in_capitals(block, mention, IN_PLACES | IN_ORGS))
        return true;
    if (mention->last - mention->first == 1)
        return has_shape(block, mention->first, WORD_SINGLE) &&
               !suffixed_party(block, mention->first) &&
               !is_platform(block, mention->first); /* the platform X */
    return phrase_at(block, mention->first, IN_NATIONALITIES | IN_NOT_NAMES, NULL) >= mention->last;
}

/* "FSA": letters that stand behind persons' names, and may be an organisation's. */
static bool
is_acronym(const struct block_words *block, uint32_t word)
{
    return lists_at(block, word) & IN_SUFFIXES &&
           !(lists_at(block, word) & (IN_TITLES | IN_ROLES)) &&
           block->at[word].end - block->at[word].start >= SHORTEST_ACRONYM &&
           has_shape(block, word, WORD_ALL_CAPITALS) && !block->headline;
}

/* "the LAB", where the document has it in brackets: letters that are a common noun, too; not "the
 * PAC", which only tells what another name is of. */
static bool
is_noun_in_capitals(const struct block_words *block, uint32_t word)
{
    return lists_at(block, word) & (IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS) &&
           !has_value(block, word, NUMBER_ORG_WORDS, "last") &&
           block->at[word].end - block->at[word].start >= SHORTEST_ACRONYM && !block->headline &&
           has_shape(block, word, WORD_ALL_CAPITALS) &&
           !has_shape(block, word - 1, WORD_ALL_CAPITALS) &&
           !has_shape(block, word + 1, WORD_ALL_CAPITALS);
}

/* "the FSA". */
static bool
has_article(const struct block_words *block, uint32_t word)
{
    return word > block->first && is_definite_article(block, word - 1);
}

/* "Gazette": whether newspapers are called by the word. */
static bool
is_word_of_papers(const struct block_words *block, uint32_t word)
{
    return slice_ends_with(value_at(block, word, NUMBER_ORG_WORDS), slice_of("paper"));
}

/* "the Gazette": such a word behind an article, with a capital and alone. */
static bool
is_paper(const struct block_words *block, uint32_t word)
{
    return is_word_of_papers(block, word) && has_article(block, word) && !block->headline &&
           has_shape(block, word, WORD_CAPITAL) && !has_shape(block, word, WORD_ALL_CAPITALS) &&
           !has_shape(block, word + 1, WORD_CAPITAL);
}

/* "Quist's House", "the Quists' House": whether somebody's name stands before the word. */
static bool
is_owned(const struct block_words *block, uint32_t word)
{
    uint32_t before = word - 1;
    return word > block->first && !spaced(block, before) &&
           (has_shape(block, before, WORD_CLITIC) || is_mark_at(block, before, '\'') ||
            is_mark_at(block, before, 0x2019));
}

/* A single word that is only a generic with a capital is no name: "Council", "Prince". */
static bool
is_generic(const struct block_words *block, const struct mention *mention)
{
    if (mention->last - mention->first != 1)
        return false;
    uint64_t lists = lists_at(block, mention->first);
    const uint64_t generic = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS | IN_TITLES | IN_ROLES |
                             IN_KINSHIP | IN_LEGAL_FORMS | IN_SUFFIXES;
    uint64_t names = IN_PLACES | IN_GIVEN_NAMES | IN_OTHERS;
    bool common = is_word_of_papers(block, mention->first)
                      ? !has_article(block, mention->first) /* "Independent senator" */
                      : is_owned(block, mention->first) && lists & IN_PLACE_WORDS;
    if (!common)
        names |= IN_ORGS;
    if (lists & names || mention->title_first < mention->title_last ||
        suffixed_is_name(block, mention->first))
        return false;
    if (has_shape(block, mention->last, WORD_SMALL) && /* "Floor leader Ana Quist" */
        phrase_at(block, mention->first, IN_ROLES | IN_TITLES, NULL) > mention->last)
        return true;
    return (lists & generic) != 0 && !is_team(block, mention->first) &&
           !is_behind_own_article(block, mention->first) &&
           !(is_acronym(block, mention->first) && has_article(block, mention->first));
}

/* Adds the name that is the words [first, last), without titles. */
static void
add_plain(struct mentions *mentions, uint32_t number, uint32_t first, uint32_t last)
{
    struct mention mention = mention_plain(number, first, last);
    mentions_push(mentions, &mention);
}

/* The same of a place that what stands around it tells to be one. */
static void
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

/* "la Audiencia", of a document that has the "Audiencia de Orsk": whether an article stands before
 * what an institution is, with a capital within a sentence, in a language that names them so. */
static bool
is_resumed(const struct block_words *block, uint32_t word)
{
    return block->linked_names && word > block->first && !block->headline &&
           has_shape(block, word, WORD_CAPITAL) &&
           !has_shape(block, word, WORD_BEGINS | WORD_ALL_CAPITALS) &&
           lists_at(block, word) & IN_ORG_WORDS &&
           !(lists_at(block, word) & (IN_ROLES | IN_TITLES)) &&
           !has_value(block, word, NUMBER_ORG_WORDS, "inside") &&
           (is_definite_article(block, word - 1) || is_contracted(block, word - 1));
}

/* "United said", of a document that has Orsk United: whether the word is one that clubs are called
 * by, without an article and nothing of a name beside it. */
static bool
is_club(const struct block_words *block, uint32_t word)
{
    bool led = word > block->first && !has_shape(block, word, WORD_BEGINS) &&
               (has_shape(block, word - 1, WORD_CAPITAL) ||
                lists_at(block, word - 1) & (IN_ARTICLES | IN_DETERMINERS));
    return has_value(block, word, NUMBER_ORG_WORDS, "club") && !led && !block->headline &&
           !has_shape(block, word, WORD_ALL_CAPITALS) && !has_shape(block, word + 1, WORD_CAPITAL);
}

/* Adds the generic word at WORD, if it may be a surname, an acronym or a newspaper all the same, as
 * others tell. */
static void
add_generic(const struct block_words *block, struct mentions *mentions, uint32_t number,
            uint32_t word)
{
    bool resumed = is_resumed(block, word);
    bool acronym = is_acronym(block, word) || is_noun_in_capitals(block, word);
    bool told = acronym || is_paper(block, word); /* by others, in whatever name */
    bool club = is_club(block, word);
    if (!told && !resumed && !club && !doubts_may_be_surname(block, word))
        return;
    add_plain(mentions, number, word, word + 1);
    mentions->at[mentions->count - 1].doubtful = true;
    mentions->at[mentions->count - 1].generic = !told && !resumed && !club;
    mentions->at[mentions->count - 1].resumed = resumed && !told;
    mentions->at[mentions->count - 1].last_of = club;
}

/* "ZKP Ostrel Deputy Vera Quist": where the place begins that stands behind an organisation, where
 * the run [first, end) is the two and a title follows; END if it is not. */
static uint32_t
place_of_branch(const struct block_words *block, uint32_t first, uint32_t end)
{
    uint32_t place = phrase_at(block, first, IN_ORGS, NULL);
    if (place == first && has_shape(block, first, WORD_ALL_CAPITALS) &&
        !(lists_at(block, first) & IN_PLACES))
        place++;
    while (place > first && place < end && lists_at(block, place) & IN_ORG_WORDS)
        place++;
    bool titled = has_shape(block, end, WORD_CAPITAL) &&
                  lists_at(block, end) & (IN_ROLES | IN_TITLES) && !is_courtesy(block, end) &&
                  !block->headline;
    return titled && place > first && place < end && spaced(block, place) &&
                   !(lists_at(block, place) & (IN_ORG_WORDS | IN_PLACE_WORDS)) &&
                   phrase_at(block, place, IN_PLACES | IN_CITIES | IN_REGIONS, NULL) == end
               ? place
               : end;
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

/* "Dr Carpenter": adds the last word of the run [first, end), which is no name by itself, behind a
 * title, if it may be a surname, as others tell. */
static bool
add_titled(const struct block_words *block, struct mentions *mentions, uint32_t number,
           uint32_t first, uint32_t end)
{
    uint32_t word = first + 1 + is_mark_at(block, first + 1, '.');
    uint64_t title = lists_at(block, first);
    if (word + 1 != end || !(title & IN_TITLES) || title & IN_ROLES || block->noun_capitals ||
        block->headline || phrase_at(block, first, IN_TITLES, NULL) == end ||
        !has_shape(block, word, WORD_CAPITAL) || has_shape(block, word, WORD_ALL_CAPITALS))
        return false;
    add_plain(mentions, number, word, end);
    struct mention *mention = &mentions->at[mentions->count - 1];
    mention->title_first = first;
    mention->title_last = word;
    mention->doubtful = mention->generic = true;
    return true;
}

/* "Model 3", "Pilot B": a title whose capital goes on in a number or a letter is the name. */
static void
join_number(const struct block_words *block, struct mention *mention)
{
    uint32_t word = mention->first;
    bool letter = has_shape(block, word, WORD_SINGLE) && !is_mark_at(block, word + 1, '.');
    if (mention->last != word + 1 || !(letter || has_shape(block, word, WORD_DIGITS)) ||
        mention->title_first + 1 != word || mention->title_last != word ||
        !has_shape(block, mention->title_first, WORD_CAPITAL) ||
        is_courtesy(block, mention->title_first))
        return;
    mention->first = mention->title_last = mention->title_first;
    mention->gender = 0;
}

/* "the 22nd Tide Expo", "9th Circuit": whether a number belongs to the mention behind it, which is
 * headed by a word that tells what it is. */
static bool
is_behind_ordinal(const struct block_words *block, const struct mentions *mentions,
                  const struct mention *mention)
{
    const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS;
    uint32_t number = mention->first - 1;
    if (mentions->count > 0 && mentions->at[mentions->count - 1].block == mention->block &&
        mentions->at[mentions->count - 1].end > number)
        return false; /* "John Quist 2nd": the suffix of the name before */
    if (mention->first == block->first || mention->title_first < mention->title_last ||
        block->headline || !has_shape(block, number, WORD_DIGITS) ||
        !spaced(block, mention->first) || !(lists_at(block, mention->last - 1) & heads))
        return false;
    return is_ordinal(block, number);
}

/* "1. FC Orsk": whether a number and its stop belong to the mention behind them, which letters of a
 * club begin. */
static bool
is_behind_numbered_club(const struct block_words *block, const struct mention *mention)
{
    uint32_t first = mention->first;
    return first >= block->first + 2 && block->noun_capitals && mention->last > first + 1 &&
           mention->title_first == mention->title_last && is_mark_at(block, first - 1, '.') &&
           !spaced(block, first - 1) && has_shape(block, first - 2, WORD_DIGITS) &&
           block->at[first - 2].end - block->at[first - 2].start == 1 &&
           has_shape(block, first, WORD_ALL_CAPITALS) && !has_shape(block, first, WORD_BEGINS) &&
           has_shape(block, first + 1, WORD_CAPITAL) && spaced(block, first + 1);
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

/* "in Łodzi Jan Kos": where the name of a person begins in the run [first, end) behind that of a
 * place; END if it does not. */
static uint32_t
place_before_person(const struct block_words *block, uint32_t first, uint32_t end)
{
    uint32_t place = initials_behind_place(block, first, end);
    if (place < end || block->agreement.length == 0)
        return place;
    place = phrase_at(block, first, IN_PLACES | IN_CITIES, NULL);
    if (place == first && doubts_ends_as_town(block, first)) /* "w Kobyłkach Jan Kos" */
        place++;
    return place > first && place + 1 < end && lists_at(block, place) & IN_GIVEN_NAMES &&
                   !(lists_at(block, first) & IN_GIVEN_NAMES) && is_behind_preposition(block, first)
               ? place
               : end;
}

/* "the U.S. Secretary of State": whether a title that goes on behind the run begins with its last
 * word. */
static bool
ends_in_begun_title(const struct block_words *block, uint32_t first, uint32_t end)
{
    uint64_t lists = lists_at(block, end - 1);
    return end > first + 1 && lists & (IN_TITLES | IN_ROLES) && !(lists & IN_ORG_WORDS) &&
           phrase_at(block, end - 1, IN_TITLES, NULL) > end;
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
    uint32_t place = place_of_branch(block, first, end);
    if (place == end)
        place = place_in_place(block, first, end);
    if (place >= end || small_head_end(block, first, first + 1) > first + 1)
        return false; /* "Союза писателей России" */
    add_plain(mentions, number, first, place);
    add_plain(mentions, number, place, end);
    return true;
}

/* Adds what the run [first, end), which is no name, may be all the same. */
static void
add_nameless(const struct block_words *block, struct mentions *mentions, uint32_t number,
             uint32_t first, uint32_t end)
{
    if (end - first == 1)
        add_generic(block, mentions, number, first);
    else if (!add_titled(block, mentions, number, first, end))
        offices_add_complement(block, mentions, number, first, end); /* "the U.S. President" */
}

static void
drop_titles(struct mention *mention)
{
    mention->title_first = mention->title_last = mention->first;
}

/* Stretches the mention over the number before it; ORDINAL: it has one. */
static void
join_numbers(const struct block_words *block, struct mention *mention, bool ordinal)
{
    uint32_t first = mention->first;
    mention->first -= ordinal;
    if (is_behind_numbered_club(block, mention))
        mention->first -= 2;
    if (mention->first < first)
        drop_titles(mention);
    join_number(block, mention);
}

/* Adds the mention, a name in the run that begins at FIRST, and what its title is of. */
static void
add_named(const struct block_words *block, struct mentions *mentions, struct mention *mention,
          uint32_t first)
{
    offices_drop_within(block, mentions, mention);
    mention->genitive = is_genitive(block, mention->last - 1);
    if (mention->title_first < mention->title_last && mention->first > first)
        offices_add_complement(block, mentions, mention->block, first, mention->first);
    mention->found = FOUND_RUN;
    if (is_field_of_office(block, mention)) {
        mention->found = FOUND_PLAIN;
        mention->doubtful = mention->generic = true;
    }
    mentions_push(mentions, mention);
}

/* Adds the name that is the run [first, end), if it is one; returns the word to go on at. */
static uint32_t
add_mention(const struct block_words *block, struct mentions *mentions, uint32_t number,
            uint32_t first, uint32_t end)
{
    end -= ends_in_begun_title(block, first, end);
    if (add_places_of_line(block, mentions, number, first, end) ||
        add_with_place(block, mentions, number, first, end))
        return end;
    uint32_t person = place_before_person(block, first, end);
    if (person < end) {
        add_plain(mentions, number, first, person);
        first = person;
    }
    struct mention mention = {.block = number, .first = first, .last = end};
    bool named = titles_find(block, &mention) && trim(block, &mention);
    bool ordinal = named && is_behind_ordinal(block, mentions, &mention);
    if (!named || (is_generic(block, &mention) && !ordinal) || is_nothing(block, &mention)) {
        add_nameless(block, mentions, number, first, end);
        return end;
    }
    join_numbers(block, &mention, ordinal);
    person = person_behind(block, mention.first, mention.last);
    if (person < mention.last)
        return add_mention(block, mentions, number, first, person);
    uint64_t complement = office_complement(block, &mention);
    if (complement & IN_ORG_WORDS)
        return end;
    if (complement)
        drop_titles(&mention);
    if (is_office_behind(block, mentions, &mention))
        return end;
    add_named(block, mentions, &mention, first);
    return mention.end > end ? mention.end : end;
}

/* "Speaker Jim Marrel, R-Ashby,": where the tag of a party and a town ends that stands between
 * marks behind a name with a title; WORD if none does. */
static uint32_t
tag_behind_title(const struct block_words *block, const struct mentions *mentions, uint32_t word)
{
    if (mentions->count == 0 || word < block->first + 2 || !has_shape(block, word, WORD_SINGLE) ||
        !is_hyphen(block, word + 1) ||
        !(is_mark_at(block, word - 1, ',') || is_mark_at(block, word - 1, '(')))
        return word;
    const struct mention *titled = &mentions->at[mentions->count - 1];
    if (titled->last != word - 1 || titled->title_first >= titled->title_last)
        return word;
    uint32_t end = word + 2;
    while (end < word + 2 + LONGEST_TOWN && has_shape(block, end, WORD_CAPITAL))
        end++;
    bool closed = is_mark_at(block, end, ',') || is_mark_at(block, end, ')');
    return closed && end > word + 2 ? end : word;
}

/* Adds the region or town of the tag of a party that begins at WORD, a single letter: "R-Fla.";
 * returns the word behind the tag, WORD if it is none. */
static uint32_t
add_region_of_tag(const struct block_words *block, uint32_t number, struct mentions *mentions,
                  uint32_t word)
{
    uint32_t end = party_tag_end(block, word);
    if (end == word)
        end = tag_behind_title(block, mentions, word);
    if (end == word)
        return word;
    bool set_off = is_mark_at(block, end + 1, ')') || is_mark_at(block, end + 1, ',');
    if (is_mark_at(block, end, '.') && !spaced(block, end) &&
        (set_off || !has_shape(block, end + 1, WORD_BEGINS)))
        end++;
    add_place(block, mentions, number, word + 2, end);
    return end;
}

/* "Board of Directors": behind such a listed organ of another body, which is no name by itself,
 * though it has capitals, if it begins at WORD; else WORD. */
static uint32_t
organ_end(const struct block_words *block, uint32_t word)
{
    const struct entry *entry = NULL;
    uint32_t end = phrase_at(block, word, IN_ORG_WORDS, &entry);
    bool organ =
        end > word + 1 && entry &&
        slice_equals(entry_value(block->language, entry, NUMBER_ORG_WORDS), slice_of("organ"));
    return organ ? end : word;
}

/* Adds what begins at WORD, a mark or a telling word; returns the word to go on at. */
static uint32_t
search_at(const struct block_words *block, uint32_t number, struct mentions *mentions,
          uint32_t word)
{
    if (block->uncased) {
        struct mention mention = {.block = number};
        uint32_t uncased = uncased_mention(block, word, &mention);
        if (uncased > word) {
            mentions_push(mentions, &mention);
            return uncased;
        }
    }
    if (block->at[word].shape & WORD_MARK) {
        uint32_t work = work_end(block, word);
        if (work > word)
            add_plain(mentions, number, word + 1, work);
        return work > word ? work : word + 1;
    }
    uint32_t passed = word;
    if (block->at[word].shape & WORD_SINGLE)
        passed = add_region_of_tag(block, number, mentions, word);
    if (passed == word)
        passed = title_with_linker(block, word);
    if (passed == word && may_begin_phrase(block, word, IN_ORG_WORDS))
        passed = organ_end(block, word);
    if (passed > word)
        return passed;
    if (!is_capitalised(block, word) || !begins_name(block, word)) {
        bool particle = lists_at(block, word) & IN_PARTICLES && is_hyphen(block, word + 1) &&
                        is_capitalised(block, word + 2);
        if (!particle)
            return word + 1;
    }
    return add_mention(block, mentions, number, word, name_end(block, word));
}

/* Nothing begins with most small words, but for particles and titles of several words, which a
   linker behind them tells, nor with marks that open nothing. */
static void
search_block(const struct block_words *block, uint32_t number, struct mentions *mentions)
{
    const struct telling *telling = &block->evidence->telling;
    uint32_t next = block->first; /* the words before it are done */
    for (size_t i = telling->first[number]; i < telling->first[number + 1]; i++) {
        uint32_t word = telling->at[i];
        const struct word *at = &block->at[word];
        if (word > next && at->lists & IN_LINKERS) {
            uint32_t passed = title_with_linker(block, word - 1);
            next = passed > word - 1 ? passed : next;
        }
        bool opens = at->shape & WORD_MARK
                         ? closing_mark(at->number) != 0
                         : (at->shape & (WORD_SMALL | WORD_INNER_CAPITAL)) != WORD_SMALL ||
                               at->lists & IN_PARTICLES;
        if (word >= next && (opens || block->uncased))
            next = search_at(block, number, mentions, word);
    }
}

/* "in Vostrelheim, Quistam und Orsk": whether the one word, which no list has, is joined to a town
 * before it that a preposition of place, or such a town, stands before. */
static bool
follows_town(const struct block_words *block, const struct mention *mention)
{
    const struct mention *before = mention - 1;
    const uint64_t town = sign_bit(SIGN_LOCATIVE) | sign_bit(SIGN_WITH_PLACE) |
                          sign_bit(SIGN_PLACE_BESIDE) | sign_bit(SIGN_AT);
    uint32_t word = mention->first;
    return mention->last - word == 1 && lists_at(block, word) == 0 &&
           (!compound_heads(block, word) || doubts_ends_as_town(block, word)) &&
           !is_role(block, word) && before->block == mention->block && before->last + 1 == word &&
           !before->doubtful && before->signs & town && before->last - before->first == 1 &&
           (is_mark_at(block, before->last, ',') ||
            lists_at(block, before->last) & IN_CONJUNCTIONS);
}

/* What the mentions show, when all are found: the code of either fits into a processor's cache,
 * that of both does not. */
static void
settle(struct block_words *block, struct mentions *mentions)
{
    for (size_t i = 0; i < mentions->count; i++) {
        struct mention *mention = &mentions->at[i];
        if (mention->found == FOUND_SETTLED)
            continue;
        block_words(block, mention->block);
        kinds_find(block, mention);
        if (mention->found == FOUND_RUN)
            doubts_find(block, mention);
        if (mention->doubtful && i > 0 && follows_town(block, mention)) {
            mention->doubtful = false;
            mention->signs |= sign_bit(SIGN_WITH_PLACE);
        }
        mention->found = FOUND_SETTLED;
    }
}

void
mentions_find(struct block_words *block, struct mentions *mentions)
{
    mentions->count = 0;
    for (uint32_t i = 0; i < block->document->block_count; i++) {
        block_words(block, i);
        search_block(block, i, mentions);
    }
    settle(block, mentions);
    genitives_cut(block, mentions);
    acronyms_stretch(block, mentions);
    doubts_settle(block->words, mentions);
    numbers_stretch(block, mentions);
    respelled_add(block, mentions);
    surnames_stretch(block, mentions);
    headlines_judge(block, mentions);
    rosters_complete(block, mentions);
}
