#include "sentsplit/usage.h"

#include "text/letters.h"

enum { FIRST_CREDIT = 1 << 16, MOST_CREDIT = 1 << 20, LONGEST_SMALL = 40 };

/* In a hash of the table the lowest bit says that the word is surely an abbreviation, the next that
 * there is one. */
enum { SURE = 1, FILLED = 2 };

static uint32_t
hash_of(struct slice word)
{
    uint32_t hash = 5381;
    for (size_t i = 0; i < word.length; i++)
        hash = hash * 33 + ((unsigned char)word.at[i] | 0x20U);
    return hash | SURE | FILLED;
}

static uint32_t *
slot_of(struct usage *usage, uint32_t hash)
{
    return &usage->words[(hash ^ hash >> 8 ^ hash >> 16) / 4 % USAGE_WORDS];
}

void
usage_begin(struct usage *usage)
{
    if (usage->forms != 0)
        memset(usage->words, 0, sizeof usage->words);
    usage->forms = 0;
    usage->small_style = false;
    usage->length = 0;
    usage->credit = FIRST_CREDIT;
}

void
usage_keep(struct usage *usage, struct slice block)
{
    if (block.length == 0)
        return;
    usage->credit += 4 * block.length;
    if (usage->credit > MOST_CREDIT)
        usage->credit = MOST_CREDIT;
    if (block.length >= USAGE_KEPT / 2)
        block = slice_from(block, block.length - USAGE_KEPT / 2 + 1);
    if (usage->length + block.length + 1 > USAGE_KEPT) {
        memmove(usage->kept, usage->kept + usage->length - USAGE_KEPT / 2, USAGE_KEPT / 2);
        usage->length = USAGE_KEPT / 2;
    }
    memcpy(usage->kept + usage->length, block.at, block.length);
    usage->length += block.length;
    usage->kept[usage->length++] = ' ';
}

void
usage_stopped(struct usage *usage, struct slice word, bool certain)
{
    if (word.length > USAGE_LONGEST)
        return;
    uint32_t hash = hash_of(word), *slot = slot_of(usage, hash);
    *slot = certain || (*slot | SURE) == hash ? hash : hash & ~(uint32_t)SURE;
    usage->forms |= UINT64_C(1) << usage_form(word);
}

/* How a word must stand to be found. */
enum standing {
    ANYHOW,
    STOPLESS, /* without a stop behind it */
    INSIDE,   /* behind a small letter or a comma: no sentence begins there */
};

/* Whether the word from START to END stands so in TEXT. */
static bool
stands_so(struct slice text, size_t start, size_t end, enum standing standing)
{
    if (end < text.length && letter_is(letter_at(text, end), LETTER_WORD))
        return false;
    switch (standing) {
    case STOPLESS:
        return end < text.length && text.at[end] != '.';
    case INSIDE:
        return start > 1 && text.at[start - 1] == ' ' &&
               (text.at[start - 2] == ',' ||
                letter_is(letter_ending_at(text, start - 1), LETTER_LOWER));
    default:
        return true;
    }
}

/* Whether WORD stands so somewhere in TEXT. */
static bool
stands_in(struct usage *usage, struct slice text, struct slice word, enum standing standing)
{
    if (usage->credit < text.length)
        return false;
    usage->credit -= text.length;
    for (size_t at = 0; (at = slice_find_byte(text, at, word.at[0])) < text.length; at++)
        if (slice_equals(slice_part(text, at, at + word.length), word) &&
            !letter_is(letter_ending_at(text, at), LETTER_WORD) &&
            stands_so(text, at, at + word.length, standing))
            return true;
    return false;
}

/* The same for the text before BLOCK and what stands around AT in it. */
static bool
stands_near(struct usage *usage, struct slice block, size_t at, struct slice word,
            enum standing standing)
{
    struct slice near = slice_part(block, at > USAGE_KEPT ? at - USAGE_KEPT : 0, at + USAGE_KEPT);
    return stands_in(usage, near, word, standing) ||
           stands_in(usage, slice_make(usage->kept, usage->length), word, standing);
}

bool
usage_abbreviates(struct usage *usage, struct slice block, size_t start, size_t end)
{
    struct slice word = slice_part(block, start, end);
    if (!usage_may_abbreviate(usage, word))
        return false;
    uint32_t hash = hash_of(word), *slot = slot_of(usage, hash);
    if (*slot == hash && stands_near(usage, block, end, word, STOPLESS))
        *slot = 0;
    return *slot == hash;
}

bool
usage_stopless(struct usage *usage, struct slice block, size_t start, size_t end)
{
    return end > start && stands_near(usage, block, end, slice_part(block, start, end), STOPLESS);
}

bool
usage_small(struct usage *usage, struct slice block, size_t start, size_t end)
{
    char small[LONGEST_SMALL + 4];
    size_t rest = start;
    uint32_t code = letter_next(block, &rest);
    if (end - start > LONGEST_SMALL || rest >= end)
        return false;
    size_t length = letter_write(small, letter_lower(code));
    memcpy(small + length, block.at + rest, end - rest);
    return stands_near(usage, block, end, slice_make(small, length + end - rest), ANYHOW) &&
           !stands_near(usage, block, end, slice_part(block, start, end), INSIDE);
}
