#include "text/clean.h"

#include "text/lanes.h"

enum action {
    KEEP,    /* copy the bytes */
    SPACE,   /* a space in their place */
    REPLACE, /* U+FFFD in their place */
    DROP,    /* nothing in their place */
    BREAK,   /* the line ends */
};

/* What may follow each lead byte (The Unicode Standard, table 3-7): how long the sequence is and
   the range of its second byte; further bytes are 80..BF. */
struct lead {
    unsigned char length, low, high;
};

static struct lead
lead_of(unsigned char byte)
{
    if (byte < 0xC2 || byte > 0xF4)
        return (struct lead){0, 0, 0};
    if (byte < 0xE0)
        return (struct lead){2, 0x80, 0xBF};
    if (byte < 0xF0)
        return (struct lead){3, byte == 0xE0 ? 0xA0 : 0x80, byte == 0xED ? 0x9F : 0xBF};
    return (struct lead){4, byte == 0xF0 ? 0x90 : 0x80, byte == 0xF4 ? 0x8F : 0xBF};
}

/* The capitals that UTF-8's lead bytes become when it is read as Latin-1 or Latin-2: of Latin,
   Greek, Cyrillic, Hebrew and Arabic. */
static bool
is_misread_lead(const unsigned char *at)
{
    static const unsigned char latin_1[] = {0x82, 0x83, 0x84, 0x85, 0x8E, 0x8F,
                                            0x90, 0x91, 0x97, 0x98, 0x99},
                               latin_2[] = {0x82, 0x8E, 0x90, 0xB9};
    return (at[0] == 0xC3 && memchr(latin_1, at[1], sizeof latin_1) != NULL) ||
           (at[0] == 0xC4 && memchr(latin_2, at[1], sizeof latin_2) != NULL) ||
           (at[0] == 0xC5 && (at[1] == 0x98 || at[1] == 0xAE));
}

/* A letter of Latin-1 or Latin-2 beyond ASCII, which may be the lead byte of three. */
static bool
is_latin(const unsigned char *at)
{
    return at[0] >= 0xC3 && at[0] <= 0xC5;
}

/* U+0085 ends a line, unless what stands beside it shows that it is a byte of another encoding: the
   ellipsis of Windows-1252 ("he said\x85 and") behind a word and before a space, or one byte of
   several, beside another C1 control, behind a misread lead byte or two,
   or between Latin letters. */
static bool
is_next_line(struct slice raw, size_t at)
{
    const unsigned char *here = (const unsigned char *)raw.at + at;
    if (clean_is_c1(here + 2, raw.length - at - 2))
        return false;
    if (at >= 2 && (clean_is_c1(here - 2, 2) || is_misread_lead(here - 2)))
        return false;
    if (at >= 2 && raw.length - at > 2 && is_latin(here - 2) && here[2] >= 0xC2 && here[2] <= 0xC5)
        return false;
    if (at >= 4 && here[-2] == 0xC2 && here[-4] == 0xC3 && here[-3] >= 0xA0 && here[-3] <= 0xAF)
        return false;
    bool behind_word = at > 0 && here[-1] > ' ';
    return !(behind_word && raw.length - at > 2 && here[2] == ' ');
}

/* A well-formed sequence may still be a control: NEL and the other C1, line and paragraph
   separator, bidi embeddings, overrides (U+202A..E) and isolates (U+2066..9). */
static enum action
judge_wellformed(struct slice raw, size_t start, enum clean_c1 c1)
{
    const unsigned char *at = (const unsigned char *)raw.at + start;
    if (clean_is_c1(at, 2))
        return at[1] == 0x85 && is_next_line(raw, start) ? BREAK : c1 == C1_STAYS ? KEEP : DROP;
    if (at[0] != 0xE2)
        return KEEP;
    if (at[1] == 0x80 && at[2] >= 0xA8 && at[2] <= 0xAE)
        return at[2] <= 0xA9 ? BREAK : DROP;
    return at[1] == 0x81 && at[2] >= 0xA6 && at[2] <= 0xA9 ? DROP : KEEP;
}

static enum action
judge_sequence(struct slice raw, size_t start, enum clean_c1 c1, size_t *taken)
{
    const unsigned char *at = (const unsigned char *)raw.at + start;
    size_t left = raw.length - start;
    struct lead lead = lead_of(at[0]);
    *taken = 1;
    if (lead.length == 0 || left < 2 || at[1] < lead.low || at[1] > lead.high)
        return REPLACE;
    for (*taken = 2; *taken < lead.length; ++*taken)
        if (*taken == left || (at[*taken] & 0xC0) != 0x80)
            return REPLACE;
    return judge_wellformed(raw, start, c1);
}

/* What becomes of the byte or sequence at START, and how many bytes it takes. */
static enum action
judge(struct slice raw, size_t start, enum clean_c1 c1, size_t *taken)
{
    const unsigned char *at = (const unsigned char *)raw.at + start;
    *taken = 1;
    if (at[0] >= 0x80)
        return judge_sequence(raw, start, c1, taken);
    switch (at[0]) {
    case '\t':
        return SPACE;
    case '\r':
        *taken = raw.length - start > 1 && at[1] == '\n' ? 2 : 1;
        return BREAK;
    case '\n':
    case '\v':
    case '\f':
        return BREAK;
    default:
        return at[0] < 0x20 || at[0] == 0x7F ? DROP : KEEP;
    }
}

/* How many bytes from START on are printable ASCII. */
static size_t
plain_length(struct slice raw, size_t start)
{
    size_t i = start;
    for (; raw.length - i >= LANES; i += LANES) {
        uint32_t plain = lanes_between(lanes_load(raw.at + i), 0x20, 0x7E);
        if (plain != LANES_ALL)
            return i + lanes_first(~plain) - start;
    }
    while (i < raw.length && raw.at[i] >= 0x20 && raw.at[i] < 0x7F)
        i++;
    return i - start;
}

static size_t
skip_byte_order_mark(struct slice raw)
{
    static const struct slice mark = SLICE("\xEF\xBB\xBF");
    return slice_starts_with(raw, mark) ? mark.length : 0;
}

/* Cleans RAW up to its first line break, or all of it with breaks as spaces. */
static size_t
clean(struct slice raw, enum clean_c1 c1, bool breaks_are_spaces, struct buffer *out)
{
    size_t run = skip_byte_order_mark(raw), i = run;
    while (i < raw.length) {
        i += plain_length(raw, i);
        if (i == raw.length)
            break;
        size_t taken;
        enum action action = judge(raw, i, c1, &taken);
        if (action == KEEP) {
            i += taken;
            continue;
        }
        buffer_append(out, slice_make(raw.at + run, i - run));
        i += taken;
        run = i;
        if (action == BREAK && !breaks_are_spaces)
            return i;
        if (action == SPACE || action == BREAK)
            buffer_byte(out, ' ');
        else if (action == REPLACE)
            buffer_append(out, slice_of("\xEF\xBF\xBD"));
    }
    buffer_append(out, slice_make(raw.at + run, i - run));
    return i;
}

size_t
clean_line(struct slice raw, enum clean_c1 c1, struct buffer *out)
{
    return clean(raw, c1, false, out);
}

void
clean_cell(struct slice raw, enum clean_c1 c1, struct buffer *out)
{
    clean(raw, c1, true, out);
}

static size_t
count_replacements(struct slice text)
{
    size_t count = 0;
    for (size_t at = slice_find_byte(text, 0, '\xEF'); at < text.length;
         at = slice_find_byte(text, at + 1, '\xEF'))
        count += slice_starts_with(slice_from(text, at), slice_of("\xEF\xBF\xBD"));
    return count;
}

bool
clean_replaced(struct slice raw, struct slice clean)
{
    size_t count = count_replacements(clean);
    return count > 0 && count > count_replacements(raw);
}

void
clean_name(struct slice raw, struct buffer *out)
{
    size_t run = 0;
    for (size_t i = 0; i < raw.length; i++)
        if (raw.at[i] == '\t' || raw.at[i] == '\n' || raw.at[i] == '\r') {
            clean_cell(slice_part(raw, run, i), C1_GOES, out);
            buffer_byte(out, raw.at[i]);
            run = i + 1;
        }
    clean_cell(slice_from(raw, run), C1_GOES, out);
}

size_t
clean_origin(struct slice raw, enum clean_c1 c1, size_t position)
{
    static const size_t given[] = {[SPACE] = 1, [REPLACE] = 3, [DROP] = 0, [BREAK] = 1};
    size_t made = 0;
    for (size_t i = skip_byte_order_mark(raw); i < raw.length;) {
        size_t taken;
        enum action action = judge(raw, i, c1, &taken);
        size_t more = action == KEEP ? taken : given[action];
        if (position < made + more)
            return i + (action == KEEP ? position - made : 0);
        made += more;
        i += taken;
    }
    return raw.length;
}
