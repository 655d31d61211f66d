#include "pullquote/parse.h"

#include "pullquote/phrase.h"
#include "pullquote/tagging.h"
#include "text/memory.h"

#include <stdlib.h>

enum { DEEPEST = 12, LONGEST_BRACKET = 24, LONGEST_DATELINE = 14 };

enum frame_kind { MAIN, RELATIVE, SUBORDINATE, COMPLEMENT, PARTICIPIAL };

enum verb_seen { NO_VERB, PERHAPS, VERB };

/* A clause that is open. */
struct frame {
    enum frame_kind kind;
    enum verb_seen verb;
    struct word_range subject;
    struct word_range pending; /* a noun phrase behind the verb that may begin a clause */
    uint32_t first;            /* where it begins */
    size_t takes;   /* the report whose cue was its last verb and may govern a clause; NO_REPORT */
    size_t parent;  /* COMPLEMENT, PARTICIPIAL: the report it belongs to */
    bool addressed; /* the verb that takes has its addressee already */
    bool comma;     /* a comma followed it: only a complementiser opens its clause */
};

static const size_t NO_REPORT = SIZE_MAX;

/* What stood before the word that is read. */
enum before { BEGINNING, COMMA, BREAK, QUOTED, JOINED, NOUN, VERBAL, PREPOSED, OTHER };

struct parser {
    struct parse *parse;
    const struct reading *reading;
    struct frame frames[DEEPEST];
    size_t depth; /* at least 1 */
    uint32_t end; /* of the sentence */
    enum before before;
    struct word_range last; /* the noun phrase read last, with its prepositional phrases */
    size_t fronted;         /* a participle that waits for the main clause's subject */
    bool wants_object;      /* behind an infinitive, a participle: what comes is its object */
    bool seen;              /* a verb, in the segment */
    uint32_t segment;       /* where the sentence begins, or behind its last semicolon or colon */
};

static const struct word_range none = {0, 0};

static uint32_t
tag(const struct parser *parser, uint32_t word)
{
    return word < parser->end ? parser->reading->tags.at[word] : 0;
}

static struct frame *
top(struct parser *parser)
{
    return &parser->frames[parser->depth - 1];
}

static bool
is_empty_range(struct word_range range)
{
    return range.first >= range.end;
}

static void
push(struct parser *parser, enum frame_kind kind, uint32_t first, struct word_range subject,
     size_t parent)
{
    if (parser->depth == DEEPEST)
        parser->depth--;
    parser->frames[parser->depth++] =
        (struct frame){kind, NO_VERB, subject, none, first, NO_REPORT, parent, false, false};
}

/* Closes the innermost clause, which ends before END. */
static void
pop(struct parser *parser, uint32_t end)
{
    struct frame *frame = top(parser);
    if (frame->kind == COMPLEMENT && frame->parent != NO_REPORT) {
        struct report *report = &parser->parse->at[frame->parent];
        report->end = end;
        report->finite = report->finite || frame->verb == VERB;
    }
    if (parser->depth > 1)
        parser->depth--;
}

/* Notes where open complements end that the sentence's end closes. */
static void
close_all(struct parser *parser, uint32_t end)
{
    while (parser->depth > 1)
        pop(parser, end);
}

static struct report *
add_report(struct parser *parser, const struct cue *cue, enum report_form form)
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
    parse->number[cue->first] = (uint32_t)parse->count;
    return report;
}

/* Opens the clause that the report NUMBER governs. */
static void
open_complement(struct parser *parser, size_t number, uint32_t first, struct word_range subject,
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
    push(parser, COMPLEMENT, first, subject, number);
}

/* Whether the phrase that ends at END can only be an addressee of the cue: a complementiser
 * follows, or, behind "told", another phrase. */
static bool
is_addressee(const struct parser *parser, const struct cue *cue, uint32_t end)
{
    uint32_t next = end;
    while (tag(parser, next) & (CLASS_DAY | CLASS_ADVERB | CLASS_TIME))
        next++;
    if (tag(parser, next) & (CLASS_COMPLEMENTISER | CLASS_QUESTION))
        return true;
    return cue_governs(cue, 't') && (tag(parser, next) & (CLASS_PRONOUN | CLASS_ARTICLE |
                                                          CLASS_QUANTIFIER | DOES_NAME)) != 0;
}

static bool
governs_clause(const struct parser *parser, size_t number)
{
    const struct cue *cue = &parser->parse->at[number].cue;
    return cue_governs(cue, 'i') || cue_governs(cue, 't') || cue_governs(cue, 'q');
}

/* A noun phrase behind a finite verb. */
static void
object(struct parser *parser, struct word_range phrase)
{
    struct frame *frame = top(parser);
    if (frame->takes != NO_REPORT) {
        struct report *report = &parser->parse->at[frame->takes];
        uint32_t whole = phrase_with_prepositions(parser->reading, phrase.end, parser->end);
        bool inverts = is_empty_range(report->subject) && report->form == FORM_FINITE &&
                       is_empty_range(frame->subject) && parser->before == VERBAL;
        if (inverts) {
            report->subject = phrase;
            report->inverted = true;
            frame->subject = phrase;
            return;
        }
        if (governs_clause(parser, frame->takes) && parser->before != JOINED && !frame->comma) {
            bool bare = cue_governs(&report->cue, 'i') || cue_governs(&report->cue, 't');
            if (!bare || (!frame->addressed && is_addressee(parser, &report->cue, whole))) {
                frame->addressed = true;
                return;
            }
            open_complement(parser, frame->takes, phrase.first, phrase, false);
            return;
        }
    }
    if (parser->before == COMMA || parser->before == JOINED || parser->before == BREAK ||
        parser->before == QUOTED)
        frame->pending = phrase;
}

static bool
is_time(const struct parser *parser, struct word_range phrase)
{
    return (tag(parser, phrase.end - 1) & (CLASS_TIME | CLASS_DAY)) != 0;
}

static void
noun_phrase(struct parser *parser, struct word_range phrase)
{
    struct frame *frame = top(parser);
    bool time = is_time(parser, phrase);
    if (parser->wants_object) {
        parser->wants_object = false;
    } else if (time && !(frame->takes != NO_REPORT && frame->verb == NO_VERB)) {
        return; /* "this week": an adverbial */
    } else if (frame->kind == RELATIVE && frame->verb == NO_VERB &&
               frame->subject.first == frame->first && frame->subject.end == phrase.first) {
        frame->subject = phrase; /* "which critics said" */
    } else if (frame->verb == NO_VERB) {
        if (is_empty_range(frame->subject)) {
            frame->subject = phrase;
            if (frame->kind == MAIN)
                frame->first = phrase.first;
        } else if (parser->before == JOINED && tag(parser, phrase.first) & CLASS_PRONOUN) {
            frame->pending = phrase;
        } else if (parser->before == JOINED) {
            frame->subject.end = phrase.end;
        } else if (parser->before == NOUN &&
                   tag(parser, phrase.first) & (CLASS_PRONOUN | DOES_NAME | CLASS_ARTICLE)) {
            push(parser, RELATIVE, phrase.first, phrase, NO_REPORT); /* "people I spoke with" */
        } else if (parser->before == QUOTED) {
            frame->subject = phrase;
            frame->first = phrase.first;
        } else if (parser->before == COMMA) {
            frame->pending = phrase; /* an apposition, or the subject of an insertion */
        }
    } else {
        object(parser, phrase);
    }
    parser->last = phrase;
}

/* Whether only adverbs, times and insertions stand between the pending phrase and the verb. */
static bool
reaches(const struct parser *parser, struct word_range pending, uint32_t verb)
{
    uint32_t at = pending.end;
    while (at < verb && !(tag(parser, at) & (DOES_NOUN | CLASS_PRONOUN | CLASS_CONJUNCTION)) &&
           (tag(parser, at) & (CLASS_ADVERB | CLASS_DAY | CLASS_AUXILIARY) ||
            has_shape(parser->reading, at, WORD_CLITIC)))
        at++;
    return at == verb;
}

/* What was taken for a clause without a complementiser has no verb of its own: it was an object. */
static void
cancel_complement(struct parser *parser)
{
    struct frame *frame = top(parser);
    if (frame->kind != COMPLEMENT || frame->verb != NO_VERB || frame->parent == NO_REPORT ||
        parser->parse->at[frame->parent].that)
        return;
    parser->parse->at[frame->parent].first = NOTHING;
    frame->parent = NO_REPORT;
}

/* A new clause of the phrase that was pending, in which a cue is the verb or another verb: the
   clauses that it ends are closed. */
static void
begin_clause(struct parser *parser, bool cue)
{
    struct word_range subject = top(parser)->pending;
    cancel_complement(parser);
    uint32_t end = subject.first;
    bool joined = end > 0 && tag(parser, end - 1) & CLASS_CONJUNCTION;
    top(parser)->pending = none;
    size_t least = 1; /* how deep it stays */
    for (size_t i = parser->depth; i > 1 && !cue; i--)
        if (parser->frames[i - 1].kind == COMPLEMENT) {
            least = i;
            break;
        }
    for (size_t i = least; i > 1 && !joined; i--)
        if (parser->frames[i - 1].kind == SUBORDINATE && parser->frames[0].verb == NO_VERB)
            least = i - 1; /* "While he said he would, it is unlikely" */
    while (parser->depth > least)
        pop(parser, end);
    struct frame *frame = top(parser);
    frame->subject = subject;
    frame->verb = NO_VERB;
    frame->takes = NO_REPORT;
    if (frame->kind == MAIN)
        frame->first = subject.first;
}

/* The clause that the finite verb at WORD belongs to becomes the innermost. False: none. */
static bool
attach_verb(struct parser *parser, uint32_t word, enum verb_seen strength, bool cue)
{
    struct frame *frame = top(parser);
    parser->seen = parser->seen || !cue;
    if (!is_empty_range(frame->pending) && strength == VERB &&
        reaches(parser, frame->pending, word)) {
        begin_clause(parser, cue);
        top(parser)->verb = VERB;
        return true;
    }
    if (cue && parser->before == JOINED && frame->kind == COMPLEMENT && frame->verb == NO_VERB &&
        frame->parent != NO_REPORT && !parser->parse->at[frame->parent].that) {
        cancel_complement(parser); /* "who answered her door and said" */
        pop(parser, word);
        frame = top(parser);
    }
    if (frame->verb == NO_VERB && (!is_empty_range(frame->subject) || strength == VERB)) {
        if (is_empty_range(frame->subject) && parser->depth > 1 && frame->kind != COMPLEMENT) {
            pop(parser, word);
            return attach_verb(parser, word, strength, cue);
        }
        frame->verb = strength;
        return true;
    }
    if (frame->verb == NO_VERB)
        return false;
    if (parser->before == JOINED) {
        if (cue && frame->kind == COMPLEMENT)
            pop(parser, word);
        top(parser)->verb = VERB;
        return true;
    }
    if (strength != VERB)
        return false;
    if (parser->before == VERBAL && frame->kind == RELATIVE && frame->takes != NO_REPORT &&
        governs_clause(parser, frame->takes) && !cue) { /* "which critics said was" */
        uint32_t first = frame->first;
        size_t number = frame->takes;
        open_complement(parser, number, word, none, false);
        parser->parse->at[number].relative = first;
        top(parser)->verb = VERB;
        return true;
    }
    if (frame->verb == PERHAPS) {
        frame->verb = VERB;
        return true;
    }
    for (size_t i = parser->depth; i > 0; i--) {
        const struct frame *outer = &parser->frames[i - 1];
        if (outer->verb != VERB && !is_empty_range(outer->subject)) {
            while (parser->depth > i)
                pop(parser, word);
            top(parser)->verb = VERB;
            return true;
        }
    }
    return false;
}

/* The subject of the innermost clause that a participle between commas can be of. */
static struct word_range
participle_subject(struct parser *parser, uint32_t word)
{
    if (parser->before == NOUN)
        return parser->last;
    if (parser->before == VERBAL)
        return none;
    for (size_t i = parser->depth; i > 0; i--) {
        const struct frame *frame = &parser->frames[i - 1];
        if ((frame->kind == MAIN || (frame->kind == RELATIVE && parser->before != COMMA)) &&
            frame->verb != NO_VERB) {
            while (parser->depth > i)
                pop(parser, word);
            return frame->subject;
        }
    }
    return none;
}

static void
participle(struct parser *parser, const struct cue *cue)
{
    bool fronted = parser->before == BEGINNING ||
                   (parser->before != VERBAL && is_empty_range(top(parser)->subject));
    struct word_range subject = participle_subject(parser, cue->first);
    struct report *report = add_report(parser, cue, FORM_PARTICIPLE);
    report->subject = subject;
    size_t number = parser->parse->count - 1;
    if (is_empty_range(subject) && fronted)
        parser->fronted = number;
    push(parser, PARTICIPIAL, cue->first, subject, number);
    top(parser)->verb = VERB;
    top(parser)->takes = number;
}

/* The end of a participle behind a noun phrase and what belongs to it, up to the next mark or verb:
   "an email previously kept secret". */
static uint32_t
participle_end(const struct parser *parser, uint32_t word, uint32_t end)
{
    uint32_t at = word;
    while (tag(parser, at) & CLASS_ADVERB)
        at++;
    if (at >= end || !(tag(parser, at) & (DOES_MODIFY | CLASS_PARTICIPLE)))
        return word;
    const uint32_t stops = CLASS_AUXILIARY | CLASS_RELATIVE | CLASS_COMPLEMENTISER |
                           CLASS_SUBORDINATOR | CLASS_PRONOUN;
    for (at++; at < end && at < word + LONGEST_BRACKET; at++)
        if (has_shape(parser->reading, at, WORD_MARK) || tag(parser, at) & stops ||
            (tag(parser, at) & DOES_VERB) != 0)
            break;
    return at;
}

/* Whether what stands before WORD, adverbs aside, is a comma or a closing mark. */
static bool
behind_comma(const struct parser *parser, uint32_t word)
{
    while (word > parser->segment && tag(parser, word - 1) & CLASS_ADVERB)
        word--;
    if (word <= parser->segment)
        return false;
    uint32_t code = mark_at(parser->reading, word - 1);
    return code == ',' || code == 0x2014 || code == 0x2013 ||
           parser->reading->span_at[word - 1] != NOTHING;
}

/* The agent of a passive, "by NAME", within a few words behind it. */
static struct word_range
agent(const struct parser *parser, uint32_t first)
{
    for (uint32_t i = first; i < parser->end && i < first + 6; i++) {
        if (tag(parser, i) & (CLASS_COMPLEMENTISER | CLASS_PRONOUN))
            break;
        if (tag(parser, i) & CLASS_PREPOSITION) {
            struct word_range phrase = {i + 1, phrase_end(parser->reading, i + 1, parser->end)};
            return is_agent_marker(parser->reading, i) ? phrase : none;
        }
    }
    return none;
}

static void
settle_fronted(struct parser *parser)
{
    struct frame *frame = top(parser);
    if (frame->kind != MAIN || parser->fronted == NO_REPORT || is_empty_range(frame->subject))
        return;
    parser->parse->at[parser->fronted].subject = frame->subject;
    parser->fronted = NO_REPORT;
}

/* The finite cue at the end of a verb group that begins at GROUP. */
static void
finite_cue(struct parser *parser, const struct cue *cue, uint32_t group, bool passive)
{
    struct frame *frame = top(parser);
    struct word_range subject = frame->pending;
    bool main_before = parser->frames[0].verb != NO_VERB ||
                       (parser->seen && !(tag(parser, parser->segment) & CLASS_SUBORDINATOR));
    bool inserted =
        frame->verb == NO_VERB && !is_empty_range(subject) && reaches(parser, subject, group);
    if (!inserted) {
        if (!attach_verb(parser, group, VERB, true)) {
            close_all(parser, group);
            top(parser)->subject = none;
            top(parser)->verb = VERB;
        }
        frame = top(parser);
        subject = frame->subject;
        if (!is_empty_range(subject) && subject.end < group &&
            tag(parser, subject.end) & (DOES_MODIFY | CLASS_ADVERB))
            subject.end = participle_end(parser, subject.end, group);
    }
    struct report *report = add_report(parser, cue, passive ? FORM_PASSIVE : FORM_FINITE);
    uint32_t clause = is_empty_range(subject) || subject.first > group ? group : subject.first;
    report->clause = clause;
    report->comma = (frame->kind == MAIN || frame->kind == COMPLEMENT || inserted) &&
                    behind_comma(parser, clause);
    report->main_before = main_before;
    report->subject = passive ? agent(parser, cue->end) : subject;
    frame->takes = parser->parse->count - 1;
    frame->addressed = false;
    frame->comma = false;
    frame->pending = none;
    parser->seen = true;
    settle_fronted(parser);
}

static void
infinitive_cue(struct parser *parser, const struct cue *cue)
{
    struct frame *frame = top(parser);
    struct word_range subject = frame->verb != NO_VERB ? frame->subject : none;
    struct report *report = add_report(parser, cue, FORM_INFINITIVE);
    report->subject = subject;
    frame->takes = parser->parse->count - 1;
    frame->addressed = false;
    frame->comma = false;
    if (frame->verb == NO_VERB)
        frame->verb = PERHAPS;
}

/* "according to NAME": the source stands behind. */
static uint32_t
source(struct parser *parser, const struct cue *cue)
{
    struct report *report = add_report(parser, cue, FORM_SOURCE);
    report->clause = cue->first;
    report->comma = behind_comma(parser, cue->first);
    report->main_before = parser->seen;
    uint32_t end = phrase_end(parser->reading, cue->end, parser->end);
    uint32_t head = end;
    if (end > cue->end)
        end = phrase_with_prepositions(parser->reading, end, parser->end);
    if (end > cue->end)
        end = participle_end(parser, end, parser->end);
    report->subject = (struct word_range){cue->end, end > head ? end : head};
    parser->before = OTHER;
    return report->subject.end > cue->end ? report->subject.end : cue->end;
}

/* A verb group that is no cue, or the rest of one. */
static uint32_t
plain_verb(struct parser *parser, uint32_t word)
{
    uint32_t does = tag(parser, word);
    if (does & DOES_VERB) {
        attach_verb(parser, word, VERB, false);
        top(parser)->takes = NO_REPORT;
        settle_fronted(parser);
    } else if (does & DOES_MODIFY) {
        attach_verb(parser, word, PERHAPS, false);
        parser->wants_object = false;
    } else {
        parser->wants_object = true;
    }
    parser->before = VERBAL;
    return word + 1;
}

static bool
is_in_group(const struct parser *parser, uint32_t word)
{
    uint32_t does = tag(parser, word);
    return (does & (CLASS_AUXILIARY | CLASS_ADVERB)) != 0 && !(does & DOES_NOUN);
}

/* A cue at WORD; GROUP: where its verb group began. */
static uint32_t
read_cue(struct parser *parser, uint32_t word, uint32_t group, bool passive, struct cue *cue)
{
    uint32_t does = tag(parser, word);
    if (cue_governs(cue, 's'))
        return source(parser, cue);
    if (group < word) {
        finite_cue(parser, cue, group, passive && does & CLASS_PARTICIPLE);
    } else if (cue_governs(cue, 'p') && does & (DOES_DEPEND | CLASS_GERUND)) {
        participle(parser, cue);
    } else if (does & DOES_DEPEND) {
        infinitive_cue(parser, cue);
    } else if (does & DOES_MODIFY) {
        bool begins = parser->before == BEGINNING;
        struct word_range pending = top(parser)->pending;
        if (!is_empty_range(pending) && reaches(parser, pending, word) &&
            !(tag(parser, cue->end) & CLASS_AGENT)) {
            finite_cue(parser, cue, word, false);
            parser->before = VERBAL;
            return cue->end;
        }
        if (!begins && attach_verb(parser, word, PERHAPS, true)) {
            struct report *report = add_report(parser, cue, FORM_FINITE);
            report->subject = top(parser)->subject;
        } else {
            add_report(parser, cue, FORM_PASSIVE);
            if (begins)
                push(parser, PARTICIPIAL, word, none, parser->parse->count - 1);
            top(parser)->verb = begins ? VERB : top(parser)->verb;
        }
        top(parser)->takes = parser->parse->count - 1;
        top(parser)->addressed = false;
    } else {
        finite_cue(parser, cue, word, false);
    }
    parser->before = VERBAL;
    return cue->end;
}

/* A verb group that begins with an auxiliary. */
static uint32_t
auxiliaries(struct parser *parser, uint32_t word)
{
    uint32_t at = word;
    bool passive = false, be = false;
    while (is_in_group(parser, at)) {
        be = (tag(parser, at) & CLASS_BE) != 0 || (be && !(tag(parser, at) & CLASS_AUXILIARY));
        at++;
    }
    passive = be;
    struct cue cue;
    if (tag(parser, at) & CLASS_CUE && tag(parser, at) & (DOES_DEPEND | DOES_VERB | DOES_MODIFY) &&
        cue_at(parser->reading, at, parser->end, &cue))
        return read_cue(parser, at, word, passive, &cue);
    attach_verb(parser, word, VERB, false);
    top(parser)->takes = NO_REPORT;
    parser->wants_object = false;
    parser->before = VERBAL;
    if (tag(parser, at) & (DOES_DEPEND | DOES_VERB | DOES_MODIFY))
        at++;
    return at > word ? at : word + 1;
}

/* "that", "whether". */
static uint32_t
complementiser(struct parser *parser, uint32_t word)
{
    parser->wants_object = false;
    struct frame *frame = top(parser);
    if (frame->takes != NO_REPORT && governs_clause(parser, frame->takes)) {
        open_complement(parser, frame->takes, word + 1, none, true);
    } else if (parser->before == JOINED) {
        size_t i = parser->depth;
        while (i > 0 && parser->frames[i - 1].kind != COMPLEMENT)
            i--;
        if (i > 0) {
            while (parser->depth > i)
                pop(parser, word);
            struct frame *again = top(parser);
            again->subject = none;
            again->verb = NO_VERB;
        }
    } else if (parser->before == NOUN || parser->before == COMMA) {
        push(parser, RELATIVE, word, parser->before == NOUN ? parser->last : none, NO_REPORT);
    } else { /* a determiner or a pronoun */
        uint32_t end = tag(parser, word + 1) & DOES_NOUN
                           ? phrase_end(parser->reading, word + 1, parser->end)
                           : word + 1;
        if (parser->before != PREPOSED)
            noun_phrase(parser, (struct word_range){word, end});
        parser->before = NOUN;
        return end;
    }
    parser->before = OTHER;
    return word + 1;
}

static uint32_t
relative(struct parser *parser, uint32_t word)
{
    parser->wants_object = false;
    struct frame *frame = top(parser);
    if (frame->takes != NO_REPORT && tag(parser, word) & CLASS_QUESTION &&
        governs_clause(parser, frame->takes) && parser->before != COMMA)
        open_complement(parser, frame->takes, word, none, true);
    else
        push(parser, RELATIVE, word,
             parser->before == PREPOSED ? none : (struct word_range){word, word + 1}, NO_REPORT);
    parser->before = OTHER;
    return word + 1;
}

/* Whether a word that is a preposition, too, begins a clause: a subject and a verb follow. */
static bool
begins_clause(const struct parser *parser, uint32_t word)
{
    if (!(tag(parser, word) & CLASS_PREPOSITION))
        return true;
    if (tag(parser, word + 1) & CLASS_PRONOUN)
        return true;
    uint32_t end = phrase_end(parser->reading, word + 1, parser->end);
    return end > word + 1 && (tag(parser, end) & (DOES_VERB | CLASS_AUXILIARY)) != 0 &&
           parser->frames[parser->depth - 1].verb == VERB;
}

static uint32_t
subordinator(struct parser *parser, uint32_t word)
{
    parser->wants_object = false;
    struct frame *frame = top(parser);
    if (frame->takes != NO_REPORT && tag(parser, word) & CLASS_QUESTION &&
        cue_governs(&parser->parse->at[frame->takes].cue, 'q') && parser->before != COMMA) {
        open_complement(parser, frame->takes, word + 1, none, true);
    } else {
        push(parser, SUBORDINATE, word, none, NO_REPORT);
    }
    parser->before = OTHER;
    return word + 1;
}

static uint32_t
preposition(struct parser *parser, uint32_t word)
{
    uint32_t end = phrase_end(parser->reading, word + 1, parser->end);
    if (end == word + 1) {
        parser->before = PREPOSED;
        return end;
    }
    if (parser->last.end == word && parser->last.first < word)
        parser->last.end = end;
    else
        parser->last = (struct word_range){word + 1, end};
    struct frame *frame = top(parser);
    if (frame->verb == NO_VERB && frame->subject.end == word && frame->subject.first < word)
        frame->subject.end = end;
    parser->before = NOUN;
    return end;
}

/* "LOS ANGELES, Feb. 2 (UPI) —": names in capitals before a dash. */
static bool
is_dateline(const struct parser *parser, uint32_t dash)
{
    return parser->depth == 1 && !parser->seen && dash - parser->segment <= LONGEST_DATELINE &&
           has_shape(parser->reading, parser->segment, WORD_ALL_CAPITALS) &&
           parser->reading->name_at[parser->segment] != NOTHING;
}

/* A comma, dash, colon ... */
static uint32_t
mark(struct parser *parser, uint32_t word)
{
    uint32_t code = mark_at(parser->reading, word);
    struct frame *frame = top(parser);
    parser->wants_object = false;
    if ((code == '(' || code == '[') && parser->before != BEGINNING) {
        uint32_t close = code == '(' ? ')' : ']';
        for (uint32_t i = word + 1; i < parser->end && i < word + LONGEST_BRACKET; i++)
            if (mark_at(parser->reading, i) == close)
                return i + 1;
    }
    if (code == ';' || code == ':') {
        if (parser->frames[0].verb != NO_VERB || frame->kind == SUBORDINATE) {
            close_all(parser, word);
            parser->frames[0] = (struct frame){MAIN,      NO_VERB,   none,  none, word + 1,
                                               NO_REPORT, NO_REPORT, false, false};
        }
        parser->segment = word + 1;
        parser->seen = false;
        parser->before = BREAK;
    } else if (code == ',') {
        if (frame->kind == SUBORDINATE && frame->verb == NO_VERB)
            pop(parser, word);
        top(parser)->comma = true;
        parser->before = COMMA;
    } else if (code == 0x2014 || code == 0x2013 ||
               (code == '-' && has_shape(parser->reading, word, WORD_SPACE_BEFORE))) {
        if (is_dateline(parser, word)) {
            parser->frames[0] = (struct frame){MAIN,      NO_VERB,   none,  none, word + 1,
                                               NO_REPORT, NO_REPORT, false, false};
            parser->segment = word + 1;
        }
        parser->before = COMMA;
    } else if (code == '"' || code == 0x201C || code == 0x201D) {
        parser->before = QUOTED;
    }
    return word + 1;
}

/* A quotation, whole: it may be the object, or the clause that the cue governs, or part of it. */
static uint32_t
quoted(struct parser *parser, uint32_t word)
{
    const struct reading *reading = parser->reading;
    uint32_t number = reading->span_at[word], at = word;
    while (at < parser->end && reading->span_at[at] == number)
        at++;
    struct frame *frame = top(parser);
    if (frame->kind == COMPLEMENT && frame->verb == NO_VERB && at - word > 3)
        frame->verb = VERB;
    parser->before = QUOTED;
    return at;
}

static uint32_t
read_word(struct parser *parser, uint32_t word)
{
    const struct reading *reading = parser->reading;
    if (reading->span_at[word] != NOTHING)
        return quoted(parser, word);
    uint32_t does = tag(parser, word);
    struct cue cue;
    if (does & CLASS_CUE && !(does & CLASS_AUXILIARY && is_in_group(parser, word + 1)) &&
        (does & (DOES_VERB | DOES_DEPEND | DOES_MODIFY) || !(does & DOES_NOUN)) &&
        cue_at(reading, word, parser->end, &cue) &&
        (does & (DOES_VERB | DOES_DEPEND | DOES_MODIFY | CLASS_AUXILIARY) ||
         cue_governs(&cue, 's')))
        return read_cue(parser, word, word, false, &cue);
    if (does & DOES_NOUN || does & (CLASS_PRONOUN | CLASS_ARTICLE | CLASS_QUANTIFIER)) {
        uint32_t end = phrase_end(reading, word, parser->end);
        if (end > word) {
            noun_phrase(parser, (struct word_range){word, end});
            parser->before = NOUN;
            return end;
        }
    }
    if (does & (DOES_VERB | DOES_DEPEND | DOES_MODIFY))
        return plain_verb(parser, word);
    if (does & CLASS_AUXILIARY)
        return auxiliaries(parser, word);
    if (does & CLASS_COMPLEMENTISER)
        return complementiser(parser, word);
    if (does & CLASS_SUBORDINATOR && begins_clause(parser, word))
        return subordinator(parser, word);
    if (does & (CLASS_RELATIVE | CLASS_QUESTION))
        return relative(parser, word);
    if (does & CLASS_CONJUNCTION) {
        parser->wants_object = false;
        parser->before = JOINED;
        return word + 1;
    }
    if (does & CLASS_INFINITIVE && tag(parser, word + 1) & DOES_DEPEND) {
        parser->wants_object = true;
        return word + 1;
    }
    if (does & CLASS_PREPOSITION)
        return preposition(parser, word);
    if (has_shape(reading, word, WORD_MARK))
        return mark(parser, word);
    return word + 1; /* adverbs, days, other function words */
}

static void
parse_sentence(struct parse *parse, const struct reading *reading, struct word_range sentence)
{
    struct parser parser = {.parse = parse,
                            .reading = reading,
                            .depth = 1,
                            .end = sentence.end,
                            .before = BEGINNING,
                            .fronted = NO_REPORT,
                            .segment = sentence.first};
    parser.frames[0] = (struct frame){MAIN,      NO_VERB,   none,  none, sentence.first,
                                      NO_REPORT, NO_REPORT, false, false};
    for (uint32_t i = sentence.first; i < sentence.end;)
        i = read_word(&parser, i);
    close_all(&parser, sentence.end);
}

void
parse_find(struct parse *parse, const struct reading *reading)
{
    parse->count = 0;
    parse->number =
        memory_grow(parse->number, &parse->number_room, reading->count + 1, sizeof *parse->number);
    memset(parse->number, 0, (reading->count + 1) * sizeof *parse->number);
    for (size_t i = 0; i < reading->sentences->count; i++)
        if (reading->ranges[i].first < reading->ranges[i].end &&
            !(reading->tags.at[reading->ranges[i].first] & CLASS_ALONE))
            parse_sentence(parse, reading, reading->ranges[i]);
}

void
parse_free(struct parse *parse)
{
    free(parse->at);
    free(parse->number);
    *parse = (struct parse){0};
}
