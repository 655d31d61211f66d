/* The hot loop of sentsplit: where in a text a sentence might end. */
#ifndef SENTSPLIT_SCAN_H
#define SENTSPLIT_SCAN_H

#include "text/slice.h"

enum scan_kind {
    SCAN_STOP,  /* a character that ends sentences */
    SCAN_BREAK, /* what may end one without a stop, see breaks.h */
    SCAN_RULE,  /* the same: a line of dashes or the like begins here */
};

enum { SHORTEST_RULE = 20 }; /* so many equal characters are a line, not a word */

/* The first position at or after START where a sentence might end, or the length of TEXT; *KIND
   tells why. A sentence ends with . ! ? and the ellipsis, with the characters of other scripts with
   the property Sentence_Terminal, and with TERMINATOR if that is not 0. */
size_t scan_stop(struct slice text, size_t start, char terminator, enum scan_kind *kind);

/* The position of the first byte from START to END that is a straight double mark or begins a
   character from U+2000 on, where the curly marks are; END if there is none. */
size_t scan_mark(struct slice text, size_t start, size_t end);

/* Whether LETTER, which is ASCII, stands as a word between spaces somewhere in TEXT. */
bool scan_lone_letter(struct slice text, char letter);

#endif
