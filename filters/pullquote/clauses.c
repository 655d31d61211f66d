#include "pullquote/clauses.h"

#include "pullquote/clausewords.h"
#include "pullquote/governed.h"
#include "pullquote/obliques.h"
#include "pullquote/reported.h"
#include "pullquote/sourced.h"
#include "pullquote/speaker.h"
#include "pullquote/speakerphrase.h"
#include "pullquote/subjectfirst.h"
#include "pullquote/subjects.h"
#include "pullquote/trailed.h"
#include "pullquote/verbfinal.h"
#include "pullquote/verbsecond.h"

enum {
    LONGEST_ADDRESSEE = 9,
    LONGEST_BETWEEN = 14, /* two cues that are joined */
    LONGEST_NEGATION = 4,
    LONGEST_FRONTED = 14,
    LOOK_CUE = 40 /* words back */
};

/* Whether a finite clause may begin at WORD: a pronoun, a determiner, a name, a noun; not a
 * preposition, a mark or a further verb. */
static bool
may_begin_clause(const struct reading *reading, uint32_t word, uint32_t end)
{
    if (word >= end || has_shape(reading, word, WORD_MARK))
        return false;
    uint64_t lists = lists_of(reading, word);
    if (lists & (IN_LOCATIVES | IN_LINKERS | IN_AUXILIARIES | IN_ADVERBS | IN_DAYS | IN_MONTHS))
        return false;
    return !(lists & IN_FUNCTION_WORDS) || (lists & IN_STARTERS) != 0;
}

/* The number of the auxiliary right before the cue at CUE: "ha pedido"; 0 if there is none. */
static uint32_t
auxiliary_before(const struct reading *reading, uint32_t cue)
{
    return lists_of(reading, cue - 1) & IN_AUXILIARIES && !has_shape(reading, cue - 1, WORD_MARK)
               ? reading->at[cue - 1].number
               : 0;
}

/* Where the clause of CUE ends that begins at FIRST: at the sentence's end, before a colon with a
   quotation behind it, or where a comma leads to the
   main clause's speaker and cue, or to an adversative clause with a cue of its own. */
static uint32_t
clause_end(const struct reading *reading, const struct cue *cue, uint32_t first, uint32_t end)
{
    uint32_t auxiliary = cue && cue->first > 0 ? auxiliary_before(reading, cue->first) : 0;
    if (end - first > LONGEST_CLAUSE && end > first)
        end = first + LONGEST_CLAUSE;
    for (uint32_t i = first + 1; i < end; i++) {
        if (mark_at(reading, i) == ':' && reading->span_at[i + 1] != NOTHING)
            return i; /* what is quoted behind it is another */
        if (auxiliary != 0 && reading->at[i].number == auxiliary)
            auxiliary = 0; /* it is one of the clause, too */
        if (auxiliary != 0 && lists_of(reading, i) & IN_CONJUNCTIONS && i + 1 < end &&
            reading->at[i + 1].number == auxiliary && i > first + 1)
            return i;
        struct cue next;
        uint32_t verb = i + 1;
        while (verb < end && lists_of(reading, verb) & (IN_AUXILIARIES | IN_ADVERBS))
            verb++;
        bool short_too = grammar_has(reading, i, PRO_DROP | FRONTING_INVERTS);
        uint32_t least = first + (short_too ? 1 : 3); /* "dat hij loog en benadrukte dat" */
        if (lists_of(reading, i) & IN_CONJUNCTIONS && cue_at(reading, verb, end, &next) &&
            !cue_governs(&next, 'p') && next.end < end && i > least)
            return i;
        if (mark_at(reading, i) != ',')
            continue;
        for (uint32_t k = i + 1; k < end && k < i + 12; k++) {
            struct cue other;
            if (reading->span_at[k] != NOTHING || mark_at(reading, k) == ',')
                break;
            if (!cue_at(reading, k, end, &other))
                continue;
            if (cue_governs(&other, 'p')) {
                bool that = /* "добавив, что" */
                    (is_cased(reading, k) || grammar_has(reading, k, NAMES_WITH_ARTICLES)) &&
                    begins_with_that(reading, other.end + is_comma(reading, other.end));
                if (k == i + 1 && (that || grammar_has(reading, k, PARTICIPLES_REPORT)))
                    return i; /* "said CLAUSE, adding that", "…, calling it" */
                continue;
            }
            struct word_range speaker = speaker_before(reading, other.first, i + 1);
            if (!is_empty(speaker) || k == i + 1)
                return i;
            break;
        }
    }
    return end;
}

/* "affirme ne pas avoir vu", where no clause stands without a complementiser but that of an
 * infinitive: whether one begins at WORD, or the language is not such. */
static bool
may_stand_bare(const struct reading *reading, uint32_t word, uint32_t end)
{
    if (language_fact(language_of(reading, word), "infinitive_ending").length == 0)
        return true;
    for (uint32_t i = word; i < end && i < word + LONGEST_NEGATION; i++)
        if (ends_as(reading, i, "infinitive_ending"))
            return true;
    return false;
}

/* "mengaku sudah melapor": whether a clause whose subject is dropped begins at WORD with what
 * stands before its verb, in a language whose verbs are told by what they begin with. */
static bool
begins_with_auxiliary(const struct reading *reading, uint32_t word, uint32_t end)
{
    return word + 1 < end && has_shape(reading, word, WORD_SMALL) &&
           lists_of(reading, word) & (IN_AUXILIARIES | IN_ADVERBS) &&
           !has_shape(reading, word + 1, WORD_MARK) &&
           language_fact(language_of(reading, word), "verb_prefix").length > 0;
}

/* Where the clause begins that a cue governs without a complementiser, or NOTHING. */
static uint32_t
bare_clause(const struct reading *reading, const struct cue *cue, uint32_t end)
{
    uint32_t first = cue->end;
    if (cue_governs(cue, 'p') || cue_governs(cue, 's'))
        return NOTHING;
    if (cue_governs(cue, 'i') && mark_at(reading, first) == ',' &&
        grammar_has(reading, first, COMMA_CLAUSE))
        return first + 1;
    return cue_governs(cue, 'i') && !grammar_has(reading, first, COMPLEMENTISED) &&
                   (may_begin_clause(reading, first, end) ||
                    begins_with_auxiliary(reading, first, end)) &&
                   may_stand_bare(reading, first, end) &&
                   (has_finite_sign(reading, first + 1, end) ||
                    (cue_governs(cue, 'w') && grammar_has(reading, first, COMMA_CLAUSE)))
               ? first
               : NOTHING;
}

/* Whether an attribution with the CUE may stand between two commas in its SENTENCE. */
static bool
may_be_inserted(const struct reading *reading, const struct cue *cue, struct word_range sentence)
{
    bool reports = cue_governs(cue, 'i') ||
                   (cue_governs(cue, 't') && grammar_has(reading, cue->first, PRO_DROP)) ||
                   (cue_governs(cue, 'd') && grammar_has(reading, cue->first, COMMA_CLAUSE));
    if (!reports || cue_governs(cue, 'p') || clause_is_long(sentence))
        return false;
    return !grammar_has(reading, cue->first, COMPLEMENTISED) || /* "من جهته، قال NAME، …" */
           (!speaker_preposition(reading, sentence.first) &&
            complementiser_behind(reading, cue->end, sentence.end) == NOTHING);
}

/* The comma near before the CUE behind which the attribution begins, with at least LEAST words of
   its SENTENCE before it; NOTHING if there is none. */
static uint32_t
comma_before(const struct reading *reading, const struct cue *cue, struct word_range sentence,
             uint32_t least)
{
    uint32_t comma = cue->first;
    while (comma > sentence.first && mark_at(reading, comma) != ',' && cue->first - comma < 9)
        comma--;
    if (comma < sentence.first + least || !is_comma(reading, comma) ||
        begins_with_that(reading, comma - 1))
        return NOTHING;
    bool quoted = cue_governs(cue, 'd') && reading->span_at[sentence.first] != NOTHING &&
                  reading->span_at[sentence.first] == reading->span_at[comma - 1];
    return quoted ? NOTHING : comma; /* "“A”, said NAME, who lives there." */
}

/* The comma that closes the descriptions of who speaks, of which the first begins at the comma
   WORD; WORD if none does, NOTHING if the sentence ends with one: "CLAUSE, NAME said, who lives
   there." */
static uint32_t
behind_descriptions(const struct reading *reading, uint32_t word, uint32_t end)
{
    while (is_comma(reading, word) && begins_description(reading, word + 1, end)) {
        uint32_t close = behind_description(reading, word, end);
        if (close == word)
            return NOTHING;
        word = close;
    }
    return word;
}

/* "El ministro dijo, según el diario, que …": whether the word THAT begins the clause of a cue
 * among the WORDS. */
static bool
is_that_of(const struct reading *reading, struct word_range words, uint32_t that)
{
    struct cue cue;
    if (!begins_with_that(reading, that))
        return false;
    uint32_t first = words.end - words.first > LOOK_CUE ? words.end - LOOK_CUE : words.first;
    for (uint32_t i = first; i < words.end; i++)
        if (cue_at(reading, i, words.end, &cue) &&
            complementiser_behind(reading, cue.end, that + 1) == that)
            return true;
    return false;
}

/* "CLAUSE, ha detto NAME, CLAUSE": whether the verb at CUE, behind its auxiliaries, stands right
   behind the COMMA, or the as-word there, so that the SPEAKER behind it says what is said; not
   "NAME, a clerk, ha letto il testo, che": behind auxiliaries he is somebody, and no name alone
   before them. */
static bool
turns_round(const struct reading *reading, const struct cue *cue, struct word_range before, bool as,
            struct word_range speaker)
{
    uint32_t verb = cue->first, first = before.end + 1 + as;
    bool plain = is_cased(reading, verb) || grammar_has(reading, verb, COMMA_CLAUSE);
    while (!plain && verb > first && lists_of(reading, verb - 1) & IN_AUXILIARIES)
        verb--;
    return verb == first && (verb == cue->first || (names_source(reading, speaker) &&
                                                    !trailed_describes_name(reading, before)));
}

/* "CLAUSE, NAME said, CLAUSE": an attribution between two commas. */
static struct clause
parenthesis(const struct reading *reading, const struct cue *cue)
{
    struct word_range sentence = sentence_of(reading, cue->first);
    if (!may_be_inserted(reading, cue, sentence))
        return no_clause;
    bool own = cue_governs(cue, 'm'); /* "Первыми, по его словам, …" */
    bool drops = grammar_has(reading, cue->first, PRO_DROP);
    bool comma_clause = grammar_has(reading, cue->first, COMMA_CLAUSE);
    bool cased = is_cased(reading, cue->first);
    uint32_t least = own || comma_clause || cased || (drops && cue_governs(cue, 't')) ? 1 : 2;
    uint32_t comma = comma_before(reading, cue, sentence, least);
    if (comma == NOTHING)
        return no_clause;
    struct word_range speaker = own ? pronoun_in_cue(reading, cue)
                                    : subject_of_cue(reading, cue, comma + 1, sentence.end, true);
    uint32_t behind = !own && speaker.first > cue->first ? speaker.end : cue->end;
    if (speaker.first > cue->first && !drops)
        behind = behind_descriptions(reading, behind, sentence.end);
    if (behind == NOTHING)
        return no_clause;
    bool as = cue->first == comma + 2 && lists_of(reading, comma + 1) & IN_AS_WORDS;
    struct word_range before = {sentence.first, comma};
    bool inverted =
        (speaker.first >= cue->end || own) && turns_round(reading, cue, before, as, speaker);
    bool tight = speaker.first == comma + 1 || inverted;
    if (comma_clause && !inverted && !cue_governs(cue, 's') && speaker.first < cue->first)
        return no_clause; /* "Setelah itu, NAME mengatakan, CLAUSE" */
    if (!cue_governs(cue, 'i') && !(inverted && (as || has_person(reading, speaker))))
        return no_clause; /* "CLAUSE, как сообщили в полиции, CLAUSE" */
    if (is_empty(speaker) || !tight || mark_at(reading, behind) != ',' ||
        behind + (cased ? 3 : 4) > sentence.end)
        return no_clause;
    if (cue_governs(cue, 's') &&
        is_that_of(reading, (struct word_range){sentence.first, comma}, behind + 1))
        return no_clause;
    uint32_t name = reading->name_at[behind + 1]; /* "CLAUSE, said the mayor, NAME." */
    if (name != NOTHING && reading->names->mentions.at[name].first == behind + 1 &&
        reading->names->mentions.at[name].last + 1 >= sentence.end)
        return no_clause;
    const uint64_t connects = IN_CONJUNCTIONS | IN_FUNCTION_WORDS | IN_STARTERS | IN_ADVERBS;
    bool connector = lists_of(reading, sentence.first) & connects && cased;
    if ((comma_clause || connector) && comma == sentence.first + 1) /* "Namun, kata NAME, CLAUSE" */
        return clause_finish(reading, "parenthesis", (struct word_range){behind + 1, sentence.end},
                             cue, speaker);
    struct clause clause = clause_finish(
        reading, "parenthesis", (struct word_range){sentence.first, sentence.end}, cue, speaker);
    return clause_with_gap(clause, (struct word_range){comma, behind + 1});
}

/* "Kata NAME, CLAUSE": the cue and who speaks open the sentence before a comma, in a language in
 * which one parts them from what is reported. */
static struct clause
opened(const struct reading *reading, const struct cue *cue)
{
    struct word_range sentence = sentence_of(reading, cue->first);
    if (!grammar_has(reading, cue->first, COMMA_CLAUSE) || !cue_governs(cue, 'i') ||
        cue_governs(cue, 'p') || cue_governs(cue, 's') || cue->first != sentence.first ||
        begins_as(reading, cue->first, "verb_prefix"))
        return no_clause; /* "Menegaskan hal itu, …" */
    struct word_range speaker = speaker_behind(reading, cue->end, sentence.end);
    uint32_t first = speaker.end + 1;
    if (is_empty(speaker) || speaker.first != cue->end || !is_comma(reading, speaker.end) ||
        !names_somebody(reading, speaker) || reading->span_at[first] != NOTHING)
        return no_clause;
    return clause_finish(reading, "parenthesis", (struct word_range){first, sentence.end}, cue,
                         speaker);
}

/* Whether the word surely begins a prepositional phrase; a small word may be "cuando", too. */
static bool
is_preposition(const struct reading *reading, uint32_t word)
{
    uint64_t lists = lists_of(reading, word);
    return lists & (IN_PREPOSITIONS | IN_LOCATIVES | IN_LINKERS) &&
           !(lists & (IN_ARTICLES | IN_DETERMINERS));
}

/* "En el caso de NAME, ": whether the words [first, comma) are a prepositional phrase. */
static bool
is_fronted(const struct reading *reading, uint32_t first, uint32_t comma)
{
    if (!is_comma(reading, comma) || comma - first > LONGEST_FRONTED ||
        !is_preposition(reading, first))
        return false;
    for (uint32_t i = first; i < comma; i++)
        if (has_shape(reading, i, WORD_MARK) || reading->span_at[i] != NOTHING ||
            lists_of(reading, i) & (IN_AUXILIARIES | IN_COMPLEMENTISERS | IN_CUES))
            return false;
    return true;
}

/* "Afirmó también que", ", aunque aseguró que", "En entrevista afirmó que", "En el caso de NAME,
   afirmó que": whether nothing but auxiliaries and adverbs stands before the cue in its clause, or
   a prepositional phrase, but for what begins one. */
static bool
begins_clause(const struct reading *reading, const struct cue *cue, uint32_t first)
{
    uint32_t at = cue->first;
    while (at > first && cue->first - at < LONGEST_ADDRESSEE &&
           lists_of(reading, at - 1) & (IN_AUXILIARIES | IN_ADVERBS))
        at--;
    if (at > first && lists_of(reading, at - 1) & IN_CONJUNCTIONS &&
        (at - 1 == first || is_comma(reading, at - 2)))
        at--; /* "وأضاف أن", "Y añadió que" */
    if (at == first || is_fronted(reading, first, at - 1) ||
        (at == first + 2 && speaker_preposition(reading, first) &&
         reading->name_at[at - 1] == NOTHING) ||
        oblique_front(reading, first, at))
        return true;
    uint32_t before = at - 1;
    return lists_of(reading, before) & IN_STARTERS && has_shape(reading, before, WORD_SMALL) &&
           !is_personal(reading, before) &&
           (before == first || is_comma(reading, before - 1) ||
            lists_of(reading, before - 1) & IN_CONJUNCTIONS);
}

/* "“A”, ha detto NAME, aggiungendo che B", "“A”, pidió, y contó que B", "X zei A en meldde dat B":
   whether a conjunction joins CUE to one BEFORE it in its sentence, or a comma does a participle;
   who speaks is the same. */
static bool
is_joined_cue(const struct reading *reading, const struct cue *cue, struct word_range sentence,
              struct cue *before)
{
    uint32_t at = cue->first;
    while (at > sentence.first && lists_of(reading, at - 1) & (IN_AUXILIARIES | IN_ADVERBS))
        at--;
    bool joined = at > sentence.first &&
                  (cue_governs(cue, 'p') ? is_comma(reading, at - 1)
                                         : lists_of(reading, at - 1) & IN_CONJUNCTIONS);
    for (uint32_t i = at; joined && i > sentence.first && at - i < LONGEST_BETWEEN; i--)
        if (reading->span_at[i - 1] == NOTHING && cue_at(reading, i - 1, at, before) &&
            !cue_governs(before, 's') && !cue_governs(before, 'p'))
            return true;
    return false;
}

/* "said that, in most towns, CLAUSE": behind the words between commas at WORD, if any. */
static uint32_t
behind_insertion(const struct reading *reading, uint32_t word, uint32_t end)
{
    if (mark_at(reading, word) != ',')
        return word;
    uint32_t comma = mark_within(reading, word + 1, end, LONGEST_ADDRESSEE - 1, ',');
    return comma == NOTHING ? word : comma + 1;
}

/* "said that, according to NAME, CLAUSE": whether a source stands behind the comma at WORD. */
static bool
inserts_source(const struct reading *reading, uint32_t word, uint32_t end)
{
    struct cue cue;
    return lists_of(reading, word + 1) & IN_AS_WORDS ||
           (cue_at(reading, word + 1, end, &cue) && cue_governs(&cue, 's'));
}

/* Whether a noun phrase may be a subject: it begins with a determiner or holds a capital. */
static bool
is_whole_phrase(const struct reading *reading, struct word_range phrase)
{
    if (lists_of(reading, phrase.first) & (IN_ARTICLES | IN_DETERMINERS))
        return phrase.end > phrase.first + 1;
    for (uint32_t i = phrase.first; i < phrase.end; i++)
        if (has_shape(reading, i, WORD_CAPITAL) ||
            (grammar_has(reading, i, SUFFIXED_ARTICLE) && lists_of(reading, i) & IN_ROLES))
            return true;
    return false;
}

/* "NAME (V) i Orsk": before the letters in brackets that end before WORD; WORD if none do. */
static uint32_t
before_party(const struct reading *reading, uint32_t word, uint32_t first)
{
    return word > first + 3 && mark_at(reading, word - 1) == ')' &&
                   mark_at(reading, word - 3) == '('
               ? word - 3
               : word;
}

/* The subject of the CUE, where what seems to be the SPEAKER stands in a prepositional phrase: the
   phrase it belongs to, "Una encuesta hecha en NAME señala"; empty, the subject being dropped,
   where its sentence begins with it, "En el caso de NAME, recordó". */
static struct word_range
head_of(const struct reading *reading, struct word_range speaker, const struct cue *cue,
        uint32_t first)
{
    uint32_t at = speaker.first;
    bool plural = ends_as(reading, cue->end - 1, "plural_ending"); /* "Desde NAME aseguran" */
    if (speaker.end > cue->first)
        return speaker;
    for (uint32_t i = speaker.end; i < cue->first; i++)
        if (begins_with_that(reading, i))
            return speaker; /* "de NAME, que ayer dijo" */
    while (at > first &&
           (is_preposition(reading, at - 1) || speaker_preposition(reading, at - 1))) {
        uint32_t end = before_party(reading, at - 1, first);
        uint32_t start = end > first ? speaker_phrase_start(reading, end, first) : end;
        if (end < at - 1 && start < end)
            return (struct word_range){start, end};
        if (start == at - 1)
            return start == first && !plural && is_preposition(reading, first) ? nobody : speaker;
        struct word_range phrase = {start, at - 1};
        at = start;
        if (at == first ||
            !(is_preposition(reading, at - 1) || speaker_preposition(reading, at - 1)))
            return is_whole_phrase(reading, phrase) ? phrase : speaker;
    }
    return speaker;
}

/* What is said behind a cue, as far as its beginning tells. */
struct forwarded {
    uint32_t that;     /* its complementiser; NOTHING: none */
    uint32_t first;    /* its first word; NOTHING: nothing is said */
    uint32_t inserted; /* words at its beginning, between commas */
};

/* The clause behind the complementiser THAT of the cue, in a sentence that ends at END. */
static struct forwarded
that_clause(const struct reading *reading, const struct cue *cue, uint32_t that, uint32_t end)
{
    struct forwarded said = {.that = that, .first = NOTHING};
    bool asks = value_of(reading, that, NUMBER_COMPLEMENTISERS).length > 0;
    bool reports = cue_governs(cue, 'i') || cue_governs(cue, 't') || cue_governs(cue, 'k');
    if ((!reports && !cue_governs(cue, 'q')) ||
        cue_governs(cue, 's') || /* "d'après le récit qu'elle livre" */
        (asks && !cue_governs(cue, 'q') && cue_governs(cue, 't'))) /* "opmærksom på, om" */
        return said;
    uint32_t behind = behind_insertion(reading, that + 1, end);
    said.first = inserts_source(reading, that + 1, end) ? behind : that + 1;
    said.inserted = behind - said.first;
    said.first -= asks && said.inserted == 0; /* "whether" is a part of it */
    return said;
}

/* Who says what is SAID behind the cue; empty if nobody, or, *DROPPED, if he needs no word. */
static struct word_range
forward_subject(const struct reading *reading, const struct cue *cue, const struct forwarded *said,
                bool *dropped)
{
    struct word_range sentence = sentence_of(reading, cue->first);
    struct word_range speaker = subject_of_cue(reading, cue, sentence.first, sentence.end, false);
    bool that = said->that != NOTHING;
    bool drops =
        that && grammar_has(reading, cue->first, PRO_DROP) && !verb_final(reading, cue->first);
    *dropped = is_empty(speaker) && drops && begins_clause(reading, cue, sentence.first);
    struct cue before;
    if (is_empty(speaker) && that && !*dropped && is_joined_cue(reading, cue, sentence, &before)) {
        bool marked = reading->span_at[sentence.first] != NOTHING;
        speaker = subject_of_cue(reading, &before, sentence.first, cue->first, marked);
        *dropped = is_empty(speaker) && drops;
    }
    if (grammar_has(reading, cue->first, SUFFIXED_ARTICLE) && !is_empty(speaker)) {
        struct word_range head = head_of(reading, speaker, cue, sentence.first);
        speaker = is_empty(head) ? speaker : head; /* "NAME på sjukhuset säger att" */
    }
    if (drops && !is_empty(speaker) && !cue_governs(cue, 'f')) {
        speaker = head_of(reading, speaker, cue, sentence.first);
        *dropped = is_empty(speaker);
    }
    return speaker;
}

/* Whether what is SAID behind the cue is no clause of the SPEAKER: an object, or he is the clause's
   own subject. */
static bool
is_not_said(const struct reading *reading, const struct cue *cue, const struct forwarded *said,
            struct word_range speaker)
{
    bool that = said->that != NOTHING;
    if (that && !verb_final(reading, cue->first) &&
        language_of(reading, cue->first)->lists & IN_ARTICLES &&
        holds_object(reading, cue, said->that, speaker))
        return true;
    return !is_empty(speaker) && speaker.first >= cue->end && !cue_governs(cue, 'p') &&
           !cue_governs(cue, 's') && !(that && speaker.end < said->first);
}

/* "NAME said that CLAUSE", "NAME said CLAUSE". */
static struct clause
forward(const struct reading *reading, const struct cue *cue)
{
    struct word_range sentence = sentence_of(reading, cue->first);
    uint32_t that = complementiser_behind(reading, cue->end, sentence.end);
    struct forwarded said = {.that = NOTHING};
    if (that != NOTHING)
        said = that_clause(reading, cue, that, sentence.end);
    else
        said.first = bare_clause(reading, cue, sentence.end);
    if (said.first == NOTHING)
        return no_clause;
    bool dropped;
    struct word_range speaker = forward_subject(reading, cue, &said, &dropped);
    if ((is_empty(speaker) && !dropped) || is_not_said(reading, cue, &said, speaker))
        return no_clause;
    uint32_t end = clause_end(reading, cue, said.first + said.inserted, sentence.end);
    return clause_finish(reading, that != NOTHING ? "that-clause" : "bare-clause",
                         (struct word_range){said.first, end}, cue, speaker);
}

/* "As NAME said, CLAUSE." */
static struct clause
as_clause(const struct reading *reading, const struct cue *cue)
{
    struct word_range sentence = sentence_of(reading, cue->first);
    uint32_t as = sentence.first;
    if (!(lists_of(reading, as) & IN_AS_WORDS) || cue_governs(cue, 's') ||
        !(cue_governs(cue, 'i') || cue_governs(cue, 't')) || cue->first > as + LONGEST_ADDRESSEE)
        return no_clause;
    struct word_range speaker = speaker_behind(reading, cue->end, sentence.end);
    if (is_empty(speaker))
        speaker = speaker_before(reading, cue->first, as + 1);
    uint32_t comma = speaker.end > cue->end ? speaker.end : cue->end;
    comma += comma < sentence.end && reading->span_at[comma] != NOTHING; /* "»," */
    struct word_range apposed = name_in_apposition(reading, comma, sentence.end);
    if (speaker.end > cue->end && !is_empty(apposed) && is_comma(reading, apposed.end) &&
        names_phrase(reading, speaker, apposed))
        comma = apposed.end; /* "Come ha detto il sindaco, NAME, CLAUSE" */
    bool described = is_comma(reading, comma) && !(lists_of(reading, comma + 1) & IN_ARTICLES);
    uint32_t close = described ? behind_descriptions(reading, comma, sentence.end) : comma;
    comma = close == NOTHING ? comma : close; /* "Come ha detto NAME, sindaco di Orsk, CLAUSE" */
    uint32_t most = comma + LONGEST_ADDRESSEE;
    while (comma < sentence.end && comma < most && mark_at(reading, comma) != ',' &&
           !(comma == cue->end && lists_of(reading, comma) & IN_AUXILIARIES))
        comma++;
    bool dropped = grammar_has(reading, cue->first, PRO_DROP) && /* "Jak podkreślił, …" */
                   cue->first == as + 1 && cue->end == comma;
    if ((is_empty(speaker) && !dropped) || comma >= sentence.end || comma >= most)
        return no_clause;
    comma += mark_at(reading, comma) == ',';
    return clause_finish(reading, "as-clause", (struct word_range){comma, sentence.end}, cue,
                         speaker);
}

/* "Det säger NAME.", "Lo ha detto NAME.", "Así lo dijo NAME.": whether CUE stands behind what takes
 * up the sentence before its own, which is a language's whose verb may follow that. */
static bool
is_taken_up(const struct reading *reading, const struct cue *cue, uint32_t first)
{
    bool drops = grammar_has(reading, first, PRO_DROP);
    if (cue_governs(cue, 's') || !(cue_governs(cue, 'i') || (drops && cue_governs(cue, 't'))) ||
        !(grammar_has(reading, first, FRONTING_INVERTS) || drops))
        return false;
    uint32_t before = cue->first;
    while (drops && before > first && cue->first - before < LONGEST_NEGATION &&
           lists_of(reading, before - 1) & IN_AUXILIARIES)
        before--;
    first += drops && lists_of(reading, first) & (IN_ADVERBS | IN_AS_WORDS);
    return before == first + 1 && is_one_as(reading, first, "demonstrative");
}

/* "CLAUSE. Det säger NAME.": what stands for the sentence before it, in the same block. */
static struct clause
sentence_before(const struct reading *reading, const struct cue *cue)
{
    struct word_range sentence = sentence_of(reading, cue->first);
    uint32_t number = sentence_number(reading, cue->first);
    if (number == 0 || !is_taken_up(reading, cue, sentence.first))
        return no_clause;
    struct word_range before = reading->ranges[number - 1];
    if (is_empty(before) || block_of(reading, before.first) != block_of(reading, cue->first) ||
        before.end - before.first > LONGEST_CLAUSE)
        return no_clause;
    for (uint32_t i = before.first; i < before.end; i++)
        if (reading->span_at[i] != NOTHING || lists_of(reading, i) & IN_CUES)
            return no_clause;
    struct word_range speaker = speaker_behind(reading, cue->end, sentence.end);
    return is_empty(speaker) ? no_clause
                             : clause_finish(reading, "sentence-before", before, cue, speaker);
}

static struct clause
find_any(const struct reading *reading, const struct cue *cue)
{
    if (is_parsed(reading, cue->first))
        return governed_clause(reading, cue);
    if (verb_second(reading, cue->first))
        return reported_clause(reading, cue);
    if (subject_first(reading, cue->first) && !cue_governs(cue, 's'))
        return subject_first_clause(reading, cue);
    if (verb_final(reading, cue->first)) {
        struct clause clause = verb_final_clause(reading, cue);
        if (clause.rule)
            return clause;
    }
    static const struct {
        struct clause (*find)(const struct reading *, const struct cue *);
        bool source; /* asked of cues that name one: "according to" */
    } rules[] = {{sourced_amid, true},   {sourced_behind_verb, true}, {sourced_by_relative, true},
                 {sourced_first, true},  {as_clause, false},          {parenthesis, false},
                 {opened, false},        {trailed_by_comma, false},   {trailed_by_dash, false},
                 {sourced_within, true}, {sentence_before, false},    {forward, false}};
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        if (rules[i].source && !cue_governs(cue, 's'))
            continue;
        struct clause clause = rules[i].find(reading, cue);
        if (clause.rule)
            return clause;
    }
    return no_clause;
}

/* "Nobody said that CLAUSE", "Niemand sagte, dass CLAUSE": whether nothing is reported, for nobody
   says it. */
static bool
is_by_nobody(const struct reading *reading, const struct clause *clause)
{
    return !is_empty(clause->speaker) && is_one_as(reading, clause->speaker.first, "nobody");
}

struct clause
clause_find(const struct reading *reading, const struct cue *cue)
{
    struct clause clause = find_any(reading, cue);
    return clause.rule && is_by_nobody(reading, &clause) ? no_clause : clause;
}
