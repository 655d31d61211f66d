#include "pullquote/lostmarks.h"

enum { DANGLING_WORDS = 10, LONGEST_SUBJECT = 8 };

/* Whether the words from WORD on, behind a comma or a mark of a sentence's end, say who speaks:
   "he told reporters", "NAME said", "said NAME"; not "he said that". */
static bool
narrates(const struct reading *reading, uint32_t word, uint32_t end)
{
    uint32_t at = word;
    struct cue cue;
    const uint32_t subject = CLASS_PRONOUN | CLASS_ARTICLE | DOES_NAME;
    if (cue_at(reading, at, end, &cue) && cue_governs(&cue, 'd') && !cue_governs(&cue, 'p'))
        return cue.end < end && ((reading->tags.at[cue.end] & subject) != 0 ||
                                 (reading->tags.at[cue.end] & DOES_NOUN &&
                                  has_shape(reading, cue.end, WORD_CAPITAL)));
    if (!(reading->tags.at[at] & subject))
        return false;
    bool pronoun = (reading->tags.at[at] & CLASS_PRONOUN) != 0;
    for (at++; at < end && at < word + LONGEST_SUBJECT; at++) {
        if (cue_at(reading, at, end, &cue))
            break;
        uint32_t does = reading->tags.at[at];
        if (pronoun
                ? !(does & (CLASS_ADVERB | CLASS_AUXILIARY))
                : !(does & (DOES_NOUN | CLASS_ADVERB | CLASS_CONJUNCTION | CLASS_PREPOSITION)) &&
                      mark_at(reading, at) != '.')
            return false;
    }
    if (at >= end || at >= word + LONGEST_SUBJECT || !cue_governs(&cue, 'd') ||
        cue_governs(&cue, 'p') ||
        !(reading->tags.at[at] & (CLASS_PAST | CLASS_PARTICIPLE | CLASS_THIRD)))
        return false;
    return cue.end >= end ||
           !(reading->tags.at[cue.end] & (CLASS_COMPLEMENTISER | CLASS_PRONOUN | CLASS_ARTICLE));
}

uint32_t
narrated_end(const struct reading *reading, uint32_t open, uint32_t end)
{
    if (open >= end || !is_parsed(reading, open))
        return end;
    for (uint32_t i = open + 1; i + 2 < end; i++) {
        uint32_t code = mark_at(reading, i);
        if ((code == ',' || code == '?' || code == '!' || code == 0x2026) &&
            narrates(reading, i + 1, end))
            return i + 1;
    }
    return end;
}

/* Where a quotation ends that was never closed and may reach up to END: before a last sentence that
   is a dangling cue, or that names a speaker with a cue behind a sentence's end. */
static uint32_t
broken_end(const struct reading *reading, uint32_t open, uint32_t end)
{
    if (end - open > BROKEN_WORDS * 4)
        return end;
    uint32_t best = end;
    for (uint32_t i = end; i > open + 1 && end - i <= BROKEN_WORDS;) {
        const struct word_range *range = &reading->ranges[reading->sentence_at[i - 1]];
        if (range->first <= open)
            break;
        uint32_t first = range->first;
        struct cue cue;
        bool small = has_shape(reading, first, WORD_SMALL);
        bool cued = false;
        for (uint32_t k = first; k < range->end && k < first + 7 && !cued; k++)
            cued = cue_at(reading, k, range->end, &cue) && cue_governs(&cue, 'd');
        bool pronoun = (lists_of(reading, first) & IN_PRONOUNS) != 0;
        bool named = reading->name_at[first] != NOTHING;
        if (small && i - first <= DANGLING_WORDS)
            best = first;
        else if (cued && (named || pronoun) && i == best)
            best = first;
        else
            break;
        i = first;
    }
    return best;
}

uint32_t
lost_close(const struct reading *reading, uint32_t open, uint32_t end)
{
    uint32_t close = narrated_end(reading, open, end);
    return close == end ? broken_end(reading, open, end) : close;
}
