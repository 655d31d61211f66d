/* The signs of a mention: what its own words and those around it say of its kind. */
#include "namenorm/kinds.h"

#include "namenorm/kinds_beside.h"
#include "namenorm/kinds_inside.h"
#include "namenorm/name_tails.h"
#include "namenorm/name_words.h"
#include "namenorm/suffixed.h"

enum {
    LONGEST_DATELINE = 10,
    LONGEST_REGION = 7, /* words and marks behind a town */
    LONGEST_LEAD = 3,
    LONGEST_COUNT = 3,    /* digits of goals and runs */
    SHORTEST_REPORT = 25, /* words and marks */
    FIRST_BLOCKS = 4,     /* in one of which a report begins */
};

static bool
is_opening(const struct block_words *block, uint32_t word)
{
    return is_mark_at(block, word, 0x201C) || is_mark_at(block, word, 0xAB) ||
           is_mark_at(block, word, 0x2018) || is_mark_at(block, word, 0x201E) ||
           (is_mark_at(block, word, 0xBB) && spaced(block, word) && !spaced(block, word + 1)) ||
           opens_in_north(block, word) || (is_mark_at(block, word, '"') && spaced(block, word));
}

/* A name that ends in a word of what may be seen as the place where it stands: a museum. */
static bool
is_site(const struct block_words *block, const struct mention *mention)
{
    uint32_t last = mention->last - 1;
    return last > mention->first && has_value(block, last, NUMBER_ORG_WORDS, "site") &&
           phrase_at(block, last - 1, IN_ORG_WORDS, NULL) <= last; /* "Medical Center" */
}

/* "the town of X", not "a town for X". */
static bool
is_tight(const struct block_words *block, uint32_t word)
{
    return lists_at(block, word) & IN_LINKERS && value_at(block, word, NUMBER_LINKERS).length == 0;
}

/* "the X movement": the article is that of another noun; so is that of "the X plant", which is
 * mostly called after where it stands. */
static bool
is_attribute(const struct block_words *block, const struct mention *mention)
{
    uint32_t noun = mention->last;
    return is_noun(block, noun) && (!(lists_at(block, noun) & (IN_ORG_WORDS | IN_OTHER_WORDS)) ||
                                    has_value(block, noun, NUMBER_ORG_WORDS, "site"));
}

/* "Vera Quist, 62, of Sumbor": whether an age stands between commas before WORD. */
static bool
is_aged(const struct block_words *block, uint32_t word)
{
    uint32_t age = word - 2;
    if (word < block->first + 4 || !is_mark_at(block, word - 1, ','))
        return false;
    age -= !has_shape(block, age, WORD_DIGITS); /* "54 anni" */
    return has_shape(block, age, WORD_DIGITS) && is_mark_at(block, age - 1, ',') &&
           has_shape(block, age - 2, WORD_CAPITAL) &&
           block->at[age].end - block->at[age].start <= 2;
}

/* Whether the name's own words say nothing of its kind, in a language where a list of surnames
 * would. */
static bool
is_unsaid(const struct block_words *block, const struct mention *mention)
{
    return block->surnames && !(lists_at(block, mention->first) & IN_DAYS) &&
           !(mention->signs & ~(sign_bit(SIGN_SEVERAL) | sign_bit(SIGN_UNKNOWN)));
}

/* "stadio Vera Quist", "przy ul. Długiej": the small word for what is called after people that
 * stands before the one at WORD, its stop between them or not; WORD if none does. */
static uint32_t
called_after(const struct block_words *block, uint32_t word)
{
    if (word == block->first)
        return word;
    uint32_t before = word - 1;
    if (before > block->first && is_mark_at(block, before, '.') && !spaced(block, before) &&
        !has_shape(block, word, WORD_BEGINS))
        before--;
    return is_called_after_people(block, before) ? before : word;
}

/* the film "X", the Association "X": what the word at WORD, before the mark that opens, tells. */
static uint64_t
signs_before_mark(const struct block_words *block, uint32_t word)
{
    bool cried = block->surnames && has_shape(block, word, WORD_CAPITAL) && !block->headline &&
                 !(lists_at(block, word) & IN_CUES);
    uint64_t signs = cried ? signs_of_capital(block, word) : signs_of_generic(block, word);
    signs |= signs_of_cue(block, word, '<') & ~sign_bit(SIGN_TEAM); /* "показали «Грозу»" */
    signs |= signs_of_hearer(block, word);
    uint64_t heads = signs ? 0 : compound_heads(block, word); /* "Bürgerinitiative „X“" */
    return heads & IN_ORG_WORDS     ? sign_bit(SIGN_ORG_BESIDE)
           : heads & IN_PLACE_WORDS ? sign_bit(SIGN_PLACE_BESIDE)
                                    : signs;
}

/* "the X", "aboard the X", "at the X": what the definite article at ARTICLE tells, and what stands
 * before it. */
static uint64_t
signs_of_article(const struct block_words *block, const struct mention *mention, uint32_t article)
{
    bool attribute = is_attribute(block, mention);
    uint64_t signs = attribute ? 0 : sign_bit(SIGN_ARTICLE);
    if (article > block->first)
        signs |= signs_of_cue(block, article - 1, '<');
    bool own = !attribute || lists_at(block, mention->last) & IN_PLACE_WORDS;
    bool unsaid = is_unsaid(block, mention) || mention->signs == sign_bit(SIGN_PLACE_ENDING);
    if (unsaid && own && has_shape(block, article, WORD_SMALL))
        signs |= signs_of_locative(block, article - 1) & ~sign_bit(SIGN_TOWARDS);
    if (article > block->first + 1 && is_tight(block, article - 1))
        signs |= (signs_of_generic(block, article - 2) & sign_bit(SIGN_PLACE_BESIDE)) |
                 (block->linked_names ? signs_of_cue(block, article - 2, 'f') : 0);
    return signs;
}

/* "the port of X" says it twice: what the word for a place before the linker at LINKER tells. */
static uint64_t
signs_of_port(const struct block_words *block, const struct mention *mention, uint32_t linker)
{
    uint32_t port = linker - 1;
    bool named = /* not "the yard of X" */
        slice_ends_with(value_at(block, port, NUMBER_PLACE_WORDS), slice_of("named owned"));
    uint64_t signs = named ? signs_of_generic(block, port) : signs_of_generic_beside(block, port);
    signs &= sign_bit(SIGN_PLACE_BESIDE);
    bool twice = signs && is_one_word(block, mention) && !is_owned(block, port, NUMBER_PLACE_WORDS);
    return twice ? signs | sign_bit(SIGN_CUE_PLACE) : signs;
}

/* "his wife X", "the wife, X,": whether a word of kinship stands before the mention, at WORD or the
 * comma there. */
static bool
is_behind_kin(const struct block_words *block, const struct mention *mention, uint32_t word)
{
    if (lists_at(block, word) & IN_KINSHIP)
        return true;
    return is_mark_at(block, word, ',') && word > block->first && /* "his wife, Vera, died" */
           lists_at(block, word - 1) & IN_KINSHIP && has_shape(block, word - 1, WORD_SMALL) &&
           has_shape(block, mention->last, WORD_MARK);
}

/* "mayor of X", "мэр Орска Иван": the signs of a mention that the role before it, its linker or
 * itself at WORD, is of. */
static uint64_t
signs_of_role(const struct block_words *block, const struct mention *mention, uint32_t word)
{
    uint64_t signs = 0;
    bool single = is_one_word(block, mention);
    if (lists_at(block, word) & IN_LINKERS && word > block->first &&
        lists_at(block, word - 1) & (IN_ROLES | IN_TITLES))
        signs |= sign_bit(SIGN_OF_ROLE);
    if (block->agreement.length > 0 && single && is_role(block, word) &&
        has_shape(block, mention->last, WORD_CAPITAL) && spaced(block, mention->last))
        signs |= sign_bit(SIGN_OF_ROLE) |
                 (mention->signs & ~sign_bit(SIGN_UNKNOWN) ? 0 : sign_bit(SIGN_TOWARDS));
    if (signs && single && has_value(block, word - 1, NUMBER_ROLES, "place"))
        signs |= sign_bit(SIGN_CUE_PLACE);
    return signs;
}

/* "δήμαρχος Ορσκίας", "στο Μαρούσι": whether the office before a single word is of places, or the
 * article at WORD one that places have. */
static bool
is_told_place(const struct block_words *block, const struct mention *mention, uint32_t word)
{
    return mention->last - mention->first == 1 &&
           ((block->bare_complement && is_behind_ruler(block, word + 1)) ||
            (!has_shape(block, mention->first, WORD_ALL_CAPITALS) &&
             slice_is_one_of(word_text(block->text, &block->at[word]), block->neuter_article)));
}

static uint64_t
signs_before(const struct block_words *block, const struct mention *mention)
{
    uint32_t before = mention_start(mention);
    if (before == block->first)
        return 0;
    uint64_t signs = 0;
    uint32_t called = called_after(block, before);
    uint32_t i = called < before ? called : before - 1;
    if (i > block->first && is_opening(block, i))
        return signs_before_mark(block, i - 1);
    uint64_t previous = lists_at(block, i);
    if (is_kind_cue(block, i, "<="))
        signs |= signs_of_examples(block, i);
    signs |= signs_of_cue(block, i, '<') | signs_of_years(block, i);
    signs |= signs_of_hearer(block, i) &
             ~(is_unsaid(block, mention) ? 0 : sign_bit(SIGN_CUE_PLACE)); /* "go to Victory" */
    if (previous & IN_CUES)
        signs |= sign_bit(SIGN_CUE);
    if (!has_shape(block, mention->last, WORD_CLITIC))
        signs |= signs_of_locative(block, i);
    if (is_site(block, mention) &&
        lists_at(block, i - ((previous & IN_ARTICLES) != 0)) & IN_LOCATIVES)
        signs |= sign_bit(SIGN_SITE);
    if (is_definite_article(block, i) && !block->names_with_articles)
        signs |= signs_of_article(block, mention, i);
    if (before == mention->first) {
        signs |= is_told_place(block, mention, i) ? sign_bit(SIGN_CUE_PLACE) : 0;
        signs |= is_behind_kin(block, mention, i) ? sign_bit(SIGN_KINSHIP) : 0;
        signs |= signs_of_role(block, mention, i);
    }
    if (previous & IN_LINKERS && i > block->first)
        signs |= signs_of_cue(block, i - 1, 'f'); /* "the people of X" */
    if (previous & IN_LINKERS && is_tight(block, i) && is_aged(block, i))
        signs |= sign_bit(SIGN_CUE_PLACE);
    if (previous & IN_LINKERS && !is_tight(block, i))
        return signs;
    if (previous & IN_LINKERS && i > block->first)
        return signs | signs_of_port(block, mention, i);
    if (before == mention->first && block->noun_capitals && spaced(block, before) &&
        lists_at(block, i) & IN_ORG_WORDS && is_kind_word(block, i))
        signs |= sign_bit(SIGN_ORG_WORD); /* "der Partei Neuer Weg" */
    uint32_t noun = i;                    /* "le groupe belge X" */
    if (i > block->first && !(previous & IN_LINKERS) && is_adjective_behind(block, i) &&
        signs_of_generic(block, i) == 0)
        noun = i - 1;
    return before == mention->first && !is_verb_before(block, i)
               ? signs | signs_of_generic_beside(block, noun)
               : signs;
}

static bool
is_dash(const struct block_words *block, uint32_t word)
{
    return is_mark_at(block, word, '-') || is_mark_at(block, word, 0x2013) ||
           is_mark_at(block, word, 0x2014);
}

/* Goals or runs, not a year. */
static bool
is_count(const struct block_words *block, uint32_t word)
{
    return has_shape(block, word, WORD_DIGITS) &&
           block->at[word].end - block->at[word].start <= LONGEST_COUNT;
}

/* "2 - 1", of two numbers with a dash between: whether it begins at WORD. */
static bool
is_score(const struct block_words *block, uint32_t word)
{
    return is_count(block, word) && is_dash(block, word + 1) && is_count(block, word + 2);
}

/* "Orsk 2-1 Ulm", "Orsk 2 Ulm 1". */
static uint64_t
signs_of_score(const struct block_words *block, const struct mention *mention)
{
    uint32_t last = mention->last, before = mention_start(mention) - 1;
    bool behind = is_score(block, last), ahead = is_score(block, before - 2);
    if ((behind && has_shape(block, last + 3, WORD_CAPITAL)) ||
        (ahead && has_shape(block, before - 3, WORD_CAPITAL)))
        return sign_bit(SIGN_TEAM) | sign_bit(SIGN_SCORE);
    behind = behind || (is_count(block, last) && has_shape(block, last + 1, WORD_CAPITAL) &&
                        is_count(block, last + 2));
    ahead = ahead || (is_count(block, before) && has_shape(block, before - 1, WORD_CAPITAL) &&
                      !(lists_at(block, before - 1) & IN_MONTHS));
    return behind || ahead ? sign_bit(SIGN_TEAM) : 0;
}

/* "NEW YORK (AP) -", "Oslo, May 3 (dpa) -", "ANKARA -", "Orsk.": where a report is from. */
bool
kinds_dateline(const struct block_words *block, const struct mention *mention)
{
    uint32_t i = mention->last;
    if (mention->first != block->first)
        return false;
    bool capitals = has_shape(block, mention->first, WORD_ALL_CAPITALS);
    if (dateline_end(block, mention->first) == i)
        return true;
    if (capitals && is_mark_at(block, i, ',') && lists_at(block, i + 1) & IN_MONTHS &&
        has_shape(block, i + 2, WORD_DIGITS) && is_mark_at(block, i + 3, ':'))
        return true; /* "ORSTEK, May 3: A bus" */
    if (is_mark_at(block, i, '.'))
        return i == mention->first + 1 && !block->headline && lists_at(block, i - 1) == 0 &&
               block->end - i > SHORTEST_REPORT && has_shape(block, i + 1, WORD_BEGINS) &&
               !has_shape(block, i - 1, WORD_SINGLE | WORD_ALL_CAPITALS);
    if (is_dash(block, i))
        return spaced(block, i) && capitals;
    if (is_mark_at(block, i, ':') && capitals && !block->headline && i == mention->first + 1 &&
        mention->block < FIRST_BLOCKS && block->end - i > SHORTEST_REPORT &&
        lists_at(block, mention->first) == 0 && !(mention->signs & sign_bit(SIGN_ACRONYM)) &&
        evidence_of(block->evidence, mention->first)->begins == 1)
        return has_shape(block, i + 1, WORD_CAPITAL); /* no label of who speaks */
    if (capitals && is_mark_at(block, i, ',') && has_shape(block, i + 1, WORD_CAPITAL)) {
        uint32_t dash = i + 2; /* "ORSTEK, N.D. -" */
        while (dash < i + LONGEST_REGION && !is_dash(block, dash) &&
               !has_shape(block, dash, WORD_SMALL))
            dash++;
        bool twice = is_dash(block, dash + 1) && !spaced(block, dash + 1);
        if (is_dash(block, dash) && spaced(block, dash) && spaced(block, dash + 1 + twice))
            return true;
    }
    while (i < block->end && i < mention->last + LONGEST_DATELINE && !is_mark_at(block, i, '(') &&
           !has_shape(block, i, WORD_SMALL))
        i++;
    if (!is_mark_at(block, i, '('))
        return false;
    while (i < block->end && i < mention->last + LONGEST_DATELINE && !is_mark_at(block, i, ')'))
        i++;
    return is_mark_at(block, i, ')') && is_dash(block, i + 1);
}

/* "Vera Quist (Heart for Sumbor)": a party between brackets, a small word of grammar within. */
static bool
is_tag(const struct block_words *block, const struct mention *mention)
{
    if (!is_mark_at(block, mention->last, ')'))
        return false;
    for (uint32_t i = mention->first + 1; i + 1 < mention->last; i++)
        if (!(lists_at(block, i) & IN_PARTICLES) && is_tag_in_brackets(block, mention->first, i))
            return true;
    return false;
}

/* "Vostrandes Gov. Quist": whether the title begins at WORD of who rules what stands before it, and
 * then the name. */
static bool
is_ruled(const struct block_words *block, uint32_t word)
{
    uint32_t behind = word + 1;
    behind += is_mark_at(block, behind, '.') && !spaced(block, behind);
    return !block->headline && spaced(block, word) && has_shape(block, word, WORD_CAPITAL) &&
           lists_at(block, word) & (IN_TITLES | IN_ROLES) &&
           has_value(block, word, NUMBER_ROLES, "place") && spaced(block, behind) &&
           has_shape(block, behind, WORD_CAPITAL) && !has_shape(block, behind, WORD_BEGINS);
}

/* "According to Quint, the company failed": what stands behind the comma is no apposition; that
 * would be "a company". */
static bool
is_fronted(const struct block_words *block, const struct mention *mention)
{
    uint32_t start = mention_start(mention);
    if (value_at(block, mention->last + 1, NUMBER_ARTICLES).length > 0)
        return false;
    for (uint32_t i = start; i-- > block->first && i + LONGEST_LEAD >= start;)
        if (has_shape(block, i, WORD_BEGINS))
            return phrase_at(block, i, IN_CUES, NULL) == start ||
                   (i + 1 == start && lists_at(block, i) & IN_LOCATIVES); /* "À Orsk, le maire" */
    return false;
}

/* "Quist (51)": of two digits, for one may be a count. */
static bool
is_bracketed_age(const struct block_words *block, uint32_t word)
{
    return is_mark_at(block, word, '(') && has_shape(block, word + 1, WORD_DIGITS) &&
           block->at[word + 1].end - block->at[word + 1].start == 2 &&
           is_mark_at(block, word + 2, ')');
}

/* "the X gate", "Quist's X plan": what the noun tells of a name before it of which nothing else is
 * known. A verb is one behind an article, as a rule. */
static uint64_t
signs_of_attribute(const struct block_words *block, const struct mention *mention)
{
    uint32_t noun = mention->last, before = mention->first - 1;
    uint64_t lists = lists_at(block, noun);
    if (!is_unsaid(block, mention) || is_noun(block, noun + 1) || lists & IN_CUES ||
        signs_of_cue(block, noun, '>'))
        return 0;
    bool site = has_value(block, noun, NUMBER_ORG_WORDS, "site"); /* "the X plant" */
    uint64_t signs = site ? 0 : as_cue(signs_of_generic(block, noun));
    bool definite = has_shape(block, before, WORD_CLITIC) || is_definite_article(block, before);
    bool determined = definite || lists_at(block, before) & (IN_ARTICLES | IN_DETERMINERS);
    if (is_owned(block, noun, NUMBER_PLACE_WORDS) &&
        (!definite || mention->signs & sign_bit(SIGN_SEVERAL)))
        signs = 0; /* "the Saint-Vost Tarrow house" */
    if (!determined || is_owned(block, noun, NUMBER_OTHER_WORDS))
        signs &= sign_bit(SIGN_CUE_PLACE);
    bool verb =
        lists & IN_VERBS && (signs & sign_bit(SIGN_CUE_PLACE) || ends_in_plural(block, noun));
    return verb ? 0 : signs;
}

/* "In a talk with X, he": whether a small word of grammar governs the name. */
static bool
is_in_phrase(const struct block_words *block, const struct mention *mention)
{
    uint64_t lists = lists_at(block, mention->first - 1);
    return lists & (IN_FUNCTION_WORDS | IN_LOCATIVES) &&
           !(lists & (IN_CONJUNCTIONS | IN_ARTICLES | IN_PRONOUNS | IN_CUES));
}

static uint64_t
signs_behind(const struct block_words *block, const struct mention *mention)
{
    uint64_t signs = 0;
    uint32_t last = mention->last;
    bool comma = is_mark_at(block, last, ',');
    if (kinds_dateline(block, mention))
        signs |= sign_bit(SIGN_CUE_PLACE);
    if (is_ruled(block, last))
        signs |= sign_bit(SIGN_CUE_PLACE);
    if (is_tag(block, mention) || suffixed_party(block, mention->first))
        signs |= sign_bit(SIGN_ORG_BESIDE);
    uint32_t behind = comma ? last + 1 : last;
    if (is_mark_at(block, last, '-') && !spaced(block, last) && !spaced(block, last + 1))
        signs |= signs_of_cue(block, last + 1, 'h'); /* "the Orsk-based firm" */
    uint64_t next = lists_at(block, behind);
    uint32_t speech = behind;
    while (!comma && speech < behind + 2 && has_shape(block, speech, WORD_SMALL) &&
           lists_at(block, speech) & IN_ADVERBS && !(lists_at(block, speech) & IN_CUES))
        speech++; /* "X just said" */
    if (!comma && lists_at(block, speech) & IN_CUES)
        signs |= sign_bit(SIGN_CUE);
    if (!comma && !is_noun(block, mention_start(mention) - 1)) /* not "the site X said he" */
        signs |= signs_of_clause(block, speech);
    if (!comma && is_kind_cue(block, behind, ">="))
        signs |= as_cue(signs_of_apposition(block, behind + 1));
    uint32_t cue = behind;
    while (!comma && cue < behind + 3 && lists_at(block, cue) & IN_AUXILIARIES)
        cue++;
    signs |= signs_of_cue(block, cue, '>');
    if (cue > behind)
        signs |= signs_of_cue(block, cue, 'a');
    struct slice pronoun = value_at(block, behind, NUMBER_PRONOUNS);
    if (next & IN_PRONOUNS && is_of_person(block, pronoun) &&
        !(comma && pronoun.at[0] != 'r' && is_in_phrase(block, mention)))
        signs |= sign_bit(SIGN_PRONOUN); /* not "with X, he" */
    if (!comma)
        signs |= signs_of_attribute(block, mention);
    if (is_bracketed_age(block, last))
        signs |= sign_bit(SIGN_AGE);
    if (has_shape(block, last, WORD_CLITIC) && has_shape(block, last + 1, WORD_SMALL) &&
        lists_at(block, last + 1) & IN_KINSHIP)
        signs |= sign_bit(SIGN_CUE_PERSON); /* "X's mother" */
    if (!comma) /* "the Tom Cruise video", "the New Zealand government" are no such things */
        return signs | (signs_of_generic_beside(block, last) & sign_bit(SIGN_PLACE_BESIDE));
    if (phrase_at(block, behind, IN_PLACES | IN_REGIONS, NULL) > behind &&
        has_shape(block, behind, WORD_CAPITAL))
        signs |= sign_bit(SIGN_PLACE_BEHIND);
    if (next & IN_LOCATIVES && mention->signs & sign_bit(SIGN_SEVERAL) && /* "X Y, near Orsk" */
        is_unsaid(block, mention) &&
        phrase_at(block, behind + 1, IN_PLACES | IN_REGIONS, NULL) > behind + 1)
        signs |= sign_bit(SIGN_TOWARDS);
    if (has_shape(block, behind, WORD_DIGITS) &&
        block->at[behind].end - block->at[behind].start <= 2 &&
        (is_mark_at(block, behind + 1, ',') || is_mark_at(block, behind + 1, '.')))
        signs |= sign_bit(SIGN_AGE);
    return is_fronted(block, mention) ? signs : signs | signs_of_apposition(block, behind);
}

/* A closing mark, a comma before it or not. */
static bool
is_closing(const struct block_words *block, uint32_t word)
{
    word += is_mark_at(block, word, ',');
    return is_mark_at(block, word, 0x201D) || is_mark_at(block, word, 0xBB) ||
           (is_mark_at(block, word, 0xAB) && !spaced(block, word)) ||
           is_mark_at(block, word, 0x2019) || is_mark_at(block, word, 0x201C) ||
           (is_mark_at(block, word, '"') && !spaced(block, word));
}

/* "Lee of Orsk won", "Lee (Orsk)": not "the captain of Orsk". */
static bool
is_origin(const struct block_words *block, const struct mention *mention)
{
    uint32_t before = mention_start(mention) - 1;
    if (is_mark_at(block, before, '('))
        return is_mark_at(block, mention->last, ')');
    before -= (lists_at(block, before) & IN_ARTICLES) != 0;
    return lists_at(block, before) & IN_LINKERS && is_tight(block, before) &&
           !(signs_of_cue(block, before - 1, 'f') & sign_bit(SIGN_TEAM));
}

/* "Lee of Orsk", "Vera Lee from Orsk": what somebody is of stands behind a name. */
static bool
is_home(const struct block_words *block, const struct mention *mention)
{
    uint32_t before = mention->first - 1;
    bool origin = has_value(block, before, NUMBER_LOCATIVES, "origin") &&
                  has_shape(block, before - 2, WORD_CAPITAL) && spaced(block, before - 1);
    return block->surnames && !block->headline && mention->title_first == mention->title_last &&
           before > block->first + 1 &&
           (origin || (lists_at(block, before) & IN_LINKERS && is_tight(block, before))) &&
           has_shape(block, before - 1, WORD_CAPITAL) && !is_rare(block, before - 1) &&
           !(lists_at(block, before - 1) & (IN_TITLES | IN_ROLES)) &&
           (!(lists_at(block, before - 1) & IN_COMMON_WORDS) || /* "Articles of Faith" */
            lists_at(block, before - 1) & (IN_GIVEN_NAMES | IN_SURNAMES) ||
            has_value(block, before - 1, NUMBER_COMMON_WORDS, "surname"));
}

/* "the mines of Orsk", not of Orsk's: a word in small letters and "of" before one word. */
static bool
is_of(const struct block_words *block, const struct mention *mention)
{
    uint32_t before = mention->first - 1;
    return mention->last - mention->first == 1 && lists_at(block, before) & IN_LINKERS &&
           is_tight(block, before) && has_shape(block, before - 1, WORD_SMALL) &&
           !has_shape(block, mention->last, WORD_CLITIC);
}

/* "Orsk Courier: Are you not tired?": whether the mention labels a block that is a question. */
static bool
asks(const struct block_words *block, const struct mention *mention)
{
    uint32_t colon = mention->last, last = block->end - 1;
    colon += is_mark_at(block, colon, '.');
    if (mention->first != block->first || !is_mark_at(block, colon, ':') ||
        mention->title_first != mention->title_last)
        return false;
    while (last > colon && has_shape(block, last, WORD_MARK) && !is_mark_at(block, last, '?'))
        last--; /* a closing mark */
    return is_mark_at(block, last, '?');
}

/* Of a name in quotation marks: behind a person and in brackets it is a party, "told «The Courier»"
 * is told to a paper, where no word of grammar need stand between. */
static uint64_t
signs_of_marks(const struct block_words *block, const struct mention *mention)
{
    uint32_t open = mention->first - 1, behind = mention->last + 1;
    uint64_t told_behind =
        as_cue(signs_of_generic(block, behind)) | signs_of_cue(block, behind, '>');
    if (block->surnames && told_behind & sign_bit(SIGN_CUE_ORG)) /* "the “X” list" */
        return sign_bit(SIGN_ORG_BESIDE);
    bool foreign = block->surnames && is_mark_at(block, open, 0xAB); /* English has none such */
    if (block->agreement.length == 0 && !foreign)
        return sign_bit(SIGN_QUOTED);
    bool inside = open >= block->first + 2;
    bool party = inside && is_mark_at(block, open - 1, '(') &&
                 has_shape(block, open - 2, WORD_CAPITAL) &&
                 is_mark_at(block, mention->last + 1, ')');
    bool told =
        inside && lists_at(block, open - 1) & IN_CUES && has_shape(block, open - 1, WORD_SMALL);
    bool work = inside && signs_of_cue(block, open - 1, '<') & sign_bit(SIGN_CUE_OTHER);
    if (party || (told && !work))
        return sign_bit(SIGN_ORG_BESIDE);
    bool single = mention->last - mention->first == 1;
    return sign_bit(single && !work ? SIGN_CUE_ORG : SIGN_QUOTED);
}

/* "the Maria river": one word between an article and what it is the name of. */
static bool
is_named_river(const struct block_words *block, const struct mention *mention)
{
    return mention->last - mention->first == 1 && mention->first > block->first &&
           is_definite_article(block, mention->first - 1) &&
           lists_at(block, mention->last) & IN_PLACE_WORDS;
}

/* "the operator, Ostrel Coal": whether the title that ends before END is said of firms, too, and
 * the name's own words are not those of persons. */
static bool
is_of_firms(const struct block_words *block, const struct mention *mention, uint32_t end)
{
    const uint64_t person =
        sign_bit(SIGN_GIVEN_NAME) | sign_bit(SIGN_PERSON_PART) | sign_bit(SIGN_SURNAME);
    return !(mention->signs & person) && has_value(block, end - 1, NUMBER_ROLES, "firm");
}

/* What it tells of a mention that it has titles. */
static uint64_t
signs_of_titles(const struct block_words *block, const struct mention *mention)
{
    bool before = mention->title_first < mention->title_last;
    bool apposed = mention->apposed_first < mention->apposed_last;
    if (before && is_of_firms(block, mention, mention->title_last))
        return sign_bit(mention->signs & sign_bit(SIGN_UNKNOWN) ? SIGN_CUE_ORG : SIGN_CUE);
    return before || mention->after_first < mention->after_last ||
                   (apposed && !is_of_firms(block, mention, mention->apposed_last))
               ? sign_bit(SIGN_TITLE)
               : 0;
}

/* What the marks around a mention tell. Where BEFORE says what it is, its words do not: the paper
 * «World of Books». */
static uint64_t
signs_within_marks(const struct block_words *block, struct mention *mention, uint64_t before)
{
    const uint64_t said =
        sign_bit(SIGN_ORG_BESIDE) | sign_bit(SIGN_PLACE_BESIDE) | sign_bit(SIGN_CUE_ORG);
    if (!(before & said))
        return signs_of_marks(block, mention);
    mention->signs &= ~(sign_bit(SIGN_ORG_WORD) | sign_bit(SIGN_PLACE_WORD) |
                        sign_bit(SIGN_OTHER_WORD) | sign_bit(SIGN_SEVERAL));
    return 0;
}

static uint64_t
signs_around(const struct block_words *block, struct mention *mention)
{
    uint64_t before = signs_before(block, mention);
    if (mention->title_first == mention->title_last && /* "the stadium Vera Quist" */
        called_after(block, mention->first) < mention->first)
        mention->signs &= ~(sign_bit(SIGN_GIVEN_NAME) | sign_bit(SIGN_SEVERAL));
    else if (mention->signs & sign_bit(SIGN_GIVEN_NAME) && mention->signs & sign_bit(SIGN_SEVERAL))
        before &= ~sign_bit(SIGN_PLACE_BESIDE); /* "the head of the city Ivan Orlov" */
    bool dateline = kinds_dateline(block, mention);
    if (dateline) /* "ORSTEK, May 3 (AP) -" */
        mention->signs &= ~sign_bit(SIGN_ACRONYM);
    bool ruled = is_ruled(block, mention->last) && !(lists_at(block, mention->last) & IN_SURNAMES);
    if (mention->last - mention->first == 1 && (dateline || ruled))
        mention->signs &= ~sign_bit(SIGN_GIVEN_NAME); /* "Ansley Mayor Vera Holt" */
    uint64_t behind = signs_behind(block, mention);
    before |= suffixed_signs(block, mention);
    if (before & (sign_bit(SIGN_ORG_BESIDE) |
                  sign_bit(SIGN_PLACE_BESIDE))) /* "a writer for the site X said he" */
        behind &= ~sign_bit(SIGN_CUE_PERSON);
    const uint64_t governed = sign_bit(SIGN_LOCATIVE) | sign_bit(SIGN_TOWARDS) | sign_bit(SIGN_AT);
    bool is_governed = before & governed || (mention->first > block->first &&
                                             lists_at(block, mention->first - 1) & IN_LINKERS);
    if (is_governed) /* "a man from Orsk said", but "the murder of Orlov" */
        behind &= ~sign_bit(SIGN_CUE_PERSON);
    uint64_t signs = (before | behind) & ~(is_governed ? sign_bit(SIGN_CUE) : 0);
    signs |= signs_of_titles(block, mention);
    if (is_governed && mention->last - mention->first == 1 &&
        (is_mark_at(block, mention->last, ',') || /* "a man from Orsk, who said" */
         before & sign_bit(SIGN_LOCATIVE)))       /* "in Orsk he won" */
        signs &= ~sign_bit(SIGN_PRONOUN);
    if (mention->signs & sign_bit(SIGN_ACRONYM) &&
        has_shape(block, mention->title_first, WORD_SMALL) &&
        mention->title_first < mention->title_last) /* "the pupils XQR", "the driver A.K.T." */
        signs &= ~sign_bit(mention->last - mention->first == 1 ? SIGN_TITLE : SIGN_ARTICLE);
    if (signs & governed && mention->last - mention->first == 1 &&
        mention->title_first == mention->title_last)
        signs &= ~sign_bit(SIGN_TITLE);                                 /* "from Orsk, the mayor" */
    if (signs & (sign_bit(SIGN_CUE_PERSON) | sign_bit(SIGN_CUE_OTHER))) /* "the Orlov family" */
        signs &= ~sign_bit(SIGN_ARTICLE);
    bool marked = mention->first > block->first && is_opening(block, mention->first - 1) &&
                  is_closing(block, mention->last);
    if (marked)
        signs |= signs_within_marks(block, mention, before);
    if ((marked || suffixed_heads(block, mention->first - 1)) &&
        mention->last - mention->first == 1 && mention->first > block->first &&
        before & (sign_bit(SIGN_ORG_BESIDE) | sign_bit(SIGN_PLACE_BESIDE) |
                  sign_bit(SIGN_OTHER_BESIDE))) /* the storm «Maria», "stormen Maria" */
        mention->signs &= ~sign_bit(SIGN_GIVEN_NAME);
    if (behind & sign_bit(SIGN_PLACE_BESIDE) && is_named_river(block, mention))
        mention->signs &= ~sign_bit(SIGN_GIVEN_NAME);
    signs |= signs_of_score(block, mention);
    if (asks(block, mention))
        signs |= sign_bit(SIGN_ASKS);
    if (is_origin(block, mention))
        signs = (signs & ~sign_bit(SIGN_TEAM)) | sign_bit(SIGN_ORIGIN);
    if (is_home(block, mention))
        signs |= sign_bit(SIGN_HOME);
    else if (mention->signs & sign_bit(SIGN_UNKNOWN) && !(before & sign_bit(SIGN_OF_ROLE)) &&
             is_of(block, mention))
        signs |= sign_bit(SIGN_TOWARDS);
    const uint64_t place = sign_bit(SIGN_LOCATIVE) | sign_bit(SIGN_TOWARDS) | sign_bit(SIGN_AT) |
                           sign_bit(SIGN_PLACE_BESIDE) | sign_bit(SIGN_PLACE_BEHIND) |
                           sign_bit(SIGN_CUE_PLACE);
    return signs & place ? signs : signs | sign_bit(SIGN_BARE);
}

/* Whether a small title that tells no office but a man or a woman stands before the name. */
static bool
is_behind_courtesy(const struct block_words *block, const struct mention *mention)
{
    uint32_t title = mention->title_last - 1;
    return mention->title_first < mention->title_last && mention->title_last == mention->first &&
           has_shape(block, title, WORD_SMALL) && lists_at(block, title) & IN_TITLES &&
           !(lists_at(block, title) & IN_ROLES) &&
           value_at(block, title, NUMBER_TITLES).length == 1;
}

void
kinds_find(const struct block_words *block, struct mention *mention)
{
    mention->signs = kinds_inside(block, mention);
    mention->signs |= signs_around(block, mention);
    const uint64_t work = sign_bit(SIGN_OTHER_BESIDE) | sign_bit(SIGN_QUOTED);
    if ((mention->signs & work) == work) /* the film "Vera Quist" */
        mention->signs &= ~(sign_bit(SIGN_GIVEN_NAME) | sign_bit(SIGN_SEVERAL));
    if (block->linked_names && is_behind_courtesy(block, mention)) /* "doña Refugio Quistel" */
        mention->signs &= ~(sign_bit(SIGN_PLACE_WORD) | sign_bit(SIGN_ORG_WORD));
    const uint64_t works = sign_bit(SIGN_CUE_OTHER) | sign_bit(SIGN_OTHER_BESIDE);
    if (block->linked_names && mention->signs & works && mention->first > block->first &&
        is_opening(block, mention->first - 1)) /* "the film “The Orsk Bridge”" */
        mention->signs &= ~(sign_bit(SIGN_PLACE_WORD) | sign_bit(SIGN_ORG_WORD));
    if (mention->signs & sign_bit(SIGN_GIVEN_NAME)) /* what marks stand around is a nickname */
        mention->signs &= ~sign_bit(SIGN_QUOTED);
    bool surname = mention->last - mention->first == 1 && /* "Gov. Hassan" */
                   mention->title_first < mention->title_last;
    if (mention->gender == 0 && mention->signs & sign_bit(SIGN_GIVEN_NAME) && !surname) {
        struct slice value = value_at(block, mention->first, NUMBER_GIVEN_NAMES);
        if (value.length == 1 && value.at[0] != 'u')
            mention->gender = value.at[0];
    }
}
