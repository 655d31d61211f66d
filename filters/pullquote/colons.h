/* Who speaks behind a colon with nothing that reports before it. */
#ifndef PULLQUOTE_COLONS_H
#define PULLQUOTE_COLONS_H

#include "pullquote/reading.h"

/* "NAME, president of the union, sees it differently: “…”": the subject or, if none is found, the
   first person named speaks; in the words [first, end), which end with the colon. Rule NULL: none.
 */
struct attribution colon_attribution(const struct reading *reading, uint32_t first, uint32_t end);

#endif
