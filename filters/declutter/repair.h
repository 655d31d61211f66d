/* The text of a kept block mended: residue of tags cut out, entities decoded, what cannot be seen
   removed, white space folded, NFC. No word that a reader would call the article's is changed. */
#ifndef DECLUTTER_REPAIR_H
#define DECLUTTER_REPAIR_H

#include "declutter/hyphens.h"
#include "declutter/mojibake.h"

/* What repairs share. Zero-initialise it; free it at the end. */
struct repair {
    struct mojibake mojibake;
    struct hyphens hyphens; /* hyphens_begin() tells it the document */
    struct buffer mended, again, joined;
};

/* TEXT, which is in LANGUAGE and holds no mojibake but in entities, itself if there is nothing to
 * mend; else the mended text, appended to OUT (the slice is of OUT, good until it grows). */
struct slice repair_text(struct repair *repair, const struct language *language, struct slice text,
                         struct buffer *out);

/* TEXT with its references decoded if tags stand in it as references ("&lt;p&gt;",
 * "&amp;lt;br&gt;"), good until the next call; else TEXT itself. */
struct slice repair_tags(struct repair *repair, struct slice text);

void repair_free(struct repair *repair);

#endif
