#include "declutter/page_title.h"

#include "text/letters.h"

#include <string.h>

enum { TITLE_WORDS = 40 };

/* How many letters the next word of TEXT from *AT on has, 0 if there is none; its *HASH is never 0,
   and *AT moves behind it. */
static size_t
next_word(struct slice text, size_t *at, uint64_t *hash)
{
    size_t letters = 0;
    *hash = 0xcbf29ce484222325;
    while (*at < text.length) {
        size_t next = *at;
        uint32_t code = letter_next(text, &next);
        if (!letter_is(code, LETTER_WORD)) {
            if (letters > 0)
                break;
        } else {
            *hash = (*hash ^ letter_lower(code)) * 0x100000001b3;
            letters++;
        }
        *at = next;
    }
    *hash += *hash == 0;
    return letters;
}

static bool
has(const struct page_title *title, uint64_t hash)
{
    for (size_t slot = hash % PAGE_TITLE_SLOTS, i = 0; i < PAGE_TITLE_SLOTS; i++) {
        uint64_t met = title->words[(slot + i) % PAGE_TITLE_SLOTS];
        if (met == hash || met == 0)
            return met == hash;
    }
    return false;
}

void
page_title_read(struct page_title *title, struct slice text)
{
    uint64_t hash;
    memset(title, 0, sizeof *title);
    size_t words = 0;
    for (size_t at = 0; words < TITLE_WORDS && next_word(text, &at, &hash) > 0; words++) {
        size_t slot = hash % PAGE_TITLE_SLOTS;
        while (title->words[slot] != 0 && title->words[slot] != hash)
            slot = (slot + 1) % PAGE_TITLE_SLOTS;
        title->words[slot] = hash;
    }
}

float
page_title_share(const struct page_title *title, struct slice text)
{
    uint32_t words = 0, met = 0;
    uint64_t hash;
    for (size_t at = 0; next_word(text, &at, &hash) > 0;) {
        met += has(title, hash);
        if (++words > TITLE_WORDS)
            return 0;
    }
    return words > 0 ? (float)met / (float)words : 0;
}
