/* Titles and roles directly before a name (SPEC, names). */
#include "namenorm/titles.h"

#include "namenorm/name_tails.h"
#include "namenorm/name_words.h"
#include "namenorm/offices.h"
#include "namenorm/small_heads.h"
#include "namenorm/suffixed.h"

enum {
    LONGEST_TITLE = 8,        /* tokens before a name */
    LONGEST_PHRASE = 4,       /* words of a listed title */
    LONGEST_SHORT_TITLE = 5,  /* bytes */
    LONGEST_COMPOUND = 6,     /* words and hyphens before the role that they are joined to */
    LONGEST_FIELD = 6,        /* words and marks of a minister's, before the last */
    LONGEST_INSTITUTION = 16, /* tokens before a role */
    MOST_ADJECTIVES = 2       /* between a role and the name */
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
            if (i > word && next == i + 1 &&
                (has_value(block, i, NUMBER_TITLES, "name") || /* "Mr St. Ostrel" */
                 (last == i && lists_at(block, i) & IN_GIVEN_NAMES && next + 1 >= end) ||
                 (lists_at(block, i) & IN_GIVEN_NAMES && /* "Dr. Sheikh al-Ostrel" */
                  lists_at(block, i + 1) & IN_PARTICLES)))
                break;
            bool joined = i > word && lists_at(block, i - 1) & IN_CONJUNCTIONS;
            if (value.length > 0 && !joined)
                *gender = value.at[0];
            i = next;
            if (is_mark_at(block, i, '.') && !spaced(block, i) && i < end)
                i++;
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

/* Whether nothing of a noun phrase stands before WORD: an article or determiner does, or a mark, or
 * the sentence begins. */
static bool
is_phrase_edge(const struct block_words *block, uint32_t word)
{
    if (word == block->first || has_shape(block, word, WORD_BEGINS))
        return true;
    return has_shape(block, word - 1, WORD_MARK | WORD_CLITIC) ||
           (lists_at(block, word - 1) & (IN_ARTICLES | IN_DETERMINERS | IN_LOCATIVES | IN_LINKERS |
                                         IN_FUNCTION_WORDS | IN_CUES)) != 0;
}

/* "Davada konuşan işletme müdürü": whether the word ends, in a language that has complements first,
 * as what stands before a compound does: a participle, a noun in a case. */
static bool
ends_before_compound(const struct block_words *block, uint32_t word)
{
    return block->complement_first && has_shape(block, word, WORD_SMALL) &&
           slice_ends_with_one(word_text(block->text, &block->at[word]),
                               language_fact(block->language, "compound_edge"));
}

/* "QRV spokesman", "Sumbor manager": whether a name that is no person's stands directly before the
 * role at WORD, or the nouns before it, in a language that puts names before nouns so. */
static bool
is_led_by_name(const struct block_words *block, uint32_t word)
{
    const uint64_t never =
        IN_FUNCTION_WORDS | IN_TITLES | IN_ROLES | IN_PRONOUNS | IN_DAYS | IN_MONTHS | IN_NOT_NAMES;
    const uint64_t besides = IN_PLACES | IN_REGIONS | IN_SURNAMES;
    uint32_t name = before_acronym(block, word) - 1; /* "Quist Union (QU) spokesman" */
    return block->plural != 0 && !block->headline && !block->noun_capitals && word > block->first &&
           has_shape(block, word, WORD_SMALL) && spaced(block, word) &&
           has_shape(block, name, WORD_CAPITAL) && !has_shape(block, name, WORD_SINGLE) &&
           (name + 1 < word || !(lists_at(block, name) & never)) &&
           (!(lists_at(block, name) & IN_GIVEN_NAMES) || lists_at(block, name) & besides);
}

/* Nouns and adjectives in front of a role, where it begins its phrase: "the parliamentary group
 * leader", "Site chief". WORD if there are none. */
static uint32_t
compound_start(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_FUNCTION_WORDS | IN_ARTICLES | IN_CUES | IN_AUXILIARIES |
                           IN_DETERMINERS | IN_ADVERBS | IN_KINSHIP | IN_DAYS | IN_MONTHS;
    const uint64_t attributes =
        IN_MODIFIERS | IN_NATIONALITIES | IN_ROLES | IN_TITLES | IN_ORG_WORDS | IN_PLACE_WORDS;
    if (block->bare_complement && block->language->lists & IN_CASE_ENDINGS)
        return attributes_start(block, word);
    for (uint32_t i = word; i > block->first && word - i < 3;) {
        i--;
        bool begins = has_shape(block, i, WORD_BEGINS);
        if (ends_before_compound(block, i) ||
            (has_shape(block, i, WORD_SMALL) && has_value(block, i, NUMBER_VERBS, "b")) ||
            (!begins && i + 1 < word && is_led_by_name(block, i + 1)))
            return i + 1; /* "to appoint lawyer NAME" */
        if (!has_shape(block, i, WORD_SMALL) && !(begins && has_shape(block, i, WORD_CAPITAL)))
            return word;
        if (block->definite_endings.length > 0)
            return suffixed_owner(block, i) ? i + 1 : word; /* nouns would be one word with it */
        if (has_shape(block, i, WORD_SMALL) && !spaced(block, i))
            return block->plural != 0 ? i + 1 : word; /* "a far-right radio host" */
        if (lists_at(block, i) & never)
            return word;
        if (block->compound_roles && !block->noun_capitals && !(lists_at(block, i) & attributes))
            return word; /* "Daar werkt portier NAME" */
        if (is_phrase_edge(block, i))
            return i;
    }
    return word;
}

bool
opens_complement(const struct block_words *block, uint32_t word)
{
    uint64_t lists = lists_at(block, word);
    return lists & (IN_LINKERS | IN_LOCATIVES) || (block->genitive_article && lists & IN_ARTICLES);
}

/* "Chief (Mrs.) Bola Quist", "Colonel (ret.) Bola Quist": where the brackets open that close before
 * END around a title or what is cut short, behind another with a capital; END if none do. */
static uint32_t
before_brackets(const struct block_words *block, uint32_t end)
{
    if (end < block->first + 4 || !is_mark_at(block, end - 1, ')'))
        return end;
    uint32_t title = end - 2 - is_mark_at(block, end - 2, '.');
    uint32_t before = title - 2 - is_mark_at(block, title - 2, '.'); /* "Lt. Col. (ret.)" */
    return lists_at(block, title) & (IN_TITLES | IN_ABBREVIATIONS) &&
                   is_mark_at(block, title - 1, '(') && has_shape(block, before, WORD_CAPITAL) &&
                   lists_at(block, before) & (IN_TITLES | IN_ROLES)
               ? title - 1
               : end;
}

/* Where the title or role begins that ends before END, its stop included; END if there is none. */
static uint32_t
title_ending(const struct block_words *block, uint32_t end)
{
    const uint64_t titles = IN_TITLES | IN_ROLES;
    uint32_t last = before_brackets(block, end);
    if (last < end)
        end = last;
    if (last > block->first + 1 && is_mark_at(block, last - 1, '.') && !spaced(block, last - 1))
        last--;
    if (last == block->first || has_shape(block, last - 1, WORD_MARK | WORD_CLITIC))
        return end;
    for (uint32_t words = LONGEST_PHRASE; words > 1; words--)
        if (last >= block->first + words && phrase_at(block, last - words, titles, NULL) == last)
            return last - words;
    uint64_t lists = lists_at(block, last - 1);
    bool grammar = lists & IN_FUNCTION_WORDS && /* "me", not "Me NAME" */
                   !(lists & IN_TITLES && has_shape(block, last - 1, WORD_CAPITAL));
    if (!is_role(block, last - 1) || grammar || (last < end && !(lists & IN_TITLES)))
        return end;
    return last - 1;
}

/* "le ministre nigérien NAME": where the title begins that ends before END, or before the
 * adjectives there; END if there is none. */
static uint32_t
title_before_adjectives(const struct block_words *block, uint32_t end)
{
    uint32_t start = title_ending(block, end), back = end;
    while (start == end && back > block->first + 1 && end - back < MOST_ADJECTIVES &&
           is_adjective_behind(block, back - 1) && !has_shape(block, back - 1, WORD_BEGINS)) {
        bool sure = lists_at(block, back - 1) & (IN_NATIONALITIES | IN_MODIFIERS) ||
                    lists_at(block, end) & IN_GIVEN_NAMES;
        uint32_t title = title_ending(block, --back);
        if (title < back)
            return sure && !is_courtesy(block, title) ? title : end;
    }
    return start;
}

/* Where the listed title begins that goes on at WORD: "His Excellency", "Hazine ve Maliye Bakanı";
 * WORD if none does. */
static uint32_t
title_across(const struct block_words *block, uint32_t word)
{
    uint64_t lists = block->complement_first ? IN_TITLES | IN_ROLES : IN_TITLES;
    for (uint32_t back = block->complement_first ? LONGEST_FIELD : LONGEST_PHRASE - 1; back > 0;
         back--)
        if (word >= block->first + back && phrase_at(block, word - back, lists, NULL) > word)
            return word - back;
    return word;
}

/* "Mag.": a title that its stop cuts short, whatever begins behind it. */
static bool
is_short_title(const struct block_words *block, uint32_t stop)
{
    return is_mark_at(block, stop, '.') && stop > block->first && !spaced(block, stop) &&
           has_shape(block, stop - 1, WORD_CAPITAL) &&
           !has_shape(block, stop - 1, WORD_ALL_CAPITALS) &&
           lists_at(block, stop - 1) & IN_TITLES &&
           block->at[stop].start - block->at[stop - 1].start <= LONGEST_SHORT_TITLE;
}

/* "Mr. and Mrs.", "chairman and chief executive": where the title begins that "and" joins to the
   one at WORD; WORD if there is none. */
static uint32_t
title_joined(const struct block_words *block, uint32_t word)
{
    if (word < block->first + 2 || has_shape(block, word, WORD_BEGINS) ||
        !(lists_at(block, word - 1) & IN_CONJUNCTIONS))
        return word;
    uint32_t start = title_ending(block, word - 1);
    bool alike = has_shape(block, start, WORD_CAPITAL) == has_shape(block, word, WORD_CAPITAL);
    return start < word - 1 && alike ? start : word;
}

/* Whether the capitals that go on at WORD begin before it. */
static bool
goes_on_before(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_FUNCTION_WORDS | IN_DAYS | IN_MONTHS | IN_ADVERBS;
    const uint64_t names = IN_PLACES | IN_CITIES;
    if (block->complement_first && has_shape(block, word - 1, WORD_BEGINS) &&
        lists_at(block, word - 1) & IN_NOT_NAMES)
        return false; /* "Oturumu Gemi Mühendisleri Odası Temsilcisi" */
    return !has_shape(block, word, WORD_BEGINS) && spaced(block, word) &&
           has_shape(block, word - 1, WORD_CAPITAL) && !(lists_at(block, word - 1) & never) &&
           !(has_shape(block, word - 1, WORD_BEGINS) &&
             !(lists_at(block, word - 1) & ~IN_COMMON_WORDS) &&
             lists_at(block, word) & names); /* "Toplantıya Ankara Valisi" */
}

/* "Unlike President Quist": a capital that may only begin the sentence or be a headline's. */
static bool
is_free_capital(const struct block_words *block, uint32_t word)
{
    const uint64_t names = IN_PLACES | IN_ORGS | IN_ORG_WORDS | IN_NATIONALITIES | IN_CITIES;
    if (has_shape(block, word, WORD_ALL_CAPITALS) && !block->headline)
        return false; /* "QRV Party Chairman" */
    const uint64_t called = IN_SURNAMES | IN_GIVEN_NAMES | IN_CITIES | IN_REGIONS;
    if (!block->headline && !(lists_at(block, word) & ~called) && !is_rare(block, word) &&
        lists_at(block, word + 1) & IN_ORG_WORDS &&
        !(lists_at(block, word + 1) & (IN_ROLES | IN_TITLES)))
        return false; /* "Vostrel University professor" */
    return (block->headline || has_shape(block, word, WORD_BEGINS)) &&
           !(lists_at(block, word) & names) && evidence_of(block->evidence, word)->capital == 0 &&
           phrase_at(block, word, IN_ORGS, NULL) == word; /* "Plaid Cymru MP" */
}

/* "Kültür ve Turizm Bakanı": whether "and" joins the word at WORD to a single one before, which is
 * no name by itself. */
static bool
is_field_joined(const struct block_words *block, uint32_t word)
{
    const uint64_t never =
        IN_GIVEN_NAMES | IN_PLACES | IN_ORGS | IN_CITIES | IN_TITLES | IN_ROLES | IN_FUNCTION_WORDS;
    if (word < block->first + 2 ||
        (!block->complement_first && !(lists_at(block, word - 2) & IN_COMMON_WORDS)) ||
        !(lists_at(block, word - 1) & IN_CONJUNCTIONS) || !has_shape(block, word - 1, WORD_SMALL) ||
        !has_shape(block, word - 2, WORD_CAPITAL))
        return false;
    const uint64_t fields = IN_COMMON_WORDS | IN_ROLES | IN_ORG_WORDS | IN_OTHER_WORDS;
    const uint64_t names = IN_GIVEN_NAMES | IN_PLACES | IN_ORGS | IN_CITIES;
    if (block->complement_first && lists_at(block, word - 2) & fields &&
        !((lists_at(block, word - 2) | lists_at(block, word)) & names))
        return true;
    bool alone = word == block->first + 2 || has_shape(block, word - 2, WORD_BEGINS) ||
                 !has_shape(block, word - 3, WORD_CAPITAL) ||
                 lists_at(block, word - 3) & IN_ARTICLES;
    uint32_t itself = has_shape(block, word - 2, WORD_BEGINS) ? 0 : 1;
    return alone && !(lists_at(block, word - 2) & never) &&
           !(lists_at(block, word) & (never | IN_ORG_WORDS)) &&
           evidence_of(block->evidence, word - 2)->capital <= itself;
}

/* "Sumbor Weavers Union President", "Ordu Ziraat Odası Başkanı", "Esnaf Odası (EO) Başkanı": where
 * the capitals begin that go on at WORD. */
static uint32_t
capitals_start(const struct block_words *block, uint32_t word)
{
    uint32_t start = word, letters = 0;
    while (word - start < LONGEST_INSTITUTION && start > block->first) {
        bool acronym = before_acronym(block, start) < start;
        if (start < word && start > block->first + 1 && lists_at(block, start - 1) & IN_LINKERS &&
            lists_at(block, start - 2) & IN_ORG_WORDS &&
            has_shape(block, start - 2, WORD_CAPITAL) && has_shape(block, start - 1, WORD_SMALL) &&
            !block->linked_names) {
            start -= 2; /* "University of Ostrel professor" */
            continue;
        }
        if (start > block->first + 1 && is_hyphen(block, start - 1) &&
            has_shape(block, start - 2, WORD_CAPITAL)) {
            start -= 2; /* "Ostrel-Marrin CEO" */
            continue;
        }
        if (start > block->first + 2 && spaced(block, start) && is_hyphen(block, start - 2) &&
            has_value(block, start - 1, NUMBER_PLACE_WORDS, "last suffix") &&
            has_shape(block, start - 3, WORD_CAPITAL)) {
            start -= 3; /* "Ostrel-gu Mayor" */
            continue;
        }
        bool spelled =
            letters > 0 && /* it begins as its acronym does */
            block->text.at[block->at[start - 1].start] == block->text.at[block->at[letters].start];
        if (!acronym && (!goes_on_before(block, start) || (!block->complement_first && !spelled &&
                                                           is_free_capital(block, start - 1))))
            break;
        letters = acronym ? start - 2 : letters;
        start -= acronym ? 3 : 1;
    }
    if (!is_field_joined(block, start))
        return start;
    start -= 2;
    while (block->complement_first && word - start < LONGEST_INSTITUTION && start > block->first &&
           goes_on_before(block, start)) /* "Ordu Esnaf ve Sanatkârlar Odası Başkanı" */
        start--;
    return start;
}

/* "U.S. Secretary of State Quist", "South Korean Foreign Minister": where the state begins whose
 * title begins at WORD; WORD if none stands before it. */
static uint32_t
state_before(const struct block_words *block, uint32_t word)
{
    for (uint32_t words = LONGEST_PHRASE; words > 0; words--)
        if (word >= block->first + words &&
            phrase_at(block, word - words, IN_PLACES | IN_NATIONALITIES, NULL) == word)
            return word - words;
    return word;
}

/* "Saadet Partisi lideri": whether the role in small letters at WORD has the ending of what belongs
 * to somebody, in a language that has those in front, and a capital stands there. */
static bool
is_possessed(const struct block_words *block, uint32_t word)
{
    uint32_t role = word;
    while (has_shape(block, role + 1, WORD_SMALL) && lists_at(block, role + 1) & IN_ROLES)
        role++;
    return block->complement_first && has_shape(block, word, WORD_SMALL) && word > block->first &&
           has_shape(block, word - 1, WORD_CAPITAL) && spaced(block, word) &&
           slice_ends_with_one(word_text(block->text, &block->at[role]),
                               language_fact(block->language, "possessed_ending"));
}

/* "ο πρόεδρός του Νίκος Ορσκός": the role of somebody or something said before, which it shows,
 * before the pronoun that ends before WORD; WORD if there is none. */
static uint32_t
owned_role(const struct block_words *block, uint32_t word)
{
    return block->genitive_article && word > block->first + 1 &&
                   lists_at(block, word - 1) & IN_ARTICLES &&
                   has_value(block, word - 2, NUMBER_ROLES, "own")
               ? word - 2
               : word;
}

/* "QRV Party Chairman", "the former QRV chief": where the title begins that goes on at WORD, with
 * the institution and whose it is before it. */
static uint32_t
title_led(const struct block_words *block, uint32_t word)
{
    uint32_t i = word;
    bool office = has_shape(block, i, WORD_CAPITAL) &&
                  (block->complement_first ||
                   (!is_courtesy(block, i) && !is_mark_at(block, i + 1, '.'))); /* "Centre Dr." */
    if (office || is_possessed(block, i) || is_led_by_name(block, i))
        i = capitals_start(block, i);
    if (i > block->first + 1 && is_ending(block, i - 1, "of"))
        i -= 2; /* "CHP'li meclis üyesi" */
    while (i > block->first && !has_shape(block, i, WORD_BEGINS) &&
           has_value(block, i - 1, NUMBER_MODIFIERS, "past"))
        i--;
    return i;
}

/* Titles before the name: "the former mayor Ana Kovačević". */
static void
titles_before(const struct block_words *block, struct mention *mention)
{
    uint32_t first = mention->title_first, i = first;
    bool role = mention->title_first < mention->title_last;
    if (!role && owned_role(block, i) < i) {
        mention->title_first = owned_role(block, i);
        mention->title_last = mention->title_first + 1;
        return;
    }
    if (role)
        i = title_across(block, i);
    if (role && i > block->first + 1 && lists_at(block, i - 1) & IN_LINKERS && !is_role(block, i) &&
        is_role(block, i - 2))
        i -= 2; /* "commander of National Police Dr. Quist" */
    for (int count = 0; i > block->first && count < LONGEST_TITLE; count++) {
        if (has_shape(block, i, WORD_BEGINS) && !is_short_title(block, i - 1))
            break;
        uint32_t start = role ? title_ending(block, i) : title_before_adjectives(block, i);
        if (start < i && is_told_title(block, mention, start))
            break;
        if (start < i) {
            bool noun = has_shape(block, start, WORD_ALL_CAPITALS) ||
                        (has_shape(block, start, WORD_SMALL) && lists_at(block, i - 1) & IN_ROLES);
            i = noun ? compound_start(block, start) : start;
            role = true;
            if (i < start && !(lists_at(block, i - 1) & IN_NATIONALITIES))
                break;
            continue;
        }
        if (!role)
            break;
        bool hyphen = is_mark_at(block, i - 1, '-') && i - 1 > block->first;
        start = title_joined(block, i);
        if (start < i)
            i = start;
        else if (hyphen && !spaced(block, i) && !spaced(block, i - 1))
            i -= 2; /* "front-runner" */
        else if (lists_at(block, i - 1) & (IN_NATIONALITIES | IN_MODIFIERS))
            i--;
        else if (has_shape(block, i, WORD_CAPITAL) && state_before(block, i) < i)
            i = state_before(block, i);
        else
            break;
    }
    if (role)
        i = title_led(block, i);
    while (i < first && (has_shape(block, i, WORD_MARK) || has_shape(block, i, WORD_CLITIC)))
        i++;
    if (role && i < first && !is_title_of_kin(block, i)) {
        if (mention->title_first == mention->title_last)
            mention->title_last = mention->first;
        mention->title_first = i;
    }
}

/* "Mr. Baker": one word behind a courtesy title is a name, whatever else it may be. */
static bool
is_behind_courtesy(const struct block_words *block, const struct mention *mention)
{
    if (mention->last - mention->first > 1 || mention->first == block->first ||
        lists_at(block, mention->first) & IN_TITLES) /* "Mr. President" */
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
                  (lists_at(block, first - 1) & (IN_LOCATIVES | IN_PLACE_WORDS) ||
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
    uint32_t across = title_across(block, mention->first);
    if (across < mention->first &&
        lists_at(block, across) & IN_DETERMINERS) { /* the "Honour" of "His Honour Ian Moss" */
        mention->first = phrase_at(block, across, IN_TITLES, NULL);
        if (mention->first >= mention->last)
            return false;
    }
    while (mention->first + 1 < mention->last && lists_at(block, mention->first) & IN_KINSHIP &&
           !(lists_at(block, mention->first) & IN_TITLES) &&
           phrase_at(block, mention->first, IN_ORGS, NULL) < mention->last)
        mention->first++;
    mention->title_first = mention->title_last = mention->first;
    uint32_t institution = institution_behind_head(block, mention);
    if (institution > mention->first) {
        mention->first = mention->title_first = mention->title_last = institution;
        return true;
    }
    bool whole = headed ||
                 phrase_at(block, mention->first, IN_PLACES | IN_ORGS, NULL) >= mention->last ||
                 is_behind_courtesy(block, mention) || is_begun_by_saint(block, mention) ||
                 is_headed_first(block, mention) || is_begun_by_people(block, mention);
    if (!whole) {
        uint32_t end = titles_end(block, mention->first, mention->last, &gender);
        bool given = lists_at(block, mention->first) & IN_GIVEN_NAMES &&
                     mention->first + 1 < mention->last; /* "Dean Baker" */
        bool pair = lists_at(block, mention->first) & IN_TITLES && end == mention->first + 1 &&
                    end + 1 == mention->last; /* "Dean Marrel" */
        if (given && (pair || end >= mention->last))
            end = mention->first;
        if (end < mention->last && (is_institution(block, end) || goes_on(block, end)))
            end = mention->first;
        if (end >= mention->last ||
            (lists_at(block, end) & IN_LINKERS && has_shape(block, end, WORD_SMALL)))
            return false; /* not "minister Van Rooy" */
        mention->title_last = mention->first = end;
    }
    if (mention->title_first == mention->title_last)
        mention->title_first = mention->title_last = mention->first;
    titles_before(block, mention);
    titles_behind(block, mention);
    titles_before_comma(block, mention);
    if (mention->title_first < mention->title_last && gender == 0) {
        char more = 0;
        titles_end(block, mention->title_first, mention->title_last, &more);
        gender = more;
    }
    if (gender == 0 && mention->title_first == mention->title_last)
        gender = gender_of_kin(block, mention->first);
    mention->gender = gender;
    return true;
}
