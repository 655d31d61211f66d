/* The table of towns, as towns/compile.awk makes it. */
#ifndef NAMENORM_TOWN_TABLE_H
#define NAMENORM_TOWN_TABLE_H

#include <stdint.h>

enum { TOWN_BUCKETS = 1 << 16 };

extern const uint32_t town_first[TOWN_BUCKETS + 1]; /* by the upper half of a hash: index of */
extern const uint16_t town_rest[];                  /* the lower halves, in order */

#endif
