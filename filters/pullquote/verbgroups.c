#include "pullquote/verbgroups.h"

#include "pullquote/finitecues.h"
#include "pullquote/participles.h"
#include "pullquote/phrase.h"

/* "NAME called herself a pilot, saying that", "tried to soften it by saying that": the main clause
   has its verb, if that was not sure. */
static void
settle_main(struct parser *parser, uint32_t word)
{
    struct frame *main = &parser->frames[0];
    if (parser->depth == 1 && main->verb == PERHAPS &&
        (parser->before == COMMA ||
         (parser->before == PREPOSED && is_agent_marker(parser->reading, word - 1))))
        main->verb = VERB;
}

static void
participle(struct parser *parser, const struct cue *cue)
{
    settle_main(parser, cue->first);
    bool fronted =
        parser->before == BEGINNING || (parser->before != VERBAL && is_empty(top(parser)->subject));
    struct word_range subject = participle_subject(parser, cue);
    struct report *report = report_add(parser, cue, FORM_PARTICIPLE);
    report->subject = subject;
    size_t number = parser->parse->count - 1;
    if (is_empty(subject) && fronted)
        parser->fronted = number;
    clause_open(parser, PARTICIPIAL, cue->first, subject, number);
    top(parser)->verb = VERB;
    top(parser)->takes = number;
}

/* Whether a person or an indefinite one, the object of a verb, stands before the infinitive at
 * WORD.
 */
static bool
is_made_to(const struct parser *parser, uint32_t word)
{
    struct word_range last = parser->last;
    if (is_empty(last) || last.end + 1 != word || last.first <= parser->segment ||
        tag(parser, last.first - 1) & CLASS_PREPOSITION)
        return false;
    uint32_t head = tag(parser, last.end - 1);
    return head & CLASS_PRONOUN || (head & CLASS_QUANTIFIER && !(head & CLASS_ARTICLE)) ||
           has_person(parser->reading, (struct word_range){last.end - 1, last.end}) ||
           lists_of(parser->reading, last.end - 1) & IN_ROLES;
}

static void
infinitive_cue(struct parser *parser, const struct cue *cue)
{
    struct frame *frame = top(parser);
    struct word_range subject = frame->verb != NO_VERB ? frame->subject : nobody;
    if (is_made_to(parser, cue->first))
        subject = parser->last; /* "led many to wonder" */
    struct report *report = report_add(parser, cue, FORM_INFINITIVE);
    report->subject = subject;
    struct cue refused;
    bool nothing = cue->first >= 2 &&
                   cue_at(parser->reading, cue->first - 2, parser->end, &refused) &&
                   cue_governs(&refused, 'r'); /* "declined to say who" */
    frame->takes = nothing ? NO_REPORT : parser->parse->count - 1;
    frame->addressed = false;
    frame->comma = false;
    parser->wants_object =
        parser->wants_object && (nothing || !governs_clause(parser, frame->takes));
    if (frame->verb == NO_VERB)
        frame->verb = PERHAPS;
}

/* "said it was late, according to the paper.": whether a source from WORD to END ends the sentence
   behind a comma and the clause of another cue, which ends before it. */
static bool
ends_report(struct parser *parser, uint32_t word, uint32_t end)
{
    bool over = end > word && (end >= parser->end || mark_at(parser->reading, end) == '.');
    return over && parser->before == COMMA && is_within_complement(parser);
}

/* "according to NAME": the source stands behind. */
static uint32_t
source(struct parser *parser, const struct cue *cue)
{
    struct report *report = report_add(parser, cue, FORM_SOURCE);
    report->clause = cue->first;
    report->comma = behind_comma(parser, cue->first);
    report->main_before = parser->seen;
    uint32_t first = cue->end; /* "early results", "complete but unofficial returns" */
    while (first < cue->end + 2 && !(tag(parser, first) & DOES_NOUN) &&
           tag(parser, first) & (DOES_DEPEND | DOES_MODIFY | CLASS_ADVERB | CLASS_CONJUNCTION))
        first++;
    uint32_t end = phrase_end(parser->reading, first, parser->end);
    if (end == first)
        end = cue->end;
    uint32_t head = end;
    if (end > cue->end)
        end = phrase_with_prepositions(parser->reading, end, parser->end);
    if (end > cue->end)
        end =
            phrase_with_conjunct(parser->reading, (struct word_range){cue->end, end}, parser->end);
    if (end > cue->end)
        end = participle_end(parser, end, parser->end);
    report->subject = (struct word_range){cue->end, end > head ? end : head};
    if (ends_report(parser, cue->first, report->subject.end))
        clauses_close(parser, cue->first - 1);
    parser->before = OTHER;
    return report->subject.end > cue->end ? report->subject.end : cue->end;
}

/* A verb group that is no cue, or the rest of one. */
uint32_t
verb_read(struct parser *parser, uint32_t word)
{
    uint32_t does = tag(parser, word);
    pending_settle(parser, word);
    if (does & DOES_VERB) {
        verb_attach(parser, word, VERB, false);
        top(parser)->takes = NO_REPORT;
        settle_fronted(parser);
    } else if (does & DOES_MODIFY) {
        verb_attach(parser, word, awaits_verb(parser) ? VERB : PERHAPS, false);
        parser->wants_object = false;
    } else {
        parser->wants_object = true;
    }
    parser->before = VERBAL;
    return word + 1;
}

bool
is_in_verb_group(const struct parser *parser, uint32_t word)
{
    uint32_t does = tag(parser, word);
    return (does & (CLASS_AUXILIARY | CLASS_ADVERB)) != 0 && !(does & DOES_NOUN);
}

/* "as the board announced on Monday", "as NAME (ORU) said": the clause of an as-word whose subject
   ends before WORD, an aside between them or not. */
static bool
completes_as_clause(const struct parser *parser, uint32_t word)
{
    const struct frame *frame = &parser->frames[parser->depth - 1];
    return frame->kind == SUBORDINATE && frame->verb == NO_VERB && !is_empty(frame->subject) &&
           behind_aside(parser, frame->subject.end, word) == word &&
           lists_of(parser->reading, frame->first) & IN_AS_WORDS;
}

/* "said it was late, but refused to go", "and declined to say", "but gave no details": whether the
   verb at WORD, behind a conjunction, is of who said what stands before it: a comma tells, or
   speech that is refused, or that it is a PHRASE. */
static bool
refuses_to_speak(const struct parser *parser, uint32_t word, bool phrase)
{
    bool speech = tag(parser, word + 1) & CLASS_INFINITIVE && tag(parser, word + 2) & CLASS_CUE;
    return parser->before == JOINED && (speech || phrase || is_behind_mark(parser, word));
}

/* A verb at WORD, or a verb group, that reports nothing; returns what stands behind it, END. */
static uint32_t
attach_untold(struct parser *parser, uint32_t word, uint32_t end)
{
    verb_attach(parser, word, VERB, true);
    top(parser)->takes = NO_REPORT;
    parser->before = VERBAL;
    return end;
}

/* A verb that reports nothing at WORD: nor does the cue of what is refused. */
static uint32_t
refusal(struct parser *parser, uint32_t word, const struct cue *cue)
{
    bool phrase = cue->end > word + 1;
    if (!refuses_to_speak(parser, word, phrase))
        return verb_read(parser, word);
    return attach_untold(parser, word, phrase ? cue->end : word + 1);
}

/* "said he was held but did not identify him": whether the verb group [GROUP, word) is negated,
   behind a conjunction. */
static bool
is_negated_behind_joint(const struct parser *parser, uint32_t group, uint32_t word)
{
    for (uint32_t i = group; i < word && parser->before == JOINED; i++)
        if (ends_as(parser->reading, i, "negation"))
            return true;
    return false;
}

/* "replied in writing": whether the gerund at WORD only says how the cue right before its
   preposition was said. */
static bool
is_in_writing(const struct parser *parser, uint32_t word)
{
    const struct frame *frame = &parser->frames[parser->depth - 1];
    return parser->before == PREPOSED && tag(parser, word) & CLASS_GERUND &&
           frame->takes != NO_REPORT && parser->parse->at[frame->takes].cue.end + 1 == word &&
           lists_of(parser->reading, word - 1) & IN_LOCATIVES &&
           !(tag(parser, word - 1) & CLASS_AGENT);
}

/* A cue that looks like a participle: a finite verb where a subject awaits one, or perhaps, or
   "when asked by NAME if". */
static void
modifier_cue(struct parser *parser, uint32_t word, const struct cue *cue)
{
    bool begins = parser->before == BEGINNING;
    struct word_range pending = top(parser)->pending;
    bool awaited = (!is_empty(pending) && reaches(parser, pending, word)) || awaits_verb(parser) ||
                   completes_as_clause(parser, word);
    if (awaited && !(tag(parser, cue->end) & CLASS_AGENT)) {
        finite_cue(parser, cue, word, false);
        return;
    }
    if (!begins && verb_attach(parser, word, PERHAPS, true)) {
        struct report *report = report_add(parser, cue, FORM_FINITE);
        report->subject = top(parser)->subject;
    } else { /* "Asked by NAME whether", "when asked by NAME if" */
        report_add(parser, cue, FORM_PASSIVE)->subject = agent(parser, cue->end);
        if (begins)
            clause_open(parser, PARTICIPIAL, word, nobody, parser->parse->count - 1);
        top(parser)->verb = begins ? VERB : top(parser)->verb;
    }
    top(parser)->takes = parser->parse->count - 1;
    top(parser)->addressed = false;
    top(parser)->comma = true; /* "1,200 pledged delegates": no bare clause */
}

/* A cue that is a noun where it stands. */
static uint32_t
noun_cue(struct parser *parser, const struct cue *cue)
{
    parser->last.end = cue->end;
    parser->before = NOUN;
    return cue->end;
}

/* A cue at WORD; GROUP: where its verb group began. */
uint32_t
cue_read(struct parser *parser, uint32_t word, uint32_t group, bool passive, const struct cue *cue)
{
    uint32_t does = tag(parser, word);
    if (cue_governs(cue, 'r') && group == word)
        return refusal(parser, word, cue);
    if (cue_governs(cue, 'r') && is_negated_behind_joint(parser, group, word))
        return attach_untold(parser, group, cue->end);
    if (cue_governs(cue, 's'))
        return source(parser, cue);
    pending_settle(parser, group);
    if (group == word && is_in_writing(parser, word))
        return noun_cue(parser, cue);
    if (group < word)
        finite_cue(parser, cue, group, passive && does & (CLASS_PARTICIPLE | CLASS_PAST));
    else if (cue_governs(cue, 'p') && does & (DOES_DEPEND | CLASS_GERUND))
        participle(parser, cue);
    else if (does & DOES_DEPEND)
        infinitive_cue(parser, cue);
    else if (does & DOES_MODIFY)
        modifier_cue(parser, word, cue);
    else if (!finite_cue(parser, cue, word, false))
        return noun_cue(parser, cue);
    parser->before = VERBAL;
    return cue->end;
}

/* "to be told", "not to have been": an auxiliary that is no finite verb. */
static bool
is_infinitive(const struct parser *parser, uint32_t word)
{
    return word > parser->segment && tag(parser, word - 1) & CLASS_INFINITIVE &&
           !(tag(parser, word - 1) & DOES_NOUN);
}

/* "chose not to come", "had “cleverly” not asked": whether a negation stands at WORD, in a clause
   that has its verb, and no auxiliary behind it. */
static bool
is_lone_negation(const struct parser *parser, uint32_t word)
{
    const struct frame *frame = &parser->frames[parser->depth - 1];
    bool begins = parser->before == VERBAL && frame->takes != NO_REPORT &&
                  !(tag(parser, word + 1) & CLASS_INFINITIVE); /* "said not one had come" */
    return frame->verb == VERB && !begins && !is_in_verb_group(parser, word + 1) &&
           is_one_as(parser->reading, word, "negation");
}

/* A verb group that begins with an auxiliary. */
uint32_t
auxiliaries_read(struct parser *parser, uint32_t word)
{
    uint32_t at = word;
    if (is_lone_negation(parser, word))
        return word + 1;
    bool passive = false, be = false, infinitive = is_infinitive(parser, word);
    while (is_in_verb_group(parser, at)) {
        be = (tag(parser, at) & CLASS_BE) != 0 || (be && !(tag(parser, at) & CLASS_AUXILIARY));
        at++;
    }
    passive = be;
    struct cue cue;
    if (tag(parser, at) & CLASS_CUE && tag(parser, at) & (DOES_DEPEND | DOES_VERB | DOES_MODIFY) &&
        cue_at(parser->reading, at, parser->end, &cue)) {
        if (!infinitive)
            return cue_read(parser, at, word, passive, &cue);
        infinitive_cue(parser, &cue);
        if (passive)
            parser->parse->at[parser->parse->count - 1].form = FORM_PASSIVE;
        parser->before = VERBAL;
        return cue.end;
    }
    if (!infinitive) {
        pending_settle(parser, word);
        verb_attach(parser, word, VERB, false);
        top(parser)->takes = NO_REPORT;
    }
    parser->wants_object = false;
    parser->before = VERBAL;
    if (tag(parser, at) & (DOES_DEPEND | DOES_VERB | DOES_MODIFY))
        at++;
    return at > word ? at : word + 1;
}
