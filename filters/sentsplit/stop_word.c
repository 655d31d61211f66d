/* The rules that go by the word before a stop: abbreviations, initials, numbers. */
#include "sentsplit/stop_look.h"

enum {
    SHORT_BEGINNING = 4, /* words: too few before "5 a.m." to be a sentence */
    LONG_BEGINNING = 6,  /* words: more of them, and a year does not open the sentence */
    SHORTEST_YEAR = 4,   /* digits */
};

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

static bool
next_begins_sentences(const struct stop *stop)
{
    return (lists_of(stop, stop_next_word(stop)) & IN_STARTERS) != 0;
}

/* "Mr. Smith", "Gen. Haftar": a name must follow; not in "on Quist St. He left." */
enum verdict
stop_before_name(const struct stop *stop)
{
    if (!is_plain(stop) || (stop->kind != BEFORE_NAME && stop->kind != NAME_OR_END))
        return PASSES;
    return stop->kind == NAME_OR_END && next_begins_sentences(stop) ? ENDS : GOES_ON;
}

/* "e.g. Paris", "vs. Germany". */
enum verdict
stop_inside_sentence(const struct stop *stop)
{
    bool alone = stop->code == '.' && !stop->several && stop->closed && /* "Col. (ret.) Quist" */
                 stop->word_start > 1 && stop->text.at[stop->word_start - 1] == '(';
    return (alone && stop->kind != NO_ABBREVIATION) ||
                   (stop->kind == INSIDE_SENTENCE && is_plain(stop))
               ? GOES_ON
               : PASSES;
}

/* "Vol. XVII": small Roman numbers of two letters or more; "I" alone is a pronoun, "MD" no number.
 */
static bool
roman_follows(const struct stop *stop)
{
    struct slice word = stop_next_word(stop);
    for (size_t i = 0; i < word.length; i++)
        if (!strchr("IVXL", word.at[i]))
            return false;
    return word.length > 1;
}

/* "No. 5", "p. 55", "Art. 12": a number must follow; else it is a word. */
enum verdict
stop_before_number(const struct stop *stop)
{
    if (!is_plain(stop) || stop->kind != BEFORE_NUMBER)
        return PASSES;
    return is_digit(stop->next_code) || roman_follows(stop) ? GOES_ON : PASSES;
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
belongs_to_time_follows(const struct stop *stop)
{
    const struct entry *entry = language_word(stop->habits->language, stop_next_word(stop));
    return (entry->lists & (IN_DAYS | IN_MONTHS | IN_TIME_ZONES)) != 0;
}

/* "OSTER, N.H. — The": a dash between spaces behind an abbreviation that is a name. Behind others
   it may begin what somebody says. */
static bool
dash_follows(const struct stop *stop)
{
    size_t at = stop->next;
    uint32_t code = letter_next(stop->text, &at);
    return is_upper(letter_at(stop->text, stop->word_start)) &&
           (code == '-' || code == 0x2013 || code == 0x2014) && letter_at(stop->text, at) == ' ';
}

/* "in Lodi, N.J. Harmony": the comma that would close the region's name behind its town is not
 * there.
 */
static bool
behind_comma(const struct stop *stop)
{
    return stop->word_start >= stop->sentence + 2 && stop->text.at[stop->word_start - 1] == ' ' &&
           stop->text.at[stop->word_start - 2] == ',' && is_upper(stop->next_code);
}

/* "… wybudowano w 1998 r. Lindow", "… za 1000 zł. Lindow": a year or a sum and its unit, far from
   where the sentence began. Near it they open the sentence: "W 1998 r. Lindow". */
static bool
ends_measure(const struct stop *stop, struct slice before)
{
    struct slice number = word_before(stop);
    return number.length >= SHORTEST_YEAR && is_digit(letter_ending_at(number, number.length)) &&
           is_lower(letter_at(stop->text, stop->word_start)) && is_upper(stop->next_code) &&
           count_words(before, LONG_BEGINNING) > LONG_BEGINNING;
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

/* "I. W.", the stop behind the W: whether what follows the stop is an initial, too. */
static bool
initial_follows(const struct stop *stop)
{
    return letter_at(stop->text, stop->next_word_end) == '.' && is_initial(stop_next_word(stop));
}

/* "Inc.", "U.S.", "a.m.", "etc." may end a sentence: they do before a word that begins sentences,
   if there is enough before them to be one. */
enum verdict
stop_may_end(const struct stop *stop)
{
    struct slice word = stop_word(stop);
    bool time = stop->kind == TIME_OF_DAY, region = stop->kind == REGION;
    bool listed = time || region || stop->kind == LIST_END || stop->kind == MAY_END;
    if (!is_plain(stop) || !(listed || is_acronym(word)) || is_initial(word))
        return PASSES;
    if (stop->opens)
        return stop->text.at[stop->next] == '(' || dash_follows(stop) ? GOES_ON : PASSES;
    struct slice before = slice_part(stop->text, stop->sentence, stop->at);
    if (count_words(before, SHORT_BEGINNING) < SHORT_BEGINNING)
        return GOES_ON;
    if (is_digit(stop->next_code))
        return GOES_ON;
    if (time)
        return belongs_to_time_follows(stop) ? GOES_ON : ENDS;
    if (stop->kind == LIST_END && is_upper(stop->next_code))
        return ENDS;
    if (stop->kind == MAY_END && ends_measure(stop, before))
        return ENDS;
    return (region && behind_comma(stop)) || next_begins_sentences(stop) ? ENDS : GOES_ON;
}

/* "to Abt. Lindow", after "die Abt. wurde": an abbreviation that no list knows, but the document.
 */
enum verdict
stop_met_inside(const struct stop *stop)
{
    if (stop->kind != MET_INSIDE || !is_plain(stop))
        return PASSES;
    if (stop->opens || is_digit(stop->next_code))
        return GOES_ON;
    return (stop->habits->language->lists & IN_STARTERS) && !next_begins_sentences(stop) ? GOES_ON
                                                                                         : PASSES;
}

/* "Strd. Knud", "pgs. 5": an abbreviation that no list knows, seen by its form; unless the document
   also writes it without the stop. */
enum verdict
stop_no_vowel(const struct stop *stop)
{
    struct slice word = stop_word(stop);
    if (!is_plain(stop) || stop->opens || stop->kind != NO_ABBREVIATION ||
        !abbreviation_has_no_vowel(word))
        return PASSES;
    bool number = is_digit(stop->next_code);
    if (!number && ((word.at[0] & 0x20) != 0 || next_begins_sentences(stop)))
        return PASSES;
    return usage_stopless(stop->usage, stop->text, stop->word_start, stop->at) ? PASSES : GOES_ON;
}

/* "D. Yu. Krotov", "Zh. K. Omarov": two letters that stand for one of another script, beside an
   initial. */
static bool
is_initial_of_two(const struct stop *stop, struct slice word)
{
    size_t i = 0;
    if (stop->kind != NO_ABBREVIATION || !is_upper(letter_next(word, &i)) || i == word.length ||
        !is_lower(letter_next(word, &i)) || i != word.length)
        return false;
    struct slice before = word_before(stop);
    bool behind = before.length > 1 && before.at[before.length - 1] == '.' &&
                  is_initial(slice_part(before, 0, before.length - 1));
    return behind || initial_follows(stop);
}

/* "Besides", "Clearly": an adverb or function word that no name is. */
static bool
next_is_no_name(const struct stop *stop)
{
    uint64_t lists = lists_of(stop, stop_next_word(stop));
    return (lists & (IN_ADVERBS | IN_FUNCTION_WORDS)) != 0 &&
           (lists & (IN_SURNAMES | IN_GIVEN_NAMES | IN_PARTICLES | IN_PLACES | IN_CITIES | IN_ORGS |
                     IN_TITLES)) == 0;
}

/* "George W. Bush", "J. Smith" against "vitamin C. It", and "vitamin C. Oranges" where the document
   has "oranges", too: an initial, unless a word that begins sentences stands behind it, or one that
   is no name, and then a word in small letters before it. */
enum verdict
stop_initial(const struct stop *stop)
{
    struct slice word = stop_word(stop);
    if (!is_plain(stop) || word.length == 0 || stop_slashed_word(stop).length > word.length)
        return PASSES;
    if (!is_initial(word))
        return is_upper(stop->next_code) && is_initial_of_two(stop, word) ? GOES_ON : PASSES;
    bool another = initial_follows(stop);
    if (!stop->opens && !another && is_lower(letter_at(word_before(stop), 0)) &&
        is_upper(stop->next_code) &&
        usage_small(stop->usage, stop->text, stop->next_word, stop->next_word_end))
        return ENDS;
    if (stop->opens || another || !(next_begins_sentences(stop) || next_is_no_name(stop)))
        return (lists_of(stop, word) & IN_PRONOUNS) != 0 &&
                       !is_upper(letter_at(word_before(stop), 0))
                   ? PASSES
                   : GOES_ON;
    return ENDS;
}

/* "1. 6.", "1. augusta 527.": whether the number before the stop is the last of a date. */
static bool
ends_date(const struct stop *stop)
{
    struct slice before = word_before(stop);
    if (before.length == 0)
        return false;
    char last = before.at[before.length - 1];
    return last == '.' ? before.length > 1 && before.at[before.length - 2] >= '0' &&
                             before.at[before.length - 2] <= '9'
                       : (lists_of(stop, before) & IN_MONTHS) != 0;
}

/* Up to three digits, alone or behind a dash: "3", "1.-3", "1.–12". */
static bool
is_ordinal(struct slice word)
{
    size_t start = word.length;
    while (start > 0 && word.at[start - 1] >= '0' && word.at[start - 1] <= '9')
        start--;
    uint32_t before = letter_ending_at(word, start);
    return start < word.length && word.length - start <= 3 &&
           (start == 0 || before == '-' || before == 0x2013);
}

/* "3. Oktober", "17. století": an ordinal before the name of a month, or in languages that write
   ordinals so, before a word that begins no sentence. */
enum verdict
stop_ordinal(const struct stop *stop)
{
    struct slice word = stop_word(stop);
    if (!is_plain(stop) || !is_ordinal(word) || letter_at(stop->text, stop->next) == '(')
        return PASSES;
    if (is_upper(stop->next_code) && is_digit((unsigned char)word.at[0]) && ends_date(stop))
        return PASSES;
    if (lists_of(stop, stop_next_word(stop)) & IN_MONTHS)
        return stop->habits->ordinals ? GOES_ON : PASSES;
    if (!stop->habits->ordinals)
        return PASSES;
    return next_begins_sentences(stop) ? PASSES : GOES_ON;
}
