#include "sentsplit/habits.h"

/* The first of CHARACTERS that stands in LIST. */
static char
find_character(const struct language *language, const char *characters, uint64_t list)
{
    for (const char *at = characters; *at; at++)
        if (language_word(language, slice_make(at, 1))->lists & list)
            return *at;
    return 0;
}

void
habits_of(struct habits *habits, const struct language *language)
{
    if (habits->language == language)
        return;
    *habits = (struct habits){
        .language = language,
        .terminator = find_character(language, ";:~", IN_TERMINATORS),
        .careless = find_character(language, "abcdefghijklmnopqrstuvwxyz", IN_CARELESS),
        .ordinals = (language_word(language, slice_of("1."))->lists & IN_ORDINALS) != 0,
    };
}
