#include "sentsplit/scan.h"

#include "text/lanes.h"
#include "text/letters.h"

/* Bytes at which to look closer. The lead bytes are those of characters with Sentence_Terminal
 * (PropList.txt) and U+2026. */
enum look { NOTHING, STOP, SEMICOLON, LEAD };

/* clang-format off */
static const unsigned char looks[256] = {
    ['.'] = STOP, ['!'] = STOP, ['?'] = STOP, [';'] = SEMICOLON,
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

/* The lead bytes E4 to E9, most of Chinese and Korean, begin no character that ends a sentence. */
static uint32_t
worth_a_look(struct lanes lanes)
{
    return lanes_equal(lanes, '.') | lanes_equal(lanes, '!') | lanes_equal(lanes, '?') |
           lanes_equal(lanes, ';') | lanes_between(lanes, 0xD6, 0xE3) |
           lanes_between(lanes, 0xEA, 0xF4);
}

static bool
is_end(struct slice text, size_t at, bool semicolon)
{
    enum look look = looks[(unsigned char)text.at[at]];
    return look == STOP || (look == SEMICOLON && semicolon) || (look == LEAD && is_stop(text, at));
}

size_t
scan_stop(struct slice text, size_t start, bool semicolon)
{
    size_t i = start;
    for (; text.length - i >= LANES; i += LANES)
        for (uint32_t bits = worth_a_look(lanes_load(text.at + i)); bits != 0; bits &= bits - 1)
            if (is_end(text, i + lanes_first(bits), semicolon))
                return i + lanes_first(bits);
    for (; i < text.length; i++)
        if (is_end(text, i, semicolon))
            return i;
    return text.length;
}

size_t
scan_mark(struct slice text, size_t start, size_t end)
{
    size_t i = start;
    for (; end - i >= LANES; i += LANES) {
        struct lanes lanes = lanes_load(text.at + i);
        uint32_t bits = lanes_equal(lanes, '"') | lanes_equal(lanes, 0xE2);
        if (bits != 0)
            return i + lanes_first(bits);
    }
    for (; i < end; i++)
        if (text.at[i] == '"' || (unsigned char)text.at[i] == 0xE2)
            return i;
    return end;
}

bool
scan_small_i(struct slice text)
{
    size_t i = 0;
    for (; i + LANES + 2 <= text.length; i += LANES)
        if (lanes_equal(lanes_load(text.at + i), ' ') &
            lanes_equal(lanes_load(text.at + i + 1), 'i') &
            lanes_equal(lanes_load(text.at + i + 2), ' '))
            return true;
    for (; i + 2 < text.length; i++)
        if (memcmp(text.at + i, " i ", 3) == 0)
            return true;
    return false;
}
