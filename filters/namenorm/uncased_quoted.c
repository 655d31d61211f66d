/* Names between quotation marks, in scripts without capitals: a noun before the marks, or behind
 * them, says what they name (see uncased.h). */
#include "language/article.h"
#include "namenorm/uncased_parts.h"
#include "text/letters.h"

enum { MOST_WORDS = 16, MOST_SPACED = 5, MOST_BEFORE = 8, MOST_LETTERS = 48 /* bytes */ };

static const uint64_t things = IN_OTHER_WORDS | IN_ORG_WORDS | IN_PLACE_WORDS;

static uint32_t
closing(uint32_t open)
{
    switch (open) {
    case 0x300A: /* 《 */
    case 0x300C: /* 「 */
    case 0x300E: /* 『 */
    case 0x3008: /* 〈 */
        return open + 1;
    case 0x201C:
        return 0x201D;
    case 0xAB:
        return 0xBB;
    case 0x2018:
        return 0x2019;
    case '"':
        return '"';
    default:
        return 0;
    }
}

/* Whether spaces part the words of the script of the word at hand, so that what tells what a name
 * is stands apart from its marks: "فیلم «راه دور»". */
static bool
is_set_apart(const struct recut *recut)
{
    uint32_t code = letter_at(recut->text, recut->word->start);
    return !is_unspaced(code) && !is_hangul(code) && !language_is(recut->language, "no_spaces");
}

/* The mark that closes what the mark before the word at hand opens; NULL if none does soon, or what
 * stands between is no name's: it has a stop or a comma. */
static const struct word *
find_closing(const struct recut *recut)
{
    const struct word *word = recut->word;
    uint32_t mark = word > recut->first ? closing(word_mark(word - 1)) : 0;
    if (mark == 0 || (mark == 0x201D && is_hangul(letter_at(recut->text, word->start))))
        return NULL; /* double marks are for what is said there */
    bool apart = is_set_apart(recut);
    if (mark == '"' && !recut->titles_with_articles)
        return NULL; /* speech stands between them, too, and marks of its own for names do not */
    int most = apart ? MOST_SPACED + 1 : MOST_WORDS;
    for (const struct word *at = word; at < recut->end && at < word + most; at++) {
        uint32_t code = word_mark(at);
        if (code == mark)
            return apart || at->start - word->start <= MOST_LETTERS ? at : NULL;
        if ((apart && code) || code == 0x3002 || code == 0xFF0C || code == ',')
            return NULL;
    }
    return NULL;
}

static uint64_t
kind_of(uint64_t lists)
{
    return lists & IN_OTHER_WORDS   ? IN_OTHERS
           : lists & IN_ORG_WORDS   ? IN_ORGS
           : lists & IN_PLACE_WORDS ? IN_PLACES
                                    : 0;
}

/* What the noun tells that begins right behind the closing mark. */
static uint64_t
kind_behind(const struct recut *recut, const struct word *close)
{
    size_t length;
    if (close + 1 >= recut->end || close[1].shape & (WORD_MARK | WORD_SPACE_BEFORE))
        return 0;
    const struct entry *entry =
        language_prefix(recut->language, slice_part(recut->text, close[1].start, close[1].end),
                        IN_OTHER_WORDS, &length);
    return entry ? IN_OTHERS : 0;
}

/* "不該是被遺忘的最後一站": whether words of grammar in the script of the names make a clause of
 * it. */
static bool
has_grammar(const struct recut *recut, struct slice text)
{
    for (size_t i = 0; i < text.length;) {
        size_t at = i;
        if (script_of(letter_next(text, &i)) == SCRIPT_HAN &&
            language_word(recut->language, slice_part(text, at, i))->lists & IN_FUNCTION_WORDS)
            return true;
    }
    return false;
}

/* "賃上げは先": whether a particle of a subject stands inside. */
static bool
has_subject(const struct recut *recut, struct slice text)
{
    size_t i = 0;
    for (letter_next(text, &i); i < text.length;) {
        size_t at = i;
        enum script script = script_of(letter_next(text, &i));
        if (script == SCRIPT_HIRAGANA && i < text.length &&
            script_of(letter_ending_at(text, at)) != SCRIPT_HIRAGANA &&
            language_word(recut->language, slice_part(text, at, i))->lists & IN_SUBJECT_MARKERS)
            return true;
    }
    return false;
}

/* "الحكومة «ستتخذ …»": whether the noun before the mark has its article, in a language where what
 * names something has none. */
static bool
is_generic(const struct recut *recut)
{
    const struct word *noun = recut->word - 2;
    return recut->titles_with_articles && noun >= recut->first &&
           language_article(recut->language, slice_part(recut->text, noun->start, noun->end)) > 0;
}

/* What the lists say of a word that is not cut yet, or of what stands behind a particle glued to
 * it. */
static uint64_t
lists_uncut(const struct recut *recut, const struct word *word)
{
    uint64_t lists = recut_lists(recut, word);
    return lists ? lists
                 : uncased_behind_clitic(recut->language,
                                         slice_part(recut->text, word->start, word->end));
}

/* "قال NAME لـ«…»": whether what somebody says stands not far before the preposition of whom it is
 * said to, or right behind the mark CLOSE. */
static bool
is_told(const struct recut *recut, const struct word *close)
{
    const uint64_t says = IN_CUES | IN_SOURCE_NOUNS;
    const struct word *to = recut->word - 2;
    if (to < recut->first || !slice_is_one_of(slice_part(recut->text, to->start, to->end),
                                              language_fact(recut->language, "told_preposition")))
        return false;
    for (const struct word *at = to - 1; at >= recut->first && to - at <= MOST_BEFORE; at--)
        if (at->shape & WORD_MARK || lists_uncut(recut, at) & says)
            return !(at->shape & WORD_MARK);
    return recut_lists(recut, close + 1) & IN_CUES;
}

static uint64_t
kind_of_quoted(const struct recut *recut, const struct word *close, struct slice text)
{
    const struct known_name *known = recut->dry ? NULL : uncased_known(recut->uncased, text);
    if (known && known->lists & (IN_OTHERS | IN_ORGS | IN_PLACES))
        return known->lists;
    size_t before = recut->word[-1].start;
    bool glued =
        before > 0 && (!(recut->word[-1].shape & WORD_SPACE_BEFORE) ||
                       is_hangul(letter_ending_at(recut->text, before - 1)) || is_set_apart(recut));
    uint64_t kind = glued ? kind_of(recut->called & things) : 0;
    if (kind != IN_OTHERS && is_generic(recut))
        kind = 0;
    if (kind == 0 && is_told(recut, close))
        kind = IN_ORGS;
    uint32_t mark = word_mark(&recut->word[-1]);
    if (mark != 0x300A && mark != 0x3008)
        return has_grammar(recut, text) || (kind == IN_ORGS && has_subject(recut, text)) ? 0
               : kind                                                                    ? kind
                      : kind_behind(recut, close);
    if (language_word(recut->language, text)->lists & IN_ORGS)
        return IN_ORGS;
    const struct entry *tail = language_tail(recut->language, text, 1, 1, IN_ORG_WORDS);
    return tail ? IN_ORGS : IN_OTHERS;
}

bool
uncased_cut_quoted(struct recut *recut)
{
    const struct word *close = find_closing(recut);
    if (!close || close == recut->word)
        return false;
    size_t start = recut->word->start, end = close[-1].end;
    struct slice text = slice_part(recut->text, start, end);
    uint64_t lists = kind_of_quoted(recut, close, text);
    if (lists == 0)
        return false;
    uncased_remember(recut->uncased, text, 0, lists);
    uint32_t shape = WORD_NAME | WORD_INNER_CAPITAL;
    for (; recut->word < close; recut->word++) {
        uncased_emit_name(recut, recut->word->start, recut->word->end, shape, lists);
        shape = WORD_NAME;
        lists = 0;
    }
    recut->word = close - 1;
    recut->before = 0;
    return true;
}
