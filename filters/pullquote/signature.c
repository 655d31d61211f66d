#include "pullquote/signature.h"

#include "pullquote/verbsecond.h"

enum { LONGEST_TITLE = 6, LONGEST_ROLE = 16 };

/* The name that begins at WORD with its title, or NOTHING. */
static uint32_t
name_from(const struct reading *reading, uint32_t word)
{
    uint32_t i = word;
    while (i < reading->count && i < word + LONGEST_TITLE && reading->name_at[i] == NOTHING &&
           lists_of(reading, i) & (IN_TITLES | IN_ROLES | IN_MODIFIERS))
        i++;
    uint32_t name = i < reading->count ? reading->name_at[i] : NOTHING;
    if (name == NOTHING)
        return NOTHING;
    const struct mention *mention = &reading->names->mentions.at[name];
    return mention_start(mention) == word || mention->first == word ? name : NOTHING;
}

/* "“…” NAME, a role": whether nothing but a description follows the name that ends at WORD, up to
   the end of its block. */
static bool
is_signed_off(const struct reading *reading, uint32_t word, uint32_t block)
{
    uint32_t end = reading->names->words.first[block + 1];
    if (word < end && mark_at(reading, word) != ',' && mark_at(reading, word) != '(' &&
        mark_at(reading, word) != ')' && mark_at(reading, word) != '.')
        return false;
    if (end - word > LONGEST_ROLE)
        return false;
    for (uint32_t i = word; i < end; i++) {
        struct cue cue;
        if (reading->span_at[i] != NOTHING || lists_of(reading, i) & IN_AUXILIARIES ||
            (cue_at(reading, i, end, &cue) && !(lists_of(reading, i) & IN_ROLES)))
            return false;
    }
    return true;
}

struct attribution
signature_find(const struct reading *reading, const struct spans *spans, size_t number)
{
    const struct span *span = &spans->at[number];
    uint32_t at = span->outer_close, dashes = 0;
    while (mark_at(reading, at) == '-' || is_dash(reading, at) || mark_at(reading, at) == '~') {
        at++;
        dashes++;
    }
    if (dashes == 0 && mark_at(reading, at) == '(')
        at++;
    uint32_t name = at < reading->count ? name_from(reading, at) : NOTHING;
    if (name == NOTHING || block_of(reading, at) > span->end_block + 1)
        return (struct attribution){0};
    const struct mention *mention = &reading->names->mentions.at[name];
    bool whole = block_of(reading, at) == span->end_block && span->marks == MARKS_BOTH &&
                 span->outer_open == reading->names->words.first[span->block] &&
                 has_shape(reading, span->close - 1, WORD_MARK) &&
                 reading->names->at[name].kind == NAME_PERSON &&
                 is_signed_off(reading, mention->last, span->end_block);
    if (dashes == 0 && !whole)
        return (struct attribution){0};
    return (struct attribution){"signature", {at, mention->last}, cue_none(at), true};
}
