#include "declutter/stated.h"

#include "text/ascii.h"
#include "text/letters.h"

#include <string.h>

enum {
    NAMES_MOST = 32,     /* that are told apart in a script */
    ASSIGNED_MOST = 80,  /* bytes in front of a state: "window.__STATE__ = {" */
    PROSE_LEAST = 80,    /* bytes of a string of prose */
    PROSE_SPACING = 14,  /* bytes for each space in it, at most, unless it is hardly ASCII */
    STATE_LEAST = 500,   /* bytes of prose in a state */
    STATE_AVERAGE = 120, /* of its strings: teasers are shorter */
    HEADING_SPACES = 2,  /* at least, in a string between two of prose */
    PROBES = 5,
    PROBE = 28, /* bytes */
};

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

/* The strings of a script, one after another. */
struct strings {
    struct slice script;
    size_t at;
    struct slice name; /* of the last string that is one */
    struct slice value;
};

/* The next string that is no name. False: there is none. */
static bool
next_value(struct strings *strings)
{
    struct slice script = strings->script;
    while (strings->at < script.length) {
        size_t start = slice_find_byte(script, strings->at, '"') + 1;
        if (start > script.length)
            break;
        size_t end = string_end(script, start), next = skip_space(script, end + 1);
        strings->at = end + 1;
        strings->value = slice_part(script, start, end);
        if (next >= script.length || script.at[next] != ':')
            return true;
        strings->name = strings->value;
    }
    return false;
}

static size_t
spaces_of(struct slice text)
{
    size_t spaces = 0;
    for (size_t i = 0; i < text.length; i++)
        spaces += text.at[i] == ' ';
    return spaces;
}

/* Sentences, or several paragraphs in tags: words between spaces, and an end of a sentence. */
static bool
is_prose(struct slice value)
{
    size_t escaped = 0, ends = 0, code = 0;
    if (value.length < PROSE_LEAST || slice_starts_with(value, slice_of("http")))
        return false;
    for (size_t i = 0; i < value.length; i++) {
        char byte = value.at[i];
        ends += byte == '.' || byte == '!' || byte == '?';
        code += byte == '{' || byte == '}' || byte == ';';
        escaped += (unsigned char)byte >= 0x80 || byte == '\\';
    }
    bool other = escaped * 8 > value.length;
    return (spaces_of(value) * PROSE_SPACING >= value.length || other) && (ends > 0 || other) &&
           code * 40 < value.length;
}

/* How much prose stands beside a name. */
struct share {
    struct slice name;
    size_t bytes, strings;
};

static void
add_share(struct share *shares, size_t *count, const struct strings *strings)
{
    size_t i = 0;
    while (i < *count && !slice_equals(shares[i].name, strings->name))
        i++;
    if (i == NAMES_MOST)
        return;
    if (i == *count)
        shares[(*count)++] = (struct share){.name = strings->name};
    shares[i].bytes += strings->value.length;
    shares[i].strings++;
}

/* JSON, or one that is assigned: "window.__STATE__ = {". Code has names without marks. */
static bool
is_json(struct slice script)
{
    size_t at = skip_space(script, 0);
    if (at < script.length && script.at[at] != '{' && script.at[at] != '[') {
        size_t equals = slice_find_byte(slice_part(script, 0, at + ASSIGNED_MOST), at, '=');
        at = skip_space(script, equals + 1);
    }
    bool bracket = false;
    for (; at < script.length && (script.at[at] == '{' || script.at[at] == '['); bracket = true)
        at = skip_space(script, at + 1);
    return bracket && at < script.length && script.at[at] == '"';
}

/* The longest body of an article in JSON-LD. */
static struct stated
find_linked(struct slice script)
{
    struct strings strings = {.script = script};
    struct slice longest = {0};
    while (next_value(&strings))
        if (slice_equals(strings.name, slice_of("articleBody")) &&
            strings.value.length > longest.length)
            longest = strings.value;
    if (longest.length == 0)
        return (struct stated){0};
    return (struct stated){.script = slice_make(longest.at - 1, longest.length + 2),
                           .bytes = longest.length,
                           .linked = true};
}

/* The strings of the name beside which most prose stands. */
static struct stated
find_state(struct slice script)
{
    struct strings strings = {.script = script};
    struct share shares[NAMES_MOST], *most = shares;
    size_t count = 0;
    bool json = is_json(script);
    while (json && next_value(&strings)) {
        if (slice_find_byte(strings.value, 0, '\n') < strings.value.length)
            return (struct stated){0}; /* code: a string of JSON is on one line */
        if (is_prose(strings.value))
            add_share(shares, &count, &strings);
    }
    for (size_t i = 1; i < count; i++)
        most = shares[i].bytes > most->bytes ? &shares[i] : most;
    if (count == 0 || most->bytes < STATE_LEAST || most->bytes < STATE_AVERAGE * most->strings)
        return (struct stated){0};
    return (struct stated){.script = script, .name = most->name, .bytes = most->bytes};
}

struct stated
stated_find(struct slice script, bool linked)
{
    return linked ? find_linked(script) : find_state(script);
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

/* Appends the string BODY, which stands at AT. */
static void
decode(struct slice body, uint64_t at, struct buffer *out, struct buffer *origins)
{
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

void
stated_decode(const struct stated *stated, uint64_t at, struct buffer *out, struct buffer *origins)
{
    struct strings strings = {.script = stated->script};
    struct slice last = {0};
    buffer_append(out, slice_of("<article itemprop=articleBody>"));
    add_origins(origins, out->length, at);
    while (next_value(&strings)) {
        if (!slice_equals(strings.name, stated->name) || slice_equals(strings.value, last) ||
            !(is_prose(strings.value) || stated->linked ||
              (last.length > 0 && spaces_of(strings.value) >= HEADING_SPACES)))
            continue;
        size_t before = out->length;
        uint64_t start = at + (size_t)(strings.value.at - stated->script.at);
        buffer_append(out, slice_of("<p>"));
        add_origins(origins, out->length - before, start);
        decode(strings.value, start, out, origins);
        last = strings.value;
    }
}

/* Letters and single spaces from AT on, as many as a probe has. */
static bool
is_probe(struct slice text, size_t at)
{
    for (size_t i = at; i < at + PROBE; i++) {
        char byte = i < text.length ? text.at[i] : '\0', small = (char)(byte | 0x20);
        bool letter = small >= 'a' && small <= 'z';
        if (!letter && !((unsigned char)byte >= 0x80) && !(byte == ' ' && text.at[i + 1] != ' '))
            return false;
    }
    return true;
}

static bool
holds(struct slice text, struct slice probe)
{
    for (size_t at = slice_find_byte(text, 0, probe.at[0]); at + probe.length <= text.length;
         at = slice_find_byte(text, at + 1, probe.at[0]))
        if (memcmp(text.at + at, probe.at, probe.length) == 0)
            return true;
    return false;
}

bool
stated_is_shown(struct slice decoded, struct slice shown)
{
    size_t step = decoded.length / PROBES + 1;
    for (size_t next = 0, at = 0; next < decoded.length; next += step) {
        for (at = at > next ? at : next; at < decoded.length && !is_probe(decoded, at);)
            at++;
        if (at < decoded.length && holds(shown, slice_part(decoded, at, at + PROBE)))
            return true;
    }
    return false;
}
