/* What language a text is in, from its script and a small table of function words, a block at a
   time with memory of the document. */
#ifndef LANGUAGE_GUESS_H
#define LANGUAGE_GUESS_H

#include "language/language.h"

enum { GUESS_LANGUAGES_MOST = 64 };

/* What the blocks so far have shown. Zero at the beginning of a document. */
struct guess {
    uint32_t seen[GUESS_LANGUAGES_MOST]; /* evidence by language, as language_number counts */
    uint32_t blocks;
    const struct language *sure;  /* the language that was last well ahead; NULL: none so far */
    const struct language *ahead; /* the language that is well ahead now; NULL: none is */
};

/* The language of the next block of a document; never NULL (English where nothing tells). Linear,
   and reads no more than the first few hundred bytes of TEXT. */
const struct language *guess_block(struct guess *guess, struct slice text);

#endif
