/* Allocation that never returns NULL: when memory runs out the program says so and ends with
 * status 1. */
#ifndef TEXT_MEMORY_H
#define TEXT_MEMORY_H

#include <stddef.h>

/* SIZE bytes, not set to anything; free() them. */
void *memory_allocate(size_t size);

/* COUNT items of SIZE bytes, all zero; free() them. */
void *memory_zeroed(size_t count, size_t size);

/* Of memory_grow, where there is no room. */
void *memory_grow_more(void *at, size_t *room, size_t count, size_t size);

/* The array AT with room for at least COUNT items of SIZE bytes, moved if need be; it at least
   doubles when it grows, so that appending one by one is linear. *ROOM is what it has room for,
   before and after. Free the result with free().

       list->at = memory_grow(list->at, &list->room, list->count + 1, sizeof *list->at);
       list->at[list->count++] = item; */
static inline void *
memory_grow(void *at, size_t *room, size_t count, size_t size)
{
    return count <= *room ? at : memory_grow_more(at, room, count, size);
}

/* Says that memory is exhausted, on standard error, and ends the program. */
_Noreturn void memory_exhausted(void);

#endif
