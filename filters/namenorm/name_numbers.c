/* Numbers that stand in names. */
#include "namenorm/name_numbers.h"

#include "namenorm/name_words.h"
#include "text/ascii.h"

enum {
    MOST_NOUNS = 4,      /* behind an ordinal number */
    YEAR = 4,            /* digits */
    SHORT_NUMBER = 2,    /* digits */
    LONGEST_TALLIED = 4, /* words and hyphens of a name */
    FEWEST_TALLIED = 4   /* names in a row, each with a number */
};

bool
is_noun_of_kind(const struct block_words *block, uint32_t first, uint32_t end)
{
    return block->noun_capitals && end == first + 1 &&
           lists_at(block, first) & (IN_PLACE_WORDS | IN_ORG_WORDS) &&
           !has_shape(block, first, WORD_ALL_CAPITALS);
}

/* Whether what stands behind a number leaves it to the name before it: no unit, no decimals. */
static bool
is_number_closed(const struct block_words *block, uint32_t behind)
{
    return behind >= block->end ||
           (has_shape(block, behind, WORD_MARK) && !is_mark_at(block, behind, '%') &&
            !is_mark_at(block, behind, '-') && !has_shape(block, behind + 1, WORD_DIGITS));
}

/* "Radio 4's": of a number no clitic is cut off. */
static bool
is_possessive_of_number(const struct block_words *block, uint32_t word)
{
    return (is_mark_at(block, word, '\'') || is_mark_at(block, word, 0x2019)) &&
           !spaced(block, word) && !spaced(block, word + 1) &&
           has_shape(block, word + 1, WORD_SINGLE);
}

/* "100", not the "100m" of "the Olympic 100m title". */
static bool
ends_in_digit(const struct block_words *block, uint32_t word)
{
    struct slice text = word_text(block->text, &block->at[word]);
    return ascii_is_digit(text.at[text.length - 1]);
}

/* "SDN 2 Orsk", "SMA Negeri 5 Orsk": whether what is told apart by a number begins the words up to
 * END, or those behind a role there. */
static bool
is_told_by_number(const struct block_words *block, uint32_t first, uint32_t end)
{
    uint32_t head = first;
    while (head + 1 < end && is_role(block, head))
        head++;
    return has_value(block, head, NUMBER_ORG_WORDS, "numbered") &&
           block->at[end].end - block->at[end].start < YEAR && !is_ordinal(block, end);
}

/* "Ross 6, Quist 7": whether the short number at WORD stands behind a capital. */
static bool
is_count(const struct block_words *block, uint32_t word)
{
    return has_shape(block, word, WORD_DIGITS) && !has_shape(block, word, WORD_LETTERS) &&
           spaced(block, word) && block->at[word].end - block->at[word].start <= SHORT_NUMBER &&
           has_shape(block, word - 1, WORD_CAPITAL);
}

static bool
parts_counts(const struct block_words *block, uint32_t word)
{
    return is_mark_at(block, word, ',') || is_mark_at(block, word, ';');
}

static bool
is_of_tallied(const struct block_words *block, uint32_t word)
{
    return has_shape(block, word, WORD_CAPITAL) || is_hyphen(block, word);
}

/* "Ross 6; Quist 7, Bray 5, Holm 6", "Labour 45, Greens 12, ...": whether the number at WORD is one
 * of a row of different names with numbers, which rate or count them. */
static bool
is_tallied(const struct block_words *block, uint32_t word)
{
    uint32_t names = 1, number = word_number(&block->at[word - 1]);
    if (!is_count(block, word))
        return false;
    for (uint32_t i = word, next; names < FEWEST_TALLIED && parts_counts(block, i + 1); i = next) {
        next = i + 2;
        while (next < i + 2 + LONGEST_TALLIED && is_of_tallied(block, next))
            next++;
        if (!is_count(block, next) || word_number(&block->at[next - 1]) == number)
            break;
        names++;
    }
    for (uint32_t i = word; names < FEWEST_TALLIED && i > block->first + LONGEST_TALLIED;) {
        uint32_t before = i - 1;
        while (before + LONGEST_TALLIED + 1 > i && is_of_tallied(block, before))
            before--;
        if (!parts_counts(block, before) || !is_count(block, before - 1) ||
            word_number(&block->at[before - 2]) == number)
            break;
        names++;
        i = before - 1;
    }
    return names >= FEWEST_TALLIED;
}

/* "leads Quist 40 to 34": whether the number at WORD is the first of two that a small word joins.
 */
static bool
is_score(const struct block_words *block, uint32_t word)
{
    return lists_at(block, word + 1) & (IN_PREPOSITIONS | IN_LOCATIVES) &&
           has_shape(block, word + 1, WORD_SMALL) && has_shape(block, word + 2, WORD_DIGITS) &&
           !has_shape(block, word + 2, WORD_LETTERS) &&
           block->at[word + 2].end - block->at[word + 2].start < YEAR;
}

bool
is_numbered(const struct block_words *block, uint32_t first, uint32_t end)
{
    const uint64_t never = IN_PLACES | IN_CITIES | IN_REGIONS | IN_GIVEN_NAMES;
    bool headed = lists_at(block, end - 1) & (IN_ORG_WORDS | IN_PLACE_WORDS) && !block->headline;
    const uint64_t grammar = IN_FUNCTION_WORDS | IN_AUXILIARIES | IN_CUES |
                             (headed ? IN_VERBS : 0); /* "Military Region 4 arrived" */
    const uint64_t heads =
        IN_ROLES | IN_TITLES | IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS | IN_OTHERS;
    bool year = block->at[end].end - block->at[end].start == 4;
    if (year && is_noun_of_kind(block, first, end))
        return false; /* "das Haus 2019 von" */
    bool counts = block->language->lists & IN_WORD_CLASSES &&
                  lists_at(block, end + 1) & IN_FUNCTION_WORDS &&
                  lists_at(block, end + 1) & IN_COMMON_WORDS &&
                  !(lists_at(block, end + 1) & (IN_WORD_CLASSES | IN_CONJUNCTIONS));
    if (counts || !has_shape(block, end, WORD_DIGITS) || !spaced(block, end) || /* "200 thousand" */
        block->at[end].end - block->at[end].start > 4)
        return false;
    if (is_told_by_number(block, first, end))
        return true;
    if ((has_list(block, first, end, never) && /* not "Senate Bill 52" */
         !(lists_at(block, end - 1) & IN_OTHER_WORDS)) ||
        !has_shape(block, end - 1, WORD_CAPITAL | WORD_INNER_CAPITAL) ||
        lists_at(block, end + 1) & IN_MONTHS || /* "leaves the Ostrels 14th" */
        is_ordinal(block, end))
        return false;
    bool road =
        slice_starts_with(value_at(block, end - 1, NUMBER_PLACE_WORDS), slice_of("numbered"));
    if (road && !block->headline)
        return true; /* "Highway 12 between" */
    if (is_tallied(block, end) || is_score(block, end))
        return false;
    bool listed = has_list(block, first, end, IN_ORGS),
         begins = has_shape(block, end - 1, WORD_BEGINS);
    if (listed && year && block->noun_capitals)
        return false; /* "war der SSV 2021 in" */
    if (is_possessive_of_number(block, end + 1) || lists_at(block, end + 1) & grammar ||
        (headed && has_class(class_by_ending(block, end + 1), 'd')))
        return !begins || has_shape(block, end - 1, WORD_INNER_CAPITAL) ||
               evidence_of(block->evidence, end - 1)->capital > 0;
    bool plain = !(lists_at(block, first) & IN_OTHERS) || ends_in_digit(block, end);
    bool kind = end == first + 1 && lists_at(block, first) & heads && !block->headline && plain &&
                has_shape(block, end + 1, WORD_SMALL); /* "the Model 3 lamps" */
    return !begins && !listed && (kind || is_number_closed(block, end + 1));
}

bool
is_grammar_of_name(const struct block_words *block, uint32_t end)
{
    const uint64_t never = IN_DAYS | IN_MONTHS | IN_ARTICLES | IN_DETERMINERS | IN_CONJUNCTIONS |
                           IN_AUXILIARIES | IN_TITLES | IN_NATIONALITIES | IN_PARTICLES;
    bool classes = (block->language->lists & IN_WORD_CLASSES) != 0;
    if (block->headline || !classes || !is_capitalised(block, end) || !spaced(block, end) ||
        !is_capitalised(block, end - 1) ||
        has_shape(block, end, WORD_BEGINS | WORD_ALL_CAPITALS | WORD_SINGLE))
        return false;
    if (has_value(block, end, NUMBER_WORD_CLASSES, "kc"))
        return true;
    uint32_t closed = WORD_MARK | WORD_CLITIC;
    if (!(lists_at(block, end) & IN_PRONOUNS))
        closed |= WORD_SMALL;
    return lists_at(block, end) & IN_FUNCTION_WORDS && !(lists_at(block, end) & never) &&
           (end + 1 >= block->end || has_shape(block, end + 1, closed));
}

bool
is_ordinal_inside(const struct block_words *block, uint32_t word)
{
    if (!block->complement_first || !has_shape(block, word, WORD_DIGITS) || !spaced(block, word) ||
        !is_mark_at(block, word + 1, '.') || spaced(block, word + 1) || block->headline)
        return false;
    for (uint32_t i = word + 2; i <= word + 2 + MOST_NOUNS && is_name_word(block, i); i++)
        if (lists_at(block, i) & IN_ORG_WORDS && i > word + 2)
            return true;
    return false;
}

bool
is_number_before_head(const struct block_words *block, uint32_t word)
{
    return has_shape(block, word, WORD_DIGITS) && spaced(block, word) && !block->headline &&
           block->at[word].end - block->at[word].start <= 3 && is_name_word(block, word + 1) &&
           spaced(block, word + 1) && !has_shape(block, word + 1, WORD_ALL_CAPITALS) &&
           lists_at(block, word + 1) & (IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS) &&
           !has_shape(block, word - 1, WORD_BEGINS);
}
