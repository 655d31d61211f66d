/* Code points in clean UTF-8, and what Unicode says of them: the door to libunistring, with an
   ASCII path in front.

   All functions take valid UTF-8 (see text/clean.h). General categories are those of the Unicode
   Character Database. */
#ifndef TEXT_LETTERS_H
#define TEXT_LETTERS_H

#include "text/buffer.h"
#include "text/slice.h"

/* What a code point is; bits, so that several can be asked for at once. */
enum letter_kind {
    LETTER_UPPER = 1 << 0,       /* Lu, Lt */
    LETTER_LOWER = 1 << 1,       /* Ll */
    LETTER_OTHER = 1 << 2,       /* Lm, Lo: letters of scripts without case, modifiers */
    LETTER_MARK = 1 << 3,        /* M*: combining marks */
    LETTER_DIGIT = 1 << 4,       /* Nd */
    LETTER_SPACE = 1 << 5,       /* White_Space */
    LETTER_IDEOGRAPH = 1 << 6,   /* Han, kana: scripts written without spaces (beside LETTER_OTHER);
                                    Thai, Lao, Khmer, Burmese too */
    LETTER_PUNCTUATION = 1 << 7, /* P* */
    LETTER_SYMBOL = 1 << 8,      /* S*, No, Nl */
    LETTER_JOINER = 1 << 9,      /* Cf: ZWJ, ZWNJ, soft hyphen ... */
};

enum {
    LETTER_ANY = LETTER_UPPER | LETTER_LOWER | LETTER_OTHER,
    LETTER_WORD = LETTER_ANY | LETTER_MARK | LETTER_DIGIT,
};

/* Latin, Greek, Cyrillic, Hebrew and Arabic letters are asked about so often that they have tables,
 * from U+0080 up to this. */
enum { LETTER_NEAR_END = 0x700 };

extern const uint16_t letter_ascii_kinds[128];
extern const uint16_t letter_near_kinds[LETTER_NEAR_END - 128];
extern const int16_t letter_near_lower[LETTER_NEAR_END - 128];
unsigned letter_kinds_beyond(uint32_t code);
uint32_t letter_lower_beyond(uint32_t code);

/* The kinds of CODE, as bits. */
static inline unsigned
letter_kinds(uint32_t code)
{
    return code < 128               ? letter_ascii_kinds[code]
           : code < LETTER_NEAR_END ? letter_near_kinds[code - 128]
                                    : letter_kinds_beyond(code);
}

/* How many bytes a character of UTF-8 beyond ASCII has that begins with the byte LEAD; 0: none
 * does.
 */
static inline size_t
letter_bytes(unsigned lead)
{
    return lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/* The code point at *POSITION, which moves behind it. *POSITION must be below text.length. */
static inline uint32_t
letter_next(struct slice text, size_t *position)
{
    const unsigned char *at = (const unsigned char *)text.at + *position;
    uint32_t lead = at[0];
    if (lead < 0x80) {
        *position += 1;
        return lead;
    }
    if (lead < 0xE0) {
        *position += 2;
        return (lead & 0x1F) << 6 | (at[1] & 0x3F);
    }
    if (lead < 0xF0) {
        *position += 3;
        return (lead & 0x0F) << 12 | (uint32_t)(at[1] & 0x3F) << 6 | (at[2] & 0x3F);
    }
    *position += 4;
    return (lead & 0x07) << 18 | (uint32_t)(at[1] & 0x3F) << 12 | (uint32_t)(at[2] & 0x3F) << 6 |
           (at[3] & 0x3F);
}

/* The code point that ends at *POSITION, which moves before it. *POSITION must be above 0. */
static inline uint32_t
letter_before(struct slice text, size_t *position)
{
    size_t start = *position - 1;
    while (start > 0 && ((unsigned char)text.at[start] & 0xC0) == 0x80)
        start--;
    *position = start;
    size_t at = start;
    return letter_next(text, &at);
}

/* The code point at POSITION, or 0 at the end of TEXT. */
static inline uint32_t
letter_at(struct slice text, size_t position)
{
    return position < text.length ? letter_next(text, &position) : 0;
}

/* The code point that ends at POSITION, or 0 at the start of TEXT. */
static inline uint32_t
letter_ending_at(struct slice text, size_t position)
{
    return position > 0 ? letter_before(text, &position) : 0;
}

static inline bool
letter_is(uint32_t code, unsigned kinds)
{
    return code != 0 && (letter_kinds(code) & kinds) != 0;
}

/* Simple case mappings (UnicodeData.txt), one code point to one. */
static inline uint32_t
letter_lower(uint32_t code)
{
    if (code < 128)
        return code >= 'A' && code <= 'Z' ? code + 32 : code;
    if (code < LETTER_NEAR_END)
        return (uint32_t)((int32_t)code + letter_near_lower[code - 128]);
    return letter_lower_beyond(code);
}

uint32_t letter_upper(uint32_t code);

/* CODE without its marks: the first of its canonical decomposition, again and again; a Hangul
 * syllable is itself. */
uint32_t letter_base(uint32_t code);

/* Whether CODE ends sentences in some script: the property Sentence_Terminal of the Unicode
 * Character Database. */
bool letter_is_terminal(uint32_t code);

/* Whether CODE is a pictograph: most emoji are. */
static inline bool
letter_is_pictograph(uint32_t code)
{
    return (code >= 0x1F300 && code <= 0x1FAFF) || (code >= 0x1F1E6 && code <= 0x1F1FF);
}

/* Whether CODE is an emoji, or joins or varies some. */
static inline bool
letter_is_emoji(uint32_t code)
{
    return letter_is_pictograph(code) || (code >= 0x2600 && code <= 0x27BF) || code == 0xFE0F ||
           code == 0x200D || code == 0x2B50 || code == 0x2B55;
}

/* Columns on a terminal: 0 (marks), 1 or 2 (East Asian wide). */
int letter_columns(uint32_t code);

/* Writes CODE, which is a scalar value, in UTF-8 to AT; returns how many bytes it took, at most
 * four. */
static inline size_t
letter_write(char *at, uint32_t code)
{
    if (code < 0x80) {
        at[0] = (char)code;
        return 1;
    }
    size_t length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    for (size_t i = length - 1; i > 0; i--) {
        at[i] = (char)(0x80 | (code & 0x3F));
        code >>= 6;
    }
    at[0] = (char)((0xF00 >> length & 0xF0) | code);
    return length;
}

/* Appends CODE in UTF-8. */
void letter_append(struct buffer *buffer, uint32_t code);

/* Appends TEXT in lower case, a code point at a time (letter_lower). */
void letters_lower(struct buffer *buffer, struct slice text);

/* Columns that TEXT takes on a terminal. */
size_t letters_columns(struct slice text);

/* Appends TEXT in NFC. Text that a quick check (NFC_Quick_Check over the code points) finds fine is
 * copied. */
void letters_compose(struct buffer *buffer, struct slice text);

/* Appends TEXT decomposed by compatibility (NFKD). */
void letters_decompose(struct buffer *buffer, struct slice text);

#endif
