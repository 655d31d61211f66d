#include "namenorm/name_smalls.h"

#include "namenorm/name_words.h"

enum { MOST_NOUNS = 4 };

/* "régionale", "italo-tunisina": the word behind the adjective in small letters at WORD, or WORD if
 * none stands there. What has an object behind it is a verb. */
static uint32_t
adjective_end(const struct block_words *block, uint32_t word)
{
    const uint64_t known = IN_NATIONALITIES | IN_MODIFIERS;
    uint32_t last = is_hyphen(block, word + 1) ? word + 2 : word;
    if (!has_shape(block, word, WORD_SMALL) || !has_shape(block, last, WORD_SMALL) ||
        !spaced(block, word))
        return word;
    uint64_t lists = lists_at(block, last), behind = lists_at(block, last + 1);
    bool verb = behind & IN_ARTICLES && !(behind & IN_LINKERS);
    bool formed =
        !(lists & ~(IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS)) && !verb &&
        slice_ends_with_one(word_text(block->text, &block->at[last]), block->adjective_endings);
    return formed || (lists & known && !(lists & IN_ROLES)) ? last + 1 : word;
}

/* "Chambre des notaires", "Associazione dei genitori": whether the noun at NOUN tells whose an
 * institution is, people in the plural, behind the linker at LINKER. */
static bool
is_membership(const struct block_words *block, uint32_t linker, uint32_t noun)
{
    const uint64_t never = IN_FUNCTION_WORDS | IN_CUES | IN_AUXILIARIES | IN_PRONOUNS |
                           IN_DETERMINERS | IN_ADVERBS | IN_DAYS | IN_MONTHS | IN_NATIONALITIES;
    return is_word_of_fact(block, linker, "plural_linker") && noun == linker + 1 &&
           !(lists_at(block, noun) & never) &&
           (lists_at(block, noun) & IN_ROLES || lists_at(block, noun + 1) & IN_LINKERS);
}

/* "victimes du barrage | de Marel", "victimes de l'étude | Quist": behind the noun in small letters
 * that tells more of the people before WORD, a linker between, and before a name; WORD if there is
 * none. */
static uint32_t
further_noun_end(const struct block_words *block, uint32_t word)
{
    uint32_t noun = word + 1 + has_shape(block, word + 1, WORD_CLITIC);
    if (!(lists_at(block, word) & IN_LINKERS) || !has_shape(block, word, WORD_SMALL) ||
        !has_shape(block, noun, WORD_SMALL) || lists_at(block, noun) & IN_FUNCTION_WORDS)
        return word;
    uint32_t name = noun + 1 + ((lists_at(block, noun + 1) & IN_LINKERS) != 0);
    return has_shape(block, name, WORD_CAPITAL) && spaced(block, name) ? noun + 1 : word;
}

uint32_t
name_small_words_end(const struct block_words *block, uint32_t first, uint32_t end)
{
    const uint64_t never = IN_GIVEN_NAMES | IN_TITLES | IN_ROLES | IN_PLACES;
    const uint64_t nouns = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS;
    if (!(block->adjective_endings.length > 0 || block->linked_names) || block->headline ||
        first == block->first || has_shape(block, first, WORD_ALL_CAPITALS) ||
        (has_shape(block, first, WORD_BEGINS) && !has_shape(block, first - 1, WORD_CLITIC)) ||
        !has_shape(block, first - 1, WORD_SMALL | WORD_CLITIC | WORD_BEGINS) ||
        !(lists_at(block, first) & IN_ORG_WORDS) || lists_at(block, first) & never)
        return end;
    uint32_t at = phrase_at(block, first, IN_ORG_WORDS, NULL);
    uint32_t listed = phrase_at(block, first, IN_ORGS, NULL);
    if (at <= end && listed > first && has_shape(block, listed - 1, WORD_CAPITAL))
        return end; /* "la Camera approva", "al Corriere della Sera di aver" */
    at = at > end ? at : end;
    for (uint32_t next; at < end + MOST_NOUNS && (next = adjective_end(block, at)) > at;)
        at = next;
    if (!(lists_at(block, at) & IN_LINKERS) || !has_shape(block, at, WORD_SMALL))
        return at;
    uint32_t noun = at + 1 + ((lists_at(block, at + 1) & IN_ARTICLES) != 0);
    if (!has_shape(block, noun, WORD_SMALL) ||
        ((lists_at(block, noun) & ~nouns || block->adjective_endings.length == 0) &&
         !is_membership(block, at, noun)))
        return at;
    uint32_t behind = adjective_end(block, noun + 1);
    return is_membership(block, at, noun) ? further_noun_end(block, behind) : behind;
}

uint32_t
name_town_end(const struct block_words *block, uint32_t first, uint32_t end)
{
    uint32_t town = phrase_at(block, first, IN_CITIES, NULL);
    if (town <= end || town < first + 3 || !has_shape(block, town - 1, WORD_CAPITAL))
        return end;
    for (uint32_t i = first + 1; i + 1 < town; i++)
        if (has_shape(block, i, WORD_SMALL))
            return town;
    return end;
}
