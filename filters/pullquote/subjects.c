#include "pullquote/subjects.h"

#include "pullquote/parse.h"
#include "pullquote/speaker.h"
#include "pullquote/speakerphrase.h"
#include "pullquote/subjectfirst.h"
#include "pullquote/verbfinal.h"
#include "pullquote/verbsecond.h"

static bool
is_participle(const struct cue *cue)
{
    return cue_governs(cue, 'p');
}

/* The subject of the first finite cue behind a participle in its sentence. */
static struct word_range
main_subject(const struct reading *reading, const struct cue *participle, uint32_t end)
{
    for (uint32_t i = participle->end; i < end; i++) {
        struct cue cue;
        if (reading->span_at[i] != NOTHING || !cue_at(reading, i, end, &cue) || is_participle(&cue))
            continue;
        struct word_range subject = speaker_before(reading, cue.first, participle->end);
        if (!is_empty(subject))
            return subject;
    }
    /* "Recalling that …, NAME …": what follows the last comma */
    for (uint32_t i = end; i > participle->end; i--)
        if (mark_at(reading, i - 1) == ',' && reading->span_at[i - 1] == NOTHING)
            return speaker_behind(reading, i, end);
    return nobody;
}

/* "NAME denied it and said": a cue behind a conjunction has the subject of the cue before it, or
 * that with which its sentence begins. */
static struct word_range
shared_subject(const struct reading *reading, const struct cue *cue, uint32_t first, uint32_t end)
{
    uint32_t at = cue->first;
    while (at > first && lists_of(reading, at - 1) & (IN_AUXILIARIES | IN_ADVERBS))
        at--;
    bool links = lists_of(reading, at - 1) & IN_COMPLEMENTISERS && /* ", al tiempo que recordó" */
                 grammar_has(reading, cue->first, PRO_DROP) && at > first + 3 &&
                 !has_shape(reading, at - 2, WORD_MARK) && is_comma(reading, at - 4);
    bool joined = at > first + 1 && (links || lists_of(reading, at - 1) & IN_CONJUNCTIONS ||
                                     (is_participle(cue) && mark_at(reading, at - 1) == ','));
    if (!joined)
        return nobody;
    for (uint32_t i = first; i < at; i++) {
        struct cue other;
        if (reading->span_at[i] == NOTHING && cue_at(reading, i, at, &other) &&
            !is_participle(&other)) {
            struct word_range subject = speaker_before(reading, other.first, first);
            if (is_empty(subject))
                subject = speaker_behind(reading, other.end, at);
            if (!is_empty(subject))
                return subject;
        }
    }
    return speaker_behind(reading, first, end);
}

struct word_range
subject_of_cue(const struct reading *reading, const struct cue *cue, uint32_t first, uint32_t end,
               bool behind_quotation)
{
    const struct report *report = report_at(reading, cue->first);
    if (report && !is_empty(report->subject))
        return report->subject;
    if (verb_second(reading, cue->first))
        return verb_second_subject(reading, cue, first, end);
    if (subject_first(reading, cue->first) && !cue_governs(cue, 's'))
        return subject_first_subject(reading, cue->first, first);
    if (verb_final(reading, cue->first) && !behind_quotation && !cue_governs(cue, 's'))
        return verb_final_subject(reading, cue->first, first);
    if (cue_governs(cue, 's'))
        return speaker_behind(reading, cue->end, end);
    if (cue_governs(cue, 'f'))
        return speaker_in_front(reading, cue->first, first);
    struct word_range before = shared_subject(reading, cue, first, end);
    if (is_empty(before))
        before = speaker_before(reading, cue->first, first);
    struct word_range behind = nobody;
    bool passive = cue->first > first && lists_of(reading, cue->first - 1) & IN_AUXILIARIES;
    bool placed = !is_empty(before) && before.first > first && /* "In a note wrote NAME" */
                  (speaker_preposition(reading, before.first - 1) ||
                   (before.end < cue->first && mark_at(reading, cue->first - 1) == ',' &&
                    grammar_has(reading, cue->first, HEADS_FIRST)));
    bool told = cue_governs(cue, 'a') && (!behind_quotation || !is_empty(before));
    if ((behind_quotation || is_empty(before) || placed) && !told)
        behind = speaker_behind(reading, cue->end, end);
    if (cue->second.first < behind.end && cue->second.first > behind.first)
        behind.end = cue->second.first; /* "liet de gouverneur weten" */
    if (is_participle(cue) && !passive) {
        struct word_range subject = main_subject(reading, cue, end);
        if (!is_empty(subject) && cue->first - first <= 3)
            return subject;
        return is_empty(before) ? subject : before;
    }
    if (!is_empty(behind) && placed)
        return behind;
    return is_empty(before) ? behind : before;
}
