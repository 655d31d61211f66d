#include "namenorm/common_words.h"

#include "namenorm/signs.h"

enum {
    OFTEN = 2,
    LONGEST_FOLLOWING = 5 /* words and marks of a name behind a common word */
};

bool
is_common_word(const struct block_words *block, const struct mention *mention)
{
    const uint64_t cues = sign_bit(SIGN_CUE) | sign_bit(SIGN_CUE_PERSON);
    uint64_t around = sign_bit(SIGN_TITLE) | cues | sign_bit(SIGN_CUE_ORG) |
                      sign_bit(SIGN_CUE_PLACE) | sign_bit(SIGN_CUE_OTHER) |
                      sign_bit(SIGN_ORG_BESIDE) | sign_bit(SIGN_PLACE_BESIDE) |
                      sign_bit(SIGN_OTHER_BESIDE) | sign_bit(SIGN_LOCATIVE) | sign_bit(SIGN_AT) |
                      sign_bit(SIGN_PRONOUN) | sign_bit(SIGN_AGE) | sign_bit(SIGN_KINSHIP) |
                      sign_bit(SIGN_ARTICLE) | sign_bit(SIGN_QUOTED);
    const uint64_t names =
        IN_GIVEN_NAMES | IN_PLACES | IN_CITIES | IN_REGIONS | IN_ORGS | IN_OTHERS;
    uint64_t lists = lists_at(block, mention->first);
    const struct word_evidence *seen = evidence_of(block->evidence, mention->first);
    if (has_shape(block, mention->first, WORD_BEGINS) && seen->capital == 0)
        around &= ~cues; /* "Speculation suggests" */
    return mention->last - mention->first == 1 && lists & IN_COMMON_WORDS && !(lists & names) &&
           !(mention->signs & around) && (seen->small > 0 || seen->capital < OFTEN);
}

bool
is_common_plural(const struct block_words *block, const struct mention *mention)
{
    const uint64_t around = sign_bit(SIGN_TITLE) | sign_bit(SIGN_QUOTED) | sign_bit(SIGN_AGE);
    const uint64_t names = IN_GIVEN_NAMES | IN_PLACES | IN_CITIES | IN_REGIONS | IN_ORGS;
    uint32_t word = mention->first;
    if (mention->last - word != 1 || !has_shape(block, word, WORD_BEGINS) ||
        mention->signs & around || !ends_in_plural(block, word) || lists_at(block, word) & names ||
        has_shape(block, word, WORD_ALL_CAPITALS) ||
        evidence_of(block->evidence, word)->capital > 0)
        return false;
    uint64_t stem = singular_lists(block, word);
    return lists_at(block, word) & IN_COMMON_WORDS ||
           (stem & (IN_COMMON_WORDS | IN_ROLES | IN_RARE_WORDS) && !(stem & names) &&
            !(lists_at(block, word) & IN_SURNAMES));
}

bool
is_common_phrase(const struct block_words *block, const struct mention *mention)
{
    const uint64_t telling =
        sign_bit(SIGN_LISTED_PLACE) | sign_bit(SIGN_GAZETTEER) | sign_bit(SIGN_LISTED_ORG) |
        sign_bit(SIGN_LISTED_OTHER) | sign_bit(SIGN_ORG_WORD) | sign_bit(SIGN_PLACE_WORD) |
        sign_bit(SIGN_OTHER_WORD) | sign_bit(SIGN_LEGAL_FORM) | sign_bit(SIGN_TITLE) |
        sign_bit(SIGN_QUOTED) | sign_bit(SIGN_OTHER_BESIDE) | sign_bit(SIGN_GIVEN_NAME);
    if (!block->names_headed || mention->last < mention->first + 2 || mention->signs & telling)
        return false;
    for (uint32_t i = mention->first; i < mention->last; i++)
        if (!(lists_at(block, i) & IN_COMMON_WORDS))
            return false;
    return true;
}

bool
is_of_common_words(const struct block_words *block, const struct mention *mention)
{
    for (uint32_t i = mention->first; i < mention->last; i++)
        if (has_shape(block, i, WORD_LETTERS) &&
            (lists_at(block, i) & IN_GIVEN_NAMES ||
             !(lists_at(block, i) & (IN_COMMON_WORDS | IN_FUNCTION_WORDS) ||
               (i > mention->first && is_rare(block, i) && !(lists_at(block, i) & IN_SURNAMES)))))
            return false;
    return true;
}

bool
is_common_before_name(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_GIVEN_NAMES | IN_PLACES | IN_CITIES | IN_ORGS | IN_TITLES | IN_ROLES |
                           IN_MODIFIERS | IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS |
                           IN_NATIONALITIES | IN_KINSHIP | IN_NOT_NAMES | IN_PARTICLES;
    const uint64_t heads =
        IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS | IN_LEGAL_FORMS | IN_COMMON_WORDS;
    const uint64_t names = IN_PLACES | IN_CITIES | IN_REGIONS | IN_ORGS | IN_TITLES | IN_ORG_WORDS |
                           IN_PLACE_WORDS | IN_OTHER_WORDS;
    uint64_t lists = lists_at(block, word);
    if (!(lists & IN_COMMON_WORDS) || lists & never || has_shape(block, word, WORD_ALL_CAPITALS) ||
        !has_shape(block, word + 1, WORD_CAPITAL) || !spaced(block, word + 1) ||
        lists_at(block, word + 1) & heads || /* "Upper Vostrelton residents" */
        is_compass(block, word) || evidence_of(block->evidence, word)->capital > 0 ||
        evidence_of(block->evidence, word + 1)->capital == 0 ||
        phrase_at(block, word, names, NULL) > word)
        return false;
    uint32_t behind = word + 2;
    while (behind < block->end && has_shape(block, behind, WORD_CAPITAL | WORD_MARK) &&
           behind <= word + LONGEST_FOLLOWING && !is_mark_at(block, behind, '.'))
        behind++;
    return has_shape(block, behind, WORD_SMALL);
}

bool
is_subject_before_name(const struct block_words *block, uint32_t word)
{
    const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS | IN_LEGAL_FORMS |
                           IN_COMMON_WORDS | IN_NOT_NAMES | IN_ROLES | IN_TITLES | IN_MODIFIERS |
                           IN_NATIONALITIES;
    uint32_t next = word + 1;
    uint64_t lists = lists_at(block, next);
    bool name = !(lists & heads) || lists & (IN_GIVEN_NAMES | IN_PLACES);
    return lists_at(block, word) & IN_COMMON_WORDS &&
           has_value(block, word, NUMBER_COMMON_WORDS, "subject") &&
           has_shape(block, next, WORD_CAPITAL) && spaced(block, next) && name &&
           !has_shape(block, word, WORD_ALL_CAPITALS) &&
           evidence_of(block->evidence, word)->capital == 0 &&
           phrase_at(block, word, IN_PLACES | IN_ORGS | IN_OTHERS, NULL) <= word;
}

bool
is_role_before_name(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_GIVEN_NAMES | IN_PLACES | IN_CITIES | IN_REGIONS | IN_ORGS |
                           IN_TITLES | IN_ROLES | IN_ORG_WORDS | IN_PARTICLES | IN_SURNAMES;
    struct slice endings = block->role_endings;
    return endings.length > 0 && !(lists_at(block, word) & never) &&
           has_shape(block, word, WORD_CAPITAL) && !has_shape(block, word, WORD_ALL_CAPITALS) &&
           slice_ends_with_one(word_text(block->text, &block->at[word]), endings) &&
           has_shape(block, word + 1, WORD_CAPITAL) && spaced(block, word + 1) &&
           lists_at(block, word + 1) & IN_GIVEN_NAMES && has_shape(block, word + 2, WORD_CAPITAL) &&
           evidence_of(block->evidence, word)->capital == 0;
}
