#include "sentsplit/scan.h"

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

/* Whether one of the 16 bytes at AT is to be looked at: no branch within, so that compilers make
 * vectors of it. */
static bool
worth_a_look(const unsigned char *at)
{
    unsigned char found = 0;
    for (size_t i = 0; i < 16; i++) {
        unsigned char byte = at[i];
        found |= (unsigned char)((byte == '.') | (byte == '!') | (byte == '?') | (byte == ';') |
                                 (byte >= 0xD6));
    }
    return found != 0;
}

size_t
scan_stop(struct slice text, size_t start, bool semicolon)
{
    const unsigned char *bytes = (const unsigned char *)text.at;
    size_t i = start;
    for (;;) {
        while (text.length - i >= 16 && !worth_a_look(bytes + i))
            i += 16;
        size_t end = text.length - i < 16 ? text.length : i + 16;
        for (; i < end; i++) {
            enum look look = looks[bytes[i]];
            if (look == NOTHING)
                continue;
            if (look == STOP || (look == SEMICOLON && semicolon) ||
                (look == LEAD && is_stop(text, i)))
                return i;
        }
        if (i >= text.length)
            return text.length;
    }
}
