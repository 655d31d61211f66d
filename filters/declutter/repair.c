#include "declutter/repair.h"

#include "declutter/entities.h"
#include "declutter/mojibake.h"
#include "text/lanes.h"
#include "text/letters.h"

#include <stdlib.h>

enum { LONGEST_TAG = 600, LONGEST_ATTRIBUTE = 200 };

static bool
is_name_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool
is_name_byte(char byte)
{
    return is_name_letter(byte) || (byte >= '0' && byte <= '9') || byte == '-' || byte == ':' ||
           byte == '_';
}

static size_t
skip_spaces(struct slice text, size_t at)
{
    while (at < text.length && text.at[at] == ' ')
        at++;
    return at;
}

/* Behind a quotation mark of any shape at AT, or AT. */
static size_t
skip_quote(struct slice text, size_t at)
{
    if (at >= text.length)
        return at;
    size_t next = at;
    uint32_t code = letter_next(text, &next);
    bool quote = code == '"' || code == '\'' || (code >= 0x2018 && code <= 0x201F) ||
                 code == 0xAB || code == 0xBB || code == 0x2033 || code == 0x2032;
    return quote ? next : at;
}

/* Behind one attribute with its value in quotation marks: name = “value”. AT if there is none. */
static size_t
skip_attribute(struct slice text, size_t at)
{
    size_t i = at;
    while (i < text.length && is_name_byte(text.at[i]) && i - at < 40)
        i++;
    if (i == at || !is_name_letter(text.at[at]))
        return at;
    size_t equals = skip_spaces(text, i);
    if (equals >= text.length || text.at[equals] != '=')
        return at;
    size_t value = skip_spaces(text, equals + 1), inside = skip_quote(text, value);
    if (inside == value)
        return at;
    for (i = inside; i < text.length && i - inside < LONGEST_ATTRIBUTE;) {
        size_t behind = skip_quote(text, i);
        if (behind > i)
            return behind;
        if (text.at[i] == '>' || text.at[i] == '<')
            return at;
        letter_next(text, &i);
    }
    return at;
}

/* Behind "name=value" without quotation marks. AT if there is none. */
static size_t
skip_bare_attribute(struct slice text, size_t at)
{
    size_t i = at;
    while (i < text.length && is_name_byte(text.at[i]) && i - at < 40)
        i++;
    if (i == at || !is_name_letter(text.at[at]) || i + 1 >= text.length || text.at[i] != '=')
        return at;
    size_t value = ++i;
    while (i < text.length && text.at[i] > ' ' && text.at[i] != '>' && text.at[i] != '<' &&
           i - value < LONGEST_ATTRIBUTE)
        i++;
    return i > value ? i : at;
}

/* A row of attributes that the '>' of their lost tag ends: "class = “cf”>". */
static size_t
residue_length(struct slice text)
{
    size_t at = 0;
    for (;;) {
        size_t next = skip_attribute(text, at);
        if (next == at && at > 0) /* one in quotation marks came before */
            next = skip_bare_attribute(text, at);
        if (next == at)
            break;
        at = skip_spaces(text, next);
    }
    if (at == 0)
        return 0;
    if (at < text.length && text.at[at] == '/')
        at++;
    return at < text.length && text.at[at] == '>' ? at + 1 : 0;
}

/* Where the tag that TEXT begins with ends, its '>' included; 0 if it does not. A '>' in a quoted
   value ends nothing. */
static size_t
tag_end(struct slice text)
{
    char quote = '\0';
    for (size_t i = 1; i < text.length && i < LONGEST_TAG; i++) {
        char byte = text.at[i];
        if (quote != '\0')
            quote = byte == quote ? '\0' : quote;
        else if ((byte == '"' || byte == '\'') && text.at[i - 1] == '=')
            quote = byte;
        else if (byte == '>')
            return i + 1;
        else if (byte == '<')
            return 0;
    }
    return 0;
}

/* The elements of the HTML Living Standard, and those it calls obsolete; sorted. What else stands
   in angle brackets, without attributes, may be the text's own: "List<string>". */
static const char *const elements[] = {
    "a",        "abbr",     "acronym",    "address",  "applet",   "area",     "article",
    "aside",    "audio",    "b",          "base",     "basefont", "bdi",      "bdo",
    "big",      "blink",    "blockquote", "body",     "br",       "button",   "canvas",
    "caption",  "center",   "cite",       "code",     "col",      "colgroup", "data",
    "datalist", "dd",       "del",        "details",  "dfn",      "dialog",   "dir",
    "div",      "dl",       "dt",         "em",       "embed",    "fieldset", "figcaption",
    "figure",   "font",     "footer",     "form",     "frame",    "frameset", "g",
    "h1",       "h2",       "h3",         "h4",       "h5",       "h6",       "head",
    "header",   "hgroup",   "hr",         "html",     "i",        "iframe",   "img",
    "input",    "ins",      "kbd",        "label",    "legend",   "li",       "link",
    "main",     "map",      "mark",       "marquee",  "math",     "menu",     "meta",
    "meter",    "nav",      "nobr",       "noframes", "noscript", "object",   "ol",
    "optgroup", "option",   "output",     "p",        "param",    "path",     "picture",
    "pre",      "progress", "q",          "rp",       "rt",       "ruby",     "s",
    "samp",     "script",   "search",     "section",  "select",   "slot",     "small",
    "source",   "span",     "strike",     "strong",   "style",    "sub",      "summary",
    "sup",      "svg",      "table",      "tbody",    "td",       "template", "textarea",
    "tfoot",    "th",       "thead",      "time",     "title",    "tr",       "track",
    "tt",       "u",        "ul",         "use",      "var",      "video",    "wbr",
};

static int
compare_name(const void *name, const void *element)
{
    return slice_compare(*(const struct slice *)name, slice_of(*(const char *const *)element));
}

/* Whether NAME, capitals aside, is one of the COUNT sorted names. */
static bool
is_one_of(struct slice name, const char *const *names, size_t count)
{
    char small[16];
    if (name.length > sizeof small)
        return false;
    for (size_t i = 0; i < name.length; i++)
        small[i] = (char)letter_lower((unsigned char)name.at[i]);
    struct slice key = slice_make(small, name.length);
    return bsearch(&key, names, count, sizeof *names, compare_name) != NULL;
}

/* No more than an attribute without a value: "<td nowrap>", but not "<i love you>". */
static bool
has_one_word_at_most(struct slice text)
{
    text = slice_trim(text);
    return slice_find_byte(text, 0, ' ') == text.length;
}

/* Elements that only mark their text: nothing stands between it and what is around it. */
static bool
is_mark(struct slice tag)
{
    static const char *const marks[] = {
        "a",    "abbr",   "acronym", "b",   "bdi", "bdo",  "big",  "cite", "code", "del",  "dfn",
        "em",   "font",   "i",       "ins", "kbd", "mark", "nobr", "q",    "s",    "samp", "small",
        "span", "strike", "strong",  "sub", "sup", "tt",   "u",    "var",  "wbr"};
    size_t start = 1 + (tag.at[1] == '/'), end = start;
    while (end < tag.length && is_name_byte(tag.at[end]))
        end++;
    return is_one_of(slice_part(tag, start, end), marks, sizeof marks / sizeof *marks);
}

/* A whole tag or comment: "<b>", "</p>", "<a href="…">", "<!-- … -->". A "<" before a space or
 * digit is a sign of its own. */
static size_t
tag_length(struct slice text)
{
    if (text.length < 3 || text.at[0] != '<')
        return 0;
    bool comment = text.at[1] == '!';
    size_t name = 1 + (text.at[1] == '/');
    if (!comment && !is_name_letter(text.at[name]))
        return 0;
    size_t end = tag_end(text);
    if (end == 0)
        return 0;
    struct slice inside = slice_part(text, name, end - 1);
    size_t letters = 0;
    while (letters < inside.length && is_name_byte(inside.at[letters]))
        letters++;
    bool plain = letters == inside.length || inside.at[letters] == ' ' || inside.at[letters] == '/';
    bool address = slice_find_byte(inside, 0, '@') < inside.length &&
                   slice_find_byte(inside, 0, '=') == inside.length;
    bool known =
        slice_find_byte(inside, 0, '=') < inside.length ||
        (is_one_of(slice_part(inside, 0, letters), elements, sizeof elements / sizeof *elements) &&
         has_one_word_at_most(slice_from(inside, letters)));
    for (size_t i = 0; i < letters; i++) /* elements of other kinds: "my-tag", "o:p" */
        known = known || inside.at[i] == '-' || inside.at[i] == ':';
    return comment || (plain && !address && known) ? end : 0;
}

size_t
repair_tag_length(struct slice text)
{
    size_t length = tag_length(text);
    return length > 0 ? length : residue_length(text);
}

/* What cannot be seen: soft hyphen, zero-width space and no-break space, word joiner, marks of
   direction, object replacement. The joiners stay: Persian and the Indic scripts need them. */
static bool
is_invisible(uint32_t code)
{
    return code == 0xAD || (code >= 0x80 && code < 0xA0) || code == 0x200B || code == 0xFEFF ||
           code == 0x2060 || code == 0x200E || code == 0x200F || code == 0xFFFC || code == 0x061C ||
           (code >= 0x2061 && code <= 0x2064);
}

/* ZWNJ or ZWJ (U+200C, U+200D) where no script needs it: they work between letters of scripts
   without case, and between the pictures of an emoji. */
static bool
is_idle_joiner(uint32_t code, const struct buffer *out, size_t start)
{
    if (code != 0x200C && code != 0x200D)
        return false;
    uint32_t before = letter_ending_at(slice_from(buffer_slice(out), start), out->length - start);
    return before < 0x300 || !letter_is(before, LETTER_OTHER | LETTER_MARK | LETTER_SYMBOL);
}

static bool
is_wide_space(uint32_t code)
{
    return code >= 0x80 && letter_is(code, LETTER_SPACE);
}

/* Whether the byte at AT needs to be looked at: all else is copied in runs. */
static bool
is_plain(char byte, char before)
{
    unsigned char code = (unsigned char)byte;
    return code < 0x80 && code != '<' && code != '&' && code != '=' &&
           !(code == ' ' && before == ' ');
}

/* How many bytes from START on are plain, sixteen at a time. START is not behind a space. */
static size_t
plain_length(struct slice text, size_t start)
{
    size_t i = start;
    uint32_t space_before = 0;
    for (; text.length - i >= LANES; i += LANES) {
        struct lanes lanes = lanes_load(text.at + i);
        uint32_t spaces = lanes_equal(lanes, ' ');
        uint32_t odd = lanes_between(lanes, 0x80, 0xFF) | lanes_equal(lanes, '<') |
                       lanes_equal(lanes, '&') | lanes_equal(lanes, '=') |
                       (spaces & (spaces << 1 | space_before));
        if (odd != 0)
            return i + lanes_first(odd) - start;
        space_before = spaces >> (LANES - 1) & 1;
    }
    while (i < text.length && is_plain(text.at[i], i > start ? text.at[i - 1] : '\0'))
        i++;
    return i - start;
}

static void
put_space(struct buffer *out, size_t start)
{
    if (out->length > start && out->at[out->length - 1] != ' ')
        buffer_byte(out, ' ');
}

/* A reference to a space may stand beside others. */
static void
fold_last_space(struct buffer *out, size_t start)
{
    size_t length = out->length - start;
    const char *last = out->at + out->length;
    if (length > 0 && last[-1] == ' ' && (length == 1 || last[-2] == ' '))
        out->length--;
}

/* A tag from AT up to END that words touch on both sides, of which one link or part of a menu may
   end and the next begin. */
static bool
stands_between_words(struct slice text, size_t at, size_t end, const struct buffer *out,
                     size_t start)
{
    uint32_t before = letter_ending_at(slice_from(buffer_slice(out), start), out->length - start);
    size_t name = at + 1 + (text.at[at + 1] == '/');
    bool link = (text.at[name] | 0x20) == 'a' && !is_name_byte(text.at[name + 1]);
    return link && letter_is(before, LETTER_WORD) && letter_is(letter_at(text, end), LETTER_WORD);
}

/* Takes back the name of an attribute whose '=' stands at AT of TEXT, if a residue begins there;
 * returns where it ends. */
static size_t
cut_residue(struct slice text, size_t at, struct buffer *out, size_t start)
{
    size_t name = at;
    while (name > 0 && text.at[name - 1] == ' ')
        name--;
    while (name > 0 && is_name_byte(text.at[name - 1]) && at - name < 48)
        name--;
    size_t length = residue_length(slice_from(text, name));
    if (length == 0 || name + length <= at || at - name > out->length - start)
        return at;
    out->length -= at - name;
    return name + length;
}

static void
mend(struct slice text, struct buffer *out)
{
    size_t start = out->length;
    for (size_t i = 0; i < text.length;) {
        size_t length = 0;
        if (text.at[i] == ' ') {
            put_space(out, start);
            i++;
            continue;
        }
        size_t plain = plain_length(text, i);
        buffer_append(out, slice_part(text, i, i + plain));
        i += plain;
        if (i == text.length)
            break;
        char byte = text.at[i];
        if (byte == '<' && (length = tag_length(slice_from(text, i))) > 0) {
            if (!is_mark(slice_part(text, i, i + length)) ||
                stands_between_words(text, i, i + length, out, start))
                put_space(out, start);
            i += length;
            continue;
        }
        if (byte == '&' && (length = entity_decode(slice_from(text, i), out)) > 0) {
            fold_last_space(out, start);
            i += length;
            continue;
        }
        if (byte == '=') {
            size_t behind = cut_residue(text, i, out, start);
            if (behind > i) {
                put_space(out, start);
                i = behind;
                continue;
            }
        }
        size_t next = i;
        uint32_t code = letter_next(text, &next);
        if (code == ' ' || is_wide_space(code))
            put_space(out, start);
        else if (!is_invisible(code) && !is_idle_joiner(code, out, start))
            buffer_append(out, slice_part(text, i, next));
        i = next;
    }
    while (out->length > start && out->at[out->length - 1] == ' ')
        out->length--;
}

static bool
needs_mending(struct slice text)
{
    for (size_t i = 0; i < text.length; i++) {
        i += plain_length(text, i);
        if (i == text.length)
            break;
        unsigned char lead = (unsigned char)text.at[i];
        if (lead < 0x80)
            return true;
        size_t next = i;
        uint32_t code = letter_next(text, &next);
        if (is_invisible(code) || is_wide_space(code) ||
            letter_is(code, LETTER_MARK | LETTER_JOINER))
            return true;
        i = next - 1;
    }
    return false;
}

/* "&lt;br /&gt;": a tag that was taken for text. */
static bool
has_encoded_tag(struct slice text)
{
    static const struct slice end = SLICE("lt;");
    for (size_t i = slice_find_byte(text, 0, '&'); i < text.length;
         i = slice_find_byte(text, i + 1, '&'))
        if (slice_starts_with(slice_from(text, i + 1), end) ||
            slice_starts_with(slice_from(text, i + 1), slice_of("amp;lt;")))
            return true;
    return false;
}

struct slice
repair_text(struct repair *repair, const struct language *language, struct slice text,
            struct buffer *out)
{
    struct slice right = hyphens_undo(&repair->hyphens, text, &repair->joined);
    if (right.at == text.at && !needs_mending(right))
        return text;
    size_t start = out->length;
    buffer_clear(&repair->mended);
    mend(right, &repair->mended);
    right = buffer_slice(&repair->mended);
    if (has_encoded_tag(text)) {
        buffer_clear(&repair->again);
        mend(right, &repair->again);
        right = buffer_slice(&repair->again);
    }
    if (slice_find_byte(text, 0, '&') < text.length) /* "&Atilde;&copy;" was mojibake, too */
        right = mojibake_repair(&repair->mojibake, language, right);
    letters_compose(out, right);
    return slice_from(buffer_slice(out), start);
}

void
repair_free(struct repair *repair)
{
    mojibake_free(&repair->mojibake);
    hyphens_free(&repair->hyphens);
    buffer_free(&repair->joined);
    buffer_free(&repair->mended);
    buffer_free(&repair->again);
}
