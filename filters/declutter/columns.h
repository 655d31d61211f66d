/* What the model reads: for each thing that is known of a block one column, a number a block, so
   that a weight is multiplied into a whole column at a time.

   The first columns are the features of features.h. Then come those that say where the block stands
   in its document; then those that are made of the model's own first judgement (model.h). Columns
   have COLUMN_MARGIN noughts at either end: a neighbour that is not there looks like nothing. */
#ifndef DECLUTTER_COLUMNS_H
#define DECLUTTER_COLUMNS_H

#include "declutter/features.h"

enum { COLUMN_MARGIN = 32 };

enum column {
    COLUMN_PLACE = FEATURES, /* place among the blocks, 0 to 1 */
    COLUMN_COUNT,            /* log2 of the number of blocks, of 16 */
    COLUMN_PROSE_BYTES,      /* bytes of prose, in kilobytes, at most 1; not of a repeated block */
    COLUMN_PROSE_BEFORE,     /* share of the document's prose before it */
    COLUMN_PROSE_TOTAL,      /* log2 of the document's bytes of prose + 1, of 16 */
    COLUMN_NEAR_BEFORE,      /* 1 / distance to the prose before it in blocks, 0: none */
    COLUMN_NEAR_BEHIND,      /* and to the prose behind it */
    COLUMN_IN_REGION,        /* in the run of blocks that is richest in prose */
    COLUMN_BEFORE_REGION,    /* blocks before it, of 16, at most 1 */
    COLUMN_BEHIND_REGION,    /* blocks behind it, of 16, at most 1 */
    COLUMN_REGION_SHARE,     /* share of the document's prose that the run has */
    COLUMN_SINCE_INTERFACE, /* 1 / blocks since one in or behind the run began with such a phrase */
    COLUMN_SINCE_PROMO,
    COLUMN_SINCE_META,
    COLUMN_SINCE_COMMENT,
    COLUMN_SHORT,   /* under 9 words, and ends as no sentence does */
    COLUMN_WORDS_2, /* 2 words and more, 4, 8, 16, 32 */
    COLUMN_WORDS_4,
    COLUMN_WORDS_8,
    COLUMN_WORDS_16,
    COLUMN_WORDS_32,
    COLUMN_PROSE_TOPIC, /* products of features */
    COLUMN_SHORT_TOPIC,
    COLUMN_SHORT_HEAD,
    COLUMN_REGION_SHORT,
    COLUMN_REGION_TOPIC,
    COLUMN_REGION_TERMINAL,
    COLUMN_TERMINAL_CAPITALS,
    COLUMN_LIKE_BEFORE,          /* of the form of the block before it: length, bullet, end */
    COLUMN_RUN,                  /* blocks of one form up to it, of 16, at most 1 */
    COLUMN_HEAD_SEEN,            /* a block before it was like the first block of several words */
    COLUMNS_FIRST,               /* so many columns has the first judgement to go by */
    COLUMN_SURE = COLUMNS_FIRST, /* the first judgement: 0 to 1, above 0.5 for article */
    COLUMN_SCORE,                /* its score, from -1 to 1 */
    COLUMN_FOR,                  /* how sure, weighed by words */
    COLUMN_AGAINST,              /* how unsure, weighed by words */
    COLUMN_SURE_BEFORE,          /* mean of the 8 blocks before, weighed by words */
    COLUMN_SURE_BEHIND,          /* and of the 8 behind */
    COLUMN_WIDE_BEFORE,          /* of 25 */
    COLUMN_WIDE_BEHIND,
    COLUMN_INSIDE,      /* in the run of blocks that has the most article by the first judgement */
    COLUMN_AHEAD,       /* blocks before that run, of 16, at most 1 */
    COLUMN_PAST,        /* blocks behind it */
    COLUMN_INSIDE_SURE, /* products */
    COLUMN_INSIDE_SCORE,
    COLUMN_AHEAD_3, /* at most 3 blocks before or behind it */
    COLUMN_PAST_3,
    COLUMN_MOST,           /* the surest block's judgement */
    COLUMN_STRENGTH,       /* log2 of the run's sum, of 8 */
    COLUMN_ARTICLE_BEFORE, /* share of the article before it */
    COLUMN_SURE_NEAR,      /* 1 / distance to a sure block before it */
    COLUMN_SURE_NEXT,
    COLUMN_BETWEEN_2, /* sure blocks at most 2, 4, 8 blocks away on both sides */
    COLUMN_BETWEEN_4,
    COLUMN_BETWEEN_8,
    COLUMNS
};

/* Zero-initialise it; it can be filled again. */
struct columns {
    size_t count;   /* blocks */
    size_t length;  /* of a column, margins included */
    float *numbers; /* column after column */
    size_t room;
};

/* The numbers of a column, [0] for the first block; from -COLUMN_MARGIN on may be read. */
static inline float *
column_of(const struct columns *columns, size_t column)
{
    return columns->numbers + column * columns->length + COLUMN_MARGIN;
}

/* A run of blocks. */
struct run {
    size_t start;
    size_t end;
    float sum;
};

/* The run of blocks whose EVIDENCE has the greatest sum; empty if there is no block (Bentley,
   "Programming Pearls": one pass). */
struct run run_find(const float *evidence, size_t count);

/* How much a judgement of a block weighs: the square root of its words, from 0 to 32. */
float weight_of(const struct features *features);

/* Fills the columns up to COLUMNS_FIRST. */
void columns_fill(struct columns *columns, const struct feature_table *table, size_t count);

/* Fills the others from the first judgement's SCORES. */
void columns_judge(struct columns *columns, const struct feature_table *table, const float *scores);

void columns_free(struct columns *columns);

#endif
