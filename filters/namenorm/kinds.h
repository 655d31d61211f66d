/* What kind of thing a name names: signs at each of its mentions, weighed for the bearer of them
 * all. */
#ifndef NAMENORM_KINDS_H
#define NAMENORM_KINDS_H

#include "namenorm/run.h"
#include "namenorm/signs.h"

/* The signs of a mention whose words and titles are known. */
void kinds_find(const struct block_words *block, struct mention *mention);

/* Whether the mention says where a report is from: "ORSTEK (AP) -". */
bool kinds_dateline(const struct block_words *block, const struct mention *mention);

#endif
