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
    for (unsigned length = 1; length < LANES; length *= 2)
        bits &= bits >> length;
    return bits;
}

/* Reads the window of TEXT at START. Plain are the bytes of ASCII, but for words that are no short
   ones (short_word.h), and an apostrophe behind a letter or digit, which may belong to the word. */
static inline void
window_read(struct window *window, struct slice text, size_t start)
{
    size_t left = text.length - start;
    window->at = text.at + start;
    window->length = left < WINDOW ? (uint32_t)left : WINDOW;
    if (left < sizeof window->end) {
        memset(window->end, 0, sizeof window->end);
        memcpy(window->end, window->at, left);
        window->at = window->end;
    }
    uint64_t words = 0, spaces = 0, apostrophes = 0, beyond = 0;
    for (unsigned i = 0; i < WINDOW; i += LANES) {
        struct lanes lanes = lanes_load(window->at + i);
        words |= (uint64_t)lanes_alphanumeric(lanes) << i;
        spaces |= (uint64_t)lanes_equal(lanes, ' ') << i;
        apostrophes |= (uint64_t)lanes_equal(lanes, '\'') << i;
        beyond |= (uint64_t)lanes_beyond_ascii(lanes) << i;
    }
    uint64_t others = beyond | (apostrophes & words << 1) | window_long_runs(words);
    window->words = words;
    window->spaces = spaces;
    window->plain = others ? (uint32_t)lanes_first_of_many(others) : WINDOW;
}

#endif
