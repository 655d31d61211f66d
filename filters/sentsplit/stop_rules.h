/* The rules that decide whether a sentence ends at a stop. */
#ifndef SENTSPLIT_STOP_RULES_H
#define SENTSPLIT_STOP_RULES_H

#include "sentsplit/stop.h"

enum verdict { PASSES, ENDS, GOES_ON };

/* A rule: what it says of a stop, PASSES where it has nothing to say. */
struct stop_rule {
    const char *name;
    enum verdict (*decide)(const struct stop *stop);
};

/* The rules in the order in which they are asked; name NULL at the end. The last passes nothing. */
extern const struct stop_rule stop_rules[];

/* Whether the sentence ends at the stop: the first rule that does not pass decides. Sets
 * stop->kind.
 */
bool stop_ends_sentence(struct stop *stop);

#endif
