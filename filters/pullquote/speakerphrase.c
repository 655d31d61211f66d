#include "pullquote/speakerphrase.h"

#include "language/article.h"

enum { LONGEST_MARKED = 7 /* words of a name in marks */ };
enum { LONGEST_DESCRIPTION = 16, LONGEST_FRONT = 3 /* words */ };
enum { LONGEST_ORIGIN = 9, LONGEST_AGE = 6 /* bytes */ };

bool
is_personal(const struct reading *reading, uint32_t word)
{
    return (lists_of(reading, word) & IN_PRONOUNS) != 0 &&
           !(lists_of(reading, word) & IN_DETERMINERS);
}

bool
speaker_preposition(const struct reading *reading, uint32_t word)
{
    uint64_t lists = lists_of(reading, word);
    const uint64_t others = IN_CONJUNCTIONS | IN_COMPLEMENTISERS | IN_PRONOUNS | IN_AUXILIARIES |
                            IN_ADVERBS | IN_ARTICLES | IN_DETERMINERS | IN_AS_WORDS;
    return lists & (IN_LOCATIVES | IN_PREPOSITIONS) ||
           (lists & IN_FUNCTION_WORDS && !(lists & others));
}

bool
is_inside_phrase(const struct reading *reading, uint32_t word)
{
    return (lists_of(reading, word) & (IN_ARTICLES | IN_DETERMINERS | IN_LINKERS | IN_PARTICLES |
                                       IN_ROLES | IN_TITLES | IN_MODIFIERS)) != 0;
}

/* Whether the mark may stand within a noun phrase. */
static bool
is_phrase_mark(const struct reading *reading, uint32_t word)
{
    uint32_t code = mark_at(reading, word);
    if (code == '-' && has_shape(reading, word, WORD_SPACE_BEFORE))
        return false;
    if (code == '-' || code == '&' || code == '\'' || code == 0x2019 ||
        (has_shape(reading, word, WORD_NAME) && code != ','))
        return true;
    return code == '.' && !has_shape(reading, word, WORD_SPACE_BEFORE) &&
           (reading->name_at[word] != NOTHING ||
            reading->name_at[word + 1 < reading->count ? word + 1 : word] != NOTHING);
}

bool
ends_phrase(const struct reading *reading, uint32_t word)
{
    if (has_shape(reading, word, WORD_MARK))
        return !is_phrase_mark(reading, word);
    if (has_shape(reading, word, WORD_CLITIC))
        return false;
    uint64_t lists = lists_of(reading, word);
    if (lists & IN_PARTICLES && lists & IN_FUNCTION_WORDS && reading->name_at[word] == NOTHING &&
        !(lists & (IN_LINKERS | IN_ARTICLES | IN_DETERMINERS)) &&
        (has_shape(reading, word + 1, WORD_SMALL) || lists & IN_LOCATIVES))
        return true; /* "op sociale media", "al Corriere" */
    if (reading->name_at[word] != NOTHING || is_inside_phrase(reading, word))
        return false;
    if (lists & (IN_FUNCTION_WORDS | IN_AUXILIARIES | IN_COMPLEMENTISERS | IN_PRONOUNS | IN_DAYS |
                 IN_MONTHS | IN_ADVERBS | IN_PREPOSITIONS))
        return true;
    struct cue cue;
    return has_shape(reading, word, WORD_SMALL | WORD_OTHER) &&
           cue_at(reading, word, word + 1, &cue) && !(lists & IN_ROLES);
}

/* "компании «Южные мосты»": where the few words in marks begin that end with WORD and are the name
   of what stands before them; behind WORD if they are none. */
static uint32_t
marked_start(const struct reading *reading, uint32_t word, uint32_t first)
{
    uint32_t span = reading->span_at[word], start = word;
    while (start > first && reading->span_at[start - 1] == span && word - start < LONGEST_MARKED)
        start--;
    bool name = start > first && has_shape(reading, start - 1, WORD_SMALL) &&
                reading->span_at[start - 1] == NOTHING &&
                has_shape(reading, start + 1, WORD_CAPITAL) &&
                has_shape(reading, word - 1, WORD_LETTERS | WORD_DIGITS);
    return name ? start : word + 1;
}

uint32_t
speaker_phrase_start(const struct reading *reading, uint32_t end, uint32_t first)
{
    uint32_t start = end;
    bool article = false;
    while (start > first && end - start < LONGEST_SPEAKER) {
        uint32_t i = start - 1;
        if (reading->span_at[i] != NOTHING) {
            uint32_t marked = marked_start(reading, i, first);
            if (marked == start)
                break;
            start = marked;
            continue;
        }
        if (ends_phrase(reading, i))
            break;
        uint64_t lists = lists_of(reading, i);
        bool linker = (lists & IN_LINKERS) != 0 && reading->name_at[i] == NOTHING;
        bool determiner = (lists & (IN_ARTICLES | IN_DETERMINERS)) != 0 && !(lists & IN_LINKERS) &&
                          !(start == end && grammar_has(reading, i, DETERMINERS_BEHIND));
        bool before = (lists & IN_ARTICLES) != 0 && /* "i due ministeri", "il suo legale" */
                      lists_of(reading, start) & IN_DETERMINERS &&
                      !(lists_of(reading, start) & IN_ARTICLES);
        if (article && !linker && !before)
            break;
        article = determiner && reading->name_at[i] == NOTHING;
        start = i;
    }
    while (
        start < end &&
        ((reading->name_at[start] == NOTHING &&
          (speaker_preposition(reading, start) ||
           (lists_of(reading, start) & IN_CONJUNCTIONS && grammar_has(reading, start, PRO_DROP)) ||
           (lists_of(reading, start) & IN_LINKERS &&
            !(lists_of(reading, start) & (IN_DETERMINERS | IN_ARTICLES))))) ||
         (has_shape(reading, start, WORD_MARK | WORD_CLITIC) &&
          !(lists_of(reading, start) & IN_ARTICLES))))
        start++;
    return start;
}

/* "comentó llorando": whether the small word, which tells of nobody, is no noun that speaks without
   an article, in a language where only several do: "expertos". */
static bool
wants_article(const struct reading *reading, uint32_t word)
{
    const uint64_t somebody =
        IN_KINSHIP | IN_GENDERS | IN_SOURCE_NOUNS | IN_PRONOUNS | IN_DETERMINERS;
    return has_shape(reading, word, WORD_SMALL) && !(lists_of(reading, word) & somebody) &&
           language_fact(language_of(reading, word), "plural_noun_ending").length > 0 &&
           !ends_as(reading, word, "plural_noun_ending");
}

bool
can_speak(const struct reading *reading, struct word_range phrase)
{
    const uint64_t speaking =
        IN_ROLES | IN_TITLES | IN_ORG_WORDS | IN_NATIONALITIES | IN_ORGS | IN_PLACES;
    bool determined = (lists_of(reading, phrase.first) & (IN_ARTICLES | IN_DETERMINERS)) != 0;
    for (uint32_t i = phrase.first; i < phrase.end; i++)
        if (reading->name_at[i] != NOTHING || lists_of(reading, i) & speaking)
            return true;
    if (phrase.end - phrase.first == 1 && wants_article(reading, phrase.first))
        return false;
    if (phrase.end - phrase.first == 1)
        return !(lists_of(reading, phrase.first) & IN_FUNCTION_WORDS) &&
               has_shape(reading, phrase.first, WORD_CAPITAL | WORD_SMALL | WORD_OTHER);
    return determined || phrase.end - phrase.first <= 4;
}

/* Whether the number at WORD may be an age, and is none of thousands: "3.000 κρατήσεις". */
static bool
is_age(const struct reading *reading, uint32_t word)
{
    struct slice text = text_of_words(reading, word, word + 1);
    uint32_t code = mark_at(reading, word + 1);
    bool more = (code == '.' || code == ',') && has_shape(reading, word + 2, WORD_DIGITS) &&
                !has_shape(reading, word + 2, WORD_SPACE_BEFORE);
    return text.length <= LONGEST_AGE && !more && slice_find_byte(text, 0, '.') == text.length &&
           slice_find_byte(text, 0, ',') == text.length;
}

bool
begins_description(const struct reading *reading, uint32_t word, uint32_t end)
{
    const uint64_t before = IN_ARTICLES | IN_DETERMINERS | IN_MODIFIERS | IN_NATIONALITIES;
    struct slice pronoun = value_of(reading, word, NUMBER_PRONOUNS);
    bool linked = lists_of(reading, word) & IN_LINKERS; /* "de 54 años" */
    if ((has_shape(reading, word + linked, WORD_DIGITS) && is_age(reading, word + linked)) ||
        (pronoun.length > 0 && pronoun.at[0] == 'r') ||
        (lists_of(reading, word) & IN_COMPLEMENTISERS &&
         has_shape(reading, word + 1, WORD_LETTERS)))
        return true;
    if (linked && is_person(reading, reading->name_at[word - 2]))
        return true; /* "NAME, de la oficina, " */
    for (uint32_t i = word; i < end && i <= word + LONGEST_FRONT; i++) {
        if (reading->name_at[i] == NOTHING &&
            lists_of(reading, i) & (IN_ROLES | IN_TITLES | IN_KINSHIP))
            return true;
        if (!(lists_of(reading, i) & before))
            return false;
    }
    return false;
}

/* Whether a verb may stand at WORD, where it follows what its clause begins with. */
static bool
may_be_verb(const struct reading *reading, uint32_t word)
{
    const uint64_t never = IN_DETERMINERS | IN_ARTICLES | IN_PREPOSITIONS | IN_CONJUNCTIONS |
                           IN_PRONOUNS | IN_ADVERBS | IN_SUBORDINATORS | IN_COMPLEMENTISERS |
                           IN_LINKERS | IN_LOCATIVES;
    return has_shape(reading, word, WORD_SMALL) && !(lists_of(reading, word) & never);
}

uint32_t
behind_description(const struct reading *reading, uint32_t comma, uint32_t end)
{
    bool verb_next = grammar_has(reading, comma, VERB_SECOND);
    if (!is_comma(reading, comma) || (verb_next ? may_be_verb(reading, comma + 1)
                                                : !begins_description(reading, comma + 1, end)))
        return comma;
    bool relative = lists_of(reading, comma + 1) & (IN_PRONOUNS | IN_COMPLEMENTISERS);
    bool subject = has_shape(reading, comma + 1, WORD_LETTERS) &&
                   lists_of(reading, comma + 1) & (IN_TITLES | IN_ROLES) &&
                   reading->name_at[comma + 1] != NOTHING; /* "Selon l'acte, M. NAME a" */
    for (uint32_t i = comma + 2; i + 1 < end && i < comma + LONGEST_DESCRIPTION; i++) {
        if (reading->span_at[i] != NOTHING ||
            (subject && !relative && has_shape(reading, i, WORD_SMALL) &&
             lists_of(reading, i) & IN_AUXILIARIES))
            return comma;
        if (is_comma(reading, i) && !has_shape(reading, i + 1, WORD_DIGITS) &&
            (!verb_next || may_be_verb(reading, i + 1)))
            return i;
    }
    return comma;
}

/* Whether the PHRASE is what somebody says, with an attribute or without an article; or, as the
   preposition leads to an institution or not, somebody who is not named. */
static bool
has_origin(const struct reading *reading, struct word_range phrase, bool institution)
{
    for (uint32_t i = phrase.first; i < phrase.end; i++)
        if (reading->name_at[i] != NOTHING)
            return false;
    uint64_t head = lists_of(reading, phrase.first);
    bool article = language_article(language_of(reading, phrase.first),
                                    text_of_words(reading, phrase.first, phrase.first + 1)) > 0;
    if (head & IN_SOURCE_NOUNS)
        return !article || phrase.end > phrase.first + 1;
    return institution && !article && head & (IN_ROLES | IN_TITLES);
}

uint32_t
speaker_origin_end(const struct reading *reading, struct word_range phrase, uint32_t end)
{
    const uint64_t body = IN_ORG_WORDS | IN_ORGS;
    const uint64_t any = body | IN_PLACES | IN_PLACE_WORDS | IN_ROLES | IN_TITLES | IN_KINSHIP;
    uint32_t last = phrase.end, first = last + 1;
    if (first >= end || !is_one_as(reading, last, "origin_preposition"))
        return phrase.end;
    uint32_t name = reading->name_at[first];
    bool institution = lists_of(reading, first) & body ||
                       (name != NOTHING && reading->names->at[name].kind == NAME_ORG);
    if ((name == NOTHING && !(lists_of(reading, first) & any)) ||
        !has_origin(reading, phrase, institution))
        return phrase.end;
    for (last = first; last < end && last < first + LONGEST_ORIGIN;) {
        name = reading->name_at[last];
        if (reading->span_at[last] != NOTHING || (name == NOTHING && ends_phrase(reading, last)))
            break;
        last = name == NOTHING ? last + 1 : reading->names->mentions.at[name].last;
    }
    return last;
}

struct word_range
name_in_apposition(const struct reading *reading, uint32_t at, uint32_t cue)
{
    if (mark_at(reading, at) != ',' || at + 1 >= cue || at + 1 >= reading->count)
        return nobody;
    for (uint32_t i = at + 1; i < cue && i < at + 6; i++) {
        uint32_t name = reading->name_at[i];
        if (name == NOTHING)
            continue;
        const struct mention *mention = &reading->names->mentions.at[name];
        uint32_t first = mention_start(mention);
        bool article = first == at + 2 && lists_of(reading, at + 1) & IN_ARTICLES;
        if (reading->names->at[name].kind == NAME_PERSON ? first != at + 1
                                                         : first != at + 1 && !article)
            return nobody;
        return (struct word_range){at + 1, mention->last};
    }
    return nobody;
}

/* "burmistrz Olszan": whether a title with one name behind it ends before WORD: that may be the
 * name of a place. */
static bool
ends_in_one_name(const struct reading *reading, uint32_t word)
{
    uint32_t name = reading->name_at[word - 1];
    if (name == NOTHING)
        return false;
    const struct mention *mention = &reading->names->mentions.at[name];
    return mention->first + 1 == mention->last && mention->title_first < mention->first;
}

bool
names_phrase(const struct reading *reading, struct word_range phrase, struct word_range apposed)
{
    return has_person(reading, apposed) &&
           (!has_person(reading, phrase) ||
            (apposed.end > apposed.first + 1 && ends_in_one_name(reading, phrase.end)));
}

struct word_range
without_kin(const struct reading *reading, struct word_range phrase)
{
    if (is_empty(phrase) || is_parsed(reading, phrase.first))
        return phrase;
    for (uint32_t i = phrase.end; i > phrase.first + 1; i--) {
        uint32_t name = reading->name_at[i - 1];
        uint32_t start = is_person(reading, name)
                             ? mention_start(&reading->names->mentions.at[name])
                             : phrase.first;
        if (start <= phrase.first)
            continue; /* an owner's title is not his: "жена мэра NAME" */
        if (lists_of(reading, phrase.first) & IN_KINSHIP)
            phrase.first = reading->names->mentions.at[name].first;
        else if (lists_of(reading, start - 1) & IN_KINSHIP)
            phrase.first = start;
        break;
    }
    return phrase;
}
