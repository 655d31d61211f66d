#include "namenorm/genitives.h"

#include "namenorm/kinds.h"
#include "namenorm/name_words.h"
#include "namenorm/run.h"
#include "namenorm/suffixed.h"
#include "text/memory.h"

#include <stdlib.h>

enum { IS_SURNAME = 1, IS_NAME = 2, IS_LAST = 4 };

/* Marks the last words of names that only persons have, and words that are names or begin those of
 * persons. */
static void
mark_names(const struct words *words, const struct mentions *mentions, unsigned char *names)
{
    const uint64_t person =
        sign_bit(SIGN_GIVEN_NAME) | sign_bit(SIGN_TITLE) | sign_bit(SIGN_PERSON_PART);
    for (size_t i = 0; i < mentions->count; i++) {
        const struct mention *mention = &mentions->at[i];
        bool several = mention->last - mention->first > 1;
        if (several && !mention->doubtful)
            names[word_number(&words->at[mention->last - 1])] |= IS_LAST;
        if (mention->doubtful || (several && !(mention->signs & person)))
            continue;
        if (several)
            names[word_number(&words->at[mention->last - 1])] |= IS_SURNAME;
        names[word_number(&words->at[mention->first])] |= IS_NAME;
    }
    names[0] = 0; /* of what has no number */
}

/* "Christie's" where "Chris Christie" is named: a listed name that is another's genitive. */
static bool
is_clitic_of(const struct block_words *block, const struct mention *mention,
             const unsigned char *names)
{
    return mention->last - mention->first == 2 &&
           has_shape(block, mention->first + 1, WORD_CLITIC) &&
           names[word_number(&block->at[mention->first])];
}

/* "Merkels" where "Angela Merkel" is named, "Nendaus" where "Nendau" is. */
static bool
is_genitive_of(const struct block_words *block, uint32_t word, const unsigned char *names)
{
    struct slice stem = without_genitive(block, word_text(block->text, &block->at[word]));
    bool any = is_strange(block, word) || !block->noun_capitals;
    unsigned char stem_is = names[words_number(block->words, stem)];
    bool itself = names[word_number(&block->at[word])] & IS_SURNAME &&
                  !(stem_is & IS_SURNAME && !block->noun_capitals); /* of "Vera Quists", too */
    return stem.length > 0 && !itself && stem_is & (any ? IS_SURNAME | IS_NAME : IS_SURNAME);
}

/* "Vera Quists röst": whether the mention, of several words, ends in the genitive of a name that
 * stands elsewhere, in a language whose nouns have no capitals, before a small word. */
static bool
ends_in_genitive(const struct block_words *block, const struct mention *mention,
                 const unsigned char *names)
{
    const uint64_t person = sign_bit(SIGN_GIVEN_NAME) | sign_bit(SIGN_TITLE);
    uint32_t last = mention->last - 1;
    if (block->noun_capitals || last == mention->first || !spaced(block, last) ||
        !has_shape(block, mention->last, WORD_SMALL) || !has_shape(block, last, WORD_CAPITAL))
        return false;
    struct slice stem = without_genitive(block, word_text(block->text, &block->at[last]));
    return mention->signs & person ? is_genitive_of(block, last, names)
                                   : names[words_number(block->words, stem)] & IS_LAST;
}

void
genitives_cut(struct block_words *block, struct mentions *mentions)
{
    unsigned char *names = NULL; /* by number */
    for (size_t i = 0; i < mentions->count; i++) {
        struct mention *mention = &mentions->at[i];
        block_words(block, mention->block);
        bool clitic = has_shape(block, mention->last - 1, WORD_CLITIC);
        if (!clitic && !block->genitive)
            continue;
        if (!names) {
            names = memory_zeroed(block->words->vocabulary.count, 1);
            mark_names(block->words, mentions, names);
        }
        if (!clitic && mention->genitive) { /* "Dirks" where "Hayo Dirks" is named */
            bool surname = names[word_number(&block->at[mention->first])] & IS_SURNAME;
            mention->genitive = !(surname && mention->last - mention->first == 1);
            continue;
        }
        if (!clitic && ends_in_genitive(block, mention, names)) {
            mention->genitive = true;
            continue;
        }
        bool headed = suffixed_behind_genitive(block, mention->first + 1) ||
                      suffixed_small_head(block, mention->first + 1);
        if (!clitic && headed && mention->last > mention->first + 1)
            continue; /* "Orsklands Bank" */
        bool cut = clitic ? is_clitic_of(block, mention, names)
                          : is_genitive_of(block, mention->first, names);
        if (!cut)
            continue;
        mention->last = mention->after_first = mention->after_last = mention->first + 1;
        mention->genitive = !clitic;
        mention->doubtful = false;
        kinds_find(block, mention);
    }
    free(names);
}
