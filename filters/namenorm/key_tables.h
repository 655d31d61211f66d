/* The tables that say how keys are made: generated from keys/ by keys/compile.awk, constant. */
#ifndef NAMENORM_KEY_TABLES_H
#define NAMENORM_KEY_TABLES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* keys/letters.txt, sorted by code point. */
struct key_letter {
    uint32_t code;
    char reading[4];
};

extern const struct key_letter key_letters[];
extern const size_t key_letter_count;

/* keys/habits.txt; [0] is "any". */
struct key_habit {
    char name[15];
    uint8_t needed;    /* so many cues show it */
    uint8_t syllables; /* a name has at most so many, and all its words count; 0: any number */
};

enum { KEY_HABITS_MOST = 32 };

extern const struct key_habit key_habits[];
extern const size_t key_habit_count;

/* Rows are found by two letters: a first one of any kind and a second one, a to z or another. */
enum { KEY_SECONDS = 27 };

static inline size_t
key_two_letters(const char *at, size_t length)
{
    bool small = length > 1 && at[1] >= 'a' && at[1] <= 'z';
    return (unsigned char)at[0] * (size_t)KEY_SECONDS + (small ? (size_t)(at[1] - 'a' + 1) : 0);
}

/* A group of letters that shows a habit, of LENGTH bytes. */
struct key_cue {
    char letters[12];
    uint8_t length;
    uint8_t habit;
    bool ends_word;
};

extern const struct key_cue key_cues[];
/* Places in key_cues, by the first two letters; apart, of those that begin words. */
extern const uint16_t key_cue_places[], key_first_cue_places[];
extern const uint16_t key_cue_starts[256 * KEY_SECONDS + 1];
extern const uint16_t key_first_cue_starts[256 * KEY_SECONDS + 1];

/* A row of keys/sounds.txt. The conditions are sets of letters as bits, see key_letter_bit; 0: any.
 */
struct key_rule {
    uint32_t before;
    uint32_t behind;
    uint8_t habit; /* 0: every one */
    uint8_t length;
    uint8_t sound_count;
    char letters[8];
    char sounds[8];
};

extern const struct key_rule key_rules[];
/* Places in key_rules, by the first two letters, in the order they are tried; apart, of those of
 * every habit. */
extern const uint16_t key_rule_places[], key_any_rule_places[];
extern const uint16_t key_rule_starts[128 * KEY_SECONDS + 1];
extern const uint16_t key_any_rule_starts[128 * KEY_SECONDS + 1];

enum {
    KEY_BIT_EDGE = 1 << 26,  /* the word's beginning or end */
    KEY_BIT_ACUTE = 1 << 27, /* e with an acute, in readings Y */
    KEY_BIT_OTHER = 1 << 28, /* sounds, digits, letters of other scripts */
};

enum {
    KEY_BITS_OF_VOWELS = 1 << ('a' - 'a') | 1 << ('e' - 'a') | 1 << ('i' - 'a') | 1 << ('o' - 'a') |
                         1 << ('u' - 'a') | KEY_BIT_ACUTE
};

static inline uint32_t
key_letter_bit(char letter)
{
    if (letter >= 'a' && letter <= 'z')
        return UINT32_C(1) << (letter - 'a');
    return letter == 'Y' ? KEY_BIT_ACUTE : KEY_BIT_OTHER;
}

/* Whether AT begins with the LENGTH bytes of LETTERS, of which the first is known to be there. They
   are so few that a call would take longer. */
static inline bool
key_begins_with(const char *at, const char *letters, size_t length)
{
    for (size_t i = 1; i < length; i++)
        if (at[i] != letters[i])
            return false;
    return true;
}

/* keys/classes.txt, by the sound: 0: of no weight. */
extern const char key_classes[128];
extern const bool key_first_only[128];   /* counts at the beginning of a word alone */
extern const char key_spellings[128][3]; /* how the lists of words spell a sound; empty: as it is */

/* keys/words.txt and the dropped words of keys/particles.txt: open addressing by the spelling. */
struct key_word_entry {
    uint32_t spelling; /* places in key_pool, NUL-terminated */
    uint32_t reading;  /* 0: none */
    bool is_particle;
};

extern const struct key_word_entry key_word_entries[];
extern const uint32_t key_word_slots[]; /* the entry in the lower half, the hash's upper half */
extern const uint32_t key_word_mask;
extern const char key_pool[];

/* keys/particles.txt; NULL at the end. */
extern const char *const key_glued[];
extern const char *const key_joined[];
extern const char *const key_joins[];

#endif
