#include "declutter/columns.h"

#include "declutter/columns_parts.h"

#include <stdlib.h>
#include <string.h>

enum { PROSE_MOST = 800, BLOCK_PRICE = 60 };

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

static float
bytes_of_prose(const struct features *features)
{
    return features->at[FEATURE_REPEATED] > 0 ? 0 : (float)features->prose;
}

float
prose_of(const struct features *features)
{
    return at_most(bytes_of_prose(features) / 1024, 1);
}

struct run_search
run_search(void)
{
    return (struct run_search){.best.sum = -1e9F};
}

bool
run_search_add(struct run_search *search, size_t block, float evidence)
{
    struct run last = search->last;
    if (last.sum <= 0)
        last = (struct run){block, block, 0};
    last.sum += evidence;
    last.end = block + 1;
    bool better = last.sum > search->best.sum;
    search->last = last;
    if (better)
        search->best = last;
    return better;
}

/* Finds the region, and how much prose there is. */
static void
find_richest(struct columns *columns)
{
    struct run_search search = run_search();
    float total = 0, before = 0, within = 0; /* before the last run; within the best */
    for (size_t i = 0; i < columns->count; i++) {
        float bytes = bytes_of_prose(&columns->table->at[i]);
        bool better =
            run_search_add(&search, i, bytes > 0 ? at_most(bytes, PROSE_MOST) : -BLOCK_PRICE);
        if (search.last.start == i)
            before = total;
        total += bytes;
        if (better)
            within = total - before;
    }
    columns->region = search.best;
    columns->prose = total;
    columns->prose_scale = logarithm(total) / 16;
    columns->region_share = total > 0 ? within / total : 0;
    columns->count_scale = logarithm((float)columns->count) / 16;
}

static bool
has_prose(const struct columns *columns, size_t block)
{
    return bytes_of_prose(&columns->table->at[block]) > 0;
}

/* How BLOCK stands to the document's prose. */
static void
give_prose(struct columns *columns, size_t block)
{
    struct place *place = &columns->place;
    const struct features *features = &columns->table->at[block];
    float total = columns->prose;
    if (place->next_prose <= block)
        for (place->next_prose = block + 1;
             place->next_prose < columns->count && !has_prose(columns, place->next_prose);)
            place->next_prose++;
    size_t behind = place->next_prose < columns->count ? place->next_prose - block : 0;
    give(columns, block, COLUMN_PROSE_BYTES, prose_of(features));
    give(columns, block, COLUMN_PROSE_BEFORE, total > 0 ? place->prose / total : 0);
    give(columns, block, COLUMN_PROSE_TOTAL, columns->prose_scale);
    give(columns, block, COLUMN_NEAR_BEFORE, nearness(place->since_prose));
    give(columns, block, COLUMN_NEAR_BEHIND, nearness(behind));
    give(columns, block, COLUMN_REGION_SHARE, columns->region_share);
    give_run(columns, block, COLUMN_IN_REGION, columns->region);
    place->prose += bytes_of_prose(features);
    place->since_prose = pass_on(place->since_prose, has_prose(columns, block));
    for (size_t list = 0; list < 4; list++) {
        if (block >= columns->region.start)
            place->since[list] =
                pass_on(place->since[list], features->at[FEATURE_BEGINS_INTERFACE + list] > 0);
        give(columns, block, COLUMN_SINCE_INTERFACE + list, nearness(place->since[list]));
    }
}

/* What form it has, and how that stands to its place. */
static void
give_form(struct columns *columns, size_t block)
{
    struct place *place = &columns->place;
    const struct features *features = &columns->table->at[block];
    const float *f = features->at, *g = block > 0 ? columns->table->at[block - 1].at : f;
    float words = (float)features->words, topic = f[FEATURE_TOPIC], head = f[FEATURE_HEAD];
    float terminal = f[FEATURE_TERMINAL], difference = f[FEATURE_LENGTH] - g[FEATURE_LENGTH];
    bool like = block > 0 && difference < 0.12F && difference > -0.12F &&
                f[FEATURE_BULLET] == g[FEATURE_BULLET] && terminal == g[FEATURE_TERMINAL];
    bool inside = block >= columns->region.start && block < columns->region.end;
    place->run = like ? place->run + 1 : 0;
    give(columns, block, COLUMN_PLACE, (float)block / (float)columns->count);
    give(columns, block, COLUMN_COUNT, columns->count_scale);
    give(columns, block, COLUMN_SHORT, words < 9 && terminal == 0);
    give(columns, block, COLUMN_WORDS_2, words >= 2);
    give(columns, block, COLUMN_WORDS_4, words >= 4);
    give(columns, block, COLUMN_WORDS_8, words >= 8);
    give(columns, block, COLUMN_WORDS_16, words >= 16);
    give(columns, block, COLUMN_WORDS_32, words >= 32);
    give(columns, block, COLUMN_PROSE_TOPIC, f[FEATURE_PROSE] * topic);
    give(columns, block, COLUMN_SHORT_TOPIC, words < 16 ? topic : 0);
    give(columns, block, COLUMN_SHORT_HEAD, words < 32 ? head : 0);
    give(columns, block, COLUMN_REGION_SHORT, inside && words < 11);
    give(columns, block, COLUMN_REGION_TOPIC, inside ? topic : 0);
    give(columns, block, COLUMN_REGION_TERMINAL, inside ? terminal : 0);
    give(columns, block, COLUMN_TERMINAL_CAPITALS, terminal * f[FEATURE_CAPITALS]);
    give(columns, block, COLUMN_LIKE_BEFORE, like);
    give(columns, block, COLUMN_RUN, at_most(place->run / 16, 1));
    give(columns, block, COLUMN_HEAD_SEEN, place->head_seen);
    if (words >= 4 && head > place->head_seen && block > 0)
        place->head_seen = head;
}

static void
give_numbers(struct columns *columns, size_t block)
{
    if (columns->first == 0) {
        for (size_t i = 0; i < FEATURES; i++)
            give(columns, block, i, columns->table->at[block].at[i]);
        give_prose(columns, block);
        give_form(columns, block);
    }
    if (columns->scores)
        columns_give_judged(columns, block);
}

/* Writes the noughts before or behind the document, from AT of each column on. */
static void
give_noughts(struct columns *columns, size_t at)
{
    for (size_t i = columns->first; i < columns->last; i++)
        memset(columns->numbers[i] + at, 0, STRETCH_NOUGHTS * sizeof **columns->numbers);
}

/* Takes along what the next stretch has of the one before it. */
static void
move_on(struct columns *columns)
{
    for (size_t i = columns->first; i < columns->last; i++)
        memmove(columns->numbers[i], columns->numbers[i] + STRETCH,
                (STRETCH_LENGTH - STRETCH) * sizeof **columns->numbers);
}

bool
columns_next(struct columns *columns)
{
    if (columns->end == columns->count)
        return false;
    if (columns->end == 0)
        give_noughts(columns, STRETCH_MARGIN - STRETCH_NOUGHTS);
    else
        move_on(columns);
    columns->start = columns->end;
    size_t left = columns->count - columns->start;
    columns->end = columns->start + (left < STRETCH ? left : STRETCH);
    while (columns->filled < columns->count &&
           columns->filled < columns->start + STRETCH + STRETCH_MARGIN)
        give_numbers(columns, columns->filled++);
    if (left < STRETCH + STRETCH_NOUGHTS)
        give_noughts(columns, left + STRETCH_MARGIN);
    return true;
}

void
columns_begin(struct columns *columns, const struct feature_table *table, size_t count)
{
    columns->table = table;
    columns->scores = NULL;
    columns->count = count;
    columns->start = columns->end = columns->filled = 0;
    columns->first = 0;
    columns->last = COLUMNS_FIRST;
    columns->place = (struct place){0};
    find_richest(columns);
}

void
columns_free(struct columns *columns)
{
    free(columns->judged);
    *columns = (struct columns){0};
}
