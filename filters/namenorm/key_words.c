/* What the lists say of the words of a name, and how the others sound. */
#include "namenorm/key.h"
#include "namenorm/key_parts.h"

/* keys/compile.awk has the same. */
static uint32_t
hash_of(struct slice word)
{
    uint32_t hash = 5381;
    for (size_t i = 0; i < word.length; i++)
        hash = hash * 33 + (unsigned char)word.at[i];
    return hash + hash / 32768;
}

/* WORD as the lists spell it: in small letters alone. */
static struct slice
spelled(struct slice word, char *space, size_t room)
{
    size_t length = 0;
    for (size_t i = 0; i < word.length && length + 2 < room; i++) {
        const char *spelling =
            (unsigned char)word.at[i] < 128 ? key_spellings[(int)word.at[i]] : "";
        if (spelling[0] == '\0')
            space[length++] = word.at[i];
        for (; *spelling; spelling++)
            space[length++] = *spelling;
    }
    return slice_make(space, length);
}

const struct key_word_entry *
key_find_word(struct slice word)
{
    char space[64];
    struct slice wanted = spelled(word, space, sizeof space);
    uint32_t hash = hash_of(wanted);
    for (uint32_t at = hash;; at++) {
        uint32_t slot = key_word_slots[at & key_word_mask], number = slot & 0xFFFF;
        if (number == 0)
            return NULL;
        if (slot >> 16 != hash >> 16)
            continue;
        const char *spelling = key_pool + key_word_entries[number].spelling;
        if (strncmp(spelling, wanted.at, wanted.length) == 0 && spelling[wanted.length] == '\0')
            return &key_word_entries[number];
    }
}

struct slice
key_without_article(struct slice word)
{
    enum { LEFT = 4 }; /* letters that must stay */
    enum { VOWELS = KEY_BITS_OF_VOWELS | 1 << ('y' - 'a') };
    for (size_t i = 0; key_glued[i]; i++) {
        struct slice article = slice_of(key_glued[i]);
        if (slice_starts_with(word, article) && word.length >= article.length + LEFT &&
            !(key_letter_bit(word.at[article.length]) & VOWELS))
            return slice_from(word, article.length);
    }
    return word;
}

bool
key_is_among(struct slice word, const char *const *words)
{
    for (; *words; words++)
        if (slice_equals(word, slice_of(*words)))
            return true;
    return false;
}

static bool
rule_holds(const struct key_rule *rule, struct slice reading, size_t at)
{
    size_t end = at + rule->length;
    if (end > reading.length || !key_begins_with(reading.at + at, rule->letters, rule->length))
        return false;
    uint32_t before = at > 0 ? key_letter_bit(reading.at[at - 1]) : KEY_BIT_EDGE;
    uint32_t behind = end < reading.length ? key_letter_bit(reading.at[end]) : KEY_BIT_EDGE;
    return (rule->before == 0 || rule->before & before) &&
           (rule->behind == 0 || rule->behind & behind);
}

/* The row that goes for what stands at READING[AT], NULL if none. */
static const struct key_rule *
rule_at(struct slice reading, size_t at, size_t habit)
{
    if ((unsigned char)reading.at[at] >= 128)
        return NULL;
    size_t two = key_two_letters(reading.at + at, reading.length - at);
    const uint16_t *starts = habit == 0 ? key_any_rule_starts : key_rule_starts;
    const uint16_t *places = habit == 0 ? key_any_rule_places : key_rule_places;
    for (size_t i = starts[two]; i < starts[two + 1]; i++) {
        const struct key_rule *rule = &key_rules[places[i]];
        if ((rule->habit == 0 || rule->habit == habit) && rule_holds(rule, reading, at))
            return rule;
    }
    return NULL;
}

char *
key_sound(struct slice reading, size_t habit, char *to)
{
    for (size_t at = 0; at < reading.length;) {
        const struct key_rule *rule = rule_at(reading, at, habit);
        if (!rule) {
            *to++ = reading.at[at++];
            continue;
        }
        for (size_t i = 0; i < rule->sound_count; i++) /* so few that a call would take longer */
            *to++ = rule->sounds[i];
        at += rule->length;
    }
    return to;
}
