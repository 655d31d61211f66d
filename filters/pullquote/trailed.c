#include "pullquote/trailed.h"

#include "pullquote/clausewords.h"
#include "pullquote/speaker.h"

struct clause
trailed_by_dash(const struct reading *reading, const struct cue *cue)
{
    uint32_t first = cue->first;
    if (!(cue_governs(cue, 't') || cue_governs(cue, 'i')) || cue_governs(cue, 's') ||
        !is_cased(reading, first) || !grammar_has(reading, first, DASH_DIALOGUE))
        return no_clause;
    struct word_range sentence = sentence_of(reading, first);
    if (clause_is_long(sentence))
        return no_clause;
    while (first > sentence.first && lists_of(reading, first - 1) & (IN_AUXILIARIES | IN_ADVERBS))
        first--;
    uint32_t begins = reading->names->words.first[block_of(reading, first)];
    if (first < sentence.first + SHORTEST_CLAUSE + 1 || !is_turn_dash(reading, first - 1) ||
        is_turn_dash(reading, begins))
        return no_clause;
    for (uint32_t i = sentence.first; i < first; i++)
        if (reading->span_at[i] != NOTHING || mark_at(reading, i) == ':')
            return no_clause;
    struct word_range speaker = speaker_behind(reading, cue->end, sentence.end);
    if (is_empty(speaker) || !names_somebody(reading, speaker))
        return no_clause;
    return clause_finish(reading, "trailing-attribution",
                         (struct word_range){sentence.first, first - 1}, cue, speaker);
}
