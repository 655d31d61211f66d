#include "namenorm/kinds_acronyms.h"

#include "text/ascii.h"

enum {
    LONGEST_ACRONYM = 6,
    LONGEST_SYLLABIC = 12, /* of syllables: BAPPENAS */
    SHORTEST_ACRONYM = 3,
    MOST_LETTERS = 4, /* of the second of two */
};

static size_t
letter_count(struct slice text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.length; i++)
        count += ((unsigned char)text.at[i] & 0xC0) != 0x80;
    return count;
}

bool
is_acronym(const struct block_words *block, uint32_t word)
{
    return has_shape(block, word, WORD_ALL_CAPITALS) && !block->headline &&
           letter_count(word_text(block->text, &block->at[word])) <= LONGEST_ACRONYM;
}

static bool
is_roman(struct slice text)
{
    for (size_t i = 0; i < text.length; i++)
        if (!strchr("IVXLCM", text.at[i]))
            return false;
    return true;
}

bool
is_led_by_acronym(const struct block_words *block, const struct mention *mention)
{
    uint32_t first = mention->first, next = first + 1;
    bool article = first > block->first && lists_at(block, first - 1) & IN_ARTICLES;
    size_t letters = letter_count(word_text(block->text, &block->at[first]));
    return is_acronym(block, first) && letters + article >= SHORTEST_ACRONYM &&
           spaced(block, next) && has_shape(block, next, WORD_CAPITAL) &&
           !has_shape(block, next, WORD_ALL_CAPITALS | WORD_SINGLE) &&
           !(lists_at(block, next) & IN_GIVEN_NAMES) &&
           !(lists_at(block, first) & (IN_TITLES | IN_PLACES | IN_SUFFIXES)) &&
           !is_roman(word_text(block->text, &block->at[first]));
}

bool
has_digit(struct slice text)
{
    for (size_t i = 0; i < text.length; i++)
        if (ascii_is_digit(text.at[i]))
            return true;
    return false;
}

bool
ends_in_acronym(const struct block_words *block, const struct mention *mention)
{
    uint32_t last = mention->last - 1;
    return last == mention->first + 1 && is_acronym(block, last) && spaced(block, last) &&
           letter_count(word_text(block->text, &block->at[last])) >= SHORTEST_ACRONYM &&
           !(lists_at(block, mention->first) & (IN_GIVEN_NAMES | IN_TITLES | IN_ROLES)) &&
           !has_shape(block, mention->first, WORD_ALL_CAPITALS | WORD_SINGLE) &&
           !has_digit(word_text(block->text, &block->at[last])) &&
           !(lists_at(block, last) & (IN_SUFFIXES | IN_TITLES)) &&
           !is_roman(word_text(block->text, &block->at[last]));
}

bool
is_syllabic(const struct block_words *block, uint32_t word)
{
    return has_shape(block, word, WORD_ALL_CAPITALS) && !block->headline &&
           lists_at(block, word) == 0 && word > block->first &&
           has_shape(block, word - 1, WORD_SMALL) && spaced(block, word) &&
           !has_shape(block, word + 1, WORD_ALL_CAPITALS) &&
           evidence_of(block->evidence, word)->small == 0 &&
           letter_count(word_text(block->text, &block->at[word])) <= LONGEST_SYLLABIC;
}

bool
is_dotted(const struct block_words *block, const struct mention *mention)
{
    uint32_t letters = 0;
    for (uint32_t i = mention->first; i < mention->last; i++) {
        if (!has_shape(block, i, WORD_SINGLE) && !is_mark_at(block, i, '.'))
            return false;
        letters += has_shape(block, i, WORD_SINGLE);
    }
    return letters >= SHORTEST_ACRONYM;
}

/* "ÚV KSČ": two words of capitals, the first of three letters at most, none of them a person's. */
static bool
are_two_acronyms(const struct block_words *block, const struct mention *mention)
{
    const uint64_t never = IN_GIVEN_NAMES | IN_SURNAMES | IN_SUFFIXES | IN_TITLES | IN_PLACES;
    uint32_t last = mention->last - 1;
    struct slice text = word_text(block->text, &block->at[mention->first]);
    return last == mention->first + 1 && spaced(block, last) && is_acronym(block, mention->first) &&
           is_acronym(block, last) && letter_count(text) <= SHORTEST_ACRONYM &&
           !has_shape(block, mention->first, WORD_SINGLE) && !is_roman(text) &&
           letter_count(word_text(block->text, &block->at[last])) <= MOST_LETTERS &&
           !((lists_at(block, mention->first) | lists_at(block, last)) & never);
}

bool
is_pair_of_acronyms(const struct block_words *block, const struct mention *mention)
{
    if (are_two_acronyms(block, mention))
        return true;
    for (uint32_t i = mention->first; i < mention->last; i++)
        if (i > mention->first && is_mark_at(block, i, '-')
                ? spaced(block, i) || spaced(block, i + 1)
                : !is_acronym(block, i) || has_shape(block, i, WORD_SINGLE))
            return false;
    return is_mark_at(block, mention->first + 1, '-');
}
