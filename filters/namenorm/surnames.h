/* Surnames with particles where no given name stands before them: "de los Vostin" in a document
 * that has met Ana de los Vostin. */
#ifndef NAMENORM_SURNAMES_H
#define NAMENORM_SURNAMES_H

#include "namenorm/run.h"

/* Stretches the mentions of such surnames over the particles before them. */
void surnames_stretch(struct block_words *block, struct mentions *mentions);

#endif
