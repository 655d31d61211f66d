#include "namenorm/likeness.h"

#include "namenorm/link_hashes.h"
#include "text/letters.h"

#include <string.h>

enum { LONGEST_LIKE = 32 };

static size_t
fold(struct slice text, uint32_t *codes)
{
    size_t count = 0;
    for (size_t i = 0; i < text.length && count < LONGEST_LIKE;) {
        uint32_t code = letter_base(letter_lower(letter_next(text, &i)));
        if (letter_is(code, LETTER_WORD))
            codes[count++] = code;
    }
    return count;
}

static bool
is_vowel(uint32_t code)
{
    return code <= 'z' && strchr("aeiouy", (int)code);
}

/* Whether the first vowel behind consonants is rounded (1), is not (-1), or does not tell (0): the
 * name begins with it, or stands in other letters, or two vowels differ ("Pyotr"). */
static int
rounding(const uint32_t *codes, size_t count)
{
    size_t i = 0;
    while (i < count && !is_vowel(codes[i]))
        i++;
    if (i == 0)
        return 0;
    bool rounded = false, spread = false;
    for (; i < count && is_vowel(codes[i]); i++) {
        rounded = rounded || codes[i] == 'o' || codes[i] == 'u';
        spread = spread || (codes[i] != 'o' && codes[i] != 'u');
    }
    return rounded - spread;
}

bool
are_alike(struct slice one, struct slice other)
{
    uint32_t a[LONGEST_LIKE], b[LONGEST_LIKE];
    uint8_t common[LONGEST_LIKE + 1] = {0};
    size_t m = fold(one, a), n = fold(other, b);
    if (rounding(a, m) * rounding(b, n) < 0)
        return false;
    for (size_t i = 0; i < m; i++) {
        uint8_t before = 0;
        for (size_t j = 0; j < n; j++) {
            uint8_t above = common[j + 1];
            if (a[i] == b[j])
                common[j + 1] = before + 1;
            else if (common[j] > above)
                common[j + 1] = common[j];
            before = above;
        }
    }
    return (size_t)common[n] * 2 * 100 >= (m + n) * 62;
}

struct slice
best_text(const struct linker *linker, uint32_t bearer)
{
    return mention_text(linker, &linker->mentions->at[linker->bearers[bearer].best]);
}

/* "Terence" of "Terry". */
static struct slice
given_or_full(const struct linker *linker, const struct mention *mention, uint32_t word)
{
    struct slice full = full_given(linker, mention, word);
    return full.length > 0 ? full : word_of(linker, mention, word);
}

bool
outer_alike(const struct linker *linker, const struct candidate *candidate, uint32_t bearer)
{
    const struct mention *mention = candidate->mention;
    const struct mention *best = &linker->mentions->at[linker->bearers[bearer].best];
    const struct parts *parts = linker_parts(linker, best);
    if (!are_alike(word_of(linker, mention, candidate->parts.last),
                   word_of(linker, best, parts->last)))
        return false;
    struct slice first = given_or_full(linker, mention, candidate->parts.first);
    for (uint32_t i = parts->first; i < parts->last; i++)
        if (is_spelled(linker, i) && are_alike(first, given_or_full(linker, best, i)))
            return true;
    return false;
}

/* 'm', 'f': what the list says of the given name; 0: nothing, or both. */
static char
listed_gender(const struct linker *linker, const struct mention *mention, uint32_t word)
{
    const struct language *language = linker->document->blocks[mention->block].language;
    struct slice value =
        entry_value(language, word_entry(language, &linker->words->at[word]), NUMBER_GIVEN_NAMES);
    return value.length > 0 && *value.at != 'u' ? *value.at : 0;
}

bool
have_other_given(const struct linker *linker, const struct candidate *candidate, uint32_t bearer)
{
    const struct mention *mention = candidate->mention;
    const struct mention *best = &linker->mentions->at[linker->bearers[bearer].best];
    const struct parts *parts = linker_parts(linker, best);
    if (candidate->parts.count < 2 || parts->count < 2)
        return false;
    char one = listed_gender(linker, mention, candidate->parts.first);
    char other = listed_gender(linker, best, parts->first);
    return one && other &&
           (one != other || !are_alike(given_or_full(linker, mention, candidate->parts.first),
                                       given_or_full(linker, best, parts->first)));
}

bool
are_of_family(const struct linker *linker, const struct candidate *candidate, uint32_t bearer)
{
    const struct mention *best = &linker->mentions->at[linker->bearers[bearer].best];
    const struct parts *parts = linker_parts(linker, best);
    return candidate->parts.count == 3 && parts->count == 3 &&
           listed_gender(linker, best, parts->first) == 0 &&
           link_hash(word_of(linker, best, parts->first)) == candidate->first &&
           link_hash(word_of(linker, best, parts->last)) != candidate->last;
}

/* The first letter of what stands between the given name and the last word; 0: nothing does. */
static uint32_t
middle_letter(const struct linker *linker, const struct mention *mention, const struct parts *parts)
{
    for (uint32_t i = parts->first + 1; i < parts->last; i++)
        if (linker->words->at[i].shape & WORD_CAPITAL)
            return letter_at(word_of(linker, mention, i), 0);
    return 0;
}

/* Whether a suffix stands behind the last word of the name: "Jr.", "III". */
static bool
has_suffix(const struct linker *linker, const struct mention *mention, const struct parts *parts)
{
    return parts->last + 1 < mention->last && lists_of(linker, parts->last + 1) & IN_SUFFIXES;
}

bool
have_other_initials(const struct linker *linker, const struct candidate *candidate, uint32_t bearer)
{
    const struct mention *best = &linker->mentions->at[linker->bearers[bearer].best];
    uint32_t middle = middle_letter(linker, candidate->mention, &candidate->parts);
    uint32_t other = middle_letter(linker, best, linker_parts(linker, best));
    return middle && other && middle != other;
}

bool
have_other_middles(const struct linker *linker, const struct candidate *candidate, uint32_t bearer)
{
    const struct mention *mention = candidate->mention;
    const struct mention *best = &linker->mentions->at[linker->bearers[bearer].best];
    const struct parts *parts = linker_parts(linker, best);
    uint32_t middle = middle_letter(linker, mention, &candidate->parts);
    uint32_t other = middle_letter(linker, best, parts);
    bool parted = middle && other ? middle != other
                  : middle        ? has_suffix(linker, best, parts)
                                  : other && has_suffix(linker, mention, &candidate->parts);
    return parted && pair_of(linker, candidate, candidate->parts.last) ==
                         pair_hash(linker, best, parts->first, parts->last);
}
