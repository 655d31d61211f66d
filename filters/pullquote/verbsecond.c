#include "pullquote/verbsecond.h"

#include "pullquote/nounphrase.h"
#include "pullquote/speaker.h"

/* Words. */
enum { LOOK_BACK = 30, LOOK_BEHIND = 14, LONGEST_SOURCE = 14, LONGEST_CLAUSE = 250, SHORTEST = 3 };

static const struct word_range nobody = {0, 0};
static const struct clause no_clause = {NULL, {0, 0}, {0, 0}, {0, 0}, {0, 0, {NULL, 0}, {0, 0}}};

bool
verb_second(const struct reading *reading, uint32_t word)
{
    return grammar_has(reading, word, "verb_second");
}

static bool
is_comma(const struct reading *reading, uint32_t word)
{
    return mark_at(reading, word) == ',' && reading->span_at[word] == NOTHING;
}

static bool
is_dash(const struct reading *reading, uint32_t word)
{
    uint32_t code = mark_at(reading, word);
    return code == 0x2013 || code == 0x2014;
}

/* Where the clause of WORD begins: behind the mark or the quotation before it. */
static uint32_t
clause_start(const struct reading *reading, uint32_t word, uint32_t first)
{
    uint32_t least = word - first > LOOK_BACK ? word - LOOK_BACK : first;
    uint32_t i = word;
    while (i > least) {
        uint32_t code = mark_at(reading, i - 1);
        if (reading->span_at[i - 1] != NOTHING || code == ',' || code == ';' || code == ':' ||
            is_dash(reading, i - 1))
            break;
        i--;
    }
    return i;
}

/* Whether the word begins a clause whose verb stands last: "wie", "dass", a relative pronoun. */
static bool
is_subordinator(const struct reading *reading, uint32_t word)
{
    return (lists_of(reading, word) & (IN_COMPLEMENTISERS | IN_SUBORDINATORS)) != 0;
}

/* The auxiliary of the participle at WORD, before it in its clause, or NOTHING. */
static uint32_t
auxiliary_of(const struct reading *reading, uint32_t word, uint32_t start)
{
    for (uint32_t i = word; i > start; i--)
        if (lists_of(reading, i - 1) & IN_AUXILIARIES)
            return i - 1;
    return NOTHING;
}

/* The subject behind a finite verb, past adverbs, prepositional phrases and objects whose case
 * shows. */
static struct word_range
subject_behind(const struct reading *reading, uint32_t first, uint32_t end)
{
    uint32_t most = end - first > LOOK_BEHIND ? first + LOOK_BEHIND : end;
    for (uint32_t i = first; i < most;) {
        struct word_range subject = subject_at(reading, i, end);
        if (!is_empty(subject))
            return subject;
        if (has_shape(reading, i, WORD_MARK) || reading->span_at[i] != NOTHING)
            break;
        uint64_t lists = lists_of(reading, i);
        if (lists & IN_ADVERBS) {
            i++;
            continue;
        }
        bool preposition = (lists & IN_PREPOSITIONS) != 0;
        if (!preposition && !(lists & IN_DETERMINERS))
            break;
        uint32_t phrase = noun_phrase_end(reading, i + preposition, end, false);
        if (phrase == i + preposition)
            break;
        while (lists_of(reading, phrase) & (IN_DAYS | IN_MONTHS) ||
               has_shape(reading, phrase, WORD_DIGITS) || mark_at(reading, phrase) == '.')
            phrase++;
        i = phrase;
    }
    return nobody;
}

/* "ROLE, NAME, sagte", "NAME, ROLE, sagte", "X, der …, sagte": the verb at VERB stands behind a
   comma that closes an insertion. A name that stands in for a role speaks itself (SPEC: the source
   nearest the cue). Empty if it is another sentence that ends there. */
static struct word_range
before_insertion(const struct reading *reading, uint32_t verb, uint32_t first)
{
    if (verb < first + 4 || !is_comma(reading, verb - 1))
        return nobody;
    uint32_t start = first;
    if (lists_of(reading, start) & IN_CONJUNCTIONS)
        start++;
    struct word_range phrase = subject_at(reading, start, verb - 1);
    if (is_empty(phrase))
        return nobody;
    uint32_t comma = phrase.end;
    if (mark_at(reading, comma) == '(')
        while (comma < verb && mark_at(reading, comma++) != ')')
            ;
    if (!is_comma(reading, comma) || comma + 1 >= verb - 1)
        return nobody;
    struct word_range inserted = subject_at(reading, comma + 1, verb - 1);
    bool name = !is_empty(inserted) && inserted.end == verb - 1 &&
                !(lists_of(reading, inserted.first) & (IN_DETERMINERS | IN_ROLES | IN_TITLES)) &&
                lists_of(reading, phrase.first) & IN_DETERMINERS;
    return name ? inserted : phrase;
}

/* Whether the words behind a verb can only be its subject: er, wir, sie. */
static bool
is_pronoun(const struct reading *reading, uint32_t word, uint32_t end)
{
    return word < end && lists_of(reading, word) & IN_PRONOUNS &&
           !(lists_of(reading, word) & IN_DETERMINERS);
}

/* The subject of the finite verb at VERB, whose clause may begin no earlier than FIRST. */
static struct word_range
subject_of_verb(const struct reading *reading, uint32_t verb, uint32_t first, uint32_t end)
{
    uint32_t start = clause_start(reading, verb, first);
    while (start < verb && lists_of(reading, start) & (IN_CONJUNCTIONS | IN_ADVERBS) &&
           !is_subordinator(reading, start))
        start++;
    if (start < verb && is_subordinator(reading, start)) {
        struct word_range subject = subject_behind(reading, start + 1, verb);
        if (!is_empty(subject))
            return subject;
    }
    if (start == verb) {
        struct word_range subject = nobody;
        if (!is_pronoun(reading, verb + 1, end))
            subject = before_insertion(reading, verb, first);
        if (is_empty(subject))
            subject = subject_behind(reading, verb + 1, end);
        if (is_empty(subject) && verb > first)
            subject = subject_at(reading, first, verb);
        return subject;
    }
    struct word_range before = subject_at(reading, start, verb);
    if (is_empty(before) || is_pronoun(reading, verb + 1, end)) {
        struct word_range behind = subject_behind(reading, verb + 1, end);
        return is_empty(behind) ? before : behind;
    }
    return before;
}

struct word_range
verb_second_subject(const struct reading *reading, const struct cue *cue, uint32_t first,
                    uint32_t end)
{
    if (cue_governs(cue, 's')) {
        uint32_t phrase = noun_phrase_end(reading, cue->end, end, true);
        if (is_pronoun(reading, cue->end, end))
            phrase = cue->end + 1;
        return (struct word_range){cue->end, phrase};
    }
    if (cue_governs(cue, 'h'))
        return nobody;
    uint32_t verb = cue->first, start = clause_start(reading, verb, first);
    if (cue_governs(cue, 'x') || cue_governs(cue, 'y')) {
        uint32_t auxiliary = auxiliary_of(reading, verb, start);
        if (auxiliary != NOTHING)
            verb = auxiliary;
        else if (cue_governs(cue, 'x') && !(lists_of(reading, cue->end) & IN_AUXILIARIES))
            return nobody;
    }
    return subject_of_verb(reading, verb, first, end);
}

/* The source in front of "zufolge": the phrase that ends there, from its determiner or its one
 * adjective on. */
static struct word_range
source_before(const struct reading *reading, uint32_t end, uint32_t first)
{
    uint32_t least = end - first > LONGEST_SOURCE ? end - LONGEST_SOURCE : first;
    struct word_range found = nobody;
    for (uint32_t i = end; i > least; i--) {
        uint32_t at = i - 1;
        if (reading->span_at[at] != NOTHING || is_comma(reading, at))
            break;
        uint64_t lists = lists_of(reading, at);
        if (lists & (IN_AUXILIARIES | IN_SUBJUNCTIVES | IN_PRONOUNS) && !(lists & IN_DETERMINERS))
            break;
        if (noun_phrase_end(reading, at, end, true) != end)
            continue;
        bool small = has_shape(reading, at, WORD_SMALL) && !(lists & IN_DETERMINERS);
        if (small && !is_empty(found) && found.first != at + 1)
            continue;
        if (small && !is_empty(found) && has_shape(reading, found.first, WORD_SMALL))
            continue;
        found.first = at;
        found.end = end;
    }
    return found;
}

static struct word_range
sentence_of(const struct reading *reading, uint32_t word)
{
    struct word_range range = reading->ranges[reading->sentence_at[word]];
    if (range.end > word + LONGEST_CLAUSE)
        range.end = word + LONGEST_CLAUSE;
    if (word > range.first + LONGEST_CLAUSE)
        range.first = word - LONGEST_CLAUSE;
    return range;
}

/* A clause without the stop at its end; no clause if it is too short. */
static struct clause
finish(const struct reading *reading, const char *rule, struct word_range words,
       struct word_range gap, const struct cue *cue, struct word_range speaker)
{
    while (words.end > words.first && has_shape(reading, words.end - 1, WORD_MARK) &&
           reading->span_at[words.end - 1] == NOTHING && mark_at(reading, words.end - 1) != ')')
        words.end--;
    if (words.end < words.first + SHORTEST)
        return no_clause;
    if (gap.first >= words.end || gap.end >= words.end || gap.first <= words.first)
        gap = nobody;
    return (struct clause){rule, words, gap, speaker, *cue};
}

static bool
has_list(const struct reading *reading, uint32_t first, uint32_t end, uint64_t lists)
{
    for (uint32_t i = first; i < end; i++)
        if (lists_of(reading, i) & lists && has_shape(reading, i, WORD_SMALL))
            return true;
    return false;
}

/* The clause around the words SOURCE ("laut X"), which are no part of it: the rest of the sentence,
   or of the subordinate clause in which they stand. */
static struct clause
around(const struct reading *reading, const char *rule, struct word_range source,
       const struct cue *cue, struct word_range speaker)
{
    struct word_range words = sentence_of(reading, cue->first);
    if (source.first == words.first) {
        words.first = source.end + (is_comma(reading, source.end) ? 1 : 0);
        return finish(reading, rule, words, nobody, cue, speaker);
    }
    for (uint32_t i = source.first; i > words.first; i--) {
        if (!is_comma(reading, i - 1) && mark_at(reading, i - 1) != ';')
            continue;
        if (!is_subordinator(reading, i) && mark_at(reading, i - 1) != ';' && i != source.first)
            continue;
        if (i == source.first && is_comma(reading, source.end)) {
            source.first--; /* between commas */
            source.end++;
            break;
        }
        words.first = lists_of(reading, i) & IN_COMPLEMENTISERS ? i + 1 : i;
        for (uint32_t k = source.end; k < words.end; k++)
            if (is_comma(reading, k)) {
                words.end = k;
                break;
            }
        break;
    }
    if (source.first == words.first)
        return finish(reading, rule, (struct word_range){source.end, words.end}, nobody, cue,
                      speaker);
    return finish(reading, rule, words, source, cue, speaker);
}

/* "Laut X …", "nach Angaben von X", "X zufolge", "…, so X". */
static struct clause
source_phrase(const struct reading *reading, const struct cue *cue)
{
    struct word_range sentence = sentence_of(reading, cue->first);
    if (!cue_governs(cue, 'i') || !(cue_governs(cue, 's') || cue_governs(cue, 'f')))
        return no_clause;
    if (cue_governs(cue, 'c')) {
        bool tight = cue->first > sentence.first &&
                     (is_comma(reading, cue->first - 1) || is_dash(reading, cue->first - 1));
        struct word_range speaker = verb_second_subject(reading, cue, sentence.first, sentence.end);
        if (!tight || is_empty(speaker) || cue->first < sentence.first + 3)
            return no_clause;
        if (reading->span_at[cue->first - 2] != NOTHING &&
            reading->span_at[cue->first - 2] == reading->span_at[sentence.first])
            return no_clause; /* a direct quotation */
        struct word_range source = {cue->first - 1, speaker.end};
        if (is_comma(reading, source.end) || is_dash(reading, source.end))
            source.end++;
        bool last = source.end + 2 >= sentence.end;
        return finish(reading, "trailing-attribution",
                      (struct word_range){sentence.first, last ? source.first : sentence.end},
                      source, cue, speaker);
    }
    bool noun = cue_governs(cue, 'n');
    if (cue_governs(cue, 's')) {
        struct word_range speaker = verb_second_subject(reading, cue, sentence.first, sentence.end);
        if (!is_empty(speaker) && (!noun || has_source_noun(reading, speaker.first, speaker.end)))
            return around(reading, "source", (struct word_range){cue->first, speaker.end}, cue,
                          speaker);
    }
    if (cue_governs(cue, 'f') || noun) {
        struct word_range speaker = source_before(reading, cue->first, sentence.first);
        if (!is_empty(speaker) && (!noun || has_source_noun(reading, speaker.first, speaker.end)))
            return around(reading, "source", (struct word_range){speaker.first, cue->end}, cue,
                          speaker);
    }
    return no_clause;
}

/* "Wie X mitteilte, CLAUSE", "CLAUSE, wie X mitteilte." */
static struct clause
as_clause(const struct reading *reading, const struct cue *cue)
{
    struct word_range sentence = sentence_of(reading, cue->first);
    uint32_t start = clause_start(reading, cue->first, sentence.first);
    if (!cue_governs(cue, 'i') || !(lists_of(reading, start) & IN_AS_WORDS))
        return no_clause;
    uint32_t end = cue->end;
    while (end < sentence.end && !has_shape(reading, end, WORD_MARK) && end < cue->end + 3)
        end++;
    struct word_range speaker = subject_behind(reading, start + 1, cue->first);
    if (is_empty(speaker) || !(has_shape(reading, end, WORD_MARK) || end >= sentence.end))
        return no_clause;
    if (start == sentence.first) {
        if (!is_comma(reading, end))
            return no_clause;
        return finish(reading, "as-clause", (struct word_range){end + 1, sentence.end}, nobody, cue,
                      speaker);
    }
    bool last = end + 2 >= sentence.end;
    if (!is_comma(reading, start - 1) ||
        (reading->span_at[sentence.first] != NOTHING &&
         reading->span_at[sentence.first] == reading->span_at[start - 2]))
        return no_clause;
    return finish(reading, "as-clause",
                  (struct word_range){sentence.first, last ? start - 1 : sentence.end},
                  (struct word_range){start - 1, end + 1}, cue, speaker);
}

/* Whether a finite clause stands in [first, end): it has a subjunctive or an auxiliary. */
static bool
is_finite(const struct reading *reading, uint32_t first, uint32_t end)
{
    return has_list(reading, first, end, IN_AUXILIARIES | IN_SUBJUNCTIVES);
}

/* "CLAUSE, sagte X." */
static struct clause
inverted(const struct reading *reading, const struct cue *cue)
{
    struct word_range sentence = sentence_of(reading, cue->first);
    uint32_t comma = cue->first - 1;
    if (!cue_governs(cue, 'i') || cue->first < sentence.first + 4 || !is_comma(reading, comma))
        return no_clause;
    struct word_range speaker = subject_behind(reading, cue->end, sentence.end);
    if (is_empty(speaker) || !is_empty(before_insertion(reading, cue->first, sentence.first)))
        return no_clause;
    if (reading->span_at[sentence.first] != NOTHING &&
        reading->span_at[sentence.first] == reading->span_at[comma - 1])
        return no_clause; /* a direct quotation */
    if (!is_finite(reading, sentence.first, comma))
        return no_clause;
    return finish(reading, "trailing-attribution", (struct word_range){sentence.first, comma},
                  nobody, cue, speaker);
}

/* The comma at which the clause of CUE ends and what it reports begins, or NOTHING: the first that
   no apposition follows. */
static uint32_t
comma_behind(const struct reading *reading, const struct cue *cue, uint32_t end)
{
    uint32_t first = cue->second.first < cue->second.end ? cue->second.end : cue->end;
    uint32_t most = end - first > LOOK_BACK ? first + LOOK_BACK : end;
    for (uint32_t i = first; i < most; i++) {
        if (reading->span_at[i] != NOTHING || mark_at(reading, i) == ':')
            return NOTHING;
        if (lists_of(reading, i) & IN_COMPLEMENTISERS)
            return i - 1;
        if (!is_comma(reading, i))
            continue;
        uint32_t phrase = noun_phrase_end(reading, i + 1, end, true);
        if (phrase > i + 1 && is_comma(reading, phrase))
            i = phrase - 1; /* look at the comma that closes it */
        else
            return i;
    }
    return NOTHING;
}

/* Where the clause ends that begins at FIRST: before another cue that a conjunction joins. */
static uint32_t
clause_end(const struct reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t i = first + SHORTEST; i + 1 < end; i++) {
        struct cue cue;
        if (reading->span_at[i] == NOTHING && lists_of(reading, i) & IN_CONJUNCTIONS &&
            cue_at(reading, i + 1, end, &cue) && cue_governs(&cue, 'i') &&
            !cue_governs(&cue, 's') && !cue_governs(&cue, 'x') && !cue_governs(&cue, 'v'))
            return is_comma(reading, i - 1) ? i - 1 : i;
    }
    return end;
}

/* "X sagte, dass CLAUSE", "X teilte mit, CLAUSE" with a subjunctive. */
static struct clause
forward(const struct reading *reading, const struct cue *cue)
{
    struct word_range sentence = sentence_of(reading, cue->first);
    if (cue_governs(cue, 's') || cue_governs(cue, 'f'))
        return no_clause;
    uint32_t comma = comma_behind(reading, cue, sentence.end);
    if (comma == NOTHING || comma + SHORTEST >= sentence.end)
        return no_clause;
    uint32_t first = comma + 1;
    bool that = (lists_of(reading, first) & IN_COMPLEMENTISERS) != 0;
    if (that ? !(cue_governs(cue, 'i') || cue_governs(cue, 't') || cue_governs(cue, 'q'))
             : !(cue_governs(cue, 'i') || cue_governs(cue, 't')))
        return no_clause;
    first += that;
    uint32_t end = clause_end(reading, first, sentence.end);
    if (!that && !has_list(reading, first, end, IN_SUBJUNCTIVES))
        return no_clause;
    struct word_range speaker =
        verb_second_subject(reading, cue, sentence.first, comma < cue->end ? cue->end : comma);
    if (is_empty(speaker) && !cue_governs(cue, 'h'))
        return no_clause;
    return finish(reading, that ? "that-clause" : "bare-clause", (struct word_range){first, end},
                  nobody, cue, speaker);
}

struct clause
verb_second_clause(const struct reading *reading, const struct cue *cue)
{
    static struct clause (*const rules[])(const struct reading *, const struct cue *) = {
        source_phrase, as_clause, inverted, forward};
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        struct clause clause = rules[i](reading, cue);
        if (clause.rule)
            return clause;
    }
    return no_clause;
}
