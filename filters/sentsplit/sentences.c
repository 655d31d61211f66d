#include "sentsplit/sentences.h"

#include "text/memory.h"

#include <stdlib.h>

void
sentences_find(const struct document *document, struct sentences *sentences)
{
    sentences->count = 0;
    for (size_t i = 0; i < document->block_count; i++) {
        const struct block *block = &document->blocks[i];
        sentences->at = memory_grow(sentences->at, &sentences->room, sentences->count + 1,
                                    sizeof *sentences->at);
        sentences->at[sentences->count++] =
            (struct sentence){(uint32_t)i, 1, 0, block->end - block->start};
    }
}

void
sentences_free(struct sentences *sentences)
{
    free(sentences->at);
    *sentences = (struct sentences){0};
}
