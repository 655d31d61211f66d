/* Where a name ends: how it goes on from word to word. */
#include "namenorm/name_words.h"

#include "namenorm/name_fields.h"
#include "namenorm/name_linkers.h"
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
    if (behind == word + 1 && phrase_at(block, word, IN_ORGS, NULL) > behind)
        return false; /* "Orsk Metropolitan Police" */
    if (!single && lists_at(block, word) & IN_ORG_WORDS && has_shape(block, word + 1, WORD_SMALL))
        return false; /* "Velmar Town Council leader" */
    if (!single && lists_at(block, word) & IN_PLACE_WORDS &&
        phrase_at(block, word + 1, titles, NULL) == behind)
        return false; /* "Vera County Commissioner" */
    if (single && is_mark_at(block, behind, '.') && !spaced(block, behind) &&
        !(lists_at(block, word) & IN_PARTICLES) && !has_shape(block, behind + 1, WORD_BEGINS))
        behind++; /* "Tide Centre Dr. Quist", "Vostrel Gov. Quist" */
    if (behind == word || !is_name_word(block, behind) || is_institution_word(block, behind) ||
        suffix_at(block, behind, &letters) > behind ||
        (single && lists_at(block, word) & (IN_GIVEN_NAMES | IN_ORG_WORDS | IN_LEGAL_FORMS)) ||
        (single && word == first + 1 && lists_at(block, word) & IN_SURNAMES &&
         lists_at(block, first) & IN_GIVEN_NAMES) ||   /* "Khalid Sheikh Mohammed" */
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
           has_shape(block, word - 1, WORD_CAPITAL) && !is_hyphen(block, word + 1) &&
           (lists_at(block, word - 1) & (IN_DAYS | IN_MONTHS | IN_ROLES)) == 0;
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

/* What a step of join answers if the next one is to be asked. */
enum { UNDECIDED = UINT32_MAX - 1 };

/* Small forms and heads, and what stands apart from a name. */
static uint32_t
join_form(const struct block_words *block, uint32_t end)
{
    bool suffixed = block->definite_endings.length > 0;
    if ((suffixed && suffixed_small_head(block, end)) || is_small_form(block, end))
        return end;
    if (is_small_form(block, end - 1)) /* "Quist srl di Orsk" */
        return UINT32_MAX;
    if (stands_apart(block, end) || (suffixed && suffixed_small_head(block, end - 1)))
        return UINT32_MAX;
    uint32_t common = suffixed ? suffixed_common_end(block, end) : end;
    return common > end ? common : UNDECIDED;
}

/* "J. Smith", "St. Ostrel", "Sumbor No. 2 Middle School", "School No. 2": behind a stop, or a
 * number and a stop. */
static uint32_t
join_stop(const struct block_words *block, uint32_t end)
{
    bool stop = is_mark_at(block, end, '.') && !spaced(block, end);
    if (is_number_inside(block, end))
        return end + 3;
    if (is_number_of_kind(block, end))
        return end + 2;
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
    return UNDECIDED;
}

/* "Highway 12", "World Cup 2018", and "Represent.com". */
static uint32_t
join_number(const struct block_words *block, uint32_t first, uint32_t end)
{
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
    if (is_mark_at(block, end, '.') && !spaced(block, end) && is_domain(block, end + 1))
        return end + 1;
    return UNDECIDED;
}

/* "Ostrel–Varn Toll Road": whether the mark at WORD joins two ends of what the capitals behind it
 * are a road or the like of. */
static bool
is_dash_of_way(const struct block_words *block, uint32_t word)
{
    if (!is_mark_at(block, word, 0x2013) || spaced(block, word) || spaced(block, word + 1))
        return false;
    uint32_t last = word + 1;
    while (last <= word + MOST_NOUNS && has_shape(block, last, WORD_CAPITAL))
        last++;
    return last > word + 2 && lists_at(block, last - 1) & IN_PLACE_WORDS;
}

/* "Vostre-ini": whether the small word behind a hyphen looks like none of the language. */
static bool
is_strange_part(const struct block_words *block, uint32_t word)
{
    return has_shape(block, word, WORD_SMALL) && lists_at(block, word) == 0 &&
           block->at[word].end - block->at[word].start <= SHORT_WORD && block->surnames &&
           !has_shape(block, word - 2, WORD_SINGLE) && !is_rare(block, word) &&
           !slice_ends_with_one(word_text(block->text, &block->at[word]), block->common_endings) &&
           !has_shape(block, word, WORD_DIGITS | WORD_SINGLE);
}

/* "Ostrel-myeon", "Jong-un". */
static uint32_t
join_hyphen(const struct block_words *block, uint32_t first, uint32_t end)
{
    const uint64_t words =
        IN_FUNCTION_WORDS | IN_VERBS | IN_CUES | IN_AUXILIARIES | IN_ADVERBS | IN_ROLES;
    if (is_dash_of_way(block, end))
        return end + 1;
    if (!is_hyphen(block, end))
        return UNDECIDED;
    uint32_t next = end + 1;
    if (is_capitalised(block, next) || (has_shape(block, next, WORD_DIGITS)))
        return next;
    if (is_hyphened_word(block, next))
        return next + 2;
    if (has_shape(block, next, WORD_SMALL) && !spaced(block, next) &&
        has_value(block, next, NUMBER_PLACE_WORDS, "last suffix"))
        return next; /* "Ostrel-myeon" */
    if (is_ezafe(block, end))
        return next + 1;
    if (is_strange_part(block, next))
        return next;
    if (has_shape(block, next, WORD_SMALL) && is_syllable(block, end - 1) &&
        is_syllable(block, next) &&
        (!(lists_at(block, next) & words) || is_second_of_three(block, first, end - 1)))
        return next; /* "Jong-un" */
    return end;
}

/* "Flughafen Köln/Bonn": whether a second place stands behind a slash at END, in a name [first,
 * end) that begins with what it names. */
static bool
is_second_place(const struct block_words *block, uint32_t first, uint32_t end)
{
    return is_mark_at(block, end, '/') && !spaced(block, end) && !spaced(block, end + 1) &&
           end > first + 1 && lists_at(block, first) & IN_PLACE_WORDS &&
           lists_at(block, end + 1) & (IN_PLACES | IN_CITIES | IN_REGIONS);
}

/* "Quist & Moss", "Quist+Moss". */
static uint32_t
join_mark(const struct block_words *block, uint32_t first, uint32_t end)
{
    if (is_second_place(block, first, end))
        return end + 1;
    if (is_mark_at(block, end, '&') && is_name_word(block, end + 1))
        return end + 1;
    if (is_mark_at(block, end, '+') && !spaced(block, end) && !spaced(block, end + 1) &&
        is_name_word(block, end + 1))
        return end + 1; /* "Quist+Moss" */
    return UNDECIDED;
}

/* Several fields or subjects of one institution, what is owned, and the years of laws. */
static uint32_t
join_field(const struct block_words *block, uint32_t first, uint32_t end)
{
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
    return UNDECIDED;
}

/* "the U.S. Assistant Secretary of State": whether a listed title of several words with a linker
 * begins at END, behind a country of letters. */
static bool
is_state_before_office(const struct block_words *block, uint32_t first, uint32_t end)
{
    if (block->headline || !is_abbreviated(block, first) ||
        !may_begin_phrase(block, end, IN_TITLES) ||
        phrase_at(block, first, IN_PLACES, NULL) < end - 1)
        return false;
    uint32_t title = phrase_at(block, end, IN_TITLES, NULL);
    return title > end + 2 && has_list(block, end, title, IN_LINKERS);
}

/* A word with a capital goes on with the name, if no title or other name begins there. */
static uint32_t
join_capital(const struct block_words *block, uint32_t first, uint32_t end)
{
    if (is_grammar_of_name(block, end))
        return end;
    if (is_state_before_office(block, first, end) || is_told_agency(block, first, end) ||
        is_kind_of_other(block, first, end))
        return UINT32_MAX;
    if (is_name_word(block, end) && spaced(block, end))
        return (begins_title(block, first, end) && !name_joins_fields(block, first, end + 1)) ||
                       title_with_linker(block, end) > end
                   ? UINT32_MAX
                   : end;
    return UNDECIDED;
}

/* "Týnec nad Sázavou", "Raymond “Ace” Fiorello", "Vera Quist (Heart for Sumbor)". */
static uint32_t
join_aside(const struct block_words *block, uint32_t first, uint32_t end)
{
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
    return UNDECIDED;
}

/* Nouns, fields and laws that a conjunction or another small word joins. */
static uint32_t
join_conjunction(const struct block_words *block, uint32_t first, uint32_t end)
{
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
    return law > end ? law : UNDECIDED;
}

/* "SK하이닉스 곽노정 사장": whether a name that was cut out of letters without capitals begins at
 * WORD, behind one with capitals. */
static bool
begins_uncased(const struct block_words *block, uint32_t word)
{
    return block->uncased && has_shape(block, word, WORD_OTHER) &&
           has_shape(block, word, WORD_NAME) && has_shape(block, word, WORD_INNER_CAPITAL);
}

/* The word with which the name [first, end) goes on: the one at END, or one behind what joins it;
 * UINT32_MAX if it ends. The first step that decides does. */
static uint32_t
join(const struct block_words *block, uint32_t first, uint32_t end)
{
    if (begins_uncased(block, end))
        return UINT32_MAX;
    uint32_t next = join_form(block, end);
    if (next == UNDECIDED)
        next = join_stop(block, end);
    if (next == UNDECIDED)
        next = join_number(block, first, end);
    if (next == UNDECIDED)
        next = join_hyphen(block, first, end);
    if (next == UNDECIDED)
        next = join_mark(block, first, end);
    if (next == UNDECIDED)
        next = join_field(block, first, end);
    if (next == UNDECIDED)
        next = join_capital(block, first, end);
    if (next == UNDECIDED)
        next = join_aside(block, first, end);
    if (next == UNDECIDED)
        next = join_conjunction(block, first, end);
    return next == UNDECIDED ? name_linked_word(block, first, end) : next;
}

bool
is_genitive(const struct block_words *block, uint32_t word)
{
    const uint64_t names = IN_PLACES | IN_CITIES | IN_REGIONS | IN_ORGS | IN_GIVEN_NAMES;
    if (block->definite_endings.length > 0 && suffixed_genitive(block, word))
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

/* "Redcar and Cleveland", two words of which are towns, "Long An", the last of which is a word of
 * grammar: where the region ends that is listed and begins at WORD; END if it is no longer. */
static uint32_t
region_end(const struct block_words *block, uint32_t word, uint32_t end)
{
    uint32_t region = phrase_at(block, word, IN_REGIONS, NULL);
    bool whole =
        region > end && (region > word + 2 || lists_at(block, region - 1) & IN_FUNCTION_WORDS);
    return whole ? region : end;
}

uint32_t
name_end(const struct block_words *block, uint32_t first)
{
    uint32_t end =
        region_end(block, first, phrase_at(block, first, IN_PLACES | IN_ORGS | IN_OTHERS, NULL));
    uint32_t office =
        end > first && spaced(block, end) ? phrase_at(block, end, IN_ORGS | IN_OTHERS, NULL) : end;
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
    end = region_end(block, end - 1, end);
    end = seat_end(block, first, small_head_end(block, first, end));
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
