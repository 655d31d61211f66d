#include "namenorm/key.h"

#include "language/language.h"
#include "text/letters.h"

#include <stdlib.h>

enum { LONGEST = 256, WORDS = 24 }; /* letters and words that are looked at */

/* The name in small ASCII letters, letters that stand for a sound read first; words separated by
 * one space. */
struct folded {
    char at[LONGEST + 8];
    size_t length;
};

/* Letters of other alphabets and with marks that are read as more than their base letter; ISO 9,
 * DIN 31635, ALA-LC in outline. */
static const struct {
    uint32_t code;
    const char *sound;
} sounds[] = {
    {0xDF, "ss"},  {0xE6, "e"},   {0xE7, "ch"},  {0xF0, "d"},   {0xF8, "o"},   {0xFE, "th"},
    {0x107, "ch"}, {0x10D, "ch"}, {0x111, "dj"}, {0x11F, ""},   {0x131, "i"},  {0x142, "l"},
    {0x153, "e"},  {0x15B, "sh"}, {0x15F, "sh"}, {0x161, "sh"}, {0x17A, "zh"}, {0x17C, "zh"},
    {0x17E, "zh"}, {0x219, "sh"}, {0x21B, "ts"}, {0x259, "a"},  {0x430, "a"},  {0x431, "b"},
    {0x432, "v"},  {0x433, "g"},  {0x434, "d"},  {0x435, "e"},  {0x436, "zh"}, {0x437, "z"},
    {0x438, "i"},  {0x439, "y"},  {0x43A, "k"},  {0x43B, "l"},  {0x43C, "m"},  {0x43D, "n"},
    {0x43E, "o"},  {0x43F, "p"},  {0x440, "r"},  {0x441, "s"},  {0x442, "t"},  {0x443, "u"},
    {0x444, "f"},  {0x445, "kh"}, {0x446, "ts"}, {0x447, "ch"}, {0x448, "sh"}, {0x449, "shch"},
    {0x44A, ""},   {0x44B, "y"},  {0x44C, ""},   {0x44D, "e"},  {0x44E, "yu"}, {0x44F, "ya"},
    {0x451, "yo"}, {0x454, "ye"}, {0x456, "i"},  {0x457, "yi"}, {0x491, "g"},
};

static const char *
sound_of(uint32_t code)
{
    size_t low = 0, high = sizeof sounds / sizeof *sounds;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (sounds[middle].code < code)
            low = middle + 1;
        else
            high = middle;
    }
    return low < sizeof sounds / sizeof *sounds && sounds[low].code == code ? sounds[low].sound
                                                                            : NULL;
}

static void
put(struct folded *folded, const char *text)
{
    for (; *text && folded->length < LONGEST; text++)
        folded->at[folded->length++] = *text;
}

static void
put_letter(struct folded *folded, uint32_t code)
{
    code = letter_lower(code);
    if ((code >= 'a' && code <= 'z') || (code >= '0' && code <= '9')) {
        char letter[2] = {(char)code, '\0'};
        put(folded, letter);
        return;
    }
    const char *sound = sound_of(code);
    if (sound) {
        put(folded, sound);
        return;
    }
    if (code == '\'' || code == 0x2019 || code == 0x2018 || code == 0x2BC || code == 0x2BF ||
        code == 0x2BE || code == '`' || code == 0xB4 ||
        letter_is(code, LETTER_MARK | LETTER_JOINER))
        return;
    uint32_t base = letter_base(code);
    if (base >= 'a' && base <= 'z') {
        char letter[2] = {(char)base, '\0'};
        put(folded, letter);
    } else if (code >= 128 && letter_is(code, LETTER_WORD)) {
        struct buffer bytes = {folded->at + folded->length, 0, 8};
        if (folded->length < LONGEST) {
            letter_append(&bytes, code);
            folded->length += bytes.length;
        }
    } else if (folded->length > 0 && folded->at[folded->length - 1] != ' ') {
        put(folded, " ");
    }
}

/* What the spelling shows of the habit it follows. */
struct habit {
    bool slavic;  /* j is a vowel: German, Polish, scientific Slavic */
    bool turkish; /* c is the sound of jazz */
};

static bool
contains(struct slice text, const char *part)
{
    struct slice wanted = slice_of(part);
    for (size_t i = 0; i + wanted.length <= text.length; i++)
        if (text.at[i] == wanted.at[0] && memcmp(text.at + i, wanted.at, wanted.length) == 0)
            return true;
    return false;
}

static struct habit
habit_of(struct slice folded, struct slice name)
{
    static const char *const slavic[] = {"tsch", "sch", "cz",  "ow ", "ew ",
                                         "ij",   "jew", "ja ", NULL};
    struct habit habit = {false, false};
    for (size_t i = 0; slavic[i]; i++)
        habit.slavic = habit.slavic || contains(folded, slavic[i]);
    for (size_t i = 0; i < name.length;) {
        uint32_t code = letter_next(name, &i);
        habit.turkish = habit.turkish || code == 0x15F || code == 0x15E || code == 0x11F ||
                        code == 0x131 || code == 0x130 || code == 0xFC;
    }
    return habit;
}

/* Letters and groups of letters, the longest first, and the class of sounds that fall together: S
   sibilants and affricates, K gutturals, T dentals, P b and p, F f, V v and w, the others for
   themselves; '-' nothing. */
static const struct {
    struct slice letters;
    char class;
} groups[] = {
    {SLICE("shch"), 'S'}, {SLICE("szcz"), 'S'}, {SLICE("tsch"), 'S'}, {SLICE("dsch"), 'S'},
    {SLICE("tch"), 'S'},  {SLICE("dzh"), 'S'},  {SLICE("sch"), 'S'},  {SLICE("dj"), 'S'},
    {SLICE("ch"), 'S'},   {SLICE("cz"), 'S'},   {SLICE("sh"), 'S'},   {SLICE("sz"), 'S'},
    {SLICE("sj"), 'S'},   {SLICE("zh"), 'S'},   {SLICE("ts"), 'S'},   {SLICE("tz"), 'S'},
    {SLICE("dz"), 'S'},   {SLICE("kh"), 'K'},   {SLICE("gh"), 'K'},   {SLICE("ck"), 'K'},
    {SLICE("qu"), 'K'},   {SLICE("ph"), 'F'},   {SLICE("th"), 'T'},   {SLICE("dh"), 'T'},
    {SLICE("x"), 'S'},    {SLICE("s"), 'S'},    {SLICE("z"), 'S'},    {SLICE("k"), 'K'},
    {SLICE("g"), 'K'},    {SLICE("q"), 'K'},    {SLICE("d"), 'T'},    {SLICE("t"), 'T'},
    {SLICE("b"), 'P'},    {SLICE("p"), 'P'},    {SLICE("f"), 'F'},    {SLICE("v"), 'V'},
    {SLICE("w"), 'V'},    {SLICE("l"), 'L'},    {SLICE("r"), 'R'},    {SLICE("m"), 'M'},
    {SLICE("n"), 'N'},
};

static bool
is_vowel(char letter)
{
    return strchr("aeiouy", letter) != NULL;
}

/* The class of the vowel that begins or ends a word: a, e-i-y, o-u. */
static char
vowel_class(char letter)
{
    return letter == 'a' ? 'a' : letter == 'o' || letter == 'u' ? 'o' : 'i';
}

/* The class at TEXT[AT], and in *TAKEN how many letters it takes. */
static char
class_at(struct slice text, size_t at, const struct habit *habit, size_t *taken)
{
    struct slice rest = slice_from(text, at);
    *taken = 1;
    char before = at > 0 ? text.at[at - 1] : ' ', behind = rest.length > 1 ? rest.at[1] : ' ';
    if (rest.at[0] == 'j') {
        bool gliding = is_vowel(before) && (behind == ' ' || !is_vowel(behind));
        return habit->slavic || gliding ? '-' : 'S';
    }
    if (rest.at[0] == 'w' && is_vowel(before) && behind != ' ' && !is_vowel(behind))
        return '-'; /* Rowhani */
    if (rest.at[0] == 'x' && at > 0 && is_vowel(before)) {
        return 'X'; /* two sounds: see code_word */
    }
    if (habit->slavic && rest.at[0] == 'c' && behind == 'h')
        return *taken = 2, 'K'; /* Chodorkowski */
    if (rest.at[0] == 'h')
        return at == 0 ? 'H' : '-';
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
        if (slice_starts_with(rest, groups[i].letters)) {
            *taken = groups[i].letters.length;
            return groups[i].class;
        }
    if (rest.at[0] == 'c') {
        if (habit->turkish)
            return 'S';
        return rest.length > 1 && strchr("eiy", rest.at[1]) ? 'S' : 'K';
    }
    return rest.at[0] >= '0' && rest.at[0] <= '9' ? rest.at[0]
           : (unsigned char)rest.at[0] >= 0x80    ? rest.at[0]
                                                  : '-';
}

/* Letters of which endings such as -iy, -ij, -ei are made. */
static bool
is_glide(char letter)
{
    return letter == 'i' || letter == 'y' || letter == 'j' || letter == 'e';
}

/* The servant in names such as Abd al-Rahman, Abdulrahman, Abdurrahman, Abdel Rahman: what follows
   "abd" with its article taken off. WORD is what is left; false if it is no such name. */
static bool
take_servant(struct slice *word)
{
    if (!slice_starts_with(*word, slice_of("abd")))
        return false;
    struct slice rest = slice_from(*word, 3);
    while (rest.length > 0 && is_vowel(rest.at[0]))
        rest = slice_from(rest, 1);
    bool vowel = rest.length + 3 < word->length;
    if (rest.length > 0 && rest.at[0] == 'l' && vowel)
        rest = slice_from(rest, 1);
    else if (rest.length > 1 && rest.at[0] == rest.at[1] && vowel)
        rest = slice_from(rest, 1);
    else if (rest.length > 0)
        return false;
    *word = rest;
    return true;
}

/* A word without the article written with it: "alsharekh". */
static struct slice
without_article(struct slice word)
{
    if (word.length >= 6 &&
        (slice_starts_with(word, slice_of("al")) || slice_starts_with(word, slice_of("el"))) &&
        !is_vowel(word.at[2]))
        return slice_from(word, 2);
    return word;
}

/* Appends the classes of a word's sounds: doubled ones once, vowels only at its ends. */
static void
code_word(struct slice word, const struct habit *habit, struct buffer *out)
{
    char last = 0;
    size_t end = word.length;
    while (end > 1 && is_glide(word.at[end - 1])) /* -iy, -ij, -yj, -ii, -ey: one ending */
        end--;
    if (end < word.length)
        end++;
    for (size_t i = 0; i < end;) {
        size_t taken = 1;
        if (is_vowel(word.at[i]) || (i + 1 == end && end > 1 && is_glide(word.at[i]))) {
            if (i == 0 || i + 1 == end)
                buffer_byte(out, is_glide(word.at[i]) ? 'i' : vowel_class(word.at[i]));
            last = 0;
            i++;
            continue;
        }
        char class = class_at(word, i, habit, &taken);
        if (class == 'X') {
            buffer_byte(out, 'K');
            class = 'S';
        }
        bool beyond_ascii = (unsigned char)class >= 0x80; /* a byte of a letter, no sound */
        if (class != '-' && (class != last || beyond_ascii))
            buffer_byte(out, class);
        last = class;
        i += taken;
    }
}

/* The words that count: without particles and titles, unless nothing else is left. */
static size_t
choose_words(struct slice folded, struct slice *words)
{
    const struct language *language = language_find(slice_of("en"));
    size_t count = 0, kept = 0;
    for (size_t at = 0; at < folded.length && count < WORDS;) {
        size_t end = slice_find_byte(folded, at, ' ');
        if (end > at)
            words[count++] = slice_part(folded, at, end);
        at = end + 1;
    }
    for (size_t i = 0; i < count; i++) {
        bool drop = (language_word(language, words[i])->lists &
                     (IN_PARTICLES | IN_TITLES | IN_NAME_ARTICLES)) != 0 &&
                    !slice_starts_with(words[i], slice_of("abd"));
        if (!drop || (kept == 0 && i + 1 == count))
            words[kept++] = words[i];
    }
    return kept;
}

static int
compare_bytes(const void *a, const void *b)
{
    return *(const unsigned char *)a - *(const unsigned char *)b;
}

void
key_make(struct slice name, struct buffer *out)
{
    struct folded folded = {.length = 0};
    for (size_t i = 0; i < name.length && folded.length < LONGEST;)
        put_letter(&folded, letter_next(name, &i));
    struct slice text = slice_make(folded.at, folded.length), words[WORDS];
    struct habit habit = habit_of(text, name);
    size_t count = choose_words(text, words), start = out->length;
    for (size_t i = 0; i < count; i++) {
        struct slice word = words[i];
        if (take_servant(&word))
            buffer_append(out, slice_of("ABT"));
        code_word(without_article(word), &habit, out);
    }
    bool plain = true;
    for (size_t i = start; i < out->length; i++)
        plain = plain && (unsigned char)out->at[i] < 0x80;
    if (plain && out->length > start)
        qsort(out->at + start, out->length - start, 1, compare_bytes);
}
