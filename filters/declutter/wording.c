#include "declutter/wording.h"

#include "text/letters.h"

enum { LONGEST_ENTITY = 10 };

/* A text read word by word. */
struct wording {
    struct slice text;
    size_t at;    /* behind the word */
    size_t start; /* of the word, which is empty at the end of the text */
    bool parted;  /* a mark stands before it, or nothing */
};

/* Behind the entity at AT, "&#8217;", or AT. */
static size_t
skip_entity(struct slice text, size_t at)
{
    size_t end = at + 1;
    if (text.at[at] != '&')
        return at;
    while (end < text.length && end - at < LONGEST_ENTITY && text.at[end] > ' ' &&
           text.at[end] != ';')
        end++;
    return end < text.length && text.at[end] == ';' ? end + 1 : at;
}

static void
next_word(struct wording *wording)
{
    struct slice text = wording->text;
    size_t at = wording->at;
    wording->parted = at == 0;
    while (at < text.length) {
        size_t next = skip_entity(text, at);
        bool entity = next > at;
        uint32_t code = entity ? '&' : letter_next(text, &next);
        if (letter_is(code, LETTER_WORD))
            break;
        wording->parted |=
            !letter_is(code, LETTER_SPACE) && code != '-' && code != '\'' && code != 0x2019;
        at = next;
    }
    wording->start = at;
    wording->parted |= at == text.length;
    while (at < text.length) {
        size_t next = at;
        if (!letter_is(letter_next(text, &next), LETTER_WORD))
            break;
        at = next;
    }
    wording->at = at;
}

static bool
has_word(const struct wording *wording)
{
    return wording->at > wording->start;
}

static bool
same_word(const struct wording *one, const struct wording *other)
{
    size_t i = one->start, j = other->start;
    while (i < one->at && j < other->at)
        if (letter_lower(letter_next(one->text, &i)) != letter_lower(letter_next(other->text, &j)))
            return false;
    return i == one->at && j == other->at;
}

/* Whether the words of PART, of which FIRST is the first, stand at AT; counts what it reads. */
static bool
stand_at(struct wording at, struct wording first, size_t *read)
{
    size_t begun = at.start;
    while (has_word(&first) && has_word(&at) && same_word(&at, &first)) {
        next_word(&at);
        next_word(&first);
    }
    *read += at.at - begun;
    return !has_word(&first) && at.parted;
}

bool
wording_stands_in(struct slice text, struct slice part, size_t *steps)
{
    struct wording first = {.text = part}, at = {.text = text};
    size_t read = 0;
    bool found = false;
    next_word(&first);
    if (!has_word(&first))
        return false;
    next_word(&at);
    while (has_word(&at) && read + at.at < *steps &&
           !(found = at.parted && stand_at(at, first, &read)))
        next_word(&at);
    *steps -= read + at.at < *steps ? read + at.at : *steps;
    return found;
}
