/* What the model reads: for each thing that is known of a block one column, a number a block, so
   that a weight is multiplied into many blocks' numbers at a time.

   The first columns are the features of features.h. Then come those that say where the block stands
   in its document; then those that are made of the model's own first judgement (model.h).

   The numbers are made as the model comes to them, for a stretch of the document at a time, so that
   they take the same memory for any document. At either end of it stand the neighbours' numbers, at
   either end of the document noughts: a neighbour that is not there looks like nothing. */
#ifndef DECLUTTER_COLUMNS_H
#define DECLUTTER_COLUMNS_H

#include "declutter/features.h"

enum {
    STRETCH = 208,       /* blocks */
    STRETCH_MARGIN = 32, /* neighbours before and behind them */
    STRETCH_LENGTH = STRETCH + 2 * STRETCH_MARGIN,
    STRETCH_NOUGHTS = 8, /* where the document begins and ends */
};

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
    COLUMN_LED,         /* of a list's item: how sure the block before the list is */
    COLUMN_LED_COLON,   /* the same if that ends in a colon */
    COLUMN_BODY_LENGTH, /* means of features, over the blocks that the first judgement keeps */
    COLUMN_BODY_FUNCTION,
    COLUMN_BODY_CAPITALS,
    COLUMN_BODY_COMMAS,
    COLUMN_BODY_WORD_LENGTH,
    COLUMN_BODY_TERMINAL,
    COLUMN_BODY_TOPIC,
    COLUMN_BODY_QUOTES,
    COLUMN_BODY_INDENT,
    COLUMN_BODY_BLANK,
    COLUMN_BODY_DIGITS,
    COLUMN_OFF_LENGTH, /* how far the block is above each of these */
    COLUMN_OFF_FUNCTION,
    COLUMN_OFF_CAPITALS,
    COLUMN_OFF_COMMAS,
    COLUMN_OFF_WORD_LENGTH,
    COLUMN_OFF_TERMINAL,
    COLUMN_OFF_TOPIC,
    COLUMN_OFF_QUOTES,
    COLUMN_OFF_INDENT,
    COLUMN_OFF_BLANK,
    COLUMN_OFF_DIGITS,
    COLUMNS
};

enum { BODY_MEANS = COLUMN_OFF_LENGTH - COLUMN_BODY_LENGTH };

/* A run of blocks. */
struct run {
    size_t start;
    size_t end;
    float sum;
};

/* The run of blocks whose evidence has the greatest sum, found in one pass (Bentley, "Programming
   Pearls"). */
struct run_search {
    struct run best;
    struct run last; /* that may become the best */
};

/* Begins: no blocks have an empty run. */
struct run_search run_search(void);

/* The next BLOCK has EVIDENCE. Returns whether the best run ends with it now. */
bool run_search_add(struct run_search *search, size_t block, float evidence);

/* What the next block's numbers say of its place. */
struct place {
    float prose;        /* bytes of it before the block */
    size_t since_prose; /* blocks; 0: none yet */
    size_t next_prose;  /* the next block that has some */
    size_t since[4];    /* blocks since one in or behind the region began with a phrase */
    float run;          /* blocks of one form before it */
    float head_seen;
};

/* Sums of the first judgement of some blocks, weighed by words. */
struct area {
    double for_it;
    double against;
};

/* What a list's items begin with. */
enum item { ITEM_NONE, ITEM_BULLET, ITEM_NUMBER, ITEM_DATE };

/* The list that the last item stands in. */
struct listing {
    size_t last; /* behind that item */
    enum item item;
    unsigned ordinal; /* of it, 0: none */
    float led;        /* how sure the block before the list is */
    float led_colon;
};

/* What its numbers say of the first judgement. */
struct surroundings {
    struct listing listing;
    float before; /* weighed words that are for article before the block */
    size_t since_sure;
    size_t next_sure;
    struct area areas[4]; /* in the order of their columns */
};

struct judged {
    float weight; /* by words */
    float for_it; /* how sure, weighed */
    float against;
};

/* The numbers of a stretch. Zero-initialise it; it can be used again. */
struct columns {
    const struct feature_table *table;
    const float *scores; /* the first judgement; NULL: there is none yet */
    size_t count;        /* blocks of the document */
    size_t start;        /* the stretch's first block */
    size_t end;          /* behind its last */
    size_t filled;       /* before this one all blocks have been given their numbers */
    size_t first;        /* the first column that is filled, and the end of those */
    size_t last;

    struct run region;  /* the blocks that are richest in prose, */
    float prose;        /* of the document, in bytes */
    float prose_scale;  /* its logarithm to base 2, of 16 */
    float region_share; /* what of it those have */
    float count_scale;  /* of the number of blocks, as prose_scale */
    struct place place;

    struct judged *judged;
    size_t judged_room;
    struct run inside; /* the blocks that have the most article */
    float strength;    /* the logarithm of its sum, of 8 */
    float most;        /* the surest block's judgement */
    float sum;         /* weighed words that are for article */
    float body[BODY_MEANS];
    struct surroundings surroundings;

    float numbers[COLUMNS][STRETCH_LENGTH];
};

/* The numbers of a column, [0] for the first block of the stretch. Those of the document's blocks
   up to STRETCH_MARGIN before and behind it may be read, and STRETCH_NOUGHTS of blocks that are not
   there. */
static inline const float *
column_of(const struct columns *columns, size_t column)
{
    return columns->numbers[column] + STRETCH_MARGIN;
}

/* How much a judgement of a block weighs: the square root of its words, from 0 to 32. */
float weight_of(const struct features *features);

/* Kilobytes of prose, at most 1; none of a repeated block. */
float prose_of(const struct features *features);

/* Begins the document of COUNT blocks that TABLE describes, with the columns up to COLUMNS_FIRST.
 */
void columns_begin(struct columns *columns, const struct feature_table *table, size_t count);

/* Begins it again, with all of them. SCORES is the first judgement of each block. */
void columns_judge(struct columns *columns, const float *scores);

/* Goes on to the next stretch. False if there is none. */
bool columns_next(struct columns *columns);

void columns_free(struct columns *columns);

#endif
