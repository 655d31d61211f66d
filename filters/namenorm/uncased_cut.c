/* Words in scripts without capitals, cut at what stands in lists (see uncased.h). */
#include "namenorm/uncased_parts.h"
#include "text/letters.h"

enum { LONGEST_CLITIC = 9, LONGEST_PLACE = 24 /* bytes */, MOST_WORDS = 4 };

static const uint64_t listed = IN_PLACES | IN_ORGS | IN_TITLES | IN_ROLES | IN_FUNCTION_WORDS |
                               IN_NOT_NAMES | IN_DAYS | IN_ADVERBS | IN_CONJUNCTIONS |
                               IN_DETERMINERS | IN_PRONOUNS | IN_ORG_WORDS | IN_PLACE_WORDS |
                               IN_HONORIFICS | IN_PREPOSITIONS;

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
    if (is_famous(recut->language, entry)) /* "وبوتين" */
        return true;
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

/* "두산 베어스는": puts out the word at hand, the letters up to END of which are the last of a
 * listed name of several words, and makes a name of those before it. False: they are none. */
static bool
cut_phrase(struct recut *recut, size_t end)
{
    const uint64_t things = IN_PLACES | IN_ORGS | IN_OTHERS;
    for (const struct word *at = recut->word - 1;
         at >= recut->first && recut->word - at < MOST_WORDS && !(at->shape & WORD_MARK); at--) {
        size_t length, back = (size_t)(recut->word - at);
        const struct entry *phrase = language_phrase(
            recut->language, word_entry(recut->language, at),
            slice_part(recut->text, at->start, end), at->end - at->start, things, &length);
        if (!phrase || at->start + length != end)
            continue;
        struct word *first = recut->dry ? NULL : &recut->uncased->spare[recut->count - back];
        if (first && first->start != at->start)
            return false;
        for (size_t i = 0; first && i < back; i++)
            first[i].shape |= i > 0 ? WORD_NAME : WORD_NAME | WORD_INNER_CAPITAL;
        if (first)
            first->lists = is_famous(recut->language, phrase) ? 0 : phrase->lists & things;
        uncased_emit_name(recut, recut->word->start, end, WORD_NAME, 0);
        uncased_emit(recut, end, recut->word->end, 0);
        return true;
    }
    return false;
}

/* "بشار الأسد وفلاديمير بوتين": whether the word at hand is in no list, a conjunction up to BEHIND
 * and a given name, beside other names of persons. */
static bool
joins_person(const struct recut *recut, size_t behind)
{
    const uint64_t names = IN_GIVEN_NAMES | IN_SURNAMES | IN_PARTICLES;
    const struct word *word = recut->word;
    struct slice clitic = slice_part(recut->text, word->start, behind);
    uint64_t given =
        language_word(recut->language, slice_part(recut->text, behind, word->end))->lists;
    if (recut_lists(recut, word) != 0 || !(given & IN_GIVEN_NAMES) ||
        !(language_word(recut->language, clitic)->lists & IN_CONJUNCTIONS))
        return false;
    bool behind_name = (recut_lists(recut, word - 1) & names) != 0;
    bool before_name = (recut_lists(recut, word + 1) & names) != 0;
    bool free = word > recut->first && !(word[-1].shape & WORD_MARK) &&
                recut_lists(recut, word - 1) == 0; /* not "مع وجود هيكل" */
    return (before_name && (behind_name || free)) || (behind_name && !(given & IN_COMMON_WORDS));
}

static void
cut_clitics(struct recut *recut)
{
    size_t start = recut->word->start, end = recut->word->end;
    for (size_t i = uncased_clitic_before(recut, 0); i > 0; i = uncased_clitic_before(recut, i)) {
        struct slice stem = slice_part(recut->text, i, end);
        if (is_stem(recut, stem) || joins_person(recut, i) ||
            language_word(recut->language, stem)->lists & IN_SOURCE_NOUNS) { /* "لبيان" */
            uncased_emit(recut, start, i, 0);
            uncased_emit(recut, i, end, 0);
            return;
        }
    }
    for (size_t i = uncased_clitic_behind(recut, 0); i > 0; i = uncased_clitic_behind(recut, i)) {
        if (cut_phrase(recut, i))
            return;
        if (is_stem(recut, slice_part(recut->text, start, i))) {
            uncased_emit(recut, start, i, 0);
            uncased_emit(recut, i, end, 0);
            return;
        }
    }
    uncased_emit(recut, start, end, 0);
}

/* Whether the word has letters of a script without spaces. */
static bool
has_unspaced(const struct recut *recut)
{
    for (size_t i = recut->word->start; i < recut->word->end;) {
        uint32_t code = letter_next(recut->text, &i);
        if (is_unspaced(code))
            return true;
    }
    return false;
}

/* "고개를 저었다": whether a cue of several words begins with the word at hand. */
static bool
begins_cue(const struct recut *recut)
{
    const struct word *word = recut->word;
    size_t length;
    return language_phrase(recut->language, word_entry(recut->language, word),
                           slice_from(recut->text, word->start), word->end - word->start, IN_CUES,
                           &length) != NULL;
}

/* "HMM의", "NH투자증권은": puts out a word that begins in letters of another script without the
 * particle it ends in. False: it has none. */
static bool
cut_mixed(struct recut *recut)
{
    size_t start = recut->word->start, end = recut->word->end;
    if (is_hangul(letter_at(recut->text, start)) ||
        !is_hangul(letter_ending_at(recut->text, end)) || !(recut->language->lists & IN_CLITICS))
        return false;
    size_t stem = 0;
    for (size_t i = uncased_clitic_behind(recut, 0); i > start;
         i = uncased_clitic_behind(recut, i)) {
        const struct entry *entry =
            language_word(recut->language, slice_part(recut->text, start, i));
        if (stem == 0 || entry->lists & (IN_ORGS | IN_PLACES))
            stem = i;
    }
    if (stem == 0)
        return false;
    uncased_emit(recut, start, stem, 0);
    uncased_emit(recut, stem, end, 0);
    return true;
}

static void
cut_spaced(struct recut *recut)
{
    const struct word *word = recut->word;
    const uint64_t whole = listed | IN_CUES | IN_SUBJECT_MARKERS;
    bool hangul = is_hangul(letter_at(recut->text, word->start));
    recut->before = recut_lists(recut, word);
    if (hangul && recut->before & IN_COMPLEMENTISERS && is_glued(recut, word)) { /* "”면서도" */
        uncased_emit(recut, word->start, word->end, 0);
        return;
    }
    if (!hangul && !(word_entry(recut->language, word)->lists & whole) && cut_mixed(recut))
        return;
    if (hangul && !(word_entry(recut->language, word)->lists & whole) && !begins_cue(recut) &&
        uncased_cut_hangul(recut))
        return;
    if (!(word_entry(recut->language, word)->lists & whole) && word->shape & WORD_OTHER &&
        recut->language->lists & IN_CLITICS && !begins_cue(recut))
        cut_clitics(recut);
    else
        uncased_emit(recut, word->start, word->end, 0);
}

void
uncased_cut_listed(struct recut *recut)
{
    if (uncased_cut_quoted(recut))
        return;
    if (!has_unspaced(recut)) {
        cut_spaced(recut);
        return;
    }
    if (recut->word->end - recut->word->start <= LONGEST_PLACE && uncased_cut_dateline(recut))
        return;
    const uint64_t whole = listed | IN_CUES | IN_SUBJECT_MARKERS;
    if (recut_lists(recut, recut->word) & whole) {
        recut->before = recut_lists(recut, recut->word);
        uncased_emit(recut, recut->word->start, recut->word->end, 0);
        return;
    }
    uncased_find_pieces(recut);
    uncased_join_pieces(recut);
    uncased_emit_pieces(recut);
}
