/* Quotations by their marks: an automaton over the blocks of a document, which also mends what is
 * broken. */
#ifndef PULLQUOTE_SPANS_H
#define PULLQUOTE_SPANS_H

#include "pullquote/quotes.h"
#include "pullquote/reading.h"

/* A stretch of quoted text. Words are indices into words->at. */
struct span {
    uint32_t open;       /* the first word inside the marks */
    uint32_t close;      /* behind the last word inside */
    uint32_t outer_open; /* the same, marks included */
    uint32_t outer_close;
    uint32_t block; /* of open; and of the last word inside */
    uint32_t end_block;
    enum quote_marks marks;
    bool wide;  /* it runs over several blocks */
    bool aside; /* a name within an attribution, no piece of what is said around that */
};

/* Zero-initialise it. */
struct spans {
    struct span *at;
    size_t count;
    size_t room;
    bool dialogue; /* speakers take turns, as in a story (turns.h) */
};

/* Finds the quotations of a document, in order, none within another, and sets span_at and the
 * colons of the reading. */
void spans_find(struct reading *reading, struct spans *spans);

void spans_free(struct spans *spans);

#endif
