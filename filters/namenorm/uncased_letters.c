/* Chinese and Japanese names: within what stands without spaces (see uncased.h). */
#include "namenorm/uncased_parts.h"
#include "text/letters.h"

enum {
    MOST_GIVEN = 2, /* characters of a Chinese or Korean given name */
    MOST_GIVEN_KANJI = 3,
    MOST_KANJI = 15,    /* bytes of a Japanese name that is in no list */
    SHORTEST_SOUND = 2, /* characters of a name written as it sounds, */
    MOST_SOUND = 8,
    MOST_PART = 4, /* letters of a part that nothing else is known of */
    MOST_COUNTED = 16,
    LETTER = 3,      /* bytes */
    MOST_PARTS = 16, /* of a name with dots between, those counted */
};

static const uint64_t titles = IN_TITLES | IN_ROLES;

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

bool
uncased_find_full(const struct recut *recut, size_t at, size_t end, struct name_part *part)
{
    size_t split = uncased_surname_end(recut, at, end);
    size_t last = uncased_letters_end(recut, split, end, 'g', MOST_GIVEN);
    *part = (struct name_part){at, split, last};
    return split > at && last > split;
}

/* A name of another language, written as it sounds, from AT on. */
static bool
find_sound(const struct recut *recut, size_t at, size_t end, struct name_part *part)
{
    *part = (struct name_part){at, 0, uncased_letters_end(recut, at, end, 't', MOST_SOUND)};
    return uncased_count_letters(recut->text, at, part->end) >= SHORTEST_SOUND;
}

static bool
find_longer(const struct recut *recut, size_t at, size_t end, struct name_part *part)
{
    struct name_part sound;
    bool full = uncased_find_full(recut, at, end, part);
    if (!find_sound(recut, at, end, &sound) || (full && part->end >= sound.end))
        return full;
    *part = sound;
    return true;
}

/* The name that ends where the word ends, before a title. */
static bool
find_last(const struct recut *recut, bool loose, struct name_part *part)
{
    size_t start = recut->word->start, end = recut->word->end;
    size_t sound = letters_start(recut, start, end, 't');
    for (size_t at = start; at < end; letter_next(recut->text, &at)) {
        if (uncased_find_full(recut, at, end, part) && part->end == end)
            return uncased_count_letters(recut->text, sound, end) <=
                       uncased_count_letters(recut->text, at, end) ||
                   find_sound(recut, sound, end, part);
        if (uncased_surname_end(recut, at, end) == end && (loose || at == start)) {
            *part = (struct name_part){at, 0, end}; /* "李市长" */
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
is_foreign_subject(const struct recut *recut, uint64_t behind, struct name_part *part)
{
    const uint64_t acts = IN_CUES | IN_PREPOSITIONS | IN_ADVERBS;
    const struct word *word = recut->word;
    return behind & acts && is_mark(recut, word - 1) && recut_lists(recut, word) == 0 &&
           find_sound(recut, word->start, word->end, part) && part->end == word->end &&
           uncased_count_letters(recut->text, word->start, word->end) > SHORTEST_SOUND;
}

/* Chinese: a title before it, a title or a cue behind it. */
static bool
find_chinese(const struct recut *recut, struct name_part *part)
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
    return right & IN_CUES && begins && uncased_find_full(recut, word->start, word->end, part) &&
           part->end == word->end;
}

/* Japanese: a surname, alone or with a given name, before a title; before some titles any. */
static bool
find_japanese(const struct recut *recut, struct name_part *part)
{
    const struct word *word = recut->word;
    if (!is_glued(recut, word + 1) || !(recut_lists(recut, word + 1) & (titles | IN_HONORIFICS)))
        return false;
    const struct entry *title = word_entry(recut->language, &word[1]);
    struct slice any = entry_value(recut->language, title, NUMBER_HONORIFICS);
    uint32_t code = letter_at(recut->text, word->start);
    size_t letters = uncased_count_letters(recut->text, word->start, word->end);
    *part = (struct name_part){word->start, 0, word->end};
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

size_t
uncased_title_end(const struct recut *recut, size_t at, size_t end)
{
    size_t length;
    return language_prefix(recut->language, slice_part(recut->text, at, end), IN_TITLES, &length)
               ? at + length
               : at;
}

void
uncased_emit_part(struct recut *recut, const struct name_part *part)
{
    size_t start = recut->word->start, end = recut->word->end;
    struct slice text = slice_part(recut->text, part->start, part->end);
    if (uncased_count_letters(recut->text, part->start, part->end) > 1)
        uncased_remember(recut->uncased, text, part->split ? part->split - part->start : 0, 0);
    size_t split = part->split ? part->split : part->end;
    uncased_emit(recut, start, part->start, 0);
    uncased_emit_name(recut, part->start, split, WORD_NAME | WORD_INNER_CAPITAL, 0);
    uncased_emit_name(recut, split, part->end, WORD_NAME, 0);
    size_t title = uncased_title_end(recut, part->end, end);
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
            (recut_lists(recut, at) & ~(company | IN_GIVEN_NAMES | IN_SURNAMES) &&
             !is_famous(recut->language, word_entry(recut->language, at))) ||
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
    uncased_emit_run(recut, last, start, end, kind);
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

bool
uncased_cut_letters(struct recut *recut)
{
    const uint64_t places = IN_PLACES | IN_ORG_WORDS | IN_PLACE_WORDS | IN_PRONOUNS;
    const struct word *word = recut->word;
    bool letters = (recut->language->lists & IN_NAME_LETTERS) != 0, found = false;
    if (is_hangul(letter_at(recut->text, word->start)))
        return letters && uncased_cut_korean(recut);
    bool place = (recut_lists(recut, word) & places) != 0; /* "该公司|发言人" */
    struct name_part part = {0};
    if (!place && cut_dotted(recut))
        return true;
    if (!place || recut_lists(recut, word + 1) & IN_HONORIFICS)
        found = letters ? find_chinese(recut, &part) : find_japanese(recut, &part);
    if (found)
        uncased_emit_part(recut, &part);
    return found;
}
