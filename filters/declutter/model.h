/* Article or not: a linear model over a block and its neighbours, decoded over the whole document
   (a linear-chain model with two states; Lafferty, McCallum and Pereira, "Conditional Random
   Fields", 2001; decoding by Viterbi, linear in the number of blocks). */
#ifndef DECLUTTER_MODEL_H
#define DECLUTTER_MODEL_H

#include "declutter/features.h"

enum {
    NEIGHBOURS = 3,         /* blocks on either side that are looked at one by one */
    NEIGHBOUR_FEATURES = 5, /* of each: length, terminal, function words, cues, prose */
    AREA_FEATURES = 8,      /* of the surroundings and the whole document */
    MODEL_INPUTS = 1 + FEATURES + 2 * NEIGHBOURS * NEIGHBOUR_FEATURES + AREA_FEATURES,
};

/* Sums over the blocks so far. */
struct model_sums {
    uint64_t *prose; /* bytes of prose before each block, and of all behind the last */
    size_t room;
};

/* The inputs of the model for block NUMBER of COUNT. */
void model_inputs(const struct feature_table *table, size_t count, const struct model_sums *sums,
                  size_t number, float inputs[MODEL_INPUTS]);

/* Prepares the sums. */
void model_sum(const struct feature_table *table, size_t count, struct model_sums *sums);

/* How sure the model is that each block is article, as log odds. */
void model_scores(const struct feature_table *table, size_t count, struct model_sums *sums,
                  float *scores);

/* Decodes SCORES into article (true) or not, where a change between the two costs something; BIAS
 * is added to each score: above 0 keeps more. */
void model_decode(const float *scores, size_t count, float bias, bool *article);

void model_free(struct model_sums *sums);

#endif
