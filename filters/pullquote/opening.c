#include "pullquote/opening.h"

#include "pullquote/parse.h"
#include "pullquote/speakername.h"
#include "pullquote/verbsecond.h"

enum {
    LONGEST_FRONT = 4,
    LONGEST_DESCRIPTION = 14 /* words */,
    LONGEST_TITLE = 8,
    LONGEST_QUOTED = 8, /* sentences */
    LONGEST_BYLINE = 16
};

/* The person whose name, or title and name, begins at WORD; no possessor. */
static uint32_t
person_at(const struct reading *reading, uint32_t word)
{
    uint32_t first = word;
    while (first < reading->count && first < word + LONGEST_TITLE &&
           reading->name_at[first] == NOTHING && !has_shape(reading, first, WORD_MARK))
        first++;
    uint32_t name = first < reading->count ? reading->name_at[first] : NOTHING;
    if (!is_person(reading, name))
        return NOTHING;
    const struct mention *mention = &reading->names->mentions.at[name];
    bool possessor = has_shape(reading, mention->last, WORD_CLITIC) &&
                     !has_shape(reading, mention->last, WORD_SPACE_BEFORE);
    return mention_start(mention) == word && !possessor ? name : NOTHING;
}

/* "Le maire du bourg, NAME, …": the person between the first two commas of RANGE. */
static uint32_t
apposed_person(const struct reading *reading, struct word_range range)
{
    uint32_t most = range.end - range.first > LONGEST_DESCRIPTION
                        ? range.first + LONGEST_DESCRIPTION
                        : range.end;
    for (uint32_t i = range.first; i < most; i++) {
        if (reading->span_at[i] != NOTHING)
            return NOTHING;
        if (!is_comma(reading, i))
            continue;
        uint32_t name = person_at(reading, i + 1);
        return name != NOTHING && is_comma(reading, reading->names->mentions.at[name].last)
                   ? name
                   : NOTHING;
    }
    return NOTHING;
}

uint32_t
opening_subject(const struct reading *reading, uint32_t number)
{
    struct word_range subject = parse_subject(reading, number);
    uint32_t name = speaker_name_within(reading, subject);
    if (name != NOTHING || is_empty(subject))
        return name;
    uint32_t first = subject.first; /* "NAME, a former director, remembers" */
    if (is_parsed(reading, first) && first >= 2 && is_comma(reading, first - 1) &&
        is_comma(reading, subject.end) && lists_of(reading, first) & IN_ARTICLES &&
        is_person(reading, reading->name_at[first - 2]) &&
        reading->names->mentions.at[reading->name_at[first - 2]].first ==
            reading->ranges[number].first)
        return reading->name_at[first - 2];
    return speaker_name_apposed(reading, subject);
}

uint32_t
opening_person(const struct reading *reading, uint32_t number)
{
    struct word_range range = reading->ranges[number];
    if (range.first >= range.end)
        return NOTHING;
    if (is_parsed(reading, range.first))
        return opening_subject(reading, number);
    if (verb_second(reading, range.first))
        return speaker_name_within(reading, verb_second_first(reading, range.first, range.end));
    uint32_t first = range.first;
    while (first < range.end && first < range.first + LONGEST_FRONT &&
           reading->name_at[first] == NOTHING &&
           lists_of(reading, first) & (IN_ARTICLES | IN_CONJUNCTIONS))
        first++;
    if (reading->span_at[first] != NOTHING)
        return NOTHING;
    uint32_t name = person_at(reading, first);
    bool described =
        lists_of(reading, range.first) & (IN_ARTICLES | IN_DETERMINERS | IN_ROLES | IN_TITLES);
    return name == NOTHING && described ? apposed_person(reading, range) : name;
}

/* Whether all words of the sentence are within quotations. */
static bool
is_all_quoted(const struct reading *reading, uint32_t number)
{
    struct word_range range = reading->ranges[number];
    for (uint32_t i = range.first; i < range.end; i++)
        if (reading->span_at[i] == NOTHING)
            return false;
    return range.first < range.end;
}

uint32_t
narrated_before(const struct reading *reading, uint32_t word)
{
    uint32_t sentence = sentence_number(reading, word), block = block_of(reading, word);
    for (int count = 0; count < LONGEST_QUOTED && sentence > 0 &&
                        reading->sentences->at[sentence - 1].block == block &&
                        is_all_quoted(reading, sentence - 1);
         count++)
        sentence--;
    return sentence;
}

bool
opening_byline(const struct reading *reading, uint32_t block)
{
    uint32_t first = reading->names->words.first[block];
    uint32_t end = reading->names->words.first[block + 1];
    if (end < first + 2 || end > first + LONGEST_BYLINE ||
        !(lists_of(reading, first) & (IN_PREPOSITIONS | IN_LOCATIVES | IN_LINKERS) ||
          reading->tags.at[first] & CLASS_AGENT) ||
        mark_at(reading, end - 1) == '.' || person_at(reading, first + 1) == NOTHING)
        return false;
    for (uint32_t i = first; i < end; i++)
        if (reading->span_at[i] != NOTHING || reading->tags.at[i] & DOES_VERB ||
            mark_at(reading, i) == ':')
            return false;
    return true;
}
