#include "declutter/sequences.h"

#include "text/ascii.h"
#include "text/letters.h"
#include "text/memory.h"

#include <string.h>

enum { PAGE = 64, PAGES_MOST = 64, REPLACEMENT = 0xFFFD };

/* What a code point is in each charset. */
struct role {
    uint16_t leads;     /* charsets in which it is a lead byte of UTF-8, as bits */
    uint16_t continues; /* ... a further byte */
    uint8_t bytes[CHARSETS];
};

_Static_assert(CHARSETS <= 16, "struct role has a bit for each");

struct charset_index {
    uint8_t page[0x10000 / PAGE]; /* of a code point's roles; page 0 has none */
    struct role roles[PAGES_MOST][PAGE];
};

static const struct role *
role_of(const struct charset_index *index, uint32_t code)
{
    return code < 0x10000 ? &index->roles[index->page[code / PAGE]][code % PAGE]
                          : &index->roles[0][0];
}

/* The byte that CODE has in the charset, or 0. */
static unsigned
byte_of(const struct charset_index *index, size_t charset, uint32_t code)
{
    return role_of(index, code)->bytes[charset];
}

/* The blocks in which text of our languages has its letters and marks; [first, last], sorted. */
static bool
is_plausible(uint32_t code)
{
    static const uint32_t blocks[][2] = {
        {0x80, 0x17E},    {0x192, 0x192},     {0x1A0, 0x1A1},   {0x1AF, 0x1B0},   {0x218, 0x21B},
        {0x259, 0x259},   {0x2BB, 0x2BC},     {0x2C6, 0x2DD},   {0x300, 0x338},   {0x370, 0x3FF},
        {0x400, 0x45F},   {0x490, 0x4E9},     {0x5B0, 0x5EA},   {0x600, 0x6FF},   {0x900, 0xE7F},
        {0x1E00, 0x1EFF}, {0x2002, 0x203C},   {0x2044, 0x2044}, {0x2060, 0x2060}, {0x20A0, 0x20BF},
        {0x2100, 0x27BF}, {0x3000, 0x30FF},   {0x4E00, 0x9FFF}, {0xAC00, 0xD7A3}, {0xD800, 0xDFFF},
        {0xF8FF, 0xF8FF}, {0xFB00, 0xFB06},   {0xFE0F, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xFF01, 0xFF60},
        {0xFFFD, 0xFFFD}, {0x1F000, 0x1FAFF},
    };
    for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++)
        if (code <= blocks[i][1])
            return code >= blocks[i][0];
    return false;
}

/* Whether a lead byte begins anything plausible: most of two bytes do not. */
static bool
is_lead(unsigned byte)
{
    if (letter_bytes(byte) != 2)
        return letter_bytes(byte) > 0;
    for (unsigned i = 0; i < 64; i++)
        if (is_plausible((byte & 0x1F) << 6 | i))
            return true;
    return false;
}

static void
index_add(struct charset_index *index, size_t *pages, size_t charset, unsigned byte, uint32_t code)
{
    uint8_t *page = &index->page[code / PAGE];
    if (*page == 0)
        *page = (uint8_t)++ * pages;
    struct role *role = &index->roles[*page][code % PAGE];
    if (role->bytes[charset] != 0)
        return;
    role->bytes[charset] = (uint8_t)byte;
    if (byte < 0xC0)
        role->continues |= (uint16_t)(1U << charset);
    else if (is_lead(byte))
        role->leads |= (uint16_t)(1U << charset);
}

/* C1 controls are bytes in every charset: ISO 8859 leaves them as they are. */
struct charset_index *
charset_index_make(void)
{
    struct charset_index *index = memory_zeroed(1, sizeof *index);
    size_t pages = 0;
    for (size_t i = 0; i < CHARSETS; i++) {
        for (unsigned k = 0; k < 128; k++)
            index_add(index, &pages, i, k + 0x80, charsets[i][k]);
        for (unsigned k = 0x80; k < 0xA0; k++)
            index_add(index, &pages, i, k, k);
    }
    return index;
}

/* One further byte of a sequence, at *AT, which moves behind it; 0 if there is none. A no-break
   space, the byte A0 of most charsets, may have become a space, but not the last. */
static unsigned
continuation(const struct reading *reading, size_t *at, bool last)
{
    if (*at >= reading->text.length)
        return 0;
    uint32_t code = letter_next(reading->text, at);
    if (code == REPLACEMENT)
        return 0xFF;
    if (code == ' ' && !last)
        return 0xA0;
    unsigned byte = byte_of(reading->index, reading->charset, code);
    return byte < 0xC0 ? byte : 0;
}

static bool
read_bytes(const struct reading *reading, size_t at, struct sequence *sequence)
{
    size_t i = at;
    unsigned lead = byte_of(reading->index, reading->charset, letter_next(reading->text, &i));
    int length = (int)letter_bytes(lead);
    if (length == 0)
        return false;
    uint32_t code = lead & (0x7FU >> length);
    *sequence = (struct sequence){.bytes = length};
    for (int k = 1; k < length; k++) {
        unsigned byte = continuation(reading, &i, k == length - 1);
        if (byte == 0)
            return false;
        sequence->lost = sequence->lost || byte == 0xFF;
        code = code << 6 | (byte & 0x3F);
    }
    sequence->end = i;
    sequence->code = sequence->lost ? REPLACEMENT : code;
    bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    return sequence->lost || (!overlong && is_plausible(code));
}

/* Half a pair of UTF-16's surrogates, each written as UTF-8 (CESU-8): the other half must follow.
 */
static bool
read_surrogates(const struct reading *reading, struct sequence *sequence)
{
    struct sequence low;
    if (sequence->code >= 0xDC00 || sequence->end >= reading->text.length ||
        !read_bytes(reading, sequence->end, &low) || low.code < 0xDC00 || low.code > 0xDFFF)
        return false;
    sequence->code = 0x10000 + ((sequence->code & 0x3FF) << 10 | (low.code & 0x3FF));
    sequence->end = low.end;
    return is_plausible(sequence->code);
}

/* "â€" and nothing that could go on: the closing quotation mark, E2 80 9D. Byte 9D is one of the
 * five that Windows-1252 has no character for, and of these the only one common in text. */
static bool
read_lost_quote(const struct reading *reading, size_t at, struct sequence *sequence)
{
    size_t i = at;
    if (letter_next(reading->text, &i) != 0xE2 || i >= reading->text.length ||
        letter_next(reading->text, &i) != 0x20AC || reading->charset != CHARSET_WINDOWS_1252)
        return false;
    *sequence = (struct sequence){.code = 0x201D, .end = i, .bytes = 3};
    return true;
}

bool
sequence_read(const struct reading *reading, size_t at, struct sequence *sequence)
{
    if (!read_bytes(reading, at, sequence))
        return read_lost_quote(reading, at, sequence);
    return sequence->code < 0xD800 || sequence->code > 0xDFFF || read_surrogates(reading, sequence);
}

/* Whether the language knows the word that would be, were the space behind CODE not there: "Ã
 * quele" is "àquele". */
static bool
joins(const struct reading *reading, uint32_t code, size_t behind)
{
    char word[64];
    size_t length = letter_write(word, code), end = behind;
    while (end < reading->text.length && length + 4 < sizeof word) {
        size_t next = end;
        if (!letter_is(letter_next(reading->text, &next), LETTER_WORD))
            break;
        memcpy(word + length, reading->text.at + end, next - end);
        length += next - end;
        end = next;
    }
    return language_word(reading->language, slice_make(word, length))->lists != 0;
}

/* "Ã perturber", "Å veices": the no-break space of a sequence of two has become a space. "à" is a
   word, so the space stays behind it, unless the language knows the longer word. */
bool
sequence_read_lost_space(const struct reading *reading, size_t at, struct sequence *sequence)
{
    struct slice text = reading->text;
    size_t behind = at;
    unsigned lead = byte_of(reading->index, reading->charset, letter_next(text, &behind));
    if (letter_bytes(lead) != 2 || (behind < text.length && text.at[behind] != ' '))
        return false;
    uint32_t code = (lead & 0x1F) << 6 | 0x20;
    bool letter = letter_is(letter_at(text, behind + 1), LETTER_ANY);
    bool word = code == 0xE0 && !(letter && joins(reading, code, behind + 1));
    if (!is_plausible(code) || !letter_is(code, LETTER_ANY) || (!letter && !word))
        return false;
    *sequence = (struct sequence){.code = code, .end = word ? behind : behind + 1, .bytes = 2};
    return true;
}

uint32_t
charset_suspects(const struct charset_index *index, struct slice text)
{
    uint32_t found = 0, leads = 0;
    for (size_t i = 0; i < text.length;) {
        if ((unsigned char)text.at[i] < 0x80) {
            if (leads & 1 && text.at[i] == ' ' && i >= 2 && (unsigned char)text.at[i - 1] == 0x83)
                found |= 1; /* "Ã " */
            i = ascii_end(text, i);
            leads = 0;
            continue;
        }
        uint32_t code = letter_next(text, &i);
        const struct role *role = role_of(index, code);
        found |= leads & (code == REPLACEMENT ? 0xFFFFU : role->continues);
        found |= (uint32_t)(code < 0xA0) << 31;
        leads = role->leads;
    }
    return found;
}

bool
sequence_begins(const struct reading *reading, uint32_t code)
{
    return letter_bytes(byte_of(reading->index, reading->charset, code)) > 0;
}
