#include "namenorm/respelled.h"

#include "namenorm/key.h"
#include "namenorm/link_hashes.h"
#include "namenorm/linker.h"
#include "namenorm/name_words.h"
#include "text/letters.h"
#include "text/memory.h"

#include <stdlib.h>

enum {
    SHORTEST_KEY = 4,
    LONGEST_KEY = 64 /* bytes */,
    LONGEST_WORD = 24,
    STEM = 0x5E /* tells the hash of a stem from others */
};

/* Hashes, sorted, of the words that end names: without marks, of those that have marks; of a
 * person's, as it stands, and of the key that its spellings share. */
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

/* The hash of the key that spellings of the word share, which begin with one letter; 0 if it is too
 * short to tell. */
static uint64_t
key_hash_of(struct slice word)
{
    char letters[LONGEST_KEY];
    struct buffer key = {letters, 0, sizeof letters};
    if (word.length < SHORTEST_KEY || word.length > LONGEST_WORD)
        return 0;
    key_make(word, &key);
    uint64_t hash = key.length < SHORTEST_KEY ? 0 : link_hash(buffer_slice(&key));
    uint64_t first = letter_base(letter_lower(letter_at(word, 0)));
    if (key.at != letters)
        buffer_free(&key);
    return hash ? (hash ^ first) * 0x9E3779B97F4A7C15 | 1 : 0;
}

/* The hash of what stands before the ending of a case: "Орлову" of Пётр Орлов. 0: there is none. */
static uint64_t
stem_hash_of(const struct language *language, struct slice word)
{
    struct slice stem = stem_of(language, word);
    return stem.length > 0 ? (link_hash(stem) ^ STEM) | 1 : 0;
}

/* A person's, and surely. */
static bool
is_full_name(const struct mention *mention)
{
    return signs_allow_person(mention->signs) &&
           (mention->last - mention->first > 1 || mention->title_first < mention->title_last);
}

static void
add(struct marked *marked, uint64_t hash)
{
    marked->at = memory_grow(marked->at, &marked->room, marked->count + 1, sizeof *marked->at);
    marked->at[marked->count++] = hash;
}

static void
collect(const struct document *document, const struct words *words, const struct mentions *mentions,
        struct marked *marked)
{
    for (size_t i = 0; i < mentions->count; i++) {
        const struct mention *mention = &mentions->at[i];
        struct slice text = word_text(block_text(document, &document->blocks[mention->block]),
                                      &words->at[mention->last - 1]);
        if (mention->doubtful)
            continue;
        if (has_marks(text))
            add(marked, link_hash(text));
        const struct language *language = document->blocks[mention->block].language;
        uint64_t stem = is_full_name(mention) ? stem_hash_of(language, text) : 0;
        if (stem)
            add(marked, stem);
        uint64_t key = is_full_name(mention) ? key_hash_of(text) : 0;
        if (key) {
            add(marked, key);
            add(marked, ~link_hash(text));
        }
    }
    if (marked->count > 0)
        qsort(marked->at, marked->count, sizeof *marked->at, compare);
}

static bool
holds(const struct marked *marked, uint64_t hash)
{
    return bsearch(&hash, marked->at, marked->count, sizeof hash, compare) != NULL;
}

static bool
is_respelled(const struct block_words *block, uint32_t word, const struct marked *marked)
{
    if (!has_shape(block, word, WORD_BEGINS) || !is_capitalised(block, word) ||
        lists_at(block, word) != 0 || evidence_of(block->evidence, word)->small > 0)
        return false;
    struct slice text = word_text(block->text, &block->at[word]);
    uint64_t hash = link_hash(text);
    if (holds(marked, hash))
        return true;
    if (!has_shape(block, word + 1, WORD_SMALL))
        return false;
    uint64_t key = key_hash_of(text), stem = stem_hash_of(block->language, text);
    return (key && holds(marked, key) && !holds(marked, ~hash)) || (stem && holds(marked, stem));
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
