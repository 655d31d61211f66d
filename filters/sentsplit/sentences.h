/* Where sentences end: the engine of sentsplit. */
#ifndef SENTSPLIT_SENTENCES_H
#define SENTSPLIT_SENTENCES_H

#include "document/document.h"
#include "sentsplit/habits.h"
#include "sentsplit/usage.h"

struct sentence {
    uint32_t block;  /* index into document->blocks */
    uint32_t number; /* from 1 in the block, or as the row from sentsplit had it */
    uint32_t start;  /* bytes in the block's text, half open */
    uint32_t end;
};

/* All sentences of a document, in order. Zero-initialise it; it can be used again for the next
 * document. */
struct sentences {
    struct sentence *at;
    size_t count;
    size_t room;
    struct habits_cache habits; /* of the languages met */
    struct usage usage;         /* of the document so far */
    bool closely;               /* look around at every stop, also where a glance would do: what the
                                   tests hold the quick way against */
    bool uax29;                 /* by the rules of UAX #29 alone, see uax29.h */
};

/* Finds the sentences of all blocks; forgets those of the document before. A block whose rows gave
   boundaries keeps them. Every byte of a block that is not white space lies in one sentence. */
void sentences_find(const struct document *document, struct sentences *sentences);

void sentences_free(struct sentences *sentences);

#endif
