#include "namenorm/mention.h"

#include "text/memory.h"

#include <stdlib.h>

void
mentions_push(struct mentions *mentions, const struct mention *mention)
{
    mentions->at =
        memory_grow(mentions->at, &mentions->room, mentions->count + 1, sizeof *mentions->at);
    mentions->at[mentions->count++] = *mention;
}

void
mentions_free(struct mentions *mentions)
{
    free(mentions->at);
    *mentions = (struct mentions){0};
}
