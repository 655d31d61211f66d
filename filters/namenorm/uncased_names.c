/* Persons' names in scripts without capitals: those that something beside them tells, and then the
 * same elsewhere (see uncased.h). */
#include "language/article.h"
#include "namenorm/uncased_parts.h"
#include "text/letters.h"

enum { MOST_WORDS = 4, MOST_LETTERS = 8, MOST_DOTTED = 16, MOST_BEFORE_DOT = 4 };

static const uint64_t things = IN_PLACES | IN_ORGS | IN_OTHERS;
static const uint64_t taken = IN_FUNCTION_WORDS | IN_NOT_NAMES | IN_CUES | IN_ORGS | IN_ROLES |
                              IN_TITLES | IN_HONORIFICS | IN_DAYS;

/* Whether the word can be no part of a name. A common word that people are called is one, too,
 * where spaces part words. */
static bool
is_taken(uint64_t lists, uint32_t code)
{
    bool called = lists & (IN_GIVEN_NAMES | IN_SURNAMES) && !is_unspaced(code) && !is_hangul(code);
    return lists & taken || (lists & IN_COMMON_WORDS && !called);
}

/* "レアル・マドリード", "横浜F・マリノス": the last word of the longest listed name with a dot in
 * it that begins with the word at hand; that word if none does. */
static const struct word *
listed_dotted(const struct recut *recut)
{
    const struct word *word = recut->word, *best = word;
    bool dotted = false;
    for (const struct word *last = word + 1;
         last < recut->end && last - word <= MOST_DOTTED && is_glued(recut, last) &&
         (dotted || last - word <= MOST_BEFORE_DOT);
         last++) {
        bool mark = (last->shape & WORD_MARK) != 0;
        if (mark && !uncased_is_dotted(recut, last - 1) && word_mark(last) != '&')
            break;
        dotted = dotted || (mark && word_mark(last) != '&');
        if (dotted && !mark &&
            language_word(recut->language, slice_part(recut->text, word->start, last->end))->lists &
                things)
            best = last;
    }
    return best;
}

/* Puts out the words of such a name. False: none begins here. */
static bool
cut_listed_dotted(struct recut *recut)
{
    const struct word *word = recut->word, *last = listed_dotted(recut);
    if (last == word)
        return false;
    uint64_t lists =
        language_word(recut->language, slice_part(recut->text, word->start, last->end))->lists;
    uint64_t kind = lists & IN_ORGS ? IN_ORGS : lists & IN_PLACES ? IN_PLACES : IN_OTHERS;
    uncased_emit_run(recut, last, word->start, last->end, kind);
    return true;
}

/* "محمود عباس زكي": whether the word is another name of who is named before it, and no common word.
 */
static bool
goes_on_as_name(const struct recut *recut, const struct word *word)
{
    uint64_t lists = recut_lists(recut, word);
    return recut->titles_with_articles && lists & (IN_GIVEN_NAMES | IN_SURNAMES) &&
           !is_glued(recut, word) && !(lists & ~(IN_GIVEN_NAMES | IN_SURNAMES | IN_NAME_LETTERS));
}

/* "وصل بوتين": puts out the listed name of somebody whom everybody knows by it that begins with the
 * word at hand; another may go on behind it. False: none begins. */
static bool
cut_famous(struct recut *recut)
{
    const struct word *word = recut->word, *last = word;
    const struct entry *entry = word_entry(recut->language, word);
    size_t length;
    if (!((entry->lists | entry->begins) & IN_OTHERS))
        return false;
    entry = language_phrase(recut->language, entry, slice_from(recut->text, word->start),
                            word->end - word->start, IN_OTHERS, &length);
    if (!entry || !is_famous(recut->language, entry))
        return false;
    while (last + 1 < recut->end && last[1].end <= word->start + length)
        last++;
    while (goes_on_as_name(recut, last + 1) && last - word + 1 < MOST_WORDS)
        last++;
    uncased_remember(recut->uncased, slice_part(recut->text, word->start, last->end), 0, 0);
    uncased_emit_run(recut, last, word->start, last->end, 0);
    return true;
}

void
uncased_cut_names(struct recut *recut)
{
    const struct word *word = recut->word;
    uint32_t code = letter_at(recut->text, word->start);
    if (is_unspaced(code) && cut_listed_dotted(recut))
        return;
    if (recut->heads_last && uncased_cut_tailed(recut))
        return;
    bool free = word->shape & WORD_OTHER && !(word->shape & WORD_NAME) &&
                !is_taken(recut_lists(recut, word), code);
    if (!free && is_hangul(code) && uncased_cut_surname(recut))
        return;
    if (free && !is_unspaced(code) && cut_famous(recut))
        return;
    if (free && (is_unspaced(code) || is_hangul(code)) && uncased_cut_letters(recut))
        return;
    if (free && !is_unspaced(code) && !is_hangul(code))
        uncased_cut_words(recut);
    else
        uncased_emit(recut, word->start, word->end, 0);
}

/* "पूजा ने", "تقول هدى": whether the name is no common word where it stands, for somebody does
 * something who is called so, or says it. */
static bool
is_meant(const struct recut *recut, const struct known_name *known)
{
    const struct word *word = recut->word;
    return known &&
           (known->lists != IN_GIVEN_NAMES || recut_lists(recut, word + 1) & IN_SUBJECT_MARKERS ||
            (recut_lists(recut, word - 1) & IN_CUES && !is_mark(recut, word - 1)));
}

static void
cut_known_unspaced(struct recut *recut)
{
    size_t end = recut->word->end, piece = recut->word->start;
    for (size_t i = piece; i < end;) {
        const struct known_name *found = NULL;
        size_t last = 0, behind = i;
        for (int count = 0; behind < end && count < MOST_LETTERS; count++) {
            letter_next(recut->text, &behind);
            const struct known_name *known =
                count > 0 ? uncased_known(recut->uncased, slice_part(recut->text, i, behind))
                          : NULL;
            size_t more = uncased_letters_end(recut, behind, end, 'g', 1);
            if (known && (!known->split || more == behind)) {
                found = known;
                last = behind;
            }
        }
        if (!found) {
            letter_next(recut->text, &i);
            continue;
        }
        size_t split = found->split ? i + found->split : last;
        uncased_emit(recut, piece, i, 0);
        uncased_emit_name(recut, i, split, WORD_NAME | WORD_INNER_CAPITAL, found->lists);
        uncased_emit_name(recut, split, last, WORD_NAME, 0);
        i = piece = last;
    }
    uncased_emit(recut, piece, end, 0);
}

static void
cut_known_stem(struct recut *recut)
{
    size_t start = recut->word->start, end = recut->word->end;
    for (size_t i = uncased_clitic_behind(recut, 0);; i = uncased_clitic_behind(recut, i)) {
        const struct known_name *known =
            uncased_known(recut->uncased, slice_part(recut->text, start, i ? i : end));
        if (is_meant(recut, known)) {
            size_t last = i ? i : end, split = known->split ? start + known->split : last;
            uint64_t lists = known->lists & ~IN_GIVEN_NAMES;
            uncased_emit_name(recut, start, split, WORD_NAME | WORD_INNER_CAPITAL, lists);
            uncased_emit_name(recut, split, last, WORD_NAME, 0);
            uncased_emit(recut, i ? i : end, end, 0);
            return;
        }
        if (!i)
            break;
    }
    size_t from = uncased_clitic_before(recut, 0);
    bool clitic =
        from && is_meant(recut, uncased_known(recut->uncased, slice_part(recut->text, from, end)));
    uncased_emit(recut, start, clitic ? from : start, 0);
    uncased_emit(recut, clitic ? from : start, end, clitic ? WORD_NAME : 0);
}

static bool
cut_known_words(struct recut *recut)
{
    const struct word *word = recut->word;
    for (long count = MOST_WORDS; count > 1; count--) {
        const struct word *last = word + count - 1;
        if (last >= recut->end ||
            !uncased_known(recut->uncased, slice_part(recut->text, word->start, last->end)))
            continue;
        for (; recut->word <= last; recut->word++)
            uncased_emit(recut, recut->word->start, recut->word->end, WORD_NAME);
        recut->word = last;
        return true;
    }
    return false;
}

void
uncased_cut_known(struct recut *recut)
{
    const struct word *word = recut->word;
    uint32_t code = letter_at(recut->text, word->start);
    uint64_t lists = recut_lists(recut, word);
    if (lists & IN_SURNAMES && !is_unspaced(code)) /* "الجندي", a soldier */
        lists &= ~(uint64_t)IN_ROLES;
    if (lists & IN_SURNAMES && !is_mark(recut, word + 1) && !(word[1].shape & WORD_NAME) &&
        uncased_known(recut->uncased, slice_part(recut->text, word->start, word->end)))
        lists &= ~(uint64_t)IN_TITLES; /* "चौधरी ने" */
    bool whole = word->shape & WORD_NAME || !(word->shape & WORD_OTHER) || is_taken(lists, code) ||
                 lists & IN_PLACES;
    if (whole)
        uncased_emit(recut, word->start, word->end, 0);
    else if (is_unspaced(code))
        cut_known_unspaced(recut);
    else if (!cut_known_words(recut))
        cut_known_stem(recut);
}

/* Whether the word tells where somebody is from and no more than that: not "الجيش الروسي". */
static bool
is_origin(const struct recut *recut, const struct word *word)
{
    const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS | IN_ROLES | IN_TITLES |
                           IN_NATIONALITIES | IN_MODIFIERS;
    if (word < recut->first || word->shape & WORD_MARK)
        return false;
    struct slice text = slice_part(recut->text, word->start, word->end);
    uint64_t lists = recut_lists(recut, word) | uncased_behind_clitic(recut->language, text);
    if (!(lists & IN_NATIONALITIES))
        return false;
    if (word == recut->first || word[-1].shape & WORD_MARK)
        return true;
    struct slice before = slice_part(recut->text, word[-1].start, word[-1].end);
    return !(recut_lists(recut, word - 1) & heads) &&
           language_article(recut->language, before) == 0;
}

/* Whether the word, which no list has, may be of a foreign name: neither its beginning nor its end
 * is that of another word. */
static bool
may_be_foreign(const struct recut *recut, const struct word *word)
{
    enum { LEAST_LETTERS = 4 };
    const uint64_t names = IN_GIVEN_NAMES | IN_SURNAMES;
    struct slice text = slice_part(recut->text, word->start, word->end);
    uint64_t lists =
        recut_lists(recut, word) | uncased_behind_clitic(recut->language, text); /* "بصوت" */
    return !(lists & ~names) && language_article(recut->language, text) == 0 &&
           uncased_count_letters(recut->text, word->start, word->end) >= LEAST_LETTERS &&
           !slice_ends_with_one(text, language_fact(recut->language, "kind_ending")) &&
           !slice_ends_with_one(text, language_fact(recut->language, "pronoun_ending"));
}

int
uncased_count_behind_origin(const struct recut *recut, int most)
{
    enum { MOST_FOREIGN = 3 };
    if (!recut->titles_with_articles || most < 2 || most > MOST_FOREIGN ||
        !is_origin(recut, recut->word - 1))
        return 0;
    for (int i = 0; i < most; i++)
        if (!may_be_foreign(recut, recut->word + i))
            return 0;
    return most;
}
