#include "namenorm/genitives.h"

#include "namenorm/kinds.h"
#include "namenorm/run.h"
#include "text/memory.h"

#include <stdlib.h>

/* Marks the last words of names that only persons have. */
static void
mark_surnames(const struct words *words, const struct mentions *mentions, unsigned char *surnames)
{
    const uint64_t person =
        sign_bit(SIGN_GIVEN_NAME) | sign_bit(SIGN_TITLE) | sign_bit(SIGN_PERSON_PART);
    for (size_t i = 0; i < mentions->count; i++) {
        const struct mention *mention = &mentions->at[i];
        if (mention->signs & person && !mention->doubtful && mention->last - mention->first > 1)
            surnames[word_number(&words->at[mention->last - 1])] = 1;
    }
    surnames[0] = 0; /* of what has no number */
}

static bool
is_genitive_of(const struct block_words *block, uint32_t word, const unsigned char *surnames)
{
    struct slice stem = without_genitive(block, word_text(block->text, &block->at[word]));
    return stem.length > 0 && !surnames[word_number(&block->at[word])] &&
           surnames[words_number(block->words, stem)];
}

void
genitives_cut(struct block_words *block, struct mentions *mentions)
{
    unsigned char *surnames = NULL;
    for (size_t i = 0; i < mentions->count; i++) {
        struct mention *mention = &mentions->at[i];
        block_words(block, mention->block);
        if (mention->genitive || !block->genitive)
            continue;
        if (!surnames) {
            surnames = memory_zeroed(block->words->vocabulary.count, 1); /* by number */
            mark_surnames(block->words, mentions, surnames);
        }
        if (!is_genitive_of(block, mention->first, surnames))
            continue;
        mention->last = mention->after_first = mention->after_last = mention->first + 1;
        mention->genitive = 1;
        mention->doubtful = false;
        kinds_find(block, mention);
    }
    free(surnames);
}
