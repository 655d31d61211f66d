#include "namenorm/respelled.h"

#include "namenorm/key.h"
#include "namenorm/kinds.h"
#include "namenorm/link_hashes.h"
#include "namenorm/linker.h"
#include "namenorm/name_words.h"
#include "text/letters.h"
#include "text/memory.h"

#include <stdlib.h>

enum {
    SHORTEST_KEY = 4,
    LONGEST_WORD = 24,            /* bytes */
    KEY_ROOM = 12 * LONGEST_WORD, /* a key of one never outgrows it */
};

/* Hashes, sorted, of words that end names; gathered when the first word asks. */
struct hashes {
    uint64_t *at;
    size_t count;
    size_t room;
    bool gathered;
};

/* A document, whose mentions are known. */
struct search {
    const struct document *document;
    const struct words *words;
    const struct mentions *mentions;
    struct hashes marked; /* without marks, of those that have marks */
    struct hashes whole;  /* of a person's, as it stands */
    struct hashes keys;   /* of the key that its spellings share */
    struct hashes stems;  /* and of what stands before its ending */
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
    char letters[KEY_ROOM];
    struct buffer key = {letters, 0, sizeof letters};
    if (word.length < SHORTEST_KEY || word.length > LONGEST_WORD)
        return 0;
    key_make(word, &key);
    uint64_t hash = key.length < SHORTEST_KEY ? 0 : link_hash(buffer_slice(&key));
    uint64_t first = letter_base(letter_lower(letter_at(word, 0)));
    return hash ? (hash ^ first) * 0x9E3779B97F4A7C15 | 1 : 0;
}

/* The hash of what stands before the ending of a case: "Орлову" of Пётр Орлов. 0: there is none. */
static uint64_t
stem_hash_of(const struct language *language, struct slice word)
{
    return stem_key(language, word);
}

/* A person's, and surely. */
static bool
is_surely_person(const struct mention *mention)
{
    return signs_allow_person(mention->signs) &&
           (mention->last - mention->first > 1 || mention->title_first < mention->title_last);
}

static void
add(struct hashes *hashes, uint64_t hash)
{
    hashes->at = memory_grow(hashes->at, &hashes->room, hashes->count + 1, sizeof *hashes->at);
    hashes->at[hashes->count++] = hash;
}

static void
sort(struct hashes *hashes)
{
    hashes->gathered = true;
    if (hashes->count > 0)
        qsort(hashes->at, hashes->count, sizeof *hashes->at, compare);
}

/* The word that ends the mention. */
static struct slice
last_word(const struct search *search, const struct mention *mention)
{
    const struct block *block = &search->document->blocks[mention->block];
    return word_text(block_text(search->document, block), &search->words->at[mention->last - 1]);
}

static void
gather_marked(struct search *search)
{
    for (size_t i = 0; i < search->mentions->count; i++) {
        const struct mention *mention = &search->mentions->at[i];
        struct slice text = last_word(search, mention);
        if (!mention->doubtful && has_marks(text))
            add(&search->marked, link_hash(text));
    }
    sort(&search->marked);
}

static void
gather_keys(struct search *search)
{
    for (size_t i = 0; i < search->mentions->count; i++) {
        const struct mention *mention = &search->mentions->at[i];
        struct slice text = last_word(search, mention);
        if (mention->doubtful || !is_surely_person(mention))
            continue;
        uint64_t key = key_hash_of(text);
        uint64_t stem = stem_hash_of(search->document->blocks[mention->block].language, text);
        if (stem)
            add(&search->stems, stem);
        if (key) {
            add(&search->keys, key);
            add(&search->whole, link_hash(text));
        }
    }
    sort(&search->keys);
    sort(&search->whole);
    sort(&search->stems);
}

static bool
holds(const struct hashes *hashes, uint64_t hash)
{
    return hashes->count > 0 &&
           bsearch(&hash, hashes->at, hashes->count, sizeof hash, compare) != NULL;
}

/* Whether the word may be one that nothing but a name of the document tells to be a name. */
static bool
is_unknown(const struct block_words *block, uint32_t word)
{
    return !block->headline && is_capitalised(block, word) &&
           !(lists_at(block, word) & ~IN_SURNAMES) &&
           evidence_of(block->evidence, word)->small == 0;
}

static bool
is_respelled(struct search *search, const struct block_words *block, uint32_t word)
{
    struct slice text = word_text(block->text, &block->at[word]);
    if (!search->marked.gathered)
        gather_marked(search);
    uint64_t hash = link_hash(text);
    if (holds(&search->marked, hash))
        return true;
    if (!has_shape(block, word + 1, WORD_SMALL | WORD_CLITIC) && !is_mark_at(block, word + 1, ','))
        return false;
    uint64_t key = key_hash_of(text), stem = stem_hash_of(block->language, text);
    if ((key || stem) && !search->keys.gathered)
        gather_keys(search);
    return (key && holds(&search->keys, key) && !holds(&search->whole, hash)) ||
           (stem && holds(&search->stems, stem));
}

/* The names that were found, each with the number of mentions before it. */
struct found {
    struct mention *at;
    size_t *behind;
    size_t count;
    size_t room;
    size_t behind_room;
};

static void
find(struct found *found, const struct block_words *block, uint32_t number, uint32_t word,
     size_t behind)
{
    size_t count = found->count + 1;
    found->at = memory_grow(found->at, &found->room, count, sizeof *found->at);
    found->behind = memory_grow(found->behind, &found->behind_room, count, sizeof *found->behind);
    struct mention mention = mention_plain(number, word, word + 1);
    kinds_find(block, &mention);
    found->at[found->count] = mention;
    found->behind[found->count++] = behind;
}

/* Puts those that were found among the mentions. */
static void
merge(struct mentions *mentions, const struct found *found)
{
    size_t from = mentions->count, to = from + found->count;
    mentions->at = memory_grow(mentions->at, &mentions->room, to, sizeof *mentions->at);
    mentions->count = to;
    for (size_t k = found->count; k-- > 0; mentions->at[--to] = found->at[k])
        while (from > found->behind[k])
            mentions->at[--to] = mentions->at[--from];
}

void
respelled_add(struct block_words *block, struct mentions *mentions)
{
    struct search search = {
        .document = block->document, .words = block->words, .mentions = mentions};
    struct found found = {0};
    const struct telling *telling = &block->evidence->telling;
    size_t next = 0;
    for (uint32_t number = 0; number < block->document->block_count; number++) {
        block_words(block, number);
        for (size_t i = telling->first[number]; i < telling->first[number + 1]; i++) {
            uint32_t word = telling->at[i];
            if (!(block->at[word].shape & WORD_BEGINS) || !is_unknown(block, word))
                continue;
            while (next < mentions->count && mentions->at[next].last <= word)
                next++;
            bool within = next < mentions->count && mentions->at[next].first <= word;
            if (!within && is_respelled(&search, block, word))
                find(&found, block, number, word, next);
        }
    }
    merge(mentions, &found);
    free(search.marked.at);
    free(search.whole.at);
    free(search.keys.at);
    free(search.stems.at);
    free(found.at);
    free(found.behind);
}
