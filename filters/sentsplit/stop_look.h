/* What several rules ask about a stop. */
#ifndef SENTSPLIT_STOP_LOOK_H
#define SENTSPLIT_STOP_LOOK_H

#include "sentsplit/abbreviation.h"
#include "sentsplit/stop_rules.h"

/* Nothing stands between the stop, with its closing marks, and what follows. */
static inline bool
is_glued(const struct stop *stop)
{
    return stop->next == stop->end;
}

static inline bool
is_upper(uint32_t code)
{
    return letter_is(code, LETTER_UPPER);
}

static inline bool
is_lower(uint32_t code)
{
    return letter_is(code, LETTER_LOWER);
}

static inline bool
is_digit(uint32_t code)
{
    return letter_is(code, LETTER_DIGIT);
}

/* A single full stop without closing marks behind it, as abbreviations have it. */
static inline bool
is_plain(const struct stop *stop)
{
    return stop->code == '.' && !stop->several && !stop->closed;
}

static inline uint64_t
lists_of(const struct stop *stop, struct slice word)
{
    return language_word(stop->habits->language, word)->lists;
}

/* How many words TEXT has, counting no further than MOST. */
static inline size_t
count_words(struct slice text, size_t most)
{
    size_t words = 0;
    bool in_word = false;
    for (size_t i = 0; i < text.length && words <= most; i++) {
        bool space = text.at[i] == ' ';
        words += !space && !in_word;
        in_word = !space;
    }
    return words;
}

/* The rules that go by the word before the stop, in the order in which they are asked; see
   stop_rules. */
enum verdict stop_before_name(const struct stop *stop);
enum verdict stop_inside_sentence(const struct stop *stop);
enum verdict stop_before_number(const struct stop *stop);
enum verdict stop_may_end(const struct stop *stop);
enum verdict stop_met_inside(const struct stop *stop);
enum verdict stop_no_vowel(const struct stop *stop);
enum verdict stop_initial(const struct stop *stop);
enum verdict stop_ordinal(const struct stop *stop);

#endif
