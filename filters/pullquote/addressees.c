#include "pullquote/addressees.h"

#include "pullquote/obliques.h"
#include "pullquote/speakerphrase.h"

enum {
    LONGEST_MARKED = 7, /* words of a name in marks, and these */
    LONGEST_PREPOSED = 10
};

uint32_t
addressees_compound(const struct reading *reading, uint32_t word, uint32_t end)
{
    bool compound = word + 2 < end && mark_at(reading, word + 1) == '-' &&
                    !has_shape(reading, word + 2, WORD_SPACE_BEFORE);
    return compound ? word + 2 : word;
}

bool
addressees_speaker(const struct reading *reading, uint32_t word, uint32_t end)
{
    const uint64_t heads = IN_ARTICLES | IN_DETERMINERS | IN_ROLES | IN_TITLES;
    if (word >= end || is_one_as(reading, word, "contracted")) /* "al termine della seduta" */
        return false;
    if (lists_of(reading, word) & heads || reading->name_at[word] != NOTHING)
        return true;
    if (!is_cased(reading, word))
        return false;
    return oblique_begins_titled(reading, word, end) ||
           lists_of(reading, word) & (IN_KINSHIP | IN_MODIFIERS) ||
           lists_of(reading, addressees_compound(reading, word, end)) & heads;
}

struct word_range
addressees_marked_name(const struct reading *reading, uint32_t word, uint32_t end)
{
    uint32_t span = reading->span_at[word], last = word;
    while (last < end && last < word + LONGEST_MARKED && reading->span_at[last] == span)
        last++;
    bool name =
        span != NOTHING && last > word + 2 && has_shape(reading, word, WORD_MARK) &&
        (has_shape(reading, word + 1, WORD_CAPITAL) ||
         (has_shape(reading, word + 1, WORD_OTHER) && reading->name_at[word + 1] != NOTHING &&
          reading->name_at[word + 1] == reading->name_at[last - 2])) &&
        (last >= end || reading->span_at[last] != span) &&
        has_shape(reading, last - 1, WORD_MARK) &&
        has_shape(reading, last - 2, WORD_LETTERS | WORD_DIGITS | WORD_OTHER);
    return name ? (struct word_range){word + 1, last - 1} : nobody;
}

uint32_t
addressees_behind_marked(const struct reading *reading, uint32_t word, uint32_t first, uint32_t end)
{
    if (word >= end || !(is_cased(reading, word) || grammar_has(reading, word, HEADS_FIRST)) ||
        (word > first && !has_shape(reading, word - 1, WORD_SMALL | WORD_OTHER)))
        return word;
    if (reading->span_at[word] == NOTHING && mark_at(reading, word) == 0xAB) {
        uint32_t close = mark_within(reading, word + 1, end, LONGEST_MARKED, 0xBB);
        return close == NOTHING ? word : close + 1; /* within what another mark opened */
    }
    if (reading->span_at[word] == NOTHING)
        return word;
    struct word_range name = addressees_marked_name(reading, word, end);
    return is_empty(name) ? word : name.end + 1;
}

/* "na platformie X były prezes NAME": behind the organisation's name at WORD, if somebody who may
 * be the speaker stands behind it, in a language with cases; else WORD. */
static uint32_t
behind_medium(const struct reading *reading, uint32_t word, uint32_t end)
{
    uint32_t name = word < end ? reading->name_at[word] : NOTHING;
    if (name == NOTHING || !is_cased(reading, word) || reading->names->at[name].kind != NAME_ORG)
        return word;
    uint32_t last = reading->names->mentions.at[name].last;
    return addressees_speaker(reading, last, end) ? last : word;
}

uint32_t
addressees_behind(const struct reading *reading, uint32_t word, uint32_t end)
{
    uint32_t i = word;
    bool preposed = i < end && speaker_preposition(reading, i);
    if (preposed)
        for (i++; i < end && lists_of(reading, i) & (IN_ARTICLES | IN_DETERMINERS | IN_LINKERS);
             i++)
            ;                                                    /* "auprès de l'AFP" */
    if (preposed && i < end && reading->span_at[i] != NOTHING) { /* "στη «Φωνή» ο NAME" */
        uint32_t span = reading->span_at[i], most = i + LONGEST_MARKED;
        while (i < end && i < most && reading->span_at[i] == span)
            i++;
        return addressees_speaker(reading, i, end) ? i : word;
    }
    bool noun = i < end && has_shape(reading, i, WORD_LETTERS) &&
                (preposed ||
                 (has_shape(reading, i, WORD_SMALL) && ends_as(reading, i, "addressee_ending")));
    uint32_t medium =
        noun ? addressees_behind_marked(reading, i + 1, i, end) : i; /* "изданию «Дунай»" */
    if (noun && !preposed && medium > i + 1 && addressees_speaker(reading, medium, end))
        return medium;
    uint32_t medium_end = preposed && noun ? behind_medium(reading, i + 1, end) : i;
    if (medium_end > i + 1)
        return medium_end;
    bool owned = noun && !preposed && i + 2 < end && has_shape(reading, i + 1, WORD_SMALL) &&
                 !(lists_of(reading, i + 1) & IN_FUNCTION_WORDS); /* "жителям посёлка" */
    if (owned && !addressees_speaker(reading, i + 1, end) &&
        addressees_speaker(reading, i + 2, end))
        return i + 2;
    return noun && addressees_speaker(reading, i + 1, end) &&
                   (reading->name_at[i] == NOTHING ||
                    reading->name_at[i + 1] != reading->name_at[i])
               ? i + 1
               : word;
}

uint32_t
addressees_behind_preposed(const struct reading *reading, uint32_t word, uint32_t end)
{
    const uint64_t ties = IN_LINKERS | IN_ARTICLES | IN_DETERMINERS | IN_CONJUNCTIONS | IN_ROLES |
                          IN_TITLES | IN_MODIFIERS;
    if (word >= end || is_parsed(reading, word) ||
        !(speaker_preposition(reading, word) ||
          (is_cased(reading, word) && oblique_preposition(reading, word))) ||
        grammar_has(reading, word, VERB_SECOND | VERB_FINAL))
        return word;
    for (uint32_t i = word + 2; i < end && i < word + LONGEST_PREPOSED; i++) {
        bool mark = has_shape(reading, i, WORD_MARK);
        if ((mark && !oblique_mark(reading, i)) || reading->span_at[i] != NOTHING)
            break;
        if (mark || lists_of(reading, i - 1) & ties || speaker_preposition(reading, i - 1))
            continue;
        uint32_t name = reading->name_at[i];
        bool person =
            (is_person(reading, name) && mention_start(&reading->names->mentions.at[name]) == i) ||
            oblique_begins_titled(reading, i, end);
        bool role = name == NOTHING && lists_of(reading, i) & IN_ARTICLES &&
                    lists_of(reading, i + 1) & (IN_ROLES | IN_TITLES);
        if (person || role || oblique_articled(reading, i))
            return i;
    }
    return word;
}
