/* Who made a picture, as captions have it, or who wrote an article. */
#ifndef DECLUTTER_CREDITS_H
#define DECLUTTER_CREDITS_H

#include "language/language.h"

/* Whether the TEXT of a block, which may end as a sentence does, ends with it, or is a writer's
   address alone. */
bool credits_end(const struct language *language, struct slice text, bool is_sentence);

#endif
