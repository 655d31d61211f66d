#include "sentsplit/labels.h"

#include "text/ascii.h"
#include "text/lanes.h"

enum {
    LONGEST_LABEL = 24,        /* bytes of its word */
    LEAST_BEFORE_CREDIT = 2,   /* words: "Main Image: Getty" is one label */
    LEAST_BEFORE_DATE = 4,     /* words: "Page last updated" is no headline */
    LONGEST_DATE = 5,          /* words */
    LONGEST_WORD_OF_DATE = 24, /* bytes */
    LONGEST_SIGNATURE = 60,    /* bytes of "Best regards, NAME" */
};

static const struct entry *
word_at(const struct splitter *splitter, size_t start, size_t end)
{
    return language_word(splitter->habits->language, slice_part(splitter->text, start, end));
}

/* Whether WORD labels a figure: it has no value, or that of who made one. */
static bool
is_label(const struct splitter *splitter, const struct entry *word)
{
    struct slice value = entry_value(splitter->habits->language, word, NUMBER_LABELS);
    return (word->lists & IN_LABELS) != 0 &&
           (value.length == 0 || slice_equals(value, slice_of("credit")));
}

/* The word that ends at END begins here: behind a space, or far enough back to be none. */
static size_t
word_start(const struct splitter *splitter, size_t end, size_t longest)
{
    size_t start = end;
    while (start > splitter->sentence && splitter->text.at[start - 1] != ' ' &&
           end - start <= longest)
        start--;
    return start;
}

static bool
is_upper_at(const struct splitter *splitter, size_t at)
{
    return letter_is(letter_at(splitter->text, at), LETTER_UPPER);
}

size_t
label_end(const struct splitter *splitter)
{
    struct slice text = splitter->text;
    size_t start = splitter->sentence;
    if (text.length - start < LANES)
        return start;
    uint32_t digits = lanes_between(lanes_load(text.at + start), '0', '9');
    if (digits == 0)
        return start;
    size_t end = start + lanes_first(digits), word_end = end - 1;
    if (end == start || text.at[word_end] != ' ')
        return start;
    while (end < text.length && (ascii_is_digit(text.at[end]) || text.at[end] == '.'))
        end++;
    if (end + 1 >= text.length || text.at[end] != ' ' || !ascii_is_digit(text.at[end - 1]))
        return start;
    uint32_t next = letter_at(text, end + 1);
    word_end -= word_end > start && text.at[word_end - 1] == '.';
    return (next == '(' || letter_is(next, LETTER_UPPER)) &&
                   is_label(splitter, word_at(splitter, start, word_end))
               ? end
               : start;
}

size_t
turn_label_end(const struct splitter *splitter)
{
    struct slice text = splitter->text;
    size_t start = splitter->sentence;
    if (!is_upper_at(splitter, start))
        return start;
    size_t stop = slice_find_byte(slice_part(text, start, start + LONGEST_LABEL), 0, '.') + start;
    if (stop + 1 >= text.length || text.at[stop] != '.' || text.at[stop + 1] != ' ')
        return start;
    const struct entry *word = word_at(splitter, start, stop);
    struct slice value = entry_value(splitter->habits->language, word, NUMBER_LABELS);
    return word->lists & IN_LABELS && (slice_equals(value, slice_of("asks")) ||
                                       slice_equals(value, slice_of("answers")))
               ? stop + 1
               : start;
}

static bool
is_credit(const struct splitter *splitter, const struct entry *word)
{
    return (word->lists & IN_LABELS) != 0 &&
           slice_equals(entry_value(splitter->habits->language, word, NUMBER_LABELS),
                        slice_of("credit"));
}

/* Whether enough stands before AT to be a text without a stop: words, the last of which neither
   leads to what follows nor ends in a mark. */
static bool
text_stands_before(const struct splitter *splitter, size_t at, size_t least)
{
    struct slice text = splitter->text;
    if (at < splitter->sentence + 2 || text.at[at - 1] != ' ')
        return false;
    uint32_t last = letter_ending_at(text, at - 1);
    if (!letter_is(last, LETTER_WORD) && last != '"' && last != '\'' && last != ')' &&
        last != 0x201D && last != 0x2019)
        return false;
    size_t before = word_start(splitter, at - 1, LONGEST_LABEL), words = 0;
    if (word_at(splitter, before, at - 1)->lists & IN_FUNCTION_WORDS)
        return false;
    for (size_t i = at - 1; i > splitter->sentence && words < least; i--)
        words += text.at[i] == ' ';
    return words >= least;
}

size_t
credit_start(const struct splitter *splitter, size_t at)
{
    struct slice text = splitter->text;
    if (at + 1 >= text.length || text.at[at + 1] != ' ')
        return 0;
    size_t start = word_start(splitter, at, LONGEST_LABEL);
    if (!is_credit(splitter, word_at(splitter, start, at)))
        return 0;
    if (start > splitter->sentence) { /* "Photo credit:" */
        size_t before = word_start(splitter, start - 1, LONGEST_LABEL);
        if (is_upper_at(splitter, before) &&
            is_label(splitter, word_at(splitter, before, start - 1)))
            start = before;
    }
    if (!is_upper_at(splitter, start))
        return 0;
    return text_stands_before(splitter, start, LEAST_BEFORE_CREDIT) ? start : 0;
}

/* "Thanks, Mary": behind the closing of a letter, which a name follows; text.length if there is
   none. */
static size_t
closing_end(const struct splitter *splitter)
{
    const struct language *language = splitter->habits->language;
    struct slice rest = slice_from(splitter->text, splitter->sentence);
    size_t end = 0, length;
    if (rest.length > LONGEST_SIGNATURE)
        return splitter->text.length;
    while (end < rest.length && letter_is(letter_at(rest, end), LETTER_WORD))
        letter_next(rest, &end);
    const struct entry *entry = language_word(language, slice_part(rest, 0, end));
    entry = language_phrase(language, entry, rest, end, IN_LABELS, &length);
    if (!entry || !slice_equals(entry_value(language, entry, NUMBER_LABELS), slice_of("closing")) ||
        length + 2 >= rest.length || rest.at[length] != ',' || rest.at[length + 1] != ' ' ||
        !letter_is(letter_at(rest, length + 2), LETTER_UPPER))
        return splitter->text.length;
    return splitter->sentence + length + 1;
}

/* Where the date begins that the block ends with; text.length if it belongs to what stands
   before. */
static size_t
date_start(const struct splitter *splitter)
{
    struct slice text = splitter->text;
    size_t end = text.length;
    if (end < splitter->sentence + 4 || !ascii_is_digit(text.at[end - 1]) ||
        !ascii_is_digit(text.at[end - 4]))
        return text.length;
    for (int words = 0; words < LONGEST_DATE && end > splitter->sentence; words++) {
        size_t start = word_start(splitter, end, LONGEST_WORD_OF_DATE), bare = end;
        while (bare > start && (text.at[bare - 1] == ',' || text.at[bare - 1] == '.'))
            bare--;
        if (is_upper_at(splitter, start) && word_at(splitter, start, bare)->lists & IN_DAYS)
            return text_stands_before(splitter, start, LEAST_BEFORE_DATE) ? start : text.length;
        if (start == splitter->sentence ||
            !(ascii_is_digit(text.at[start]) || word_at(splitter, start, bare)->lists & IN_MONTHS))
            break;
        end = start - 1;
    }
    return text.length;
}

size_t
part_without_stop(const struct splitter *splitter)
{
    size_t closing = closing_end(splitter);
    return closing < splitter->text.length ? closing : date_start(splitter);
}
