/* A word of ASCII, at most fifteen bytes long, as two numbers: read, put in small letters, hashed
   and compared without a walk over its bytes. Most words of most texts are such. */
#ifndef TEXT_SHORT_WORD_H
#define TEXT_SHORT_WORD_H

#include "text/lanes.h"
#include "text/slice.h"

struct short_word {
    uint64_t first;  /* its bytes, the first one lowest, noughts behind its end */
    uint64_t second; /* from the ninth on */
    uint32_t length; /* in bytes */
};

/* What is kept of a word's bytes: from LANES - LENGTH on, LENGTH bytes of ones, then noughts. */
static const unsigned char short_word_kept[2 * LANES] = {255, 255, 255, 255, 255, 255, 255, 255,
                                                         255, 255, 255, 255, 255, 255, 255, 255};

/* Eight bytes as a number, the first one lowest. */
static inline uint64_t
short_word_load(const void *from)
{
    const unsigned char *at = from;
    return at[0] | (uint64_t)at[1] << 8 | (uint64_t)at[2] << 16 | (uint64_t)at[3] << 24 |
           (uint64_t)at[4] << 32 | (uint64_t)at[5] << 40 | (uint64_t)at[6] << 48 |
           (uint64_t)at[7] << 56;
}

/* Writes eight bytes, the lowest first. */
static inline void
short_word_store(char *to, uint64_t bytes)
{
    unsigned char *at = (unsigned char *)to;
    at[0] = (unsigned char)bytes;
    at[1] = (unsigned char)(bytes >> 8);
    at[2] = (unsigned char)(bytes >> 16);
    at[3] = (unsigned char)(bytes >> 24);
    at[4] = (unsigned char)(bytes >> 32);
    at[5] = (unsigned char)(bytes >> 40);
    at[6] = (unsigned char)(bytes >> 48);
    at[7] = (unsigned char)(bytes >> 56);
}

/* Eight bytes of ASCII in small letters. */
static inline uint64_t
short_word_lower(uint64_t bytes)
{
    const uint64_t each = 0x0101010101010101;
    uint64_t from_a = bytes + each * (0x80 - 'A'), behind_z = bytes + each * (0x7F - 'Z');
    return bytes + ((from_a & ~behind_z & each * 0x80) >> 2);
}

/* The LENGTH bytes at AT, at most seven, as a number: those in the middle may be read twice. */
static inline uint64_t
short_word_load_few(const unsigned char *at, size_t length)
{
    if (length >= 4) {
        const unsigned char *end = at + length - 4;
        uint64_t last =
            end[0] | (uint32_t)end[1] << 8 | (uint32_t)end[2] << 16 | (uint32_t)end[3] << 24;
        return at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24 |
               last << (length - 4) * 8;
    }
    if (length == 0)
        return 0;
    size_t middle = length / 2, last = length - 1;
    return at[0] | (uint64_t)at[middle] << middle * 8 | (uint64_t)at[last] << last * 8;
}

/* The LENGTH bytes at AT, at most fifteen, as two numbers. */
static inline void
short_word_load_part(const void *from, size_t length, uint64_t *first, uint64_t *second)
{
    const unsigned char *at = from;
    *first = length < 8 ? short_word_load_few(at, length) : short_word_load(at);
    *second = length <= 8 ? 0 : short_word_load(at + length - 8) >> (16 - length) * 8;
}

/* The LENGTH bytes at AT, at most fifteen, of LANES that may be read, as two numbers: without a
   branch that depends on how many they are. */
static inline void
short_word_load_kept(const char *at, size_t length, uint64_t *first, uint64_t *second)
{
    *first = short_word_load(at) & short_word_load(short_word_kept + LANES - length);
    *second = short_word_load(at + 8) & short_word_load(short_word_kept + LANES + 8 - length);
}

/* TEXT as a short word. False if it is none. */
static inline bool
short_word_of(struct slice text, struct short_word *word)
{
    if (text.length >= LANES)
        return false;
    *word = (struct short_word){.length = (uint32_t)text.length};
    short_word_load_part(text.at, text.length, &word->first, &word->second);
    return !((word->first | word->second) & 0x8080808080808080);
}

/* Reads the run of letters and digits of ASCII at START, and the byte that FOLLOWS, 0 at the end of
 * TEXT. False if it is empty or too long. */
static inline bool
short_word_read_run(struct slice text, size_t start, struct short_word *word,
                    unsigned char *follows)
{
    const char *at = text.at + start;
    char end[LANES];
    if (text.length - start < LANES) {
        memset(end, 0, sizeof end);
        memcpy(end, at, text.length - start);
        at = end;
    }
    uint32_t others = LANES_ALL & ~lanes_alphanumeric(lanes_load(at));
    if (others == 0)
        return false;
    size_t length = lanes_first(others);
    if (length == 0)
        return false;
    short_word_load_kept(at, length, &word->first, &word->second);
    word->length = (uint32_t)length;
    *follows = (unsigned char)at[length];
    return true;
}

/* The same. False as well if it may be no word by itself: an apostrophe or a character beyond ASCII
   follows, which may belong to the word. */
static inline bool
short_word_read(struct slice text, size_t start, struct short_word *word)
{
    unsigned char follows;
    return short_word_read_run(text, start, word, &follows) && follows < 0x80 && follows != '\'';
}

#endif
