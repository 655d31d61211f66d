/* Titles and roles directly before a name (SPEC, names). */
#include "namenorm/name_words.h"
#include "namenorm/suffixed.h"
#include "namenorm/titles.h"

enum {
    LONGEST_TITLE = 8,        /* tokens before a name */
    LONGEST_PHRASE = 4,       /* words of a listed title */
    LONGEST_SHORT_TITLE = 5,  /* bytes */
    LONGEST_BRACKETS = 4,     /* words and marks of a field in brackets */
    LONGEST_FIELD = 6,        /* words and marks of a minister's, before the last */
    LONGEST_INSTITUTION = 16, /* tokens before a role */
    MOST_ADJECTIVES = 2       /* between a role and the name */
};

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
           has_shape(block, name, WORD_CAPITAL) &&
           (!has_shape(block, name, WORD_SINGLE) || is_hyphen(block, name - 1)) && /* "QRV-N" */
           (name + 1 < word || !(lists_at(block, name) & never)) &&
           (!(lists_at(block, name) & IN_GIVEN_NAMES) || lists_at(block, name) & besides ||
            (name > block->first && /* "Tel Aviv mayor", "Al-Hilal coach" */
             (phrase_at(block, name - 1, IN_PLACES | IN_CITIES, NULL) > name ||
              (is_hyphen(block, name - 1) && lists_at(block, name - 2) & IN_PARTICLES))));
}

/* What the word at WORD may be as a verb, by the list or by its last letters; see en/verbs.txt. */
static struct slice
verb_classes(const struct block_words *block, uint32_t word)
{
    return lists_at(block, word) & IN_VERBS ? value_at(block, word, NUMBER_VERBS)
                                            : class_by_ending(block, word);
}

/* "she replaces | coach NAME", "the club fired | coach NAME", not "the fired coach": whether the
 * word at WORD, before a role, is a finite verb: one that is nothing else, or one that a subject
 * goes before. */
static bool
is_verb_before_role(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_ARTICLES | IN_DETERMINERS | IN_FUNCTION_WORDS | IN_ADVERBS |
                           IN_MODIFIERS | IN_NATIONALITIES | IN_CUES;
    struct slice classes = has_shape(block, word, WORD_SMALL) && spaced(block, word)
                               ? verb_classes(block, word)
                               : slice_make("", 0);
    if (classes.length == 0)
        return false;
    if (!has_class(classes, 'n') && (has_class(classes, 's') || has_class(classes, 'f')))
        return true;
    uint64_t before = word > block->first ? lists_at(block, word - 1) : 0;
    bool pronoun = before & IN_PRONOUNS && !(before & IN_DETERMINERS);
    bool noun = word > block->first && has_shape(block, word - 1, WORD_SMALL | WORD_CAPITAL) &&
                !(before & never);
    return (pronoun || noun) && (has_class(classes, 'd') || has_class(classes, 's'));
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
        if (ends_before_compound(block, i) || is_verb_before_role(block, i) ||
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

uint32_t
title_brackets_end(const struct block_words *block, uint32_t open)
{
    if (open <= block->first || !is_mark_at(block, open, '(') || !spaced(block, open) ||
        !has_shape(block, open - 1, WORD_CAPITAL) ||
        !(lists_at(block, open - 1) & (IN_TITLES | IN_ROLES)))
        return open;
    uint32_t close = open + 1;
    while (close <= open + LONGEST_BRACKETS &&
           (has_shape(block, close, WORD_CAPITAL) ||
            (close > open + 1 && lists_at(block, close) & IN_CONJUNCTIONS)))
        close++;
    bool field = close > open + 1 && is_mark_at(block, close, ')') &&
                 !(lists_at(block, open + 1) & (IN_GIVEN_NAMES | IN_ORGS));
    return field && has_shape(block, close + 1, WORD_CAPITAL) ? close + 1 : open;
}

/* "Chief (Mrs.) Bola Quist", "Colonel (ret.) Bola Quist", "DCP (South) Bola Quist": where the
 * brackets open that close before END around a title, what is cut short or what another title with
 * a capital, right before them, is in charge of; END if none do. */
static uint32_t
before_brackets(const struct block_words *block, uint32_t end)
{
    if (end < block->first + 4 || !is_mark_at(block, end - 1, ')'))
        return end;
    uint32_t open = end - 2;
    while (end - open <= LONGEST_BRACKETS && open > block->first && !is_mark_at(block, open, '('))
        open--;
    if (title_brackets_end(block, open) == end)
        return open;
    uint32_t title = end - 2 - is_mark_at(block, end - 2, '.');
    uint32_t before = title - 2 - is_mark_at(block, title - 2, '.'); /* "Lt. Col. (ret.)" */
    return lists_at(block, title) & (IN_TITLES | IN_ABBREVIATIONS) &&
                   is_mark_at(block, title - 1, '(') && has_shape(block, before, WORD_CAPITAL) &&
                   lists_at(block, before) & (IN_TITLES | IN_ROLES)
               ? title - 1
               : end;
}

/* "will host Varn": whether the role at WORD is a verb behind its auxiliary, none of "to be". */
static bool
is_infinitive(const struct block_words *block, uint32_t word)
{
    return word > block->first && lists_at(block, word - 1) & IN_AUXILIARIES &&
           lists_at(block, word) & IN_VERBS &&
           has_class(value_at(block, word, NUMBER_VERBS), 'b') &&
           !slice_starts_with(value_at(block, word - 1, NUMBER_WORD_CLASSES), slice_of("b"));
}

/* "residente ad Orsk", not "l'ad NAME": whether the role of one word at WORD, in small letters, is
 * a preposition there: neither an article nor another part of a title stands before it. */
static bool
is_preposition_here(const struct block_words *block, uint32_t word)
{
    return lists_at(block, word) & IN_LOCATIVES && has_shape(block, word, WORD_SMALL) &&
           (word == block->first || !(has_shape(block, word - 1, WORD_CLITIC) ||
                                      lists_at(block, word - 1) & (IN_ARTICLES | IN_MODIFIERS)));
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
        if (last >= block->first + words && may_begin_phrase(block, last - words, titles) &&
            phrase_at(block, last - words, titles, NULL) == last)
            return last - words;
    uint64_t lists = lists_at(block, last - 1);
    bool grammar = lists & IN_FUNCTION_WORDS && /* "me", not "Me NAME" */
                   !(lists & IN_TITLES && has_shape(block, last - 1, WORD_CAPITAL));
    if (!is_role(block, last - 1) || grammar || (last < end && !(lists & IN_TITLES)) ||
        is_infinitive(block, last - 1) || is_preposition_here(block, last - 1))
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

uint32_t
title_across(const struct block_words *block, uint32_t word)
{
    uint64_t lists = block->complement_first ? IN_TITLES | IN_ROLES : IN_TITLES;
    for (uint32_t back = block->complement_first ? LONGEST_FIELD : LONGEST_PHRASE - 1; back > 0;
         back--)
        if (word >= block->first + back && may_begin_phrase(block, word - back, lists) &&
            phrase_at(block, word - back, lists, NULL) > word)
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
             !(lists_at(block, word - 1) & ~IN_COMMON_WORDS) && lists_at(block, word) & names &&
             !is_strange(block, word - 1)); /* "Toplantıya Ankara Valisi", not "Quistabi Varna" */
}

/* "Unlike President Quist": a capital that may only begin the sentence or be a headline's. */
static bool
is_free_capital(const struct block_words *block, uint32_t word)
{
    const uint64_t names =
        IN_PLACES | IN_ORGS | IN_ORG_WORDS | IN_NATIONALITIES | IN_CITIES | IN_REGIONS;
    if (has_shape(block, word, WORD_ALL_CAPITALS) && !block->headline)
        return false; /* "QRV Party Chairman" */
    uint32_t title = phrase_at(block, word + 1, IN_TITLES, NULL);
    if (!block->headline && block->plural != 0 && is_strange(block, word) && title > word + 1 &&
        has_shape(block, title - 1, WORD_CAPITAL) && lists_at(block, title - 1) & IN_ROLES)
        return false; /* "Marrelspor Technical Director" */
    if (!block->headline && block->plural != 0 && lists_at(block, word + 1) & IN_ORG_WORDS &&
        may_begin_phrase(block, word, IN_TITLES) && !(lists_at(block, word) & IN_FUNCTION_WORDS) &&
        !(lists_at(block, word) & (IN_ADVERBS | IN_MODIFIERS)))
        return false; /* "Foreign Ministry spokesman", as "Foreign Minister" */
    const uint64_t called = IN_SURNAMES | IN_GIVEN_NAMES | IN_CITIES | IN_REGIONS;
    if (!block->headline && !(lists_at(block, word) & ~called) && !is_rare(block, word) &&
        (lists_at(block, word + 1) & (IN_ORG_WORDS | IN_PLACES | IN_CITIES) ||
         (is_strange(block, word + 1) && has_shape(block, word + 1, WORD_CAPITAL))) &&
        !(lists_at(block, word + 1) & (IN_ROLES | IN_TITLES)))
        return false; /* "Vostrel University professor", "Quistabi Varna coach" */
    return (block->headline || has_shape(block, word, WORD_BEGINS)) &&
           !(lists_at(block, word) & names) && evidence_of(block->evidence, word)->capital == 0 &&
           phrase_at(block, word, IN_ORGS | IN_NATIONALITIES, NULL) == word; /* "Plaid Cymru MP" */
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

/* "front-runner", "Ohio Gov.": before what goes on with the title at WORD and is none by itself;
 * WORD if nothing does. */
static uint32_t
before_part(const struct block_words *block, uint32_t word)
{
    bool hyphen = is_mark_at(block, word - 1, '-') && word - 1 > block->first;
    uint32_t joined = title_joined(block, word);
    if (joined < word)
        return joined;
    if (hyphen && !spaced(block, word) && !spaced(block, word - 1))
        return word - 2;
    uint32_t state = has_shape(block, word, WORD_CAPITAL) ||
                             (lists_at(block, word - 1) & IN_NATIONALITIES && block->plural != 0)
                         ? state_before(block, word)
                         : word;
    if (state + 1 < word) /* "North Korean leader" */
        return state;
    return lists_at(block, word - 1) & (IN_NATIONALITIES | IN_MODIFIERS) ? word - 1 : state;
}

/* Goes back over one more title, or part of one, before *WORD; *ROLE: there is one. False: the
 * title begins there. */
static bool
go_back(const struct block_words *block, const struct mention *mention, uint32_t *word, bool *role)
{
    uint32_t at = *word;
    uint32_t start = *role ? title_ending(block, at) : title_before_adjectives(block, at);
    if (start == at) {
        *word = *role ? before_part(block, at) : at;
        return *word < at;
    }
    if (is_told_title(block, mention, start))
        return false;
    bool noun = has_shape(block, start, WORD_ALL_CAPITALS) ||
                (has_shape(block, start, WORD_SMALL) && lists_at(block, at - 1) & IN_ROLES);
    *word = noun ? compound_start(block, start) : start;
    *role = true;
    return *word == start || lists_at(block, *word - 1) & IN_NATIONALITIES;
}

/* "Adviser to the Prime Minister Vera Quist": where the role begins that is to the office at WORD,
 * without an article of its own, in a language that has roles before names so; WORD if none does.
 */
static uint32_t
role_to_office(const struct block_words *block, uint32_t word)
{
    uint32_t to = word - 2, start;
    if (word < block->first + 3 || block->plural == 0 || block->headline ||
        !(lists_at(block, word - 1) & IN_ARTICLES) ||
        !has_value(block, to, NUMBER_LOCATIVES, "weak") || !is_role(block, to - 1) ||
        has_shape(block, to - 1, WORD_MARK))
        return word;
    start = title_ending(block, to);
    bool own = start == block->first || has_shape(block, start, WORD_BEGINS);
    return start < to && own ? start : word;
}

/* "commander of National Police Dr. Quist": before the title at WORD and the role it is of. */
static uint32_t
before_titles(const struct block_words *block, uint32_t word)
{
    word = title_across(block, word);
    bool owned = word > block->first + 1 && lists_at(block, word - 1) & IN_LINKERS &&
                 !is_role(block, word) && is_role(block, word - 2);
    return owned ? word - 2 : word;
}

void
titles_before(const struct block_words *block, struct mention *mention)
{
    uint32_t first = mention->title_first, i = first;
    bool role = mention->title_first < mention->title_last;
    uint32_t owned = role ? i : owned_role(block, i);
    if (owned < i) {
        mention->title_first = owned;
        mention->title_last = owned + 1;
        return;
    }
    if (role)
        i = before_titles(block, i);
    for (int count = 0; i > block->first && count < LONGEST_TITLE; count++)
        if ((has_shape(block, i, WORD_BEGINS) && !is_short_title(block, i - 1)) ||
            !go_back(block, mention, &i, &role))
            break;
    if (role)
        i = role_to_office(block, title_led(block, i));
    while (i < first && (has_shape(block, i, WORD_MARK) || has_shape(block, i, WORD_CLITIC)))
        i++;
    if (role && i < first && !is_title_of_kin(block, i)) {
        if (mention->title_first == mention->title_last)
            mention->title_last = mention->first;
        mention->title_first = i;
    }
}
