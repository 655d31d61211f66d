/* Surnames with particles where no given name stands before them: "de los Vostin" in a document
 * that has met Ana de los Vostin. */
#ifndef NAMENORM_SURNAMES_H
#define NAMENORM_SURNAMES_H

#include "namenorm/mentions.h"

/* Stretches the mentions of such surnames over the particles before them. */
void surnames_stretch(const struct document *document, const struct words *words,
                      const struct evidence *evidence, struct mentions *mentions);

#endif
