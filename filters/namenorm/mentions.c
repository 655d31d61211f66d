#include "namenorm/mentions.h"

#include "namenorm/acronyms.h"
#include "namenorm/doubts.h"
#include "namenorm/genitives.h"
#include "namenorm/headlines.h"
#include "namenorm/kinds.h"
#include "namenorm/mention_generics.h"
#include "namenorm/mention_places.h"
#include "namenorm/name_tails.h"
#include "namenorm/name_words.h"
#include "namenorm/numbers.h"
#include "namenorm/offices.h"
#include "namenorm/other_case.h"
#include "namenorm/respelled.h"
#include "namenorm/rosters.h"
#include "namenorm/small_heads.h"
#include "namenorm/suffixed.h"
#include "namenorm/surnames.h"
#include "namenorm/titles.h"
#include "namenorm/uncased.h"

enum {
    LONGEST_TOWN = 3, /* words in the tag of a party */
    SHORT_NUMBER = 2  /* digits of a day in the name of a stadium */
};

/* "Minister Roman Quist": whether the mention, behind a title, begins with a given name that is an
 * adjective of nationality, too, before one word that is nothing else. */
static bool
is_given_adjective(const struct block_words *block, const struct mention *mention)
{
    const uint64_t never = IN_NATIONALITIES | IN_COMMON_WORDS | IN_TITLES | IN_ROLES | IN_MODIFIERS;
    uint32_t surname = mention->first + 1;
    return mention->title_first < mention->title_last && mention->title_last == mention->first &&
           mention->last == surname + 1 && lists_at(block, mention->first) & IN_GIVEN_NAMES &&
           !(lists_at(block, surname) & never);
}

/* "Olympic" of "the U.S. Olympic team": an adjective that tells of what is listed, before a noun in
 * small letters. */
static bool
is_adjective_of_other(const struct block_words *block, uint32_t word)
{
    return lists_at(block, word) & IN_OTHERS && !ends_in_plural(block, word) &&
           has_shape(block, word + 1, WORD_SMALL) && spaced(block, word + 1) &&
           slice_ends_with_one(word_text(block->text, &block->at[word]), block->common_endings);
}

/* Whether one of the several words of a mention, behind the place that it begins with, heads what
 * is no person. */
static bool
is_headed(const struct block_words *block, const struct mention *mention)
{
    const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS | IN_LEGAL_FORMS;
    uint32_t first = mention->first, last = mention->last;
    if (last - first == 1)
        return false;
    uint32_t place = phrase_at(block, first, IN_PLACES | IN_REGIONS, NULL);
    uint32_t behind = place > first ? place : first + 1;
    bool headed = has_list(block, behind, last, heads);
    for (uint32_t i = behind; i < last && !headed; i++)
        headed = compound_heads(block, i) != 0; /* "Georgisches Kammerorchester Ulm" */
    return headed;
}

/* Takes off the front what is no name: adjectives of nationality before a name that is not an
 * organisation's, say. */
static bool
trim(const struct block_words *block, struct mention *mention)
{
    const uint64_t listed = IN_PLACES | IN_CITIES | IN_REGIONS;
    uint64_t among = mention->last - mention->first == 1 ? IN_PLACES : listed;
    if (phrase_at(block, mention->first, among | IN_ORGS, NULL) >= mention->last ||
        (mention->last > mention->first + 1 && is_compass(block, mention->first) &&
         phrase_at(block, mention->first + 1, listed, NULL) == mention->last))
        return true; /* "Eastern Samar", "Western Finland" */
    if (mention->last == mention->first + 2 && block->surnames &&
        lists_at(block, mention->first) & IN_KIND_CUES && is_compass(block, mention->first) &&
        lists_at(block, mention->first + 1) & IN_COMMON_WORDS)
        return true; /* the boat "Northern Pride" */
    bool headed = is_headed(block, mention);
    while (mention->first < mention->last &&
           (has_shape(block, mention->first, WORD_MARK) ||
            (!headed && lists_at(block, mention->first) & IN_NATIONALITIES &&
             !is_given_adjective(block, mention) &&
             !(lists_at(block, mention->first) & (IN_PLACES | IN_ORGS)))))
        mention->first++;               /* "African-American" */
    uint32_t place = mention->last - 1; /* where one ends: "Ohio Republican" */
    if (!headed && place > mention->first &&
        (lists_at(block, place) & IN_NATIONALITIES || is_adjective_of_other(block, place)) &&
        phrase_at(block, mention->first, IN_PLACES | IN_REGIONS, NULL) == place)
        mention->last = place;
    return mention->first < mention->last;
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
    return is_ordinal(block, number) || /* "the 19 Mayıs Stadium" */
           (number > block->first && is_definite_article(block, number - 1) &&
            mention->last > mention->first + 1 && !ends_in_plural(block, mention->last - 1) &&
            block->at[number].end - block->at[number].start <= SHORT_NUMBER);
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

/* "the U.S. Secretary of State", "Orsk Provincial Police Chief": whether a title that goes on
 * behind the run begins with its last word. */
static bool
ends_in_begun_title(const struct block_words *block, uint32_t first, uint32_t end)
{
    uint64_t lists = lists_at(block, end - 1);
    bool modifies = block->plural != 0 && !block->headline && lists & IN_MODIFIERS &&
                    has_shape(block, end, WORD_CAPITAL) && !is_courtesy(block, end) &&
                    phrase_at(block, end, IN_TITLES, NULL) > end;
    return end > first + 1 && !(lists & IN_ORG_WORDS) &&
           (modifies || (!(lists & IN_PLACE_WORDS) && may_begin_phrase(block, end - 1, IN_TITLES) &&
                         phrase_at(block, end - 1, IN_TITLES, NULL) > end));
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
    if (end > first + 1 && add_two_names(block, mentions, number, first, end))
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
    if (person == mention.last)
        person = place_behind_name(block, &mention);
    if (person == mention.last && block->other_cases)
        person = name_of_other_case(block, mention.first, mention.last);
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

/* "New Yorkers": behind a listed people of several words in the plural, which is no name, if it
 * begins at WORD and no capital goes on; else WORD. */
static uint32_t
people_end(const struct block_words *block, uint32_t word)
{
    uint32_t end = phrase_at(block, word, IN_NATIONALITIES, NULL);
    return end > word + 1 && ends_in_plural(block, end - 1) && has_shape(block, end, WORD_SMALL)
               ? end
               : word;
}

/* "Mr. de Ostrel": whether particles begin at WORD that stand between a courtesy title and a name.
 */
static bool
is_particle_behind_courtesy(const struct block_words *block, uint32_t word)
{
    uint32_t title = word - 1;
    if (word < block->first + 2 || !has_shape(block, word, WORD_SMALL) || !spaced(block, word))
        return false;
    title -= is_mark_at(block, title, '.') && !spaced(block, title);
    return is_courtesy(block, title) && particles_end(block, word) > word;
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
    if (passed == word && may_begin_phrase(block, word, IN_ORG_WORDS | IN_NATIONALITIES)) {
        passed = organ_end(block, word);
        if (passed == word)
            passed = people_end(block, word);
    }
    if (passed > word)
        return passed;
    if (!is_capitalised(block, word) || !begins_name(block, word)) {
        bool particle = lists_at(block, word) & IN_PARTICLES &&
                        (is_particle_behind_courtesy(block, word) ||
                         (is_hyphen(block, word + 1) && is_capitalised(block, word + 2)) ||
                         (may_begin_phrase(block, word, IN_ORGS) && /* "al Qaeda" */
                          phrase_at(block, word, IN_ORGS, NULL) > word + 1));
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

/* "in Orsk and Maria", "in Orsk, Maria and Ulm": whether the one word is joined to a place before
 * it, as a preposition tells, by a conjunction, or by a comma where a conjunction joins the next to
 * it; not what begins another clause: "in Orsk and Maria said". */
static bool
goes_on_with_places(const struct block_words *block, const struct mention *mention,
                    const struct mention *end)
{
    const uint64_t placed = sign_bit(SIGN_LOCATIVE) | sign_bit(SIGN_PLACE_BESIDE);
    const struct mention *before = mention - 1, *next = mention + 1;
    uint32_t joint = before->last, last = mention->last;
    if (!block->surnames || block->headline || before->block != mention->block ||
        joint + 1 != mention->first || last - mention->first != 1 || !(before->signs & placed) ||
        before->last - before->first != 1 ||
        (before->signs & sign_bit(SIGN_GIVEN_NAME) && !(before->signs & sign_bit(SIGN_TOWN))) ||
        mention->title_first < mention->title_last || has_shape(block, last, WORD_CLITIC) ||
        lists_at(block, last) & IN_CUES)
        return false;
    if (lists_at(block, joint) & IN_CONJUNCTIONS)
        return true;
    return is_mark_at(block, joint, ',') && next < end && next->block == mention->block &&
           next->first == last + 1 && lists_at(block, last) & IN_CONJUNCTIONS;
}

/* "on the road between Orsk and Varn": whether the mention is where a line ends, or, joined to such
 * a one by a small word, the other end. */
static bool
is_on_line(const struct block_words *block, const struct mentions *mentions, size_t i)
{
    const struct mention *mention = &mentions->at[i];
    if (mention->title_first < mention->title_last || lists_at(block, mention->first) & IN_ORGS)
        return false;
    if (is_end_of_line(block, mention->first))
        return true;
    const struct mention *before = i > 0 ? mention - 1 : mention;
    return i > 0 && before->block == mention->block && before->last + 1 == mention->first &&
           has_shape(block, before->last, WORD_SMALL) && is_end_of_line(block, before->first);
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
        const uint64_t person = sign_bit(SIGN_GIVEN_NAME) | sign_bit(SIGN_PERSON_ENDING);
        if (i > 0 && mention->signs & person &&
            goes_on_with_places(block, mention, mentions->at + mentions->count))
            mention->signs = (mention->signs & ~sign_bit(SIGN_PERSON_ENDING)) |
                             sign_bit(SIGN_LOCATIVE) | sign_bit(SIGN_TOWN);
        if (!block->surnames && !(mention->signs & sign_bit(SIGN_GIVEN_NAME)) &&
            is_on_line(block, mentions, i))
            mention->signs |= sign_bit(SIGN_CUE_PLACE);
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
