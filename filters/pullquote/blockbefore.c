#include "pullquote/blockbefore.h"

#include "pullquote/opening.h"
#include "pullquote/speakerphrase.h"

/* Whether the block begins with the draft, in marks, or with its cue. */
static bool
begins(const struct reading *reading, const struct draft *draft)
{
    uint32_t first = draft->words.first;
    if (draft->type != QUOTE_DIRECT || first < 2 || reading->span_at[first - 1] == NOTHING ||
        draft->labelled || draft->dashed || is_parsed(reading, first) ||
        grammar_has(reading, first, VERB_SECOND | VERB_FINAL))
        return false;
    uint32_t word = draft->cue.first < draft->cue.end && draft->cue.first < first ? draft->cue.first
                                                                                  : first - 1;
    return word > 0 && block_of(reading, word - 1) < block_of(reading, first);
}

bool
block_before_goes_on(const struct reading *reading, const struct draft *last,
                     const struct draft *draft)
{
    if (!begins(reading, draft) || last->labelled ||
        block_of(reading, last->words.end - 1) + 1 != block_of(reading, draft->words.first))
        return false;
    for (uint32_t i = last->speaker.first; i < last->speaker.end; i++)
        if (is_of_somebody(reading, i) || is_personal(reading, i))
            return true;
    return last->carried && last->speaker.first >= last->speaker.end;
}

uint32_t
block_before_person(const struct reading *reading, const struct draft *draft)
{
    if (!begins(reading, draft))
        return NOTHING;
    uint32_t block = block_of(reading, draft->words.first);
    for (uint32_t i = sentence_number(reading, draft->words.first - 1); i > 0; i--) {
        uint32_t before = reading->sentences->at[i - 1].block;
        if (before + 1 < block)
            break;
        uint32_t name = before < block ? opening_person(reading, i - 1) : NOTHING;
        if (is_person(reading, name))
            return name;
    }
    return NOTHING;
}
