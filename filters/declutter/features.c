#include "declutter/features.h"

#include "declutter/counts.h"
#include "declutter/credits.h"
#include "declutter/marks.h"
#include "declutter/notices.h"
#include "declutter/residue.h"
#include "text/ascii.h"
#include "text/letters.h"
#include "text/memory.h"

#include <stdlib.h>
#include <string.h>

enum {
    RUNNING_WORDS = 14,
    LONG_WORDS = 30,
    HEAD_WORDS = 4,
    HEAD_FLAG = 128,
    SIGNATURE_MOST = 4,
    INITIALS_MOST = 24,
    INITIAL_LETTERS = 4,
    ORDINAL_DIGITS = 2
};

/* Counts of content words: a document of very many has few that are different. */
enum { TOPIC_SLOTS_LEAST = 1 << 10, TOPIC_SLOTS_MOST = 1 << 20 };

static float
share(uint32_t part, uint32_t whole)
{
    return whole > 0 ? (float)part / (float)whole : 0;
}

static float
at_most_1(float value)
{
    return value > 1 ? 1 : value;
}

/* The logarithm of NUMBER + 1 to base 2, straight lines between the powers: the same on every
 * machine. */
static float
logarithm(uint64_t number)
{
    uint64_t power = 1;
    float whole = 0;
    for (number++; power * 2 <= number && whole < 62; power *= 2)
        whole++;
    return whole + (float)(number - power) / (float)power;
}

/* The last code point, closing marks aside. */
static uint32_t
last_code(struct slice text)
{
    size_t at = text.length;
    while (at > 0) {
        uint32_t code = letter_before(text, &at);
        if (code != '"' && code != '\'' && code != ')' && code != 0x201D && code != 0x2019 &&
            code != 0xBB && code != ' ' && code != ']' && code != 0x201C)
            return code;
    }
    return 0;
}

/* Words enough in small letters, an end, and marks within: languages that hold sentences together
   by endings (Turkish, Finnish) have few words for it. */
static bool
is_running(const struct counts *counts, const float *f)
{
    return counts->of[COUNT_WORDS] >= RUNNING_WORDS && f[FEATURE_TERMINAL] > 0 &&
           f[FEATURE_CAPITALS] < 0.45F && f[FEATURE_DIGITS] < 0.1F &&
           (f[FEATURE_COMMAS] > 0 || f[FEATURE_INNER_ENDS] > 0);
}

/* Prose: words enough, an end, few capitals, and words that hold sentences together, unless its
   script has no capitals. */
static bool
is_prose(const struct counts *counts, const float *f)
{
    uint32_t words = counts->of[COUNT_WORDS];
    return words >= 10 && (f[FEATURE_TERMINAL] > 0 || words >= 40) && f[FEATURE_CAPITALS] < 0.5F &&
           f[FEATURE_SEPARATORS] < 0.1F &&
           (f[FEATURE_FUNCTION] > 0.15F || is_running(counts, f) ||
            (counts->of[COUNT_CAPITALS] == 0 && f[FEATURE_SMALL_START] == 0));
}

/* TEXT without the tags around it. */
static struct slice
without_tags(struct slice text)
{
    while (text.length > 0 && text.at[0] == '<') {
        size_t tag = residue_length(text);
        if (tag == 0)
            break;
        text = slice_trim(slice_from(text, tag));
    }
    while (text.length > 0 && text.at[text.length - 1] == '>') {
        size_t start = text.length;
        while (start > 0 && text.at[start - 1] != '<')
            start--;
        if (start == 0 || residue_length(slice_from(text, start - 1)) != text.length - start + 1)
            break;
        text = slice_trim(slice_part(text, 0, start - 1));
    }
    return text;
}

/* How the block begins and ends. */
static void
measure_ends(struct slice text, float *f)
{
    text = without_tags(text);
    uint32_t last = last_code(text), first = letter_at(text, 0);
    f[FEATURE_TERMINAL] = last == '.' || last == 0x2026 || letter_is_terminal(last);
    f[FEATURE_COLON] = last == ':';
    f[FEATURE_ELLIPSIS] =
        last == 0x2026 || (last == '.' && text.length > 2 && text.at[text.length - 2] == '.');
    f[FEATURE_QUESTION] = last == '?' || last == '!';
    f[FEATURE_BULLET] =
        mark_kind(first) & MARK_SEPARATOR || first == '*' || first == '-' || first == '+';
    f[FEATURE_NUMBER] = letter_is(first, LETTER_DIGIT);
    f[FEATURE_IMAGE] = first == '[';
    f[FEATURE_QUOTE_START] = (mark_kind(first) & MARK_QUOTE) != 0;
    f[FEATURE_SMALL_START] = letter_is(first, LETTER_LOWER);
}

/* Initials of those who wrote an article: "abc/de", "ABC // DE" */
static bool
is_initials(struct slice text)
{
    size_t strokes = 0, letters = 0, capitals = 0, all = 0;
    if (text.length > INITIALS_MOST)
        return false;
    for (size_t i = 0; i < text.length;) {
        uint32_t code = letter_next(text, &i);
        bool stroke = code == '/';
        letters = letter_is(code, LETTER_UPPER | LETTER_LOWER) ? letters + 1 : 0;
        strokes += stroke && all > 0;
        all += letters > 0;
        capitals += letter_is(code, LETTER_UPPER);
        if (letters > INITIAL_LETTERS || (letters == 0 && !stroke && code != ' '))
            return false;
    }
    return strokes > 0 && text.at[text.length - 1] != '/' && (capitals == 0 || capitals == all);
}

/* A copyright line, or the initials of who wrote it, in brackets or with strokes. */
static bool
is_signature(struct slice text, uint32_t words)
{
    uint32_t first = letter_at(text, 0), last = letter_ending_at(text, text.length);
    bool wide = first == 0xFF08 && last == 0xFF09;
    return first == 0xA9 || (slice_starts_with(text, slice_of("(c) ")) && words > 1) ||
           slice_starts_with(text, slice_of("(C) ")) || is_initials(text) ||
           (((first == '(' && last == ')') || wide) && words > 0 &&
            words <= (wide ? 2 * SIGNATURE_MOST : SIGNATURE_MOST));
}

/* The number of a list that counts on: one or two digits, and no number goes on behind them. */
static uint8_t
ordinal_of(struct slice text)
{
    size_t digits = 0;
    unsigned number = 0;
    for (; digits < text.length && ascii_is_digit(text.at[digits]); digits++)
        number = digits < ORDINAL_DIGITS ? number * 10 + (unsigned)(text.at[digits] - '0') : 0;
    bool goes_on = digits + 1 < text.length && strchr(".,:/-", text.at[digits]) &&
                   ascii_is_digit(text.at[digits + 1]);
    return goes_on || digits > ORDINAL_DIGITS ? 0 : (uint8_t)number;
}

/* What the lists say. */
static void
measure_lists(const struct counts *counts, float *f)
{
    for (int i = 0; i < 4; i++) {
        f[FEATURE_INTERFACE + i] = at_most_1(share(counts->listed[i], counts->of[COUNT_WORDS]));
        f[FEATURE_BEGINS_INTERFACE + i] = (float)(counts->lists >> i & 1);
    }
}

/* What stands before the block in the file. */
static void
measure_place(const struct document *document, size_t number, float *f)
{
    f[FEATURE_BLANK] = 1;
    if (number == 0)
        return;
    const struct block *block = &document->blocks[number], *before = block - 1;
    uint64_t end = before->offset + before->length, line_end = document->line_end;
    if (before->length == 0 || block->offset < end + line_end)
        return;
    f[FEATURE_BLANK] = block->offset > end + line_end;
    f[FEATURE_INDENT] = at_most_1((float)(block->offset - end - line_end) / (float)(16 * line_end));
}

static void
measure(const struct document *document, size_t number, struct feature_table *table)
{
    const struct block *block = &document->blocks[number];
    struct features *features = &table->at[number];
    struct slice text = block_text(document, block);
    struct counts counts;
    features->content = (uint32_t)table->contents.count;
    counts_find(&counts, &table->contents, &table->notes, block->language, text);
    const uint32_t *of = counts.of, words = of[COUNT_WORDS];
    float *f = features->at;
    measure_ends(text, f);
    measure_lists(&counts, f);
    measure_place(document, number, f);
    f[FEATURE_LENGTH] = logarithm(text.length) / 8;
    f[FEATURE_WORDS] = logarithm(words) / 6;
    f[FEATURE_INNER_ENDS] = (float)(of[COUNT_INNER_ENDS] > 4 ? 4 : of[COUNT_INNER_ENDS]) / 4;
    f[FEATURE_COMMAS] = at_most_1(share(of[COUNT_COMMAS] * 4, words));
    f[FEATURE_CAPITALS] = share(of[COUNT_CAPITALS], words);
    f[FEATURE_ALL_CAPITALS] = share(of[COUNT_ALL_CAPITALS], words);
    f[FEATURE_WORD_LENGTH] = at_most_1(share(of[COUNT_LETTERS], words * 8));
    f[FEATURE_DIGITS] = share(of[COUNT_DIGITS], counts.characters);
    f[FEATURE_SEPARATORS] = at_most_1(share(of[COUNT_SEPARATORS], words));
    f[FEATURE_FUNCTION] = share(of[COUNT_FUNCTION], words);
    f[FEATURE_QUOTES] = of[COUNT_QUOTES] > 0;
    f[FEATURE_BRACKETS] = of[COUNT_BRACKETS] > 0;
    f[FEATURE_MARKUP] = at_most_1(share(of[COUNT_MARKUP] * 8, counts.characters));
    f[FEATURE_COLUMNS] = at_most_1(share(counts.columns * 4, words));
    f[FEATURE_ADDRESS] = counts.address;
    f[FEATURE_DATE] = at_most_1(share(of[COUNT_DATES] * 4, words));
    f[FEATURE_LONG] = words >= LONG_WORDS;
    f[FEATURE_PROSE] = is_prose(&counts, f);
    features->words = words;
    features->prose = f[FEATURE_PROSE] > 0 ? (uint32_t)text.length : 0;
    features->hash = counts.hash ? counts.hash : 1;
    features->lists = counts.lists;
    features->ordinal = f[FEATURE_NUMBER] > 0 ? ordinal_of(text) : 0;
    features->signature = is_signature(text, words);
    features->credited = credits_end(block->language, text, f[FEATURE_TERMINAL] > 0);
    features->notice = (uint8_t)notice_find(&table->notes, text, &counts);
}

static size_t
content_end(const struct feature_table *table, size_t count, size_t number)
{
    return number + 1 < count ? table->at[number + 1].content : table->contents.count;
}

/* Counts of each content word how many blocks of prose have it, and whether the first block of
   several words has. Two words may share a count: it is evidence, no more. */
static void
count_contents(struct feature_table *table, size_t count, size_t slots)
{
    bool head = false;
    uint8_t *counts = table->counts;
    for (size_t i = 0; i < count; i++) {
        const struct features *features = &table->at[i];
        size_t end = content_end(table, count, i);
        bool first = !head && features->words >= HEAD_WORDS && end > features->content;
        head = head || first;
        for (size_t k = features->content; k < end && first; k++)
            counts[table->contents.at[k] & (slots - 1)] |= HEAD_FLAG;
        if (features->prose == 0 || (!first && features->at[FEATURE_REPEATED] > 0))
            continue;
        for (size_t k = features->content; k < end; k++) {
            size_t at = table->contents.at[k] & (slots - 1);
            counts[at] = (uint8_t)(counts[at] + ((counts[at] & ~HEAD_FLAG) < 2));
        }
    }
}

static void
find_topics(struct feature_table *table, size_t count)
{
    size_t slots = TOPIC_SLOTS_LEAST;
    while (slots < table->contents.count * 4 && slots < TOPIC_SLOTS_MOST)
        slots *= 2;
    table->counts = memory_grow(table->counts, &table->counts_room, slots, 1);
    memset(table->counts, 0, slots);
    count_contents(table, count, slots);
    for (size_t i = 0; i < count; i++) {
        struct features *features = &table->at[i];
        size_t end = content_end(table, count, i);
        uint32_t topic = 0, head = 0,
                 own = features->prose > 0 && features->at[FEATURE_REPEATED] == 0;
        for (size_t k = features->content; k < end; k++) {
            uint8_t at = table->counts[table->contents.at[k] & (slots - 1)];
            topic += (uint32_t)(at & ~HEAD_FLAG) > own;
            head += (at & HEAD_FLAG) != 0;
        }
        features->at[FEATURE_TOPIC] = share(topic, (uint32_t)end - features->content);
        features->at[FEATURE_HEAD] = share(head, (uint32_t)end - features->content);
    }
}

/* The first block of the words that the block NUMBER has; it is that itself if there was none. */
static size_t
first_alike(struct feature_table *table, size_t number, size_t slots)
{
    uint64_t hash = table->at[number].hash;
    size_t at = hash & (slots - 1);
    while (table->seen[at] != 0 && table->at[table->seen[at] - 1].hash != hash)
        at = (at + 1) & (slots - 1);
    if (table->seen[at] == 0)
        table->seen[at] = (uint32_t)number + 1;
    return table->seen[at] - 1;
}

/* Marks the blocks that the document has more than once. The first of them counts them. */
static void
find_repeated(const struct document *document, struct feature_table *table)
{
    size_t slots = 64, count = document->block_count;
    while (slots < count * 2)
        slots *= 2;
    table->seen = memory_grow(table->seen, &table->seen_room, slots, sizeof *table->seen);
    memset(table->seen, 0, slots * sizeof *table->seen);
    for (size_t i = 0; i < count; i++)
        table->at[first_alike(table, i, slots)].times++;
    for (size_t i = 0; i < count; i++) {
        uint32_t times = table->at[first_alike(table, i, slots)].times;
        table->at[i].at[FEATURE_REPEATED] = times > 1;
        table->at[i].at[FEATURE_REPEATS] = at_most_1(logarithm(times - 1) / 4);
    }
}

void
features_find(const struct document *document, struct feature_table *table)
{
    table->at = memory_grow(table->at, &table->room, document->block_count + 1, sizeof *table->at);
    table->contents.count = 0;
    for (size_t i = 0; i < document->block_count; i++) {
        table->at[i] = (struct features){0};
        measure(document, i, table);
    }
    find_repeated(document, table);
    find_topics(table, document->block_count);
}

void
features_free(struct feature_table *table)
{
    free(table->at);
    free(table->seen);
    free(table->contents.at);
    free(table->counts);
}
