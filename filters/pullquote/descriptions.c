#include "pullquote/descriptions.h"

#include "language/article.h"
#include "namenorm/stems.h"
#include "text/letters.h"

enum {
    LOOK_NAMES = 64,
    LOOK_TITLES = 256,
    MOST_BEARERS = 8,
    LONGEST_TITLE = 12 /* words */,
    LONGEST_BEFORE = 3
};
enum {
    NEAR_BLOCKS = 2,
    LONGEST_APPOSED = 9,

    SHORTEST_PART = 4,
    LONGEST_CLITIC = 5 /* bytes */
};

/* A description taken apart: "the interior minister of NAME". */
struct description {
    struct word_range before; /* between its article and its head */
    uint32_t head;            /* "minister" */
    struct word_range behind; /* "of NAME" */
    uint64_t lists;           /* of the head */
    bool oblique;             /* in another case than names and their titles are */
};

bool
description_is_new(const struct reading *reading, uint32_t word)
{
    return value_of(reading, word, NUMBER_ARTICLES).length > 0 ||
           slice_equals(value_of(reading, word, NUMBER_DETERMINERS), slice_of("new")) ||
           (reading->tags.at[word] & CLASS_QUANTIFIER) != 0;
}

bool
description_is_plural(const struct reading *reading, uint32_t word)
{
    struct slice text = text_of_words(reading, word, word + 1),
                 article = language_fact(language_of(reading, word), "plural_article");
    if (article.length > 0 && begins_as(reading, word - 1, "plural_article") &&
        !ends_as(reading, word, "feminine_noun"))
        return true; /* "die Forscher" */
    struct slice ending = language_fact(language_of(reading, word), "name_plural");
    return ending.length > 0 && text.length > ending.length && slice_ends_with_one(text, ending) &&
           language_word(language_of(reading, word),
                         slice_part(text, 0, text.length - ending.length))
                   ->lists &
               (IN_ROLES | IN_TITLES | IN_NATIONALITIES);
}

/* Takes the words of a speaker apart; false for one that is new to the reader ("a minister"). */
static bool
describe(const struct reading *reading, struct word_range speaker, struct description *description)
{
    uint32_t first = speaker.first;
    if (grammar_has(reading, first, HEADS_FIRST)) {
        first += (lists_of(reading, first) & IN_DETERMINERS) != 0;
        *description = (struct description){
            {first, first}, first, {first + 1, speaker.end}, lists_of(reading, first), false};
        return first < speaker.end;
    }
    if (lists_of(reading, first) & IN_ARTICLES) {
        if (value_of(reading, first, NUMBER_ARTICLES).length > 0)
            return false;
        first++;
    } else if (lists_of(reading, first) & IN_DETERMINERS) {
        return false;
    }
    uint32_t at = first;
    while (at < speaker.end && !has_shape(reading, at, WORD_MARK) &&
           !(lists_of(reading, at) & (IN_LINKERS | IN_LOCATIVES)))
        at++;
    if (at == first)
        return false;
    *description = (struct description){
        {first, at - 1}, at - 1, {at, speaker.end}, lists_of(reading, at - 1), false};
    if (description->lists & IN_HONORIFICS && !(description->lists & IN_ROLES))
        return false; /* whoever's: -san */
    return true;
}

/* "главы района": the same of the words behind a source, in a language with cases: its head is the
   first word, past an article, that people are called by. */
static bool
describe_oblique(const struct reading *reading, struct word_range speaker,
                 struct description *description)
{
    uint32_t first = speaker.first, at;
    first += (lists_of(reading, first) & (IN_ARTICLES | IN_DETERMINERS)) != 0;
    for (at = first; at < speaker.end; at++)
        if (lists_of(reading, at) & (IN_ROLES | IN_TITLES) || has_shape(reading, at, WORD_MARK))
            break;
    if (at >= speaker.end || has_shape(reading, at, WORD_MARK))
        return describe(reading, speaker, description);
    *description =
        (struct description){{first, at}, at, {at + 1, speaker.end}, lists_of(reading, at), true};
    return true;
}

/* The next word of TEXT from *AT on, *AT behind it; empty at the end. */
static struct slice
next_word(struct slice text, size_t *at)
{
    size_t first = *at;
    while (first < text.length && (text.at[first] == ' ' || text.at[first] == ','))
        first++;
    size_t end = first;
    while (end < text.length && text.at[end] != ' ' && text.at[end] != ',' && text.at[end] != ';')
        end++;
    *at = end;
    return slice_part(text, first, end);
}

/* The lists of WORD, without the stop that cuts it short: "Mr.". */
static uint64_t
lists_of_text(const struct language *language, struct slice word)
{
    if (word.length > 1 && word.at[word.length - 1] == '.')
        word.length--;
    return word.length > 0 ? language_word(language, word)->lists : 0;
}

static char
small(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

/* Whether the texts are the same, capitals aside. */
static bool
is_same(struct slice one, struct slice other)
{
    if (one.length != other.length)
        return false;
    for (size_t i = 0; i < one.length; i++)
        if (small(one.at[i]) != small(other.at[i]))
            return false;
    return true;
}

/* "Umweltminister" for the word "Minister": whether TEXT is a compound of which the role at WORD is
   the last part, in a language that makes such. */
static bool
is_compound(const struct reading *reading, uint32_t word, struct slice text)
{
    struct slice other = text_of_words(reading, word, word + 1);
    if (!grammar_has(reading, word, COMPOUND_ROLES) || text.length < other.length + SHORTEST_PART ||
        other.length < SHORTEST_PART)
        return false;
    size_t genitive = other.at[other.length - 1] == text.at[text.length - 1] ? 0 : 1;
    size_t length = other.length - genitive; /* "des Landwirts" */
    return is_same(slice_part(other, 0, length), slice_from(text, text.length - length));
}

/* TEXT without the article at its end, "kommunen", and then without an e, "kommune". */
static struct slice
without_article(const struct language *language, struct slice text)
{
    struct slice endings = language_fact(language, "definite_ending");
    while (endings.length > 0) {
        struct slice ending = slice_cut(&endings, '|');
        if (text.length > ending.length + SHORTEST_PART && slice_ends_with(text, ending)) {
            bool liquid = ending.at[0] == 'r' || ending.at[0] == 'l'; /* "ministern" */
            text.length -= ending.length - liquid;
            break;
        }
    }
    bool vowel = text.length > SHORTEST_PART && text.at[text.length - 1] == 'e';
    return slice_part(text, 0, text.length - vowel);
}

/* "förbundet" for "Fackförbundet", "kommunen" for "Kommune": whether TEXT is the noun at WORD or a
   compound of which that is the last part, their articles aside, in a language that writes these at
   the end. */
static bool
is_noun(const struct reading *reading, uint32_t word, struct slice text)
{
    const struct language *language = language_of(reading, word);
    if (!grammar_has(reading, word, SUFFIXED_ARTICLE))
        return false;
    struct slice noun = without_article(language, text_of_words(reading, word, word + 1));
    text = without_article(language, text);
    return noun.length <= text.length && noun.length >= SHORTEST_PART &&
           is_same(noun, slice_from(text, text.length - noun.length));
}

/* "Bakanlığı" for "Bakanlık", "Belediyesi" for "Belediye": whether TEXT is the noun at WORD as it
   is where it belongs to what stands before it, in a language whose institutions are called so. */
static bool
is_possessed(const struct reading *reading, uint32_t word, struct slice text)
{
    struct slice noun = text_of_words(reading, word, word + 1);
    struct slice endings = language_fact(language_of(reading, word), "possessed_noun");
    if (endings.length == 0 || noun.length <= SHORTEST_PART || noun.length >= text.length)
        return false;
    bool soft = noun.at[noun.length - 1] == 'k';
    size_t stem = noun.length - soft;
    struct slice ending = slice_from(text, stem);
    return is_same(slice_part(noun, 0, stem), slice_part(text, 0, stem)) &&
           slice_is_one_of(ending, endings) && soft == slice_starts_with(ending, slice_of("ğ"));
}

/* "Gov." for "governor", "Prof." for "professor": whether TEXT, with a stop, is how the title OTHER
   begins. */
static bool
is_cut_short(struct slice text, struct slice other)
{
    return text.length >= SHORTEST_PART && text.length <= other.length &&
           text.at[text.length - 1] == '.' &&
           is_same(slice_part(text, 0, text.length - 1), slice_part(other, 0, text.length - 1));
}

/* TEXT without the article that is written together with it: "الشركة". */
static struct slice
without_clitic(const struct language *language, struct slice text)
{
    size_t article = language_article(language, text);
    return article < text.length ? slice_from(text, article) : text;
}

/* Whether two words begin with the same two letters, as all forms of one do. */
static bool
begin_alike(struct slice one, struct slice other)
{
    size_t at = 0, there = 0;
    for (int letters = 0; letters < 2; letters++)
        if (at >= one.length || there >= other.length ||
            letter_lower(letter_next(one, &at)) != letter_lower(letter_next(other, &there)))
            return false;
    return true;
}

/* "Министр" for "министра": whether TEXT is a form of the word, by their stems. */
static bool
is_form(const struct reading *reading, uint32_t word, struct slice text)
{
    struct slice own = text_of_words(reading, word, word + 1);
    if (!begin_alike(own, text))
        return false;
    const struct language *language = language_of(reading, word);
    struct slice one = stem_of(language, own);
    struct slice other = stem_of(language, text);
    size_t at = 0, there = 0;
    if (one.length < SHORTEST_PART || one.length != other.length)
        return false;
    while (at < one.length && there < other.length)
        if (letter_lower(letter_next(one, &at)) != letter_lower(letter_next(other, &there)))
            return false;
    return at == one.length && there == other.length;
}

/* Whether the slice is the word, capitals aside. */
static bool
is_word(const struct reading *reading, uint32_t word, struct slice text)
{
    struct slice other = text_of_words(reading, word, word + 1);
    if (lists_of(reading, word) & IN_TITLES && is_cut_short(text, other))
        return true;
    if (grammar_has(reading, word, HEADS_FIRST)) {
        text = without_clitic(language_of(reading, word), text);
        other = without_clitic(language_of(reading, word), other);
    }
    if (text.length != other.length || text.length == 0)
        return false;
    if (is_same(text, other))
        return true;
    uint32_t entry = reading->at[word].entry;
    const struct language *language = language_of(reading, word);
    return entry != 0 && language_word(language, text) == &language->entries[entry];
}

/* "Prosecutor's": TEXT without what an apostrophe cuts off, if that is short. */
static struct slice
without_possessive(struct slice text)
{
    for (size_t length = text.length; length > 1 && text.length - length < LONGEST_CLITIC;
         length--) {
        struct slice front = slice_part(text, 0, length);
        if (slice_ends_with(front, slice_of("'")))
            return slice_part(text, 0, length - 1);
        if (slice_ends_with(front, slice_of("\u2019")))
            return slice_part(text, 0, length - strlen("\u2019"));
    }
    return text;
}

/* Whether the words [first, end), marks and function words aside, all stand in TEXT. */
static bool
holds_words(const struct reading *reading, struct slice text, struct word_range words, bool oblique)
{
    for (uint32_t i = words.first; i < words.end && i < words.first + LONGEST_TITLE; i++) {
        if (has_shape(reading, i, WORD_MARK | WORD_CLITIC) ||
            lists_of(reading, i) & (IN_LINKERS | IN_LOCATIVES | IN_ARTICLES | IN_FUNCTION_WORDS))
            continue;
        bool found = false;
        size_t at = 0, count = 0;
        for (struct slice word = next_word(text, &at); word.length > 0 && count < LONGEST_TITLE;
             word = next_word(text, &at), count++)
            found = found || is_word(reading, i, word) || (oblique && is_form(reading, i, word)) ||
                    (has_shape(reading, i + 1, WORD_CLITIC) &&
                     is_word(reading, i, without_possessive(word)));
        if (!found)
            return false;
    }
    return true;
}

/* Whether a word of the title's FRONT says that it is borne no more, or is another, and the
   description has nothing before its head: "former minister", "vice president", "Lt. Gov.". */
static bool
is_another(const struct reading *reading, struct slice front, const struct description *description)
{
    const struct language *language = language_of(reading, description->head);
    size_t at = 0;
    for (uint32_t count = 0; count < LONGEST_TITLE; count++) {
        struct slice word = next_word(front, &at);
        if (word.length == 0)
            return false;
        const struct entry *entry = language_word(language, word);
        bool rank = word.at[word.length - 1] == '.' && lists_of_text(language, word) & IN_TITLES;
        if (rank || (entry->lists & IN_MODIFIERS &&
                     entry_value(language, entry, NUMBER_MODIFIERS).length > 0))
            return description->before.first == description->before.end;
    }
    return false;
}

/* Whether attributes stand before the nouns of the language of WORD: not "secretario municipal". */
static bool
attributes_first(const struct reading *reading, uint32_t word)
{
    return !grammar_has(reading, word, HEADS_FIRST) &&
           (is_parsed(reading, word) || grammar_has(reading, word, VERB_SECOND | VERB_FINAL) ||
            !grammar_has(reading, word, APPOSED_NAMES));
}

/* "the Varn senator": whether a place is named before the head, in a language that is parsed. */
static bool
names_place(const struct reading *reading, struct word_range before)
{
    for (uint32_t i = before.first; i < before.end && is_parsed(reading, i); i++)
        if (reading->name_at[i] != NOTHING &&
            reading->names->at[reading->name_at[i]].kind == NAME_PLACE)
            return true;
    return false;
}

/* "Interior Minister of X" bears "the minister", "the interior minister", "the minister of X", not
   "the foreign minister"; one with the bare title "Minister" bears all of these. */
static bool
has_title(const struct reading *reading, struct slice title, const struct description *description)
{
    const struct language *language = language_of(reading, description->head);
    size_t at = 0, before = 0;
    for (uint32_t count = 0; count < LONGEST_TITLE; count++) {
        size_t first = at;
        struct slice word = next_word(title, &at);
        if (word.length == 0)
            return false;
        if (!is_word(reading, description->head, word) &&
            !(description->oblique && is_form(reading, description->head, word)) &&
            !is_compound(reading, description->head, word) &&
            !is_noun(reading, description->head, word)) {
            before++;
            continue;
        }
        size_t next = at;
        struct slice behind = next_word(title, &next);
        if (behind.length > 0 && behind.at[0] == '(')
            behind.length = 0; /* "DCP (South)" */
        uint64_t lists = lists_of_text(language, behind);
        if (behind.length > 0 && attributes_first(reading, description->head) &&
            !(lists & (IN_LINKERS | IN_LOCATIVES | IN_ARTICLES | IN_TITLES))) {
            before++; /* "party leader" is no party */
            continue;
        }
        return !is_another(reading, slice_part(title, 0, first), description) &&
               ((before == 0 && !names_place(reading, description->before)) ||
                holds_words(reading, slice_part(title, 0, first), description->before,
                            description->oblique)) &&
               (behind.length == 0 ||
                holds_words(reading, title, description->behind, description->oblique));
    }
    return false;
}

/* "NAME, the largest salt company in the county,": whether the description's head ends, or stands
   before the first preposition of, an apposition behind the name that ends before WORD. */
static bool
is_apposed(const struct reading *reading, uint32_t word, const struct description *description)
{
    if (!is_parsed(reading, description->head) || !is_comma(reading, word) ||
        !(lists_of(reading, word + 1) & IN_ARTICLES))
        return false;
    for (uint32_t i = word + 2; i < reading->count && i < word + LONGEST_APPOSED; i++) {
        if (has_shape(reading, i, WORD_MARK | WORD_BEGINS) || reading->tags.at[i] & DOES_VERB ||
            lists_of(reading, i) & (IN_LINKERS | IN_LOCATIVES | IN_PREPOSITIONS))
            return false;
        if (reading->at[i].number == reading->at[description->head].number)
            return !(reading->tags.at[i + 1] & DOES_NOUN);
    }
    return false;
}

/* "the council": a name that has the word, or beside which it stands ("the company NAME"). */
static bool
is_called(const struct reading *reading, uint32_t number, const struct description *description)
{
    const struct mention *mention = &reading->names->mentions.at[number];
    struct slice canonical = reading->names->at[number].canonical;
    uint32_t beside = mention->first; /* past the mark of a name in marks */
    beside -= beside > 1 && reading->span_at[beside - 1] != NOTHING && mark_at(reading, beside - 1);
    if (beside > 0 && description->before.first == description->before.end &&
        (is_word(reading, description->head, text_of_words(reading, beside - 1, beside)) ||
         is_noun(reading, description->head, text_of_words(reading, beside - 1, beside))) &&
        block_of(reading, beside - 1) == block_of(reading, mention->first))
        return true;
    if (description->before.first == description->before.end &&
        mention->first < description->head &&
        block_of(reading, description->head) <= mention->block + NEAR_BLOCKS &&
        is_apposed(reading, mention->last, description))
        return true;
    bool found = false;
    size_t at = 0, count = 0;
    for (struct slice word = next_word(canonical, &at); word.length > 0 && count < LONGEST_TITLE;
         word = next_word(canonical, &at), count++) {
        if (count > 0 &&
            language_word(language_of(reading, description->head), word)->lists & IN_LINKERS)
            break; /* "the Department of Police Administration" is no police */
        found = found || is_word(reading, description->head, word) ||
                is_noun(reading, description->head, word) ||
                is_possessed(reading, description->head, word);
    }
    return found && holds_words(reading, canonical, description->before, description->oblique) &&
           holds_words(reading, canonical, description->behind, description->oblique);
}

/* The title of a name with the words in capitals before it that belong to it, even if no list knows
   them as part of one: "Interior" of "Interior Minister NAME". */
static struct slice
whole_title(const struct reading *reading, uint32_t number)
{
    const struct mention *mention = &reading->names->mentions.at[number];
    uint32_t first = mention->title_first,
             block_first = reading->names->words.first[mention->block];
    if (first >= mention->title_last)
        return reading->names->at[number].title;
    while (first > block_first && first + LONGEST_BEFORE > mention->title_first &&
           has_shape(reading, first - 1, WORD_CAPITAL) && reading->name_at[first - 1] == NOTHING &&
           !(lists_of(reading, first - 1) & (IN_FUNCTION_WORDS | IN_ARTICLES | IN_DETERMINERS)))
        first--;
    return first < mention->title_first ? text_of_words(reading, first, mention->title_last)
                                        : reading->names->at[number].title;
}

/* Those who bear the title of a description, by their names' bearers. */
struct bearers {
    uint32_t at[MOST_BEARERS];
    uint32_t count;
};

static bool
is_among(const struct bearers *bearers, uint32_t bearer)
{
    for (uint32_t i = 0; i < bearers->count; i++)
        if (bearers->at[i] == bearer)
            return true;
    return false;
}

/* Whether the person who is the name NUMBER bears there the title of the description. */
static bool
bears(const struct reading *reading, uint32_t number, const struct description *description)
{
    if (reading->names->at[number].kind != NAME_PERSON ||
        !(description->lists & (IN_TITLES | IN_ROLES)))
        return false;
    struct slice title = whole_title(reading, number);
    return title.length > 0 && has_title(reading, title, description);
}

/* Whether the name NUMBER is of an organisation that the description tells. */
static bool
is_organisation(const struct reading *reading, uint32_t number,
                const struct description *description)
{
    if (reading->names->at[number].kind != NAME_ORG || !(description->lists & IN_ORG_WORDS))
        return false;
    bool people =
        is_parsed(reading, description->head) && /* "the growers", "the parents" */
        (description->lists & IN_GENDERS || description_is_plural(reading, description->head));
    return !people && is_called(reading, number, description);
}

/* Those who bear the title with one of the names before NEXT, whoever is named last first. */
static struct bearers
bearers_before(const struct reading *reading, uint32_t next, const struct description *description)
{
    struct bearers bearers = {{0}, 0};
    uint32_t first = next > LOOK_TITLES ? next - LOOK_TITLES : 0;
    for (uint32_t i = next; i > first && bearers.count < MOST_BEARERS; i--) {
        uint32_t bearer = reading->names->at[i - 1].bearer;
        if (!is_among(&bearers, bearer) && bears(reading, i - 1, description))
            bearers.at[bearers.count++] = bearer;
    }
    return bearers;
}

uint32_t
description_bearer(const struct reading *reading, struct word_range speaker, uint32_t next,
                   uint32_t choice, bool oblique)
{
    struct description description;
    oblique = oblique && is_cased(reading, speaker.first);
    if (!(oblique ? describe_oblique(reading, speaker, &description)
                  : describe(reading, speaker, &description)) ||
        !(description.lists & (IN_TITLES | IN_ROLES | IN_ORG_WORDS)))
        return 0;
    const struct names *names = reading->names;
    struct bearers bearers = bearers_before(reading, next, &description);
    if (choice && is_among(&bearers, names->at[choice - 1].bearer))
        return choice;
    for (uint32_t i = next; i > 0 && i + LOOK_NAMES > next; i--)
        if (is_organisation(reading, i - 1, &description) ||
            (is_among(&bearers, names->at[i - 1].bearer) &&
             reading->span_at[names->mentions.at[i - 1].first] == NOTHING))
            return i;
    for (uint32_t i = next; i < names->count && i < next + LOOK_NAMES; i++)
        if (is_organisation(reading, i, &description) || bears(reading, i, &description))
            return i + 1;
    return 0;
}
