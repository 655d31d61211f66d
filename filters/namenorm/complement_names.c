#include "namenorm/complement_names.h"

#include "namenorm/doubts.h"
#include "namenorm/kinds_beside.h"
#include "namenorm/name_words.h"

enum {
    LONGEST_LISTED = 10, /* words */
    LONGEST_TITLE = 4,
    LONGEST_PERSON = 4,
    SHORTEST_ENDING = 4 /* bytes */
};

bool
is_given(const struct block_words *block, uint32_t word)
{
    uint64_t lists = lists_at(block, word);
    return lists & IN_GIVEN_NAMES && !(lists & (IN_PLACES | IN_CITIES));
}

/* "министр культуры Роман NAME": whether the word at WORD is a given name that is, in small
 * letters, a word for works ("роман"), in a language with cases. */
static bool
is_given_noun(const struct block_words *block, uint32_t word)
{
    const uint64_t others = IN_ORG_WORDS | IN_PLACE_WORDS | IN_LEGAL_FORMS | IN_TITLES | IN_ROLES;
    return block->agreement.length > 0 && is_given(block, word) &&
           has_shape(block, word, WORD_CAPITAL) && !(lists_at(block, word) & others);
}

bool
is_institution(const struct block_words *block, uint32_t first, uint32_t last)
{
    const uint64_t never = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS | IN_LEGAL_FORMS |
                           IN_LINKERS | IN_TITLES | IN_ROLES;
    for (uint32_t i = first; i < last; i++)
        if (lists_at(block, i) & never && !(i == first && is_given_noun(block, i)) &&
            !is_surname(block, i) && !is_abbreviated(block, i) &&
            !(i > first && lists_at(block, i) & IN_PARTICLES) &&
            !(i > first && lists_at(block, i - 1) & IN_PARTICLES) &&
            !(i > first + 1 && is_hyphen(block, i - 1))) /* "Abdel-Sayed" */
            return true;
    return false;
}

bool
is_field(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_GIVEN_NAMES | IN_PLACES | IN_CITIES | IN_REGIONS | IN_ORGS |
                           IN_TITLES | IN_ROLES | IN_SURNAMES;
    return has_shape(block, word, WORD_CAPITAL) && !has_shape(block, word, WORD_ALL_CAPITALS) &&
           !(lists_at(block, word) & never);
}

/* "Minister of Science and Technology NAME": whether the conjunction at WORD joins the last part of
   what a title is of. */
static bool
is_last_part(const struct block_words *block, uint32_t word)
{
    uint32_t i = word;
    if (!(lists_at(block, word) & IN_CONJUNCTIONS))
        return false;
    while (i > block->first + 1 && (is_field(block, i - 1) || is_mark_at(block, i - 1, ',')))
        i--;
    return i < word && i > block->first + 1 && lists_at(block, i - 1) & IN_LINKERS &&
           lists_at(block, i - 2) & (IN_TITLES | IN_ROLES);
}

/* "Social Security NAME": behind the first word of a run [first, last) and what further words can
   only be of what a title is of; a name of two words remains. */
static uint32_t
behind_field(const struct block_words *block, uint32_t first, uint32_t last)
{
    const uint64_t field = IN_COMMON_WORDS | IN_ORG_WORDS;
    uint32_t behind = first + 1;
    while (behind + 2 < last && lists_at(block, behind) & field && !is_surname(block, behind))
        behind++;
    return behind;
}

bool
is_behind_listed(const struct block_words *block, uint32_t word)
{
    uint32_t first = word;
    while (first > block->first && word - first < LONGEST_LISTED &&
           (has_shape(block, first - 1, WORD_CAPITAL) || lists_at(block, first - 1) & IN_LINKERS))
        first--;
    for (; first + 1 < word; first++)
        if (phrase_at(block, first, IN_ORGS | IN_PLACES, NULL) == word)
            return spaced(block, word) && has_shape(block, word, WORD_CAPITAL);
    return false;
}

/* "Nut Growers Australia": whether a name ends with a listed place that is nobody's surname. */
static bool
is_of_land(const struct block_words *block, uint32_t word)
{
    uint64_t lists = lists_at(block, word);
    return lists & (IN_PLACES | IN_REGIONS) && !(lists & (IN_GIVEN_NAMES | IN_SURNAMES));
}

/* "Komisi III DPR Ian Moss", whose chairman he is: behind the last word in capitals alone, and no
 * legal form or title, that two others with a capital stand behind, which are no place; FIRST if
 * there is none. */
static uint32_t
behind_capitals(const struct block_words *block, uint32_t first, uint32_t last)
{
    uint32_t words = 0;
    for (uint32_t i = last; i > first && !block->headline; i--) {
        if (has_shape(block, i - 1, WORD_ALL_CAPITALS) && !has_shape(block, i - 1, WORD_SINGLE))
            return words >= 2 && !(lists_at(block, i - 1) & (IN_LEGAL_FORMS | IN_TITLES)) &&
                           phrase_at(block, i, IN_PLACES | IN_CITIES | IN_REGIONS, NULL) < last
                       ? i
                       : first;
        words += has_shape(block, i - 1, WORD_CAPITAL);
    }
    return first;
}

/* "Мэру Орска Петрову": a town, listed or with the ending of one, behind an office that is of
 * places, and a surname alone. */
static bool
is_ruled_town(const struct block_words *block, uint32_t first, uint32_t last)
{
    uint32_t before = first - 1;
    if (block->agreement.length == 0 || first == block->first || last != first + 2 ||
        !has_value(block, before, NUMBER_ROLES, "place") || !spaced(block, first + 1) ||
        lists_at(block, first + 1) & (IN_PLACES | IN_ORGS | IN_ORG_WORDS | IN_PLACE_WORDS))
        return false;
    return phrase_at(block, first, IN_PLACES | IN_CITIES, NULL) == first + 1 ||
           doubts_ends_as_town(block, first);
}

/* Whether a listed place ends before WORD that begins at FIRST or behind it. */
static bool
is_behind_place(const struct block_words *block, uint32_t first, uint32_t word)
{
    for (uint32_t i = first; i < word; i++)
        if (phrase_at(block, i, IN_PLACES | IN_CITIES | IN_REGIONS, NULL) == word)
            return true;
    return false;
}

/* "Suhartoyo": whether the word ends as names of persons do. */
static bool
ends_as_person(const struct block_words *block, uint32_t word)
{
    const struct entry *entry =
        language_tail(block->language, word_text(block->text, &block->at[word]), 1, SHORTEST_ENDING,
                      IN_NAME_ENDINGS);
    return entry && slice_equals(entry_value(block->language, entry, NUMBER_NAME_ENDINGS),
                                 slice_of("person"));
}

uint32_t
title_before(const struct block_words *block, uint32_t word)
{
    for (uint32_t words = block->bare_complement ? LONGEST_TITLE : 1; words > 1; words--)
        if (word >= block->first + words &&
            phrase_at(block, word - words, IN_TITLES | IN_ROLES, NULL) == word)
            return word - words;
    uint32_t last = word - 1;
    if (block->apposed_names && last > block->first && is_adjective_behind(block, last) &&
        (lists_at(block, last) != 0 || /* "assessora regionale" */
         slice_ends_with_one(word_text(block->text, &block->at[last]), block->adjective_endings)))
        last--;
    uint64_t title = lists_at(block, last);
    return title & (IN_TITLES | IN_ROLES) && !(title & IN_KINSHIP) ? last : word;
}

static uint32_t
count_capitals(const struct block_words *block, uint32_t first, uint32_t last)
{
    uint32_t words = 0;
    for (uint32_t i = first; i < last; i++)
        words += has_shape(block, i, WORD_CAPITAL);
    return words;
}

/* "Kabupaten Orsk", "Orsk", "Orsk Barat": where the place ends that is at WORD in a run up to LAST,
 * which what stands before it is in; WORD if there is none. */
uint32_t
branch_place_end(const struct block_words *block, uint32_t word, uint32_t last)
{
    uint32_t behind = word;
    while (behind + 1 < last && lists_at(block, behind) & IN_PLACE_WORDS)
        behind++;
    uint32_t place = phrase_at(block, behind, IN_PLACES | IN_CITIES | IN_REGIONS, NULL);
    if (place == behind)
        place += behind > word || is_compass(block, behind + 1);
    if (place > word && place < last && is_compass(block, place))
        place++;
    return place < last ? place : last;
}

uint32_t
firm_form_end(const struct block_words *block, uint32_t word)
{
    const struct entry *head = NULL;
    uint32_t own = phrase_at(block, word, IN_ORG_WORDS, &head);
    bool firm = head && slice_equals(entry_value(block->language, head, NUMBER_ORG_WORDS),
                                     slice_of("firm"));
    return firm ? own : word;
}

/* "PT Orsk Karya Noel Bray": where the person begins behind the firm that the run [first, last)
 * begins with, whose words may be given names: two of them and more, the last two words being the
 * person's if no given name tells; FIRST if it begins with no firm. */
static uint32_t
behind_firm(const struct block_words *block, uint32_t first, uint32_t last)
{
    uint32_t own = block->names_headed ? firm_form_end(block, first) : first;
    if (own == first || has_shape(block, own, WORD_ALL_CAPITALS) ||
        phrase_at(block, own, IN_ORGS, NULL) > own ||
        count_capitals(block, first, last) < last - first)
        return first;
    if (last < own + 4)
        return last == own + 3 && ends_as_person(block, last - 1) ? last - 1 : last;
    uint32_t person = own + (last == own + 4 ? 2 : 3);
    while (person + 2 < last && !is_given(block, person))
        person++;
    return person;
}

/* Whether a given name begins at FIRST or behind it, and another word of the run is behind that. */
static bool
has_given(const struct block_words *block, uint32_t first, uint32_t last)
{
    while (first + 1 < last && !is_given(block, first))
        first++;
    return first + 1 < last;
}

/* "CEO Orsk United Noel Bray", "Kepala Dinas Pekerjaan Umum Orsk Noel Bray", "Ketua DPRD Kabupaten
 * Orsk Noel Bray": behind the listed organisation, or what begins like one, at FIRST, behind a
 * role, and the place where it is, where two words with capitals remain, in a language that has
 * what a role is of behind it; FIRST if there is none. */
static uint32_t
behind_employer(const struct block_words *block, uint32_t first, uint32_t last)
{
    if (!block->names_headed || first == block->first)
        return first;
    bool role = title_before(block, first) < first;
    if (!role && !(lists_at(block, first - 1) & IN_CONJUNCTIONS))
        return first;
    uint32_t behind = phrase_at(block, first, IN_ORGS, NULL);
    if (behind > first && !is_role(block, first - 1) &&
        branch_place_end(block, behind, last) == behind && has_given(block, behind + 1, last))
        return first; /* "Kepala Stasiun BMKG Orsk Noel Bray" */
    bool letters = has_shape(block, first, WORD_ALL_CAPITALS) && lists_at(block, first) == 0;
    if (behind > first)
        behind = branch_place_end(block, behind, last);
    else if (letters && branch_place_end(block, first + 1, last) > first + 1)
        behind = branch_place_end(block, first + 1, last);
    else if (role && is_behind_ruler(block, first))
        behind = branch_place_end(block, first, last);
    else if (lists_at(block, first) & IN_ORG_WORDS || !role)
        for (uint32_t i = last; i > first + 1 && behind == first; i--)
            if (is_behind_place(block, first + 1, i))
                behind = i + is_compass(block, i);
    return behind > first && behind + 2 <= last && !is_institution(block, behind, last) &&
                   phrase_at(block, behind, IN_PLACES | IN_CITIES | IN_REGIONS, NULL) < last &&
                   has_shape(block, behind, WORD_CAPITAL) &&
                   has_shape(block, behind + 1, WORD_CAPITAL)
               ? behind
               : first;
}

/* "Fraksi Golkar", "DPRD Kota Orsk": whether the words [first, word) end with a listed
 * organisation, or it and the place where it is. */
static bool
is_listed_body(const struct block_words *block, uint32_t first, uint32_t word)
{
    for (uint32_t i = first; i < word; i++) {
        uint32_t end = phrase_at(block, i, IN_ORGS, NULL);
        if (end > i && branch_place_end(block, end, word) == word)
            return true;
    }
    return false;
}

/* "Camat Orsk": whether one word that no list has stands behind who rules a place, before WORD. */
static bool
is_unlisted_town(const struct block_words *block, uint32_t first, uint32_t word)
{
    return word == first + 1 && is_behind_ruler(block, first) &&
           !(lists_at(block, first) & ~IN_COMMON_WORDS);
}

/* "Ketua MK Bray", "Bupati Orsk Bray", "Menteri Tata Ruang dan Laut Bray": the last word of the run
 * [first, last), if it is a name alone behind what the title is of; LAST if it is none. */
static uint32_t
single_name(const struct block_words *block, uint32_t first, uint32_t last)
{
    const uint64_t never = IN_PLACES | IN_CITIES | IN_REGIONS | IN_ORG_WORDS | IN_PLACE_WORDS |
                           IN_OTHER_WORDS | IN_ROLES | IN_TITLES | IN_ORGS | IN_LEGAL_FORMS |
                           IN_MODIFIERS | IN_NATIONALITIES;
    uint32_t word = last - 1;
    if (!block->names_headed || block->headline || last < first + 2 || first == block->first ||
        lists_at(block, word) & never || !has_shape(block, word, WORD_CAPITAL) ||
        has_shape(block, word, WORD_ALL_CAPITALS))
        return last;
    bool named = (lists_at(block, word) & (IN_GIVEN_NAMES | IN_SURNAMES)) != 0 ||
                 ends_as_person(block, word);
    bool acts = is_in_block(block, last) && lists_at(block, last) & (IN_CUES | IN_VERBS);
    bool acronym =
        (has_shape(block, word - 1, WORD_ALL_CAPITALS) &&
         !has_shape(block, word - 1, WORD_SINGLE) && !(lists_at(block, word - 1) & IN_TITLES)) ||
        is_listed_body(block, first, word);
    bool role = title_before(block, first) < first;
    bool place = (is_behind_place(block, first, word) &&
                  (last > first + 2 || is_behind_ruler(block, first))) ||
                 (named && is_unlisted_town(block, first, word));
    bool closed = (role && (acronym || place || lists_at(block, word - 1) & IN_LEGAL_FORMS)) ||
                  (lists_at(block, first - 1) & IN_CONJUNCTIONS && last == first + 2 && named);
    bool office = title_before(block, word) < first; /* "Menteri Luar Negeri Bray" */
    return (closed || (office && !(lists_at(block, last) & IN_DETERMINERS))) && (named || acts)
               ? word
               : last;
}

/* "Gubernur Orsk Prof. Noel Bray": whether a rank or courtesy, which is of nothing, stands before
 * WORD, in a language that has what other titles are of there. */
static bool
is_behind_rank(const struct block_words *block, uint32_t word)
{
    uint32_t title = word - 1;
    if (!block->names_headed || word < block->first + 2)
        return false;
    title -= is_mark_at(block, title, '.');
    return lists_at(block, title) & IN_TITLES && !(lists_at(block, title) & IN_ROLES) &&
           has_shape(block, title, WORD_CAPITAL | WORD_SMALL) &&
           title_before(block, title + 1) == title && /* not "Direktur Jenderal" */
           !has_shape(block, word, WORD_ALL_CAPITALS) &&
           phrase_at(block, word, IN_PLACES | IN_ORGS, NULL) == word;
}

/* "Badan Iklim Laut (BIL) Orsk Barat Noel Bray", whose head he is: behind the place where it is, if
 * that stands at FIRST and two to four words with capitals remain; FIRST if there is none. */
static uint32_t
behind_branch(const struct block_words *block, uint32_t first, uint32_t last)
{
    uint32_t behind = branch_place_end(block, first, last);
    return behind > first && behind + 2 <= last && last - behind <= LONGEST_PERSON &&
                   !is_institution(block, behind, last)
               ? behind
               : first;
}

/* "Direktur Lembaga Iklim (LI) Noel Bray": whether the run [first, last) behind letters in brackets
 * is a person's name. */
static bool
is_person(const struct block_words *block, uint32_t first, uint32_t last)
{
    return last > first + 1 && last - first <= LONGEST_PERSON &&
           !is_institution(block, first, last) &&
           !(is_in_block(block, last) && lists_at(block, last) & IN_TITLES);
}

/* "Президент Франции …": behind the titles with which the run [first, last) begins, three words
 * left, in a language whose words agree. */
static uint32_t
behind_titles(const struct block_words *block, uint32_t first, uint32_t last)
{
    while (block->agreement.length > 0 && first + 3 < last &&
           lists_at(block, first) & (IN_TITLES | IN_ROLES))
        first++;
    return first;
}

/* "Direktur PT Orsk Noel (ON)": whether the run [first, last) is a firm, its letters in brackets
 * behind it. */
static bool
is_lettered_firm(const struct block_words *block, uint32_t first, uint32_t last)
{
    return block->names_headed && first < last && lists_at(block, first) & IN_LEGAL_FORMS &&
           is_mark_at(block, last, '(') && has_shape(block, last + 1, WORD_ALL_CAPITALS);
}

/* Where the name begins behind, or right at, the end of a branch, an employer or a listed name that
 * the title is of; LAST if none ends in the run [first, last). */
static uint32_t
behind_body(const struct block_words *block, uint32_t first, uint32_t last)
{
    uint32_t behind = first;
    if (block->names_headed && before_acronym(block, first) < first) {
        behind = behind_branch(block, first, last);
        if (behind == first && is_person(block, first, last))
            return first;
    }
    if (behind == first)
        behind = behind_employer(block, first, last);
    if (behind > first)
        return behind;
    uint32_t listed = phrase_at(block, first, IN_ORGS | IN_PLACES, NULL);
    behind = listed > first ? listed : first;
    return behind + 1 < last && is_behind_listed(block, behind) &&
                   !is_institution(block, behind, last) && !(lists_at(block, last - 1) & IN_ORGS)
               ? behind
               : last;
}

/* The first given name of the run [first, last); LAST if it has none, or is a surname, which many
 * given names are. */
static uint32_t
given_start(const struct block_words *block, uint32_t first, uint32_t last)
{
    uint32_t given = first;
    while (given < last && !is_given(block, given) &&
           !(given > first && lists_at(block, given) & IN_GIVEN_NAMES))
        given++;
    if (given + 1 != last)
        return given;
    bool surname = block->bare_complement ||
                   (block->plural != 0 && given == first + 1 && is_strange_name(block, first));
    return surname ? last : given;
}

/* What the title is of, where a run [first, last) of three words or more begins with that. */
struct complement {
    uint32_t place;  /* behind the listed place at FIRST; FIRST if none is there */
    uint32_t behind; /* behind all of it */
    bool acronym;    /* it ends in letters alone */
};

static struct complement
complement_at(const struct block_words *block, uint32_t first, uint32_t last)
{
    uint32_t place = phrase_at(block, first, IN_PLACES | IN_CITIES, NULL);
    uint32_t letters = block->bare_complement ? behind_capitals(block, first, last) : first;
    uint32_t behind = place > first ? place : behind_field(block, first, last);
    return (struct complement){place, letters > first ? letters : behind, letters > first};
}

/* "head of the Orsk Chamber of Tides Rovil Mabrun": where two or three words begin that no list of
 * other words has, behind the institution that the run [first, last) is before them; LAST if none
 * do. */
static uint32_t
behind_chamber(const struct block_words *block, uint32_t first, uint32_t last)
{
    const uint64_t common = IN_COMMON_WORDS | IN_ORG_WORDS;
    uint32_t start = last, before = first - 1;
    if (!block->surnames || block->plural == 0 || block->headline || first < block->first + 2)
        return last;
    before -= lists_at(block, before) & IN_ARTICLES ? 1 : 0;
    if (!(lists_at(block, before) & IN_LINKERS))
        return last;
    while (start > first && spaced(block, start - 1) && has_shape(block, start - 1, WORD_CAPITAL) &&
           (is_strange_name(block, start - 1) || is_given(block, start - 1)))
        start--;
    return start > first && last - start >= 2 && last - start < LONGEST_PERSON &&
                   (lists_at(block, start - 1) == 0 || lists_at(block, start - 1) & common)
               ? start
               : last;
}

/* "manager of Marga Vostrel Orsk (MO)", "coach of Vostrel Rud Orsk": whether letters in brackets
 * behind the run [first, last) that begin as it does, or a role before it that
 * clubs alone have, tell that all of it is what the role is of. */
static bool
is_all_body(const struct block_words *block, uint32_t first, uint32_t last)
{
    uint32_t letters = last + 1, linker = first - 1;
    if (!block->surnames || first < block->first + 2)
        return false;
    if (is_mark_at(block, last, '(') && has_shape(block, letters, WORD_ALL_CAPITALS) &&
        is_mark_at(block, letters + 1, ')'))
        return block->text.at[block->at[letters].start] == block->text.at[block->at[first].start];
    return signs_of_cue(block, linker - 1, 'f') & sign_bit(SIGN_TEAM);
}

/* "ambassador to the United States Rovil Mabrun": where the name begins that has no given name,
 * behind what a title before the run [first, last) is of; LAST if that is of nothing there. */
static uint32_t
behind_complement(const struct block_words *block, uint32_t first, uint32_t last)
{
    struct complement found = complement_at(block, first, last);
    uint32_t before = first - 1;
    bool joined = is_last_part(block, before), placed = found.place > first;
    if (is_all_body(block, first, last) ||
        is_institution(block, joined || found.acronym ? found.behind : found.place, last) ||
        is_of_land(block, last - 1))
        return last;
    before -= lists_at(block, before) & IN_ARTICLES && placed && before > block->first;
    bool ruled = block->bare_complement && is_behind_ruler(block, before + 1);
    bool tied = lists_at(block, before) & IN_LINKERS || joined || ruled || found.acronym;
    bool located = placed && (block->bare_complement || lists_at(block, before) & IN_LOCATIVES);
    return tied || located ? found.behind : last;
}

/* Whether the run of a name without a given name, with WORDS capitals, is all name, as its first
 * word and the word for an institution before it tell. */
static bool
is_all_name(const struct block_words *block, uint32_t first, uint32_t words)
{
    uint32_t before = first - 1;
    if (is_abbreviated(block, first)) /* "V. A. Belov" */
        return true;
    if (!(lists_at(block, before) & (IN_ORG_WORDS | IN_PLACE_WORDS)))
        return false;
    if (words >= 2 && block->surnames && (lists_at(block, first) & ~IN_SURNAMES) == 0 &&
        has_shape(block, before, WORD_CAPITAL) && spaced(block, first))
        return true; /* "deputy of the People's Council Orst Belov" */
    return words == 2 && block->agreement.length > 0 && !has_shape(block, first, WORD_BEGINS) &&
           has_shape(block, before, WORD_SMALL); /* "глава правительства Ана Йокич" */
}

/* "υπουργός Παιδείας NAME": whether a role that is of a field stands before the run. */
static bool
is_behind_role_of_field(const struct block_words *block, uint32_t first)
{
    return block->bare_complement && first > block->first &&
           has_value(block, first - 1, NUMBER_ROLES, "field");
}

/* "spokesman of the Ministry of Tides Brigadier General Rovil Mabrun": behind the titles with which
 * the run [first, last) begins, where two or three words remain and no other list has the first;
 * LAST if none do. */
static uint32_t
behind_ranks(const struct block_words *block, uint32_t first, uint32_t last)
{
    uint32_t start = first;
    while (start < last && block->plural != 0 && !block->headline &&
           (is_mark_at(block, start, '.') ||
            (lists_at(block, start) & IN_TITLES && has_shape(block, start, WORD_CAPITAL))))
        start++;
    return start > first && start + 2 <= last && last - start < LONGEST_PERSON &&
                   is_strange_name(block, start) && !is_institution(block, start, last)
               ? start
               : last;
}

/* "Dao" of "Dao Hong Lan", "Vo" of "Vo Thi Sau": whether the word, of one syllable and in no list
 * but that of surnames, stands before a given name of one. */
static bool
is_family_syllable(const struct block_words *block, uint32_t word)
{
    const uint64_t surname = IN_SURNAMES | IN_NAME_ENDINGS;
    return lists_at(block, word) & IN_SURNAMES && !(lists_at(block, word) & ~surname) &&
           is_syllable(block, word) && is_syllable(block, word + 1) && spaced(block, word + 1) &&
           has_shape(block, word, WORD_CAPITAL) && !has_shape(block, word, WORD_ALL_CAPITALS);
}

/* Where the person's name begins in the run [first, last): at a given name, or behind the first
 * word of three; LAST if it has none. */
static uint32_t
person_start(const struct block_words *block, uint32_t first, uint32_t last)
{
    uint32_t words = count_capitals(block, first, last), start = given_start(block, first, last);
    if (start < last && start > first && is_family_syllable(block, start - 1))
        start--; /* "Minister of Health Dao Hong Lan" */
    if (start == last)
        start = behind_ranks(block, first, last);
    if (start == last && words >= 4)
        start = behind_chamber(block, first, last);
    if (start == last && words >= 3)
        start = behind_complement(block, first, last);
    if (start == last && is_all_name(block, first, words))
        start = first;
    if (start == last && words >= 3 && is_behind_role_of_field(block, first))
        start = complement_at(block, first, last).behind;
    return start;
}

uint32_t
name_start(const struct block_words *block, const struct mention *mention)
{
    uint32_t last = mention->last, first = behind_titles(block, mention->first, last);
    if (is_ruled_town(block, first, last))
        return first + 1;
    if (is_lettered_firm(block, first, last) ||
        (last > first + 2 && phrase_at(block, first, IN_REGIONS, NULL) == last))
        return last; /* "Governor of West Nusa Tenggara" */
    if (is_behind_rank(block, first) && first + 1 < last && !is_institution(block, first, last))
        return first;
    uint32_t start = behind_firm(block, first, last);
    if (start > first)
        return start;
    start = behind_body(block, first, last);
    if (start < last)
        return start;
    start = person_start(block, first, last);
    for (uint32_t i = start + 1; i < last; i++)
        if (has_shape(block, i, WORD_CAPITAL) && spaced(block, i))
            return start; /* not "Jules-Ferry" */
    return single_name(block, first, last);
}
