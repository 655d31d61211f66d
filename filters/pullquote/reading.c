#include "pullquote/reading.h"

#include "text/memory.h"

#include <stdlib.h>

static void
find_ranges(struct reading *reading)
{
    const struct sentences *sentences = reading->sentences;
    const struct words *words = &reading->names->words;
    reading->ranges = memory_grow(reading->ranges, &reading->range_room, sentences->count + 1,
                                  sizeof *reading->ranges);
    reading->sentence_at = memory_grow(reading->sentence_at, &reading->sentence_room,
                                       words->count + 1, sizeof *reading->sentence_at);
    uint32_t word = 0;
    for (size_t i = 0; i < sentences->count; i++) {
        const struct sentence *sentence = &sentences->at[i];
        uint32_t end = words->first[sentence->block + 1];
        bool last = i + 1 == sentences->count || sentences->at[i + 1].block != sentence->block;
        if (word < words->first[sentence->block])
            word = words->first[sentence->block];
        reading->ranges[i].first = word;
        while (word < end && (last || words->at[word].start < sentences->at[i + 1].start))
            reading->sentence_at[word++] = (uint32_t)i;
        reading->ranges[i].end = word;
    }
}

static void
find_names(struct reading *reading)
{
    const struct words *words = &reading->names->words;
    reading->name_at = memory_grow(reading->name_at, &reading->name_room, words->count + 1,
                                   sizeof *reading->name_at);
    for (size_t i = 0; i < words->count; i++)
        reading->name_at[i] = NOTHING;
    for (size_t i = 0; i < reading->names->count; i++) {
        const struct mention *mention = &reading->names->mentions.at[i];
        for (uint32_t k = mention->first; k < mention->last; k++)
            reading->name_at[k] = (uint32_t)i;
    }
}

void
reading_begin(struct reading *reading, struct document *document, const struct sentences *sentences,
              const struct names *names)
{
    reading->document = document;
    reading->sentences = sentences;
    reading->names = names;
    reading->at = names->words.at;
    reading->count = (uint32_t)names->words.count;
    find_ranges(reading);
    find_names(reading);
    reading->span_at = memory_grow(reading->span_at, &reading->span_room, reading->count + 1,
                                   sizeof *reading->span_at);
    for (uint32_t i = 0; i < reading->count; i++)
        reading->span_at[i] = NOTHING;
}

void
reading_free(struct reading *reading)
{
    free(reading->ranges);
    free(reading->name_at);
    free(reading->sentence_at);
    free(reading->span_at);
    *reading = (struct reading){0};
}

struct slice
text_of_words(const struct reading *reading, uint32_t first, uint32_t end)
{
    if (first >= end)
        return slice_make("", 0);
    struct slice text = text_of_block(reading, block_of(reading, first));
    return slice_part(text, reading->at[first].start, reading->at[end - 1].end);
}

/* Whether the word is a noun where it stands, behind an article, a possessive or the like: "in a
 * note", "its report". */
static bool
is_noun(const struct reading *reading, uint32_t word)
{
    if (word == 0 || has_shape(reading, word, WORD_BEGINS) ||
        has_shape(reading, word - 1, WORD_MARK))
        return false;
    uint64_t before = lists_of(reading, word - 1);
    const uint64_t before_nouns = IN_ARTICLES | IN_DETERMINERS | IN_LINKERS | IN_LOCATIVES;
    return has_shape(reading, word, WORD_CAPITAL) || reading->name_at[word] != NOTHING ||
           ((before & before_nouns) != 0 && !(before & IN_PRONOUNS));
}

bool
cue_at(const struct reading *reading, uint32_t word, uint32_t end, struct cue *cue)
{
    if (word >= end || has_shape(reading, word, WORD_MARK))
        return false;
    const struct language *language = language_of(reading, word);
    const struct entry *own = &language->entries[reading->at[word].entry];
    if (!((own->lists | own->begins) & IN_CUES))
        return false;
    if (is_noun(reading, word))
        return false;
    struct slice tail =
        slice_from(text_of_block(reading, block_of(reading, word)), reading->at[word].start);
    size_t length;
    const struct entry *entry = language_phrase(
        language, tail, reading->at[word].end - reading->at[word].start, IN_CUES, &length);
    if (!entry)
        return false;
    uint32_t last = word;
    while (last < end && reading->at[last].start < reading->at[word].start + length)
        last++;
    *cue = (struct cue){word, last, entry_value(language, entry, NUMBER_CUES)};
    return true;
}

bool
cue_governs(const struct cue *cue, char letter)
{
    return slice_find_byte(cue->governs, 0, letter) < cue->governs.length;
}
