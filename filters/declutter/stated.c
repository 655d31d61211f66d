#include "declutter/stated.h"

#include "text/ascii.h"
#include "text/letters.h"

static size_t
skip_space(struct slice text, size_t at)
{
    while (at < text.length && ascii_is_space(text.at[at]))
        at++;
    return at;
}

/* Where the string that begins behind the mark before AT ends: at its closing mark. */
static size_t
string_end(struct slice text, size_t at)
{
    while (at < text.length && text.at[at] != '"')
        at += text.at[at] == '\\' ? 2 : 1;
    return at < text.length ? at : text.length;
}

struct slice
stated_body(struct slice script)
{
    for (size_t at = 0; at < script.length;) {
        size_t start = slice_find_byte(script, at, '"') + 1, end = string_end(script, start);
        at = end + 1;
        if (!slice_equals(slice_part(script, start, end), slice_of("articleBody")))
            continue;
        size_t value = skip_space(script, at);
        if (value == script.length || script.at[value] != ':')
            continue;
        value = skip_space(script, value + 1);
        if (value < script.length && script.at[value] == '"')
            return slice_part(script, value + 1, string_end(script, value + 1));
    }
    return slice_part(script, 0, 0);
}

/* The number of the four hexadecimal digits at AT, above 0xFFFF if they are not four. */
static uint32_t
read_unit(struct slice text, size_t at)
{
    uint32_t unit = 0;
    for (size_t i = at; i < at + 4; i++) {
        char byte = i < text.length ? text.at[i] : '\0', small = (char)(byte | 0x20);
        if (byte >= '0' && byte <= '9')
            unit = unit * 16 + (uint32_t)(byte - '0');
        else if (small >= 'a' && small <= 'f')
            unit = unit * 16 + (uint32_t)(small - 'a') + 10;
        else
            return UINT32_MAX;
    }
    return unit;
}

/* The code point of the escape \uXXXX at AT, which may be the first of a pair; *LENGTH is what it
   takes. */
static uint32_t
read_code(struct slice text, size_t at, size_t *length)
{
    uint32_t unit = read_unit(text, at + 2);
    *length = 6;
    if (unit < 0xD800 || (unit >= 0xE000 && unit <= 0xFFFF))
        return unit;
    uint32_t low = UINT32_MAX;
    if (unit < 0xDC00 && at + 7 < text.length && text.at[at + 6] == '\\' && text.at[at + 7] == 'u')
        low = read_unit(text, at + 8);
    if (low >= 0xDC00 && low < 0xE000) {
        *length = 12;
        return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
    }
    *length = unit <= 0xFFFF ? 6 : 2;
    return 0xFFFD;
}

static void
add_origins(struct buffer *origins, size_t count, uint64_t origin)
{
    while (count-- > 0)
        buffer_append(origins, slice_make((const char *)&origin, sizeof origin));
}

void
stated_decode(struct slice body, uint64_t at, struct buffer *out, struct buffer *origins)
{
    buffer_append(out, slice_of("<article itemprop=articleBody><p>"));
    add_origins(origins, out->length, at);
    for (size_t i = 0; i < body.length;) {
        size_t length = 1, before = out->length;
        char next = body.at[i] == '\\' && i + 1 < body.length ? body.at[i + 1] : '\0';
        if (next == 'u')
            letter_append(out, read_code(body, i, &length));
        else if (next == 'n' || next == 'r')
            buffer_append(out, slice_of("<p>"));
        else if (next == 't' || next == 'b' || next == 'f')
            buffer_byte(out, ' ');
        else
            buffer_byte(out, next ? next : body.at[i]);
        if (next && next != 'u')
            length = 2;
        add_origins(origins, out->length - before, at + i);
        i += length;
    }
}
