#include "declutter/model.h"

#include "declutter/weights.h"
#include "text/memory.h"

#include <stdlib.h>
#include <string.h>

/* So many blocks are scored at once; behind the last one stands room for more. */
enum { QUAD = 4, SECOND = 4, THIRD = 8, FOURTH = 12, ABREAST = 16 };

_Static_assert(STRETCH % ABREAST == 0, "a stretch is scored without a rest");

/* Several blocks, or one so far away that there may be no nought for it. */
static bool
is_mean(const struct model_input *input)
{
    return input->end - input->from != 1 ||
           (unsigned)(input->from + STRETCH_NOUGHTS) >= 2 * STRETCH_NOUGHTS;
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
        const float *numbers = column_of(columns, inputs[k].column) + start + inputs[k].from;
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
add_mean(const struct model *model, const struct model_input *input, size_t count, float *scores)
{
    const double *from = model->sums + STRETCH_MARGIN + input->from;
    const double *end = model->sums + STRETCH_MARGIN + input->end;
    float weight = input->weight / (float)(input->end - input->from);
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
        for (end = k; end < count && !is_mean(&inputs[end]);)
            end++;
        for (size_t i = 0; i < blocks && end > k; i += ABREAST)
            add_blocks(&model->columns, inputs + k, end - k, i, scores + i);
        for (; end < count && is_mean(&inputs[end]); end++) {
            if (inputs[end].column != summed)
                sum_up(model, inputs[end].column);
            summed = inputs[end].column;
            add_mean(model, &inputs[end], blocks, scores);
        }
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
        add_inputs(model, model_second, sizeof model_second / sizeof *model_second,
                   model_second_constant, model->scores);
}

void
model_decode(struct model *model, float bias, bool *article)
{
    size_t count = model->columns.count;
    struct run_search search = run_search();
    for (size_t i = 0; i < count; i++) {
        model->scores[i] += bias + model_bias;
        float score = model->scores[i];
        score = score > model_cap ? model_cap : score < -model_cap ? -model_cap : score;
        run_search_add(&search, i, score * model->columns.judged[i].weight);
    }
    struct run run = search.best;
    for (size_t i = 0; i < count; i++)
        article[i] = i >= run.start && i < run.end && model->scores[i] > 0;
}

/* The log odds of PERCENT, by the series of the inverse hyperbolic tangent. */
float
model_bias_for(unsigned percent)
{
    if (percent >= 100)
        return 1e6F;
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
    *model = (struct model){0};
}
