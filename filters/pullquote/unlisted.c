#include "pullquote/unlisted.h"

#include "pullquote/speaker.h"
#include "pullquote/verbsecond.h"

/* Whether the word can be a verb: it is in no list of small words. */
static bool
is_open_word(const struct reading *reading, uint32_t word)
{
    const uint64_t small = IN_FUNCTION_WORDS | IN_ADVERBS | IN_PREPOSITIONS | IN_CONJUNCTIONS |
                           IN_PRONOUNS | IN_DETERMINERS | IN_ARTICLES | IN_COMPLEMENTISERS |
                           IN_SUBORDINATORS | IN_AUXILIARIES | IN_LOCATIVES | IN_LINKERS |
                           IN_PARTICLES | IN_TITLES | IN_ROLES | IN_AS_WORDS;
    return has_shape(reading, word, WORD_SMALL) && !(lists_of(reading, word) & small) &&
           reading->name_at[word] == NOTHING;
}

/* Whether the phrase is a pronoun or has the name of a person. */
static bool
is_of_person(const struct reading *reading, struct word_range phrase)
{
    for (uint32_t i = phrase.first; i < phrase.end; i++) {
        uint32_t name = reading->name_at[i];
        if (name != NOTHING && reading->names->at[name].kind == NAME_PERSON)
            return true;
    }
    return phrase.end == phrase.first + 1 && lists_of(reading, phrase.first) & IN_PRONOUNS;
}

struct attribution
unlisted_behind(const struct reading *reading, uint32_t first, uint32_t end)
{
    uint32_t before = first > 0 ? mark_at(reading, first - 1) : 0;
    bool marked = before == ',' || is_dash(reading, first - 1);
    if (first < 2 || !marked || is_parsed(reading, first) || !is_open_word(reading, first) ||
        grammar_has(reading, first, VERB_FINAL) || first + 1 >= end)
        return (struct attribution){0};
    bool second = verb_second(reading, first);
    struct word_range speaker = second ? verb_second_behind(reading, first + 1, end)
                                       : speaker_behind(reading, first + 1, end);
    bool person = !is_empty(speaker) && (second ? verb_second_somebody(reading, speaker)
                                                : is_of_person(reading, speaker));
    if (!person)
        return (struct attribution){0};
    struct cue cue = cue_none(first);
    cue.end = first + 1;
    cue.governs = slice_of("d");
    return (struct attribution){"cue-behind", speaker, cue, true};
}
