#include "sentsplit/habits.h"

/* The character that the grammar states of the language as FACT; 0: none. */
static char
stated_character(const struct language *language, const char *fact)
{
    struct slice value = language_fact(language, fact);
    return value.length > 0 ? value.at[0] : 0;
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
        .terminator = stated_character(language, "terminator"),
        .careless = stated_character(language, "careless_letter"),
        .ordinals = language_is(language, "ordinals"),
    };
    fill_filter(habits);
    return habits;
}
