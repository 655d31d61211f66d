/* What the files of columns.h share. */
#ifndef DECLUTTER_COLUMNS_PARTS_H
#define DECLUTTER_COLUMNS_PARTS_H

#include "declutter/columns.h"
#include "declutter/numbers.h"

enum { FAR = 16 };

/* Gives BLOCK its number in COLUMN. */
static inline void
give(struct columns *columns, size_t block, size_t column, float number)
{
    columns->numbers[column][block - columns->start + STRETCH_MARGIN] = number;
}

/* Where it stands to RUN: inside, before or behind it. */
static inline void
give_run(struct columns *columns, size_t block, size_t inside, struct run run)
{
    bool before = block < run.start, behind = block >= run.end;
    give(columns, block, inside, !before && !behind);
    give(columns, block, inside + 1, before ? at_most((float)(run.start - block) / FAR, 1) : 0);
    give(columns, block, inside + 2, behind ? at_most((float)(block - run.end + 1) / FAR, 1) : 0);
}

/* 1 / a distance in blocks, 0 for none. */
static inline float
nearness(size_t distance)
{
    return distance > 0 ? 1 / (float)distance : 0;
}

/* Blocks since the last that is marked, one further on. */
static inline size_t
pass_on(size_t distance, bool marked)
{
    return marked ? 1 : distance + (distance > 0);
}

/* Gives BLOCK the columns of the first judgement. */
void columns_give_judged(struct columns *columns, size_t block);

#endif
