#include "text/arena.h"

#include "text/memory.h"

#include <stdalign.h>
#include <stdlib.h>

enum { SMALLEST_CHUNK = 16384 };

struct arena_chunk {
    struct arena_chunk *next;
    size_t size;
    alignas(max_align_t) char bytes[];
};

void *
arena_allocate(struct arena *arena, size_t size)
{
    size_t whole = (size + alignof(max_align_t) - 1) & ~(alignof(max_align_t) - 1);
    if (whole < size || whole > SIZE_MAX / 4)
        memory_exhausted();
    if (!arena->chunk || arena->chunk->size - arena->used < whole) {
        size_t room = arena->chunk ? arena->chunk->size * 2 : SMALLEST_CHUNK;
        if (room < whole)
            room = whole;
        struct arena_chunk *chunk = memory_allocate(sizeof *chunk + room);
        chunk->next = arena->chunk;
        chunk->size = room;
        arena->chunk = chunk;
        arena->used = 0;
    }
    void *at = arena->chunk->bytes + arena->used;
    arena->used += whole;
    return at;
}

struct slice
arena_copy(struct arena *arena, struct slice text)
{
    if (text.length == 0)
        return (struct slice){"", 0};
    char *at = arena_allocate(arena, text.length);
    memcpy(at, text.at, text.length);
    return (struct slice){at, text.length};
}

void
arena_clear(struct arena *arena)
{
    arena->used = 0;
    if (!arena->chunk)
        return;
    struct arena_chunk *chunk = arena->chunk->next;
    arena->chunk->next = NULL;
    while (chunk) {
        struct arena_chunk *next = chunk->next;
        free(chunk);
        chunk = next;
    }
}

void
arena_free(struct arena *arena)
{
    arena_clear(arena);
    free(arena->chunk);
    *arena = (struct arena){0};
}
