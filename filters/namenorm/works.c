/* Works and the like in quotation marks: “The Salt Year”, "Ninety Miles to Nowhere". */
#include "namenorm/name_words.h"
#include "namenorm/run.h"
#include "namenorm/signs.h"

enum { LONGEST_WORK = 16, FEWEST_CAPITALS = 2, LONGEST_CALLED = 8 /* words */ };

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

uint32_t
work_end(const struct block_words *block, uint32_t open)
{
    uint32_t code = word_mark(&block->at[open]), mark = closing_mark(code);
    bool closes = (code == 0x201D || code == 0xBB) && !opens_in_north(block, open);
    if (mark == 0 || closes || block->headline)
        return open;
    uint32_t called = called_end(block, open, mark);
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
