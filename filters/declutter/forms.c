/* What the form of a block, and the phrases in it, say of it. */
#include "declutter/judge.h"

#include "declutter/entities.h"
#include "declutter/residue.h"
#include "text/ascii.h"
#include "text/letters.h"

#include <string.h>

enum {
    EDGE_MOST = 24,
    BYLINE_NEAR = 4,
    BYLINE_MOST = 6,
    CREDIT_MOST = 80, /* bytes */
    NAMES_MOST = 8,
};

/* A block that is nothing but tags, residue of tags, references to white space, template variables,
   rules. */
bool
is_markup(const struct judge *judge, size_t block)
{
    struct slice text = text_of(judge, block);
    const struct features *features = features_of(judge, block);
    size_t at = 0;
    if (features->words > 0 && features->at[FEATURE_MARKUP] == 0 && text.at[0] != '&')
        return false; /* each has a character of it */
    at = residue_tail_length(text);
    while (at < text.length) {
        size_t length = text.at[at] == '&' ? entity_space_length(slice_from(text, at))
                                           : residue_length(slice_from(text, at));
        if (length == 0)
            break;
        at += length;
        while (at < text.length && text.at[at] == ' ')
            at++;
    }
    if (at == text.length ? at > 0 : residue_is_cut(slice_from(text, at)))
        return true;
    bool bracketed =
        text.length > 2 && ((text.at[0] == '{' && text.at[text.length - 1] == '}') ||
                            (text.at[0] == '[' && text.at[text.length - 1] == ']' &&
                             (slice_find_byte(text, 0, '=') < text.length || text.at[1] == '/')));
    if (bracketed)
        return true;
    if (features->words == 0 && text.length > 0)
        return ascii_end(text, 0) == text.length;
    return features->at[FEATURE_MARKUP] > 0.75F && !(features->prose);
}

/* A line of a script or a style sheet. */
bool
is_code(const struct judge *judge, size_t block)
{
    return !features_of(judge, block)->prose && residue_is_code(text_of(judge, block));
}

/* Digits and little else: a date or a time on its own. */
bool
is_date(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    return features->words > 0 && features->words <= 12 && features->at[FEATURE_DIGITS] > 0.25F;
}

/* A name on its own right before the article: who wrote it. */
bool
is_byline(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    return block < judge->first && block + BYLINE_NEAR >= judge->first && features->words >= 2 &&
           features->words <= BYLINE_MOST && features->at[FEATURE_CAPITALS] > 0.6F &&
           features->at[FEATURE_FUNCTION] == 0 && features->at[FEATURE_WORD_LENGTH] > 0.4F &&
           features->at[FEATURE_BULLET] == 0;
}

/* Whether a phrase of the lists makes up most of a short block, or begins it. */
static bool
is_phrase(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    float most = features->at[FEATURE_INTERFACE];
    if (features->at[FEATURE_PROMO] > most)
        most = features->at[FEATURE_PROMO];
    if (features->at[FEATURE_META] > most)
        most = features->at[FEATURE_META];
    return most > 0.5F || (features->lists != 0 && features->words < 25 && most > 0.1F);
}

/* The same, or it is a date. */
bool
is_cued(const struct judge *judge, size_t block)
{
    return is_phrase(judge, block) || is_date(judge, block);
}

/* A short block that ends as no sentence does and holds a phrase of the lists: a byline, a caption
 * with its credit, a button, "read also" and what it points to. The lists decide on nothing longer.
 */
bool
is_edge(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    bool short_line = features->words <= EDGE_MOST && features->at[FEATURE_TERMINAL] == 0 &&
                      features->at[FEATURE_COLON] == 0;
    return short_line && features->at[FEATURE_COLUMNS] == 0 &&
           (is_phrase(judge, block) || features->at[FEATURE_META] > 0);
}

/* A short block that the document has more than once and that ends as no sentence does. */
bool
is_furniture(const struct judge *judge, size_t block)
{
    const struct features *features = features_of(judge, block);
    return features->at[FEATURE_REPEATED] > 0 && features->words < 12 &&
           features->at[FEATURE_TERMINAL] == 0;
}

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

/* Names in brackets at the end of a sentence, or behind a colon or before a stroke in them. "A boat
   in the harbour. (Ann Smith)", "(Photo: Ann Smith/Example)" */
static bool
ends_in_brackets(struct slice text)
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
    return count_names(inside) > 1 &&
           (marked || slice_ends_with(slice_trim(slice_part(text, 0, start - 1)), slice_of(".")));
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
    const struct entry *entry = language_word(language, slice_part(text, start, end));
    bool credit = slice_equals(entry_value(language, entry, NUMBER_LABELS), slice_of("credit"));
    return credit || (count_names(rest) > 1 && slice_find_byte(rest, 0, '/') < rest.length);
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

/* Who made a picture stands at its caption's end, or who wrote the article alone. */
bool
is_credited(const struct judge *judge, size_t block)
{
    const struct language *language = judge->document->blocks[block].language;
    struct slice text = text_of(judge, block);
    return ends_in_brackets(text) || ends_in_label(language, text) || is_address(text) ||
           (features_of(judge, block)->at[FEATURE_TERMINAL] == 0 && ends_in_credit(language, text));
}
