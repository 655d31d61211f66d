/* What a name itself tells of its kind: lists, words, letters and endings. */
#ifndef NAMENORM_KINDS_INSIDE_H
#define NAMENORM_KINDS_INSIDE_H

#include "namenorm/run.h"
#include "namenorm/signs.h"

/* The signs that the words of a mention are. */
uint64_t kinds_inside(const struct block_words *block, const struct mention *mention);

#endif
