#include "pullquote/sourced.h"

#include "pullquote/clausewords.h"
#include "pullquote/obliques.h"
#include "pullquote/speaker.h"
#include "pullquote/speakername.h"
#include "pullquote/speakerphrase.h"
#include "pullquote/subjectfirst.h"

enum {
    LONGEST_BETWEEN = 14, /* a source and the verb */
    LONGEST_FRONTED = 14,
};

/* "Volgens hoogleraar staatsrecht NAME is …": where the name stands in SOURCE that begins with its
   title, which may hold words of any kind; else the first word of it. */
static uint32_t
behind_title(const struct reading *reading, struct word_range source)
{
    for (uint32_t i = source.first; i < source.end; i++)
        if (reading->name_at[i] != NOTHING) {
            const struct mention *mention = &reading->names->mentions.at[reading->name_at[i]];
            return mention_start(mention) <= source.first + 1 ? mention->first : source.first;
        }
    return source.first;
}

/* "zdaniem szkoleniowca drużyny Michała Rokity, jego": behind the name of a person in the SOURCE
   that is in the case of it; the first word if there is none. */
static uint32_t
genitive_end(const struct reading *reading, struct word_range source)
{
    for (uint32_t i = source.first; i < source.end; i++) {
        uint32_t name = reading->name_at[i];
        if (is_person(reading, name) && oblique_name(reading, name))
            return reading->names->mentions.at[name].last;
    }
    return source.first;
}

/* "podle policie | NAME řídil": where a person's name in the nominative begins behind an
   institution in the SOURCE, in a language with cases; its end if none does. */
static uint32_t
before_subject(const struct reading *reading, struct word_range source)
{
    for (uint32_t i = source.first + 1; i < source.end; i++) {
        uint32_t name = reading->name_at[i];
        if (is_person(reading, name) && is_cased(reading, i) &&
            mention_start(&reading->names->mentions.at[name]) == i &&
            lists_of(reading, i) & IN_GIVEN_NAMES && !oblique_name(reading, name) &&
            has_shape(reading, i - 1, WORD_SMALL) &&
            lists_of(reading, i - 1) & (IN_ORG_WORDS | IN_SOURCE_NOUNS) &&
            !(lists_of(reading, i - 1) & IN_ROLES))
            return i;
    }
    return source.end;
}

/* "podle NAME z UniCredit roste": behind a preposition and the name of an organisation, and its
   acronym, with which the source that ends at END goes on, in a language with cases. */
static uint32_t
behind_origin(const struct reading *reading, uint32_t end, uint32_t limit)
{
    uint32_t name = end + 1 < limit ? reading->name_at[end + 1] : NOTHING;
    if (name == NOTHING || !is_cased(reading, end) || reading->name_at[end] != NOTHING ||
        !(lists_of(reading, end) & IN_LOCATIVES) || is_person(reading, name) ||
        reading->names->mentions.at[name].first != end + 1)
        return end;
    uint32_t last = reading->names->mentions.at[name].last;
    return last < limit ? behind_bracket(reading, last, limit) : end;
}

/* "Volgens de politie vielen er …": where the source ends in a language whose verb follows what is
   fronted: behind its head, if a small word that is no part of it follows. */
static uint32_t
source_end(const struct reading *reading, struct word_range source)
{
    const uint64_t heads = IN_ROLES | IN_TITLES | IN_ORG_WORDS | IN_ORGS | IN_SOURCE_NOUNS;
    if (!grammar_has(reading, source.first, FRONTING_INVERTS))
        return source.end;
    uint32_t named = genitive_end(reading, source);
    if (named > source.first)
        return named;
    uint32_t subject = before_subject(reading, source);
    if (subject < source.end)
        return subject;
    for (uint32_t i = behind_title(reading, source); i + 1 < source.end; i++)
        if ((lists_of(reading, i) & heads || reading->name_at[i] != NOTHING ||
             (grammar_has(reading, i, SUFFIXED_ARTICLE) && has_shape(reading, i, WORD_SMALL) &&
              !(lists_of(reading, i) & (IN_ARTICLES | IN_DETERMINERS | IN_FUNCTION_WORDS)) &&
              ends_as(reading, i, "definite_ending"))) &&
            has_shape(reading, i + 1, WORD_SMALL) && reading->name_at[i + 1] == NOTHING &&
            !(lists_of(reading, i + 1) & (heads | IN_LINKERS | IN_LOCATIVES | IN_PARTICLES)))
            return i + 1;
    return source.end;
}

/* "Enligt en källa med insyn i avtalet är …": where what describes the source, from the preposition
   at WORD on, ends before the verb, an auxiliary, in a language whose verb follows what is fronted;
   WORD if it does not. */
static uint32_t
source_before_verb(const struct reading *reading, uint32_t word, uint32_t end)
{
    if (word >= end || !grammar_has(reading, word, SUFFIXED_ARTICLE) ||
        !speaker_preposition(reading, word))
        return word;
    for (uint32_t i = word + 2; i < end && i < word + LONGEST_BETWEEN; i++)
        if (has_shape(reading, i, WORD_MARK) || reading->span_at[i] != NOTHING)
            break;
        else if (lists_of(reading, i) & IN_AUXILIARIES && !(lists_of(reading, i) & IN_ADVERBS))
            return i;
    return word;
}

/* Whether the clause begins at WORD, right behind its source: "Według policji nikt …". Of small
   words that are none of other kinds, those of a language with articles are prepositions. */
static bool
is_clause_next(const struct reading *reading, uint32_t word)
{
    const uint64_t small = IN_FUNCTION_WORDS | IN_AUXILIARIES | IN_PRONOUNS | IN_ADVERBS;
    const uint64_t joins = IN_LINKERS | IN_LOCATIVES | IN_PREPOSITIONS | IN_CONJUNCTIONS |
                           IN_COMPLEMENTISERS | IN_PARTICLES;
    uint64_t lists = lists_of(reading, word);
    bool articles = (language_of(reading, word)->lists & IN_ARTICLES) != 0; /* "feito pela …" */
    return word < reading->count && !has_shape(reading, word, WORD_MARK) && lists & small &&
           !(lists & joins) && !(articles && speaker_preposition(reading, word)) &&
           !grammar_has(reading, word, COMMA_CLAUSE);
}

/* "4,3": a comma within a number. */
static bool
is_decimal(const struct reading *reading, uint32_t comma)
{
    return has_shape(reading, comma - 1, WORD_DIGITS) &&
           has_shape(reading, comma + 1, WORD_DIGITS) &&
           !has_shape(reading, comma + 1, WORD_SPACE_BEFORE);
}

/* "Volgens haar moet de stad …": whether a pronoun that may be a determiner, too, stands at WORD,
   the verb behind it, in a language whose verb follows what is fronted. */
static bool
is_pronoun_next(const struct reading *reading, uint32_t word)
{
    return lists_of(reading, word) & IN_PRONOUNS && lists_of(reading, word + 1) & IN_AUXILIARIES &&
           !has_shape(reading, word + 1, WORD_MARK) && grammar_has(reading, word, FRONTING_INVERTS);
}

/* Whether a comma or another cue stands in [first, end). */
static bool
is_parted(const struct reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++) {
        struct cue other;
        if (mark_at(reading, i) == ',' || mark_at(reading, i) == ':' ||
            reading->span_at[i] != NOTHING || begins_with_that(reading, i) ||
            (cue_at(reading, i, end, &other) && cue_governs(&other, 'i')))
            return true;
    }
    return false;
}

struct clause
sourced_behind_verb(const struct reading *reading, const struct cue *cue)
{
    struct word_range sentence = sentence_of(reading, cue->first);
    if (!cue_governs(cue, 'i') || cue_governs(cue, 'c') || cue->first < sentence.first + 2 ||
        cue->first > sentence.first + LONGEST_FRONTED ||
        !grammar_has(reading, cue->first, FRONTING_INVERTS) ||
        is_parted(reading, sentence.first, cue->first) ||
        !has_finite_sign(reading, sentence.first, cue->first))
        return no_clause;
    struct word_range speaker = speaker_behind(reading, cue->end, sentence.end);
    bool pronoun = is_personal(reading, cue->end) || /* "is volgens haar te laat" */
                   (lists_of(reading, cue->end) & IN_PRONOUNS &&
                    (is_empty(speaker) || !tells_somebody(reading, speaker)));
    if (pronoun)
        speaker = (struct word_range){cue->end, cue->end + 1};
    if (is_empty(speaker))
        return no_clause;
    speaker.end = pronoun ? speaker.end : source_end(reading, speaker);
    if (!pronoun && !tells_somebody(reading, speaker))
        return no_clause;
    struct clause clause = clause_finish(
        reading, "source", (struct word_range){sentence.first, sentence.end}, cue, speaker);
    return clause_with_gap(clause, (struct word_range){cue->first, speaker.end});
}

/* "CLAUSE, rapporte NAME.": before the last comma in [first, end), if a cue and who says it follow,
 * who only passes on what another said; else END. */
static uint32_t
before_reporter(const struct reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t i = end; i > first + SHORTEST_CLAUSE && end - i < LONGEST_FRONTED; i--) {
        if (!is_comma(reading, i - 1))
            continue;
        uint32_t verb = i;
        while (verb < end && lists_of(reading, verb) & IN_AUXILIARIES)
            verb++;
        struct cue cue;
        if (!cue_at(reading, verb, end, &cue) || cue_governs(&cue, 's') || cue_governs(&cue, 'p'))
            return end;
        struct word_range speaker = speaker_behind(reading, cue.end, end);
        return !is_empty(speaker) && speaker.end + 1 >= end ? i - 1 : end;
    }
    return end;
}

/* "Selon NAME, interrogé lundi, CLAUSE": the comma that closes the participle behind the one at
   COMMA, with what belongs to it; COMMA if none stands there. */
static uint32_t
behind_participle(const struct reading *reading, uint32_t comma, uint32_t end)
{
    const uint64_t never = IN_FUNCTION_WORDS | IN_ADVERBS | IN_ROLES | IN_TITLES | IN_KINSHIP;
    if (!has_shape(reading, comma + 1, WORD_SMALL) || lists_of(reading, comma + 1) & never ||
        !ends_as(reading, comma + 1, "participle_ending"))
        return comma;
    uint32_t close = mark_within(reading, comma + 2, end, LONGEST_FRONTED, ',');
    return close == NOTHING || close + SHORTEST_CLAUSE > end ? comma : close;
}

/* "According to the mayor, NAME, asked on Monday, CLAUSE": the comma that closes what stands behind
   the SOURCE before its first comma: the name of whom it describes, or what describes it. */
static uint32_t
behind_insertions(const struct reading *reading, struct word_range source, uint32_t end)
{
    uint32_t comma = source.end, name = speaker_name_apposed(reading, source);
    if (is_person(reading, name) && !has_person(reading, source)) {
        uint32_t last = reading->names->mentions.at[name].last;
        comma = is_comma(reading, last) && last + SHORTEST_CLAUSE < end ? last : comma;
    }
    comma = behind_participle(reading, comma, end);
    return behind_description(reading, comma, end);
}

struct clause
sourced_first(const struct reading *reading, const struct cue *cue)
{
    struct word_range sentence = sentence_of(reading, cue->first);
    if (cue->first > sentence.first + 1)
        return no_clause;
    bool alone = is_pronoun_next(reading, cue->end);
    struct word_range speaker = cue_governs(cue, 'm')
                                    ? pronoun_in_cue(reading, cue)
                                    : speaker_behind(reading, cue->end, sentence.end);
    if (alone)
        speaker = (struct word_range){cue->end, cue->end + 1};
    if (is_empty(speaker) && !cue_governs(cue, 'm')) /* "menurutnya": the pronoun is in the word */
        return no_clause;
    if (subject_first(reading, cue->first) &&
        subject_first_reports(reading, speaker.end, sentence.end))
        return no_clause; /* who is quoted by whom it is told of */
    if (cue_governs(cue, 'm'))
        return clause_finish(
            reading, "leading-source",
            (struct word_range){cue->end + (mark_at(reading, cue->end) == ','), sentence.end}, cue,
            speaker);
    sentence.end = before_reporter(reading, speaker.end, sentence.end);
    uint32_t cut = source_end(reading, speaker);
    bool inverts = cut < speaker.end;
    if (!inverts && cut == speaker.end) { /* "Enligt en källa i staden är …" */
        cut = source_before_verb(reading, speaker.end, sentence.end);
        inverts = cut > speaker.end;
    }
    speaker.end = cut;
    uint32_t name = reading->name_at[speaker.end - 1];
    uint32_t origin = behind_origin(reading, speaker.end, sentence.end);
    inverts = inverts || origin > speaker.end;
    speaker.end = origin;
    bool pronoun = speaker.end == speaker.first + 1 && is_personal(reading, speaker.first);
    bool person =
        (is_person(reading, name) || pronoun) && has_shape(reading, speaker.end, WORD_SMALL);
    if (alone || person || inverts || is_clause_next(reading, speaker.end))
        return clause_finish(reading, "leading-source",
                             (struct word_range){speaker.end, sentence.end}, cue, speaker);
    for (uint32_t i = speaker.end; i < sentence.end && i < speaker.end + 20; i++)
        if (mark_at(reading, i) == ',' && !is_decimal(reading, i)) {
            i = behind_insertions(reading, (struct word_range){speaker.first, i}, sentence.end);
            return clause_finish(reading, "leading-source",
                                 (struct word_range){i + 1, sentence.end}, cue, speaker);
        }
    return no_clause;
}

struct clause
sourced_amid(const struct reading *reading, const struct cue *cue)
{
    struct word_range sentence = sentence_of(reading, cue->first);
    if (cue->first == sentence.first || !grammar_has(reading, cue->first, SOURCE_AMID) ||
        !has_shape(reading, cue->first, WORD_SMALL) || clause_is_long(sentence))
        return no_clause;
    bool own = cue_governs(cue, 'm');
    struct word_range speaker =
        own ? pronoun_in_cue(reading, cue) : speaker_behind(reading, cue->end, sentence.end);
    if (is_empty(speaker))
        return no_clause;
    uint32_t cut = own ? cue->end : source_end(reading, speaker);
    bool person = is_person(reading, reading->name_at[cut - 1]);
    if (!own && cut == speaker.end && !person)
        return no_clause;
    speaker.end = own ? speaker.end : cut;
    for (uint32_t i = sentence.first; i <= cut && i < sentence.end; i++)
        if (has_shape(reading, i, WORD_MARK) || reading->span_at[i] != NOTHING)
            return no_clause;
    struct clause clause = clause_finish(
        reading, "parenthesis", (struct word_range){sentence.first, sentence.end}, cue, speaker);
    return clause_with_gap(clause, (struct word_range){cue->first, cut});
}

struct clause
sourced_by_relative(const struct reading *reading, const struct cue *cue)
{
    struct word_range sentence = sentence_of(reading, cue->first);
    uint32_t pronoun = cue->end;
    pronoun += pronoun < sentence.end && lists_of(reading, pronoun) & IN_ARTICLES ? 1 : 0;
    if (cue_governs(cue, 'm') || cue->first < sentence.first + 2 ||
        pronoun + SHORTEST_CLAUSE >= sentence.end || reading->span_at[pronoun + 1] != NOTHING ||
        !value_has(reading, pronoun, NUMBER_PRONOUNS, 'r'))
        return no_clause;
    return clause_finish(reading, "relative-clause", (struct word_range){pronoun + 1, sentence.end},
                         cue, (struct word_range){cue->end, pronoun + 1});
}

struct clause
sourced_within(const struct reading *reading, const struct cue *cue)
{
    struct word_range sentence = sentence_of(reading, cue->first);
    if (!grammar_has(reading, cue->first, SUFFIXED_ARTICLE) || cue->first < sentence.first + 2 ||
        clause_is_long(sentence))
        return no_clause;
    struct word_range speaker = speaker_behind(reading, cue->end, sentence.end);
    if (is_empty(speaker))
        return no_clause;
    speaker.end = source_end(reading, speaker);
    bool joined = lists_of(reading, cue->first - 1) & IN_CONJUNCTIONS;
    if (joined && has_shape(reading, speaker.end, WORD_SMALL))
        return clause_finish(reading, "source", (struct word_range){speaker.end, sentence.end}, cue,
                             speaker);
    if (joined || !names_source(reading, speaker) || has_shape(reading, cue->first - 1, WORD_MARK))
        return no_clause;
    uint32_t end = clause_without_stop(reading, speaker.end, sentence.end);
    if (end <= speaker.end)
        return clause_finish(reading, "source", (struct word_range){sentence.first, cue->first},
                             cue, speaker);
    if (is_comma(reading, speaker.end))
        return no_clause;
    return clause_with_gap(clause_finish(reading, "source", sentence, cue, speaker),
                           (struct word_range){cue->first, speaker.end});
}
