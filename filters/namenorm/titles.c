/* Which titles and roles a name has, and which of its own words are some (SPEC, names). */
#include "namenorm/titles.h"

#include "namenorm/name_tails.h"
#include "namenorm/name_words.h"
#include "namenorm/offices.h"
#include "namenorm/small_heads.h"

enum {
    LONGEST_TITLE = 8,   /* tokens */
    LONGEST_COMPOUND = 6 /* words and hyphens before the role that they are joined to */
};

/* The word behind "U.S.", "U.K.", that begins at WORD; one not before END if it goes on till there.
 */
static uint32_t
abbreviation_end(const struct block_words *block, uint32_t word, uint32_t end)
{
    while (word < end && is_abbreviated(block, word)) {
        word += 2;
        if (spaced(block, word))
            break;
    }
    return word;
}

/* "VdK-Sprecherin", "IG-Bau-Chefin", "COA-woordvoerder": the role that hyphens join the word at
 * WORD to; WORD if they join it to none. */
static uint32_t
compound_title(const struct block_words *block, uint32_t word)
{
    uint32_t role = word;
    if (!block->compound_roles || !has_shape(block, word, WORD_CAPITAL))
        return word;
    while (role < word + LONGEST_COMPOUND && is_hyphen(block, role + 1))
        role += 2;
    return role > word &&
                   has_shape(block, role, block->noun_capitals ? WORD_CAPITAL : WORD_SMALL) &&
                   (lists_at(block, role) & (IN_ROLES | IN_TITLES) || is_compound_role(block, role))
               ? role
               : word;
}

/* "Bank of Ostrel", "Ministry of Tides": whether a linker stands at WORD between the word for an
 * institution and a capital, in a language that has institutions before their officers. */
static bool
is_headed_by(const struct block_words *block, uint32_t word)
{
    return block->plural != 0 && !block->noun_capitals && lists_at(block, word) & IN_LINKERS &&
           value_at(block, word, NUMBER_LINKERS).length == 0 &&
           has_shape(block, word, WORD_SMALL) && lists_at(block, word - 1) & IN_ORG_WORDS &&
           has_shape(block, word - 1, WORD_CAPITAL) && has_shape(block, word + 1, WORD_CAPITAL);
}

/* "Mr St. | Ostrel", "Dr. | Sheikh al-Ostrel": whether the title of one word at WORD, behind others
 * that end at LAST, is the first of the name, which ends before END. */
static bool
is_title_of_name(const struct block_words *block, uint32_t word, uint32_t last, uint32_t end)
{
    bool given = lists_at(block, word) & IN_GIVEN_NAMES;
    return has_value(block, word, NUMBER_TITLES, "name") ||
           (last == word && given && word + 2 >= end) ||
           (given && lists_at(block, word + 1) & IN_PARTICLES);
}

/* How far the titles reach that begin at WORD: behind the last title or role among words of
   nationality, modifiers and hyphens. Words between that are none of these end it. *GENDER as a
   title tells. */
static uint32_t
titles_end(const struct block_words *block, uint32_t word, uint32_t end, char *gender)
{
    uint32_t last = word, most = word + LONGEST_TITLE;
    for (uint32_t i = word; i < end && i < most;) {
        const struct entry *entry = NULL;
        uint32_t next = phrase_at(block, i, IN_TITLES | IN_ROLES, &entry);
        if (next == i && i + 1 < end && is_compound_role(block, i))
            next = i + 1;
        if (next > i && next <= end) {
            struct slice value = entry ? entry_value(block->language, entry, NUMBER_TITLES)
                                       : value_at(block, i, NUMBER_TITLES);
            if (i > word && next == i + 1 && is_title_of_name(block, i, last, end))
                break;
            bool joined = i > word && lists_at(block, i - 1) & IN_CONJUNCTIONS;
            if (value.length > 0 && !joined)
                *gender = value.at[0];
            i = next;
            if (is_mark_at(block, i, '.') && !spaced(block, i) && i < end)
                i++;
            i = title_brackets_end(block, i);
            last = i;
            continue;
        }
        next = phrase_at(block, i, IN_PLACES | IN_ORGS, NULL);
        if (next == i)
            next = state_end(block, i);
        if (next == i && is_abbreviated(block, i))
            next = abbreviation_end(block, i, end); /* "U.S. President" */
        if (next > i && next < end) {
            i = next;
            continue;
        }
        next = compound_title(block, i);
        if (next > i) {
            i = next;
            continue;
        }
        if (i > word && is_headed_by(block, i) && !(lists_at(block, end - 1) & IN_TITLES) &&
            (phrase_at(block, i + 1, IN_TITLES, NULL) == i + 1 ||
             phrase_at(block, i + 2, IN_TITLES | IN_ROLES, NULL) > i + 2)) {
            i += 2; /* "Bank of Ostrel Governor", "Ministry of Tides Director" */
            continue;
        }
        bool filler = lists_at(block, i) &
                          (IN_NATIONALITIES | IN_MODIFIERS | IN_ORG_WORDS | IN_PLACE_WORDS) ||
                      (is_mark_at(block, i, '-') && i > word && !spaced(block, i)) ||
                      (i > word && last == i && lists_at(block, i) & IN_CONJUNCTIONS &&
                       lists_at(block, i + 1) & IN_TITLES); /* "Mr. and Mrs." */
        if (!filler)
            break;
        i++;
    }
    return last;
}

/* Whether the words are an institution or place, whose titles are part of its name: "King Fahd
 * Hospital". */
static bool
is_headed_last(const struct block_words *block, uint32_t end)
{
    if (end > block->first + 1 && has_shape(block, end - 2, WORD_CLITIC) && spaced(block, end - 1))
        return true; /* "St. Brendan's Church" */
    if (is_mark_at(block, end - 1, '.') && lists_at(block, end - 2) & IN_LEGAL_FORMS)
        return true; /* "Queen Lines Inc." */
    if (is_year_behind_law(block, end - 2))
        return true; /* "Refugee Act of 1980" */
    return (lists_at(block, end - 1) &
            (IN_ORG_WORDS | IN_PLACE_WORDS | IN_LEGAL_FORMS | IN_OTHER_WORDS)) != 0 &&
           !(lists_at(block, end - 1) & (IN_TITLES | IN_GIVEN_NAMES)) &&
           !has_shape(block, end - 1, WORD_SINGLE) && /* "King John V" */
           !is_surname(block, end - 1);
}

/* "Mrs. King", "Mr. Hakim": whether the title at WORD is a surname behind a courtesy title, as it
 * tells itself of a man or woman, or is a given name, too; not "Mr. President". */
static bool
is_title_as_surname(const struct block_words *block, uint32_t word)
{
    return value_at(block, word, NUMBER_TITLES).length == 1 ||
           lists_at(block, word) & (IN_GIVEN_NAMES | IN_SURNAMES);
}

/* "Mr. Baker": one word behind a courtesy title is a name, whatever else it may be. */
static bool
is_behind_courtesy(const struct block_words *block, const struct mention *mention)
{
    if (mention->last - mention->first > 1 || mention->first == block->first ||
        (lists_at(block, mention->first) & IN_TITLES &&
         !is_title_as_surname(block, mention->first)))
        return false;
    uint32_t before = mention->first - 1;
    if (is_mark_at(block, before, '.') && !spaced(block, before) && before > block->first)
        before--;
    return is_courtesy(block, before);
}

/* "Directorate of" behind "General", "League Baseball" behind "Major": what no person's name begins
 * with. */
static bool
is_institution(const struct block_words *block, uint32_t word)
{
    uint64_t lists = lists_at(block, word);
    bool goes_on = lists_at(block, word + 1) & IN_LINKERS ||
                   (has_shape(block, word + 1, WORD_CAPITAL | WORD_DIGITS) &&
                    spaced(block, word + 1) && !(lists_at(block, word + 1) & IN_GIVEN_NAMES));
    uint64_t institutions = IN_ORG_WORDS | (block->bare_complement ? IN_LEGAL_FORMS : 0);
    return phrase_at(block, word, institutions, NULL) > word &&
           !(lists & (IN_TITLES | IN_ROLES | IN_GIVEN_NAMES)) && !is_surname(block, word) &&
           goes_on;
}

/* "Children's Hospital", "Saint-Vost": what stands behind a title that is a part
 * of the name. */
static bool
goes_on(const struct block_words *block, uint32_t word)
{
    return has_shape(block, word, WORD_CLITIC) || is_mark_at(block, word, '-');
}

/* "Hospital Padre Amaro", "Partido Socialista": whether the mention begins with what it is, in a
 * language that has that before the name. */
static bool
is_headed_first(const struct block_words *block, const struct mention *mention)
{
    uint64_t lists = lists_at(block, mention->first);
    uint32_t before = mention->first - 1;
    bool place = lists & IN_PLACE_WORDS && mention->first > block->first && /* "a Capo Orsk" */
                 lists_at(block, before) & IN_LOCATIVES && has_shape(block, before, WORD_SMALL) &&
                 !is_contracted(block, before);
    return (block->linked_names || block->names_headed) && mention->last > mention->first + 1 &&
           lists & (IN_ORG_WORDS | IN_PLACE_WORDS) &&
           (place || !(lists & (IN_TITLES | IN_ROLES | IN_GIVEN_NAMES))) &&
           spaced(block, mention->first + 1);
}

/* "St. Ostrel", "St Mary's": whether the mention begins with a title that is a part of its name,
 * and is no saint's: "St. Jerome wrote". */
static bool
is_begun_by_saint(const struct block_words *block, const struct mention *mention)
{
    uint32_t first = mention->first, next = first + 1 + is_mark_at(block, first + 1, '.');
    if (!has_value(block, first, NUMBER_TITLES, "name"))
        return false;
    bool beside = first > block->first && !has_shape(block, first, WORD_BEGINS) &&
                  ((block->names_with_articles && block->genitive_article) || /* "της Αγίας" */
                   lists_at(block, first - 1) & (IN_LOCATIVES | IN_PLACE_WORDS) ||
                   (has_shape(block, first - 1, WORD_CAPITAL) && spaced(block, first)));
    return beside || next + 1 != mention->last || !(lists_at(block, next) & IN_GIVEN_NAMES) ||
           has_shape(block, mention->last, WORD_CLITIC);
}

/* "Kepala Badan Iklim": where the institution begins behind the title of its head, in a language
 * where what a title is of follows it; the mention's beginning if there is no such. */
static uint32_t
institution_behind_head(const struct block_words *block, const struct mention *mention)
{
    uint32_t first = mention->first;
    if (!block->bare_complement || phrase_at(block, first, IN_ORGS, NULL) > first)
        return first;
    char gender;
    uint32_t end = titles_end(block, first, mention->last, &gender);
    return end < mention->last && is_institution(block, end) ? end : first;
}

/* "Сотрудник Министерства обороны": a role before an institution that has only one capital. */
static bool
is_role_of_head(const struct block_words *block, const struct mention *mention)
{
    uint32_t first = mention->first;
    return block->agreement.length > 0 && first + 1 < mention->last && is_role(block, first) &&
           !(lists_at(block, first) & IN_ORG_WORDS) && has_shape(block, first + 1, WORD_CAPITAL);
}

/* "el sindicato Músicos Unidos": people in the plural, with a capital within a sentence, are no
 * title, in a language that begins the names of institutions so. */
static bool
is_begun_by_people(const struct block_words *block, const struct mention *mention)
{
    uint32_t first = mention->first;
    return block->linked_names && !block->headline && has_shape(block, first, WORD_CAPITAL) &&
           !has_shape(block, first, WORD_BEGINS | WORD_ALL_CAPITALS) &&
           lists_at(block, first) & IN_ROLES && !(lists_at(block, first) & IN_TITLES) &&
           slice_ends_with_one(word_text(block->text, &block->at[first]), block->plural_nouns) &&
           mention->last > first + 1 && !(lists_at(block, first + 1) & IN_GIVEN_NAMES);
}

/* "Her husband, NAME", "his eldest daughter NAME": m or f of the word of kinship before the mention
   that begins at FIRST, a comma between or none; 0 if none tells. */
static char
gender_of_kin(const struct block_words *block, uint32_t first)
{
    uint32_t kin = first > 1 && is_mark_at(block, first - 1, ',') ? first - 2 : first - 1;
    if (first < 2 || !(lists_at(block, kin) & IN_KINSHIP) || !has_shape(block, kin, WORD_SMALL))
        return 0;
    struct slice value = value_at(block, kin, NUMBER_GENDERS);
    return value.length > 0 && value.at[0] != 'o' ? value.at[0] : 0;
}

/* Whether what may be a title at the mention's front is a part of the name; HEADED: its last word
 * tells what it is. */
static bool
is_whole(const struct block_words *block, const struct mention *mention, bool headed)
{
    return headed || phrase_at(block, mention->first, IN_PLACES | IN_ORGS, NULL) >= mention->last ||
           is_behind_courtesy(block, mention) || is_begun_by_saint(block, mention) ||
           is_headed_first(block, mention) || is_begun_by_people(block, mention);
}

/* Takes the titles off the mention's front; *GENDER as they tell. False if nothing is left. */
static bool
take_titles(const struct block_words *block, struct mention *mention, char *gender)
{
    uint32_t first = mention->first, last = mention->last;
    uint32_t end = titles_end(block, first, last, gender);
    bool given = lists_at(block, first) & IN_GIVEN_NAMES && first + 1 < last; /* "Dean Baker" */
    bool pair = lists_at(block, first) & IN_TITLES && end == first + 1 &&
                end + 1 == last; /* "Dean Marrel" */
    if (given && (pair || end >= last))
        end = first;
    if (end < last && (is_institution(block, end) || goes_on(block, end)))
        end = first;
    if (end >= last || (lists_at(block, end) & IN_LINKERS && has_shape(block, end, WORD_SMALL)))
        return false; /* not "minister Van Rooy" */
    mention->title_last = mention->first = end;
    return true;
}

/* Takes what is no name off the mention's front: the "Honour" of "His Honour Ian Moss", words of
 * kinship. False if nothing is left. */
static bool
take_others(const struct block_words *block, struct mention *mention)
{
    uint32_t across = title_across(block, mention->first);
    bool capital = has_shape(block, across, WORD_CAPITAL) && /* "Private First Class Ian Moss" */
                   has_shape(block, mention->first - 1, WORD_CAPITAL);
    if (across < mention->first && (capital || lists_at(block, across) & IN_DETERMINERS)) {
        mention->first = phrase_at(block, across, IN_TITLES, NULL);
        mention->first += is_mark_at(block, mention->first, '.') && !spaced(block, mention->first);
        if (mention->first >= mention->last)
            return false;
    }
    while (mention->first + 1 < mention->last && lists_at(block, mention->first) & IN_KINSHIP &&
           !(lists_at(block, mention->first) & IN_TITLES) &&
           phrase_at(block, mention->first, IN_ORGS, NULL) < mention->last)
        mention->first++;
    return true;
}

/* m or f, as the titles before the mention tell, or a word of kinship there; 0 if none does. */
static char
gender_before(const struct block_words *block, const struct mention *mention)
{
    char gender = 0;
    if (mention->title_first == mention->title_last)
        return gender_of_kin(block, mention->first);
    titles_end(block, mention->title_first, mention->title_last, &gender);
    return gender;
}

bool
titles_find(const struct block_words *block, struct mention *mention)
{
    char gender = 0;
    uint32_t complement = 0, role = UINT32_MAX;
    bool headed = (is_headed_last(block, mention->last) && !is_role_of_head(block, mention)) ||
                  (mention->last > mention->first + 1 && /* "Союза писателей России" */
                   small_head_end(block, mention->first, mention->first + 1) == mention->last);
    if (!headed)
        role = complement_before(block, mention, &complement);
    if (role != UINT32_MAX) {
        mention->first = mention->title_last = complement;
        mention->title_first = role;
        titles_before(block, mention);
        titles_behind(block, mention);
        mention->gender = 0;
        return true;
    }
    if (!take_others(block, mention))
        return false;
    mention->title_first = mention->title_last = mention->first;
    uint32_t institution = institution_behind_head(block, mention);
    if (institution > mention->first) {
        mention->first = mention->title_first = mention->title_last = institution;
        return true;
    }
    if (!is_whole(block, mention, headed) && !take_titles(block, mention, &gender))
        return false;
    if (mention->title_first == mention->title_last)
        mention->title_first = mention->title_last = mention->first;
    titles_before(block, mention);
    titles_behind(block, mention);
    titles_before_comma(block, mention);
    mention->gender = gender ? gender : gender_before(block, mention);
    return true;
}
