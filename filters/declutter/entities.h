/* Character references of HTML, once and twice encoded (HTML Living Standard, 13.5; of the named
 * ones those of HTML 4). */
#ifndef DECLUTTER_ENTITIES_H
#define DECLUTTER_ENTITIES_H

#include "text/buffer.h"

/* Decodes the reference that TEXT begins with ("&amp;", "&#39;", "&#x2019;", "&amp;quot;"), appends
   what it stands for to OUT and returns how many bytes of TEXT it takes; 0, and nothing appended,
   if there is none. A reference to white space gives a space, one to a control nothing. */
size_t entity_decode(struct slice text, struct buffer *out);

/* How many bytes of TEXT a reference to white space takes with which it begins; 0 if there is none.
 */
size_t entity_space_length(struct slice text);

#endif
