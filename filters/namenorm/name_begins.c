/* With which word a name may begin: where its capital may mean nothing, the lists and the rest of
   the document tell. */
#include "namenorm/common_words.h"
#include "namenorm/name_tails.h"
#include "namenorm/name_words.h"
#include "namenorm/small_heads.h"
#include "namenorm/suffixed.h"

enum {
    LONGEST_INSTITUTION = 5, /* words */
    SHORTEST_REPORT = 12,    /* words and marks of a block that may begin with a dateline */
    LONGEST_TOWN = 3,        /* words */
    SHORTEST_LEAD = 24,      /* words and marks of a block that begins with a town and a stop */
    LONGEST_AGENCY = 6,      /* words and marks in brackets */
    MOST_ADVERBS = 2,        /* between a subject and its verb */
};

bool
is_behind_own_article(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_ROLES | IN_KINSHIP | IN_FUNCTION_WORDS | IN_NOT_NAMES;
    uint32_t article = word - 1, before = word - 2;
    if (word < block->first + 2 || !is_definite_article(block, article) || block->headline ||
        !has_shape(block, article, WORD_CAPITAL) || !has_shape(block, word, WORD_CAPITAL) ||
        has_shape(block, article, WORD_BEGINS) || has_shape(block, word, WORD_ALL_CAPITALS) ||
        has_shape(block, word + 1, WORD_CAPITAL) || lists_at(block, word) & never)
        return false;
    return has_shape(block, before, WORD_SMALL) || is_mark_at(block, before, ',') ||
           (has_shape(block, before, WORD_BEGINS) && lists_at(block, before) & IN_FUNCTION_WORDS);
}

/* Whether the capital of a word means nothing by itself: it begins a sentence, or stands in a
 * headline, or behind an opening mark. */
static bool
capital_is_free(const struct block_words *block, uint32_t word)
{
    bool elided = word > block->first && has_shape(block, word - 1, WORD_CLITIC) &&
                  has_shape(block, word - 1, WORD_CAPITAL) && !spaced(block, word);
    if (elided && !block->headline)
        return false; /* "L'Agence", not "L'agence" */
    if (block->headline || has_shape(block, word, WORD_BEGINS) || is_in_lead(block, word))
        return true;
    if (word == block->first || !has_shape(block, word - 1, WORD_MARK))
        return false;
    uint32_t mark = word_mark(&block->at[word - 1]);
    if (ends_dateline(&block->at[word - 1], &block->at[block->first]))
        return true;
    bool closing = mark == '"' || mark == 0x201C || mark == 0x201D;
    if (closing && spaced(block, word) && word > block->first + 1 && !spaced(block, word - 1))
        return false; /* "It is," Marrel analyst Vera Quist wrote */
    if (mark == '.' && word - 1 > block->first && !spaced(block, word - 1) &&
        lists_at(block, word - 2) & IN_TITLES)
        return false; /* "Mr. Smith" */
    bool dash = (mark == 0x2013 || mark == 0x2014) && spaced(block, word - 1);
    if (opens_in_north(block, word - 1) || (dash && spaced(block, word)))
        return true;
    return mark == '"' || mark == '\'' || mark == 0x201C || mark == 0x2018 || mark == ':' ||
           mark == 0x201E || mark == 0xAB || (mark == 0xBB && !spaced(block, word)) ||
           mark == '*' || mark == '.' || mark == 0xBF || mark == 0xA1; /* "¿", "¡" */
}

/* "Seed banks" in a text that has it in "Nordic Seed Archive" alone; a word that no list has is a
 * name there, too. */
static bool
is_inside_only(const struct block_words *block, uint32_t word)
{
    const struct word_evidence *seen = evidence_of(block->evidence, word);
    return seen->capital > 0 && seen->capital == seen->inside &&
           (lists_at(block, word) != 0 || block->plural == 0) &&
           !(lists_at(block, word) & (IN_GIVEN_NAMES | IN_PLACES | IN_ORGS));
}

/* "Dlatego", "Forse", "Pide": a word that begins sentences, and nothing in the document but them;
 * or a verb of speech, in a language without a list of surnames, which are verbs, too. */
static bool
begins_sentence(const struct block_words *block, uint32_t word)
{
    const uint64_t names = IN_GIVEN_NAMES | IN_PLACES | IN_CITIES | IN_REGIONS | IN_ORGS |
                           IN_OTHERS | IN_TITLES | IN_ROLES | IN_PARTICLES | IN_ORG_WORDS |
                           IN_PLACE_WORDS | IN_OTHER_WORDS | IN_MODIFIERS | IN_NATIONALITIES;
    const uint64_t begins = block->surnames ? IN_STARTERS : IN_STARTERS | IN_CUES;
    bool verb =
        lists_at(block, word) == 0 && /* "Visitó" */
        slice_ends_with_one(word_text(block->text, &block->at[word]), block->starter_endings);
    return (verb || lists_at(block, word) & begins) && !(lists_at(block, word) & names) &&
           !has_shape(block, word, WORD_ALL_CAPITALS | WORD_SINGLE) &&
           evidence_of(block->evidence, word)->capital == 0 &&
           phrase_at(block, word, IN_PLACES | IN_ORGS | IN_OTHERS, NULL) <= word;
}

/* "Unlike", "Despite", "Yesterday": a word at the beginning of a sentence that stands before a
 * name. */
static bool
is_before_name(const struct block_words *block, uint32_t word)
{
    uint64_t lists = lists_at(block, word);
    if (!has_shape(block, word, WORD_BEGINS))
        return false;
    if (is_common_before_name(block, word) || is_subject_before_name(block, word) ||
        is_role_before_name(block, word))
        return true;
    if (block->agreement.length > 0 && has_value(block, word, NUMBER_ROLES, "dweller") &&
        has_shape(block, word + 1, WORD_CAPITAL))
        return true; /* "Mieszkańcy Kobyłki" */
    const uint64_t before = IN_ADVERBS | IN_SUBORDINATORS | IN_PREPOSITIONS;
    if (lists & before && !(lists & (IN_GIVEN_NAMES | IN_PLACES | IN_ORGS)))
        return true; /* "Gestern", "Obwohl" */
    if (begins_sentence(block, word))
        return true;
    if (!(lists & IN_WORD_CLASSES))
        return false;
    struct slice value = value_at(block, word, NUMBER_WORD_CLASSES);
    return value.length > 0 && value.at[0] == 'p';
}

/* "Quists Vorwurf": a name in the genitive before a common noun, in a language whose nouns have
 * capitals; whether it is one, the document shows. */
static bool
is_possessor(const struct block_words *block, uint32_t word)
{
    struct slice text = word_text(block->text, &block->at[word]);
    return block->noun_capitals && lists_at(block, word) == 0 &&
           without_genitive(block, text).length < text.length;
}

/* "die Kunst Japans", "Raketenbeschuss Israels": a noun, not the name of a club, before a place in
 * the genitive, in a language whose nouns have capitals. */
static bool
is_noun_of_place(const struct block_words *block, uint32_t word)
{
    const uint64_t nouns = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS;
    const uint64_t places = IN_PLACES | IN_CITIES | IN_REGIONS;
    uint32_t place = word + 1;
    if (!block->noun_capitals || !has_shape(block, place, WORD_CAPITAL) || !spaced(block, place) ||
        has_shape(block, word, WORD_ALL_CAPITALS) || !is_genitive(block, place) ||
        lists_at(block, word) & ~nouns)
        return false;
    struct slice stem = without_genitive(block, word_text(block->text, &block->at[place]));
    if (!(language_word(block->language, stem)->lists & places))
        return false;
    bool determined = word > block->first && has_shape(block, word - 1, WORD_SMALL) &&
                      !is_behind_preposition(block, word);
    return lists_at(block, word) & nouns || is_all_noun(block, word) || determined;
}

/* "US-Nachrichtensender QRV": whether a hyphen joins the word to one that tells what the name
 * behind it is of, in such a language. */
static bool
is_before_kind(const struct block_words *block, uint32_t word)
{
    uint32_t kind = word + 2;
    return block->noun_capitals && is_hyphen(block, word + 1) && !spaced(block, word + 1) &&
           !spaced(block, kind) && has_shape(block, kind, WORD_CAPITAL) &&
           is_kind_before_name(block, kind);
}

/* "qx.example/Zk4", "https://q.example/Zk4", "@ZkQuist": a word of an address on the web, behind
 * its slash, or what somebody is called by there, if no list has it. */
static bool
is_in_address(const struct block_words *block, uint32_t word)
{
    if (word == block->first || spaced(block, word))
        return false;
    if (is_mark_at(block, word - 1, '@'))
        return lists_at(block, word) == 0;
    return word > block->first + 2 && is_mark_at(block, word - 1, '/') &&
           !spaced(block, word - 1) && has_shape(block, word - 2, WORD_SMALL) &&
           !spaced(block, word - 2) &&
           (is_mark_at(block, word - 3, '.') || is_mark_at(block, word - 3, '/'));
}

/* Whether a list of places has the word, or none has any word like it. */
static bool
is_town(const struct block_words *block, uint32_t word)
{
    uint64_t lists = lists_at(block, word);
    return lists & (IN_PLACES | IN_CITIES | IN_REGIONS) || lists == 0;
}

uint32_t
dateline_end(const struct block_words *block, uint32_t word)
{
    if (block->headline || word != block->first || block->end - word < SHORTEST_REPORT)
        return word;
    uint32_t end = word;
    while (end < word + LONGEST_TOWN && has_shape(block, end, WORD_CAPITAL) &&
           !(lists_at(block, end) & (IN_FUNCTION_WORDS | IN_COMMON_WORDS | IN_TITLES | IN_ROLES)))
        end++;
    uint32_t mark = end < block->end ? word_mark(&block->at[end]) : 0;
    if (mark == '.' && end == word + 1 && block->noun_capitals) /* "Orsk. Der Zug" */
        return lists_at(block, word) == 0 && has_shape(block, end + 1, WORD_BEGINS) &&
                       !has_shape(block, word, WORD_SINGLE | WORD_ALL_CAPITALS)
                   ? end
                   : word;
    if (mark == '(' && end > word) { /* "Orsk (dpa) - Ein Zug" */
        uint32_t close = end + 1;
        while (close < end + LONGEST_AGENCY && !is_mark_at(block, close, ')'))
            close++;
        return is_mark_at(block, close, ')') &&
                       ends_dateline(&block->at[close + 1], &block->at[block->first])
                   ? end
                   : word;
    }
    bool dash = mark == '-' || mark == '/' || mark == 0x2013 || mark == 0x2014;
    if (mark == '.' && end == word + 1 && has_shape(block, end + 1, WORD_BEGINS) &&
        block->end - word > SHORTEST_LEAD && is_town(block, word))
        return end; /* "Orsk. The court ..." */
    for (uint32_t i = end; dash && i < end + SHORTEST_REPORT; i++)
        if (has_shape(block, i, WORD_DIGITS) || is_mark_at(block, i, '|')) /* of a match */
            return word;
    return dash && spaced(block, end) && spaced(block, end + 1) &&
                   has_shape(block, end + 1, WORD_CAPITAL)
               ? end
               : word;
}

/* "New York": a listed name of several words, each with its capital, or with one as it is listed,
 * in a language that has small letters in the names of institutions: "Člověk v tísni". */
static bool
is_listed_name(const struct block_words *block, uint32_t word)
{
    const struct entry *entry = NULL;
    uint32_t end =
        phrase_at(block, word, IN_PLACES | IN_ORGS | IN_CITIES | IN_REGIONS | IN_OTHERS, &entry);
    bool article = block->noun_capitals && lists_at(block, word) & IN_ARTICLES; /* "Die Zeit" */
    if (end > word + 1 && block->agreement.length > 0 && lists_at(block, word) & IN_ORG_WORDS)
        return true; /* "Správa železnic" */
    if (end > word + 1 && entry && entry->exact && !article &&
        (block->agreement.length > 0 || entry->lists & (IN_ORGS | IN_PLACES)))
        return true; /* "Svenska kyrkan säger" */
    if (end > word + 1)
        return has_shape(block, end - 1, WORD_CAPITAL) && !article;
    struct mention cried = {.first = word, .last = word + 2}; /* "NEW YORK (AP)" */
    return has_shape(block, word, WORD_ALL_CAPITALS) &&
           has_shape(block, word + 1, WORD_ALL_CAPITALS) &&
           is_listed_in_capitals(block, &cried, IN_PLACES | IN_CITIES);
}

/* "MINISTRY APPOINTS TWO": a common word of a headline that the body has in no name, and no word of
 * names behind it. */
static bool
is_common_in_headline(const struct block_words *block, uint32_t word)
{
    const uint64_t names = IN_GIVEN_NAMES | IN_SURNAMES | IN_PLACES | IN_CITIES | IN_REGIONS |
                           IN_ORGS | IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS | IN_TITLES |
                           IN_ROLES | IN_NATIONALITIES;
    if (!block->headline || !(lists_at(block, word) & (IN_COMMON_WORDS | IN_VERBS)))
        return false;
    for (uint32_t i = word; i < word + LONGEST_INSTITUTION &&
                            has_shape(block, i, WORD_CAPITAL | WORD_CLITIC | WORD_MARK) &&
                            !(lists_at(block, i) & IN_FUNCTION_WORDS);
         i++)
        if (lists_at(block, i) & names || evidence_of(block->evidence, i)->capital > 0)
            return false;
    return true;
}

/* "is", "met", "moved": whether the word may be the verb of a subject before it. */
static bool
may_be_finite(const struct block_words *block, uint32_t word)
{
    uint64_t lists = lists_at(block, word);
    return has_shape(block, word, WORD_SMALL) &&
           (lists & (IN_AUXILIARIES | IN_VERBS | IN_CUES) ||
            (!(lists & IN_FUNCTION_WORDS) && has_class(class_by_ending(block, word), 'd')));
}

/* "Ostrelin also met", "Ostrelin and her son", "Ostrelin, once a town,": whether adverbs and a
 * verb stand behind the strange word at WORD, or a comma or conjunction and what tells of it. */
static bool
is_told_of(const struct block_words *block, uint32_t word)
{
    const uint64_t pointing = IN_ARTICLES | IN_DETERMINERS | IN_PRONOUNS;
    uint32_t next = word + 1;
    bool apart = is_mark_at(block, next, ',');
    uint64_t telling = lists_at(block, next + 1);
    if (apart && has_shape(block, next + 1, WORD_DIGITS) && is_mark_at(block, next + 2, ',') &&
        block->at[next + 1].end - block->at[next + 1].start == 2)
        return true;                    /* "Ostrelin, 52, was" */
    if (apart && (telling & pointing || /* "Ostrelin, which" */
                  slice_equals(value_at(block, next + 1, NUMBER_WORD_CLASSES), slice_of("r"))))
        return true;
    if (apart || lists_at(block, next) & IN_CONJUNCTIONS)
        return has_shape(block, next + 1, WORD_SMALL) &&
               telling & (apart ? IN_FUNCTION_WORDS | IN_ADVERBS : IN_DETERMINERS);
    while (next <= word + MOST_ADVERBS && has_shape(block, next, WORD_SMALL) &&
           (lists_at(block, next) & IN_ADVERBS || has_class(class_by_ending(block, next), 'v')))
        next++;
    return may_be_finite(block, next);
}

/* "Ostrelin is", "Ostrelin and Varn", "Ostrelin farmer Vera Quist", "Ostrelin, a town,": whether
 * the strange word stands where a name does. */
static bool
is_strange_subject(const struct block_words *block, uint32_t word)
{
    const uint64_t offices = IN_ROLES | IN_TITLES;
    uint32_t next = word + 1;
    uint64_t lists = lists_at(block, next);
    if (!is_strange_name(block, word))
        return false;
    if (is_hyphen(block, next))
        return has_value(block, next + 1, NUMBER_PLACE_WORDS, "last suffix") || /* "Orsk-gu" */
               (lists_at(block, next + 1) & (IN_VERBS | IN_COMMON_WORDS) &&
                has_shape(block, next + 1, WORD_SMALL));
    bool before_name =
        lists & (IN_CONJUNCTIONS | offices) && has_shape(block, next + 1, WORD_CAPITAL);
    bool titled = before_name && lists & IN_TITLES && spaced(block, next); /* "Orsk MP NAME" */
    return titled || (before_name && has_shape(block, next, WORD_SMALL)) || is_told_of(block, word);
}

/* "REVELAN NUEVOS DATOS": capitals beside a word in capitals. */
static bool
is_cried(const struct block_words *block, uint32_t word)
{
    return has_shape(block, word, WORD_ALL_CAPITALS) &&
           (has_shape(block, word + 1, WORD_ALL_CAPITALS) ||
            (word > block->first && has_shape(block, word - 1, WORD_ALL_CAPITALS)));
}

/* "Spółka Stalmex zapłaci": a word for what the name behind it is of, which stands without it
 * elsewhere, and which has its capital from the sentence. */
static bool
is_generic_before_name(const struct block_words *block, uint32_t word)
{
    const struct word_evidence *next = evidence_of(block->evidence, word + 1);
    return block->agreement.length > 0 && has_shape(block, word, WORD_BEGINS) &&
           phrase_at(block, word, IN_ORGS, NULL) <= word + 1 && /* "Банк России" */
           (slice_starts_with(value_at(block, word, NUMBER_ORG_WORDS), slice_of("resumes")) ||
            has_value(block, word, NUMBER_PLACE_WORDS, "kind") || /* "Wieś Kobyłka" */
            has_value(block, word, NUMBER_OTHER_WORDS, "kind")) &&
           has_shape(block, word + 1, WORD_CAPITAL) && spaced(block, word + 1) &&
           !has_value(block, word + 1, NUMBER_ORG_WORDS, "field") && /* "Ministerstwo Zdrowia" */
           next->capital > next->inside && evidence_of(block->evidence, word)->capital == 0 &&
           !is_adjective_of(block, word + 1, word); /* "Bank Spółdzielczy" */
}

/* "Developer Ostrel Energy said", "Airline Varnair will": a word for firms that has its capital
 * from the sentence, before the name of one; not "Airline Pilots Association". */
static bool
is_firm_word_before_name(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_FUNCTION_WORDS | IN_COMMON_WORDS | IN_ORG_WORDS | IN_OTHER_WORDS |
                           IN_PLACE_WORDS | IN_LEGAL_FORMS | IN_ROLES | IN_TITLES;
    bool firm = block->surnames && has_shape(block, word, WORD_BEGINS) && !block->headline &&
                (has_value(block, word, NUMBER_ORG_WORDS, "resumes firm") ||
                 has_value(block, word, NUMBER_ROLES, "firm"));
    return firm && !has_shape(block, word, WORD_ALL_CAPITALS) &&
           has_shape(block, word + 1, WORD_CAPITAL) && spaced(block, word + 1) &&
           !(lists_at(block, word + 1) & never) && !ends_in_plural(block, word + 1) &&
           evidence_of(block->evidence, word)->capital == 0 &&
           phrase_at(block, word, IN_ORGS | IN_OTHERS, NULL) <= word + 1;
}

/* "вулицю Київську", "ul. Sportowej": an adjective behind a word for a place. */
static bool
is_adjective_of_place(const struct block_words *block, uint32_t word)
{
    uint32_t before = word - 1;
    if (word < block->first + 2 || block->agreement.length == 0 || !is_capitalised(block, word) ||
        has_shape(block, word, WORD_BEGINS) || !ends_as_adjective(block, word))
        return false;
    if (is_mark_at(block, before, '.') && !spaced(block, before))
        before--;
    return lists_at(block, before) & IN_PLACE_WORDS && has_shape(block, before, WORD_SMALL);
}

/* Whether the word at MARK is one that closes what the mark at OPEN opens. */
static bool
closes(const struct block_words *block, uint32_t open, uint32_t mark)
{
    uint32_t code = word_mark(&block->at[open]);
    return is_mark_at(block, open, code) && closing_mark(code) != 0 && !spaced(block, mark) &&
           is_mark_at(block, mark, closing_mark(code));
}

/* "director of «Marrel»", "the newspaper “Marrel”": whether what stands before the mark at OPEN
 * leads to a name: a linker or preposition, or the word for what it names. */
static bool
leads_to_name(const struct block_words *block, uint32_t open)
{
    const uint64_t leading =
        IN_LINKERS | IN_LOCATIVES | IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS;
    return open > block->first && has_shape(block, open - 1, WORD_SMALL) && spaced(block, open) &&
           lists_at(block, open - 1) & leading;
}

/* "«Маррелу» не хватает людей": words with capitals alone in marks, the first said with none
 * elsewhere, in a language whose institutions are named so, or where a name is to be expected. */
static bool
is_alone_in_marks(const struct block_words *block, uint32_t word)
{
    uint32_t end = word;
    if (block->headline || !has_shape(block, word - 1, WORD_MARK) || !is_capitalised(block, word) ||
        evidence_of(block->evidence, word)->small > 0 ||
        lists_at(block, word) & (IN_FUNCTION_WORDS | IN_STARTERS | IN_CUES))
        return false;
    while (end < word + LONGEST_INSTITUTION && is_capitalised(block, end))
        end++;
    if (block->agreement.length > 0)
        return is_mark_at(block, word - 1, 0xAB) && is_mark_at(block, end, 0xBB);
    return lists_at(block, word) == 0 && block->plural != 0 && closes(block, word - 1, end) &&
           leads_to_name(block, word - 1);
}

/* "Q. Were you there?": whether the word, with which the block begins, is the label of one who asks
 * or answers in an interview. */
static bool
is_turn_label(const struct block_words *block, uint32_t word)
{
    return word == block->first && lists_at(block, word) & IN_LABELS &&
           (is_mark_at(block, word + 1, '.') || is_mark_at(block, word + 1, ':')) &&
           (has_value(block, word, NUMBER_LABELS, "asks") ||
            has_value(block, word, NUMBER_LABELS, "answers"));
}

/* "Riksvarvets chef", "Danmarks statsminister": whether the word is the genitive of a listed name,
 * or of one that the document has, in a language whose nouns have no capitals. */
static bool
is_genitive_of_name(const struct block_words *block, uint32_t word)
{
    const uint64_t names = IN_PLACES | IN_CITIES | IN_REGIONS | IN_ORGS;
    if (block->noun_capitals || block->genitive == 0 || lists_at(block, word) != 0 ||
        !has_shape(block, word + 1, WORD_SMALL | WORD_CAPITAL))
        return false;
    struct slice stem = without_genitive(block, word_text(block->text, &block->at[word]));
    if (stem.length == 0)
        return false;
    if (language_word(block->language, stem)->lists & names)
        return true;
    const struct word_evidence *seen =
        evidence_of_number(block->evidence, words_number(block->words, stem));
    return seen->capital > 0 && seen->small == 0;
}

/* Whether what stands around the word, or what it is a head of, says that a name begins there,
 * capital or not. */
static bool
is_told_by_place(const struct block_words *block, uint32_t word)
{
    return is_alone_in_marks(block, word) || is_adjective_of_place(block, word) ||
           is_pronoun_surname(block, word) ||
           (block->agreement.length > 0 && begins_small_head(block, word) &&
            !is_in_address(block, word));
}

/* Whether the word cannot begin a name: it has no capital, or is one of those that stand before
 * names and in no name. */
static bool
is_outside_name(const struct block_words *block, uint32_t word)
{
    return !is_capitalised(block, word) || is_turn_label(block, word) ||
           is_never_name(block, word) || is_before_name(block, word) ||
           is_kind_before_name(block, word) || is_before_kind(block, word) ||
           is_noun_of_place(block, word) || is_in_address(block, word) ||
           (is_headline_verb(block, word) && !is_listed_name(block, word));
}

/* "Premier ministre", not "UN envoy": whether the title up to TITLED is one of common words. */
static bool
is_common_title(const struct block_words *block, uint32_t word, uint32_t titled)
{
    return titled > word + 1 && has_shape(block, titled - 1, WORD_SMALL) &&
           lists_at(block, word) & (IN_MODIFIERS | IN_TITLES);
}

/* "Orsk: Three hurt in a crash": whether the block begins with a listed town or region and a colon.
 */
static bool
is_place_label(const struct block_words *block, uint32_t word)
{
    return word == block->first && is_mark_at(block, word + 1, ':') && !spaced(block, word + 1) &&
           spaced(block, word + 2) && !has_shape(block, word, WORD_ALL_CAPITALS) &&
           lists_at(block, word) & (IN_CITIES | IN_REGIONS) &&
           !(lists_at(block, word) & (IN_COMMON_WORDS | IN_FUNCTION_WORDS));
}

/* "Rumah Sakit Omni", "Kampung Kampal": whether what a name is of begins one here, capital or not
 * elsewhere, in a language whose names begin with that. */
static bool
is_head_of_name(const struct block_words *block, uint32_t word)
{
    const uint64_t never =
        IN_FUNCTION_WORDS | IN_COMMON_WORDS | IN_ROLES | IN_TITLES | IN_NATIONALITIES | IN_VERBS;
    if (!block->names_headed || block->headline || has_shape(block, word, WORD_ALL_CAPITALS))
        return false;
    uint32_t end = phrase_at(block, word, IN_ORG_WORDS | IN_PLACE_WORDS, NULL);
    return end > word && has_shape(block, end - 1, WORD_CAPITAL) &&
           has_shape(block, end, WORD_CAPITAL) && spaced(block, end) &&
           !(lists_at(block, end) & never);
}

/* Whether a list or the rest of the document knows that the word begins a name. */
static bool
is_known_beginning(const struct block_words *block, uint32_t word)
{
    if ((is_evident(block, word) && !is_inside_only(block, word)) || is_listed_name(block, word))
        return true;
    if (is_abbreviated(block, word) &&
        (is_name_word(block, word + 2) || is_abbreviated(block, word + 2)))
        return true;
    if (is_genitive_of_name(block, word) || is_head_of_name(block, word))
        return true;
    if (is_number_of_kind(block, word + 1))
        return true; /* "School No. 2" */
    if (is_place_label(block, word))
        return true;
    return has_shape(block, word + 1, WORD_DIGITS) && /* "Highway 12 was closed" */
           slice_starts_with(value_at(block, word, NUMBER_PLACE_WORDS), slice_of("numbered"));
}

/* "Ostrel-les-Bains", in a language without a list of surnames. */
static bool
is_hyphened_town(const struct block_words *block, uint32_t word)
{
    return !block->surnames && is_hyphen(block, word + 1) && is_hyphen(block, word + 3) &&
           has_shape(block, word + 2, WORD_SMALL) && has_shape(block, word + 4, WORD_CAPITAL);
}

/* Whether the title, which goes up to TITLED if it is of several words, the nationality or the word
 * for an institution begins a name with what stands behind it. */
static bool
title_begins_name(const struct block_words *block, uint32_t word, uint32_t titled)
{
    uint64_t lists = lists_at(block, word), next = lists_at(block, word + 1);
    if (lists & IN_TITLES && is_mark_at(block, word + 1, '.') && !spaced(block, word + 1))
        return has_shape(block, word + 2, WORD_CAPITAL); /* "Lt.Gen. John Doe" */
    if (titled > word + 1)
        return has_shape(block, titled - 1, WORD_CAPITAL) &&
               has_shape(block, titled + is_mark_at(block, titled, '.'), WORD_CAPITAL);
    if (lists & IN_ORG_WORDS && !(lists & IN_GENDERS) && next & IN_LINKERS &&
        is_name_word(block, word + 2) && /* not "Students of Orsk School" */
        !(lists_at(block, word + 2) & (IN_NATIONALITIES | IN_PLACES | IN_CITIES)))
        return true; /* "Ministry of Health officials" */
    uint32_t place = lists & IN_ORG_WORDS && next & IN_LINKERS
                         ? phrase_at(block, word + 2, IN_PLACES | IN_CITIES | IN_REGIONS, NULL)
                         : word;
    if (place > word + 2 && has_shape(block, place, WORD_CAPITAL) &&
        phrase_at(block, place, IN_TITLES | IN_ROLES, NULL) > place)
        return true; /* "Bank of Ostrel Governor Vera Quist" */
    return has_shape(block, word + 1, WORD_CAPITAL) && !(next & IN_FUNCTION_WORDS) &&
           !is_common_in_headline(block, word + 1);
}

/* "Nearing", "Suspected", "Lower": whether the word is one of the language that names have not. */
static bool
is_plain_word(const struct block_words *block, uint32_t word)
{
    const uint64_t plain = IN_COMMON_WORDS | IN_VERBS | IN_CUES | IN_ADVERBS | IN_AUXILIARIES |
                           IN_KIND_CUES | IN_SOURCE_NOUNS | IN_INTERFACE | IN_GENDERS;
    uint64_t lists = lists_at(block, word);
    bool compass = is_compass(block, word);
    return !(lists & ~plain) && (lists & (IN_COMMON_WORDS | IN_CUES) || is_rare(block, word)) &&
           !(compass && !is_abbreviated(block, word + 1)) &&
           evidence_of(block->evidence, word)->capital == 0;
}

/* Whether a capital behind the word goes on with a name that the word begins; not "Presumptive
 * Greek". */
static bool
is_before_capital(const struct block_words *block, uint32_t word)
{
    uint64_t next = lists_at(block, word + 1);
    if (!has_shape(block, word + 1, WORD_CAPITAL) || !spaced(block, word + 1))
        return false;
    if (next & IN_NATIONALITIES && !(next & (IN_PLACES | IN_ORGS)) &&
        (has_shape(block, word + 2, WORD_SMALL) ||
         phrase_at(block, word + 2, IN_TITLES, NULL) > word + 2) &&
        (is_plain_word(block, word) ||
         (!(lists_at(block, word) & ~(uint64_t)(IN_COMMON_WORDS | IN_MODIFIERS)) &&
          evidence_of(block->evidence, word)->capital == 0)))
        return false;
    return !is_never_name(block, word + 1) || is_possessor(block, word);
}

/* "Hobart will get": a town or region of the larger gazetteer that is no other word of the
 * language, in one with a list of surnames, without a comma that would make the beginning
 * another's. */
static bool
is_town_alone(const struct block_words *block, uint32_t word)
{
    return block->surnames && lists_at(block, word) & (IN_CITIES | IN_REGIONS) &&
           !(lists_at(block, word) & ~(uint64_t)(IN_CITIES | IN_REGIONS | IN_SURNAMES)) &&
           !is_rare(block, word) && !has_shape(block, word, WORD_ALL_CAPITALS | WORD_SINGLE);
}

/* "Guerrilla attacks", "Insurgents called": whether a rare word, or the plural of one, that nobody
 * is called by, stands before what may be a verb of speech. */
static bool
is_common_subject(const struct block_words *block, uint32_t word)
{
    const uint64_t names = IN_SURNAMES | IN_GIVEN_NAMES | IN_CITIES | IN_REGIONS;
    bool plural = ends_in_plural(block, word) && singular_lists(block, word) & IN_RARE_WORDS;
    return block->surnames && !(lists_at(block, word) & names) &&
           !has_shape(block, word, WORD_ALL_CAPITALS) &&
           ((is_rare(block, word) &&
             slice_ends_with(value_at(block, word + 1, NUMBER_VERBS), slice_of("n"))) ||
            plural);
}

/* Whether a word of which nothing else is known begins a name, as what stands behind it tells. */
static bool
is_told_behind(const struct block_words *block, uint32_t word)
{
    uint64_t next = lists_at(block, word + 1);
    if (is_town_alone(block, word))
        return true;
    if (next & IN_PARTICLES && !(next & IN_FUNCTION_WORDS) && is_capitalised(block, word + 2))
        return true;
    bool plain = !(lists_at(block, word) & ~IN_COMMON_WORDS) || is_plain_word(block, word);
    if (plain && spaced(block, word + 1) &&
        phrase_at(block, word + 1, IN_PLACES | IN_ORGS, NULL) > word + 1)
        return false; /* "Nearing Perth, they ..." */
    if (lists_at(block, word) == 0 && spaced(block, word + 1) && !ends_as_adjective(block, word) &&
        begins_small_head(block, word + 1))
        return false; /* "Закінчила Київський державний інститут" */
    bool initial =
        has_shape(block, word + 1, WORD_SINGLE) && has_shape(block, word + 1, WORD_CAPITAL);
    return is_before_capital(block, word) || initial || has_shape(block, word + 1, WORD_CLITIC) ||
           (next & IN_CUES && !is_common_subject(block, word)) ||
           evidence_of(block->evidence, word)->begins > 2 || is_strange_subject(block, word) ||
           suffixed_office(block, word);
}

bool
begins_name(const struct block_words *block, uint32_t word)
{
    if (is_generic_before_name(block, word) || is_firm_word_before_name(block, word))
        return false;
    if (is_told_by_place(block, word))
        return true;
    if (is_outside_name(block, word))
        return false;
    uint32_t titled = phrase_at(block, word, IN_TITLES, NULL);
    if (is_common_title(block, word, titled))
        return false;
    if (!capital_is_free(block, word) || suffixed_small_head(block, word + 1))
        return true;
    uint64_t lists = lists_at(block, word);
    if (block->noun_capitals && lists & IN_DETERMINERS && !is_listed_name(block, word))
        return false; /* "»Jeder Staat" */
    if (is_known_beginning(block, word))
        return true;
    const struct word_evidence *seen = evidence_of(block->evidence, word);
    if (seen->small > 0 || (block->agreement.length > 0 && is_rare(block, word)))
        return false; /* "Вину Орлов отрицает" */
    if (dateline_end(block, word) > word || is_hyphened_town(block, word))
        return true;
    if (titled > word + 1 || lists & (IN_TITLES | IN_NATIONALITIES | IN_ORG_WORDS))
        return title_begins_name(block, word, titled);
    if (block->headline)
        return seen->begins > 1 && !is_cried(block, word);
    return is_told_behind(block, word);
}
