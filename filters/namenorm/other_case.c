#include "namenorm/other_case.h"

#include "namenorm/name_words.h"

/* Whether the word ends as the language's fact ENDINGS has it: in a case that no subject has, or
 * only one of the other gender. */
static bool
ends_in(const struct block_words *block, uint32_t word, const char *endings)
{
    return slice_ends_with_one(word_text(block->text, &block->at[word]),
                               language_fact(block->language, endings));
}

/* "Івана Марела | Ольга Квіст": whether a person's name begins with the given name at WORD, which
 * may be a subject, behind a name that may be none. */
static bool
begins_subject(const struct block_words *block, uint32_t first, uint32_t word)
{
    const uint64_t never = IN_TITLES | IN_ROLES | IN_KINSHIP;
    if (!(lists_at(block, word) & IN_GIVEN_NAMES) || lists_at(block, word - 1) & never ||
        !is_name_word(block, word + 1) || !spaced(block, word + 1))
        return false;
    struct slice gender = value_at(block, word, NUMBER_GIVEN_NAMES);
    const char *before = gender.length > 0 && gender.at[0] == 'f' ? "before_woman" : "before_man";
    if (gender.length == 0 || ends_in(block, word, before))
        return false;
    bool full = word > first + 1 && lists_at(block, first) & IN_GIVEN_NAMES && /* "Івана Марела" */
                ends_in(block, first, "before_man") && ends_in(block, word - 1, "before_man");
    return full || ends_in(block, word - 1, before);
}

/* "Nowaka | Ministerstwo": whether the word is the head of an authority, as a subject, behind a
 * name that is none. */
static bool
begins_authority(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS | IN_TITLES | IN_ROLES;
    return lists_at(block, word) & IN_ORG_WORDS && !(lists_at(block, word - 1) & never) &&
           is_word_of_fact(block, word, "authority") &&
           (ends_in(block, word - 1, "before_man") || ends_in(block, word - 1, "before_woman"));
}

/* "Бучі | Київської області": whether the adjective at WORD begins the name of a region, behind
 * that of a place there. */
static bool
begins_region(const struct block_words *block, uint32_t first, uint32_t word)
{
    const uint64_t never = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS | IN_TITLES | IN_ROLES |
                           IN_NATIONALITIES | IN_GIVEN_NAMES;
    if (!has_shape(block, word + 1, WORD_SMALL) || !(lists_at(block, word + 1) & IN_PLACE_WORDS) ||
        !slice_ends_with_one(word_text(block->text, &block->at[word]), block->relational))
        return false;
    for (uint32_t i = first; i < word; i++)
        if (lists_at(block, i) & never ||
            slice_ends_with_one(word_text(block->text, &block->at[i]), block->relational))
            return false;
    return true;
}

uint32_t
name_of_other_case(const struct block_words *block, uint32_t first, uint32_t end)
{
    for (uint32_t i = first + 1; i < end; i++)
        if (has_shape(block, i, WORD_CAPITAL) && spaced(block, i) &&
            has_shape(block, i - 1, WORD_CAPITAL) &&
            (begins_subject(block, first, i) || begins_authority(block, i) ||
             begins_region(block, first, i)))
            return i;
    return end;
}
