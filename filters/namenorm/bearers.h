/* Which mentions name one bearer, what the bearer is, and the form that stands for all of its
 * mentions. */
#ifndef NAMENORM_BEARERS_H
#define NAMENORM_BEARERS_H

#include "namenorm/mention.h"
#include "namenorm/names.h"

/* Fills in bearer, kind, gender and canonical of NAMES, which stand for MENTIONS one to one (block,
 * start, end, title and key are there). */
void bearers_find(struct document *document, const struct words *words,
                  const struct mentions *mentions, struct names *names);

#endif
