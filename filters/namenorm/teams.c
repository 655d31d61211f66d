#include "namenorm/teams.h"

enum {
    FEWEST_WORDS = 3, /* of play, in a report of it; not all the same */
    SHARE = 170,      /* words, of which one is of play */
};

/* A word that only reports of play have: its value ends in a stop. */
static bool
is_of_play(const struct linker *linker, const struct language *language, size_t word)
{
    const struct word *at = &linker->words->at[word];
    if (!(word_lists(at) & IN_KIND_CUES) || word_lists(at) & IN_FUNCTION_WORDS)
        return false;
    return slice_ends_with(entry_value(language, word_entry(language, at), NUMBER_KIND_CUES),
                           slice_of("."));
}

bool
teams_play(const struct linker *linker)
{
    const struct document *document = linker->document;
    const struct words *words = linker->words;
    size_t count = 0;
    uint32_t first = 0;
    bool others = false;
    for (size_t block = 0; block < document->block_count; block++)
        for (size_t i = words->first[block]; i < words->first[block + 1]; i++)
            if (is_of_play(linker, document->blocks[block].language, i)) {
                uint32_t number = word_number(&words->at[i]);
                others = others || (count > 0 && number != first);
                first = count == 0 ? number : first;
                count++;
            }
    return count >= FEWEST_WORDS && others && count * SHARE >= words->count;
}

bool
teams_have(const struct bearer *bearer)
{
    const uint64_t places = sign_bit(SIGN_LISTED_PLACE) | sign_bit(SIGN_GAZETTEER);
    return bearer->kind == NAME_PLACE && bearer->signs.met & places &&
           bearer->signs.met & sign_bit(SIGN_TEAM);
}

bool
teams_name(const struct mention *mention)
{
    const uint64_t place = sign_bit(SIGN_LOCATIVE) | sign_bit(SIGN_AT) |
                           sign_bit(SIGN_PLACE_BESIDE) | sign_bit(SIGN_PLACE_BEHIND) |
                           sign_bit(SIGN_CUE_PLACE) | sign_bit(SIGN_ORIGIN);
    return !(mention->signs & place);
}
