/* Quotation marks: which belong together, and whether one opens or closes where it stands. */
#ifndef PULLQUOTE_QUOTEMARKS_H
#define PULLQUOTE_QUOTEMARKS_H

#include "pullquote/reading.h"

/* What a mark does. */
enum role { NO_MARK, OPENS, CLOSES };

/* Families of marks: only marks of one family close each other. */
enum family { STRAIGHT, CURLY, GUILLEMET, CORNER, SINGLE };

/* The family of a mark; of an apostrophe, that of a pair of them. */
enum family mark_family(uint32_t code);

static inline bool
is_double_mark(uint32_t code)
{
    return code == '"' || (code >= 0x201C && code <= 0x201F) || code == 0xAB || code == 0xBB ||
           (code >= 0x300C && code <= 0x300F);
}

static inline bool
is_single_mark(uint32_t code)
{
    return code == '\'' || code == 0x2018 || code == 0x2019 || code == 0x201A || code == 0x2039 ||
           code == 0x203A;
}

/* Two apostrophes side by side are a double mark, as typewriters and wikis have it. */
bool is_mark_pair(const struct reading *reading, uint32_t word, uint32_t end);

/* Two commas before a word, ",,so", stand for a low mark that opens. */
bool is_low_mark_pair(const struct reading *reading, uint32_t word, uint32_t end);

/* Whether the mark at WORD has white space, or the edge of its block [first, end), or an opening
   bracket, a dash or a colon before it. */
bool space_before(const struct reading *reading, uint32_t word, uint32_t first);

/* ... behind it: or a mark that ends or parts. */
bool space_behind(const struct reading *reading, uint32_t word, uint32_t end);

/* What the double mark at WORD of the block [first, end) does. OPENED: the mark whose quotation is
   open; 0: none is. */
enum role mark_role(const struct reading *reading, uint32_t word, uint32_t first, uint32_t end,
                    uint32_t opened);

/* Whether a mark cannot close what one of the family OPEN has opened, since its shape is another:
   “…” within «…». */
bool marks_differ(enum family open, uint32_t code);

#endif
