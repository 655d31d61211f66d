/* What a page states of itself in JSON-LD (schema.org): the body of its article. */
#ifndef DECLUTTER_STATED_H
#define DECLUTTER_STATED_H

#include "text/buffer.h"

/* The value of "articleBody" in SCRIPT as it stands between its quotation marks; empty if there is
   none. Linear. */
struct slice stated_body(struct slice script);

/* Appends the BODY, whose escapes are undone and whose lines are paragraphs of HTML, to OUT, and
   for each byte appended the offset, AT on, that it has, as a uint64_t, to ORIGINS. */
void stated_decode(struct slice body, uint64_t at, struct buffer *out, struct buffer *origins);

#endif
