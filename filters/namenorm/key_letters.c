/* From the letters of a name to what they are read as, and to the habit that they show. */
#include "namenorm/key.h"
#include "namenorm/key_parts.h"
#include "text/ascii.h"
#include "text/letters.h"

static const char *
reading_of(uint32_t code)
{
    size_t low = 0, high = key_letter_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (key_letters[middle].code < code)
            low = middle + 1;
        else
            high = middle;
    }
    return low < key_letter_count && key_letters[low].code == code ? key_letters[low].reading
                                                                   : NULL;
}

static bool
is_plain(uint32_t code)
{
    return (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9');
}

/* Apostrophes of all kinds, hamza, ayn, soft sign: they part no words. */
static bool
is_apostrophe(uint32_t code)
{
    static const uint32_t codes[] = {0xB4, 0x2B9, 0x2BB, 0x2BC, 0x2BE, 0x2BF, 0x2018, 0x2019};
    if (code < 128)
        return code == '\'' || code == '`';
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (codes[i] == code)
            return true;
    return letter_is(code, LETTER_MARK | LETTER_JOINER);
}

static void
fold_letter(uint32_t code, struct buffer *out)
{
    if (is_plain(code)) {
        buffer_byte(out, (char)code);
        return;
    }
    const char *reading = code >= 128 ? reading_of(code) : NULL;
    uint32_t base = code;
    if (!reading && code >= 128 && !is_apostrophe(code)) {
        base = letter_lower(letter_base(code));
        reading = reading_of(base);
    }
    if (is_plain(base))
        buffer_byte(out, (char)base);
    else if (reading)
        buffer_append(out, slice_of(reading));
    else if (is_apostrophe(code))
        return;
    else if (code >= 128 && letter_is(code, LETTER_WORD))
        letter_append(out, code);
    else if (out->length > 0 && out->at[out->length - 1] != ' ')
        buffer_byte(out, ' ');
}

void
key_fold(struct slice name, struct buffer *out)
{
    for (size_t i = 0; i < name.length && out->length < KEY_LETTERS_MOST;) {
        uint32_t code = letter_lower((unsigned char)name.at[i]);
        if (is_plain(code)) { /* as most are */
            buffer_byte(out, (char)code);
            i++;
        } else {
            fold_letter(letter_lower(letter_next(name, &i)), out);
        }
    }
}

/* The name in small letters with their marks, words parted by one space, a space around it all. Of
   ASCII, FOLDED is that already. */
static struct slice
in_small_letters(struct slice name, struct slice folded, char *space)
{
    size_t length = 0;
    space[length++] = ' ';
    if (name.length < KEY_LETTERS_MOST && ascii_end(name, 0) == name.length) {
        memcpy(space + length, folded.at, folded.length);
        length += folded.length;
        name.length = 0;
    }
    for (size_t i = 0; i < name.length && length < KEY_LETTERS_MOST;) {
        uint32_t code = letter_lower((unsigned char)name.at[i]);
        if (is_plain(code)) {
            space[length++] = (char)code;
            i++;
            continue;
        }
        code = letter_lower(letter_next(name, &i));
        if (is_apostrophe(code))
            continue;
        if (letter_is(code, LETTER_WORD))
            length += letter_write(space + length, code);
        else if (space[length - 1] != ' ')
            space[length++] = ' ';
    }
    if (space[length - 1] != ' ')
        space[length++] = ' ';
    return slice_make(space, length);
}

static bool
cue_stands_at(const struct key_cue *cue, struct slice text, size_t at)
{
    size_t end = at + cue->length;
    return end < text.length && (!cue->ends_word || text.at[end] == ' ') &&
           key_begins_with(text.at + at, cue->letters, cue->length);
}

/* Groups of vowels: about as many as syllables. */
static size_t
count_syllables(struct slice folded)
{
    enum { VOWELS = KEY_BITS_OF_VOWELS | 1 << ('y' - 'a') };
    size_t count = 0;
    bool within = false;
    for (size_t i = 0; i < folded.length; i++) {
        bool vowel = (key_letter_bit(folded.at[i]) & VOWELS) != 0;
        count += vowel && !within;
        within = vowel;
    }
    return count;
}

/* The habit that most cues show. */
static size_t
best_habit(const unsigned *counts, struct slice folded)
{
    size_t best = 0, syllables = 0;
    for (size_t i = 1; i < key_habit_count; i++) {
        const struct key_habit *habit = &key_habits[i];
        if (counts[i] < habit->needed || counts[i] <= counts[best])
            continue;
        if (habit->syllables > 0 && syllables == 0)
            syllables = count_syllables(folded);
        if (habit->syllables == 0 || syllables <= habit->syllables)
            best = i;
    }
    return best;
}

/* The cues of a name. */
struct cues_seen {
    const struct key_cue *at[64]; /* a cue counts once */
    size_t count;
    unsigned counts[KEY_HABITS_MOST]; /* by habit */
};

/* Counts those of the COUNT cues at PLACES that stand at AT. */
static inline void
see_cues(struct cues_seen *seen, const uint16_t *places, size_t count, struct slice text, size_t at)
{
    for (size_t i = 0; i < count; i++) {
        const struct key_cue *cue = &key_cues[places[i]];
        if (!cue_stands_at(cue, text, at))
            continue;
        size_t k = 0;
        while (k < seen->count && seen->at[k] != cue)
            k++;
        if (k < seen->count || seen->count == sizeof seen->at / sizeof *seen->at)
            continue;
        seen->at[seen->count++] = cue;
        seen->counts[cue->habit]++;
    }
}

size_t
key_guess_habit(struct slice name, struct slice folded)
{
    char space[KEY_LETTERS_MOST + 8];
    struct slice text = in_small_letters(name, folded, space);
    struct cues_seen seen;
    seen.count = 0;
    memset(seen.counts, 0, sizeof seen.counts);
    for (size_t at = 1; at < text.length; at++) {
        size_t two = key_two_letters(text.at + at, text.length - at);
        const uint16_t *start = &key_cue_starts[two], *first = &key_first_cue_starts[two];
        see_cues(&seen, &key_cue_places[start[0]], (size_t)(start[1] - start[0]), text, at);
        if (text.at[at - 1] == ' ')
            see_cues(&seen, &key_first_cue_places[first[0]], (size_t)(first[1] - first[0]), text,
                     at);
    }
    return seen.count > 0 ? best_habit(seen.counts, folded) : 0;
}
