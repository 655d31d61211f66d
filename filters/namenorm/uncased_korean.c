/* Korean names: a surname and a given name in one word, particles behind them (see uncased.h). */
#include "namenorm/run.h"
#include "namenorm/uncased_parts.h"
#include "text/letters.h"

#include <string.h>

enum {
    LETTER = 3,            /* bytes */
    MOST_GIVEN = 2,        /* letters of a given name */
    MOST_OFFICE = 8,       /* words of what a title is of */
    MOST_MODIFIERS = 2,    /* of a title */
    MOST_TO_QUOTATION = 6, /* words behind who says it */
    SHORTEST_OFFICE = 3,   /* letters of what a title is of, to be known elsewhere by them */
    SHORTEST_TITLE = 6     /* bytes */
};

static const uint64_t titles = IN_TITLES | IN_ROLES;

bool
uncased_is_full(const struct recut *recut, size_t start, size_t end)
{
    struct name_part part;
    return uncased_find_full(recut, start, end, &part) && part.end == end &&
           end - part.split == (size_t)MOST_GIVEN * LETTER;
}

const struct word *
uncased_behind_modifiers(const struct recut *recut, const struct word *word)
{
    const struct word *at = word;
    while (at + 1 < recut->end && at - word < MOST_MODIFIERS &&
           recut_lists(recut, at) & IN_MODIFIERS && !is_glued(recut, at) &&
           !is_glued(recut, at + 1) && !is_mark(recut, at + 1))
        at++;
    return at;
}

/* The surname [start, end) of the word at hand as "이 장관" has it, by itself: with a space behind,
   so that it is no word. */
static const struct known_name *
surname_alone(struct recut *recut, size_t start, size_t end, bool remember)
{
    char letters[2 * LETTER + 1];
    if (end - start >= sizeof letters)
        return NULL;
    memcpy(letters, recut->text.at + start, end - start);
    letters[end - start] = ' ';
    struct slice text = slice_make(letters, end - start + 1);
    if (remember)
        uncased_remember(recut->uncased, text, 0, 0);
    return uncased_known(recut->uncased, text);
}

/* "김대중 전 대통령", "김 전 대통령": whether the word at hand stands behind a name, or a surname.
 */
static bool
follows_name(struct recut *recut)
{
    const struct word *before = recut->word - 1;
    return !is_mark(recut, before) && (uncased_is_full(recut, before->start, before->end) ||
                                       (recut_lists(recut, before) & IN_SURNAMES &&
                                        surname_alone(recut, before->start, before->end, false)));
}

/* "한정애(45)": whether an age stands behind WORD, before END. */
static bool
has_age_behind(const struct word *word, const struct word *end)
{
    return word + 3 < end && word_mark(&word[1]) == '(' && word[2].shape & WORD_DIGITS &&
           word[2].end - word[2].start <= 2 && word_mark(&word[3]) == ')';
}

/* "이모(31)씨": puts out the word at hand, which means something else, too, as a surname and what
 * stands for a given name that is not told, before an age. */
static bool
cut_hidden_word(struct recut *recut)
{
    const struct word *word = recut->word;
    size_t split = uncased_surname_end(recut, word->start, word->end);
    struct name_part part = {word->start, split, word->end};
    if (split == word->start || split == word->end || !has_age_behind(word, recut->end) ||
        uncased_letters_end(recut, split, word->end, 'x', 1) != word->end)
        return false;
    uncased_emit_part(recut, &part);
    return true;
}

bool
uncased_cut_surname(struct recut *recut)
{
    const struct word *word = recut->word, *title = uncased_behind_modifiers(recut, word + 1);
    if (cut_hidden_word(recut))
        return true;
    if (!(recut_lists(recut, word) & IN_SURNAMES) || word->end - word->start != LETTER ||
        is_glued(recut, title) || !(recut_lists(recut, title) & IN_TITLES) ||
        (recut_lists(recut, word) & IN_MODIFIERS && follows_name(recut)) ||
        !surname_alone(recut, word->start, word->end, false))
        return false;
    uncased_emit_name(recut, word->start, word->end, WORD_NAME | WORD_INNER_CAPITAL, 0);
    return true;
}

/* Whether the name of an institution and a title stand from WORD on: "이정환 새얼대 교수". */
static bool
has_office_behind(const struct recut *recut, const struct word *word)
{
    if (!(recut_lists(recut, word) & (IN_ORGS | IN_PLACES)) || is_glued(recut, word))
        return false;
    for (const struct word *at = word + 1; at < recut->end && at - word < MOST_OFFICE; at++) {
        if (at->shape & WORD_MARK || (is_glued(recut, at) && !(at->shape & WORD_NAME)))
            return false;
        if (recut_lists(recut, at) & titles && !is_glued(recut, at))
            return true;
    }
    return false;
}

/* "서한결 상조회 위원장은": whether one word that no list has stands between the word at hand, with
   which a clause begins, and a title that a subject's particle follows: whose title it is. */
static bool
has_unlisted_office(const struct recut *recut)
{
    const struct word *word = recut->word, *of = word + 1, *title = word + 2;
    return title + 1 < recut->end &&
           (is_mark(recut, word - 1) ||
            recut_lists(recut, word - 1) & (IN_ADVERBS | IN_CONJUNCTIONS)) &&
           !is_glued(recut, of) && !is_mark(recut, of) && recut_lists(recut, of) == 0 &&
           !is_glued(recut, title) && recut_lists(recut, title) & titles &&
           title->end - title->start >= SHORTEST_TITLE && is_glued(recut, title + 1) &&
           recut_lists(recut, title + 1) & IN_SUBJECT_MARKERS;
}

/* What the lists say of the whole name. */
static uint64_t
part_lists(const struct recut *recut, const struct name_part *part)
{
    return language_word(recut->language, slice_part(recut->text, part->start, part->end))->lists;
}

/* "손흥민은": whether the given name of the name PART is a listed one, and neither the whole, nor
 * its beginning, nor its last letter is a word: "지명자", "안정은". */
static bool
has_listed_given(const struct recut *recut, const struct name_part *part)
{
    const uint64_t names = IN_GIVEN_NAMES | IN_SURNAMES | IN_NAME_LETTERS;
    struct slice given = slice_part(recut->text, part->split, part->end);
    struct slice begin = slice_part(recut->text, part->start, part->end - LETTER);
    struct slice last = slice_part(recut->text, part->end - LETTER, part->end);
    const struct entry *entry = language_word(recut->language, given);
    return part->split - part->start == LETTER && given.length == (size_t)MOST_GIVEN * LETTER &&
           entry_value(recut->language, entry, NUMBER_GIVEN_NAMES).length > 0 &&
           !(part_lists(recut, part) & ~names) &&
           !(language_word(recut->language, begin)->lists & ~names) &&
           !(language_word(recut->language, last)->lists & (IN_CLITICS | IN_FINITE_ENDINGS));
}

/* Whether a quotation begins a few words behind the subject whose particle ends WORD, no other
 * subject between: "손흥민은 경기 뒤 “…”". */
static bool
leads_to_quotation(const struct recut *recut, const struct word *word)
{
    for (const struct word *at = word + 1; at < recut->end && at - word <= MOST_TO_QUOTATION; at++)
        if (at->shape & WORD_MARK || recut_lists(recut, at) & IN_SUBJECT_MARKERS)
            return closing_mark(word_mark(at)) != 0 && at->shape & WORD_SPACE_BEFORE;
    return false;
}

/* "손흥민은 “…”": whether the particle of a subject stands behind STEM, the end of a name, and a
 * quotation behind that. */
static bool
is_quoted_at(const struct recut *recut, size_t stem)
{
    const struct word *word = recut->word;
    size_t at = stem;
    if (at == word->end && is_glued(recut, word + 1)) /* the particle is a word of its own */
        at = (++word)->start;
    return at < word->end && leads_to_quotation(recut, word) &&
           language_word(recut->language, slice_part(recut->text, at, word->end))->lists &
               IN_SUBJECT_MARKERS;
}

/* Whether PART, a name whose first and last letters are no word, is such. */
static bool
is_quoted_subject(const struct recut *recut, const struct name_part *part)
{
    const uint64_t never = IN_COMMON_WORDS | IN_ROLES | IN_TITLES | IN_ORG_WORDS | IN_PLACE_WORDS |
                           IN_PLACES | IN_ORGS | IN_GENDERS | IN_KINSHIP | IN_SOURCE_NOUNS;
    if (!uncased_is_full(recut, part->start, part->end) || !is_quoted_at(recut, part->end))
        return false;
    struct slice first = slice_part(recut->text, part->start, part->end - LETTER);
    struct slice last = slice_part(recut->text, part->start + LETTER, part->end);
    return !((language_word(recut->language, first)->lists |
              language_word(recut->language, last)->lists | part_lists(recut, part)) &
             never);
}

/* "가수 아이유는 “…”": whether the word at hand up to STEM, in no list and behind an occupation,
 * says what follows. */
static bool
is_called_alone(const struct recut *recut, size_t stem)
{
    const struct word *word = recut->word, *role = word - 1;
    struct slice text = slice_part(recut->text, word->start, stem);
    return recut_lists(recut, role) & IN_ROLES && !is_glued(recut, word) &&
           entry_value(recut->language, word_entry(recut->language, role), NUMBER_ROLES).length ==
               0 &&
           text.length > LETTER && language_word(recut->language, text)->lists == 0 &&
           !language_tail(recut->language, text, LETTER, (size_t)2 * LETTER,
                          IN_ROLES | IN_TITLES | IN_ORG_WORDS | IN_COMMON_WORDS | IN_GENDERS) &&
           is_quoted_at(recut, stem);
}

/* "박모(54)씨", "김준 씨": whether an age, or what only people are called by, stands behind the
 * name that ends at STEM, so that it may have two letters alone. */
static bool
is_called(const struct recut *recut, size_t stem)
{
    const struct word *word = recut->word;
    size_t length;
    return stem == word->end
               ? has_age_behind(word, recut->end) || recut_lists(recut, word + 1) & IN_HONORIFICS
               : language_prefix(recut->language, slice_part(recut->text, stem, word->end),
                                 IN_HONORIFICS, &length) != NULL;
}

/* "홍씨를": whether [start, end) is a surname alone, what only people are called by glued to it. */
static bool
is_called_by_surname(const struct recut *recut, size_t end)
{
    size_t start = recut->word->start, length;
    return end - start == LETTER && end < recut->word->end &&
           uncased_surname_end(recut, start, end) == end &&
           uncased_letters_end(recut, start, end, 'x', 1) == start &&
           language_prefix(recut->language, slice_part(recut->text, end, recut->word->end),
                           IN_HONORIFICS, &length);
}

/* "한 교수", "두 의원": whether the surname at hand is a word before nouns, too, and nobody of the
 * document has it. */
static bool
is_counting(struct recut *recut)
{
    const struct word *word = recut->word;
    return slice_equals(
               entry_value(recut->language, word_entry(recut->language, word), NUMBER_SURNAMES),
               slice_of("word")) &&
           !surname_alone(recut, word->start, word->end, false);
}

/* Korean: a title behind it, or before it. */
static bool
find_korean(struct recut *recut, struct name_part *part)
{
    const struct word *word = recut->word, *title = uncased_behind_modifiers(recut, word + 1);
    size_t end = word->end;
    bool before = recut_lists(recut, word - 1) & titles && !is_glued(recut, word) &&
                  !(word[-1].shape & WORD_NAME);
    bool behind = recut_lists(recut, title) & titles || has_office_behind(recut, title) ||
                  has_unlisted_office(recut) || has_age_behind(word, recut->end);
    for (size_t i = uncased_clitic_behind(recut, 0);; i = uncased_clitic_behind(recut, i)) {
        size_t stem = i ? i : end;
        bool titled =
            (stem == end && behind) || before || uncased_title_end(recut, stem, end) > stem;
        size_t split = uncased_surname_end(recut, word->start, stem);
        if (titled && split > word->start && split < stem && /* "박모(54)씨" */
            uncased_letters_end(recut, split, stem, 'x', 1) == stem) {
            *part = (struct name_part){word->start, split, stem};
            return true;
        }
        bool full = uncased_find_full(recut, word->start, stem, part) && part->end == stem;
        bool long_enough = uncased_count_letters(recut->text, word->start, stem) > MOST_GIVEN;
        if (full && ((titled && (long_enough || is_called(recut, stem))) ||
                     has_listed_given(recut, part) || is_quoted_subject(recut, part)))
            return true;
        *part = (struct name_part){word->start, 0, stem};
        if (is_called_alone(recut, stem) || is_called_by_surname(recut, stem))
            return true;
        if (!i)
            break;
    }
    *part = (struct name_part){word->start, 0, end};
    return recut_lists(recut, title) & IN_TITLES && !is_glued(recut, title) &&
           uncased_surname_end(recut, word->start, end) == end &&
           uncased_count_letters(recut->text, word->start, end) == 1 && !is_counting(recut);
}

/* "김 모 군", "김 모씨": puts out a surname and what stands for a given name that is not told, each
 * a word, before what people are called. */
static bool
cut_hidden(struct recut *recut)
{
    const struct word *word = recut->word, *next = word + 1;
    if (!(recut_lists(recut, word) & IN_SURNAMES) || is_mark(recut, next) || is_glued(recut, next))
        return false;
    size_t end = uncased_letters_end(recut, next->start, next->end, 'x', 1);
    bool titled = end == next->end
                      ? recut_lists(recut, next + 1) & titles || has_age_behind(next, recut->end)
                      : uncased_title_end(recut, end, next->end) > end;
    if (end == next->start || !titled)
        return false;
    uncased_emit_name(recut, word->start, word->end, WORD_NAME | WORD_INNER_CAPITAL, 0);
    recut->word = next;
    uncased_emit_name(recut, next->start, end, WORD_NAME, 0);
    size_t title = uncased_title_end(recut, end, next->end);
    uncased_emit(recut, end, title, 0);
    uncased_emit(recut, title, next->end, 0);
    return true;
}

/* "아흐메드 알샤라 시리아 대통령": whether the word, in no list, ends in nothing that a verb or a
 * noun does before what stands behind it, so that it may begin a name before a country and an
 * office. */
static bool
may_be_foreign(const struct recut *recut, const struct word *word)
{
    const uint64_t never = IN_FINITE_ENDINGS | IN_PREPOSITIONS | IN_SUBJECT_MARKERS |
                           IN_COMPLEMENTISERS | IN_COMMON_WORDS | IN_ORG_WORDS | IN_ROLES |
                           IN_PLACE_WORDS | IN_OTHER_WORDS | IN_SOURCE_NOUNS | IN_SUBORDINATORS;
    const uint64_t begins = IN_COMMON_WORDS | IN_PLACES | IN_ORGS;
    struct slice text = slice_part(recut->text, word->start, word->end);
    size_t length = 0;
    language_prefix(recut->language, text, begins, &length);
    return recut_lists(recut, word) == 0 && text.length > LETTER && length <= LETTER &&
           !language_tail(recut->language, text, LETTER, LETTER, never);
}

/* "토미 틸리카이넨 감독": whether the words up to LAST, of LETTERS letters, the last of which no
 * word begins or ends like, and no Korean name, stand before a title before which a name of another
 * language needs nothing else. */
static bool
is_before_state_title(const struct recut *recut, const struct word *last, size_t letters)
{
    enum { SHORTEST = 4, LONGEST_PART = 6 };
    const struct word *title = last + 1;
    return !is_mark(recut, title) && !is_glued(recut, title) && letters >= SHORTEST &&
           uncased_count_letters(recut->text, last->start, last->end) <= LONGEST_PART &&
           may_be_foreign(recut, last) &&
           !uncased_is_full(recut, recut->word->start, recut->word->end) &&
           slice_is_one_of(slice_part(recut->text, title->start, title->end),
                           language_fact(recut->language, "state_title"));
}

/* "존 스미스 씨", "쩐 티 흐엉 교수": puts out words that no list has, the first a given name of
 * other countries or what stands first in their names, before a title. */
static bool
cut_foreign(struct recut *recut)
{
    enum { MOST_FOREIGN = 4, SHORTEST_FOREIGN = 3, LONGEST_FOREIGN = 6 /* syllables */ };
    const uint64_t own = IN_GIVEN_NAMES | IN_SURNAMES | IN_NAME_LETTERS | IN_CLITICS |
                         IN_COMPLEMENTISERS | IN_FINITE_ENDINGS; /* "란", which words end in, too */
    const struct word *word = recut->word, *last = word;
    bool listed = (recut_lists(recut, word) & IN_GIVEN_NAMES) != 0;
    if (!listed && !may_be_foreign(recut, word))
        return false;
    while (last + 1 < recut->end && last - word + 1 < MOST_FOREIGN && !is_glued(recut, last + 1) &&
           !is_mark(recut, last + 1) && is_hangul(letter_at(recut->text, last[1].start)) &&
           !(recut_lists(recut, last + 1) & ~own) &&
           uncased_count_letters(recut->text, last[1].start, last[1].end) <= LONGEST_FOREIGN)
        last++;
    size_t letters = uncased_count_letters(recut->text, word->start, last->end);
    if (!listed && !is_before_state_title(recut, last, letters) &&
        (!(recut_lists(recut, last + 1) & IN_PLACES) || letters < SHORTEST_FOREIGN))
        return false;
    if ((!(recut_lists(recut, last + 1) & titles) || is_glued(recut, last + 1)) &&
        !(last > word && has_age_behind(last, recut->end)) && !has_office_behind(recut, last + 1))
        return false;
    if (last > word && uncased_count_letters(recut->text, last->start, last->end) >= MOST_GIVEN)
        uncased_remember(recut->uncased, slice_part(recut->text, last->start, last->end), 0, 0);
    uncased_remember(recut->uncased, slice_part(recut->text, word->start, last->end), 0, 0);
    uncased_emit_run(recut, last, word->start, last->end, 0);
    return true;
}

bool
uncased_cut_korean(struct recut *recut)
{
    const uint64_t places = IN_PLACES | IN_ORG_WORDS | IN_PLACE_WORDS;
    const struct word *word = recut->word;
    struct name_part part = {0};
    if (cut_hidden(recut) || cut_foreign(recut))
        return true;
    if (recut_lists(recut, word) & places)
        return uncased_cut_surname(recut); /* "강", a river */
    if (!find_korean(recut, &part))
        return false;
    bool office = part.end == word->end && has_unlisted_office(recut);
    if (part.split)
        surname_alone(recut, part.start, part.split, true);
    uncased_emit_part(recut, &part);
    if (office) {
        recut->word++;
        size_t start = recut->word->start, end = recut->word->end;
        if (end - start >= (size_t)SHORTEST_OFFICE * LETTER)
            uncased_remember(recut->uncased, slice_part(recut->text, start, end), 0, IN_ORGS);
        uncased_emit_name(recut, start, end, WORD_NAME | WORD_INNER_CAPITAL, IN_ORGS);
    }
    return true;
}
