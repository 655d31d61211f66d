/* Up to sixty-four bytes of a text at once, as bits, for loops over its words: bit i is byte i's
   answer.

   It begins where the reader is, between two words. What it has of a word that goes on behind its
   last byte is for the next window, which begins with that word. */
#ifndef TEXT_WINDOW_H
#define TEXT_WINDOW_H

#include "text/lanes.h"
#include "text/slice.h"

enum { WINDOW = 64 };

struct window {
    const char *at;           /* its bytes, and LANES more that may be read */
    uint32_t length;          /* how many of them are the text's */
    uint32_t plain;           /* how many come before the first that is no plain one */
    uint64_t words;           /* letters and digits */
    uint64_t spaces;          /* ' ' */
    char end[WINDOW + LANES]; /* the bytes, where the text ends before so many */
};

/* The bits below NUMBER, at most sixty-four. */
static inline uint64_t
window_below(uint32_t number)
{
    return number < WINDOW ? (UINT64_C(1) << number) - 1 : ~UINT64_C(0);
}

/* Where the words before PLAIN end: the bit behind the last byte of each. */
static inline uint64_t
window_ends(const struct window *window)
{
    return window->words << 1 & ~window->words & window_below(window->plain);
}

/* Where they begin; that may be one more than end. */
static inline uint64_t
window_starts(const struct window *window)
{
    return window->words & ~(window->words << 1) & window_below(window->plain);
}

/* Where LANES bits or more follow one another: the first of them. */
static inline uint64_t
window_long_runs(uint64_t bits)
{
    bits &= bits >> 1; /* two, then four, eight, sixteen */
    bits &= bits >> 2;
    bits &= bits >> 4;
    return bits & bits >> 8;
}

/* What there is of each kind among the window's bytes. */
struct window_kinds {
    uint64_t words, spaces, apostrophes, beyond_ascii;
};

/* Reads the LANES bytes from I on. */
static inline void
window_read_lanes(const struct window *window, unsigned i, struct window_kinds *kinds)
{
    struct lanes lanes = lanes_load(window->at + i);
    kinds->words |= (uint64_t)lanes_alphanumeric(lanes) << i;
    kinds->spaces |= (uint64_t)lanes_equal(lanes, ' ') << i;
    kinds->apostrophes |= (uint64_t)lanes_equal(lanes, '\'') << i;
    kinds->beyond_ascii |= (uint64_t)lanes_beyond_ascii(lanes) << i;
}

/* Reads the window of TEXT at START. Plain are the bytes of ASCII, but for words that are no short
   ones (short_word.h), and an apostrophe behind a letter or digit, which may belong to the word. */
static inline void
window_read(struct window *window, struct slice text, size_t start)
{
    struct window_kinds kinds = {0};
    size_t left = text.length - start;
    window->at = text.at + start;
    window->length = left < WINDOW ? (uint32_t)left : WINDOW;
    if (left < sizeof window->end) {
        memset(window->end, 0, sizeof window->end);
        memcpy(window->end, window->at, left);
        window->at = window->end;
    }
    window_read_lanes(window, 0, &kinds);
    window_read_lanes(window, 16, &kinds);
    window_read_lanes(window, 32, &kinds);
    window_read_lanes(window, 48, &kinds);
    uint64_t others =
        kinds.beyond_ascii | (kinds.apostrophes & kinds.words << 1) | window_long_runs(kinds.words);
    window->words = kinds.words;
    window->spaces = kinds.spaces;
    window->plain = others ? (uint32_t)lanes_first_of_many(others) : WINDOW;
}

#endif
