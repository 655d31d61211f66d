/* Mojibake: UTF-8 that was read as a single-byte encoding, once or several times over, undone by
 * evidence. */
#ifndef DECLUTTER_MOJIBAKE_H
#define DECLUTTER_MOJIBAKE_H

#include "text/buffer.h"

/* Appends TEXT with its mojibake undone to OUT and returns true; returns false, and appends
   nothing, if TEXT is taken to be right. Sequences of characters that are UTF-8 when read as bytes
   of one encoding are evidence; right text has hardly any (after R. Speer, ftfy: the idea, not the
   code). */
bool mojibake_repair(struct slice text, struct buffer *out);

#endif
