#include "pullquote/signature.h"

struct attribution
signature_find(const struct reading *reading, const struct spans *spans, size_t number)
{
    const struct span *span = &spans->at[number];
    uint32_t at = span->outer_close;
    while (mark_at(reading, at) == '-' || is_dash(reading, at))
        at++;
    if (span->marks == MARKS_NONE || at == span->outer_close || at >= reading->count ||
        reading->name_at[at] == NOTHING || block_of(reading, at) > span->end_block + 1)
        return (struct attribution){0};
    const struct mention *mention = &reading->names->mentions.at[reading->name_at[at]];
    if (!is_person(reading, reading->name_at[at]) && mention->last < reading->count &&
        !has_shape(reading, mention->last, WORD_MARK) &&
        block_of(reading, mention->last) == block_of(reading, at))
        return (struct attribution){0}; /* "- Varn coach NAME" */
    return (struct attribution){"signature", {mention->first, mention->last}, cue_none(at), true};
}
