/* One block being searched for names: its words, and what the lists and the document say of each.
 */
#ifndef NAMENORM_RUN_H
#define NAMENORM_RUN_H

#include "namenorm/mentions.h"
#include "text/letters.h"

struct block_words {
    struct slice text;
    const struct language *language;
    const struct word *at; /* all words of the document */
    uint32_t first;        /* those of the block */
    uint32_t end;
    const struct evidence *evidence;
    bool headline;
};

static inline uint64_t
lists_at(const struct block_words *block, uint32_t word)
{
    return word < block->end ? word_lists(block->language, &block->at[word]) : 0;
}

static inline bool
is_mark_at(const struct block_words *block, uint32_t word, uint32_t code)
{
    return word < block->end && word_mark(&block->at[word]) == code;
}

static inline bool
has_shape(const struct block_words *block, uint32_t word, uint32_t shape)
{
    return word < block->end && (block->at[word].shape & shape) != 0;
}

static inline bool
spaced(const struct block_words *block, uint32_t word)
{
    return has_shape(block, word, WORD_SPACE_BEFORE);
}

/* The longest phrase or word of LISTS that begins at WORD; returns the word behind it, or WORD if
 * there is none. *ENTRY may be NULL. */
uint32_t phrase_at(const struct block_words *block, uint32_t word, uint64_t lists,
                   const struct entry **entry);

/* Titles: finds those that stand before and behind the words [first, last) of a name, and takes
   those within it off its front. False if nothing is left of the name. */
bool titles_find(const struct block_words *block, struct mention *mention);

/* The signs of a mention whose words and titles are known. */
void kinds_find(const struct block_words *block, struct mention *mention);

#endif
