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

static void
fill_filter(struct habits *habits)
{
    const struct language *language = habits->language;
    for (size_t i = 1; i < language->entry_count; i++) {
        if (!(language->entries[i].lists & IN_ABBREVIATIONS))
            continue;
        uint32_t form = habits_form(entry_word(language, &language->entries[i]));
        habits->abbreviations[form / 64] |= UINT64_C(1) << (form % 64);
    }
}

const struct habits *
habits_of(struct habits_cache *cache, const struct language *language)
{
    for (size_t i = 0; i < HABITS_KEPT; i++)
        if (cache->of[i].language == language)
            return &cache->of[i];
    struct habits *habits = &cache->of[cache->next++ % HABITS_KEPT];
    *habits = (struct habits){
        .language = language,
        .terminator = find_character(language, ";:~", IN_TERMINATORS),
        .careless = find_character(language, "abcdefghijklmnopqrstuvwxyz", IN_CARELESS),
        .ordinals = language_is(language, "ordinals"),
    };
    fill_filter(habits);
    return habits;
}
