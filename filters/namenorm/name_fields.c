#include "namenorm/name_fields.h"

#include "namenorm/name_words.h"

enum {
    MOST_NOUNS = 4,  /* behind "and" */
    MOST_FIELDS = 4, /* of a ministry, between commas */
    LONGEST_LAW = 8, /* words behind those with which its name begins */
};

/* "Instytut", not "Zdrowia": whether the word is one of institutions, and not of what they are of.
 */
static bool
is_head(const struct block_words *block, uint32_t word)
{
    return lists_at(block, word) & IN_ORG_WORDS &&
           !has_value(block, word, NUMBER_ORG_WORDS, "field");
}

/* Whether the word, or it without its last letter, is one of people: "Children", "Workers". */
static bool
is_of_people(const struct block_words *block, uint32_t word)
{
    const uint64_t people = IN_ROLES | IN_TITLES | IN_GENDERS;
    if (lists_at(block, word) & (IN_GIVEN_NAMES | IN_PLACES | IN_ORGS))
        return false;
    return lists_at(block, word) & people ||
           singular_lists(block, word) & (IN_ROLES | IN_GENDERS | IN_KINSHIP);
}

/* "Carriers": a common noun in the plural. */
static bool
is_plural_noun(const struct block_words *block, uint32_t word)
{
    return ends_in_plural(block, word) && has_shape(block, word, WORD_CAPITAL) &&
           !(lists_at(block, word) & (IN_GIVEN_NAMES | IN_PLACES | IN_ORGS | IN_SURNAMES)) &&
           singular_lists(block, word) & IN_COMMON_WORDS;
}

bool
name_is_of_peoples(const struct block_words *block, uint32_t end)
{
    bool plural = is_mark_at(block, end, '\'') || is_mark_at(block, end, 0x2019);
    if (!(plural || has_shape(block, end, WORD_CLITIC)) || spaced(block, end) ||
        !has_shape(block, end + 1, WORD_CAPITAL) || !spaced(block, end + 1) ||
        !(is_of_people(block, end - 1) ||
          (plural && lists_at(block, end + 1) & IN_ORG_WORDS && is_plural_noun(block, end - 1))))
        return false;
    if (end > block->first + 3 && lists_at(block, end - 2) & IN_LINKERS &&
        lists_at(block, end - 3) & IN_ORG_WORDS && has_shape(block, end - 3, WORD_CAPITAL))
        return !(lists_at(block, end + 1) &
                 (IN_GIVEN_NAMES | IN_TITLES)); /* "Front for Women's Health" */
    for (uint32_t last = end + 1; last <= end + MOST_NOUNS; last++) {
        if (lists_at(block, last) & (IN_ORG_WORDS | IN_OTHER_WORDS | IN_PLACE_WORDS))
            return true;
        if (!is_name_word(block, last + 1) || !spaced(block, last + 1))
            break;
    }
    return false;
}

bool
name_is_of_owner(const struct block_words *block, uint32_t first, uint32_t end)
{
    const uint64_t owners = IN_GIVEN_NAMES | IN_SURNAMES;
    const uint64_t places = IN_PLACES | IN_CITIES | IN_REGIONS | IN_NATIONALITIES;
    const uint64_t never = IN_ORGS | IN_OTHERS | IN_TITLES | IN_ROLES | IN_ORG_WORDS |
                           IN_OTHER_WORDS | IN_FUNCTION_WORDS | IN_NOT_NAMES | IN_DAYS | IN_MONTHS |
                           IN_KINSHIP;
    const uint64_t nouns = IN_PLACE_WORDS | IN_COMMON_WORDS;
    uint32_t owner = end - 1, thing = end + 1;
    uint64_t lists = lists_at(block, owner), things = lists_at(block, thing);
    if (!has_shape(block, end, WORD_CLITIC) || end != first + 1 || block->headline ||
        has_shape(block, owner, WORD_ALL_CAPITALS | WORD_INNER_CAPITAL | WORD_SINGLE) ||
        lists & never || (lists & (places | IN_COMMON_WORDS | IN_PLACE_WORDS) && !(lists & owners)))
        return false;
    bool site = slice_equals(value_at(block, thing, NUMBER_ORG_WORDS), slice_of("site"));
    bool leads = lists_at(block, thing + 1) & IN_FUNCTION_WORDS && /* "Quist's Path to Power" */
                 has_shape(block, thing + 2, WORD_CAPITAL) && has_shape(block, owner, WORD_BEGINS);
    bool only_last = slice_starts_with(value_at(block, thing, NUMBER_PLACE_WORDS),
                                       slice_of("last")); /* "Quist's State meetings" */
    return spaced(block, thing) && is_name_word(block, thing) && !leads && !only_last &&
           !has_shape(block, thing, WORD_ALL_CAPITALS | WORD_SINGLE) &&
           (site || (things | singular_lists(block, thing)) & nouns || is_rare(block, thing)) &&
           !(things & (places | owners | (site ? 0 : never))) &&
           !has_shape(block, thing + 1, WORD_CAPITAL | WORD_CLITIC) && !is_hyphen(block, thing + 1);
}

/* Whether the words [first, end), hyphens aside, are common nouns, and in none of the lists NEVER:
 * "Family", "Medical Leave". */
static bool
are_common(const struct block_words *block, uint32_t first, uint32_t end, uint64_t never)
{
    const uint64_t nouns = IN_COMMON_WORDS | IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS;
    for (uint32_t i = first; i < end; i++) {
        uint64_t lists = lists_at(block, i);
        bool listed = lists & (IN_CITIES | IN_ORGS) && !(lists & IN_COMMON_WORDS);
        if (is_hyphen(block, i))
            continue;
        if (listed || lists & never || has_shape(block, i, WORD_ALL_CAPITALS | WORD_CLITIC) ||
            !(lists & nouns || is_rare(block, i) || singular_lists(block, i) & nouns))
            return false;
    }
    return end > first;
}

/* Whether the noun at WORD is what one of several fields is, not a body by itself. */
static bool
may_be_field(const struct block_words *block, uint32_t word)
{
    struct slice value = value_at(block, word, NUMBER_ORG_WORDS);
    bool subject = lists_at(block, word) & IN_ORG_WORDS && /* "Health" */
                   (value.length == 0 || slice_equals(value, slice_of("field")));
    return subject || !(lists_at(block, word) & /* "Law", "Justice" */
                        (IN_ROLES | IN_ORG_WORDS | IN_PLACE_WORDS));
}

/* Whether what stands before FIRST leads to one name: an article, or a small word that joins no
 * several ("the departments of State and Home Security"). */
static bool
is_led_to(const struct block_words *block, uint32_t first)
{
    const uint64_t never = IN_CONJUNCTIONS | IN_DETERMINERS;
    uint32_t before = first - 1;
    return first > block->first + 1 && has_shape(block, before, WORD_SMALL) &&
           !(lists_at(block, before) & never) &&
           !(lists_at(block, before) & IN_LINKERS && ends_in_plural(block, before - 1));
}

/* Behind the words with capitals, and hyphens, from WORD on, the first behind "and". */
static uint32_t
nouns_end(const struct block_words *block, uint32_t word)
{
    uint32_t last = word;
    while (last <= word + MOST_NOUNS + 1 && ((is_name_word(block, last) && spaced(block, last)) ||
                                             is_hyphen(block, last) || is_hyphen(block, last - 1)))
        last++;
    return last;
}

/* Whether an article, or what elides it, stands before FIRST. */
static bool
is_behind_article(const struct block_words *block, uint32_t first)
{
    return first > block->first &&
           (lists_at(block, first - 1) & IN_ARTICLES || has_shape(block, first - 1, WORD_CLITIC));
}

/* Whether the name [first, end), a conjunction behind it and the words up to LAST are common nouns
 * but for the last: "Family and Medical Leave Act", "Orskian Tide and Harbour Commission", in a
 * language that has articles and makes no names with linkers. */
static bool
joins_common(const struct block_words *block, uint32_t first, uint32_t end, uint32_t last)
{
    const uint64_t names = IN_GIVEN_NAMES | IN_PLACES | IN_NATIONALITIES | IN_SURNAMES | IN_TITLES;
    bool definite = is_behind_article(block, first);
    uint64_t never = definite ? names : names | IN_ORGS; /* "for Apple and Orsk Studio" */
    if (!(block->language->lists & IN_ARTICLES) || block->headline || block->linked_names ||
        last <= end + 2 || !(definite || is_led_to(block, first)) ||
        phrase_at(block, end + 1, IN_ORGS | IN_PLACES, NULL) >= last)
        return false;
    bool people = end > first + 1 && lists_at(block, first) & (IN_NATIONALITIES | IN_MODIFIERS);
    return are_common(block, first + people, end, never) &&
           are_common(block, end + 1, last - 1, never);
}

/* "the Orsk Water | and Sewage Service": whether the name [first, end), behind an article, ends in
 * a field behind a place or words of no language, in a language that has articles. */
static bool
is_field_of_owner(const struct block_words *block, uint32_t first, uint32_t end)
{
    const uint64_t places = IN_PLACES | IN_CITIES | IN_REGIONS;
    if (end < first + 2 || block->headline || block->linked_names ||
        !(block->language->lists & IN_ARTICLES) || !is_behind_article(block, first) ||
        !has_value(block, end - 1, NUMBER_ORG_WORDS, "field"))
        return false;
    if (phrase_at(block, first, places, NULL) == end - 1)
        return true;
    for (uint32_t i = first; i + 1 < end; i++)
        if (lists_at(block, i) & ~places)
            return false;
    return true;
}

bool
name_joins_nouns(const struct block_words *block, uint32_t first, uint32_t end)
{
    const uint64_t names = IN_GIVEN_NAMES | IN_PLACES | IN_CITIES | IN_ORGS | IN_NATIONALITIES;
    const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS;
    if (!(lists_at(block, end) & IN_CONJUNCTIONS) || has_shape(block, end, WORD_CAPITAL) ||
        has_shape(block, end - 1, WORD_ALL_CAPITALS))
        return false;
    uint32_t last = nouns_end(block, end + 1);
    bool common = joins_common(block, first, end, last);
    bool people = common && end == first + 2 && lists_at(block, first) & IN_NATIONALITIES;
    if (is_field_of_owner(block, first, end))
        return last > end + 2 && lists_at(block, last - 1) & IN_ORG_WORDS &&
               are_common(block, end + 1, last - 1, names);
    bool noun = end == first + 1 + people && may_be_field(block, end - 1);
    bool abbreviated = is_mark_at(block, last, '(') && is_mark_at(block, last + 2, ')') &&
                       has_shape(block, last + 1, WORD_ALL_CAPITALS) &&
                       lists_at(block, end - 1) & IN_COMMON_WORDS;
    if (!common && (lists_at(block, end - 1) | lists_at(block, end + 1)) & names)
        return false;
    if (!abbreviated && !noun && lists_at(block, end - 1) & (heads | IN_TITLES))
        return false;
    if (block->language->lists & IN_ARTICLES && !abbreviated && !common &&
        !is_behind_article(block, first))
        return false;
    return last > end + 2 && lists_at(block, last - 1) & (common && noun ? heads : IN_ORG_WORDS);
}

/* Whether the word may stand in the name of a law: no name, but any other noun. */
static bool
may_be_of_law(const struct block_words *block, uint32_t word)
{
    const uint64_t names = IN_GIVEN_NAMES | IN_PLACES | IN_NATIONALITIES | IN_SURNAMES;
    return is_name_word(block, word) && !(lists_at(block, word) & names) &&
           !has_shape(block, word, WORD_ALL_CAPITALS | WORD_CLITIC | WORD_BEGINS);
}

uint32_t
name_law(const struct block_words *block, uint32_t first, uint32_t end)
{
    const uint64_t never = IN_DETERMINERS | IN_PRONOUNS | IN_ARTICLES | IN_AUXILIARIES | IN_CUES;
    if (!(lists_at(block, end) & IN_FUNCTION_WORDS) || block->headline || block->linked_names ||
        !(is_behind_article(block, first) ||
          (is_led_to(block, first) && are_common(block, first, end, 0))))
        return end;
    for (uint32_t i = first; i < end; i++)
        if (!may_be_of_law(block, i))
            return end;
    for (uint32_t i = end; i < end + LONGEST_LAW && spaced(block, i); i++) {
        bool noun = may_be_of_law(block, i);
        if (noun && i > end + 1 && has_value(block, i, NUMBER_OTHER_WORDS, "law"))
            return has_shape(block, i + 1, WORD_CAPITAL) ? end : i;
        bool joint = lists_at(block, i) & IN_FUNCTION_WORDS && !(lists_at(block, i) & never) &&
                     has_shape(block, i + 1, WORD_CAPITAL);
        if (!noun && !joint)
            break;
    }
    return end;
}

/* Whether the word is what an institution is of, and no other name or institution. */
static bool
is_field(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_GIVEN_NAMES | IN_PLACES | IN_REGIONS | IN_ORGS | IN_NATIONALITIES |
                           IN_TITLES | IN_PLACE_WORDS;
    return !has_shape(block, word, WORD_ALL_CAPITALS | WORD_INNER_CAPITAL | WORD_BEGINS) &&
           !(lists_at(block, word) & never) && is_name_word(block, word) && !is_head(block, word);
}

/* "Instytut Meteorologii i Gospodarki": a word with a capital of what an institution is of, in a
 * language that has cases and no article: nobody's name, no other institution's. */
static bool
is_genitive_field(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_CITIES | IN_ROLES | IN_OTHER_WORDS;
    return spaced(block, word) && !(lists_at(block, word) & never) && is_field(block, word);
}

bool
name_joins_genitives(const struct block_words *block, uint32_t first, uint32_t end)
{
    if (block->agreement.length == 0 || !(lists_at(block, end) & IN_CONJUNCTIONS) ||
        !has_shape(block, end, WORD_SMALL) || end < first + 2 ||
        !is_genitive_field(block, end - 1) || !is_genitive_field(block, end + 1))
        return false;
    if (is_name_word(block, end + 2) && is_head(block, end + 2))
        return false;        /* "i Uniwersyteckim Centrum" */
    uint32_t head = end - 2; /* an adjective, or another noun, between the head and the "and" */
    if (head > first && !(lists_at(block, head) & IN_ORG_WORDS))
        head--;
    return is_head(block, head) && has_shape(block, head, WORD_CAPITAL);
}

bool
name_joins_fields(const struct block_words *block, uint32_t first, uint32_t end)
{
    const uint64_t names = IN_GIVEN_NAMES | IN_PLACES | IN_CITIES | IN_ORGS | IN_NATIONALITIES;
    const uint64_t fields = IN_COMMON_WORDS | IN_ROLES | IN_ORG_WORDS | IN_OTHER_WORDS;
    uint64_t field = lists_at(block, end - 1);
    if (!block->complement_first || !(lists_at(block, end) & IN_CONJUNCTIONS) ||
        has_shape(block, end, WORD_CAPITAL) || !(field & fields) || field & names ||
        lists_at(block, end + 1) & names || has_list(block, first, end, IN_GIVEN_NAMES) ||
        has_shape(block, end - 1, WORD_ALL_CAPITALS | WORD_CLITIC | WORD_MARK))
        return false;
    if (end > first + 1 && field & IN_ORG_WORDS && !(field & IN_COMMON_WORDS))
        return false; /* "Konya Valiliği ve …" */
    for (uint32_t last = end + 1; last <= end + MOST_NOUNS + 2; last++) {
        if (!is_name_word(block, last) || !spaced(block, last))
            break;
        if (last > end + 1 && lists_at(block, last) & IN_ORG_WORDS)
            return true;
    }
    return false;
}

uint32_t
name_fields_end(const struct block_words *block, uint32_t first, uint32_t end)
{
    const uint64_t never = IN_GIVEN_NAMES | IN_PLACES | IN_CITIES | IN_REGIONS | IN_ORGS |
                           IN_NATIONALITIES | IN_TITLES;
    uint32_t at = end, field = end - 1, fields = 0;
    if (block->headline || !is_mark_at(block, end, ','))
        return end;
    while (field > first + 1 && has_shape(block, field - 1, WORD_CAPITAL))
        field--; /* "Civil Liberties" */
    if (field < first + 2 ||
        !(lists_at(block, field - 1) & IN_LINKERS || heads_subject(block, field - 1)) ||
        lists_at(block, field) & never)
        return end;
    for (; fields < MOST_FIELDS && is_mark_at(block, at, ',') && is_name_word(block, at + 1) &&
           !(lists_at(block, at + 1) & never);
         fields++)
        for (at += 2; is_name_word(block, at) && spaced(block, at); at++)
            ;
    at += fields > 0 && is_mark_at(block, at, ',');
    bool joined = fields > 0 && lists_at(block, at) & IN_CONJUNCTIONS &&
                  has_shape(block, at, WORD_SMALL) && is_name_word(block, at + 1) &&
                  !(lists_at(block, at + 1) & never);
    return joined ? at + 1 : end;
}

/* Where the words of a subject end that begin at WORD, "Tide" or "Harbour Law": none is of a name,
 * or the word of an institution but for the last; WORD if there are none. */
static uint32_t
subject_end(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_GIVEN_NAMES | IN_PLACES | IN_CITIES | IN_REGIONS | IN_ORGS |
                           IN_NATIONALITIES | IN_TITLES | IN_SURNAMES | IN_LEGAL_FORMS;
    uint32_t end = word;
    while (end < word + MOST_NOUNS && is_name_word(block, end) &&
           (end == word || spaced(block, end)) &&
           !has_shape(block, end, WORD_ALL_CAPITALS | WORD_INNER_CAPITAL) &&
           !(lists_at(block, end) & never))
        end++;
    return end;
}

uint32_t
name_subjects_end(const struct block_words *block, uint32_t first, uint32_t end)
{
    bool definite =
        has_shape(block, first - 1, WORD_CLITIC) || is_definite_article(block, first - 1);
    uint32_t at = end, subjects = 1;
    if (!is_mark_at(block, end, ',') || block->headline || first == block->first || !definite ||
        lists_at(block, end - 1) & (IN_ORG_WORDS | IN_PLACE_WORDS) ||
        subject_end(block, end - 1) != end)
        return end;
    for (; subjects < MOST_FIELDS && is_mark_at(block, at, ','); subjects++) {
        uint32_t behind = subject_end(block, at + 1);
        if (behind == at + 1 || lists_at(block, behind - 1) & (IN_ORG_WORDS | IN_PLACE_WORDS))
            break;
        at = behind;
    }
    at += is_mark_at(block, at, ',');
    uint32_t last = subject_end(block, at + 1);
    bool joined = subjects > 1 && lists_at(block, at) & IN_CONJUNCTIONS &&
                  has_shape(block, at, WORD_SMALL) && last > at + 2;
    return joined && lists_at(block, last - 1) & IN_ORG_WORDS ? last - 1 : end;
}

/* The word behind the linker and the article in small letters at WORD, in one or two words; WORD if
 * they are not both there. */
static uint32_t
behind_linker(const struct block_words *block, uint32_t word)
{
    if (!(lists_at(block, word) & IN_LINKERS) || has_shape(block, word, WORD_CAPITAL))
        return word;
    if (is_contracted(block, word))
        return word + 1;
    bool article =
        lists_at(block, word + 1) & IN_ARTICLES && !has_shape(block, word + 1, WORD_CAPITAL);
    return article ? word + 2 : word;
}

uint32_t
name_joins_linked(const struct block_words *block, uint32_t first, uint32_t end)
{
    if (!block->linked_names || block->headline || !(lists_at(block, end) & IN_CONJUNCTIONS) ||
        !has_shape(block, end, WORD_SMALL) || !(lists_at(block, first) & IN_ORG_WORDS))
        return end;
    uint32_t field = end - 1, next = behind_linker(block, end + 1);
    while (field > first + 1 && has_shape(block, field - 1, WORD_CAPITAL))
        field--; /* "Affari Esteri" */
    if (next == end + 1 || !is_field(block, next) || field < first + 2 || !is_field(block, field))
        return end;
    uint32_t linker = field - 1;
    linker -= lists_at(block, linker) & IN_ARTICLES && !(lists_at(block, linker) & IN_LINKERS);
    if (!(lists_at(block, linker) & IN_LINKERS))
        return end;
    uint32_t phrase = phrase_at(block, next, IN_OTHERS, NULL); /* "Made in Italy" */
    return phrase > next ? phrase - 1 : next;
}
