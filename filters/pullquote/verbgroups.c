#include "pullquote/verbgroups.h"

#include "pullquote/participles.h"
#include "pullquote/phrase.h"

enum { LOOK_AGENT = 6, LONGEST_REST = 12 };

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
    for (uint32_t i = first; i < parser->end && i < first + LOOK_AGENT; i++) {
        if (tag(parser, i) & (CLASS_COMPLEMENTISER | CLASS_PRONOUN))
            break;
        if (tag(parser, i) & CLASS_PREPOSITION) {
            struct word_range phrase = {i + 1, phrase_end(parser->reading, i + 1, parser->end)};
            return is_agent_marker(parser->reading, i) ? phrase : nobody;
        }
    }
    return nobody;
}

static void
settle_fronted(struct parser *parser)
{
    struct frame *frame = top(parser);
    if (frame->kind != MAIN || parser->fronted == NO_REPORT || is_empty(frame->subject))
        return;
    parser->parse->at[parser->fronted].subject = frame->subject;
    parser->fronted = NO_REPORT;
}

/* "The secretary general of the union, NAME, said": the name beside its description. */
static struct word_range
apposed(const struct parser *parser, struct word_range subject, struct word_range pending,
        uint32_t group)
{
    const struct reading *reading = parser->reading;
    uint32_t behind = behind_aside(parser, subject.end, parser->end); /* "the Union (ORU), NAME," */
    if (behind == subject.end) {
        while (tag(parser, behind) & CLASS_ADVERB)
            behind++; /* "the driver himself, NAME," */
        behind++;
    }
    if (is_empty(pending) || pending.first > behind || pending.end + 1 > group ||
        mark_at(reading, pending.end) != ',')
        return subject;
    bool person =
        has_person(reading, pending) &&
        (!has_person(reading, subject) || (is_person(reading, reading->name_at[pending.end - 1]) &&
                                           !ends_in_person(reading, subject)));
    return person || is_named_organisation(reading, subject, pending) ? pending : subject;
}

/* Whether a clause begins at WORD: a noun phrase and a finite verb, or a complementiser. */
static bool
clause_follows(const struct parser *parser, uint32_t word)
{
    const uint32_t adverbial = CLASS_ADVERB | CLASS_DAY | CLASS_TIME;
    while (tag(parser, word) & adverbial && !(tag(parser, word) & DOES_NOUN))
        word++;
    if (tag(parser, word) & CLASS_COMPLEMENTISER)
        return true;
    uint32_t end = phrase_end(parser->reading, word, parser->end);
    if (end == word)
        return false;
    end = phrase_with_prepositions(parser->reading, end, parser->end);
    while (tag(parser, end) & CLASS_ADVERB)
        end++;
    if (end + 1 < parser->end && parser->reading->span_at[end] != NOTHING)
        return has_shape(parser->reading, end + 1, WORD_SMALL) && /* "said the road “is old”" */
               !(parser->reading->tags.at[end + 1] & CLASS_ARTICLE);
    return (tag(parser, end) & (DOES_VERB | CLASS_AUXILIARY)) != 0;
}

/* "warned the board to stay away": whether a phrase and an infinitive begin at WORD. */
static bool
infinitive_follows(const struct parser *parser, uint32_t word)
{
    uint32_t end = phrase_end(parser->reading, word, parser->end);
    return end > word && tag(parser, end) & CLASS_INFINITIVE && tag(parser, end + 1) & DOES_DEPEND;
}

/* Whether the cue that ends at WORD is over before a comma or dash, or with its sentence, as that
   of an insertion is: "The road, NAME said on Friday, will stay open". */
static bool
is_closed(const struct parser *parser, uint32_t word)
{
    for (uint32_t i = word; i < parser->end && i < word + LONGEST_REST; i++) {
        if (has_shape(parser->reading, i, WORD_MARK))
            return true;
        if (tag(parser, i) & (DOES_VERB | CLASS_AUXILIARY | CLASS_COMPLEMENTISER))
            return false;
    }
    return true;
}

/* Whether a quotation begins at WORD, or behind the mark there. */
static bool
leads_in(const struct parser *parser, uint32_t word)
{
    const uint32_t *spans = parser->reading->span_at;
    return word + 1 < parser->end &&
           (spans[word] != NOTHING ||
            (has_shape(parser->reading, word, WORD_MARK) && spans[word + 1] != NOTHING));
}

/* Whether nothing but the name of a person stands between WORD and the next mark.
 */
static bool
is_lone_person(const struct reading *reading, uint32_t word)
{
    uint32_t name = word < reading->count ? reading->name_at[word] : NOTHING;
    return is_person(reading, name) &&
           has_shape(reading, reading->names->mentions.at[name].last, WORD_MARK);
}

/* "The mayor, NAME, told": whether a cue that names whom it addresses can only have its subject
   before it: another clause is not over, or a phrase stands there. */
static bool
is_told_by(const struct parser *parser, const struct cue *cue)
{
    const struct frame *frame = &parser->frames[parser->depth - 1];
    return cue_governs(cue, 'a') && parser->before != QUOTED &&
           (parser->depth > 1 || frame->verb != VERB || !is_empty(frame->pending));
}

/* Whether a subject may stand behind the verb group that begins at WORD: it begins a sentence, or a
   mark stands before it. */
static bool
may_invert(const struct parser *parser, uint32_t word)
{
    while (word > parser->segment && tag(parser, word - 1) & CLASS_ADVERB)
        word--;
    return word == parser->segment || has_shape(parser->reading, word - 1, WORD_MARK);
}

/* "The bridge will close on Monday, said NAME, who runs it". */
static bool
is_inverted(const struct parser *parser, const struct cue *cue, uint32_t group)
{
    uint32_t behind = phrase_end(parser->reading, cue->end, parser->end);
    bool addressed = cue_governs(cue, 'a') && behind > cue->end &&
                     tag(parser, behind) & CLASS_COMPLEMENTISER; /* "told reporters that" */
    return !is_told_by(parser, cue) && !addressed &&
           (parser->frames[0].verb == VERB || is_lone_person(parser->reading, cue->end)) &&
           group == cue->first && (parser->before == COMMA || parser->before == QUOTED) &&
           behind > cue->end && !clause_follows(parser, cue->end) &&
           !infinitive_follows(parser, cue->end);
}

/* Whether the sentence begins with what stands before a main clause: "In a note, ", "While …". */
static bool
is_fronted(const struct parser *parser)
{
    uint32_t word = parser->segment;
    while (tag(parser, word) & (CLASS_ADVERB | CLASS_CONJUNCTION) &&
           !(tag(parser, word) & CLASS_SUBORDINATOR))
        word++;
    return (tag(parser, word) & (CLASS_SUBORDINATOR | CLASS_PREPOSITION | CLASS_GERUND)) != 0;
}

/* "NAME said that CLAUSE, while others said": the clause ends where another report is set against
   it. */
static void
end_contrasted(struct parser *parser)
{
    struct frame inner = *top(parser);
    if (inner.kind != SUBORDINATE || parser->depth < 2 ||
        parser->frames[parser->depth - 2].kind != COMPLEMENT ||
        parser->frames[parser->depth - 2].first + 2 > inner.first ||
        mark_at(parser->reading, inner.first - 1) != ',' ||
        lists_of(parser->reading, inner.first) & IN_AS_WORDS)
        return;
    parser->depth--;
    clause_close(parser, inner.first);
    parser->frames[parser->depth++] = inner;
}

/* Whether a clause that a cue governs is open and has its verb. */
static bool
is_within_complement(const struct parser *parser)
{
    for (size_t i = parser->depth; i > 1; i--)
        if (parser->frames[i - 1].kind == COMPLEMENT)
            return parser->frames[i - 1].verb == VERB;
    return false;
}

/* "NAME, who runs it, posted on Friday": a relative clause is over, and the subject before it has
   no verb yet. */
static bool
awaits_verb(const struct parser *parser)
{
    if (parser->before != COMMA || parser->depth < 2)
        return false;
    size_t i = parser->depth;
    while (i > 2 && parser->frames[i - 1].kind == COMPLEMENT && parser->frames[i - 1].verb == VERB)
        i--; /* "NAME, who said that it was late, asked for help" */
    const struct frame *inner = &parser->frames[i - 1], *outer = inner - 1;
    return inner->kind == RELATIVE && inner->verb == VERB && outer->verb == NO_VERB &&
           !is_empty(outer->subject);
}

/* "Minister quits post, says it was time": in a headline, whose verbs may look like nouns, who is
   called by a role or a name before a comma and the CUE is the subject, and the rest was a verb. */
static void
headline_settle(struct parser *parser, const struct cue *cue)
{
    struct frame *frame = &parser->frames[0];
    struct word_range subject = frame->subject;
    const struct reading *reading = parser->reading;
    if (parser->before != COMMA || parser->depth > 1 || frame->verb != NO_VERB ||
        subject.first != parser->segment || mark_at(reading, parser->end - 1) == '.' ||
        !clause_follows(parser, cue->end) || has_shape(reading, cue->first, WORD_CAPITAL))
        return;
    const uint64_t somebody = IN_ROLES | IN_TITLES | IN_ORG_WORDS | IN_GENDERS;
    uint32_t last = subject.first, name = reading->name_at[last];
    while (last + 2 < subject.end && !(lists_of(reading, last) & somebody) && name == NOTHING)
        last++;
    while (name != NOTHING && last + 1 < subject.end && reading->name_at[last + 1] == name)
        last++;
    if (last + 2 >= subject.end || !has_shape(reading, last + 1, WORD_SMALL) ||
        tag(parser, last + 1) & (CLASS_PREPOSITION | CLASS_CONJUNCTION) ||
        (name == NOTHING && !(lists_of(reading, last) & somebody)))
        return;
    frame->subject.end = last + 1;
    frame->verb = VERB;
}

/* ", states that were asked", "teaches a class called “…”": whether the verb group GROUP of the CUE
   is none where it stands, but a noun or what the object of another verb is called; MAIN_BEFORE:
   the main clause has its verb. */
static bool
is_of_noun(const struct parser *parser, const struct cue *cue, uint32_t group, bool main_before)
{
    const struct frame *frame = &parser->frames[parser->depth - 1];
    if (group != cue->first)
        return false;
    if (main_before && parser->before == COMMA && !awaits_verb(parser) &&
        tag(parser, group) & CLASS_VERBAL_NOUN && tag(parser, cue->end) & CLASS_COMPLEMENTISER)
        return true;
    return cue_governs(cue, 'o') && parser->last.end == group && frame->verb == VERB &&
           frame->pending.end != group;
}

/* Makes the clause of the verb group GROUP of the CUE, which no open clause awaits, the innermost:
   one within what is said ("said it was the best that he could remember"), or the main clause anew.
   False if the cue is a noun. */
static bool
attach_anew(struct parser *parser, const struct cue *cue, uint32_t group, bool inverted)
{
    if (!inverted && group == cue->first && tag(parser, group) & CLASS_VERBAL_NOUN &&
        parser->before == NOUN && !(tag(parser, group - 1) & CLASS_PRONOUN))
        return false;
    bool follows = parser->before == NOUN || parser->before == VERBAL;
    if (!inverted && follows && is_within_complement(parser)) {
        clause_open(parser, RELATIVE, group, parser->last, NO_REPORT);
    } else {
        clauses_close(parser, group);
        bool teller = cue_governs(cue, 'a') && parser->before == COMMA && !inverted;
        if (!teller && !clause_follows(parser, cue->end))
            top(parser)->subject = nobody;
    }
    top(parser)->verb = VERB;
    return true;
}

/* Where the REPORT of the innermost clause begins, with its SUBJECT or its verb GROUP, whether as
   an as-clause, and whether behind a comma; INSERTED: between two. */
static void
report_place(const struct parser *parser, struct report *report, struct word_range subject,
             uint32_t group, bool inserted)
{
    const struct frame *frame = &parser->frames[parser->depth - 1];
    report->clause = is_empty(subject) || subject.first > group ? group : subject.first;
    report->as = frame->kind == SUBORDINATE && report->form == FORM_FINITE &&
                 (lists_of(parser->reading, frame->first) & IN_AS_WORDS) != 0;
    if (report->as)
        report->clause = frame->first;
    bool open = report->as || inserted || frame->kind == MAIN || frame->kind == COMPLEMENT;
    report->comma = open && behind_comma(parser, report->clause);
}

/* The finite cue at the end of a verb group that begins at GROUP. False if no clause is there for
   it and it may be a noun: "the emails that were sent". */
static bool
finite_cue(struct parser *parser, const struct cue *cue, uint32_t group, bool passive)
{
    struct frame *frame = top(parser);
    struct word_range subject = frame->pending, pending = subject, beside = frame->apposed;
    bool main_before = parser->frames[0].verb != NO_VERB || (parser->seen && !is_fronted(parser));
    bool inserted = frame->verb == NO_VERB && !is_empty(subject) &&
                    reaches(parser, subject, group) && is_closed(parser, cue->end) &&
                    !leads_in(parser, cue->end);
    if (is_of_noun(parser, cue, group, main_before))
        return false;
    bool told = is_told_by(parser, cue);
    if (group == cue->first && is_empty(pending))
        headline_settle(parser, cue);
    if (!inserted) {
        bool inverted = is_inverted(parser, cue, group);
        bool speaks = !passive || !is_empty(agent(parser, cue->end));
        if ((inverted || !verb_attach(parser, group, VERB, speaks)) &&
            !attach_anew(parser, cue, group, inverted))
            return false;
        end_contrasted(parser);
        frame = top(parser);
        subject = frame->subject;
        if (is_empty(pending))
            pending = frame->pending; /* "The mayor, NAME, who sits on the board, said" */
        if (!is_empty(subject) && subject.end < group && parser->before != JOINED &&
            tag(parser, subject.end) & (DOES_MODIFY | CLASS_ADVERB) &&
            !is_finite(parser, subject.end))
            subject.end = participle_end(parser, subject.end, group);
    }
    struct report *report = report_add(parser, cue, passive ? FORM_PASSIVE : FORM_FINITE);
    report_place(parser, report, subject, group, inserted);
    report->main_before = main_before;
    subject = apposed(parser, subject, pending, group);
    subject = apposed(parser, subject, beside, group);
    if (!inserted) /* it is that of the next verb, too */
        frame->subject = subject;
    report->subject = passive ? agent(parser, cue->end) : subject;
    frame->takes = parser->parse->count - 1;
    frame->inverts = !told && group == cue->first && !infinitive_follows(parser, cue->end) &&
                     (may_invert(parser, group) || is_lone_person(parser->reading, cue->end));
    frame->addressed = false;
    frame->comma = false;
    frame->pending = nobody;
    frame->apposed = nobody;
    parser->wants_object = false;
    parser->seen = true;
    settle_fronted(parser);
    return true;
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
        verb_attach(parser, word, PERHAPS, false);
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

/* "as the board announced on Monday": the clause of an as-word whose subject ends before WORD. */
static bool
completes_as_clause(const struct parser *parser, uint32_t word)
{
    const struct frame *frame = &parser->frames[parser->depth - 1];
    return frame->kind == SUBORDINATE && frame->verb == NO_VERB && frame->subject.end == word &&
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
    if (group == word && is_in_writing(parser, word)) {
        parser->last.end = cue->end;
        parser->before = NOUN;
        return cue->end;
    }
    if (group < word) {
        finite_cue(parser, cue, group, passive && does & (CLASS_PARTICIPLE | CLASS_PAST));
    } else if (cue_governs(cue, 'p') && does & (DOES_DEPEND | CLASS_GERUND)) {
        participle(parser, cue);
    } else if (does & DOES_DEPEND) {
        infinitive_cue(parser, cue);
    } else if (does & DOES_MODIFY) {
        bool begins = parser->before == BEGINNING;
        struct word_range pending = top(parser)->pending;
        if (((!is_empty(pending) && reaches(parser, pending, word)) || awaits_verb(parser) ||
             completes_as_clause(parser, word)) &&
            !(tag(parser, cue->end) & CLASS_AGENT)) {
            finite_cue(parser, cue, word, false);
            parser->before = VERBAL;
            return cue->end;
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
    } else if (!finite_cue(parser, cue, word, false)) {
        parser->last.end = cue->end;
        parser->before = NOUN;
        return cue->end;
    }
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
