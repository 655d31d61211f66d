#include "namenorm/name_linkers.h"

#include "namenorm/name_numbers.h"
#include "namenorm/name_words.h"

/* What a step of name_linked_word answers if the next one is to be asked. */
enum { UNDECIDED = UINT32_MAX - 1 };

enum { LONGEST_AIM = 7 /* words behind "for the" */ };

bool
has_head(const struct block_words *block, uint32_t first, uint32_t end)
{
    if (first > block->first && end == first + 1 && has_shape(block, first - 1, WORD_SMALL) &&
        lists_at(block, first - 1) & IN_OTHER_WORDS &&
        slice_ends_with(value_at(block, first - 1, NUMBER_OTHER_WORDS), slice_of("called")))
        return true; /* the lifeboat "Spirit of Varn" */
    bool found = false, given = end > first + 1 && lists_at(block, first) & IN_GIVEN_NAMES;
    for (uint32_t i = first; i < end; i++) {
        uint64_t lists = lists_at(block, i);
        if (found && lists & IN_LINKERS)
            return true;
        bool titled = i > first && lists & IN_GIVEN_NAMES && /* "House Speaker Dale Quist of" */
                      lists_at(block, i - 1) & (IN_ROLES | IN_TITLES);
        if (lists & (IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS) && !titled &&
            !has_shape(block, i, WORD_SINGLE)) /* "Vera V. Quist of Orsk" */
            found = found || !given || (i > first && !is_surname(block, i));
        else if (titled || (i > first && lists & IN_TITLES)) /* "Stadtrat Ute Pohl von" */
            found = false; /* "District Judge Noel Bray of Sumbor" */
    }
    return found;
}

/* A particle that is a common word, too, joins where a given name has begun the name, but not to
 * where its bearer is from: "Juan de la Vega", not "Juan de Madrid". */
static bool
joins_person(const struct block_words *block, uint32_t first, uint32_t particle, uint32_t next)
{
    const struct word *before = &block->at[particle - 1];
    bool given = (lists_at(block, particle - 1) & IN_GIVEN_NAMES) != 0 ||
                 before->shape & (WORD_MARK | WORD_SINGLE) ||
                 (lists_at(block, particle - 1) & IN_PARTICLES && /* "Anna Op de Beeck" */
                  before->shape & WORD_CAPITAL && particle > first + 1);
    bool foreign = before->shape & WORD_FOREIGN; /* "Cem Yıldırım der Zeitung" */
    bool person = !given && lists_at(block, next) & IN_GIVEN_NAMES &&
                  is_name_word(block, next + 1) &&
                  spaced(block, next + 1); /* "Giorgia Bellini da Ugo Verdi" */
    if (!given && block->linked_names && phrase_at(block, next, IN_ORGS, NULL) > next + 1)
        return false;                                /* "Marco Quist di Forza Italia" */
    if (lists_at(block, particle) & IN_CONJUNCTIONS) /* "Juan Ortega y Gasset" */
        return particle > first + 1 && lists_at(block, first) & IN_GIVEN_NAMES && !given &&
               !(lists_at(block, next) & (IN_GIVEN_NAMES | IN_PLACES | IN_CITIES | IN_REGIONS)) &&
               !(is_name_word(block, next + 1) && spaced(block, next + 1));
    return !person && has_list(block, first, particle, IN_GIVEN_NAMES) &&
           ((given && !foreign) || !(lists_at(block, particle) & IN_ARTICLES)) &&
           (given ? !has_value(block, particle, NUMBER_PARTICLES, "hyphen")
                  : value_at(block, particle, NUMBER_PARTICLES).length == 0) &&
           !(lists_at(block, next) &
             (next > particle + 1 ? IN_ORGS | IN_NATIONALITIES /* "Ute Pohl von den Grünen" */
                                  : IN_PLACES | IN_CITIES | IN_REGIONS | IN_ORG_WORDS)) &&
           !(is_contracted(block, particle) && /* "Juan Miranda dal Betis" */
             (lists_at(block, next) & IN_ORGS ||
              (particle > first + 1 && has_value(block, particle, NUMBER_PARTICLES, "given"))));
}

/* "Christianne van der Wal": whether one of the particles [first, end) stands in names alone,
 * behind a word that may be a given name. */
static bool
has_name_particle(const struct block_words *block, uint32_t first, uint32_t end)
{
    const uint64_t never = IN_PLACES | IN_CITIES | IN_REGIONS | IN_ORGS | IN_ORG_WORDS |
                           IN_PLACE_WORDS | IN_OTHER_WORDS | IN_NATIONALITIES | IN_ROLES;
    if (block->headline || !has_shape(block, first - 1, WORD_CAPITAL) ||
        has_shape(block, first - 1, WORD_ALL_CAPITALS) || lists_at(block, first - 1) & never)
        return false;
    for (uint32_t i = first + 1; i < end; i++)
        if (!(lists_at(block, i) & (IN_FUNCTION_WORDS | IN_ARTICLES)) &&
            !has_shape(block, i, WORD_MARK))
            return true;
    return false;
}

/* "Akmarrel Neighborhood of Sumbor": whether the words up to END are a place's whole name. */
static bool
is_called(const struct block_words *block, uint32_t first, uint32_t end)
{
    uint64_t own = end > first + 1 ? lists_at(block, end - 2) : IN_FUNCTION_WORDS;
    return lists_at(block, end - 1) & IN_PLACE_WORDS &&
           !(lists_at(block, end - 1) & (IN_ORG_WORDS | IN_OTHER_WORDS)) &&
           has_shape(block, end - 2, WORD_CAPITAL) && (own == 0 || own == IN_CITIES);
}

/* "Vostra do Marel": a particle that is an auxiliary of plurals as well, behind no plural. */
static bool
is_no_auxiliary(const struct block_words *block, uint32_t word)
{
    struct slice before = word_text(block->text, &block->at[word - 1]);
    return lists_at(block, word) & IN_AUXILIARIES && block->plural != 0 && !block->headline &&
           before.at[before.length - 1] != block->plural &&
           has_shape(block, word - 1, WORD_CAPITAL) &&
           !has_shape(block, word - 1, WORD_BEGINS | WORD_ALL_CAPITALS);
}

/* "Ministry of Tides and Turkey": a listed country or organisation that is no common word, and
 * behind which the name does not go on. */
static bool
is_name_alone(const struct block_words *block, uint32_t word)
{
    const uint64_t places = IN_PLACES | IN_CITIES | IN_REGIONS;
    uint32_t end = phrase_at(block, word, IN_PLACES | IN_ORGS, NULL);
    if (lists_at(block, word - 2) & places && lists_at(block, word) & places)
        return false; /* "of England and Wales" */
    return end > word && !(lists_at(block, word) & (IN_COMMON_WORDS | IN_ORG_WORDS)) &&
           !has_shape(block, end, WORD_CAPITAL) && !(lists_at(block, end) & IN_CONJUNCTIONS);
}

/* "hasta Punta de los Orskes": the word that a linker at END joins to the one word of a name, which
 * no list has and which stands behind an article or a preposition, in a language that makes names
 * so; END if it joins none. */
static uint32_t
linked_word(const struct block_words *block, uint32_t first, uint32_t end)
{
    const uint64_t sure = IN_ARTICLES | IN_LOCATIVES;
    const uint64_t before = sure | IN_LINKERS | IN_FUNCTION_WORDS;
    const uint64_t listed = IN_PLACES | IN_CITIES | IN_REGIONS | IN_ORGS | IN_ORG_WORDS;
    const uint64_t titles = IN_TITLES | IN_ROLES | IN_GIVEN_NAMES;
    bool goes_on = end > first + 1 && has_list(block, first + 1, end, IN_LINKERS);
    if (end == first + 2 && lists_at(block, first) & IN_ARTICLES)
        first++; /* "El Oriental de Orsk" */
    if (!block->linked_names || block->headline || first == block->first ||
        !(end == first + 1 || goes_on) || !(lists_at(block, end) & IN_LINKERS) ||
        !(lists_at(block, end) & IN_PARTICLES) || lists_at(block, first) != 0 ||
        has_shape(block, first, WORD_ALL_CAPITALS) || !(lists_at(block, first - 1) & before) ||
        lists_at(block, first - 1) & IN_CONJUNCTIONS ||
        !has_shape(block, first - 1, WORD_SMALL | WORD_BEGINS))
        return end;
    uint32_t next = end + 1;
    if (lists_at(block, next) & IN_ARTICLES && has_shape(block, next, WORD_SMALL))
        next++;
    bool article = is_contracted(block, first - 1); /* "al Quistel de Orsk" */
    bool unsure = goes_on || (!article && (!(lists_at(block, first - 1) & sure) ||
                                           lists_at(block, first - 1) & IN_LINKERS));
    return is_name_word(block, next) && !(lists_at(block, next) & titles) &&
                   !(unsure && lists_at(block, next) & listed)
               ? next
               : end;
}

/* "Institut für Umweltforschung": whether the linker at WORD, which leads to no owner, stands
 * between the word of an institution and a noun with a capital, in a language whose nouns have
 * capitals. */
static bool
is_subject_noun(const struct block_words *block, uint32_t word)
{
    uint32_t head = word - 1, noun = word + 1;
    return block->noun_capitals && lists_at(block, word) & IN_LINKERS &&
           !(lists_at(block, word) & IN_ARTICLES) && !is_contracted(block, word) &&
           value_at(block, word, NUMBER_LINKERS).length == 0 && word > block->first &&
           (lists_at(block, head) & IN_ORG_WORDS || compound_heads(block, head) & IN_ORG_WORDS) &&
           has_shape(block, noun, WORD_CAPITAL) && spaced(block, noun) &&
           !(lists_at(block, noun) & (IN_FUNCTION_WORDS | IN_PRONOUNS | IN_DETERMINERS | IN_DAYS |
                                      IN_MONTHS | IN_ROLES | IN_KINSHIP));
}

/* "Nova Orsk do Sul", "Vostrelca del Barral": the word that a linker with an article at END joins
 * to the one or two words of a name that are in no list, wherever that stands inside a sentence, in
 * a language that makes names so; not what a person is of ("Ana Quist de la Junta"). END if it
 * joins none. */
static uint32_t
qualified_word(const struct block_words *block, uint32_t first, uint32_t end)
{
    const uint64_t never = IN_TITLES | IN_ROLES | IN_GIVEN_NAMES | IN_ORGS | IN_ORG_WORDS |
                           IN_OTHERS | IN_NATIONALITIES;
    uint32_t next = end + 1;
    bool article = is_contracted(block, end);
    if (!block->linked_names || block->headline || end - first > 2 || first == block->first ||
        has_shape(block, first, WORD_BEGINS | WORD_ALL_CAPITALS) ||
        !(lists_at(block, end) & IN_LINKERS) || !has_shape(block, end, WORD_SMALL) ||
        has_value(block, end, NUMBER_LINKERS, "loose") || /* "lascia Orsk per il Quistel" */
        lists_at(block, end - 1) & ~(uint64_t)(IN_CITIES | IN_REGIONS) ||
        has_shape(block, end - 1, WORD_ALL_CAPITALS) ||
        (end == first + 2 && lists_at(block, first) & ~(uint64_t)IN_MODIFIERS))
        return end;
    if (!article && lists_at(block, next) & IN_ARTICLES && has_shape(block, next, WORD_SMALL)) {
        article = true;
        next++;
    }
    uint32_t before = first - 1;
    bool titled = lists_at(block, before) & (IN_TITLES | IN_ROLES | IN_KINSHIP) ||
                  (has_shape(block, before, WORD_CAPITAL) &&
                   !(has_shape(block, before, WORD_BEGINS) && lists_at(block, before) == 0));
    return article && !titled && is_name_word(block, next) && !(lists_at(block, next) & never) &&
                   !has_shape(block, next, WORD_ALL_CAPITALS)
               ? next
               : end;
}

/* "Vostrel do Sul e Orsk": the first linker in the words [first, end), before which what is joined
 * by "and" is headed in a language that makes the names of places with linkers; else, and where it
 * is a place, END and FIRST. */
static uint32_t
linker_in(const struct block_words *block, uint32_t first, uint32_t end)
{
    if (!block->linked_names)
        return end;
    uint32_t linker = first;
    while (linker < end && !(lists_at(block, linker) & IN_LINKERS))
        linker++;
    bool place = lists_at(block, first) & IN_PLACE_WORDS &&
                 !(lists_at(block, first) & (IN_ORG_WORDS | IN_OTHER_WORDS));
    return place ? first : linker;
}

/* "the Government of Orsk | for the Marel plant", "Quist Club | for the Orsk Cup": whether the
 * linker at END, an article behind it, leads from an institution to what somebody does there, and
 * not to what it is for: to a competition or the like, or, where it has a linker before, to no
 * place. */
static bool
leads_to_aim(const struct block_words *block, uint32_t first, uint32_t end)
{
    uint32_t last = end + 2;
    if (!is_definite_article(block, end + 1) || !has_shape(block, end + 1, WORD_SMALL))
        return false;
    while (last < end + LONGEST_AIM && is_name_word(block, last) && spaced(block, last))
        last++;
    if (has_list(block, first, end, IN_LINKERS))
        return last > end + 2 && lists_at(block, end - 1) & (IN_PLACES | IN_CITIES | IN_REGIONS) &&
               !(lists_at(block, last - 1) & (IN_PLACE_WORDS | IN_PLACES | IN_REGIONS)) &&
               !(lists_at(block, last) & IN_LINKERS);
    return last > end + 3 && lists_at(block, last - 1) & IN_OTHER_WORDS &&
           !(lists_at(block, last - 1) & (IN_ORG_WORDS | IN_PLACE_WORDS));
}

/* "Water Committee | of the Knesset", "House of Commons | for Orsk": whether the linker at END
 * leads from an organ, or a listed name that has a linker, to another name. */
static bool
leads_to_other(const struct block_words *block, uint32_t first, uint32_t end)
{
    const uint64_t common = IN_COMMON_WORDS | IN_ORG_WORDS | IN_NATIONALITIES;
    uint32_t next = end + 1;
    if (!(lists_at(block, end) & IN_LINKERS) || block->linked_names)
        return false;
    if (has_value(block, end, NUMBER_LINKERS, "loose"))
        return leads_to_aim(block, first, end) ||
               (phrase_at(block, first, IN_ORGS, NULL) == end &&
                has_list(block, first, end, IN_LINKERS) && !(lists_at(block, next) & common));
    if (!has_value(block, end - 1, NUMBER_ORG_WORDS, "of another") || end - first < 2 ||
        !is_definite_article(block, next))
        return false;
    uint32_t other = phrase_at(block, next + 1, IN_ORGS | IN_ORG_WORDS, NULL);
    return other > next + 1 && !has_shape(block, other, WORD_CAPITAL) &&
           !(lists_at(block, other) & IN_LINKERS);
}

/* "Ospedale San Marello | di Orsk": whether the linker at END leads from an institution that has a
 * name of its own, and no word that only tells its kind behind its head, to where it is, in a
 * language that makes names with linkers. */
static bool
leads_to_seat(const struct block_words *block, uint32_t first, uint32_t end)
{
    const uint64_t kinds = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS | IN_NATIONALITIES |
                           IN_MODIFIERS | IN_ROLES | IN_FUNCTION_WORDS | IN_PLACES | IN_ORGS;
    if (end < first + 2 || !(lists_at(block, first) & IN_ORG_WORDS) ||
        lists_at(block, first) & (IN_GIVEN_NAMES | IN_OTHER_WORDS) ||
        !has_shape(block, end, WORD_SMALL) || !(lists_at(block, end) & IN_LINKERS) ||
        is_contracted(block, end) || lists_at(block, end) & IN_CONJUNCTIONS ||
        !has_shape(block, end - 1, WORD_CAPITAL) || has_shape(block, end - 1, WORD_ALL_CAPITALS) ||
        !has_shape(block, end + 1, WORD_CAPITAL))
        return false;
    uint64_t own = lists_at(block, first + 1);
    bool called = own & (IN_GIVEN_NAMES | IN_PARTICLES) && !(own & kinds); /* "San", "Vera" */
    if (phrase_at(block, first, IN_ORGS | IN_ORG_WORDS, NULL) > first + 1)
        return false;
    for (uint32_t i = first + 1; i < end; i++)
        if (!has_shape(block, i, WORD_CAPITAL) ||
            (!called && (block->adjective_endings.length == 0 || lists_at(block, i) & kinds ||
                         slice_ends_with_one(word_text(block->text, &block->at[i]),
                                             block->adjective_endings))))
            return false;
    uint64_t seat = lists_at(block, end + 1);
    return seat & (IN_PLACES | IN_CITIES) ||
           (block->adjective_endings.length > 0 && (seat == 0 || seat & IN_PARTICLES));
}

/* "Lycée Victor-Hugo d'Orsk", "Banco do Vostrel": a name behind a linker. */
static uint32_t
join_linked(const struct block_words *block, uint32_t first, uint32_t end)
{
    if (is_in_memory(block, first, end) && has_shape(block, end, WORD_SMALL))
        return UINT32_MAX; /* "le lycée Victor-Hugo d'Orsk" */
    if (block->linked_names && leads_to_seat(block, first, end))
        return UINT32_MAX;
    if (end == first + 1 && has_value(block, first, NUMBER_ORG_WORDS, "field") &&
        lists_at(block, end) & IN_LINKERS && !(lists_at(block, end) & IN_CONJUNCTIONS))
        return UINT32_MAX; /* "Minister of Energy | of Orsk" */
    uint32_t linked_to = linked_word(block, first, end);
    if (linked_to == end)
        linked_to = qualified_word(block, first, end);
    return linked_to > end ? linked_to : UNDECIDED;
}

/* "Nevvaf Selam da Macron'a": whether the particle at WORD is "too" behind a whole name, in a
 * language in which that stands behind nouns. */
static bool
is_too(const struct block_words *block, uint32_t first, uint32_t word)
{
    const uint64_t both = IN_ADVERBS | IN_FUNCTION_WORDS, titles = IN_TITLES | IN_ROLES;
    bool next =
        lists_at(block, word + 1) & IN_GIVEN_NAMES || has_shape(block, word + 2, WORD_CLITIC);
    return (lists_at(block, word) & both) == both && word > first + 1 && next &&
           !(lists_at(block, word - 2) & titles) && language_is(block->language, "verb_final");
}

/* "J. van der Poel". */
static uint32_t
join_particle(const struct block_words *block, uint32_t first, uint32_t end)
{
    uint64_t lists = lists_at(block, end);
    if (lists & IN_PARTICLES && is_too(block, first, end))
        return UINT32_MAX;
    if (lists & IN_PARTICLES && !has_shape(block, end, WORD_CAPITAL)) {
        if (is_mark_at(block, end + 1, '-') && is_capitalised(block, end + 2))
            return end + 2;
        uint32_t behind = particles_end(block, end);
        bool another = lists & IN_CONJUNCTIONS && /* "y de la Asociación" */
                       lists_at(block, behind) & (IN_ORG_WORDS | IN_PLACE_WORDS);
        if (behind > end && !another &&
            (!(lists & IN_FUNCTION_WORDS) || joins_person(block, first, end, behind) ||
             is_no_auxiliary(block, end) || has_name_particle(block, end, behind)))
            return behind;
    }
    return UNDECIDED;
}

/* "Ministry of Health and Welfare": a conjunction only behind a linker. */
static uint32_t
join_linker(const struct block_words *block, uint32_t first, uint32_t end)
{
    uint64_t lists = lists_at(block, end);
    bool linked =
        lists & IN_LINKERS || (lists & IN_CONJUNCTIONS && has_list(block, first, end, IN_LINKERS));
    bool owned = block->noun_capitals && lists & IN_ARTICLES && /* "Werke des Komponisten" */
                 lists_at(block, end + 1) & (IN_ROLES | IN_KINSHIP);
    uint32_t until = lists & IN_CONJUNCTIONS ? linker_in(block, first, end) : end;
    if (linked && !owned && !has_shape(block, end, WORD_CAPITAL) && has_head(block, first, until) &&
        !leads_to_other(block, first, end) && !is_called(block, first, end) &&
        !(lists_at(block, end - 1) & IN_PLACE_WORDS && /* "Rathaus von Orsk" */
          has_value(block, end, NUMBER_LINKERS, "owner"))) {
        if (block->definite_endings.length > 0 && lists_at(block, end + 1) & IN_ORGS)
            return UINT32_MAX; /* "Skatteverket för TT" */
        bool article = lists & IN_LINKERS && lists_at(block, end + 1) & IN_ARTICLES &&
                       !has_shape(block, end + 1, WORD_CAPITAL);
        if (lists & IN_CONJUNCTIONS && is_name_alone(block, end + 1))
            return UINT32_MAX;
        bool any = article && block->noun_capitals && /* "des Parlaments für ein Gesetz" */
                   value_at(block, end + 1, NUMBER_ARTICLES).length > 0;
        if (any)
            return UINT32_MAX;
        if (is_name_word(block, end + 1 + article) ||
            (article && is_number_before_head(block, end + 1 + article)) || /* "the 4th Circuit" */
            lists_at(block, end + 1 + article) & IN_NATIONALITIES || is_subject_noun(block, end))
            return end + 1 + article;
    }
    return UINT32_MAX;
}

uint32_t
name_linked_word(const struct block_words *block, uint32_t first, uint32_t end)
{
    uint32_t next = join_linked(block, first, end);
    if (next == UNDECIDED)
        next = join_particle(block, first, end);
    return next == UNDECIDED ? join_linker(block, first, end) : next;
}
