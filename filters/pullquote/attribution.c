#include "pullquote/attribution.h"

#include "pullquote/colons.h"
#include "pullquote/context.h"
#include "pullquote/nounphrase.h"
#include "pullquote/parse.h"
#include "pullquote/phrase.h"
#include "pullquote/signature.h"
#include "pullquote/speaker.h"
#include "pullquote/speakerphrase.h"
#include "pullquote/subjects.h"
#include "pullquote/unlisted.h"
#include "pullquote/verbfinal.h"
#include "pullquote/verbsecond.h"

/* Words looked at on either side of a quotation; where a parse tells, further. */
enum {
    LOOK = 16,
    LOOK_PARSED = 60,
    LOOK_SHORT = 10,
    LOOK_COLON = 40,
    LOOK_NAMES = 80,
    LOOK_CUE = 12,
    LONGEST_NAME = 9 /* in marks, these among the words */
};

static struct attribution
make(const struct reading *reading, const char *rule, const struct cue *cue, uint32_t first,
     uint32_t end, bool behind)
{
    struct attribution found = {rule, {0, 0}, *cue, behind};
    found.speaker = subject_of_cue(reading, cue, first, end, behind);
    return found;
}

/* "made it clear that “…”": whether nothing but a complementiser stands between the CUE, which may
   govern a clause, and the quotation at OPEN: that is the clause. */
static bool
governs_quotation(const struct reading *reading, const struct cue *cue, uint32_t open)
{
    return cue->end + 1 == open && reading->tags.at[cue->end] & CLASS_COMPLEMENTISER &&
           (cue_governs(cue, 'i') || cue_governs(cue, 't') || cue_governs(cue, 'k'));
}

/* The last cue in [first, end) whose speaker the parse tells; those that stand before a noun
 * ("in a statement") and those of other clauses tell none. */
static bool
last_parsed_cue(const struct reading *reading, uint32_t first, uint32_t end, struct cue *best)
{
    uint32_t least = end - first > LOOK_PARSED ? end - LOOK_PARSED : first;
    for (uint32_t i = end; i > least; i--) {
        const struct report *report = report_at(reading, i - 1);
        if (report && report->cue.end <= end &&
            (cue_governs(&report->cue, 'd') || governs_quotation(reading, &report->cue, end)) &&
            tells_speaker(reading, report)) {
            *best = report->cue;
            return true;
        }
    }
    return false;
}

/* The last cue of direct speech in [first, end), no further than LOOK words back; one of several
 * words is taken whole. */
static bool
last_cue(const struct reading *reading, uint32_t first, uint32_t end, struct cue *best)
{
    bool found = false;
    if (first < end && is_parsed(reading, first) && last_parsed_cue(reading, first, end, best))
        return true;
    uint32_t look = LOOK;
    if (first < end && mark_at(reading, end - 1) == ':' && verb_second(reading, first))
        look = LOOK_COLON;
    uint32_t least = end - first > look ? end - look : first;
    for (uint32_t i = least; i < end;) {
        struct cue cue;
        if (reading->span_at[i] == NOTHING && cue_at(reading, i, end, &cue) && cue.end <= end &&
            (cue_governs(&cue, 'd') || cue_governs(&cue, 'j'))) {
            if (found && cue_governs(&cue, 's') && !cue_governs(best, 's') && cue.end < end &&
                verb_second(reading, i)) { /* "NAME sagte laut Mitteilung: “…”" */
                i = cue.end;
                continue;
            }
            *best = cue;
            found = true;
            i = cue.end;
            continue;
        }
        i++;
    }
    return found;
}

/* "in a statement to “The Herald”: “…”", "told the “Herald”, “…”": whether the marked words [open,
   close) before a colon, or before a comma and the quotation at NEXT, in a language that is parsed,
   are a name: few, with capitals, behind a small word. */
static bool
is_named_before_mark(const struct reading *reading, uint32_t open, uint32_t close, uint32_t next)
{
    const uint64_t kinds = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS | IN_SOURCE_NOUNS;
    uint32_t colon = close; /* "told “Ostrel News” radio: “…”" */
    if (has_shape(reading, close, WORD_SMALL) && lists_of(reading, close) & kinds)
        colon++;
    uint32_t mark = mark_at(reading, colon);
    bool comma =
        mark == ',' && close + 1 == next && open > 0 && lists_of(reading, open - 1) & IN_ARTICLES;
    if (!is_parsed(reading, open) || open == 0 || close > open + LONGEST_NAME || close < open + 3 ||
        (mark != ':' && !comma) || !has_shape(reading, open - 1, WORD_SMALL) ||
        !has_shape(reading, open + 1, WORD_CAPITAL))
        return false;
    for (uint32_t i = open + 1; i < close; i++)
        if (reading->tags.at[i] & (DOES_VERB | CLASS_AUXILIARY | CLASS_PRONOUN) &&
            has_shape(reading, i, WORD_SMALL))
            return false;
    uint32_t last = mark_at(reading, close - 2);
    return last != '.' && last != ',' && last != '!' && last != '?';
}

/* "لـ«رويترز»: «…»": whether the marked words [open, close) are the name of whom something is told.
 */
static bool
is_told_name(const struct reading *reading, uint32_t open, uint32_t close)
{
    uint32_t name = reading->name_at[open + 1];
    if (name == NOTHING || open == 0 || is_person(reading, name) ||
        !is_one_as(reading, open - 1, "told_preposition"))
        return false;
    const struct mention *mention = &reading->names->mentions.at[name];
    return mention->first == open + 1 && mention->last + 1 == close;
}

/* The first word in [first, end) behind any quotation or bullet there. */
static uint32_t
behind_quotation(const struct reading *reading, uint32_t first, uint32_t end)
{
    uint32_t least = end - first > LOOK_NAMES ? end - LOOK_NAMES : first;
    for (uint32_t i = end; i > first; i--) {
        uint32_t span = reading->span_at[i - 1], open = i - 1;
        if (span == NOTHING && is_bullet(reading, open) && is_parsed(reading, open))
            return i;
        if (span == NOTHING)
            continue;
        while (open > least && reading->span_at[open - 1] == span)
            open--;
        if (i > least &&
            (is_named_before_mark(reading, open, i, end) || is_told_name(reading, open, i))) {
            i = open + 1;
            continue;
        }
        if (i <= least || !verb_second(reading, open) || marked_name_end(reading, open, end) != i)
            return i;
        i = open + 1; /* "der Zeitung „Der Bote“:" */
    }
    return first;
}

/* "NAME said: “…”", "NAME told reporters, “…”". */
static struct attribution
cue_before(const struct reading *reading, const struct spans *spans, size_t number)
{
    const struct span *span = &spans->at[number];
    uint32_t first = sentence_of(reading, span->outer_open).first, end = span->outer_open;
    struct cue cue;
    first = behind_quotation(reading, first, end);
    if (end <= first || !last_cue(reading, first, end, &cue))
        return (struct attribution){0};
    struct attribution found =
        make(reading, "cue-before", &cue, sentence_of(reading, span->outer_open).first, end, false);
    if (!is_empty(found.speaker) || !is_parsed(reading, first))
        return found;
    struct attribution other =
        colon_attribution(reading, first, end); /* "Asked why, NAME sighed: “…”" */
    return other.rule ? other : found;
}

struct attribution
attribution_to_colon(const struct reading *reading, uint32_t colon)
{
    uint32_t first = behind_quotation(reading, sentence_of(reading, colon).first, colon + 1);
    struct cue cue;
    if (!last_cue(reading, first, colon + 1, &cue) || cue_governs(&cue, 's') ||
        colon - cue.first > LOOK_CUE)
        return (struct attribution){0};
    for (uint32_t i = cue.end; i < colon; i++)
        if (has_shape(reading, i, WORD_MARK))
            return (struct attribution){0};
    return make(reading, "cue-before", &cue, first, colon + 1, false);
}

static struct attribution
colon_before(const struct reading *reading, const struct spans *spans, size_t number)
{
    uint32_t end = spans->at[number].outer_open, first = sentence_of(reading, end).first;
    return colon_attribution(reading, behind_quotation(reading, first, end), end);
}

/* "the head of the Union (ORU), NAME, said": whether the clause of the REPORT begins at WORD, and
   who speaks is apposed to its subject. */
static bool
begins_apposed(const struct reading *reading, const struct report *report, uint32_t word)
{
    return report->form == FORM_FINITE && report->clause <= word &&
           report->subject.first > report->clause + 1 && report->subject.end < report->cue.first &&
           is_comma(reading, report->subject.first - 1) && is_comma(reading, report->subject.end) &&
           mark_at(reading, report->cue.end) != ':';
}

/* The cue behind a quotation whose subject begins right behind it, or that stands there itself:
   "“…,” NAME, a fellow of the institute and a former delegate, wrote". */
static struct attribution
parsed_behind(const struct reading *reading, uint32_t first, uint32_t end)
{
    uint32_t most = end - first > LOOK_PARSED ? first + LOOK_PARSED : end;
    for (uint32_t i = first; i < most; i++) {
        const struct report *report = report_at(reading, i);
        if (report && cue_governs(&report->cue, 'd') && tells_speaker(reading, report) &&
            (report->subject.first <= first + 1 || report->cue.first <= first + 1 ||
             begins_apposed(reading, report, first + 1)))
            return (struct attribution){"cue-behind", report->subject, report->cue, true};
    }
    return (struct attribution){0};
}

/* "“Stop!” NAME shouted, running along the quay": no sentence ends within the marks, if the cue
   governs no clause. */
static bool
ends_loudly(const struct reading *reading, const struct span *span, const struct attribution *found)
{
    uint32_t code = mark_at(reading, span->close - 1);
    const struct report *report = report_at(reading, found->cue.first);
    return (code == '!' || code == '?') && report && report->first == NOTHING;
}

/* "“A.” NAME said with a smile, “B.”": the sentence behind a quotation only says who speaks. */
static struct attribution
sentence_behind(const struct reading *reading, const struct span *span)
{
    uint32_t first = span->outer_close;
    if (span->marks == MARKS_LEFT || first >= reading->count ||
        block_of(reading, first) != span->end_block || sentence_of(reading, first).first != first ||
        !is_parsed(reading, first))
        return (struct attribution){0};
    uint32_t end = sentence_of(reading, first).end;
    struct attribution found = parsed_behind(reading, first, end);
    if (!found.rule || ends_loudly(reading, span, &found))
        return found;
    uint32_t most = found.cue.end + LOOK_SHORT < end ? found.cue.end + LOOK_SHORT : end;
    for (uint32_t i = found.cue.end; i < most; i++) {
        if (reading->span_at[i] != NOTHING)
            return found;
        if (reading->tags.at[i] & (CLASS_AUXILIARY | CLASS_COMPLEMENTISER) || report_at(reading, i))
            return (struct attribution){0};
    }
    return most == end ? found : (struct attribution){0};
}

/* Whether only auxiliaries and adverbs stand in [first, cue): "“…”, ha aggiunto". */
static bool
follows_auxiliaries(const struct reading *reading, uint32_t first, uint32_t cue)
{
    while (first < cue && lists_of(reading, first) & (IN_AUXILIARIES | IN_ADVERBS))
        first++;
    return first == cue;
}

/* Whether the span is a sentence, or ends with one, and another begins behind its marks. */
static bool
ends_sentence(const struct reading *reading, const struct span *span)
{
    uint32_t behind = span->outer_close;
    return span->marks != MARKS_LEFT && mark_at(reading, span->close - 1) == '.' &&
           has_shape(reading, behind, WORD_CAPITAL) && is_parsed(reading, behind) &&
           block_of(reading, behind) == span->end_block;
}

/* Whether nothing but when, where, to whom and how it was said stands behind the cue, which ends at
   WORD, up to a comma or END. */
static bool
tells_no_more(const struct reading *reading, const struct cue *cue, uint32_t word, uint32_t end)
{
    const uint32_t *tags = reading->tags.at;
    if (cue_governs(cue, 'a') && word < end)
        word = phrase_end(reading, word, end);
    const uint32_t behind = CLASS_ADVERB | CLASS_DAY | CLASS_TIME | CLASS_PREPOSITION |
                            CLASS_SUBORDINATOR | DOES_DEPEND;
    uint32_t last = word < end ? phrase_end(reading, word, end) : word;
    if (last > word && tags[last - 1] & CLASS_TIME)
        word = last; /* "last week" */
    else if (word < end && !has_shape(reading, word, WORD_MARK) && !(tags[word] & behind))
        return false;
    uint32_t most = word + LOOK_PARSED < end ? word + LOOK_PARSED : end;
    for (; word < most && mark_at(reading, word) != ','; word++)
        if (mark_at(reading, word) == ':' || tags[word] & CLASS_COMPLEMENTISER)
            return false;
    return true;
}

/* "“A.” NAME said on Monday.": whether the sentence that begins behind a quotation only tells who
   says it: not "“A.” NAME said that CLAUSE", "“A.” NAME declined to answer", "“A.” NAME said:
   “B.”". */
static bool
only_attributes(const struct reading *reading, const struct attribution *found)
{
    const uint32_t *tags = reading->tags.at;
    const struct report *report = report_at(reading, found->cue.first);
    uint32_t end = sentence_of(reading, found->cue.first).end, word = found->cue.end;
    if (report && (report->form != FORM_FINITE || report->first != NOTHING))
        return false;
    if (found->speaker.first >= word)
        word = found->speaker.end;
    else if (tags[found->cue.first - 1] & (CLASS_AUXILIARY | CLASS_INFINITIVE) &&
             !has_shape(reading, word, WORD_MARK))
        return false;
    return tells_no_more(reading, &found->cue, word, end);
}

/* The subject of the CUE in the words [first, end) behind the span where the verb's place does not
   put it behind the cue: before the cue, or before the span. */
static struct word_range
subject_around(const struct reading *reading, const struct span *span, const struct cue *cue,
               uint32_t first, uint32_t end)
{
    uint32_t begin = sentence_of(reading, span->outer_open).first;
    if (verb_second(reading, first)) /* "… als „A“ bezeichnete" */
        return verb_second_subject(reading, cue, begin, end);
    if (!verb_final(reading, first))
        return nobody;
    bool marked = cue->first > first + 2 &&
                  lists_of(reading, cue->first - 1) & (IN_LOCATIVES | IN_SUBJECT_MARKERS);
    struct word_range subject = marked ? verb_final_subject(reading, cue->first, first) : nobody;
    return is_empty(subject) ? verb_final_subject(reading, span->outer_open, begin) : subject;
}

/* "“…,” NAME said", "“…,” said NAME". */
static struct attribution
cue_right_behind(const struct reading *reading, const struct spans *spans, size_t number)
{
    const struct span *span = &spans->at[number];
    uint32_t last = span->close - 1;
    uint32_t end = sentence_of(reading, last).end, first = span->outer_close;
    if (first >= end && mark_at(reading, first) == ',' &&
        block_of(reading, first) == span->end_block)
        end =
            sentence_of(reading, first).end; /* "A ! », dit X": the mark within ended no sentence */
    if (first < end && mark_at(reading, first) == ',')
        first++;
    while (first < end && is_turn_dash(reading, first) && !is_parsed(reading, first))
        first++;
    if (first >= end)
        return sentence_behind(reading, span);
    if (is_parsed(reading, first)) {
        struct attribution found = {0};
        if (span->marks == MARKS_NONE && is_turn_dash(reading, first))
            found = unlisted_aside(reading, first + 1,
                                   reading->names->words.first[span->end_block + 1]);
        if (!found.rule)
            found = parsed_behind(reading, first, end);
        if (!found.rule)
            found = named_behind(reading, span, end);
        if (found.rule)
            return found;
    }
    uint32_t most = first + LOOK < end ? first + LOOK : end;
    for (uint32_t i = first; i < most; i++) {
        struct cue cue;
        if (reading->span_at[i] != NOTHING) { /* "im „Boten“ zitiert" */
            uint32_t name = verb_second(reading, i) ? marked_name_end(reading, i, most) : i;
            if (name == i)
                break;
            i = name - 1;
            continue;
        }
        if (!cue_at(reading, i, end, &cue) || !(cue_governs(&cue, 'd') || cue_governs(&cue, 'j')))
            continue;
        struct attribution found = make(reading, "cue-behind", &cue, first, end, true);
        if (verb_final(reading, first) && !verb_final_speaks(reading, found.speaker))
            found.speaker = nobody;
        if (is_empty(found.speaker))
            found.speaker = subject_around(reading, span, &cue, first, end);
        if (!is_empty(found.speaker) || follows_auxiliaries(reading, first, i))
            return found;
    }
    return is_parsed(reading, first) ? unlisted_verb(reading, span, end)
                                     : unlisted_behind(reading, first, end);
}

/* A cue behind the span. In a story, what somebody does beside his words tells that they are his.
 */
static struct attribution
cue_behind(const struct reading *reading, const struct spans *spans, size_t number)
{
    struct attribution found = cue_right_behind(reading, spans, number);
    bool tells = !found.rule || spans->dialogue || !ends_sentence(reading, &spans->at[number]) ||
                 only_attributes(reading, &found);
    return tells ? found : (struct attribution){0};
}

/* A sentence before the quotation that ends with a colon: "Referring to …, NAME said:". */
struct attribution
attribution_lead_in(const struct reading *reading, uint32_t open)
{
    uint32_t sentence = sentence_number(reading, open);
    if (sentence == 0 || reading->ranges[sentence].first != open)
        return (struct attribution){0};
    const struct word_range *range = &reading->ranges[sentence - 1];
    struct cue cue;
    if (is_empty(*range) || mark_at(reading, range->end - 1) != ':' ||
        block_of(reading, range->first) + 1 < block_of(reading, open))
        return (struct attribution){0};
    if (!last_cue(reading, range->first, range->end, &cue)) {
        struct word_range phrase = speaker_before(reading, range->end - 1, range->first);
        if (is_empty(phrase) || phrase.first != range->first)
            return (struct attribution){0};
        return (struct attribution){"label", phrase, cue_none(range->end), false};
    }
    return make(reading, "lead-in", &cue, range->first, range->end, false);
}

static struct attribution
lead_in(const struct reading *reading, const struct spans *spans, size_t number)
{
    return attribution_lead_in(reading, spans->at[number].outer_open);
}

/* "… strategically located. gave the answer.": a cue behind a quotation that was never closed. */
static struct attribution
dangling(const struct reading *reading, const struct spans *spans, size_t number)
{
    const struct span *span = &spans->at[number];
    if (span->marks != MARKS_LEFT || span->outer_close >= reading->count ||
        block_of(reading, span->outer_close) != span->end_block)
        return (struct attribution){0};
    uint32_t first = span->outer_close, end = sentence_of(reading, first).end;
    for (uint32_t i = first; i < end && i < first + 8 && reading->span_at[i] == NOTHING; i++) {
        struct cue cue;
        if (cue_at(reading, i, end, &cue) && cue_governs(&cue, 'd'))
            return make(reading, "dangling-cue", &cue, first, end, true);
    }
    return (struct attribution){0};
}

/* "“A.” Lo ha detto NAME.": the sentence behind a quotation takes it up with a word that stands for
 * it, and has the cue and who speaks behind that. */
static struct attribution
taken_up(const struct reading *reading, const struct spans *spans, size_t number)
{
    const struct span *span = &spans->at[number];
    uint32_t first = span->outer_close;
    first += mark_at(reading, first) == '.';
    if (span->marks == MARKS_LEFT || first + 2 >= reading->count || verb_second(reading, first) ||
        block_of(reading, first) != span->end_block || sentence_of(reading, first).first != first ||
        !is_one_as(reading, first, "demonstrative"))
        return (struct attribution){0};
    uint32_t verb = first + 1, end = sentence_of(reading, first).end;
    while (verb < end && lists_of(reading, verb) & IN_AUXILIARIES)
        verb++;
    struct cue cue;
    if (!cue_at(reading, verb, end, &cue))
        return (struct attribution){0};
    struct word_range speaker = speaker_behind(reading, cue.end, end);
    return (struct attribution){is_empty(speaker) ? NULL : "taken-up", speaker, cue, true};
}

/* Behind the last quotation of the sentence, near its end; where the sentence begins if none is
 * there. */
static uint32_t
behind_last_span(const struct reading *reading, const struct word_range *range)
{
    for (uint32_t i = range->end; i > range->first && range->end - i < LOOK; i--)
        if (reading->span_at[i - 1] != NOTHING)
            return i;
    return range->first;
}

/* "He says that he will not return. “Never again.”": a quotation that is a sentence of its own,
 * behind one that reports in the same block. */
static struct attribution
sentence_before(const struct reading *reading, const struct spans *spans, size_t number)
{
    uint32_t open = spans->at[number].outer_open, sentence = sentence_number(reading, open);
    if (sentence == 0 || reading->ranges[sentence].first != open)
        return (struct attribution){0};
    const struct word_range *range = &reading->ranges[sentence - 1];
    if (is_empty(*range) || block_of(reading, range->first) != block_of(reading, open))
        return (struct attribution){0};
    uint32_t first = behind_last_span(reading, range);
    if (first > range->first && is_parsed(reading, first)) {
        struct attribution found = parsed_behind(reading, first, range->end);
        if (found.rule) {
            found.rule = "sentence-before";
            found.behind = false;
            return found;
        }
    }
    uint32_t most = range->first + LOOK < range->end ? range->first + LOOK : range->end;
    for (uint32_t i = range->first; i < most;
         i++) { /* the first that has a subject, not a verb of the clause */
        struct cue cue;
        if (reading->span_at[i] != NOTHING || !cue_at(reading, i, range->end, &cue) ||
            !cue_governs(&cue, 'd'))
            continue;
        struct attribution found =
            make(reading, "sentence-before", &cue, range->first, range->end, false);
        if (is_parsed(reading, i) && context_is_thing(reading, found.speaker))
            continue;
        if (!is_empty(found.speaker) && verb_second(reading, i)) /* or the cue that trails it */
            return context_reporter(reading, *range);
        if (cue_governs(&cue, 's') && is_parsed(reading, i))
            found.cue = cue_none(cue.end); /* "According to him, it is late." */
        if (!is_empty(found.speaker))
            return found;
    }
    return (struct attribution){0};
}

/* Where verbs stand last, the cue right behind a quotation is its own; one before it is of another.
 */
static bool
is_cued_behind(const struct reading *reading, const struct span *span)
{
    struct cue cue;
    uint32_t word = span->outer_close;
    if (lists_of(reading, word) & IN_AUXILIARIES && !has_shape(reading, word, WORD_SPACE_BEFORE))
        word++; /* "“…”고 밝혔다" */
    return word < reading->count && block_of(reading, word) == span->end_block &&
           verb_final(reading, word) &&
           cue_at(reading, word, sentence_of(reading, word).end, &cue) && cue_governs(&cue, 'd') &&
           !cue_governs(&cue, 's');
}

bool
attribution_set_off(const struct reading *reading, const struct span *span)
{
    uint32_t before = span->outer_open - 1, last = mark_at(reading, span->close - 1);
    if (span->outer_open == 0)
        return false;
    bool apart = is_dash(reading, before) || mark_at(reading, before) == '(' ||
                 (mark_at(reading, before) == '-' && has_shape(reading, before, WORD_SPACE_BEFORE));
    return apart && (last == ',' || last == '?' || last == '!');
}

/* "Pour le maire, « … »": whose view a quotation is, as the phrase with which its sentence begins
   says. */
static struct attribution
viewpoint(const struct reading *reading, const struct spans *spans, size_t number)
{
    uint32_t open = spans->at[number].outer_open, first = sentence_of(reading, open).first;
    if (open < first + 2 || !is_one_as(reading, first, "viewpoint"))
        return (struct attribution){0};
    struct cue cue = {
        .first = first, .end = first + 1, .governs = letter_bit('d') | letter_bit('s')};
    struct word_range speaker = speaker_behind(reading, cue.end, open);
    if (!is_comma(reading, open - 1) && speaker.end != open)
        return (struct attribution){0};
    for (uint32_t i = speaker.first; i < speaker.end; i++)
        if (lists_of(reading, i) & (IN_ROLES | IN_TITLES) || is_personal(reading, i) ||
            is_person(reading, reading->name_at[i]))
            return (struct attribution){"viewpoint", speaker, cue, false};
    return (struct attribution){0};
}

typedef struct attribution rule_function(const struct reading *, const struct spans *, size_t);

static const struct {
    const char *name;
    rule_function *find;
} rules[] = {
    {"cue-before", cue_before}, {"lead-in", lead_in},          {"cue-behind", cue_behind},
    {"colon", colon_before},    {"viewpoint", viewpoint},      {"dangling-cue", dangling},
    {"taken-up", taken_up},     {"signature", signature_find}, {"sentence-before", sentence_before},
};

struct attribution
attribution_find(const struct reading *reading, const struct spans *spans, size_t number)
{
    size_t count = sizeof rules / sizeof *rules, fallback = count;
    if (is_cued_behind(reading, &spans->at[number]) ||
        attribution_set_off(reading, &spans->at[number])) {
        struct attribution found = cue_behind(reading, spans, number);
        if (found.rule && !is_empty(found.speaker))
            return found;
    }
    for (size_t i = 0; i < count; i++) {
        struct attribution found = rules[i].find(reading, spans, number);
        if (found.rule && !is_empty(found.speaker))
            return found;
        if (found.rule && fallback == count)
            fallback = i;
        if (found.rule && found.cue.first < found.cue.end &&
            (grammar_has(reading, found.cue.first, PRO_DROP) || cue_governs(&found.cue, 'h')))
            break;
    }
    /* Asked once more rather than kept: gcc's analyser takes the copy of a struct that came back
       through a pointer to a function for one that was never set. */
    return fallback < count ? rules[fallback].find(reading, spans, number)
                            : (struct attribution){0};
}
