#include "namenorm/doubts.h"

#include "namenorm/kinds.h"
#include "namenorm/run.h"
#include "text/memory.h"

#include <stdlib.h>

/* "Der polnische Rennkanute Adam Serow": whether a noun begins the mention, behind an article or an
   adjective, and the given name behind it the name. */
static bool
begins_with_noun(const struct block_words *block, const struct mention *mention)
{
    uint32_t first = mention->first;
    const uint64_t names = IN_GIVEN_NAMES | IN_PLACES | IN_ORGS | IN_PARTICLES | IN_TITLES;
    if (mention->last < first + 3 || first == block->first || lists_at(block, first) & names ||
        mention->title_first < mention->title_last || !spaced(block, first + 1) ||
        !spaced(block, first + 2) || !(lists_at(block, first + 1) & IN_GIVEN_NAMES) ||
        !has_shape(block, first + 2, WORD_CAPITAL) || has_shape(block, first, WORD_ALL_CAPITALS))
        return false;
    return lists_at(block, first - 1) & (IN_ARTICLES | IN_DETERMINERS) ||
           (!(lists_at(block, first - 1) & ~(IN_NATIONALITIES | IN_MODIFIERS)) &&
            has_shape(block, first - 1, WORD_SMALL) && spaced(block, first));
}

enum { OFTEN = 2 };

/* "an Oath to the nation": a common word with nothing around it that names have. One that the
 * document writes with a capital alone, and more than once, is a name all the same. */
static bool
is_common_word(const struct block_words *block, const struct mention *mention)
{
    const uint64_t around =
        sign_bit(SIGN_TITLE) | sign_bit(SIGN_CUE) | sign_bit(SIGN_CUE_PERSON) |
        sign_bit(SIGN_CUE_ORG) | sign_bit(SIGN_CUE_PLACE) | sign_bit(SIGN_CUE_OTHER) |
        sign_bit(SIGN_ORG_BESIDE) | sign_bit(SIGN_PLACE_BESIDE) | sign_bit(SIGN_OTHER_BESIDE) |
        sign_bit(SIGN_LOCATIVE) | sign_bit(SIGN_AT) | sign_bit(SIGN_PRONOUN) | sign_bit(SIGN_AGE) |
        sign_bit(SIGN_KINSHIP) | sign_bit(SIGN_ARTICLE) | sign_bit(SIGN_QUOTED);
    const uint64_t names = IN_GIVEN_NAMES | IN_PLACES | IN_CITIES | IN_REGIONS | IN_ORGS;
    uint64_t lists = lists_at(block, mention->first);
    const struct word_evidence *seen = evidence_of(block->evidence, mention->first);
    return mention->last - mention->first == 1 && lists & IN_COMMON_WORDS && !(lists & names) &&
           !(mention->signs & around) && (seen->small > 0 || seen->capital < OFTEN);
}

void
doubts_find(const struct block_words *block, struct mention *mention)
{
    const uint64_t telling =
        sign_bit(SIGN_LISTED_PLACE) | sign_bit(SIGN_GAZETTEER) | sign_bit(SIGN_LISTED_ORG) |
        sign_bit(SIGN_LEGAL_FORM) | sign_bit(SIGN_GIVEN_NAME) | sign_bit(SIGN_ACRONYM) |
        sign_bit(SIGN_PERSON_PART) | sign_bit(SIGN_BRAND) | sign_bit(SIGN_TITLE);
    if (block->noun_capitals && begins_with_noun(block, mention)) {
        mention->title_first = mention->first++;
        mention->title_last = mention->first;
        kinds_find(block, mention);
        return;
    }
    if (!block->noun_capitals)
        mention->doubtful = is_common_word(block, mention);
    if (!block->noun_capitals || mention->genitive || mention->signs & telling)
        return;
    const uint64_t generic = IN_ORG_WORDS | IN_PLACE_WORDS;
    uint32_t words = 0;
    bool tells = false; /* "DB InfraGO", "Firma Liftex" */
    for (uint32_t i = mention->first; i < mention->last; i++) {
        words += has_shape(block, i, WORD_CAPITAL) && (i == mention->first || spaced(block, i));
        tells = tells || has_shape(block, i, WORD_ALL_CAPITALS | WORD_INNER_CAPITAL) ||
                lists_at(block, i) & generic;
    }
    tells = tells && words > 1;
    bool determined = mention->first > block->first &&
                      (lists_at(block, mention->first - 1) & (IN_ARTICLES | IN_DETERMINERS)) != 0;
    if (determined && words >= 3 && spaced(block, mention->first + 1) &&
        has_shape(block, mention->first + 1, WORD_CAPITAL)) {
        if (lists_at(block, mention->first) & generic) /* "die Firma Karl Liftex" */
            mention->title_first = mention->title_last = ++mention->first;
        else { /* "der Astronaut Yang Liwei" */
            mention->title_first = mention->first++;
            mention->title_last = mention->first;
        }
        kinds_find(block, mention);
    } else {
        bool begins = has_shape(block, mention->first, WORD_BEGINS) && words == 2 && !tells;
        mention->doubtful = words < 2 || begins || (determined && !tells);
    }
}

void
doubts_settle(const struct words *words, struct mentions *mentions)
{
    size_t doubtful = 0;
    for (size_t i = 0; i < mentions->count; i++)
        doubtful += mentions->at[i].doubtful;
    if (doubtful == 0)
        return;
    unsigned char *named = memory_zeroed(words->vocabulary.count, 1); /* of words */
    for (size_t i = 0; i < mentions->count; i++)
        for (uint32_t k = mentions->at[i].first; k < mentions->at[i].last; k++)
            if (!mentions->at[i].doubtful)
                named[word_number(&words->at[k])] = 1;
    size_t kept = 0;
    for (size_t i = 0; i < mentions->count; i++) {
        const struct mention *mention = &mentions->at[i];
        bool all = true;
        for (uint32_t k = mention->first; k < mention->last && mention->doubtful; k++)
            all = all && named[word_number(&words->at[k])];
        if (all)
            mentions->at[kept++] = *mention;
    }
    mentions->count = kept;
    free(named);
}
