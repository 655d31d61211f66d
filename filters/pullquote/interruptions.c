#include "pullquote/interruptions.h"

#include "pullquote/unlisted.h"

/* Words. */
enum { LONGEST_ATTRIBUTION = 24, LONGEST_INVERTED = 8 };

bool
interruption_begins(const struct reading *reading, uint32_t word, uint32_t end)
{
    for (uint32_t i = word; i < end && i < word + 4 && !has_shape(reading, i, WORD_MARK); i++) {
        struct cue cue;
        if (has_shape(reading, i, WORD_SMALL) && cue_at(reading, i, end, &cue))
            return true;
    }
    return word > 0 && unlisted_within(reading, word, end);
}

/* Whether the word is a role or title, or one of several words begins with it. */
static bool
begins_role(const struct reading *reading, uint32_t word)
{
    const struct entry *entry = word_entry(language_of(reading, word), &reading->at[word]);
    return ((entry->lists | entry->begins) & (IN_ROLES | IN_TITLES)) != 0;
}

/* Whether a person, a pronoun or a role stands among the first few words of [first, end). */
static bool
names_speaker(const struct reading *reading, uint32_t first, uint32_t end)
{
    if (is_parsed(reading, first) && end - first > LONGEST_INVERTED)
        return false;
    for (uint32_t i = first; i < end && i < first + LONGEST_INVERTED; i++) {
        uint32_t name = reading->name_at[i];
        if (lists_of(reading, i) & IN_PRONOUNS || is_person(reading, name) ||
            (!is_parsed(reading, i) && i > first && begins_role(reading, i)))
            return true;
    }
    return false;
}

/* "— сказал он. —", "—dijo NAME—" within a quotation: from a dash behind a mark, or before a
 * speaker, to the next dash and the stop behind it. */
static bool
is_dashed(const struct reading *reading, uint32_t word, uint32_t end, struct word_range *gap)
{
    if (!is_turn_dash(reading, word) || !interruption_begins(reading, word + 1, end))
        return false;
    uint32_t next = word + 1;
    while (next < end && !is_turn_dash(reading, next) && next - word < LONGEST_ATTRIBUTION)
        next++;
    *gap = (struct word_range){mark_at(reading, word - 1) == ',' ? word - 1 : word, next + 1};
    uint32_t stop = mark_at(reading, gap->end);
    if ((stop == '.' || stop == ',') && gap->end < end)
        gap->end++;
    return next < end && is_turn_dash(reading, next) &&
           (has_shape(reading, word - 1, WORD_MARK) || names_speaker(reading, word + 1, next));
}

/* ", a réagi NAME, ROLE depuis hier.", ", a réagi le maire, NAME.": where what stands behind the
 * comma ends, if it is the role or the name of who speaks; COMMA if it is not, or does not end
 * soon. */
static uint32_t
apposition_end(const struct reading *reading, uint32_t comma, uint32_t end)
{
    uint32_t first = comma + 1 + ((lists_of(reading, comma + 1) & IN_ARTICLES) != 0);
    if (!begins_role(reading, first) && !is_person(reading, reading->name_at[comma + 1]))
        return comma;
    for (uint32_t i = first; i < end && i < first + LONGEST_INVERTED + 2; i++) {
        uint32_t code = mark_at(reading, i);
        if (code == ',' || (code == '.' && has_shape(reading, i + 1, WORD_BEGINS)))
            return i;
    }
    return comma;
}

/* ", explique NAME,", ", a-t-elle ajouté." within a quotation: behind a comma a cue, and behind
 * that the name of a person or, tied by a hyphen, a pronoun; up to the next comma or stop. */
static bool
is_inverted(const struct reading *reading, uint32_t word, uint32_t end, struct word_range *gap)
{
    struct cue cue;
    if (mark_at(reading, word) != ',' || !has_shape(reading, word + 1, WORD_SMALL))
        return false;
    uint32_t behind = word + 2, verb = word + 1; /* ", a déploré NAME" */
    while (!is_parsed(reading, verb) && verb < word + 3 &&
           lists_of(reading, verb) & IN_AUXILIARIES && !mark_at(reading, verb + 1))
        verb++;
    bool hyphen = mark_at(reading, behind) == '-' &&
                  !has_shape(reading, behind, WORD_SPACE_BEFORE) &&
                  lists_of(reading, word + 1) & (IN_AUXILIARIES | IN_CUES);
    if (!hyphen && (!cue_at(reading, verb, end, &cue) || !cue_governs(&cue, 'd')))
        return false;
    behind = hyphen ? behind : cue.end;
    bool subject = false;
    for (; behind < end && behind - word < LONGEST_ATTRIBUTION; behind++) {
        uint32_t code = mark_at(reading, behind), name = reading->name_at[behind];
        if (code == ',' || (code == '.' && !has_shape(reading, behind - 1, WORD_SINGLE)))
            break; /* but "M. NAME" */
        bool person = is_person(reading, name) ||
                      (!is_parsed(reading, behind) && begins_role(reading, behind));
        subject = subject || (hyphen ? (lists_of(reading, behind) & IN_PRONOUNS) != 0
                                     : person && behind - word < LONGEST_INVERTED);
    }
    if (subject && !hyphen && mark_at(reading, behind) == ',' && !is_parsed(reading, behind))
        behind = apposition_end(reading, behind, end);
    *gap = (struct word_range){word, behind < end ? behind + 1 : end};
    return subject && behind - word < LONGEST_ATTRIBUTION;
}

struct word_range
interruption_find(const struct reading *reading, uint32_t first, uint32_t end)
{
    struct word_range gap;
    for (uint32_t i = first + 1; i + 1 < end; i++)
        if (has_shape(reading, i, WORD_MARK) &&
            (is_dashed(reading, i, end, &gap) || is_inverted(reading, i, end, &gap)))
            return gap;
    return (struct word_range){end, end};
}
