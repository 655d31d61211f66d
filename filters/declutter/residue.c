#include "declutter/residue.h"

#include "text/letters.h"

#include <stdlib.h>
#include <string.h>

enum { LONGEST_TAG = 600, LONGEST_ATTRIBUTE = 200, LONGEST_TAIL = 1000 };

static bool
is_name_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
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

/* Behind the marks that open a value at AT: one, or two as tables write it. *TWICE: two. */
static size_t
skip_open_quote(struct slice text, size_t at, bool *twice)
{
    size_t inside = skip_quote(text, at), second = skip_quote(text, inside);
    *twice = inside > at && second > inside && second < text.length &&
             residue_is_name_byte(text.at[second]);
    return *twice ? second : inside;
}

/* Behind one attribute with its value in quotation marks: name = “value”, name=""value"". AT if
 * there is none. */
static size_t
skip_attribute(struct slice text, size_t at)
{
    size_t i = at;
    while (i < text.length && residue_is_name_byte(text.at[i]) && i - at < 40)
        i++;
    if (i == at || !is_name_letter(text.at[at]))
        return at;
    size_t equals = skip_spaces(text, i);
    if (equals >= text.length || text.at[equals] != '=')
        return at;
    bool twice;
    size_t value = skip_spaces(text, equals + 1), inside = skip_open_quote(text, value, &twice);
    if (inside == value)
        return at;
    for (i = inside; i < text.length && i - inside < LONGEST_ATTRIBUTE;) {
        size_t behind = skip_quote(text, i);
        if (behind > i)
            return twice ? skip_quote(text, behind) : behind;
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
    while (i < text.length && residue_is_name_byte(text.at[i]) && i - at < 40)
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
size_t
residue_attributes_length(struct slice text)
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
bool
residue_is_mark(struct slice tag)
{
    static const char *const marks[] = {
        "a",    "abbr",   "acronym", "b",   "bdi", "bdo",  "big",  "cite", "code", "del",  "dfn",
        "em",   "font",   "i",       "ins", "kbd", "mark", "nobr", "q",    "s",    "samp", "small",
        "span", "strike", "strong",  "sub", "sup", "tt",   "u",    "var",  "wbr"};
    size_t start = 1 + (tag.at[1] == '/'), end = start;
    while (end < tag.length && residue_is_name_byte(tag.at[end]))
        end++;
    return is_one_of(slice_part(tag, start, end), marks, sizeof marks / sizeof *marks);
}

/* A whole tag or comment: "<b>", "</p>", "<a href="…">", "<!-- … -->". A "<" before a space or
 * digit is a sign of its own. */
size_t
residue_tag_length(struct slice text)
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
    while (letters < inside.length && residue_is_name_byte(inside.at[letters]))
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
residue_length(struct slice text)
{
    size_t length = residue_tag_length(text);
    return length > 0 ? length : residue_attributes_length(text);
}

/* Names of attributes that stand without a value. */
static bool
is_bare_name(struct slice name)
{
    static const char *const names[] = {
        "allowfullscreen", "async",      "autofocus", "autoplay",    "checked",  "controls",
        "crossorigin",     "defer",      "disabled",  "download",    "hidden",   "inert",
        "ismap",           "itemscope",  "loop",      "multiple",    "muted",    "nomodule",
        "noshade",         "novalidate", "nowrap",    "playsinline", "readonly", "required",
        "reversed",        "selected"};
    return slice_find_byte(name, 0, '-') < name.length ||
           is_one_of(name, names, sizeof names / sizeof *names);
}

/* Behind the value at AT; one in quotation marks may have lost its end. */
static size_t
skip_value(struct slice text, size_t at)
{
    size_t inside = skip_quote(text, at), i = inside;
    if (inside == at) {
        while (i < text.length && text.at[i] != ' ' && text.at[i] != '>')
            i++;
        return i;
    }
    bool straight = inside == at + 1;
    while (i < text.length) {
        size_t behind = skip_quote(text, i);
        if (behind > i && (straight ? text.at[i] == text.at[at] : behind > i + 1))
            return behind;
        letter_next(text, &i);
    }
    return i;
}

/* Behind an attribute at AT and the spaces that follow, AT if there is none. The FIRST has a value.
 */
static size_t
skip_any_attribute(struct slice text, size_t at, bool first)
{
    size_t i = at;
    while (i < text.length &&
           (residue_is_name_byte(text.at[i]) || text.at[i] == '@' || text.at[i] == '.'))
        i++;
    if (i == at)
        return at;
    size_t equals = skip_spaces(text, i), value = skip_spaces(text, equals + 1);
    bool valued = equals < text.length && text.at[equals] == '=' &&
                  (!first || skip_quote(text, value) > value);
    if (!valued && (first || !is_bare_name(slice_part(text, at, i))))
        return at;
    size_t end = valued ? skip_value(text, value) : i, next = skip_spaces(text, end);
    return next > end || next == text.length || strchr("/>", text.at[next]) ? next : at;
}

/* Behind "<" and a name of an element at the beginning of TEXT, or 0. */
static size_t
skip_opening(struct slice text)
{
    size_t slash = text.length > 1 && text.at[1] == '/' ? 1 : 0, name = 1 + slash, i = name;
    if (text.length == 0 || text.at[0] != '<')
        return 0;
    while (i < text.length && residue_is_name_byte(text.at[i]))
        i++;
    struct slice element = slice_part(text, name < i ? name : i, i);
    bool known = is_one_of(element, elements, sizeof elements / sizeof *elements) ||
                 slice_find_byte(element, 0, '-') < element.length;
    return known && (i == text.length || text.at[i] == ' ') ? skip_spaces(text, i) : 0;
}

bool
residue_is_cut(struct slice text)
{
    if (slice_starts_with(text, slice_of("<!--")))
        return slice_find_byte(text, 0, '>') == text.length;
    size_t at = skip_opening(text), next;
    bool first = at == 0;
    while ((next = skip_any_attribute(text, at, first)) > at) {
        at = next;
        first = false;
    }
    at += (size_t)(at < text.length && text.at[at] == '/');
    at += (size_t)(at < text.length && text.at[at] == '>');
    return at > 0 && at == text.length;
}

/* A word of style sheets or names of classes: "mt-4", "var(--gap);". */
static bool
is_style_word(struct slice word)
{
    for (size_t i = 0; i + 1 < word.length; i++)
        if (strchr("-_:;(/", word.at[i]))
            return true;
    return word.length > 0 && word.at[word.length - 1] == ';';
}

size_t
residue_tail_length(struct slice text)
{
    struct slice near =
        slice_part(text, 0, text.length < LONGEST_TAIL ? text.length : LONGEST_TAIL);
    size_t quote = slice_find_byte(near, 0, '"'), end = quote + 1, words = 0, styles = 0;
    while (end < near.length && (text.at[end] == ' ' || text.at[end] == '/'))
        end++;
    if (quote == 0 || end >= near.length || text.at[end] != '>' ||
        slice_find_byte(near, 0, '<') < quote)
        return 0;
    for (size_t i = 0; i < quote; i++) {
        size_t start = i;
        while (i < quote && text.at[i] != ' ')
            i++;
        words++;
        styles += is_style_word(slice_part(text, start, i));
    }
    return styles * 2 > words ? end + 1 : 0;
}

/* Whether a "(" stands right behind a letter. */
static bool
has_call(struct slice text)
{
    for (size_t i = slice_find_byte(text, 0, '('); i < text.length;
         i = slice_find_byte(text, i + 1, '('))
        if (i > 0 && residue_is_name_byte(text.at[i - 1]))
            return true;
    return false;
}

static bool
assigns(struct slice text)
{
    return slice_find_byte(text, 0, '=') < text.length;
}

bool
residue_is_code(struct slice text)
{
    if (text.length < 2)
        return false;
    char last = text.at[text.length - 1], before = text.at[text.length - 2];
    if (last == '{' || last == '}')
        return assigns(text) || has_call(text) || slice_find_byte(text, 0, ':') < text.length;
    return last == ';' && strchr(")]}'\"", before) && (assigns(text) || has_call(text));
}
