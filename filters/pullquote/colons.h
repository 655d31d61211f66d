/* Who speaks behind a colon with nothing that reports before it. */
#ifndef PULLQUOTE_COLONS_H
#define PULLQUOTE_COLONS_H

#include "pullquote/attribution.h"

/* "NAME, president of the union, sees it differently: “…”": the subject or, if none is found, the
   first person named speaks; in the words [first, end), which end with the colon. Rule NULL: none.
 */
struct attribution colon_attribution(const struct reading *reading, uint32_t first, uint32_t end);

/* "NAME said: We did our best.", without marks, behind the COLON, the first of its sentence: its
 * attribution, and the WORDS up to where the block ends or an attribution follows. Rule NULL: none.
 */
struct attribution colon_speech(const struct reading *reading, uint32_t colon,
                                struct word_range *words);

#endif
