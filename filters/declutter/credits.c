#include "declutter/credits.h"

#include "text/letters.h"

#include <string.h>

enum {
    CREDIT_MOST = 80, /* bytes */
    NAMES_MOST = 8,
    PLACE_MOST = 32, /* bytes in brackets */
    AGENCY_MOST = 6, /* bytes */
    CAPTION_MOST = 300,
};

/* How many words TEXT has if all begin with a capital; else 0. */
static size_t
count_names(struct slice text)
{
    size_t words = 0;
    bool between = true;
    for (size_t i = 0; i < text.length;) {
        uint32_t code = letter_next(text, &i);
        bool letter = letter_is(code, LETTER_WORD);
        if (between && letter && letter_lower(code) == code)
            return 0;
        words += between && letter;
        between = !letter && code != '.' && code != '-' && code != '\'' && code != 0x2019;
    }
    return words;
}

/* Whether a phrase of credits begins TEXT with its first word, of LENGTH bytes: "File photo" */
static bool
is_credit(const struct language *language, struct slice text, size_t length)
{
    size_t whole;
    const struct entry *entry = language_word(language, slice_part(text, 0, length));
    entry = language_phrase(language, entry, text, length, IN_LABELS, &whole);
    return entry && slice_equals(entry_value(language, entry, NUMBER_LABELS), slice_of("credit"));
}

/* Names in brackets at the end of a sentence, or behind a colon or before a stroke in them. "A boat
   in the harbour. (Ann Smith)", "(Photo: Ann Smith/Example)" */
static bool
ends_in_brackets(const struct language *language, struct slice text)
{
    size_t start = text.length;
    if (text.length == 0 || text.at[text.length - 1] != ')')
        return false;
    while (start > 0 && text.length - start < CREDIT_MOST && text.at[start - 1] != '(')
        start--;
    if (start == 0 || text.at[start - 1] != '(')
        return false;
    struct slice inside = slice_from(text, start);
    bool marked = slice_find_byte(inside, 0, ':') < inside.length ||
                  slice_find_byte(inside, 0, '/') < inside.length;
    size_t colon = slice_find_byte(inside, 0, ':');
    if (colon + 2 < inside.length && is_credit(language, inside, colon))
        return true;
    return count_names(inside) > 1 &&
           (marked || slice_ends_with(slice_trim(slice_part(text, 0, start - 1)), slice_of(".")));
}

/* Whether what stands in brackets says where in a picture someone is, or when it was taken: "Ann
   Smith (left) and Bo Lund (second from right)", "The bridge (photographed on Monday)" */
static bool
points_into_picture(const struct language *language, struct slice inside)
{
    size_t first = slice_find_byte(inside, 0, ' '), last = inside.length;
    while (last > 0 && inside.at[last - 1] != ' ')
        last--;
    const struct entry *ends[] = {language_word(language, slice_part(inside, 0, first)),
                                  language_word(language, slice_from(inside, last))};
    for (int i = 0; i < 2; i++)
        if (slice_equals(entry_value(language, ends[i], NUMBER_LABELS), slice_of("pictured")))
            return true;
    return false;
}

static bool
points_somewhere(const struct language *language, struct slice text)
{
    for (size_t open = 0; (open = slice_find_byte(text, open, '(')) < text.length; open++) {
        size_t close = slice_find_byte(text, open, ')');
        if (close < text.length && close - open < PLACE_MOST &&
            points_into_picture(language, slice_part(text, open + 1, close)))
            return true;
    }
    return false;
}

/* Names behind a colon and a word of credits, behind a sentence or more words: "A boat in the
   harbour. Photo: Ann Smith" */
static bool
ends_in_label(const struct language *language, struct slice text)
{
    size_t colon = text.length > CREDIT_MOST ? text.length - CREDIT_MOST : 0;
    for (size_t next = colon; (next = slice_find_byte(text, next + 1, ':')) < text.length;)
        colon = next;
    if (colon == 0 || colon + 1 >= text.length || text.at[colon] != ':' ||
        text.at[colon + 1] != ' ')
        return false;
    size_t start = colon, names = count_names(slice_from(text, colon));
    while (start > 0 && text.at[start - 1] != ' ')
        start--;
    const struct entry *entry = language_word(language, slice_part(text, start, colon));
    bool credit = slice_equals(entry_value(language, entry, NUMBER_LABELS), slice_of("credit"));
    return start > 0 && names > 0 && names <= NAMES_MOST && (credit || entry->lists & IN_META);
}

/* Behind the last sentence end that has a space behind it, among the last CREDIT_MOST bytes; 0 if
   there is none. */
static size_t
behind_sentence(struct slice text)
{
    size_t least = text.length > CREDIT_MOST ? text.length - CREDIT_MOST : 1;
    for (size_t i = text.length; i-- > least;)
        if (text.at[i] == ' ' && strchr(".!?\"", text.at[i - 1]))
            return i + 1;
    return 0;
}

static bool
is_capitals(struct slice word)
{
    size_t letters = 0;
    for (size_t i = 0; i < word.length; letters++)
        if (!letter_is(letter_next(word, &i), LETTER_UPPER))
            return false;
    return letters > 1;
}

/* What is no sentence behind a sentence: names around a stroke, or behind a sign or a word of
   credits. "A boat in the harbour. Ann Smith/Example", "… © Ann Smith", "… Photo by Ann Smith" */
static bool
ends_in_credit(const struct language *language, struct slice text)
{
    size_t start = behind_sentence(text), end = start;
    struct slice rest = slice_from(text, start);
    if (start == 0 || rest.length == 0 || strchr(".!?:", text.at[text.length - 1]))
        return false;
    uint32_t first = letter_at(rest, 0);
    if (first == 0xA9 || first == 0x24D2)
        return true;
    while (end < text.length && text.at[end] != ' ')
        end++;
    bool credit = is_credit(language, rest, end - start);
    bool agency = end == text.length && rest.length <= AGENCY_MOST && is_capitals(rest);
    size_t names = count_names(rest), stroke = slice_find_byte(rest, 0, '/');
    bool bar = rest.at[0] == '|' && names > 0;
    return credit || bar || agency || (names > 1 && stroke < rest.length) ||
           (names == 1 && stroke == 0);
}

/* An e-mail address and nothing else: who wrote the article. */
static bool
is_address(struct slice text)
{
    size_t at = slice_find_byte(text, 0, '@');
    return at > 0 && at < text.length && slice_find_byte(text, 0, ' ') == text.length &&
           slice_find_byte(text, at, '.') + 1 < text.length &&
           slice_find_byte(text, 0, '/') == text.length;
}

bool
credits_end(const struct language *language, struct slice text, bool is_sentence)
{
    return ends_in_brackets(language, text) || ends_in_label(language, text) || is_address(text) ||
           (!is_sentence && text.length <= CAPTION_MOST &&
            (ends_in_credit(language, text) || points_somewhere(language, text)));
}
