#include "pullquote/verbsecond.h"

#include "pullquote/nounphrase.h"

/* Words. */
enum { LOOK_BACK = 30, LOOK_BEHIND = 14, LONGEST_TERM = 8 };
enum { SHORTEST_ROLE = 5, LONGEST_ROLE = 30 /* bytes */ };

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
        bool time = code == ':' && has_shape(reading, i, WORD_DIGITS) &&
                    !has_shape(reading, i, WORD_SPACE_BEFORE);
        if (code == ',' || code == ';' || (code == ':' && !time) || is_dash(reading, i - 1))
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

bool
verb_second_passive(const struct reading *reading, const struct cue *cue, uint32_t first)
{
    uint32_t start = verb_second_clause_start(reading, cue->first, first);
    uint32_t auxiliary = auxiliary_of(reading, cue->first, start);
    return (cue_governs(cue, 'x') || cue_governs(cue, 'y')) && auxiliary != NOTHING &&
           is_passive(reading, auxiliary);
}

bool
verb_second_reflexive(const struct reading *reading, uint32_t before, const struct cue *cue)
{
    uint32_t first = sentence_of(reading, before).first;
    uint32_t start =
        cue->first <= before ? cue->first : verb_second_clause_start(reading, before + 1, first);
    for (uint32_t i = before + 1; i > start; i--)
        if (value_of(reading, i - 1, NUMBER_ADVERBS).length > 0) /* a reflexive pronoun */
            return true;
        else if (lists_of(reading, i - 1) & IN_PREPOSITIONS) /* "sprach sich für „…“ aus" */
            return false;
    return false;
}

/* Where the first genitive within the noun phrase [first, end) begins that might as well be a
 * subject; END if none does. */
static uint32_t
before_genitive(const struct reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (lists_of(reading, i) & IN_ARTICLES && !is_empty(subject_at(reading, i, end)))
            return i;
    return end;
}

/* The subject behind a finite verb, from FIRST on; GENITIVES: a phrase with an article behind a
 * noun belongs to it. */
static struct word_range
subject_behind(const struct reading *reading, uint32_t first, uint32_t end, bool genitives)
{
    uint32_t most = end - first > LOOK_BEHIND ? first + LOOK_BEHIND : end;
    for (uint32_t i = first; i < most;) {
        if (i > first && has_shape(reading, i, WORD_CAPITAL) && lists_of(reading, i) & IN_ADVERBS) {
            i++; /* "gestern Abend" */
            continue;
        }
        struct word_range subject = subject_at(reading, i, end);
        if (!is_empty(subject) && subject.end == i + 1 &&
            value_has(reading, i, NUMBER_PRONOUNS, 'n')) {
            struct word_range behind = subject_at(reading, i + 1, end);
            if (!is_empty(behind) && verb_second_somebody(reading, behind))
                return behind; /* "nannte es NAME" */
        }
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
        if (!genitives)
            phrase = before_genitive(reading, i + preposition + 1, phrase);
        while (lists_of(reading, phrase) & (IN_DAYS | IN_MONTHS) ||
               has_shape(reading, phrase, WORD_DIGITS) || mark_at(reading, phrase) == '.')
            phrase++;
        i = phrase;
    }
    return nobody;
}

/* "sagte der Deutschen Presse-Agentur der Ökonom NAME": behind the organisation that the article at
 * WORD, which may be a dative, begins, before another article and a person; WORD if none is there.
 */
static uint32_t
behind_told_organisation(const struct reading *reading, uint32_t word, uint32_t end)
{
    uint32_t at = word + 1;
    if (at + 2 >= end || !(lists_of(reading, word) & IN_ARTICLES) ||
        !value_has(reading, word, NUMBER_DETERMINERS, 'w'))
        return word;
    if (reading->name_at[at] == NOTHING && lists_of(reading, at) & IN_ORG_WORDS)
        at++; /* "der Nachrichtenagentur Reuters" */
    uint32_t name = reading->name_at[at], last = at + 1;
    if (name != NOTHING)
        last = reading->names->mentions.at[name].last;
    bool organisation = name == NOTHING ? (lists_of(reading, at) & IN_ORGS) != 0
                                        : reading->names->at[name].kind == NAME_ORG;
    if (!organisation || last >= end || !(lists_of(reading, last) & IN_ARTICLES))
        return word;
    if (lists_of(reading, last + 1) & (IN_ROLES | IN_TITLES))
        return last;
    for (uint32_t i = last + 1; i < end && i < last + LONGEST_TERM; i++)
        if (has_shape(reading, i, WORD_MARK) || is_person(reading, reading->name_at[i]))
            return is_person(reading, reading->name_at[i]) ? last : word;
    return word;
}

/* The subject behind a finite verb, past adverbs, prepositional phrases and objects whose case
 * shows. */
struct word_range
verb_second_behind(const struct reading *reading, uint32_t first, uint32_t end)
{
    first = behind_told_organisation(reading, first, end);
    struct word_range subject = subject_behind(reading, first, end, true);
    return is_empty(subject) ? subject_behind(reading, first, end, false) : subject;
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
    if (lists_of(reading, start) & (IN_CONJUNCTIONS | IN_ADVERBS | IN_AS_WORDS))
        start++;
    struct word_range phrase = subject_at(reading, start, verb - 1);
    if (is_empty(phrase))
        return nobody;
    uint32_t comma = behind_bracket(reading, phrase.end, verb);
    if (!is_comma(reading, comma) || comma + 1 >= verb - 1)
        return nobody;
    struct word_range inserted = subject_at(reading, comma + 1, verb - 1);
    while (!is_empty(inserted) && inserted.end + 2 < verb && is_comma(reading, inserted.end) &&
           !is_empty(subject_at(reading, inserted.end + 1, verb - 1)))
        inserted = subject_at(reading, inserted.end + 1, verb - 1); /* "X, ROLE, NAME, sagte" */
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

bool
verb_second_somebody(const struct reading *reading, struct word_range phrase)
{
    if (is_pronoun(reading, phrase.first, phrase.end))
        return !value_has(reading, phrase.first, NUMBER_PRONOUNS, 'n');
    for (uint32_t i = phrase.first; i < phrase.end; i++) {
        if (has_shape(reading, i, WORD_MARK) || !has_shape(reading, i, WORD_CAPITAL))
            continue;
        if (is_of_somebody(reading, i) ||
            ends_in_list(reading, i, IN_ROLES, SHORTEST_ROLE, LONGEST_ROLE))
            return true;
        bool named = i + 1 < phrase.end && is_person(reading, reading->name_at[i + 1]);
        if (mark_at(reading, i + 1) != '-' && !(lists_of(reading, i) & IN_DETERMINERS))
            return named;
    }
    return false;
}

/* "NAME, Sprecher des Verbandes sagte": the name with which the sentence begins, before a ROLE
 * whose second comma is left out. */
static struct word_range
name_before_role(const struct reading *reading, struct word_range role, uint32_t first)
{
    if (role.first < first + 2 || !is_comma(reading, role.first - 1))
        return nobody;
    uint32_t name = reading->name_at[role.first - 2];
    if (!is_person(reading, name))
        return nobody;
    const struct mention *mention = &reading->names->mentions.at[name];
    return mention->first == first ? (struct word_range){mention->first, mention->last} : nobody;
}

/* "Besorgt äußerte sich X", "Der Tagesschau sagte X": whether the phrase before a verb may be no
 * subject: one word, or an object by its article, of nobody who speaks. */
static bool
may_be_object(const struct reading *reading, struct word_range phrase)
{
    bool dative = value_has(reading, phrase.first, NUMBER_DETERMINERS, 'w');
    return (dative || phrase.end == phrase.first + 1) && !verb_second_somebody(reading, phrase);
}

/* "Am Montag traf sie den Rat und sagte", "X, ROLE, schwieg und sagte": the subject of the verb
   that the clause begins with at START, behind what is fronted, which the verb at VERB shares. */
static struct word_range
shared_subject(const struct reading *reading, uint32_t start, uint32_t verb, uint32_t first)
{
    uint32_t other = start;
    if (lists_of(reading, start) & IN_PREPOSITIONS)
        other = noun_phrase_end(reading, start + 1, verb, true);
    if (other >= verb || !has_shape(reading, other, WORD_SMALL) ||
        lists_of(reading, other) & (IN_PREPOSITIONS | IN_SUBORDINATORS | IN_PRONOUNS))
        return nobody;
    if (other == start && start > first && is_comma(reading, start - 1)) {
        struct word_range subject = verb_second_inserted(reading, start, first);
        if (!is_empty(subject))
            return subject;
    }
    struct word_range subject = subject_at(reading, other + 1, verb);
    return verb_second_somebody(reading, subject) ? subject : nobody;
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
    if (is_empty(before) && lists_of(reading, verb - 1) & IN_CONJUNCTIONS)
        before = shared_subject(reading, start, verb, first);
    if (is_empty(before) && has_shape(reading, start, WORD_SMALL) &&
        !(lists_of(reading, start) & (IN_PREPOSITIONS | IN_SUBORDINATORS | IN_PRONOUNS)) &&
        lists_of(reading, start + 1) & IN_DETERMINERS)
        before = subject_at(reading, start + 1, verb); /* "…, biss der Mann Y und rief" */
    if (is_empty(before) || (is_pronoun(reading, verb + 1, end) &&
                             !(value_has(reading, verb + 1, NUMBER_PRONOUNS, 'o') &&
                               verb_second_somebody(reading, before)))) {
        struct word_range behind = verb_second_behind(reading, verb + 1, end);
        return is_empty(behind) ? before : behind;
    }
    if (has_shape(reading, before.first, WORD_BEGINS) && may_be_object(reading, before)) {
        struct word_range behind = verb_second_behind(reading, verb + 1, end);
        if (!is_empty(behind) && verb_second_somebody(reading, behind))
            return behind;
    }
    struct word_range apposed = name_before_role(reading, before, first);
    return is_empty(apposed) ? before : apposed;
}

/* "In dem Bericht heißt es", "heißt es dazu in dem Bericht": what it stands in. */
static struct word_range
said_in(const struct reading *reading, const struct cue *cue, uint32_t first, uint32_t end)
{
    uint32_t start = verb_second_clause_start(reading, cue->first, first), most = cue->first;
    if (start == cue->first && start > first && is_comma(reading, start - 1))
        start = first; /* "In dem Bericht, der …, heißt es" */
    if (!(lists_of(reading, start) & IN_PREPOSITIONS)) {
        start = cue->end;
        most = end;
        while (start < end && (lists_of(reading, start) & IN_ADVERBS ||
                               (lists_of(reading, start) & IN_PREPOSITIONS &&
                                lists_of(reading, start + 1) & IN_DAYS && ++start < end)))
            start++; /* "hieß es am Montag in dem Bericht" */
    }
    if (start >= most || !(lists_of(reading, start) & IN_PREPOSITIONS))
        return nobody;
    return (struct word_range){start + 1, noun_phrase_end(reading, start + 1, most, true)};
}

/* "wird von NAME gefordert": who did it, in the words [first, end) of a passive clause: somebody,
   or else the first thing that may have. */
static struct word_range
agent_in(const struct reading *reading, uint32_t first, uint32_t end)
{
    struct word_range other = nobody;
    for (uint32_t i = first; i < end; i++) {
        if (!value_has(reading, i, NUMBER_PREPOSITIONS, 'v'))
            continue;
        struct word_range agent = {i + 1, noun_phrase_end(reading, i + 1, end, true)};
        if (!is_empty(agent) && verb_second_somebody(reading, agent))
            return agent;
        if (is_empty(other))
            other = agent;
    }
    return other;
}

struct word_range
verb_second_subject(const struct reading *reading, const struct cue *cue, uint32_t first,
                    uint32_t end)
{
    if (cue_governs(cue, 's')) {
        bool wide = cue->first == first || lists_of(reading, cue->end) & IN_DETERMINERS;
        uint32_t phrase = noun_phrase_end(reading, cue->end, end, wide);
        if (!wide && phrase == cue->end + 1 && lists_of(reading, cue->end) & IN_SOURCE_NOUNS)
            phrase = noun_phrase_end(reading, cue->end, end, true); /* "Angaben aus NAME" */
        if (phrase == cue->end)
            phrase = subject_at(reading, cue->end, end).end;
        if (phrase <= cue->end && has_shape(reading, cue->end, WORD_SMALL)) /* "so nannte ihn X" */
            return verb_second_behind(reading, cue->end + 1, end);
        return (struct word_range){cue->end, phrase};
    }
    if (cue_governs(cue, 'h'))
        return said_in(reading, cue, first, end);
    uint32_t verb = cue->first, start = verb_second_clause_start(reading, verb, first);
    if (cue_governs(cue, 'x') || cue_governs(cue, 'y')) {
        uint32_t auxiliary = auxiliary_of(reading, verb, start);
        bool passive = auxiliary != NOTHING && is_passive(reading, auxiliary);
        if (passive && !cue_governs(cue, 'a'))
            return agent_in(reading, start, verb);
        if (auxiliary == NOTHING && lists_of(reading, cue->end) & IN_AUXILIARIES &&
            is_passive(reading, cue->end) && !cue_governs(cue, 'a'))
            return agent_in(reading, start, verb); /* "wie von NAME gefordert wurde" */
        if (auxiliary != NOTHING)
            verb = auxiliary;
        else if (cue_governs(cue, 'x') && !(lists_of(reading, cue->end) & IN_AUXILIARIES))
            return nobody;
    }
    return subject_of_verb(reading, verb, first, end);
}

/* The first in [first, end) of whom a noun phrase tells that is no object by its case nor behind a
 * preposition. */
static struct word_range
somebody_in(const struct reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end;) {
        i = behind_bracket(reading, i, end);
        if (i == end)
            break;
        uint64_t lists = lists_of(reading, i);
        bool preposition = (lists & IN_PREPOSITIONS) != 0;
        struct word_range phrase = nobody; /* a small word in no list may be the verb */
        if (lists & (IN_DETERMINERS | IN_PRONOUNS) || has_shape(reading, i, WORD_CAPITAL))
            phrase = subject_at(reading, i, end);
        if (!is_empty(phrase) && verb_second_somebody(reading, phrase))
            return phrase;
        uint32_t last = noun_phrase_end(reading, i + preposition, end, true);
        i = last > i ? last : i + 1;
    }
    return nobody;
}

/* "Das Fazit von NAME": the person to whom what PHRASE tells of belongs. */
static struct word_range
person_of(const struct reading *reading, struct word_range phrase)
{
    for (uint32_t i = phrase.first + 1; i < phrase.end; i++) {
        uint32_t name = reading->name_at[i];
        if (!is_person(reading, name))
            continue;
        const struct mention *mention = &reading->names->mentions.at[name];
        uint32_t first = mention_start(mention);
        bool of = first > phrase.first && lists_of(reading, first - 1) & IN_LINKERS;
        return of ? (struct word_range){first, mention->last} : nobody;
    }
    return nobody;
}

struct word_range
verb_second_first(const struct reading *reading, uint32_t first, uint32_t end)
{
    struct word_range subject = subject_at(reading, first, end);
    if (!is_empty(subject) && verb_second_somebody(reading, subject))
        return subject;
    struct word_range other = person_of(reading, subject);
    if (is_empty(other))
        other = somebody_in(reading, first, end);
    if (!is_empty(other))
        return other;
    if (!is_empty(subject) || first >= end)
        return subject;
    uint32_t verb = first;
    if (lists_of(reading, first) & IN_PREPOSITIONS)
        verb = noun_phrase_end(reading, first + 1, end, true);
    else
        verb++;
    return verb_second_behind(reading, verb + 1, end);
}
