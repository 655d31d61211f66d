#include "language/guess.h"

#include "language/compiled.h"
#include "text/letters.h"

enum {
    LOOK = 300,
    FUNCTION_WORD = 2,
    LEAST = 8,
    AHEAD = 6,
    WELL_AHEAD = 10,
    SAMPLE = 8,
    LONGEST_NAME = 80,
    MOST_IDEOGRAPHS = 10 /* for each letter of kana in Japanese */
};

/* Scripts that one language of ours is written in; the first letter of the range tells. Japanese
   has kana beside its ideographs, so it is asked before Chinese. */
static const struct {
    uint32_t first, last;
    const struct language *language;
} scripts[] = {
    {0x3040, 0x30FF, &language_ja}, {0xAC00, 0xD7A3, &language_ko}, {0x1100, 0x11FF, &language_ko},
    {0x4E00, 0x9FFF, &language_zh}, {0x0900, 0x097F, &language_hi}, {0x0370, 0x03FF, &language_el},
    {0x0E00, 0x0E7F, &language_th}, {0x0590, 0x05FF, &language_he}, {0x0980, 0x09FF, &language_bn},
    {0x0530, 0x058F, &language_hy}, {0x1000, 0x109F, &language_my}, {0x1200, 0x137F, &language_am},
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

/* A word of the text. */
struct token {
    size_t end;
    uint32_t first; /* its first letter */
    bool is_short;
    struct short_word word; /* if it is one */
};

/* Reads what begins at START. False if that is no word. */
static inline bool
read_token(struct token *token, struct slice text, size_t start)
{
    unsigned char byte = (unsigned char)text.at[start];
    token->first = byte;
    token->end = start + 1;
    token->is_short = false;
    if (byte < 0x80 && !(letter_ascii_kinds[byte] & LETTER_WORD))
        return false;
    if (short_word_read(text, start, &token->word)) {
        token->is_short = true;
        token->end = start + token->word.length;
        return true;
    }
    token->end = start;
    token->first = letter_next(text, &token->end);
    if (!letter_is(token->first, LETTER_WORD))
        return false;
    token->end = word_end(text, start);
    return true;
}

static inline bool
is_space_at(struct slice text, size_t at)
{
    return at < text.length && text.at[at] == ' ';
}

/* The languages of which the token at START is a function word. */
static uint64_t
which(struct guess *guess, const struct token *token, struct slice text, size_t start)
{
    const struct short_word *word = &token->word;
    if (!token->is_short)
        return language_which(slice_part(text, start, token->end));
    uint64_t hash = (word->first ^ word->second * 0xFF51AFD7ED558CCD) * 0x9E3779B97F4A7C15;
    struct guess_word *known = &guess->words[hash >> 32 & (GUESS_WORDS - 1)];
    if (known->first != word->first || known->second != word->second)
        *known = (struct guess_word){word->first, word->second,
                                     language_which(slice_part(text, start, token->end))};
    return known->which;
}

static inline void
add(struct guess *guess, size_t number, int weight)
{
    guess->seen[number] = (int16_t)(guess->seen[number] + weight);
}

/* One function word speaks for each of the LANGUAGES that list it. Whether it spoke at all. */
static bool
count_word(struct guess *guess, uint64_t languages)
{
    bool spoke = languages != 0;
    for (; languages != 0; languages &= languages - 1)
        add(guess, lanes_first_of_many(languages), FUNCTION_WORD);
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
add_evidence(struct guess *guess, const struct language *language, int weight)
{
    for (size_t i = 0; i < GUESS_LANGUAGES_MOST; i++)
        if (language_number(i) == language) {
            add(guess, i, weight);
            return;
        }
}

/* Whether the ideographs of TEXT are Japanese: kana stand among them, if only a few in a headline.
 */
static bool
has_kana(struct slice text)
{
    size_t kana = 0, ideographs = 0;
    for (size_t i = 0; i < text.length;) {
        uint32_t code = letter_next(text, &i);
        kana += code >= 0x3040 && code <= 0x30FF;
        ideographs += code >= 0x4E00 && code <= 0x9FFF;
    }
    return kana * MOST_IDEOGRAPHS >= ideographs && kana > 0;
}

static void
count_script(struct guess *guess, uint32_t code, bool kana)
{
    for (size_t s = 0; s < SCRIPTS; s++)
        if (code >= scripts[s].first && code <= scripts[s].last) {
            bool kanji = kana && scripts[s].first == 0x4E00;
            add_evidence(guess, kanji ? &language_ja : scripts[s].language,
                         scripts[s].first == 0x3040 ? 6 : 1);
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

/* How the languages stand. */
struct standing {
    const struct language *best; /* that most speaks for */
    uint32_t lead;               /* how far it is ahead of the next, if anything much was seen */
    uint32_t distance;           /* the same, whatever was seen */
};

/* The first of those that have MOST; of several, English if it is among them. */
static const struct language *
first_with(const struct guess *guess, int16_t most, bool several)
{
    size_t first = 0;
    while (guess->seen[first] != most)
        first++;
    for (size_t i = first; several && i < GUESS_LANGUAGES_MOST; i++)
        if (guess->seen[i] == most && language_number(i) == &language_en)
            first = i;
    return language_number(first);
}

static struct standing
compare(const struct guess *guess)
{
    const struct language *usual = guess->sure ? guess->sure : &language_en;
    int16_t most = 0, second = 0, count = 0;
    for (size_t i = 0; i < GUESS_LANGUAGES_MOST; i++) /* these loops many at a time */
        most = guess->seen[i] > most ? guess->seen[i] : most;
    for (size_t i = 0; i < GUESS_LANGUAGES_MOST; i++) {
        bool has_most = guess->seen[i] == most;
        int16_t less = has_most ? 0 : guess->seen[i];
        count = (int16_t)(count + has_most);
        second = less > second ? less : second;
    }
    second = count > 1 ? most : second;
    return (struct standing){
        .best = most >= LEAST ? first_with(guess, most, count > 1) : usual,
        .lead = most >= LEAST ? (uint32_t)(most - second) : 0,
        .distance = (uint32_t)(most - second),
    };
}

/* "Juan de la Vega": a short text whose small words are function words alone may be a name in any
 * language. */
static bool
may_be_name(struct guess *guess, struct slice text)
{
    bool capital = false;
    struct token token;
    for (size_t i = 0; i < text.length && text.length <= LONGEST_NAME; i = token.end) {
        if (!read_token(&token, text, i))
            continue;
        bool large = letter_lower(token.first) != token.first;
        if (token.first >= FIRST_SCRIPT || (!large && which(guess, &token, text, i) == 0))
            return false;
        capital = capital || large;
    }
    return capital;
}

/* Counts the word at START. How much further than before one language may be ahead of the next. */
static uint32_t
count_token(struct guess *guess, const struct token *token, struct slice text, size_t start)
{
    bool script = token->first >= FIRST_SCRIPT;
    bool kana = token->first >= 0x4E00 && token->first <= 0x9FFF && has_kana(text);
    for (size_t at = start; at < token->end && script;) /* a run may be a whole clause */
        count_script(guess, letter_next(text, &at), kana);
    bool told = count_word(guess, which(guess, token, text, start));
    if (!told && !token->is_short)
        told = count_letters(guess, slice_part(text, start, token->end));
    return script ? WELL_AHEAD : told ? FUNCTION_WORD : 0;
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
   are looked at. The languages are compared when one may be. */
const struct language *
guess_block(struct guess *guess, struct slice text)
{
    if (guess->ahead && guess->blocks++ % SAMPLE != 0)
        return guess->ahead;
    if (may_be_name(guess, text))
        return compare(guess).best;
    struct slice part = slice_part(text, 0, LOOK);
    for (size_t i = 0; i < GUESS_LANGUAGES_MOST; i++)
        guess->seen[i] = (int16_t)(guess->seen[i] - guess->seen[i] / 2);
    struct standing standing = {.distance = WELL_AHEAD}; /* to be compared behind the first word */
    uint32_t gained = 0;
    struct token token;
    for (size_t i = 0; i < part.length && standing.lead < WELL_AHEAD;
         i = token.end + is_space_at(part, token.end)) {
        if (!read_token(&token, part, i))
            continue;
        gained += count_token(guess, &token, part, i);
        if (standing.distance + gained < WELL_AHEAD)
            continue;
        standing = compare(guess);
        gained = 0;
    }
    if (gained > 0 || !standing.best)
        standing = compare(guess);
    if (standing.lead >= AHEAD)
        guess->sure = standing.best;
    guess->ahead = standing.lead >= WELL_AHEAD ? standing.best : NULL;
    return standing.best;
}
