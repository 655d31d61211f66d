#include "namenorm/stems.h"

#include "namenorm/link_table.h"
#include "text/letters.h"

enum { SHORTEST_STEM = 2 /* letters */, LONGEST_STEM = 64 /* bytes */ };

struct slice
stem_of(const struct language *language, struct slice text)
{
    size_t stem = 0;
    if (!(language->lists & IN_CASE_ENDINGS))
        return slice_make("", 0);
    for (int count = 0; stem < text.length && count < SHORTEST_STEM; count++)
        letter_next(text, &stem);
    for (size_t i = stem; i < text.length; letter_next(text, &i))
        if (language_word(language, slice_from(text, i))->lists & IN_CASE_ENDINGS)
            return slice_part(text, 0, i);
    return slice_part(text, 0, text.length > stem ? text.length : 0);
}

/* Whether the letter that begins at AT in TEXT is one of LETTERS, parted by |. */
static bool
is_one_of(struct slice text, size_t at, struct slice letters)
{
    size_t end = at;
    letter_next(text, &end);
    struct slice letter = slice_part(text, at, end);
    while (letters.length > 0)
        if (slice_equals(letter, slice_cut(&letters, '|')))
            return true;
    return false;
}

/* Cuts the letters off the end of STEM that are soft. */
static void
cut_soft(struct buffer *stem, struct slice soft)
{
    while (stem->length > 0) {
        size_t last = stem->length;
        letter_before(buffer_slice(stem), &last);
        if (last == 0 || !is_one_of(buffer_slice(stem), last, soft))
            return;
        stem->length = last;
    }
}

/* "rz=r": the first of ENDS that the stem has becomes what stands behind its sign. */
static void
turn_end(struct buffer *stem, struct slice ends)
{
    while (ends.length > 0) {
        struct slice to = slice_cut(&ends, '|'), from = slice_cut(&to, '=');
        if (from.length == 0 || stem->length <= from.length || to.length > from.length ||
            !slice_ends_with(buffer_slice(stem), from))
            continue;
        stem->length -= from.length;
        buffer_append(stem, to);
        return;
    }
}

/* "Podhradec", "Podhradce": cuts the vowel before the last consonant. */
static void
cut_vowel(struct buffer *stem, struct slice vowels)
{
    struct slice text = buffer_slice(stem);
    size_t last = text.length, vowel = 0, before = 0;
    if (last > 0)
        letter_before(text, &last);
    vowel = last;
    if (vowel > 0)
        letter_before(text, &vowel);
    for (int count = 0; before < vowel && count < SHORTEST_STEM; count++)
        letter_next(text, &before);
    if (before == 0 || before > vowel || before == last || !is_one_of(text, vowel, vowels) ||
        is_one_of(text, last, vowels))
        return;
    memmove(stem->at + vowel, stem->at + last, stem->length - last);
    stem->length -= last - vowel;
}

uint64_t
stem_key(const struct language *language, struct slice name)
{
    char letters[LONGEST_STEM + 8];
    struct buffer stem = {letters, 0, sizeof letters};
    struct slice text = stem_of(language, name);
    if (text.length == 0 || text.length > LONGEST_STEM / 2)
        return text.length > 0 ? link_hash(text) : 0;
    for (size_t i = 0; i < text.length;)
        letter_append(&stem, letter_lower(letter_next(text, &i)));
    cut_soft(&stem, language_fact(language, "stem_soft"));
    turn_end(&stem, language_fact(language, "stem_end"));
    cut_vowel(&stem, language_fact(language, "stem_vowel"));
    return link_hash(buffer_slice(&stem));
}
