/* Surnames that begin a sentence without the marks that the document has on them elsewhere: "Hruba
 * left" where it tells of Ivana Hrubá. */
#ifndef NAMENORM_RESPELLED_H
#define NAMENORM_RESPELLED_H

#include "namenorm/run.h"

/* Adds the mentions of such surnames. MENTIONS: those found so far, in order. */
void respelled_add(struct block_words *block, struct mentions *mentions);

#endif
