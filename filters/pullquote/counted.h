/* Subjects that begin with how exact their number is. */
#ifndef PULLQUOTE_COUNTED_H
#define PULLQUOTE_COUNTED_H

#include "pullquote/openclauses.h"

/* "said only three boats sank": opens the clause that begins at WORD under the cue that was read
   last, if such a subject stands there and it is not but a time; the word behind it, or WORD. */
uint32_t counted_read(struct parser *parser, uint32_t word);

#endif
