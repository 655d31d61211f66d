#include "declutter/notices.h"

#include "text/ascii.h"
#include "text/letters.h"

#include <string.h>

enum {
    SOURCE_MOST = 40,     /* bytes in the brackets before a dash: "(Example News) -- " */
    CONTACT_MOST = 60,    /* words */
    INVITATION_MOST = 20, /* words */
    NAMES_MOST = 4,
    CONTENT_LEAST = 4, /* bytes of a content word */
    ROLE_MOST = 10,    /* words behind a name up to what its bearer does */
};

static bool
is_word_at(struct slice text, size_t at)
{
    return letter_is(letter_at(text, at), LETTER_WORD);
}

/* Behind the word at START, apostrophes in it. */
static size_t
word_end(struct slice text, size_t start)
{
    size_t end = start;
    while (end < text.length && (is_word_at(text, end) || text.at[end] == '\''))
        letter_next(text, &end);
    return end;
}

/* What the list says of the phrase that begins at START; empty: nothing. *BEHIND: where it ends. */
static struct slice
label_until(const struct word_notes *notes, struct slice text, size_t start, size_t *behind)
{
    size_t end = word_end(text, start), length;
    struct slice word = slice_part(text, start, end);
    if (word.length == 0 || !counts_may_label(notes, word))
        return (struct slice){0};
    const struct language *language = notes->known.language;
    const struct entry *entry = language_word(language, word);
    entry =
        language_phrase(language, entry, slice_from(text, start), end - start, IN_LABELS, &length);
    *behind = start + length;
    return entry ? entry_value(language, entry, NUMBER_LABELS) : (struct slice){0};
}

static struct slice
label_at(const struct word_notes *notes, struct slice text, size_t start)
{
    size_t behind;
    return label_until(notes, text, start, &behind);
}

/* Behind the dashes at START, and the spaces around them; START if there are none. */
static size_t
behind_dashes(struct slice text, size_t start)
{
    size_t at = start;
    bool dash = false;
    while (at < text.length) {
        size_t next = at;
        uint32_t code = letter_next(text, &next);
        if (code != ' ' && code != '-' && code != 0x2013 && code != 0x2014)
            break;
        dash = dash || code != ' ';
        at = next;
    }
    return dash ? at : start;
}

/* The bracket that closes the one TEXT begins with; text.length if none does. */
static size_t
closing_bracket(struct slice text)
{
    size_t depth = 0;
    char open = text.at[0], close = open == '(' ? ')' : ']';
    for (size_t i = 0; i < text.length; i++) {
        depth += text.at[i] == open;
        if (text.at[i] == close && --depth == 0)
            return i;
    }
    return text.length;
}

/* What stands before the first word of a block, and where that is. */
struct opening {
    size_t start;
    bool bracketed; /* the whole block stands in brackets */
    bool dashed;    /* behind dashes that begin neither an item of a list nor speech */
    bool sourced;   /* behind a source in brackets and dashes */
};

static struct opening
opening_of(struct slice text)
{
    struct opening opening = {0};
    if (text.length > 0 && (text.at[0] == '(' || text.at[0] == '[')) {
        size_t end = closing_bracket(text), behind = behind_dashes(text, end + 1);
        opening.sourced = end < SOURCE_MOST && behind > end + 1;
        opening.bracketed = !opening.sourced && end < text.length && end + 2 >= text.length;
        opening.start = opening.sourced ? behind : 1;
    } else {
        opening.start = behind_dashes(text, 0);
        opening.dashed = opening.start > 0 && (text.at[opening.start - 1] != ' ' ||
                                               slice_starts_with(text, slice_of("--")));
    }
    return opening;
}

/* "In this Monday, May 3, 2021, file photo, …": whether a date and a word for a picture follow the
   words before START. */
static bool
dates_picture(const struct word_notes *notes, struct slice text, size_t start)
{
    size_t dates = 0, at = start;
    for (; at < text.length; dates++) {
        while (at < text.length && strchr(" ,.", text.at[at]))
            at++;
        size_t end = word_end(text, at);
        uint64_t lists = language_word(notes->known.language, slice_part(text, at, end))->lists;
        if (end == at || !(ascii_is_digit(text.at[at]) || lists & (IN_MONTHS | IN_DAYS)))
            break;
        at = end;
    }
    return dates > 0 && slice_equals(label_at(notes, text, at), slice_of("credit"));
}

static enum notice
leading_notice(const struct word_notes *notes, struct slice text)
{
    struct opening opening = opening_of(text);
    size_t behind = 0;
    struct slice label = label_until(notes, text, opening.start, &behind);
    if (slice_equals(label, slice_of("notice")) ||
        (opening.bracketed && slice_equals(label, slice_of("bracketed"))) ||
        ((opening.bracketed || opening.dashed) && slice_equals(label, slice_of("marked"))) ||
        (slice_equals(label, slice_of("dated")) && dates_picture(notes, text, behind)))
        return NOTICE_META;
    if (slice_equals(label, slice_of("pitch")) ||
        ((opening.bracketed || opening.sourced) && slice_equals(label, slice_of("pitched"))))
        return NOTICE_PROMO;
    return NOTICE_NONE;
}

/* The next sentence of TEXT behind START, up to END. */
static size_t
next_sentence(struct slice text, size_t start, size_t end)
{
    for (start++; start < end; start++)
        if (text.at[start] == ' ' && strchr(".!?", text.at[start - 1]))
            break;
    return start + 1;
}

/* A sentence that begins with a word of contact and has an address behind it: "Got a tip? Email Ann
   Smith at ann@example.org." */
static bool
has_contact(const struct word_notes *notes, struct slice text)
{
    size_t last = text.length;
    while (last > 0 && text.at[last - 1] != '@')
        last--;
    for (size_t start = 0; start < last; start = next_sentence(text, start, last))
        if (slice_equals(label_at(notes, text, start), slice_of("contact")))
            return true;
    return false;
}

/* A short block whose last sentence asks to sign up: "Do you like this? Subscribe to our letter."
 */
static bool
ends_in_pitch(const struct word_notes *notes, struct slice text)
{
    size_t last = 0;
    for (size_t start = next_sentence(text, 0, text.length); start < text.length;
         start = next_sentence(text, start, text.length))
        last = start;
    struct slice label = label_at(notes, text, last);
    return last > 0 &&
           (slice_equals(label, slice_of("pitched")) || slice_equals(label, slice_of("asked")));
}

/* The last words are an invitation: "Want to know more? Sign up here." */
static bool
ends_in_invitation(const struct word_notes *notes, struct slice text)
{
    while (text.length > 0 && strchr(".!])", text.at[text.length - 1]))
        text.length--;
    size_t start = text.length;
    for (int words = 0; words < 4 && start > 0; words++) {
        for (start--; start > 0 && text.at[start - 1] != ' ';)
            start--;
        const struct language *language = notes->known.language;
        const struct entry *entry = language_word(language, slice_from(text, start));
        if (slice_equals(entry_value(language, entry, NUMBER_LABELS), slice_of("invitation")))
            return true;
    }
    return false;
}

enum notice
notice_find(const struct word_notes *notes, struct slice text, const struct counts *counts)
{
    enum notice leading = leading_notice(notes, text);
    uint32_t words = counts->of[COUNT_WORDS];
    if (leading != NOTICE_NONE)
        return leading;
    if (words <= INVITATION_MOST && counts->listed[0] + counts->listed[1] > 0 &&
        ends_in_invitation(notes, text))
        return NOTICE_PROMO;
    if (words <= INVITATION_MOST && counts->listed[1] > 0 && counts->of[COUNT_QUOTES] == 0 &&
        counts->of[COUNT_INNER_ENDS] > 0 && ends_in_pitch(notes, text))
        return NOTICE_PROMO;
    if (words <= CONTACT_MOST && counts->address && has_contact(notes, text))
        return NOTICE_CONTACT;
    return NOTICE_NONE;
}

/* Behind the space from AT on and a stop before it. */
static size_t
next_word(struct slice text, size_t at)
{
    if (at < text.length && text.at[at] == '.')
        at++;
    return at < text.length && text.at[at] == ' ' ? at + 1 : text.length;
}

size_t
notice_author(const struct language *language, struct slice text)
{
    size_t at = 0, names = 0, contents = 0;
    for (; at < text.length && letter_is(letter_at(text, at), LETTER_UPPER); names++) {
        size_t end = word_end(text, at);
        if (language_word(language, slice_part(text, at, end))->lists &
            (IN_FUNCTION_WORDS | IN_ROLES))
            return 0;
        contents += end - at >= CONTENT_LEAST;
        at = next_word(text, end);
    }
    struct slice verb = slice_part(text, at, word_end(text, at));
    if (names < 2 || names > NAMES_MOST || !(language_word(language, verb)->lists & IN_AUXILIARIES))
        return 0;
    for (size_t words = 0; words < ROLE_MOST && at < text.length; words++) {
        size_t end = word_end(text, at);
        if (language_word(language, slice_part(text, at, end))->lists & IN_ROLES)
            return contents;
        at = end == at || (end < text.length && text.at[end] == '.') ? text.length
                                                                     : next_word(text, end);
    }
    return 0;
}
