/* Capitals as evidence over a whole document: how often each word stands in small letters, how
   often with a capital where only a name has one. After Mikheev, "Periods, Capitalized Words, etc."
   (Computational Linguistics 28:3, 2002). */
#ifndef NAMENORM_EVIDENCE_H
#define NAMENORM_EVIDENCE_H

#include "document/words.h"

/* What the document shows of one word, whatever its case. */
struct word_evidence {
    uint64_t hash;    /* of the word in lower case */
    uint32_t small;   /* times in small letters */
    uint32_t capital; /* times with a capital in the middle of a sentence */
    uint32_t begins;  /* times with a capital where a sentence begins, or in a headline */
};

/* Zero-initialise it; it can be used again for the next document. */
struct evidence {
    struct word_evidence
        *slots; /* one a word that is met, whatever its case; [0] is that of marks */
    size_t slot_count;
    size_t slot_room;
    uint32_t *places; /* open addressing: indices into slots, 0: empty */
    size_t place_room;
    size_t mask;
    uint32_t *slot_of; /* of each word of the document: its slot */
    size_t slot_of_room;
    unsigned char
        *headlines; /* of each block: whether it is a headline, in which capitals say nothing */
    size_t headline_room;
};

/* Counts the words of a document. */
void evidence_find(const struct document *document, const struct words *words,
                   struct evidence *evidence);

/* Gives back what only a huge document needs, once its mentions are found: evidence_of is of no use
 * then. */
void evidence_trim(struct evidence *evidence);

void evidence_free(struct evidence *evidence);

/* What is known of the word number WORD (index into words->at); a mark has nothing. */
static inline const struct word_evidence *
evidence_of(const struct evidence *evidence, size_t word)
{
    return &evidence->slots[evidence->slot_of[word]];
}

/* A hash of TEXT in lower case; never 0. */
uint64_t evidence_hash(struct slice text);

#endif
