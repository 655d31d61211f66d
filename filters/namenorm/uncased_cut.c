/* Words in scripts without capitals, cut at what stands in lists (see uncased.h). */
#include "namenorm/uncased_parts.h"
#include "text/letters.h"

enum script { SCRIPT_HAN, SCRIPT_HIRAGANA, SCRIPT_KATAKANA, SCRIPT_OTHER };
enum { LONGEST_CLITIC = 9 /* bytes */ };

static const uint64_t listed = IN_PLACES | IN_ORGS | IN_TITLES | IN_ROLES | IN_FUNCTION_WORDS |
                               IN_NOT_NAMES | IN_DAYS | IN_ADVERBS | IN_CONJUNCTIONS |
                               IN_DETERMINERS | IN_PRONOUNS | IN_ORG_WORDS | IN_PLACE_WORDS |
                               IN_HONORIFICS | IN_PREPOSITIONS;

static enum script
script_of(uint32_t code)
{
    if (code >= 0x3040 && code < 0x30A0)
        return SCRIPT_HIRAGANA;
    if (code >= 0x30A0 && code < 0x3100)
        return SCRIPT_KATAKANA;
    return code == 0x3005 || (code >= 0x3400 && code < 0xA000) ? SCRIPT_HAN : SCRIPT_OTHER;
}

/* Whether the listed word [first, end) may be cut out where it stands: a stretch of katakana is one
 * word, and "马里" is no place in "马里奥". */
static bool
may_cut(const struct recut *recut, const struct entry *entry, size_t first, size_t end)
{
    const struct word *word = recut->word;
    uint32_t code = letter_at(recut->text, first);
    if (script_of(code) == SCRIPT_HIRAGANA)
        return (entry->lists & IN_HONORIFICS) != 0;
    if (end >= word->end)
        return true;
    uint32_t next = letter_at(recut->text, end);
    if (script_of(code) == SCRIPT_KATAKANA)
        return script_of(next) != SCRIPT_KATAKANA;
    size_t behind = end;
    letter_next(recut->text, &behind);
    const struct entry *letter =
        language_word(recut->language, slice_part(recut->text, end, behind));
    const struct entry *begin = language_word(
        recut->language, slice_part(recut->text, first, first + (entry->length > 3 ? 3 : 0)));
    struct slice sound = entry_value(recut->language, letter, NUMBER_NAME_LETTERS);
    struct slice own = entry_value(recut->language, begin, NUMBER_NAME_LETTERS);
    return !(entry->lists & IN_PLACES) || end - first > 6 || own.length == 0 ||
           slice_find_byte(sound, 0, 't') >= sound.length;
}

/* Puts out [start, end), which is in no list, in stretches of one script. */
static void
cut_scripts(struct recut *recut, size_t start, size_t end)
{
    size_t piece = start;
    enum script last = SCRIPT_OTHER;
    for (size_t i = start; i < end;) {
        size_t at = i;
        enum script script = script_of(letter_next(recut->text, &i));
        if (at > piece && script != last) {
            uncased_emit(recut, piece, at, 0);
            piece = at;
        }
        last = script;
    }
    uncased_emit(recut, piece, end, 0);
}

/* Whether a stretch of one script begins at AT: at the PIECE's beginning, or behind a letter of
 * another at BEFORE. */
static bool
begins_script(const struct recut *recut, size_t piece, size_t at, size_t before)
{
    return at == piece ||
           script_of(letter_at(recut->text, before)) != script_of(letter_at(recut->text, at));
}

/* "横浜市" of "横浜市長": the end of a place at END without the letter with which a title begins.
 */
static size_t
without_title(const struct recut *recut, size_t first, size_t end)
{
    size_t length, last = end;
    do
        last--;
    while (last > first && ((unsigned char)recut->text.at[last] & 0xC0) == 0x80);
    struct slice tail = slice_part(recut->text, last, recut->word->end);
    bool title = last > first &&
                 language_prefix(recut->language, tail, IN_TITLES | IN_ROLES, &length) &&
                 last + length > end;
    return title ? last : end;
}

static void
cut_unspaced(struct recut *recut)
{
    const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS;
    size_t piece = recut->word->start, end = recut->word->end, before = piece;
    bool place = false; /* right before the piece */
    for (size_t i = piece; i < end;) {
        size_t length = 0;
        const struct entry *entry = NULL;
        enum script script = script_of(letter_at(recut->text, i));
        if (script == SCRIPT_HAN || begins_script(recut, piece, i, before))
            entry =
                language_prefix(recut->language, slice_part(recut->text, i, end), listed, &length);
        before = i;
        if (entry && entry->lists & IN_PLACES)
            length = without_title(recut, i, i + length) - i;
        bool letter = entry && entry->lists & heads && entry->length <= 3;
        if (letter && !(entry->lists & listed & ~heads) && !(place && i == piece))
            entry = NULL; /* "国" in a name */
        if (entry && may_cut(recut, entry, i, i + length)) {
            cut_scripts(recut, piece, i);
            uncased_emit(recut, i, i + length, 0);
            i += length;
            piece = before = i;
            place = (entry->lists & IN_PLACES) != 0;
            continue;
        }
        letter_next(recut->text, &i);
    }
    cut_scripts(recut, piece, end);
}

/* Whether TEXT is a clitic of that value, see ar/clitics.txt. */
static bool
is_clitic(const struct language *language, struct slice text, const char *value)
{
    const struct entry *entry = language_word(language, text);
    return entry->lists & IN_CLITICS &&
           slice_equals(entry_value(language, entry, NUMBER_CLITICS), slice_of(value));
}

/* Whether TEXT is worth cutting a clitic from. */
static bool
is_stem(const struct recut *recut, struct slice text)
{
    const uint64_t stems = IN_PLACES | IN_ORGS | IN_TITLES | IN_ROLES | IN_CUES | IN_ORG_WORDS |
                           IN_PLACE_WORDS | IN_OTHER_WORDS | IN_AUXILIARIES;
    const struct entry *entry = language_word(recut->language, text);
    if (entry->lists & (IN_NOT_NAMES | IN_FUNCTION_WORDS) && !(entry->lists & IN_AUXILIARIES))
        return false;
    return (entry->lists | entry->begins) & (IN_PLACES | IN_ORGS) ||
           entry->lists & (stems & ~(uint64_t)IN_ORGS);
}

size_t
uncased_clitic_before(const struct recut *recut, size_t from)
{
    size_t start = recut->word->start, i = from ? from : start;
    letter_next(recut->text, &i);
    return i - start <= LONGEST_CLITIC && i < recut->word->end &&
                   is_clitic(recut->language, slice_part(recut->text, start, i), "before")
               ? i
               : 0;
}

size_t
uncased_clitic_behind(const struct recut *recut, size_t from)
{
    size_t start = recut->word->start, end = recut->word->end, i = from ? from : start;
    if (!from && end - start > LONGEST_CLITIC) {
        i = end - LONGEST_CLITIC;
        while (((unsigned char)recut->text.at[i] & 0xC0) == 0x80)
            i++;
    } else {
        letter_next(recut->text, &i);
    }
    for (; i < end; letter_next(recut->text, &i))
        if (is_clitic(recut->language, slice_part(recut->text, i, end), ""))
            return i;
    return 0;
}

static void
cut_clitics(struct recut *recut)
{
    size_t start = recut->word->start, end = recut->word->end;
    for (size_t i = uncased_clitic_before(recut, 0); i > 0; i = uncased_clitic_before(recut, i))
        if (is_stem(recut, slice_part(recut->text, i, end))) {
            uncased_emit(recut, start, i, 0);
            uncased_emit(recut, i, end, 0);
            return;
        }
    for (size_t i = uncased_clitic_behind(recut, 0); i > 0; i = uncased_clitic_behind(recut, i))
        if (is_stem(recut, slice_part(recut->text, start, i))) {
            uncased_emit(recut, start, i, 0);
            uncased_emit(recut, i, end, 0);
            return;
        }
    uncased_emit(recut, start, end, 0);
}

void
uncased_cut_listed(struct recut *recut)
{
    const struct word *word = recut->word;
    uint32_t code = letter_at(recut->text, word->start);
    const uint64_t whole = listed | IN_CUES | IN_SUBJECT_MARKERS;
    if (word_entry(recut->language, word)->lists & whole || !(word->shape & WORD_OTHER))
        uncased_emit(recut, word->start, word->end, 0);
    else if (script_of(code) != SCRIPT_OTHER)
        cut_unspaced(recut);
    else if (recut->language->lists & IN_CLITICS)
        cut_clitics(recut);
    else
        uncased_emit(recut, word->start, word->end, 0);
}
