/* How unlikely it is that a character stands where it does: what tells mojibake from right text.

   The idea is R. Speer's (ftfy, "badness"): sequences of kinds of characters that right text hardly
   has. The kinds and their costs are our own. */
#ifndef DECLUTTER_UNLIKELY_H
#define DECLUTTER_UNLIKELY_H

#include <stdint.h>

/* What it costs that CODE stands behind BEFORE, which stands behind FIRST (0: the text's edge). 0
   is what any text may have; from 2 on a reader stops and wonders. */
int unlikely_behind(uint32_t first, uint32_t before, uint32_t code);

#endif
