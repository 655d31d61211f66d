/* Where a name ends: what joins its words. */
#include "namenorm/name_words.h"

#include "namenorm/name_fields.h"
#include "namenorm/name_numbers.h"
#include "namenorm/name_smalls.h"
#include "namenorm/name_tails.h"
#include "namenorm/small_heads.h"
#include "namenorm/suffixed.h"
#include "namenorm/titles.h"

enum {
    LONGEST_NAME = 24, /* tokens */
    MOST_NOUNS = 4,    /* beside what joins them */
    MOST_OWNER = 4,    /* tokens of an owner: "St. Brendan" */
    SHORT_WORD = 4,    /* bytes, of one that hyphens tie on both sides: "Vaux-sur-Lorne" */
};

/* "General Hospital": no person's name begins with the word. */
static bool
is_institution_word(const struct block_words *block, uint32_t word)
{
    return lists_at(block, word) & (IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS) &&
           !(lists_at(block, word) & (IN_GIVEN_NAMES | IN_TITLES | IN_ROLES)) &&
           !is_surname(block, word);
}

/* A title in the middle of a run begins another name: "Sun Bo Correspondent Lu Meifen". Behind
   the names of places and organisations it belongs to the same: "Apple CEO Tim Cook". */
static bool
begins_title(const struct block_words *block, uint32_t first, uint32_t word)
{
    const uint64_t titles = IN_TITLES | IN_ROLES;
    const uint64_t belongs = titles | IN_NATIONALITIES | IN_PLACES | IN_ORGS | IN_ORG_WORDS |
                             IN_MODIFIERS | IN_PLACE_WORDS | IN_LINKERS | IN_KINSHIP;
    uint32_t behind = phrase_at(block, word, titles, NULL);
    bool letters, single = behind <= word + 1;
    if (!single && lists_at(block, word) & IN_ORG_WORDS && has_shape(block, word + 1, WORD_SMALL))
        return false; /* "Velmar Town Council leader" */
    if (single && is_mark_at(block, behind, '.') && !spaced(block, behind) &&
        !(lists_at(block, word) & IN_PARTICLES) && !has_shape(block, behind + 1, WORD_BEGINS))
        behind++; /* "Tide Centre Dr. Quist", "Vostrel Gov. Quist" */
    if (behind == word || !is_name_word(block, behind) || is_institution_word(block, behind) ||
        suffix_at(block, behind, &letters) > behind ||
        (single && lists_at(block, word) & (IN_GIVEN_NAMES | IN_ORG_WORDS | IN_LEGAL_FORMS)) ||
        has_value(block, word, NUMBER_TITLES, "name")) /* "Chalfont St Peter" */
        return false;
    if (block->definite_endings.length > 0 && lists_at(block, word - 1) & IN_GIVEN_NAMES)
        return false; /* "Peter Munk Quist" */
    for (uint32_t i = first; i < word;) {
        uint32_t end = phrase_at(block, i, titles, NULL);
        if (end > word)
            return false;             /* the title began before */
        if (is_abbreviated(block, i)) /* "U.S. District Judge" */
            end = i + 2;
        if (end == i && !has_shape(block, i, WORD_MARK) && !(lists_at(block, i) & belongs))
            return true;
        i = end > i ? end : i + 1;
    }
    return false;
}

uint32_t
title_before_linker(const struct block_words *block, uint32_t word)
{
    if (!may_begin_phrase(block, word, IN_TITLES))
        return word;
    uint32_t end = phrase_at(block, word, IN_TITLES, NULL);
    bool name = phrase_at(block, end - 1, IN_PLACES | IN_ORGS, NULL) > end - 1;
    return end > word + 2 && !name && has_shape(block, end, WORD_CAPITAL) ? end : word;
}

/* Whether the words from FIRST up to END hold one of institutions, places, works that a linker may
 * follow: not the given name Bill, the surname Church, what stands before a title. */
static bool
has_head(const struct block_words *block, uint32_t first, uint32_t end)
{
    bool found = false, given = end > first + 1 && lists_at(block, first) & IN_GIVEN_NAMES;
    for (uint32_t i = first; i < end; i++) {
        uint64_t lists = lists_at(block, i);
        if (found && lists & IN_LINKERS)
            return true;
        bool titled = i > first && lists & IN_GIVEN_NAMES && /* "House Speaker Dale Quist of" */
                      lists_at(block, i - 1) & (IN_ROLES | IN_TITLES);
        if (lists & (IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS) && !titled)
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
                  spaced(block, next + 1);           /* "Giorgia Bellini da Ugo Verdi" */
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
                                  : IN_PLACES | IN_CITIES | IN_REGIONS | IN_ORG_WORDS));
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

/* "St. Brendan's Church", "St Brendan's National School": a church or the like behind who it is
 * called after. */
static bool
is_owned(const struct block_words *block, uint32_t first, uint32_t clitic)
{
    const uint64_t never = IN_PLACES | IN_ORGS | IN_NATIONALITIES | IN_CITIES | IN_REGIONS;
    bool saint = is_mark_at(block, first + 1, '.') || lists_at(block, first) & IN_ABBREVIATIONS;
    bool mark = is_mark_at(block, clitic, '\'') || is_mark_at(block, clitic, 0x2019);
    bool owner = has_shape(block, clitic, WORD_CLITIC) || /* "St Matthias' School" */
                 (mark && !spaced(block, clitic) && ends_in_plural(block, clitic - 1));
    if (!owner || clitic - first > MOST_OWNER || !saint || !(lists_at(block, first) & IN_TITLES) ||
        is_courtesy(block, first) || lists_at(block, clitic - 1) & never)
        return false;
    uint32_t end = clitic + 1;
    while (end <= clitic + MOST_NOUNS && is_name_word(block, end))
        end++;
    return end > clitic + 1 && lists_at(block, end - 1) & (IN_ORG_WORDS | IN_PLACE_WORDS);
}

/* "Vaux-sur-Lorne": whether the small word between two hyphens joins what stands around them. */
static bool
is_hyphened_word(const struct block_words *block, uint32_t word)
{
    uint64_t lists = lists_at(block, word);
    bool small = lists & (IN_PARTICLES | IN_FUNCTION_WORDS | IN_LOCATIVES) ||
                 (lists == 0 && !(lists_at(block, word + 2) & IN_ROLES) &&
                  block->at[word].end - block->at[word].start <= SHORT_WORD);
    return small && !(lists & IN_CONJUNCTIONS) && has_shape(block, word, WORD_SMALL) &&
           is_hyphen(block, word + 1) && is_capitalised(block, word + 2);
}

/* "Quist Costruzioni srl": a legal form in small letters that is nothing else. */
static bool
is_small_form(const struct block_words *block, uint32_t word)
{
    const uint64_t only = IN_LEGAL_FORMS | IN_ABBREVIATIONS;
    return lists_at(block, word) & IN_LEGAL_FORMS && !(lists_at(block, word) & ~only) &&
           has_shape(block, word, WORD_SMALL) && spaced(block, word) && !block->headline &&
           has_shape(block, word - 1, WORD_CAPITAL) &&
           (lists_at(block, word - 1) & (IN_DAYS | IN_MONTHS | IN_ROLES)) == 0;
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

/* Whether a name surely ends before the word: a small one of a kind that joins nothing. */
static bool
stands_apart(const struct block_words *block, uint32_t word)
{
    const uint64_t joining = IN_FUNCTION_WORDS | IN_CONJUNCTIONS | IN_LINKERS | IN_PARTICLES;
    return has_shape(block, word, WORD_SMALL) &&
           !has_shape(block, word, WORD_INNER_CAPITAL | WORD_CLITIC) &&
           !(lists_at(block, word) & joining);
}

/* "Hong Jae-sang": whether WORD, a syllable, stands behind a surname of one. */
static bool
is_second_of_three(const struct block_words *block, uint32_t first, uint32_t word)
{
    uint32_t surname = word - 1;
    return word > first && spaced(block, word) && has_shape(block, word, WORD_CAPITAL) &&
           has_shape(block, surname, WORD_CAPITAL) && is_syllable(block, surname) &&
           !(lists_at(block, surname) & (IN_TITLES | IN_FUNCTION_WORDS | IN_ORG_WORDS));
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

/* "Sumbor County Search and Rescue": where the listed words of institutions end that begin before
 * the conjunction at END and go on behind it, and are not all that a title is of ("Minister of
 * Science and Technology"); END if none do. */
static uint32_t
listed_end(const struct block_words *block, uint32_t first, uint32_t end)
{
    uint32_t begin = first + is_complement(block, first);
    for (uint32_t i = end; i-- > begin && i + MOST_NOUNS > end;) {
        uint32_t behind = phrase_at(block, i, IN_ORG_WORDS | IN_PLACE_WORDS, NULL);
        if (behind > end + 1 && has_shape(block, behind - 1, WORD_CAPITAL))
            return behind;
    }
    return end;
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
        return phrase_at(block, first, IN_ORGS, NULL) == end &&
               has_list(block, first, end, IN_LINKERS) && !(lists_at(block, next) & common);
    if (!has_value(block, end - 1, NUMBER_ORG_WORDS, "of another") || end - first < 2 ||
        !is_definite_article(block, next))
        return false;
    uint32_t other = phrase_at(block, next + 1, IN_ORGS | IN_ORG_WORDS, NULL);
    return other > next + 1 && !has_shape(block, other, WORD_CAPITAL) &&
           !(lists_at(block, other) & IN_LINKERS);
}

/* "anti-Trump PAC", "Vera Quist Super PAC": whether a word that only tells what others are begins
 * at END, behind a name that is a part of a compound, or several words that are no name. */
static bool
is_kind_of_other(const struct block_words *block, uint32_t first, uint32_t end)
{
    if (!has_shape(block, end, WORD_CAPITAL))
        return false;
    if (has_value(block, end, NUMBER_ORG_WORDS, "last"))
        return first > block->first && is_hyphen(block, first - 1) && !spaced(block, first);
    return may_begin_phrase(block, end, IN_NOT_NAMES) &&
           phrase_at(block, end, IN_NOT_NAMES, NULL) > end + 1;
}

/* What joins the name [first, end) to a word behind it: returns that word, or END if nothing joins.
 */
static uint32_t
join(const struct block_words *block, uint32_t first, uint32_t end)
{
    const uint64_t words =
        IN_FUNCTION_WORDS | IN_VERBS | IN_CUES | IN_AUXILIARIES | IN_ADVERBS | IN_ROLES;
    if (suffixed_small_head(block, end))
        return end;
    if (is_small_form(block, end))
        return end;
    if (is_small_form(block, end - 1)) /* "Quist srl di Orsk" */
        return UINT32_MAX;
    if (stands_apart(block, end) || suffixed_small_head(block, end - 1))
        return UINT32_MAX;
    uint32_t next = end, common = suffixed_common_end(block, end);
    if (common > end)
        return common;
    bool stop = is_mark_at(block, end, '.') && !spaced(block, end);
    if (is_number_inside(block, end))
        return end + 3;
    if (stop && is_abbreviated(block, end - 1)) {
        if (is_name_word(block, end + 1) || is_abbreviated(block, end + 1))
            return end + 1;
        uint32_t nickname = nickname_end(block, end + 1); /* 'Adam C. "Bo" Quist' */
        if (nickname > end + 1)
            return nickname;
        uint32_t behind = particles_end(block, end + 1); /* "J. van der Poel" */
        return behind > end + 1 ? behind : end;
    }
    if (stop && lists_at(block, end - 1) & (IN_TITLES | IN_GIVEN_NAMES) &&
        is_name_word(block, end + 1) && !has_shape(block, end + 1, WORD_BEGINS))
        return end + 1;
    if (is_numbered(block, first, end))
        return end;
    if (is_number_before_head(block, end))
        return end + 1;
    if (is_ordinal_inside(block, end))
        return end + 2;
    if (has_shape(block, end, WORD_DIGITS) && spaced(block, end) &&
        block->at[end].end - block->at[end].start == 4 && !is_noun_of_kind(block, first, end) &&
        has_list(block, first, end, IN_OTHER_WORDS)) /* "World Cup 2018", not "das Haus 2019" */
        return end;
    if (stop && is_domain(block, end + 1))
        return end + 1;
    if (is_hyphen(block, end)) {
        next = end + 1;
        if (is_capitalised(block, next) || (has_shape(block, next, WORD_DIGITS)))
            return next;
        if (is_hyphened_word(block, next))
            return next + 2;
        if (has_shape(block, next, WORD_SMALL) && !spaced(block, next) &&
            has_value(block, next, NUMBER_PLACE_WORDS, "last suffix"))
            return next; /* "Ostrel-myeon" */
        if (is_ezafe(block, end))
            return next + 1;
        if (has_shape(block, next, WORD_SMALL) && is_syllable(block, end - 1) &&
            is_syllable(block, next) &&
            (!(lists_at(block, next) & words) || is_second_of_three(block, first, end - 1)))
            return next; /* "Jong-un" */
        return end;
    }
    if (is_mark_at(block, end, '&') && is_name_word(block, end + 1))
        return end + 1;
    if (is_mark_at(block, end, '+') && !spaced(block, end) && !spaced(block, end + 1) &&
        is_name_word(block, end + 1))
        return end + 1; /* "Quist+Moss" */
    uint32_t field = has_head(block, first, end) ? name_fields_end(block, first, end) : end;
    if (field > end)
        return field;
    uint32_t subjects = name_subjects_end(block, first, end);
    if (subjects > end)
        return subjects;
    if (is_owned(block, first, end) || name_is_of_peoples(block, end) ||
        name_is_of_owner(block, first, end))
        return end + 1;
    if (lists_at(block, end) & IN_PLACE_WORDS && is_kind_before_name(block, end))
        return UINT32_MAX; /* "Ulmer Stadtteil Orsk" */
    if (is_year_behind_law(block, end))
        return end + 1;
    if (is_grammar_of_name(block, end))
        return end;
    if (is_told_agency(block, first, end) || is_kind_of_other(block, first, end))
        return UINT32_MAX;
    if (is_name_word(block, end) && spaced(block, end))
        return (begins_title(block, first, end) && !name_joins_fields(block, first, end + 1)) ||
                       title_with_linker(block, end) > end
                   ? UINT32_MAX
                   : end;
    if (has_shape(block, end, WORD_SMALL) && is_name_word(block, end + 1) &&
        !(lists_at(block, first) & (IN_GIVEN_NAMES | IN_ORG_WORDS)) &&
        slice_is_one_of(word_text(block->text, &block->at[end]), block->place_joining))
        return end + 1; /* "Týnec nad Sázavou" */
    uint32_t nickname = nickname_end(block, end);
    if (nickname > end && is_mark_at(block, end, '(') && block->names_headed &&
        has_list(block, first, end, IN_ORG_WORDS))
        return UINT32_MAX; /* "Dinas Laut (Dinlaut) Orsk" */
    if (nickname > end)
        return nickname;
    if (is_tag_in_brackets(block, first, end))
        return end + 1;
    uint64_t lists = lists_at(block, end);
    if (heads_subject(block, end) && is_name_word(block, end + 1))
        return end + 1;
    uint32_t listed = lists & IN_CONJUNCTIONS ? listed_end(block, first, end) : end;
    if (listed > end)
        return listed - 1;
    if (lists & IN_CONJUNCTIONS &&
        (name_joins_nouns(block, first, end) || name_joins_fields(block, first, end) ||
         name_joins_genitives(block, first, end)))
        return end + 1;
    uint32_t linked_field = name_joins_linked(block, first, end);
    if (linked_field > end)
        return linked_field;
    uint32_t law = name_law(block, first, end);
    if (law > end)
        return law;
    if (is_in_memory(block, first, end) && has_shape(block, end, WORD_SMALL))
        return UINT32_MAX; /* "le lycée Victor-Hugo d'Orsk" */
    uint32_t linked_to = linked_word(block, first, end);
    if (linked_to == end)
        linked_to = qualified_word(block, first, end);
    if (linked_to > end)
        return linked_to;
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
    /* "Ministry of Health and Welfare": a conjunction only behind a linker */
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

bool
is_genitive(const struct block_words *block, uint32_t word)
{
    const uint64_t names = IN_PLACES | IN_CITIES | IN_REGIONS | IN_ORGS | IN_GIVEN_NAMES;
    if (suffixed_genitive(block, word))
        return true;
    if (!block->genitive || !has_shape(block, word, WORD_CAPITAL) || lists_at(block, word) & names)
        return false;
    if (word > block->first && spaced(block, word) && lists_at(block, word - 1) & IN_GIVEN_NAMES)
        return false; /* "Frauke Peters" */
    struct slice stem = without_genitive(block, word_text(block->text, &block->at[word]));
    uint64_t lists = language_word(block->language, stem)->lists & names;
    bool behind =
        word > block->first && (is_hyphen(block, word - 1) ||
                                (spaced(block, word) && has_shape(block, word - 1, WORD_CAPITAL) &&
                                 lists_at(block, word - 1) == 0));
    return lists != 0 && !(lists == IN_GIVEN_NAMES && behind); /* "Hayo Dirks" */
}

uint32_t
name_end(const struct block_words *block, uint32_t first)
{
    uint32_t end = phrase_at(block, first, IN_PLACES | IN_ORGS | IN_OTHERS, NULL);
    uint32_t region = phrase_at(block, first, IN_REGIONS, NULL);
    if (region > first + 2 &&
        region > end) /* "Redcar and Cleveland", two words of which are towns */
        end = region;
    uint32_t office =
        end > first && spaced(block, end) ? phrase_at(block, end, IN_ORGS, NULL) : end;
    if (office > end + 1) /* "U.S. Securities and Exchange Commission" */
        end = office;
    if (end <= first) {
        end = phrase_at(block, first, IN_ORG_WORDS, NULL); /* "Cour d'appel de Sumbor" */
        if (end <= first + 2 || !has_shape(block, end - 1, WORD_SMALL))
            end = first + 1; /* nor "Supreme court" */
    }
    end = name_town_end(block, first, end);
    if (begins_person(block, first, end))
        return end;
    end = name_small_words_end(block, first, end);
    while (end < block->end && end - first < LONGEST_NAME &&
           (!is_genitive(block, end - 1) || suffixed_behind_genitive(block, end) ||
            suffixed_small_head(block, end))) {
        uint32_t next = join(block, first, end);
        if (next == UINT32_MAX)
            break;
        if (next == end && !spaced(block, end))
            break;
        end = next + 1;
    }
    if (block->agreement.length > 0 && end > first + 1) { /* "Policie České republiky" */
        uint32_t listed = phrase_at(block, end - 1, IN_PLACES | IN_ORGS, NULL);
        end = listed > end ? listed : end;
    }
    end = small_head_end(block, first, end);
    end = form_behind_comma(block, first, end);
    for (uint32_t i = end > first + 1 ? end - 1 : end; i <= end; i++)
        if (legal_form_end(block, i) > i)
            end = legal_form_end(block, i);
    if (is_mark_at(block, end, '.') && !spaced(block, end) && is_abbreviated(block, end - 1) &&
        end - first >= 2 && is_mark_at(block, end - 2, '.'))
        end++; /* the last stop of "U.S." */
    if (is_cut_short(block, first, end))
        end++;
    end = saint_end(block, first, end);
    return end < block->end ? end : block->end;
}
