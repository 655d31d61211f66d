#include "pullquote/governed.h"

#include "pullquote/clausewords.h"
#include "pullquote/parse.h"
#include "pullquote/phrase.h"
#include "pullquote/subjects.h"

enum { LONGEST_REST = 12, LONGEST_RELATIVE = 24, LONGEST_HEADLINE = 24 };

static struct word_range
speaker_of(const struct reading *reading, const struct report *report)
{
    if (!is_empty(report->subject) || report->form == FORM_PASSIVE)
        return report->subject;
    struct word_range sentence = sentence_of(reading, report->cue.first);
    struct word_range speaker =
        subject_of_cue(reading, &report->cue, sentence.first, sentence.end, report->comma);
    bool told = cue_governs(&report->cue, 'a') && report->that && speaker.first >= report->cue.end;
    return told ? nobody : speaker; /* "told reporters that" */
}

/* "CLAUSE, NAME said, CLAUSE": where the second part begins, or NOTHING. */
static uint32_t
second_part(const struct reading *reading, const struct report *report, uint32_t end)
{
    uint32_t at = report->cue.end;
    if (report->subject.end > at && report->subject.first <= at + 1)
        at = report->subject.end;
    bool relative = report->form == FORM_SOURCE && reading->tags.at[at] & CLASS_RELATIVE &&
                    report->clause <= report->segment + 1; /* "According to those who fled, …" */
    for (uint32_t i = at; i < end && i < at + LONGEST_REST; i++) {
        if ((mark_at(reading, i) == ',' && !is_in_number(reading, i)) ||
            mark_at(reading, i) == 0x2014 || mark_at(reading, i) == 0x2013)
            return i + SHORTEST_CLAUSE < end ? i + 1 : NOTHING;
        if (reading->tags.at[i] & (DOES_VERB | CLASS_AUXILIARY | CLASS_RELATIVE) && !relative)
            break;
    }
    return NOTHING;
}

/* Whether all words are within quotations: then they are a direct one. */
static bool
all_quoted(const struct reading *reading, uint32_t first, uint32_t end)
{
    end = clause_without_stop(reading, first, end);
    return end > first && reading->span_at[first] != NOTHING &&
           reading->span_at[first] == reading->span_at[end - 1];
}

/* "writes a weekly column": what stands behind the cue is neither whom it addresses nor when. */
static bool
has_object(const struct reading *reading, const struct report *report)
{
    uint32_t at = report->cue.end;
    while (reading->tags.at[at] & CLASS_ADVERB)
        at++;
    struct word_range sentence = sentence_of(reading, report->cue.first);
    if (at >= sentence.end)
        return false;
    uint32_t most = at + LONGEST_REST < sentence.end ? at + LONGEST_REST : sentence.end;
    uint32_t does = reading->tags.at[at], end = phrase_end(reading, at, most);
    if (end > at && reading->tags.at[end - 1] & CLASS_TIME)
        return false; /* "last week" */
    return !cue_governs(&report->cue, 'a') && reading->span_at[at] == NOTHING &&
           !(does & (CLASS_TIME | CLASS_DAY | DOES_NAME)) &&
           does & (CLASS_ARTICLE | CLASS_QUANTIFIER | DOES_NOUN);
}

/* "“…,” NAME said, AGENCY reported": whether a quotation and its own attribution fill the WORDS. */
static bool
is_attributed(const struct reading *reading, struct word_range words)
{
    uint32_t at = words.first, span = reading->span_at[at];
    while (span != NOTHING && at < words.end && at < words.first + LONGEST_CLAUSE &&
           reading->span_at[at] == span)
        at++;
    for (uint32_t i = at; at > words.first && i < words.end && i < at + LONGEST_REST; i++) {
        const struct report *report = report_at(reading, i);
        if (report && cue_governs(&report->cue, 'd') && !is_empty(report->subject) &&
            report->subject.first >= at)
            return true;
    }
    return false;
}

/* Whether a verb or quoted words are in the WORDS: not "Its head, NAME, warned of floods". */
static bool
may_be_said(const struct reading *reading, struct word_range words)
{
    const uint32_t verbs = DOES_VERB | DOES_MODIFY | DOES_DEPEND | CLASS_AUXILIARY;
    if (words.end - words.first > LONGEST_CLAUSE)
        return true;
    for (uint32_t i = words.first; i < words.end; i++)
        if (reading->tags.at[i] & verbs || reading->span_at[i] != NOTHING)
            return true;
    return false;
}

/* Whether a quotation that is a sentence of its own begins at WORD. */
static bool
begins_quoted(const struct reading *reading, uint32_t word)
{
    return reading->span_at[word] != NOTHING && has_shape(reading, word, WORD_MARK) &&
           reading->span_at[word - 1] == NOTHING && has_shape(reading, word + 1, WORD_CAPITAL);
}

/* "Eleven days without a ship – “They forgot us”, says NAME", "said it was late, “We go,” she
   said": whether the words end with a quotation behind a dash, or a sentence in marks behind a
   comma. */
static bool
end_quoted(const struct reading *reading, struct word_range words)
{
    uint32_t open = words.end;
    while (open > words.first && reading->span_at[open - 1] != NOTHING)
        open--;
    if (open >= words.end || open <= words.first || !begins_quoted(reading, open))
        return false;
    bool dash = is_dash(reading, open - 1) || mark_at(reading, open - 1) == '-';
    return dash ? has_shape(reading, open - 1, WORD_SPACE_BEFORE)
                : mark_at(reading, open - 1) == ',' &&
                      has_tag(reading, open, words.end, DOES_VERB | CLASS_AUXILIARY);
}

/* "Town to close two libraries, mayor says": whether the WORDS before an attribution that ends a
   sentence without a stop are a clause of a headline: an infinitive or a participle behind a noun.
   BEHIND: the word behind the cue. */
static bool
is_headline_clause(const struct reading *reading, struct word_range words, uint32_t behind,
                   uint32_t end)
{
    const uint32_t *tags = reading->tags.at;
    const uint32_t others = CLASS_ARTICLE | CLASS_PRONOUN | CLASS_QUANTIFIER | CLASS_CONJUNCTION;
    if (behind < end || (behind > 0 && mark_at(reading, behind - 1) == '.') ||
        words.end > words.first + LONGEST_HEADLINE || !(tags[words.first] & DOES_NOUN))
        return false;
    for (uint32_t i = words.first + 1; i + 1 < words.end; i++)
        if ((tags[i] & CLASS_INFINITIVE && !(tags[i + 1] & others) &&
             has_shape(reading, i + 1, WORD_SMALL)) ||
            (tags[i] & (DOES_MODIFY | CLASS_PARTICIPLE) && tags[i + 1] & CLASS_PREPOSITION))
            return true;
    return false;
}

/* "CLAUSE, reported it to the board", "CLAUSE, ruled NAME fit and let her go": whether what stands
   behind the cue is its object, not who says what stands before. */
static bool
is_object_behind(const struct reading *reading, const struct report *report)
{
    struct word_range subject = report->subject;
    if (!report->inverted || value_has(reading, subject.first, NUMBER_PRONOUNS, 'n'))
        return report->inverted;
    uint32_t last = subject.end - 1;
    if (reading->name_at[subject.first] != NOTHING && has_shape(reading, last, WORD_SMALL) &&
        !is_of_somebody(reading, last) && has_person(reading, subject))
        return true;
    for (uint32_t i = subject.first; i < subject.end; i++)
        if (has_shape(reading, i, WORD_CAPITAL) || is_of_somebody(reading, i) ||
            lists_of(reading, i) & IN_GENDERS)
            return false;
    return !cue_governs(&report->cue, 'w') && !names_source(reading, subject);
}

/* "CLAUSE, NAME continued.": whether a cue that governs a clause only behind its complementiser may
   say what stands before it: a mark follows it, and who speaks stands right beside it. */
static bool
is_continued(const struct reading *reading, const struct report *report, uint32_t end)
{
    const struct cue *cue = &report->cue;
    return cue_governs(cue, 'd') && cue_governs(cue, 'k') && !cue_governs(cue, 'g') &&
           report->main_before && (report->inverted || cue->first == report->subject.end) &&
           (cue->end >= end || has_shape(reading, cue->end, WORD_MARK)) &&
           names_somebody(reading, report->subject);
}

/* "has not said": whether the verb group of the cue is denied. */
static bool
is_denied(const struct reading *reading, const struct report *report)
{
    const uint32_t group = CLASS_AUXILIARY | CLASS_ADVERB;
    for (uint32_t i = report->cue.first; i > report->segment && reading->tags.at[i - 1] & group;
         i--)
        if (ends_as(reading, i - 1, "negation"))
            return true;
    return false;
}

/* Whether a clause or a colon follows the cue of the REPORT. */
static bool
is_answered(const struct reading *reading, const struct report *report)
{
    if (report->first != NOTHING)
        return true;
    uint32_t end = sentence_of(reading, report->cue.first).end;
    for (uint32_t i = report->cue.end; i < end && i < report->cue.end + LONGEST_CLAUSE; i++)
        if (mark_at(reading, i) == ':')
            return true;
    return false;
}

/* "According to the agency, NAME said that CLAUSE": whether the WORDS are themselves who said what,
   a person or ANY. */
static bool
is_told_on(const struct reading *reading, struct word_range words, bool any)
{
    const uint32_t nouns = DOES_NOUN | CLASS_PRONOUN;
    for (uint32_t i = words.first; i < words.end && i < words.first + LONGEST_CLAUSE; i++) {
        const struct report *report = report_at(reading, i);
        if (!report || report->form != FORM_FINITE || is_empty(report->subject))
            continue;
        if (report->clause > words.first && reading->tags.at[words.first] & nouns)
            return false; /* "Nothing NAME said will do" */
        return report->subject.first >= words.first &&
               (any ? !is_denied(reading, report) : has_person(reading, report->subject)) &&
               report->clause <= words.first + 1 && !report->as && is_answered(reading, report);
    }
    return false;
}

/* Whether the WORDS before the attribution of the REPORT have their own: they are a quotation, or
 * end with one; or "NAME said that CLAUSE, AGENCY reported". */
static bool
is_told_already(const struct reading *reading, const struct report *report, struct word_range words)
{
    uint32_t name = reading->name_at[report->subject.end - 1];
    return all_quoted(reading, words.first, words.end) || is_attributed(reading, words) ||
           end_quoted(reading, (struct word_range){words.first, words.end - 1}) ||
           (name != NOTHING && reading->names->at[name].kind == NAME_ORG &&
            is_told_on(reading, words, true));
}

/* An attribution behind a comma: "CLAUSE, NAME said." and "CLAUSE, NAME said, CLAUSE". */
static struct clause
inserted(const struct reading *reading, const struct report *report)
{
    if (!report->comma || report->as || report->first != NOTHING || report->form != FORM_FINITE ||
        is_empty(report->subject))
        return no_clause;
    struct word_range sentence = sentence_of(reading, report->cue.first);
    bool says = cue_governs(&report->cue, 'i') || cue_governs(&report->cue, 't') ||
                is_continued(reading, report, sentence.end);
    if (!says || is_object_behind(reading, report) ||
        (!report->inverted && has_object(reading, report)))
        return no_clause;
    uint32_t comma = report->clause;
    while (comma > report->segment && reading->tags.at[comma - 1] & CLASS_ADVERB)
        comma--;
    struct word_range words = {report->segment, comma};
    if (words.end <= words.first || is_told_already(reading, report, words))
        return no_clause;
    uint32_t second = second_part(reading, report, sentence.end);
    if (second != NOTHING && begins_quoted(reading, second) &&
        reading->tags.at[words.first] & (CLASS_PREPOSITION | CLASS_SUBORDINATOR | CLASS_GERUND))
        return no_clause; /* "On the quay, he said, “We go.”" */
    if (second != NOTHING && (!report->main_before || second + 1 < sentence.end)) {
        bool over = report->inverted && !(reading->tags.at[second] & CLASS_CONJUNCTION);
        if (report->main_before &&
            (over ||
             reading->tags.at[second] & (CLASS_RELATIVE | CLASS_GERUND | CLASS_SUBORDINATOR)))
            return clause_finish(reading, "trailing-attribution", words, &report->cue,
                                 report->subject);
        struct clause clause = clause_finish(reading, "parenthesis",
                                             (struct word_range){report->segment, sentence.end},
                                             &report->cue, report->subject);
        return clause_with_gap(clause, (struct word_range){comma - 1, second});
    }
    bool last = report->inverted && report->subject.end + 1 >= sentence.end;
    bool headline = is_headline_clause(reading, words, report->cue.end, sentence.end);
    if ((!report->main_before && !last && !headline) ||
        (!report->inverted && !headline && !may_be_said(reading, words)))
        return no_clause;
    return clause_finish(reading, "trailing-attribution", words, &report->cue, report->subject);
}

/* "According to NAME, the firm, Adlar, never paid": whether what begins at WORD, behind a comma, is
   an apposition of what stands before: it ends with a comma before the verb. */
static bool
is_apposed(const struct reading *reading, uint32_t word, uint32_t end)
{
    const uint32_t verbs = DOES_VERB | CLASS_AUXILIARY;
    uint32_t at = word;
    while (at < end && at < word + LONGEST_REST && !is_comma(reading, at) &&
           !(reading->tags.at[at] & verbs))
        at++;
    if (at >= end || !is_comma(reading, at++))
        return false;
    while (at < end && reading->tags.at[at] & CLASS_ADVERB)
        at++;
    return at < end && reading->tags.at[at] & verbs && !(reading->tags.at[at] & DOES_NOUN);
}

/* "According to NAME, of the Port Police, CLAUSE": whether a linker stands at WORD, and the name of
   what somebody belongs to behind it, its article between or not. */
static bool
is_of_body(const struct reading *reading, uint32_t word)
{
    uint32_t name = word + 1 + ((reading->tags.at[word + 1] & CLASS_ARTICLE) != 0);
    return lists_of(reading, word) & IN_LINKERS && reading->name_at[name] != NOTHING &&
           !is_person(reading, reading->name_at[name]);
}

/* "According to NAME, head of the board, CLAUSE", "according to NAME, who was there, CLAUSE":
   behind the apposition, which has no verb, or the relative clause between commas at WORD. What a
   relative pronoun for things follows is no apposition: "According to NAME, the road, which"; nor
   what names nobody behind a SOURCE that is no person: "According to the police, the driver, who".
 */
static uint32_t
behind_apposition(const struct reading *reading, struct word_range source, uint32_t word,
                  uint32_t end)
{
    bool person = has_person(reading, source);
    uint32_t at = word;
    while (reading->tags.at[word] & CLASS_GERUND && at < end && at < word + LONGEST_REST)
        if (is_comma(reading, at++)) /* "According to NAME, quoting the police, CLAUSE" */
            return at + SHORTEST_CLAUSE < end ? at : word;
    at = word;
    bool relative = (reading->tags.at[word] & CLASS_RELATIVE) != 0;
    bool origin = slice_equals(value_of(reading, word, NUMBER_LOCATIVES), slice_of("origin")) ||
                  (person && is_of_body(reading, word));
    const uint32_t begins = CLASS_ARTICLE | DOES_NOUN | DOES_MODIFY; /* ", published on Monday," */
    if (!relative && !origin && !(reading->tags.at[word] & begins))
        return word;
    const uint32_t verbs = DOES_VERB | CLASS_AUXILIARY;
    bool role = false; /* "an expert and former head of the port, CLAUSE" */
    while (at < end && at < word + (relative ? LONGEST_RELATIVE : LONGEST_REST)) {
        uint32_t does = reading->tags.at[at];
        if (!relative && (does & verbs || (does & CLASS_CONJUNCTION && !role)))
            break;
        role = role || lists_of(reading, at) & IN_ROLES;
        relative =
            relative || (role && does & CLASS_RELATIVE && lists_of(reading, at) & IN_PRONOUNS);
        if (mark_at(reading, at++) == ',' && !is_in_number(reading, at - 1)) {
            bool thing = !relative && reading->tags.at[at] & CLASS_RELATIVE &&
                         !(lists_of(reading, at) & IN_PRONOUNS);
            bool nobody_named = !person && !(reading->tags.at[word] & CLASS_RELATIVE) && !origin &&
                                !has_person(reading, (struct word_range){word, at});
            thing =
                thing || (nobody_named && reading->tags.at[at] & (CLASS_RELATIVE | DOES_MODIFY));
            return at + SHORTEST_CLAUSE < end && !thing && !is_apposed(reading, at, end) ? at
                                                                                         : word;
        }
    }
    return word;
}

/* Whether the words of an as-clause end behind its cue, or with when and where that was: "as NAME
   said on Monday". */
static bool
is_as_over(const struct reading *reading, const struct report *report, uint32_t end)
{
    const uint32_t *tags = reading->tags.at;
    uint32_t at = report->cue.end;
    uint32_t addressee = cue_governs(&report->cue, 'a') ? phrase_end(reading, at, end) : at;
    if (addressee > at) /* "as NAME told the agency" */
        at = phrase_with_prepositions(reading, addressee, end);
    else if (tags[at] & CLASS_PRONOUN)
        at++; /* "as NAME explains it" */
    if (at >= end || has_shape(reading, at, WORD_MARK))
        return true;
    if (!(tags[at] & (CLASS_PREPOSITION | CLASS_DAY | CLASS_ADVERB)) ||
        !(report->comma || cue_governs(&report->cue, 'i') || cue_governs(&report->cue, 't')))
        return false;
    while (at < end && at < report->cue.end + LONGEST_REST && !has_shape(reading, at, WORD_MARK))
        at++;
    return at >= end || has_shape(reading, at, WORD_MARK);
}

/* "The road was shut, as NAME noted, at six": whether what an as-clause interrupts goes on right
   behind it, with a preposition. */
static bool
goes_on_behind(const struct reading *reading, const struct report *report)
{
    uint32_t comma = report->cue.end, end = sentence_of(reading, report->cue.first).end;
    return report->as && report->comma && is_comma(reading, comma) && comma + 1 < end &&
           reading->tags.at[comma + 1] & CLASS_PREPOSITION;
}

/* Whether an as-clause behind a comma reports what stands before it, and does not tell when that
   was: "as the crowd cheered", "as he spoke". */
static bool
is_comment(const struct reading *reading, const struct report *report)
{
    struct word_range words = {report->segment, report->clause};
    bool pronoun = reading->tags.at[report->subject.first] & CLASS_PRONOUN;
    return (cue_governs(&report->cue, 'i') || cue_governs(&report->cue, 'a')) &&
           !is_attributed(reading, words) && (!pronoun || goes_on_behind(reading, report));
}

/* "The bridge, according to NAME, will close": whether a noun phrase stands before the comma behind
   which the source is inserted. */
static bool
is_behind_noun(const struct reading *reading, const struct report *report)
{
    const uint32_t nouns = DOES_NOUN | CLASS_PRONOUN | CLASS_DAY;
    return report->comma && has_tag(reading, report->segment, report->clause, nouns);
}

/* "NAME said it was late, according to the paper", not "What NAME said is a lie, according to it":
   whether the WORDS before a comma and the source are themselves told of. */
static bool
is_told_before(const struct reading *reading, const struct report *report, struct word_range words)
{
    return report->comma && !(reading->tags.at[words.first] & CLASS_QUESTION) &&
           is_told_on(reading, words, true);
}

/* "The road is, according to NAME, shut": whether an auxiliary stands before the comma behind which
   the source is inserted, and what it goes with from SECOND on, no apposition of a person. */
static bool
is_interrupted(const struct reading *reading, const struct report *report, uint32_t second)
{
    if (goes_on_behind(reading, report))
        return true;
    return report->comma && report->clause >= report->segment + 2 &&
           reading->tags.at[report->clause - 2] & CLASS_AUXILIARY &&
           !(reading->tags.at[second] & (CLASS_ARTICLE | DOES_NOUN) &&
             has_person(reading, report->subject));
}

/* "According to NAME, CLAUSE", "CLAUSE, according to NAME". */
static struct clause
from_source(const struct reading *reading, const struct report *report)
{
    struct word_range sentence = sentence_of(reading, report->cue.first);
    if ((report->form != FORM_SOURCE && !report->as) || is_empty(report->subject))
        return no_clause;
    bool insertion = is_as_over(reading, report, sentence.end) &&
                     (report->comma || report->clause <= report->segment + 1);
    if (report->as && (!insertion || (report->comma && !is_comment(reading, report))))
        return no_clause;
    if (!report->as && !report->comma && report->clause > report->segment + 1 &&
        !names_source(reading, report->subject))
        return no_clause; /* "works according to the plan" */
    uint32_t first = report->clause, second = second_part(reading, report, sentence.end);
    if (first <= report->segment + 1 || (!report->main_before && first <= report->segment + 4 &&
                                         !is_behind_noun(reading, report))) {
        if (second == NOTHING)
            return no_clause;
        if (!has_person(reading, report->subject) &&
            is_told_on(reading, (struct word_range){second, sentence.end}, false))
            return no_clause;
        second = behind_apposition(reading, report->subject, second, sentence.end);
        return clause_finish(reading, report->as ? "as-clause" : "leading-source",
                             (struct word_range){second, sentence.end}, &report->cue,
                             report->subject);
    }
    bool relative = second != NOTHING && reading->tags.at[second] & CLASS_RELATIVE;
    uint32_t behind =
        relative ? behind_apposition(reading, report->subject, second, sentence.end) : second;
    bool last = relative && behind == second; /* "CLAUSE, according to NAME, who was there." */
    if (second != NOTHING && !last &&
        (!report->main_before || is_interrupted(reading, report, second))) {
        struct clause clause = clause_finish(reading, "parenthesis",
                                             (struct word_range){report->segment, sentence.end},
                                             &report->cue, report->subject);
        return clause_with_gap(clause, (struct word_range){first - 1, behind});
    }
    struct word_range words = {report->segment, first};
    if (is_told_before(reading, report, words) || is_attributed(reading, words))
        return no_clause; /* "“A,” said NAME, according to the paper" */
    return clause_finish(reading, report->as ? "as-clause" : "trailing-attribution", words,
                         &report->cue, report->subject);
}

/* Whether words behind a cue that any clause may follow are one, though no verb of it is known: not
 * "said little to one another". */
static bool
may_be_clause(const struct reading *reading, const struct report *report)
{
    const uint32_t *tags = reading->tags.at;
    bool alone = tags[report->first] & CLASS_QUANTIFIER && !(tags[report->first + 1] & DOES_NOUN) &&
                 !(lists_of(reading, report->first + 1) & IN_PRONOUNS); /* "anybody who" */
    return cue_governs(&report->cue, 'w') && report->end > report->first + SHORTEST_CLAUSE &&
           !alone && !is_greeting(reading, report->first, report->end);
}

/* "That is to say", "This suggests": what has been told of begins the sentence, not who says it. */
static bool
is_demonstrative(const struct reading *reading, struct word_range subject)
{
    return subject.end == subject.first + 1 && has_shape(reading, subject.first, WORD_BEGINS) &&
           (lists_of(reading, subject.first) & IN_COMPLEMENTISERS ||
            value_has(reading, subject.first, NUMBER_DETERMINERS, 'd'));
}

/* "It is worth noting that": a gerund behind "it", a form of be and a preposition is nobody's. */
static bool
is_impersonal(const struct reading *reading, struct word_range subject, uint32_t cue)
{
    return !is_empty(subject) && value_has(reading, subject.first, NUMBER_PRONOUNS, 'n') &&
           subject.end + 2 <= cue && reading->tags.at[cue - 1] & CLASS_PREPOSITION &&
           !(reading->tags.at[cue - 1] & CLASS_INFINITIVE) &&
           (has_shape(reading, subject.end, WORD_CLITIC) ||
            reading->tags.at[subject.end] & CLASS_BE);
}

/* "Adding NOUN to it VERBS": a gerund that is the subject of what seems a clause under it: nobody
   says it, and no preposition before it nor a complementiser behind it makes it speech. */
static bool
is_doing(const struct reading *reading, const struct report *report, struct word_range speaker)
{
    uint32_t cue = report->cue.first;
    return report->form == FORM_PARTICIPLE && !report->that && is_empty(speaker) &&
           reading->tags.at[cue] & CLASS_GERUND &&
           !(cue > 0 && reading->tags.at[cue - 1] & CLASS_PREPOSITION);
}

/* "Asked if it was late, NAME said": whether the clause is what somebody was asked who answers. */
static bool
is_asked(const struct reading *reading, const struct report *report)
{
    const uint32_t *tags = reading->tags.at;
    if (report->form != FORM_PASSIVE || !cue_governs(&report->cue, 'q') ||
        !is_empty(report->subject) || tags[report->first - 1] & CLASS_RELATIVE)
        return false; /* "asked about the claim that" */
    uint32_t group = report->cue.first;
    while (group > report->segment && tags[group - 1] & CLASS_ADVERB)
        group--;
    return group == report->segment || !(tags[group - 1] & CLASS_AUXILIARY);
}

/* "What would NAME say if the road closed?", "What NAME said when it closed is known": whether a
   question word with which the sentence begins stands for what is said, so that the clause behind
   the cue tells on what condition. */
static bool
is_condition(const struct reading *reading, const struct report *report)
{
    const uint32_t *tags = reading->tags.at;
    uint32_t first = report->segment;
    return report->form == FORM_FINITE && !report->that && tags[first] & CLASS_QUESTION &&
           !(tags[first] & CLASS_SUBORDINATOR) && report->cue.first <= first + LONGEST_REST &&
           !has_tag(reading, first + 1, report->cue.first, DOES_VERB) &&
           tags[report->first] & (CLASS_SUBORDINATOR | CLASS_QUESTION);
}

/* "has not said when it ends", "to explain where it went": whether a question is not answered, or
   told to be: one under a cue that does not ask, is denied or an infinitive. */
static bool
is_open_question(const struct reading *reading, const struct report *report)
{
    const uint32_t *tags = reading->tags.at;
    uint32_t first = report->first;
    bool question =
        tags[first] & CLASS_QUESTION || (report->that && tags[first - 1] & CLASS_QUESTION);
    if (!question || report->first > report->cue.end + LONGEST_REST)
        return false;
    if (report->form == FORM_INFINITIVE)
        return !cue_governs(&report->cue, 'q');
    return is_denied(reading, report);
}

/* "How to Tell Your Boss You Are Leaving", "Chief Tells Staff Plant Will Close": whether the cue is
   one of a headline in capitals, where nobody says it or whom it addresses has no end. */
static bool
is_told_in_headline(const struct reading *reading, const struct report *report)
{
    uint32_t cue = report->cue.first;
    if (!has_shape(reading, cue, WORD_CAPITAL) || has_shape(reading, cue, WORD_BEGINS))
        return false;
    return report->form == FORM_INFINITIVE ||
           (cue_governs(&report->cue, 'a') && !report->that &&
            !(reading->tags.at[report->first] & (CLASS_PRONOUN | DOES_NAME)));
}

/* "NAME said that CLAUSE", "NAME said CLAUSE", "which NAME said CLAUSE". */
static struct clause
forward(const struct reading *reading, const struct report *report)
{
    if (report->first == NOTHING || report->end == NOTHING || is_open_question(reading, report) ||
        is_asked(reading, report) || is_condition(reading, report))
        return no_clause;
    if (report->that ? !cue_governs(&report->cue, 'i') && !cue_governs(&report->cue, 't') &&
                           !cue_governs(&report->cue, 'q') && !cue_governs(&report->cue, 'k')
                     : !report->finite && !may_be_clause(reading, report))
        return no_clause;
    if (is_told_in_headline(reading, report))
        return no_clause;
    if (report->form == FORM_INFINITIVE && cue_governs(&report->cue, 'u') && report->that &&
        reading->tags.at[report->first - 1] & CLASS_RELATIVE)
        return no_clause; /* "came to demand that the mayor resign" */
    struct word_range speaker = speaker_of(reading, report);
    if (is_demonstrative(reading, speaker) || is_impersonal(reading, speaker, report->cue.first) ||
        is_doing(reading, report, speaker))
        return no_clause;
    const char *rule = report->that ? "that-clause" : "bare-clause";
    struct word_range words = {report->first, report->end};
    if (report->relative == NOTHING)
        return clause_finish(reading, rule, words, &report->cue, speaker);
    if (speaker.first ==
        report->relative) /* "who asked not to be named", "a rule he says is old" */
        return speaker.end > speaker.first && reading->tags.at[speaker.first] & CLASS_RELATIVE
                   ? no_clause
                   : clause_finish(reading, rule, words, &report->cue, speaker);
    words.first = report->relative;
    struct clause clause = clause_finish(reading, "relative-clause", words, &report->cue, speaker);
    return clause_with_gap(clause, (struct word_range){report->relative + 1, report->first});
}

/* Whether the cue may govern a clause behind a comma: "NAME continued, the column was seen". */
static bool
may_report(const struct reading *reading, const struct report *report)
{
    return cue_governs(&report->cue, 'i') ||
           (cue_governs(&report->cue, 'd') && has_person(reading, report->subject));
}

/* "NAME said, the column was seen from afar": a clause behind a comma, if the sentence begins with
 * who says it. */
static struct clause
behind_comma(const struct reading *reading, const struct report *report)
{
    struct word_range sentence = sentence_of(reading, report->cue.first);
    const uint32_t *tags = reading->tags.at;
    uint32_t first = report->cue.end + 1;
    if (report->form != FORM_FINITE || report->first != NOTHING || report->inverted || report->as ||
        !may_report(reading, report) || mark_at(reading, report->cue.end) != ',' ||
        is_empty(report->subject) || report->subject.first > report->segment + 1 ||
        tags[report->subject.first] & CLASS_COMPLEMENTISER) /* "That said, …" */
        return no_clause;
    uint32_t verb = phrase_end(reading, first, sentence.end);
    if (verb == first)
        return no_clause;
    verb = phrase_with_prepositions(reading, verb, sentence.end);
    while (verb < sentence.end && tags[verb] & CLASS_ADVERB)
        verb++;
    if (verb >= sentence.end || !(tags[verb] & (DOES_VERB | DOES_MODIFY | CLASS_AUXILIARY)) ||
        reading->span_at[first] != NOTHING)
        return no_clause;
    return clause_finish(reading, "bare-clause", (struct word_range){first, sentence.end},
                         &report->cue, report->subject);
}

struct clause
governed_clause(const struct reading *reading, const struct cue *cue)
{
    static struct clause (*const rules[])(const struct reading *, const struct report *) = {
        from_source, inserted, forward, behind_comma};
    const struct report *report = report_at(reading, cue->first);
    for (size_t i = 0; report && i < sizeof rules / sizeof *rules; i++) {
        struct clause clause = rules[i](reading, report);
        if (clause.rule)
            return clause;
    }
    return no_clause;
}
