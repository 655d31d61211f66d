#include "sentsplit/sentences.h"

#include "sentsplit/breaks.h"
#include "sentsplit/labels.h"
#include "sentsplit/uax29.h"
#include "text/ascii.h"
#include "text/memory.h"

#include <stdlib.h>

enum { LONGEST_PLAIN = 40 }; /* letters of a word that is looked at in passing */

static void
give(struct sentences *sentences, size_t block, uint32_t number, size_t start, size_t end)
{
    sentences->at =
        memory_grow(sentences->at, &sentences->room, sentences->count + 1, sizeof *sentences->at);
    sentences->at[sentences->count++] =
        (struct sentence){(uint32_t)block, number, (uint32_t)start, (uint32_t)end};
}

static bool
is_small(char byte)
{
    return byte >= 'a' && byte <= 'z';
}

static bool
is_letter(char byte)
{
    return is_small(byte) || ascii_is_upper(byte);
}

/* Whether the token from START up to the stop at AT stands in mid-sentence, behind a space, and is
 * not the end of an abbreviation with spaces in it. */
static bool
stands_alone(const struct splitter *splitter, size_t start, size_t at)
{
    return start > splitter->sentence + 1 && splitter->text.at[start - 1] == ' ' &&
           (splitter->text.at[start - 2] != '.' || at - start > STOP_LONGEST_SPACED);
}

/* Whether the token up to AT ends in a digit, a sign for percent behind it or not. */
static bool
ends_number(struct slice text, size_t at)
{
    return ascii_is_digit(text.at[at - 1]) ||
           (text.at[at - 1] == '%' && at > 1 && ascii_is_digit(text.at[at - 2]));
}

/* "in 1998. The", "of 9%. The": what a stop says behind a number, where numbers with a stop are not
 * ordinals. */
static enum verdict
plain_number(const struct splitter *splitter, size_t at)
{
    struct slice text = splitter->text;
    size_t start = at - 1;
    while (start > splitter->sentence && ascii_is_digit(text.at[start - 1]))
        start--;
    return !splitter->habits->ordinals && stands_alone(splitter, start, at) &&
                   abbreviation_of(splitter->habits, slice_part(text, start, at)) == NO_ABBREVIATION
               ? ENDS
               : PASSES;
}

/* "at noon. The", "by Mr. Okkonen": what a stop says behind a word of plain letters in mid-sentence
 * and before a word that begins with FIRST, no small letter; PASSES if it is no such word, or an
 * abbreviation that may end a sentence. */
static enum verdict
plain_word(const struct splitter *splitter, size_t at, char first)
{
    struct slice text = splitter->text;
    size_t start = at;
    while (start > splitter->sentence && is_letter(text.at[start - 1]))
        start--;
    struct slice word = slice_part(text, start, at);
    if (!stands_alone(splitter, start, at) || word.length < 2 || word.length > LONGEST_PLAIN)
        return PASSES;
    switch (abbreviation_of(splitter->habits, word)) {
    case NO_ABBREVIATION:
        if (word.length == 2 && ascii_is_upper(word.at[0])) /* "D. Yu. Krotov", perhaps */
            return PASSES;
        if (usage_may_abbreviate(splitter->usage, word) &&
            usage_abbreviates(splitter->usage, text, start, at))
            return PASSES;
        return abbreviation_has_no_vowel(word) ? PASSES : ENDS;
    case BEFORE_NUMBER:
        if (ascii_is_digit(first))
            return GOES_ON;
        if (strchr("IVXL", first))
            return PASSES; /* a Roman one may follow */
        return abbreviation_has_no_vowel(word) ? PASSES : ENDS;
    case BEFORE_NAME:
    case INSIDE_SENTENCE:
        return GOES_ON;
    default:
        return PASSES;
    }
}

/* "on Dec. 6", "the U.S. was": whether the token before the stop at AT is an abbreviation of
 * letters and stops. */
static bool
is_abbreviation(const struct splitter *splitter, size_t at)
{
    struct slice text = splitter->text;
    size_t start = at;
    while (start > splitter->sentence && at - start < LONGEST_PLAIN &&
           (is_letter(text.at[start - 1]) || text.at[start - 1] == '.'))
        start--;
    return (start == splitter->sentence || text.at[start - 1] == ' ') &&
           abbreviation_of(splitter->habits, slice_part(text, start, at)) != NO_ABBREVIATION;
}

/* What a stop says before a space and a small letter. */
static enum verdict
before_small(struct splitter *splitter, size_t at)
{
    char first = splitter->text.at[at + 2];
    bool address = first == 'w' || first == 'h'; /* may begin with it */
    if (address || !is_abbreviation(splitter, at))
        return PASSES;
    splitter_lower_style(splitter, false); /* which goes for the rest of the document, too */
    return GOES_ON;
}

/* Whether the stop at AT stands between two capitals, the first behind a stop or a space: "U.S". */
static bool
in_acronym(const struct splitter *splitter, size_t at)
{
    const char *stop = splitter->text.at + at;
    return at > splitter->sentence + 1 && ascii_is_upper(stop[1]) && ascii_is_upper(stop[-1]) &&
           (stop[-2] == ' ' || stop[-2] == '.');
}

/* Whether nothing but closing marks follows the stop at AT: then the block's end is the sentence's.
 */
static bool
is_last(struct slice text, size_t at)
{
    struct slice rest = slice_part(text, at + 1, at + 5);
    return rest.length == 0 ||
           (rest.length == 1 && (rest.at[0] == '"' || rest.at[0] == '\'' || rest.at[0] == ')')) ||
           slice_equals(rest, slice_of("”"));
}

/* The first letter of the word behind the stop at AT and a space, also behind an opening mark; 0 if
 * it is none of ASCII. */
static char
first_letter(struct slice text, size_t at, bool *opens)
{
    static const struct slice mark = SLICE("“");
    size_t word = at + 2;
    if (text.at[word] == '"')
        word++;
    else if ((unsigned char)text.at[word] == (unsigned char)mark.at[0] &&
             slice_starts_with(slice_from(text, word), mark))
        word += mark.length;
    *opens = word > at + 2;
    char first = word < text.length ? text.at[word] : 0;
    return is_letter(first) || ascii_is_digit(first) ? first : 0;
}

/* Most stops are plain: "3.14", "example.org", "at noon. The". What the rules would say of those is
   said here, without looking at what stands around; PASSES where they must be asked. */
static enum verdict
plain_stop(struct splitter *splitter, size_t at)
{
    struct slice text = splitter->text;
    if (text.length - at < 3 || splitter->closely)
        return PASSES;
    char stop = text.at[at], next = text.at[at + 1];
    if (stop == '.' && (is_small(next) || ascii_is_digit(next) || in_acronym(splitter, at)))
        return GOES_ON;
    if (next != ' ')
        return PASSES;
    bool opens;
    char first = first_letter(text, at, &opens);
    if (first == 0 || (is_small(first) && (opens || stop != '.')))
        return PASSES;
    if (stop == '!' || stop == '?')
        return ENDS;
    if (stop != '.' || at == splitter->sentence)
        return PASSES;
    if (is_small(first))
        return before_small(splitter, at);
    if (ascii_is_digit(first)) /* that of a note, perhaps */
        return !opens && is_abbreviation(splitter, at) ? GOES_ON : PASSES;
    return ends_number(text, at) ? plain_number(splitter, at) : plain_word(splitter, at, first);
}

/* Where the sentence ends, and where the next begins. */
struct sentence_end {
    size_t end, next;
};

/* The end of the sentence that begins at splitter->sentence, not before BEHIND. */
static struct sentence_end
find_end(struct splitter *splitter, size_t behind)
{
    struct slice text = splitter->text;
    size_t item = items_next(&splitter->items, splitter->sentence);
    for (size_t at = behind;;) {
        enum scan_kind kind;
        size_t found = scan_stop(text, at, splitter->habits->terminator, &kind), end;
        if (item <= found && item > splitter->sentence && item < text.length)
            return (struct sentence_end){item, item};
        if (found >= text.length) {
            end = part_without_stop(splitter);
            return (struct sentence_end){end, skip_spaces(text, end)};
        }
        if (kind != SCAN_STOP) {
            if (break_ends_sentence(splitter, found, kind, &end, &at))
                return (struct sentence_end){end, skip_spaces(text, end)};
            continue;
        }
        if (is_last(text, found))
            return (struct sentence_end){text.length, text.length};
        enum verdict plain = plain_stop(splitter, found);
        if (plain == ENDS)
            return (struct sentence_end){found + 1, found + 2};
        at = found + 1;
        if (plain == GOES_ON)
            continue;
        struct stop stop;
        splitter_stop(splitter, found, &stop);
        if (stop_ends_sentence(&stop))
            return (struct sentence_end){stop.end, stop.next};
        stop_learn(&stop);
        at = stop.stops_end;
    }
}

static void
split_block(struct sentences *sentences, size_t number, struct slice text,
            const struct habits *habits)
{
    struct splitter splitter = {
        .text = text, .habits = habits, .usage = &sentences->usage, .closely = sentences->closely};
    items_begin(&splitter.items, text);
    uint32_t count = 0;
    splitter.sentence = skip_spaces(text, 0);
    size_t label = label_end(&splitter);
    if (label > splitter.sentence) {
        give(sentences, number, ++count, splitter.sentence, label);
        splitter.sentence = skip_spaces(text, label);
    }
    size_t behind = turn_label_end(&splitter);
    while (splitter.sentence < text.length) {
        struct sentence_end found =
            find_end(&splitter, behind > splitter.sentence ? behind : splitter.sentence);
        while (found.end > splitter.sentence && text.at[found.end - 1] == ' ')
            found.end--;
        if (found.end > splitter.sentence)
            give(sentences, number, ++count, splitter.sentence, found.end);
        splitter.sentence = found.next;
    }
    usage_keep(&sentences->usage, text);
}

static void
split_block_uax29(struct sentences *sentences, size_t number, struct slice text)
{
    uint32_t count = 0;
    for (size_t start = 0; start < text.length;) {
        size_t next = uax29_next(text, start), first = skip_spaces(text, start), end = next;
        while (end > first && letter_is(letter_ending_at(text, end), LETTER_SPACE))
            letter_before(text, &end);
        if (end > first)
            give(sentences, number, ++count, first, end);
        start = next;
    }
}

static void
keep_marks(struct sentences *sentences, const struct document *document, size_t number)
{
    const struct block *block = &document->blocks[number];
    for (uint32_t i = block->mark_start; i < block->mark_end; i++) {
        const struct mark *mark = &document->marks[i];
        uint32_t sentence = mark->number > UINT32_MAX ? UINT32_MAX : (uint32_t)mark->number;
        give(sentences, number, sentence, mark->start, mark->end);
    }
}

void
sentences_find(const struct document *document, struct sentences *sentences)
{
    sentences->count = 0;
    if (document->first)
        usage_begin(&sentences->usage);
    for (size_t i = 0; i < document->block_count; i++) {
        const struct block *block = &document->blocks[i];
        if (block->mark_start < block->mark_end) {
            keep_marks(sentences, document, i);
            continue;
        }
        if (sentences->uax29) {
            split_block_uax29(sentences, i, block_text(document, block));
            continue;
        }
        split_block(sentences, i, block_text(document, block),
                    habits_of(&sentences->habits, block->language));
    }
}

void
sentences_free(struct sentences *sentences)
{
    free(sentences->at);
    *sentences = (struct sentences){0};
}
