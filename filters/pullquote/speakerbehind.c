/* Who speaks behind a cue. */
#include "pullquote/addressees.h"
#include "pullquote/obliques.h"
#include "pullquote/speaker.h"
#include "pullquote/speakerphrase.h"

/* Words. */
enum {
    LONGEST_ADDRESSEE = 4,
    LONGEST_MANNER = 8,
    LONGEST_FRONT = 4 /* before a role */
};

/* "dit-il !", "demande-t-elle :": the pronoun that a hyphen ties to a cue. */
static uint32_t
behind_hyphen(const struct reading *reading, uint32_t word, uint32_t end)
{
    uint32_t at = word;
    while (at + 1 < end && at < word + 4 && mark_at(reading, at) == '-' &&
           !has_shape(reading, at, WORD_SPACE_BEFORE)) {
        if (is_personal(reading, at + 1))
            return at + 1;
        at += 2;
    }
    return at; /* "espanta-se NAME" */
}

/* "said Brenda enviously": a phrase [first, last) without the adverb behind its person. */
static uint32_t
without_adverb(const struct reading *reading, uint32_t first, uint32_t last)
{
    if (last < first + 2 || !has_shape(reading, last - 1, WORD_SMALL))
        return last;
    bool person = reading->name_at[last - 2] != NOTHING ||
                  lists_of(reading, last - 2) & (IN_GENDERS | IN_ROLES | IN_TITLES | IN_KINSHIP);
    return person && ends_as(reading, last - 1, "adverb_ending") ? last - 1 : last;
}

/* "declaró el martes X", "заявила во вторник X": behind a day with at most two small words of
 * grammar before it; WORD if there is none. */
static uint32_t
behind_day(const struct reading *reading, uint32_t word, uint32_t end)
{
    const uint64_t before = IN_ARTICLES | IN_LOCATIVES | IN_LINKERS | IN_FUNCTION_WORDS;
    for (uint32_t i = word; i < end && i < word + 3; i++) {
        if (lists_of(reading, i) & IN_DAYS) {
            while (mark_at(reading, i + 1) == '-' && i + 2 < end &&
                   !has_shape(reading, i + 2, WORD_SPACE_BEFORE | WORD_MARK))
                i += 2; /* "terça-feira" */
            return i + 1;
        }
        if (!(lists_of(reading, i) & before) || has_shape(reading, i, WORD_MARK))
            break;
    }
    return word;
}

/* Whether the name of a person ends before WORD, and what follows is no part of the phrase: "Enligt
 * NAME kostar …". */
static bool
is_behind_person(const struct reading *reading, uint32_t word)
{
    uint32_t name = reading->name_at[word - 1];
    return name != NOTHING && reading->name_at[word] != name &&
           reading->names->at[name].kind == NAME_PERSON && has_shape(reading, word, WORD_SMALL) &&
           (!is_inside_phrase(reading, word) || oblique_next_role(reading, name, word));
}

/* "Secondo l'Arpa i valori sono", "selon elle les": whether an article at WORD begins another
 * phrase behind a name. */
static bool
is_next_phrase(const struct reading *reading, uint32_t word)
{
    return reading->name_at[word - 1] != NOTHING && reading->name_at[word] == NOTHING &&
           has_shape(reading, word, WORD_SMALL) && lists_of(reading, word) & IN_ARTICLES &&
           !(lists_of(reading, word) & (IN_LINKERS | IN_PARTICLES | IN_LOCATIVES));
}

/* "rzecznik policji mł. insp. NAME": a phrase that ends within the title of a name goes on to the
   end of the name. */
static struct word_range
around_name(const struct reading *reading, struct word_range phrase, uint32_t end)
{
    for (uint32_t i = phrase.end; i < end && i < phrase.end + LONGEST_SPEAKER; i++) {
        if (reading->name_at[i] == NOTHING)
            continue;
        const struct mention *mention = &reading->names->mentions.at[reading->name_at[i]];
        if (mention_start(mention) < phrase.end && mention->last <= end)
            phrase.end = mention->last;
        else if (grammar_has(reading, i, SUFFIXED_ARTICLE)) /* "leder i Orsk Verk NAME" */
            continue;
        break;
    }
    return phrase;
}

/* Whether the cue that ends at END can only have its source behind it: that of an as-clause, one
   behind a comma, or one that names sources where a sentence begins. */
static bool
wants_source(const struct reading *reading, uint32_t end)
{
    if (end == 0) /* no cue */
        return false;
    uint32_t first = sentence_of(reading, end - 1).first;
    struct cue cue;
    for (uint32_t i = end; i > first && i + LONGEST_ADDRESSEE > end; i--)
        if (lists_of(reading, i - 1) & IN_AS_WORDS || is_comma(reading, i - 1))
            return true;
    first += has_shape(reading, first, WORD_CLITIC) || /* "ووفقا" */
             (first + 1 < end && !has_shape(reading, first + 1, WORD_SPACE_BEFORE));
    return cue_at(reading, first, end, &cue) && cue.end == end && cue_governs(&cue, 's');
}

bool
speaker_is_marked(const struct reading *reading, uint32_t cue_end, uint32_t open)
{
    if (is_parsed(reading, open) || cue_end != open || cue_end == 0 ||
        is_empty(addressees_marked_name(reading, open, sentence_of(reading, cue_end - 1).end)))
        return false;
    bool quotes = language_fact(language_of(reading, open), "addressee_ending").length > 0;
    return quotes || wants_source(reading, cue_end); /* there speech stands behind a colon */
}

/* "сообщили в полиции": behind the preposition at FIRST before the office at which it was said,
   where the verb, which ends at CUE_END, has no subject but "they"; FIRST if none is there. */
static uint32_t
at_office(const struct reading *reading, uint32_t cue_end, uint32_t first, uint32_t end)
{
    if (cue_end == 0 || first + 1 >= end || !speaker_preposition(reading, first) ||
        language_fact(language_of(reading, first), "addressee_ending").length == 0 ||
        !ends_as(reading, cue_end - 1, "plural_ending"))
        return first;
    uint32_t name = reading->name_at[first + 1];
    uint32_t last = addressees_compound(reading, first + 1, end); /* "пресс-службе" */
    bool office = lists_of(reading, last) & (IN_ORG_WORDS | IN_ORGS) ||
                  (name != NOTHING && reading->names->at[name].kind == NAME_ORG);
    return office ? first + 1 : first;
}

/* "confie, la voix nouée, NAME": behind the few words between commas, right behind the cue that
   ends at CUE_END, before whoever can only be who speaks; CUE_END if none are there. */
static uint32_t
behind_manner(const struct reading *reading, uint32_t cue_end, uint32_t end)
{
    if (!is_comma(reading, cue_end) || is_parsed(reading, cue_end))
        return cue_end;
    for (uint32_t i = cue_end + 1; i + 1 < end && i < cue_end + LONGEST_MANNER; i++) {
        struct cue cue;
        if (is_comma(reading, i))
            return reading->name_at[i + 1] != NOTHING || /* no title: "dit-il, …, le maire" */
                           lists_of(reading, i + 1) & (IN_TITLES | IN_ROLES)
                       ? i + 1
                       : cue_end;
        if (reading->span_at[i] != NOTHING || has_shape(reading, i, WORD_CAPITAL) ||
            cue_at(reading, i, end, &cue))
            break;
    }
    return cue_end;
}

/* "a dit le maire, NAME": whether the PHRASE begins with an article and has the role of somebody
 * whose name stands behind a comma, in a language where that is who is said to speak. */
static bool
is_told_by_role(const struct reading *reading, struct word_range phrase)
{
    if (!grammar_has(reading, phrase.first, ROLE_SPEAKS) ||
        !(lists_of(reading, phrase.first) & (IN_ARTICLES | IN_DETERMINERS)))
        return false;
    for (uint32_t i = phrase.first + 1; i < phrase.end && i < phrase.first + LONGEST_FRONT; i++)
        if (lists_of(reading, i) & (IN_ROLES | IN_TITLES) && !(lists_of(reading, i) & IN_KINSHIP))
            return true;
    return false;
}

/* "قال المدرب NAME عقب المباراة": whether a person's name that has its title before it ends before
 * WORD, where nothing but a name of its own can go on, in a language without capitals. */
static bool
is_behind_titled(const struct reading *reading, uint32_t word)
{
    uint32_t name = reading->name_at[word - 1];
    if (name == NOTHING || reading->name_at[word] != NOTHING ||
        !grammar_has(reading, word, HEADS_FIRST) || !is_person(reading, name))
        return false;
    const struct mention *mention = &reading->names->mentions.at[name];
    return mention->last - mention->first > 1 && mention->title_first < mention->title_last;
}

/* "أفاد شهود عيان لوكالة NAME": whether the particle at WORD, cut from what it is written together
 * with, leads to whom is told, and not to what the office before it is of. */
static bool
is_addressing(const struct reading *reading, uint32_t word)
{
    const uint64_t office = IN_ROLES | IN_TITLES | IN_MODIFIERS;
    if (begins_as(reading, word, "addressee_prefix")) /* "للصحفيين", but "الكاتب العام للنقابة" */
        return !(lists_of(reading, word - 1) & IN_MODIFIERS) ||
               is_one_as(reading, word, "addressee");
    return !has_shape(reading, word + 1, WORD_SPACE_BEFORE) &&
           !(lists_of(reading, word - 1) & office && reading->name_at[word - 1] == NOTHING) &&
           !(lists_of(reading, word - 1) & IN_SOURCE_NOUNS) &&
           is_one_as(reading, word, "purpose_prefix");
}

/* Behind the adverbs, and words that end as adverbs do, at WORD: "λέει γελώντας". */
static uint32_t
behind_adverbs(const struct reading *reading, uint32_t word, uint32_t end)
{
    while (word < end && (lists_of(reading, word) & IN_ADVERBS ||
                          (has_shape(reading, word, WORD_SMALL) && !is_parsed(reading, word) &&
                           ends_as(reading, word, "adverb_ending"))))
        word++;
    return word;
}

/* Behind what tells how, when, to whom and where something is said, between the cue that ends at
 * CUE_END and who says it. */
static uint32_t
behind_circumstances(const struct reading *reading, uint32_t cue_end, uint32_t end)
{
    uint32_t word = behind_hyphen(reading, cue_end, end);
    if (word == cue_end)
        word = behind_manner(reading, cue_end, end);
    while (word < end && lists_of(reading, word) & IN_ADVERBS)
        word++;
    word = behind_adverbs(reading, behind_day(reading, word, end), end);
    word = addressees_behind(reading, word, end);
    word = oblique_behind_medium(reading, word, end);
    word = oblique_behind_manner(reading, cue_end, word, end);
    uint32_t told = addressees_behind_marked(reading, word, word, end);
    if (told > word && addressees_speaker(reading, told, end))
        word = told; /* "рассказал «Дунаю» мэр NAME" */
    word = addressees_behind_preposed(reading, word, end);
    if (word < end && is_one_as(reading, word, "purpose_prefix") && wants_source(reading, cue_end))
        word++; /* "وفقا لوزارة …" */
    return at_office(reading, cue_end, word, end);
}

/* "he", "ο ίδιος", "pani NAME": the pronoun with which what stands at WORD begins; empty if none
 * does. */
static struct word_range
pronoun_behind(const struct reading *reading, uint32_t word, uint32_t end)
{
    if (word + 1 < end && grammar_has(reading, word, NAMES_WITH_ARTICLES) &&
        lists_of(reading, word) & IN_ARTICLES && is_personal(reading, word + 1))
        return (struct word_range){word, word + 2}; /* "ο ίδιος" */
    if (!is_personal(reading, word))
        return nobody;
    uint32_t name = word + 1 < end ? reading->name_at[word + 1] : NOTHING;
    bool polite = is_person(reading, name) && has_shape(reading, word + 1, WORD_CAPITAL) &&
                  grammar_has(reading, word, PRO_DROP); /* "mówi pani NAME" */
    return (struct word_range){word, polite ? reading->names->mentions.at[name].last : word + 1};
}

/* Where the words end that may all be of the phrase of who speaks, which begins at FIRST. */
static uint32_t
words_end(const struct reading *reading, uint32_t first, uint32_t end)
{
    uint32_t last = first;
    while (last < end && last - first < LONGEST_SPEAKER) {
        uint32_t marked = last > first ? addressees_behind_marked(reading, last, first, end) : last;
        if (marked > last) {
            last = marked;
            continue;
        }
        if (reading->span_at[last] != NOTHING || ends_phrase(reading, last))
            break;
        if (last > first && (is_behind_person(reading, last) || is_behind_titled(reading, last) ||
                             is_next_phrase(reading, last) || oblique_told_behind(reading, last) ||
                             oblique_agency(reading, last) || is_addressing(reading, last)))
            break;
        last++;
    }
    return last;
}

/* Whether the last word of a phrase that begins at FIRST, before LAST, only leads to more. */
static bool
ends_open(const struct reading *reading, uint32_t first, uint32_t last)
{
    uint32_t word = last - 1;
    bool named = reading->name_at[word] != NOTHING;
    return lists_of(reading, word) & (IN_LINKERS | IN_ARTICLES) ||
           (last > first + 1 && !named && !grammar_has(reading, first, DETERMINERS_BEHIND) &&
            lists_of(reading, word) & IN_DETERMINERS) ||
           (has_shape(reading, word, WORD_MARK | WORD_CLITIC) && !named &&
            reading->span_at[word] == NOTHING);
}

/* The phrase of who may speak that begins at FIRST; empty if what begins there cannot. */
static struct word_range
phrase_behind(const struct reading *reading, uint32_t first, uint32_t end)
{
    uint32_t last = words_end(reading, first, end);
    while (last > first && ends_open(reading, first, last))
        last--;
    struct word_range phrase = {first, without_adverb(reading, first, last)};
    if (is_empty(phrase) || !can_speak(reading, phrase) || oblique_told(reading, phrase))
        return nobody;
    phrase = around_name(reading, phrase, end);
    phrase.end = speaker_origin_end(reading, phrase, end);
    return phrase;
}

/* "said her secretary, NAME.": the name behind the comma where the PHRASE ends, if that is who is
 * said to speak; empty if none is. */
static struct word_range
name_of_phrase(const struct reading *reading, struct word_range phrase, uint32_t end)
{
    struct word_range apposed = name_in_apposition(reading, phrase.end, end);
    if (is_empty(apposed))
        return nobody;
    bool closes = apposed.end >= end || has_shape(reading, apposed.end, WORD_MARK) ||
                  (speaker_preposition(reading, apposed.end) && /* "NAME på 61 år" */
                   has_shape(reading, apposed.end + 1, WORD_DIGITS));
    return closes && names_phrase(reading, phrase, apposed) && !is_told_by_role(reading, phrase)
               ? apposed
               : nobody;
}

struct word_range
speaker_behind(const struct reading *reading, uint32_t cue_end, uint32_t end)
{
    uint32_t first = behind_circumstances(reading, cue_end, end);
    if (first >= end)
        return nobody;
    if (reading->span_at[first] != NOTHING)
        return first == cue_end && wants_source(reading, cue_end)
                   ? addressees_marked_name(reading, first, end)
                   : nobody;
    if (has_shape(reading, first, WORD_MARK))
        return nobody;
    struct word_range pronoun = pronoun_behind(reading, first, end);
    if (!is_empty(pronoun))
        return pronoun;
    struct word_range phrase = phrase_behind(reading, first, end);
    if (is_empty(phrase))
        return nobody;
    struct word_range name = name_of_phrase(reading, phrase, end);
    return is_empty(name) ? without_kin(reading, phrase) : name;
}
