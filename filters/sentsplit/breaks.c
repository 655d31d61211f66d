#include "sentsplit/breaks.h"

#include "sentsplit/labels.h"
#include "text/ascii.h"

enum {
    LONGEST_ADDRESS = 2048,
    LONGEST_MAILBOX = 120, /* bytes looked back from its '>' */
};

/* What must follow for the sentence to end. */
enum follows {
    ANYTHING,
    CAPITAL, /* a word with a capital */
    STARTER, /* one that begins sentences */
};

/* A rule: where what begins, or for the mailbox ends, at AT ends; 0 if it is no such thing. */
struct break_rule {
    const char *name;
    size_t (*find)(const struct splitter *splitter, size_t at);
    enum follows follows;
};

/* "worth it :) Now": a smile behind a space. */
static size_t
smile(const struct splitter *splitter, size_t at)
{
    struct slice text = splitter->text;
    if (at == 0 || text.at[at - 1] != ' ')
        return 0;
    size_t end = skip_smile(text, at);
    return end > at ? end : 0;
}

/* "worth it 😀😀 Now"; not where the sentence itself begins with one, as in a list with such bullets.
 */
static size_t
emoji(const struct splitter *splitter, size_t at)
{
    struct slice text = splitter->text;
    size_t end = at;
    if (at == splitter->sentence || letter_is_emoji(letter_at(text, splitter->sentence)))
        return 0;
    while (end < text.length) {
        size_t next = end;
        uint32_t code = letter_next(text, &next);
        if (!letter_is_emoji(code))
            break;
        end = next;
    }
    return end > at ? end : 0;
}

/* "Read it at http://example.org/pages.html It is". */
static size_t
address(const struct splitter *splitter, size_t at)
{
    struct slice text = splitter->text;
    if (at + 2 >= text.length || text.at[at + 1] != '/' || text.at[at + 2] != '/')
        return 0;
    size_t end = slice_find_byte(slice_part(text, 0, at + LONGEST_ADDRESS), at, ' ');
    if (end >= text.length || text.at[end] != ' ')
        return 0;
    uint32_t last = letter_ending_at(text, end);
    return letter_is(last, LETTER_WORD) || last == '/' ? end : 0;
}

/* "Mail: "A. Kazimi"<kazimi@example.org> The": an address in angle brackets; "<< File: a.doc >>".
 */
static size_t
mailbox(const struct splitter *splitter, size_t at)
{
    struct slice text = splitter->text;
    if (text.at[at] != '>')
        return 0;
    size_t least = at > LONGEST_MAILBOX ? at - LONGEST_MAILBOX : 0, start = at;
    least = least > splitter->sentence ? least : splitter->sentence;
    bool doubled = start > least && text.at[start - 1] == '>', mail = false, space = false;
    while (start > least && text.at[start - 1] != '<') {
        start--;
        mail = mail || text.at[start] == '@';
        space = space || text.at[start] == ' ';
    }
    if (start == least)
        return 0;
    return doubled || (mail && !space) || start == at ? at + 1 : 0;
}

/* Where the date begins whose time has its colon at AT: "04/26/2001 07:17"; AT if there is none. */
static size_t
date_start(const struct splitter *splitter, size_t at)
{
    struct slice text = splitter->text;
    size_t i = at;
    while (i > splitter->sentence && at - i < 2 && ascii_is_digit(text.at[i - 1]))
        i--;
    if (i == at || i < splitter->sentence + 6 || text.at[i - 1] != ' ')
        return at;
    size_t end = --i, slashes = 0;
    while (i > splitter->sentence && (ascii_is_digit(text.at[i - 1]) || text.at[i - 1] == '/'))
        slashes += text.at[--i] == '/';
    return slashes == 2 && ascii_is_digit(text.at[end - 1]) ? i : at;
}

/* "… Thanks, Kay Mann 04/26/2001 07:17 AM": the head of a mail runs into the text before it: a name
   or an address before the date. "on 04/26/2001" belongs to its sentence. */
static size_t
mail_head(const struct splitter *splitter, size_t at)
{
    struct slice text = splitter->text;
    size_t date = date_start(splitter, at), name = date;
    if (date == at || date < splitter->sentence + 2 || text.at[date - 1] != ' ')
        return 0;
    bool mail = false;
    while (--name > splitter->sentence && text.at[name - 1] != ' ')
        mail = mail || text.at[name - 1] == '@';
    return mail || letter_is(letter_at(text, name), LETTER_UPPER) ? date : 0;
}

/* Behind what goes on with a time from AT on: "PM", a time zone. */
static size_t
skip_time_words(const struct splitter *splitter, size_t at)
{
    struct slice text = splitter->text;
    for (int words = 0;; words++) {
        size_t start = skip_spaces(text, at), end = start;
        while (end < text.length && ascii_is_upper(text.at[end]))
            end++;
        struct slice word = slice_part(text, start, end);
        bool half = words == 0 && word.length == 2 && !letter_is(letter_at(text, end), LETTER_WORD);
        if (!half && !(language_word(splitter->habits->language, word)->lists & IN_TIME_ZONES))
            return at;
        at = end;
    }
}

/* "04/26/2001 07:17 AM Will you": that head runs into the text behind it. */
static size_t
mail_time(const struct splitter *splitter, size_t at)
{
    struct slice text = splitter->text;
    if (date_start(splitter, at) == at)
        return 0;
    size_t end = at + 1;
    while (end < text.length && (ascii_is_digit(text.at[end]) || text.at[end] == ':'))
        end++;
    return skip_time_words(splitter, end);
}

/* "… for the State; The municipality": a semicolon before a sentence with a capital. */
static size_t
semicolon(const struct splitter *splitter, size_t at)
{
    struct slice text = splitter->text;
    return text.at[at] == ';' && at + 1 < text.length && text.at[at + 1] == ' ' ? at + 1 : 0;
}

static const struct break_rule rules[] = {
    {"smile", smile, CAPITAL},         {"emoji", emoji, CAPITAL},     {"address", address, CAPITAL},
    {"mailbox", mailbox, CAPITAL},     {"head", mail_head, ANYTHING}, {"time", mail_time, CAPITAL},
    {"semicolon", semicolon, STARTER}, {NULL, NULL, ANYTHING},
};

static bool
what_follows(const struct splitter *splitter, size_t at, enum follows follows)
{
    switch (follows) {
    case CAPITAL:
        return letter_is(letter_at(splitter->text, at), LETTER_UPPER);
    case STARTER:
        return starter_stands_at(splitter, at);
    default:
        return true;
    }
}

static size_t
rule_end(struct slice text, size_t at)
{
    size_t end = at;
    while (end < text.length && text.at[end] == text.at[at])
        end++;
    return end;
}

/* A line of dashes is a sentence of its own, unless a word is glued to it: "*****NOTICE*****". */
static bool
rule_ends(const struct splitter *splitter, size_t at, size_t *end, size_t *behind)
{
    struct slice text = splitter->text;
    bool begins = at > splitter->sentence && text.at[at - 1] == ' ';
    *end = begins ? at : rule_end(text, at);
    *behind = *end;
    return begins || *end == text.length || text.at[*end] == ' ';
}

/* A colon before a space is a credit's or nothing; *END: where the credit begins, 0 if none does.
 */
static bool
begins_credit(const struct splitter *splitter, size_t at, size_t *end)
{
    struct slice text = splitter->text;
    bool colon = text.at[at] == ':' && at + 1 < text.length && text.at[at + 1] == ' ';
    *end = colon ? credit_start(splitter, at) : 0;
    return colon;
}

bool
break_ends_sentence(const struct splitter *splitter, size_t at, enum scan_kind kind, size_t *end,
                    size_t *behind)
{
    if (kind == SCAN_RULE)
        return rule_ends(splitter, at, end, behind);
    if (begins_credit(splitter, at, end)) {
        *behind = at + 1;
        return *end > 0;
    }
    for (const struct break_rule *rule = rules; rule->name; rule++) {
        *end = rule->find(splitter, at);
        if (*end == 0)
            continue;
        *behind = *end > at ? *end : at + 1;
        return what_follows(splitter, skip_spaces(splitter->text, *end), rule->follows);
    }
    size_t next = at;
    letter_next(splitter->text, &next);
    *behind = next;
    return false;
}
