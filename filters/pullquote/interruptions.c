#include "pullquote/interruptions.h"

#include "pullquote/speakerphrase.h"
#include "pullquote/unlisted.h"

/* Words. */
enum { LONGEST_ATTRIBUTION = 24, LONGEST_INVERTED = 8, MOST_APPOSITIONS = 4 };

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

/* "34 ans": an age, or a number with a word behind it, between the COMMA and the mark at END. */
static bool
is_age(const struct reading *reading, uint32_t comma, uint32_t end)
{
    return has_shape(reading, comma + 1, WORD_DIGITS) && end >= comma + 2 && end <= comma + 3 &&
           (end == comma + 2 || has_shape(reading, comma + 2, WORD_SMALL));
}

/* "au micro de RTL", "interrogé par l’AFP", "dans un entretien au journal": whether where it was
   said stands between the COMMA and the mark at END: a small word begins it, and something is in it
   that publishes or what is said there; behind who somebody is (DESCRIBED), any place. */
static bool
is_where_said(const struct reading *reading, uint32_t comma, uint32_t end, bool described)
{
    const uint64_t begins = IN_PREPOSITIONS | IN_LOCATIVES | IN_LINKERS;
    bool preposed =
        lists_of(reading, comma + 1) & begins || speaker_preposition(reading, comma + 1);
    bool second = lists_of(reading, comma + 2) & begins || speaker_preposition(reading, comma + 2);
    if (!has_shape(reading, comma + 1, WORD_SMALL) || !(preposed || second))
        return false;
    for (uint32_t i = comma + 2; i < end; i++) {
        uint32_t name = reading->name_at[i];
        if (lists_of(reading, i) & (IN_PRONOUNS | IN_CONJUNCTIONS))
            return false;
        if ((name != NOTHING && (described || reading->names->at[name].kind == NAME_ORG)) ||
            lists_of(reading, i) & (IN_SOURCE_NOUNS | IN_ORGS))
            return true;
    }
    return false;
}

/* "serveur", "mère de deux enfants": whether what somebody is begins behind the COMMA, an article
   before it or not; behind an age (DESCRIBED), any small word that is no function word may. */
static bool
is_apposition(const struct reading *reading, uint32_t comma, bool described)
{
    const uint64_t others = IN_FUNCTION_WORDS | IN_AUXILIARIES | IN_ADVERBS | IN_PRONOUNS;
    uint32_t first = comma + 1 + ((lists_of(reading, comma + 1) & IN_ARTICLES) != 0);
    return begins_role(reading, first) || is_person(reading, reading->name_at[comma + 1]) ||
           (has_shape(reading, first, WORD_SMALL) &&
            (lists_of(reading, first) & (IN_KINSHIP | IN_GENDERS) ||
             (described && !(lists_of(reading, first) & others))));
}

/* ", a réagi NAME, 34 ans, ROLE depuis hier.", ", a réagi le maire, NAME, au micro de RTL.": where
   what stands behind the comma ends, if it is the age, the role or the name of who speaks, or where
   it was said; COMMA if it is not, or does not end soon. */
static uint32_t
apposition_end(const struct reading *reading, uint32_t comma, uint32_t end, bool described)
{
    uint32_t stop = comma + 1;
    while (stop < end && stop < comma + LONGEST_INVERTED + 4 && mark_at(reading, stop) != ',' &&
           !(mark_at(reading, stop) == '.' && !has_shape(reading, stop - 1, WORD_SINGLE) &&
             has_shape(reading, stop + 1, WORD_BEGINS | WORD_CAPITAL)))
        stop++;
    bool told = stop < end && stop < comma + LONGEST_INVERTED + 4 &&
                (is_age(reading, comma, stop) || is_apposition(reading, comma, described) ||
                 is_where_said(reading, comma, stop, described));
    return told ? stop : comma;
}

/* Behind all that follows the comma at COMMA and tells who speaks, or where. */
static uint32_t
appositions_end(const struct reading *reading, uint32_t comma, uint32_t end)
{
    for (int count = 0; count < MOST_APPOSITIONS && mark_at(reading, comma) == ','; count++) {
        uint32_t next = apposition_end(reading, comma, end, count > 0);
        if (next == comma)
            break;
        comma = next;
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
        behind = appositions_end(reading, behind, end);
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
