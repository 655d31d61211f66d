#include "namenorm/link_table.h"

#include "text/memory.h"

#include <stdlib.h>

enum { MOST_KEPT = 1 << 16 }; /* links that there is room for in the next document */

struct link *
links_make(struct links *links)
{
    links->at = memory_grow(links->at, &links->room, links->count + 1, sizeof *links->at);
    links->at[links->count] = (struct link){NO_BEARER, 0};
    return &links->at[links->count++];
}

void
links_begin(struct links *links)
{
    vocabulary_forget(&links->hashes);
    links->count = 0;
    links_make(links);
}

void
links_end(struct links *links)
{
    if (links->room > MOST_KEPT)
        links_free(links);
}

void
links_free(struct links *links)
{
    vocabulary_free(&links->hashes);
    free(links->at);
    *links = (struct links){0};
}
