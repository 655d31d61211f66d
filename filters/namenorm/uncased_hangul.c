/* Names of institutions and places in Hangul: words that end in what they are, particles behind
 * them (see uncased.h). */
#include "namenorm/uncased_parts.h"
#include "text/letters.h"

enum {
    LETTER = 3, /* bytes of a syllable */
    SHORTEST_STEM = 2 * LETTER,
    LONGEST_UNIT = 4 * LETTER, /* stem of a unit: "새얼" */
    SHORTEST_ROLE = 2 * LETTER,
    NEAR = 3 /* words */
};

static const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS;

static struct slice
value_of(const struct recut *recut, struct slice text, enum language_list_number list)
{
    return entry_value(recut->language, language_word(recut->language, text), list);
}

/* Whether the stem [start, end) of a name has something in it that no list of common words has. */
static bool
has_own(const struct recut *recut, size_t start, size_t end)
{
    const uint64_t common = IN_COMMON_WORDS | heads | IN_PLACES | IN_ORGS;
    for (size_t at = start; at < end;) {
        size_t length = 0;
        const struct entry *entry =
            language_prefix(recut->language, slice_part(recut->text, at, end), common, &length);
        if (!entry || length <= LETTER)
            return true;
        struct slice value = entry_value(recut->language, entry, NUMBER_COMMON_WORDS);
        if (entry->lists & (IN_PLACES | IN_ORGS) || slice_equals(value, slice_of("anchor")))
            return true;
        if (slice_equals(value, slice_of("v")))
            return false;
        at += length;
    }
    return false;
}

/* Whether a unit stands before the word at hand: "해남군 송지면". */
static bool
follows_unit(const struct recut *recut)
{
    const struct word *before = recut->word - 1;
    if (before < recut->first || before->shape & WORD_MARK)
        return false;
    size_t last = before->end;
    if (is_hangul(letter_ending_at(recut->text, last)))
        letter_before(recut->text, &last);
    struct slice unit = slice_part(recut->text, last, before->end);
    return word_lists(before) & IN_PLACES ||
           (before->end - before->start > 2 * LETTER &&
            slice_starts_with(value_of(recut, unit, NUMBER_PLACE_WORDS), slice_of("unit")));
}

/* Whether the word begins with a title of more than one letter. */
static bool
has_title(const struct recut *recut, const struct word *word)
{
    size_t length;
    return !is_mark(recut, word) &&
           language_prefix(recut->language, slice_part(recut->text, word->start, word->end),
                           IN_TITLES | IN_ROLES, &length) &&
           length > LETTER;
}

/* "새얼대 교통공학과 교수": whether a role stands soon behind the word at hand. */
static bool
has_role_behind(const struct recut *recut)
{
    for (const struct word *at = recut->word + 1; at < recut->end && at <= recut->word + NEAR;
         at++) {
        if (at->shape & WORD_MARK)
            return false;
        if (has_title(recut, at))
            return true;
    }
    return false;
}

/* "조희대 대법원장": whether [start, end), a title behind it, has the letters of a surname and a
 * given name, and what stands before is none: "이정환 가람대 교수". */
static bool
is_titled_name(const struct recut *recut, size_t start, size_t end)
{
    const struct word *next = recut->word + 1, *before = recut->word - 1;
    if (end != recut->word->end || is_glued(recut, next) || !uncased_is_full(recut, start, end) ||
        !has_title(recut, uncased_behind_modifiers(recut, next)))
        return false;
    return is_mark(recut, before) || !uncased_is_full(recut, before->start, before->end);
}

/* Whether the stem [start, head) with a head of one syllable, which ends at END, is a name: the two
 * syllables at the end are no word, and where many words end so, a unit stands before it. */
static bool
is_of_syllable(const struct recut *recut, size_t start, size_t head, size_t end)
{
    size_t before = head, length = 0;
    letter_before(recut->text, &before);
    struct slice tail = slice_part(recut->text, before, end);
    struct slice unit = slice_part(recut->text, head, end);
    struct slice value = value_of(recut, unit, NUMBER_PLACE_WORDS);
    struct slice role = value_of(recut, unit, NUMBER_ORG_WORDS);
    bool university = slice_equals(role, slice_of("role behind"));
    if (!university && !slice_starts_with(value, slice_of("unit")))
        return false;
    if (language_word(recut->language, slice_part(recut->text, start, head))->lists & IN_PLACES)
        return !university || has_role_behind(recut);
    if (head - start < SHORTEST_STEM || head - start > LONGEST_UNIT)
        return false;
    if (slice_equals(value, slice_of("unit behind")) && follows_unit(recut))
        return true;
    if (language_word(recut->language, tail)->lists & IN_COMMON_WORDS)
        return false;
    language_prefix(recut->language, slice_part(recut->text, start, head), IN_COMMON_WORDS,
                    &length);
    if (length > LETTER)
        return false;
    return university ? has_role_behind(recut) && !is_titled_name(recut, start, end)
                      : !slice_equals(value, slice_of("unit behind"));
}

/* "(자동차노련)": a name in short. */
static bool
is_bracketed(const struct recut *recut)
{
    const struct word *word = recut->word;
    return word > recut->first && word_mark(word - 1) == '(' && word + 1 < recut->end &&
           word_mark(word + 1) == ')';
}

/* "창원지방법원 통영지원": whether the word put out last is the end of an institution's name, and
 * ENTRY is what a branch of one is. */
static bool
is_branch(const struct recut *recut, const struct entry *entry)
{
    const struct word *word = recut->word;
    if (recut->dry || recut->count == 0 || is_mark(recut, word - 1) || is_glued(recut, word) ||
        !slice_starts_with(entry_value(recut->language, entry, NUMBER_ORG_WORDS),
                           slice_of("branch")))
        return false;
    const struct word *last = &recut->uncased->spare[recut->count - 1];
    return last->end == word[-1].end &&
           last->lists & (last->shape & WORD_NAME ? IN_ORG_WORDS : IN_ORGS);
}

/* Where the head begins of the name that is [start, end); 0: it is none. */
static size_t
head_of(const struct recut *recut, size_t start, size_t end)
{
    struct slice stem = slice_part(recut->text, start, end);
    const struct entry *entry = language_tail(recut->language, stem, SHORTEST_STEM, LETTER, heads);
    if (!entry)
        return 0;
    size_t head = end - entry->length;
    if (entry->length <= LETTER)
        return is_of_syllable(recut, start, head, end) ? head : 0;
    struct slice value = entry_value(recut->language, entry, NUMBER_ORG_WORDS);
    if (slice_equals(value, slice_of("branch only")) && !is_branch(recut, entry))
        return 0;
    if (slice_equals(value, slice_of("generic")) ||
        language_word(recut->language, stem)->lists & IN_COMMON_WORDS)
        return 0;
    return is_bracketed(recut) || has_own(recut, start, head) ? head : 0;
}

/* "새얼초" for "새얼초등학교": the name with the first syllable alone of what it is, where the list
 * says that people call it so. */
static void
remember_short(struct recut *recut, size_t head, const struct entry *entry)
{
    if (!slice_equals(entry_value(recut->language, entry, NUMBER_ORG_WORDS), slice_of("short")))
        return;
    size_t start = recut->word->start;
    struct slice text = slice_part(recut->text, start, head + LETTER);
    if (language_word(recut->language, text)->lists == 0)
        uncased_remember(recut->uncased, text, 0, IN_ORGS);
}

static void
emit(struct recut *recut, size_t head, size_t end)
{
    size_t start = recut->word->start;
    struct slice text = slice_part(recut->text, start, end);
    const struct entry *entry = language_word(recut->language, slice_part(recut->text, head, end));
    bool unit = slice_starts_with(entry_value(recut->language, entry, NUMBER_PLACE_WORDS),
                                  slice_of("unit"));
    uint64_t kind = entry->lists & IN_ORG_WORDS && !unit ? IN_ORGS
                    : entry->lists & IN_PLACE_WORDS      ? IN_PLACES
                                                         : IN_OTHERS;
    struct slice stem = slice_part(recut->text, start, head);
    const uint64_t taken = IN_PLACES | IN_ORGS | IN_COMMON_WORDS | IN_NOT_NAMES;
    uncased_remember(recut->uncased, text, head - start, kind);
    if (unit && kind == IN_PLACES && !(language_word(recut->language, stem)->lists & taken) &&
        !uncased_known(recut->uncased, stem))
        uncased_remember(recut->uncased, stem, 0, IN_PLACES);
    remember_short(recut, head, entry);
    if (is_bracketed(recut))
        head = end;
    uint32_t begins = is_branch(recut, entry) ? 0 : WORD_INNER_CAPITAL;
    uncased_emit_name(recut, start, head, WORD_NAME | begins, kind);
    uncased_emit_name(recut, head, end, WORD_NAME, 0);
    uncased_emit(recut, end, recut->word->end, 0);
}

bool
uncased_cut_dateline(struct recut *recut)
{
    const struct word *word = recut->word;
    if (word == recut->first || word + 1 >= recut->end)
        return false;
    uint32_t before = word_mark(word - 1), behind = word_mark(word + 1);
    bool place = (before == '(' || before == '[' || before == 0x3010) && /* 【 */
                 (behind == '=' || behind == 0xFF1D);
    bool agency = before == '=' && (behind == ')' || behind == ']');
    if (!place && !agency)
        return false;
    uint64_t kind = place ? IN_PLACES : IN_ORGS;
    uncased_remember(recut->uncased, slice_part(recut->text, word->start, word->end), 0, kind);
    uncased_emit_name(recut, word->start, word->end, WORD_NAME | WORD_INNER_CAPITAL, kind);
    return true;
}

/* "노조위원장": a longer word that ends in a role is one; many words end as some do. */
static bool
has_role(const struct recut *recut, size_t start, size_t end)
{
    const struct entry *role = language_tail(recut->language, slice_part(recut->text, start, end),
                                             (size_t)2 * LETTER, SHORTEST_ROLE, IN_ROLES);
    return role && entry_value(recut->language, role, NUMBER_ROLES).length == 0 &&
           recut->word > recut->first && !is_mark(recut, recut->word - 1);
}

bool
uncased_cut_hangul(struct recut *recut)
{
    const uint64_t taken = IN_PLACES | IN_ORGS | IN_FUNCTION_WORDS | IN_CUES | IN_NOT_NAMES |
                           IN_TITLES | IN_ROLES | IN_COMMON_WORDS | IN_PRONOUNS | IN_ADVERBS;
    size_t start = recut->word->start, end = recut->word->end;
    if (uncased_cut_dateline(recut))
        return true;
    size_t role = 0;
    for (size_t i = uncased_clitic_behind(recut, 0);; i = uncased_clitic_behind(recut, i)) {
        size_t stem = i ? i : end;
        if (language_word(recut->language, slice_part(recut->text, start, stem))->lists & taken)
            return false;
        size_t head = head_of(recut, start, stem);
        if (head) {
            emit(recut, head, stem);
            return true;
        }
        if (!role && has_role(recut, start, stem))
            role = stem;
        if (!i)
            break;
    }
    uncased_emit_as(recut, start, role, IN_ROLES);
    uncased_emit(recut, role, role > 0 ? end : 0, 0);
    return role > 0;
}
