/* Chinese, Japanese and Korean names: within what stands without spaces (see uncased.h). */
#include "namenorm/run.h"
#include "namenorm/uncased_parts.h"
#include "text/letters.h"

#include <string.h>

enum {
    MOST_GIVEN = 2, /* characters of a Chinese or Korean given name */
    MOST_GIVEN_KANJI = 3,
    MOST_KANJI = 15,    /* bytes of a Japanese name that is in no list */
    SHORTEST_SOUND = 2, /* characters of a name written as it sounds, */
    MOST_SOUND = 8,
    MOST_PART = 4, /* letters of a part that nothing else is known of */
    MOST_COUNTED = 16,
    LETTER = 3,         /* bytes */
    MOST_OFFICE = 8,    /* words of what a title is of */
    MOST_MODIFIERS = 2, /* of a title */
    SHORTEST_TITLE = 6, /* bytes */
    MOST_PARTS = 16,    /* of a name with dots between, those counted */
};

static const uint64_t titles = IN_TITLES | IN_ROLES;

/* A name within a word: [start, end), its given name from SPLIT on, or 0. */
struct part {
    size_t start;
    size_t split;
    size_t end;
};

static bool
has_letter(const struct recut *recut, struct slice letter, char value)
{
    const struct entry *entry = language_word(recut->language, letter);
    struct slice values = entry_value(recut->language, entry, NUMBER_NAME_LETTERS);
    return slice_find_byte(values, 0, value) < values.length;
}

size_t
uncased_surname_end(const struct recut *recut, size_t at, size_t end)
{
    size_t length;
    return language_prefix(recut->language, slice_part(recut->text, at, end), IN_SURNAMES, &length)
               ? at + length
               : at;
}

size_t
uncased_letters_end(const struct recut *recut, size_t at, size_t end, char value, int most)
{
    for (int count = 0; at < end && count < most; count++) {
        size_t behind = at;
        letter_next(recut->text, &behind);
        if (!has_letter(recut, slice_part(recut->text, at, behind), value))
            break;
        at = behind;
    }
    return at;
}

/* Where the letters of that value begin with which [start, end) ends. */
static size_t
letters_start(const struct recut *recut, size_t start, size_t end, char value)
{
    size_t first = start;
    for (size_t at = start; at < end;) {
        size_t behind = at;
        letter_next(recut->text, &behind);
        if (!has_letter(recut, slice_part(recut->text, at, behind), value))
            first = behind;
        at = behind;
    }
    return first;
}

size_t
uncased_count_letters(struct slice text, size_t start, size_t end)
{
    size_t count = 0;
    for (; start < end && count < MOST_COUNTED; count++)
        letter_next(text, &start);
    return count;
}

/* A surname and a given name from AT on, of letters that given names have. */
static bool
find_full(const struct recut *recut, size_t at, size_t end, struct part *part)
{
    size_t split = uncased_surname_end(recut, at, end);
    size_t last = uncased_letters_end(recut, split, end, 'g', MOST_GIVEN);
    *part = (struct part){at, split, last};
    return split > at && last > split;
}

bool
uncased_is_full(const struct recut *recut, size_t start, size_t end)
{
    struct part part;
    return find_full(recut, start, end, &part) && part.end == end &&
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

/* A name of another language, written as it sounds, from AT on. */
static bool
find_sound(const struct recut *recut, size_t at, size_t end, struct part *part)
{
    *part = (struct part){at, 0, uncased_letters_end(recut, at, end, 't', MOST_SOUND)};
    return uncased_count_letters(recut->text, at, part->end) >= SHORTEST_SOUND;
}

static bool
find_longer(const struct recut *recut, size_t at, size_t end, struct part *part)
{
    struct part sound;
    bool full = find_full(recut, at, end, part);
    if (!find_sound(recut, at, end, &sound) || (full && part->end >= sound.end))
        return full;
    *part = sound;
    return true;
}

/* The name that ends where the word ends, before a title. */
static bool
find_last(const struct recut *recut, bool loose, struct part *part)
{
    size_t start = recut->word->start, end = recut->word->end;
    size_t sound = letters_start(recut, start, end, 't');
    for (size_t at = start; at < end; letter_next(recut->text, &at)) {
        if (find_full(recut, at, end, part) && part->end == end)
            return uncased_count_letters(recut->text, sound, end) <=
                       uncased_count_letters(recut->text, at, end) ||
                   find_sound(recut, sound, end, part);
        if (uncased_surname_end(recut, at, end) == end && (loose || at == start)) {
            *part = (struct part){at, 0, end}; /* "李市长" */
            return true;
        }
        if (!loose)
            break;
    }
    return find_sound(recut, sound, end, part) && part->end == end && (loose || sound == start);
}

/* "特朗普在…写道": whether the word at hand, at the beginning of a clause, is the name of a person
 * of another language: what stands BEHIND it goes on as a clause does behind who acts. */
static bool
is_foreign_subject(const struct recut *recut, uint64_t behind, struct part *part)
{
    const uint64_t acts = IN_CUES | IN_PREPOSITIONS | IN_ADVERBS;
    const struct word *word = recut->word;
    return behind & acts && is_mark(recut, word - 1) && recut_lists(recut, word) == 0 &&
           find_sound(recut, word->start, word->end, part) && part->end == word->end &&
           uncased_count_letters(recut->text, word->start, word->end) > SHORTEST_SOUND;
}

/* Chinese: a title before it, a title or a cue behind it. */
static bool
find_chinese(const struct recut *recut, struct part *part)
{
    const struct word *word = recut->word;
    uint64_t left = is_glued(recut, word) ? recut_lists(recut, word - 1) : 0;
    uint64_t right = is_glued(recut, word + 1) ? recut_lists(recut, word + 1) : 0;
    if (left & titles && find_longer(recut, word->start, word->end, part))
        return true;
    if (right & titles && find_last(recut, (right & IN_TITLES) != 0, part))
        return true;
    if (is_foreign_subject(recut, right, part))
        return true;
    bool begins = is_mark(recut, word - 1) || !is_glued(recut, word) || left != 0;
    return right & IN_CUES && begins && find_full(recut, word->start, word->end, part) &&
           part->end == word->end;
}

/* Japanese: a surname, alone or with a given name, before a title; before some titles any. */
static bool
find_japanese(const struct recut *recut, struct part *part)
{
    const struct word *word = recut->word;
    if (!is_glued(recut, word + 1) || !(recut_lists(recut, word + 1) & (titles | IN_HONORIFICS)))
        return false;
    const struct entry *title = word_entry(recut->language, &word[1]);
    struct slice any = entry_value(recut->language, title, NUMBER_HONORIFICS);
    uint32_t code = letter_at(recut->text, word->start);
    size_t letters = uncased_count_letters(recut->text, word->start, word->end);
    *part = (struct part){word->start, 0, word->end};
    if (code >= 0x30A0 && code < 0x3100) /* katakana */
        return letters >= SHORTEST_SOUND &&
               (title->lists & IN_HONORIFICS ||
                slice_ends_with_one(slice_part(recut->text, word[1].start, word[1].end),
                                    language_fact(recut->language, "state_title")));
    bool office =
        slice_equals(entry_value(recut->language, title, NUMBER_ROLES), slice_of("place"));
    if (code < 0x3100 || (office && recut_lists(recut, word) & IN_PLACES))
        return false;
    size_t split = uncased_surname_end(recut, word->start, word->end);
    size_t surname = uncased_count_letters(recut->text, word->start, split),
           given = letters - surname;
    bool of_next = office && recut_lists(recut, word + 2) & IN_LINKERS; /* "南沢市議の会田氏" */
    bool sure = surname >= 2 || (title->lists & IN_HONORIFICS && given != 1) || given == 0;
    if (surname > 0 && given <= MOST_GIVEN_KANJI && sure && !(of_next && given == 0)) {
        part->split = given > 0 ? split : 0;
        return true;
    }
    if (of_next)
        return false;
    if (letters > 3) /* surnames have two, most of them */
        part->split = part->start + (size_t)2 * LETTER;
    return (any.length > 0 || (letters > 2 && title->lists & IN_TITLES)) && letters >= 2 &&
           word->end - word->start <= MOST_KANJI;
}

/* Where the title ends that is written together with the name before AT: "김민수씨는". */
static size_t
honorific_end(const struct recut *recut, size_t at)
{
    size_t length;
    return language_prefix(recut->language, slice_part(recut->text, at, recut->word->end),
                           IN_TITLES, &length)
               ? at + length
               : at;
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

bool
uncased_cut_surname(struct recut *recut)
{
    const struct word *word = recut->word, *title = uncased_behind_modifiers(recut, word + 1);
    if (!(recut_lists(recut, word) & IN_SURNAMES) || word->end - word->start != LETTER ||
        is_glued(recut, title) || !(recut_lists(recut, title) & IN_TITLES) ||
        (recut_lists(recut, word) & IN_MODIFIERS && follows_name(recut)) ||
        !surname_alone(recut, word->start, word->end, false))
        return false;
    uncased_emit_name(recut, word->start, word->end, WORD_NAME | WORD_INNER_CAPITAL, 0);
    return true;
}

static void
emit_part(struct recut *recut, const struct part *part)
{
    size_t start = recut->word->start, end = recut->word->end;
    if (part->split && is_hangul(letter_at(recut->text, start)))
        surname_alone(recut, part->start, part->split, true);
    struct slice text = slice_part(recut->text, part->start, part->end);
    if (uncased_count_letters(recut->text, part->start, part->end) > 1)
        uncased_remember(recut->uncased, text, part->split ? part->split - part->start : 0, 0);
    size_t split = part->split ? part->split : part->end;
    uncased_emit(recut, start, part->start, 0);
    uncased_emit_name(recut, part->start, split, WORD_NAME | WORD_INNER_CAPITAL, 0);
    uncased_emit_name(recut, split, part->end, WORD_NAME, 0);
    size_t title = honorific_end(recut, part->end);
    uncased_emit(recut, part->end, title, 0);
    uncased_emit(recut, title, end, 0);
}

/* The marks that stand between the parts of such a name. */
static bool
is_dot(uint32_t code)
{
    return code == 0xB7 || code == 0x2022 || code == 0x2027 || code == 0x30FB || code == 0xFF0E;
}

/* "オカベアナリスト": where the title begins in which the last part of such a name ends, in
 * katakana like it; the end of the word. */
static size_t
title_within(const struct recut *recut, const struct word *last)
{
    enum { SHORTEST = 6, SHORTEST_ENDING = 9 /* bytes */ };
    struct slice text = slice_part(recut->text, last->start, last->end);
    const struct entry *title =
        language_tail(recut->language, text, SHORTEST, SHORTEST_ENDING, titles);
    return title && script_of(letter_at(recut->text, last->start)) == SCRIPT_KATAKANA
               ? last->end - title->length
               : last->end;
}

/* "ティム・オカベ", "ポラリス・フィルム": whether the parts from the word at hand up to LAST, each
 * of katakana, are in no list, but for a last one that says what company it is. */
static bool
is_foreign(const struct recut *recut, const struct word *last)
{
    for (const struct word *at = recut->word; at <= last; at += 2) {
        uint64_t company = at == last ? IN_ORG_WORDS : 0;
        if (script_of(letter_at(recut->text, at->start)) != SCRIPT_KATAKANA ||
            recut_lists(recut, at) & ~(company | IN_GIVEN_NAMES | IN_SURNAMES) ||
            uncased_count_letters(recut->text, at->start, at->end) < SHORTEST_SOUND)
            return false;
    }
    return true;
}

/* "議員莎韻．諾敏": two short parts that no list has behind a title. */
static bool
is_titled_pair(const struct recut *recut, const struct word *last)
{
    const uint64_t own = IN_NAME_LETTERS | IN_SURNAMES;
    const struct word *word = recut->word;
    return last == word + 2 && recut_lists(recut, word - 1) & titles && is_glued(recut, word) &&
           !((recut_lists(recut, word) | recut_lists(recut, last)) & ~own) &&
           uncased_count_letters(recut->text, word->start, word->end) <= MOST_PART &&
           uncased_count_letters(recut->text, last->start, last->end) <= MOST_PART;
}

/* Puts out the words up to LAST, of which the letters from START to END are the name. */
static void
emit_dotted(struct recut *recut, const struct word *last, size_t start, size_t end)
{
    const struct word *word = recut->word;
    uint64_t kind = recut_lists(recut, last) & IN_ORG_WORDS ? IN_ORGS : 0;
    if (kind == 0)
        uncased_remember(recut->uncased, slice_part(recut->text, last->start, end), 0, 0);
    uncased_emit(recut, word->start, start, 0);
    for (; recut->word <= last; recut->word++)
        uncased_emit_name(recut, recut->word == word ? start : recut->word->start,
                          recut->word == last ? end : recut->word->end,
                          recut->word == word ? WORD_NAME | WORD_INNER_CAPITAL : WORD_NAME, kind);
    recut->word = last;
    uncased_emit(recut, end, last->end, 0);
}

/* "约翰·史密斯", "ジョン・スミス": parts with a dot between, where the parts are written as
 * sounds are. Puts out all of them. */
static bool
cut_dotted(struct recut *recut)
{
    const struct word *word = recut->word, *last = word;
    bool letters = (recut->language->lists & IN_NAME_LETTERS) != 0;
    size_t start = word->start, end;
    bool dotted = false;
    while (last + 2 < recut->end && last - word < MOST_PARTS && last[1].shape & WORD_MARK &&
           is_glued(recut, last + 1) && is_glued(recut, last + 2) && last[2].shape & WORD_OTHER &&
           (is_dot(last[1].number) || (last[1].number == '-' && letters))) {
        last += 2;
        dotted = dotted || last[-1].number != '-';
        if (letters &&
            uncased_letters_end(recut, last->start, last->end, 't', MOST_SOUND) != last->end)
            break;
    }
    if (!dotted)
        return false;
    const uint64_t behind = titles | IN_HONORIFICS;
    if (letters) {
        start = letters_start(recut, word->start, word->end, 't');
        if (start < word->end && !(recut_lists(recut, word) & ~(IN_NAME_LETTERS | IN_SURNAMES)) &&
            uncased_count_letters(recut->text, word->start, word->end) <= MOST_PART)
            start = word->start; /* "买买提江·吐尔逊" */
        end = uncased_letters_end(recut, last->start, last->end, 't', MOST_SOUND);
        if (start == word->end || end == last->start) {
            if (!is_titled_pair(recut, last))
                return false;
            start = word->start;
            end = last->end;
        }
    } else if ((script_of(letter_at(recut->text, word->start)) != SCRIPT_KATAKANA ||
                !is_glued(recut, last + 1) || !(recut_lists(recut, last + 1) & behind)) &&
               !is_foreign(recut, last)) {
        return false;
    } else {
        end = title_within(recut, last);
    }
    emit_dotted(recut, last, start, end);
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

/* "한정애(45)": whether an age stands behind WORD, before END. */
static bool
has_age_behind(const struct word *word, const struct word *end)
{
    return word + 3 < end && word_mark(&word[1]) == '(' && word[2].shape & WORD_DIGITS &&
           word[2].end - word[2].start <= 2 && word_mark(&word[3]) == ')';
}

/* What the lists say of the whole name. */
static uint64_t
part_lists(const struct recut *recut, const struct part *part)
{
    return language_word(recut->language, slice_part(recut->text, part->start, part->end))->lists;
}

/* "손흥민은": whether the given name of the name PART is a listed one, and neither the whole, nor
 * its beginning, nor its last letter is a word: "지명자", "안정은". */
static bool
has_listed_given(const struct recut *recut, const struct part *part)
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

/* "손흥민은 “…”": whether the particle of a subject and an opening mark stand behind PART, a name
 * whose first and last letters are no word. */
static bool
is_quoted_subject(const struct recut *recut, const struct part *part)
{
    const uint64_t never = IN_COMMON_WORDS | IN_ROLES | IN_TITLES | IN_ORG_WORDS | IN_PLACE_WORDS |
                           IN_PLACES | IN_ORGS | IN_GENDERS | IN_KINSHIP | IN_SOURCE_NOUNS;
    const struct word *word = recut->word, *mark = word + 1;
    if (part->end == word->end && is_glued(recut, mark)) /* the particle is a word of its own */
        word = mark++;
    size_t behind = part->end < word->end ? part->end : word->end;
    size_t at = word == recut->word ? behind : word->start;
    if (at >= word->end || mark >= recut->end || closing_mark(word_mark(mark)) == 0 ||
        word_mark(mark) == '(' || part->split - part->start != LETTER ||
        part->end - part->split != (size_t)MOST_GIVEN * LETTER)
        return false;
    struct slice first = slice_part(recut->text, part->start, part->end - LETTER);
    struct slice last = slice_part(recut->text, part->split, part->end);
    struct slice whole = slice_part(recut->text, part->start, part->end);
    return language_word(recut->language, slice_part(recut->text, at, word->end))->lists &
               IN_SUBJECT_MARKERS &&
           !((language_word(recut->language, first)->lists |
              language_word(recut->language, last)->lists |
              language_word(recut->language, whole)->lists) &
             never);
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

/* Korean: a title behind it, or before it. */
static bool
find_korean(const struct recut *recut, struct part *part)
{
    const struct word *word = recut->word, *title = uncased_behind_modifiers(recut, word + 1);
    size_t end = word->end;
    bool before = recut_lists(recut, word - 1) & titles && !is_glued(recut, word) &&
                  !(word[-1].shape & WORD_NAME);
    bool behind = recut_lists(recut, title) & titles || has_office_behind(recut, title) ||
                  has_unlisted_office(recut) || has_age_behind(word, recut->end);
    for (size_t i = uncased_clitic_behind(recut, 0);; i = uncased_clitic_behind(recut, i)) {
        size_t stem = i ? i : end;
        bool titled = (stem == end && behind) || before || honorific_end(recut, stem) > stem;
        size_t split = uncased_surname_end(recut, word->start, stem);
        if (titled && split > word->start && split < stem && /* "박모(54)씨" */
            uncased_letters_end(recut, split, stem, 'x', 1) == stem) {
            *part = (struct part){word->start, split, stem};
            return true;
        }
        bool full = find_full(recut, word->start, stem, part) && part->end == stem;
        bool long_enough = uncased_count_letters(recut->text, word->start, stem) > MOST_GIVEN;
        if (full && ((titled && (long_enough || is_called(recut, stem))) ||
                     has_listed_given(recut, part) || is_quoted_subject(recut, part)))
            return true;
        if (!i)
            break;
    }
    *part = (struct part){word->start, 0, end};
    return recut_lists(recut, title) & IN_TITLES && !is_glued(recut, title) &&
           uncased_surname_end(recut, word->start, end) == end &&
           uncased_count_letters(recut->text, word->start, end) == 1;
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
    if (!listed && (!(recut_lists(recut, last + 1) & IN_PLACES) || letters < SHORTEST_FOREIGN))
        return false;
    if ((!(recut_lists(recut, last + 1) & titles) || is_glued(recut, last + 1)) &&
        !(last > word && has_age_behind(last, recut->end)) && !has_office_behind(recut, last + 1))
        return false;
    if (last > word && uncased_count_letters(recut->text, last->start, last->end) >= MOST_GIVEN)
        uncased_remember(recut->uncased, slice_part(recut->text, last->start, last->end), 0, 0);
    uncased_remember(recut->uncased, slice_part(recut->text, word->start, last->end), 0, 0);
    for (; recut->word <= last; recut->word++)
        uncased_emit_name(recut, recut->word->start, recut->word->end,
                          recut->word == word ? WORD_NAME | WORD_INNER_CAPITAL : WORD_NAME, 0);
    recut->word = last;
    return true;
}

bool
uncased_cut_letters(struct recut *recut)
{
    const uint64_t places = IN_PLACES | IN_ORG_WORDS | IN_PLACE_WORDS;
    const struct word *word = recut->word;
    bool letters = (recut->language->lists & IN_NAME_LETTERS) != 0, found = false;
    bool place = (recut_lists(recut, word) & (places | IN_PRONOUNS)) != 0; /* "该公司|发言人" */
    struct part part = {0};
    if (is_hangul(letter_at(recut->text, word->start)) && cut_foreign(recut))
        return true;
    if (is_hangul(letter_at(recut->text, word->start)))
        found = letters && !place && find_korean(recut, &part);
    else if (!place && cut_dotted(recut))
        return true;
    else if (!place || recut_lists(recut, word + 1) & IN_HONORIFICS)
        found = letters ? find_chinese(recut, &part) : find_japanese(recut, &part);
    bool office = found && is_hangul(letter_at(recut->text, word->start)) &&
                  part.end == word->end && has_unlisted_office(recut);
    if (found)
        emit_part(recut, &part);
    if (office) {
        recut->word++;
        uncased_emit_name(recut, recut->word->start, recut->word->end,
                          WORD_NAME | WORD_INNER_CAPITAL, IN_ORGS);
    }
    return found;
}
