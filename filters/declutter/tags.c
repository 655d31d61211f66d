#include "declutter/tags.h"

#include <stdlib.h>

enum { NAME_MOST = 16 };

enum { BLOCK = TAG_BLOCK | TAG_ENDS_P, SKIP = TAG_HIDDEN, RAW = TAG_HIDDEN | TAG_RAW };

/* In the order of their names. */
static const struct tag_row rows[] = {
    {SLICE("a"), ELEMENT_A, 0},
    {SLICE("address"), ELEMENT_BLOCK, BLOCK},
    {SLICE("area"), ELEMENT_INLINE, TAG_VOID},
    {SLICE("article"), ELEMENT_ARTICLE, BLOCK},
    {SLICE("aside"), ELEMENT_ASIDE, BLOCK},
    {SLICE("audio"), ELEMENT_HIDDEN, SKIP},
    {SLICE("b"), ELEMENT_STRONG, 0},
    {SLICE("base"), ELEMENT_INLINE, TAG_VOID},
    {SLICE("blockquote"), ELEMENT_BLOCKQUOTE, BLOCK},
    {SLICE("body"), ELEMENT_BODY, BLOCK},
    {SLICE("br"), ELEMENT_BR, TAG_VOID},
    {SLICE("button"), ELEMENT_HIDDEN, SKIP},
    {SLICE("canvas"), ELEMENT_HIDDEN, SKIP},
    {SLICE("caption"), ELEMENT_CAPTION, BLOCK},
    {SLICE("center"), ELEMENT_BLOCK, BLOCK},
    {SLICE("col"), ELEMENT_INLINE, TAG_VOID},
    {SLICE("dd"), ELEMENT_DEFINITION, BLOCK | TAG_SIBLING},
    {SLICE("details"), ELEMENT_BLOCK, BLOCK},
    {SLICE("dialog"), ELEMENT_BLOCK, BLOCK},
    {SLICE("dir"), ELEMENT_LIST, BLOCK},
    {SLICE("div"), ELEMENT_DIV, BLOCK},
    {SLICE("dl"), ELEMENT_LIST, BLOCK},
    {SLICE("dt"), ELEMENT_TERM, BLOCK | TAG_SIBLING},
    {SLICE("embed"), ELEMENT_INLINE, TAG_VOID},
    {SLICE("fieldset"), ELEMENT_FORM, BLOCK},
    {SLICE("figcaption"), ELEMENT_CAPTION, BLOCK},
    {SLICE("figure"), ELEMENT_FIGURE, BLOCK},
    {SLICE("footer"), ELEMENT_FOOTER, BLOCK},
    {SLICE("form"), ELEMENT_FORM, BLOCK},
    {SLICE("h1"), ELEMENT_H1, BLOCK},
    {SLICE("h2"), ELEMENT_H2, BLOCK},
    {SLICE("h3"), ELEMENT_H3, BLOCK},
    {SLICE("h4"), ELEMENT_H4, BLOCK},
    {SLICE("h5"), ELEMENT_H4, BLOCK},
    {SLICE("h6"), ELEMENT_H4, BLOCK},
    {SLICE("header"), ELEMENT_HEADER, BLOCK},
    {SLICE("hr"), ELEMENT_BLOCK, BLOCK | TAG_VOID},
    {SLICE("html"), ELEMENT_BLOCK, TAG_BLOCK},
    {SLICE("iframe"), ELEMENT_HIDDEN, RAW},
    {SLICE("img"), ELEMENT_INLINE, TAG_VOID},
    {SLICE("input"), ELEMENT_INLINE, TAG_VOID},
    {SLICE("legend"), ELEMENT_BLOCK, BLOCK},
    {SLICE("li"), ELEMENT_ITEM, BLOCK | TAG_SIBLING},
    {SLICE("link"), ELEMENT_INLINE, TAG_VOID},
    {SLICE("main"), ELEMENT_MAIN, BLOCK},
    {SLICE("map"), ELEMENT_HIDDEN, SKIP},
    {SLICE("math"), ELEMENT_HIDDEN, SKIP},
    {SLICE("menu"), ELEMENT_LIST, BLOCK},
    {SLICE("meta"), ELEMENT_INLINE, TAG_VOID},
    {SLICE("nav"), ELEMENT_NAV, BLOCK},
    {SLICE("noembed"), ELEMENT_HIDDEN, RAW},
    {SLICE("noframes"), ELEMENT_BLOCK, BLOCK},
    {SLICE("noscript"), ELEMENT_HIDDEN, SKIP},
    {SLICE("object"), ELEMENT_HIDDEN, SKIP},
    {SLICE("ol"), ELEMENT_LIST, BLOCK},
    {SLICE("p"), ELEMENT_P, BLOCK},
    {SLICE("param"), ELEMENT_INLINE, TAG_VOID},
    {SLICE("pre"), ELEMENT_PRE, BLOCK},
    {SLICE("script"), ELEMENT_HIDDEN, RAW},
    {SLICE("section"), ELEMENT_SECTION, BLOCK},
    {SLICE("select"), ELEMENT_HIDDEN, SKIP},
    {SLICE("source"), ELEMENT_INLINE, TAG_VOID},
    {SLICE("strong"), ELEMENT_STRONG, 0},
    {SLICE("style"), ELEMENT_HIDDEN, RAW},
    {SLICE("summary"), ELEMENT_BLOCK, BLOCK},
    {SLICE("svg"), ELEMENT_HIDDEN, SKIP},
    {SLICE("table"), ELEMENT_TABLE, BLOCK},
    {SLICE("tbody"), ELEMENT_ROW_GROUP, TAG_BLOCK | TAG_SIBLING},
    {SLICE("td"), ELEMENT_CELL, TAG_BLOCK | TAG_SIBLING},
    {SLICE("template"), ELEMENT_HIDDEN, SKIP},
    {SLICE("textarea"), ELEMENT_HIDDEN, RAW},
    {SLICE("tfoot"), ELEMENT_ROW_GROUP, TAG_BLOCK | TAG_SIBLING},
    {SLICE("th"), ELEMENT_CELL, TAG_BLOCK | TAG_SIBLING},
    {SLICE("thead"), ELEMENT_ROW_GROUP, TAG_BLOCK | TAG_SIBLING},
    {SLICE("title"), ELEMENT_TITLE, RAW},
    {SLICE("tr"), ELEMENT_ROW, TAG_BLOCK | TAG_SIBLING},
    {SLICE("track"), ELEMENT_INLINE, TAG_VOID},
    {SLICE("ul"), ELEMENT_LIST, BLOCK},
    {SLICE("video"), ELEMENT_HIDDEN, SKIP},
    {SLICE("wbr"), ELEMENT_INLINE, TAG_VOID},
    {SLICE("xmp"), ELEMENT_HIDDEN, RAW},
};

static char
lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte + 32) : byte;
}

static bool
is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
}

static bool
is_letter(char byte)
{
    return lower(byte) >= 'a' && lower(byte) <= 'z';
}

bool
tag_name_is(struct slice name, struct slice wanted)
{
    if (name.length != wanted.length)
        return false;
    for (size_t i = 0; i < name.length; i++)
        if (lower(name.at[i]) != wanted.at[i])
            return false;
    return true;
}

static int
compare_row(const void *key, const void *row)
{
    return slice_compare(*(const struct slice *)key, ((const struct tag_row *)row)->name);
}

static const struct tag_row *
find_row(struct slice name)
{
    char small[NAME_MOST];
    if (name.length > NAME_MOST)
        return NULL;
    for (size_t i = 0; i < name.length; i++)
        small[i] = lower(name.at[i]);
    struct slice key = slice_make(small, name.length);
    return bsearch(&key, rows, sizeof rows / sizeof *rows, sizeof *rows, compare_row);
}

/* Behind the first MARK at or after AT; the end of PAGE if there is none. */
static size_t
behind(struct slice page, size_t at, struct slice mark)
{
    for (; at < page.length; at++) {
        at = slice_find_byte(page, at, mark.at[0]);
        if (slice_starts_with(slice_from(page, at), mark))
            return at + mark.length;
    }
    return page.length;
}

/* Behind the '>' that ends the tag whose name ends at AT: one in a quoted value does not. */
static size_t
tag_end(struct slice page, size_t at)
{
    bool value = false; /* behind a '=': a mark opens a value */
    for (; at < page.length; at++) {
        char byte = page.at[at];
        if (byte == '>')
            return at;
        if (value && (byte == '"' || byte == '\'')) {
            at = slice_find_byte(page, at + 1, byte);
            value = false;
        } else if (!is_space(byte)) {
            value = byte == '=';
        }
    }
    return page.length;
}

static bool
read_other(struct slice page, size_t at, struct tag *tag)
{
    struct slice rest = slice_from(page, at);
    bool comment = slice_starts_with(rest, slice_of("<!--"));
    if (!comment && !slice_starts_with(rest, slice_of("<!")) &&
        !slice_starts_with(rest, slice_of("<?")) && !slice_starts_with(rest, slice_of("</")))
        return false;
    *tag = (struct tag){.end = true};
    tag->length =
        (comment ? behind(page, at + 4, slice_of("-->")) : behind(page, at, slice_of(">"))) - at;
    return true;
}

/* Whether the tag that ends before CLOSE closes itself: a '/' that is of no unquoted value. */
static bool
closes_itself(struct slice page, size_t name_end, size_t close)
{
    if (close >= page.length || close <= name_end || page.at[close - 1] != '/')
        return false;
    char before = page.at[close - 2];
    return close - 1 == name_end || is_space(before) || before == '"' || before == '\'';
}

bool
tag_read(struct slice page, size_t at, struct tag *tag)
{
    size_t start = at + 1;
    bool end = start < page.length && page.at[start] == '/';
    start += end;
    if (start >= page.length || !is_letter(page.at[start]))
        return read_other(page, at, tag);
    size_t name_end = start;
    while (name_end < page.length && !is_space(page.at[name_end]) && page.at[name_end] != '>' &&
           page.at[name_end] != '/')
        name_end++;
    size_t close = tag_end(page, name_end);
    *tag = (struct tag){.end = end,
                        .closed = closes_itself(page, name_end, close),
                        .name = slice_part(page, start, name_end),
                        .attributes = slice_part(page, name_end, close),
                        .length = (close < page.length ? close + 1 : close) - at};
    tag->row = find_row(tag->name);
    return true;
}

size_t
tag_raw_end(struct slice page, size_t at, struct slice name)
{
    for (; at < page.length; at++) {
        at = slice_find_byte(page, at, '<');
        struct slice rest = slice_from(page, at);
        if (rest.length > name.length + 1 && rest.at[1] == '/' &&
            tag_name_is(slice_part(rest, 2, 2 + name.length), name))
            return at;
    }
    return page.length;
}

bool
tag_attribute(struct slice attributes, size_t *at, struct slice *name, struct slice *value)
{
    size_t i = *at, end = attributes.length;
    while (i < end && (is_space(attributes.at[i]) || attributes.at[i] == '/'))
        i++;
    size_t start = i;
    while (i < end && !is_space(attributes.at[i]) && attributes.at[i] != '/' &&
           (attributes.at[i] != '=' || i == start))
        i++;
    *name = slice_part(attributes, start, i);
    *value = slice_part(attributes, i, i);
    size_t behind_name = i;
    while (i < end && is_space(attributes.at[i]))
        i++;
    if (i >= end || attributes.at[i] != '=') {
        *at = behind_name;
        return name->length > 0;
    }
    for (i++; i < end && is_space(attributes.at[i]);)
        i++;
    if (i < end && (attributes.at[i] == '"' || attributes.at[i] == '\'')) {
        size_t close = slice_find_byte(attributes, i + 1, attributes.at[i]);
        *value = slice_part(attributes, i + 1, close);
        i = close < end ? close + 1 : end;
    } else {
        start = i;
        while (i < end && !is_space(attributes.at[i]))
            i++;
        *value = slice_part(attributes, start, i);
    }
    *at = i;
    return true;
}
