#include "pullquote/verbfinal.h"

#include "pullquote/speaker.h"
#include "pullquote/subjectfirst.h"

/* Words. */
enum {
    LONGEST_SOURCE = 10,
    LONGEST_OFFICE = 3,
    LONGEST_SENTENCE = 120,
    SHORTEST = 2,
    LONGEST_ENDING = 10
};

bool
verb_final(const struct reading *reading, uint32_t word)
{
    return grammar_has(reading, word, VERB_FINAL);
}

/* The name that ends at END, with its title. */
static struct word_range
name_before(const struct reading *reading, uint32_t end, uint32_t first)
{
    if (end <= first)
        return nobody;
    uint32_t last = end;
    if (last - 1 > first && has_shape(reading, last - 1, WORD_CLITIC))
        last--;
    uint32_t name = reading->name_at[last - 1];
    if (name == NOTHING)
        return nobody;
    const struct mention *mention = &reading->names->mentions.at[name];
    uint32_t start = mention_start(mention);
    return start < first ? nobody : (struct word_range){start, mention->last};
}

/* Before what may stand between a subject and its verb and is one word. */
static uint32_t
skip_words(const struct reading *reading, uint32_t end, uint32_t first)
{
    while (end > first &&
           (mark_at(reading, end - 1) == ',' || mark_at(reading, end - 1) == ':' ||
            (lists_of(reading, end - 1) & IN_LINKERS && has_shape(reading, end - 1, WORD_OTHER) &&
             reading->name_at[end - 1] == NOTHING) ||
            lists_of(reading, end - 1) & (IN_ADVERBS | IN_AUXILIARIES | IN_SUBJECT_MARKERS)))
        end--; /* "NAME का कहना है" */
    return end;
}

static bool
is_somebody(const struct reading *reading, uint32_t word)
{
    return reading->name_at[word] != NOTHING ||
           lists_of(reading, word) & (IN_TITLES | IN_ROLES | IN_HONORIFICS | IN_ORG_WORDS);
}

bool
verb_final_speaks(const struct reading *reading, struct word_range phrase)
{
    if (phrase.first < phrase.end && mark_at(reading, phrase.end) == ',')
        return true; /* "“…” diye konuşan bir komşu, …" */
    for (uint32_t i = phrase.first; i < phrase.end; i++)
        if (reading->name_at[i] != NOTHING || lists_of(reading, i) & IN_PRONOUNS ||
            has_shape(reading, i, WORD_CAPITAL))
            return true;
    return phrase.first < phrase.end && /* not "yönetimi eleştirdi" */
           is_somebody(reading, phrase.end - 1);
}

/* "NAME, NAME'e seslendi": before the names in a case that stand before the verb. */
static uint32_t
skip_cases(const struct reading *reading, uint32_t end, uint32_t first)
{
    while (end > first && has_shape(reading, end - 1, WORD_CLITIC)) {
        struct word_range name = name_before(reading, end, first);
        if (is_empty(name) || name.first == first)
            break;
        end = skip_words(reading, name.first, first);
    }
    return end;
}

/* "soruyu yanıtlayan deneyimli teknik adam": who speaks, without the clause before. */
static struct word_range
behind_relative(const struct reading *reading, struct word_range phrase)
{
    const uint64_t never = IN_ROLES | IN_TITLES | IN_ORG_WORDS | IN_COMMON_WORDS;
    uint32_t end = phrase.end;
    bool named = end > phrase.first && reading->name_at[end - 1] != NOTHING;
    for (uint32_t i = phrase.first; i + 1 < end && (named || reading->name_at[i] == NOTHING); i++)
        if (has_shape(reading, i, WORD_SMALL) && !(lists_of(reading, i) & never) &&
            ends_as(reading, i, "relative_ending"))
            phrase.first = i + 1;
    return phrase;
}

/* "NAME-ga kaigi-de", "NAME, salı günü": whom the last particle of a subject, or comma, before END
 * stands behind. */
static struct word_range
marked_subject(const struct reading *reading, uint32_t end, uint32_t first)
{
    uint32_t least = end - first > LONGEST_SENTENCE ? end - LONGEST_SENTENCE : first;
    for (uint32_t i = end; i > least + 1; i--)
        if ((lists_of(reading, i - 1) & IN_SUBJECT_MARKERS || mark_at(reading, i - 1) == ',' ||
             (lists_of(reading, i - 1) & IN_AUXILIARIES && /* "NAME ise" */
              reading->name_at[i - 2] != NOTHING)) &&
            reading->span_at[i - 1] == NOTHING && is_somebody(reading, i - 2))
            return speaker_before(reading, i - 1, first);
    return nobody;
}

/* "NAME, ROLE, “…”": the person with which the sentence begins, before what stands between commas
 * and ends at END. */
static struct word_range
apposed_subject(const struct reading *reading, uint32_t end, uint32_t first)
{
    uint32_t least = end > first + LONGEST_SENTENCE ? end - LONGEST_SENTENCE : first;
    if (end < first + 4 || mark_at(reading, end - 1) != ',')
        return nobody;
    for (uint32_t i = end - 1; i > least; i--) {
        if (mark_at(reading, i - 1) != ',' || reading->span_at[i - 1] != NOTHING)
            continue;
        struct word_range name = name_before(reading, i - 1, first);
        bool person = !is_empty(name) && name.first == first &&
                      is_person(reading, reading->name_at[name.end - 1]);
        return person ? name : nobody;
    }
    return nobody;
}

/* "उन्होंने": whether the word is a pronoun that the particle of a subject is written with. */
static bool
is_marked_pronoun(const struct reading *reading, uint32_t word)
{
    return lists_of(reading, word) & IN_PRONOUNS && reading->span_at[word] == NOTHING &&
           ends_in_list(reading, word, IN_SUBJECT_MARKERS, 3, LONGEST_ENDING);
}

/* "NAME ने पत्रकारों को": whom the last particle of a subject that is a word of its own stands
 * behind. */
static struct word_range
particle_subject(const struct reading *reading, uint32_t end, uint32_t first)
{
    uint32_t least = end - first > LONGEST_SOURCE ? end - LONGEST_SOURCE : first;
    if (end > first && lists_of(reading, end - 1) & IN_SUBJECT_MARKERS)
        return nobody; /* passed over below */
    for (uint32_t i = end; i > least; i--) {
        if (is_marked_pronoun(reading, i - 1))
            return (struct word_range){i - 1, i};
        if (i > least + 1 && lists_of(reading, i - 1) & IN_SUBJECT_MARKERS &&
            has_shape(reading, i - 1, WORD_SPACE_BEFORE) && reading->span_at[i - 1] == NOTHING)
            return speaker_before(reading, i - 1, first);
    }
    return nobody;
}

struct word_range
verb_final_subject(const struct reading *reading, uint32_t end, uint32_t first)
{
    if (end > 0 && subject_first(reading, end - 1))
        return subject_first_subject(reading, end, first);
    struct word_range marked_by = particle_subject(reading, end, first);
    if (!is_empty(marked_by))
        return marked_by;
    struct word_range apposed = apposed_subject(reading, end, first);
    if (!is_empty(apposed))
        return apposed;
    end = skip_words(reading, end, first);
    end = skip_words(reading, speaker_skip_place(reading, end, first), first);
    end = skip_cases(reading, end, first);
    struct word_range name = name_before(reading, end, first);
    if (!is_empty(name))
        return name;
    struct word_range phrase = speaker_before(reading, end, first);
    if (!is_empty(phrase) &&
        (is_somebody(reading, phrase.end - 1) || lists_of(reading, phrase.first) & IN_PRONOUNS))
        return behind_relative(reading, phrase);
    struct word_range marked = marked_subject(reading, end, first);
    return is_empty(marked) ? phrase : behind_relative(reading, marked);
}

/* Whether the word ends as the verb of a reported clause does. */
static bool
is_reported_verb(const struct reading *reading, uint32_t word)
{
    return ends_in_list(reading, word, IN_FINITE_ENDINGS, 2, LONGEST_ENDING);
}

/* "NAME'ye göre CLAUSE": the source opens the sentence. */
static struct clause
source_in_front(const struct reading *reading, const struct cue *cue, struct word_range sentence)
{
    uint32_t end = cue->first;
    while (end > sentence.first &&
           (has_shape(reading, end - 1, WORD_CLITIC) ||
            (lists_of(reading, end - 1) & IN_LINKERS && reading->name_at[end - 1] == NOTHING)))
        end--;
    if (end <= sentence.first || end - sentence.first > LONGEST_SOURCE ||
        cue->end + SHORTEST >= sentence.end)
        return no_clause;
    uint32_t first = cue->end + (mark_at(reading, cue->end) == ',' ? 1 : 0);
    first += lists_of(reading, first) & IN_AUXILIARIES && reading->name_at[first] == NOTHING;
    bool joined = lists_of(reading, sentence.first) & (IN_CONJUNCTIONS | IN_ADVERBS) &&
                  reading->name_at[sentence.first] == NOTHING && sentence.first + 1 < end;
    struct word_range speaker = {sentence.first + joined, end}; /* "लेकिन NAME के अनुसार" */
    return (struct clause){
        "leading-source", {first, sentence.end}, nobody, behind_relative(reading, speaker), *cue};
}

/* "NAME, CLAUSE belirterek CLAUSE söyledi": behind the last participle of speech in [first, end);
 * FIRST if there is none. */
static uint32_t
behind_participle(const struct reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t i = end; i > first; i--) {
        struct cue cue;
        if (reading->span_at[i - 1] == NOTHING && cue_at(reading, i - 1, end, &cue) &&
            cue_governs(&cue, 'p') && cue.end + SHORTEST <= end)
            return cue.end + (mark_at(reading, cue.end) == ',');
    }
    return first;
}

/* Behind the first noun in [first, end), if it is near, for what is said or written, in the case in
   which it holds what is reported, "açıklamada", and the comma there; FIRST if there is none. */
static uint32_t
behind_document(const struct reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i + SHORTEST < end && i < first + LONGEST_SOURCE; i++)
        if (lists_of(reading, i) & IN_SOURCE_NOUNS && reading->span_at[i] == NOTHING)
            return i + 1 + (mark_at(reading, i + 1) == ',');
    return first;
}

/* "NAME'den yapılan açıklamada, CLAUSE bildirildi": what a document says. */
static struct clause
in_document(const struct reading *reading, const struct cue *cue, struct word_range sentence)
{
    uint32_t first = behind_document(reading, sentence.first, cue->first);
    uint32_t end = first;
    while (end > sentence.first && has_shape(reading, end - 1, WORD_MARK))
        end--;
    if (first == sentence.first || end - sentence.first > LONGEST_SOURCE)
        return no_clause;
    return (struct clause){"bare-clause", {first, cue->first}, nobody, {sentence.first, end}, *cue};
}

/* "CHP sözcüsü", "ABD ordusu": behind the role or institution that follows the institution ending
 * at END and is its own by its ending; END if none does. */
static uint32_t
behind_own_role(const struct reading *reading, uint32_t end, uint32_t most)
{
    for (uint32_t i = end; i < most && i < end + LONGEST_OFFICE; i++) {
        if (!has_shape(reading, i, WORD_SMALL) || reading->name_at[i] != NOTHING)
            break;
        if (lists_of(reading, i) & (IN_ROLES | IN_TITLES | IN_ORG_WORDS) &&
            ends_as(reading, i, "possessed_ending"))
            return i + 1;
    }
    return end;
}

/* The longest name that begins, with its title, at FIRST, in the words before END; nobody if none
 * does. */
static struct word_range
name_from(const struct reading *reading, uint32_t first, uint32_t end)
{
    struct word_range found = nobody;
    for (uint32_t i = first; i < end && i < first + LONGEST_SOURCE; i++) {
        uint32_t name = reading->name_at[i];
        if (reading->span_at[i] != NOTHING || mark_at(reading, i) == ',')
            break;
        if (name == NOTHING)
            continue;
        const struct mention *mention = &reading->names->mentions.at[name];
        if (mention_start(mention) == first || mention->first == first)
            found = (struct word_range){first, mention->last};
        i = mention->last - 1;
    }
    return found;
}

/* "Bir yetkili", "Yolcular": whose role the words from FIRST on are, what may stand before one
 * aside; nobody if they are not. */
static struct word_range
role_from(const struct reading *reading, uint32_t first, uint32_t end)
{
    const uint64_t before = IN_DETERMINERS | IN_MODIFIERS | IN_NATIONALITIES | IN_ORG_WORDS;
    for (uint32_t i = first; i < end && i < first + LONGEST_OFFICE; i++) {
        uint64_t lists = lists_of(reading, i);
        if (reading->name_at[i] != NOTHING || reading->span_at[i] != NOTHING)
            break;
        bool role = lists & (IN_ROLES | IN_TITLES | IN_ORG_WORDS) && !(lists & IN_DETERMINERS) &&
                    !(lists_of(reading, i + 1) & (IN_ROLES | IN_TITLES | IN_ORG_WORDS));
        if (role && reading->name_at[i + 1] == NOTHING)
            return (struct word_range){first, i + 1};
        if (!(lists & (before | IN_ROLES | IN_TITLES)))
            break;
    }
    return nobody;
}

/* "Antalya'da yaşayan emekli NAME": behind the relative clause with which the words [first, end)
 * begin, where a person is named; FIRST if there is none. */
static uint32_t
behind_relative_clause(const struct reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i + 1 < end && i < first + LONGEST_SOURCE; i++) {
        if (mark_at(reading, i) == ',' || reading->span_at[i] != NOTHING)
            break;
        if (!has_shape(reading, i, WORD_SMALL) || has_shape(reading, i, WORD_CLITIC) ||
            lists_of(reading, i) & (IN_ROLES | IN_TITLES | IN_ORG_WORDS) ||
            !ends_as(reading, i, "relative_ending"))
            continue;
        struct word_range name = name_from(reading, i + 1, end);
        if (!is_empty(name) && is_person(reading, reading->name_at[name.end - 1]))
            return i + 1;
    }
    return first;
}

/* "Zeynep Demir sınıfların kalabalık olduğunu söyledi": who is the subject without a comma, at the
 * beginning of the words [first, end), and is not only what the next noun is of: not
 * "Galatasaray taraftarının". */
static struct word_range
bare_subject(const struct reading *reading, uint32_t first, uint32_t end)
{
    uint32_t start = first;
    while (start < end && start < first + LONGEST_OFFICE && reading->name_at[start] == NOTHING &&
           lists_of(reading, start) & (IN_ADVERBS | IN_CONJUNCTIONS | IN_DAYS))
        start++;
    start = behind_relative_clause(reading, start, end);
    struct word_range subject = name_from(reading, start, end);
    bool person = false;
    if (is_empty(subject)) {
        subject = role_from(reading, start, end);
    } else if (!has_shape(reading, subject.end, WORD_CLITIC)) {
        person = is_person(reading, reading->name_at[subject.end - 1]);
        subject.end = person ? subject.end : behind_own_role(reading, subject.end, end);
    }
    if (is_empty(subject) || subject.end + SHORTEST > end ||
        has_shape(reading, subject.end, WORD_MARK | WORD_CLITIC) ||
        reading->span_at[subject.end] != NOTHING)
        return nobody;
    bool whole = (person && subject.end > subject.first + 1) ||
                 lists_of(reading, subject.first) & IN_DETERMINERS; /* "Bir yetkili" */
    bool institution = !person && subject.end > subject.first + 1 &&
                       lists_of(reading, subject.end - 1) & IN_ORG_WORDS;
    if (institution) /* "Sağlık Bakanlığı salgının …", not "… ekiplerinin" */
        return ends_as(reading, subject.end, "owned_case") ? nobody : subject;
    return whole || !ends_as(reading, subject.end, "possessed_case") ? subject : nobody;
}

/* "NAME, CLAUSE söyledi": a clause whose verb has the ending of reported speech, between the
 * subject's comma or particle and the cue that ends the sentence. */
static struct clause
before_cue(const struct reading *reading, const struct cue *cue, struct word_range sentence)
{
    if (cue->first < sentence.first + SHORTEST + 1)
        return no_clause;
    uint32_t close = cue->first; /* "kalacağını da sözlerine ekledi" */
    close -= lists_of(reading, close - 1) & IN_AUXILIARIES &&
             has_shape(reading, close - 1, WORD_SMALL) && reading->name_at[close - 1] == NOTHING;
    uint32_t verb = close - 1; /* or in marks: "“X'i bildiğini” söyledi" */
    verb -= reading->span_at[verb] != NOTHING && has_shape(reading, verb, WORD_MARK);
    if (!is_reported_verb(reading, verb) ||
        (cue->end < sentence.end && !has_shape(reading, cue->end, WORD_MARK) &&
         !cue_governs(cue, 'b') && !cue_governs(cue, 'p')))
        return no_clause;
    if (cue_governs(cue, 'z'))
        return in_document(reading, cue, sentence);
    if (cue_governs(cue, 'b')) { /* "CLAUSE belirten NAME" */
        struct word_range speaker = speaker_behind(reading, cue->end, sentence.end);
        if (is_empty(speaker))
            return no_clause;
        return (struct clause){"bare-clause", {sentence.first, cue->first}, nobody, speaker, *cue};
    }
    for (uint32_t i = sentence.first + 1; i + SHORTEST < cue->first; i++) {
        if (reading->span_at[i] != NOTHING)
            continue;
        bool comma = mark_at(reading, i) == ',';
        bool particle = lists_of(reading, i) & IN_AUXILIARIES && !has_shape(reading, i, WORD_MARK);
        if (!comma && !particle)
            continue;
        struct word_range speaker = verb_final_subject(reading, i, sentence.first);
        if (is_empty(speaker) || (particle && reading->name_at[speaker.end - 1] == NOTHING))
            continue;
        uint32_t first = behind_participle(reading, i + 1, cue->first);
        first = behind_document(reading, first, cue->first);
        return (struct clause){"bare-clause", {first, close}, nobody, speaker, *cue};
    }
    struct word_range subject = bare_subject(reading, sentence.first, close);
    return is_empty(subject)
               ? no_clause
               : (struct clause){"bare-clause", {subject.end, close}, nobody, subject, *cue};
}

struct clause
verb_final_clause(const struct reading *reading, const struct cue *cue)
{
    struct word_range sentence = sentence_of(reading, cue->first);
    if (!cue_governs(cue, 'i') || sentence.end - sentence.first > LONGEST_SENTENCE)
        return no_clause;
    struct clause clause = cue_governs(cue, 'f') ? source_in_front(reading, cue, sentence)
                                                 : before_cue(reading, cue, sentence);
    while (clause.rule && clause.words.end > clause.words.first + SHORTEST &&
           has_shape(reading, clause.words.end - 1, WORD_MARK) &&
           reading->span_at[clause.words.end - 1] == NOTHING)
        clause.words.end--;
    return clause;
}
