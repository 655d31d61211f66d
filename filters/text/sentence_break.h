/* The property Sentence_Break, which UAX #29 bases its sentence boundaries on.

   No table: the values are what table 4 of UAX #29 says of them in other properties, which
   libunistring has; so it follows the Unicode version of libunistring. */
#ifndef TEXT_SENTENCE_BREAK_H
#define TEXT_SENTENCE_BREAK_H

#include <stdint.h>

enum sentence_break {
    SENTENCE_OTHER,
    SENTENCE_CR,
    SENTENCE_LF,
    SENTENCE_SEP,
    SENTENCE_EXTEND,
    SENTENCE_FORMAT,
    SENTENCE_SP,
    SENTENCE_LOWER,
    SENTENCE_UPPER,
    SENTENCE_OLETTER,
    SENTENCE_NUMERIC,
    SENTENCE_ATERM,
    SENTENCE_SCONTINUE,
    SENTENCE_STERM,
    SENTENCE_CLOSE,
};

enum sentence_break sentence_break_of(uint32_t code);

#endif
