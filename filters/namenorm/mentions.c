#include "namenorm/mentions.h"

#include "namenorm/doubts.h"
#include "namenorm/genitives.h"
#include "namenorm/headlines.h"
#include "namenorm/run.h"
#include "namenorm/uncased.h"
#include "text/memory.h"

#include <stdlib.h>

enum {
    LONGEST_NAME = 24,   /* tokens */
    MOST_PARTICLES = 3,  /* in a row */
    LONGEST_FORM = 8,    /* tokens of a legal form */
    MOST_NOUNS = 4,      /* behind "and" */
    MOST_OWNER = 4,      /* tokens of an owner: "St. Brendan" */
    LONGEST_ACRONYM = 4, /* letters, of one that is also a common word */
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
        has_shape(block, word + 1, WORD_CAPITAL) && spaced(block, word + 1))
        return true; /* "don Julio Herrera" */
    if (!has_shape(block, before, WORD_CAPITAL) ||
        !(previous & IN_GIVEN_NAMES || (previous & IN_TITLES && !(previous & IN_ROLES))))
        return false;
    if (lists & IN_MONTHS || has_value(block, word, NUMBER_NOT_NAMES, "inside"))
        return true;
    if (has_shape(block, word, WORD_SINGLE)) /* "Ann Q" */
        return previous & IN_GIVEN_NAMES && !(lists & (IN_FUNCTION_WORDS | IN_PRONOUNS));
    bool closed = word + 1 >= block->end || has_shape(block, word + 1, WORD_MARK);
    return lists & IN_FUNCTION_WORDS && previous & IN_GIVEN_NAMES &&
           !(lists & (IN_ARTICLES | IN_PRONOUNS | IN_DETERMINERS)) &&
           (closed || (lists & IN_GIVEN_NAMES && has_shape(block, word + 1, WORD_CAPITAL)));
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

/* "Radio West", "West Point": a word that is no name alone, beside one. */
static bool
is_inside(const struct block_words *block, uint32_t word)
{
    if (block->headline || !(lists_at(block, word) & IN_NOT_NAMES) ||
        !has_value(block, word, NUMBER_NOT_NAMES, "inside"))
        return false;
    const uint64_t never =
        IN_NATIONALITIES | IN_FUNCTION_WORDS | IN_NOT_NAMES | IN_DAYS | IN_MONTHS | IN_TITLES;
    bool before = word > block->first && has_shape(block, word - 1, WORD_CAPITAL) &&
                  !has_shape(block, word - 1, WORD_BEGINS) && spaced(block, word) &&
                  !(lists_at(block, word - 1) & never);
    bool behind = has_shape(block, word + 1, WORD_CAPITAL) && spaced(block, word + 1) &&
                  (!(lists_at(block, word + 1) & never) || is_of_place(block, word + 1));
    return before || behind;
}

/* "Claire Le Goff", "De Santis": a particle with a capital, and a name behind it. */
static bool
is_capital_particle(const struct block_words *block, uint32_t word)
{
    return lists_at(block, word) & IN_PARTICLES && !block->headline &&
           !has_shape(block, word, WORD_BEGINS | WORD_ALL_CAPITALS) && word > block->first &&
           !has_shape(block, word - 1, WORD_MARK) && has_shape(block, word + 1, WORD_CAPITAL) &&
           spaced(block, word + 1);
}

/* "A. Bolt", where the stop does not end a sentence. */
static bool
begins_with_initial(const struct block_words *block, uint32_t word)
{
    return has_shape(block, word + 2, WORD_CAPITAL) && spaced(block, word + 2) &&
           !has_shape(block, word + 2, WORD_BEGINS | WORD_SINGLE) &&
           !(lists_at(block, word + 2) & (IN_FUNCTION_WORDS | IN_NOT_NAMES | IN_CUES));
}

/* Words that are no part of a name though they have a capital. */
static bool
is_never_name(const struct block_words *block, uint32_t word)
{
    uint64_t lists = lists_at(block, word);
    if (lists & (IN_PLACES | IN_ORGS) && !(lists & IN_FUNCTION_WORDS))
        return false;
    if (is_abbreviated(block, word) &&
        ((word > block->first && has_shape(block, word - 1, WORD_CAPITAL)) ||
         is_abbreviated(block, word + 2) || begins_with_initial(block, word)))
        return false;
    if (lists & IN_FUNCTION_WORDS && has_shape(block, word, WORD_ALL_CAPITALS) &&
        block->at[word].end - block->at[word].start <= LONGEST_ACRONYM && !block->headline &&
        evidence_of(block->evidence, word)->small == 0)
        return false;
    if (!(lists & (IN_FUNCTION_WORDS | IN_NOT_NAMES | IN_DAYS | IN_MONTHS | IN_PRONOUNS)) ||
        is_surname_here(block, word) || is_inside(block, word) ||
        is_capital_particle(block, word) || is_of_place(block, word))
        return false;
    return phrase_at(block, word, IN_PLACES | IN_ORGS, NULL) <= word + 1;
}

static bool
is_capitalised(const struct block_words *block, uint32_t word)
{
    return has_shape(block, word, WORD_CAPITAL | WORD_INNER_CAPITAL) &&
           !has_shape(block, word, WORD_CLITIC);
}

/* Whether the capital of a word means nothing by itself: it begins a sentence, or stands in a
 * headline, or behind an opening mark. */
static bool
capital_is_free(const struct block_words *block, uint32_t word)
{
    if (block->headline || has_shape(block, word, WORD_BEGINS))
        return true;
    if (word == block->first || !has_shape(block, word - 1, WORD_MARK))
        return false;
    uint32_t mark = block->at[word - 1].entry;
    if (mark == '.' && word - 1 > block->first && !spaced(block, word - 1) &&
        lists_at(block, word - 2) & IN_TITLES)
        return false; /* "Mr. Smith" */
    return mark == '"' || mark == '\'' || mark == 0x201C || mark == 0x2018 || mark == ':' ||
           mark == 0x201E || mark == 0xAB || mark == 0x2022 || mark == '*' || mark == '.' ||
           mark == 0x2026;
}

/* Whether the document shows that the word is a name. */
static bool
is_evident(const struct block_words *block, uint32_t word)
{
    const struct word_evidence *seen = evidence_of(block->evidence, word);
    uint64_t lists = lists_at(block, word);
    if (seen->small > seen->capital)
        return false;
    if (seen->capital > 0)
        return true;
    if (lists & (IN_GIVEN_NAMES | IN_PLACES | IN_ORGS) ||
        has_shape(block, word, WORD_INNER_CAPITAL))
        return true;
    return has_shape(block, word, WORD_ALL_CAPITALS) && !block->headline;
}

/* "Seed banks" in a text that has it in "Nordic Seed Archive" alone. */
static bool
is_inside_only(const struct block_words *block, uint32_t word)
{
    const struct word_evidence *seen = evidence_of(block->evidence, word);
    return seen->capital > 0 && seen->capital == seen->inside &&
           !(lists_at(block, word) & (IN_GIVEN_NAMES | IN_PLACES | IN_ORGS));
}

/* Whether a word can be part of a name that has begun. */
static bool
is_name_word(const struct block_words *block, uint32_t word)
{
    if (!is_capitalised(block, word) || is_never_name(block, word))
        return false;
    if (!block->headline)
        return true;
    const struct word_evidence *seen = evidence_of(block->evidence, word);
    return is_evident(block, word) || (seen->small == 0 && seen->capital == 0 &&
                                       !(lists_at(block, word) & (IN_CUES | IN_ROLES)));
}

/* The word behind the particles that begin at WORD, where a name goes on; WORD if it does not. */
static uint32_t
particles_end(const struct block_words *block, uint32_t word)
{
    uint32_t end = word;
    while (end < word + MOST_PARTICLES && lists_at(block, end) & IN_PARTICLES &&
           !has_shape(block, end, WORD_CAPITAL))
        end++;
    return is_name_word(block, end) ? end : word;
}

/* Whether a name can begin with the word. */
static bool
begins_name(const struct block_words *block, uint32_t word)
{
    if (!is_capitalised(block, word) || is_never_name(block, word))
        return false;
    uint32_t titled = phrase_at(block, word, IN_TITLES, NULL);
    if (titled > word + 1 && has_shape(block, titled - 1, WORD_SMALL) &&
        lists_at(block, word) & (IN_MODIFIERS | IN_TITLES))
        return false; /* "Premier ministre", not "UN envoy" */
    if (!capital_is_free(block, word))
        return true;
    if (is_evident(block, word) && !is_inside_only(block, word))
        return true;
    if (is_abbreviated(block, word) &&
        (is_name_word(block, word + 2) || is_abbreviated(block, word + 2) ||
         particles_end(block, word + 2) > word + 2))
        return true;
    const struct word_evidence *seen = evidence_of(block->evidence, word);
    uint64_t lists = lists_at(block, word), next = lists_at(block, word + 1);
    if (lists & IN_PARTICLES && !(lists & (IN_FUNCTION_WORDS | IN_ARTICLES)) &&
        next & IN_GIVEN_NAMES && has_shape(block, word + 1, WORD_CAPITAL))
        return true; /* "Van Morris" */
    if (seen->small > 0)
        return false;
    if (lists & IN_TITLES && is_mark_at(block, word + 1, '.') && !spaced(block, word + 1))
        return has_shape(block, word + 2, WORD_CAPITAL); /* "Lt.Gen. John Doe" */
    if (titled > word + 1)
        return has_shape(block, titled - 1, WORD_CAPITAL) &&
               has_shape(block, titled + is_mark_at(block, titled, '.'), WORD_CAPITAL);
    if (lists & (IN_TITLES | IN_NATIONALITIES | IN_ORG_WORDS))
        return has_shape(block, word + 1, WORD_CAPITAL) && !(next & IN_FUNCTION_WORDS);
    if (block->headline)
        return seen->begins > 1;
    bool capital_next = has_shape(block, word + 1, WORD_CAPITAL) && spaced(block, word + 1) &&
                        !is_never_name(block, word + 1);
    bool initial_next =
        has_shape(block, word + 1, WORD_SINGLE) && has_shape(block, word + 1, WORD_CAPITAL);
    bool particle_next = next & IN_PARTICLES && !(next & IN_FUNCTION_WORDS) &&
                         (is_capitalised(block, word + 2) ||
                          (is_mark_at(block, word + 2, '-') && is_capitalised(block, word + 3)));
    if (particle_next)
        return true;
    if (lists & IN_PARTICLES && particles_end(block, word + 1) > word + 1)
        return true; /* "Van den Berg said" */
    if (lists == 0 && spaced(block, word + 1) &&
        phrase_at(block, word + 1, IN_PLACES | IN_ORGS, NULL) > word + 1)
        return false; /* "Nearing Perth, they ..." */
    bool clitic_next = has_shape(block, word + 1, WORD_CLITIC);
    return capital_next || initial_next || clitic_next || (next & IN_CUES) != 0 || seen->begins > 2;
}

/* A title in the middle of a run begins another name: "Wang Lin Correspondent Chen Jiaqi". Behind
   the names of places and organisations it belongs to the same: "Apple CEO Tim Cook". */
static bool
begins_title(const struct block_words *block, uint32_t first, uint32_t word)
{
    const uint64_t titles = IN_TITLES | IN_ROLES;
    const uint64_t belongs = titles | IN_NATIONALITIES | IN_PLACES | IN_ORGS | IN_ORG_WORDS |
                             IN_MODIFIERS | IN_PLACE_WORDS | IN_LINKERS | IN_KINSHIP;
    uint32_t behind = phrase_at(block, word, titles, NULL);
    bool letters, single = behind <= word + 1;
    if (behind == word || !is_name_word(block, behind) ||
        suffix_at(block, behind, &letters) > behind ||
        (single && lists_at(block, word) & (IN_GIVEN_NAMES | IN_ORG_WORDS)))
        return false;
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

/* "Leonard “Lucky” Castellano": a word in marks, and a name behind it. */
static bool
is_nickname(const struct block_words *block, uint32_t word)
{
    uint32_t open = word < block->end ? word_mark(&block->at[word]) : 0;
    uint32_t close = word + 2 < block->end ? word_mark(&block->at[word + 2]) : 0;
    bool pair = (open == '"' && close == '"') || (open == 0x201C && close == 0x201D) ||
                (open == 0x2018 && close == 0x2019) || (open == '(' && close == ')');
    return pair && spaced(block, word) && is_capitalised(block, word + 1) &&
           is_name_word(block, word + 3) && !is_never_name(block, word + 1) &&
           !(open == '(' && has_shape(block, word + 1, WORD_ALL_CAPITALS));
}

/* Whether the words from FIRST up to END hold one of LISTS. */
static bool
has_list(const struct block_words *block, uint32_t first, uint32_t end, uint64_t lists)
{
    for (uint32_t i = first; i < end; i++)
        if (lists_at(block, i) & lists)
            return true;
    return false;
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
        if (lists & (IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS))
            found = found || !given || (i > first && !is_surname(block, i));
        else if (lists & IN_TITLES && i > first)
            found = false; /* "District Judge Noel Bray of Sumbor" */
    }
    return found;
}

static bool
is_given_name(const struct block_words *block, uint32_t first, uint32_t end)
{
    struct slice text = slice_part(block->text, block->at[first].start, block->at[end - 1].end);
    return (language_word(block->language, text)->lists & IN_GIVEN_NAMES) != 0;
}

/* A particle that is a common word, too, joins where a given name has begun the name, but not to
 * where its bearer is from: "Juan de la Vega", not "Juan de Madrid". */
static bool
joins_person(const struct block_words *block, uint32_t first, uint32_t particle, uint32_t next)
{
    bool given = (lists_at(block, particle - 1) & IN_GIVEN_NAMES) != 0 ||
                 has_shape(block, particle - 1, WORD_MARK | WORD_SINGLE);
    return has_list(block, first, particle, IN_GIVEN_NAMES) &&
           (given || !(lists_at(block, particle) & IN_ARTICLES)) && /* "Cem Yıldırım der Zeitung" */
           (given ? !has_value(block, particle, NUMBER_PARTICLES, "hyphen")
                  : value_at(block, particle, NUMBER_PARTICLES).length == 0) &&
           (next > particle + 1 || !(lists_at(block, next) & (IN_PLACES | IN_CITIES | IN_REGIONS)));
}

/* "Yoder's Hardware", "St. Brendan's Church": a shop, church or the like behind its owner. */
static bool
is_owned(const struct block_words *block, uint32_t first, uint32_t clitic)
{
    const uint64_t never = IN_PLACES | IN_ORGS | IN_NATIONALITIES | IN_CITIES | IN_REGIONS;
    if (!has_shape(block, clitic, WORD_CLITIC) || clitic - first > MOST_OWNER ||
        !has_shape(block, clitic + 1, WORD_CAPITAL) || has_shape(block, clitic + 2, WORD_CAPITAL) ||
        lists_at(block, clitic - 1) & never)
        return false;
    return has_value(block, clitic + 1, NUMBER_ORG_WORDS, "site") ||
           (lists_at(block, clitic + 1) & (IN_ORG_WORDS | IN_PLACE_WORDS) &&
            is_mark_at(block, first + 1, '.') && lists_at(block, first) & IN_TITLES);
}

/* "the Food and Harbour Administration": whether the conjunction at END joins the nouns before it
 * to those behind, of which the last is a word of institutions. */
static bool
joins_nouns(const struct block_words *block, uint32_t first, uint32_t end)
{
    const uint64_t names = IN_GIVEN_NAMES | IN_PLACES | IN_CITIES | IN_ORGS | IN_NATIONALITIES;
    const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS | IN_TITLES;
    bool articles = (block->language->lists & IN_ARTICLES) != 0;
    if (!(lists_at(block, end) & IN_CONJUNCTIONS) || has_shape(block, end, WORD_CAPITAL) ||
        lists_at(block, end - 1) & (names | heads) ||
        has_shape(block, end - 1, WORD_ALL_CAPITALS) ||
        (articles && (first == block->first || !(lists_at(block, first - 1) & IN_ARTICLES))))
        return false;
    uint32_t last = end + 1;
    while (is_name_word(block, last) && spaced(block, last) && last <= end + MOST_NOUNS)
        last++;
    return last > end + 2 && lists_at(block, last - 1) & IN_ORG_WORDS &&
           !(lists_at(block, end + 1) & names);
}

/* What joins the name [first, end) to a word behind it: returns that word, or END if nothing joins.
 */
static uint32_t
join(const struct block_words *block, uint32_t first, uint32_t end)
{
    uint32_t next = end;
    bool stop = is_mark_at(block, end, '.') && !spaced(block, end);
    if (stop && is_abbreviated(block, end - 1)) {
        if (is_name_word(block, end + 1) || is_abbreviated(block, end + 1))
            return end + 1;
        uint32_t behind = particles_end(block, end + 1); /* "J. van der Poel" */
        return behind > end + 1 ? behind : end;
    }
    if (stop && lists_at(block, end - 1) & (IN_TITLES | IN_GIVEN_NAMES) &&
        is_name_word(block, end + 1) && !has_shape(block, end + 1, WORD_BEGINS))
        return end + 1;
    if (has_shape(block, end, WORD_DIGITS) && spaced(block, end) &&
        block->at[end].end - block->at[end].start == 4 &&
        has_list(block, first, end, IN_OTHER_WORDS)) /* "World Cup 2018" */
        return end;
    if (stop && !spaced(block, end + 1) && has_shape(block, end + 1, WORD_SMALL) &&
        lists_at(block, end + 1) & IN_LEGAL_FORMS)
        return end + 1; /* "Represent.com" */
    if (is_mark_at(block, end, '-') && !spaced(block, end) && !spaced(block, end + 1)) {
        next = end + 1;
        if (is_capitalised(block, next) || (has_shape(block, next, WORD_DIGITS)))
            return next;
        if (lists_at(block, next) & IN_PARTICLES && is_mark_at(block, next + 1, '-') &&
            is_capitalised(block, next + 2))
            return next + 2;
        if (has_shape(block, next, WORD_SMALL) && is_given_name(block, end - 1, next + 1))
            return next; /* "Jong-un" */
        return end;
    }
    if (is_mark_at(block, end, '&') && is_name_word(block, end + 1))
        return end + 1;
    if (is_owned(block, first, end))
        return end + 1;
    if (is_name_word(block, end) && spaced(block, end))
        return begins_title(block, first, end) ? UINT32_MAX : end;
    if (is_nickname(block, end))
        return end + 3;
    uint64_t lists = lists_at(block, end);
    if (lists & IN_CONJUNCTIONS && joins_nouns(block, first, end))
        return end + 1;
    if (lists & IN_PARTICLES && !has_shape(block, end, WORD_CAPITAL)) {
        if (is_mark_at(block, end + 1, '-') && is_capitalised(block, end + 2))
            return end + 2;
        uint32_t behind = particles_end(block, end);
        if (behind > end &&
            (!(lists & IN_FUNCTION_WORDS) || joins_person(block, first, end, behind)))
            return behind;
    }
    /* "Ministry of Health and Welfare": a conjunction only behind a linker */
    bool linked =
        lists & IN_LINKERS || (lists & IN_CONJUNCTIONS && has_list(block, first, end, IN_LINKERS));
    if (linked && !has_shape(block, end, WORD_CAPITAL) && has_head(block, first, end)) {
        bool article = lists & IN_LINKERS && lists_at(block, end + 1) & IN_ARTICLES &&
                       !has_shape(block, end + 1, WORD_CAPITAL);
        if (is_name_word(block, end + 1 + article) ||
            lists_at(block, end + 1 + article) & IN_NATIONALITIES)
            return end + 1 + article;
    }
    return UINT32_MAX;
}

/* "Iraks", "Chinas Raumfahrt": a listed name with the s of a genitive, which ends the name. */
static bool
is_genitive(const struct block_words *block, uint32_t word)
{
    const uint64_t names = IN_PLACES | IN_CITIES | IN_REGIONS | IN_ORGS | IN_GIVEN_NAMES;
    if (!block->genitive || !has_shape(block, word, WORD_CAPITAL) || lists_at(block, word) & names)
        return false;
    struct slice text = word_text(block->text, &block->at[word]);
    if (text.length < 4 || text.at[text.length - 1] != 's')
        return false;
    return (language_word(block->language, slice_part(text, 0, text.length - 1))->lists & names) !=
           0;
}

/* The word behind the legal form of letters and stops that begins at WORD: "e.V.", "S.p.A.", "Sp. z
 * o.o."; WORD if none does. */
static uint32_t
legal_form_end(const struct block_words *block, uint32_t word)
{
    if (!is_mark_at(block, word + 1, '.') || spaced(block, word + 1) || !spaced(block, word) ||
        !may_begin_phrase(block, word, IN_LEGAL_FORMS))
        return word;
    uint32_t found = word, end = word + 2;
    for (; end < block->end && end < word + LONGEST_FORM; end++) {
        struct slice text = slice_part(block->text, block->at[word].start, block->at[end - 1].end);
        if (language_word(block->language, text)->lists & IN_LEGAL_FORMS)
            found = end;
    }
    return found;
}

/* Inc., Jr., Calif.; not AG. */
static bool
is_written_with_stop(const struct block_words *block, uint32_t word)
{
    struct slice text = slice_part(block->text, block->at[word].start, block->at[word + 1].end);
    return (language_word(block->language, text)->lists & (IN_LEGAL_FORMS | IN_SUFFIXES)) != 0;
}

/* Where the name that begins at FIRST ends. */
static uint32_t
name_end(const struct block_words *block, uint32_t first)
{
    uint32_t end = phrase_at(block, first, IN_PLACES | IN_ORGS, NULL);
    if (end <= first)
        end = first + 1;
    while (end < block->end && end - first < LONGEST_NAME && !is_genitive(block, end - 1)) {
        uint32_t next = join(block, first, end);
        if (next == UINT32_MAX)
            break;
        if (next == end && !spaced(block, end))
            break;
        end = next + 1;
    }
    for (uint32_t i = end > first + 1 ? end - 1 : end; i <= end; i++)
        if (legal_form_end(block, i) > i)
            end = legal_form_end(block, i);
    if (is_mark_at(block, end, '.') && !spaced(block, end) && is_abbreviated(block, end - 1) &&
        end - first >= 2 && is_mark_at(block, end - 2, '.'))
        end++; /* the last stop of "U.S." */
    else if (is_mark_at(block, end, '.') && !spaced(block, end) && end - first >= 2 &&
             end + 1 < block->end && is_written_with_stop(block, end - 1))
        end++; /* of "Inc." */
    return end < block->end ? end : block->end;
}

/* Takes off the front what is no name: adjectives of nationality before a name that is not an
 * organisation's, say. */
static bool
trim(const struct block_words *block, struct mention *mention)
{
    const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS | IN_LEGAL_FORMS;
    if (phrase_at(block, mention->first, IN_PLACES | IN_ORGS, NULL) >= mention->last)
        return true;
    bool headed = has_list(block, mention->first + 1, mention->last, heads);
    while (mention->first < mention->last &&
           (has_shape(block, mention->first, WORD_MARK) ||
            (!headed && lists_at(block, mention->first) & IN_NATIONALITIES &&
             !(lists_at(block, mention->first) & (IN_PLACES | IN_ORGS)))))
        mention->first++; /* "African-American" */
    return mention->first < mention->last;
}

/* A single word that is only a generic with a capital is no name: "Council", "Prince". */
static bool
is_generic(const struct block_words *block, const struct mention *mention)
{
    if (mention->last - mention->first != 1)
        return false;
    uint64_t lists = lists_at(block, mention->first);
    const uint64_t generic = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS | IN_TITLES | IN_ROLES |
                             IN_KINSHIP | IN_LEGAL_FORMS | IN_SUFFIXES;
    if (lists & (IN_PLACES | IN_ORGS | IN_GIVEN_NAMES) ||
        mention->title_first < mention->title_last)
        return false;
    return (lists & generic) != 0;
}

static void
push(struct mentions *mentions, const struct mention *mention)
{
    mentions->at =
        memory_grow(mentions->at, &mentions->room, mentions->count + 1, sizeof *mentions->at);
    mentions->at[mentions->count++] = *mention;
}

/* Adds the name that is the words [first, last), without titles. */
static void
add_plain(const struct block_words *block, struct mentions *mentions, uint32_t number,
          uint32_t first, uint32_t last)
{
    struct mention mention = {.block = number,
                              .first = first,
                              .last = last,
                              .title_first = first,
                              .title_last = first,
                              .after_first = last,
                              .after_last = last};
    kinds_find(block, &mention);
    push(mentions, &mention);
}

/* Where the name ends that begins at WORD in a title without doubt: one that is listed, an acronym
   that a role is of, a place that its ruler is of; WORD if none does. */
static uint32_t
certain_end(const struct block_words *block, uint32_t word, uint32_t first, uint32_t end)
{
    uint32_t last = phrase_at(block, word, IN_PLACES | IN_ORGS, NULL);
    if (last > word)
        return last;
    if (is_abbreviated(block, word) && is_abbreviated(block, word + 2)) { /* "U.S. President" */
        while (is_abbreviated(block, last) && (last == word || !spaced(block, last)))
            last += 2;
        return last;
    }
    if (word > first || first < block->first + 2 || !(lists_at(block, first - 1) & IN_LINKERS))
        return word;
    bool ruled = has_value(block, first - 2, NUMBER_ROLES, "place");
    bool acronym = end - first == 1 && has_shape(block, word, WORD_ALL_CAPITALS);
    return ruled || acronym ? end : word;
}

/* "Head of PVMBG Hendra Wirawan": the words [first, end) of a title may hold names of their own. */
static void
add_complement(const struct block_words *block, struct mentions *mentions, uint32_t number,
               uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end;) {
        uint32_t last = certain_end(block, i, first, end);
        if (last > i && last <= end && has_shape(block, i, WORD_CAPITAL))
            add_plain(block, mentions, number, i, last);
        i = last > i ? last : i + 1;
    }
}

/* Drops the words of a title that were taken for names, where nothing but their capitals told so:
 * the "Health" of "Minister of Health and Sport Noel Bray". */
static void
drop_within(const struct block_words *block, struct mentions *mentions,
            const struct mention *titled)
{
    while (mentions->count > 0) {
        const struct mention *last = &mentions->at[mentions->count - 1];
        if (last->block != titled->block || last->first < titled->title_first ||
            last->first >= titled->title_last || last->last - last->first > 1 ||
            !(block->complement_first ||
              lists_at(block, last->first - 1) & (IN_LINKERS | IN_CONJUNCTIONS)) ||
            has_shape(block, last->first, WORD_ALL_CAPITALS) ||
            evidence_of(block->evidence, last->first)->capital > 1 ||
            lists_at(block, last->first) & (IN_PLACES | IN_ORGS | IN_CITIES | IN_REGIONS))
            break;
        mentions->count--;
    }
}

/* Adds the name that is the run [first, end), if it is one; returns the word to go on at. */
static uint32_t
add_mention(const struct block_words *block, struct mentions *mentions, uint32_t number,
            uint32_t first, uint32_t end)
{
    struct mention mention = {.block = number, .first = first, .last = end};
    if (!titles_find(block, &mention) || !trim(block, &mention) || is_generic(block, &mention))
        return end;
    drop_within(block, mentions, &mention);
    mention.genitive = is_genitive(block, mention.last - 1);
    if (mention.title_first < mention.title_last && mention.first > first)
        add_complement(block, mentions, number, first, mention.first);
    kinds_find(block, &mention);
    doubts_find(block, &mention);
    push(mentions, &mention);
    return mention.end > end ? mention.end : end;
}

/* The word behind the listed title that begins at WORD and has a linker, which no name can be in:
 * "Secretary of State Ortuño"; WORD if none does. */
static uint32_t
title_with_linker(const struct block_words *block, uint32_t word)
{
    if (!may_begin_phrase(block, word, IN_TITLES) || !(lists_at(block, word + 1) & IN_LINKERS))
        return word;
    uint32_t end = phrase_at(block, word, IN_TITLES, NULL);
    bool name = phrase_at(block, end - 1, IN_PLACES | IN_ORGS, NULL) > end - 1;
    return end > word + 2 && !name && has_shape(block, end, WORD_CAPITAL) ? end : word;
}

/* Whether nothing begins with the word, as with most: it is a small one, no particle, and no title
 * of several words begins with it. */
static bool
is_passed_over(const struct block_words *block, uint32_t word)
{
    uint32_t shape = block->at[word].shape & (WORD_SMALL | WORD_INNER_CAPITAL);
    return shape == WORD_SMALL && !block->uncased && !may_begin_phrase(block, word, IN_TITLES) &&
           !(lists_at(block, word) & IN_PARTICLES);
}

static void
search_block(const struct block_words *block, uint32_t number, struct mentions *mentions)
{
    for (uint32_t i = block->first; i < block->end;) {
        if (is_passed_over(block, i)) {
            i++;
            continue;
        }
        if (block->uncased) {
            struct mention mention = {.block = number};
            uint32_t uncased = uncased_mention(block, i, &mention);
            if (uncased > i) {
                push(mentions, &mention);
                i = uncased;
                continue;
            }
        }
        uint32_t work = has_shape(block, i, WORD_MARK) ? work_end(block, i) : i;
        if (work > i) {
            add_plain(block, mentions, number, i + 1, work);
            i = work;
            continue;
        }
        uint32_t title = title_with_linker(block, i);
        if (title > i) {
            i = title;
            continue;
        }
        if (!is_capitalised(block, i) || !begins_name(block, i)) {
            bool particle = lists_at(block, i) & IN_PARTICLES && is_mark_at(block, i + 1, '-') &&
                            !spaced(block, i + 1) && is_capitalised(block, i + 2) &&
                            !spaced(block, i + 2);
            if (!particle) {
                i++;
                continue;
            }
        }
        i = add_mention(block, mentions, number, i, name_end(block, i));
    }
}

void
mentions_find(const struct document *document, const struct words *words,
              const struct evidence *evidence, struct mentions *mentions)
{
    mentions->count = 0;
    struct block_words block = {0};
    for (uint32_t i = 0; i < document->block_count; i++) {
        block_words(&block, document, words, evidence, i);
        search_block(&block, i, mentions);
    }
    genitives_cut(document, words, evidence, mentions);
    doubts_settle(evidence, mentions);
    headlines_judge(document, words, evidence, mentions);
}

void
mentions_free(struct mentions *mentions)
{
    free(mentions->at);
    *mentions = (struct mentions){0};
}
