#include "declutter/mojibake.h"

#include "declutter/charsets.h"
#include "text/letters.h"

enum {
    CHARSETS = sizeof charsets / sizeof *charsets,
    LAYERS = 4,
    REPLACEMENT = 0xFFFD,
    ENOUGH = 3
};

/* The byte that CODE has in the charset, or -1. */
static int
byte_of(const uint16_t *charset, uint32_t code)
{
    if (code < 0x80)
        return -1;
    for (int i = 0; i < 128; i++)
        if (charset[i] == code)
            return i + 0x80;
    return -1;
}

/* A sequence of characters that is one character of UTF-8 in the charset's bytes. */
struct sequence {
    uint32_t code; /* what it stands for */
    size_t end;    /* in the text */
    int bytes;     /* of UTF-8 */
    int lead;
    bool lost; /* a byte of it is U+FFFD */
};

static int
length_of(int lead)
{
    return lead >= 0xC2 && lead <= 0xDF   ? 2
           : lead >= 0xE0 && lead <= 0xEF ? 3
           : lead >= 0xF0 && lead <= 0xF4 ? 4
                                          : 0;
}

/* The blocks in which text of our languages has its letters and marks; [first, last], sorted. */
static bool
is_plausible(uint32_t code)
{
    static const uint32_t blocks[][2] = {
        {0xA0, 0x17F},    {0x1A0, 0x1B0},   {0x218, 0x21B},   {0x259, 0x259},   {0x300, 0x36F},
        {0x370, 0x3FF},   {0x400, 0x4FF},   {0x5D0, 0x5EA},   {0x600, 0x6FF},   {0x900, 0xE7F},
        {0x1E00, 0x1EFF}, {0x2010, 0x20BF}, {0x2100, 0x27BF}, {0x3000, 0x30FF}, {0x4E00, 0x9FFF},
        {0xAC00, 0xD7A3}, {0xFB00, 0xFB06}, {0xFE0F, 0xFE0F}, {0xFF01, 0xFF60}, {0x1F000, 0x1FAFF},
    };
    for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++)
        if (code <= blocks[i][1])
            return code >= blocks[i][0];
    return false;
}

/* Reads a sequence at AT; false if there is none. */
static bool
read_sequence(const uint16_t *charset, struct slice text, size_t at, struct sequence *sequence)
{
    size_t i = at;
    int lead = byte_of(charset, letter_next(text, &i)), length = length_of(lead);
    if (length == 0)
        return false;
    uint32_t code = (uint32_t)lead & (0x7FU >> length);
    *sequence = (struct sequence){.bytes = length, .lead = lead};
    for (int k = 1; k < length; k++) {
        if (i >= text.length)
            return false;
        uint32_t next = letter_next(text, &i);
        int byte = byte_of(charset, next);
        if (next == REPLACEMENT)
            sequence->lost = true;
        else if (byte < 0x80 || byte > 0xBF)
            return false;
        code = code << 6 | ((uint32_t)byte & 0x3F);
    }
    sequence->end = i;
    sequence->code = sequence->lost ? REPLACEMENT : code;
    bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    return sequence->lost ||
           (!overlong && is_plausible(code) && !(code >= 0xD800 && code <= 0xDFFF));
}

/* Whether a letter stands on either side of a sequence. */
static bool
beside_letter(struct slice text, size_t start, size_t end)
{
    return letter_is(letter_ending_at(text, start), LETTER_ANY) ||
           letter_is(letter_at(text, end), LETTER_ANY);
}

/* What one sequence weighs. Long ones do not come about by chance; of two bytes those do that spell
 * the letters and marks of western Europe. */
static int
weight(const uint16_t *charset, struct slice text, size_t start, const struct sequence *sequence)
{
    if (sequence->lost)
        return 0;
    if (sequence->bytes > 2)
        return ENOUGH;
    bool first = charset == charsets[0] || charset == charsets[3];
    if (first && (sequence->lead == 0xC2 || sequence->lead == 0xC3))
        return ENOUGH;
    bool letter = letter_is(sequence->code, LETTER_ANY | LETTER_MARK);
    if (letter && sequence->lead >= 0xC3 && sequence->lead <= 0xC5 &&
        beside_letter(text, start, sequence->end))
        return ENOUGH;
    return letter ? 1 : 0;
}

/* How strongly the charset explains the text; characters that it leaves over speak against it. */
static int
explain(const uint16_t *charset, struct slice text)
{
    int score = 0, left = 0;
    for (size_t i = 0; i < text.length;) {
        if ((unsigned char)text.at[i] < 0x80) {
            i++;
            continue;
        }
        struct sequence sequence;
        if (read_sequence(charset, text, i, &sequence)) {
            score += weight(charset, text, i, &sequence);
            i = sequence.end;
            continue;
        }
        left += letter_is(letter_next(text, &i), LETTER_ANY);
        if (score > 1 << 20)
            break;
    }
    return score - left;
}

/* "Ã perturber", "Å veices": the no-break space of a sequence has become a space, which stays
 * behind "à" alone. The code point, or 0. */
static uint32_t
lost_space(const uint16_t *charset, struct slice text, size_t at, size_t behind)
{
    int lead = byte_of(charset, letter_at(text, at));
    if (length_of(lead) != 2 || behind + 1 >= text.length || text.at[behind] != ' ' ||
        !letter_is(letter_at(text, behind + 1), LETTER_ANY))
        return 0;
    uint32_t code = ((uint32_t)lead & 0x1F) << 6 | 0x20;
    return letter_is(code, LETTER_ANY) && is_plausible(code) ? code : 0;
}

static void
undo(const uint16_t *charset, struct slice text, struct buffer *out)
{
    for (size_t i = 0; i < text.length;) {
        struct sequence sequence;
        size_t next = i;
        if ((unsigned char)text.at[i] < 0x80) {
            buffer_byte(out, text.at[i++]);
            continue;
        }
        letter_next(text, &next);
        if (read_sequence(charset, text, i, &sequence)) {
            letter_append(out, sequence.code);
            i = sequence.end;
        } else if (lost_space(charset, text, i, next) != 0) {
            uint32_t code = lost_space(charset, text, i, next);
            letter_append(out, code);
            i = code == 0xE0 ? next : next + 1;
        } else {
            buffer_append(out, slice_part(text, i, next));
            i = next;
        }
    }
}

/* The charset that explains the text best, or NULL if it is right. */
static const uint16_t *
best_charset(struct slice text)
{
    const uint16_t *best = NULL;
    int most = ENOUGH - 1;
    for (size_t i = 0; i < CHARSETS; i++) {
        int score = explain(charsets[i], text);
        if (score > most) {
            most = score;
            best = charsets[i];
        }
    }
    return best;
}

/* A cheap look: mojibake has two characters beyond ASCII side by side, or one before a space. */
static bool
is_suspect(struct slice text)
{
    for (size_t i = 0; i < text.length;) {
        if ((unsigned char)text.at[i] < 0x80) {
            i++;
            continue;
        }
        letter_next(text, &i);
        if (i < text.length && (unsigned char)text.at[i] >= 0x80)
            return true;
    }
    return false;
}

bool
mojibake_repair(struct slice text, struct buffer *out)
{
    if (!is_suspect(text))
        return false;
    struct buffer layers[2] = {{0}, {0}};
    struct slice now = text;
    int layer = 0;
    for (const uint16_t *charset; layer < LAYERS && (charset = best_charset(now)) != NULL;
         layer++) {
        struct buffer *next = &layers[layer % 2];
        buffer_clear(next);
        undo(charset, now, next);
        now = buffer_slice(next);
    }
    if (layer > 0)
        buffer_append(out, now);
    buffer_free(&layers[0]);
    buffer_free(&layers[1]);
    return layer > 0;
}
