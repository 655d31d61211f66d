#include "namenorm/kinds_inside.h"

#include "namenorm/common_words.h"
#include "namenorm/kinds_acronyms.h"
#include "namenorm/name_fields.h"
#include "namenorm/name_tails.h"
#include "namenorm/name_words.h"
#include "namenorm/suffixed.h"
#include "namenorm/towns.h"
#include "text/ascii.h"

enum {
    SHORTEST_COMMON = 5, /* bytes */
    LONGEST_ENDING = 8,
    SHORTEST_BRAND = 4, /* bytes behind a letter and a hyphen: not J-Lo */
    SHORTEST_CRIED = 2
};

/* The whole name stands in one of LISTS. */
static bool
is_listed(const struct block_words *block, const struct mention *mention, uint64_t lists)
{
    if (mention->genitive && mention->last - mention->first == 1) {
        struct slice text = word_text(block->text, &block->at[mention->first]);
        text.length -= mention->genitive;
        return (language_word(block->language, text)->lists & lists) != 0;
    }
    uint32_t end = phrase_at(block, mention->first, lists, NULL);
    if (end > mention->last && has_shape(block, mention->last, WORD_CLITIC))
        return false; /* the genitive of a surname, as genitives_cut found */
    return (end > mention->first && end >= mention->last) ||
           (block->at[mention->first].end - block->at[mention->first].start > SHORTEST_CRIED &&
            has_shape(block, mention->first, WORD_ALL_CAPITALS) &&
            is_listed_in_capitals(block, mention, lists));
}

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
    while (last > mention->first &&
           (has_shape(block, last, WORD_MARK | WORD_DIGITS) || is_letter(block, last)))
        last--;
    for (uint32_t i = mention->first + 1; i < last; i++)
        if (heads_subject(block, i))
            return i - 1;
    for (uint32_t i = mention->first + 1; i < last; i++)
        if (lists_at(block, i) & IN_LINKERS && !has_shape(block, i, WORD_CAPITAL))
            return i - 1;
    return last;
}

static uint64_t
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

/* "Co Kerry": whether the word of a county stands before a listed region. */
static bool
is_county(const struct block_words *block, const struct mention *mention)
{
    uint32_t region = mention->first + 1 + is_mark_at(block, mention->first + 1, '.');
    return lists_at(block, mention->first) & IN_LEGAL_FORMS && region < mention->last &&
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

/* What the head and the first word of a name of several words are words of. */
static uint64_t
signs_of_words(const struct block_words *block, const struct mention *mention)
{
    const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS;
    uint32_t head = head_of(block, mention), first = mention->first;
    uint64_t begin = lists_at(block, first), lists = lists_at(block, head);
    for (uint32_t i = first + 1; block->agreement.length > 0 && i < mention->last; i++)
        if (has_shape(block, i, WORD_SMALL) && sign_of_word(lists_at(block, i)) &&
            !(begin & IN_ORG_WORDS && has_value(block, i, NUMBER_ORG_WORDS, "field")))
            return sign_of_word(lists_at(block, i)); /* "Верховного суда России" */
    if (is_abbreviated(block, first))                /* "V. Ostrin" is no case in court */
        begin = 0;
    bool compound = !block->noun_capitals && head > first + 2 && is_mark_at(block, head - 1, '-') &&
                    !spaced(block, head) && spaced(block, head - 2); /* "Helen Ross-Street" */
    bool counted =
        head == first + 2 && /* "Vera Two Harbors" */
        slice_starts_with(value_at(block, first + 1, NUMBER_WORD_CLASSES), slice_of("k"));
    if (begin & IN_GIVEN_NAMES && !sign_of_word(begin) &&
        (is_surname(block, head) || compound || counted || is_titled_pair(block, mention)))
        return 0;
    if (is_county(block, mention))
        return sign_bit(SIGN_PLACE_WORD);
    if (block->linked_names && begin & IN_GIVEN_NAMES && !sign_of_word(begin) &&
        !(lists & IN_ORG_WORDS) &&
        !(begin & (IN_PLACES | IN_CITIES | IN_REGIONS))) /* "Luis Quistel Puerto" */
        return 0;
    const struct entry *headed = NULL; /* "Badan Laut", "Rumah Sakit Laut" */
    if (block->names_headed && head > first && !(begin & IN_GIVEN_NAMES) &&
        phrase_at(block, first, heads, &headed) > first && headed)
        return sign_of_word(headed->lists);
    if (block->noun_capitals && begin & IN_GIVEN_NAMES && head == first + 1 && lists == 0 &&
        !is_rare(block, head)) /* "Roman Quist" */
        return 0;
    if (begin == 0 && compound && first + 3 == head) /* no list has every given name */
        return 0;
    if (begin & (IN_PLACES | IN_CITIES) && !(begin & IN_GIVEN_NAMES) &&
        has_value(block, head, NUMBER_NOT_NAMES, "inside")) /* "Ulm West" */
        return sign_bit(SIGN_PLACE_WORD);
    if (phrase_at(block, first, IN_OTHER_WORDS, NULL) > first + 1)
        return sign_bit(SIGN_OTHER_WORD);
    for (uint32_t i = first; i <= head; i++) { /* "Ulm Convention Centre" */
        const struct entry *entry = NULL;
        uint32_t end = phrase_at(block, i, heads, &entry);
        bool whole = i < head ? end == head + 1
                              : end > head + 1 && end <= mention->last; /* "House of Assembly" */
        if (entry && whole && (i < head || entry->lists & IN_ORG_WORDS))
            return sign_of_word(entry->lists);
    }
    bool only_first = head > first && has_value(block, head, NUMBER_PLACE_WORDS, "first");
    if (sign_of_word(lists) && !only_first)
        return sign_of_word(lists);
    if (has_value(block, mention->last - 1, NUMBER_OTHER_WORDS, "law")) /* "Sale of Tides Act" */
        return sign_bit(SIGN_OTHER_WORD);
    struct slice place = value_at(block, first, NUMBER_PLACE_WORDS);
    bool leads = block->linked_names && !(begin & IN_GIVEN_NAMES) && /* "Rio Marel", a river */
                 slice_starts_with(place, slice_of("surname first"));
    if ((begin & (IN_GIVEN_NAMES | IN_PLACES) && !leads) ||
        slice_starts_with(place, slice_of("last")) ||
        has_value(block, first, NUMBER_ORG_WORDS, "last") ||
        (is_surname(block, first) && !slice_starts_with(place, slice_of("surname first")) &&
         !has_value(block, first, NUMBER_OTHER_WORDS, "surname first")))
        return 0;
    if (sign_of_word(begin))
        return sign_of_word(begin);
    for (uint32_t i = head; i-- > first + 1;) /* "Fan Expo Canada" */
        if (has_shape(block, i, WORD_CAPITAL) && !has_shape(block, i, WORD_SINGLE) &&
            sign_of_word(lists_at(block, i)) && !is_surname(block, i))
            return sign_of_word(lists_at(block, i));
    return 0;
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
        if ((i >= place && has_shape(block, i, WORD_SINGLE) && has_shape(block, i, WORD_CAPITAL) &&
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

static uint64_t
sign_of_value(struct slice value)
{
    if (slice_equals(value, slice_of("person")))
        return sign_bit(SIGN_PERSON_ENDING);
    if (slice_equals(value, slice_of("thing"))) /* "Trumpism" */
        return sign_bit(SIGN_THING);
    return sign_bit(slice_equals(value, slice_of("place")) ? SIGN_PLACE_ENDING : SIGN_ORG_ENDING);
}

/* What the letters before a capital inside a word tell: the list has "mc-" for McDonald. */
static uint64_t
signs_of_beginning(const struct block_words *block, uint32_t word)
{
    char letters[LONGEST_ENDING + 8];
    struct buffer prefix = {letters, 0, sizeof letters};
    struct slice text = word_text(block->text, &block->at[word]);
    for (size_t i = 0; i < text.length && prefix.length < LONGEST_ENDING;) {
        uint32_t code = letter_next(text, &i);
        if (prefix.length > 0 && letter_is(code, LETTER_UPPER)) {
            buffer_byte(&prefix, '-');
            const struct entry *entry = language_word(block->names, buffer_slice(&prefix));
            return entry->lists & IN_NAME_ENDINGS
                       ? sign_of_value(entry_value(block->names, entry, NUMBER_NAME_ENDINGS))
                       : 0;
        }
        letter_append(&prefix, letter_lower(code));
    }
    return 0;
}

/* What the letters of a single word end with. */
static uint64_t
signs_of_ending(const struct block_words *block, uint32_t word)
{
    struct slice text = word_text(block->text, &block->at[word]);
    unsigned lengths = language_may_end(block->names, text);
    if (lengths == 0)
        return 0;
    for (size_t start = text.length > LONGEST_ENDING ? text.length - LONGEST_ENDING : 1;
         start + 2 < text.length; start++) {
        if (!(lengths >> (text.length - start - 1) & 1) ||
            ((unsigned char)text.at[start] & 0xC0) == 0x80)
            continue;
        const struct entry *entry = language_word(block->names, slice_from(text, start));
        if (!(entry->lists & IN_NAME_ENDINGS))
            continue;
        return sign_of_value(entry_value(block->names, entry, NUMBER_NAME_ENDINGS));
    }
    return 0;
}

/* What the end of a compound tells; that of a place is that of many a surname, too. */
static uint64_t
sign_of_compound(const struct block_words *block, uint32_t word, bool several)
{
    uint64_t heads = compound_heads(block, word);
    if (heads & IN_ORG_WORDS)
        return sign_bit(SIGN_ORG_ENDING);
    if (!several && is_sure_place(block, word))
        return sign_bit(SIGN_PLACE_WORD);
    return heads && !several ? sign_bit(SIGN_PLACE_ENDING) : 0;
}

/* "Riksgälden", "Riksgäldens": what the noun tells that has its article at its end; a place that no
 * list has may be a surname. */
static uint64_t
sign_of_own_heads(const struct block_words *block, uint32_t word)
{
    uint64_t sign = sign_of_word(suffixed_own_heads(block, word));
    return sign == sign_bit(SIGN_PLACE_WORD) && lists_at(block, word) == 0
               ? sign_bit(SIGN_PLACE_ENDING)
               : sign;
}

/* "Reading, PA": two letters of a region behind a comma and a name. */
static bool
is_region_code(const struct block_words *block, const struct mention *mention)
{
    uint32_t word = mention->first;
    return mention->last == word + 1 && word > block->first + 1 &&
           is_mark_at(block, word - 1, ',') && has_shape(block, word, WORD_ALL_CAPITALS) &&
           block->at[word].end - block->at[word].start == 2 && lists_at(block, word) & IN_REGIONS &&
           has_shape(block, word - 2, WORD_CAPITAL) &&
           !has_shape(block, word - 2, WORD_ALL_CAPITALS);
}

/* "Reading, Pa.": a region cut short. */
static bool
is_short_region(const struct block_words *block, const struct mention *mention)
{
    uint32_t word = mention->first;
    if (is_region_code(block, mention))
        return true;
    if (is_abbreviated(block, word) && word > block->first && is_mark_at(block, word - 1, ',')) {
        struct slice text =
            slice_part(block->text, block->at[word].start, block->at[mention->last - 1].start);
        const struct entry *entry = language_word(block->language, text);
        return entry->lists & IN_ABBREVIATIONS && /* "Reading, N.J." */
               slice_equals(entry_value(block->language, entry, NUMBER_ABBREVIATIONS),
                            slice_of("region"));
    }
    return mention->last - word <= 2 && is_region_cut_short(block, word);
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

/* "Marrel Holdings", "Ostrel Research", "Marrel Fabricators", "Marrel Now": a common word, or one
 * of grammar, ends a name that no given name begins. */
static bool
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

/* "U.S.-Mexico": two listed places that a hyphen joins. */
static bool
is_pair_of_places(const struct block_words *block, const struct mention *mention)
{
    if (mention->last - mention->first < 3)
        return false;
    uint32_t hyphen = phrase_at(block, mention->first, IN_PLACES, NULL);
    return hyphen > mention->first && hyphen + 1 < mention->last && is_hyphen(block, hyphen) &&
           phrase_at(block, hyphen + 1, IN_PLACES, NULL) == mention->last;
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

/* "Castel-sur-Orvel": a small word between two hyphens, not so where that makes other words, too
   ("Runner-in-Chief"). */
static bool
is_joined_by_small_word(const struct block_words *block, const struct mention *mention)
{
    for (uint32_t i = mention->first + 1; i + 3 < mention->last && !block->surnames; i++)
        if (is_hyphen(block, i) && has_shape(block, i + 1, WORD_SMALL) &&
            lists_at(block, i + 1) & (IN_FUNCTION_WORDS | IN_LOCATIVES | IN_LINKERS) &&
            is_hyphen(block, i + 2) && has_shape(block, i + 3, WORD_CAPITAL))
            return true;
    return false;
}

/* "Orvel-les-Forges": whether no space parts the words. */
static bool
is_unspaced(const struct block_words *block, const struct mention *mention)
{
    for (uint32_t i = mention->first + 1; i < mention->last; i++)
        if (spaced(block, i))
            return false;
    return true;
}

/* "North Ostrel": a point of the compass before one word that tells nothing. */
static bool
is_led_by_compass(const struct block_words *block, const struct mention *mention)
{
    const uint64_t never = IN_COMMON_WORDS | IN_GIVEN_NAMES | IN_ROLES | IN_TITLES;
    const uint64_t places = IN_PLACES | IN_CITIES | IN_REGIONS;
    uint32_t first = mention->first;
    if (mention->last != first + 2 || !(lists_at(block, first) & IN_KIND_CUES))
        return false;
    if (has_value(block, first, NUMBER_KIND_CUES, "compass part")) /* "Central Jakarta" */
        return phrase_at(block, first + 1, places, NULL) == mention->last;
    return has_value(block, first, NUMBER_KIND_CUES, "compass") &&
           has_shape(block, first + 1, WORD_CAPITAL) &&
           !has_shape(block, first + 1, WORD_ALL_CAPITALS) && !(lists_at(block, first + 1) & never);
}

/* Whether one of LISTS may have the whole name. */
static bool
may_be_listed(const struct block_words *block, const struct mention *mention, uint64_t lists)
{
    return mention->genitive || has_shape(block, mention->first, WORD_ALL_CAPITALS) ||
           phrase_at(block, mention->first, lists, NULL) >= mention->last;
}

/* "along the Amazon,": an article stands before it and no noun behind but of places; "the Amazon
 * shop" and "Amazon" are the firm's. */
static bool
is_determined(const struct block_words *block, const struct mention *mention)
{
    return mention->first > block->first && lists_at(block, mention->first - 1) & IN_ARTICLES &&
           (mention->last >= block->end ||
            (has_shape(block, mention->last, WORD_MARK) && !is_hyphen(block, mention->last)) ||
            lists_at(block, mention->last) & (IN_FUNCTION_WORDS | IN_AUXILIARIES | IN_PLACE_WORDS));
}

/* What the lists say that have the whole name. */
static uint64_t
signs_of_lists(const struct block_words *block, const struct mention *mention)
{
    uint64_t signs = 0;
    bool listed =
        may_be_listed(block, mention, IN_PLACES | IN_CITIES | IN_REGIONS | IN_ORGS | IN_OTHERS);
    if ((listed && is_listed(block, mention, IN_PLACES)) || is_short_region(block, mention) ||
        is_pair_of_places(block, mention))
        signs |= sign_bit(SIGN_LISTED_PLACE);
    else if (listed && is_listed(block, mention, IN_CITIES | IN_REGIONS))
        signs |= sign_bit(SIGN_GAZETTEER);
    if (listed && is_listed(block, mention, IN_ORGS))
        signs |= sign_bit(SIGN_LISTED_ORG);
    if (listed && is_listed(block, mention, IN_OTHERS))
        signs |= sign_bit(SIGN_OTHER_WORD) | sign_bit(SIGN_LISTED_OTHER);
    const uint64_t both = sign_bit(SIGN_LISTED_PLACE) | sign_bit(SIGN_LISTED_ORG);
    if ((signs & both) == both)
        signs &= ~sign_bit(is_determined(block, mention) ? SIGN_LISTED_ORG : SIGN_LISTED_PLACE);
    return signs;
}

/* Whether WORD, which no list of names has, is no listed surname either, nor a word that many have
 * as one, in a language with a list of surnames. */
static bool
is_unknown(const struct block_words *block, uint32_t word)
{
    return block->surnames && !has_shape(block, word, WORD_ALL_CAPITALS) &&
           !(lists_at(block, word) & IN_SURNAMES) && !is_surname(block, word) &&
           !has_value(block, word, NUMBER_COMMON_WORDS, "surname");
}

/* "Honor", "Gloom", "Witches": whether WORD is no name by itself, or the plural of such a word, and
 * not "the Emperors", which may be a team. */
static bool
is_of_dictionary(const struct block_words *block, uint32_t word)
{
    if (is_rare(block, word) || lists_at(block, word) & IN_COMMON_WORDS)
        return true;
    bool definite = word > block->first && lists_at(block, word - 1) & IN_ARTICLES;
    return !definite && ends_in_plural(block, word) &&
           singular_lists(block, word) & (IN_RARE_WORDS | IN_COMMON_WORDS);
}

/* "Two Harbors", "of Decorah": whether the mention is the name of a small town, one of one word
 * behind a preposition, or "de Punta de Orsk": is made like one, behind a preposition without an
 * article. */
static bool
is_town(const struct block_words *block, const struct mention *mention)
{
    uint32_t first = mention->first, last = mention->last;
    bool behind = is_behind_preposition(block, first);
    if (last - first == 1 && !behind)
        return false;
    if (block->linked_names && behind && !is_contracted(block, first - 1) &&
        has_list(block, first, last, IN_LINKERS))
        return true;
    return is_town_name(slice_part(block->text, block->at[first].start, block->at[last - 1].end));
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

/* "Vostrelca del Marel", no "El Vostrel de la Marel": a linker within a name that is made as those
 * of towns are, without an article before it. */
static bool
is_linked_town(const struct block_words *block, const struct mention *mention)
{
    const uint64_t before_town =
        IN_CITIES | IN_REGIONS | IN_MODIFIERS | IN_PARTICLES | IN_NOT_NAMES; /* "São", "Santa" */
    uint32_t first = mention->first, before = first - 1;
    return block->linked_names && has_list(block, first, mention->last, IN_LINKERS) &&
           ((lists_at(block, first) & ~before_town) == 0 ||
            has_value(block, first, NUMBER_NOT_NAMES, "inside")) &&
           (first == block->first ||
            !(lists_at(block, before) & IN_ARTICLES || is_contracted(block, before)));
}

/* "Kobylé nad Vidnavkou": whether a preposition within names of towns stands in the mention. */
static bool
is_town_by_river(const struct block_words *block, const struct mention *mention)
{
    if (block->place_joining.length == 0)
        return false;
    for (uint32_t i = mention->first + 1; i + 1 < mention->last; i++)
        if (has_shape(block, i, WORD_SMALL) &&
            slice_is_one_of(word_text(block->text, &block->at[i]), block->place_joining))
            return !(lists_at(block, mention->first) & (IN_ORG_WORDS | IN_OTHER_WORDS));
    return false;
}

/* The signs of the words of a mention of several, of which none is in the lists as a whole. */
static uint64_t
signs_of_several(const struct block_words *block, const struct mention *mention)
{
    const uint64_t headed =
        sign_bit(SIGN_ORG_WORD) | sign_bit(SIGN_PLACE_WORD) | sign_bit(SIGN_OTHER_WORD);
    uint32_t first = mention->first, last = mention->last;
    bool joined = is_joined_by_small_word(block, mention) && is_unspaced(block, mention);
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

/* SIGNS, those of the lists, and what the mention's only word shows besides. */
static uint64_t
signs_of_single(const struct block_words *block, const struct mention *mention, uint64_t signs)
{
    uint32_t first = mention->first;
    if (is_acronym(block, first) &&
        (!signs ||
         phrase_at(block, first, IN_PLACES | IN_CITIES | IN_REGIONS | IN_ORGS, NULL) > first))
        signs |= sign_bit(SIGN_ACRONYM);
    else if (!signs && is_syllabic(block, first))
        signs |= sign_bit(SIGN_BRAND);
    else if (has_shape(block, first, WORD_INNER_CAPITAL) && !signs_of_ending(block, first)) {
        uint64_t beginning = signs_of_beginning(block, first);
        signs |= beginning ? beginning : sign_bit(SIGN_BRAND);
    }
    if (!signs && is_team(block, first))
        return sign_bit(SIGN_ORG_WORD);
    return !signs && ends_commonly(block, mention) ? sign_bit(SIGN_THING) : signs;
}

/* What a mention whose SIGNS say nothing but of how many words it is shows besides: endings of its
 * last word, heads within its first or last. */
static uint64_t
signs_of_letters(const struct block_words *block, const struct mention *mention, uint64_t signs)
{
    const uint64_t several = signs & sign_bit(SIGN_SEVERAL);
    uint32_t first = mention->first, last = mention->last - 1;
    if (signs == several)
        signs |= sign_of_compound(block, last, several != 0);
    if (signs == several)
        signs |= sign_of_own_heads(block, last);
    if (several && signs == several) /* "Kustverket Syd" */
        signs |= sign_of_own_heads(block, first);
    if (signs == several)
        signs |= signs_of_ending(block, last);
    if (signs == several && is_town(block, mention))
        signs |= sign_bit(SIGN_TOWN);
    return signs;
}

/* The number of a club's own, "1. FC Orsk", does not tell its kind: the words behind it; FIRST if
 * there is none. */
static uint32_t
behind_ordinal(const struct block_words *block, const struct mention *mention)
{
    uint32_t first = mention->first;
    return block->noun_capitals && has_shape(block, first, WORD_DIGITS) &&
                   is_mark_at(block, first + 1, '.') && mention->last > first + 2 &&
                   !signs_of_lists(block, mention)
               ? first + 2
               : first;
}

uint64_t
kinds_inside(const struct block_words *block, const struct mention *mention)
{
    const uint64_t linked =
        sign_bit(SIGN_SEVERAL) | sign_bit(SIGN_COMPOUND) | sign_bit(SIGN_PLACE_INSIDE);
    uint32_t first = mention->first, last = mention->last;
    if (behind_ordinal(block, mention) > first) {
        struct mention club = *mention;
        club.first += 2;
        return kinds_inside(block, &club);
    }
    if (is_town_by_river(block, mention))
        return sign_bit(SIGN_SEVERAL) | sign_bit(SIGN_PLACE_WORD) | sign_bit(SIGN_PLACE_ENDING);
    bool several = last - first > 1;
    uint64_t begin = lists_at(block, first), signs = signs_of_lists(block, mention);
    if (!several)
        signs = signs_of_single(block, mention, signs);
    else
        signs = signs ? signs | sign_bit(SIGN_SEVERAL) : signs_of_several(block, mention);
    if (!(signs & ~(sign_bit(SIGN_SEVERAL) | sign_bit(SIGN_PLACE_INSIDE))) &&
        (is_led_by_compass(block, mention) || is_joined_by_small_word(block, mention)))
        signs |= sign_bit(SIGN_PLACE_WORD);
    bool article = several && begin & IN_PARTICLES && is_mark_at(block, first + 1, '-');
    bool joined = several && is_ezafe(block, first + 1); /* "Nasim-e Orsk" */
    if (joined)
        signs |= sign_bit(SIGN_COMPOUND);
    if (!joined && begin & IN_GIVEN_NAMES && !article && /* not "Al-Sumbori" */
        !is_in_memory(block, first, last) && signs_allow_person(signs))
        signs |= sign_bit(SIGN_GIVEN_NAME);
    signs = signs_of_letters(block, mention, signs);
    if (signs & sign_bit(SIGN_COMPOUND) && !(signs & ~linked) && is_linked_town(block, mention))
        signs |= sign_bit(SIGN_TOWN) | sign_bit(SIGN_PLACE_ENDING);
    if (several && !(signs & ~sign_bit(SIGN_SEVERAL)) && suffixed_small_head(block, last - 1))
        signs |= sign_bit(SIGN_ORG_WORD); /* "Statens fastighetsverk" */
    if (several && !(signs & ~sign_bit(SIGN_SEVERAL)) && block->surnames && /* "Van Quist" */
        has_value(block, first, NUMBER_PARTICLES, "given"))
        signs |= sign_bit(SIGN_SURNAME);
    if (!signs && is_unknown(block, first))
        signs |= sign_bit(is_of_dictionary(block, first) ? SIGN_THING : SIGN_UNKNOWN);
    else if (!signs && block->surnames && lists_at(block, first) & IN_SURNAMES)
        signs |= sign_bit(SIGN_SURNAME);
    return signs;
}
