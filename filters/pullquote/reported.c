#include "pullquote/reported.h"

#include "pullquote/nounphrase.h"
#include "pullquote/speakerphrase.h"
#include "pullquote/verbsecond.h"

/* Words. */
enum { LOOK_BACK = 30, LONGEST_SOURCE = 14, SHORTEST = 3 };

/* The source in front of "zufolge": the phrase that ends there, from its determiner or its one
 * adjective on. */
static struct word_range
source_before(const struct reading *reading, uint32_t end, uint32_t first)
{
    uint32_t least = end - first > LONGEST_SOURCE ? end - LONGEST_SOURCE : first;
    struct word_range found = nobody;
    for (uint32_t i = end; i > least; i--) {
        uint32_t at = i - 1;
        if (noun_phrase_end(reading, at, end, true) != end)
            continue;
        bool small =
            has_shape(reading, at, WORD_SMALL) && !(lists_of(reading, at) & IN_DETERMINERS);
        if (small && !is_empty(found) && has_shape(reading, found.first, WORD_SMALL))
            continue;
        found.first = at;
        found.end = end;
    }
    return found;
}

static struct word_range
sentence_near(const struct reading *reading, uint32_t word)
{
    struct word_range range = sentence_of(reading, word);
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
    if (cue->first < words.first)
        words.end = clause_before_semicolon(reading, words.first, words.end);
    while (words.end > words.first && has_shape(reading, words.end - 1, WORD_MARK) &&
           reading->span_at[words.end - 1] == NOTHING && mark_at(reading, words.end - 1) != ')')
        words.end--;
    words.first = behind_dateline(reading, words.first, words.end);
    if (words.end < words.first + SHORTEST)
        return no_clause;
    for (uint32_t i = words.first; i + 1 < words.end; i++)
        if (mark_at(reading, i) == ':' && reading->span_at[i] == NOTHING &&
            reading->span_at[i + 1] != NOTHING)
            return no_clause; /* "laut X sagte Y: “…”" leads in what Y says */
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
    struct word_range words = sentence_near(reading, cue->first);
    source.end = behind_bracket(reading, source.end, words.end);
    if (source.first == words.first) {
        source.end = behind_description(reading, source.end, words.end);
        words.first = source.end + (is_comma(reading, source.end) ? 1 : 0);
        return finish(reading, rule, words, nobody, cue, speaker);
    }
    for (uint32_t i = source.first; i > words.first; i--) {
        if (!is_comma(reading, i - 1) && mark_at(reading, i - 1) != ';')
            continue;
        if (!verb_second_subordinator(reading, i) && mark_at(reading, i - 1) != ';' &&
            i != source.first)
            continue;
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

/* Past the adverbs and prepositional phrases behind a speaker: "…, so X am Montag weiter". */
static uint32_t
behind_speaker(const struct reading *reading, uint32_t word, uint32_t end)
{
    uint32_t most = end - word > LONGEST_SOURCE ? word + LONGEST_SOURCE : end;
    while (word < most) {
        uint32_t phrase = word;
        if (lists_of(reading, word) & IN_PREPOSITIONS)
            phrase = noun_phrase_end(reading, word + 1, end, false);
        else if (lists_of(reading, word) & IN_ADVERBS)
            phrase = word + 1;
        if (phrase <= word + (lists_of(reading, word) & IN_PREPOSITIONS ? 1 : 0))
            break;
        word = phrase;
    }
    return word;
}

/* "Laut X …", "nach Angaben von X", "X zufolge", "…, so X". */
static struct clause
source_phrase(const struct reading *reading, const struct cue *cue)
{
    struct word_range sentence = sentence_near(reading, cue->first);
    if (cue_governs(cue, 'm')) {
        struct word_range own = {cue->first, cue->end};
        return around(reading, "source", own, cue, own);
    }
    if (!cue_governs(cue, 'i') || !(cue_governs(cue, 's') || cue_governs(cue, 'f')))
        return no_clause;
    if (cue_governs(cue, 'c')) {
        bool tight = cue->first > sentence.first &&
                     (is_comma(reading, cue->first - 1) || is_dash(reading, cue->first - 1));
        struct word_range speaker = verb_second_subject(reading, cue, sentence.first, sentence.end);
        uint32_t behind = behind_speaker(reading, speaker.end, sentence.end);
        if (!tight || is_empty(speaker) || cue->first < sentence.first + 3 ||
            (behind < sentence.end && !has_shape(reading, behind, WORD_MARK)))
            return no_clause;
        struct word_range source = {cue->first - 1, behind};
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
        bool free = !noun || (has_source_noun(reading, speaker.first, speaker.end) &&
                              noun_phrase_end(reading, cue->end, sentence.end, false) == cue->end);
        if (!is_empty(speaker) && free)
            return around(reading, "source", (struct word_range){speaker.first, cue->end}, cue,
                          speaker);
    }
    return no_clause;
}

/* The "wie" that begins the clause of WORD: it stands where a sentence does or behind a comma. */
static uint32_t
as_word(const struct reading *reading, uint32_t word, uint32_t first)
{
    uint32_t least = word - first > LOOK_BACK ? word - LOOK_BACK : first;
    for (uint32_t i = word; i > least; i--)
        if (lists_of(reading, i - 1) & IN_AS_WORDS)
            return i - 1 == first || is_comma(reading, i - 2) ? i - 1 : NOTHING;
    return NOTHING;
}

/* "Wie X mitteilte, CLAUSE", "CLAUSE, wie X mitteilte." */
static struct clause
as_clause(const struct reading *reading, const struct cue *cue)
{
    struct word_range sentence = sentence_near(reading, cue->first);
    uint32_t start = as_word(reading, cue->first, sentence.first);
    if (!cue_governs(cue, 'i') || start == NOTHING)
        return no_clause;
    uint32_t end = cue->end;
    while (end < sentence.end && !has_shape(reading, end, WORD_MARK) && end < cue->end + 3)
        end++;
    struct word_range speaker = verb_second_behind(reading, start + 1, cue->first);
    if (is_empty(speaker) || !(has_shape(reading, end, WORD_MARK) || end >= sentence.end))
        return no_clause;
    if (start == sentence.first)
        return finish(reading, "as-clause", (struct word_range){end + 1, sentence.end}, nobody, cue,
                      speaker);
    bool last = end + 2 >= sentence.end;
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

/* Behind the last colon in [first, end) that a space follows; FIRST if there is none. */
static uint32_t
behind_colon(const struct reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t i = end; i > first; i--)
        if (mark_at(reading, i - 1) == ':' && reading->span_at[i - 1] == NOTHING &&
            has_shape(reading, i, WORD_SPACE_BEFORE))
            return i;
    return first;
}

/* "damit solle X …": whether the word at FIRST, which may begin a subordinate clause, is an adverb
 * there, the verb right behind it. */
static bool
is_adverb_before_verb(const struct reading *reading, uint32_t first)
{
    return lists_of(reading, first) & IN_ADVERBS &&
           lists_of(reading, first + 1) & (IN_AUXILIARIES | IN_SUBJUNCTIVES);
}

/* Whether a clause without "dass" begins at FIRST: a subjunctive stands in it, or a verb right
 * behind its subject. */
static bool
is_main_clause(const struct reading *reading, uint32_t first, uint32_t end)
{
    bool adverb = is_adverb_before_verb(reading, first) && first + 1 < end;
    bool relative = lists_of(reading, first) & IN_PREPOSITIONS && /* "in der er …" */
                    lists_of(reading, first + 1) & IN_ARTICLES && first + 1 < end &&
                    noun_phrase_end(reading, first + 1, end, false) == first + 1;
    if (relative || (verb_second_subordinator(reading, first) && !adverb))
        return false;
    if (has_list(reading, first, end, IN_SUBJUNCTIVES))
        return true;
    struct word_range subject = subject_at(reading, first, end);
    return !is_empty(subject) && subject.end + 1 < end &&
           has_shape(reading, subject.end, WORD_SMALL) &&
           !(lists_of(reading, subject.end) &
             (IN_PREPOSITIONS | IN_ADVERBS | IN_CONJUNCTIONS | IN_DETERMINERS)) &&
           !(lists_of(reading, subject.end) & IN_FUNCTION_WORDS &&
             !(lists_of(reading, subject.end) & IN_AUXILIARIES)) &&
           has_shape(reading, subject.end + 1, WORD_LETTERS | WORD_DIGITS);
}

/* "Dort, sagte X, müsste CLAUSE", "Das sei, sagte X, kein Trost", "CLAUSE, sagte X, man habe es
   gewusst": whether what is reported, begun in WORDS before the comma at COMMA, goes on behind the
   attribution that ends at END. */
static bool
goes_on(const struct reading *reading, uint32_t end, struct word_range words, uint32_t comma)
{
    bool begun = comma == words.first + 2 && lists_of(reading, comma - 1) & IN_SUBJUNCTIVES;
    if (is_comma(reading, end) && begun)
        return end + 2 < words.end;
    if (!is_comma(reading, end) || end + SHORTEST >= words.end)
        return false;
    uint32_t rest = end + 1; /* the first verb of it is in the mood of what is reported */
    while (rest < words.end && rest < end + LONGEST_SOURCE && !is_comma(reading, rest) &&
           !(lists_of(reading, rest) & IN_SUBJUNCTIVES))
        rest++;
    if (lists_of(reading, rest) & IN_SUBJUNCTIVES &&
        has_list(reading, words.first, comma, IN_SUBJUNCTIVES) &&
        !(lists_of(reading, end + 1) & IN_CONJUNCTIONS) &&
        is_main_clause(reading, end + 1, words.end))
        return true;
    return lists_of(reading, end + 1) & (IN_AUXILIARIES | IN_SUBJUNCTIVES) &&
           !is_finite(reading, words.first, comma);
}

/* "CLAUSE, sagte X." */
static struct clause
inverted(const struct reading *reading, const struct cue *cue)
{
    struct word_range sentence = sentence_near(reading, cue->first);
    uint32_t comma = cue->first - 1;
    sentence.first = behind_colon(reading, sentence.first, cue->first);
    if (!cue_governs(cue, 'i') || cue->first < sentence.first + 2 || !is_comma(reading, comma))
        return no_clause;
    struct word_range speaker = cue_governs(cue, 'h')
                                    ? verb_second_subject(reading, cue, cue->first, sentence.end)
                                    : verb_second_behind(reading, cue->end, sentence.end);
    bool nobody_says = is_empty(speaker) && !cue_governs(cue, 'h');
    if (nobody_says || !is_empty(verb_second_inserted(reading, cue->first, sentence.first)))
        return no_clause;
    uint32_t end = speaker.end > cue->second.end ? speaker.end : cue->second.end;
    bool preposed = lists_of(reading, sentence.first) & IN_PREPOSITIONS;
    uint32_t behind = behind_speaker(reading, end, sentence.end), last = preposed ? end : behind;
    bool closes = (last >= sentence.end || mark_at(reading, last) == '.') &&
                  reading->span_at[comma - 1] == NOTHING;
    end = behind;
    if (goes_on(reading, end, sentence, comma))
        return finish(reading, "parenthesis", sentence, (struct word_range){comma, end + 1}, cue,
                      speaker);
    bool whole = preposed && closes && is_finite(reading, sentence.first, comma);
    bool subordinate = verb_second_subordinator(reading, sentence.first) &&
                       !is_adverb_before_verb(reading, sentence.first);
    if (!whole && (subordinate ||
                   (preposed && !has_list(reading, sentence.first, comma - 1, IN_SUBJUNCTIVES))))
        return no_clause; /* "Als das Wasser kam, sagte X …" */
    if (comma < sentence.first + SHORTEST ||
        (!closes && !is_finite(reading, sentence.first, comma)))
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
        struct cue other;
        if (mark_at(reading, i) == ':' && reading->span_at[i] == NOTHING)
            return NOTHING;
        if (lists_of(reading, i) & IN_CONJUNCTIONS && reading->span_at[i] == NOTHING &&
            cue_at(reading, i + 1, end, &other) && cue_governs(&other, 'i') &&
            !cue_governs(&other, 's') && !cue_governs(&other, 'x'))
            return NOTHING;
        if (lists_of(reading, i) & IN_COMPLEMENTISERS && reading->span_at[i] == NOTHING)
            return i - 1;
        if (!is_comma(reading, i))
            continue;
        uint32_t phrase = noun_phrase_end(reading, i + 1, end, true);
        if (i > first && phrase > i + 1 && is_comma(reading, phrase) &&
            !(lists_of(reading, i - 1) & IN_PRONOUNS))
            i = phrase - 1; /* look at the comma that closes it */
        else
            return i;
    }
    return NOTHING;
}

/* ", floh sie": whether the comma at COMMA ends what a sentence begins with, the verb of its main
   clause and its subject behind it. */
static bool
main_verb_follows(const struct reading *reading, uint32_t comma, uint32_t end)
{
    const uint64_t never = IN_SUBORDINATORS | IN_COMPLEMENTISERS | IN_PREPOSITIONS |
                           IN_CONJUNCTIONS | IN_PRONOUNS | IN_DETERMINERS | IN_ADVERBS |
                           IN_AS_WORDS;
    uint32_t verb = comma + 1;
    return is_comma(reading, comma) && verb + 1 < end && has_shape(reading, verb, WORD_SMALL) &&
           !(lists_of(reading, verb) & never) &&
           (lists_of(reading, verb + 1) & (IN_PRONOUNS | IN_DETERMINERS) ||
            is_person(reading, reading->name_at[verb + 1]));
}

/* Where the clause ends that begins at FIRST: before another cue that a conjunction joins, or, if
   FRONTED within a clause with which the sentence begins, where that is over. */
static uint32_t
clause_end(const struct reading *reading, uint32_t first, uint32_t end, bool fronted)
{
    for (uint32_t i = first + SHORTEST; i + 1 < end; i++) {
        struct cue cue;
        if (fronted && main_verb_follows(reading, i, end))
            return i;
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
    struct word_range sentence = sentence_near(reading, cue->first);
    if (cue_governs(cue, 's') || cue_governs(cue, 'f') || cue_governs(cue, 'm'))
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
    bool fronted = verb_second_subordinator(reading, sentence.first) && comma <= cue->end + 1 &&
                   verb_second_clause_start(reading, cue->first, sentence.first) == sentence.first;
    uint32_t end = clause_end(reading, first, sentence.end, fronted);
    bool inserted = cue->first > sentence.first && is_comma(reading, cue->first - 1);
    if (!that && (!is_main_clause(reading, first, end) ||
                  (inserted && (lists_of(reading, first) & (IN_AUXILIARIES | IN_SUBJUNCTIVES) ||
                                inverted(reading, cue).rule))))
        return no_clause; /* "Dort, sagte X, sei …", "CLAUSE, heißt es in X, das …" */
    struct word_range speaker =
        verb_second_subject(reading, cue, sentence.first, comma < cue->end ? cue->end : comma);
    if (is_empty(speaker) && !cue_governs(cue, 'h') &&
        !verb_second_passive(reading, cue, sentence.first))
        return no_clause;
    return finish(reading, that ? "that-clause" : "bare-clause", (struct word_range){first, end},
                  nobody, cue, speaker);
}

/* "X fügte hinzu: CLAUSE" with a subjunctive: no words of X's own, even without marks. */
static struct clause
behind_cue_colon(const struct reading *reading, const struct cue *cue)
{
    struct word_range sentence = sentence_near(reading, cue->first);
    uint32_t colon = cue->second.first < cue->second.end ? cue->second.end : cue->end;
    uint32_t most = sentence.end - colon > LOOK_BACK ? colon + LOOK_BACK : sentence.end;
    while (colon < most && mark_at(reading, colon) != ':' && !is_comma(reading, colon))
        colon++;
    if (!cue_governs(cue, 'i') || cue_governs(cue, 's') || colon + SHORTEST >= sentence.end ||
        mark_at(reading, colon) != ':' || reading->span_at[colon + 1] != NOTHING)
        return no_clause;
    uint32_t comma = colon + 1;
    while (comma < sentence.end && !is_comma(reading, comma))
        comma++;
    struct word_range speaker = verb_second_subject(reading, cue, sentence.first, colon);
    if (is_empty(speaker) || !has_list(reading, colon + 2, comma, IN_SUBJUNCTIVES))
        return no_clause;
    return finish(reading, "bare-clause", (struct word_range){colon + 1, sentence.end}, nobody, cue,
                  speaker);
}

/* "CLAUSE. Das teilte X mit." */
static struct clause
sentence_before(const struct reading *reading, const struct cue *cue)
{
    struct word_range sentence = sentence_near(reading, cue->first);
    uint32_t number = sentence_number(reading, cue->first);
    if (!cue_governs(cue, 'i') || cue_governs(cue, 's') || number == 0 ||
        !is_one_as(reading, sentence.first, "demonstrative") || cue->first > sentence.first + 2)
        return no_clause;
    struct word_range before = reading->ranges[number - 1];
    if (is_empty(before) || block_of(reading, before.first) != block_of(reading, cue->first))
        return no_clause;
    struct word_range speaker = verb_second_behind(reading, cue->first + 1, sentence.end);
    for (uint32_t i = before.first; i < before.end; i++)
        if (reading->span_at[i] != NOTHING)
            return no_clause;
    if (is_empty(speaker) || before.end - before.first > LONGEST_CLAUSE)
        return no_clause;
    return finish(reading, "sentence-before", before, nobody, cue, speaker);
}

struct clause
reported_clause(const struct reading *reading, const struct cue *cue)
{
    static struct clause (*const rules[])(const struct reading *, const struct cue *) = {
        source_phrase, as_clause, forward, inverted, behind_cue_colon, sentence_before};
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        struct clause clause = rules[i](reading, cue);
        if (clause.rule)
            return clause;
    }
    return no_clause;
}
