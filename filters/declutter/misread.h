/* Text of another script in a single-byte encoding that was read as Windows-1252 or Latin-1:
   Russian that looks like "Ïðèâåò". */
#ifndef DECLUTTER_MISREAD_H
#define DECLUTTER_MISREAD_H

#include "text/buffer.h"

#include <stdbool.h>

/* Whether TEXT is such text; then OUT is what it was meant to be. Words made of Latin letters
   beyond ASCII alone give it away, and function words of our languages say in which encoding it
   was. */
bool misread_undo(struct slice text, struct buffer *out);

#endif
