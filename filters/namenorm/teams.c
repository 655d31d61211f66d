#include "namenorm/teams.h"

enum {
    FEWEST_WORDS = 3, /* of play, in a report of it; not all the same */
    FEWEST_PLAYS = 2, /* mentions in play that make a team of whom nothing else is told */
    MOST_CLUBS = 2,   /* names that clubs alone have so: each is worth such a word */
    FEWEST_SHARES = 95,
    MOST_SHARES = 100, /* of votes: the sum of two numbers in hundredths */
    SHARE = 170,       /* words, of which one is of play */
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

/* "beat Orsk 2-1", "a 3-1 win": whether the word is the first number of a score, a capital before
 * which, or a word behind, of those that teams have around them, shows that no votes are counted.
 */
static bool
is_score(const struct linker *linker, const struct block *block, size_t word, size_t end)
{
    const struct language *language = block->language;
    struct slice text = block_text(linker->document, block);
    const struct word *at = &linker->words->at[word];
    const uint32_t digits = WORD_DIGITS;
    if (!(at->shape & digits) || word == 0 || word + 3 >= end || at->end - at->start > 2 ||
        !(at[2].shape & digits) || at[2].end - at[2].start > 2 || at[2].shape & WORD_SPACE_BEFORE ||
        (word_mark(&at[1]) != '-' && word_mark(&at[1]) != 0x2013))
        return false;
    uint64_t one, other;
    if (slice_number(word_text(text, at), &one) && slice_number(word_text(text, &at[2]), &other) &&
        one + other >= FEWEST_SHARES && one + other <= MOST_SHARES)
        return false;
    struct slice behind = entry_value(language, word_entry(language, &at[3]), NUMBER_KIND_CUES);
    return at[-1].shape & WORD_CAPITAL ||
           (word_lists(&at[3]) & IN_KIND_CUES && behind.length > 1 && behind.at[1] == 'g');
}

bool
teams_play(const struct linker *linker)
{
    const struct document *document = linker->document;
    const struct words *words = linker->words;
    size_t count = 0;
    for (size_t i = 0; i < linker->mentions->count && count < MOST_CLUBS; i++)
        count += (linker->mentions->at[i].signs & sign_bit(SIGN_CLUB)) != 0;
    uint32_t first = 0;
    bool others = count > 0;
    for (size_t number = 0; number < document->block_count; number++) {
        const struct block *block = &document->blocks[number];
        for (size_t i = words->first[number]; i < words->first[number + 1]; i++) {
            const struct word *at = &words->at[i];
            if (!(at->shape & WORD_DIGITS || at->lists & IN_KIND_CUES) ||
                (!is_of_play(linker, block->language, i) &&
                 !is_score(linker, block, i, words->first[number + 1])))
                continue;
            uint32_t same = word_number(&words->at[i]);
            others = others || (count > 0 && same != first);
            first = count == 0 ? same : first;
            count++;
        }
    }
    return count >= FEWEST_WORDS && others && count * SHARE >= words->count;
}

bool
teams_have(const struct bearer *bearer)
{
    const uint64_t sited = sign_bit(SIGN_LOCATIVE) | sign_bit(SIGN_AT);
    const uint64_t person = sign_bit(SIGN_SEVERAL) | sign_bit(SIGN_PERSON_PART) |
                            sign_bit(SIGN_TITLE) | sign_bit(SIGN_CUE) | sign_bit(SIGN_PRONOUN) |
                            sign_bit(SIGN_KINSHIP) | sign_bit(SIGN_AGE) |
                            sign_bit(SIGN_CUE_PERSON) | sign_bit(SIGN_WITH_PERSON);
    uint64_t met = bearer->signs.met;
    if (!(met & sign_bit(SIGN_TEAM)))
        return false;
    if (bearer->kind == NAME_PLACE) /* "Orsk Town beat", not "beat Ulm at Orsk Park" */
        return !(met & sign_bit(SIGN_PLACE_WORD)) || !(met & sited);
    return bearer->kind == NAME_PERSON && bearer->signs.at[SIGN_TEAM] >= FEWEST_PLAYS &&
           !(met & person);
}

bool
teams_name(const struct mention *mention)
{
    const uint64_t place = sign_bit(SIGN_LOCATIVE) | sign_bit(SIGN_AT) |
                           sign_bit(SIGN_PLACE_BESIDE) | sign_bit(SIGN_PLACE_BEHIND) |
                           sign_bit(SIGN_CUE_PLACE) | sign_bit(SIGN_ORIGIN);
    return !(mention->signs & place);
}
