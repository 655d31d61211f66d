/* The links of a document: what was linked by a hash. */
#ifndef NAMENORM_LINK_TABLE_H
#define NAMENORM_LINK_TABLE_H

#include "text/slice.h"
#include "text/vocabulary.h"

/* A hash of TEXT without case and marks: "Kovač" is "Kovac". Never 0. */
uint64_t link_hash(struct slice text);

struct link {
    uint32_t bearer; /* the one met last, or first; NO_BEARER */
    uint32_t count;
};

#define NO_BEARER UINT32_MAX

/* Zero-initialise it; it can be used again for the next document. */
struct links {
    struct vocabulary hashes; /* a number each */
    struct link *at;          /* of each number; [0]: of a hash that is not linked */
    size_t count;
    size_t room;
};

/* Begins a document: there are no links. */
void links_begin(struct links *links);

/* Ends it: gives back the memory of a document that is a corpus. */
void links_end(struct links *links);

/* Makes a link, with NO_BEARER and 0: of the next number. */
struct link *links_make(struct links *links);

/* The link of HASH; made, if it is new. Good till the next is made. */
static inline struct link *
links_find(struct links *links, uint64_t hash)
{
    uint32_t number = vocabulary_number(&links->hashes, hash);
    return number < links->count ? &links->at[number] : links_make(links);
}

/* The same; it is not made. */
static inline const struct link *
links_look_up(const struct links *links, uint64_t hash)
{
    return &links->at[vocabulary_find(&links->hashes, hash)];
}

void links_free(struct links *links);

#endif
