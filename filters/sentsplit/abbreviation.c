#include "sentsplit/abbreviation.h"

enum {
    LONGEST_SPACED = 24, /* bytes of an abbreviation that is written with spaces */
    LONGEST_PART = 5,    /* of its first words */
};

/* The value says the kind by its first letter. */
static enum abbreviation
kind_named(struct slice value)
{
    switch (value.length > 0 ? value.at[0] : 0) {
    case 'n':
        if (value.length < 2 || value.at[1] != 'a')
            return BEFORE_NUMBER;
        return slice_ends_with(value, slice_of("end")) ? NAME_OR_END : BEFORE_NAME;
    case 'i':
        return INSIDE_SENTENCE;
    case 't':
        return TIME_OF_DAY;
    case 'r':
        return REGION;
    case 'l':
        return LIST_END;
    case 'e':
        return MAY_END;
    default:
        return NO_ABBREVIATION;
    }
}

enum abbreviation
abbreviation_of(const struct habits *habits, struct slice word)
{
    if (word.length == 0 || !habits_may_abbreviate(habits, word))
        return NO_ABBREVIATION;
    const struct entry *entry = language_word(habits->language, word);
    if (!(entry->lists & IN_ABBREVIATIONS))
        return NO_ABBREVIATION;
    return kind_named(entry_value(habits->language, entry, NUMBER_ABBREVIATIONS));
}

/* What stands behind the last hyphen, apostrophe or stop in WORD: "Lt.-Gen", "non-U.S", "l'Avv",
 * "Prof.Dr"; empty if it has none, or a letter behind a stop. Behind a stop only if the word before
 * it is an abbreviation, too: "example.gov" ends in none. */
static struct slice
last_part(const struct habits *habits, struct slice word)
{
    static const struct slice none = {"", 0};
    size_t at = word.length;
    while (at > 0 && word.at[at - 1] != '-' && word.at[at - 1] != '\'' &&
           letter_ending_at(word, at) != 0x2019 &&
           !(word.at[at - 1] == '.' && word.length - at > 1))
        at--;
    if (at == 0 || (word.at[at - 1] == '.' &&
                    abbreviation_of(habits, slice_part(word, 0, at - 1)) == NO_ABBREVIATION))
        return none;
    return slice_from(word, at);
}

/* The kind of an abbreviation that is written with spaces: "z. Zt.", "s. r. o.", "т. д.". It
   comes before that of its last word alone. */
static enum abbreviation
spaced_kind(const struct stop *stop)
{
    char joined[LONGEST_SPACED];
    size_t start = stop->word_start, at = sizeof joined, length = stop->at - start;
    if (length == 0 || length > STOP_LONGEST_SPACED || start < stop->sentence + 3 ||
        stop->text.at[start - 2] != '.')
        return NO_ABBREVIATION;
    memcpy(joined + (at -= length), stop->text.at + start, length);
    enum abbreviation kind = NO_ABBREVIATION;
    while (kind == NO_ABBREVIATION && start >= stop->sentence + 3 &&
           stop->text.at[start - 1] == ' ' && stop->text.at[start - 2] == '.') {
        size_t end = start - 1;
        for (start = end; start > stop->sentence && stop->text.at[start - 1] != ' '; start--)
            if (end - start > 6)
                return kind;
        if (end - start > at)
            return kind;
        memcpy(joined + (at -= end - start), stop->text.at + start, end - start);
        kind = abbreviation_of(stop->habits, slice_make(joined + at, sizeof joined - at));
    }
    return kind;
}

/* "a. D.", "h. c.": whether the word is the first of an abbreviation that is written with spaces.
 */
static bool
begins_spaced(const struct stop *stop, struct slice word)
{
    size_t next = stop->at + 2, end = next;
    if (word.length == 0 || word.length > LONGEST_PART || stop->next != next ||
        stop->text.at[stop->at + 1] != ' ')
        return false;
    while (end < stop->text.length && end - next <= LONGEST_PART && stop->text.at[end] != ' ' &&
           stop->text.at[end] != '.')
        end++;
    if (end >= stop->text.length || stop->text.at[end] != '.' || end == next)
        return false;
    char joined[2 * LONGEST_PART + 2];
    memcpy(joined, word.at, word.length);
    joined[word.length] = '.';
    memcpy(joined + word.length + 1, stop->text.at + next, end - next);
    return abbreviation_of(stop->habits, slice_make(joined, word.length + 1 + end - next)) !=
           NO_ABBREVIATION;
}

/* "35 ml/min", "Dallas/Ft" not: whether the token before the stop is a small word behind a slash,
 * which is a unit and needs no stop. */
static bool
is_unit(const struct stop *stop)
{
    return stop->word_start > stop->sentence && stop->text.at[stop->word_start - 1] == '/' &&
           letter_is(letter_at(stop->text, stop->word_start), LETTER_LOWER);
}

enum abbreviation
stop_abbreviation(const struct stop *stop)
{
    struct slice word = stop_word(stop);
    enum abbreviation kind = spaced_kind(stop);
    if (kind == NO_ABBREVIATION && begins_spaced(stop, word))
        return INSIDE_SENTENCE;
    if (kind == NO_ABBREVIATION && !is_unit(stop))
        kind = abbreviation_of(stop->habits, word);
    if (kind == NO_ABBREVIATION)
        kind = abbreviation_of(stop->habits, stop_slashed_word(stop));
    if (kind == NO_ABBREVIATION)
        kind = abbreviation_of(stop->habits, last_part(stop->habits, word));
    if (kind == NO_ABBREVIATION &&
        usage_abbreviates(stop->usage, stop->text, stop->word_start, stop->at))
        kind = MET_INSIDE;
    return kind;
}

void
stop_learn(const struct stop *stop)
{
    if (stop->kind != NO_ABBREVIATION || stop->code != '.' || stop->several || stop->closed ||
        stop->lower_style)
        return;
    struct slice word = stop_word(stop);
    if (word.length < 2 || word.length > USAGE_LONGEST)
        return;
    for (size_t i = 0; i < word.length;)
        if (!letter_is(letter_next(word, &i), LETTER_ANY))
            return;
    uint32_t next = letter_at(stop->text, stop->next);
    bool comma = next == ',' || next == ';' || next == ':';
    if (comma || (stop->next > stop->end && letter_is(next, LETTER_LOWER)))
        usage_stopped(stop->usage, word, comma);
}

bool
abbreviation_has_no_vowel(struct slice word)
{
    if (word.length < 2 || word.length > 5)
        return false;
    for (size_t i = 0; i < word.length; i++) {
        char small = word.at[i] | 0x20;
        if (small < 'a' || small > 'z' || strchr("aeiouy", small))
            return false;
    }
    return (word.at[word.length - 1] & 0x20) != 0;
}
