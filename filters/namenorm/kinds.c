/* The signs of a mention: what its own words and those around it say of its kind. */
#include "namenorm/kinds.h"

#include "namenorm/kinds_around.h"
#include "namenorm/kinds_beside.h"
#include "namenorm/kinds_inside.h"
#include "namenorm/name_words.h"
#include "namenorm/suffixed.h"

/* The signs of a preposition of place. */
static const uint64_t placing =
    UINT64_C(1) << SIGN_LOCATIVE | UINT64_C(1) << SIGN_TOWARDS | UINT64_C(1) << SIGN_AT;

static bool
is_single(const struct mention *mention)
{
    return mention->last - mention->first == 1;
}

/* A closing mark, a comma before it or not. */
static bool
is_closing(const struct block_words *block, uint32_t word)
{
    word += is_mark_at(block, word, ',');
    if (!has_shape(block, word, WORD_MARK))
        return false;
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
    return lists_at(block, before) & IN_LINKERS && is_tight_linker(block, before) &&
           !(signs_of_cue(block, before - 1, 'f') & sign_bit(SIGN_TEAM));
}

/* "Lee of Orsk", "Vera Lee from Orsk": what somebody is of stands behind a name. */
static bool
is_home(const struct block_words *block, const struct mention *mention)
{
    uint32_t before = mention->first - 1;
    if (!block->surnames || block->headline || mention->title_first != mention->title_last ||
        before <= block->first + 1 || !(lists_at(block, before) & (IN_LINKERS | IN_LOCATIVES)) ||
        !has_shape(block, before - 1, WORD_CAPITAL))
        return false;
    bool origin = has_value(block, before, NUMBER_LOCATIVES, "origin") &&
                  has_shape(block, before - 2, WORD_CAPITAL) && spaced(block, before - 1);
    return (origin || is_tight_linker(block, before)) && !is_rare(block, before - 1) &&
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
    return is_single(mention) && lists_at(block, before) & IN_LINKERS &&
           is_tight_linker(block, before) && has_shape(block, before - 1, WORD_SMALL) &&
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
    bool formed = open > block->first && lists_at(block, open - 1) & IN_LEGAL_FORMS &&
                  has_shape(block, open - 1, WORD_CAPITAL);                  /* "JSC “X”" */
    if (formed || (block->surnames && told_behind & sign_bit(SIGN_CUE_ORG))) /* "the “X” list" */
        return sign_bit(SIGN_ORG_BESIDE);
    if (block->surnames && told_behind & sign_bit(SIGN_CUE_PLACE)) /* "the “X” cinema" */
        return sign_bit(SIGN_PLACE_BESIDE);
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
    bool single = is_single(mention);
    return sign_bit(single && !work ? SIGN_CUE_ORG : SIGN_QUOTED);
}

/* "the Maria river": one word between an article and what it is the name of. */
static bool
is_named_river(const struct block_words *block, const struct mention *mention)
{
    return is_single(mention) && mention->first > block->first &&
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

/* "Orsk host Ulm", "Rovers host Vostrelton": whether the word before WORD is what a team does,
 * another name before it, and then a listed town, or behind what teams are called by any name. */
static bool
is_behind_team(const struct block_words *block, const struct mention *mention, uint32_t word)
{
    uint32_t verb = word - 1;
    return word == mention->first && word > block->first + 1 &&
           has_shape(block, verb, WORD_SMALL) && has_shape(block, verb - 1, WORD_CAPITAL) &&
           ((is_single(mention) && lists_at(block, word) & (IN_PLACES | IN_CITIES)) ||
            has_value(block, verb - 1, NUMBER_ORG_WORDS, "team")) &&
           slice_is_one_of(word_text(block->text, &block->at[verb]), block->team_verbs);
}

/* What it tells of a mention that it has titles. */
static uint64_t
signs_of_titles(const struct block_words *block, const struct mention *mention)
{
    bool before = mention->title_first < mention->title_last;
    if (before && is_behind_team(block, mention, mention->title_last))
        return 0;
    bool apposed = mention->apposed_first < mention->apposed_last;
    bool behind = mention->after_first < mention->after_last;
    if (!before && !apposed && behind && is_of_firms(block, mention, mention->after_last))
        return sign_bit(SIGN_CUE_ORG); /* "Ostrel Coal, the operator," */
    if (before && is_of_firms(block, mention, mention->title_last))
        return sign_bit(mention->signs & sign_bit(SIGN_UNKNOWN) ? SIGN_CUE_ORG : SIGN_CUE);
    return before || behind || (apposed && !is_of_firms(block, mention, mention->apposed_last))
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
    if (before & said) {
        mention->signs &= ~(sign_bit(SIGN_ORG_WORD) | sign_bit(SIGN_PLACE_WORD) |
                            sign_bit(SIGN_OTHER_WORD) | sign_bit(SIGN_SEVERAL));
        return 0;
    }
    uint64_t marks = signs_of_marks(block, mention);
    if (marks & said) /* "the “Vera Quist” party" */
        mention->signs &= ~(sign_bit(SIGN_GIVEN_NAME) | sign_bit(SIGN_SEVERAL));
    return marks;
}

/* "in Łowicz": whether a preposition that is of place alone stands before one word. */
static bool
is_within(const struct block_words *block, const struct mention *mention, uint64_t before)
{
    uint32_t word = mention->first - 1;
    return before & sign_bit(SIGN_LOCATIVE) && is_single(mention) && block->surnames &&
           mention->title_first == mention->title_last && !block->headline &&
           lists_at(block, word) & IN_LOCATIVES &&
           value_at(block, word, NUMBER_LOCATIVES).length == 0 &&
           (spaced(block, mention->last) ||
            !(is_mark_at(block, mention->last, '\'') || is_mark_at(block, mention->last, 0x2019)));
}

/* "the town of Ivan Orlov": whether the mention is what a noun for places and "of" before it name:
 * one word, or behind a noun that seldom has an owner more of them. */
static bool
is_named_place(const struct block_words *block, const struct mention *mention)
{
    uint32_t linker = mention->first - 1, noun = linker - 1;
    if (mention->first < block->first + 2 || !block->surnames ||
        mention->title_first < mention->title_last || !(lists_at(block, linker) & IN_LINKERS) ||
        !is_tight_linker(block, linker) || !has_shape(block, noun, WORD_SMALL) ||
        !(signs_of_generic(block, noun) & sign_bit(SIGN_PLACE_BESIDE)))
        return false;
    struct slice value = value_at(block, noun, NUMBER_PLACE_WORDS);
    return slice_ends_with(value, slice_of("named")) || slice_ends_with(value, slice_of("unit")) ||
           (is_single(mention) && slice_ends_with(value, slice_of("named owned")));
}

/* "the Ivan Orlov district": whether a noun for places that seldom has an owner stands in small
 * letters behind the mention, and before it an article or a preposition of place. */
static bool
is_name_of_place(const struct block_words *block, const struct mention *mention)
{
    uint32_t before = mention->first - 1;
    if (mention->first == block->first || !block->surnames ||
        mention->title_first < mention->title_last ||
        !(lists_at(block, before) & IN_LOCATIVES || is_definite_article(block, before)))
        return false;
    return !has_value(block, mention->last, NUMBER_PLACE_WORDS, "surname first") && /* "camp" */
           signs_of_place_behind(block, mention->last);
}

/* Whether the word is a noun for ships, storms or spacecraft. */
static bool
is_vessel(const struct block_words *block, uint32_t word)
{
    return slice_ends_with(value_at(block, word, NUMBER_OTHER_WORDS), slice_of("called"));
}

/* Takes from a mention what its own words say, where what stands around it shows that they say it
 * of somebody or something else. */
static void
drop_own_signs(const struct block_words *block, struct mention *mention, uint64_t before)
{
    if (mention->signs & sign_bit(SIGN_PERSON_ENDING) && is_within(block, mention, before))
        mention->signs &= ~sign_bit(SIGN_PERSON_ENDING);
    if (mention->title_first == mention->title_last && /* "the stadium Vera Quist" */
        called_after(block, mention->first) < mention->first)
        mention->signs &= ~(sign_bit(SIGN_GIVEN_NAME) | sign_bit(SIGN_SEVERAL));
    if (is_named_place(block, mention) || is_name_of_place(block, mention) ||
        is_employer(block, mention))
        mention->signs &=
            ~(sign_bit(SIGN_GIVEN_NAME) | sign_bit(SIGN_SEVERAL) | sign_bit(SIGN_SURNAME) |
              sign_bit(SIGN_PERSON_PART) | sign_bit(SIGN_PERSON_ENDING));
    const uint64_t own = sign_bit(SIGN_GIVEN_NAME) | sign_bit(SIGN_SURNAME) |
                         sign_bit(SIGN_LISTED_PLACE) | sign_bit(SIGN_GAZETTEER) |
                         sign_bit(SIGN_PLACE_WORD) | sign_bit(SIGN_PERSON_ENDING);
    if (before & sign_bit(SIGN_OTHER_BESIDE) && is_vessel(block, mention->first - 1))
        mention->signs &= ~own;              /* "the ferry Maria" */
    if (before & sign_bit(SIGN_CUE_OTHER) && /* "aboard Rescue 115" */
        signs_of_cue(block, mention->first - 1, '<') & sign_bit(SIGN_CUE_OTHER))
        mention->signs &= ~(sign_bit(SIGN_ORG_WORD) | sign_bit(SIGN_PLACE_WORD));
    bool dateline = kinds_dateline(block, mention);
    if (dateline) /* "ORSTEK, May 3 (AP) -" */
        mention->signs &= ~sign_bit(SIGN_ACRONYM);
    bool ruled = is_ruled(block, mention->last) && !(lists_at(block, mention->last) & IN_SURNAMES);
    if (is_single(mention) && (dateline || ruled))
        mention->signs &= ~sign_bit(SIGN_GIVEN_NAME); /* "Ansley Mayor Vera Holt" */
}

/* Whether a preposition of place, as the signs BEFORE tell, or a linker governs the mention. */
static bool
is_governed(const struct block_words *block, const struct mention *mention, uint64_t before)
{
    return before & placing ||
           (mention->first > block->first && lists_at(block, mention->first - 1) & IN_LINKERS);
}

/* Those of the SIGNS around a mention that are of something else beside it. */
static uint64_t
signs_of_others(const struct block_words *block, const struct mention *mention, uint64_t signs,
                bool governed)
{
    uint64_t others = 0;
    bool single = is_single(mention), titled = mention->title_first < mention->title_last;
    if (governed && single &&
        (is_mark_at(block, mention->last, ',') || /* "a man from Orsk, who said" */
         signs & sign_bit(SIGN_LOCATIVE)))        /* "in Orsk he won" */
        others |= sign_bit(SIGN_PRONOUN);
    if (mention->signs & sign_bit(SIGN_ACRONYM) && titled &&
        has_shape(block, mention->title_first, WORD_SMALL)) /* "the pupils XQR", "driver A.K.T." */
        others |= sign_bit(single ? SIGN_TITLE : SIGN_ARTICLE);
    if (signs & placing && single && !titled)
        others |= sign_bit(SIGN_TITLE);                                 /* "from Orsk, the mayor" */
    if (signs & (sign_bit(SIGN_CUE_PERSON) | sign_bit(SIGN_CUE_OTHER))) /* "the Orlov family" */
        others |= sign_bit(SIGN_ARTICLE);
    return others;
}

static bool
is_marked(const struct block_words *block, const struct mention *mention)
{
    return mention->first > block->first && is_opening_mark(block, mention->first - 1) &&
           is_closing(block, mention->last);
}

/* "the storm «Maria»", "stormen Maria", "the Maria river": whether the one word is what something
 * is called by that stands beside it. */
static bool
is_called_so(const struct block_words *block, const struct mention *mention, uint64_t before,
             uint64_t behind)
{
    const uint64_t beside =
        sign_bit(SIGN_ORG_BESIDE) | sign_bit(SIGN_PLACE_BESIDE) | sign_bit(SIGN_OTHER_BESIDE);
    if (!is_single(mention) || mention->first == block->first)
        return false;
    return (before & beside &&
            (is_marked(block, mention) || suffixed_heads(block, mention->first - 1))) ||
           (behind & sign_bit(SIGN_PLACE_BESIDE) && is_named_river(block, mention));
}

/* "il Napoli", "fichó por el Getafe": whether a town is called with the article that its club has;
 * not "il Napoli Teatro Festival", nor what is tied to another: "il Napoli-Roma". */
static bool
is_club_of_town(const struct block_words *block, const struct mention *mention)
{
    uint32_t before = mention->first - 1;
    return mention->first > block->first && mention->title_first == mention->title_last &&
           lists_at(block, mention->first) & IN_CITIES &&
           (is_definite_article(block, before) || is_contracted(block, before)) &&
           slice_ends_with_one(word_text(block->text, &block->at[before]),
                               value_at(block, mention->first, NUMBER_CITIES)) &&
           (!has_shape(block, mention->last, WORD_CAPITAL) ||
            lists_at(block, mention->last) & IN_GIVEN_NAMES) && /* "allenatore della Roma Luca" */
           !is_hyphen(block, mention->last);
}

/* "Orsk are eight points clear", "after Orsk had won, Ulm face Varn": a name in the singular, not
 * one of several that are joined, nor one that a preposition governs, before a verb in the plural.
 */
static bool
is_plural_subject(const struct block_words *block, const struct mention *mention)
{
    const uint64_t governing = IN_LINKERS | IN_LOCATIVES | IN_PREPOSITIONS | IN_CONJUNCTIONS |
                               IN_ARTICLES | IN_DETERMINERS;
    const uint64_t behind = IN_FUNCTION_WORDS | IN_LINKERS | IN_LOCATIVES;
    uint32_t first = mention->first, verb = mention->last, next = verb + 1;
    if (block->plural_verbs.length == 0 || mention->title_first < mention->title_last ||
        !has_shape(block, verb, WORD_SMALL) ||
        !(lists_at(block, verb) & (IN_VERBS | IN_AUXILIARIES)) || ends_in_plural(block, verb - 1))
        return false;
    uint64_t before = lists_at(block, first - 1);
    if (first != block->first && !has_shape(block, first, WORD_BEGINS) &&
        (!has_shape(block, first - 1, WORD_SMALL) || !(before & IN_FUNCTION_WORDS) ||
         before & governing || is_kind_cue(block, first - 1, "<=") || /* "named by X are" */
         slice_equals(value_at(block, first - 1, NUMBER_WORD_CLASSES), slice_of("py"))))
        return false;
    struct slice text = word_text(block->text, &block->at[verb]);
    bool object =
        has_shape(block, next, WORD_CAPITAL | WORD_DIGITS) || lists_at(block, next) & behind;
    return slice_is_one_of(text, block->plural_verbs) ||
           (object && slice_is_one_of(text, block->team_verbs));
}

/* The SIGNS with those of play, of an interview and of what somebody is of. */
static uint64_t
with_places(const struct block_words *block, const struct mention *mention, uint64_t signs)
{
    signs |= signs_of_score(block, mention);
    if (is_club_of_town(block, mention))
        signs = (signs & ~sign_bit(SIGN_LOCATIVE)) | sign_bit(SIGN_CLUB) | sign_bit(SIGN_TEAM);
    const uint64_t full = sign_bit(SIGN_GIVEN_NAME) | sign_bit(SIGN_SEVERAL);
    if ((mention->signs & full) != full && /* not "guests like Vera Quist are" */
        (is_plural_subject(block, mention) || is_behind_team(block, mention, mention->first)))
        signs |= sign_bit(SIGN_TEAM) |
                 (mention->signs & sign_bit(SIGN_LISTED_PLACE) ? 0 : sign_bit(SIGN_CLUB));
    if (asks(block, mention))
        signs |= sign_bit(SIGN_ASKS);
    if (is_origin(block, mention))
        signs = (signs & ~sign_bit(SIGN_TEAM)) | sign_bit(SIGN_ORIGIN);
    if (is_home(block, mention))
        signs |= sign_bit(SIGN_HOME);
    else if (mention->signs & sign_bit(SIGN_UNKNOWN) && !(signs & sign_bit(SIGN_OF_ROLE)) &&
             is_of(block, mention))
        signs |= sign_bit(SIGN_TOWARDS);
    const uint64_t sited = sign_bit(SIGN_LOCATIVE) | sign_bit(SIGN_AT) | sign_bit(SIGN_CUE_PLACE) |
                           sign_bit(SIGN_PLACE_BEHIND);
    if (signs & sited && mention->signs == sign_bit(SIGN_GIVEN_NAME) && block->surnames)
        signs |= sign_bit(SIGN_TOWN); /* "in Dayton", if nobody is called so */
    const uint64_t place = placing | sign_bit(SIGN_PLACE_BESIDE) | sign_bit(SIGN_PLACE_BEHIND) |
                           sign_bit(SIGN_CUE_PLACE);
    return signs & place ? signs : signs | sign_bit(SIGN_BARE);
}

static uint64_t
signs_around(const struct block_words *block, struct mention *mention)
{
    const uint64_t full = sign_bit(SIGN_GIVEN_NAME) | sign_bit(SIGN_SEVERAL);
    uint64_t before = signs_before(block, mention);
    drop_own_signs(block, mention, before);
    if ((mention->signs & full) == full)
        before &= ~sign_bit(SIGN_PLACE_BESIDE); /* "the head of the city Ivan Orlov" */
    uint64_t behind = signs_behind(block, mention);
    before |= suffixed_signs(block, mention);
    bool governed = is_governed(block, mention, before);
    if (governed || before & (sign_bit(SIGN_ORG_BESIDE) | sign_bit(SIGN_PLACE_BESIDE)))
        behind &= ~sign_bit(SIGN_CUE_PERSON); /* "a man from Orsk said", "the site X said he" */
    if (behind & sign_bit(SIGN_ORG_BESIDE))   /* "it went to X, a firm" */
        before &= ~sign_bit(SIGN_CUE_PLACE);
    if (governed && !is_noun(block, mention->last))
        behind &= ~sign_bit(SIGN_CUE_OTHER); /* "the boats of X sank" */
    uint64_t signs = (before | behind) & ~(governed ? sign_bit(SIGN_CUE) : 0);
    signs |= signs_of_titles(block, mention); /* but "the murder of Orlov" */
    signs &= ~signs_of_others(block, mention, signs, governed);
    if (is_marked(block, mention))
        signs |= signs_within_marks(block, mention, before);
    if (is_called_so(block, mention, before, behind))
        mention->signs &= ~sign_bit(SIGN_GIVEN_NAME);
    return with_places(block, mention, signs);
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
        is_opening_mark(block, mention->first - 1)) /* "the film “The Orsk Bridge”" */
        mention->signs &= ~(sign_bit(SIGN_PLACE_WORD) | sign_bit(SIGN_ORG_WORD));
    if (mention->signs & sign_bit(SIGN_GIVEN_NAME)) /* what marks stand around is a nickname */
        mention->signs &= ~sign_bit(SIGN_QUOTED);
    bool surname = is_single(mention) && /* "Gov. Hassan" */
                   mention->title_first < mention->title_last;
    if (mention->gender == 0 && mention->signs & sign_bit(SIGN_GIVEN_NAME) && !surname) {
        struct slice value = value_at(block, mention->first, NUMBER_GIVEN_NAMES);
        if (value.length == 1 && value.at[0] != 'u')
            mention->gender = value.at[0];
    }
}
