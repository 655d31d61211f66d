#include "declutter/marks.h"

const uint8_t mark_ascii_kinds[128] = {
    ['|'] = MARK_SEPARATOR, ['/'] = MARK_SEPARATOR, ['>'] = MARK_SEPARATOR | MARK_AROUND,
    ['{'] = MARK_MARKUP,    ['}'] = MARK_MARKUP,    ['<'] = MARK_MARKUP | MARK_AROUND,
    ['='] = MARK_MARKUP,    ['['] = MARK_MARKUP,    [']'] = MARK_MARKUP,
    ['\\'] = MARK_MARKUP,   ['#'] = MARK_MARKUP,    ['"'] = MARK_QUOTE,
    ['('] = MARK_BRACKET,   [','] = MARK_COMMA,     ['.'] = MARK_END,
    ['!'] = MARK_END,       ['?'] = MARK_END,       ['_'] = MARK_AROUND,
    [':'] = MARK_AROUND,    ['@'] = MARK_AROUND,
};

unsigned
mark_kind_beyond(uint32_t code)
{
    switch (code) {
    case 0xBB:
        return MARK_SEPARATOR | MARK_QUOTE;
    case 0xB7:
    case 0x2022:
    case 0x203A:
    case 0x25A1:
    case 0x25AA:
    case 0x25CF:
        return MARK_SEPARATOR;
    case 0xAB:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x300C:
        return MARK_QUOTE;
    case 0xFF08:
        return MARK_BRACKET;
    case 0x060C:
    case 0x3001:
    case 0xFF0C:
        return MARK_COMMA;
    case 0x0964:
    case 0x3002:
    case 0xFF01:
    case 0xFF1F:
        return MARK_INNER_END;
    default:
        return 0;
    }
}
