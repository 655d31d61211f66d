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

/* Whether the attribution FOUND, behind which the words [first, end) stand without marks in a block
   of their own, reports them: a verb is in them, and somebody said it. Always, in a language that
   is not parsed. */
bool colon_leads_in(const struct reading *reading, const struct attribution *found, uint32_t first,
                    uint32_t end);

#endif
