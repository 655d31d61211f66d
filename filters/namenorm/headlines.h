/* Headlines judged by the body: where each word has a capital, a name ends where it ends in the
 * text. "Mount Lawung Erupts Again" of an article that tells of Mount Lawung. */
#ifndef NAMENORM_HEADLINES_H
#define NAMENORM_HEADLINES_H

#include "namenorm/run.h"

/* Cuts the mentions in headlines down to names that other blocks have. */
void headlines_judge(struct block_words *block, struct mentions *mentions);

#endif
