#include "text/letters.h"

#include "text/memory.h"

#include <stdlib.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>
#include <uniwidth.h>

enum {
    U = LETTER_UPPER,
    L = LETTER_LOWER,
    D = LETTER_DIGIT,
    W = LETTER_SPACE,
    P = LETTER_PUNCTUATION,
    S = LETTER_SYMBOL
};

/* clang-format off */
const uint16_t letter_ascii_kinds[128] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, W, W, W, W, W, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    W, P, P, P, S, P, P, P, P, P, P, S, P, P, P, P,
    D, D, D, D, D, D, D, D, D, D, P, P, S, S, S, P,
    P, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U,
    U, U, U, U, U, U, U, U, U, U, U, P, P, P, S, P,
    S, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
    L, L, L, L, L, L, L, L, L, L, L, P, S, P, S, 0,
};
/* clang-format on */

/* Scripts written without spaces between words, sorted; [first, last]. Blocks.txt and Scripts.txt.
 */
static const uint32_t ideographs[][2] = {
    {0x0E01, 0x0E3A}, {0x0E40, 0x0E4E}, {0x0E80, 0x0EFF}, {0x1000, 0x109F}, {0x1780, 0x17D3},
    {0x3005, 0x3007}, {0x3021, 0x3029}, {0x3031, 0x3035}, {0x3038, 0x303C}, {0x3041, 0x3096},
    {0x309D, 0x309F}, {0x30A1, 0x30FA}, {0x30FC, 0x30FF}, {0x3105, 0x312F}, {0x31F0, 0x31FF},
    {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xF900, 0xFAFF}, {0xFF66, 0xFF9F}, {0x20000, 0x323AF},
};

static bool
is_ideograph(uint32_t code)
{
    if (code < 0x0E01)
        return false;
    for (size_t i = 0; i < sizeof ideographs / sizeof *ideographs; i++)
        if (code <= ideographs[i][1])
            return code >= ideographs[i][0];
    return false;
}

/* General categories and the bits they give. */
static unsigned
category_kinds(uint32_t code)
{
    static const struct {
        uint32_t categories;
        unsigned kinds;
    } rows[] = {
        {UC_CATEGORY_MASK_Lu | UC_CATEGORY_MASK_Lt, LETTER_UPPER},
        {UC_CATEGORY_MASK_Ll, LETTER_LOWER},
        {UC_CATEGORY_MASK_Lm | UC_CATEGORY_MASK_Lo, LETTER_OTHER},
        {UC_CATEGORY_MASK_M, LETTER_MARK},
        {UC_CATEGORY_MASK_Nd, LETTER_DIGIT},
        {UC_CATEGORY_MASK_P, LETTER_PUNCTUATION},
        {UC_CATEGORY_MASK_S | UC_CATEGORY_MASK_No | UC_CATEGORY_MASK_Nl, LETTER_SYMBOL},
        {UC_CATEGORY_MASK_Z, LETTER_SPACE},
        {UC_CATEGORY_MASK_Cf, LETTER_JOINER},
    };
    uc_general_category_t category = uc_general_category(code);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (category.bitmask & rows[i].categories)
            return rows[i].kinds;
    return 0;
}

unsigned
letter_kinds_beyond(uint32_t code)
{
    if (code >= 0x4E00 && code <= 0x9FFF)
        return LETTER_OTHER | LETTER_IDEOGRAPH;
    if (code >= 0xAC00 && code <= 0xD7A3)
        return LETTER_OTHER;
    if (code >= 0x2010 && code <= 0x2027)
        return LETTER_PUNCTUATION;
    if (code == 0x85)
        return LETTER_SPACE;
    unsigned kinds = category_kinds(code);
    return is_ideograph(code) && !(kinds & LETTER_DIGIT) ? kinds | LETTER_IDEOGRAPH : kinds;
}

uint32_t
letter_lower_beyond(uint32_t code)
{
    return uc_tolower(code);
}

uint32_t
letter_upper(uint32_t code)
{
    if (code < 128)
        return code >= 'a' && code <= 'z' ? code - 32 : code;
    return uc_toupper(code);
}

uint32_t
letter_base(uint32_t code)
{
    enum { FIRST_HANGUL = 0xAC00, LAST_HANGUL = 0xD7A3 };
    ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];
    if (code >= FIRST_HANGUL && code <= LAST_HANGUL)
        return code; /* of a syllable, the first consonant is no base */
    while (code >= 128 && uc_canonical_decomposition(code, parts) > 0 && parts[0] != code)
        code = parts[0];
    return code;
}

bool
letter_is_terminal(uint32_t code)
{
    return uc_is_property_sentence_terminal(code);
}

int
letter_columns(uint32_t code)
{
    if (code < 0x300)
        return code < 0x80 || code >= 0xA0;
    int columns = uc_width(code, "UTF-8");
    return columns < 0 ? 0 : columns;
}

void
letter_append(struct buffer *buffer, uint32_t code)
{
    if (code < 0x80) {
        buffer_byte(buffer, (char)code);
        return;
    }
    char bytes[4];
    if (code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF))
        buffer_append(buffer, slice_make(bytes, letter_write(bytes, code)));
}

void
letters_lower(struct buffer *buffer, struct slice text)
{
    for (size_t i = 0; i < text.length;)
        letter_append(buffer, letter_lower(letter_next(text, &i)));
}

size_t
letters_columns(struct slice text)
{
    size_t columns = 0;
    for (size_t i = 0; i < text.length;)
        columns += (size_t)letter_columns(letter_next(text, &i));
    return columns;
}

/* Appends TEXT in the normal form. libunistring wants memory of its own for it. */
static void
normalise(struct buffer *buffer, struct slice text, uninorm_t form)
{
    size_t length = 0;
    uint8_t *normal = u8_normalize(form, (const uint8_t *)text.at, text.length, NULL, &length);
    if (!normal && text.length > 0)
        memory_exhausted();
    buffer_append(buffer, slice_make((const char *)normal, length));
    free(normal);
}

/* Whether CODE can stand in text that is not in NFC: marks, jamo, and what NFC writes otherwise.
   Code points below U+0300, the Cyrillic and Greek letters, Hangul syllables and ideographs cannot
   (NFC_Quick_Check is Yes for them). */
static bool
may_compose(uint32_t code)
{
    if (code < 0x300 || (code >= 0x388 && code <= 0x482) || (code >= 0x48A && code <= 0x590) ||
        (code >= 0x4E00 && code <= 0x9FFF) || (code >= 0xAC00 && code <= 0xD7A3) ||
        (code >= 0x2010 && code <= 0x2027) || (code >= 0x3041 && code <= 0x3096))
        return false;
    if (uc_is_general_category_withtable(code, UC_CATEGORY_MASK_M) ||
        (code >= 0x1100 && code <= 0x11FF))
        return true;
    ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];
    int count = uc_canonical_decomposition(code, parts);
    return count == 1 || (count == 2 && uc_composition(parts[0], parts[1]) != code);
}

void
letters_compose(struct buffer *buffer, struct slice text)
{
    for (size_t i = 0; i < text.length;) {
        if ((unsigned char)text.at[i] < 0xCC) { /* below U+0300 */
            i++;
            continue;
        }
        if (may_compose(letter_next(text, &i))) {
            normalise(buffer, text, UNINORM_NFC);
            return;
        }
    }
    buffer_append(buffer, text);
}

void
letters_decompose(struct buffer *buffer, struct slice text)
{
    normalise(buffer, text, UNINORM_NFKD);
}
