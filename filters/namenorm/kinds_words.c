#include "namenorm/kinds_words.h"

#include "namenorm/common_words.h"
#include "namenorm/kinds_acronyms.h"
#include "namenorm/name_fields.h"
#include "namenorm/name_tails.h"
#include "namenorm/name_words.h"
#include "text/ascii.h"

enum {
    SHORTEST_COMMON = 5, /* bytes */
    SHORTEST_BRAND = 4,  /* bytes behind a letter and a hyphen: not J-Lo */
    SHORTEST_BODY = 3    /* letters of one behind a place: not "Vostrel Street NE" */
};

static bool
is_letter(const struct block_words *block, uint32_t word)
{
    return has_shape(block, word, WORD_SINGLE) && has_shape(block, word, WORD_CAPITAL);
}

/* "Ministry of Health": the word before the first linker is the head; without one, the last. */
static uint32_t
head_of(const struct block_words *block, const struct mention *mention)
{
    uint32_t last = mention->last - 1;
    while (last > mention->first && (has_shape(block, last, WORD_MARK | WORD_DIGITS) ||
                                     is_letter(block, last) || is_number_of_kind(block, last)))
        last--;
    for (uint32_t i = mention->first + 1; i < last; i++)
        if (heads_subject(block, i))
            return i - 1;
    for (uint32_t i = mention->first + 1; i < last; i++)
        if (lists_at(block, i) & IN_LINKERS && !has_shape(block, i, WORD_CAPITAL))
            return i - 1;
    return last;
}

uint64_t
sign_of_word(uint64_t lists)
{
    const uint64_t others = lists & IN_PLACE_WORDS ? IN_OTHER_WORDS : IN_OTHER_WORDS | IN_OTHERS;
    if (lists & others) /* a hamlet is no play */
        return sign_bit(SIGN_OTHER_WORD);
    if (lists & IN_PLACE_WORDS)
        return sign_bit(SIGN_PLACE_WORD);
    return lists & IN_ORG_WORDS ? sign_bit(SIGN_ORG_WORD) : 0;
}

/* "officer Vera Plant": whether a role stands before a given name and one word more. */
static bool
is_titled_pair(const struct block_words *block, const struct mention *mention)
{
    return mention->last == mention->first + 2 && mention->title_first < mention->title_last &&
           mention->title_last == mention->first && is_role(block, mention->first - 1) &&
           has_shape(block, mention->first - 1, WORD_SMALL) &&
           lists_at(block, mention->first) & IN_GIVEN_NAMES;
}

/* "Co Kerry", not "TV Kerry": whether the word of a county stands before a listed region. */
static bool
is_county(const struct block_words *block, const struct mention *mention)
{
    uint32_t region = mention->first + 1 + is_mark_at(block, mention->first + 1, '.');
    return lists_at(block, mention->first) & IN_LEGAL_FORMS &&
           !(lists_at(block, mention->first) & IN_ORG_WORDS) && region < mention->last &&
           phrase_at(block, region, IN_PLACES | IN_CITIES | IN_REGIONS, NULL) == mention->last;
}

/* "Slc-Cgil": whether a hyphen ties one word to a listed organisation that it is a part of, in a
 * language that puts the larger one last. */
static bool
is_branch_of_union(const struct block_words *block, const struct mention *mention)
{
    uint32_t first = mention->first;
    return block->linked_names && mention->last == first + 3 && is_mark_at(block, first + 1, '-') &&
           !spaced(block, first + 1) && lists_at(block, first + 2) & IN_ORGS &&
           !(lists_at(block, first) & (IN_GIVEN_NAMES | IN_PLACES | IN_CITIES));
}

/* The head and the first word of a name of several words. */
struct headed {
    uint32_t first, head;
    uint64_t begin, lists; /* of the first, of the head; a letter and its stop begin with nothing */
    bool compound;         /* the head is the end of a surname: "Helen Ross-Street" */
};

static struct headed
headed_of(const struct block_words *block, const struct mention *mention)
{
    uint32_t head = head_of(block, mention), first = mention->first;
    return (struct headed){.first = first,
                           .head = head,
                           .begin = is_abbreviated(block, first) ? 0 : lists_at(block, first),
                           .lists = lists_at(block, head), /* "V. Ostrin" is no case in court */
                           .compound = !block->noun_capitals && head > first + 2 &&
                                       is_mark_at(block, head - 1, '-') && !spaced(block, head) &&
                                       spaced(block, head - 2)};
}

/* "Верховного суда России": the sign of the first small word within the name that has one, in a
 * language whose words agree, or of its first word, where that heads it and an owner stands behind
 * it: "Прокуратура Самарской области"; 0 if none has. */
static uint64_t
sign_of_small_word(const struct block_words *block, const struct mention *mention)
{
    uint64_t begin = lists_at(block, mention->first);
    bool owned = begin & IN_ORG_WORDS && has_shape(block, mention->first + 1, WORD_CAPITAL);
    for (uint32_t i = mention->first + 1; block->agreement.length > 0 && i < mention->last; i++)
        if (has_shape(block, i, WORD_SMALL) && sign_of_word(lists_at(block, i)) &&
            !(begin & IN_ORG_WORDS && has_value(block, i, NUMBER_ORG_WORDS, "field")))
            return owned ? sign_bit(SIGN_ORG_WORD) : sign_of_word(lists_at(block, i));
    return 0;
}

/* Whether a given name begins the name, and a surname or what persons alone have goes on. */
static bool
is_full_name(const struct block_words *block, const struct mention *mention,
             const struct headed *of)
{
    if (!(of->begin & IN_GIVEN_NAMES) || sign_of_word(of->begin))
        return false;
    bool counted =
        of->head == of->first + 2 && /* "Vera Two Harbors" */
        slice_starts_with(value_at(block, of->first + 1, NUMBER_WORD_CLASSES), slice_of("k"));
    return is_surname(block, of->head) || of->compound || counted || is_titled_pair(block, mention);
}

/* Whether the name of which nothing surer is known is that of a person, in one of the languages
 * that have such: what its head says is no sign then. */
static bool
is_likely_person(const struct block_words *block, const struct headed *of)
{
    if (block->linked_names && of->begin & IN_GIVEN_NAMES && !sign_of_word(of->begin) &&
        !(of->lists & IN_ORG_WORDS) &&
        !(of->begin & (IN_PLACES | IN_CITIES | IN_REGIONS))) /* "Luis Quistel Puerto" */
        return true;
    if (block->noun_capitals && of->begin & IN_GIVEN_NAMES && of->head == of->first + 1 &&
        of->lists == 0 && !is_rare(block, of->head)) /* "Roman Quist" */
        return true;
    return of->begin == 0 && of->compound && of->first + 3 == of->head; /* no list has all names */
}

/* "Badan Laut", "Rumah Sakit Laut": the sign of the word or words with which the name begins, in a
 * language whose names do; 0 if they have none. */
static uint64_t
sign_of_front(const struct block_words *block, const struct headed *of)
{
    const struct entry *entry = NULL;
    bool headed = block->names_headed && of->head > of->first && !(of->begin & IN_GIVEN_NAMES) &&
                  phrase_at(block, of->first, IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS,
                            &entry) > of->first;
    return headed && entry ? sign_of_word(entry->lists) : 0;
}

/* "Ulm Convention Centre", "House of Assembly": the sign of the listed words that end with the
 * head, or begin with it and go on behind it; 0 if there are none. */
static uint64_t
sign_of_phrase(const struct block_words *block, const struct mention *mention,
               const struct headed *of)
{
    const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS;
    for (uint32_t i = of->first; i <= of->head; i++) {
        const struct entry *entry = NULL;
        if (!may_begin_phrase(block, i, heads))
            continue;
        uint32_t end = phrase_at(block, i, heads, &entry);
        bool whole =
            i < of->head ? end == of->head + 1 : end > of->head + 1 && end <= mention->last;
        if (entry && whole && (i < of->head || entry->lists & IN_ORG_WORDS))
            return sign_of_word(entry->lists);
    }
    return 0;
}

/* The sign that the head has, alone or with the words before it; 0 if it has none. */
static uint64_t
sign_of_head(const struct block_words *block, const struct mention *mention,
             const struct headed *of)
{
    if (of->begin & (IN_PLACES | IN_CITIES) && !(of->begin & IN_GIVEN_NAMES) &&
        !(of->lists & IN_ORG_WORDS) &&
        has_value(block, of->head, NUMBER_NOT_NAMES, "inside")) /* "Ulm West" */
        return sign_bit(SIGN_PLACE_WORD);
    if (phrase_at(block, of->first, IN_OTHER_WORDS, NULL) > of->first + 1)
        return sign_bit(SIGN_OTHER_WORD);
    uint64_t sign = sign_of_phrase(block, mention, of);
    if (sign)
        return sign;
    bool only_first =
        of->head > of->first && has_value(block, of->head, NUMBER_PLACE_WORDS, "first");
    if (sign_of_word(of->lists) && !only_first)
        return sign_of_word(of->lists);
    return has_value(block, mention->last - 1, NUMBER_OTHER_WORDS, "law") /* "Sale of Tides Act" */
               ? sign_bit(SIGN_OTHER_WORD)
               : 0;
}

/* Whether the first word tells nothing of what the name is of: it is somebody's or a place's name,
 * or one that tells it where it stands last. */
static bool
is_no_front(const struct block_words *block, const struct headed *of)
{
    struct slice place = value_at(block, of->first, NUMBER_PLACE_WORDS);
    bool surname_first = slice_starts_with(place, slice_of("surname first"));
    bool leads = block->linked_names && !(of->begin & IN_GIVEN_NAMES) && /* "Rio Marel", a river */
                 surname_first;
    return (of->begin & (IN_GIVEN_NAMES | IN_PLACES) && !leads) ||
           slice_starts_with(place, slice_of("last")) ||
           has_value(block, of->first, NUMBER_ORG_WORDS, "last") ||
           (is_surname(block, of->first) && !surname_first &&
            !slice_starts_with(value_at(block, of->first, NUMBER_OTHER_WORDS),
                               slice_of("surname first")));
}

/* "Fan Expo Canada": the sign of the last word between the first and the head that has one; 0 if
 * none has. */
static uint64_t
sign_of_middle(const struct block_words *block, const struct headed *of)
{
    for (uint32_t i = of->head; i-- > of->first + 1;)
        if (has_shape(block, i, WORD_CAPITAL) && !has_shape(block, i, WORD_SINGLE) &&
            sign_of_word(lists_at(block, i)) && !is_surname(block, i))
            return sign_of_word(lists_at(block, i));
    return 0;
}

/* "Vostrel County QRS": whether letters that no list has stand behind a word for a place. */
static bool
is_body_of_place(const struct block_words *block, const struct mention *mention)
{
    uint32_t last = mention->last - 1;
    return last > mention->first + 1 && !block->headline && spaced(block, last) &&
           has_shape(block, last, WORD_ALL_CAPITALS) && lists_at(block, last) == 0 &&
           block->at[last].end - block->at[last].start >= SHORTEST_BODY &&
           !has_shape(block, last - 1, WORD_ALL_CAPITALS) &&
           lists_at(block, last - 1) & IN_PLACE_WORDS;
}

/* What the head and the first word of a name of several words are words of. */
static uint64_t
signs_of_words(const struct block_words *block, const struct mention *mention)
{
    uint64_t sign = sign_of_small_word(block, mention);
    if (sign)
        return sign;
    struct headed of = headed_of(block, mention);
    if (is_full_name(block, mention, &of))
        return 0;
    if (is_body_of_place(block, mention))
        return sign_bit(SIGN_ORG_WORD);
    if (is_county(block, mention))
        return sign_bit(SIGN_PLACE_WORD);
    sign = sign_of_front(block, &of);
    if (sign || is_likely_person(block, &of))
        return sign;
    sign = sign_of_head(block, mention, &of);
    if (sign || is_no_front(block, &of))
        return sign;
    return sign_of_word(of.begin) ? sign_of_word(of.begin) : sign_of_middle(block, &of);
}

/* "Norvex P900". */
static bool
ends_in_digit(const struct block_words *block, uint32_t word)
{
    struct slice text = word_text(block->text, &block->at[word]);
    return text.length > 0 && ascii_is_digit(text.at[text.length - 1]);
}

static uint64_t
signs_of_parts(const struct block_words *block, const struct mention *mention)
{
    uint64_t signs = 0;
    uint32_t place = phrase_at(block, mention->first, IN_PLACES | IN_NATIONALITIES, NULL);
    uint32_t listed = phrase_at(block, mention->first, IN_PLACES | IN_ORGS, NULL); /* "U.N." */
    if (place < mention->last && phrase_at(block, place, IN_ORGS, NULL) == mention->last)
        signs |= sign_bit(SIGN_ORG_WORD); /* "U.S. Federal Reserve" */
    for (uint32_t i = mention->first; i < mention->last; i++) {
        uint64_t lists = lists_at(block, i);
        bool inside = i > mention->first;
        bool particle = inside && lists & IN_PARTICLES && /* "Hugo d'Arcy" */
                        lists_at(block, mention->first) & IN_GIVEN_NAMES;
        if (is_mark_at(block, i, '&') ||
            (inside && lists & IN_LINKERS && !particle && !has_shape(block, i, WORD_CAPITAL) &&
             !is_hyphen(block, i - 1))) /* not "Vaux-les-Ormes" */
            signs |= sign_bit(SIGN_COMPOUND);
        bool letter = inside && i + 1 == mention->last && is_letter(block, i) &&
                      spaced(block, i) && /* "Series B" */
                      !(lists & IN_CONJUNCTIONS) && !is_mark_at(block, i + 1, '.') &&
                      !is_mark_at(block, i - 1, '&') &&
                      !(lists_at(block, mention->first) & IN_GIVEN_NAMES);
        if (letter || has_shape(block, i, WORD_DIGITS) || (inside && ends_in_digit(block, i)))
            signs |= sign_bit(SIGN_NUMBER);
        if ((i >= listed && has_shape(block, i, WORD_SINGLE) && has_shape(block, i, WORD_CAPITAL) &&
             is_mark_at(block, i + 1, '.') && i + 2 < mention->last &&
             !has_shape(block, i + 2, WORD_SINGLE)) ||
            (inside && lists & IN_SUFFIXES) || particle)
            signs |= sign_bit(SIGN_PERSON_PART);
    }
    return signs;
}

/* Whether the name has a legal form. */
static bool
has_legal_form(const struct block_words *block, const struct mention *mention)
{
    for (uint32_t i = mention->first; i < mention->last; i++) {
        uint32_t end = phrase_at(block, i, IN_LEGAL_FORMS, NULL);
        if (end > i) /* not "A.S. Quist" */
            return i > mention->first || end == mention->last || !is_abbreviated(block, i);
    }
    return false;
}

/* "Environment Canada", "Norvex Ericsson": a name of no person that has a place, or begins with an
 * organisation. */
static bool
has_listed_part(const struct block_words *block, const struct mention *mention)
{
    uint64_t begin = lists_at(block, mention->first);
    if (begin & IN_GIVEN_NAMES)
        return false;
    if (block->linked_names && phrase_at(block, mention->first, IN_ORGS, NULL) > mention->first + 1)
        return true; /* "France Bleu Orsk" */
    if (begin & IN_ORGS && has_shape(block, mention->first, WORD_CAPITAL) &&
        !(lists_at(block, mention->first + 1) & IN_GIVEN_NAMES))
        return true;
    for (uint32_t i = mention->first; i < mention->last; i++)
        if (has_shape(block, i, WORD_CAPITAL) && phrase_at(block, i, IN_PLACES, NULL) > i)
            return true;
    return false;
}

/* "Fabricators": whether the word is the plural of what somebody does, or of a rare word, and
 * nobody's name. */
static bool
is_rare_plural(const struct block_words *block, uint32_t word)
{
    if (!ends_in_plural(block, word) || lists_at(block, word) != 0 || is_surname(block, word))
        return false;
    const uint64_t stem = singular_lists(block, word);
    return (stem & (IN_ROLES | IN_RARE_WORDS)) != 0 && !(stem & IN_SURNAMES);
}

bool
ends_commonly(const struct block_words *block, const struct mention *mention)
{
    const uint64_t never = IN_GIVEN_NAMES | IN_TITLES | IN_ROLES | IN_PLACES | IN_CITIES |
                           IN_NATIONALITIES | IN_SUFFIXES | IN_HONORIFICS;
    uint32_t first = mention->first, last = mention->last - 1;
    bool grammar = first < last && block->language->lists & IN_WORD_CLASSES &&
                   lists_at(block, last) & IN_FUNCTION_WORDS &&
                   !(lists_at(block, last) & IN_MONTHS);
    return !block->headline &&
           (first == last ||
            !(lists_at(block, first) & (IN_GIVEN_NAMES | IN_COMMON_WORDS | IN_PARTICLES))) &&
           has_shape(block, last, WORD_CAPITAL) && !has_shape(block, last, WORD_ALL_CAPITALS) &&
           (grammar || lists_at(block, last) & IN_COMMON_WORDS ||
            (first < last && is_rare_plural(block, last))) &&
           !(lists_at(block, last) & never) &&
           value_at(block, last, NUMBER_COMMON_WORDS).length == 0 &&
           (grammar || block->at[last].end - block->at[last].start >= SHORTEST_COMMON) &&
           (first == last || spaced(block, last));
}

/* "E-Ostrel": a letter and a hyphen before a word, no number, where not all nouns have capitals. */
static bool
is_led_by_letter(const struct block_words *block, const struct mention *mention)
{
    uint32_t first = mention->first;
    return !block->noun_capitals && mention->last == first + 3 &&
           has_shape(block, first, WORD_SINGLE) && is_hyphen(block, first + 1) &&
           block->at[first + 2].end - block->at[first + 2].start >= SHORTEST_BRAND &&
           !has_digit(word_text(block->text, &block->at[first + 2])) &&
           !has_digit(word_text(block->text, &block->at[first]));
}

bool
is_joined_by_small_word(const struct block_words *block, const struct mention *mention)
{
    for (uint32_t i = mention->first + 1; i + 3 < mention->last && !block->surnames; i++)
        if (is_hyphen(block, i) && has_shape(block, i + 1, WORD_SMALL) &&
            lists_at(block, i + 1) & (IN_FUNCTION_WORDS | IN_LOCATIVES | IN_LINKERS) &&
            is_hyphen(block, i + 2) && has_shape(block, i + 3, WORD_CAPITAL))
            return true;
    return false;
}

/* "Odra Głubczyce": a club, of a town in its plain form, in languages whose names have cases. */
static bool
is_club(const struct block_words *block, const struct mention *mention)
{
    const uint64_t never = IN_GIVEN_NAMES | IN_TITLES | IN_ROLES | IN_NATIONALITIES |
                           IN_PLACE_WORDS | IN_OTHER_WORDS | IN_MODIFIERS | IN_FUNCTION_WORDS;
    uint32_t first = mention->first, town = first + 1;
    struct slice text = word_text(block->text, &block->at[first]);
    return block->agreement.length > 0 && mention->last == first + 2 && !block->headline &&
           spaced(block, town) && !(lists_at(block, first) & never) &&
           lists_at(block, town) & (IN_PLACES | IN_CITIES) &&
           !(lists_at(block, town) & IN_GIVEN_NAMES) &&
           value_at(block, town, NUMBER_PLACES).length == 0 &&
           !slice_ends_with_one(text, block->relational);
}

uint64_t
signs_of_several(const struct block_words *block, const struct mention *mention)
{
    const uint64_t headed =
        sign_bit(SIGN_ORG_WORD) | sign_bit(SIGN_PLACE_WORD) | sign_bit(SIGN_OTHER_WORD);
    uint32_t first = mention->first, last = mention->last;
    bool joined = is_joined_by_small_word(block, mention) && is_one_word(block, mention);
    uint64_t signs = sign_bit(SIGN_SEVERAL) | signs_of_parts(block, mention) |
                     (joined ? 0 : signs_of_words(block, mention));
    if (is_branch_of_union(block, mention))
        signs |= sign_bit(SIGN_LISTED_ORG);
    if (is_club(block, mention)) /* surer than that of its words one is a river */
        signs |= sign_bit(SIGN_LISTED_ORG) | sign_bit(SIGN_ORG_ENDING);
    if (block->noun_capitals && spaced(block, first + 1) &&
        compound_heads(block, first) & IN_ORG_WORDS)
        signs |= sign_bit(SIGN_ORG_WORD); /* "Kreispolizeibehörde Ulm" */
    if (has_listed_part(block, mention))
        signs |= sign_bit(SIGN_PLACE_INSIDE);
    if (!(signs & headed) && last == first + 3 && name_is_of_owner(block, first, first + 1))
        signs |= sign_bit(SIGN_ORG_WORD); /* "Quist's Carpets" */
    if (has_shape(block, last - 1, WORD_CLITIC) && has_value(block, first, NUMBER_TITLES, "name"))
        signs |= sign_bit(SIGN_ORG_WORD); /* "St Ostrel's" */
    if (block->names_with_articles && block->genitive_article && !block->noun_capitals &&
        has_value(block, first, NUMBER_TITLES, "name"))
        signs |= sign_bit(SIGN_PLACE_WORD); /* "Αγίας Άννας" */
    if (is_dotted(block, mention) || is_pair_of_acronyms(block, mention) ||
        (!(signs & headed) &&
         (is_led_by_acronym(block, mention) || ends_in_acronym(block, mention))))
        signs |= sign_bit(SIGN_ACRONYM);
    if (is_led_by_letter(block, mention))
        signs |= sign_bit(SIGN_BRAND);
    if (is_of_common_words(block, mention))
        signs |= sign_bit(SIGN_COMMON);
    if (!(signs & headed) && ends_commonly(block, mention))
        signs |= sign_bit(SIGN_COMMON_LAST);
    if ((has_legal_form(block, mention) && !is_county(block, mention)) ||
        (is_mark_at(block, last - 2, '.') && is_domain(block, last - 1)))
        signs |= sign_bit(SIGN_LEGAL_FORM);
    return signs;
}
