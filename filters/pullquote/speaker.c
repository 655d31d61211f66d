#include "pullquote/speaker.h"

#include "pullquote/marked.h"
#include "pullquote/obliques.h"
#include "pullquote/speakerphrase.h"

enum {
    LOOK_OBLIQUES = 60, /* words */
    LONGEST_INSERTION = 24,
    LONGEST_ADDRESSEE = 4,
    LONGEST_MARKER = 12 /* bytes */
};

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
        if (is_person(reading, name)) /* not the town in "rzecznik policji w Gdańsku NAME" */
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

/* Before what stands between who speaks and the verb that ends before WORD: auxiliaries, a day, a
 * place, insertions. */
static uint32_t
before_circumstances(const struct reading *reading, uint32_t word, uint32_t first)
{
    for (int count = 0; count < 2; count++)
        word = skip_auxiliaries_back(reading, speaker_skip_place(reading, word, first), first);
    for (int count = 0; count < 3; count++) {
        uint32_t before = skip_insertion_back(reading, word, first);
        if (before == word)
            break;
        word = before;
    }
    return word;
}

/* "he", "ο ίδιος": the pronoun that ends before WORD. */
static struct word_range
pronoun_before(const struct reading *reading, uint32_t word, uint32_t first)
{
    bool article = word > first + 1 && grammar_has(reading, word - 1, NAMES_WITH_ARTICLES) &&
                   lists_of(reading, word - 2) & IN_ARTICLES;
    return (struct word_range){word - 1 - article, word};
}

/* Who speaks by the PHRASE right before the verb at CUE, which is no oblique one. */
static struct word_range
subject_of_phrase(const struct reading *reading, struct word_range phrase, uint32_t cue,
                  uint32_t first)
{
    phrase = oblique_without_told(reading, phrase);
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
    end = before_circumstances(reading, end, first);
    struct word_range apposed = name_in_apposition(reading, end, cue);
    end = skip_auxiliaries_back(reading, end, first);
    if (end <= first)
        return apposed;
    struct word_range phrase = {speaker_phrase_start(reading, end, first), end};
    if (!is_empty(apposed) && names_phrase(reading, phrase, apposed))
        return apposed;
    if (is_personal(reading, end - 1))
        return pronoun_before(reading, end, first);
    phrase = around_title(reading, phrase, first);
    if (oblique_phrase(reading, phrase, first, cue))
        return subject_of_oblique(reading, phrase, first);
    return subject_of_phrase(reading, phrase, cue, first);
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
