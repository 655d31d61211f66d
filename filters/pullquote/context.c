#include "pullquote/context.h"

#include "pullquote/parse.h"
#include "pullquote/speaker.h"

enum { LOOK_SENTENCES = 4 };

static const struct attribution nothing = {0};

bool
tells_speaker(const struct reading *reading, const struct report *report)
{
    const struct cue *cue = &report->cue;
    if (is_empty(report->subject) || report->form == FORM_PASSIVE)
        return false;
    if (reading->tags.at[report->subject.first] & CLASS_RELATIVE &&
        report->subject.end == report->subject.first + 1)
        return false;
    return cue_governs(cue, 'd') || cue_governs(cue, 'i') || cue_governs(cue, 't');
}

/* The first report of the sentence NUMBER that tells a speaker: that of its main clause, mostly. */
static const struct report *
report_in(const struct reading *reading, uint32_t number)
{
    const struct word_range *range = &reading->ranges[number];
    for (uint32_t i = range->first; i < range->end; i++) {
        const struct report *report = report_at(reading->parse, i);
        if (report && report->form != FORM_INFINITIVE && tells_speaker(reading, report))
            return report;
    }
    return NULL;
}

struct attribution
context_find(const struct reading *reading, uint32_t open)
{
    if (!is_parsed(reading, open))
        return nothing;
    uint32_t sentence = reading->sentence_at[open], block = block_of(reading, open);
    uint32_t first = sentence > LOOK_SENTENCES ? sentence - LOOK_SENTENCES : 0;
    bool begins = sentence == 0 || reading->sentences->at[sentence - 1].block != block;
    for (uint32_t i = sentence; i > first; i--) {
        uint32_t other = reading->sentences->at[i - 1].block;
        if (is_empty(reading->ranges[i - 1]) || other + begins < block)
            break;
        const struct report *report = report_in(reading, i - 1);
        if (report)
            return (struct attribution){begins ? "carry-over" : "sentence-before", report->subject,
                                        begins ? cue_none(open) : report->cue, false};
    }
    return nothing;
}

struct attribution
context_subject(const struct reading *reading, uint32_t open)
{
    uint32_t sentence = reading->sentence_at[open];
    if (!is_parsed(reading, open) || sentence == 0 || is_empty(reading->ranges[sentence - 1]) ||
        reading->sentences->at[sentence - 1].block != block_of(reading, open))
        return nothing;
    struct word_range subject = parse_subject(reading, sentence - 1);
    if (is_empty(subject) ||
        (subject.end == subject.first + 1 && reading->tags.at[subject.first] & CLASS_RELATIVE))
        return nothing;
    return (struct attribution){"subject-before", subject, cue_none(open), false};
}
