#include "declutter/misread.h"

#include "declutter/charsets.h"
#include "language/language.h"
#include "text/letters.h"

enum {
    RUN_LEAST = 3,    /* letters beyond ASCII side by side: no right word has so many */
    RUNS_LEAST = 2,   /* of such runs */
    KNOWN_LEAST = 2,  /* 1 where there is no word of another kind */
    KNOWN_SHARE = 16, /* one word of so many at least must be known */
    MIXED_SHARE = 8,  /* one word of so many at most may have letters of ASCII, too */
    FIRST_OTHER_SCRIPT = 0x370
};

/* U+00C0 to U+00FF have this byte first, and hardly any other letter. */
static const unsigned char first_byte = 0xC3;

static bool
is_suspect(struct slice text)
{
    size_t runs = 0;
    for (size_t i = slice_find_byte(text, 0, (char)first_byte); i < text.length;) {
        size_t end = i;
        while (end + 1 < text.length && (unsigned char)text.at[end] == first_byte)
            end += 2;
        runs += end - i >= 2 * (size_t)RUN_LEAST;
        i = slice_find_byte(text, end > i ? end : i + 1, (char)first_byte);
    }
    return runs >= RUNS_LEAST;
}

/* What CODE was meant to be, had its byte not been read as Windows-1252. */
static uint32_t
meant(enum charset charset, uint32_t code)
{
    if (code >= 0x80 && code <= 0xFF)
        return charsets[charset][code - 0x80];
    for (size_t i = 0; i < 0x20 && code > 0xFF; i++)
        if (charsets[CHARSET_WINDOWS_1252][i] == code)
            return charsets[charset][i];
    return code;
}

static void
decode(enum charset charset, struct slice text, struct buffer *out)
{
    buffer_clear(out);
    for (size_t i = 0; i < text.length;)
        letter_append(out, meant(charset, letter_next(text, &i)));
}

/* The words of a text: those with letters of another script, those of them that have Latin letters
   as well, or a capital behind a small letter, and those that some language has for a function
   word, not in capitals, which the small letters of another encoding may be. */
struct count {
    size_t words, others, mixed, known;
};

static void
count_word(struct count *count, struct slice text, size_t *at)
{
    size_t start = *at, end = start, other = 0, latin = 0;
    bool small = false, capital = false, swapped = false;
    while (end < text.length) {
        size_t next = end;
        uint32_t code = letter_next(text, &next);
        if (!letter_is(code, LETTER_WORD))
            break;
        other += code >= FIRST_OTHER_SCRIPT;
        latin += code < FIRST_OTHER_SCRIPT && letter_is(code, LETTER_ANY);
        capital = letter_is(code, LETTER_UPPER);
        swapped = swapped || (capital && small);
        small = letter_is(code, LETTER_LOWER);
        end = next;
    }
    count->words++;
    count->others += other > 0;
    count->mixed += other > 0 && (latin > 0 || swapped);
    bool known = language_which(slice_part(text, start, end)) != 0;
    count->known += known && other > 1 && latin == 0 && !capital;
    *at = end;
}

/* How many words are known, if the text is one of another script; else 0. */
static size_t
judge(struct slice text)
{
    struct count count = {0};
    for (size_t i = 0; i < text.length;) {
        size_t next = i;
        if (letter_is(letter_next(text, &next), LETTER_WORD))
            count_word(&count, text, &i);
        else
            i = next;
    }
    bool alone = count.others == count.words && count.mixed == 0;
    bool plausible = count.others * 2 >= count.words && count.mixed * MIXED_SHARE <= count.words &&
                     count.known * KNOWN_SHARE >= count.others &&
                     count.known >= (alone ? 1 : KNOWN_LEAST);
    return plausible ? count.known : 0;
}

bool
misread_undo(struct slice text, struct buffer *out)
{
    static const enum charset scripts[] = {CHARSET_WINDOWS_1251, CHARSET_KOI8_R,
                                           CHARSET_WINDOWS_1253, CHARSET_WINDOWS_1255,
                                           CHARSET_WINDOWS_1256};
    if (!is_suspect(text))
        return false;
    enum charset best = CHARSETS;
    size_t most = 0, second = 0;
    for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++) {
        decode(scripts[i], text, out);
        size_t known = judge(buffer_slice(out));
        if (known > most) {
            second = most;
            most = known;
            best = scripts[i];
        } else if (known > second) {
            second = known;
        }
    }
    if (most > second)
        decode(best, text, out);
    return most > second;
}
