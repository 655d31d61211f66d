/* The hot loop of sentsplit: where in a text a sentence might end. */
#ifndef SENTSPLIT_SCAN_H
#define SENTSPLIT_SCAN_H

#include "text/slice.h"

/* The position of the first character at or after START that can end a sentence, or the length of
   TEXT: . ! ? and the ellipsis, the characters of other scripts with the property
   Sentence_Terminal, and a semicolon if SEMICOLON says that the language asks questions with it. */
size_t scan_stop(struct slice text, size_t start, bool semicolon);

#endif
