#include "program/page_head.h"

#include <string.h>
#include <strings.h>

/* What pages mean by the names of encodings, where that is not what iconv makes of them (Encoding
   Standard, 4.2: labels): a superset, or the same by the name that iconv knows. What Windows has in
   place of the control characters of Latin-1 text/clean.h puts there. */
static const struct {
    const char *named, *meant;
} labels[] = {
    {"big5", "big5-hkscs"},       {"euc-kr", "cp949"},         {"gb2312", "gb18030"},
    {"gbk", "gb18030"},           {"ks_c_5601-1987", "cp949"}, {"shift_jis", "cp932"},
    {"us-ascii", "windows-1252"}, {"windows-949", "cp949"},    {"x-cp1251", "windows-1251"},
    {"x-euc-jp", "euc-jp"},       {"x-gbk", "gb18030"},        {"x-sjis", "cp932"},
};

/* Whether TEXT begins with WORD, which is in small letters (ASCII), in whatever case. */
static bool
begins_with(struct slice text, const char *word)
{
    size_t length = strlen(word);
    return text.length >= length && strncasecmp(text.at, word, length) == 0;
}

/* TEXT without the comment, or the XML declaration, that it begins with; as it is if with none, or
   if that does not end. */
static struct slice
without_prologue(struct slice text)
{
    const char *close = begins_with(text, "<!--") ? "-->" : begins_with(text, "<?xml") ? "?>" : "";
    for (size_t at = 0; *close && at < text.length; at++)
        if (begins_with(slice_from(text, at), close))
            return slice_trim(slice_from(text, at + strlen(close)));
    return text;
}

bool
page_begins(struct slice text)
{
    if (slice_starts_with(text, slice_of("\xEF\xBB\xBF")))
        text = slice_from(text, 3);
    text = slice_trim(text);
    for (size_t before = 0; before != text.length;) {
        before = text.length;
        text = without_prologue(text);
    }
    return begins_with(text, "<!doctype html") || begins_with(text, "<html");
}

/* The value of the first attribute NAME (with its '=') in what stands before the '>' of TEXT, empty
   if there is none. */
static struct slice
value_in_tag(struct slice text, const char *name)
{
    text = slice_part(text, 0, slice_find_byte(text, 0, '>'));
    for (size_t at = 0; at < text.length; at++) {
        if (!begins_with(slice_from(text, at), name))
            continue;
        size_t start = at + strlen(name);
        while (start < text.length && strchr("\"' ", text.at[start]))
            start++;
        size_t end = start;
        while (end < text.length && !strchr("\"' />;?", text.at[end]))
            end++;
        return slice_part(text, start, end);
    }
    return slice_part(text, 0, 0);
}

/* The encoding that a page names in a meta element or in its XML declaration (HTML Living Standard,
   13.2.3.2), empty if none. */
static struct slice
named_encoding(struct slice text)
{
    for (size_t at = 0; at < text.length; at++) {
        at = slice_find_byte(text, at, '<');
        struct slice tag = slice_from(text, at), found;
        if (begins_with(tag, "<meta"))
            found = value_in_tag(tag, "charset=");
        else if (begins_with(tag, "<?xml"))
            found = value_in_tag(tag, "encoding=");
        else
            continue;
        if (found.length > 0)
            return found;
        at = slice_find_byte(text, at, '>');
    }
    return slice_part(text, 0, 0);
}

const char *
page_encoding(struct slice text, char named[PAGE_ENCODING_MOST])
{
    struct slice found = named_encoding(text);
    if (found.length == 0 || found.length >= PAGE_ENCODING_MOST)
        return NULL;
    memcpy(named, found.at, found.length);
    named[found.length] = '\0';
    if (begins_with(found, "utf-16"))
        return NULL; /* what could be read up to here is none */
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        if (strcasecmp(named, labels[i].named) == 0)
            return labels[i].meant;
    return named;
}
