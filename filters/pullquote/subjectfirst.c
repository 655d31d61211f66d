#include "pullquote/subjectfirst.h"

#include "pullquote/speakerphrase.h"

/* Words. */
enum {
    LONGEST_SENTENCE = 120,
    LONGEST_FRONT = 16,
    LONGEST_OBJECT = 4,
    LONGEST_BEFORE = 8,
    LONGEST_VERBS = 4, /* with their conjunction */
    FRONTS = 3,        /* what may stand before a subject */
};

bool
subject_first(const struct reading *reading, uint32_t word)
{
    return grammar_has(reading, word, SUBJECT_FIRST);
}

/* Where the part of the sentence begins in which WORD stands: behind the last quotation, colon or
 * semicolon before it. */
static uint32_t
part_start(const struct reading *reading, uint32_t word, uint32_t first)
{
    uint32_t least = word - first > LONGEST_SENTENCE ? word - LONGEST_SENTENCE : first;
    for (uint32_t i = word; i > least; i--) {
        uint32_t code = mark_at(reading, i - 1);
        if (code == ':' || code == ';' ||
            (reading->span_at[i - 1] != NOTHING && has_shape(reading, i - 1, WORD_MARK)))
            return i;
    }
    return least;
}

/* "NAME X را «…» خواند و گفت": where the sentence begins whose second verb, behind the first and a
 * conjunction, stands at WORD; or START, behind the quotation that is part of it. */
static uint32_t
whole_start(const struct reading *reading, uint32_t start, uint32_t word, uint32_t first)
{
    uint32_t marked = start > first ? reading->span_at[start - 1] : NOTHING;
    if (marked == NOTHING || word < start + 2 || word > start + LONGEST_VERBS ||
        !(lists_of(reading, word - 1) & IN_CONJUNCTIONS))
        return start;
    uint32_t open = start - 1;
    while (open > first && reading->span_at[open - 1] == marked)
        open--;
    return open > first && mark_at(reading, open - 1) == 0 ? part_start(reading, open, first)
                                                           : start;
}

static bool
is_preposition(const struct reading *reading, uint32_t word)
{
    return (lists_of(reading, word) & (IN_PREPOSITIONS | IN_LOCATIVES)) != 0;
}

/* Behind "این را", an object with which the words begin; or FIRST. */
static uint32_t
behind_object(const struct reading *reading, uint32_t first, uint32_t end)
{
    if (!(lists_of(reading, first) & IN_DETERMINERS))
        return first;
    for (uint32_t i = first + 1; i < end && i <= first + LONGEST_OBJECT; i++)
        if (is_one_as(reading, i, "object_marker"))
            return i + 1;
    return first;
}

/* Behind what stands before a subject: small words, a day, a phrase with a preposition up to its
 * comma, an object. */
static uint32_t
behind_front(const struct reading *reading, uint32_t first, uint32_t end)
{
    const uint64_t small = IN_ADVERBS | IN_CONJUNCTIONS | IN_DAYS | IN_MONTHS;
    for (int count = 0; count < FRONTS; count++) {
        while (first < end && (mark_at(reading, first) != 0 || lists_of(reading, first) & small ||
                               has_shape(reading, first, WORD_DIGITS)))
            first++;
        uint32_t comma = is_preposition(reading, first) && mark_at(reading, first + 1) == 0
                             ? mark_within(reading, first + 1, end, LONGEST_FRONT, ',')
                             : NOTHING;
        if (comma == NOTHING)
            break;
        first = comma + 1;
    }
    return behind_object(reading, first, end);
}

/* Whether the phrase of a subject ends before WORD. */
static bool
ends_subject(const struct reading *reading, uint32_t word)
{
    struct cue cue;
    const uint64_t ends = IN_FUNCTION_WORDS | IN_PREPOSITIONS | IN_ADVERBS | IN_COMPLEMENTISERS |
                          IN_DAYS | IN_AUXILIARIES;
    if (reading->name_at[word] != NOTHING)
        return false;
    if (has_shape(reading, word, WORD_MARK) || reading->span_at[word] != NOTHING)
        return true;
    return (lists_of(reading, word) & ends && !(lists_of(reading, word) & IN_DETERMINERS)) ||
           cue_at(reading, word, reading->count, &cue);
}

/* Where the phrase that begins at FIRST ends: behind the person that it names. */
static uint32_t
phrase_end(const struct reading *reading, uint32_t first, uint32_t end)
{
    uint32_t last = first;
    while (last < end && last < first + LONGEST_FRONT && !ends_subject(reading, last)) {
        bool person = is_person(reading, reading->name_at[last]);
        last++;
        if (person && (last == end || reading->name_at[last] != reading->name_at[last - 1]))
            break;
    }
    return last;
}

/* "ROLE، NAME،": the person who is named behind the comma at COMMA. */
static struct word_range
person_apposed(const struct reading *reading, uint32_t comma, uint32_t end)
{
    uint32_t name = comma + 1 < end ? reading->name_at[comma + 1] : NOTHING;
    if (!is_comma(reading, comma) || !is_person(reading, name))
        return nobody;
    uint32_t last = reading->names->mentions.at[name].last;
    bool closed = last < end && is_comma(reading, last);
    return closed || last == end ? (struct word_range){comma + 1, last} : nobody;
}

/* The first person named before END who stands behind no preposition. */
static struct word_range
person_named(const struct reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++) {
        uint32_t name = reading->name_at[i];
        if (!is_person(reading, name) || reading->span_at[i] != NOTHING)
            continue;
        const struct mention *mention = &reading->names->mentions.at[name];
        uint32_t start = mention_start(mention);
        if (start >= first && mention->last <= end &&
            (start == first || !is_preposition(reading, start - 1)))
            return (struct word_range){start, mention->last};
        i = mention->last - 1;
    }
    return nobody;
}

struct word_range
subject_first_subject(const struct reading *reading, uint32_t verb, uint32_t first)
{
    uint32_t part = part_start(reading, verb, first);
    part = whole_start(reading, part, verb, first);
    uint32_t start = behind_front(reading, part, verb);
    if (start >= verb)
        return nobody;
    if (is_personal(reading, start))
        return (struct word_range){start, start + 1};
    if (is_preposition(reading, start))
        return person_named(reading, start, verb);
    struct word_range phrase = {start, phrase_end(reading, start, verb)};
    if (is_empty(phrase) || is_one_as(reading, phrase.end, "object_marker"))
        return person_named(reading, start, verb);
    struct word_range apposed =
        has_person(reading, phrase) ? nobody : person_apposed(reading, phrase.end, verb);
    if (!is_empty(apposed))
        return apposed;
    return can_speak(reading, phrase) ? phrase : person_named(reading, start, verb);
}

/* Whether the CUE is a participle that says nothing without an auxiliary or a complementiser behind
   it, "گفته", or is a passive. */
static bool
is_noun(const struct reading *reading, const struct cue *cue)
{
    uint32_t behind = cue->end;
    if (lists_of(reading, behind) & IN_AUXILIARIES && is_passive(reading, behind))
        return true;
    return ends_as(reading, cue->end - 1, "participle_ending") &&
           !(lists_of(reading, behind) & (IN_AUXILIARIES | IN_COMPLEMENTISERS)) &&
           mark_at(reading, behind) != ':';
}

bool
subject_first_reports(const struct reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end && i < first + LONGEST_SENTENCE; i++) {
        struct cue cue;
        if (reading->span_at[i] == NOTHING && cue_at(reading, i, end, &cue) &&
            cue_governs(&cue, 'i') && !cue_governs(&cue, 's') && !is_noun(reading, &cue) &&
            (mark_at(reading, cue.end) == ':' ||
             lists_of(reading, cue.end) & (IN_COMPLEMENTISERS | IN_AUXILIARIES)))
            return true;
    }
    return false;
}

/* Where what the CUE reports begins; NOTHING if it reports nothing. *THAT: a complementiser opens
 * it. */
static uint32_t
clause_start(const struct reading *reading, const struct cue *cue, uint32_t end, bool *that)
{
    uint32_t word = cue->end;
    while (word < end && lists_of(reading, word) & IN_AUXILIARIES)
        word++;
    uint32_t most = word + (cue_governs(cue, 'p') ? LONGEST_OBJECT : 1);
    for (uint32_t i = word; i < most && i < end && !has_shape(reading, i, WORD_MARK); i++)
        if (lists_of(reading, i) & IN_COMPLEMENTISERS) {
            *that = true;
            return i + 1 + is_comma(reading, i + 1);
        }
    *that = false;
    if (cue_governs(cue, 'p') || !cue_governs(cue, 'i'))
        return NOTHING;
    word += is_comma(reading, word);
    return word < end && !has_shape(reading, word, WORD_MARK) ? word : NOTHING;
}

/* Where the clause of a participle ends that began at FIRST: before the main verb at VERB, and
   before its subject if that stands there, behind a comma. */
static uint32_t
before_main(const struct reading *reading, uint32_t first, uint32_t verb)
{
    if (is_comma(reading, verb - 1) || lists_of(reading, verb - 1) & (IN_VERBS | IN_AUXILIARIES))
        return verb;
    for (uint32_t i = verb; i > first && verb - i < LONGEST_BEFORE; i--)
        if (is_comma(reading, i - 1))
            return i - 1;
    return verb;
}

/* Where the clause of CUE that begins at FIRST ends: before another cue that a conjunction joins,
   or that of its sentence where CUE is a participle. */
static uint32_t
clause_end(const struct reading *reading, const struct cue *cue, uint32_t first, uint32_t end)
{
    for (uint32_t i = first + 2; i < end; i++) {
        struct cue next;
        if (reading->span_at[i] != NOTHING || !cue_at(reading, i, end, &next) ||
            cue_governs(&next, 'p') || cue_governs(&next, 's') || is_noun(reading, &next))
            continue;
        if (cue_governs(cue, 'p'))
            return before_main(reading, first, i);
        if (lists_of(reading, i - 1) & IN_CONJUNCTIONS)
            return i - 1;
    }
    return end;
}

/* The subject of the main verb behind a participle with which the sentence begins: what follows the
   clause that ends at FIRST. */
static struct word_range
subject_behind(const struct reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end && i < first + LONGEST_FRONT; i++) {
        struct cue cue;
        if (cue_at(reading, i, end, &cue))
            return subject_first_subject(reading, i, first);
    }
    return nobody;
}

struct clause
subject_first_clause(const struct reading *reading, const struct cue *cue)
{
    struct word_range sentence = sentence_of(reading, cue->first);
    bool that;
    if (sentence.end - sentence.first > 2 * LONGEST_CLAUSE || is_noun(reading, cue))
        return no_clause;
    uint32_t first = clause_start(reading, cue, sentence.end, &that);
    if (first == NOTHING || (!that && lists_of(reading, first) & IN_CONJUNCTIONS))
        return no_clause; /* "خبر داد و گفت" */
    uint32_t end = clause_end(reading, cue, first, sentence.end);
    struct word_range speaker = subject_first_subject(reading, cue->first, sentence.first);
    if (is_empty(speaker) && cue_governs(cue, 'p'))
        speaker = subject_behind(reading, end, sentence.end);
    return clause_finish(reading, that ? "that-clause" : "bare-clause",
                         (struct word_range){first, end}, cue, speaker);
}
