/* What stands before a mention tells of its kind. */
#include "namenorm/kinds_around.h"

#include "namenorm/kinds_beside.h"
#include "namenorm/name_tails.h"
#include "namenorm/name_words.h"
#include "namenorm/suffixed.h"

enum {
    LONGEST_BODY = 3,  /* words of what a role is of */
    LONGEST_PHRASE = 6 /* words and the comma of a noun with what stands before it */
};

bool
is_opening_mark(const struct block_words *block, uint32_t word)
{
    if (!has_shape(block, word, WORD_MARK))
        return false;
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

bool
is_tight_linker(const struct block_words *block, uint32_t word)
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

bool
is_unsaid(const struct block_words *block, const struct mention *mention)
{
    return block->surnames && !(lists_at(block, mention->first) & IN_DAYS) &&
           !(mention->signs & ~(sign_bit(SIGN_SEVERAL) | sign_bit(SIGN_UNKNOWN)));
}

uint32_t
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

bool
is_employer(const struct block_words *block, const struct mention *mention)
{
    uint32_t before = mention->first - 1;
    uint32_t role = before - 1;
    if (mention->first < block->first + 2 || mention->title_first < mention->title_last ||
        !has_shape(block, role, WORD_SMALL | WORD_BEGINS) ||
        !(lists_at(block, before) & IN_FUNCTION_WORDS))
        return false;
    if (!slice_is_one_of(word_text(block->text, &block->at[before]), block->employing))
        return false;
    bool at = lists_at(block, before) & IN_LOCATIVES; /* "workers at X", not "workers with" */
    return is_role(block, role) || (at && singular_lists(block, role) & IN_ROLES);
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
    bool party = word > block->first && lists_at(block, word - 1) & (IN_ROLES | IN_ORG_WORDS) &&
                 is_word_of_fact(block, word, "mandate");
    if (party) /* "депутат від «X»" */
        return signs | sign_bit(SIGN_ORG_BESIDE);
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
    if (article > block->first + 1 && is_tight_linker(block, article - 1)) {
        if (is_one_word(block, mention) && has_value(block, article - 2, NUMBER_ROLES, "place"))
            signs |= sign_bit(SIGN_CUE_PLACE); /* "the mayor of the Quists" */
        signs |= (signs_of_generic_beside(block, article - 2) & sign_bit(SIGN_PLACE_BESIDE)) |
                 (block->linked_names ? signs_of_cue(block, article - 2, 'f') : 0);
    }
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

/* "in X", "told X", "the X", "such as X": what the small word at WORD, right before the mention and
 * its title, tells. */
static uint64_t
signs_of_governor(const struct block_words *block, const struct mention *mention, uint32_t word)
{
    uint64_t lists = lists_at(block, word);
    uint64_t examples = is_kind_cue(block, word, "<=") ? signs_of_examples(block, word) : 0;
    uint64_t signs = examples | signs_of_cue(block, word, '<');
    if (!(signs_of_cue(block, mention->last, '>') & sign_bit(SIGN_CUE_PLACE)))
        signs |= signs_of_years(block, word); /* not "a 29-year-old X man" */
    bool place = is_unsaid(block, mention) || /* "drive to Dayton", not "go to Victory" */
                 (block->surnames && mention->signs == sign_bit(SIGN_GIVEN_NAME) &&
                  !has_shape(block, mention->last, WORD_CLITIC));
    signs |= signs_of_hearer(block, word) & ~(place ? 0 : sign_bit(SIGN_CUE_PLACE));
    if (lists & IN_CUES && !examples) /* not "a group called X" */
        signs |= sign_bit(SIGN_CUE);
    uint64_t work = word > block->first ? signs_of_cue(block, word - 1, 'j') : 0;
    if (lists & IN_LOCATIVES && work) /* "published in X" */
        signs |= work;
    else if (!has_shape(block, mention->last, WORD_CLITIC))
        signs |= signs_of_locative(block, word);
    if (is_site(block, mention) &&
        lists_at(block, word - ((lists & IN_ARTICLES) != 0)) & IN_LOCATIVES)
        signs |= sign_bit(SIGN_SITE);
    if (is_definite_article(block, word) && !block->names_with_articles)
        signs |= signs_of_article(block, mention, word);
    return signs;
}

/* "the people of X", "Vera Quist, 62, of X": what stands before the linker at LINKER tells. */
static uint64_t
signs_of_linked(const struct block_words *block, const struct mention *mention, uint32_t linker)
{
    if (linker == block->first)
        return 0;
    uint64_t signs = signs_of_cue(block, linker - 1, 'f');
    if (!is_tight_linker(block, linker))
        return signs;
    if (is_aged(block, linker))
        signs |= sign_bit(SIGN_CUE_PLACE);
    return signs | signs_of_port(block, mention, linker);
}

/* "his wife X", "mayor of X": what who stands before a mention without a title, at WORD, tells. */
static uint64_t
signs_of_other_role(const struct block_words *block, const struct mention *mention, uint32_t word)
{
    uint64_t signs = is_told_place(block, mention, word) ? sign_bit(SIGN_CUE_PLACE) : 0;
    signs |= is_behind_kin(block, mention, word) ? sign_bit(SIGN_KINSHIP) : 0;
    return signs | signs_of_role(block, mention, word);
}

/* "the head of the department Oksen Quistel": whether the small noun at NOUN is what a role before
 * it is of, and the two or three words of the mention, in no list but those of names of people, are
 * who has it: a verb of speech follows, or the noun is none that firms, clubs and places have
 * before their names. */
static bool
is_officer(const struct block_words *block, const struct mention *mention, uint32_t noun)
{
    uint32_t words = mention->last - mention->first, article = noun;
    while (article > block->first + 2 && noun - article < LONGEST_BODY &&
           has_shape(block, article - 1, WORD_SMALL) &&
           !(lists_at(block, article - 1) & (IN_ARTICLES | IN_LINKERS)))
        article--;
    article--;
    if (!block->surnames || block->headline || words < 2 || words > 3 ||
        article < block->first + 2 || !is_definite_article(block, article) ||
        !is_tight_linker(block, article - 1) || !is_role(block, article - 2) ||
        lists_at(block, article - 2) & IN_ORG_WORDS || lists_at(block, noun) & IN_OTHER_WORDS ||
        phrase_at(block, mention->first, IN_CITIES | IN_REGIONS, NULL) == mention->last)
        return false;
    for (uint32_t i = mention->first; i < mention->last; i++)
        if (!is_strange_name(block, i) && !(lists_at(block, i) & IN_GIVEN_NAMES))
            return false;
    struct slice value = value_at(block, noun, NUMBER_ORG_WORDS);
    bool called =
        lists_at(block, noun) & IN_PLACE_WORDS || slice_ends_with(value, slice_of("firm")) ||
        slice_ends_with(value, slice_of("club")) || slice_ends_with(value, slice_of("team"));
    return !called || lists_at(block, mention->last) & IN_CUES;
}

/* "the group X", "le groupe belge X": what the noun before a mention without a title, at WORD or,
 * an adjective between them, before it, tells. */
static uint64_t
signs_of_noun(const struct block_words *block, const struct mention *mention, uint32_t word)
{
    uint64_t signs = 0;
    if (block->noun_capitals && spaced(block, mention->first) &&
        lists_at(block, word) & IN_ORG_WORDS && is_kind_word(block, word))
        signs |= sign_bit(SIGN_ORG_WORD); /* "der Partei Neuer Weg" */
    uint32_t noun = word;
    if (word > block->first && is_adjective_behind(block, word) &&
        signs_of_generic(block, word) == 0)
        noun = word - 1;
    if (is_officer(block, mention, noun))
        return signs | sign_bit(SIGN_CUE_PERSON);
    uint32_t end;
    uint64_t phrase = word > block->first ? signs_of_phrase(block, word - 1, &end) : 0;
    if (phrase && end == word + 1) /* "the television station X" */
        return signs | phrase;
    return is_verb_before(block, word) ? signs : signs | signs_of_generic_beside(block, noun);
}

/* "Orsk's capital, X,", "the ship, the X,": what the noun before the comma at COMMA tells of the
 * mention that a mark ends. */
static uint64_t
signs_of_apposed_noun(const struct block_words *block, const struct mention *mention,
                      uint32_t comma)
{
    const uint64_t never = IN_LOCATIVES | IN_LINKERS | IN_CONJUNCTIONS | IN_PRONOUNS;
    const uint64_t full = sign_bit(SIGN_GIVEN_NAME) | sign_bit(SIGN_SEVERAL);
    if (comma < block->first + 2 || !is_mark_at(block, comma, ',') ||
        !has_shape(block, mention->last, WORD_MARK) || (mention->signs & full) == full)
        return 0;
    uint32_t end;
    uint64_t signs = signs_of_phrase(block, comma - 2, &end);
    signs = as_cue(signs && end == comma ? signs : signs_of_generic(block, comma - 1));
    for (uint32_t i = comma - 1; signs && i-- > block->first && i + LONGEST_PHRASE > comma;) {
        if (has_shape(block, i, WORD_CLITIC) ||
            lists_at(block, i) & (IN_ARTICLES | IN_DETERMINERS)) /* not "In the city, X, who" */
            return i > block->first && has_shape(block, i - 1, WORD_BEGINS) &&
                           (lists_at(block, i - 1) & never ||
                            slice_starts_with(value_at(block, i - 1, NUMBER_WORD_CLASSES),
                                              slice_of("p")))
                       ? 0 /* nor "Under the plan, X" */
                       : signs;
        if (!has_shape(block, i, WORD_SMALL | WORD_CAPITAL) || lists_at(block, i) & never)
            return 0;
    }
    return 0;
}

/* "from X to Orsk": whether the way goes on behind the mention. */
static bool
is_way_behind(const struct block_words *block, const struct mention *mention)
{
    uint32_t to = mention->last;
    return mention->title_first == mention->title_last &&
           has_value(block, to, NUMBER_LOCATIVES, "weak") && has_shape(block, to, WORD_SMALL) &&
           has_shape(block, to + 1, WORD_CAPITAL);
}

uint64_t
signs_before(const struct block_words *block, const struct mention *mention)
{
    uint32_t start = mention_start(mention);
    if (start == block->first)
        return 0;
    uint32_t called = called_after(block, start), before = called < start ? called : start - 1;
    if (before > block->first && is_opening_mark(block, before))
        return signs_before_mark(block, before - 1);
    uint64_t signs = signs_of_governor(block, mention, before);
    if (is_employer(block, mention))
        signs |= sign_bit(SIGN_CUE_ORG);
    if (lists_at(block, before) & IN_LOCATIVES &&
        has_value(block, before, NUMBER_LOCATIVES, "origin") &&
        (is_aged(block, before) || (is_unsaid(block, mention) && is_way_behind(block, mention))))
        signs |= sign_bit(SIGN_CUE_PLACE); /* "Vera Quist, 62, from Sumbor" */
    if (start == mention->first)
        signs |= signs_of_other_role(block, mention, before);
    if (lists_at(block, before) & IN_LINKERS)
        return signs | signs_of_linked(block, mention, before);
    if (start < mention->first)
        return signs;
    signs |= signs_of_apposed_noun(block, mention, before - is_definite_article(block, before));
    return signs | signs_of_noun(block, mention, before);
}
