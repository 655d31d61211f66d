#include "declutter/model.h"

#include "declutter/questions.h"
#include "declutter/rules.h"
#include "declutter/weights.h"
#include "text/lanes.h"
#include "text/memory.h"

#include <stdlib.h>
#include <string.h>

/* So many blocks are scored at once; behind the last one stands room for more. */
enum { QUAD = 4, SECOND = 4, THIRD = 8, FOURTH = 12, ABREAST = 16 };

_Static_assert(STRETCH % ABREAST == 0, "a stretch is scored without a rest");

enum {
    ASKED = sizeof model_asked / sizeof *model_asked,
    QUESTIONS = sizeof model_limits / sizeof *model_limits,
    RULES = sizeof model_rules / sizeof *model_rules,
};

_Static_assert((int)ABREAST == (int)LANES, "a question is answered of all blocks abreast");

/* Several blocks, or one so far away that there may be no nought for it. */
static bool
is_mean(struct model_view view)
{
    return view.end - view.from != 1 ||
           (unsigned)(view.from + STRETCH_NOUGHTS) >= 2 * STRETCH_NOUGHTS;
}

/* The numbers of a view of one block. */
static inline const float *
numbers_of(const struct columns *columns, struct model_view view)
{
    return column_of(columns, view.column) + view.from;
}

/* Adds to the sums of the QUAD blocks from AT on, in one step where the processor has such. */
static inline void
add_quad(float *sums, const float *numbers, size_t at, float weight)
{
    for (size_t i = at; i < at + QUAD; i++)
        sums[i] += weight * numbers[i];
}

/* Adds what COUNT inputs, none of them a mean, have of the ABREAST blocks from START of the stretch
   on. */
static inline void
add_blocks(const struct columns *columns, const struct model_input *inputs, size_t count,
           size_t start, float *scores)
{
    float sums[ABREAST];
    memcpy(sums, scores, sizeof sums);
    for (size_t k = 0; k < count; k++) {
        const float *numbers = numbers_of(columns, inputs[k].view) + start;
        float weight = inputs[k].weight;
        add_quad(sums, numbers, 0, weight);
        add_quad(sums, numbers, SECOND, weight);
        add_quad(sums, numbers, THIRD, weight);
        add_quad(sums, numbers, FOURTH, weight);
    }
    memcpy(scores, sums, sizeof sums);
}

static void
repeat(double *numbers, size_t start, size_t end, double number)
{
    for (size_t i = start; i < end; i++)
        numbers[i] = number;
}

/* Fills the model's sums: [i] is that of all of the column's blocks before i, from STRETCH_MARGIN
   blocks before the stretch on; those that are not there are noughts. */
static void
sum_up(struct model *model, size_t column)
{
    const struct columns *columns = &model->columns;
    size_t before = columns->start < STRETCH_MARGIN ? columns->start : STRETCH_MARGIN;
    size_t start = STRETCH_MARGIN - before;
    size_t end = STRETCH_MARGIN + columns->filled - columns->start;
    size_t last = columns->end - columns->start + ABREAST + STRETCH_LENGTH - STRETCH;
    double sum = 0;
    for (size_t i = start; i < end; i++) {
        model->sums[i] = sum;
        sum += (double)columns->numbers[column][i];
    }
    repeat(model->sums, 0, start, 0);
    repeat(model->sums, end, last < STRETCH_LENGTH ? last : STRETCH_LENGTH + 1, sum);
}

/* The mean of several blocks: of the column's sums. */
static void
add_mean(const struct model *model, struct model_view view, float weight, size_t count,
         float *scores)
{
    const double *from = model->sums + STRETCH_MARGIN + view.from;
    const double *end = model->sums + STRETCH_MARGIN + view.end;
    weight /= (float)(view.end - view.from);
    for (size_t i = 0; i < count; i += ABREAST)
        for (size_t k = 0; k < ABREAST; k++)
            scores[i + k] += weight * (float)(end[i + k] - from[i + k]);
}

/* Gives the stretch's blocks their SCORES: what CONSTANT and the COUNT inputs add up to, in their
   order. */
static void
add_inputs(struct model *model, const struct model_input *inputs, size_t count, float constant,
           float *scores)
{
    size_t blocks = model->columns.end - model->columns.start, summed = COLUMNS;
    scores += model->columns.start;
    for (size_t i = 0; i < blocks; i++)
        scores[i] = constant;
    for (size_t k = 0, end; k < count; k = end) {
        for (end = k; end < count && !is_mean(inputs[end].view);)
            end++;
        for (size_t i = 0; i < blocks && end > k; i += ABREAST)
            add_blocks(&model->columns, inputs + k, end - k, i, scores + i);
        for (; end < count && is_mean(inputs[end].view); end++) {
            if (inputs[end].view.column != summed)
                sum_up(model, inputs[end].view.column);
            summed = inputs[end].view.column;
            add_mean(model, inputs[end].view, inputs[end].weight, blocks, scores);
        }
    }
}

/* Finds the numbers of the stretch that the rules ask about: columns, and means that are made here.
 */
static void
find_asked(struct model *model, size_t blocks, const float **asked)
{
    size_t summed = COLUMNS;
    model->means =
        memory_grow(model->means, &model->mean_room, (size_t)STRETCH * ASKED, sizeof *model->means);
    for (size_t k = 0; k < ASKED; k++) {
        struct model_view view = model_asked[k].view;
        float *means = model->means + k * STRETCH;
        asked[k] = is_mean(view) ? means : numbers_of(&model->columns, view);
        if (!is_mean(view))
            continue;
        if (view.column != summed)
            sum_up(model, view.column);
        summed = view.column;
        memset(means, 0, (blocks + ABREAST - 1) / ABREAST * ABREAST * sizeof *means);
        add_mean(model, view, 1, blocks, means);
    }
}

/* Answers every question of the ABREAST blocks from START on. */
static void
answer(const float *const *asked, size_t start, struct lanes *answers)
{
    size_t question = 0;
    for (size_t k = 0; k < ASKED; k++)
        for (size_t end = question + model_asked[k].limits; question < end; question++)
            answers[question] = lanes_above(asked[k] + start, model_limits[question]);
}

/* Which of its answers the RULE gives to each of the ABREAST blocks, to SAID. The questions that it
   does not come to are answered too, so that nothing branches. */
static inline void
follow(const struct model_rule *rule, const struct lanes *answers, uint8_t *said)
{
    const uint16_t *q = rule->questions;
    struct lanes first = answers[q[0]];
    struct lanes second = lanes_choose(first, answers[q[1]], answers[q[2]]);
    struct lanes low = lanes_choose(second, answers[q[3]], answers[q[4]]);
    struct lanes high = lanes_choose(second, answers[q[5]], answers[q[6]]);
    lanes_number(first, second, lanes_choose(first, low, high), said);
}

/* What the rules' answers to each of QUAD blocks add up to; SAID begins with the first rule's. */
static inline void
add_answers(const uint8_t *said, float *sums)
{
    float one = 0, two = 0, three = 0, four = 0;
    for (const struct model_rule *rule = model_rules; rule < model_rules + RULES; rule++) {
        one += rule->answers[said[0]];
        two += rule->answers[said[1]];
        three += rule->answers[said[2]];
        four += rule->answers[said[3]];
        said += ABREAST;
    }
    sums[0] = one;
    sums[1] = two;
    sums[2] = three;
    sums[3] = four;
}

/* Gives the stretch's blocks their scores: what the rules say adds up. */
static void
add_rules(struct model *model)
{
    size_t blocks = model->columns.end - model->columns.start;
    float *scores = model->scores + model->columns.start;
    const float *asked[ASKED];
    struct lanes answers[QUESTIONS];
    uint8_t said[RULES * ABREAST];
    find_asked(model, blocks, asked);
    for (size_t at = 0; at < blocks; at += ABREAST) {
        answer(asked, at, answers);
        for (size_t r = 0; r < RULES; r++)
            follow(&model_rules[r], answers, said + r * ABREAST);
        for (size_t i = 0; i < ABREAST && at + i < blocks; i += QUAD)
            add_answers(said + i, scores + at + i);
    }
}

void
model_score(struct model *model, const struct feature_table *table, size_t count)
{
    struct columns *columns = &model->columns;
    model->scores =
        memory_grow(model->scores, &model->score_room, count + ABREAST, sizeof *model->scores);
    model->first =
        memory_grow(model->first, &model->first_room, count + ABREAST, sizeof *model->first);
    columns_begin(columns, table, count);
    while (columns_next(columns))
        add_inputs(model, model_first, sizeof model_first / sizeof *model_first,
                   model_first_constant, model->first);
    columns_judge(columns, model->first);
    while (columns_next(columns))
        add_rules(model);
}

/* Where a block's state of the best path comes from, two bits each. */
enum { FROM_BEFORE, FROM_BODY, FROM_INSET, INSET_FROM_BODY = 4 };

/* Follows the best path back from the block END, the last of the body. */
static void
mark_body(const uint8_t *steps, size_t end, bool *body)
{
    unsigned state = FROM_BODY;
    for (size_t i = end + 1; i-- > 0 && state != FROM_BEFORE;) {
        body[i] = state == FROM_BODY;
        if (state == FROM_BODY)
            state = steps[i] & 3;
        else if (steps[i] & INSET_FROM_BODY)
            state = FROM_BODY;
    }
}

/* A score as loud as it may be. */
static float
bounded(float score)
{
    return score > model_cap ? model_cap : score < -model_cap ? -model_cap : score;
}

/* The best path from before through body and insets to what is behind: insets cost what speaks
   against them, but never more than model_price (Viterbi, 1967). */
static void
find_body(struct model *model, bool *body)
{
    size_t count = model->columns.count, end = 0;
    float in = -1e30F, inset = -1e30F, best = -1e30F;
    model->steps = memory_grow(model->steps, &model->step_room, count + 1, sizeof *model->steps);
    for (size_t i = 0; i < count; i++) {
        float evidence = bounded(model->scores[i]) * model->columns.judged[i].weight;
        float again = inset - model_price, next_inset = in > inset ? in : inset;
        model->steps[i] = in > inset ? INSET_FROM_BODY : 0;
        model->steps[i] |= in > 0 && in >= again ? FROM_BODY : again > 0 ? FROM_INSET : FROM_BEFORE;
        in = (in > 0 && in >= again ? in : again > 0 ? again : 0) + evidence;
        inset = next_inset;
        body[i] = false;
        if (in > best) {
            best = in;
            end = i;
        }
    }
    if (count > 0)
        mark_body(model->steps, end, body);
}

void
model_decode(struct model *model, float bias, bool *article)
{
    for (size_t i = 0; i < model->columns.count; i++)
        model->scores[i] += bias + model_bias;
    find_body(model, article);
    for (size_t i = 0; i < model->columns.count; i++)
        article[i] = article[i] && model->scores[i] > 0;
}

/* The log odds of PERCENT, by the series of the inverse hyperbolic tangent. */
float
model_bias_for(unsigned percent)
{
    if (percent >= 100)
        return MODEL_KEEPS_ALL;
    double share = ((double)percent - 50) / 50, power = share, sum = 0;
    for (int odd = 1; odd < 400; odd += 2) {
        sum += power / odd;
        power *= share * share;
    }
    return (float)(2 * sum);
}

void
model_free(struct model *model)
{
    columns_free(&model->columns);
    free(model->scores);
    free(model->first);
    free(model->means);
    free(model->steps);
    *model = (struct model){0};
}
