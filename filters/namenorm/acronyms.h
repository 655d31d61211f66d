/* Names as long as the acronym in brackets behind them says: "Young Rowers for Tides (YRT)". */
#ifndef NAMENORM_ACRONYMS_H
#define NAMENORM_ACRONYMS_H

#include "namenorm/mentions.h"

/* Stretches the mentions before an acronym to all words that it is made of, up to its bracket.
 * MENTIONS: in order. */
void acronyms_stretch(const struct document *document, const struct words *words,
                      const struct evidence *evidence, struct mentions *mentions);

#endif
