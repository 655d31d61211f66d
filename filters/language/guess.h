/* What language a text is in, from its script and a small table of function words, a block at a
   time with memory of the document. */
#ifndef LANGUAGE_GUESS_H
#define LANGUAGE_GUESS_H

#include "language/language.h"

enum { GUESS_LANGUAGES_MOST = 64 };

enum { GUESS_WORDS = 2048 };

/* A short word that was looked up, and the languages of which it is a function word. */
struct guess_word {
    uint64_t first;
    uint64_t second;
    uint64_t which;
};

/* What the blocks so far have shown. Zero-initialise it. */
struct guess {
    struct guess_word words[GUESS_WORDS]; /* the last one of each hash, of any document */
    int16_t
        seen[GUESS_LANGUAGES_MOST]; /* evidence by language, as language_number counts; so little
                                       of a block is read that it never is more than 2,000 */
    uint32_t blocks;
    const struct language *sure;  /* the language that was last well ahead; NULL: none so far */
    const struct language *ahead; /* the language that is well ahead now; NULL: none is */
};

/* Forgets what the blocks of a document have shown. */
void guess_begin(struct guess *guess);

/* The language of the next block of a document; never NULL (English where nothing tells). Linear,
   and reads no more than the first few hundred bytes of TEXT. */
const struct language *guess_block(struct guess *guess, struct slice text);

#endif
