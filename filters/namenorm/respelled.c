#include "namenorm/respelled.h"

#include "namenorm/linker.h"
#include "namenorm/name_words.h"
#include "text/memory.h"

#include <stdlib.h>

/* Hashes, without marks, of the words with marks that end names; sorted. */
struct marked {
    uint64_t *at;
    size_t count;
    size_t room;
};

static bool
has_marks(struct slice text)
{
    for (size_t i = 0; i < text.length; i++)
        if ((unsigned char)text.at[i] >= 0x80)
            return true;
    return false;
}

static int
compare(const void *one, const void *other)
{
    const uint64_t *a = one, *b = other;
    return *a < *b ? -1 : *a > *b;
}

static void
collect(const struct document *document, const struct words *words, const struct mentions *mentions,
        struct marked *marked)
{
    for (size_t i = 0; i < mentions->count; i++) {
        const struct mention *mention = &mentions->at[i];
        struct slice text = word_text(block_text(document, &document->blocks[mention->block]),
                                      &words->at[mention->last - 1]);
        if (!has_marks(text) || mention->doubtful)
            continue;
        marked->at = memory_grow(marked->at, &marked->room, marked->count + 1, sizeof *marked->at);
        marked->at[marked->count++] = link_hash(text);
    }
    if (marked->count > 0)
        qsort(marked->at, marked->count, sizeof *marked->at, compare);
}

static bool
is_respelled(const struct block_words *block, uint32_t word, const struct marked *marked)
{
    if (!has_shape(block, word, WORD_BEGINS) || !is_capitalised(block, word) ||
        lists_at(block, word) != 0 || evidence_of(block->evidence, word)->small > 0)
        return false;
    uint64_t hash = link_hash(word_text(block->text, &block->at[word]));
    return bsearch(&hash, marked->at, marked->count, sizeof hash, compare) != NULL;
}

void
respelled_add(const struct document *document, const struct words *words,
              const struct evidence *evidence, struct mentions *mentions)
{
    struct marked marked = {0};
    collect(document, words, mentions, &marked);
    if (marked.count == 0)
        return;
    struct mentions all = {0};
    struct block_words block = {0};
    size_t next = 0;
    for (uint32_t number = 0; number < document->block_count; number++) {
        block_words(&block, document, words, evidence, number);
        for (uint32_t i = block.first; i < block.end;) {
            all.at = memory_grow(all.at, &all.room, all.count + 1, sizeof *all.at);
            if (next < mentions->count && mentions->at[next].first <= i) {
                i = mentions->at[next].last;
                all.at[all.count++] = mentions->at[next++];
                continue;
            }
            if (!block.headline && is_respelled(&block, i, &marked)) {
                struct mention mention = {.block = number, .first = i, .last = i + 1};
                mention.title_first = mention.title_last = i;
                mention.after_first = mention.after_last = i + 1;
                kinds_find(&block, &mention);
                all.at[all.count++] = mention;
            }
            i++;
        }
    }
    mentions_free(mentions);
    *mentions = all;
    free(marked.at);
}
