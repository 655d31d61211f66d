#include "pullquote/trailed.h"

#include "pullquote/addressees.h"
#include "pullquote/clausewords.h"
#include "pullquote/speaker.h"
#include "pullquote/speakername.h"
#include "pullquote/speakerphrase.h"
#include "pullquote/subjects.h"
#include "pullquote/verbfinal.h"

enum {
    MOST_ATTRIBUTES = 2,
    LONGEST_MANNER = 14,
    LONGEST_FRONTED = 4, /* before a comma, with a preposition */
    LONGEST_TAIL = 10    /* behind who speaks: when, where and to whom */
};

/* "…, заверил NAME в интервью «Маррелу».": whether a preposition begins at WORD all that is left of
 * the sentence, with no comma in it. */
static bool
is_manner(const struct reading *reading, uint32_t word, uint32_t end)
{
    if (!speaker_preposition(reading, word) || end > word + LONGEST_MANNER)
        return false;
    for (uint32_t i = word; i < end; i++)
        if (mark_at(reading, i) == ',' || mark_at(reading, i) == ':')
            return false;
    return true;
}

/* "på måndagen", "till tidningen i går": whether the words [first, end), few, tell when, where or
   to whom. */
static bool
is_tail(const struct reading *reading, uint32_t first, uint32_t end)
{
    const uint64_t begins = IN_LOCATIVES | IN_ADVERBS | IN_DAYS | IN_PREPOSITIONS;
    if (first >= end || end - first > LONGEST_TAIL ||
        !(lists_of(reading, first) & begins || speaker_preposition(reading, first)))
        return false;
    for (uint32_t i = first; i < end; i++)
        if (reading->span_at[i] != NOTHING || lists_of(reading, i) & IN_COMPLEMENTISERS ||
            (has_shape(reading, i, WORD_MARK) && mark_at(reading, i) != '-'))
            return false;
    return true;
}

/* "Chefen, Vera Quist, kritiserar NAME", "Vera Quist, som är chef, kritiserar planen": whether the
   comma at COMMA closes what names or describes the subject of the verb behind it, in the sentence
   that begins at FIRST, so that SPEAKER is its object. */
static bool
closes_insertion(const struct reading *reading, uint32_t comma, uint32_t first,
                 struct word_range speaker)
{
    if (!grammar_has(reading, first, FRONTING_INVERTS | PRO_DROP) || !is_comma(reading, comma))
        return false;
    uint32_t i = behind_comma_before(reading, comma, first);
    if (i <= first + 1)
        return false;
    uint32_t name = reading->name_at[i];
    bool named = is_person(reading, name) && reading->name_at[comma - 1] == name;
    return named || (begins_description(reading, i, comma) && !names_source(reading, speaker));
}

/* "CLAUSE, säger NAME.", "CLAUSE, meddelar förbundet på måndagen.", "CLAUSE, siger NAME, formand.":
   whether the verb of speech right behind a comma closes the sentence with who speaks, where
   nothing else would turn the two round. */
static bool
is_turned_round(const struct reading *reading, const struct cue *cue, struct word_range sentence)
{
    if (!grammar_has(reading, cue->first, FRONTING_INVERTS) || !cue_governs(cue, 'i') ||
        !is_comma(reading, cue->first - 1) || cue->first < sentence.first + SHORTEST_CLAUSE + 1)
        return false;
    struct word_range speaker = speaker_behind(reading, cue->end, sentence.end);
    uint32_t end = sentence.end;
    while (end > sentence.first && mark_at(reading, end - 1) == '.')
        end--;
    bool noun = grammar_has(reading, cue->first, SUFFIXED_ARTICLE) && !is_empty(speaker) &&
                ends_as(reading, speaker.end - 1, "definite_ending");
    return !is_empty(speaker) && (noun || names_source(reading, speaker)) &&
           !closes_insertion(reading, cue->first - 1, sentence.first, speaker) &&
           (speaker.end >= end || is_tail(reading, speaker.end, end) ||
            (is_comma(reading, speaker.end) && begins_description(reading, speaker.end + 1, end)));
}

/* Whether who speaks behind the CUE at the end of the sentence is told well enough where a verb
   needs no subject and its object may stand in the same place: the cue follows its comma, or the
   auxiliary that does, and somebody is told who is not the object of what is said of another. */
static bool
is_told_of(const struct reading *reading, const struct cue *cue, uint32_t first,
           struct word_range sentence, struct word_range speaker)
{
    return (cue_governs(cue, 'i') || cue_governs(cue, 's')) && names_source(reading, speaker) &&
           !closes_insertion(reading, first - 1, sentence.first, speaker);
}

/* "её пресс-служба", "компания": whether the SPEAKER tells by its first noun that a
 * role or an institution speaks. */
static bool
begins_with_office(const struct reading *reading, struct word_range speaker)
{
    const uint64_t offices = IN_ROLES | IN_TITLES | IN_ORG_WORDS | IN_ORGS;
    uint32_t first = speaker.first;
    while (first + 1 < speaker.end && first < speaker.first + MOST_ATTRIBUTES &&
           (lists_of(reading, first) & IN_DETERMINERS ||
            ends_as(reading, first, "attribute_ending"))) /* "záchranná služba" */
        first++;
    return reading->span_at[first] != NOTHING || /* "передаёт «Дунай»" */
           lists_of(reading, addressees_compound(reading, first, speaker.end)) & offices;
}

/* "CLAUSE, сообщила NAME.", "CLAUSE, a annoncé mardi NAME.", "CLAUSE, aldus de brandweer.": whether
   the sentence ends with the CUE behind a comma and who speaks behind it, somebody where a verb
   needs its subject; what begins with a preposition may be no clause. */
static bool
is_closing(const struct reading *reading, const struct cue *cue, struct word_range sentence)
{
    uint32_t first = cue->first;
    while (first > sentence.first && lists_of(reading, first - 1) & (IN_AUXILIARIES | IN_ADVERBS))
        first--; /* ", zo bevestigt het parket." */
    bool drops = grammar_has(reading, cue->first, PRO_DROP);
    bool cased = is_cased(reading, cue->first);
    first -= cased && first > sentence.first && lists_of(reading, first - 1) & IN_AS_WORDS;
    uint32_t begun = cased ? LONGEST_FRONTED : drops ? 2 * LONGEST_FRONTED : LONGEST_CLAUSE;
    bool document = cased && drops && cue_governs(cue, 's'); /* ", wynika z komunikatu" */
    if (!(cue_governs(cue, 't') || cue_governs(cue, 'i') || document) ||
        first < sentence.first + SHORTEST_CLAUSE + !cased || mark_at(reading, first - 1) != ',' ||
        (speaker_preposition(reading, sentence.first) && first <= sentence.first + begun) ||
        grammar_has(reading, first, VERB_FINAL))
        return false;
    struct word_range speaker = speaker_behind(reading, cue->end, sentence.end);
    if (is_empty(speaker))
        return false;
    uint32_t apposed =
        mark_at(reading, speaker.end) == ',' ? speaker_name_apposed(reading, speaker) : NOTHING;
    uint32_t end = apposed == NOTHING ? speaker.end : reading->names->mentions.at[apposed].last;
    end += end < sentence.end && reading->span_at[end] != NOTHING; /* "передаёт «Дунай»." */
    if (drops && !cue_governs(cue, 't'))
        end = behind_bracket(reading, end, sentence.end);
    if (drops && !cue_governs(cue, 't') && !is_told_of(reading, cue, first, sentence, speaker))
        return false;
    return (end >= sentence.end || mark_at(reading, end) == '.' ||
            ((cased || drops) && is_manner(reading, end, sentence.end))) &&
           (has_person(reading, speaker) || is_person(reading, apposed) ||
            (!drops && tells_somebody(reading, speaker)) ||
            (drops && (!cue_governs(cue, 't') || begins_with_office(reading, speaker))));
}

/* Whether the cue, behind which the REST of its sentence follows, has its clause there, and not in
   the words before the COMMA before who speaks. */
static bool
reports_rest(const struct reading *reading, const struct cue *cue, uint32_t comma, uint32_t rest,
             bool inverted)
{
    if (begins_with_that(reading, rest) ||
        (grammar_has(reading, cue->first, COMMA_CLAUSE) && !inverted && is_comma(reading, rest) &&
         rest + SHORTEST_CLAUSE < sentence_of(reading, cue->first).end))
        return true; /* "In a note, NAME said that …" */
    return !is_parsed(reading, rest) && grammar_has(reading, rest - 1, PRO_DROP) &&
           (ends_as(reading, rest, "infinitive_ending") || /* "NAME relatou ter ouvido" */
            (begins_with_that(reading, comma + 1) && !cue_governs(cue, 's')));
    /* "NAME, que acusa a la empresa" */
}

/* Whether another cue among the WORDS, before the CUE, reports them, or what they quote. */
static bool
is_reported_within(const struct reading *reading, const struct cue *cue, struct word_range words)
{
    bool quoted = reading->span_at[words.first] != NOTHING;
    for (uint32_t i = words.first; i < words.end; i++) {
        struct cue other;
        if (!cue_at(reading, i, words.end, &other))
            continue;
        if ((grammar_has(reading, i, COMPLEMENTISED) ||
             (is_cased(reading, i) && has_shape(reading, i, WORD_SMALL))) &&
            cue_governs(&other, 't') && reading->span_at[i] == NOTHING &&
            complementiser_behind(reading, other.end, words.end) != NOTHING)
            return true; /* "أفاد NAME بأن …، حسب NAME", "NAME заявил, что …, передаёт NAME" */
        if (!has_shape(reading, i, WORD_SMALL) || reading->span_at[i] != NOTHING)
            continue;
        if (quoted && cue_governs(&other, 'd') &&
            (cue_governs(cue, 's') || grammar_has(reading, i, VERB_FINAL)))
            return true; /* "“A”, dit X, selon Y", "“A” diyen X, B'yi yalanladı" */
        if (cue_governs(&other, 'i') &&
            !is_empty(speaker_before(reading, other.first, words.first)))
            return true;
    }
    return false;
}

/* Whether the WORDS may be a clause: a verb is in them, or a quotation. */
static bool
may_be_clause(const struct reading *reading, struct word_range words)
{
    for (uint32_t i = words.first; i < words.end; i++)
        if (reading->span_at[i] != NOTHING)
            return true;
    return has_finite_sign(reading, words.first, words.end);
}

bool
trailed_describes_name(const struct reading *reading, struct word_range words)
{
    uint32_t comma = words.first;
    while (comma < words.end && !is_comma(reading, comma))
        comma++;
    uint32_t name = comma > words.first ? reading->name_at[comma - 1] : NOTHING;
    if (name == NOTHING || reading->names->at[name].kind == NAME_PLACE)
        return false;
    uint32_t start = mention_start(&reading->names->mentions.at[name]);
    return start <= words.first + 1 &&
           (start == words.first || lists_of(reading, words.first) & IN_ARTICLES ||
            has_shape(reading, words.first, WORD_CLITIC)) &&
           !has_finite_sign(reading, comma + 1, words.end);
}

struct clause
trailed_by_comma(const struct reading *reading, const struct cue *cue)
{
    struct word_range sentence = sentence_of(reading, cue->first);
    bool closing = is_closing(reading, cue, sentence) || is_turned_round(reading, cue, sentence);
    if (!(cue_governs(cue, 'i') || cue_governs(cue, 's') || closing) || cue_governs(cue, 'p') ||
        clause_is_long((struct word_range){sentence.first, cue->first}))
        return no_clause;
    uint32_t comma = cue->first;
    while (comma > sentence.first && mark_at(reading, comma) != ',' && cue->first - comma < 14)
        comma--;
    if (!is_comma(reading, comma))
        return no_clause;
    struct word_range speaker = subject_of_cue(reading, cue, comma + 1, sentence.end, true);
    if (is_empty(speaker) || closes_insertion(reading, cue->first - 1, sentence.first, speaker) ||
        (grammar_has(reading, cue->first, VERB_FINAL) && !verb_final_speaks(reading, speaker)))
        return no_clause;
    bool inverted = speaker.first > cue->first;
    uint32_t rest = inverted ? speaker.end : cue->end;
    struct word_range words = {sentence.first, comma};
    struct cue source; /* "According to NAME, CLAUSE, NAME reported" */
    if (cue_at(reading, words.first, comma, &source) && cue_governs(&source, 's') &&
        source.first != cue->first)
        return no_clause;
    if (speaker.first < cue->first && speaker_preposition(reading, words.first) &&
        !grammar_has(reading, cue->first, VERB_FINAL) &&
        mark_within(reading, words.first, comma, comma - words.first, ',') == NOTHING)
        return no_clause; /* "Alla domanda, NAME ha risposto di no" */
    if (reports_rest(reading, cue, comma, rest, speaker.first >= cue->first) ||
        (is_comma(reading, rest) && begins_with_that(reading, rest + 1)))
        return no_clause; /* "قال NAME، وفق بيان، إن …" */
    if (!closing && ((sentence.end > rest + 6 && mark_at(reading, rest) != ',' &&
                      mark_at(reading, rest) != '.') ||
                     !may_be_clause(reading, words)))
        return no_clause;
    if (is_reported_within(reading, cue, words) ||
        (inverted && trailed_describes_name(reading, words)))
        return no_clause;
    return clause_finish(reading, "trailing-attribution", words, cue, speaker);
}

struct clause
trailed_by_dash(const struct reading *reading, const struct cue *cue)
{
    uint32_t first = cue->first;
    if (!(cue_governs(cue, 't') || cue_governs(cue, 'i')) || cue_governs(cue, 's') ||
        !is_cased(reading, first) || !grammar_has(reading, first, DASH_DIALOGUE))
        return no_clause;
    struct word_range sentence = sentence_of(reading, first);
    if (clause_is_long(sentence))
        return no_clause;
    while (first > sentence.first && lists_of(reading, first - 1) & (IN_AUXILIARIES | IN_ADVERBS))
        first--;
    uint32_t begins = reading->names->words.first[block_of(reading, first)];
    if (first < sentence.first + SHORTEST_CLAUSE + 1 || !is_turn_dash(reading, first - 1) ||
        is_turn_dash(reading, begins))
        return no_clause;
    for (uint32_t i = sentence.first; i < first; i++)
        if (reading->span_at[i] != NOTHING || mark_at(reading, i) == ':')
            return no_clause;
    struct word_range speaker = speaker_behind(reading, cue->end, sentence.end);
    if (is_empty(speaker) || !names_somebody(reading, speaker))
        return no_clause;
    return clause_finish(reading, "trailing-attribution",
                         (struct word_range){sentence.first, first - 1}, cue, speaker);
}
