#include "namenorm/small_heads.h"

enum {
    MOST_ADJECTIVES = 4,
    MOST_FIELDS = 8, /* words of what an institution is of */
};

/* "ая=аяь": what the adjective at WORD ends in, and the letters that a noun with it may end in;
 * empty if it is no adjective by its end. */
static struct slice
nouns_with(const struct block_words *block, uint32_t word)
{
    struct slice rules = block->agreement, text = word_text(block->text, &block->at[word]);
    while (rules.length > 0) {
        struct slice letters = slice_cut(&rules, '|'), ending = slice_cut(&letters, '=');
        if (text.length > ending.length + 2 && slice_ends_with(text, ending))
            return letters;
    }
    return slice_make("", 0);
}

bool
ends_as_adjective(const struct block_words *block, uint32_t word)
{
    return nouns_with(block, word).length > 0;
}

static bool
is_adjective(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_FUNCTION_WORDS | IN_ROLES | IN_TITLES | IN_CUES | IN_PRONOUNS |
                           IN_DETERMINERS | IN_ORG_WORDS | IN_PLACE_WORDS | IN_GIVEN_NAMES;
    return is_in_block(block, word) && has_shape(block, word, WORD_LETTERS) &&
           !(lists_at(block, word) & never) && nouns_with(block, word).length > 0;
}

/* Whether the noun at WORD may stand with the adjective. */
static bool
agrees(const struct block_words *block, uint32_t adjective, uint32_t word)
{
    struct slice letters = nouns_with(block, adjective);
    struct slice text = word_text(block->text, &block->at[word]);
    for (size_t at = 0; at < letters.length;) {
        size_t from = at;
        letter_next(letters, &at);
        if (slice_ends_with(text, slice_part(letters, from, at)))
            return true;
    }
    return false;
}

bool
is_adjective_of(const struct block_words *block, uint32_t adjective, uint32_t noun)
{
    return is_adjective(block, adjective) && agrees(block, adjective, noun) &&
           slice_ends_with_one(word_text(block->text, &block->at[adjective]),
                               language_fact(block->language, "attribute_ending"));
}

/* "безопасности": a word for what institutions are of. */
static bool
is_field(const struct block_words *block, uint32_t word)
{
    return has_shape(block, word, WORD_SMALL) && has_value(block, word, NUMBER_ORG_WORDS, "field");
}

/* "писателей", "словенцев": people whose institution it is, in an oblique case. */
static bool
is_people(const struct block_words *block, uint32_t word)
{
    return has_shape(block, word, WORD_SMALL) &&
           lists_at(block, word) & (IN_ROLES | IN_NATIONALITIES) &&
           value_at(block, word, NUMBER_ROLES).length == 0 && !is_adjective(block, word);
}

/* The head in small letters, behind adjectives that agree with it, of the institution whose last
 * capital stands before WORD; WORD if it has none. */
static uint32_t
head_behind(const struct block_words *block, uint32_t first, uint32_t word)
{
    uint32_t head = word;
    while (head < word + MOST_ADJECTIVES && has_shape(block, head, WORD_SMALL) &&
           is_adjective(block, head))
        head++;
    if (!has_shape(block, head, WORD_SMALL) ||
        !(lists_at(block, head) & (IN_ORG_WORDS | IN_PLACE_WORDS)) ||
        lists_at(block, head) & IN_FUNCTION_WORDS || is_field(block, head))
        return word;
    for (uint32_t i = first; i < head; i++)
        if (has_shape(block, i, WORD_MARK)
                ? !is_hyphen(block, i)
                : !is_hyphen(block, i + 1) && /* not "Санкт-" */
                      (!is_adjective(block, i) || !agrees(block, i, head)))
            return word;
    return head + 1;
}

/* The word behind the owner at WORD of an institution: a listed place or organisation, or one that
 * is called after a place and has its noun in small letters: "Zlínského kraje"; WORD if none stands
 * there. */
static uint32_t
owner_end(const struct block_words *block, uint32_t word)
{
    const uint64_t places = IN_PLACES | IN_CITIES | IN_REGIONS;
    uint32_t listed = phrase_at(block, word, places | IN_ORGS, NULL);
    if (listed > word + 1 || lists_at(block, word) & places)
        return listed;
    struct slice text = word_text(block->text, &block->at[word]);
    if (!slice_ends_with_one(text, block->relational) || !is_adjective(block, word))
        return word;
    uint32_t end = head_behind(block, word, word + 1);
    return end > word + 1 ? end : word;
}

/* "soukromých škol", "тепловых сетей": behind the noun with adjectives in the genitive plural
 * that begin at WORD, right behind the head of an institution; WORD if none do. */
static uint32_t
genitive_field_end(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_FUNCTION_WORDS | IN_CUES | IN_AUXILIARIES | IN_PRONOUNS;
    struct slice endings = language_fact(block->language, "genitive_plural");
    uint32_t noun = word;
    while (noun < word + MOST_ADJECTIVES && has_shape(block, noun, WORD_SMALL) &&
           is_adjective(block, noun) &&
           slice_ends_with_one(word_text(block->text, &block->at[noun]), endings))
        noun++;
    return noun > word && has_shape(block, noun, WORD_SMALL) && !(lists_at(block, noun) & never)
               ? noun + 1
               : word;
}

/* The word behind what the institution that ends before WORD is of: "экономики и торговли",
 * "писателей России", "Brno"; WORD if it tells none. */
static uint32_t
fields_end(const struct block_words *block, uint32_t word)
{
    uint32_t end = genitive_field_end(block, word);
    for (uint32_t i = end; i < word + MOST_FIELDS && is_in_block(block, i); i++) {
        if (is_field(block, i) || (i == word && is_people(block, i)))
            end = i + 1;
        else if (has_shape(block, i, WORD_CAPITAL) && end == i &&
                 (end > word || !has_shape(block, word - 1, WORD_CAPITAL)))
            return end > word || !(lists_at(block, word - 1) & IN_PLACE_WORDS)
                       ? owner_end(block, i)
                       : end; /* not "районе Львовской области" */
        else if (!has_shape(block, i, WORD_SMALL) ||
                 !((lists_at(block, i) & IN_CONJUNCTIONS && end == i && end > word) ||
                   is_adjective(block, i)))
            break;
    }
    return end;
}

uint32_t
small_head_end(const struct block_words *block, uint32_t first, uint32_t end)
{
    if (block->agreement.length == 0 || !is_in_block(block, end) || !spaced(block, end) ||
        has_shape(block, first, WORD_ALL_CAPITALS))
        return end;
    uint32_t head = first;
    while (head + 1 < end && is_role(block, head))
        head++; /* "Сотрудник Министерства обороны" */
    if (head + 1 == end && lists_at(block, head) & IN_ORG_WORDS)
        return fields_end(block, end);
    uint32_t behind = is_adjective(block, end - 1) ? head_behind(block, head, end) : end;
    if (behind > end)
        return fields_end(block, behind);
    bool headed = end > head + 1 && lists_at(block, end - 2) & IN_ORG_WORDS &&
                  spaced(block, end - 1); /* "Прокуратура Самарской области" */
    uint32_t owner = headed ? owner_end(block, end - 1) : end;
    return owner > end ? owner : end;
}

uint32_t
seat_end(const struct block_words *block, uint32_t first, uint32_t end)
{
    if (block->seated.length == 0 || end < first + 2 || !has_shape(block, end, WORD_SMALL) ||
        !(lists_at(block, end) & IN_LOCATIVES) || !has_shape(block, end + 1, WORD_CAPITAL))
        return end;
    for (uint32_t i = first; i < end; i++)
        if (slice_is_one_of(word_text(block->text, &block->at[i]), block->seated)) {
            uint32_t town = phrase_at(block, end + 1, IN_PLACES | IN_CITIES, NULL);
            return town > end + 1 ? town : end;
        }
    return end;
}

bool
begins_small_head(const struct block_words *block, uint32_t first)
{
    if (block->agreement.length == 0 || !has_shape(block, first, WORD_CAPITAL))
        return false;
    uint32_t last = first; /* "Санкт-Петербургский" */
    if (is_hyphen(block, first + 1) && has_shape(block, first + 2, WORD_CAPITAL))
        last += 2;
    uint32_t end = small_head_end(block, first, last + 1);
    if (end == last + 1)
        return false;
    const struct word_evidence *seen = evidence_of(block->evidence, first);
    bool free = has_shape(block, first, WORD_BEGINS) || block->headline;
    bool acronym = is_mark_at(block, end, '(') && has_shape(block, end + 1, WORD_ALL_CAPITALS);
    bool of_place = has_shape(block, end - 1, WORD_CAPITAL); /* "Krajský soud Ostrava" */
    if (!free || acronym || of_place || seen->capital > 0)
        return seen->small == 0 || !free;
    struct slice text = word_text(block->text, &block->at[last]);
    bool listed = phrase_at(block, first, IN_ORG_WORDS, NULL) > first + 1;
    bool of_country = lists_at(block, last) & IN_NATIONALITIES &&
                      value_at(block, last, NUMBER_NATIONALITIES).length == 0;
    bool of_town = slice_ends_with_one(text, block->relational) && !of_country &&
                   !(lists_at(block, last) & IN_MODIFIERS);
    return seen->small == 0 && (of_town || listed || lists_at(block, first) & IN_ORG_WORDS);
}
