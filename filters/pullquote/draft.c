#include "pullquote/draft.h"

#include "pullquote/clause.h"
#include "pullquote/verbsecond.h"
#include "text/memory.h"

bool
is_of_sentence_before(const struct reading *reading, const struct draft *draft)
{
    uint32_t sentence = sentence_number(reading, draft->cue.first);
    return draft->cue.first < draft->cue.end &&
           sentence < sentence_number(reading, draft->words.first) &&
           mark_at(reading, reading->ranges[sentence].end - 1) != ':';
}

static void
take_cue(struct quotes_state *state, const struct cue *cue)
{
    for (uint32_t i = cue->first; i < cue->end; i++)
        state->taken[i / 64] |= UINT64_C(1) << i % 64;
}

bool
is_taken(const struct quotes_state *state, uint32_t word)
{
    return state->taken[word / 64] >> word % 64 & 1;
}

/* "NAME said it was late, “We go home.”": whether the cue governs a clause before the quotation. */
static bool
has_clause_before(const struct reading *reading, const struct draft *draft)
{
    if (draft->cue.first >= draft->cue.end || draft->words.first < draft->cue.end + SHORTEST_CLAUSE)
        return false;
    if (!is_parsed(reading, draft->cue.first)) /* "contó que soñó con ello: “…”" */
        return lists_of(reading, draft->cue.end) & IN_COMPLEMENTISERS &&
               mark_at(reading, draft->words.first - 2) == ':' &&
               !verb_second(reading, draft->cue.first);
    const struct report *report = report_at(reading, draft->cue.first);
    return report && report->first != NOTHING && report->end != NOTHING && report->finite &&
           report->first >= draft->cue.end && report->end <= draft->words.first;
}

/* Where a mixed quotation ends: a clause that is left within marks ends with them; in a language
   that is parsed in whichever sentence of the block that be: "said the town “is cut off. Nobody
   comes.”" */
static uint32_t
end_of_mixed(const struct quotes_state *state, const struct draft *draft)
{
    const struct reading *reading = &state->reading;
    uint32_t end = draft->words.end;
    if (end == 0 || end >= reading->count || reading->span_at[end] == NOTHING ||
        reading->span_at[end] != reading->span_at[end - 1])
        return end;
    const struct span *span = &state->spans.at[reading->span_at[end]];
    uint32_t most = is_parsed(reading, end) && span->open < end
                        ? reading->names->words.first[block_of(reading, end) + 1]
                        : sentence_of(reading, draft->words.first).end;
    if (most > span->outer_close)
        most = span->outer_close;
    return most > end ? most : end;
}

void
add_draft(struct quotes_state *state, const struct draft *draft)
{
    struct drafts *drafts = &state->drafts;
    drafts->at = memory_grow(drafts->at, &drafts->room, drafts->count + 1, sizeof *drafts->at);
    drafts->at[drafts->count] = *draft;
    if (draft->type == QUOTE_MIXED)
        drafts->at[drafts->count].words.end = end_of_mixed(state, draft);
    drafts->count++;
    if (draft->type == QUOTE_DIRECT && (is_of_sentence_before(&state->reading, draft) ||
                                        has_clause_before(&state->reading, draft)))
        return; /* its cue governs a clause, too */
    take_cue(state, &draft->cue);
}
