/* Sequences of characters that are one character of UTF-8 when they are read as the bytes of a
   single-byte encoding: "Ã©" is "é" in Windows-1252. */
#ifndef DECLUTTER_SEQUENCES_H
#define DECLUTTER_SEQUENCES_H

#include "declutter/charsets.h"
#include "language/language.h"
#include "text/slice.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The charsets by code point. */
struct charset_index;

/* A new index, to be freed with free(). */
struct charset_index *charset_index_make(void);

/* Which charsets may explain the text, as bits: a lead byte and a further byte of one stand side by
   side in it. Bit 31: it has C1 controls. */
uint32_t charset_suspects(const struct charset_index *index, struct slice text);

/* A text being read as bytes of one charset. */
struct reading {
    const struct charset_index *index;
    const struct language *language;
    size_t charset;
    struct slice text;
    bool latin; /* most of its letters are of ASCII */
    bool all;   /* nothing but the charset's sequences is in it: each is undone */
};

/* A sequence of characters that is one character of UTF-8 in the charset's bytes. */
struct sequence {
    uint32_t code; /* what it stands for */
    size_t end;    /* in the text */
    int bytes;     /* of UTF-8 */
    bool lost;     /* a byte of it is U+FFFD */
};

/* Reads a sequence at byte AT of the text; false if there is none. */
bool sequence_read(const struct reading *reading, size_t at, struct sequence *sequence);

/* Reads one of two bytes whose second, a no-break space, has become a space; false if there is
   none. */
bool sequence_read_lost_space(const struct reading *reading, size_t at, struct sequence *sequence);

/* Whether CODE would begin a sequence, whatever follows it. */
bool sequence_begins(const struct reading *reading, uint32_t code);

#endif
