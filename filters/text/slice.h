/* Text as a pointer and a length: the one form in which the suite passes text around.

   A slice is valid UTF-8 once it has come through text/clean.h, is never NUL-terminated, is passed
   by value and owns nothing: it lives as long as the buffer or literal it points into. Lengths and
   positions count bytes from 0. */
#ifndef TEXT_SLICE_H
#define TEXT_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct slice {
    const char *at;
    size_t length;
};

/* A slice of a string literal, for constant tables. */
#define SLICE(literal)                                                                             \
    {                                                                                              \
        (literal), sizeof(literal) - 1                                                             \
    }

static inline struct slice
slice_of(const char *string)
{
    return (struct slice){string, strlen(string)};
}

static inline struct slice
slice_make(const char *at, size_t length)
{
    return (struct slice){at, length};
}

/* The bytes from START up to END, both clipped to TEXT. */
static inline struct slice
slice_part(struct slice text, size_t start, size_t end)
{
    if (end > text.length)
        end = text.length;
    if (start > end)
        start = end;
    return (struct slice){text.at + start, end - start};
}

static inline struct slice
slice_from(struct slice text, size_t start)
{
    return slice_part(text, start, text.length);
}

/* Most that differ do so in the first byte, which is looked at before memcmp is called. */
static inline bool
slice_equals(struct slice a, struct slice b)
{
    return a.length == b.length &&
           (a.length == 0 || (a.at[0] == b.at[0] && memcmp(a.at, b.at, a.length) == 0));
}

static inline bool
slice_starts_with(struct slice text, struct slice prefix)
{
    return text.length >= prefix.length && slice_equals(slice_part(text, 0, prefix.length), prefix);
}

static inline bool
slice_ends_with(struct slice text, struct slice suffix)
{
    return text.length >= suffix.length &&
           slice_equals(slice_from(text, text.length - suffix.length), suffix);
}

/* The position of the first BYTE at or after START, or the length of TEXT. */
static inline size_t
slice_find_byte(struct slice text, size_t start, char byte)
{
    if (start >= text.length)
        return text.length;
    const char *found = memchr(text.at + start, (unsigned char)byte, text.length - start);
    return found ? (size_t)(found - text.at) : text.length;
}

/* What stands behind the last space of TEXT: all of it if there is none. */
struct slice slice_last_word(struct slice text);

/* TEXT without ASCII white space at either end. */
struct slice slice_trim(struct slice text);

/* Less than, equal to or greater than 0, as bytes compare (which for UTF-8 is code point order). */
int slice_compare(struct slice a, struct slice b);

/* A decimal number that fills TEXT, in *NUMBER. False, and *NUMBER untouched, if it is none or does
 * not fit. */
bool slice_number(struct slice text, uint64_t *number);

/* A 64-bit hash of the bytes (FNV-1a with a final mix); the same on every machine. */
uint64_t slice_hash(struct slice text);

/* Takes what stands before the byte BETWEEN off *REST, and that byte. */
struct slice slice_cut(struct slice *rest, char between);

/* Whether TEXT is one of WORDS, which | parts. */
bool slice_is_one_of(struct slice text, struct slice words);

/* Whether TEXT ends with one of ENDINGS, which | parts. */
bool slice_ends_with_one(struct slice text, struct slice endings);

/* Whether TEXT starts with one of BEGINNINGS, which | parts. */
bool slice_starts_with_one(struct slice text, struct slice beginnings);

#endif
