/* The text of a kept block mended: residue of tags cut out, entities decoded, what cannot be seen
   removed, white space folded, NFC. No word that a reader would call the article's is changed. */
#ifndef DECLUTTER_REPAIR_H
#define DECLUTTER_REPAIR_H

#include "text/buffer.h"

/* TEXT itself if there is nothing to mend; else the mended text, appended to OUT (the slice is of
 * OUT, good until it grows). */
struct slice repair_text(struct slice text, struct buffer *out);

/* How many bytes of the beginning of TEXT are a tag or a residue of one: "<b class="x">", "</p>",
 * "class = “cf”>"; 0 if none. */
size_t repair_tag_length(struct slice text);

#endif
