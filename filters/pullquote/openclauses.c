#include "pullquote/openclauses.h"

#include "pullquote/phrase.h"
#include "text/memory.h"

enum { LONGEST_PARTICIPLE = 24, LONGEST_JOINT = 5, SHORTEST_VERBLESS = 8 };

void
clause_open(struct parser *parser, enum frame_kind kind, uint32_t first, struct word_range subject,
            size_t parent)
{
    if (parser->depth == DEEPEST)
        parser->depth--;
    parser->frames[parser->depth++] = (struct frame){
        .takes = NO_REPORT, .parent = parent, .kind = kind, .first = first, .subject = subject};
}

/* Closes the innermost clause, which ends before END. */
void
clause_close(struct parser *parser, uint32_t end)
{
    struct frame *frame = top(parser);
    if (frame->kind == COMPLEMENT && frame->parent != NO_REPORT) {
        struct report *report = &parser->parse->at[frame->parent];
        report->end = end;
        bool told = cue_governs(&report->cue, 'a') && report->first != NOTHING &&
                    report->first > report->cue.end; /* "told the crew the pool needed repair" */
        bool any = (cue_governs(&report->cue, 'w') || told) &&
                   !(tag(parser, report->first) & CLASS_GERUND);
        report->finite = report->finite || frame->verb == VERB || (any && frame->verb == PERHAPS);
        bool object = /* "hinted at that in a speech" */
            !report->that || (end < report->first + SHORTEST_VERBLESS && report->first > 0 &&
                              tag(parser, report->first - 1) & CLASS_COMPLEMENTISER);
        if (!report->finite && object && !any && frame->verb == NO_VERB)
            report->first = NOTHING;
    }
    if (parser->depth > 1)
        parser->depth--;
}

/* Notes where open complements end that the sentence's end closes. */
void
clauses_close(struct parser *parser, uint32_t end)
{
    while (parser->depth > 1)
        clause_close(parser, end);
}

struct report *
report_add(struct parser *parser, const struct cue *cue, enum report_form form)
{
    struct parse *parse = parser->parse;
    parse->at = memory_grow(parse->at, &parse->room, parse->count + 1, sizeof *parse->at);
    struct report *report = &parse->at[parse->count++];
    *report = (struct report){.cue = *cue,
                              .form = form,
                              .clause = top(parser)->first,
                              .first = NOTHING,
                              .end = NOTHING,
                              .segment = parser->segment,
                              .relative = NOTHING};
    return report;
}

/* Opens the clause that the report NUMBER governs. */
void
complement_open(struct parser *parser, size_t number, uint32_t first, struct word_range subject,
                bool that)
{
    struct report *report = &parser->parse->at[number];
    top(parser)->takes = NO_REPORT;
    if (top(parser)->verb == PERHAPS)
        top(parser)->verb = VERB;
    if (report->first == NOTHING) {
        report->first = first;
        report->that = that;
    }
    clause_open(parser, COMPLEMENT, first, subject, number);
}

bool
governs_clause(const struct parser *parser, size_t number)
{
    const struct cue *cue = &parser->parse->at[number].cue;
    return cue_governs(cue, 'i') || cue_governs(cue, 't') || cue_governs(cue, 'q') ||
           cue_governs(cue, 'k');
}

bool
takes_bare_clause(const struct parser *parser)
{
    const struct frame *frame = &parser->frames[parser->depth - 1];
    if (frame->takes == NO_REPORT || parser->before != VERBAL || frame->comma)
        return false;
    const struct report *report = &parser->parse->at[frame->takes];
    return report->form == FORM_FINITE && cue_governs(&report->cue, 'i');
}

bool
is_finite(const struct parser *parser, uint32_t word)
{
    while (tag(parser, word) & CLASS_ADVERB && !(tag(parser, word) & DOES_NOUN))
        word++;
    return (tag(parser, word) & (DOES_VERB | CLASS_AUXILIARY)) != 0 &&
           !(tag(parser, word) & DOES_NOUN);
}

void
pending_settle(struct parser *parser, uint32_t word)
{
    struct frame *frame = top(parser);
    if (is_empty(frame->apposed) || !reaches(parser, frame->apposed, word))
        return;
    frame->pending = frame->apposed;
    frame->apposed = nobody;
}

/* The end of a participle behind a noun phrase and what belongs to it, up to the next mark or verb:
   "an email previously kept secret". */
uint32_t
participle_end(const struct parser *parser, uint32_t word, uint32_t end)
{
    uint32_t at = word;
    while (tag(parser, at) & CLASS_ADVERB)
        at++;
    if (at >= end || !(tag(parser, at) & (DOES_MODIFY | CLASS_PARTICIPLE)))
        return word;
    const uint32_t stops = CLASS_AUXILIARY | CLASS_RELATIVE | CLASS_COMPLEMENTISER |
                           CLASS_SUBORDINATOR | CLASS_PRONOUN;
    for (at++; at < end && at < word + LONGEST_PARTICIPLE; at++)
        if (has_shape(parser->reading, at, WORD_MARK) || tag(parser, at) & stops ||
            (tag(parser, at) & DOES_VERB) != 0)
            break;
    return at;
}

/* Whether only adverbs, times and insertions stand between the pending phrase and the verb. */
bool
reaches(const struct parser *parser, struct word_range pending, uint32_t verb)
{
    uint32_t at = behind_aside(parser, pending.end, verb);
    const struct frame *frame = &parser->frames[parser->depth - 1];
    if (at > pending.end + 1 && mark_at(parser->reading, at - 1) == ',' &&
        has_person(parser->reading, frame->subject) && !has_person(parser->reading, pending))
        return false; /* "NAME, a member of the board (BRD), said" */
    if (!is_empty(frame->apposed) && frame->apposed.first == pending.end + 1 &&
        mark_at(parser->reading, frame->apposed.end) == ',')
        at = frame->apposed.end + 1;
    if (verb + 1 >= parser->end || mark_at(parser->reading, verb + 1) == '.')
        at = participle_end(parser, at, verb); /* ", a study published in May suggests." */
    while (at < verb && (tag(parser, at) & CLASS_TIME ||
                         (tag(parser, at) & CLASS_PREPOSITION && tag(parser, at + 1) & CLASS_DAY) ||
                         (!(tag(parser, at) & (DOES_NOUN | CLASS_PRONOUN | CLASS_CONJUNCTION)) &&
                          (tag(parser, at) & (CLASS_ADVERB | CLASS_DAY | CLASS_AUXILIARY) ||
                           has_shape(parser->reading, at, WORD_CLITIC)))))
        at++;
    return at == verb;
}

bool
is_bare_phrase(const struct parser *parser)
{
    const struct frame *frame = &parser->frames[parser->depth - 1];
    return frame->kind == COMPLEMENT && frame->verb == NO_VERB && frame->parent != NO_REPORT &&
           !parser->parse->at[frame->parent].that;
}

/* What was taken for a clause without a complementiser has no verb of its own: it was an object. */
static void
cancel_complement(struct parser *parser)
{
    struct frame *frame = top(parser);
    if (!is_bare_phrase(parser))
        return;
    parser->parse->at[frame->parent].first = NOTHING;
    frame->parent = NO_REPORT;
}

/* Whether the cue over the innermost clause takes no object. */
static bool
is_said(const struct parser *parser)
{
    size_t parent = parser->frames[parser->depth - 1].parent;
    return parent != NO_REPORT && cue_governs(&parser->parse->at[parent].cue, 'w');
}

/* "NAME, a clerk of the house said": whether the DESCRIPTION behind a comma is of the person who is
   the subject of the clause, which has no verb: the comma behind it was left out. */
static bool
is_description(const struct parser *parser, const struct frame *frame,
               struct word_range description)
{
    const struct reading *reading = parser->reading;
    struct word_range subject = frame->subject;
    if (frame->verb != NO_VERB || is_empty(subject) || subject.first != frame->first ||
        description.first != subject.end + 1 || mark_at(reading, subject.end) != ',' ||
        has_person(reading, description))
        return false;
    uint32_t name = reading->name_at[subject.first];
    return is_person(reading, name) && reading->name_at[subject.end - 1] == name;
}

/* A new clause of the phrase that was pending, in which a cue is the verb or another verb: the
   clauses that it ends are closed. */
static void
begin_clause(struct parser *parser, uint32_t verb, bool cue)
{
    struct word_range subject = top(parser)->pending;
    if (!cue && is_bare_phrase(parser) && is_said(parser))
        top(parser)->verb =
            VERB; /* that is not known: "said the owner prides himself on it, and" */
    cancel_complement(parser);
    uint32_t end = subject.first;
    bool joined = end > 0 && tag(parser, end - 1) & CLASS_CONJUNCTION;
    top(parser)->pending = nobody;
    size_t least = 1; /* how deep it stays */
    for (size_t i = parser->depth; i > 1 && !cue; i--)
        if (parser->frames[i - 1].kind == COMPLEMENT) {
            least = i;
            break;
        }
    for (size_t i = least; i > 1 && !joined; i--)
        if ((parser->frames[i - 1].kind == SUBORDINATE ||
             parser->frames[i - 1].kind == PARTICIPIAL) &&
            parser->frames[0].verb == NO_VERB)
            least = i - 1; /* "While he said he would, it is unlikely" */
    while (parser->depth > least)
        clause_close(parser, end);
    struct frame *frame = top(parser);
    if (cue && !joined && frame->kind == MAIN && frame->verb == VERB && is_empty(parser->subject) &&
        has_person(parser->reading, frame->subject) && !has_person(parser->reading, subject))
        parser->subject = frame->subject; /* "NAME will run, organisers said" */
    if (!cue || is_comma(parser->reading, verb + 1) || !is_description(parser, frame, subject))
        frame->subject = subject;
    frame->verb = NO_VERB;
    frame->takes = NO_REPORT;
}

void
complement_cancel(struct parser *parser, uint32_t end)
{
    cancel_complement(parser);
    clause_close(parser, end);
}

/* Whether what was taken for a clause without a complementiser is only an object, when a finite
   verb comes: "who answered her door and said", "NAME, who advised the board, told". */
static bool
is_no_clause(const struct parser *parser)
{
    if (!is_bare_phrase(parser))
        return false;
    if (parser->before == JOINED)
        return true;
    return parser->before == COMMA && parser->frames[0].verb == NO_VERB &&
           !is_empty(parser->frames[0].subject);
}

bool
is_behind_mark(const struct parser *parser, uint32_t word)
{
    for (int count = 0; count < 3 && !(tag(parser, word - 1) & CLASS_CONJUNCTION); count++)
        word -= word > parser->segment + 2;
    uint32_t code = word >= 2 ? mark_at(parser->reading, word - 2) : 0;
    return code == ',' || code == '-' || code == 0x2013 || code == 0x2014;
}

uint32_t
before_joint(const struct parser *parser, uint32_t word)
{
    const uint32_t joins = CLASS_CONJUNCTION | CLASS_SUBORDINATOR;
    uint32_t at = word;
    while (at > parser->segment && word - at < LONGEST_JOINT && !(tag(parser, at - 1) & joins) &&
           (tag(parser, at - 1) & (CLASS_ADVERB | CLASS_DAY | CLASS_TIME) ||
            (tag(parser, at - 1) & CLASS_PREPOSITION && tag(parser, at) & CLASS_DAY) ||
            is_one_as(parser->reading, at - 1, "negation")))
        at--;
    return at > parser->segment + 1 && tag(parser, at - 1) & joins ? at - 1 : word;
}

/* "said it is shut and will remain so": behind the auxiliaries at WORD; WORD if a negation is among
   them, "but did not say", "and could not comment". */
static uint32_t
behind_modal(const struct parser *parser, uint32_t word)
{
    uint32_t verb = word;
    while (verb + 1 < parser->end && tag(parser, verb) & (CLASS_AUXILIARY | CLASS_ADVERB)) {
        if (ends_as(parser->reading, verb, "negation"))
            return word;
        verb++;
    }
    return verb;
}

/* "NAME said the road that floods is shut and asked": a cue that is joined goes on with what the
   clause before it is under, but for a base form, which goes on with an infinitive in it. */
static void
close_joined(struct parser *parser, uint32_t word, bool cue)
{
    uint32_t verb = behind_modal(parser, word);
    const struct frame *frame = top(parser);
    if (cue && frame->kind == RELATIVE && frame->parent == NO_REPORT && parser->depth > 1 &&
        tag(parser, frame->first) & CLASS_QUESTION && !(tag(parser, frame->first) & CLASS_RELATIVE))
        clause_close(parser, word); /* "called what he saw a crime and demanded" */
    if (!cue || (tag(parser, verb) & CLASS_BASE && !(tag(parser, verb) & CLASS_PARTICIPLE)))
        return;
    size_t i = parser->depth;
    while (i > 1 && parser->frames[i - 1].kind == RELATIVE)
        i--;
    while (parser->depth > i && is_behind_mark(parser, word))
        clause_close(parser, word);
    if (parser->frames[i - 1].kind != COMPLEMENT || parser->frames[i - 1].verb == NO_VERB)
        return;
    uint32_t end = before_joint(parser, word);
    while (parser->depth >= i)
        clause_close(parser, end);
    const struct frame *outer = top(parser); /* "said she accepted it was late but added" */
    if (outer->kind == COMPLEMENT && outer->subject.end == outer->subject.first + 1 &&
        tag(parser, outer->subject.first) & CLASS_PRONOUN && parser->frames[0].verb == VERB)
        clauses_close(parser, end);
}

/* "which critics said was": the clause whose subject is the relative pronoun, under the cue of the
   relative clause, begins with the verb at WORD. False: there is no such cue right before it. */
static bool
attach_to_relative(struct parser *parser, uint32_t word)
{
    const struct frame *frame = top(parser);
    if (parser->before != VERBAL || frame->kind != RELATIVE || frame->takes == NO_REPORT ||
        !governs_clause(parser, frame->takes))
        return false;
    uint32_t first = frame->first;
    size_t number = frame->takes;
    complement_open(parser, number, word, nobody, false);
    parser->parse->at[number].relative = first;
    top(parser)->verb = VERB;
    return true;
}

/* "people who live there say": the clause that awaits the verb at WORD becomes the innermost: one
   of which a relative clause that has its own parts the subject, or the next without a verb. False:
   none does. */
static bool
attach_to_outer(struct parser *parser, uint32_t word, bool cue)
{
    for (size_t i = parser->depth; i > 1; i--) {
        const struct frame *outer = &parser->frames[i - 2], *inner = &parser->frames[i - 1];
        if (inner->kind == RELATIVE && inner->verb == VERB && outer->verb == VERB &&
            !is_empty(outer->pending) && outer->pending.end == inner->first) {
            while (parser->depth >= i)
                clause_close(parser, word);
            begin_clause(parser, word, cue);
            top(parser)->verb = VERB;
            return true;
        }
    }
    for (size_t i = parser->depth; i > 0; i--) {
        const struct frame *outer = &parser->frames[i - 1];
        if (outer->verb != VERB && !is_empty(outer->subject)) {
            while (parser->depth > i)
                clause_close(parser, word);
            top(parser)->verb = VERB;
            return true;
        }
    }
    return false;
}

bool
verb_attach(struct parser *parser, uint32_t word, enum verb_seen strength, bool cue)
{
    struct frame *frame = top(parser);
    parser->seen = parser->seen || !cue;
    if (!is_empty(frame->pending) && reaches(parser, frame->pending, word) && strength == VERB) {
        begin_clause(parser, word, cue);
        top(parser)->verb = VERB;
        return true;
    }
    if (strength == VERB && is_no_clause(parser)) {
        complement_cancel(parser, word);
        frame = top(parser);
    }
    if (frame->verb == NO_VERB && (!is_empty(frame->subject) || strength == VERB)) {
        if (is_empty(frame->subject) && parser->depth > 1 && frame->kind != COMPLEMENT &&
            frame->first + 1 < word) {
            clause_close(parser, word);
            return verb_attach(parser, word, strength, cue);
        }
        frame->verb = strength;
        return true;
    }
    if (frame->verb == NO_VERB)
        return false;
    if (parser->before == JOINED) {
        close_joined(parser, word, cue);
        top(parser)->verb = VERB;
        return true;
    }
    if (strength != VERB)
        return false;
    return (!cue && attach_to_relative(parser, word)) || attach_to_outer(parser, word, cue);
}
