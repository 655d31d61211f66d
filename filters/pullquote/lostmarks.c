#include "pullquote/lostmarks.h"

#include "pullquote/phrase.h"
#include "pullquote/quotemarks.h"
#include "pullquote/speaker.h"
#include "pullquote/verbsecond.h"

enum { DANGLING_WORDS = 10, LONGEST_SUBJECT = 10, LONGEST_APPOSITION = 24, LONGEST_REPORT = 24 };

/* Whether the cue reports what was said before it: one of the past or present, with nothing behind
   it that it might report. An addressee may follow: "told me", "told the paper". */
static bool
is_over(const struct reading *reading, const struct cue *cue, uint32_t end)
{
    const uint32_t form = CLASS_PAST | CLASS_PARTICIPLE | CLASS_THIRD;
    if (!cue_governs(cue, 'd') || cue_governs(cue, 'p') || !(reading->tags.at[cue->first] & form))
        return false;
    uint32_t at = cue->end;
    if (at >= end)
        return true;
    const uint32_t begins = CLASS_COMPLEMENTISER | CLASS_PRONOUN | CLASS_ARTICLE;
    if (!(reading->tags.at[at] & begins))
        return true;
    if (!cue_governs(cue, 't') || reading->tags.at[at] & CLASS_COMPLEMENTISER)
        return false;
    at = phrase_end(reading, at, end);
    return at >= end ||
           !(reading->tags.at[at] & (begins | CLASS_QUESTION | DOES_VERB | CLASS_AUXILIARY));
}

/* "NAME, director of the board, said": behind the comma at WORD an apposition or a relative clause,
   another comma and a cue. */
static bool
narrates_behind_apposition(const struct reading *reading, uint32_t word, uint32_t end)
{
    struct cue cue;
    for (uint32_t i = word + 1; i + 1 < end && i < word + LONGEST_APPOSITION; i++)
        if (mark_at(reading, i) == ',' && cue_at(reading, i + 1, end, &cue))
            return is_over(reading, &cue, end);
    return false;
}

/* Whether a phrase that can be a speaker begins at WORD, behind its cue: "said the mayor". */
static bool
is_named(const struct reading *reading, uint32_t word, uint32_t end)
{
    uint32_t does = word < end ? reading->tags.at[word] : 0;
    return does & (CLASS_PRONOUN | CLASS_ARTICLE | CLASS_QUANTIFIER | DOES_NAME) ||
           (does & DOES_NOUN &&
            (has_shape(reading, word, WORD_CAPITAL) || /* "said villager NAME" */
             (lists_of(reading, word) & (IN_ROLES | IN_TITLES) && word + 1 < end &&
              is_person(reading, reading->name_at[word + 1]))));
}

/* "I", "you": a pronoun of those who talk. */
static bool
is_self(const struct reading *reading, uint32_t word)
{
    struct slice value = value_of(reading, word, NUMBER_PRONOUNS);
    return value.length > 0 && (value.at[0] == '1' || value.at[0] == '2');
}

/* Whether the words from WORD on, behind a comma or a mark of a sentence's end, say who speaks:
   "he told reporters", "NAME said", "said NAME"; not "he said that". */
static bool
narrates(const struct reading *reading, uint32_t word, uint32_t end)
{
    uint32_t at = word;
    struct cue cue;
    const uint32_t subject = CLASS_PRONOUN | CLASS_ARTICLE | CLASS_QUANTIFIER | DOES_NAME;
    if (cue_at(reading, at, end, &cue) && cue_governs(&cue, 'd') && !cue_governs(&cue, 'p'))
        return is_named(reading, cue.end, end);
    bool bare = !(reading->tags.at[at] & subject); /* "former judge NAME said" */
    bool pronoun = (reading->tags.at[at] & CLASS_PRONOUN) != 0;
    uint32_t most = pronoun && is_self(reading, at) ? 2 : LONGEST_SUBJECT; /* "I said" */
    for (at++; at < end && at < word + most; at++) {
        if (cue_at(reading, at, end, &cue))
            return (!bare || reading->name_at[at - 1] != NOTHING) && is_over(reading, &cue, end);
        uint32_t does = reading->tags.at[at];
        if (!pronoun && mark_at(reading, at) == ',' && reading->name_at[at - 1] != NOTHING)
            return narrates_behind_apposition(reading, at, end);
        if (pronoun ? !(does & (CLASS_ADVERB | CLASS_AUXILIARY))
                    : !(does & (DOES_NOUN | CLASS_ADVERB | CLASS_CONJUNCTION | CLASS_PREPOSITION |
                                CLASS_AUXILIARY | CLASS_ARTICLE)) &&
                          mark_at(reading, at) != '.' && mark_at(reading, at) != '-')
            return false;
    }
    return false;
}

/* Whether the phrase is a pronoun, or has a name, a role or an organisation's word. */
static bool
is_somebody(const struct reading *reading, struct word_range phrase)
{
    for (uint32_t i = phrase.first; i < phrase.end; i++)
        if (is_of_somebody(reading, i))
            return true;
    return phrase.end == phrase.first + 1 && lists_of(reading, phrase.first) & IN_PRONOUNS;
}

/* The same for languages that are not parsed: ", sagte der Wirt", ", dijo NAME", ", so NAME". */
static bool
names_speaker(const struct reading *reading, uint32_t word, uint32_t end)
{
    struct cue cue;
    uint32_t at = word;
    while (at < end && at < word + 3 && lists_of(reading, at) & IN_AUXILIARIES)
        at++;
    if (at >= end || !has_shape(reading, at, WORD_SMALL) || !cue_at(reading, at, end, &cue) ||
        !cue_governs(&cue, 'd') || cue_governs(&cue, 'p'))
        return false;
    bool dropped = grammar_has(reading, at, PRO_DROP) && /* ", řekla novinářům", " – powiedziała" */
                   (is_dash(reading, word - 1) ||
                    (cue.end < end && ends_as(reading, cue.end, "addressee_ending")));
    if (!verb_second(reading, at))
        return dropped || is_somebody(reading, speaker_behind(reading, cue.end, end));
    struct word_range subject = cue_governs(&cue, 's')
                                    ? verb_second_subject(reading, &cue, word, end)
                                    : verb_second_behind(reading, cue.end, end);
    return !is_empty(subject) && verb_second_somebody(reading, subject);
}

bool
is_narrated_behind(const struct reading *reading, uint32_t word, uint32_t end)
{
    return word < end && is_parsed(reading, word) && narrates(reading, word, end);
}

bool
narrates_report(const struct reading *reading, struct word_range sentence)
{
    bool subject = false;
    for (uint32_t i = sentence.first; i < sentence.end && i < sentence.first + LONGEST_REPORT;
         i++) {
        struct cue cue;
        uint32_t does = reading->tags.at[i];
        if (subject && does & DOES_VERB && cue_at(reading, i, sentence.end, &cue))
            return true;
        subject = subject || reading->name_at[i] != NOTHING || does & CLASS_ARTICLE;
    }
    return false;
}

uint32_t
lost_open(const struct reading *reading, uint32_t first, uint32_t close)
{
    uint32_t open = first;
    if (close <= first || close - first > BROKEN_WORDS || !is_parsed(reading, first))
        return first;
    uint32_t last = sentence_number(reading, close - 1);
    for (uint32_t i = sentence_number(reading, first);
         i < last && narrates_report(reading, reading->ranges[i]); i++)
        open = reading->ranges[i].end;
    return open;
}

/* "…, - recalls NAME": a dash or hyphen between spaces. */
static bool
is_spaced_hyphen(const struct reading *reading, uint32_t word)
{
    return (is_dash(reading, word) || mark_at(reading, word) == '-') &&
           has_shape(reading, word, WORD_SPACE_BEFORE) &&
           has_shape(reading, word + 1, WORD_SPACE_BEFORE);
}

/* "‘Go home,’ said NAME": whether the mark at WORD closes a quotation within the one that is open.
 */
static bool
closes_inner(const struct reading *reading, uint32_t word)
{
    return is_single_mark(mark_at(reading, word)) && !has_shape(reading, word, WORD_SPACE_BEFORE) &&
           has_shape(reading, word + 1, WORD_SPACE_BEFORE);
}

/* "It will speak for itself. said NAME.": whether a small cue, or a pronoun before one, stands at
   WORD, behind a stop that ends a small word. */
static bool
is_told_low(const struct reading *reading, uint32_t word)
{
    struct cue cue;
    uint32_t verb = word + ((lists_of(reading, word) & IN_PRONOUNS) != 0);
    return has_shape(reading, word, WORD_SMALL) && has_shape(reading, word, WORD_SPACE_BEFORE) &&
           has_shape(reading, word - 2, WORD_SMALL) &&
           cue_at(reading, verb, sentence_of(reading, word).end, &cue) && cue_governs(&cue, 'd') &&
           reading->tags.at[verb] & DOES_VERB;
}

uint32_t
narrated_end(const struct reading *reading, uint32_t open, uint32_t end)
{
    if (open >= end)
        return end;
    bool parsed = is_parsed(reading, open);
    for (uint32_t i = open + 1; i + 2 < end; i++) {
        uint32_t code = mark_at(reading, i), inner = closes_inner(reading, i + 1);
        bool stop =
            code == '.' && (is_spaced_hyphen(reading, i + 1) || /* "It smells. – said NAME" */
                            (parsed && is_told_low(reading, i + 1)));
        if ((code == ',' || stop || code == '?' || code == '!' || code == 0x2026 ||
             (!parsed && is_dash(reading, i))) &&
            (parsed ? narrates(reading, i + 1 + inner + is_spaced_hyphen(reading, i + 1), end)
                    : names_speaker(reading, i + 1 + stop, end)))
            return parsed || stop || code == '!' || code == '?' || code == 0x2026 ? i + 1 + inner
                   : mark_at(reading, i - 1) == ','                               ? i - 1
                                                                                  : i;
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
        struct word_range range = sentence_of(reading, i - 1);
        if (range.first <= open)
            break;
        uint32_t first = range.first;
        struct cue cue;
        bool small = has_shape(reading, first, WORD_SMALL);
        bool cued = false;
        for (uint32_t k = first; k < range.end && k < first + 7 && !cued; k++)
            cued = cue_at(reading, k, range.end, &cue) && cue_governs(&cue, 'd');
        bool pronoun = lists_of(reading, first) & IN_PRONOUNS && !is_self(reading, first);
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

/* Whether somebody speaks of himself or to others in the sentence. */
static bool
is_spoken(const struct reading *reading, struct word_range sentence)
{
    for (uint32_t i = sentence.first; i < sentence.end; i++)
        if (is_self(reading, i))
            return true;
    return false;
}

/* Where nouns have capitals: behind the sentence with which the quotation begins, and those behind
   it in which somebody speaks. */
static uint32_t
spoken_end(const struct reading *reading, uint32_t open, uint32_t end)
{
    uint32_t number = sentence_number(reading, open), close = reading->ranges[number].end;
    while (close < end && is_spoken(reading, sentence_of(reading, close)))
        close = sentence_of(reading, close).end;
    return close < end ? close : end;
}

bool
is_fragment(const struct reading *reading, uint32_t outer_open, uint32_t open)
{
    if (outer_open == 0)
        return false;
    bool term = is_parsed(reading, open) && has_shape(reading, open, WORD_CAPITAL) &&
                !(reading->tags.at[open] & CLASS_PRONOUN);
    return (has_shape(reading, open, WORD_SMALL) || term || verb_second(reading, open)) &&
           (is_parsed(reading, open) ||
            !(lists_of(reading, outer_open - 1) & IN_COMPLEMENTISERS)) &&
           sentence_number(reading, outer_open - 1) == sentence_number(reading, open) &&
           !has_shape(reading, outer_open - 1, WORD_MARK);
}

/* The end of a fragment: the first mark that may end what it is, a clause or less. */
static uint32_t
fragment_end(const struct reading *reading, uint32_t open, uint32_t end)
{
    bool verb = (reading->tags.at[open] & (DOES_VERB | CLASS_AUXILIARY)) != 0;
    for (uint32_t i = open + 1; i < end; i++) {
        uint32_t code = mark_at(reading, i);
        verb = verb || reading->tags.at[i] & (DOES_VERB | CLASS_AUXILIARY);
        if ((verb && code == ',') ||
            (code == '.' && i + 1 < end &&
             sentence_number(reading, i) == sentence_number(reading, i + 1))) /* "U.S." */
            continue;
        if (code == ',' || code == ';' || code == ':' || code == '.' || code == '?' || code == '!')
            return code == '?' || code == '!' ? i + 1 : i;
    }
    return end;
}

uint32_t
lost_close(const struct reading *reading, uint32_t outer_open, uint32_t open, uint32_t end)
{
    if (open >= end) /* nothing stands behind the mark */
        return end;
    bool fragment = is_fragment(reading, outer_open, open);
    uint32_t most = fragment && is_parsed(reading, open) ? sentence_of(reading, open).end : end;
    uint32_t close = narrated_end(reading, open, most < end ? most : end);
    if (close != most && close != end)
        return close;
    if (fragment)
        return fragment_end(reading, open, end);
    return verb_second(reading, open) ? spoken_end(reading, open, end)
                                      : broken_end(reading, open, end);
}
