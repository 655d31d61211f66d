/* Hyphens that only a line's end put there ("the govern- ment"), undone where the document itself
   has the word in one piece: "government", or "long-term" for "long- term". */
#ifndef DECLUTTER_HYPHENS_H
#define DECLUTTER_HYPHENS_H

#include "document/document.h"

/* What the breaks of a document may have parted and which of it the document has, gathered when it
   is first asked for. Zero-initialise it; it can be used again for the next document. */
struct hyphens {
    const struct document *document;
    uint64_t *slots; /* hashes of words in lower case, open addressing, 0: empty */
    size_t slot_count;
    bool ready;
};

void hyphens_begin(struct hyphens *hyphens, const struct document *document);

/* TEXT itself if there is nothing to undo; else the text with it undone, in OUT, which is
   overwritten. */
struct slice hyphens_undo(struct hyphens *hyphens, struct slice text, struct buffer *out);

void hyphens_free(struct hyphens *hyphens);

#endif
