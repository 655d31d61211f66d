#include "sentsplit/scan.h"

#include "text/lanes.h"
#include "text/letters.h"

/* Bytes at which to look closer. The lead bytes are those of characters with Sentence_Terminal
 * (PropList.txt), U+2026 and the emoji. */
enum look { NOTHING, STOP, COLON, SMILE, ANGLE, LEAD };

/* clang-format off */
static const unsigned char looks[256] = {
    ['.'] = STOP, ['!'] = STOP, ['?'] = STOP,
    [':'] = COLON, [';'] = SMILE, ['='] = SMILE, ['>'] = ANGLE,
    [0xD6] = LEAD, [0xD8] = LEAD, [0xDB] = LEAD, [0xDC] = LEAD, [0xDF] = LEAD, [0xE0] = LEAD,
    [0xE1] = LEAD, [0xE2] = LEAD, [0xE3] = LEAD, [0xEA] = LEAD, [0xEF] = LEAD, [0xF0] = LEAD,
};
/* clang-format on */

/* The frequent lead bytes are the first of whole scripts: for those the second byte must fit before
 * anybody is asked. */
static bool
is_stop(struct slice text, size_t at)
{
    const unsigned char *bytes = (const unsigned char *)text.at + at;
    switch (bytes[0]) {
    case 0xD8:
        return bytes[1] >= 0x9D && bytes[1] <= 0x9F;
    case 0xDB:
        return bytes[1] == 0x94;
    case 0xE0:
        return bytes[1] == 0xA5 ? bytes[2] == 0xA4 || bytes[2] == 0xA5
                                : bytes[1] == 0xA0 && letter_is_terminal(letter_at(text, at));
    case 0xE2:
        if (bytes[1] == 0x80 && bytes[2] == 0xA6)
            return true;
        return (bytes[1] == 0x80 ? bytes[2] >= 0xBC : bytes[1] == 0x81 || bytes[1] >= 0xB8) &&
               letter_is_terminal(letter_at(text, at));
    case 0xE3:
        return bytes[1] == 0x80 && bytes[2] == 0x82;
    case 0xEF:
        return bytes[1] >= 0xB9 && letter_is_terminal(letter_at(text, at));
    default:
        return letter_is_terminal(letter_at(text, at));
    }
}

/* Whether what begins at AT may be a smile, an address, a time, a credit's colon or the end of a
   mailbox. */
static bool
may_break(struct slice text, size_t at, enum look look)
{
    char next = at + 1 < text.length ? text.at[at + 1] : 0;
    switch (look) {
    case COLON:
        return next == ' ' || next == '/' || (next >= '0' && next <= '9') || next == ')' ||
               next == '-' || next == '(' || next == 'D' || next == 'P';
    case SMILE:
        return next == ')' || next == '-' || next == 'D' || next == ' ';
    case ANGLE:
        return next == ' ';
    default:
        return letter_is_pictograph(letter_at(text, at));
    }
}

static bool
is_end(struct slice text, size_t at, char terminator, enum scan_kind *kind)
{
    enum look look = looks[(unsigned char)text.at[at]];
    *kind = SCAN_STOP;
    if (look == STOP || text.at[at] == terminator || (look == LEAD && is_stop(text, at)))
        return true;
    *kind = SCAN_BREAK;
    return look != NOTHING && may_break(text, at, look);
}

/* The lead bytes E4 to E9, most of Chinese and Korean, begin no character that ends a sentence. */
static uint32_t
worth_a_look(struct lanes lanes, char terminator)
{
    uint32_t bits = lanes_equal(lanes, '.') | lanes_equal(lanes, '!') |
                    lanes_between(lanes, ':', '?') | lanes_between(lanes, 0xD6, 0xE3) |
                    lanes_between(lanes, 0xEA, 0xF4);
    return terminator ? bits | lanes_equal(lanes, (unsigned char)terminator) : bits;
}

/* Whether AT lies in a line of equal characters; *BEGIN, not below START: where it begins. */
static bool
in_rule(struct slice text, size_t start, size_t at, size_t *begin)
{
    char byte = text.at[at];
    if (byte != '-' && byte != '_' && byte != '=' && byte != '*' && byte != '#' && byte != '~')
        return false;
    size_t from = at, to = at;
    while (from > start && text.at[from - 1] == byte)
        from--;
    while (to < text.length && to - from < SHORTEST_RULE && text.at[to] == byte)
        to++;
    *begin = from;
    return to - from >= SHORTEST_RULE;
}

/* Where the first of BITS that ends something is, counted from AT; LANES: none does. */
static size_t
first_end(struct slice text, size_t at, uint32_t bits, char terminator, enum scan_kind *kind)
{
    for (; bits != 0; bits &= bits - 1)
        if (is_end(text, at + lanes_first(bits), terminator, kind))
            return lanes_first(bits);
    return LANES;
}

/* A line of equal characters is so long that it covers the middle of some sixteen bytes. */
size_t
scan_stop(struct slice text, size_t start, char terminator, enum scan_kind *kind)
{
    size_t i = start, begin;
    for (; text.length - i >= LANES; i += LANES) {
        uint32_t bits = worth_a_look(lanes_load(text.at + i), terminator);
        size_t first = bits ? first_end(text, i, bits, terminator, kind) : LANES;
        if (text.at[i + LANES / 2] == text.at[i + LANES / 2 - 1] &&
            in_rule(text, start, i + LANES / 2, &begin) && begin <= i + first) {
            *kind = SCAN_RULE;
            return begin;
        }
        if (first < LANES)
            return i + first;
    }
    if (i < text.length && text.length >= LANES) { /* the rest, with bytes before it */
        size_t at = text.length - LANES;
        uint32_t bits = worth_a_look(lanes_load(text.at + at), terminator) >> (i - at);
        size_t first = first_end(text, i, bits, terminator, kind);
        return first < LANES ? i + first : text.length;
    }
    for (; i < text.length; i++)
        if (is_end(text, i, terminator, kind))
            return i;
    return text.length;
}

size_t
scan_mark(struct slice text, size_t start, size_t end)
{
    size_t i = start;
    for (; i < end && text.length - i >= LANES; i += LANES) {
        struct lanes lanes = lanes_load(text.at + i);
        uint32_t bits = lanes_equal(lanes, '"') | lanes_equal(lanes, 0xE2);
        if (bits != 0)
            return i + lanes_first(bits) < end ? i + lanes_first(bits) : end;
    }
    for (; i < end; i++)
        if (text.at[i] == '"' || (unsigned char)text.at[i] == 0xE2)
            return i;
    return end;
}

bool
scan_lone_letter(struct slice text, char letter)
{
    size_t i = 0;
    for (; i + LANES + 2 <= text.length; i += LANES)
        if (lanes_equal(lanes_load(text.at + i), ' ') &
            lanes_equal(lanes_load(text.at + i + 1), (unsigned char)letter) &
            lanes_equal(lanes_load(text.at + i + 2), ' '))
            return true;
    for (; i + 2 < text.length; i++)
        if (text.at[i] == ' ' && text.at[i + 1] == letter && text.at[i + 2] == ' ')
            return true;
    return false;
}
