#include "language/guess.h"

#include "language/compiled.h"
#include "text/letters.h"

enum { LOOK = 300, LEAST = 8, AHEAD = 6, WELL_AHEAD = 10, SAMPLE = 8, LONGEST_NAME = 80 };

/* Scripts that one language of ours is written in; the first letter of the range tells. Japanese
   has kana beside its ideographs, so it is asked before Chinese. */
static const struct {
    uint32_t first, last;
    const struct language *language;
} scripts[] = {
    {0x3040, 0x30FF, &language_ja}, {0xAC00, 0xD7A3, &language_ko}, {0x1100, 0x11FF, &language_ko},
    {0x4E00, 0x9FFF, &language_zh}, {0x0900, 0x097F, &language_hi}, {0x0370, 0x03FF, &language_el},
};

enum { SCRIPTS = sizeof scripts / sizeof *scripts, FIRST_SCRIPT = 0x0370 };

static size_t
word_end(struct slice text, size_t start)
{
    size_t end = start;
    while (end < text.length) {
        size_t next = end;
        uint32_t code = letter_next(text, &next);
        if (!letter_is(code, LETTER_WORD) && code != '\'' && code != 0x2019)
            break;
        end = next;
    }
    return end;
}

/* The languages of which WORD is a function word. */
static uint64_t
which(struct guess *guess, struct slice word)
{
    struct short_word bytes;
    if (!short_word_of(word, &bytes))
        return language_which(word);
    uint64_t hash = (bytes.first ^ bytes.second * 0xFF51AFD7ED558CCD) * 0x9E3779B97F4A7C15;
    struct guess_word *known = &guess->words[hash >> 32 & (GUESS_WORDS - 1)];
    if (known->first != bytes.first || known->second != bytes.second)
        *known = (struct guess_word){bytes.first, bytes.second, language_which(word)};
    return known->which;
}

/* One function word speaks for each language that lists it. Whether it spoke at all. */
static bool
count_word(struct guess *guess, struct slice word)
{
    uint64_t languages = which(guess, word);
    bool spoke = languages != 0;
    for (; languages != 0; languages &= languages - 1)
        guess->seen[lanes_first_of_many(languages)] += 2;
    return spoke;
}

/* Letters that one language of ours has, or hardly any other: they speak where function words are
   few, as in Turkish, but less, since they stand in foreign names. */
static const struct {
    uint32_t letter;
    const struct language *language;
} letters[] = {
    {0x131, &language_tr}, {0x11F, &language_tr}, {0x15F, &language_tr}, {0x130, &language_tr},
    {0x142, &language_pl}, {0x105, &language_pl}, {0x119, &language_pl}, {0x17C, &language_pl},
    {0x159, &language_cs}, {0x11B, &language_cs}, {0x16F, &language_cs}, {0xDF, &language_de},
    {0xE3, &language_pt},  {0xF5, &language_pt},  {0xF1, &language_es},  {0xF8, &language_da},
    {0x456, &language_uk}, {0x457, &language_uk}, {0x454, &language_uk}, {0x44B, &language_ru},
    {0x44D, &language_ru}, {0x44A, &language_ru}, {0x67E, &language_fa}, {0x686, &language_fa},
    {0x6AF, &language_fa}, {0x6CC, &language_fa}, {0x629, &language_ar},
};

static void
add_evidence(struct guess *guess, const struct language *language, uint32_t weight)
{
    for (size_t i = 0; i < GUESS_LANGUAGES_MOST; i++)
        if (language_number(i) == language) {
            guess->seen[i] += weight;
            return;
        }
}

static void
count_script(struct guess *guess, uint32_t code)
{
    for (size_t s = 0; s < SCRIPTS; s++)
        if (code >= scripts[s].first && code <= scripts[s].last) {
            add_evidence(guess, scripts[s].language, scripts[s].first == 0x3040 ? 6 : 1);
            return;
        }
}

/* The first letter of the word that tells a language. Whether there is one. */
static bool
count_letters(struct guess *guess, struct slice word)
{
    for (size_t i = 0; i < word.length;) {
        if ((unsigned char)word.at[i] < 0x80) {
            i++;
            continue;
        }
        uint32_t code = letter_next(word, &i);
        for (size_t k = 0; k < sizeof letters / sizeof *letters; k++)
            if (letters[k].letter == code) {
                add_evidence(guess, letters[k].language, 1);
                return true;
            }
    }
    return false;
}

/* The language that most speaks for, and how far it is ahead of the next. */
static const struct language *
best(const struct guess *guess, uint32_t *lead)
{
    const struct language *english = &language_en;
    const struct language *usual = guess->sure ? guess->sure : english;
    uint32_t most = 0, second = 0;
    size_t found = 0, count = language_count();
    for (size_t i = 0; i < count; i++) { /* without a branch: languages take turns */
        uint32_t seen = guess->seen[i], less = seen < most ? seen : most;
        found = seen > most ? i : found;
        second = less > second ? less : second;
        most = seen > most ? seen : most;
    }
    for (size_t i = 0; i < count && most > 0 && most == second; i++)
        if (language_number(i) == english && guess->seen[i] == most)
            found = i;
    *lead = most >= LEAST ? most - second : 0;
    return most >= LEAST ? language_number(found) : usual;
}

/* "Juan de la Vega": a short text whose small words are function words alone may be a name in any
 * language. */
static bool
may_be_name(struct guess *guess, struct slice text)
{
    bool capital = false;
    for (size_t i = 0; i < text.length && text.length <= LONGEST_NAME;) {
        size_t next = i;
        uint32_t code = letter_next(text, &next);
        if (!letter_is(code, LETTER_WORD)) {
            i = next;
            continue;
        }
        size_t end = word_end(text, i);
        bool large = letter_lower(code) != code;
        if (code >= FIRST_SCRIPT || (!large && which(guess, slice_part(text, i, end)) == 0))
            return false;
        capital = capital || large;
        i = end;
    }
    return capital;
}

void
guess_begin(struct guess *guess)
{
    memset(guess->seen, 0, sizeof guess->seen);
    guess->blocks = 0;
    guess->sure = guess->ahead = NULL;
}

/* What the document has shown fades, so that a passage in another language is seen after a few
   blocks. Reading stops where one language is well ahead; once the document's is, only some blocks
   are looked at. */
const struct language *
guess_block(struct guess *guess, struct slice text)
{
    uint32_t lead;
    const struct language *found = guess->ahead;
    if (found && guess->blocks++ % SAMPLE != 0)
        return found;
    if (may_be_name(guess, text))
        return best(guess, &lead);
    struct slice part = slice_part(text, 0, LOOK);
    for (size_t i = 0; i < GUESS_LANGUAGES_MOST; i++)
        guess->seen[i] -= guess->seen[i] / 2;
    lead = 0;
    bool judged = false;
    for (size_t i = 0; i < part.length && lead < WELL_AHEAD;) {
        size_t next = i;
        uint32_t code = letter_next(part, &next);
        if (!letter_is(code, LETTER_WORD)) {
            i = next;
            continue;
        }
        size_t end = word_end(part, i);
        for (size_t at = i; at < end && code >= FIRST_SCRIPT;) /* a run may be a whole clause */
            count_script(guess, letter_next(part, &at));
        struct slice word = slice_part(part, i, end);
        bool told = count_word(guess, word);
        if (!told)
            told = count_letters(guess, word);
        if (told || code >= FIRST_SCRIPT || !judged)
            found = best(guess, &lead);
        judged = true;
        i = end;
    }
    if (!judged)
        found = best(guess, &lead);
    if (lead >= AHEAD)
        guess->sure = found;
    guess->ahead = lead >= WELL_AHEAD ? found : NULL;
    return found;
}
