#include "declutter/features.h"

#include "declutter/marks.h"
#include "declutter/repair.h"
#include "text/letters.h"
#include "text/memory.h"

#include <stdlib.h>

enum { LONG_WORDS = 30, CUE_BYTES = 400, CONTENT_LETTERS = 4, HEAD_WORDS = 4, HEAD_FLAG = 128 };

/* The lists whose phrases are counted. */
#define IN_PHRASES (IN_INTERFACE | IN_PROMO | IN_META | IN_COMMENT)

/* What the lists say of a word, bits. */
enum { WORD_FUNCTION = 1 << 0, WORD_DATE = 1 << 1, WORD_PHRASE = 1 << 2, WORD_READ = 1 << 3 };

/* What is counted while a block is read once. */
struct counts {
    uint32_t words, capitals, all_capitals, digits, separators, function, commas, inner_ends,
        markup, quotes, characters, letters, brackets, columns, dates;
    uint32_t listed[4]; /* words in phrases: interface, promo, meta, comment */
    uint8_t lists;
    uint64_t hash;
    bool address;
};

static bool
is_digit_at(struct slice text, size_t at)
{
    return at < text.length && text.at[at] >= '0' && text.at[at] <= '9';
}

/* Counts the mark CODE, of ASCII, before AT by what stands around it. */
static void
count_around(struct counts *counts, struct slice text, size_t at, uint32_t code)
{
    bool behind_space = at >= 2 && text.at[at - 2] == ' ';
    /* breadcrumbs have > between spaces, readers have _ in their names */
    bool inside = at >= 2 && at < text.length && !behind_space && text.at[at] != ' ';
    counts->markup += (code == '>' && !behind_space) || (code == '_' && !inside);
    counts->dates += code == ':' && at > 1 && at + 1 < text.length && is_digit_at(text, at) &&
                     is_digit_at(text, at - 2);
    counts->address |= code == '@' || (code == ':' && at + 1 < text.length && text.at[at] == '/' &&
                                       text.at[at + 1] == '/');
}

/* Counts the mark CODE before AT. */
static void
count_mark(struct counts *counts, struct slice text, size_t at, uint32_t code)
{
    unsigned kind = mark_kind(code);
    counts->characters++;
    counts->separators += (kind & MARK_SEPARATOR) != 0;
    counts->markup += (kind & MARK_MARKUP) != 0;
    counts->quotes += (kind & MARK_QUOTE) != 0;
    counts->brackets += (kind & MARK_BRACKET) != 0;
    counts->commas += (kind & MARK_COMMA) != 0;
    counts->inner_ends += (kind & MARK_INNER_END) != 0;
    if (kind & MARK_END)
        counts->inner_ends += at + 1 < text.length && text.at[at] == ' ' &&
                              letter_is(letter_at(text, at + 1), LETTER_UPPER | LETTER_OTHER);
    if (kind & MARK_AROUND)
        count_around(counts, text, at, code);
}

/* Kana and ideographs: text without spaces, in which a phrase ends anywhere. */
static bool
is_unspaced(uint32_t code)
{
    return code >= 0x3040 && code <= 0x9FFF;
}

/* The ideographs of a phrase, each of which counts as a word; 1 if it has none. */
static uint32_t
count_ideographs(struct slice text, size_t start, size_t length)
{
    uint32_t count = 0;
    for (size_t i = start; i < start + length;)
        count += letter_is(letter_next(text, &i), LETTER_IDEOGRAPH);
    return count > 0 ? count : 1;
}

/* Counts the phrase of the lists that begins at the word, which has not been counted as part of one
 * before LISTED_END. */
static size_t
count_phrase(struct counts *counts, const struct language *language, struct slice text,
             size_t start, size_t end, const struct entry *entry, size_t listed_end)
{
    static const uint64_t lists[] = {IN_INTERFACE, IN_PROMO, IN_META, IN_COMMENT};
    const uint64_t all = IN_PHRASES;
    if (start < listed_end)
        return listed_end;
    size_t length;
    bool unspaced = is_unspaced(letter_at(text, start));
    if (!unspaced && !language_may_begin(entry, text, end, all))
        return listed_end;
    const struct entry *phrase =
        unspaced
            ? language_prefix(language, slice_from(text, start), all, &length)
            : language_phrase(language, entry, slice_from(text, start), end - start, all, &length);
    bool leads = start == 0 || counts->words == 1;
    if (!phrase || (phrase->lists & IN_FUNCTION_WORDS && !leads))
        return listed_end; /* "by" is one of meta only in front of a name */
    for (int i = 0; i < 4; i++)
        if (phrase->lists & lists[i]) {
            counts->listed[i] += unspaced ? count_ideographs(text, start, length) : phrase->words;
            if (leads)
                counts->lists |= (uint8_t)(1 << i);
        }
    return start + length;
}

/* A word that is read. */
struct reading {
    size_t end;
    uint32_t letters, digits;
    bool capital, all_capitals;
    struct short_word word; /* if it is one */
    uint32_t content;       /* a hash of it in small letters */
    uint32_t kinds;         /* WORD_... */
    uint64_t hash;
    const struct entry *entry;
};

static uint32_t
kinds_of(const struct entry *entry)
{
    uint32_t kinds = WORD_READ;
    kinds |= entry->lists & IN_FUNCTION_WORDS ? WORD_FUNCTION : 0;
    kinds |= entry->lists & (IN_MONTHS | IN_DAYS) ? WORD_DATE : 0;
    kinds |= (entry->lists | entry->begins) & IN_PHRASES ? WORD_PHRASE : 0;
    return kinds;
}

/* FNV-1a of a word in small letters. */
static uint32_t
content_hash(struct slice word)
{
    uint32_t hash = 0x811C9DC5;
    for (size_t i = 0; i < word.length;)
        hash = (hash ^ letter_lower(letter_next(word, &i))) * 0x01000193;
    return hash;
}

static inline void
know_short(struct reading *reading, struct known_words *known, struct slice text)
{
    struct known_word *at = known_words_at(known, &reading->word);
    reading->entry = &known->language->entries[at->entry];
    if (at->note == 0) /* so that the entry, which may be far away, need not be looked at again */
        at->note = content_hash(text) | (uint64_t)kinds_of(reading->entry) << 32;
    reading->content = (uint32_t)at->note;
    reading->kinds = (uint32_t)(at->note >> 32);
    reading->hash = reading->word.first ^ reading->word.second * 0x9E3779B97F4A7C15;
}

static inline bool
read_short(struct reading *reading, struct known_words *known, struct slice text, size_t start)
{
    struct short_word *word = &reading->word;
    if (!short_word_read(text, start, word))
        return false;
    uint32_t all = (UINT32_C(1) << word->length) - 1;
    reading->end = start + word->length;
    reading->digits = word->digits ? lanes_count(word->digits) : 0;
    reading->letters = word->length - reading->digits;
    reading->capital = word->capitals & 1;
    reading->all_capitals = word->capitals && (word->capitals | word->digits) == all;
    know_short(reading, known, slice_part(text, start, reading->end));
    return true;
}

static void
read_letters(struct reading *reading, struct known_words *known, struct slice text, size_t start)
{
    uint32_t letters = 0, digits = 0, capitals = 0;
    size_t end = start;
    for (size_t next = start; next < text.length; end = next) {
        uint32_t code = letter_next(text, &next);
        unsigned kinds = letter_kinds(code);
        bool inner = end > start && (code == '\'' || code == 0x2019);
        if (!(kinds & LETTER_WORD || inner) || (kinds & LETTER_IDEOGRAPH && end > start))
            break;
        letters += (kinds & LETTER_ANY) != 0;
        digits += (kinds & LETTER_DIGIT) != 0;
        capitals += (kinds & LETTER_UPPER) != 0;
        if (kinds & LETTER_IDEOGRAPH) {
            end = next;
            break;
        }
    }
    struct slice word = slice_part(text, start, end);
    reading->end = end;
    reading->letters = letters;
    reading->digits = digits;
    reading->capital = letter_is(letter_at(text, start), LETTER_UPPER);
    reading->all_capitals = capitals == letters;
    if (short_word_of(word, &reading->word)) {
        know_short(reading, known, word);
        return;
    }
    reading->content = content_hash(word);
    reading->entry = language_word(known->language, word);
    reading->kinds = kinds_of(reading->entry) | WORD_PHRASE; /* unspaced text: any may begin one */
    reading->hash = slice_hash(word);
}

static size_t
read_word(struct feature_table *table, struct counts *counts, const struct language *language,
          struct slice text, size_t start, size_t *listed_end)
{
    struct reading word;
    if (!read_short(&word, &table->known, text, start))
        read_letters(&word, &table->known, text, start);
    bool function = (word.kinds & WORD_FUNCTION) != 0;
    counts->hash = (counts->hash ^ word.hash) * 0x9E3779B97F4A7C15;
    counts->hash ^= counts->hash >> 32;
    counts->words++;
    counts->digits += word.digits;
    counts->capitals += word.capital;
    counts->all_capitals += (word.letters > 1) & word.all_capitals;
    counts->letters += word.letters;
    counts->function += function;
    counts->dates += (word.kinds & WORD_DATE) != 0;
    table->contents[table->content_count] = word.content; /* stays there if it is one */
    table->content_count += (word.letters >= CONTENT_LETTERS) & !function;
    if (start < CUE_BYTES && word.kinds & WORD_PHRASE)
        *listed_end =
            count_phrase(counts, language, text, start, word.end, word.entry, *listed_end);
    return word.end;
}

/* What is no word; returns where it ends. */
static size_t
read_mark(struct counts *counts, struct slice text, size_t start, uint32_t code, size_t end)
{
    size_t tag = code == '<' ? repair_tag_length(slice_from(text, start)) : 0;
    if (tag > 0) { /* repair cuts it out: what counts is what is left */
        counts->markup++;
        return start + tag;
    }
    count_mark(counts, text, end, code);
    return end;
}

static void
count_block(struct feature_table *table, struct counts *counts, const struct language *language,
            struct slice text)
{
    size_t listed_end = 0;
    known_words_in(&table->known, language);
    table->contents =
        memory_grow(table->contents, &table->content_room,
                    table->content_count + text.length / 2 + 1, sizeof *table->contents);
    for (size_t i = 0; i < text.length;) {
        if (text.at[i] == ' ') {
            size_t start = i;
            while (++i < text.length && text.at[i] == ' ')
                ;
            counts->columns += i - start >= 3;
            continue;
        }
        size_t next = i;
        uint32_t code = letter_next(text, &next);
        i = letter_is(code, LETTER_WORD) ? read_word(table, counts, language, text, i, &listed_end)
                                         : read_mark(counts, text, i, code, next);
    }
    counts->characters += counts->letters + counts->digits;
}

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

/* Prose: words enough, an end, few capitals, and words that hold sentences together. */
static bool
is_prose(const struct counts *counts, const float *f)
{
    return counts->words >= 10 && (f[FEATURE_TERMINAL] > 0 || counts->words >= 40) &&
           f[FEATURE_CAPITALS] < 0.5F && f[FEATURE_SEPARATORS] < 0.1F &&
           (f[FEATURE_FUNCTION] > 0.15F || counts->capitals == 0);
}

/* How the block begins and ends. */
static void
measure_ends(struct slice text, float *f)
{
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

/* What the lists say. */
static void
measure_lists(const struct counts *counts, float *f)
{
    for (int i = 0; i < 4; i++) {
        f[FEATURE_INTERFACE + i] = at_most_1(share(counts->listed[i], counts->words));
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
    struct counts counts = {.hash = 0xcbf29ce484222325};
    features->content = (uint32_t)table->content_count;
    count_block(table, &counts, block->language, text);
    uint32_t words = counts.words;
    float *f = features->at;
    measure_ends(text, f);
    measure_lists(&counts, f);
    measure_place(document, number, f);
    f[FEATURE_LENGTH] = logarithm(text.length) / 8;
    f[FEATURE_WORDS] = logarithm(words) / 6;
    f[FEATURE_INNER_ENDS] = (float)(counts.inner_ends > 4 ? 4 : counts.inner_ends) / 4;
    f[FEATURE_COMMAS] = at_most_1(share(counts.commas * 4, words));
    f[FEATURE_CAPITALS] = share(counts.capitals, words);
    f[FEATURE_ALL_CAPITALS] = share(counts.all_capitals, words);
    f[FEATURE_WORD_LENGTH] = at_most_1(share(counts.letters, words * 8));
    f[FEATURE_DIGITS] = share(counts.digits, counts.characters);
    f[FEATURE_SEPARATORS] = at_most_1(share(counts.separators, words));
    f[FEATURE_FUNCTION] = share(counts.function, words);
    f[FEATURE_QUOTES] = counts.quotes > 0;
    f[FEATURE_BRACKETS] = counts.brackets > 0;
    f[FEATURE_MARKUP] = at_most_1(share(counts.markup * 8, counts.characters));
    f[FEATURE_COLUMNS] = at_most_1(share(counts.columns * 4, words));
    f[FEATURE_ADDRESS] = counts.address;
    f[FEATURE_DATE] = at_most_1(share(counts.dates * 4, words));
    f[FEATURE_LONG] = words >= LONG_WORDS;
    f[FEATURE_PROSE] = is_prose(&counts, f);
    features->words = words;
    features->prose = f[FEATURE_PROSE] > 0 ? (uint32_t)text.length : 0;
    features->hash = counts.hash ? counts.hash : 1;
    features->lists = counts.lists;
}

static size_t
content_end(const struct feature_table *table, size_t count, size_t number)
{
    return number + 1 < count ? table->at[number + 1].content : table->content_count;
}

/* Counts of each content word how many blocks of prose have it, and whether the first block of
   several words has. Two words may share a count: it is evidence, no more. */
static void
count_contents(struct feature_table *table, size_t count, size_t slots)
{
    bool head = false;
    for (size_t i = 0; i < count; i++) {
        const struct features *features = &table->at[i];
        size_t end = content_end(table, count, i);
        bool first = !head && features->words >= HEAD_WORDS && end > features->content;
        head = head || first;
        if (!first && (features->prose == 0 || features->at[FEATURE_REPEATED] > 0))
            continue;
        for (size_t k = features->content; k < end; k++) {
            uint8_t *at = &table->counts[table->contents[k] & (slots - 1)];
            *at = (uint8_t)(*at + ((features->prose > 0) & ((*at & ~HEAD_FLAG) < 2)));
            *at |= first ? HEAD_FLAG : 0;
        }
    }
}

static void
find_topics(struct feature_table *table, size_t count)
{
    size_t slots = 1024;
    while (slots < table->content_count * 4)
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
            uint8_t at = table->counts[table->contents[k] & (slots - 1)];
            topic += (uint32_t)(at & ~HEAD_FLAG) > own;
            head += (at & HEAD_FLAG) != 0;
        }
        features->at[FEATURE_TOPIC] = share(topic, (uint32_t)end - features->content);
        features->at[FEATURE_HEAD] = share(head, (uint32_t)end - features->content);
    }
}

/* Marks the blocks that the document has more than once. */
static void
find_repeated(const struct document *document, struct feature_table *table)
{
    size_t slots = 64, count = document->block_count;
    while (slots < count * 2)
        slots *= 2;
    table->seen = memory_grow(table->seen, &table->seen_room, slots * 2, sizeof *table->seen);
    memset(table->seen, 0, slots * 2 * sizeof *table->seen);
    for (int pass = 0; pass < 2; pass++) /* first count, then tell all of them */
        for (size_t i = 0; i < count; i++) {
            size_t at = table->at[i].hash & (slots - 1);
            while (table->seen[at * 2] != 0 && table->seen[at * 2] != table->at[i].hash)
                at = (at + 1) & (slots - 1);
            table->seen[at * 2] = table->at[i].hash;
            table->seen[at * 2 + 1] += pass == 0;
            uint64_t times = table->seen[at * 2 + 1];
            table->at[i].at[FEATURE_REPEATED] = pass == 1 && times > 1;
            table->at[i].at[FEATURE_REPEATS] = at_most_1(logarithm(times - 1) / 4);
        }
}

void
features_find(const struct document *document, struct feature_table *table)
{
    table->at = memory_grow(table->at, &table->room, document->block_count + 1, sizeof *table->at);
    table->content_count = 0;
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
    free(table->contents);
    free(table->counts);
    *table = (struct feature_table){0};
}
