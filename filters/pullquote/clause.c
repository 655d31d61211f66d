#include "pullquote/clause.h"

uint32_t
clause_without_stop(const struct reading *reading, uint32_t first, uint32_t end)
{
    while (end > first && has_shape(reading, end - 1, WORD_MARK)) {
        uint32_t code = mark_at(reading, end - 1);
        bool dash = (code == 0x2014 || code == 0x2013 || code == '-') && is_parsed(reading, first);
        if (code != '.' && code != '!' && code != '?' && code != ',' && code != ':' &&
            code != ';' && code != 0x2026 && !dash)
            break;
        if (code == '.' && end >= 2 && reading->name_at[end - 1] != NOTHING)
            break;
        end--;
    }
    while (end > first && reading->tags.at[end - 1] & CLASS_CONJUNCTION)
        end = clause_without_stop(reading, first, end - 1);
    return end;
}

struct clause
clause_finish(const struct reading *reading, const char *rule, struct word_range words,
              const struct cue *cue, struct word_range speaker)
{
    if (words.end > words.first + LONGEST_CLAUSE)
        words.end = words.first + LONGEST_CLAUSE;
    words.end = clause_without_stop(reading, words.first, words.end);
    bool spaced = !grammar_has(reading, cue->first, COMMA_CLAUSE); /* a run is no word */
    uint32_t least = grammar_has(reading, cue->first, PRO_DROP) ? 2 : SHORTEST_CLAUSE;
    if (words.end < words.first + (spaced ? least : 1))
        return no_clause;
    return (struct clause){rule, words, {0, 0}, speaker, *cue};
}
