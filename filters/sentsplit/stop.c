#include "sentsplit/stop.h"

enum {
    SHORT_TAIL_WORDS = 8, /* a dangling cue has no more */
    SHORT_BEGINNING = 4,  /* words: too few before "5 a.m." to be a sentence */
    LONGEST_ATTRIBUTION = 8,
    MARKS_BEFORE_STOP = 4,
};

static bool
glued(const struct stop *stop)
{
    return stop->next == stop->end;
}

static bool
is_ascii_stop(const struct stop *stop)
{
    return stop->code == '.' || stop->code == '!' || stop->code == '?' || stop->code == 0x2026 ||
           stop->code == (unsigned char)stop->habits->terminator;
}

static bool
is_upper(uint32_t code)
{
    return letter_is(code, LETTER_UPPER);
}

static bool
is_lower(uint32_t code)
{
    return letter_is(code, LETTER_LOWER);
}

static bool
is_digit(uint32_t code)
{
    return letter_is(code, LETTER_DIGIT);
}

static uint64_t
lists_of(const struct stop *stop, struct slice word)
{
    return language_word(stop->habits->language, word)->lists;
}

static bool
next_begins_sentences(const struct stop *stop)
{
    return (lists_of(stop, stop_next_word(stop)) & IN_STARTERS) != 0;
}

/* How many words TEXT has, counting no further than MOST. */
static size_t
count_words(struct slice text, size_t most)
{
    size_t words = 0;
    bool in_word = false;
    for (size_t i = 0; i < text.length && words <= most; i++) {
        bool space = text.at[i] == ' ';
        words += !space && !in_word;
        in_word = !space;
    }
    return words;
}

/* Stops of scripts that need no space behind them: the ideographic full stop, danda, the Arabic
   question mark ... "“多少？”他问。" goes on behind the closing mark. */
static enum verdict
other_scripts(const struct stop *stop)
{
    if (is_ascii_stop(stop))
        return PASSES;
    bool wide = stop->code >= 0x3000;
    if (wide && stop->closed && glued(stop) && !stop->opens &&
        letter_is(stop->next_code, LETTER_IDEOGRAPH))
        return GOES_ON;
    return ENDS;
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

/* "in the end.The next": a stop glued to the capital that follows ends a sentence all the same;
   "hospital.“If", too. Not so within an address, a number, an acronym. */
static enum verdict
glued_stop(const struct stop *stop)
{
    if (!glued(stop))
        return PASSES;
    struct slice word = stop_word(stop);
    if (in_address(stop) || stop->word_start == stop->at)
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

/* "1. First", "b) second", "IV. Third": the number of an item, at the beginning of a sentence. */
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
        digits += word.at[i] >= '0' && word.at[i] <= '9';
        roman += word.at[i] != '\0' && strchr("IVXivx", word.at[i]) != NULL;
    }
    if (word.length == 0 || word.length > 4)
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
    if (!stop->in_quotation || stop->closed || stop->opens || stop->several ||
        !is_lower(stop->next_code))
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

/* "(see Fig. 3)", "(мал. 119)": the number that an abbreviation alone in its brackets needs. */
static enum verdict
bracketed_number(const struct stop *stop)
{
    struct slice text = stop->text;
    if (stop->code != '.' || stop->several || stop->closed || !is_digit(stop->next_code) ||
        stop->word_start == 0 || text.at[stop->word_start - 1] != '(')
        return PASSES;
    size_t end = stop->next_word_end;
    return end < text.length && (text.at[end] == ')' || text.at[end] == ',') ? GOES_ON : PASSES;
}

/* "«…?».", "(...).", "``…!``.", "( ... ! ) .": the stop that counts is the one behind the mark. */
static enum verdict
stop_behind_mark(const struct stop *stop)
{
    uint32_t code = letter_at(stop->text, stop->end);
    bool ends = code == '.' || code == '!' || code == '?' || code == 0x3002;
    if (stop->closed && glued(stop) && ends)
        return GOES_ON;
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

/* Whether a word in the first few behind the stop is a cue, and a stop ends them before anything is
 * quoted again. */
static bool
attribution_ends(const struct stop *stop)
{
    struct slice text = stop->text;
    bool cue = false;
    size_t words = 0;
    for (size_t i = stop->next; i < text.length && words <= LONGEST_ATTRIBUTION;) {
        size_t start = i;
        while (i < text.length && letter_is(letter_at(text, i), LETTER_WORD))
            letter_next(text, &i);
        if (i > start) {
            words++;
            cue = cue || (lists_of(stop, slice_part(text, start, i)) & IN_CUES);
            continue;
        }
        uint32_t code = letter_next(text, &i);
        if (code == '.' && (i >= text.length || text.at[i] == ' '))
            return cue;
        if (code != ' ' && code != '-' && code != '\'' && code != 0x2019 && code != '.')
            return false;
    }
    return false;
}

/* "“It is done.” Zhao Wenqing said.": an attribution behind the closing mark stays with the
   sentence that it ends. One that leads into the next quotation begins a sentence. */
static enum verdict
attribution_follows(const struct stop *stop)
{
    uint32_t last = letter_ending_at(stop->text, stop->end);
    if (!stop->closed || last == ')' || last == ']' || stop->opens ||
        !letter_is(stop->next_code, LETTER_UPPER))
        return PASSES;
    return attribution_ends(stop) ? GOES_ON : PASSES;
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

/* "Mr. Smith", "Gen. Haftar": a name must follow. */
static enum verdict
before_name(const struct stop *stop)
{
    if (stop->code != '.' || stop->several || stop->closed || stop->kind != BEFORE_NAME)
        return PASSES;
    return GOES_ON;
}

/* "e.g. Paris", "vs. Germany". */
static enum verdict
inside_sentence(const struct stop *stop)
{
    if (stop->code != '.' || stop->several || stop->closed || stop->kind != INSIDE_SENTENCE)
        return PASSES;
    return GOES_ON;
}

/* "No. 5", "p. 55", "Art. 12": a number must follow; else it is a word. */
static enum verdict
before_number(const struct stop *stop)
{
    if (stop->code != '.' || stop->several || stop->closed || stop->kind != BEFORE_NUMBER)
        return PASSES;
    return is_digit(stop->next_code) ? GOES_ON : PASSES;
}

/* Whether the token before the stop is a letter, or letters with stops between: "J", "U.S", "p.m",
 * "Ph.D" not. */
static bool
is_acronym(struct slice word)
{
    size_t letters = 0;
    for (size_t i = 0; i < word.length;) {
        if (!letter_is(letter_next(word, &i), LETTER_ANY))
            return false;
        letters++;
        if (i == word.length)
            return letters > 1;
        if (word.at[i++] != '.')
            return false;
    }
    return false;
}

static bool
day_or_title_follows(const struct stop *stop)
{
    const struct entry *entry = language_word(stop->habits->language, stop_next_word(stop));
    return (entry->lists & (IN_DAYS | IN_MONTHS)) != 0;
}

/* "Inc.", "U.S.", "a.m.", "etc." may end a sentence: they do before a word that begins sentences,
   if there is enough before them to be one. */
static enum verdict
may_end(const struct stop *stop)
{
    struct slice word = stop_word(stop);
    bool time = stop->kind == TIME_OF_DAY, listed = time || stop->kind == MAY_END;
    if (stop->code != '.' || stop->several || stop->closed || !(listed || is_acronym(word)))
        return PASSES;
    if (stop->opens)
        return stop->text.at[stop->next] == '(' ? GOES_ON : PASSES;
    struct slice before = slice_part(stop->text, stop->sentence, stop->at);
    if (count_words(before, SHORT_BEGINNING) < SHORT_BEGINNING)
        return GOES_ON;
    if (is_digit(stop->next_code))
        return GOES_ON;
    if (time)
        return day_or_title_follows(stop) ? GOES_ON : ENDS;
    return next_begins_sentences(stop) ? ENDS : GOES_ON;
}

/* "to Abt. Lindow", after "die Abt. wurde": an abbreviation that no list knows, but the document.
 */
static enum verdict
met_inside(const struct stop *stop)
{
    if (stop->kind != MET_INSIDE || stop->several || stop->closed)
        return PASSES;
    if (stop->opens || is_digit(stop->next_code))
        return GOES_ON;
    return (stop->habits->language->lists & IN_STARTERS) && !next_begins_sentences(stop) ? GOES_ON
                                                                                         : PASSES;
}

/* "Strd. Knud", "pgs. 5": an abbreviation that no list knows, seen by its form; unless the document
   also writes it without the stop. */
static enum verdict
no_vowel(const struct stop *stop)
{
    struct slice word = stop_word(stop);
    if (stop->code != '.' || stop->several || stop->closed || stop->opens ||
        stop->kind != NO_ABBREVIATION || !abbreviation_has_no_vowel(word))
        return PASSES;
    bool number = is_digit(stop->next_code);
    if (!number && ((word.at[0] & 0x20) != 0 || next_begins_sentences(stop)))
        return PASSES;
    return usage_stopless(stop->usage, stop->text, stop->word_start, stop->at) ? PASSES : GOES_ON;
}

static bool
is_initial(struct slice word)
{
    size_t i = 0;
    if (word.length == 0 || !is_upper(letter_next(word, &i)))
        return false;
    if (slice_starts_with(slice_from(word, i), slice_of("."))) /* J.-P. comes as "J.-P" */
        i++;
    if (i < word.length && word.at[i] == '-') {
        i++;
        return i < word.length && is_upper(letter_next(word, &i)) && i == word.length;
    }
    return i == word.length;
}

/* The token before the one before the stop. */
static struct slice
word_before(const struct stop *stop)
{
    size_t end = stop->word_start;
    while (end > stop->sentence && stop->text.at[end - 1] == ' ')
        end--;
    size_t start = end;
    while (start > stop->sentence && stop->text.at[start - 1] != ' ' && end - start < 64)
        start--;
    return slice_part(stop->text, start, end);
}

/* "George W. Bush", "J. Smith" against "vitamin C. It", and "vitamin C. Oranges" where the document
   has "oranges", too: an initial, unless a word that begins sentences stands behind it, or one that
   is no name, and then a word in small letters before it. */
static enum verdict
initial(const struct stop *stop)
{
    struct slice word = stop_word(stop);
    if (stop->code != '.' || stop->several || stop->closed || !is_initial(word))
        return PASSES;
    if (!stop->opens && is_lower(letter_at(word_before(stop), 0)) && is_upper(stop->next_code) &&
        usage_small(stop->usage, stop->text, stop->next_word, stop->next_word_end))
        return ENDS;
    bool another =
        letter_at(stop->text, stop->next_word_end) == '.' && is_initial(stop_next_word(stop));
    if (stop->opens || another || !next_begins_sentences(stop))
        return (lists_of(stop, word) & IN_PRONOUNS) != 0 &&
                       !is_upper(letter_at(word_before(stop), 0))
                   ? PASSES
                   : GOES_ON;
    return ENDS;
}

/* "3. Oktober", "17. století": an ordinal before the name of a month, or in languages that write
   ordinals so, before a word that begins no sentence. */
static enum verdict
ordinal(const struct stop *stop)
{
    struct slice word = stop_word(stop);
    if (stop->code != '.' || stop->several || stop->closed || word.length == 0 || word.length > 3)
        return PASSES;
    for (size_t i = 0; i < word.length; i++)
        if (word.at[i] < '0' || word.at[i] > '9')
            return PASSES;
    if (lists_of(stop, stop_next_word(stop)) & IN_MONTHS)
        return stop->habits->ordinals ? GOES_ON : PASSES;
    if (!stop->habits->ordinals)
        return PASSES;
    return next_begins_sentences(stop) ? PASSES : GOES_ON;
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
    {"other-scripts", other_scripts},
    {"glued-stop", glued_stop},
    {"item-number", item_number},
    {"dangling-cue", dangling_cue},
    {"comma-follows", comma_follows},
    {"bracketed-number", bracketed_number},
    {"omission", omission},
    {"address-follows", address_follows},
    {"small-letter-follows", small_letter_follows},
    {"attribution-follows", attribution_follows},
    {"before-name", before_name},
    {"inside-sentence", inside_sentence},
    {"before-number", before_number},
    {"may-end", may_end},
    {"met-inside", met_inside},
    {"no-vowel", no_vowel},
    {"initial", initial},
    {"ordinal", ordinal},
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
