#include "declutter/model.h"

#include "declutter/weights.h"
#include "text/memory.h"

#include <stdlib.h>
#include <string.h>

/* So many blocks are scored at once; behind the last one stands room for more. */
enum { ABREAST = 4 };

/* So many inputs are added at once, where none of them is a mean. */
enum { TOGETHER = 3 };

/* The column's numbers that the INPUT adds to the blocks' scores. */
static const float *
numbers_of(const struct model *model, const struct model_input *input)
{
    return column_of(&model->columns, input->column) + input->from;
}

/* A neighbour, or the block itself: one multiplication a block. */
static void
add_column(struct model *model, const struct model_input *input)
{
    const float *column = numbers_of(model, input);
    float *scores = model->scores, weight = input->weight;
    for (size_t i = 0, count = model->columns.count; i < count; i += ABREAST)
        for (size_t k = 0; k < ABREAST; k++)
            scores[i + k] += weight * column[i + k];
}

/* The same of TOGETHER inputs, in their order, so that a score is read and written once for all. */
static void
add_columns(struct model *model, const struct model_input *inputs)
{
    const float *a = numbers_of(model, &inputs[0]), *b = numbers_of(model, &inputs[1]);
    const float *c = numbers_of(model, &inputs[2]);
    const float of_a = inputs[0].weight, of_b = inputs[1].weight, of_c = inputs[2].weight;
    float *scores = model->scores, sums[ABREAST];
    for (size_t i = 0, count = model->columns.count; i < count; i += ABREAST) {
        for (size_t k = 0; k < ABREAST; k++)
            sums[k] = scores[i + k] + of_a * a[i + k] + of_b * b[i + k] + of_c * c[i + k];
        memcpy(scores + i, sums, sizeof sums);
    }
}

/* Fills the model's sums: [i] is that of all of COLUMN before i, margins included, which are
 * noughts, and room behind them. */
static void
sum_up(struct model *model, const float *column)
{
    size_t length = model->columns.length + ABREAST, end = COLUMN_MARGIN + model->columns.count;
    double sum = 0;
    model->sums = memory_grow(model->sums, &model->sum_room, length, sizeof *model->sums);
    for (size_t i = 0; i < COLUMN_MARGIN; i++)
        model->sums[i] = 0;
    for (size_t i = COLUMN_MARGIN; i < end; i++) {
        model->sums[i] = sum;
        sum += (double)column[i - COLUMN_MARGIN];
    }
    for (size_t i = end; i < length; i++)
        model->sums[i] = sum;
}

/* The mean of several blocks: of the column's sums, which are made once for all its inputs. */
static void
add_mean(struct model *model, const struct model_input *input, bool same_column)
{
    if (!same_column)
        sum_up(model, column_of(&model->columns, input->column));
    const double *from = model->sums + COLUMN_MARGIN + input->from;
    const double *end = model->sums + COLUMN_MARGIN + input->end;
    float *scores = model->scores;
    float weight = input->weight / (float)(input->end - input->from);
    for (size_t i = 0, count = model->columns.count; i < count; i += ABREAST)
        for (size_t k = 0; k < ABREAST; k++)
            scores[i + k] += weight * (float)(end[i + k] - from[i + k]);
}

static bool
is_mean(const struct model_input *input)
{
    return input->end - input->from != 1;
}

static void
add_inputs(struct model *model, const struct model_input *inputs, size_t count, float constant)
{
    size_t summed = COLUMNS;
    for (size_t i = 0; i < model->columns.count; i++)
        model->scores[i] = constant;
    for (size_t k = 0; k < count; k++)
        if (is_mean(&inputs[k])) {
            add_mean(model, &inputs[k], inputs[k].column == summed);
            summed = inputs[k].column;
        } else if (count - k >= TOGETHER && !is_mean(&inputs[k + 1]) && !is_mean(&inputs[k + 2])) {
            add_columns(model, &inputs[k]);
            k += TOGETHER - 1;
        } else {
            add_column(model, &inputs[k]);
        }
}

void
model_score(struct model *model, const struct feature_table *table, size_t count)
{
    model->scores =
        memory_grow(model->scores, &model->score_room, count + ABREAST, sizeof *model->scores);
    columns_fill(&model->columns, table, count);
    add_inputs(model, model_first, sizeof model_first / sizeof *model_first, model_first_constant);
    columns_judge(&model->columns, table, model->scores);
    add_inputs(model, model_second, sizeof model_second / sizeof *model_second,
               model_second_constant);
}

void
model_decode(struct model *model, const struct feature_table *table, float bias, bool *article)
{
    size_t count = model->columns.count;
    float *evidence = column_of(&model->columns, COLUMN_FOR); /* no longer needed */
    for (size_t i = 0; i < count; i++) {
        model->scores[i] += bias + model_bias;
        float score = model->scores[i];
        score = score > model_cap ? model_cap : score < -model_cap ? -model_cap : score;
        evidence[i] = score * weight_of(&table->at[i]);
    }
    struct run run = run_find(evidence, count);
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
    free(model->sums);
    *model = (struct model){0};
}
