/* Article or not: a linear model in two steps, and one run of blocks that is the article.

   The first step judges each block by its own features, its neighbours' and its place; the second
   by the same and by what the first said of it and of its surroundings (stacking: Wolpert, 1992).
   Both are lists of inputs with a weight each: weights.h, written by fit/fit.py.

   Then the document is decoded as before, body, inset, after: the body is one run of blocks, and
   insets in it are the blocks that speak against themselves. The best path is the run with the
   greatest sum, found in one pass. */
#ifndef DECLUTTER_MODEL_H
#define DECLUTTER_MODEL_H

#include "declutter/columns.h"

/* One input: the mean of a column over the blocks FROM up to END, counted from the block judged. */
struct model_input {
    uint8_t column;
    int8_t from;
    int8_t end;
    float weight;
};

/* Zero-initialise it. */
struct model {
    struct columns columns;
    float *first;  /* the first judgement: how sure, a block, as log odds */
    float *scores; /* the second */
    size_t first_room;
    size_t score_room;
    double sums[STRETCH_LENGTH + 1]; /* of a column: of all before a place in the stretch */
};

/* Scores the blocks that TABLE describes; the second step's scores stay in model->scores. */
void model_score(struct model *model, const struct feature_table *table, size_t count);

/* Which blocks are article. BIAS is added to each score: above 0 keeps more. */
void model_decode(struct model *model, float bias, bool *article);

/* The bias for who wants to be PERCENT sure, 1 to 100, before a block is dropped; 50 is no bias. */
float model_bias_for(unsigned percent);

void model_free(struct model *model);

#endif
