#include "namenorm/key.h"

#include "namenorm/key_parts.h"

/* As KEY_BITS_OF_VOWELS has them. */
static bool
is_vowel(char sound)
{
    static const bool vowels[256] = {
        ['a'] = true, ['e'] = true, ['i'] = true, ['o'] = true, ['u'] = true, ['Y'] = true,
    };
    return vowels[(unsigned char)sound];
}

/* The class of a sound that is no vowel, 0 if it has no weight. Digits and the bytes of letters
   without a sound stand for themselves. */
static char
consonant_class(char sound)
{
    bool itself = (unsigned char)sound >= 0x80 || (sound >= '0' && sound <= '9');
    return itself ? sound : key_classes[(int)sound];
}

/* A name of few consonants: there it counts whether a word begins with a vowel. */
static bool
is_short(const struct key_steps *steps)
{
    enum { FEW = 3 };
    size_t consonants = 0;
    for (size_t i = 0; i < steps->count; i++) {
        struct slice sounds = steps->words[i].sounds;
        for (size_t k = 0; k < sounds.length; k++) { /* without a branch */
            unsigned char sound = (unsigned char)sounds.at[k];
            consonants +=
                (sound < 0x80) & !is_vowel(sounds.at[k]) & (key_classes[sound % 0x80] != 0);
        }
    }
    return consonants <= FEW;
}

/* Writes the classes of a word's sounds: doubled ones once, of vowels the last if it ends the word.
   Returns their end. */
static char *
classify(const struct key_word *word, bool in_short_name, char *to)
{
    struct slice sounds = word->sounds;
    char last = 0;
    for (size_t i = 0; i < sounds.length; i++) {
        char sound = sounds.at[i], class = consonant_class(sound);
        bool has_sound = (unsigned char)sound < 0x80;
        if (is_vowel(sound)) {
            if (i == 0 && in_short_name && !word->begins_earlier)
                *to++ = key_classes['a'];
            if (i > 0 && i + 1 == sounds.length && !word->ends_later)
                *to++ = class;
            last = 0;
            continue;
        }
        bool begins = i == 0 && !word->begins_earlier;
        if (class == 0 || (has_sound && key_first_only[(int)sound] && !begins))
            continue;
        if (class != last || !has_sound)
            *to++ = class;
        last = class;
    }
    return to;
}

/* The words of the name as folded; which are dropped, which are known. */
static void
read_words(struct slice folded, bool keeps_particles, struct key_steps *steps)
{
    size_t dropped = 0;
    steps->count = 0;
    for (size_t at = 0; at < folded.length && steps->count < KEY_WORDS_MOST;) {
        size_t end = slice_find_byte(folded, at, ' ');
        if (end > at) {
            struct key_word *word = &steps->words[steps->count++];
            *word = (struct key_word){.spelling = slice_part(folded, at, end)};
            const struct key_word_entry *entry = key_find_word(word->spelling);
            struct slice bare = entry ? word->spelling : key_without_article(word->spelling);
            if (bare.length < word->spelling.length)
                entry = key_find_word(bare);
            word->reading = bare;
            if (entry && entry->reading != 0) {
                word->treatment = KEY_KNOWN;
                word->reading = slice_of(key_pool + entry->reading);
            }
            if (entry && entry->is_particle && !keeps_particles)
                word->treatment = KEY_DROPPED;
            dropped += word->treatment == KEY_DROPPED;
        }
        at = end + 1;
    }
    for (size_t i = 0; dropped == steps->count && i < steps->count; i++)
        steps->words[i].treatment = KEY_READ;
}

/* Finds the words that are now and then written as one: Abd al-Hamid, Salah al-Din. */
static void
join_words(struct key_steps *steps)
{
    struct key_word *before = NULL;
    for (size_t i = 0; i < steps->count; i++) {
        struct key_word *word = &steps->words[i];
        if (word->treatment == KEY_DROPPED)
            continue;
        if (before &&
            (key_is_among(before->reading, key_joins) || key_is_among(word->reading, key_joined)))
            before->ends_later = word->begins_earlier = true;
        before = word;
    }
}

static void
sort_few(unsigned char *at, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (at[i] >= 128)
            return;
    for (size_t i = 1; i < length; i++) {
        unsigned char class = at[i];
        size_t k = i;
        for (; k > 0 && at[k - 1] > class; k--)
            at[k] = at[k - 1];
        at[k] = class;
    }
}

/* Puts the classes in the order of their bytes, so that the order of words and where they are
   parted does not matter. Letters of scripts without sounds stay as they are written. By counting:
   there may be many, but no more than 128 different ones. */
static void
sort_classes(unsigned char *at, size_t length)
{
    enum { FEW = 24 };
    if (length <= FEW) {
        sort_few(at, length);
        return;
    }
    uint16_t counts[128] = {0};
    unsigned char last = 0;
    for (size_t i = 0; i < length; i++) {
        if (at[i] >= 128)
            return;
        counts[at[i]]++;
        last = at[i] > last ? at[i] : last;
    }
    for (size_t class = 0, end = 0; class <= last; class ++)
        for (; counts[class] > 0; counts[class]--)
            at[end++] = (unsigned char)class;
}

void
key_explain(struct slice name, struct key_steps *steps, struct buffer *out)
{
    size_t start = out->length;
    struct buffer room = {steps->space, 0, KEY_SPACE}; /* never outgrown */
    key_fold(name, &room);
    struct slice folded = buffer_slice(&room);
    char *end = room.at + room.length;
    size_t habit = key_guess_habit(name, folded);
    steps->habit = key_habits[habit].name;
    read_words(folded, key_habits[habit].syllables > 0, steps);
    for (size_t i = 0; i < steps->count; i++) {
        struct key_word *word = &steps->words[i];
        if (word->treatment == KEY_DROPPED)
            continue;
        char *at = end;
        end = key_sound(word->reading, word->treatment == KEY_KNOWN ? 0 : habit, at);
        word->sounds = slice_make(at, (size_t)(end - at));
    }
    join_words(steps);
    bool in_short_name = is_short(steps);
    for (size_t i = 0; i < steps->count; i++) {
        struct key_word *word = &steps->words[i];
        char *at = end;
        end = classify(word, in_short_name, at);
        word->classes = slice_make(at, (size_t)(end - at));
        buffer_append(out, word->classes);
    }
    if (out->length > start)
        sort_classes((unsigned char *)out->at + start, out->length - start);
}

void
key_make(struct slice name, struct buffer *out)
{
    struct key_steps steps;
    key_explain(name, &steps, out);
}
