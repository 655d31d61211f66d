#include "sentsplit/splitter.h"

#include "sentsplit/scan.h"

enum {
    STYLE_BYTES = 4000,  /* of a block that show whether it cares for capitals */
    LONGEST_TOKEN = 96,  /* bytes looked back for the token before a stop */
    LONGEST_NOTE = 3,    /* digits of its number */
    LONGEST_CLOSERS = 8, /* closing marks behind a stop */
    LONGEST_OPENERS = 6, /* opening marks before a word */
};

static bool
is_closer(uint32_t code)
{
    switch (code) {
    case '"':
    case '\'':
    case ')':
    case ']':
    case '}':
    case 0x2019: /* ’ */
    case 0x201D: /* ” */
    case 0x00BB: /* » */
    case 0x203A: /* › */
    case 0x300D: /* 」 */
    case 0x300F: /* 』 */
    case 0x3011: /* 】 */
    case 0x3009: /* 〉 */
    case 0x300B: /* 》 */
    case 0x3015: /* 〕 */
    case 0xFF09: /* ） */
    case 0xFF3D: /* ］ */
        return true;
    default:
        return false;
    }
}

/* Marks that close in some languages and open in others: German closes with “, Swedish both with ”,
 * Danish with «. */
static bool
is_either(uint32_t code)
{
    return code == 0x201C || code == 0x2018 || code == 0x00AB || code == 0x2039;
}

static bool
is_opener(uint32_t code)
{
    return code == '"' || code == '\'' || code == '(' || code == '[' || code == '{' ||
           code == 0x2018 || code == 0x201C || code == 0x201E || code == 0x201A || code == 0x00AB ||
           code == 0x2039 || code == 0x00BB || code == 0x201D || code == 0x2019 || code == 0x300C ||
           code == 0x300E || code == 0x3010 || code == 0x3008 || code == 0x300A || code == 0xFF08 ||
           code == 0x00BF || code == 0x00A1 || code == '*' || code == '_' || code == '-' ||
           code == 0x2013 || code == 0x2014 || code == 0x2022 || code == '`';
}

static bool
is_space(uint32_t code)
{
    return letter_is(code, LETTER_SPACE);
}

size_t
skip_spaces(struct slice text, size_t at)
{
    while (at < text.length) {
        size_t next = at;
        if (!is_space(letter_next(text, &next)))
            break;
        at = next;
    }
    return at;
}

/* Counts quotation marks up to END: each byte of a block is looked at once. */
static void
count_marks(struct splitter *splitter, size_t end)
{
    const char *text = splitter->text.at;
    for (size_t i = splitter->counted; i < end && (i = scan_mark(splitter->text, i, end)) < end;
         i++) {
        if (text[i] == '"')
            splitter->straight++;
        if ((unsigned char)text[i] != 0xE2 || (unsigned char)text[i + 1] != 0x80)
            continue;
        unsigned char last = (unsigned char)text[i + 2];
        bool closes = last == 0x9D || (last == 0x9C && splitter->low_open); /* „so“ */
        if (closes && splitter->curly_open > 0) {
            splitter->curly_open--;
            splitter->low_open = false;
        } else if (last == 0x9C || last == 0x9E) {
            splitter->curly_open++;
            splitter->low_open = last == 0x9E;
        }
    }
    if (end > splitter->counted)
        splitter->counted = end;
}

/* Behind all stop characters from AT on: "?!", "...", ". . .". */
static size_t
skip_stops(const struct splitter *splitter, struct stop *stop, size_t at)
{
    struct slice text = splitter->text;
    size_t count = 0;
    for (size_t i = at; i < text.length;) {
        size_t next = i;
        uint32_t code = letter_next(text, &next);
        bool is_stop = code == '.' || code == '!' || code == '?' || code == 0x2026 ||
                       (code >= 128 && letter_is_terminal(code)) || count == 0 ||
                       code == stop->code;
        bool spaced_dot =
            count > 0 && stop->code == '.' && code == ' ' && next < text.length &&
            text.at[next] == '.' &&
            !(next + 1 < text.length && letter_is(letter_at(text, next + 1), LETTER_WORD));
        if (!is_stop && !spaced_dot)
            break;
        if (is_stop) {
            count++;
            stop->code = code;
        }
        at = i = next;
    }
    stop->several = count > 1 || stop->code == 0x2026;
    return at;
}

/* Behind the closing marks and brackets from AT on. A straight mark is a closing one unless it is
   glued to a word behind and no quotation is open. */
static size_t
skip_closers(struct splitter *splitter, struct stop *stop, size_t at)
{
    struct slice text = splitter->text;
    size_t start = at;
    for (int count = 0; at < text.length && count < LONGEST_CLOSERS; count++) {
        size_t next = at;
        uint32_t code = letter_next(text, &next);
        bool word_behind = letter_is(letter_at(text, next), LETTER_WORD);
        if (!is_closer(code) && !(is_either(code) && !word_behind))
            break;
        if ((code == '"' || code == '\'') && word_behind &&
            !(code == '"' && splitter->straight % 2 == 1))
            break;
        if (code == '"')
            splitter->straight++;
        at = next;
    }
    splitter->counted = at;
    if (at > start && text.at[at - 1] != '"')
        splitter->counted = start;
    stop->closed = at > start;
    return at;
}

bool
starter_stands_at(const struct splitter *splitter, size_t at)
{
    struct slice text = splitter->text;
    size_t end = at;
    if (!letter_is(letter_at(text, at), LETTER_UPPER))
        return false;
    while (end < text.length && end - at < LONGEST_TOKEN) {
        size_t next = end;
        if (!letter_is(letter_next(text, &next), LETTER_WORD))
            break;
        end = next;
    }
    struct slice word = slice_part(text, at, end);
    if (word.length == 1 && (word.at[0] | 0x20) == splitter->habits->careless)
        return false; /* it has its capital wherever it stands */
    return (language_word(splitter->habits->language, word)->lists & IN_STARTERS) != 0;
}

/* Whether the number that ends at END, a space before it, is that of a note whose raised digits
   have gone to the line: "of rights. 4 Even though". A block that begins with a number has items
   instead, and an abbreviation may have its number. */
static bool
was_raised(const struct splitter *splitter, const struct stop *stop, size_t end)
{
    struct slice text = splitter->text, word = slice_part(text, stop->word_start, stop->at);
    return stop->code == '.' && !stop->several && end < text.length && text.at[end] == ' ' &&
           !letter_is(letter_at(text, 0), LETTER_DIGIT) && starter_stands_at(splitter, end + 1) &&
           word.length > 1 && abbreviation_of(splitter->habits, word) == NO_ABBREVIATION;
}

/* Behind a note's number as encyclopedias and textbooks put it behind the stop: ".[17]", ". [17]",
   "(1.6).5 At", ". 4 Even". */
static size_t
skip_reference(const struct splitter *splitter, const struct stop *stop)
{
    struct slice text = splitter->text;
    for (size_t at = stop->end;;) {
        size_t i = at;
        bool spaced = i < text.length && text.at[i] == ' ';
        i += spaced;
        bool bracket = i < text.length && text.at[i] == '[';
        i += bracket;
        size_t digits = i;
        while (i < text.length && text.at[i] >= '0' && text.at[i] <= '9')
            i++;
        if (i == digits || i - digits > LONGEST_NOTE)
            return at;
        if (bracket ? i >= text.length || text.at[i++] != ']'
                    : !(spaced ? was_raised(splitter, stop, i) : stop->closed))
            return at;
        if (i < text.length && text.at[i] != ' ' && text.at[i] != '[')
            return at;
        at = i;
    }
}

size_t
skip_smile(struct slice text, size_t at)
{
    size_t i = at + (at < text.length && text.at[at] == ' ');
    if (i + 1 >= text.length || (text.at[i] != ':' && text.at[i] != ';' && text.at[i] != '='))
        return at;
    i += text.at[i + 1] == '-' ? 2 : 1;
    if (i >= text.length || !strchr(")(DPp]", text.at[i]) || text.at[i] == '\0')
        return at;
    while (i < text.length && (text.at[i] == ')' || text.at[i] == '('))
        i++;
    if (i < text.length && (text.at[i] == 'D' || text.at[i] == 'P' || text.at[i] == 'p'))
        i++;
    return i == text.length || text.at[i] == ' ' ? i : at;
}

/* Behind emoji from AT on, a space before them or not: "See you. 🌴 Next". Where the sentence itself
   begins with one they are the bullets of a list. */
static size_t
skip_emoji(const struct splitter *splitter, size_t at)
{
    struct slice text = splitter->text;
    size_t end = at, first = at + (at < text.length && text.at[at] == ' ');
    if (first >= text.length || (unsigned char)text.at[first] < 0xE2)
        return at;
    for (size_t i = at;
         i < text.length && (text.at[i] == ' ' || (unsigned char)text.at[i] >= 0xE2);) {
        size_t next = i;
        uint32_t code = letter_next(text, &next);
        if (code != ' ' && !letter_is_emoji(code))
            break;
        end = code == ' ' ? end : next;
        i = next;
    }
    bool ends = end == text.length || text.at[end] == ' ';
    return end > at && ends && !letter_is_emoji(letter_at(text, splitter->sentence)) ? end : at;
}

/* A bracket or mark that closes behind a space, as in "next day. ) Then"; a straight mark does if a
 * quotation is open. */
static size_t
skip_spaced_closer(const struct splitter *splitter, struct stop *stop, size_t at)
{
    struct slice text = splitter->text;
    if (at + 1 >= text.length || text.at[at] != ' ')
        return at;
    size_t next = at + 1;
    uint32_t code = letter_next(text, &next);
    bool doubled = code == '\'' && next < text.length && text.at[next] == '\'';
    next += doubled;
    bool closes = code == ')' || code == ']' || code == 0x201D || code == 0xBB || code == 0x203A ||
                  doubled || (code == '"' && splitter->straight % 2 == 1);
    if (!closes || (next < text.length && text.at[next] != ' '))
        return at;
    stop->closed = true;
    return next;
}

static size_t
token_start(const struct splitter *splitter, size_t at)
{
    struct slice text = splitter->text;
    size_t start = at;
    while (start > splitter->sentence && at - start < LONGEST_TOKEN) {
        unsigned char byte = (unsigned char)text.at[start - 1];
        if (byte < 0x80 && letter_ascii_kinds[byte] & LETTER_WORD) {
            start--;
            continue;
        }
        size_t before = start;
        uint32_t code = letter_before(text, &before);
        if (is_space(code) || code == '(' || code == '[' || code == '"' || code == 0x201C ||
            code == 0x2018 || code == 0x2014 || code == 0x201E || code == 0x00AB || code == '/' ||
            code == '*')
            break;
        start = before;
    }
    return start;
}

/* Finds the next word behind the stop. */
static void
look_ahead(const struct splitter *splitter, struct stop *stop)
{
    struct slice text = splitter->text;
    size_t at = stop->next;
    for (int count = 0; at < text.length && count < LONGEST_OPENERS; count++) {
        size_t next = at;
        uint32_t code = letter_next(text, &next);
        if (letter_is(code, LETTER_WORD))
            break;
        bool low_mark = code == ',' && next < text.length && text.at[next] == ',';
        next += low_mark; /* ,,so'' */
        if (!is_opener(code) && !is_space(code) && !low_mark)
            return;
        stop->opens = stop->opens || !is_space(code);
        at = next;
    }
    stop->next_word = at;
    stop->next_code = letter_at(text, at);
    if (!letter_is(stop->next_code, LETTER_WORD)) {
        stop->next_code = 0;
        return;
    }
    while (at < text.length && at - stop->next_word < LONGEST_TOKEN) {
        size_t next = at;
        uint32_t code = letter_next(text, &next);
        if (!letter_is(code, LETTER_WORD) && code != '\'' && code != 0x2019)
            break;
        at = next;
    }
    stop->next_word_end = at;
}

/* Whether a block begins its sentences with small letters, as chats do: its first letter is small,
 * or it writes "i". Asked only where a small letter follows a stop. */
static bool
has_lower_style(struct splitter *splitter)
{
    if (!splitter->style_known) {
        char careless = splitter->habits->careless;
        splitter->style_known = true;
        splitter->lower_style =
            letter_is(letter_at(splitter->text, 0), LETTER_LOWER) ||
            (careless && scan_lone_letter(slice_part(splitter->text, 0, STYLE_BYTES), careless));
        splitter->usage->small_style = splitter->usage->small_style || splitter->lower_style;
    }
    return splitter->lower_style;
}

bool
splitter_lower_style(struct splitter *splitter, bool several)
{
    return (splitter->usage->small_style && !several) || has_lower_style(splitter);
}

void
splitter_stop(struct splitter *splitter, size_t at, struct stop *stop)
{
    *stop = (struct stop){.text = splitter->text,
                          .habits = splitter->habits,
                          .usage = splitter->usage,
                          .sentence = splitter->sentence,
                          .at = at};
    stop->word_start = token_start(splitter, at);
    count_marks(splitter, at);
    stop->in_quotation = splitter->curly_open > 0 || splitter->straight % 2 == 1;
    stop->stops_end = skip_stops(splitter, stop, at);
    stop->end = skip_closers(splitter, stop, stop->stops_end);
    stop->end = skip_spaced_closer(splitter, stop, stop->end);
    stop->end = skip_reference(splitter, stop);
    stop->end = skip_smile(splitter->text, stop->end);
    stop->end = skip_emoji(splitter, stop->end);
    stop->next = skip_spaces(splitter->text, stop->end);
    stop->next_word = stop->next_word_end = stop->next;
    look_ahead(splitter, stop);
    if (letter_is(stop->next_code, LETTER_LOWER) && stop->next > stop->end)
        stop->lower_style = splitter_lower_style(splitter, stop->several);
}
