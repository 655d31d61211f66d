#include "pullquote/verbsecond.h"

#include "pullquote/nounphrase.h"
#include "pullquote/speaker.h"

/* Words. */
enum { LOOK_BACK = 30, LOOK_BEHIND = 14, LONGEST_TERM = 8 };

static const struct word_range nobody = {0, 0};

bool
verb_second(const struct reading *reading, uint32_t word)
{
    return grammar_has(reading, word, VERB_SECOND);
}

/* Where the clause of WORD begins: behind the mark or the quotation before it. */
uint32_t
verb_second_clause_start(const struct reading *reading, uint32_t word, uint32_t first)
{
    uint32_t least = word - first > LOOK_BACK ? word - LOOK_BACK : first;
    uint32_t i = word;
    while (i > least) {
        uint32_t code = mark_at(reading, i - 1), span = reading->span_at[i - 1];
        if (span != NOTHING) { /* a name or a term in marks is part of its clause */
            uint32_t open = i - 1;
            while (open > least && reading->span_at[open - 1] == span)
                open--;
            if (marked_name_end(reading, open, i) != i && i - open > LONGEST_TERM)
                break;
            i = open;
            continue;
        }
        if (code == ',' || code == ';' || code == ':' || is_dash(reading, i - 1))
            break;
        i--;
    }
    return i;
}

/* Whether the word begins a clause whose verb stands last: "wie", "dass", a relative pronoun. */
bool
verb_second_subordinator(const struct reading *reading, uint32_t word)
{
    return (lists_of(reading, word) & (IN_COMPLEMENTISERS | IN_SUBORDINATORS)) != 0;
}

/* The auxiliary of the participle at WORD, before it in its clause, or NOTHING. */
static uint32_t
auxiliary_of(const struct reading *reading, uint32_t word, uint32_t start)
{
    for (uint32_t i = word; i > start; i--)
        if (lists_of(reading, i - 1) & IN_AUXILIARIES)
            return i - 1;
    return NOTHING;
}

static bool
is_passive(const struct reading *reading, uint32_t auxiliary)
{
    const struct language *language = language_of(reading, auxiliary);
    const struct entry *entry = &language->entries[reading->at[auxiliary].entry];
    return entry_value(language, entry, NUMBER_AUXILIARIES).length > 0;
}

bool
verb_second_passive(const struct reading *reading, const struct cue *cue, uint32_t first)
{
    uint32_t start = verb_second_clause_start(reading, cue->first, first);
    uint32_t auxiliary = auxiliary_of(reading, cue->first, start);
    return (cue_governs(cue, 'x') || cue_governs(cue, 'y')) && auxiliary != NOTHING &&
           is_passive(reading, auxiliary);
}

/* The subject behind a finite verb, past adverbs, prepositional phrases and objects whose case
 * shows. */
struct word_range
verb_second_behind(const struct reading *reading, uint32_t first, uint32_t end)
{
    uint32_t most = end - first > LOOK_BEHIND ? first + LOOK_BEHIND : end;
    for (uint32_t i = first; i < most;) {
        struct word_range subject = subject_at(reading, i, end);
        if (!is_empty(subject))
            return subject;
        if (has_shape(reading, i, WORD_MARK) || reading->span_at[i] != NOTHING)
            break;
        uint64_t lists = lists_of(reading, i);
        if (lists & IN_ADVERBS) {
            i++;
            continue;
        }
        bool preposition = (lists & IN_PREPOSITIONS) != 0;
        if (!preposition && !(lists & IN_DETERMINERS))
            break;
        uint32_t phrase = noun_phrase_end(reading, i + preposition, end, false);
        if (phrase == i + preposition)
            break;
        while (lists_of(reading, phrase) & (IN_DAYS | IN_MONTHS) ||
               has_shape(reading, phrase, WORD_DIGITS) || mark_at(reading, phrase) == '.')
            phrase++;
        i = phrase;
    }
    return nobody;
}

/* "ROLE, NAME, sagte", "NAME, ROLE, sagte", "X, der …, sagte": the verb at VERB stands behind a
   comma that closes an insertion. A name that stands in for a role speaks itself (SPEC: the source
   nearest the cue). Empty if it is another sentence that ends there. */
struct word_range
verb_second_inserted(const struct reading *reading, uint32_t verb, uint32_t first)
{
    if (verb < first + 4 || !is_comma(reading, verb - 1))
        return nobody;
    uint32_t start = first;
    if (lists_of(reading, start) & IN_CONJUNCTIONS)
        start++;
    struct word_range phrase = subject_at(reading, start, verb - 1);
    if (is_empty(phrase))
        return nobody;
    uint32_t comma = phrase.end;
    if (mark_at(reading, comma) == '(')
        while (comma < verb && comma < phrase.end + LOOK_BEHIND && mark_at(reading, comma++) != ')')
            ;
    if (!is_comma(reading, comma) || comma + 1 >= verb - 1)
        return nobody;
    struct word_range inserted = subject_at(reading, comma + 1, verb - 1);
    bool name = !is_empty(inserted) && inserted.end == verb - 1 &&
                !(lists_of(reading, inserted.first) & (IN_DETERMINERS | IN_ROLES | IN_TITLES)) &&
                lists_of(reading, phrase.first) & IN_DETERMINERS;
    return name ? inserted : phrase;
}

/* Whether the words behind a verb can only be its subject: er, wir, sie. */
static bool
is_pronoun(const struct reading *reading, uint32_t word, uint32_t end)
{
    return word < end && lists_of(reading, word) & IN_PRONOUNS &&
           !(lists_of(reading, word) & IN_DETERMINERS);
}

/* The subject of the finite verb at VERB, whose clause may begin no earlier than FIRST. */
static struct word_range
subject_of_verb(const struct reading *reading, uint32_t verb, uint32_t first, uint32_t end)
{
    uint32_t start = verb_second_clause_start(reading, verb, first);
    while (start < verb && lists_of(reading, start) & (IN_CONJUNCTIONS | IN_ADVERBS) &&
           !verb_second_subordinator(reading, start))
        start++;
    bool last = verb + 1 >= end || has_shape(reading, verb + 1, WORD_MARK) ||
                lists_of(reading, verb + 1) & IN_AUXILIARIES;
    if (start < verb && last && verb_second_subordinator(reading, start)) {
        struct word_range subject = verb_second_behind(reading, start + 1, verb);
        if (!is_empty(subject))
            return subject;
    }
    bool relative = start < verb && start > first && is_comma(reading, start - 1) &&
                    lists_of(reading, start) & IN_ARTICLES &&
                    noun_phrase_end(reading, start, verb, false) == start;
    if (relative) {
        struct word_range subject = verb_second_behind(reading, start + 1, verb);
        return is_empty(subject) ? (struct word_range){start, start + 1} : subject;
    }
    if (start == verb) {
        struct word_range subject = nobody;
        if (!is_pronoun(reading, verb + 1, end))
            subject = verb_second_inserted(reading, verb, first);
        if (is_empty(subject))
            subject = verb_second_behind(reading, verb + 1, end);
        if (is_empty(subject) && verb > first)
            subject = subject_at(reading, first, verb);
        return subject;
    }
    struct word_range before = subject_at(reading, start, verb);
    if (is_empty(before) || is_pronoun(reading, verb + 1, end)) {
        struct word_range behind = verb_second_behind(reading, verb + 1, end);
        return is_empty(behind) ? before : behind;
    }
    return before;
}

struct word_range
verb_second_subject(const struct reading *reading, const struct cue *cue, uint32_t first,
                    uint32_t end)
{
    if (cue_governs(cue, 's')) {
        uint32_t phrase = noun_phrase_end(reading, cue->end, end, true);
        if (is_pronoun(reading, cue->end, end))
            phrase = cue->end + 1;
        return (struct word_range){cue->end, phrase};
    }
    if (cue_governs(cue, 'h')) { /* "In dem Bericht heißt es" */
        uint32_t start = verb_second_clause_start(reading, cue->first, first);
        if (!(lists_of(reading, start) & IN_PREPOSITIONS))
            return nobody;
        return (struct word_range){start + 1,
                                   noun_phrase_end(reading, start + 1, cue->first, true)};
    }
    uint32_t verb = cue->first, start = verb_second_clause_start(reading, verb, first);
    if (cue_governs(cue, 'x') || cue_governs(cue, 'y')) {
        uint32_t auxiliary = auxiliary_of(reading, verb, start);
        if (auxiliary != NOTHING && is_passive(reading, auxiliary))
            return nobody;
        if (auxiliary != NOTHING)
            verb = auxiliary;
        else if (cue_governs(cue, 'x') && !(lists_of(reading, cue->end) & IN_AUXILIARIES))
            return nobody;
    }
    return subject_of_verb(reading, verb, first, end);
}

struct word_range
verb_second_first(const struct reading *reading, uint32_t first, uint32_t end)
{
    struct word_range subject = subject_at(reading, first, end);
    if (!is_empty(subject) || first >= end)
        return subject;
    uint32_t verb = first;
    if (lists_of(reading, first) & IN_PREPOSITIONS)
        verb = noun_phrase_end(reading, first + 1, end, true);
    else
        verb++;
    return verb_second_behind(reading, verb + 1, end);
}
