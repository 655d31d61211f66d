/* Keys that spellings of one name share: romanisations and typographic variants. */
#ifndef NAMENORM_KEY_H
#define NAMENORM_KEY_H

#include "text/buffer.h"

/* How keys are made changes with this; shown by namenorm --version. */
#define KEY_VERSION "1"

/* Appends the key of NAME, a name without title, to OUT. Empty for a name without a letter or
 * digit. Linear. */
void key_make(struct slice name, struct buffer *out);

#endif
