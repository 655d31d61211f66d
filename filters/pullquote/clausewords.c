#include "pullquote/clausewords.h"

#include "pullquote/speakerphrase.h"

bool
clause_is_long(struct word_range words)
{
    return words.end - words.first > 2 * LONGEST_CLAUSE;
}

bool
begins_with_that(const struct reading *reading, uint32_t word)
{
    bool tied = word > 0 && mark_at(reading, word - 1) == '-' &&
                !has_shape(reading, word, WORD_SPACE_BEFORE);
    return lists_of(reading, word) & IN_COMPLEMENTISERS && !tied &&
           mark_at(reading, word + 1) != ':';
}

bool
has_finite_sign(const struct reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end && i - first < LONGEST_CLAUSE; i++)
        if (lists_of(reading, i) & (IN_AUXILIARIES | IN_CUES) ||
            (has_shape(reading, i, WORD_SMALL) && !(lists_of(reading, i) & IN_FUNCTION_WORDS) &&
             begins_as(reading, i, "verb_prefix")))
            return true;
    return false;
}

struct word_range
pronoun_in_cue(const struct reading *reading, const struct cue *cue)
{
    for (uint32_t i = cue->first; i < cue->end; i++)
        if (lists_of(reading, i) & (IN_PRONOUNS | IN_DETERMINERS))
            return (struct word_range){i, i + 1};
    return (struct word_range){cue->first, cue->first};
}

bool
names_source(const struct reading *reading, struct word_range speaker)
{
    for (uint32_t i = speaker.first; i < speaker.end; i++) {
        uint32_t name = reading->name_at[i];
        if (lists_of(reading, i) &
                (IN_ROLES | IN_TITLES | IN_ORG_WORDS | IN_SOURCE_NOUNS | IN_KINSHIP) ||
            is_personal(reading, i) ||
            (name != NOTHING && (reading->names->at[name].kind == NAME_ORG ||
                                 reading->names->at[name].kind == NAME_PERSON)))
            return true;
    }
    return false;
}

bool
tells_somebody(const struct reading *reading, struct word_range words)
{
    for (uint32_t i = words.first; i < words.end; i++)
        if (is_of_somebody(reading, i))
            return true;
    return false;
}
