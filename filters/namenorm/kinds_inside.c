#include "namenorm/kinds_inside.h"

#include "namenorm/complement_names.h"

#include "namenorm/kinds_acronyms.h"
#include "namenorm/kinds_words.h"
#include "namenorm/name_tails.h"
#include "namenorm/name_words.h"
#include "namenorm/suffixed.h"
#include "namenorm/towns.h"

enum {
    LONGEST_ENDING = 8, /* bytes */
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

/* "PMI Kota Orsk": whether a listed organisation begins the name, and the rest is the place where
 * it is. */
static bool
is_listed_branch(const struct block_words *block, const struct mention *mention)
{
    if (!block->names_headed || !(lists_at(block, mention->first) & IN_ORGS))
        return false;
    uint32_t end = phrase_at(block, mention->first, IN_ORGS, NULL);
    return end > mention->first && end < mention->last &&
           branch_place_end(block, end, mention->last) == mention->last;
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
    if ((listed && is_listed(block, mention, IN_ORGS)) || is_listed_branch(block, mention))
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
    bool definite = word > block->first && lists_at(block, word - 1) & IN_ARTICLES;
    bool plural = ends_in_plural(block, word) &&
                  singular_lists(block, word) & (IN_RARE_WORDS | IN_COMMON_WORDS);
    if (is_rare(block, word) || lists_at(block, word) & IN_COMMON_WORDS)
        return !(definite && plural);
    return !definite && plural;
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
    const uint64_t initial = sign_bit(SIGN_SEVERAL) | sign_bit(SIGN_PERSON_PART);
    uint32_t first = mention->first, last = mention->last - 1;
    if (signs == initial && signs_of_ending(block, last) == sign_bit(SIGN_ORG_ENDING))
        signs = sign_bit(SIGN_SEVERAL); /* "O. Vostrelspor" */
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
