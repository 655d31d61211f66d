/* Article or not: a model in two steps, and the best path through the document.

   The first step judges each block by its own features, its neighbours' and its place: a list of
   inputs with a weight each (weights.h). The second asks about the same and about what the first
   said of the block and of its surroundings (stacking: Wolpert, 1992): a list of rules of three
   questions each, whose answers add up (gradient boosting: Friedman, 2001; questions.h, rules.h).
   The tables are written by fit/fit.py.

   Then the document is decoded as before, body, insets, after: the path with the greatest sum,
   found in one pass. Blocks of the body that speak against themselves are insets, too. */
#ifndef DECLUTTER_MODEL_H
#define DECLUTTER_MODEL_H

#include "declutter/columns.h"

/* The mean of a column over the blocks FROM up to END, counted from the block judged. */
struct model_view {
    uint8_t column;
    int8_t from;
    int8_t end;
};

/* An input of the first step. */
struct model_input {
    struct model_view view;
    float weight;
};

enum { RULE_QUESTIONS = 7, RULE_ANSWERS = 8 };

/* What rules ask about, and how many limits it is held against: each is a question. */
struct model_asked {
    struct model_view view;
    uint8_t limits;
};

/* A rule of the second step asks whether a number is above a limit, then by the answer a second
   question, then a third. Question q goes on with 2q + 1 if it is not, with 2q + 2 if it is. */
struct model_rule {
    uint16_t questions[RULE_QUESTIONS]; /* by their numbers */
    float answers[RULE_ANSWERS];
};

/* Zero-initialise it. */
struct model {
    struct columns columns;
    float *first;  /* the first judgement: how sure, a block, as log odds */
    float *scores; /* the second */
    size_t first_room;
    size_t score_room;
    double sums[STRETCH_LENGTH + 1]; /* of a column: of all before a place in the stretch */
    float *means; /* of each view of several blocks that rules ask about, a number a block */
    size_t mean_room;
    uint8_t *steps; /* of the best path through the document */
    size_t step_room;
};

/* Scores the blocks that TABLE describes; the second step's scores stay in model->scores. */
void model_score(struct model *model, const struct feature_table *table, size_t count);

/* Which blocks are article. BIAS is added to each score: above 0 keeps more. */
void model_decode(struct model *model, float bias, bool *article);

/* The bias of 100 per cent. */
#define MODEL_KEEPS_ALL 1e6F

/* The bias for who wants to be PERCENT sure, 1 to 100, before a block is dropped; 50 is no bias. */
float model_bias_for(unsigned percent);

void model_free(struct model *model);

#endif
