#include "declutter/confusion.h"

#include "declutter/charsets.h"
#include "declutter/unlikely.h"
#include "language/compiled.h"
#include "text/ascii.h"
#include "text/letters.h"

#include <string.h>

enum {
    RUNS_LOOK = 384,    /* that are looked at: what spaces part, with a letter beyond ASCII */
    RUNS_MOST = 96,     /* of those that are kept */
    RUNS_ENOUGH = 48,   /* where every pair that changed something is refuted */
    RUNS_HOPELESS = 32, /* of a pair, that give no known word */
    RUN_LONGEST = 60,   /* bytes */
    ENOUGH = 2,         /* different words that are known when they are read anew */
    UNLIKELY = 6,       /* how much less likely the text must be as it stands where one must do */
    KNOWN_SHARE = 16,   /* one word of so many runs at least must be known */
    REFUTED = 2         /* known words that would change */
};

/* Some of the languages that an encoding was made for. */
static const struct language *const central[] = {&language_pl, &language_cs, &language_sk,
                                                 &language_hu, &language_ro, &language_hr,
                                                 &language_sl, NULL};
static const struct language *const baltic[] = {&language_lt, &language_lv, &language_et, NULL};
static const struct language *const turkish[] = {&language_tr, NULL};
static const struct language *const western[] = {&language_fr, &language_de, &language_es,
                                                 &language_pt, &language_it, &language_sv,
                                                 &language_nl, &language_da, NULL};
static const struct language *const cyrillic[] = {&language_ru, &language_uk, &language_bg, NULL};

/* What was read as what, and whose words it holds. */
static const struct pair {
    enum charset read, meant;
    const struct language *const *languages;
} pairs[] = {
    {CHARSET_WINDOWS_1252, CHARSET_WINDOWS_1250, central},
    {CHARSET_WINDOWS_1252, CHARSET_ISO_8859_2, central},
    {CHARSET_WINDOWS_1252, CHARSET_WINDOWS_1257, baltic},
    {CHARSET_WINDOWS_1252, CHARSET_WINDOWS_1254, turkish},
    {CHARSET_WINDOWS_1252, CHARSET_MACINTOSH, western},
    {CHARSET_MACINTOSH, CHARSET_WINDOWS_1252, western},
    {CHARSET_WINDOWS_1250, CHARSET_WINDOWS_1252, western},
    {CHARSET_WINDOWS_1251, CHARSET_WINDOWS_1252, western},
    {CHARSET_WINDOWS_1251, CHARSET_WINDOWS_1250, central},
    {CHARSET_WINDOWS_1251, CHARSET_WINDOWS_1257, baltic},
    {CHARSET_WINDOWS_1250, CHARSET_WINDOWS_1251, cyrillic},
};

enum { PAIRS = sizeof pairs / sizeof *pairs };

/* What speaks for each pair. */
struct account {
    uint64_t first;          /* hash of the first word that is known when it is read anew */
    size_t changed;          /* runs that read differently */
    size_t known;            /* words that are known when they are read anew, and only then */
    size_t other;            /* words that are known as they stand and would change */
    size_t foreign;          /* runs with a letter that the encoding they were read as has not */
    int cost_is, cost_would; /* how unlikely its characters are as they stand, and read anew */
    bool several;            /* the known words are different ones */
};

/* Which of the bytes from 80 on is CODE in the encoding, counted from there; 0x80: none is. */
static size_t
byte_of(const uint16_t *encoding, uint32_t code)
{
    size_t byte = code < 0x80 ? 0x80 : 0;
    while (byte < 0x80 && encoding[byte] != code)
        byte++;
    return byte;
}

/* --- evidence */

/* A run as it stands, and read anew. Characters are parted, for words end where letters do. */
struct reading {
    uint32_t is[RUN_LONGEST], would[RUN_LONGEST];
    size_t length;
    bool changes;
};

static void
read_run(struct reading *reading, const struct pair *pair, struct slice run)
{
    reading->length = 0;
    reading->changes = false;
    for (size_t i = 0; i < run.length;) {
        uint32_t code = letter_next(run, &i);
        size_t byte = byte_of(charsets[pair->read], code);
        uint32_t would = byte < 0x80 ? charsets[pair->meant][byte] : code;
        reading->is[reading->length] = code;
        reading->would[reading->length++] = would;
        reading->changes = reading->changes || code != would;
    }
}

/* Whether some language has the word for a function word, or one of the PAIR's for any. */
static bool
is_known(const struct pair *pair, struct slice word)
{
    bool known = language_which(word) != 0;
    for (size_t i = 0; pair->languages[i] && !known; i++)
        known = language_word(pair->languages[i], word)->lists != 0;
    return known;
}

/* The next word of CODES from *AT on that differs from the OTHER reading and is known, as its hash;
   0: none is left. */
static uint64_t
next_known(const struct pair *pair, const uint32_t *codes, const uint32_t *other, size_t length,
           size_t *at)
{
    while (*at < length) {
        char word[RUN_LONGEST * 4];
        size_t bytes = 0, letters = 0;
        bool differs = false;
        for (; *at < length && letter_is(codes[*at], LETTER_WORD); ++*at) {
            bytes += letter_write(word + bytes, codes[*at]);
            differs = differs || codes[*at] != other[*at];
            letters++;
        }
        struct slice found = slice_make(word, bytes);
        if (differs && letters > 1 && is_known(pair, found))
            return slice_hash(found) | 1;
        *at += *at < length && letters == 0;
    }
    return 0;
}

static int
cost_of(const uint32_t *codes, size_t length)
{
    uint32_t first = 0, before = ' ';
    int cost = 0;
    for (size_t i = 0; i < length; i++) {
        cost += unlikely_behind(first, before, codes[i]);
        first = before;
        before = codes[i];
    }
    return cost;
}

static void
weigh_characters(struct account *account, const struct pair *pair, struct slice run)
{
    struct reading reading;
    read_run(&reading, pair, run);
    if (!reading.changes)
        return;
    account->cost_is += cost_of(reading.is, reading.length);
    account->cost_would += cost_of(reading.would, reading.length);
}

static void
weigh_words(struct account *account, const struct pair *pair, struct slice run)
{
    struct reading reading;
    size_t length, at = 0;
    read_run(&reading, pair, run);
    length = reading.length;
    if (!reading.changes)
        return;
    account->changed++;
    for (uint64_t word; (word = next_known(pair, reading.would, reading.is, length, &at)) != 0;) {
        account->known++;
        account->several = account->several || (account->first != 0 && account->first != word);
        account->first = account->first != 0 ? account->first : word;
    }
}

static bool
is_proven(const struct account *account)
{
    bool unlikely = account->cost_is - account->cost_would >= UNLIKELY &&
                    account->cost_is >= 3 * account->cost_would;
    bool words = account->known >= ENOUGH && account->several;
    return account->other * 4 <= account->known && account->foreign * 4 <= account->known &&
           account->known > 0 && (words || unlikely) &&
           account->known * KNOWN_SHARE >= account->changed;
}

/* Whether many runs have changed and no word was known. */
static bool
is_hopeless(const struct account *account)
{
    return account->changed >= RUNS_HOPELESS && account->known == 0;
}

static int
rank_of(const struct account *account)
{
    return 3 * (int)account->known + account->cost_is - account->cost_would;
}

/* Where a run with something beyond ASCII, general punctuation aside, next begins at or after *AT,
   which moves behind it; empty: nowhere. */
static struct slice
next_run(struct slice text, size_t *at)
{
    while (*at < text.length) {
        size_t end = ascii_end(text, *at), start = end;
        bool telling = false;
        while (start > 0 && text.at[start - 1] != ' ' && end - start < RUN_LONGEST)
            start--;
        while (end < text.length && text.at[end] != ' ') {
            uint32_t code = letter_next(text, &end);
            telling = telling || (code >= 0x80 && (code < 0x2010 || code > 0x201F));
        }
        *at = end;
        if (telling && end - start <= RUN_LONGEST)
            return slice_part(text, start, end);
    }
    return slice_part(text, 0, 0);
}

/* For each pair a bit: whether CODE is another character in it. */
static uint32_t
changed_by(const struct confusion *confusion, uint32_t code)
{
    return code < CONFUSION_CODES ? confusion->changed_by[code] : 0;
}

/* The same: whether CODE is a letter that the encoding which was read has not. */
static uint32_t
foreign_to(const struct confusion *confusion, uint32_t code)
{
    if (code < 0x80 || !letter_is(code, LETTER_ANY))
        return 0;
    return code < CONFUSION_CODES ? ~(uint32_t)confusion->held_by[code] : ~UINT32_C(0);
}

static void
find_changes(struct confusion *confusion)
{
    for (size_t i = 0; i < PAIRS; i++)
        for (size_t k = 0; k < 0x80; k++) {
            uint32_t code = charsets[pairs[i].read][k];
            if (code >= CONFUSION_CODES)
                continue;
            confusion->held_by[code] |= (uint16_t)(1U << i);
            if (code != charsets[pairs[i].meant][k])
                confusion->changed_by[code] |= (uint16_t)(1U << i);
        }
    confusion->ready = true;
}

/* Counts the words of a run that are known as they stand, for each pair that would change them, and
   whether it has letters foreign to it. Returns which pairs change the run. */
static uint32_t
count_right(const struct confusion *confusion, struct account accounts[PAIRS], struct slice run)
{
    uint32_t all = 0, foreign = 0;
    for (size_t i = 0; i < run.length;) {
        size_t start = i, end = i, letters = 0;
        uint32_t word = 0;
        for (uint32_t code; i < run.length; end = i, letters++) {
            code = letter_next(run, &i);
            all |= changed_by(confusion, code);
            foreign |= foreign_to(confusion, code);
            if (!letter_is(code, LETTER_WORD))
                break;
            word |= changed_by(confusion, code);
        }
        if (word != 0 && letters > 1 && language_which(slice_part(run, start, end)) != 0)
            for (size_t k = 0; k < PAIRS; k++)
                accounts[k].other += word >> k & 1;
    }
    for (size_t k = 0; k < PAIRS; k++)
        accounts[k].foreign += foreign >> k & 1;
    return all;
}

/* The runs that decide: the first of the document that a pair changes which no word has refuted. */
struct runs {
    struct slice at[RUNS_MOST];
    size_t count;
};

/* Collects the runs. Returns the pairs that change some of them and that no word refutes, as bits;
   stops where RUNS_ENOUGH have left none. */
static uint32_t
find_possible(struct confusion *confusion, struct account accounts[PAIRS],
              const struct document *document, struct runs *runs)
{
    uint32_t changed = 0, refuted = 0;
    size_t seen = 0;
    runs->count = 0;
    for (size_t b = 0; b < document->block_count; b++) {
        struct slice text = block_text(document, &document->blocks[b]), run;
        for (size_t at = 0; (run = next_run(text, &at)).length > 0;) {
            if (!confusion->ready)
                find_changes(confusion);
            uint32_t changes = count_right(confusion, accounts, run);
            changed |= changes;
            for (size_t k = 0; k < PAIRS; k++)
                refuted |= (uint32_t)(accounts[k].other >= REFUTED) << k;
            if (changes & ~refuted)
                runs->at[runs->count++] = run;
            if (runs->count == RUNS_MOST || ++seen == RUNS_LOOK ||
                (seen >= RUNS_ENOUGH && (changed & ~refuted) == 0))
                return changed & ~refuted;
        }
    }
    return changed & ~refuted;
}

/* Whether a lead byte of UTF-8 and a further byte stand side by side in the run, for text of that
   kind is read as one of our encodings, too. */
static bool
has_sequence(const uint16_t *read, struct slice run)
{
    bool lead = false;
    for (size_t i = 0; i < run.length;) {
        uint32_t code = letter_next(run, &i);
        size_t byte = byte_of(read, code);
        if (lead && code >= 0x80 && byte < 0x40)
            return true;
        lead = code >= 0x80 && byte >= 0x42 && byte < 0x75;
    }
    return false;
}

/* Whether most of the runs are such: then it is not this confusion. */
static bool
are_utf8(const struct runs *runs)
{
    for (size_t i = 0; i < PAIRS; i++) {
        size_t count = 0;
        for (size_t k = 0; k < runs->count; k++)
            count += has_sequence(charsets[pairs[i].read], runs->at[k]);
        if (count * 2 > runs->count)
            return true;
    }
    return false;
}

/* Weighs the runs as they stand against the runs as the pair reads them. The words are looked up
   only if the characters let it be. */
static bool
explains(struct account *account, const struct pair *pair, const struct runs *runs)
{
    for (size_t i = 0; i < runs->count; i++)
        weigh_characters(account, pair, runs->at[i]);
    if (account->cost_would > account->cost_is)
        return false;
    for (size_t i = 0; i < runs->count && !is_hopeless(account); i++)
        weigh_words(account, pair, runs->at[i]);
    return is_proven(account);
}

void
confusion_find(struct confusion *confusion, const struct document *document)
{
    struct account accounts[PAIRS] = {{0}};
    struct runs runs;
    size_t best = PAIRS;
    confusion->found = false;
    uint32_t possible = find_possible(confusion, accounts, document, &runs);
    for (size_t i = 0; i < PAIRS; i++)
        if (possible >> i & 1 && explains(&accounts[i], &pairs[i], &runs) &&
            (best == PAIRS || rank_of(&accounts[i]) > rank_of(&accounts[best])))
            best = i;
    if (best == PAIRS || are_utf8(&runs))
        return;
    confusion->found = true;
    memcpy(confusion->read, charsets[pairs[best].read], sizeof confusion->read);
    memcpy(confusion->meant, charsets[pairs[best].meant], sizeof confusion->meant);
}

/* --- repair */

bool
confusion_undo(const struct confusion *confusion, struct slice text, struct buffer *out)
{
    bool changed = false;
    if (!confusion->found)
        return false;
    buffer_clear(out);
    for (size_t i = 0; i < text.length;) {
        uint32_t code = letter_next(text, &i);
        size_t byte = byte_of(confusion->read, code);
        uint32_t meant = byte < 0x80 ? confusion->meant[byte] : code;
        changed = changed || meant != code;
        letter_append(out, meant);
    }
    return changed;
}
