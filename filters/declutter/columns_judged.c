#include "declutter/columns_parts.h"
#include "text/memory.h"

enum { BEFORE_FEW = 8, BEFORE_MANY = 25, LISTING_GAP = 6 };

static const float sure_enough = 0.6F, item_date = 0.3F;

/* The features that blocks are held against the article in, in the order of their columns. */
static const uint8_t compared[] = {
    FEATURE_LENGTH,      FEATURE_FUNCTION, FEATURE_CAPITALS, FEATURE_COMMAS,
    FEATURE_WORD_LENGTH, FEATURE_TERMINAL, FEATURE_TOPIC,    FEATURE_QUOTES,
    FEATURE_INDENT,      FEATURE_BLANK,    FEATURE_DIGITS,
};

_Static_assert(sizeof compared == BODY_MEANS && COLUMN_OFF_LENGTH + BODY_MEANS == COLUMNS,
               "each has its columns");

/* A curve that needs no exponential, so that all machines agree. */
static float
sure_of(float score)
{
    return 0.5F + 0.5F * score / (1 + (score < 0 ? -score : score));
}

static float
clipped(float score)
{
    return score > 4 ? 4 : score < -4 ? -4 : score;
}

/* Adds BLOCK to AREA, or takes it away (SIGN -1), if there is such a block. */
static void
change_area(const struct columns *columns, struct area *area, size_t block, double sign)
{
    if (block >= columns->count)
        return;
    area->for_it += sign * (double)columns->judged[block].for_it;
    area->against += sign * (double)columns->judged[block].against;
}

/* Its mean sureness. */
static float
mean_of(const struct area *area)
{
    double sum = area->for_it + area->against;
    return sum > 1 ? (float)(area->for_it / sum) : (float)area->for_it;
}

/* The means of WIDTH blocks before and behind BLOCK, whose AREAS then go on to the next block. */
static void
give_areas(struct columns *columns, size_t block, size_t width, struct area *areas, size_t before)
{
    give(columns, block, before, mean_of(&areas[0]));
    give(columns, block, before + 1, mean_of(&areas[1]));
    change_area(columns, &areas[0], block, 1);
    if (block >= width)
        change_area(columns, &areas[0], block - width, -1);
    change_area(columns, &areas[1], block + 1, -1);
    change_area(columns, &areas[1], block + 1 + width, 1);
}

/* How BLOCK stands to the run that has the most article. */
static void
give_inside(struct columns *columns, size_t block, float sure)
{
    struct run run = columns->inside;
    struct surroundings *around = &columns->surroundings;
    bool inside = block >= run.start && block < run.end;
    give_run(columns, block, COLUMN_INSIDE, run);
    give(columns, block, COLUMN_INSIDE_SURE, inside ? sure : 0);
    give(columns, block, COLUMN_INSIDE_SCORE, inside ? clipped(columns->scores[block]) / 4 : 0);
    give(columns, block, COLUMN_AHEAD_3, block < run.start && block + 3 >= run.start);
    give(columns, block, COLUMN_PAST_3, block >= run.end && block < run.end + 3);
    give(columns, block, COLUMN_MOST, columns->most);
    give(columns, block, COLUMN_STRENGTH, columns->strength);
    give(columns, block, COLUMN_ARTICLE_BEFORE,
         columns->sum > 0 ? around->before / columns->sum : 0);
    around->before += columns->judged[block].for_it;
}

/* How far the next sure blocks are. */
static void
give_sure(struct columns *columns, size_t block, float sure)
{
    struct surroundings *around = &columns->surroundings;
    if (around->next_sure <= block)
        for (around->next_sure = block + 1;
             around->next_sure < columns->count &&
             sure_of(columns->scores[around->next_sure]) <= sure_enough;)
            around->next_sure++;
    float near = nearness(around->since_sure);
    float next = around->next_sure < columns->count ? nearness(around->next_sure - block) : 0;
    float both = near < next ? near : next;
    give(columns, block, COLUMN_SURE_NEAR, near);
    give(columns, block, COLUMN_SURE_NEXT, next);
    give(columns, block, COLUMN_BETWEEN_2, both >= 0.5F);
    give(columns, block, COLUMN_BETWEEN_4, both >= 0.25F);
    give(columns, block, COLUMN_BETWEEN_8, both >= 0.125F);
    around->since_sure = pass_on(around->since_sure, sure > sure_enough);
}

static enum item
item_of(const struct features *features)
{
    const float *f = features->at;
    if (f[FEATURE_BULLET] > 0)
        return ITEM_BULLET;
    if (f[FEATURE_NUMBER] > 0)
        return ITEM_NUMBER;
    return f[FEATURE_DATE] > item_date && features->words >= 2 ? ITEM_DATE : ITEM_NONE;
}

/* A list goes on with the next item, or behind a few blocks with the next number. */
static bool
goes_on(const struct listing *listing, size_t block, enum item item, unsigned ordinal)
{
    return (block == listing->last && item == listing->item) ||
           (ordinal > 1 && ordinal == listing->ordinal + 1 && block < listing->last + LISTING_GAP);
}

/* What leads in to the list that BLOCK stands in. */
static void
give_led(struct columns *columns, size_t block)
{
    struct listing *listing = &columns->surroundings.listing;
    const struct features *features = &columns->table->at[block];
    enum item item = item_of(features);
    if (item != ITEM_NONE && !goes_on(listing, block, item, features->ordinal)) {
        bool colon = block > 0 && features[-1].at[FEATURE_COLON] > 0;
        listing->led = block > 0 ? sure_of(columns->scores[block - 1]) : 0;
        listing->led_colon = colon ? listing->led : 0;
        listing->ordinal = 0;
    }
    if (item != ITEM_NONE) {
        listing->ordinal = features->ordinal        ? features->ordinal
                           : block == listing->last ? listing->ordinal
                                                    : 0;
        listing->item = item;
        listing->last = block + 1;
    }
    give(columns, block, COLUMN_LED, item != ITEM_NONE ? listing->led : 0);
    give(columns, block, COLUMN_LED_COLON, item != ITEM_NONE ? listing->led_colon : 0);
}

/* How like the article's blocks BLOCK is. */
static void
give_likeness(struct columns *columns, size_t block)
{
    const float *f = columns->table->at[block].at;
    for (size_t k = 0; k < BODY_MEANS; k++) {
        give(columns, block, COLUMN_BODY_LENGTH + k, columns->body[k]);
        give(columns, block, COLUMN_OFF_LENGTH + k, f[compared[k]] - columns->body[k]);
    }
}

void
columns_give_judged(struct columns *columns, size_t block)
{
    float sure = sure_of(columns->scores[block]);
    struct area *areas = columns->surroundings.areas;
    give(columns, block, COLUMN_SURE, sure);
    give(columns, block, COLUMN_SCORE, clipped(columns->scores[block]) / 4);
    give(columns, block, COLUMN_FOR, columns->judged[block].for_it);
    give(columns, block, COLUMN_AGAINST, columns->judged[block].against);
    give_areas(columns, block, BEFORE_FEW, areas, COLUMN_SURE_BEFORE);
    give_areas(columns, block, BEFORE_MANY, areas + 2, COLUMN_WIDE_BEFORE);
    give_inside(columns, block, sure);
    give_sure(columns, block, sure);
    give_led(columns, block);
    give_likeness(columns, block);
}

/* Weighs the judgements, and finds the run that has the most article. */
static void
weigh(struct columns *columns)
{
    struct run_search search = run_search();
    columns->most = columns->sum = 0;
    for (size_t i = 0; i < columns->count; i++) {
        float sure = sure_of(columns->scores[i]), weight = weight_of(&columns->table->at[i]);
        columns->judged[i] = (struct judged){weight, sure * weight, (1 - sure) * weight};
        columns->most = sure > columns->most ? sure : columns->most;
        columns->sum += columns->judged[i].for_it;
        run_search_add(&search, i, clipped(columns->scores[i]) * weight);
    }
    columns->inside = search.best;
    columns->strength = logarithm(search.best.sum > 0 ? search.best.sum : 0) / 8;
}

/* Finds what the article's blocks are like: those of the run above all. */
static void
average(struct columns *columns)
{
    double sums[BODY_MEANS] = {0}, total = 0;
    for (size_t i = 0; i < columns->count; i++) {
        double surplus = (double)(columns->judged[i].for_it - columns->judged[i].against);
        if (surplus <= 0)
            continue;
        if (i < columns->inside.start || i >= columns->inside.end)
            surplus /= 10;
        total += surplus;
        for (size_t k = 0; k < BODY_MEANS; k++)
            sums[k] += surplus * (double)columns->table->at[i].at[compared[k]];
    }
    for (size_t k = 0; k < BODY_MEANS; k++)
        columns->body[k] = total > 0 ? (float)(sums[k] / total) : 0;
}

void
columns_judge(struct columns *columns, const float *scores)
{
    columns->scores = scores;
    columns->judged = memory_grow(columns->judged, &columns->judged_room, columns->count + 1,
                                  sizeof *columns->judged);
    weigh(columns);
    average(columns);
    /* of a document of one stretch the others are still there */
    columns->first = columns->count > STRETCH ? 0 : COLUMNS_FIRST;
    columns->last = COLUMNS;
    columns->start = columns->end = columns->filled = 0;
    columns->place = (struct place){0};
    columns->surroundings = (struct surroundings){0};
    for (size_t i = 1; i <= BEFORE_MANY; i++) {
        change_area(columns, &columns->surroundings.areas[3], i, 1);
        if (i <= BEFORE_FEW)
            change_area(columns, &columns->surroundings.areas[1], i, 1);
    }
}
