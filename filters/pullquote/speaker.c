#include "pullquote/speaker.h"

#include "pullquote/addressees.h"
#include "pullquote/marked.h"
#include "pullquote/obliques.h"
#include "pullquote/speakerphrase.h"

enum {
    LOOK_OBLIQUES = 60, /* words */
    LONGEST_INSERTION = 24,
    LONGEST_ADDRESSEE = 4,
    LONGEST_MARKER = 12 /* bytes */
};
enum { LONGEST_MANNER = 8 };
enum { LONGEST_FRONT = 4 /* words before a role */ };

static uint32_t
skip_auxiliaries_back(const struct reading *reading, uint32_t word, uint32_t first)
{
    while (word > first && word - 1 >= first) {
        uint64_t lists = lists_of(reading, word - 1);
        bool clitic = has_shape(reading, word - 1, WORD_CLITIC);
        bool adverb = has_shape(reading, word - 1, WORD_SMALL) && !is_parsed(reading, word - 1) &&
                      ends_as(reading, word - 1, "adverb_ending");
        if (!clitic && !adverb && !(lists & (IN_AUXILIARIES | IN_ADVERBS | IN_SUBJECT_MARKERS)))
            break;
        word--;
    }
    return word;
}

/* Before a bracket that closes at WORD, and before commas around an apposition or relative clause
 * that ends there. */
static uint32_t
skip_insertion_back(const struct reading *reading, uint32_t word, uint32_t first)
{
    uint32_t code = word > first ? mark_at(reading, word - 1) : 0;
    if (code != ')' && code != ',' && code != 0x2014 && code != 0x2013)
        return word;
    uint32_t opener = code == ')' ? '(' : code;
    uint32_t least = word - first > LONGEST_INSERTION ? word - LONGEST_INSERTION : first;
    for (uint32_t i = word - 1; i > least; i--)
        if (mark_at(reading, i - 1) == opener)
            return i - 1;
    return word;
}

/* Before the day at WORD and the preposition and article before it. */
static uint32_t
before_day(const struct reading *reading, uint32_t word, uint32_t first)
{
    for (int count = 0; count < 2 && word > first + 1; count++)
        if (lists_of(reading, word - 1) & (IN_LOCATIVES | IN_ARTICLES))
            word--;
    return word;
}

uint32_t
speaker_skip_place(const struct reading *reading, uint32_t word, uint32_t first)
{
    bool behind = word > first && lists_of(reading, word - 1) & IN_LOCATIVES;
    if (word > first && lists_of(reading, word - 1) & IN_DAYS)
        return before_day(reading, word - 1, first);
    bool person = word > first && is_person(reading, reading->name_at[word - 1]);
    for (uint32_t i = word; i > first && word - i < LONGEST_ADDRESSEE; i--)
        if (lists_of(reading, i - 1) & IN_PREPOSITIONS && reading->name_at[i - 1] == NOTHING &&
            !(person && lists_of(reading, i - 1) & IN_LINKERS) && /* "Minister van Landbouw X" */
            !grammar_has(reading, i - 1, VERB_SECOND))
            return i - 1;
        else if (has_shape(reading, i - 1, WORD_MARK))
            break;
    uint32_t last = behind ? word - 1 : word;
    uint32_t name = last > first ? reading->name_at[last - 1] : NOTHING;
    if (name == NOTHING || reading->names->at[name].kind != NAME_PLACE)
        return word;
    uint32_t start = reading->names->mentions.at[name].first;
    if (start <= first || behind)
        return start > first ? start : word;
    return lists_of(reading, start - 1) & IN_LOCATIVES ? start - 1 : word;
}

/* "The secretary general of the union, NAME, said": the name right behind the comma at AT. */
static struct word_range
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

/* Whether the name APPOSED to PHRASE is that of who speaks. */
static bool
names_phrase(const struct reading *reading, struct word_range phrase, struct word_range apposed)
{
    return has_person(reading, apposed) &&
           (!has_person(reading, phrase) ||
            (apposed.end > apposed.first + 1 && ends_in_one_name(reading, phrase.end)));
}

/* The PHRASE without the noun of the prepositional phrase that it begins with: "w oświadczeniu
   spółka NAME". */
static struct word_range
behind_preposition(const struct reading *reading, struct word_range phrase, uint32_t first)
{
    const uint64_t heads = IN_ROLES | IN_TITLES | IN_ORG_WORDS;
    if (phrase.end < phrase.first + 2 || phrase.first <= first)
        return phrase;
    if (!speaker_preposition(reading, phrase.first - 1) ||
        lists_of(reading, phrase.first) & (heads | IN_ARTICLES | IN_DETERMINERS) ||
        reading->name_at[phrase.first] != NOTHING)
        return phrase;
    for (uint32_t i = phrase.first + 1; i < phrase.end; i++)
        if (reading->name_at[i] != NOTHING || lists_of(reading, i) & heads)
            return (struct word_range){i, phrase.end};
    return phrase;
}

/* Whether a PHRASE stands behind a preposition and has no name or role: "the company in a note
 * said". Where verbs stand last, addressees stand there, too. */
static bool
is_preposed(const struct reading *reading, struct word_range phrase, uint32_t first)
{
    if (phrase.first <= first + 1)
        return false;
    if (!speaker_preposition(reading, phrase.first - 1) ||
        lists_of(reading, phrase.first - 1) & IN_LINKERS ||
        has_shape(reading, phrase.first - 2, WORD_MARK))
        return false;
    if (grammar_has(reading, phrase.first, VERB_FINAL))
        return grammar_has(reading, phrase.first, HEADS_FIRST);
    for (uint32_t i = phrase.first; i < phrase.end; i++)
        if (reading->name_at[i] != NOTHING ||
            lists_of(reading, i) & (IN_ROLES | IN_TITLES | IN_ORG_WORDS | IN_PRONOUNS))
            return false;
    return true;
}

struct word_range
speaker_before(const struct reading *reading, uint32_t cue, uint32_t first)
{
    struct word_range phrase = speaker_in_front(reading, cue, first);
    if (is_empty(phrase) || !is_preposed(reading, phrase, first))
        return phrase;
    struct word_range other = speaker_in_front(reading, phrase.first - 1, first);
    return is_empty(other) ? phrase : other;
}

/* "NAME, de 71 años, que aseguró": the person before the complementiser that ends before WORD and
   stands for a relative pronoun behind a comma; empty if there is none. */
static struct word_range
antecedent(const struct reading *reading, uint32_t word, uint32_t first)
{
    if (word < first + 3 || !(lists_of(reading, word - 1) & IN_COMPLEMENTISERS) ||
        !is_comma(reading, word - 2) || grammar_has(reading, word, VERB_FINAL | VERB_SECOND) ||
        !grammar_has(reading, word, PRO_DROP))
        return nobody;
    uint32_t least = word - first > LONGEST_INSERTION ? word - LONGEST_INSERTION : first;
    for (uint32_t i = word - 2; i > least; i--) {
        uint32_t name = reading->name_at[i - 1];
        if (is_person(reading, name))
            return (struct word_range){mention_start(&reading->names->mentions.at[name]), i};
        if (reading->span_at[i - 1] != NOTHING || lists_of(reading, i - 1) & IN_COMPLEMENTISERS)
            break;
    }
    return nobody;
}

/* "l'Agence des ports (ADP) d'Orsk": the PHRASE behind a linker and a bracket, with the name and
 * what else stands before those. */
static struct word_range
around_bracket(const struct reading *reading, struct word_range phrase, uint32_t first)
{
    if (is_empty(phrase) || phrase.first < first + 4 ||
        !(lists_of(reading, phrase.first - 1) & IN_LINKERS) ||
        mark_at(reading, phrase.first - 2) != ')' ||
        grammar_has(reading, phrase.first, VERB_SECOND | VERB_FINAL))
        return phrase;
    uint32_t open = skip_insertion_back(reading, phrase.first - 1, first);
    if (open >= phrase.first - 1 || open <= first || reading->name_at[open - 1] == NOTHING)
        return phrase;
    return (struct word_range){speaker_phrase_start(reading, open, first), phrase.end};
}

/* "NAME, directrice du musée d'Orsk, à Orsk, dit": the person before the comma whose role the
 * PHRASE is, as the title behind the name; NOTHING if it is nobody's. */
static uint32_t
described_before(const struct reading *reading, struct word_range phrase, uint32_t first)
{
    if (is_empty(phrase) || phrase.first < first + 2 || !is_comma(reading, phrase.first - 1) ||
        has_person(reading, phrase))
        return NOTHING;
    uint32_t name = reading->name_at[phrase.first - 2];
    if (!is_person(reading, name))
        return NOTHING;
    const struct mention *mention = &reading->names->mentions.at[name];
    return mention->after_first < mention->after_last && mention->after_first >= phrase.first &&
                   mention->after_first < phrase.end
               ? name
               : NOTHING;
}

/* "ministr průmyslu a obchodu NAME": a phrase that begins within the title of a name begins with
   it. */
static struct word_range
around_title(const struct reading *reading, struct word_range phrase, uint32_t first)
{
    for (uint32_t i = phrase.first; i < phrase.end; i++) {
        uint32_t name = reading->name_at[i];
        if (name == NOTHING || !grammar_has(reading, i, APPOSED_NAMES))
            continue;
        uint32_t start = mention_start(&reading->names->mentions.at[name]);
        if (start < phrase.first && start >= first)
            phrase.first = start;
        break;
    }
    return phrase;
}

/* "жена подсудимого NAME", "NAME'in ağabeyi NAME": the PHRASE of a person without whose kin he is,
   in a language that is not parsed: that is no title. */
static struct word_range
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

/* The subject where what stands right before the verb is the PHRASE, which is none; not far before
   it, for each phrase that is none, too, is one call deeper. */
static struct word_range
subject_of_oblique(const struct reading *reading, struct word_range phrase, uint32_t first)
{
    if (phrase.first > first && oblique_preposition(reading, phrase.first - 1)) {
        struct word_range subject = oblique_subject(reading, phrase);
        if (!is_empty(subject))
            return subject;
        phrase.first--;
    }
    uint32_t least = phrase.first > first + LOOK_OBLIQUES ? phrase.first - LOOK_OBLIQUES : first;
    return phrase.first > first ? speaker_in_front(reading, phrase.first, least) : nobody;
}

struct word_range
speaker_in_front(const struct reading *reading, uint32_t cue, uint32_t first)
{
    if (cue > first && is_passive(reading, cue - 1))
        return nobody; /* "il a été révélé" */
    struct word_range leading = oblique_leading(reading, cue, first);
    if (!is_empty(leading))
        return leading;
    uint32_t end = skip_auxiliaries_back(reading, cue, first);
    struct word_range person = antecedent(reading, end, first);
    if (!is_empty(person))
        return person;
    for (int count = 0; count < 2; count++)
        end = skip_auxiliaries_back(reading, speaker_skip_place(reading, end, first), first);
    for (int count = 0; count < 3; count++) {
        uint32_t before = skip_insertion_back(reading, end, first);
        if (before == end)
            break;
        end = before;
    }
    struct word_range apposed = name_in_apposition(reading, end, cue);
    end = skip_auxiliaries_back(reading, end, first);
    if (end <= first)
        return apposed;
    if (apposed.first < apposed.end &&
        names_phrase(reading, (struct word_range){speaker_phrase_start(reading, end, first), end},
                     apposed))
        return apposed;
    if (is_personal(reading, end - 1)) {
        bool article = end > first + 1 && grammar_has(reading, end - 1, NAMES_WITH_ARTICLES) &&
                       lists_of(reading, end - 2) & IN_ARTICLES; /* "ο ίδιος" */
        return (struct word_range){end - 1 - article, end};
    }
    struct word_range phrase = {speaker_phrase_start(reading, end, first), end};
    if (oblique_phrase(reading, phrase, first, cue))
        return subject_of_oblique(reading, phrase, first);
    phrase = oblique_without_told(reading, around_title(reading, phrase, first));
    if (!ends_as(reading, cue, "plural_ending"))
        phrase = behind_preposition(reading, phrase, first);
    phrase = around_bracket(reading, phrase, first);
    uint32_t named = described_before(reading, phrase, first);
    if (named != NOTHING)
        return words_of_name(reading, named);
    if (is_empty(phrase) || can_speak(reading, phrase))
        return without_kin(reading, phrase);
    bool complement = phrase.end == phrase.first + 1 && is_preposed(reading, phrase, first);
    return complement ? speaker_in_front(reading, phrase.first - 1, first) /* "X en Y dijo" */
                      : nobody;
}

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

struct word_range
speaker_behind(const struct reading *reading, uint32_t cue_end, uint32_t end)
{
    uint32_t first = behind_hyphen(reading, cue_end, end);
    if (first == cue_end)
        first = behind_manner(reading, cue_end, end);
    while (first < end && lists_of(reading, first) & IN_ADVERBS)
        first++;
    first = behind_day(reading, first, end);
    while (first < end && (lists_of(reading, first) & IN_ADVERBS ||
                           (has_shape(reading, first, WORD_SMALL) && !is_parsed(reading, first) &&
                            ends_as(reading, first, "adverb_ending")))) /* "λέει γελώντας" */
        first++;
    first = addressees_behind(reading, first, end);
    first = oblique_behind_medium(reading, first, end);
    first = oblique_behind_manner(reading, cue_end, first, end);
    uint32_t told =
        addressees_behind_marked(reading, first, first, end); /* "рассказал «Дунаю» мэр NAME" */
    if (told > first && addressees_speaker(reading, told, end))
        first = told;
    first = addressees_behind_preposed(reading, first, end);
    if (first < end && is_one_as(reading, first, "purpose_prefix") &&
        wants_source(reading, cue_end))
        first++; /* "وفقا لوزارة …" */
    first = at_office(reading, cue_end, first, end);
    if (first < end && reading->span_at[first] != NOTHING && first == cue_end &&
        wants_source(reading, cue_end))
        return addressees_marked_name(reading, first, end);
    if (first >= end || has_shape(reading, first, WORD_MARK) || reading->span_at[first] != NOTHING)
        return nobody;
    if (first + 1 < end && grammar_has(reading, first, NAMES_WITH_ARTICLES) &&
        lists_of(reading, first) & IN_ARTICLES && is_personal(reading, first + 1))
        return (struct word_range){first, first + 2}; /* "ο ίδιος" */
    if (is_personal(reading, first)) {
        uint32_t name = first + 1 < end ? reading->name_at[first + 1] : NOTHING;
        bool polite = is_person(reading, name) && has_shape(reading, first + 1, WORD_CAPITAL) &&
                      grammar_has(reading, first, PRO_DROP); /* "mówi pani NAME" */
        return (struct word_range){first,
                                   polite ? reading->names->mentions.at[name].last : first + 1};
    }
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
    while (last > first &&
           (lists_of(reading, last - 1) & (IN_LINKERS | IN_ARTICLES) ||
            (last > first + 1 && reading->name_at[last - 1] == NOTHING &&
             !grammar_has(reading, first, DETERMINERS_BEHIND) &&
             lists_of(reading, last - 1) & IN_DETERMINERS) ||
            (has_shape(reading, last - 1, WORD_MARK | WORD_CLITIC) &&
             reading->span_at[last - 1] == NOTHING && reading->name_at[last - 1] == NOTHING)))
        last--;
    struct word_range phrase = {first, without_adverb(reading, first, last)};
    if (is_empty(phrase) || !can_speak(reading, phrase) || oblique_told(reading, phrase))
        return nobody;
    phrase = around_name(reading, phrase, end);
    phrase.end = speaker_origin_end(reading, phrase, end);
    struct word_range apposed = name_in_apposition(reading, phrase.end, end);
    bool closes = apposed.end >= end || has_shape(reading, apposed.end, WORD_MARK) ||
                  (speaker_preposition(reading, apposed.end) && /* "NAME på 61 år" */
                   has_shape(reading, apposed.end + 1, WORD_DIGITS));
    if (!is_empty(apposed) && closes && names_phrase(reading, phrase, apposed) &&
        !is_told_by_role(reading, phrase))
        return apposed; /* "said her secretary, NAME." */
    return without_kin(reading, phrase);
}

struct slice
speaker_text(const struct reading *reading, struct word_range speaker)
{
    struct slice text = text_of_words(reading, speaker.first, speaker.end);
    if (text.length == 0)
        return text;
    const struct language *language = language_of(reading, speaker.first);
    if (!(language->lists & IN_SUBJECT_MARKERS))
        return text;
    if (grammar_has(reading, speaker.first, QUOTATIVE))
        return slice_part(text, 0, text.length - marked_particle(reading, speaker.end - 1));
    if (language_word(language, text)->lists & IN_PRONOUNS)
        return text;
    for (size_t length = LONGEST_MARKER; length > 0; length--)
        if (text.length > length &&
            language_word(language, slice_from(text, text.length - length))->lists &
                IN_SUBJECT_MARKERS)
            return slice_trim(slice_part(text, 0, text.length - length));
    return text;
}
