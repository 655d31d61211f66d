/* Which words may be part of a name: capitals judged by the lists and by what the document shows.
 */
#include "namenorm/name_words.h"

#include "namenorm/suffixed.h"

enum {
    MOST_PARTICLES = 3,      /* in a row */
    MOST_CLIPPED = 4,        /* bytes of a particle with an apostrophe */
    SHORTEST_HEAD = 4,       /* of the last part of a compound */
    SHORTEST_FIRST_PART = 3, /* bytes of what stands before it */
    SHORTEST_STRANGE = 4,    /* bytes, of a word that is none of the language */
    LONGEST_LEAD = 8,        /* words in capitals that begin a block */
};

bool
is_syllable(const struct block_words *block, uint32_t word)
{
    static const char ends[] = "aeiouynghkmlptrb"; /* letters, whatever the language */
    struct slice text = word_text(block->text, &block->at[word]);
    int rows = 0;
    bool vowel = false;
    for (size_t i = 0; i < text.length; i++) {
        char letter = (char)(text.at[i] | 0x20);
        bool is_vowel = memchr("aeiouy", letter, 6) != NULL && (letter != 'y' || i > 0);
        rows += is_vowel && !vowel;
        vowel = is_vowel;
        if (letter < 'a' || letter > 'z')
            return false;
    }
    return text.length > 1 && text.length < 7 && rows == 1 &&
           memchr(ends, text.at[text.length - 1], sizeof ends - 1) != NULL;
}

bool
is_in_lead(const struct block_words *block, uint32_t word)
{
    return has_shape(block, word, WORD_ALL_CAPITALS) && word - block->first <= LONGEST_LEAD &&
           &block->at[word] < lead_end(&block->at[block->first], &block->at[block->end]);
}

bool
is_evident(const struct block_words *block, uint32_t word)
{
    const struct word_evidence *seen = evidence_of(block->evidence, word);
    uint64_t lists = lists_at(block, word);
    if (lists & (IN_PLACES | IN_ORGS) && is_capitals_alone(block, word))
        return true;
    if (seen->small > seen->capital)
        return false;
    if (seen->capital > 0)
        return true;
    if (lists & (IN_GIVEN_NAMES | IN_PLACES | IN_ORGS) ||
        has_shape(block, word, WORD_INNER_CAPITAL))
        return true;
    return has_shape(block, word, WORD_ALL_CAPITALS) && !block->headline &&
           !is_in_lead(block, word);
}

bool
is_behind_preposition(const struct block_words *block, uint32_t word)
{
    const uint64_t prepositions = IN_LOCATIVES | IN_LINKERS | IN_PREPOSITIONS;
    return word > block->first && lists_at(block, word - 1) & prepositions &&
           has_shape(block, word - 1, WORD_LETTERS);
}

bool
is_definite_article(const struct block_words *block, uint32_t word)
{
    return lists_at(block, word) & IN_ARTICLES &&
           value_at(block, word, NUMBER_ARTICLES).length == 0;
}

/* Whether a small noun for an institution or a place ends before WORD: "lycée", "centre
 * hospitalier".
 */
static bool
is_behind_generic(const struct block_words *block, uint32_t word)
{
    const uint64_t generic = IN_ORG_WORDS | IN_PLACE_WORDS;
    uint32_t before = word - 1;
    if (word == block->first || !spaced(block, word) || !has_shape(block, before, WORD_SMALL))
        return false;
    if (lists_at(block, before) & generic)
        return true;
    return before > block->first && phrase_at(block, before - 1, generic, NULL) == word;
}

bool
is_in_memory(const struct block_words *block, uint32_t first, uint32_t end)
{
    bool hyphen = end >= first + 3 && is_hyphen(block, first + 1) &&
                  lists_at(block, first) & IN_GIVEN_NAMES && block->linked_names;
    for (uint32_t i = first + 1; hyphen && i < end; i++)
        hyphen = !spaced(block, i);
    return hyphen && is_behind_generic(block, first);
}

bool
is_contracted(const struct block_words *block, uint32_t word)
{
    return slice_is_one_of(word_text(block->text, &block->at[word]), block->contracted);
}

bool
is_all_noun(const struct block_words *block, uint32_t word)
{
    const uint64_t nouns =
        IN_RARE_WORDS | IN_ROLES | IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS | IN_SOURCE_NOUNS;
    struct slice text = word_text(block->text, &block->at[word]);
    return block->noun_capitals && lists_at(block, word) == 0 &&
           (is_rare(block, word) ||
            language_tail(block->language, text, SHORTEST_FIRST_PART, SHORTEST_HEAD, nouns));
}

bool
is_strange(const struct block_words *block, uint32_t word)
{
    struct slice text = word_text(block->text, &block->at[word]);
    return block->common_endings.length > 0 && lists_at(block, word) == 0 &&
           !is_rare(block, word) && text.length >= SHORTEST_STRANGE &&
           !has_shape(block, word, WORD_ALL_CAPITALS) &&
           !slice_ends_with_one(text, block->common_endings) && !is_all_noun(block, word);
}

struct slice
class_by_ending(const struct block_words *block, uint32_t word)
{
    enum { ENDING = 2 /* letters, and as many before them */ };
    if (!is_in_block(block, word))
        return slice_make("", 0);
    struct slice text = word_text(block->text, &block->at[word]);
    if (!(block->language->lists & IN_ENDINGS) || text.length < (size_t)2 * ENDING)
        return slice_make("", 0);
    const struct entry *entry =
        language_word(block->language, slice_from(text, text.length - ENDING));
    return entry_value(block->language, entry, NUMBER_ENDINGS);
}

bool
is_strange_name(const struct block_words *block, uint32_t word)
{
    return is_strange(block, word) ||
           (lists_at(block, word) == IN_SURNAMES && !is_rare(block, word) &&
            !has_shape(block, word, WORD_ALL_CAPITALS));
}

bool
is_headline_verb(const struct block_words *block, uint32_t word)
{
    if (!block->headline || lists_at(block, word) & IN_SURNAMES ||
        evidence_of(block->evidence, word)->capital > 0)
        return false;
    struct slice value = value_at(block, word, NUMBER_VERBS);
    return slice_starts_with(value, slice_of("s")) || (value.length == 1 && value.at[0] != 'd');
}

bool
is_name_word(const struct block_words *block, uint32_t word)
{
    if (!is_capitalised(block, word) || is_never_name(block, word))
        return false;
    if (!block->headline)
        return true;
    const struct word_evidence *seen = evidence_of(block->evidence, word);
    return is_evident(block, word) ||
           (seen->small == 0 && seen->capital == 0 &&
            !(lists_at(block, word) & (IN_CUES | IN_ROLES)) && !is_headline_verb(block, word));
}

/* "van 't Hoff": behind the letter that an apostrophe at WORD makes a particle; WORD if it makes
 * none. */
static uint32_t
clipped_particle_end(const struct block_words *block, uint32_t word)
{
    uint32_t mark = is_in_block(block, word) ? word_mark(&block->at[word]) : 0;
    if ((mark != '\'' && mark != 0x2018 && mark != 0x2019) || !spaced(block, word) ||
        !has_shape(block, word + 1, WORD_SMALL) || spaced(block, word + 1))
        return word;
    char text[MOST_CLIPPED] = "'";
    struct slice letters = word_text(block->text, &block->at[word + 1]);
    if (letters.length + 1 > sizeof text)
        return word;
    memcpy(text + 1, letters.at, letters.length);
    struct slice particle = slice_make(text, letters.length + 1);
    return language_word(block->language, particle)->lists & IN_PARTICLES ? word + 2 : word;
}

uint32_t
particles_end(const struct block_words *block, uint32_t word)
{
    uint32_t end = word;
    for (int count = 0; count < MOST_PARTICLES; count++) {
        uint32_t clipped = clipped_particle_end(block, end);
        if (clipped == end &&
            (!(lists_at(block, end) & IN_PARTICLES) || has_shape(block, end, WORD_CAPITAL)))
            break;
        end = clipped > end ? clipped : end + 1;
    }
    return is_name_word(block, end) ? end : word;
}

/* "Ohio", "Fla", "N.D", "TX": where what may be a short form of a region ends. */
static uint32_t
short_region_end(const struct block_words *block, uint32_t word, bool set_off)
{
    uint32_t end = phrase_at(block, word, IN_PLACES | IN_REGIONS, NULL);
    if (end > word)
        return end;
    if (lists_at(block, word) & IN_ABBREVIATIONS &&
        has_value(block, word, NUMBER_ABBREVIATIONS, "region"))
        return word + 1;
    if (set_off && has_shape(block, word, WORD_SINGLE) && is_mark_at(block, word + 1, '.') &&
        has_shape(block, word + 2, WORD_SINGLE) && !spaced(block, word + 2))
        return word + 3;
    bool postal = block->at[word].end - block->at[word].start == 2;
    return word + (set_off && postal && has_shape(block, word, WORD_ALL_CAPITALS));
}

uint32_t
party_tag_end(const struct block_words *block, uint32_t word)
{
    if (!has_shape(block, word, WORD_SINGLE) || !has_shape(block, word + 2, WORD_CAPITAL) ||
        spaced(block, word + 1) || spaced(block, word + 2) ||
        !(is_mark_at(block, word + 1, '-') || is_mark_at(block, word + 1, 0x2013)))
        return word;
    bool set_off = word > block->first &&
                   (is_mark_at(block, word - 1, ',') || is_mark_at(block, word - 1, '('));
    uint32_t end = short_region_end(block, word + 2, set_off);
    return end > word + 2 ? end : word;
}

bool
heads_subject(const struct block_words *block, uint32_t word)
{
    return has_shape(block, word, WORD_SMALL) && word > block->first &&
           has_shape(block, word - 1, WORD_CAPITAL) && lists_at(block, word) & IN_FUNCTION_WORDS &&
           phrase_at(block, word - 1, IN_ORG_WORDS, NULL) == word + 1;
}

/* "Marktstraße": the word of organisations or places that ends the word, which no list has; NULL if
 * none does. */
static const struct entry *
compound_head(const struct block_words *block, uint32_t word)
{
    if (!block->compound_roles || lists_at(block, word) != 0 ||
        !has_shape(block, word, WORD_CAPITAL) || has_shape(block, word, WORD_ALL_CAPITALS))
        return NULL;
    struct slice text = word_text(block->text, &block->at[word]);
    return language_tail(block->language, text, SHORTEST_FIRST_PART, SHORTEST_HEAD,
                         IN_ORG_WORDS | IN_PLACE_WORDS);
}

uint64_t
compound_heads(const struct block_words *block, uint32_t word)
{
    const struct entry *head = compound_head(block, word);
    return head ? head->lists & (IN_ORG_WORDS | IN_PLACE_WORDS) : 0;
}

bool
is_street(const struct block_words *block, uint32_t word)
{
    const struct entry *head = compound_head(block, word);
    if (!head || !(head->lists & IN_PLACE_WORDS) ||
        !slice_equals(entry_value(block->language, head, NUMBER_PLACE_WORDS), slice_of("street")))
        return false;
    struct slice text = word_text(block->text, &block->at[word]); /* "Verbindungsstraße" is none */
    struct slice front = slice_part(text, 0, text.length - head->length);
    bool formed = slice_ends_with(front, slice_of("s")) &&
                  slice_ends_with_one(slice_part(front, 0, front.length - 1), block->noun_endings);
    return !formed;
}

bool
is_sure_place(const struct block_words *block, uint32_t word)
{
    const struct entry *head = compound_head(block, word);
    return head && head->lists & IN_PLACE_WORDS && !(head->lists & IN_ORG_WORDS) &&
           (entry_value(block->language, head, NUMBER_PLACE_WORDS).length == 0 ||
            is_street(block, word) ||
            (!block->noun_capitals && word > block->first &&
             lists_at(block, word - 1) & IN_ARTICLES));
}

/* "Windcoöperatie": a compound of a word that does no more than tell what a name is of; where nouns
 * have capitals and no place stands behind it, of one without which its bearer is called, too
 * ("Ölkonzern Vostrel"), or of any before an acronym ("Bundesbehörde QRV"). */
static bool
is_compound_kind(const struct block_words *block, uint32_t word)
{
    const uint64_t places = IN_PLACES | IN_CITIES | IN_REGIONS | IN_NATIONALITIES;
    const struct entry *head = compound_head(block, word);
    if (!head || !(head->lists & IN_ORG_WORDS))
        return false;
    struct slice value = entry_value(block->language, head, NUMBER_ORG_WORDS);
    if (slice_equals(value, slice_of("kind")))
        return true;
    if (lists_at(block, word + 1) & places)
        return false;
    if (!block->noun_capitals) /* "Huurdersvereniging Orsk", its capital the sentence's */
        return has_shape(block, word, WORD_BEGINS) && block->definite_endings.length == 0 &&
               evidence_of(block->evidence, word)->capital == 0;
    return slice_equals(value, slice_of("resumes")) ||
           has_shape(block, word + 1, WORD_ALL_CAPITALS);
}

bool
is_kind_word(const struct block_words *block, uint32_t word)
{
    if (has_value(block, word, NUMBER_ORG_WORDS, "kind") || is_compound_kind(block, word))
        return true;
    return block->noun_capitals && (has_value(block, word, NUMBER_PLACE_WORDS, "kind") ||
                                    has_value(block, word, NUMBER_ORG_WORDS, "resumes") ||
                                    has_value(block, word, NUMBER_ORG_WORDS, "resumes firm"));
}

bool
is_definite_before_name(const struct block_words *block, uint32_t word)
{
    if (block->definite_endings.length == 0 || !has_shape(block, word, WORD_BEGINS) ||
        !has_shape(block, word + 1, WORD_CAPITAL) || !spaced(block, word + 1) ||
        lists_at(block, word) & IN_ORGS)
        return false;
    bool role = is_role(block, word) &&
                slice_ends_with_one(word_text(block->text, &block->at[word]),
                                    block->definite_endings); /* "Ägaren Orsk Verk" */
    return (role || suffixed_heads(block, word)) && !is_never_name(block, word + 1) &&
           phrase_at(block, word, IN_ORGS | IN_PLACES | IN_OTHERS, NULL) == word;
}

bool
is_kind_before_name(const struct block_words *block, uint32_t word)
{
    if (is_definite_before_name(block, word))
        return true;
    const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS;
    bool common = block->noun_capitals ||
                  (block->compound_roles && has_shape(block, word, WORD_BEGINS)); /* its capital */
    if (!common || has_shape(block, word, WORD_ALL_CAPITALS) ||
        !has_shape(block, word + 1, WORD_CAPITAL) || !spaced(block, word + 1) ||
        lists_at(block, word + 1) & (IN_NATIONALITIES | IN_MODIFIERS) ||
        (lists_at(block, word + 1) & heads && /* not "Erstligist FC Orsk" */
         !(block->noun_capitals && has_shape(block, word + 1, WORD_ALL_CAPITALS))) ||
        is_never_name(block, word + 1))
        return false;
    return is_kind_word(block, word);
}
