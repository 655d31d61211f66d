#include "document/words.h"

#include "language/compiled.h"
#include "text/letters.h"
#include "text/letters_hash.h"
#include "text/memory.h"

#include <stdlib.h>

/* Kana and Han, where no spaces part the words. */
enum { FIRST_UNSPACED = 0x3040, LAST_UNSPACED = 0x9FFF };

enum { KEPT_WORDS = 4096 }; /* of the vocabulary, for the next document */

enum { AHEAD = 16 }; /* words that are read before they are looked up */

enum { LONGEST_INITIAL = 4 }; /* letters */

enum { SHORTEST_LISTED = 9 }; /* bytes of a name in hiragana within a run of words */

static bool
is_apostrophe(uint32_t code)
{
    return code == '\'' || code == 0x2018 || code == 0x2019 || code == 0x02BC;
}

static bool
is_word_letter(uint32_t code)
{
    return letter_is(code, LETTER_WORD) || code == 0x200C || code == 0x200D || code == 0xAD;
}

/* What the letters from START up to END look like. */
static uint32_t
shape_of(struct slice text, size_t start, size_t end)
{
    uint32_t shape = 0;
    size_t letters = 0, capitals = 0, small = 0;
    for (size_t i = start; i < end;) {
        unsigned kinds = letter_kinds(letter_next(text, &i));
        if (!(kinds & (LETTER_ANY | LETTER_DIGIT)))
            continue;
        if (letters == 0 && !shape)
            shape |= kinds & LETTER_DIGIT ? WORD_DIGITS : 0;
        if (!(kinds & LETTER_ANY))
            continue;
        if (letters == 0 && !(shape & WORD_DIGITS))
            shape |= kinds & LETTER_UPPER   ? WORD_CAPITAL
                     : kinds & LETTER_LOWER ? WORD_SMALL
                                            : WORD_OTHER;
        letters++;
        if (kinds & LETTER_UPPER && small > 0)
            shape |= WORD_INNER_CAPITAL;
        capitals += (kinds & LETTER_UPPER) != 0;
        small += (kinds & LETTER_LOWER) != 0;
    }
    shape |= letters > 0 ? WORD_LETTERS : 0;
    shape |= letters == 1 ? WORD_SINGLE : 0;
    shape |= letters > 1 && small == 0 && capitals > 0 ? WORD_ALL_CAPITALS : 0;
    return shape;
}

/* Where the run of letters at START ends. */
static size_t
run_end(struct slice text, size_t start)
{
    size_t end = start;
    while (end < text.length) {
        unsigned char byte = (unsigned char)text.at[end];
        if (byte < 0x80) {
            if (!(letter_ascii_kinds[byte] & LETTER_WORD))
                break;
            end++;
            continue;
        }
        size_t next = end;
        if (!is_word_letter(letter_next(text, &next)))
            break;
        end = next;
    }
    return end;
}

/* Whether the run ends in a vowel less elision: one or two small letters before an apostrophe and a
 * capital (l'Iran, qu'Emmanuel, dell'Aquila). */
static bool
is_elision(struct slice text, size_t start, size_t end, size_t behind)
{
    return end - start <= 4 && letter_is(letter_at(text, start), LETTER_LOWER) &&
           letter_is(letter_at(text, behind), LETTER_UPPER);
}

/* Whether TEXT, glued to a word by an apostrophe, is a clitic of the language. */
static bool
is_clitic_text(const struct language *language, struct slice text)
{
    return (language_word(language, text)->lists & IN_CLITICS) != 0 &&
           letter_is(letter_at(text, 0), LETTER_LOWER);
}

/* "qu'« il", "dell'“Unità”": whether a double mark stands at AT. */
static bool
is_quoted(struct slice text, size_t at)
{
    uint32_t code = at < text.length ? letter_at(text, at) : 0;
    return code == 0xAB || code == 0x201C || code == '"';
}

/* Whether TEXT, up to an apostrophe, is listed as what is left of a word before another: dell'. */
static bool
is_elided_text(const struct language *language, struct slice text)
{
    return language->elides && (language_word(language, text)->lists & IN_CLITICS) != 0;
}

/* "Paolo Dell'Acqua", "da L'Aquila": whether the word at START, elided before the one BEHIND its
 * apostrophe, has a capital within a sentence, as only the beginning of a name has. */
static bool
begins_name(struct slice text, size_t start, size_t behind)
{
    size_t before = start, next = behind;
    if (start < 2 || letter_before(text, &before) != ' ' ||
        !letter_is(letter_before(text, &before), LETTER_ANY))
        return false;
    return letter_is(letter_at(text, start), LETTER_UPPER) &&
           letter_is(letter_next(text, &next), LETTER_UPPER) && next < text.length &&
           letter_is(letter_at(text, next), LETTER_LOWER);
}

/* Where the word at START ends, and whether it is only what stands before an elision: before a
 * capital, or as the language lists it (qu', dell'). */
static size_t
word_end(const struct language *language, struct slice text, size_t start, bool *elision)
{
    size_t end = run_end(text, start);
    *elision = false;
    for (;;) {
        size_t behind = end;
        if (end >= text.length || !is_apostrophe(letter_next(text, &behind)))
            return end;
        size_t more = run_end(text, behind);
        if (more == behind) {
            *elision = is_quoted(text, behind) &&
                       is_elided_text(language, slice_part(text, start, behind));
            return *elision ? behind : end;
        }
        if (is_elision(text, start, end, behind) ||
            (is_elided_text(language, slice_part(text, start, behind)) &&
             !begins_name(text, start, behind))) {
            if (language_word(language, slice_part(text, start, more))->lists & (IN_CUES | IN_ORGS))
                return more; /* listed as one: d'après, L'Oréal */
            *elision = true;
            return behind;
        }
        if (is_clitic_text(language, slice_part(text, behind, more)))
            return end; /* it comes next */
        end = more;
    }
}

static inline struct word *
add(struct words *words, struct word word)
{
    words->at = memory_grow(words->at, &words->room, words->count + 1, sizeof *words->at);
    struct word *at = &words->at[words->count++];
    *at = word;
    return at;
}

/* One block being taken apart. */
struct cutter {
    struct words *words;
    struct slice text;
    const struct language *language;
    const struct language *names; /* words_of_names; NULL if that is the language itself */
    size_t last_end;              /* where the last token ended; SIZE_MAX: there was none */
    uint32_t begins;              /* WORD_BEGINS while the sentence has no word so far, or 0 */
    size_t run;                   /* where the run ends that is being cut into words, if one is */
};

/* WORD_SPACE_BEFORE if there is white space, or nothing, before the token at START; or 0. */
static inline uint32_t
space_shape(const struct cutter *cutter, size_t start)
{
    return cutter->last_end == start ? 0 : WORD_SPACE_BEFORE;
}

/* Looks a word that its own language's lists do not know up in those of names. */
static void
ask_names(const struct cutter *cutter, struct word *word)
{
    uint64_t lists = word->shape & WORD_CAPITAL               ? IN_NAMES
                     : cutter->language->lists & IN_PARTICLES ? 0
                                                              : IN_PARTICLES;
    if (lists == 0 || word->shape & WORD_CLITIC)
        return;
    const struct entry *entry = language_word(cutter->names, word_text(cutter->text, word));
    if (!((entry->lists | entry->begins) & lists))
        return;
    word->entry = (uint32_t)(entry - cutter->names->entries) % WORD_ENTRIES;
    word->lists = entry->lists & IN_NAMES;
    word->shape |= WORD_FOREIGN;
}

/* WORD_TELLING if a word is, or 0. */
static inline uint32_t
telling_shape(uint32_t shape, uint64_t lists)
{
    bool small = (shape & (WORD_SMALL | WORD_INNER_CAPITAL)) == WORD_SMALL;
    return !small || lists & (IN_PARTICLES | IN_LINKERS) ? WORD_TELLING : 0;
}

static inline struct word *
cut_word(struct cutter *cutter, size_t start, size_t end, uint32_t shape, uint32_t entry,
         uint64_t lists, uint32_t number)
{
    uint32_t begins = shape & WORD_CLITIC ? 0 : cutter->begins;
    struct word *word =
        add(cutter->words,
            (struct word){.start = (uint32_t)start,
                          .end = (uint32_t)end,
                          .lists = lists,
                          .entry = entry % WORD_ENTRIES,
                          .shape = (shape | space_shape(cutter, start) | begins) & WORD_SHAPES,
                          .number = number});
    if (entry == 0 && cutter->names)
        ask_names(cutter, word);
    word->shape |= telling_shape(word->shape, word->lists) & WORD_SHAPES;
    cutter->begins ^= begins;
    cutter->last_end = end;
    return word;
}

static void
cut_any_word(struct cutter *cutter, size_t start, size_t end, uint32_t shape)
{
    struct slice text = slice_part(cutter->text, start, end);
    const struct entry *entry = language_word(cutter->language, text);
    struct word *word = cut_word(cutter, start, end, shape | shape_of(cutter->text, start, end),
                                 (uint32_t)(entry - cutter->language->entries), entry->lists, 0);
    words_give_number(cutter->words, text, word);
}

/* What a short word looks like if it is of letters, small but for the first; 0 if it is not. */
static uint32_t
plain_shape(const struct short_word *word)
{
    static const char letters[] = "@@@@@@@@@@@@@@@@"; /* the bit that letters have, but no digit */
    uint64_t first, second, capital = word->first ^ short_word_lower(word->first);
    short_word_load_kept(letters, word->length, &first, &second);
    bool plain = !((first & ~word->first) | (second & ~word->second)) && capital <= 'a' - 'A' &&
                 word->second == short_word_lower(word->second);
    uint32_t shape = word->length == 1 ? WORD_LETTERS | WORD_SINGLE : WORD_LETTERS;
    return plain ? shape | (capital ? WORD_CAPITAL : WORD_SMALL) : 0;
}

/* Keeps of a word that is met for the first time what it looks like and, if its own language's
 * lists do not know it, what those of names say. */
static void
note_look(const struct cutter *cutter, struct known_word *known, size_t start,
          const struct short_word *plain)
{
    size_t end = start + plain->length;
    uint32_t shape = plain_shape(plain);
    shape = shape ? shape : shape_of(cutter->text, start, end);
    struct word word = {.start = (uint32_t)start,
                        .end = (uint32_t)end,
                        .lists = known->lists,
                        .entry = known->entry,
                        .shape = shape & WORD_SHAPES};
    if (word.entry == 0 && cutter->names)
        ask_names(cutter, &word);
    known->lists = word.lists;
    known->entry = word.entry;
    known->shape = (word.shape | telling_shape(word.shape, word.lists)) & WORD_SHAPES;
}

/* The same, and its number, which the vocabulary forgets, as one more than it is. */
static void
note(const struct cutter *cutter, struct known_word *known, size_t start,
     const struct short_word *plain)
{
    if (known->shape == 0)
        note_look(cutter, known, start, plain);
    known->note = 1;
    if (known->shape & WORD_LETTERS)
        known->note += vocabulary_number(&cutter->words->vocabulary, letters_hash_short(plain));
}

/* SHAPE among the bits of entry and shape. */
static inline uint32_t
as_shape(uint32_t shape)
{
    const struct word word = {.shape = shape & WORD_SHAPES};
    return word.entry_shape;
}

/* AT, or behind the space there. */
static inline size_t
behind_space(struct slice text, size_t at)
{
    return at + (at < text.length && text.at[at] == ' ');
}

/* Whether the word at START ends at END, before an apostrophe or what is beyond ASCII. Not asked of
   the many words of a run, which all end where it ends. */
static bool
is_word_end(const struct cutter *cutter, size_t start, size_t end)
{
    bool elision;
    return start >= cutter->run &&
           word_end(cutter->language, cutter->text, start, &elision) == end && !elision;
}

/* Reads the word at START. False if it is not of ASCII alone, without apostrophes. */
static inline bool
read_plain(const struct cutter *cutter, size_t start, struct short_word *plain)
{
    unsigned char follows;
    if (!short_word_read_run(cutter->text, start, plain, &follows))
        return false;
    return (follows < 0x80 && follows != '\'') || is_word_end(cutter, start, start + plain->length);
}

/* Words of ASCII without apostrophes, one space between two of them, as most are, from START on;
   the last one begins before END. Returns where they end, or START if another stands there. What
   is known of some is fetched while the others are read. */
static size_t
cut_plain_words(struct cutter *cutter, size_t start, size_t end)
{
    struct words *words = cutter->words;
    const struct slice text = cutter->text;
    words->at = memory_grow(words->at, &words->room, words->count + AHEAD, sizeof *words->at);
    struct word *at = words->at + words->count;
    uint32_t around = as_shape(space_shape(cutter, start) | cutter->begins);
    size_t behind = start;
    struct short_word plain[AHEAD];
    size_t count = 0, place[AHEAD];
    for (; count < AHEAD && start < end && read_plain(cutter, start, &plain[count]); count++) {
        behind = start + plain[count].length;
        place[count] = known_words_fetch(&words->known, &plain[count]);
        at[count] =
            (struct word){.start = (uint32_t)start, .end = (uint32_t)behind, .entry_shape = around};
        start = behind_space(text, behind);
        around = start > behind ? as_shape(WORD_SPACE_BEFORE) : 0;
    }
    if (count == 0)
        return start;
    for (size_t i = 0; i < count; i++) {
        struct known_word *known = known_words_fetched(&words->known, place[i], &plain[i]);
        if (known->note == 0)
            note(cutter, known, at[i].start, &plain[i]);
        at[i].lists = known->lists;
        at[i].entry_shape |= known->entry_shape;
        at[i].number = known->note - 1;
    }
    words->count += count;
    cutter->last_end = behind;
    cutter->begins = 0;
    return start;
}

/* An apostrophe glued to the word before and followed by small letters is a clitic. */
static bool
is_clitic(const struct cutter *cutter, size_t at, size_t behind)
{
    const struct words *words = cutter->words;
    return !space_shape(cutter, at) && words->at[words->count - 1].shape & WORD_LETTERS &&
           is_clitic_text(cutter->language,
                          slice_part(cutter->text, behind, run_end(cutter->text, behind)));
}

/* Whether a mark that closes a quotation stands right before AT. */
static bool
is_behind_quotation(const struct cutter *cutter, size_t at)
{
    const struct words *words = cutter->words;
    uint32_t code =
        words->count > 0 && cutter->last_end == at ? word_mark(&words->at[words->count - 1]) : 0;
    return code == 0x300D || code == 0x300F || code == 0x201D;
}

/* "国立がん研究センター": how long the listed name is that TEXT begins with, in a language that
 * marks subjects by a letter that names have, too; 0 if it is none, or only a few letters of those
 * that words of grammar have. */
static size_t
listed_name(const struct cutter *cutter, struct slice text)
{
    size_t length = 0;
    if (!(cutter->language->lists & IN_SUBJECT_MARKERS))
        return 0;
    uint32_t code = letter_at(text, 0);
    bool hiragana = code >= 0x3040 && code < 0x30A0;
    const struct entry *entry =
        language_prefix(cutter->language, text, IN_ORGS | IN_PLACES | IN_OTHERS | IN_CUES, &length);
    return !entry || entry->lists & IN_CUES || (hiragana && length < SHORTEST_LISTED) ? 0 : length;
}

/* Where no spaces part the words: the run [at, end) is cut before and behind what reports speech or
 * marks a subject, and behind what ties a quotation to its verb; nowhere before FIRST. */
static size_t
cut_unspaced(const struct cutter *cutter, size_t at, size_t first, size_t end)
{
    struct slice run = slice_part(cutter->text, 0, end);
    for (size_t i = first; i < end;) {
        size_t length, name = listed_name(cutter, slice_from(run, i));
        if (name > 0) {
            i += name;
            continue;
        }
        if (language_prefix(cutter->language, slice_from(run, i), IN_CUES | IN_SUBJECT_MARKERS,
                            &length))
            return i > at ? i : at + length;
        bool tied = i == at && is_behind_quotation(cutter, at);
        if (tied &&
            language_prefix(cutter->language, slice_from(run, i), IN_COMPLEMENTISERS, &length))
            return at + length;
        letter_next(run, &i);
    }
    return end;
}

/* Where the first letter of those stands in the word [at, end), if what stands before it is of
   ASCII or of full width; END. */
static size_t
first_unspaced(struct slice text, size_t at, size_t end)
{
    while (at < end) {
        size_t next = at;
        uint32_t code = letter_next(text, &next);
        if (code >= FIRST_UNSPACED && code <= LAST_UNSPACED)
            return at;
        if (code >= 0x80 && !(code >= 0xFF10 && code <= 0xFF5A))
            return end;
        at = next;
    }
    return end;
}

/* "Zh. B. Orlova", "A. Sh. Orlov": whether the word before the stop at AT is an initial of several
 * letters, which stand for one of another script. */
static bool
is_long_initial(const struct cutter *cutter, size_t at)
{
    const struct words *words = cutter->words;
    if (words->count == 0 || cutter->last_end != at)
        return false;
    const struct word *word = &words->at[words->count - 1];
    size_t length = word->end - word->start;
    return word->shape & WORD_CAPITAL && length > 1 && length <= LONGEST_INITIAL &&
           slice_is_one_of(word_text(cutter->text, word), words->initials);
}

static void
cut_mark(struct cutter *cutter, size_t at, size_t end, uint32_t code)
{
    uint32_t shape = code >= 0x80 || code == '"' ? WORD_MARK | WORD_TELLING : WORD_MARK;
    add(cutter->words, (struct word){.start = (uint32_t)at,
                                     .end = (uint32_t)end,
                                     .shape = (shape | space_shape(cutter, at)) & WORD_SHAPES,
                                     .number = code});
    cutter->last_end = end;
}

/* A token that may be any. */
static size_t
cut_any(struct cutter *cutter, size_t at)
{
    size_t next = at;
    uint32_t code = letter_next(cutter->text, &next);
    if (is_word_letter(code)) {
        bool elision;
        size_t end = cutter->run;
        if (at < end)
            elision = false;
        else
            end = word_end(cutter->language, cutter->text, at, &elision);
        size_t unspaced = first_unspaced(cutter->text, at, end);
        if (unspaced == at) {
            cutter->run = end;
            end = cut_unspaced(cutter, at, at, end);
        } else if (unspaced < end && !elision) { /* "30万冊", "JR東日本" */
            cutter->run = end;
            end = cut_unspaced(cutter, at, unspaced, end);
        }
        cut_any_word(cutter, at, end, elision ? WORD_CLITIC : 0);
        return end;
    }
    if (letter_is(code, LETTER_SPACE))
        return next;
    if (is_apostrophe(code) && is_clitic(cutter, at, next)) {
        size_t end = run_end(cutter->text, next);
        cut_any_word(cutter, at, end, WORD_CLITIC);
        return end;
    }
    cut_mark(cutter, at, next, code);
    return next;
}

/* A token, or more if it is a plain word, from AT on; words begin before END. Returns where the
   next may stand. */
static inline size_t
cut_token(struct cutter *cutter, size_t at, size_t end)
{
    unsigned char byte = (unsigned char)cutter->text.at[at];
    unsigned kinds = byte < 0x80 ? letter_ascii_kinds[byte] : 0;
    size_t next = kinds & LETTER_WORD ? cut_plain_words(cutter, at, end) : at;
    if (next > at)
        return next;
    if (kinds & LETTER_WORD || byte >= 0x80 || byte == '\'')
        return cut_any(cutter, at);
    next = behind_space(cutter->text, at + 1);
    if (byte == '.' && next < end && is_long_initial(cutter, at)) /* no stop of a sentence */
        cutter->words->at[cutter->words->count - 1].shape |= WORD_SINGLE;
    if (!(kinds & LETTER_SPACE))
        cut_mark(cutter, at, at + 1, byte);
    return next;
}

/* Cuts the block, whose sentences begin at the COUNT STARTS. */
static void
cut_block(struct cutter *cutter, const struct sentence_start *starts, size_t count)
{
    size_t start = 0, length = cutter->text.length;
    for (size_t at = 0, end; at < length;) {
        for (; start < count && starts[start].start <= at; start++)
            cutter->begins = WORD_BEGINS;
        end = start < count && starts[start].start < length ? starts[start].start : length;
        while (at < end)
            at = cut_token(cutter, at, end);
    }
}

const struct language *
words_of_names(void)
{
    return &language_en;
}

/* Forgets the vocabulary if it has grown so large that few of its words will be met again. */
static void
reset(struct words *words)
{
    words->count = 0;
    if (words->vocabulary.count > 0 && words->vocabulary.count < KEPT_WORDS)
        return;
    vocabulary_forget(&words->vocabulary);
    known_words_forget_notes(&words->known);
}

void
words_find(const struct document *document, const struct sentence_start *starts, size_t count,
           struct words *words)
{
    reset(words);
    words->first = memory_grow(words->first, &words->first_room, document->block_count + 1,
                               sizeof *words->first);
    const struct language *names = words_of_names();
    size_t start = 0;
    for (size_t i = 0; i < document->block_count; i++) {
        const struct block *block = &document->blocks[i];
        struct cutter cutter = {.words = words,
                                .text = block_text(document, block),
                                .language = block->language,
                                .names = block->language == names ? NULL : names,
                                .last_end = SIZE_MAX,
                                .begins = WORD_BEGINS};
        words->first[i] = (uint32_t)words->count;
        if (words->known.language != block->language) {
            known_words_in(&words->known, block->language);
            words->initials = language_fact(block->language, "initials");
        }
        size_t first = start;
        while (start < count && starts[start].block <= i)
            start++;
        cut_block(&cutter, starts + first, start - first);
    }
    words->first[document->block_count] = (uint32_t)words->count;
    words_close(words);
}

void
words_give_number(struct words *words, struct slice text, struct word *word)
{
    word->number = word->shape & WORD_LETTERS && !(word->shape & WORD_CLITIC)
                       ? vocabulary_number(&words->vocabulary, letters_hash(text))
                       : 0;
}

uint32_t
words_number(const struct words *words, struct slice spelling)
{
    return vocabulary_find(&words->vocabulary, letters_hash(spelling));
}

void
words_close(struct words *words)
{
    add(words, (struct word){.shape = WORD_MARK});
    words->count--;
}

void
words_free(struct words *words)
{
    free(words->at);
    free(words->first);
    vocabulary_free(&words->vocabulary);
}
