#include "namenorm/names.h"

#include "namenorm/bearers.h"
#include "namenorm/key.h"
#include "text/memory.h"

#include <stdlib.h>

/* Sentence boundaries as words_find takes them. */
static void
find_words(const struct document *document, const struct sentences *sentences, struct names *names)
{
    names->starts =
        memory_grow(names->starts, &names->start_room, sentences->count + 1, sizeof *names->starts);
    for (size_t i = 0; i < sentences->count; i++)
        names->starts[i] = (struct sentence_start){sentences->at[i].block, sentences->at[i].start};
    words_find(document, names->starts, sentences->count, &names->words);
}

/* The title before the name and the one behind it, joined by "; ". */
static struct slice
title_text(struct document *document, const struct words *words, const struct mention *mention)
{
    struct slice text = block_text(document, &document->blocks[mention->block]);
    struct slice before = {"", 0}, behind = {"", 0};
    bool titled = mention->title_first < mention->title_last;
    if (mention->apposed_first < mention->apposed_last)
        before = slice_part(text, words->at[mention->apposed_first].start,
                            titled ? words->at[mention->title_last - 1].end
                                   : words->at[mention->apposed_last - 1].end);
    else if (titled)
        before = slice_part(text, words->at[mention->title_first].start,
                            words->at[mention->title_last - 1].end);
    before = slice_trim(before);
    if (mention->after_first < mention->after_last)
        behind = slice_part(text, words->at[mention->after_first].start,
                            words->at[mention->after_last - 1].end);
    if (before.length == 0 || behind.length == 0)
        return before.length > 0 ? before : behind;
    struct slice joined = {arena_allocate(&document->arena, before.length + behind.length + 2),
                           before.length + behind.length + 2};
    char *at = (char *)(uintptr_t)joined.at;
    memcpy(at, before.at, before.length);
    memcpy(at + before.length, "; ", 2);
    memcpy(at + before.length + 2, behind.at, behind.length);
    return joined;
}

static void
forget_written(struct names *names, size_t count)
{
    size_t slots = 16;
    while (slots < count * 2)
        slots *= 2;
    names->written =
        memory_grow(names->written, &names->written_room, slots, sizeof *names->written);
    memset(names->written, 0, slots * sizeof *names->written);
    names->written_mask = slots - 1;
}

static struct slice
name_text(const struct document *document, const struct name *name)
{
    return slice_part(block_text(document, &document->blocks[name->block]), name->start, name->end);
}

/* The key of the last name, NAME. Documents say the same names again and again: a key is made once.
 */
static struct slice
key_of(struct document *document, struct names *names, const struct name *name,
       struct buffer *space)
{
    struct slice text = name_text(document, name);
    uint64_t hash = 0xcbf29ce484222325;
    for (size_t i = 0; i < text.length; i++)
        hash = (hash ^ (unsigned char)text.at[i]) * 0x100000001b3;
    for (size_t at = (hash ^ hash >> 29) & names->written_mask;;
         at = (at + 1) & names->written_mask) {
        uint32_t first = names->written[at];
        if (first > 0 && !slice_equals(name_text(document, &names->at[first - 1]), text))
            continue;
        if (first > 0)
            return names->at[first - 1].key;
        names->written[at] = (uint32_t)names->count;
        buffer_clear(space);
        key_make(text, space);
        return arena_copy(&document->arena, buffer_slice(space));
    }
}

static void
add_name(struct document *document, const struct sentences *sentences, struct names *names,
         const struct mention *mention, size_t *sentence, struct buffer *space)
{
    const struct word *words = names->words.at;
    struct name *name = &names->at[names->count++];
    *name = (struct name){.block = mention->block,
                          .start = words[mention->first].start,
                          .end = words[mention->last - 1].end - mention->genitive};
    name->whole_start = mention->title_first < mention->title_last
                            ? words[mention->title_first].start
                            : name->start;
    name->whole_end =
        mention->after_first < mention->after_last ? words[mention->after_last - 1].end : name->end;
    while (*sentence + 1 < sentences->count && (sentences->at[*sentence].block < name->block ||
                                                (sentences->at[*sentence].block == name->block &&
                                                 sentences->at[*sentence].end <= name->start)))
        ++*sentence;
    name->sentence = (uint32_t)*sentence;
    name->title = title_text(document, &names->words, mention);
    name->key = key_of(document, names, name, space);
}

void
names_find(struct document *document, const struct sentences *sentences, struct names *names)
{
    find_words(document, sentences, names);
    evidence_find(document, &names->words, &names->evidence);
    mentions_find(document, &names->words, &names->evidence, &names->mentions);
    evidence_trim(&names->evidence);
    names->count = 0;
    names->at = memory_grow(names->at, &names->room, names->mentions.count + 1, sizeof *names->at);
    forget_written(names, names->mentions.count);
    size_t sentence = 0;
    struct buffer space = {0};
    for (size_t i = 0; i < names->mentions.count; i++)
        add_name(document, sentences, names, &names->mentions.at[i], &sentence, &space);
    buffer_free(&space);
    bearers_find(document, &names->words, &names->mentions, names);
}

void
names_free(struct names *names)
{
    free(names->at);
    free(names->starts);
    free(names->written);
    words_free(&names->words);
    evidence_free(&names->evidence);
    mentions_free(&names->mentions);
    *names = (struct names){0};
}
