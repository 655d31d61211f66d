#include "declutter/counts.h"

#include "declutter/marks.h"
#include "declutter/residue.h"
#include "text/letters.h"
#include "text/memory.h"
#include "text/window.h"

enum {
    CUE_BYTES = 400,
    CONTENT_LETTERS = 4,
    LONGEST_LABEL = 32 /* bytes */,
    CLAUSE_WORD_LETTERS = 5
};

/* The lists whose phrases are counted. */
#define IN_PHRASES (IN_INTERFACE | IN_PROMO | IN_META | IN_COMMENT)

/* What words and marks add to the counts is packed, a byte a count, as long as a byte can hold it;
   what the lists say of a word is told in the highest byte, which is no count. */
static const uint64_t WORD_CONTENT = UINT64_C(1) << 56;
static const uint64_t WORD_PHRASE = UINT64_C(1) << 57; /* a phrase that is counted begins with it */
static const uint64_t WORD_ALONE = UINT64_C(1) << 58;  /* it is one by itself, wherever it stands */
static const uint64_t WORD_LABEL = UINT64_C(1) << 59;  /* a label begins with it */

static inline uint64_t
packed(uint32_t number, enum count count)
{
    return (uint64_t)number << count * 8;
}

static inline void
add_packed(struct counts *counts, uint64_t numbers, unsigned first)
{
    for (unsigned i = first; numbers != 0; numbers >>= 8)
        counts->of[i++] += (uint32_t)(numbers & 0xFF);
}

/* A block being read. */
struct reader {
    struct counts *counts;
    uint32_t *content; /* where the hash of the next content word goes */
    struct word_notes *notes;
    const struct language *language;
    struct slice text;
    size_t listed_end; /* of the last phrase that was counted */
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
    counts->of[COUNT_MARKUP] += (code == '>' && !behind_space) || (code == '_' && !inside);
    counts->of[COUNT_DATES] += code == ':' && at > 1 && at + 1 < text.length &&
                               is_digit_at(text, at) && is_digit_at(text, at - 2);
    counts->address |= code == '@' || (code == ':' && at + 1 < text.length && text.at[at] == '/' &&
                                       text.at[at + 1] == '/');
}

/* The bits of KIND, a byte each. */
static inline uint64_t
packed_kind(unsigned kind)
{
    uint64_t bits = kind * UINT64_C(0x0101010101010101) & 0x8040201008040201;
    return (bits + 0x7F7F7F7F7F7F7F7F) >> 7 & 0x0101010101010101;
}

/* Counts the mark CODE before AT, whose KIND says that it takes a look around. */
static void
look_around(struct counts *counts, struct slice text, size_t at, uint32_t code, unsigned kind)
{
    if (kind & MARK_END)
        counts->of[COUNT_INNER_ENDS] +=
            at + 1 < text.length && text.at[at] == ' ' &&
            letter_is(letter_at(text, at + 1), LETTER_UPPER | LETTER_OTHER);
    if (kind & MARK_AROUND)
        count_around(counts, text, at, code);
}

/* Thai, Lao, Burmese, Khmer: a space ends a clause, not a word. */
static bool
is_clause_letter(uint32_t code)
{
    return (code >= 0x0E00 && code <= 0x0EFF) || (code >= 0x1000 && code <= 0x109F) ||
           (code >= 0x1780 && code <= 0x17FF);
}

/* These, kana and ideographs: text without spaces, in which a phrase ends anywhere. */
static bool
is_unspaced(uint32_t code)
{
    return (code >= 0x3040 && code <= 0x9FFF) || is_clause_letter(code);
}

/* The words of a phrase: each ideograph is one, and so many letters of a clause; 1 if it has none.
 */
static uint32_t
count_unspaced(struct slice text, size_t start, size_t length)
{
    uint32_t count = 0, letters = 0;
    for (size_t i = start; i < start + length;) {
        uint32_t code = letter_next(text, &i);
        count += letter_is(code, LETTER_IDEOGRAPH);
        letters += is_clause_letter(code) && letter_is(code, LETTER_ANY);
    }
    count += letters / CLAUSE_WORD_LETTERS;
    return count > 0 ? count : 1;
}

/* Counts the PHRASE of LENGTH bytes at START, which has so many WORDS. LEADS: it is the first word,
   or the block begins with it. */
static void
count_phrase(struct reader *reader, const struct entry *phrase, size_t start, size_t length,
             uint32_t words, bool leads)
{
    static const uint64_t lists[] = {IN_INTERFACE, IN_PROMO, IN_META, IN_COMMENT};
    if (phrase->lists & IN_FUNCTION_WORDS && !leads)
        return; /* "by" is one of meta only in front of a name */
    for (int i = 0; i < 4; i++)
        if (phrase->lists & lists[i]) {
            reader->counts->listed[i] += words;
            if (leads)
                reader->counts->lists |= (uint8_t)(1 << i);
        }
    reader->listed_end = start + length;
}

/* Counts the phrase of the lists that begins at the word from START up to END, if one does and the
   word has not been counted as part of one. */
static void
find_phrase(struct reader *reader, size_t start, size_t end, const struct entry *entry, bool leads)
{
    if (start < reader->listed_end)
        return;
    size_t length;
    const struct entry *phrase = language_phrase(
        reader->language, entry, slice_from(reader->text, start), end - start, IN_PHRASES, &length);
    if (phrase)
        count_phrase(reader, phrase, start, length, phrase->words, leads);
}

/* The same at START in a text without spaces. */
static void
find_unspaced_phrase(struct reader *reader, size_t start, bool leads)
{
    if (start < reader->listed_end)
        return;
    size_t length;
    const struct entry *phrase =
        language_prefix(reader->language, slice_from(reader->text, start), IN_PHRASES, &length);
    if (phrase)
        count_phrase(reader, phrase, start, length, count_unspaced(reader->text, start, length),
                     leads);
}

/* A word read letter by letter. */
struct spelling {
    size_t end;
    uint32_t letters, digits, capitals;
    bool capital; /* its first letter is one */
};

static struct spelling
spell(struct slice text, size_t start)
{
    struct spelling word = {.capital = letter_is(letter_at(text, start), LETTER_UPPER)};
    size_t end = start;
    for (size_t next = start; next < text.length; end = next) {
        uint32_t code = letter_next(text, &next);
        unsigned kinds = letter_kinds(code);
        bool inner = end > start && (code == '\'' || code == 0x2019);
        if (!(kinds & LETTER_WORD || inner) || (kinds & LETTER_IDEOGRAPH && end > start))
            break;
        word.letters += (kinds & LETTER_ANY) != 0;
        word.digits += (kinds & LETTER_DIGIT) != 0;
        word.capitals += (kinds & LETTER_UPPER) != 0;
        if (kinds & LETTER_IDEOGRAPH) {
            end = next;
            break;
        }
    }
    word.end = end;
    return word;
}

/* The same of a short word, at once. */
static struct spelling
spell_short(struct slice word)
{
    char bytes[LANES] = {0};
    memcpy(bytes, word.at, word.length);
    struct lanes lanes = lanes_load(bytes);
    uint32_t capitals = lanes_between(lanes, 'A', 'Z');
    return (struct spelling){
        .end = word.length,
        .letters = lanes_count(capitals | lanes_between(lanes, 'a', 'z')),
        .digits = lanes_count(lanes_between(lanes, '0', '9')),
        .capitals = lanes_count(capitals),
        .capital = (capitals & 1) != 0,
    };
}

/* What a word adds to the counts, but for its letters and digits, and what the lists say of it. */
static uint64_t
counts_of(const struct spelling *word, const struct entry *entry)
{
    bool function = (entry->lists & IN_FUNCTION_WORDS) != 0;
    uint64_t note = packed(1, COUNT_WORDS) | packed(word->capital, COUNT_CAPITALS);
    note |= packed(word->letters > 1 && word->capitals == word->letters, COUNT_ALL_CAPITALS);
    note |= packed(function, COUNT_FUNCTION);
    note |= packed((entry->lists & (IN_MONTHS | IN_DAYS)) != 0, COUNT_DATES);
    note |= (entry->lists | entry->begins) & IN_PHRASES ? WORD_PHRASE : 0;
    note |= entry->lists & IN_PHRASES && !function ? WORD_ALONE : 0;
    note |= word->letters >= CONTENT_LETTERS && !function ? WORD_CONTENT : 0;
    note |= (entry->lists | entry->begins) & IN_LABELS ? WORD_LABEL : 0;
    return note;
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

/* Looks up a short word that is not known, and keeps a note of it. */
static void
learn(struct reader *reader, size_t place, struct slice word, uint64_t first, uint64_t second)
{
    struct spelling spelling = spell_short(word);
    const struct entry *entry =
        known_words_learn(&reader->notes->known, place, first, second, (uint32_t)word.length);
    struct known_word *known = &reader->notes->known.at[place];
    known->lists = counts_of(&spelling, entry) | packed(spelling.letters, COUNT_LETTERS) |
                   packed(spelling.digits, COUNT_DIGITS);
    known->note = content_hash(word);
    reader->notes->goes_on[place] = language_goes_on(reader->language, entry, IN_PHRASES);
}

/* The place of the word of LENGTH bytes at WORD among those that are known. */
static inline size_t
know(struct reader *reader, const char *word, uint32_t length, uint64_t first, uint64_t second)
{
    size_t place = known_words_place(first, second);
    if (!known_words_has(&reader->notes->known, place, first, second))
        learn(reader, place, slice_make(word, length), first, second);
    return place;
}

/* The hash of the words so far and one more, whose own is WORD: the next word waits for no more
   than a turn and a sum. */
static inline uint64_t
hash_on(uint64_t hash, uint64_t word)
{
    word *= 0x9E3779B97F4A7C15;
    return (hash << 7 | hash >> 57) + (word ^ word >> 32);
}

/* That of a short word. Its last letters are the highest bits, which a product has in its highest
   alone: they are mixed into the lower ones. */
static inline uint64_t
short_hash(uint64_t first, uint64_t second)
{
    uint64_t hash = first ^ second * 0x9E3779B97F4A7C15;
    return hash ^ hash >> 32;
}

/* Writes the hash of a word to AT, where it stays if the word is a content word. Returns where the
   next one goes. */
static inline uint32_t *
add_content(uint32_t *at, uint32_t hash, uint64_t counts)
{
    *at = hash;
    return at + ((counts & WORD_CONTENT) != 0);
}

/* Reads a word of letters and apostrophes that is short. */
static void
read_short(struct reader *reader, struct slice word, const struct short_word *read)
{
    struct counts *counts = reader->counts;
    size_t start = (size_t)(word.at - reader->text.at), end = start + word.length;
    size_t place = know(reader, word.at, read->length, read->first, read->second);
    const struct known_word *known = &reader->notes->known.at[place];
    counts->hash = hash_on(counts->hash, short_hash(read->first, read->second));
    add_packed(counts, known->lists, 0);
    reader->content = add_content(reader->content, known->note, known->lists);
    if (start < CUE_BYTES && known->lists & WORD_PHRASE)
        find_phrase(reader, start, end, known_words_entry(&reader->notes->known, place),
                    start == 0 || counts->of[COUNT_WORDS] == 1);
}

/* Reads a word that is not short, or not plain. Returns where it ends. */
static size_t
read_word(struct reader *reader, size_t start)
{
    struct counts *counts = reader->counts;
    struct spelling spelling = spell(reader->text, start);
    struct slice word = slice_part(reader->text, start, spelling.end);
    struct short_word read;
    if (short_word_of(word, &read)) {
        read_short(reader, word, &read);
        return spelling.end;
    }
    const struct entry *entry = language_word(reader->language, word);
    uint64_t own = counts_of(&spelling, entry);
    counts->hash = hash_on(counts->hash, slice_hash(word));
    counts->of[COUNT_LETTERS] += spelling.letters;
    counts->of[COUNT_DIGITS] += spelling.digits;
    add_packed(counts, own, 0);
    reader->content = add_content(reader->content, content_hash(word), own);
    uint32_t first = letter_at(reader->text, start);
    bool leads = start == 0 || counts->of[COUNT_WORDS] == 1;
    counts->of[COUNT_WORDS] += is_clause_letter(first) ? spelling.letters / CLAUSE_WORD_LETTERS : 0;
    if (start < CUE_BYTES && is_unspaced(first))
        find_unspaced_phrase(reader, start, leads);
    else if (start < CUE_BYTES && own & WORD_PHRASE)
        find_phrase(reader, start, spelling.end, entry, leads);
    return spelling.end;
}

/* Reads what is no word, CODE before END. Returns where it ends. */
static size_t
read_mark(struct reader *reader, size_t start, uint32_t code, size_t end)
{
    struct counts *counts = reader->counts;
    size_t tag = code == '<' ? residue_length(slice_from(reader->text, start)) : 0;
    if (tag > 0) { /* repair cuts it out: what counts is what is left */
        counts->of[COUNT_MARKUP]++;
        return start + tag;
    }
    unsigned kind = mark_kind(code);
    counts->characters++;
    add_packed(counts, packed_kind(kind), COUNTS_OF_WORDS);
    look_around(counts, reader->text, end, code, kind);
    return end;
}

/* Reads one token, or the spaces, at START. Returns where it ends. */
static size_t
read_any(struct reader *reader, size_t start)
{
    struct slice text = reader->text;
    size_t end = start;
    if (text.at[start] == ' ') {
        while (end < text.length && text.at[end] == ' ')
            end++;
        reader->counts->columns += end - start >= 3;
        return end;
    }
    uint32_t code = letter_next(text, &end);
    return letter_is(code, LETTER_WORD) ? read_word(reader, start)
                                        : read_mark(reader, start, code, end);
}

/* Whether a phrase that is counted may begin with a word that has these COUNTS, may go on with
   GOES_ON and goes on with BYTE behind what parts words. Says no to most words without a branch. */
static inline bool
may_begin(uint64_t counts, uint32_t goes_on, unsigned char byte, bool leads)
{
    bool alone = (counts & WORD_ALONE) != 0;
    return ((counts & WORD_PHRASE) != 0) & (leads | alone | goes_on_with(goes_on, byte));
}

/* Reads the window's words up to STOP, where one may end as well; the window begins at START.
   Returns where the one begins that does not end there, or else STOP. */
static inline uint32_t
read_words(struct reader *reader, const struct window *window, size_t start, uint32_t stop)
{
    struct counts *counts = reader->counts;
    uint64_t starts = window_starts(window) & window_below(stop), sum = 0, hash = counts->hash;
    uint64_t ends = window_ends(window) & window_below(stop + 1);
    uint32_t *content = reader->content;
    const char *bytes = window->at;
    for (; ends != 0; ends &= ends - 1, starts &= starts - 1) {
        size_t at = lanes_first_of_many(starts), length = lanes_first_of_many(ends) - at;
        uint64_t first, second;
        short_word_load_kept(bytes + at, length, &first, &second);
        size_t place = know(reader, bytes + at, (uint32_t)length, first, second);
        const struct known_word *known = &reader->notes->known.at[place];
        sum += known->lists;
        hash = hash_on(hash, short_hash(first, second));
        content = add_content(content, known->note, known->lists);
        size_t word = start + at;
        unsigned char behind = (unsigned char)bytes[at + length + 1];
        bool leads = (word == 0) | (counts->of[COUNT_WORDS] + (sum & 0xFF) == 1);
        if ((word < CUE_BYTES) &
            may_begin(known->lists, reader->notes->goes_on[place], behind, leads))
            find_phrase(reader, word, word + length,
                        known_words_entry(&reader->notes->known, place), leads);
    }
    counts->hash = hash;
    reader->content = content;
    add_packed(counts, sum, 0);
    return starts ? (uint32_t)lanes_first_of_many(starts) : stop;
}

/* Reads the window's marks up to STOP. Returns STOP, or where a tag stands. */
static inline uint32_t
read_marks(struct reader *reader, const struct window *window, size_t start, uint32_t stop)
{
    struct counts *counts = reader->counts;
    uint64_t kinds = 0, marks = ~(window->words | window->spaces) & window_below(stop);
    for (; marks != 0; marks &= marks - 1) {
        uint32_t at = (uint32_t)lanes_first_of_many(marks);
        unsigned char code = (unsigned char)window->at[at];
        unsigned kind = mark_ascii_kinds[code];
        if (code == '<' && residue_length(slice_from(reader->text, start + at)) > 0) {
            stop = at;
            break;
        }
        counts->characters++;
        kinds += packed_kind(kind);
        if (kind & (MARK_END | MARK_AROUND))
            look_around(counts, reader->text, start + at + 1, code, kind);
    }
    add_packed(counts, kinds, COUNTS_OF_WORDS);
    return stop;
}

/* Counts the window's runs of spaces up to STOP. */
static inline void
read_spaces(struct counts *counts, const struct window *window, uint32_t stop)
{
    uint64_t spaces = window->spaces & window_below(stop);
    uint64_t runs = spaces & spaces >> 1 & spaces >> 2;
    for (runs &= ~(runs << 1); runs != 0; runs &= runs - 1)
        counts->columns++;
}

/* How much of the window at START can be read at once: all that is plain, but for spaces that go on
   behind it. */
static inline uint32_t
plain_part(const struct window *window, struct slice text, size_t start)
{
    uint32_t stop = window->plain < window->length ? window->plain : window->length;
    if (stop == WINDOW && start + WINDOW < text.length && text.at[start + WINDOW] == ' ')
        while (stop > 0 && window->spaces >> (stop - 1) & 1)
            stop--;
    return stop;
}

/* Whether the next word is of letters beyond ASCII. */
static inline bool
is_beyond_ascii(struct slice text, size_t at)
{
    at += at < text.length && text.at[at] == ' ';
    return at < text.length && (unsigned char)text.at[at] >= 0x80;
}

static void
read_block(struct reader *reader)
{
    struct slice text = reader->text;
    struct window window;
    for (size_t i = 0; i < text.length;) {
        window_read(&window, text, i);
        uint32_t plain = plain_part(&window, text, i);
        uint32_t stop = read_marks(reader, &window, i, plain);
        read_spaces(reader->counts, &window, stop);
        uint32_t read = read_words(reader, &window, i, stop);
        i += read;
        if (read > 0 && stop == window.length)
            continue;
        i = read_any(reader, i);
        while (is_beyond_ascii(text, i))
            i = read_any(reader, i);
    }
}

/* "Baca juga: …" in an English article: what a block begins with up to a colon, if it is a phrase
   of several words that the lists of any language have. Furniture is left in the language of the
   page where its articles are translated. */
static void
find_foreign_label(struct reader *reader)
{
    struct slice text = reader->text;
    size_t colon = slice_find_byte(slice_part(text, 0, LONGEST_LABEL), 0, ':');
    size_t space = slice_find_byte(slice_part(text, 0, LONGEST_LABEL), 0, ' ');
    if (colon >= LONGEST_LABEL || colon >= text.length || space >= colon)
        return;
    struct slice label = slice_trim(slice_part(text, 0, colon));
    for (uint64_t which = language_which_label(label); which != 0; which &= which - 1) {
        const struct language *language = language_number(lanes_first_of_many(which));
        const struct entry *entry = language_word(language, label);
        if (language != reader->language && entry->lists & (IN_PROMO | IN_INTERFACE) &&
            entry->words > 1) {
            count_phrase(reader, entry, 0, label.length, entry->words, true);
            return;
        }
    }
}

void
counts_find(struct counts *counts, struct contents *contents, struct word_notes *notes,
            const struct language *language, struct slice text)
{
    *counts = (struct counts){.hash = 0xcbf29ce484222325};
    known_words_in(&notes->known, language);
    contents->at = memory_grow(contents->at, &contents->room, contents->count + text.length / 2 + 1,
                               sizeof *contents->at);
    struct reader reader = {counts, contents->at + contents->count, notes, language, text, 0};
    read_block(&reader);
    if (counts->lists == 0)
        find_foreign_label(&reader);
    contents->count = (size_t)(reader.content - contents->at);
    counts->characters += counts->of[COUNT_LETTERS] + counts->of[COUNT_DIGITS];
}

bool
counts_may_label(const struct word_notes *notes, struct slice word)
{
    struct short_word read;
    if (!short_word_of(word, &read))
        return true;
    size_t place = known_words_place(read.first, read.second);
    return !known_words_has(&notes->known, place, read.first, read.second) ||
           (notes->known.at[place].lists & WORD_LABEL) != 0;
}
