/* Chinese and Japanese persons' names, by their surnames and what stands around them (see
 * uncased.h). */
#include "namenorm/uncased_parts.h"
#include "text/letters.h"

enum {
    LETTER = 3,
    MOST_GIVEN = 2,
    MOST_GIVEN_KANJI = 3,
    MOST_KANA = 5,
    MOST_SOUND = 8,
    LONGEST_AGE = 3,
    MOST_VERB = 2 /* letters */
};

static const uint64_t titles = IN_TITLES | IN_ROLES;
static const uint64_t known_words =
    IN_PLACES | IN_ORGS | IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS | IN_COMMON_WORDS |
    IN_TITLES | IN_ROLES | IN_NOT_NAMES | IN_FUNCTION_WORDS | IN_ADVERBS | IN_PREPOSITIONS |
    IN_DAYS | IN_CONJUNCTIONS | IN_CUES | IN_PRONOUNS | IN_DETERMINERS;

/* What begins at AT of the word at hand; NULL if no list has it. */
static const struct entry *
entry_from(const struct recut *recut, size_t at, uint64_t lists, size_t *length)
{
    *length = 0;
    if (at >= recut->word->end)
        return NULL;
    return language_prefix(recut->language, slice_part(recut->text, at, recut->word->end), lists,
                           length);
}

/* Whether a listed word of several letters begins at AT that is longer than a surname there. */
static bool
is_longer_word(const struct recut *recut, size_t at, size_t surname, uint64_t before)
{
    const uint64_t never = before & titles ? IN_CUES | IN_NOT_NAMES : IN_CUES;
    size_t length;
    entry_from(recut, at, known_words & ~never, &length);
    return length > LETTER && length >= surname - at;
}

/* Whether the name that begins the word, a colon behind it, labels who speaks; or an age in
 * brackets stands behind it. */
static bool
is_set_off(const struct recut *recut, size_t at, size_t end)
{
    const struct word *mark = recut->word + 1;
    if (end != recut->word->end || mark >= recut->end)
        return false;
    uint32_t code = word_mark(mark);
    if (code == ':' || code == 0xFF1A)
        return recut->word == recut->first && at == recut->word->start;
    return (code == '(' || code == 0xFF08) && mark + 2 < recut->end &&
           mark[1].shape & WORD_DIGITS && mark[1].end - mark[1].start <= 2 * LONGEST_AGE &&
           (word_mark(&mark[2]) == ')' || word_mark(&mark[2]) == 0xFF09);
}

enum follower {
    FOLLOWER_NONE,
    FOLLOWER_LETTER, /* a word of one letter */
    FOLLOWER_END,    /* a mark, another script, a number */
    FOLLOWER_WORD,   /* a listed word of several letters */
    FOLLOWER_CUE,
    FOLLOWER_ROLE,
    FOLLOWER_TITLE
};

static enum follower
follower_at(const struct recut *recut, size_t at)
{
    size_t length;
    if (at >= recut->word->end || script_of(letter_at(recut->text, at)) == SCRIPT_OTHER)
        return FOLLOWER_END;
    const struct entry *entry = entry_from(recut, at, known_words, &length);
    if (!entry)
        return FOLLOWER_NONE;
    if (entry->lists & IN_TITLES)
        return FOLLOWER_TITLE;
    if (entry->lists & IN_ROLES)
        return FOLLOWER_ROLE;
    if (entry->lists & IN_CUES)
        return FOLLOWER_CUE;
    return length > LETTER ? FOLLOWER_WORD : FOLLOWER_LETTER;
}

/* Whether the letters [at, end) may be of a given name: none is a word of grammar, or says. */
static bool
may_be_given(const struct recut *recut, size_t at, size_t end)
{
    const uint64_t never = IN_FUNCTION_WORDS | IN_CUES | IN_PREPOSITIONS | IN_PRONOUNS |
                           IN_DETERMINERS | IN_ADVERBS | IN_CONJUNCTIONS;
    while (at < end) {
        size_t behind = at;
        if (script_of(letter_next(recut->text, &behind)) != SCRIPT_HAN)
            return false;
        const struct entry *letter =
            language_word(recut->language, slice_part(recut->text, at, behind));
        struct slice value = entry_value(recut->language, letter, NUMBER_NAME_LETTERS);
        struct slice common = entry_value(recut->language, letter, NUMBER_COMMON_WORDS);
        bool grammar = letter->lists & never || slice_equals(common, slice_of("v")) ||
                       slice_equals(common, slice_of("cut"));
        if (grammar && slice_find_byte(value, 0, 'g') >= value.length)
            return false;
        at = behind;
    }
    return true;
}

static bool
has_given_letters(const struct recut *recut, size_t at, size_t end)
{
    return at < end && uncased_letters_end(recut, at, end, 'g', MOST_GIVEN) == end;
}

/* "工作人员向海滨晚报证实": whether what may be the surname [at, split) is a preposition here, for
 * a word of several letters follows. */
static bool
is_led(const struct recut *recut, size_t at, size_t split, enum follower follower)
{
    return follower == FOLLOWER_WORD &&
           language_word(recut->language, slice_part(recut->text, at, split))->lists &
               IN_PREPOSITIONS;
}

/* "李雪梅抹着", "红了", "则": whether a verb of one letter or two, which a particle behind it
 * tells, or an adverb stands at AT: what somebody does. */
static bool
is_doing(const struct recut *recut, size_t at)
{
    size_t length;
    const struct entry *adverb = entry_from(recut, at, IN_ADVERBS, &length);
    if (adverb)
        return true;
    for (int letters = 0; letters < MOST_VERB && at < recut->word->end; letters++) {
        if (script_of(letter_next(recut->text, &at)) != SCRIPT_HAN)
            return false;
        size_t behind = at;
        if (at < recut->word->end)
            letter_next(recut->text, &behind);
        if (slice_is_one_of(slice_part(recut->text, at, behind),
                            language_fact(recut->language, "aspect")))
            return true;
    }
    return false;
}

/* "周建国的父亲", "28岁的周建国是": whether a word of grammar stands at AT, behind which a clause
 * or a noun goes on. */
static bool
is_before_grammar(const struct recut *recut, size_t at)
{
    size_t length;
    return entry_from(recut, at, IN_FUNCTION_WORDS | IN_AUXILIARIES, &length) && length == LETTER &&
           at + length < recut->word->end;
}

/* "胡亚美、王忠诚、": whether the word at hand stands alone before the comma of lists, and the one
 * behind that has the letters of a name, too. */
static bool
begins_listing(const struct recut *recut, size_t at, size_t end)
{
    if (recut->end - recut->word <= 2)
        return false;
    const struct word *next = recut->word + 2;
    if (at != recut->word->start || end != recut->word->end || !is_mark(recut, recut->word - 1) ||
        word_mark(next - 1) != 0x3001 || is_mark(recut, next) ||
        recut_lists(recut, recut->word) | (recut_lists(recut, next) & known_words))
        return false;
    size_t split = uncased_surname_end(recut, next->start, next->end);
    return split > next->start && split < next->end &&
           uncased_letters_end(recut, split, next->end, 'g', MOST_GIVEN) == next->end;
}

/* Whether what stands around [at, end), whose given name begins at SPLIT, tells of a person. */
static bool
is_chinese(const struct recut *recut, size_t at, size_t split, size_t end, uint64_t before,
           enum follower follower)
{
    bool letters = has_given_letters(recut, split, end), two = end - split > LETTER;
    if (before != 0 && is_led(recut, at, split, follower))
        return false;
    if (before & (titles | IN_KINSHIP))
        return letters || follower > FOLLOWER_LETTER || (two && follower == FOLLOWER_LETTER);
    if (follower == FOLLOWER_TITLE || (follower == FOLLOWER_ROLE && letters))
        return true;
    if (is_set_off(recut, at, end))
        return letters;
    if (follower == FOLLOWER_CUE)
        return letters || two;
    if (recut->listing && at == recut->word->start && /* "张铁柱、李大山" */
        (letters || (two && follower != FOLLOWER_NONE)))
        return true;
    if (two && letters && begins_listing(recut, at, end))
        return true;
    if (two && letters && is_before_grammar(recut, end) &&
        (at == recut->word->start || before & IN_FUNCTION_WORDS))
        return true;
    bool governed = before & (IN_COMMON_WORDS | IN_PREPOSITIONS | IN_CONJUNCTIONS); /* "由" */
    return two && letters &&
           (((at == recut->word->start || governed) && follower == FOLLOWER_WORD) ||
            ((at == recut->word->start || before & IN_FUNCTION_WORDS) && is_doing(recut, end)));
}

/* "张某被捕", but "于某日": where what stands for a given name that is not told ends behind the
 * surname [at, split) that is no preposition; SPLIT if it is told. */
static size_t
hidden_given(const struct recut *recut, size_t at, size_t split)
{
    const uint64_t grammar = IN_PREPOSITIONS | IN_CONJUNCTIONS | IN_FUNCTION_WORDS | IN_LOCATIVES;
    struct slice surname = slice_part(recut->text, at, split);
    return language_word(recut->language, surname)->lists & grammar
               ? split
               : uncased_letters_end(recut, split, recut->word->end, 'x', MOST_GIVEN);
}

static bool
chinese_at(const struct recut *recut, size_t at, uint64_t before, bool begins, struct piece *piece)
{
    size_t end = recut->word->end, split = uncased_surname_end(recut, at, end);
    if (split == at || !begins || is_longer_word(recut, at, split, before))
        return false;
    enum follower best = FOLLOWER_NONE;
    size_t hidden = hidden_given(recut, at, split), best_end = hidden > split ? hidden : 0;
    size_t last = best_end ? end : split;
    for (int given = 1; given <= MOST_GIVEN && last < end; given++) {
        letter_next(recut->text, &last);
        if (!may_be_given(recut, split, last) ||
            language_word(recut->language, slice_part(recut->text, split, last))->lists &
                (IN_KINSHIP | IN_TITLES | IN_HONORIFICS))
            break;
        enum follower follower = follower_at(recut, last);
        if (follower >= best && is_chinese(recut, at, split, last, before, follower)) {
            best = follower;
            best_end = last;
        }
    }
    size_t sound = uncased_letters_end(recut, at, end, 't', MOST_SOUND);
    if (sound > (best_end ? best_end : split) && sound - at > (size_t)2 * LETTER)
        return false; /* "马尔科夫" */
    if (best_end == 0 && follower_at(recut, split) != FOLLOWER_TITLE)
        return false;
    bool alone = best_end == 0; /* "李市长" */
    if (alone && !(before == 0 || before & ~titles))
        return false;
    *piece = (struct piece){.start = (uint32_t)at,
                            .end = (uint32_t)(alone ? split : best_end),
                            .split = alone ? 0 : (uint32_t)split,
                            .shape = WORD_NAME | WORD_INNER_CAPITAL,
                            .lists = 0};
    return true;
}

/* Whether a title begins at AT, behind a word of what it is of or not: "総務部長". */
static const struct entry *
title_from(const struct recut *recut, size_t at)
{
    const uint64_t inside = IN_COMMON_WORDS | IN_ORG_WORDS;
    const uint64_t longer = titles | IN_HONORIFICS | IN_ORG_WORDS | IN_PLACE_WORDS;
    size_t length;
    const struct entry *entry = entry_from(recut, at, longer, &length);
    if (entry && !(entry->lists & (titles | IN_HONORIFICS)))
        entry = NULL; /* "町議" of "町議会" */
    for (int words = 0; !entry && words < 2; words++) {
        if (!entry_from(recut, at, inside, &length) || length <= LETTER)
            return NULL;
        at += length;
        entry = entry_from(recut, at, titles, &length);
    }
    return entry;
}

/* Where the given name of COUNT letters of one script ends that begins at AT; 0: there is none. */
static size_t
given_end(const struct recut *recut, size_t at, int count)
{
    size_t end = recut->word->end, i = at;
    enum script script = script_of(letter_at(recut->text, at));
    for (int letters = 0; letters < count; letters++) {
        if (i >= end)
            return 0;
        enum script own = script_of(letter_next(recut->text, &i));
        bool last = letters > 0 && letters + 1 == count && script != SCRIPT_HAN;
        if (own != script && !(last && own == SCRIPT_HAN)) /* "トシ子" */
            return 0;
    }
    if (count > MOST_GIVEN_KANJI && script == SCRIPT_HAN)
        return 0;
    bool inside = script != SCRIPT_HAN && i < end &&
                  script_of(letter_at(recut->text, i)) == script &&
                  script_of(letter_ending_at(recut->text, i)) == script;
    size_t length;
    return inside && !entry_from(recut, i, IN_HONORIFICS, &length) ? 0 : i;
}

/* "南沢市議の会田氏": whether the title at AT is that of somebody named behind it. */
static bool
is_of_next(const struct recut *recut, size_t at)
{
    size_t length, behind;
    return entry_from(recut, at, titles, &length) &&
           entry_from(recut, at + length, IN_LINKERS, &behind);
}

/* Whether TITLE at AT, behind a surname that may be a place, leaves it a surname: not
 * "福岡県知事". */
static bool
titles_surname(const struct recut *recut, const struct entry *title, size_t at,
               struct slice surname, bool given)
{
    bool place = slice_equals(entry_value(recut->language, title, NUMBER_ROLES), slice_of("place"));
    if (given)
        return true;
    if (surname.length <= LETTER)
        return (title->lists & IN_HONORIFICS) != 0;
    return !place ||
           !(language_word(recut->language, surname)->lists & IN_PLACES || is_of_next(recut, at));
}

/* Whether the letters behind a surname are no word by themselves: "小林製薬社長". */
static bool
is_no_word(const struct recut *recut, size_t at, size_t end)
{
    const uint64_t never = IN_ORG_WORDS | IN_PLACE_WORDS | IN_COMMON_WORDS | IN_OTHER_WORDS |
                           IN_TITLES | IN_ROLES | IN_PLACES | IN_ORGS;
    size_t length;
    const struct entry *entry = entry_from(recut, at, never, &length);
    bool unit = entry && slice_equals(entry_value(recut->language, entry, NUMBER_PLACE_WORDS),
                                      slice_of("unit")); /* "岩瀬県知事" */
    return !entry || at + length < end || (length <= LETTER && !(unit && at + length == end));
}

/* Whether a letter of the script of names goes on at END. */
static bool
is_unspaced_on(const struct recut *recut, size_t end)
{
    if (end >= recut->word->end)
        return false;
    enum script script = script_of(letter_at(recut->text, end));
    return script == SCRIPT_HAN || script == SCRIPT_KATAKANA;
}

/* "大森は「…」と": whether the particle of a subject and an opening mark of quotations stand at AT.
 */
static bool
is_quoted_subject(const struct recut *recut, size_t at)
{
    const struct word *word = recut->word, *mark = word + 1;
    if (at == word->end && mark < recut->end) { /* the particle is a word of its own */
        word = mark++;
        at = word->start;
    }
    return at < word->end && mark < recut->end && letter_at(recut->text, mark->start) == 0x300C &&
           language_word(recut->language, slice_part(recut->text, at, word->end))->lists &
               IN_SUBJECT_MARKERS;
}

/* "矢吹千晶は", "小田切翠（テルミナ）": whether the letters [at, end), no letter of names behind
 * them, are a given name of a list; one of a single letter is before a bracket. */
static bool
is_given(const struct recut *recut, size_t at, size_t end)
{
    const struct word *mark = recut->word + 1;
    bool bracket = end == recut->word->end && mark < recut->end &&
                   (word_mark(mark) == '(' || word_mark(mark) == 0xFF08);
    return at < end && !is_unspaced_on(recut, end) && (end - at > LETTER || bracket) &&
           language_word(recut->language, slice_part(recut->text, at, end))->lists & IN_GIVEN_NAMES;
}

/* "阿部慎之助|監督": where the listed given name ends that is a letter longer than the one of COUNT
 * letters from SPLIT on, before a title like that; END if there is none. */
static size_t
longer_given_end(const struct recut *recut, size_t split, size_t end, int count)
{
    size_t longer = given_end(recut, split, count + 1), length;
    return longer > end && entry_from(recut, longer, titles | IN_HONORIFICS, &length) &&
                   language_word(recut->language, slice_part(recut->text, split, longer))->lists &
                       IN_GIVEN_NAMES
               ? longer
               : end;
}

/* "永井尚政が": whether two letters of no word stand at [split, end) behind the surname, which is
 * no place, and none goes on. */
static bool
is_unlisted_given(const struct recut *recut, size_t at, size_t split, size_t end)
{
    const uint64_t own = IN_SURNAMES | IN_GIVEN_NAMES;
    size_t length;
    if (end - split != (size_t)2 * LETTER || split - at != (size_t)2 * LETTER ||
        script_of(letter_at(recut->text, split)) != SCRIPT_HAN || is_unspaced_on(recut, end) ||
        language_word(recut->language, slice_part(recut->text, at, split))->lists & ~own)
        return false;
    struct slice given = slice_part(recut->text, split, end);
    return !(language_word(recut->language, given)->lists & ~own) &&
           !slice_ends_with_one(given, language_fact(recut->language, "common_ending")) &&
           !entry_from(recut, split, IN_PLACE_WORDS | IN_ORG_WORDS, &length) && /* "南沢駅前" */
           !entry_from(recut, split + LETTER, IN_PLACE_WORDS | IN_ORG_WORDS | IN_TITLES, &length);
}

static bool
japanese_at(const struct recut *recut, size_t at, uint64_t before, bool begins, struct piece *piece)
{
    size_t split = uncased_surname_end(recut, at, recut->word->end);
    if (split == at || !begins || script_of(letter_at(recut->text, at)) != SCRIPT_HAN ||
        is_longer_word(recut, at, split + 1, 0))
        return false;
    struct slice surname = slice_part(recut->text, at, split);
    for (int count = 0; count <= MOST_KANA; count++) {
        size_t end = count > 0 ? given_end(recut, split, count) : split;
        if (end == 0 || (count > 0 && !is_no_word(recut, split, end)))
            continue;
        const struct entry *title = title_from(recut, end);
        bool off = count > 0 &&
                   (is_set_off(recut, at, end) ||
                    (surname.length > LETTER && is_given(recut, split, end)) ||
                    is_unlisted_given(recut, at, split, end) ||
                    (before & IN_ROLES && surname.length > LETTER && !is_unspaced_on(recut, end)));
        bool han = count == 0 || script_of(letter_at(recut->text, split)) == SCRIPT_HAN;
        bool topic =
            surname.length > LETTER && han && is_quoted_subject(recut, end) &&
            !(language_word(recut->language, surname)->lists & (IN_ORGS | IN_COMMON_WORDS));
        if (!off && !topic && (!title || !titles_surname(recut, title, end, surname, count > 0)))
            continue;
        if (count > 0)
            end = longer_given_end(recut, split, end, count);
        *piece = (struct piece){.start = (uint32_t)at,
                                .end = (uint32_t)end,
                                .split = count > 0 ? (uint32_t)split : 0,
                                .shape = WORD_NAME | WORD_INNER_CAPITAL,
                                .lists = 0};
        return true;
    }
    return false;
}

bool
uncased_is_before_dot(const struct recut *recut, size_t end)
{
    return end == recut->word->end && uncased_is_dotted(recut, recut->word);
}

bool
uncased_is_dotted(const struct recut *recut, const struct word *word)
{
    const struct word *mark = word + 1;
    if (mark + 1 >= recut->end || mark->shape & WORD_SPACE_BEFORE)
        return false;
    uint32_t code = word_mark(mark);
    return (code == 0xB7 || code == 0x2022 || code == 0x2027 || code == 0x30FB || code == 0xFF0E) &&
           mark[1].shape & WORD_OTHER;
}

bool
uncased_person_at(const struct recut *recut, size_t at, uint64_t before, bool begins,
                  struct piece *piece)
{
    bool letters = (recut->language->lists & IN_NAME_LETTERS) != 0;
    bool found = letters ? chinese_at(recut, at, before, begins, piece)
                         : japanese_at(recut, at, before, begins, piece);
    if (found && letters && uncased_is_before_dot(recut, piece->end))
        return false;
    if (!found || piece->end - piece->start <= LETTER)
        return found;
    uncased_remember(recut->uncased, slice_part(recut->text, piece->start, piece->end),
                     piece->split ? piece->split - piece->start : 0, 0);
    struct slice surname = slice_part(recut->text, piece->start, piece->split);
    if (!letters && piece->split > piece->start + LETTER &&
        !(language_word(recut->language, surname)->lists & (IN_PLACES | IN_COMMON_WORDS)))
        uncased_remember(recut->uncased, surname, 0, 0);
    return true;
}
