#include "namenorm/names.h"

#include "namenorm/bearers.h"
#include "namenorm/mentions.h"
#include "namenorm/run.h"
#include "text/memory.h"

#include <stdlib.h>

enum { MOST_KEPT = 1 << 16 }; /* starts of sentences, for the next document */

/* Sentence boundaries as words_find takes them. */
static void
find_words(const struct document *document, const struct sentences *sentences, struct names *names)
{
    names->starts =
        memory_grow(names->starts, &names->start_room, sentences->count + 1, sizeof *names->starts);
    for (size_t i = 0; i < sentences->count; i++)
        names->starts[i] = (struct sentence_start){sentences->at[i].block, sentences->at[i].start};
    words_find(document, names->starts, sentences->count, &names->words);
    if (names->start_room > MOST_KEPT) { /* a document that is a corpus */
        free(names->starts);
        names->starts = NULL;
        names->start_room = 0;
    }
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

static struct slice
name_text(const struct document *document, const struct name *name)
{
    return slice_part(block_text(document, &document->blocks[name->block]), name->start, name->end);
}

static void
add_name(struct document *document, const struct sentences *sentences, struct names *names,
         const struct mention *mention, size_t *sentence)
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
}

/* How the names are written, and their keys. */
static void
find_forms(const struct document *document, struct names *names)
{
    struct slice texts[FETCHED_MOST];
    for (size_t first = 0, count; first < names->count; first += count) {
        struct name *at = &names->at[first];
        count = names->count - first < FETCHED_MOST ? names->count - first : FETCHED_MOST;
        for (size_t i = 0; i < count; i++)
            texts[i] = name_text(document, &at[i]);
        forms_fetch(&names->forms, texts, count);
        for (size_t i = 0; i < count; i++) {
            at[i].form = forms_find(&names->forms, texts[i]);
            at[i].key = names->forms.at[at[i].form].key;
        }
    }
}

void
names_find(struct document *document, const struct sentences *sentences, struct names *names)
{
    find_words(document, sentences, names);
    uncased_cut(&names->uncased, document, &names->words);
    evidence_find(document, &names->words, &names->evidence);
    block_words_begin(&names->block, document, &names->words, &names->evidence);
    mentions_find(names->block, &names->mentions);
    names->count = 0;
    names->at = memory_grow(names->at, &names->room, names->mentions.count + 1, sizeof *names->at);
    forms_begin(&names->forms);
    size_t sentence = 0;
    for (size_t i = 0; i < names->mentions.count; i++)
        add_name(document, sentences, names, &names->mentions.at[i], &sentence);
    find_forms(document, names);
    bearers_find(document, &names->words, &names->mentions, names);
}

void
names_free(struct names *names)
{
    free(names->at);
    block_words_free(names->block);
    free(names->starts);
    forms_free(&names->forms);
    links_free(&names->links);
    words_free(&names->words);
    evidence_free(&names->evidence);
    mentions_free(&names->mentions);
    uncased_free(&names->uncased);
}
