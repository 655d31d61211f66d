/* What kind of thing a name names, by signs at each mention. */
#include "namenorm/run.h"

static bool
any_list(const struct block_words *block, uint32_t first, uint32_t last, uint64_t lists)
{
    for (uint32_t i = first; i < last; i++)
        if (lists_at(block, i) & lists)
            return true;
    return false;
}

/* The whole name stands in one of LISTS. */
static bool
is_listed(const struct block_words *block, const struct mention *mention, uint64_t lists)
{
    uint32_t end = phrase_at(block, mention->first, lists, NULL);
    return end > mention->first && end >= mention->last;
}

static uint32_t
signs_inside(const struct block_words *block, struct mention *mention)
{
    uint32_t signs = 0, first = mention->first, last = mention->last;
    bool several = last - first > 1;
    const struct word *word = &block->at[first];
    if (is_listed(block, mention, IN_PLACES))
        signs |= SIGN_PLACE | SIGN_LISTED;
    if (is_listed(block, mention, IN_ORGS))
        signs |= SIGN_ORG | SIGN_LISTED;
    if (several && any_list(block, first, last, IN_LEGAL_FORMS))
        signs |= SIGN_ORG;
    uint64_t head = lists_at(block, last - 1), begin = lists_at(block, first);
    for (uint32_t i = first + 1; i < last; i++)
        if (lists_at(block, i) & IN_LINKERS) {
            head = lists_at(block, i - 1);
            break;
        }
    if (several && head & IN_OTHER_WORDS)
        signs |= SIGN_OTHER;
    else if (several && head & IN_PLACE_WORDS)
        signs |= SIGN_PLACE;
    else if (several && head & IN_ORG_WORDS)
        signs |= SIGN_ORG;
    else if (several && begin & IN_PLACE_WORDS && !(begin & IN_GIVEN_NAMES))
        signs |= SIGN_PLACE;
    if (begin & IN_GIVEN_NAMES && !(signs & (SIGN_ORG | SIGN_PLACE | SIGN_OTHER)))
        signs |= SIGN_GIVEN_NAME;
    if (word->shape & WORD_ALL_CAPITALS && !block->headline && !several)
        signs |= SIGN_ACRONYM;
    return signs;
}

static uint32_t
signs_around(const struct block_words *block, const struct mention *mention)
{
    uint32_t signs = 0;
    uint32_t before =
        mention->title_first < mention->title_last ? mention->title_first : mention->first;
    if (mention->title_first < mention->title_last || mention->after_first < mention->after_last)
        signs |= SIGN_TITLE;
    uint64_t next = lists_at(block, mention->last);
    if (next & IN_CUES || (before > block->first && lists_at(block, before - 1) & IN_CUES))
        signs |= SIGN_CUE;
    if (before > block->first) {
        uint64_t previous = lists_at(block, before - 1);
        if (previous & IN_LOCATIVES)
            signs |= SIGN_LOCATIVE;
        if (previous & IN_ARTICLES)
            signs |= SIGN_ARTICLE;
    }
    uint32_t behind = is_mark_at(block, mention->last, ',') ? mention->last + 1 : mention->last;
    if (lists_at(block, behind) & IN_PRONOUNS)
        signs |= SIGN_PRONOUN;
    return signs;
}

void
kinds_find(const struct block_words *block, struct mention *mention)
{
    mention->signs = signs_inside(block, mention) | signs_around(block, mention);
    if (mention->gender == 0 && mention->signs & SIGN_GIVEN_NAME) {
        const struct entry *entry = &block->language->entries[block->at[mention->first].entry];
        struct slice value = entry_value(block->language, entry, NUMBER_GIVEN_NAMES);
        if (value.length == 1 && value.at[0] != 'u')
            mention->gender = value.at[0];
    }
}
