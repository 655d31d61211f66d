#include "declutter/mojibake.h"

#include "declutter/charsets.h"
#include "declutter/misread.h"
#include "declutter/unlikely.h"
#include "text/lanes.h"
#include "text/letters.h"
#include "text/memory.h"

#include <stdlib.h>

enum {
    LAYERS = 6,
    PAGE = 64,
    PAGES_MOST = 64,
    REPLACEMENT = 0xFFFD,
    FIRST_OTHER_SCRIPT = 0x370,
    NO_BREAK_SPACE = 0xA0,
    ENOUGH = 2,    /* of evidence */
    LEFT_MOST = 4, /* what the encoding does not explain counts against it up to this */
    STRONG = 4     /* evidence of one sequence of three bytes that speaks for itself */
};

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

static int
length_of(unsigned lead)
{
    return lead >= 0xC2 && lead <= 0xDF   ? 2
           : lead >= 0xE0 && lead <= 0xEF ? 3
           : lead >= 0xF0 && lead <= 0xF4 ? 4
                                          : 0;
}

/* Whether a lead byte begins anything plausible: most of two bytes do not. */
static bool
is_lead(unsigned byte)
{
    if (length_of(byte) != 2)
        return length_of(byte) > 0;
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
static struct charset_index *
index_make(void)
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

/* A text being read as bytes of one charset. */
struct reading {
    const struct charset_index *index;
    const struct language *language;
    size_t charset;
    struct slice text;
    bool latin; /* most of its letters are of ASCII */
    bool all;   /* nothing but the charset's sequences is in it: each is undone */
};

/* A sequence of characters that is one character of UTF-8 in the charset's bytes. */
struct sequence {
    uint32_t code; /* what it stands for */
    size_t end;    /* in the text */
    int bytes;     /* of UTF-8 */
    bool lost;     /* a byte of it is U+FFFD */
};

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
    int length = length_of(lead);
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

/* Reads a sequence at AT; false if there is none. */
static bool
read_sequence(const struct reading *reading, size_t at, struct sequence *sequence)
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
static bool
read_lost_space(const struct reading *reading, size_t at, struct sequence *sequence)
{
    struct slice text = reading->text;
    size_t behind = at;
    unsigned lead = byte_of(reading->index, reading->charset, letter_next(text, &behind));
    if (length_of(lead) != 2 || (behind < text.length && text.at[behind] != ' '))
        return false;
    uint32_t code = (lead & 0x1F) << 6 | 0x20;
    bool letter = letter_is(letter_at(text, behind + 1), LETTER_ANY);
    bool word = code == 0xE0 && !(letter && joins(reading, code, behind + 1));
    if (!is_plausible(code) || !letter_is(code, LETTER_ANY) || (!letter && !word))
        return false;
    *sequence = (struct sequence){.code = code, .end = word ? behind : behind + 1, .bytes = 2};
    return true;
}

/* The last two characters, as they stand and as they would stand. */
struct context {
    uint32_t first, before;
};

static int
pass(struct context *context, uint32_t code)
{
    int cost = unlikely_behind(context->first, context->before, code);
    *context = (struct context){context->before, code};
    return cost;
}

/* How much less likely the characters from START up to END are than CODE in their place. */
static int
gain(const struct reading *reading, const struct context *is, const struct context *would,
     size_t start, const struct sequence *sequence)
{
    struct context here = *is, there = *would;
    int cost = 0;
    for (size_t i = start; i < sequence->end;)
        cost += pass(&here, letter_next(reading->text, &i));
    uint32_t next = letter_at(reading->text, sequence->end);
    bool control = sequence->code < 0xA0; /* the next layer has a use for it */
    cost -= control ? 0 : pass(&there, sequence->code);
    struct sequence more;
    bool goes_on = next >= 0x80 && read_sequence(reading, sequence->end, &more);
    if (!goes_on)
        cost += pass(&here, next) - (control ? 0 : pass(&there, next));
    return cost;
}

/* A letter of another script in a Latin text, where one of Latin could be: "ГЁ" for "è". */
static int
script_gain(const struct reading *reading, size_t at, const struct sequence *sequence)
{
    uint32_t code = letter_at(reading->text, at);
    return reading->latin && code >= FIRST_OTHER_SCRIPT && letter_is(code, LETTER_ANY) &&
                   sequence->code < FIRST_OTHER_SCRIPT && letter_is(sequence->code, LETTER_ANY)
               ? 2
               : 0;
}

/* What is found at a place of the text. */
enum step { AS_IS, UNDONE };

static enum step
step(const struct reading *reading, size_t at, const struct context *is,
     const struct context *would, struct sequence *sequence, int *won)
{
    bool lost_space = false;
    if (!read_sequence(reading, at, sequence)) {
        if (!read_lost_space(reading, at, sequence))
            return AS_IS;
        lost_space = true;
    }
    *won = gain(reading, is, would, at, sequence) + script_gain(reading, at, sequence);
    if (lost_space)
        *won = *won > 1 ? 1 : *won;
    return *won >= 0 || reading->all ? UNDONE : AS_IS;
}

/* A character that would not stand alone were the charset the right one: a letter, a lead byte; a
 * C1 control where the charset has a character for that byte. */
static bool
is_unexplained(const struct reading *reading, uint32_t code)
{
    return code >= 0x80 && (letter_is(code, LETTER_ANY) ||
                            length_of(byte_of(reading->index, reading->charset, code)) > 0);
}

static bool
is_foreign_control(const struct reading *reading, uint32_t code)
{
    return code >= 0x80 && code < 0xA0 && reading->charset != CHARSET_WINDOWS_1252 &&
           charsets[reading->charset][code - 0x80] != code;
}

/* How strongly a charset explains a text. */
struct account {
    int gained;
    int explained, left; /* characters beyond ASCII */
    int unexplained;     /* of those: letters, lead bytes */
    int needed;          /* of what is gained */
    int rank;            /* against other charsets */
};

static void
close_account(struct account *account)
{
    int unexplained = account->unexplained;
    account->needed = ENOUGH + (unexplained < LEFT_MOST ? unexplained : LEFT_MOST);
    account->rank = account->gained + 2 * (account->explained - account->left);
}

/* What is gained where the charset explains the text; what it leaves over speaks against it. With
 * OUT, undoes it. */
static struct account
explain(const struct reading *reading, struct buffer *out)
{
    struct account account = {0};
    struct context is = {0, 0}, would = {0, 0};
    for (size_t i = 0; i < reading->text.length;) {
        struct sequence sequence;
        int won = 0;
        size_t start = i;
        uint32_t code = letter_next(reading->text, &i);
        if (code < 0x80 || step(reading, start, &is, &would, &sequence, &won) == AS_IS) {
            is = (struct context){is.before, code};
            would = (struct context){would.before, code};
            account.unexplained += is_unexplained(reading, code);
            account.left += code >= 0x80;
            if (out)
                buffer_append(out, slice_part(reading->text, start, i));
            continue;
        }
        for (i = start; i < sequence.end; account.explained++) {
            is = (struct context){is.before, letter_next(reading->text, &i)};
            account.left += is_foreign_control(reading, is.before);
        }
        would = (struct context){would.before, sequence.code};
        account.gained += won + (won >= STRONG && sequence.bytes > 2 ? LEFT_MOST : 0);
        if (out)
            letter_append(out, sequence.code);
    }
    close_account(&account);
    return account;
}

/* How many bytes from START on are ASCII. */
static size_t
ascii_length(struct slice text, size_t start)
{
    size_t i = start;
    for (; text.length - i >= LANES; i += LANES) {
        uint32_t beyond = lanes_between(lanes_load(text.at + i), 0x80, 0xFF);
        if (beyond != 0)
            return i + lanes_first(beyond) - start;
    }
    while (i < text.length && (unsigned char)text.at[i] < 0x80)
        i++;
    return i - start;
}

/* Which charsets may explain the text, as bits: a lead byte and a further byte of one stand side by
 * side in it. Bit 31: it has C1 controls. */
static uint32_t
suspects(const struct charset_index *index, struct slice text)
{
    uint32_t found = 0, leads = 0;
    for (size_t i = 0; i < text.length;) {
        if ((unsigned char)text.at[i] < 0x80) {
            if (leads & 1 && text.at[i] == ' ' && i >= 2 && (unsigned char)text.at[i - 1] == 0x83)
                found |= 1; /* "Ã " */
            i += ascii_length(text, i);
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

/* Words beyond ASCII that the language knows. */
static int
count_known(const struct language *language, struct slice text)
{
    int known = 0;
    for (size_t i = 0; i < text.length;) {
        size_t start = i, end = i;
        bool beyond = false;
        for (uint32_t code; i < text.length; end = i) {
            code = letter_next(text, &i);
            if (!letter_is(code, LETTER_WORD))
                break;
            beyond = beyond || code >= 0x80;
        }
        if (beyond)
            known += language_word(language, slice_part(text, start, end))->lists != 0;
    }
    return known;
}

/* Undoes the text in the charset of READING, into OUT. */
static struct account
try_charset(struct reading *reading, struct buffer *out)
{
    buffer_clear(out);
    reading->all = true;
    struct account account = explain(reading, out);
    if (account.unexplained > 0) {
        buffer_clear(out);
        reading->all = false;
        account = explain(reading, out);
    }
    if (account.gained >= account.needed)
        account.rank += 2 * count_known(reading->language, buffer_slice(out));
    return account;
}

static bool
is_mostly_ascii(struct slice text)
{
    size_t ascii = 0, others = 0;
    for (size_t i = 0; i < text.length;) {
        uint32_t code = letter_next(text, &i);
        if (letter_is(code, LETTER_ANY))
            ++*(code < 0x80 ? &ascii : &others);
    }
    return ascii > others;
}

/* Undoes one layer, in the charset that explains the text best; false if the text is right. */
static bool
undo_layer(struct reading *reading, struct buffer *scratch, struct buffer *out)
{
    uint32_t charsets_found = suspects(reading->index, reading->text);
    reading->latin = is_mostly_ascii(reading->text);
    size_t best = CHARSETS;
    int most = 0;
    for (size_t i = 0; i < CHARSETS; i++) {
        reading->charset = i;
        if (!(charsets_found >> i & 1))
            continue;
        struct account account = try_charset(reading, scratch);
        if (account.gained >= account.needed && (best == CHARSETS || account.rank > most)) {
            most = account.rank;
            best = i;
            buffer_clear(out);
            buffer_append(out, buffer_slice(scratch));
        }
    }
    return best < CHARSETS;
}

/* What is left of C1 controls was Windows-1252. */
static void
replace_controls(struct slice text, struct buffer *out)
{
    buffer_clear(out);
    for (size_t i = 0; i < text.length;) {
        size_t start = i;
        uint32_t code = letter_next(text, &i);
        uint32_t meant =
            code >= 0x80 && code < 0xA0 ? charsets[CHARSET_WINDOWS_1252][code - 0x80] : 0;
        if (meant == 0)
            buffer_append(out, slice_part(text, start, i));
        else if (meant >= 0xA0)
            letter_append(out, meant);
    }
}

struct slice
mojibake_repair(struct mojibake *mojibake, const struct language *language, struct slice text)
{
    if (ascii_length(text, 0) == text.length)
        return text;
    if (!mojibake->index)
        mojibake->index = index_make();
    struct reading reading = {.index = mojibake->index, .language = language, .text = text};
    int layer = 0;
    if (confusion_undo(&mojibake->confusion, text, &mojibake->layers[0]) ||
        misread_undo(text, &mojibake->layers[0]))
        reading.text = buffer_slice(&mojibake->layers[layer++]);
    else if (suspects(mojibake->index, text) == 0)
        return text;
    else
        while (layer < LAYERS &&
               undo_layer(&reading, &mojibake->scratch, &mojibake->layers[layer % 2]))
            reading.text = buffer_slice(&mojibake->layers[layer++ % 2]);
    if (suspects(mojibake->index, reading.text) >> 31) {
        replace_controls(reading.text, &mojibake->layers[layer % 2]);
        reading.text = buffer_slice(&mojibake->layers[layer % 2]);
    }
    return reading.text;
}

void
mojibake_free(struct mojibake *mojibake)
{
    free(mojibake->index);
    buffer_free(&mojibake->scratch);
    buffer_free(&mojibake->layers[0]);
    buffer_free(&mojibake->layers[1]);
    *mojibake = (struct mojibake){0};
}
