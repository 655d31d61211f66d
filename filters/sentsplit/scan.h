/* The hot loop of sentsplit: where in a text a sentence might end. */
#ifndef SENTSPLIT_SCAN_H
#define SENTSPLIT_SCAN_H

#include "text/slice.h"

/* The position of the first character at or after START that can end a sentence, or the length of
   TEXT: . ! ? and the ellipsis, the characters of other scripts with the property
   Sentence_Terminal, and a semicolon if SEMICOLON says that the language asks questions with it. */
size_t scan_stop(struct slice text, size_t start, bool semicolon);

/* The position of the first byte from START to END that is a straight double mark or begins a
   character from U+2000 on, where the curly marks are; END if there is none. */
size_t scan_mark(struct slice text, size_t start, size_t end);

/* Whether the text writes "i" for "I" somewhere. */
bool scan_small_i(struct slice text);

#endif
