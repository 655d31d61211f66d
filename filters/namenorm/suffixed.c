#include "namenorm/suffixed.h"

#include "namenorm/signs.h"

enum {
    SHORTEST_FIRST_PART = 3, /* bytes of a compound before its last part */
    SHORTEST_HEAD = 4,       /* of that */
    SHORTEST_ENDING = 3,     /* of a name */
    LONGEST_PARTY = 3        /* letters */
};

static const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS;

/* Of HEADS those that have the noun TEXT, or the last part of one that no list has. */
static uint64_t
heads_of(const struct block_words *block, struct slice text)
{
    uint64_t lists = language_word(block->language, text)->lists & ~IN_RARE_WORDS;
    if (lists != 0)
        return lists & heads;
    const struct entry *tail =
        language_tail(block->language, text, SHORTEST_FIRST_PART, SHORTEST_HEAD, heads);
    return tail ? tail->lists & heads : 0;
}

/* The same of the noun TEXT if it has its article. */
static uint64_t
definite_heads(const struct block_words *block, struct slice text)
{
    return slice_ends_with_one(text, block->definite_endings) ? heads_of(block, text) : 0;
}

uint64_t
suffixed_heads(const struct block_words *block, uint32_t word)
{
    if (block->definite_endings.length == 0 || !has_shape(block, word, WORD_LETTERS) ||
        has_shape(block, word, WORD_ALL_CAPITALS | WORD_CLITIC) ||
        lists_at(block, word) & (IN_GIVEN_NAMES | IN_PLACES | IN_FUNCTION_WORDS))
        return 0;
    return definite_heads(block, word_text(block->text, &block->at[word]));
}

bool
suffixed_office(const struct block_words *block, uint32_t word)
{
    return block->definite_endings.length > 0 && lists_at(block, word) == 0 &&
           evidence_of(block->evidence, word)->small == 0 &&
           slice_ends_with_one(word_text(block->text, &block->at[word]),
                               language_fact(block->language, "office_ending")) &&
           suffixed_heads(block, word) & IN_ORG_WORDS;
}

uint64_t
suffixed_own_heads(const struct block_words *block, uint32_t word)
{
    uint64_t whole = suffixed_heads(block, word);
    if (whole || block->definite_endings.length == 0 || !is_in_block(block, word))
        return is_surname(block, word) ? 0 : whole;
    return definite_heads(block, without_genitive(block, word_text(block->text, &block->at[word])));
}

bool
suffixed_owner(const struct block_words *block, uint32_t word)
{
    if (block->definite_endings.length == 0 || block->genitive == 0 || !is_in_block(block, word) ||
        !has_shape(block, word, WORD_LETTERS) || has_shape(block, word, WORD_ALL_CAPITALS))
        return false;
    struct slice owner = without_genitive(block, word_text(block->text, &block->at[word]));
    return owner.length > 0 && (has_shape(block, word, WORD_CAPITAL) ||
                                slice_ends_with_one(owner, block->definite_endings));
}

/* "kulturråd": whether the noun at WORD, in small letters, is one of an institution's name, or a
 * compound of one of which there is a town's or the state's. */
static bool
is_small_head(const struct block_words *block, uint32_t word)
{
    const uint64_t places = IN_PLACES | IN_CITIES | IN_REGIONS;
    if (has_value(block, word, NUMBER_ORG_WORDS, "small") ||
        has_value(block, word, NUMBER_PLACE_WORDS, "small")) /* "Orsk hamn" */
        return true;
    if (lists_at(block, word) & ~(uint64_t)IN_ORG_WORDS || !suffixed_owner(block, word - 1))
        return false;
    struct slice owner = word_text(block->text, &block->at[word - 1]);
    uint64_t of = language_word(block->language, without_genitive(block, owner))->lists;
    if (!(of & places) && !slice_is_one_of(owner, language_fact(block->language, "state_owner")))
        return false;
    const struct entry *tail =
        language_tail(block->language, word_text(block->text, &block->at[word]),
                      SHORTEST_FIRST_PART, SHORTEST_ENDING, IN_ORG_WORDS);
    return tail && slice_equals(entry_value(block->language, tail, NUMBER_ORG_WORDS),
                                slice_of("small tail"));
}

bool
suffixed_small_head(const struct block_words *block, uint32_t word)
{
    const uint64_t places = IN_PLACES | IN_CITIES | IN_REGIONS;
    if (block->definite_endings.length == 0 || !has_shape(block, word, WORD_SMALL) ||
        !spaced(block, word) || !has_shape(block, word - 1, WORD_CAPITAL))
        return false;
    if (!is_small_head(block, word))
        return false;
    return lists_at(block, word - 1) & places || suffixed_owner(block, word - 1) ||
           !has_shape(block, word - 1, WORD_BEGINS); /* "i Orsk kommun" */
}

uint32_t
suffixed_common_end(const struct block_words *block, uint32_t hyphen)
{
    if (block->definite_endings.length == 0 || !is_mark_at(block, hyphen, '-') ||
        spaced(block, hyphen) || !spaced(block, hyphen + 1) ||
        !(lists_at(block, hyphen + 1) & IN_CONJUNCTIONS))
        return hyphen;
    bool capital = has_shape(block, hyphen + 2, WORD_CAPITAL);
    bool generic = has_shape(block, hyphen - 1, WORD_BEGINS) && !capital; /* "Vård- och ..." */
    return !generic && suffixed_heads(block, hyphen + 2) & IN_ORG_WORDS ? hyphen + 2 : hyphen;
}

bool
suffixed_genitive(const struct block_words *block, uint32_t word)
{
    const uint64_t names = IN_GIVEN_NAMES | IN_SURNAMES | IN_PLACES | IN_CITIES | IN_REGIONS |
                           IN_ORGS | IN_FUNCTION_WORDS;
    if (!suffixed_owner(block, word) || !has_shape(block, word, WORD_CAPITAL) ||
        lists_at(block, word) & names)
        return false;
    struct slice stem = without_genitive(block, word_text(block->text, &block->at[word]));
    if (language_tail(block->language, stem, 1, SHORTEST_ENDING, IN_NAME_ENDINGS))
        return true;
    bool noun = slice_ends_with_one(stem, block->definite_endings) &&
                language_tail(block->language, stem, 0, SHORTEST_HEAD, heads);
    return noun || (has_shape(block, word + 1, WORD_SMALL) && spaced(block, word + 1) &&
                    (lists_at(block, word + 1) & IN_KINSHIP || is_role(block, word + 1)));
}

bool
suffixed_behind_genitive(const struct block_words *block, uint32_t word)
{
    return block->definite_endings.length > 0 && has_shape(block, word, WORD_CAPITAL) &&
           !has_shape(block, word, WORD_BEGINS) && spaced(block, word) &&
           !(lists_at(block, word) & (IN_GIVEN_NAMES | IN_PLACES)) &&
           (lists_at(block, word) & IN_ROLES ||
            heads_of(block, word_text(block->text, &block->at[word])));
}

bool
suffixed_is_name(const struct block_words *block, uint32_t word)
{
    const struct word_evidence *seen = evidence_of(block->evidence, word);
    return block->definite_endings.length > 0 && suffixed_heads(block, word) &&
           !has_shape(block, word, WORD_ALL_CAPITALS) && !block->headline && seen->capital > 0 &&
           seen->small == 0;
}

bool
suffixed_party(const struct block_words *block, uint32_t word)
{
    return block->definite_endings.length > 0 && word > block->first + 1 &&
           has_shape(block, word, WORD_CAPITAL) && is_mark_at(block, word - 1, '(') &&
           is_mark_at(block, word + 1, ')') && has_shape(block, word - 2, WORD_CAPITAL) &&
           has_shape(block, word, WORD_SINGLE | WORD_ALL_CAPITALS) &&
           block->at[word].end - block->at[word].start <= LONGEST_PARTY;
}

uint64_t
suffixed_signs(const struct block_words *block, const struct mention *mention)
{
    if (mention->last - mention->first > 1 ||
        mention->signs & (sign_bit(SIGN_GIVEN_NAME) | sign_bit(SIGN_PERSON_ENDING)))
        return 0;
    return is_ending(block, mention->last, "place") ? sign_bit(SIGN_LOCATIVE) : 0;
}
