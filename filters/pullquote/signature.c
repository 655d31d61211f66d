#include "pullquote/signature.h"

struct attribution
signature_find(const struct reading *reading, const struct spans *spans, size_t number)
{
    const struct span *span = &spans->at[number];
    uint32_t at = span->outer_close;
    while (mark_at(reading, at) == '-' || is_dash(reading, at))
        at++;
    if (at == span->outer_close || at >= reading->count || reading->name_at[at] == NOTHING ||
        block_of(reading, at) > span->end_block + 1)
        return (struct attribution){0};
    const struct mention *mention = &reading->names->mentions.at[reading->name_at[at]];
    return (struct attribution){"signature", {mention->first, mention->last}, cue_none(at), true};
}
