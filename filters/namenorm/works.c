/* Works and the like in quotation marks: “The Salt Year”, "Ninety Miles to Nowhere". */
#include "namenorm/name_words.h"
#include "namenorm/run.h"
#include "namenorm/signs.h"

enum {
    LONGEST_WORK = 16,
    FEWEST_CAPITALS = 2,
    LONGEST_CALLED = 8 /* words */,
    MOST_DESCRIBING = 3
};

/* Whether the words before the marks announce speech. */
static bool
is_speech(const struct block_words *block, uint32_t open, uint32_t close)
{
    uint32_t before = open > block->first ? word_mark(&block->at[open - 1]) : ',';
    return before == ',' || before == ':' || has_shape(block, open + 1, WORD_BEGINS) ||
           (open > block->first && lists_at(block, open - 1) & IN_CUES) ||
           lists_at(block, close + 1) & IN_CUES;
}

/* Whether WORD may be one of a title: it has a capital, or is one of those that have none there. */
static bool
fits(const struct block_words *block, uint32_t word)
{
    const uint64_t small = IN_FUNCTION_WORDS | IN_ARTICLES | IN_LINKERS | IN_PARTICLES |
                           IN_CONJUNCTIONS | IN_LOCATIVES;
    if (lists_at(block, word) & IN_TITLES &&
        (is_mark_at(block, word - 1, ',') || !spaced(block, word)))
        return false; /* “Emperor of Sumbor”, “Vera, Queen of Sumbor” */
    if (has_shape(block, word, WORD_MARK))
        return !is_mark_at(block, word, '.') && !is_mark_at(block, word, ';') &&
               !is_mark_at(block, word, '(');
    return has_shape(block, word, WORD_CAPITAL | WORD_DIGITS | WORD_CLITIC) ||
           lists_at(block, word) & small;
}

/* "la chanson « Marcel »", "die Initiative „Ruhe im Tal“": where the few words end that are called
   a name by the generic word right before the mark at OPEN; OPEN if they are not. */
static uint32_t
called_end(const struct block_words *block, uint32_t open, uint32_t mark)
{
    const uint64_t generic = IN_ORG_WORDS | IN_OTHER_WORDS | IN_PLACE_WORDS;
    if (open == block->first || !spaced(block, open) || !has_shape(block, open + 1, WORD_CAPITAL) ||
        !(lists_at(block, open - 1) & generic || compound_heads(block, open - 1)))
        return open;
    for (uint32_t i = open + 1; i < block->end && i <= open + LONGEST_CALLED; i++) {
        if (is_mark_at(block, i, mark))
            return i > open + 1 ? i : open;
        if (has_shape(block, i, WORD_MARK) && !is_mark_at(block, i, '-') &&
            !is_mark_at(block, i, '\'') && !is_mark_at(block, i, 0x2019))
            return open;
    }
    return open;
}

/* "publica ‘Ruido de agua’, su primer disco", "estrena ‘El faro’", "su última película, ‘El faro’":
   whether a word before the mark at OPEN, or the apposition behind that at CLOSE, tells of a work.
 */
static bool
is_told(const struct block_words *block, uint32_t open, uint32_t close)
{
    const uint64_t pointing = IN_ARTICLES | IN_DETERMINERS;
    uint32_t before = open - 1;
    if (open == block->first)
        return false;
    if (lists_at(block, before) & IN_KIND_CUES && has_value(block, before, NUMBER_KIND_CUES, "<t"))
        return true;
    for (uint32_t i = open; i > block->first && open - i < MOST_DESCRIBING;) {
        i--;
        if (lists_at(block, i) & IN_OTHER_WORDS && has_shape(block, i, WORD_SMALL))
            return true;
        if (!has_shape(block, i, WORD_SMALL) && !(i == before && is_mark_at(block, i, ',')))
            break;
    }
    uint32_t noun = close + 2;
    if (!is_mark_at(block, close + 1, ',') || !(lists_at(block, noun) & pointing))
        return false;
    for (uint32_t i = noun; i <= noun + MOST_DESCRIBING && has_shape(block, i, WORD_SMALL); i++)
        if (lists_at(block, i) & IN_OTHER_WORDS)
            return true;
    return false;
}

/* The same of any marks in a language that makes names with linkers; OPEN if they hold no work. */
static uint32_t
told_end(const struct block_words *block, uint32_t open, uint32_t mark)
{
    if (!block->linked_names || !spaced(block, open) || !has_shape(block, open + 1, WORD_CAPITAL))
        return open;
    uint32_t close = open + 1;
    while (close < block->end && close - open <= LONGEST_CALLED && !is_mark_at(block, close, mark))
        close++;
    bool closed = is_mark_at(block, close, mark) && close > open + 1 &&
                  !has_shape(block, close - 1, WORD_MARK);
    return closed && is_told(block, open, close) ? close : open;
}

/* The mark that closes what the one at OPEN opens, which low ones do not tell: „X“, „X”; 0 if it
 * opens nothing. */
static uint32_t
mark_behind(const struct block_words *block, uint32_t open)
{
    uint32_t code = word_mark(&block->at[open]), mark = closing_mark(code);
    for (uint32_t i = open + 1; code == 0x201E && i < block->end && i - open <= LONGEST_WORK; i++)
        if (is_mark_at(block, i, 0x201D) || is_mark_at(block, i, mark))
            return word_mark(&block->at[i]);
    return mark;
}

uint32_t
work_end(const struct block_words *block, uint32_t open)
{
    uint32_t code = word_mark(&block->at[open]), mark = mark_behind(block, open);
    bool closes = code == 0x201D && !opens_in_north(block, open);
    bool inward = mark == 0xAB && !opens_in_north(block, open); /* »X«, not the end of « X » */
    if (mark == 0 || closes || block->headline ||
        (inward && (!spaced(block, open) || spaced(block, open + 1) ||
                    !(block->compound_roles || block->noun_capitals))))
        return open;
    uint32_t called = called_end(block, open, mark);
    if (called == open)
        called = told_end(block, open, mark);
    bool apart = spaced(block, open + 1) && mark != 0xBB; /* « X » */
    if (called > open || block->noun_capitals || !has_shape(block, open + 1, WORD_CAPITAL) || apart)
        return called;
    uint32_t capitals = 0, loud = 0, close = open + 1;
    for (; !is_mark_at(block, close, mark); close++) {
        if (close >= block->end || close - open > LONGEST_WORK)
            return open;
        if (!fits(block, close) && !is_mark_at(block, close + 1, mark))
            return open;
        capitals += has_shape(block, close, WORD_CAPITAL);
        loud += has_shape(block, close, WORD_ALL_CAPITALS);
    }
    uint32_t last = close;
    while (last > open + 1 &&
           (is_mark_at(block, last - 1, ',') || is_mark_at(block, last - 1, '.')))
        last--;
    bool person = lists_at(block, open + 1) & IN_GIVEN_NAMES && last - open <= 3;
    if (capitals < FEWEST_CAPITALS || loud == capitals || person || !fits(block, last - 1) ||
        is_speech(block, open, close))
        return open;
    return last;
}
