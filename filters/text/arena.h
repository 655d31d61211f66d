/* Memory for what is found in one document: taken in small pieces, given back all at once. */
#ifndef TEXT_ARENA_H
#define TEXT_ARENA_H

#include "text/slice.h"

struct arena_chunk;

/* Zero-initialise it. */
struct arena {
    struct arena_chunk *chunk;
    size_t used;
};

/* SIZE bytes, aligned for any type, not set to anything, good until arena_clear. */
void *arena_allocate(struct arena *arena, size_t size);

/* A copy of TEXT in the arena. */
struct slice arena_copy(struct arena *arena, struct slice text);

/* Gives back everything but the largest chunk, which is used again. */
void arena_clear(struct arena *arena);

void arena_free(struct arena *arena);

#endif
