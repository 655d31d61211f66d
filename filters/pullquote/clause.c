#include "pullquote/clause.h"

/* "(NAME said it was late.)": whether the bracket that closes at WORD opens before FIRST. */
static bool
closes_outside(const struct reading *reading, uint32_t first, uint32_t word)
{
    for (uint32_t i = word; i > first && word - i < LONGEST_CLAUSE; i--)
        if (mark_at(reading, i - 1) == '(')
            return false;
    return true;
}

uint32_t
clause_without_stop(const struct reading *reading, uint32_t first, uint32_t end)
{
    while (end > first && has_shape(reading, end - 1, WORD_MARK)) {
        uint32_t code = mark_at(reading, end - 1);
        bool dash = (code == 0x2014 || code == 0x2013 || code == '-') && is_parsed(reading, first);
        bool bracket = code == ')' && closes_outside(reading, first, end - 1);
        if (code != '.' && code != '!' && code != '?' && code != ',' && code != ':' &&
            code != ';' && code != 0x2026 && !dash && !bracket)
            break;
        if (code == '.' && end >= 2 && reading->name_at[end - 1] != NOTHING)
            break;
        end--;
    }
    while (end > first && reading->tags.at[end - 1] & CLASS_CONJUNCTION)
        end = clause_without_stop(reading, first, end - 1);
    return end;
}

/* Words and marks. */
enum { LONGEST_DATELINE = 14, LONGEST_BYLINE = 5, MOST_SMALL = 3 };

static bool
is_hyphen_or_dash(const struct reading *reading, uint32_t word)
{
    return mark_at(reading, word) == '-' || is_dash(reading, word);
}

/* Behind the dashes at WORD, if a sentence may begin there; NOTHING if none may. */
static uint32_t
behind_dashes(const struct reading *reading, uint32_t word, uint32_t end)
{
    while (word < end && is_hyphen_or_dash(reading, word))
        word++;
    uint32_t letter = word + (reading->span_at[word] != NOTHING);
    bool begins = has_shape(reading, letter, WORD_CAPITAL | WORD_OTHER | WORD_DIGITS);
    return word < end && begins && has_shape(reading, word, WORD_SPACE_BEFORE) ? word : NOTHING;
}

/* Whether a dateline without brackets may begin with WORD: the name of a place, or capitals. */
static bool
begins_dateline(const struct reading *reading, uint32_t word)
{
    uint32_t name = reading->name_at[word];
    return has_shape(reading, word, WORD_ALL_CAPITALS) ||
           (name != NOTHING && reading->names->at[name].kind == NAME_PLACE);
}

/* Whether who is told of, with an article or a title, begins behind the dash at DASH, and no other
   dash closes what that is. */
static bool
leads_to_subject(const struct reading *reading, uint32_t dash, uint32_t end)
{
    uint32_t next = dash + 1;
    for (uint32_t i = next; i < end && i < next + LONGEST_DATELINE; i++)
        if (is_hyphen_or_dash(reading, i) && has_shape(reading, i, WORD_SPACE_BEFORE))
            return false;
    return has_shape(reading, next, WORD_CAPITAL) &&
           (lists_of(reading, next) & (IN_ARTICLES | IN_TITLES | IN_ROLES) ||
            is_person(reading, reading->name_at[next]));
}

/* "Tide News Agency – The head of": whether the name of who publishes, from FIRST on, ends before
   the dash at DASH, and who is told of begins behind it. */
static bool
is_agency(const struct reading *reading, uint32_t first, uint32_t dash, uint32_t end)
{
    uint32_t name = reading->name_at[first];
    return name != NOTHING && reading->names->at[name].kind == NAME_ORG &&
           reading->names->mentions.at[name].last == dash && is_parsed(reading, first) &&
           leads_to_subject(reading, dash, end);
}

/* "CHICAGO — March 4, 2025 — Halden Robotics": whether nothing but a date stands from WORD on
   before the dash at DASH. */
static bool
is_date(const struct reading *reading, uint32_t word, uint32_t dash)
{
    bool dated = false;
    for (; word < dash; word++) {
        bool month = (lists_of(reading, word) & (IN_MONTHS | IN_DAYS)) != 0;
        uint32_t code = mark_at(reading, word);
        if (!month && !has_shape(reading, word, WORD_DIGITS) && code != ',' && code != '.')
            return false;
        dated = dated || month;
    }
    return dated;
}

/* "Amman - Petra - The minister": behind the dash that closes what begins at WORD, behind the
   place: a date, or few words with capitals, an agency's or a reporter's name, before who is told
   of; WORD if there is no such. */
static uint32_t
behind_byline(const struct reading *reading, uint32_t word, uint32_t end)
{
    for (uint32_t i = word + 1; i < end && i <= word + LONGEST_BYLINE; i++) {
        if (is_hyphen_or_dash(reading, i) && has_shape(reading, i, WORD_SPACE_BEFORE)) {
            uint32_t behind = behind_dashes(reading, i, end);
            if (behind != NOTHING && is_date(reading, word, i))
                return behind;
            return is_parsed(reading, i) && leads_to_subject(reading, i, end) ? i + 1 : word;
        }
        if (has_shape(reading, i - 1, WORD_SMALL))
            break;
    }
    return word;
}

uint32_t
behind_dateline(const struct reading *reading, uint32_t first, uint32_t end)
{
    if (first >= end || first != reading->names->words.first[block_of(reading, first)])
        return first;
    uint32_t code = mark_at(reading, first), small = 0;
    bool bracket = false, bullet = code == 0x2022 || code == 0xB7 || code == '*';
    if (bullet || is_hyphen_or_dash(reading, first)) {
        uint32_t behind = behind_dashes(reading, first + bullet, end);
        return behind == NOTHING ? first : behind;
    }
    for (uint32_t i = first; i < end && i < first + LONGEST_DATELINE && small <= MOST_SMALL; i++) {
        uint32_t behind = behind_bracket(reading, i, end);
        bracket = behind > i;
        i = behind;
        bool set_off = has_shape(reading, i, WORD_SPACE_BEFORE) || is_dash(reading, i);
        if (is_hyphen_or_dash(reading, i) && set_off && mark_at(reading, i + 1) != '(') {
            behind = behind_dashes(reading, i, end);
            bool over = bracket || (small == 0 && (begins_dateline(reading, first) ||
                                                   is_agency(reading, first, i, end)));
            return over && behind != NOTHING ? behind_byline(reading, behind, end) : first;
        }
        small += has_shape(reading, i, WORD_SMALL);
    }
    return first;
}

/* "said that, at first, it was late": behind the marks with which no clause begins. */
static uint32_t
behind_marks(const struct reading *reading, uint32_t first, uint32_t end)
{
    while (first < end && (is_comma(reading, first) || mark_at(reading, first) == ';' ||
                           (is_hyphen_or_dash(reading, first) &&
                            has_shape(reading, first + 1, WORD_SPACE_BEFORE))))
        first++;
    return first;
}

uint32_t
clause_before_semicolon(const struct reading *reading, uint32_t first, uint32_t end)
{
    uint32_t semicolon = mark_within(reading, first, end, LONGEST_CLAUSE, ';');
    if (semicolon == NOTHING || reading->span_at[semicolon] != NOTHING ||
        !has_shape(reading, semicolon + 1, WORD_SPACE_BEFORE) ||
        lists_of(reading, semicolon + 1) & (IN_COMPLEMENTISERS | IN_CONJUNCTIONS) ||
        !closes_outside(reading, first, semicolon))
        return end;
    for (uint32_t i = semicolon + 1; i < end && i < semicolon + LONGEST_CLAUSE; i++)
        if (lists_of(reading, i) & IN_SUBJUNCTIVES)
            return end;
    return semicolon;
}

/* "призналась, что плакала": whether the first of the WORDS, behind its "that", may be a verb that
   is a clause by itself, in a language whose verbs need no subject and that has cases. */
static bool
is_verb_alone(const struct reading *reading, struct word_range words)
{
    const uint64_t never = IN_FUNCTION_WORDS | IN_PRONOUNS | IN_ADVERBS | IN_CONJUNCTIONS;
    return words.end == words.first + 1 && words.first > 0 && is_cased(reading, words.first) &&
           grammar_has(reading, words.first, PRO_DROP) &&
           has_shape(reading, words.first, WORD_SMALL) &&
           !(lists_of(reading, words.first) & never) &&
           lists_of(reading, words.first - 1) & IN_COMPLEMENTISERS;
}

/* "zei dat hij doorgaat", not "vindt dat te mager", "said that it would": whether the two words
 * behind the complementiser right behind the CUE may be a subject and its verb. */
static bool
is_short_clause(const struct reading *reading, const struct cue *cue, struct word_range words)
{
    const uint64_t subjects = IN_PRONOUNS | IN_DETERMINERS | IN_ARTICLES;
    const uint64_t never = IN_ADVERBS | IN_PREPOSITIONS | IN_LOCATIVES;
    uint64_t lists = lists_of(reading, words.first);
    return words.first == cue->end + 1 && lists_of(reading, cue->end) & IN_COMPLEMENTISERS &&
           !(lists & never) && !(lists & IN_FUNCTION_WORDS && !(lists & subjects)) &&
           !(lists_of(reading, words.end - 1) & IN_AUXILIARIES);
}

struct clause
clause_finish(const struct reading *reading, const char *rule, struct word_range words,
              const struct cue *cue, struct word_range speaker)
{
    if (words.end > words.first + LONGEST_CLAUSE)
        words.end = words.first + LONGEST_CLAUSE;
    if (cue->first < words.first && !is_parsed(reading, cue->first))
        words.end = clause_before_semicolon(reading, words.first, words.end);
    words.end = clause_without_stop(reading, words.first, words.end);
    words.first = behind_dateline(reading, words.first, words.end);
    words.first = behind_marks(reading, words.first, words.end);
    if (grammar_has(reading, cue->first, COMPLEMENTISED) && cue_governs(cue, 's') &&
        words.first + 1 < words.end && lists_of(reading, words.first) & IN_COMPLEMENTISERS)
        words.first++; /* "بحسب NAME، فإن CLAUSE" */
    bool spaced = !grammar_has(reading, cue->first, COMMA_CLAUSE); /* a run is no word */
    bool two = is_short_clause(reading, cue, words) || grammar_has(reading, cue->first, PRO_DROP);
    uint32_t least = two ? 2 : SHORTEST_CLAUSE;
    least -= is_verb_alone(reading, words);
    if (words.end < words.first + (spaced ? least : 1))
        return no_clause;
    return (struct clause){rule, words, {0, 0}, speaker, *cue};
}
