/* Whether a text says something word for word. */
#ifndef DECLUTTER_WORDING_H
#define DECLUTTER_WORDING_H

#include "text/slice.h"

#include <stdbool.h>
#include <stddef.h>

/* Whether the words of PART stand in TEXT one behind the other, in any case and with any marks
   between them, as a sentence of it or as what marks part from the rest. *STEPS, how many bytes of
   all texts may be looked at, goes down; where none are left nothing is found. */
bool wording_stands_in(struct slice text, struct slice part, size_t *steps);

#endif
