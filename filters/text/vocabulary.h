/* The different words that were met, each with a number from 1, by their hashes (letters_hash). */
#ifndef TEXT_VOCABULARY_H
#define TEXT_VOCABULARY_H

#include "text/places.h"

/* Zero-initialise it, then forget. */
struct vocabulary {
    uint64_t *hashes; /* of each number; [0] is of none */
    size_t count;     /* of the numbers, 0 included */
    size_t room;
    struct places places; /* the numbers */
};

/* Forgets all words. */
void vocabulary_forget(struct vocabulary *vocabulary);

/* The number of the word with this HASH; 0 if it was not met. */
uint32_t vocabulary_find(const struct vocabulary *vocabulary, uint64_t hash);

/* The same; it is met now. */
uint32_t vocabulary_number(struct vocabulary *vocabulary, uint64_t hash);

void vocabulary_free(struct vocabulary *vocabulary);

#endif
