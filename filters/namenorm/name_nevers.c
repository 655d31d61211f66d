/* Which words are no part of a name though they have a capital: words of grammar, days, months and
 * the like, but where they stand in a name. */
#include "namenorm/name_words.h"
#include "text/ascii.h"

enum {
    LONGEST_CURRENCY = 3,    /* letters */
    LONGEST_ACRONYM = 4,     /* letters, of one that is also a common word */
    SHORTEST_PLURAL = 2,     /* letters, of an acronym */
    SHORTEST_NOUN = 7,       /* bytes, of a noun told by its ending */
    SHORTEST_HEAD = 4,       /* of the last part of a compound */
    LONGEST_INSTITUTION = 5, /* words */
};

/* "Theresa May", "Mrs May": a month or the like behind a given name or a title that only names have
 * behind them. */
static bool
is_surname_here(const struct block_words *block, uint32_t word)
{
    uint64_t lists = lists_at(block, word);
    if (word == block->first || block->headline || has_shape(block, word + 1, WORD_DIGITS) ||
        has_shape(block, word, WORD_BEGINS | WORD_ALL_CAPITALS) || !spaced(block, word))
        return false;
    uint32_t before = word - 1;
    if (is_mark_at(block, before, '.') && !spaced(block, before) && before > block->first)
        before--;
    uint64_t previous = lists_at(block, before);
    if (lists & IN_MONTHS && lists & IN_GIVEN_NAMES && !(previous & IN_FUNCTION_WORDS) &&
        spaced(block, word + 1) && has_shape(block, word + 1, WORD_CAPITAL))
        return true; /* "don Julio Herrera" */
    if (!has_shape(block, before, WORD_CAPITAL) ||
        !(previous & IN_GIVEN_NAMES || (previous & IN_TITLES && !(previous & IN_ROLES))))
        return false;
    if (lists & IN_MONTHS || has_value(block, word, NUMBER_NOT_NAMES, "inside") ||
        (block->noun_capitals && lists & IN_DAYS) ||
        (previous & IN_GIVEN_NAMES && has_value(block, word, NUMBER_NOT_NAMES, "noun")))
        return true;
    if (has_shape(block, word, WORD_SINGLE)) /* "Ann Q" */
        return previous & IN_GIVEN_NAMES && !(lists & (IN_FUNCTION_WORDS | IN_PRONOUNS));
    bool closed = word + 1 >= block->end || has_shape(block, word + 1, WORD_MARK);
    return lists & IN_FUNCTION_WORDS && previous & IN_GIVEN_NAMES &&
           !(lists & (IN_ARTICLES | IN_PRONOUNS | IN_DETERMINERS)) &&
           (closed || (lists & IN_GIVEN_NAMES && has_shape(block, word + 1, WORD_CAPITAL)));
}

/* "the pilot, Will Harrow,", "Ramadan Quist": a function word, or what is no name by itself, that
 * is a given name, before a name. */
static bool
is_given_name_here(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_FUNCTION_WORDS | IN_NOT_NAMES | IN_DAYS | IN_MONTHS | IN_PRONOUNS;
    const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS;
    uint64_t lists = lists_at(block, word), next = lists_at(block, word + 1);
    if (!(lists & IN_GIVEN_NAMES) || block->headline || !has_shape(block, word, WORD_CAPITAL) ||
        has_shape(block, word, WORD_ALL_CAPITALS) || !has_shape(block, word + 1, WORD_CAPITAL) ||
        !spaced(block, word + 1) || next & never)
        return false;
    if (lists & IN_NOT_NAMES)
        return !(next & (heads | IN_COMMON_WORDS | IN_ORGS)) &&
               !(lists & IN_MONTHS && /* "last June Quist was" */
                 (has_shape(block, word - 1, WORD_CAPITAL) ||
                  lists_at(block, word - 1) & (IN_LOCATIVES | IN_ARTICLES | IN_DETERMINERS)));
    return lists & IN_FUNCTION_WORDS && word > block->first &&
           (is_mark_at(block, word - 1, ',') ||
            !has_shape(block, word - 1, WORD_MARK | WORD_CAPITAL) ||
            lists_at(block, word - 1) & (IN_TITLES | IN_ROLES)) && /* "Formand Hans Holm" */
           !has_shape(block, word, WORD_BEGINS) &&
           spaced(block, word);
}

/* "Fifth Amendment", "Sunday Blether", "North American Tide Agreement": a number, a day or a point
 * of the compass before the words that end at LAST; not "South Ostrelians", "Saturday Night". */
static bool
is_begun_by_number(const struct block_words *block, uint32_t word, uint32_t last)
{
    const uint64_t classes =
        IN_CONJUNCTIONS | IN_PREPOSITIONS | IN_WORD_CLASSES | IN_ADVERBS | IN_AUXILIARIES;
    const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS;
    uint64_t lists = lists_at(block, word), never = IN_NATIONALITIES | IN_SUFFIXES;
    if (lists & IN_DAYS)
        never |= IN_COMMON_WORDS | IN_TIME_ZONES;
    if (block->noun_capitals || lists & classes || last <= word + 1 ||
        (last == word + 2 && lists_at(block, word + 1) & never))
        return false;
    return !(lists & IN_NATIONALITIES) || lists_at(block, last - 1) & heads;
}

/* "First Tidal Church": a word of grammar with a capital among small ones, before the words of an
 * institution. */
static bool
begins_institution(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_TITLES | IN_ROLES | IN_ARTICLES | IN_DETERMINERS | IN_PRONOUNS |
                           IN_GIVEN_NAMES | IN_PLACES | IN_ORGS;
    if (block->headline || word == block->first || lists_at(block, word) & never ||
        has_shape(block, word, WORD_BEGINS | WORD_ALL_CAPITALS) || !spaced(block, word))
        return false;
    bool part = has_value(block, word, NUMBER_NOT_NAMES, "inside"); /* "The West African Bank" */
    uint64_t led = part ? IN_LOCATIVES | IN_ARTICLES : IN_LOCATIVES;
    if (has_shape(block, word - 1, WORD_MARK | WORD_CAPITAL) &&
        !(has_shape(block, word - 1, WORD_BEGINS) && lists_at(block, word - 1) & led))
        return false;
    uint32_t last = word + 1;
    while (last < word + LONGEST_INSTITUTION && has_shape(block, last, WORD_CAPITAL) &&
           spaced(block, last) && !(lists_at(block, last) & never))
        last++;
    if (lists_at(block, word) & IN_MONTHS) /* "the July Uprising" */
        return last > word + 1 && lists_at(block, last - 1) & IN_OTHER_WORDS;
    if (lists_at(block, word) & IN_DAYS &&
        (lists_at(block, word + 1) & IN_NATIONALITIES || is_abbreviated(block, word + 1) ||
         phrase_at(block, word + 1, IN_PLACES | IN_ORGS, NULL) > word + 2))
        return false; /* "Saturday U.S. soldiers" */
    if (is_begun_by_number(block, word, last))
        return true;
    return last > word + 2 && lists_at(block, last - 1) & IN_ORG_WORDS;
}

/* "off Two Harbors", "Vera Two Harbors": a cardinal number with a capital among small words, or
 * behind a given name, before a capital; where it begins a sentence, another has it so. */
static bool
is_cardinal_of_name(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_FUNCTION_WORDS | IN_DAYS | IN_MONTHS | IN_NOT_NAMES;
    if (!has_shape(block, word + 1, WORD_CAPITAL) || !spaced(block, word + 1) || block->headline ||
        has_shape(block, word, WORD_ALL_CAPITALS) || lists_at(block, word + 1) & never ||
        !slice_starts_with(value_at(block, word, NUMBER_WORD_CLASSES), slice_of("k")))
        return false;
    if (word == block->first || has_shape(block, word, WORD_BEGINS) ||
        has_shape(block, word - 1, WORD_MARK))
        return evidence_of(block->evidence, word)->capital > 0 &&
               evidence_of(block->evidence, word + 1)->capital > 1 &&
               evidence_of(block->evidence, word + 1)->small == 0;
    return spaced(block, word) &&
           (has_shape(block, word - 1, WORD_SMALL) || lists_at(block, word - 1) & IN_GIVEN_NAMES);
}

/* "Go-Quist", "Jan-Henrik Quist": whether the word, with a capital among small ones, is joined to a
 * capital behind it. */
static bool
begins_compound(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_DAYS | IN_MONTHS | IN_NATIONALITIES;
    if (!is_hyphen(block, word + 1))
        return false;
    bool begins = has_shape(block, word, WORD_BEGINS) || word == block->first ||
                  has_shape(block, word - 1, WORD_MARK);
    const uint64_t own = IN_GIVEN_NAMES | IN_DETERMINERS; /* "Hans-Peter", where it is "his" */
    bool given = (lists_at(block, word) & own) == own && lists_at(block, word + 2) & IN_GIVEN_NAMES;
    return is_capitalised(block, word + 2) && !block->headline && !block->noun_capitals &&
           is_capitalised(block, word) && !has_shape(block, word, WORD_ALL_CAPITALS) &&
           spaced(block, word) && !(lists_at(block, word) & (IN_DAYS | IN_NATIONALITIES)) &&
           (!(lists_at(block, word) & IN_DETERMINERS) || /* "One-Stop", not "All-District" */
            given || has_value(block, word, NUMBER_WORD_CLASSES, "kc")) &&
           !(lists_at(block, word + 2) & never) &&
           !(lists_at(block, word + 3) & IN_NATIONALITIES) && /* "South-East European" */
           (!begins || given || evidence_of(block->evidence, word)->capital > 0);
}

/* "East Third Street". */
static bool
is_of_place(const struct block_words *block, uint32_t word)
{
    return !block->headline && !has_shape(block, word, WORD_BEGINS) &&
           !(lists_at(block, word) & (IN_ARTICLES | IN_DETERMINERS | IN_PRONOUNS)) &&
           word > block->first && !has_shape(block, word - 1, WORD_MARK) &&
           lists_at(block, word + 1) & IN_PLACE_WORDS && has_shape(block, word + 1, WORD_CAPITAL) &&
           spaced(block, word + 1);
}

/* Whether the word stands with names though it is none alone: "Radio West", "Easter Island". */
static bool
stands_inside(const struct block_words *block, uint32_t word)
{
    return lists_at(block, word) & IN_NOT_NAMES &&
           has_value(block, word, NUMBER_NOT_NAMES, "inside");
}

/* "Radio West", "West Point", "South East": such a word beside a name or another of them. */
static bool
is_inside(const struct block_words *block, uint32_t word)
{
    if (block->headline || !stands_inside(block, word))
        return false;
    const uint64_t never =
        IN_NATIONALITIES | IN_FUNCTION_WORDS | IN_NOT_NAMES | IN_DAYS | IN_MONTHS | IN_TITLES;
    bool before = word > block->first && has_shape(block, word - 1, WORD_CAPITAL) &&
                  (!has_shape(block, word - 1, WORD_BEGINS) ||
                   lists_at(block, word - 1) & IN_ORGS) && /* "Apple Watch is" */
                  spaced(block, word) &&
                  (!(lists_at(block, word - 1) & never) || stands_inside(block, word - 1));
    bool behind = has_shape(block, word + 1, WORD_CAPITAL) && spaced(block, word + 1) &&
                  (!(lists_at(block, word + 1) & never) || is_of_place(block, word + 1) ||
                   stands_inside(block, word + 1));
    return before || behind;
}

/* "Anne Le Bihan", "De Santis", "Op de Beeck": a particle with a capital, and a name behind it, or
 * behind another. */
static bool
is_capital_particle(const struct block_words *block, uint32_t word)
{
    uint32_t next = word + 1;
    if (!(lists_at(block, word) & IN_PARTICLES) || block->headline || word == block->first ||
        has_shape(block, word, WORD_BEGINS | WORD_ALL_CAPITALS) ||
        has_shape(block, word - 1, WORD_MARK))
        return false;
    if (lists_at(block, word - 1) & IN_GIVEN_NAMES && has_shape(block, word, WORD_CAPITAL) &&
        lists_at(block, next) & IN_PARTICLES && has_shape(block, next, WORD_SMALL))
        next++;
    return has_shape(block, next, WORD_CAPITAL) && spaced(block, next);
}

/* "A. Bolt", where the stop does not end a sentence. */
static bool
begins_with_initial(const struct block_words *block, uint32_t word)
{
    return has_shape(block, word + 2, WORD_CAPITAL) && spaced(block, word + 2) &&
           !has_shape(block, word + 2, WORD_BEGINS | WORD_SINGLE) &&
           !(lists_at(block, word + 2) & (IN_FUNCTION_WORDS | IN_NOT_NAMES | IN_CUES));
}

/* "KSh5", "EUR20": whether the text is listed letters, two or more, and digits behind them. */
static bool
is_listed_amount(const struct block_words *block, struct slice text)
{
    size_t sign = text.length;
    while (sign > 0 && ascii_is_digit(text.at[sign - 1]))
        sign--;
    return sign >= 2 && sign < text.length &&
           language_word(block->language, slice_part(text, 0, sign))->lists & IN_NOT_NAMES;
}

/* "N500m", "R2.3bn", "Shs24m", "RM600,000": an amount of money. */
static bool
is_amount(const struct block_words *block, uint32_t word)
{
    if (!is_in_block(block, word))
        return false;
    struct slice text = word_text(block->text, &block->at[word]);
    if (is_listed_amount(block, text))
        return true;
    size_t i = 1;
    char first = text.length > 1 && text.at[1] >= 'A' && text.at[1] <= 'Z' ? 'A' : 'a';
    while (i < text.length && i < LONGEST_CURRENCY && text.at[i] >= first &&
           text.at[i] <= first + 'z' - 'a')
        i++;
    size_t letters = i;
    while (i < text.length && text.at[i] >= '0' && text.at[i] <= '9')
        i++;
    if (i == letters)
        return false;
    if (i == text.length && letters == 2 && i > letters + 1 && first == 'a')
        return true; /* "Rs300" */
    bool decimal = i == text.length && !spaced(block, word + 1) &&
                   (is_mark_at(block, word + 1, '.') || is_mark_at(block, word + 1, ',')) &&
                   !spaced(block, word + 2) && has_shape(block, word + 2, WORD_DIGITS);
    bool more = i < text.length && text.at[i] >= 'a' && text.at[i] <= 'z';
    return decimal || (more && first == 'a'); /* not "BNT162b" */
}

/* "GH" of "GH¢2m", "NT" of "NT$5": letters that belong to the sign of a currency behind them. */
static bool
is_currency(const struct block_words *block, uint32_t word)
{
    if (!has_shape(block, word, WORD_ALL_CAPITALS) || !has_shape(block, word + 1, WORD_MARK))
        return false;
    uint32_t sign = block->at[word + 1].number;
    bool money = sign == '$' || sign == 0xA2 || sign == 0xA3 || sign == 0xA5 || sign == 0x20AC ||
                 sign == 0x20B5;
    return money && !spaced(block, word + 1) && has_shape(block, word + 2, WORD_DIGITS) &&
           !spaced(block, word + 2);
}

/* "SUVs", "PDFs": the plural of letters that stand for a common noun. */
static bool
is_plural_of_letters(const struct block_words *block, uint32_t word)
{
    if (block->plural == 0 || !has_shape(block, word, WORD_CAPITAL))
        return false;
    struct slice text = word_text(block->text, &block->at[word]);
    for (size_t i = 0; i + 1 < text.length; i++)
        if (text.at[i] < 'A' || text.at[i] > 'Z')
            return false;
    return text.length > SHORTEST_PLURAL && text.at[text.length - 1] == block->plural;
}

/* Whether a word has an ending that nouns are formed with ("Befreiung"), in a language whose nouns
   have capitals; not if the end of it is a word that names have ("Landesregierung"). */
static bool
is_formed_noun(const struct block_words *block, uint32_t word)
{
    struct slice endings = block->noun_endings;
    struct slice text = word_text(block->text, &block->at[word]);
    if (endings.length == 0 || text.length < SHORTEST_NOUN ||
        !has_shape(block, word, WORD_CAPITAL) || has_shape(block, word, WORD_ALL_CAPITALS))
        return false;
    bool formed = slice_ends_with_one(text, endings);
    const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS | IN_ROLES;
    if (!formed || language_tail(block->language, text, 2, SHORTEST_HEAD, heads))
        return false;
    return !(word > block->first && lists_at(block, word - 1) & IN_GIVEN_NAMES);
}

/* "5 Franken", "40 Millionen Franken": money that a place is called like, behind a number. */
static bool
is_counted(const struct block_words *block, uint32_t word)
{
    const uint64_t both = IN_PLACES | IN_NOT_NAMES;
    return (lists_at(block, word) & both) == both && word > block->first &&
           (has_shape(block, word - 1, WORD_DIGITS) ||
            (lists_at(block, word - 1) & IN_NOT_NAMES && spaced(block, word)));
}

/* "Mayor Oh Se-hoon", "Mr. Do Van Nam", "To Lam": whether a surname that is a word of grammar
 * stands inside a sentence, or before two syllables that a hyphen joins, and a syllable behind it.
 */
static bool
is_grammar_surname(const struct block_words *block, uint32_t word)
{
    const uint64_t grammar = IN_FUNCTION_WORDS | IN_NOT_NAMES;
    const uint64_t never = IN_FUNCTION_WORDS | IN_NOT_NAMES | IN_TITLES | IN_ROLES | IN_ORG_WORDS |
                           IN_PLACE_WORDS | IN_OTHER_WORDS;
    uint32_t given = word + 1;
    uint64_t lists = lists_at(block, given);
    if (!(lists_at(block, word) & grammar) || block->headline ||
        !has_shape(block, word, WORD_CAPITAL) || has_shape(block, word, WORD_ALL_CAPITALS) ||
        !spaced(block, given) || !has_shape(block, given, WORD_CAPITAL) ||
        !is_syllable(block, given) || lists & never)
        return false;
    bool inside = word > block->first && !has_shape(block, word, WORD_BEGINS) &&
                  !(has_shape(block, word - 1, WORD_MARK) && !is_mark_at(block, word - 1, '.'));
    if (is_hyphen(block, given + 1) && has_shape(block, given + 2, WORD_SMALL))
        return is_syllable(block, given + 2);
    return inside && (!(lists & IN_COMMON_WORDS) ||
                      (lists & IN_PARTICLES && has_shape(block, given + 1, WORD_CAPITAL)));
}

bool
is_pronoun_surname(const struct block_words *block, uint32_t word)
{
    if (!(lists_at(block, word) & IN_SURNAMES))
        return false;
    if (is_grammar_surname(block, word))
        return true;
    const uint64_t names = IN_SURNAMES | IN_GIVEN_NAMES | IN_CITIES | IN_REGIONS;
    uint32_t given = word + 1;
    return lists_at(block, word) & IN_PRONOUNS && !block->headline &&
           has_shape(block, word, WORD_CAPITAL) && has_shape(block, given, WORD_CAPITAL) &&
           !has_shape(block, given, WORD_BEGINS | WORD_ALL_CAPITALS) && spaced(block, given) &&
           !(lists_at(block, given) & ~names) && !is_rare(block, given) &&
           (is_strange(block, given) ||
            (is_syllable(block, given) && !(lists_at(block, given) & IN_SURNAMES)));
}

/* "the director of CV Ostrel": whether the legal form at WORD, in capitals, stands before a name.
 */
static bool
begins_with_form(const struct block_words *block, uint32_t word)
{
    return has_shape(block, word, WORD_ALL_CAPITALS) && has_shape(block, word + 1, WORD_CAPITAL) &&
           spaced(block, word + 1) && !has_shape(block, word + 1, WORD_ALL_CAPITALS) &&
           !(lists_at(block, word + 1) & IN_COMMON_WORDS);
}

/* "Mr Sunday Quist": a day between a title and a surname, not "chairman Friday Night". */
static bool
is_day_of_person(const struct block_words *block, uint32_t word)
{
    uint32_t next = word + 1;
    if (!block->surnames || !(lists_at(block, word) & IN_DAYS) || word == block->first ||
        block->headline || !has_shape(block, next, WORD_CAPITAL) || !spaced(block, next) ||
        has_shape(block, next, WORD_ALL_CAPITALS) || is_rare(block, next) ||
        lists_at(block, next) & ~(uint64_t)(IN_GIVEN_NAMES | IN_SURNAMES))
        return false;
    uint32_t title = word - 1;
    title -= is_mark_at(block, title, '.') && title > block->first && !spaced(block, title);
    return lists_at(block, title) & (IN_TITLES | IN_ROLES) && has_shape(block, title, WORD_LETTERS);
}

bool
is_inside_alone(const struct block_words *block, uint32_t word)
{
    const struct word_evidence *seen = evidence_of(block->evidence, word);
    const uint64_t verbs = IN_CUES | IN_AUXILIARIES;
    return block->surnames && stands_inside(block, word) && !block->headline && seen->small == 0 &&
           seen->capital > 0 && has_shape(block, word, WORD_CAPITAL) &&
           !has_shape(block, word, WORD_ALL_CAPITALS) &&
           !(word > block->first && lists_at(block, word - 1) & IN_ARTICLES) &&
           (lists_at(block, word + 1) & verbs || has_shape(block, word + 1, WORD_CLITIC)) &&
           has_shape(block, word + 1, WORD_SMALL | WORD_CLITIC);
}

bool
is_surname_of_document(const struct block_words *block, uint32_t word)
{
    const uint64_t pointing = IN_ARTICLES | IN_DETERMINERS, times = IN_DAYS | IN_MONTHS;
    const uint64_t leading = IN_FUNCTION_WORDS | IN_CUES | IN_AUXILIARIES | IN_PREPOSITIONS |
                             IN_CONJUNCTIONS | IN_ADVERBS | IN_VERBS;
    if (evidence_of(block->evidence, word)->surname == 0 || block->headline ||
        !has_shape(block, word, WORD_CAPITAL) || has_shape(block, word, WORD_ALL_CAPITALS) ||
        (has_shape(block, word + 1, WORD_CAPITAL | WORD_DIGITS) && spaced(block, word + 1)))
        return false;
    if (word == block->first || has_shape(block, word, WORD_BEGINS))
        return true;
    uint32_t before = word - 1;
    uint64_t lists = lists_at(block, before);
    if (has_shape(block, before, WORD_CAPITAL | WORD_DIGITS) || lists & pointing ||
        is_contracted(block, before) ||
        (lists_at(block, word) & times && lists & (IN_PREPOSITIONS | IN_LOCATIVES | IN_ADVERBS)))
        return false;
    bool described = has_shape(block, before, WORD_SMALL) && !(lists & leading);
    return !described || before == block->first ||
           !(lists_at(block, before - 1) & pointing || is_contracted(block, before - 1));
}

/* "Diyarbakırlı esnaf": whether the word tells who is from a listed place; behind a name it is a
 * surname. */
static bool
is_inhabitant(const struct block_words *block, uint32_t word)
{
    struct slice endings = block->inhabitants;
    struct slice text = word_text(block->text, &block->at[word]);
    if (has_shape(block, word, WORD_ALL_CAPITALS) || is_surname_of_document(block, word))
        return false;
    if (word > block->first && has_shape(block, word - 1, WORD_CAPITAL) && spaced(block, word) &&
        (lists_at(block, word - 1) & IN_GIVEN_NAMES || lists_at(block, word - 1) == 0 ||
         !has_shape(block, word - 1, WORD_BEGINS)))
        return false;
    enum { LONGEST_SINGULAR = 3 /* bytes */ };
    bool town_itself = /* "Kumlu Köyü", "Kumlu'da" */
        (has_shape(block, word + 1, WORD_CAPITAL) && spaced(block, word + 1) &&
         lists_at(block, word + 1) & IN_PLACE_WORDS) ||
        has_shape(block, word + 1, WORD_CLITIC);
    while (endings.length > 0) {
        struct slice ending = slice_cut(&endings, '|');
        if (town_itself && ending.length <= LONGEST_SINGULAR)
            continue;
        struct slice town = slice_part(text, 0, text.length - ending.length);
        if (slice_ends_with(text, ending) &&
            language_word(block->language, town)->lists & (IN_PLACES | IN_CITIES | IN_REGIONS))
            return true;
    }
    return false;
}

/* "800 B.C.", "the sixth century B.C.", "A.D. 40": whether the letters at WORD, listed with the
 * value "era", stand beside a year or behind what an adjective tells of, not "in northern B.C.". */
static bool
is_era(const struct block_words *block, uint32_t word)
{
    const uint64_t grammar = IN_ARTICLES | IN_DETERMINERS | IN_LOCATIVES | IN_PREPOSITIONS;
    const struct entry *entry = NULL;
    uint32_t end = word;
    if (!is_abbreviated(block, word) || !may_begin_phrase(block, word, IN_NOT_NAMES))
        return false;
    end = phrase_at(block, word, IN_NOT_NAMES, &entry);
    if (end == word || !entry ||
        !slice_equals(entry_value(block->language, entry, NUMBER_NOT_NAMES), slice_of("era")))
        return false;
    end += is_mark_at(block, end, '.') && !spaced(block, end);
    if (has_shape(block, end, WORD_DIGITS))
        return true;
    if (word < block->first + 2)
        return false;
    return has_shape(block, word - 1, WORD_DIGITS) ||
           (has_shape(block, word - 1, WORD_SMALL) &&
            has_shape(block, word - 2, WORD_LETTERS | WORD_DIGITS) &&
            !((lists_at(block, word - 1) | lists_at(block, word - 2)) & grammar));
}

bool
is_never_name(const struct block_words *block, uint32_t word)
{
    if (is_era(block, word))
        return true;
    const uint64_t never = IN_FUNCTION_WORDS | IN_NOT_NAMES | IN_DAYS | IN_MONTHS | IN_PRONOUNS;
    uint64_t lists = lists_at(block, word);
    if (is_currency(block, word) || is_counted(block, word))
        return true;
    if (lists == 0)
        return is_amount(block, word) || is_formed_noun(block, word) ||
               is_plural_of_letters(block, word) ||
               (block->inhabitants.length > 0 && is_inhabitant(block, word));
    if (lists == IN_SOURCE_NOUNS && block->noun_capitals)
        return true;
    if (!(lists & never) || (lists & (IN_PLACES | IN_ORGS) &&
                             (!(lists & IN_FUNCTION_WORDS) || is_capitals_alone(block, word))))
        return false;
    bool form = lists & IN_LEGAL_FORMS && !(lists & IN_FUNCTION_WORDS) &&
                !stands_inside(block, word) && word > block->first && !block->headline;
    if (form && spaced(block, word) &&
        (has_shape(block, word - 1, WORD_CAPITAL) || begins_with_form(block, word)))
        return false; /* "Ostrel LP", "CV Ostrel" */
    if (is_abbreviated(block, word) &&
        ((word > block->first && has_shape(block, word - 1, WORD_CAPITAL)) ||
         is_abbreviated(block, word + 2) || begins_with_initial(block, word)))
        return false;
    if (lists & IN_FUNCTION_WORDS && is_capitals_alone(block, word) &&
        !has_shape(block, word, WORD_SINGLE) && /* "À Paris" */
        block->at[word].end - block->at[word].start <= LONGEST_ACRONYM &&
        evidence_of(block->evidence, word)->small == 0)
        return false;
    if (!has_shape(block, word, WORD_BEGINS) &&
        (is_surname_here(block, word) || is_capital_particle(block, word) ||
         is_of_place(block, word) || begins_institution(block, word)))
        return false;
    if (lists & IN_NOT_NAMES && (is_inside(block, word) || is_inside_alone(block, word)))
        return false;
    if ((lists & IN_GIVEN_NAMES && is_given_name_here(block, word)) ||
        (lists & IN_DAYS && is_day_of_person(block, word)) || is_cardinal_of_name(block, word) ||
        begins_compound(block, word) || (lists & IN_SURNAMES && is_pronoun_surname(block, word)) ||
        (!(lists & (IN_FUNCTION_WORDS | IN_PRONOUNS)) && is_surname_of_document(block, word)))
        return false;
    return phrase_at(block, word, IN_PLACES | IN_ORGS | IN_OTHERS, NULL) <= word + 1;
}
