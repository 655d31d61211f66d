#include "sentsplit/labels.h"

#include "text/lanes.h"

enum {
    LONGEST_LABEL = 24,        /* bytes of its word */
    LEAST_BEFORE_CREDIT = 2,   /* words: "Main Image: Getty" is one label */
    LEAST_BEFORE_DATE = 4,     /* words: "Page last updated" is no headline */
    LONGEST_DATE = 5,          /* words */
    LONGEST_WORD_OF_DATE = 24, /* bytes */
};

static bool
is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static const struct entry *
word_at(const struct splitter *splitter, size_t start, size_t end)
{
    return language_word(splitter->habits->language, slice_part(splitter->text, start, end));
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
    uint32_t spaces = lanes_equal(lanes_load(text.at + start), ' ');
    if (spaces == 0)
        return start;
    size_t word_end = start + lanes_first(spaces), end = word_end + 1;
    while (end < text.length && (is_digit(text.at[end]) || text.at[end] == '.'))
        end++;
    if (end + 1 >= text.length || text.at[end] != ' ' || !is_digit(text.at[end - 1]))
        return start;
    uint32_t next = letter_at(text, end + 1);
    word_end -= word_end > start && text.at[word_end - 1] == '.';
    return (next == '(' || letter_is(next, LETTER_UPPER)) &&
                   word_at(splitter, start, word_end)->lists & IN_LABELS
               ? end
               : start;
}

static bool
is_credit(const struct splitter *splitter, const struct entry *word)
{
    return (word->lists & IN_LABELS) != 0 &&
           entry_value(splitter->habits->language, word, NUMBER_LABELS).length > 0;
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
            word_at(splitter, before, start - 1)->lists & IN_LABELS)
            start = before;
    }
    if (!is_upper_at(splitter, start))
        return 0;
    return text_stands_before(splitter, start, LEAST_BEFORE_CREDIT) ? start : 0;
}

size_t
closing_date(const struct splitter *splitter)
{
    struct slice text = splitter->text;
    size_t end = text.length;
    if (end < splitter->sentence + 4 || !is_digit(text.at[end - 1]) || !is_digit(text.at[end - 4]))
        return text.length;
    for (int words = 0; words < LONGEST_DATE && end > splitter->sentence; words++) {
        size_t start = word_start(splitter, end, LONGEST_WORD_OF_DATE), bare = end;
        while (bare > start && (text.at[bare - 1] == ',' || text.at[bare - 1] == '.'))
            bare--;
        if (is_upper_at(splitter, start) && word_at(splitter, start, bare)->lists & IN_DAYS)
            return text_stands_before(splitter, start, LEAST_BEFORE_DATE) ? start : text.length;
        if (start == splitter->sentence ||
            !(is_digit(text.at[start]) || word_at(splitter, start, bare)->lists & IN_MONTHS))
            break;
        end = start - 1;
    }
    return text.length;
}
