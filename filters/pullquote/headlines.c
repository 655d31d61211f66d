#include "pullquote/headlines.h"

#include "text/letters.h"

enum {
    LOOK_QUOTES = 24,
    LONGEST_HEADLINE = 24, /* words */
    SHORTEST_WORD = 4,     /* bytes */
    LEAST_WORDS = 3
};

bool
headline_has_role(const struct reading *reading, const struct draft *draft)
{
    struct word_range speaker = draft->speaker;
    if (is_empty(speaker) || draft->type != QUOTE_DIRECT || !is_parsed(reading, speaker.first) ||
        block_of(reading, draft->words.first) >= HEADLINES)
        return false;
    uint32_t head = speaker.first;
    while (head < speaker.end && !(lists_of(reading, head) & (IN_LINKERS | IN_LOCATIVES)))
        head++;
    if (head == speaker.first || has_person(reading, speaker))
        return false;
    uint64_t lists = lists_of(reading, head - 1);
    return lists & (IN_ROLES | IN_TITLES) && !(lists & (IN_ORG_WORDS | IN_GENDERS)) &&
           !ends_as(reading, head - 1, "name_plural");
}

static char
small(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

static bool
is_letter(char byte)
{
    char letter = small(byte);
    return (letter >= 'a' && letter <= 'z') || (unsigned char)byte >= 0x80;
}

/* Whether WORD stands in TEXT as a word or the beginning of one, capitals aside. */
static bool
holds_word(struct slice text, struct slice word)
{
    for (size_t i = 0; i + word.length <= text.length; i++) {
        if (i > 0 && is_letter(text.at[i - 1]))
            continue;
        size_t k = 0;
        while (k < word.length && small(text.at[i + k]) == small(word.at[k]))
            k++;
        if (k == word.length)
            return true;
    }
    return false;
}

/* Whether most of the longer words of the headline HEAD stand in TEXT. */
static bool
says_the_same(struct slice head, struct slice text)
{
    size_t words = 0, found = 0;
    for (size_t at = 0; at < head.length && words < LONGEST_HEADLINE;) {
        size_t first = at;
        while (at < head.length && is_letter(head.at[at]))
            at++;
        if (at - first >= SHORTEST_WORD) {
            words++;
            found += holds_word(text, slice_part(head, first, at));
        }
        at += at == first || at < head.length;
    }
    return words >= LEAST_WORDS && found * 3 >= words * 2;
}

void
headline_resolve(struct quotes *quotes, size_t number)
{
    struct quote *quote = &quotes->at[number];
    for (size_t i = number + 1; i < quotes->count && i <= number + LOOK_QUOTES; i++) {
        const struct quote *other = &quotes->at[i];
        if (other->canonical.length == 0 || !says_the_same(quote->quote, other->quote))
            continue;
        quote->canonical = other->canonical;
        return;
    }
}
