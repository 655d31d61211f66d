#include "pullquote/signature.h"

enum { LONGEST_SIGNATURE = 14 /* words */, MOST_SIGNATURES = 24 /* blocks */ };

/* "Omar Said, taxi driver": whether the block is no more than a person's name and what the person
   is behind a comma. */
static bool
is_signature(const struct reading *reading, uint32_t block)
{
    if (block >= reading->document->block_count)
        return false;
    uint32_t first = reading->names->words.first[block];
    uint32_t end = reading->names->words.first[block + 1];
    uint32_t name = first < end ? reading->name_at[first] : NOTHING;
    if (!is_person(reading, name) || end > first + LONGEST_SIGNATURE ||
        has_shape(reading, end - 1, WORD_MARK))
        return false;
    const struct mention *mention = &reading->names->mentions.at[name];
    if (mention->last + 1 >= end || !is_comma(reading, mention->last))
        return false;
    for (uint32_t i = first; i < end; i++)
        if (reading->span_at[i] != NOTHING || mark_at(reading, i) == ':' ||
            (reading->tags.at[i] & (DOES_VERB | CLASS_AUXILIARY | CLASS_PRONOUN)))
            return false;
    return true;
}

/* Whether the block is a quotation in marks and nothing else. */
static bool
is_quoted(const struct reading *reading, uint32_t block)
{
    const uint32_t *first = reading->names->words.first;
    uint32_t begin = first[block], end = first[block + 1];
    return begin < end && reading->span_at[begin] != NOTHING &&
           reading->span_at[begin] == reading->span_at[end - 1];
}

/* "“…” ¶ NAME, ROLE": who is named in the block behind that of the SPAN, which fills its own, if
   such blocks stand behind quotations and not, as headings, before them. */
static struct attribution
signed_below(const struct reading *reading, const struct span *span)
{
    uint32_t block = span->end_block + 1, at = span->outer_close;
    if (span->marks == MARKS_NONE || at >= reading->count || block_of(reading, at) != block ||
        span->outer_open != reading->names->words.first[span->block] ||
        !is_signature(reading, block))
        return (struct attribution){0};
    uint32_t before = span->block;
    for (int count = 0; count < MOST_SIGNATURES && before >= 2; count++) {
        if (!is_signature(reading, before - 1))
            break;
        if (!is_quoted(reading, before - 2))
            return (struct attribution){0}; /* a heading */
        before -= 2;
    }
    if (before == 1 && is_signature(reading, 0))
        return (struct attribution){0};
    const struct mention *mention = &reading->names->mentions.at[reading->name_at[at]];
    return (struct attribution){"signature", {mention->first, mention->last}, cue_none(at), true};
}

struct attribution
signature_find(const struct reading *reading, const struct spans *spans, size_t number)
{
    const struct span *span = &spans->at[number];
    uint32_t at = span->outer_close;
    struct attribution below = signed_below(reading, span);
    if (below.rule)
        return below;
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
