#include "declutter/columns.h"

#include "declutter/numbers.h"
#include "text/memory.h"

#include <stdlib.h>

enum { FAR = 16, PROSE_MOST = 800, BLOCK_PRICE = 60, BEFORE_FEW = 8, BEFORE_MANY = 25 };

float
weight_of(const struct features *features)
{
    uint32_t words = features->words;
    float root = 0, step = 16;
    for (int i = 0; i < 12; i++) {
        if ((root + step) * (root + step) <= (float)words)
            root += step;
        step /= 2;
    }
    return root;
}

struct run
run_find(const float *evidence, size_t count)
{
    struct run best = {0, 0, -1e9F}, run = {0, 0, 0};
    for (size_t i = 0; i < count; i++) {
        if (run.sum <= 0)
            run = (struct run){i, i, 0};
        run.sum += evidence[i];
        run.end = i + 1;
        if (run.sum > best.sum)
            best = run;
    }
    return best;
}

/* Writes where each block stands to RUN: inside, before or behind it. */
static void
place_run(const struct columns *columns, struct run run, enum column inside)
{
    float *in = column_of(columns, inside), *before = column_of(columns, inside + 1);
    float *behind = column_of(columns, inside + 2);
    for (size_t i = 0; i < columns->count; i++) {
        in[i] = i >= run.start && i < run.end;
        before[i] = i < run.start ? at_most((float)(run.start - i) / FAR, 1) : 0;
        behind[i] = i >= run.end ? at_most((float)(i - run.end + 1) / FAR, 1) : 0;
    }
}

/* Writes 1 / the distance to the last block before each, and to the next behind it, whose MARK is
 * above LEAST. */
static void
place_near(const struct columns *columns, const float *mark, float least, enum column before)
{
    float *near_before = column_of(columns, before), *near_behind = column_of(columns, before + 1);
    size_t distance = 0;
    for (size_t i = 0; i < columns->count; i++) {
        near_before[i] = distance > 0 ? 1 / (float)distance : 0;
        distance = mark[i] > least ? 1 : distance + (distance > 0);
    }
    distance = 0;
    for (size_t i = columns->count; i-- > 0;) {
        near_behind[i] = distance > 0 ? 1 / (float)distance : 0;
        distance = mark[i] > least ? 1 : distance + (distance > 0);
    }
}

/* 1 / blocks since one from FIRST on began with a phrase of a list. */
static void
place_since(const struct columns *columns, size_t first)
{
    for (size_t list = 0; list < 4; list++) {
        const float *begins = column_of(columns, FEATURE_BEGINS_INTERFACE + list);
        float *since = column_of(columns, COLUMN_SINCE_INTERFACE + list);
        size_t distance = 0;
        for (size_t i = first; i < columns->count; i++) {
            distance = begins[i] > 0 ? 1 : distance + (distance > 0);
            since[i] = distance > 0 ? 1 / (float)distance : 0;
        }
    }
}

static void
fill_prose(const struct columns *columns, const struct feature_table *table)
{
    size_t count = columns->count;
    float *kilobytes = column_of(columns, COLUMN_PROSE_BYTES);
    float *evidence = column_of(columns, COLUMN_PROSE_TOTAL); /* for the time being */
    float *before = column_of(columns, COLUMN_PROSE_BEFORE), total = 0;
    for (size_t i = 0; i < count; i++) {
        float bytes = table->at[i].at[FEATURE_REPEATED] > 0 ? 0 : (float)table->at[i].prose;
        kilobytes[i] = at_most(bytes / 1024, 1);
        evidence[i] = bytes > 0 ? at_most(bytes, PROSE_MOST) : -BLOCK_PRICE;
        before[i] = total;
        total += bytes;
    }
    struct run run = run_find(evidence, count);
    float within = run.end < count ? before[run.end] : total;
    within = run.end > run.start ? within - before[run.start] : 0;
    place_run(columns, run, COLUMN_IN_REGION);
    place_near(columns, kilobytes, 0, COLUMN_NEAR_BEFORE);
    place_since(columns, run.start);
    for (size_t i = 0; i < count; i++) {
        before[i] = total > 0 ? before[i] / total : 0;
        column_of(columns, COLUMN_REGION_SHARE)[i] = total > 0 ? within / total : 0;
        column_of(columns, COLUMN_PROSE_TOTAL)[i] = logarithm(total) / 16;
    }
}

static void
fill_forms(const struct columns *columns, const struct feature_table *table)
{
    float run = 0, seen = 0, places = logarithm((float)columns->count) / 16;
    for (size_t i = 0; i < columns->count; i++) {
        const float *f = table->at[i].at, *g = i > 0 ? table->at[i - 1].at : f;
        float words = (float)table->at[i].words, inside = column_of(columns, COLUMN_IN_REGION)[i];
        float difference = f[FEATURE_LENGTH] - g[FEATURE_LENGTH];
        bool like = i > 0 && difference < 0.12F && difference > -0.12F &&
                    f[FEATURE_BULLET] == g[FEATURE_BULLET] &&
                    f[FEATURE_TERMINAL] == g[FEATURE_TERMINAL];
        run = like ? run + 1 : 0;
        const struct {
            enum column column;
            float number;
        } numbers[] = {
            {COLUMN_PLACE, (float)i / (float)columns->count},
            {COLUMN_COUNT, places},
            {COLUMN_SHORT, words < 9 && f[FEATURE_TERMINAL] == 0},
            {COLUMN_WORDS_2, words >= 2},
            {COLUMN_WORDS_4, words >= 4},
            {COLUMN_WORDS_8, words >= 8},
            {COLUMN_WORDS_16, words >= 16},
            {COLUMN_WORDS_32, words >= 32},
            {COLUMN_PROSE_TOPIC, f[FEATURE_PROSE] * f[FEATURE_TOPIC]},
            {COLUMN_SHORT_TOPIC, words < 16 ? f[FEATURE_TOPIC] : 0},
            {COLUMN_SHORT_HEAD, words < 32 ? f[FEATURE_HEAD] : 0},
            {COLUMN_REGION_SHORT, words < 11 ? inside : 0},
            {COLUMN_REGION_TOPIC, inside * f[FEATURE_TOPIC]},
            {COLUMN_REGION_TERMINAL, inside * f[FEATURE_TERMINAL]},
            {COLUMN_TERMINAL_CAPITALS, f[FEATURE_TERMINAL] * f[FEATURE_CAPITALS]},
            {COLUMN_LIKE_BEFORE, like},
            {COLUMN_RUN, at_most(run / 16, 1)},
            {COLUMN_HEAD_SEEN, seen},
        };
        for (size_t k = 0; k < sizeof numbers / sizeof *numbers; k++)
            column_of(columns, numbers[k].column)[i] = numbers[k].number;
        if (words >= 4 && f[FEATURE_HEAD] > seen && i > 0)
            seen = f[FEATURE_HEAD];
    }
}

void
columns_fill(struct columns *columns, const struct feature_table *table, size_t count)
{
    columns->count = count;
    columns->length = count + 2 * (size_t)COLUMN_MARGIN;
    size_t all = columns->length * COLUMNS;
    columns->numbers = memory_grow(columns->numbers, &columns->room, all, sizeof *columns->numbers);
    memset(columns->numbers, 0, all * sizeof *columns->numbers);
    for (size_t k = 0; k < FEATURES; k++) {
        float *column = column_of(columns, k);
        for (size_t i = 0; i < count; i++)
            column[i] = table->at[i].at[k];
    }
    fill_prose(columns, table);
    fill_forms(columns, table);
}

/* Mean sureness of WIDTH blocks before and behind each, weighed by words. */
static void
judge_areas(const struct columns *columns, size_t width, enum column before)
{
    const float *for_it = column_of(columns, COLUMN_FOR);
    const float *against = column_of(columns, COLUMN_AGAINST);
    float *left = column_of(columns, before), *right = column_of(columns, before + 1);
    double a = 0, b = 0;
    for (size_t i = 0; i < columns->count; i++) {
        left[i] = a + b > 1 ? (float)(a / (a + b)) : (float)a;
        a += (double)for_it[i] - (i >= width ? (double)for_it[i - width] : 0);
        b += (double)against[i] - (i >= width ? (double)against[i - width] : 0);
    }
    a = b = 0;
    for (size_t i = columns->count; i-- > 0;) {
        right[i] = a + b > 1 ? (float)(a / (a + b)) : (float)a;
        size_t far = i + width;
        a += (double)for_it[i] - (far < columns->count ? (double)for_it[far] : 0);
        b += (double)against[i] - (far < columns->count ? (double)against[far] : 0);
    }
}

static void
judge_run(const struct columns *columns, struct run run)
{
    place_run(columns, run, COLUMN_INSIDE);
    const float *sure = column_of(columns, COLUMN_SURE);
    float most = 0, total = 0, before = 0, strength = logarithm(run.sum > 0 ? run.sum : 0) / 8;
    for (size_t i = 0; i < columns->count; i++) {
        most = sure[i] > most ? sure[i] : most;
        total += column_of(columns, COLUMN_FOR)[i];
    }
    for (size_t i = 0; i < columns->count; i++) {
        float inside = column_of(columns, COLUMN_INSIDE)[i];
        column_of(columns, COLUMN_INSIDE_SURE)[i] = inside * sure[i];
        column_of(columns, COLUMN_INSIDE_SCORE)[i] = inside * column_of(columns, COLUMN_SCORE)[i];
        column_of(columns, COLUMN_AHEAD_3)[i] = i < run.start && i + 3 >= run.start;
        column_of(columns, COLUMN_PAST_3)[i] = i >= run.end && i < run.end + 3;
        column_of(columns, COLUMN_MOST)[i] = most;
        column_of(columns, COLUMN_STRENGTH)[i] = strength;
        column_of(columns, COLUMN_ARTICLE_BEFORE)[i] = total > 0 ? before / total : 0;
        before += column_of(columns, COLUMN_FOR)[i];
    }
}

void
columns_judge(struct columns *columns, const struct feature_table *table, const float *scores)
{
    float *sure = column_of(columns, COLUMN_SURE), *evidence = column_of(columns, COLUMN_MOST);
    for (size_t i = 0; i < columns->count; i++) {
        float score = scores[i], weight = weight_of(&table->at[i]);
        score = score > 4 ? 4 : score < -4 ? -4 : score;
        /* a curve that needs no exponential, so that all machines agree */
        sure[i] = 0.5F + 0.5F * scores[i] / (1 + (scores[i] < 0 ? -scores[i] : scores[i]));
        column_of(columns, COLUMN_SCORE)[i] = score / 4;
        column_of(columns, COLUMN_FOR)[i] = sure[i] * weight;
        column_of(columns, COLUMN_AGAINST)[i] = (1 - sure[i]) * weight;
        evidence[i] = score * weight;
    }
    judge_areas(columns, BEFORE_FEW, COLUMN_SURE_BEFORE);
    judge_areas(columns, BEFORE_MANY, COLUMN_WIDE_BEFORE);
    judge_run(columns, run_find(evidence, columns->count));
    place_near(columns, sure, 0.6F, COLUMN_SURE_NEAR);
    const float *near = column_of(columns, COLUMN_SURE_NEAR);
    const float *next = column_of(columns, COLUMN_SURE_NEXT);
    for (size_t i = 0; i < columns->count; i++) {
        float both = near[i] < next[i] ? near[i] : next[i];
        column_of(columns, COLUMN_BETWEEN_2)[i] = both >= 0.5F;
        column_of(columns, COLUMN_BETWEEN_4)[i] = both >= 0.25F;
        column_of(columns, COLUMN_BETWEEN_8)[i] = both >= 0.125F;
    }
}

void
columns_free(struct columns *columns)
{
    free(columns->numbers);
    *columns = (struct columns){0};
}
