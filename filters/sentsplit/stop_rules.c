#include "sentsplit/stop_look.h"

enum {
    SHORT_TAIL_WORDS = 8, /* a dangling cue has no more */
    LONGEST_ATTRIBUTION = 8,
    LONGEST_UNSPACED = 24, /* letters of an attribution without spaces, */
    LONGEST_HEARER = 6,    /* and of its cue and what stands behind it */
    LONGEST_CUE = 12,      /* bytes */
    LONGEST_DATELINE = 10, /* words */
    MARKS_BEFORE_STOP = 4,
    DIGITS_OF_YEAR = 4,
    LONGEST_NUMBER = 6,   /* bytes of an item's */
    LONGEST_MAILBOX = 64, /* bytes of the name before an address's mark */
    SHORTEST_WORD = 4,    /* bytes; a shorter one before a bracket may be short for another */
};

static bool
is_ascii_stop(const struct stop *stop)
{
    return stop->code == '.' || stop->code == '!' || stop->code == '?' || stop->code == 0x2026 ||
           stop->code == (unsigned char)stop->habits->terminator;
}

/* "Volgens NAME", "NAME zufolge": a cue that its source follows, where a sentence begins, or goes
 * before, as VALUE says. */
static bool
is_source(const struct stop *stop, const struct entry *entry, char value)
{
    struct slice governs = entry_value(stop->habits->language, entry, NUMBER_CUES);
    return slice_find_byte(governs, 0, value) < governs.length;
}

/* The words behind a stop, as far as they are read. */
struct attribution {
    size_t words;
    bool cue;        /* one of them was */
    bool noun;       /* the next one is: an article stands before it */
    bool short_word; /* the last one has a stop of its own: "Mr.", "J." */
};

/* Reads the next word; false if what follows is no attribution. */
static bool
read_attribution(const struct stop *stop, struct slice word, struct attribution *read)
{
    const struct entry *entry = language_word(stop->habits->language, word);
    bool leads = is_source(stop, entry, 's') || (entry->lists & IN_LOCATIVES);
    if ((read->words == 0 && leads) || is_source(stop, entry, 'f'))
        return false; /* "In a statement he said that" */
    if (read->words == 0 && entry->lists & IN_ADVERBS && is_upper(stop->next_code))
        return false; /* "Then she told him to go." */
    if (read->cue && entry->lists & IN_COMPLEMENTISERS)
        return false; /* it reports something else */
    read->words++;
    bool subject = read->words > 1 || !is_upper(stop->next_code); /* "Thank you" is no cue */
    struct slice governs = entry_value(stop->habits->language, entry, NUMBER_CUES);
    bool verb = entry->lists & IN_CUES && !slice_equals(governs, slice_of("u"));
    read->cue = read->cue || (subject && !read->noun && verb); /* not "X의 말이다." */
    read->noun = (entry->lists & (IN_ARTICLES | IN_DETERMINERS)) != 0;
    read->short_word = word.length == 1 || abbreviation_of(stop->habits, word) == BEFORE_NAME;
    return true;
}

/* Whether a word in the first few behind the stop is a cue, and a stop ends them before anything is
 * quoted again. */
static bool
attribution_ends(const struct stop *stop)
{
    struct slice text = stop->text;
    struct attribution read = {0};
    for (size_t i = stop->next; i < text.length && read.words <= LONGEST_ATTRIBUTION;) {
        size_t start = i;
        while (i < text.length && letter_is(letter_at(text, i), LETTER_WORD))
            letter_next(text, &i);
        if (i > start) {
            if (!read_attribution(stop, slice_part(text, start, i), &read))
                return false;
            continue;
        }
        uint32_t code = letter_next(text, &i);
        if ((code == '.' || (code >= 128 && letter_is_terminal(code))) &&
            (i >= text.length || (text.at[i] == ' ' && !read.short_word)))
            return read.cue;
        if (code == ',' && read.cue)
            continue; /* "she said, shaking her head." */
        if (code != ' ' && code != '-' && code != '\'' && code != 0x2019 && code != '.')
            return false;
    }
    return false;
}

/* "“It is done.” Qian Meifeng said.": an attribution behind the closing mark stays with the
   sentence that it ends. One that leads into the next quotation begins a sentence. */
static enum verdict
attribution_follows(const struct stop *stop)
{
    uint32_t last = letter_ending_at(stop->text, stop->end);
    if (!stop->closed || last == ')' || last == ']' || stop->opens ||
        !letter_is(stop->next_code, LETTER_UPPER | LETTER_OTHER))
        return PASSES;
    return attribution_ends(stop) ? GOES_ON : PASSES;
}

/* "“多少？”他问。": whether letters alone follow, up to a stop, and a cue is among the last of
   them; not so "“好。”他问，“多少？”", "“好。”雨停了。" */
static bool
unspaced_attribution_follows(const struct stop *stop)
{
    const struct language *language = stop->habits->language;
    struct slice text = stop->text;
    size_t letters = 0, cue = 0, length; /* CUE: with which letter the last one begins */

    if (!language_is(language, "no_spaces")) /* these are words of another one's */
        return true;
    for (size_t i = stop->next; i < text.length && letters <= LONGEST_UNSPACED; letters++) {
        size_t start = i;
        uint32_t code = letter_next(text, &i);
        if (letter_is_terminal(code))
            break;
        if (!letter_is(code, LETTER_WORD))
            return false;
        if (language_prefix(language, slice_part(text, start, start + LONGEST_CUE), IN_CUES,
                            &length))
            cue = letters + 1;
    }
    return cue > 0 && letters <= LONGEST_UNSPACED && letters - cue < LONGEST_HEARER;
}

/* Stops of scripts that need no space behind them: the ideographic full stop, danda, the Arabic
   question mark ... */
static enum verdict
other_scripts(const struct stop *stop)
{
    if (is_ascii_stop(stop))
        return PASSES;
    bool wide = stop->code >= 0x3000;
    if (wide && stop->closed && is_glued(stop) && !stop->opens &&
        letter_is(stop->next_code, LETTER_IDEOGRAPH))
        return unspaced_attribution_follows(stop) ? GOES_ON : ENDS;
    return attribution_follows(stop) == GOES_ON ? GOES_ON : ENDS;
}

/* A dot within a token: "3.14", "example.org", "U.S.A", ".jpeg". */
static bool
looks_like_address(struct slice token)
{
    for (size_t i = 0; i < token.length; i++)
        if (token.at[i] == '@' || token.at[i] == '/' || token.at[i] == '\\' ||
            (token.at[i] == ':' && i + 1 < token.length && token.at[i + 1] == '/'))
            return true;
    return slice_starts_with(token, slice_of("www."));
}

/* "http://example.org/search?Page=2": whether a stop glued to what follows stands in an address. */
static bool
in_address(const struct stop *stop)
{
    struct slice word = stop_word(stop), whole = stop_slashed_word(stop);
    return looks_like_address(word) ||
           (whole.length > word.length && (slice_starts_with(whole, slice_of("www.")) ||
                                           slice_starts_with(whole, slice_of("http"))));
}

static bool
is_roman(struct slice word)
{
    size_t i = 0;
    while (i < word.length && word.at[i] != '\0' && strchr("IVXLCDM", word.at[i]))
        i++;
    return i == word.length;
}

/* Whether what follows a stop without a space is a capitalised word, or one capital letter alone.
 */
static bool
capitalised_word_follows(const struct stop *stop)
{
    if (!is_upper(stop->next_code))
        return false;
    size_t second = stop->next_word, end = stop->next_word_end;
    letter_next(stop->text, &second);
    uint32_t code = letter_at(stop->text, second);
    if (code == '.' || (is_upper(code) && !is_roman(stop_next_word(stop))))
        return false;
    uint32_t behind = letter_at(stop->text, end);
    return behind != '.' || letter_is(letter_at(stop->text, end + 1), LETTER_SPACE) ||
           end + 1 >= stop->text.length;
}

/* "Mary.Lindow@example.org": whether a stop glued to what follows stands before the mark of an
   address. */
static bool
mailbox_follows(const struct stop *stop)
{
    struct slice tail = slice_part(stop->text, stop->next, stop->next + LONGEST_MAILBOX);
    size_t at = slice_find_byte(tail, 0, '@');
    return at < tail.length && slice_find_byte(slice_part(tail, 0, at), 0, ' ') >= at;
}

/* "MORROW.- The mayor", "(Example).— The mayor", "MORROW, Fla. -- The mayor": the stop of a
   dateline before its dash, glued to it or behind the name of a region. */
static enum verdict
dateline(const struct stop *stop)
{
    struct slice text = stop->text;
    if (stop->code != '.' || stop->several || stop->sentence != 0 ||
        !(is_glued(stop) || stop->kind == REGION) ||
        (stop->closed && text.at[stop->end - 1] != ')'))
        return PASSES;
    size_t at = stop->next;
    uint32_t code = letter_next(text, &at);
    if (code != '-' && code != 0x2013 && code != 0x2014)
        return PASSES;
    at += code == '-' && letter_at(text, at) == '-';
    uint32_t behind = letter_at(text, at);
    bool begins = behind == ' ' || (at == stop->next + 1 && is_upper(behind));
    return begins &&
                   count_words(slice_part(text, 0, stop->at), LONGEST_DATELINE) <= LONGEST_DATELINE
               ? GOES_ON
               : PASSES;
}

/* "in the end.The next": a stop glued to the capital that follows ends a sentence all the same;
   "hospital.“If", too. Not so within an address, a number, an acronym. */
static enum verdict
glued_stop(const struct stop *stop)
{
    if (!is_glued(stop))
        return PASSES;
    struct slice word = stop_word(stop);
    if (in_address(stop) || mailbox_follows(stop) || stop->word_start == stop->at)
        return GOES_ON;
    size_t at = stop->at;
    uint32_t before = letter_before(stop->text, &at);
    if (stop->code != '.' && stop->code != 0x2026 && letter_is(before, LETTER_IDEOGRAPH))
        return stop->closed ? GOES_ON : ENDS; /* "平気なんだろ!清代は" */
    if (stop->code != '.' && is_lower(stop->next_code) && letter_is(before, LETTER_LOWER) &&
        slice_find_byte(word, 0, '.') == word.length)
        return word.length > 1 && stop->code == '?' ? ENDS : GOES_ON;
    bool word_before = is_lower(before) || before == ')' || before == '%' ||
                       (is_digit(before) && stop->opens) || stop->code != '.' || stop->closed;
    if (!word_before || slice_find_byte(word, 0, '.') < word.length)
        return GOES_ON;
    if (!stop->opens && !stop->closed && word.length < 2)
        return GOES_ON;
    if (stop->code == '.' && stop->kind != NO_ABBREVIATION)
        return GOES_ON;
    return capitalised_word_follows(stop) ? ENDS : GOES_ON;
}

/* "1. First", "2.1. First", "b) second", "IV. Third": the number of an item, at the beginning of a
 * sentence. */
static enum verdict
item_number(const struct stop *stop)
{
    bool bracket = stop->end == stop->stops_end + 1 && stop->text.at[stop->stops_end] == ')';
    if (stop->code != '.' || stop->several || (stop->closed && !bracket) ||
        stop->word_start != stop->sentence)
        return PASSES;
    struct slice word = stop_word(stop);
    size_t digits = 0, roman = 0;
    for (size_t i = 0; i < word.length; i++) {
        digits += (word.at[i] >= '0' && word.at[i] <= '9') || (i > 0 && word.at[i] == '.');
        roman += word.at[i] != '\0' && strchr("IVXivx", word.at[i]) != NULL;
    }
    if (word.length == 0 || word.length > LONGEST_NUMBER)
        return PASSES;
    return digits == word.length || roman == word.length ||
                   (word.length == 1 && letter_is(letter_at(word, 0), LETTER_ANY))
               ? GOES_ON
               : PASSES;
}

/* "… strategically located. gave the answer.": behind a quotation that never closed, a few words in
   small letters up to the end of the block are a cue that dangles. */
static enum verdict
dangling_cue(const struct stop *stop)
{
    struct slice word = stop_word(stop);
    if (!stop->in_quotation || !is_plain(stop) || stop->opens || !is_lower(stop->next_code) ||
        slice_find_byte(word, 0, '.') < word.length)
        return PASSES;
    struct slice tail = slice_from(stop->text, stop->next);
    if (tail.length > 400 || count_words(tail, SHORT_TAIL_WORDS) > SHORT_TAIL_WORDS)
        return PASSES;
    return stop->kind != NO_ABBREVIATION ? PASSES : ENDS;
}

/* "etc.), ", "U.S., ", "Inc.; ", "p.m. - ": a comma or the like follows. */
static enum verdict
comma_follows(const struct stop *stop)
{
    uint32_t code = letter_at(stop->text, stop->next);
    if (code == ',' && letter_at(stop->text, stop->next + 1) == ',')
        return PASSES; /* ,,So'' he said: a low mark */
    return code == ',' || code == ';' || code == ':' || code == '%' || code == '&' || code == '/' ||
                   code == 0x060C || code == 0x3001 || code == 0xFF0C
               ? GOES_ON
               : PASSES;
}

/* "(see Fig. 3)", "(мал. 119)", "(m. 1949; div. 1964)": the number that an abbreviation alone in
   its brackets needs. */
static enum verdict
bracketed_number(const struct stop *stop)
{
    struct slice text = stop->text;
    if (!is_plain(stop) || stop->opens || !is_digit(stop->next_code) || stop->word_start == 0 ||
        text.at[stop->word_start - 1] != '(')
        return PASSES;
    size_t end = stop->next_word_end;
    uint32_t behind = letter_at(text, end);
    return behind == ')' || behind == ',' || behind == ';' || behind == '-' || behind == 0x2013
               ? GOES_ON
               : PASSES;
}

/* "Oklahoma! (1943)": a year alone in brackets is no sentence. */
static enum verdict
year_follows(const struct stop *stop)
{
    size_t end = stop->next_word_end;
    return is_digit(stop->next_code) && end - stop->next_word == DIGITS_OF_YEAR &&
                   letter_at(stop->text, stop->next) == '(' && letter_at(stop->text, end) == ')'
               ? GOES_ON
               : PASSES;
}

/* "«…?».", "(...).", "``…!``.", "( ... ! ) .": the stop that counts is the one behind the mark. */
static enum verdict
stop_behind_mark(const struct stop *stop)
{
    if (!stop->closed && !stop->opens && stop->next_code != 0)
        return PASSES;
    uint32_t code = letter_at(stop->text, stop->end);
    bool ends = code == '.' || code == '!' || code == '?' || code == 0x3002;
    if (stop->closed && is_glued(stop) && ends)
        return GOES_ON;
    if (stop->next_code != 0 && !stop->opens)
        return PASSES;
    size_t at = stop->next, most = at + MARKS_BEFORE_STOP;
    while (at < stop->text.length && at < most && strchr("`') ", stop->text.at[at]))
        at++;
    bool alone = letter_at(stop->text, at) == '.' &&
                 (at + 1 == stop->text.length || stop->text.at[at + 1] == ' ') &&
                 letter_at(stop->text, at + 2) != '.';
    return alone && (at > stop->next || stop->closed) ? GOES_ON : PASSES;
}

/* "See http://…", "www.…": an address begins something new. */
static enum verdict
address_follows(const struct stop *stop)
{
    struct slice tail = slice_part(stop->text, stop->next, stop->next + 16);
    return slice_starts_with(tail, slice_of("www.")) ||
                   slice_starts_with(tail, slice_of("http://")) ||
                   slice_starts_with(tail, slice_of("https://"))
               ? ENDS
               : PASSES;
}

/* "[...]", "(...)": words left out. */
static enum verdict
omission(const struct stop *stop)
{
    uint32_t before = letter_ending_at(stop->text, stop->at),
             after = letter_at(stop->text, stop->stops_end);
    return stop->several && ((before == '[' && after == ']') || (before == '(' && after == ')'))
               ? GOES_ON
               : PASSES;
}

/* "… for centuries. (credit: …)": what is put in brackets behind a word and its stop is a sentence
   of its own, whatever its first letter. */
static enum verdict
bracket_follows(const struct stop *stop)
{
    if (!is_plain(stop) || is_glued(stop) || letter_at(stop->text, stop->next) != '(' ||
        !is_lower(stop->next_code) || stop->kind != NO_ABBREVIATION)
        return PASSES;
    struct slice word = stop_word(stop);
    return word.length >= SHORTEST_WORD && slice_find_byte(word, 0, '.') == word.length &&
                   is_lower(letter_ending_at(stop->text, stop->at)) &&
                   !abbreviation_has_no_vowel(word)
               ? ENDS
               : PASSES;
}

static enum verdict
small_letter_follows(const struct stop *stop)
{
    if (!is_lower(stop->next_code))
        return PASSES;
    if (!stop->lower_style || stop->closed || stop->opens)
        return GOES_ON;
    return stop->code == '.' && stop->kind != NO_ABBREVIATION ? GOES_ON : ENDS;
}

/* "He said ... Peter": what nothing above keeps together. */
static enum verdict
sentence_end(const struct stop *stop)
{
    (void)stop;
    return ENDS;
}

const struct stop_rule stop_rules[] = {
    {"stop-behind-mark", stop_behind_mark},
    {"comma-follows", comma_follows},
    {"other-scripts", other_scripts},
    {"dateline", dateline},
    {"glued-stop", glued_stop},
    {"item-number", item_number},
    {"dangling-cue", dangling_cue},
    {"bracketed-number", bracketed_number},
    {"year-follows", year_follows},
    {"omission", omission},
    {"address-follows", address_follows},
    {"bracket-follows", bracket_follows},
    {"small-letter-follows", small_letter_follows},
    {"attribution-follows", attribution_follows},
    {"before-name", stop_before_name},
    {"inside-sentence", stop_inside_sentence},
    {"before-number", stop_before_number},
    {"may-end", stop_may_end},
    {"met-inside", stop_met_inside},
    {"no-vowel", stop_no_vowel},
    {"initial", stop_initial},
    {"ordinal", stop_ordinal},
    {"sentence-end", sentence_end},
    {NULL, NULL},
};

bool
stop_ends_sentence(struct stop *stop)
{
    stop->kind = stop->code == '.' ? stop_abbreviation(stop) : NO_ABBREVIATION;
    enum verdict verdict = PASSES;
    for (const struct stop_rule *rule = stop_rules; rule->name && verdict == PASSES; rule++)
        verdict = rule->decide(stop);
    return verdict == ENDS;
}
