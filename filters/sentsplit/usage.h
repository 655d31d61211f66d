/* What the document so far shows of words that the lists leave open: which are written with a stop
   inside a sentence and never without, and which are also written small.

   One pass and bounded memory: a table of words, the last kilobytes of the text, and so much
   looking back that it stays linear. */
#ifndef SENTSPLIT_USAGE_H
#define SENTSPLIT_USAGE_H

#include "text/slice.h"

enum {
    USAGE_WORDS = 64,
    USAGE_KEPT = 1 << 13,
    USAGE_LONGEST = 10, /* bytes of a word in the table */
};

struct usage {
    uint32_t words[USAGE_WORDS]; /* hashes of words met with a stop inside a sentence, 0: none; a
                                    later one may take the place of an earlier */
    bool small_style;            /* a block began its sentences with small letters */
    uint64_t forms;              /* a bit for each form that one of them has */
    size_t credit;               /* bytes that may be searched, more with each block */
    size_t length;               /* of KEPT */
    char kept[USAGE_KEPT];       /* the end of the text before the block */
};

/* The form of a word that is not empty: something of its last letter and its length, whatever its
 * case. */
static inline unsigned
usage_form(struct slice word)
{
    return ((unsigned)(unsigned char)word.at[word.length - 1] * 2 + (unsigned)word.length) & 63;
}

/* A document begins. */
void usage_begin(struct usage *usage);

/* BLOCK is over. */
void usage_keep(struct usage *usage, struct slice block);

/* WORD stands before a stop inside a sentence. Such stops may be a slip, if it is not CERTAIN: then
 * it takes two. */
void usage_stopped(struct usage *usage, struct slice word, bool certain);

/* Whether the word of BLOCK from START to END was met so, and never without a stop. The first is
 * asked of every word before a stop. */
static inline bool
usage_may_abbreviate(const struct usage *usage, struct slice word)
{
    return word.length > 0 && word.length <= USAGE_LONGEST &&
           (usage->forms >> usage_form(word) & 1) != 0;
}
bool usage_abbreviates(struct usage *usage, struct slice block, size_t start, size_t end);

/* Whether the word of BLOCK from START to END also stands without a stop. */
bool usage_stopless(struct usage *usage, struct slice block, size_t start, size_t end);

/* Whether the word of BLOCK from START to END, which has a capital, is also written small, and
 * never with a capital inside a sentence, as a name would be. */
bool usage_small(struct usage *usage, struct slice block, size_t start, size_t end);

#endif
