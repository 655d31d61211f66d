/* Roles that a comma sets off before a name (SPEC, names), and the words of a role. */
#include "namenorm/name_words.h"
#include "namenorm/offices.h"
#include "namenorm/small_heads.h"
#include "namenorm/suffixed.h"
#include "namenorm/titles.h"

enum {
    LONGEST_BEFORE = 20, /* tokens of a title before a name and a comma */
    LONGEST_HEADED = 14, /* the same where a role begins with its noun */
    LONGEST_ROLE = 5,    /* words of a role, what it is of aside */
    MOST_ADJECTIVES = 2, /* behind it */
    MOST_ATTRIBUTES = 2, /* nouns behind it */
};

/* Whether a role that begins at FIRST or later ends before WORD: "porte-parole" is one of several.
 */
static bool
ends_role(const struct block_words *block, uint32_t first, uint32_t word)
{
    if (is_role(block, word - 1))
        return true;
    for (uint32_t back = 2; back <= LONGEST_ROLE && word >= first + back; back++)
        if (may_begin_phrase(block, word - back, IN_ROLES | IN_TITLES) &&
            phrase_at(block, word - back, IN_ROLES | IN_TITLES, NULL) == word)
            return true;
    return false;
}

/* "président français", "tecnico rossoblù": whether all words from ROLE up to END may be adjectives
 * behind a role, in a language that has them there. */
static bool
are_adjectives(const struct block_words *block, uint32_t role, uint32_t end)
{
    for (uint32_t i = role; i < end; i++)
        if (!is_adjective_behind(block, i))
            return false;
    return end - role <= MOST_ADJECTIVES;
}

bool
is_before_institution(const struct block_words *block, uint32_t role)
{
    const uint64_t never = IN_ORG_WORDS | IN_PLACE_WORDS | IN_FUNCTION_WORDS | IN_CUES;
    uint32_t noun = role;
    if (!block->bare_complement || block->agreement.length == 0)
        return false;
    while (noun < role + MOST_ADJECTIVES && has_shape(block, noun, WORD_SMALL) &&
           !(lists_at(block, noun) & never) && ends_as_adjective(block, noun))
        noun++;
    return has_shape(block, noun, WORD_SMALL) && spaced(block, noun) &&
           lists_at(block, noun) & (IN_ORG_WORDS | IN_PLACE_WORDS) &&
           !(lists_at(block, noun) & (IN_FUNCTION_WORDS | IN_CUES));
}

/* "δήμαρχος Ορσκίας", "ministr zdravotnictví": the word behind the role in [first, end) behind
 * which what it is of begins with a capital, where that needs no word between; FIRST if there is
 * none. */
static uint32_t
bare_role(const struct block_words *block, uint32_t first, uint32_t end)
{
    if (!block->bare_complement)
        return first;
    for (uint32_t i = first; i + 1 < end; i++)
        if (is_role(block, i) && has_shape(block, i, WORD_SMALL) &&
            ((has_shape(block, i + 1, WORD_CAPITAL) &&
              !(lists_at(block, i + 1) & IN_GIVEN_NAMES)) ||
             is_before_institution(block, i + 1)))
            return i + 1;
    return first;
}

/* "Kepala BPBD Orsk", "Pelatih Orsk United", "Pengacara Ian": whether what stands at BEHIND, behind
 * a role in a language that writes those with capitals, is what the role is of, and nobody who has
 * it. */
static bool
heads_institution(const struct block_words *block, uint32_t behind)
{
    const uint64_t institutions = IN_ORG_WORDS | IN_PLACE_WORDS | IN_LEGAL_FORMS | IN_ORGS |
                                  IN_PLACES | IN_CITIES | IN_REGIONS;
    bool common =
        has_shape(block, behind - 1, WORD_SMALL) && !(lists_at(block, behind) & IN_GIVEN_NAMES);
    return block->names_headed && (common || lists_at(block, behind) & institutions ||
                                   has_shape(block, behind, WORD_ALL_CAPITALS) ||
                                   has_shape(block, behind, WORD_DIGITS) || /* "Ketua RT 5" */
                                   is_behind_ruler(block, behind) ||
                                   has_value(block, behind - 1, NUMBER_KIND_CUES, "<g."));
}

/* "petani kakao asal Orsk": the word behind the small ones behind a role that tell of what it is.
 */
static uint32_t
attributes_end(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_FUNCTION_WORDS | IN_CUES | IN_AUXILIARIES | IN_PRONOUNS | IN_KINSHIP |
                           IN_LOCATIVES | IN_LINKERS | IN_CONJUNCTIONS | IN_ADVERBS |
                           IN_COMPLEMENTISERS | IN_PREPOSITIONS;
    struct slice verbs = language_fact(block->language, "verb_prefix");
    uint32_t end = word;
    while (end < word + MOST_ATTRIBUTES && has_shape(block, end, WORD_SMALL) &&
           !(lists_at(block, end) & never) &&
           !slice_starts_with_one(word_text(block->text, &block->at[end]), verbs))
        end++;
    return end;
}

/* The same as role_behind in a language in which a role begins with its noun: "mantan ketua umum",
 * "penjual sayur". */
static uint32_t
headed_role_behind(const struct block_words *block, uint32_t first)
{
    uint32_t end = first, role = first;
    for (uint32_t words = 0; words < LONGEST_ROLE; words++) {
        uint32_t behind = phrase_at(block, end, IN_ROLES | IN_TITLES, NULL);
        if (behind > end + 1 || (behind > end && is_role(block, end)))
            role = end = behind;
        else if (lists_at(block, end) & IN_MODIFIERS)
            end++;
        else
            break;
        if (role > first)
            role = end;
    }
    return role > first ? attributes_end(block, role) : first;
}

uint32_t
role_behind(const struct block_words *block, uint32_t first)
{
    const uint64_t never =
        IN_FUNCTION_WORDS | IN_CUES | IN_AUXILIARIES | IN_PRONOUNS | IN_KINSHIP | IN_ARTICLES;
    uint32_t role = first;
    if (block->names_headed)
        return headed_role_behind(block, first);
    uint32_t most = first + LONGEST_ROLE;
    for (uint32_t i = first; i < block->end && i <= most; i++) {
        uint64_t lists = lists_at(block, i);
        if (is_abbreviated(block, i)) { /* "U.S. senator" */
            i++;
            most += 2;
            continue;
        }
        if (has_shape(block, i, WORD_DIGITS) && !has_shape(block, i, WORD_LETTERS))
            return first; /* "X, pays 80 drivers" */
        if (i > first && ends_role(block, first, i))
            role = i;
        bool kin = lists & IN_KINSHIP && !(lists & IN_ROLES) && has_shape(block, i, WORD_SMALL);
        bool noun = !(lists & never) || lists & (IN_ROLES | IN_TITLES | IN_MODIFIERS) ||
                    phrase_at(block, i, IN_ROLES | IN_TITLES, NULL) > i + 1 || /* "press aide" */
                    (i > first && lists & IN_CONJUNCTIONS && is_role(block, i - 1));
        if (is_mark_at(block, i, '-') ||
            (noun && !kin && !has_shape(block, i, WORD_MARK | WORD_CLITIC)))
            continue;
        bool joined = (role + 1 == i || kin) && /* "a nurse and single mother" */
                      lists_at(block, role) & IN_CONJUNCTIONS &&
                      (!(lists & IN_DETERMINERS) || lists_at(block, i + 1) & IN_LINKERS ||
                       is_hyphen(block, i + 1));
        if (role == i || (joined && role > first)) /* "an officer and one of the heirs" */
            return role;
        if (role == first || !block->linked_names)
            return bare_role(block, first, i);
        return are_adjectives(block, role, i) ? i : role;
    }
    return first;
}

/* "président du conseil": whether a role stands before the linker at WORD, which may be an article.
 */
static bool
is_of_role(const struct block_words *block, uint32_t word)
{
    if (!block->linked_names || !(lists_at(block, word) & IN_LINKERS))
        return false;
    uint32_t i = word;
    while (i > block->first + 1 && word - i < MOST_ADJECTIVES && !is_role(block, i - 1) &&
           is_adjective_behind(block, i - 1))
        i--;
    return i > block->first && is_role(block, i - 1);
}

/* "portavoz del Congreso de los Diputados, NAME": whether the role at WORD, behind an article, is
 * part of a name that goes on before it. */
static bool
is_inside_name(const struct block_words *block, uint32_t word)
{
    return has_shape(block, word, WORD_CAPITAL) && word > block->first + 2 &&
           lists_at(block, word - 1) & IN_ARTICLES && lists_at(block, word - 2) & IN_LINKERS &&
           has_shape(block, word - 3, WORD_CAPITAL);
}

/* "kepada mantan Kepala BPBD Orsk, NAME", "Dulu, peneliti KPK, NAME": whether the word or mark at
 * WORD may stand before a role, and is no part of what it is, in a language in which a role begins
 * with its noun. */
static bool
is_before_head(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_MODIFIERS | IN_ORG_WORDS;
    if (!block->names_headed || phrase_at(block, word, IN_ROLES | IN_TITLES, NULL) > word)
        return false;
    if (has_shape(block, word, WORD_MARK))
        return is_mark_at(block, word, ',') || spaced(block, word + 1);
    return has_shape(block, word, WORD_SMALL | WORD_BEGINS) && !(lists_at(block, word) & never);
}

bool
is_inner_mark(const struct block_words *block, uint32_t word)
{
    if (is_mark_at(block, word, '&'))
        return true;
    if (is_mark_at(block, word, '\'') || is_mark_at(block, word, 0x2019))
        return ends_in_plural(block, word - 1) && !spaced(block, word) && spaced(block, word + 1) &&
               (has_shape(block, word + 1, WORD_SMALL) ||
                lists_at(block, word + 1) & IN_ORG_WORDS); /* "the Farmers' Union" */
    return (is_mark_at(block, word, '-') || is_mark_at(block, word, '/')) && !spaced(block, word);
}

bool
leads_to_name(const struct block_words *block, uint32_t word)
{
    return is_mark_at(block, word, ',') && has_shape(block, word + 1, WORD_CAPITAL) &&
           !(lists_at(block, word + 1) & IN_FUNCTION_WORDS);
}

bool
opens_complement(const struct block_words *block, uint32_t word)
{
    uint64_t lists = lists_at(block, word);
    return lists & (IN_LINKERS | IN_LOCATIVES) || (block->genitive_article && lists & IN_ARTICLES);
}

/* Whether nothing stands behind the mention that it may go on with: a mark or a linker does. */
static bool
is_closed_behind(const struct block_words *block, const struct mention *mention)
{
    return mention->last >= block->end || has_shape(block, mention->last, WORD_MARK) ||
           lists_at(block, mention->last) & IN_LINKERS;
}

/* Whether no apposition reaches back over the mark or conjunction at WORD. */
static bool
ends_apposition(const struct block_words *block, uint32_t word)
{
    if (has_shape(block, word, WORD_MARK) && !is_mark_at(block, word, '-') &&
        !is_inner_mark(block, word) && !is_abbreviated(block, word - 1) &&
        !is_before_head(block, word))
        return true;
    return lists_at(block, word) & IN_CONJUNCTIONS && has_shape(block, word + 2, WORD_SMALL) &&
           lists_at(block, word + 1) & (IN_ARTICLES | IN_DETERMINERS);
}

bool
is_plural_article(const struct block_words *block, uint32_t word)
{
    return lists_at(block, word) & IN_ARTICLES && !block->noun_capitals &&
           is_word_of_fact(block, word, "plural_article");
}

/* "jefe de los bomberos, NAME": whether the article at WORD begins several whom the role before it
 * is of. */
static bool
is_of_several(const struct block_words *block, uint32_t word)
{
    return word > block->first && is_plural_article(block, word) && is_of_role(block, word - 1);
}

/* Whether an article stands at WORD, or what an apposition begins behind like one. */
static bool
is_like_article(const struct block_words *block, uint32_t word)
{
    uint64_t lists = lists_at(block, word);
    bool article = (lists & (IN_ARTICLES | IN_DETERMINERS | IN_LOCATIVES)) != 0 ||
                   has_shape(block, word, WORD_CLITIC) || /* "au ministre" */
                   (!(lists & IN_LINKERS) && is_contracted(block, word));
    return (article && !is_of_role(block, word) && !is_of_several(block, word)) ||
           suffixed_owner(block, word) || is_before_head(block, word);
}

/* "spokesman of | the Coast Guard, X": whether what begins at BEGIN and ends before COMMA is an
 * institution that is a role, too, of which or for which the role before it is. */
static bool
is_body_of_role(const struct block_words *block, uint32_t begin, uint32_t comma)
{
    return begin > block->first + 2 && lists_at(block, comma - 1) & IN_ORG_WORDS &&
           lists_at(block, begin - 1) & IN_ARTICLES && lists_at(block, begin - 2) & IN_LINKERS &&
           is_role(block, begin - 3) && !(lists_at(block, begin - 3) & IN_ORG_WORDS);
}

/* Makes the role that begins at BEGIN the apposition of the mention, up to the comma between them;
 * false if none begins there that reaches it. */
static bool
take_apposition(const struct block_words *block, struct mention *mention, uint32_t begin,
                uint32_t comma)
{
    uint32_t role = role_behind(block, begin);
    bool bare = block->bare_complement && has_shape(block, role, WORD_CAPITAL | WORD_DIGITS) &&
                (!block->names_headed || heads_institution(block, role));
    if (is_inside_name(block, begin) || role == begin || is_body_of_role(block, begin, comma) ||
        (role != comma && !(bare || opens_complement(block, role))))
        return false;
    bool origin = has_value(block, role, NUMBER_LOCATIVES, "origin");
    mention->apposed_first = begin;
    mention->apposed_last = origin ? role : comma;
    if (leads_to_name(block, mention->after_last))
        mention->after_last = mention->after_first; /* "the mayor, X, the judge, Y" */
    return true;
}

void
titles_before_comma(const struct block_words *block, struct mention *mention)
{
    uint32_t comma = mention->title_first;
    if (comma <= block->first + 1 || !is_mark_at(block, --comma, ',') ||
        !is_closed_behind(block, mention))
        return;
    bool joined = false; /* "the resignation of mayor of Orsk, X": what no article begins */
    uint32_t start = before_acronym(block, comma); /* "the head of the Union (UWW), X" */
    const uint32_t most = block->names_headed ? LONGEST_HEADED : LONGEST_BEFORE;
    for (uint32_t i = start; i > block->first && start - i < most; i--) {
        uint32_t first = i - 1;
        if (is_mark_at(block, first, ',') && office_fields_end(block, first) > first)
            continue;
        if (ends_apposition(block, first))
            return; /* "the judge and the lawyer of her client, X" */
        bool article = is_like_article(block, first);
        bool linker = !article && !joined && lists_at(block, first) & IN_LINKERS;
        if (!article && !linker && !has_shape(block, first, WORD_BEGINS))
            continue;
        if (!take_apposition(block, mention, first + (article || linker), comma))
            continue;
        if (!linker)
            return;
        joined = true;
    }
}
