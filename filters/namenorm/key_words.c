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
    for (uint32_t at = hash_of(wanted);; at++) {
        size_t number = key_word_slots[at & key_word_mask];
        if (number == 0)
            return NULL;
        const char *spelling = key_pool + key_word_entries[number].spelling;
        if (strncmp(spelling, wanted.at, wanted.length) == 0 && spelling[wanted.length] == '\0')
            return &key_word_entries[number];
    }
}

struct slice
key_without_article(struct slice word)
{
    enum { LEFT = 4 }; /* letters that must stay */
    static const uint32_t vowels = 1 << 0 | 1 << ('e' - 'a') | 1 << ('i' - 'a') | 1 << ('o' - 'a') |
                                   1 << ('u' - 'a') | 1 << ('y' - 'a') | KEY_BIT_ACUTE;
    for (size_t i = 0; key_glued[i]; i++) {
        struct slice article = slice_of(key_glued[i]);
        if (slice_starts_with(word, article) && word.length >= article.length + LEFT &&
            !(key_letter_bit(word.at[article.length]) & vowels))
            return slice_from(word, article.length);
    }
    return word;
}

bool
key_is_joined(struct slice word)
{
    for (size_t i = 0; key_joined[i]; i++)
        if (slice_equals(word, slice_of(key_joined[i])))
            return true;
    return false;
}

static bool
rule_holds(const struct key_rule *rule, struct slice reading, size_t at)
{
    size_t end = at + rule->length;
    if (end > reading.length || memcmp(reading.at + at, rule->letters, rule->length) != 0)
        return false;
    uint32_t before = at > 0 ? key_letter_bit(reading.at[at - 1]) : KEY_BIT_EDGE;
    uint32_t behind = end < reading.length ? key_letter_bit(reading.at[end]) : KEY_BIT_EDGE;
    return (rule->before == 0 || rule->before & before) &&
           (rule->behind == 0 || rule->behind & behind);
}

void
key_sound(struct slice reading, size_t habit, struct buffer *out)
{
    for (size_t at = 0; at < reading.length;) {
        unsigned char first = (unsigned char)reading.at[at];
        const struct key_rule *rule = NULL;
        for (size_t i = key_rule_starts[first]; i < key_rule_starts[first + 1] && !rule; i++)
            if ((key_rules[i].habit == 0 || key_rules[i].habit == habit) &&
                rule_holds(&key_rules[i], reading, at))
                rule = &key_rules[i];
        if (rule)
            buffer_append(out, slice_of(rule->sounds));
        else
            buffer_byte(out, reading.at[at]);
        at += rule ? rule->length : 1;
    }
}
