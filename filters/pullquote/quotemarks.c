#include "pullquote/quotemarks.h"

enum family
mark_family(uint32_t code)
{
    switch (code) {
    case '"':
        return STRAIGHT;
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
        return CURLY;
    case 0xAB:
    case 0xBB:
        return GUILLEMET;
    case 0x300C:
    case 0x300D:
    case 0x300E:
    case 0x300F:
        return CORNER;
    case '\'': /* of a pair */
        return STRAIGHT;
    default:
        return SINGLE;
    }
}

bool
is_mark_pair(const struct reading *reading, uint32_t word, uint32_t end)
{
    return word + 1 < end && mark_at(reading, word) == '\'' && mark_at(reading, word + 1) == '\'' &&
           !has_shape(reading, word + 1, WORD_SPACE_BEFORE);
}

bool
is_low_mark_pair(const struct reading *reading, uint32_t word, uint32_t end)
{
    const uint32_t parted = WORD_SPACE_BEFORE | WORD_MARK;
    return word + 2 < end && mark_at(reading, word) == ',' && mark_at(reading, word + 1) == ',' &&
           !has_shape(reading, word + 1, WORD_SPACE_BEFORE) &&
           !has_shape(reading, word + 2, parted);
}

/* "qu'« il": whether the word is a clitic that ends in its apostrophe. */
static bool
is_elided(const struct reading *reading, uint32_t word)
{
    return has_shape(reading, word, WORD_CLITIC) &&
           letter_is(letter_at(text_of_words(reading, word, word + 1), 0), LETTER_WORD);
}

static bool
is_opening_bracket(uint32_t code)
{
    switch (code) {
    case '(':
    case '[':
    case 0x3008: /* 〈 */
    case 0x300A: /* 《, of titles */
    case 0x3010: /* 【 */
    case 0x3014: /* 〔 */
    case 0xFF08: /* （ */
        return true;
    default:
        return false;
    }
}

bool
space_before(const struct reading *reading, uint32_t word, uint32_t first)
{
    if (word == first || has_shape(reading, word, WORD_SPACE_BEFORE))
        return true;
    uint32_t code = mark_at(reading, word - 1);
    return is_opening_bracket(code) || code == 0x2014 || code == 0x2013 || code == ':' ||
           is_elided(reading, word - 1) || (is_double_mark(code) && code != mark_at(reading, word));
}

bool
space_behind(const struct reading *reading, uint32_t word, uint32_t end)
{
    if (word + 1 >= end || has_shape(reading, word + 1, WORD_SPACE_BEFORE))
        return true;
    uint32_t code = mark_at(reading, word + 1);
    return code != 0 && !is_double_mark(code) && !is_single_mark(code) &&
           !is_opening_bracket(code) && code != 0x2026 && code != '$';
}

static enum role
role_by_space(const struct reading *reading, uint32_t word, uint32_t first, uint32_t end, bool on)
{
    bool before = space_before(reading, word, first);
    bool behind = space_behind(reading, word, end);
    if (before && !behind)
        return OPENS;
    if (behind && !before)
        return CLOSES;
    return on ? CLOSES : word + 1 < end ? OPENS : NO_MARK;
}

enum role
mark_role(const struct reading *reading, uint32_t word, uint32_t first, uint32_t end,
          uint32_t opened)
{
    uint32_t code = mark_at(reading, word);
    switch (code) {
    case 0x201E:
    case 0x300C:
    case 0x300E:
        return OPENS;
    case 0x300D:
    case 0x300F:
        return CLOSES;
    case 0x201C: /* closes what „ opened */
        if (opened == 0x201E)
            return CLOSES;
        return space_behind(reading, word, end) && !space_before(reading, word, first) ? CLOSES
                                                                                       : OPENS;
    case 0x201D: /* opens where it stands on the wrong side, as in Swedish */
        return opened == 0 && space_before(reading, word, first) &&
                       !space_behind(reading, word, end)
                   ? OPENS
                   : CLOSES;
    default:
        return role_by_space(reading, word, first, end, opened != 0);
    }
}

bool
marks_differ(enum family open, uint32_t code)
{
    enum family family = mark_family(code);
    return family != open &&
           (open == GUILLEMET || family == GUILLEMET || open == CORNER || family == CORNER);
}
