#include "declutter/model.h"

#include "declutter/weights.h"
#include "text/memory.h"

#include <stdlib.h>

void
model_sum(const struct feature_table *table, size_t count, struct model_sums *sums)
{
    sums->prose = memory_grow(sums->prose, &sums->room, count + 1, sizeof *sums->prose);
    sums->prose[0] = 0;
    for (size_t i = 0; i < count; i++)
        sums->prose[i + 1] =
            sums->prose[i] + (table->at[i].at[FEATURE_REPEATED] > 0 ? 0 : table->at[i].prose);
}

static float
share(uint64_t part, uint64_t whole)
{
    return whole > 0 ? (float)part / (float)whole : 0;
}

/* Prose bytes in blocks [FIRST, END), both clipped, in kilobytes, at most 2. */
static float
prose_in(const struct model_sums *sums, size_t count, int64_t first, int64_t end)
{
    if (first < 0)
        first = 0;
    if (end > (int64_t)count)
        end = (int64_t)count;
    if (first >= end)
        return 0;
    uint64_t bytes = sums->prose[end] - sums->prose[first];
    return bytes > 2048 ? 2.0F : (float)bytes / 1024;
}

void
model_inputs(const struct feature_table *table, size_t count, const struct model_sums *sums,
             size_t number, float inputs[MODEL_INPUTS])
{
    static const enum feature of_neighbours[NEIGHBOUR_FEATURES] = {
        FEATURE_LENGTH, FEATURE_TERMINAL, FEATURE_FUNCTION, FEATURE_CUES, FEATURE_PROSE};
    size_t at = 0;
    inputs[at++] = 1;
    for (size_t i = 0; i < FEATURES; i++)
        inputs[at++] = table->at[number].at[i];
    for (int64_t step = -NEIGHBOURS; step <= NEIGHBOURS; step++) {
        int64_t other = (int64_t)number + step;
        if (step == 0)
            continue;
        for (size_t i = 0; i < NEIGHBOUR_FEATURES; i++)
            inputs[at++] =
                other >= 0 && other < (int64_t)count ? table->at[other].at[of_neighbours[i]] : 0;
    }
    int64_t here = (int64_t)number;
    uint64_t total = sums->prose[count];
    inputs[at++] = prose_in(sums, count, here - 8, here);
    inputs[at++] = prose_in(sums, count, here + 1, here + 9);
    inputs[at++] = prose_in(sums, count, here - 25, here);
    inputs[at++] = prose_in(sums, count, here + 1, here + 26);
    inputs[at++] = share(sums->prose[number], total);
    inputs[at++] = share(number, count);
    inputs[at++] = sums->prose[number] > 0;
    inputs[at++] = total > sums->prose[number + 1];
}

void
model_scores(const struct feature_table *table, size_t count, struct model_sums *sums,
             float *scores)
{
    float inputs[MODEL_INPUTS];
    model_sum(table, count, sums);
    for (size_t i = 0; i < count; i++) {
        model_inputs(table, count, sums, i, inputs);
        float sum = 0;
        for (size_t k = 0; k < MODEL_INPUTS; k++)
            sum += inputs[k] * model_weights[k];
        scores[i] = sum;
    }
}

/* Two states, so the best path needs one bit a block: whether the better way into each state came
 * from the same state. */
void
model_decode(const float *scores, size_t count, float bias, bool *article)
{
    float in = 0, out = 0;
    unsigned char *stayed = memory_zeroed(count + 1, 1);
    for (size_t i = 0; i < count; i++) {
        float score = scores[i] + bias;
        bool stay_in = in >= out - model_change, stay_out = out >= in - model_change;
        float next_in = (stay_in ? in : out - model_change) + score;
        float next_out = stay_out ? out : in - model_change;
        stayed[i] = (unsigned char)(stay_in | stay_out << 1);
        in = next_in;
        out = next_out;
    }
    bool inside = in > out;
    for (size_t i = count; i-- > 0;) {
        article[i] = inside;
        bool same = inside ? stayed[i] & 1 : (stayed[i] & 2) != 0;
        inside = same ? inside : !inside;
    }
    free(stayed);
}

void
model_free(struct model_sums *sums)
{
    free(sums->prose);
    *sums = (struct model_sums){0};
}
