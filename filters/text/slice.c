#include "text/slice.h"

#include "text/ascii.h"

struct slice
slice_last_word(struct slice text)
{
    size_t start = text.length;
    while (start > 0 && text.at[start - 1] != ' ')
        start--;
    return slice_from(text, start);
}

struct slice
slice_trim(struct slice text)
{
    while (text.length > 0 && ascii_is_space(text.at[0])) {
        text.at++;
        text.length--;
    }
    while (text.length > 0 && ascii_is_space(text.at[text.length - 1]))
        text.length--;
    return text;
}

int
slice_compare(struct slice a, struct slice b)
{
    size_t shorter = a.length < b.length ? a.length : b.length;
    int order = shorter > 0 ? memcmp(a.at, b.at, shorter) : 0;
    if (order != 0)
        return order;
    return (a.length > b.length) - (a.length < b.length);
}

bool
slice_number(struct slice text, uint64_t *number)
{
    if (text.length == 0)
        return false;
    uint64_t sum = 0;
    for (size_t i = 0; i < text.length; i++) {
        if (text.at[i] < '0' || text.at[i] > '9')
            return false;
        uint64_t digit = (uint64_t)(text.at[i] - '0');
        if (sum > (UINT64_MAX - digit) / 10)
            return false;
        sum = sum * 10 + digit;
    }
    *number = sum;
    return true;
}

uint64_t
slice_hash(struct slice text)
{
    uint64_t hash = 0xcbf29ce484222325;
    for (size_t i = 0; i < text.length; i++)
        hash = (hash ^ (unsigned char)text.at[i]) * 0x100000001b3;
    return hash ^ (hash >> 32);
}

struct slice
slice_cut(struct slice *rest, char between)
{
    size_t at = slice_find_byte(*rest, 0, between);
    struct slice part = slice_part(*rest, 0, at);
    *rest = slice_from(*rest, at < rest->length ? at + 1 : at);
    return part;
}

/* The next of the WORDS, which bars part; they are short, so each byte is looked at here. */
static inline struct slice
next_word(struct slice *words)
{
    size_t length = 0;
    while (length < words->length && words->at[length] != '|')
        length++;
    struct slice word = {words->at, length};
    size_t behind = length + (length < words->length);
    words->at += behind;
    words->length -= behind;
    return word;
}

bool
slice_is_one_of(struct slice text, struct slice words)
{
    if (text.length == 0)
        return false;
    for (size_t at = 0; at + text.length <= words.length; at++) {
        at = slice_find_byte(words, at, text.at[0]); /* of most words none begins with it */
        size_t end = at + text.length;
        if (end <= words.length && (at == 0 || words.at[at - 1] == '|') &&
            (end == words.length || words.at[end] == '|') &&
            memcmp(words.at + at, text.at, text.length) == 0)
            return true;
    }
    return false;
}

bool
slice_ends_with_one(struct slice text, struct slice endings)
{
    if (text.length == 0)
        return false;
    char last = text.at[text.length - 1];
    while (endings.length > 0) {
        struct slice ending = next_word(&endings);
        if (ending.length == 0 ||
            (ending.at[ending.length - 1] == last && slice_ends_with(text, ending)))
            return true;
    }
    return false;
}

bool
slice_starts_with_one(struct slice text, struct slice beginnings)
{
    while (beginnings.length > 0)
        if (slice_starts_with(text, next_word(&beginnings)))
            return true;
    return false;
}
