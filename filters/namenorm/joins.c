/* By what a mention finds its bearer: rules, the surest first. */
#include "namenorm/likeness.h"
#include "namenorm/link_hashes.h"
#include "text/letters.h"

enum { SHORTEST_MONOGRAM = 3 };

static uint32_t
by_heading(struct linker *linker, struct candidate *candidate)
{
    if (candidate->heading.length == 0)
        return NO_BEARER;
    uint64_t hash = link_hash(candidate->heading);
    uint32_t bearer = link_bearer(linker, LINK_HEADING, hash);
    if (bearer == NO_BEARER)
        bearer = link_bearer(linker, LINK_WHOLE, hash);
    return bearer == NO_BEARER && link_bearer(linker, LINK_PART, hash) != NO_BEARER
               ? whole_of_part(linker, hash)
               : bearer;
}

/* "il Verona" of Hellas Verona: what the article or a list tells to be a club that has the town's
 * name. */
static uint32_t
by_club(struct linker *linker, struct candidate *candidate)
{
    const uint64_t club = sign_bit(SIGN_CLUB) | sign_bit(SIGN_LISTED_ORG);
    if (!(candidate->mention->signs & club) || candidate->parts.count != 1)
        return NO_BEARER;
    uint32_t bearer = link_bearer(linker, LINK_CLUB, candidate->whole);
    return bearer == AMBIGUOUS ? NO_BEARER : bearer;
}

/* "in Washington" of a document that has George Washington: the place. */
static uint32_t
by_place(struct linker *linker, struct candidate *candidate)
{
    return candidate->placed ? link_bearer(linker, LINK_PLACE, candidate->whole) : NO_BEARER;
}

static bool
is_place(const struct candidate *candidate)
{
    return (candidate->mention->signs & (sign_bit(SIGN_LISTED_PLACE) | sign_bit(SIGN_GAZETTEER))) !=
           0;
}

/* "the seat of Marrin", "the plan Marrin told of": only what stands beside it tells of no person.
 */
static bool
is_beside_thing(const struct candidate *candidate)
{
    const uint64_t beside =
        sign_bit(SIGN_ORG_BESIDE) | sign_bit(SIGN_PLACE_BESIDE) | sign_bit(SIGN_OTHER_BESIDE);
    uint64_t signs = candidate->mention->signs;
    return signs & beside && signs_allow_person(signs & ~beside);
}

/* A name of one word that may be a surname. */
static bool
may_be_surname(const struct candidate *candidate)
{
    return candidate->parts.count == 1 &&
           (candidate->person || is_place(candidate) || is_beside_thing(candidate)) &&
           !candidate->placed;
}

/* What the name of a place may join: nobody who only may be a person. */
static bool
is_certain(const struct bearer *bearer)
{
    const uint8_t *signs = bearer->signs.at;
    return signs[SIGN_GIVEN_NAME] || signs[SIGN_TITLE] || signs[SIGN_PERSON_PART] ||
           signs[SIGN_PRONOUN];
}

/* Who was called by a given name and more. */
static bool
is_full_person(const struct bearer *bearer)
{
    return bearer->signs.at[SIGN_GIVEN_NAME] && bearer->signs.at[SIGN_SEVERAL];
}

/* The gender that a title tells; that of a given name may be that of a surname: "Kelly". */
static char
gender_beside(const struct candidate *candidate)
{
    const struct mention *mention = candidate->mention;
    return mention->title_first < mention->title_last ? mention->gender : 0;
}

/* The same, and no word says otherwise: "U.S." has initials, too. */
static bool
is_person(const struct bearer *bearer)
{
    return is_certain(bearer) && !bearer->signs.at[SIGN_ORG_WORD];
}

/* "Mrs. Smith": of the people with that surname the woman named last. */
static uint32_t
by_surname_and_gender(struct linker *linker, struct candidate *candidate)
{
    char gender = gender_beside(candidate);
    if (!gender || !may_be_surname(candidate))
        return NO_BEARER;
    return link_bearer(linker, gendered(gender), candidate->last);
}

/* "Senator Smith": of the people with that surname the one who was called senator. */
static uint32_t
by_surname_and_title(struct linker *linker, struct candidate *candidate)
{
    uint64_t hash =
        may_be_surname(candidate) ? title_hash(linker, candidate->mention, candidate->last) : 0;
    return hash ? link_bearer(linker, LINK_SURNAME_TITLE, hash) : NO_BEARER;
}

/* The person with that surname who was named last, gender permitting. */
static uint32_t
by_surname(struct linker *linker, struct candidate *candidate)
{
    if (!may_be_surname(candidate))
        return NO_BEARER;
    char gender = gender_beside(candidate);
    uint32_t bearer = link_bearer(linker, LINK_SURNAME, candidate->last);
    bool certain = bearer != NO_BEARER && is_certain(&linker->bearers[bearer]);
    if (bearer == NO_BEARER || (is_place(candidate) && !certain) ||
        (is_beside_thing(candidate) && !is_full_person(&linker->bearers[bearer])) ||
        (gender && linker->bearers[bearer].gender_told && linker->bearers[bearer].gender != gender))
        return NO_BEARER;
    return bearer;
}

/* "De Ostrel" of Ana de Ostrel: a surname with the particle that the person's has. */
static uint32_t
by_particle(struct linker *linker, struct candidate *candidate)
{
    const struct parts *parts = &candidate->parts;
    if (!is_led_by_particle(linker, candidate->mention, parts))
        return NO_BEARER;
    uint32_t bearer = link_bearer(linker, LINK_SURNAME, candidate->last);
    if (bearer == NO_BEARER)
        return NO_BEARER;
    const struct mention *best = &linker->mentions->at[linker->bearers[bearer].best];
    uint32_t count = parts->last - candidate->mention->first;
    uint32_t last = linker_parts(linker, best)->last;
    return last >= best->first + count &&
                   link_hash(word_of(linker, best, last - count)) == candidate->first
               ? bearer
               : NO_BEARER;
}

/* "Dr Fox" of Liam Fox, where "Fox" alone is a network. */
static uint32_t
by_titled_surname(struct linker *linker, struct candidate *candidate)
{
    const struct mention *mention = candidate->mention;
    if (mention->title_first >= mention->title_last || signs_allow_person(mention->signs))
        return NO_BEARER;
    uint32_t bearer = by_surname(linker, candidate);
    return bearer != NO_BEARER && is_certain(&linker->bearers[bearer]) ? bearer : NO_BEARER;
}

static uint32_t
by_whole(struct linker *linker, struct candidate *candidate)
{
    return link_bearer(linker, LINK_WHOLE, candidate->whole);
}

static uint32_t
by_own_heading(struct linker *linker, struct candidate *candidate)
{
    return link_bearer(linker, LINK_HEADING, candidate->whole);
}

static uint32_t
by_given_name(struct linker *linker, struct candidate *candidate)
{
    const struct mention *mention = candidate->mention;
    if (candidate->parts.count != 1 || !candidate->person || candidate->placed ||
        mention->signs & sign_bit(SIGN_LOCATIVE)) /* "in Karadere" is no Karadere Grower */
        return NO_BEARER;
    uint32_t bearer = link_bearer(linker, LINK_GIVEN, candidate->first);
    if (bearer != NO_BEARER && is_place(candidate) && !is_certain(&linker->bearers[bearer]))
        return NO_BEARER; /* "Arak" of Arak Petrochemical */
    if (bearer != NO_BEARER && gender_beside(candidate) &&
        !(lists_of(linker, candidate->parts.first) & IN_GIVEN_NAMES) &&
        linker->bearers[bearer].signs.at[SIGN_KINSHIP] > 0)
        return NO_BEARER; /* "Ms. Guo", whose husband is Guo Wei */
    return bearer != NO_BEARER
               ? bearer
               : link_bearer(linker, LINK_GIVEN,
                             in_full(linker, mention, candidate->parts.first, candidate->first));
}

/* Whether the name is like the surname of the bearer. */
static bool
is_like_surname(const struct linker *linker, struct slice name, uint32_t bearer)
{
    return are_alike(name, slice_last_word(best_text(linker, bearer)));
}

/* "Dimahos" of Dimachos: one spelling or the other. */
static uint32_t
by_surname_key(struct linker *linker, struct candidate *candidate)
{
    if (candidate->parts.count != 1 || !candidate->person || candidate->placed)
        return NO_BEARER;
    uint32_t bearer = link_bearer(linker, LINK_SURNAME_KEY,
                                  key_hash(linker, candidate->mention, candidate->parts.last));
    return bearer != NO_BEARER && is_like_surname(linker, candidate->text, bearer) ? bearer
                                                                                   : NO_BEARER;
}

/* "Тибалова" of Марк Тибалов: the same surname, or full name, in another case. */
static uint32_t
by_stem(struct linker *linker, struct candidate *candidate)
{
    bool single = candidate->parts.count == 1;
    if (!candidate->person || candidate->placed)
        return NO_BEARER;
    uint64_t stem = stem_hash(linker, candidate->mention, candidate->parts.last);
    if (!single)
        stem = stem_pair(linker, candidate, stem);
    uint32_t bearer =
        stem ? link_bearer(linker, single ? LINK_SURNAME_STEM : LINK_PAIR_STEM, stem) : NO_BEARER;
    char gender = candidate->mention->gender;
    bool other = bearer != NO_BEARER && gender && linker->bearers[bearer].gender_told &&
                 linker->bearers[bearer].gender != gender;
    return other ? NO_BEARER : bearer;
}

/* "Приштину", "Приштине": any name in another case; not the town Владимир of a man Владимир. */
static uint32_t
by_whole_stem(struct linker *linker, struct candidate *candidate)
{
    const struct mention *mention = candidate->mention;
    uint64_t stem = stem_whole(linker, mention);
    uint32_t bearer = stem ? link_bearer(linker, LINK_STEM, stem) : NO_BEARER;
    if (bearer == NO_BEARER)
        return NO_BEARER;
    const struct bearer *other = &linker->bearers[bearer];
    bool couple = mention->gender && other->gender_told && other->gender != mention->gender;
    bool things = is_place(candidate) && other->signs.at[SIGN_GIVEN_NAME] > 0;
    return couple || things ? NO_BEARER : bearer;
}

/* "Одру" of Одра Глубчице: the first word of a name that is no person's, in any case. */
static uint32_t
by_part_stem(struct linker *linker, struct candidate *candidate)
{
    const struct mention *mention = candidate->mention;
    const uint64_t known =
        sign_bit(SIGN_GIVEN_NAME) | sign_bit(SIGN_TITLE) | sign_bit(SIGN_KINSHIP);
    if (mention->last - mention->first > 1 || mention->signs & known)
        return NO_BEARER;
    uint64_t stem = stem_whole(linker, mention);
    uint32_t bearer = stem ? link_bearer(linker, LINK_STEM_PART, stem) : NO_BEARER;
    if (bearer == NO_BEARER || bearer == AMBIGUOUS)
        return NO_BEARER;
    const uint8_t *signs = linker->bearers[bearer].signs.at;
    if (mention->signs & sign_bit(SIGN_LISTED_ORG) && !signs[SIGN_ORG_ENDING])
        return NO_BEARER; /* but "Sparty" of Sparta Praha */
    bool place = signs[SIGN_LISTED_PLACE] || signs[SIGN_GAZETTEER];
    bool located = mention->signs & (sign_bit(SIGN_LOCATIVE) | sign_bit(SIGN_PLACE_BESIDE));
    return !place && (located || is_place(candidate)) && signs[SIGN_ORG_WORD] ? NO_BEARER : bearer;
}

/* The first word, in full, and the last: "Bill Smith" and "William Smith". One of two names may
 * have both of them and more around: "Rosario Quiles" and "María del Rosario Quiles". */
static uint32_t
find_pair(struct linker *linker, const struct candidate *candidate)
{
    const struct mention *mention = candidate->mention;
    const struct parts *parts = &candidate->parts;
    uint64_t outer = pair_of(linker, candidate, parts->last);
    uint32_t bearer = link_bearer(linker, LINK_PAIR, outer);
    if (bearer == NO_BEARER)
        bearer = link_bearer(linker, LINK_PAIR_INNER, outer);
    for (uint32_t i = parts->first + 1; i < parts->last && bearer == NO_BEARER; i++)
        if (is_spelled(linker, i)) {
            if (!is_of_series(linker, mention))
                bearer = link_bearer(linker, LINK_PAIR, pair_of(linker, candidate, i));
            if (bearer == NO_BEARER)
                bearer = link_bearer(linker, LINK_PAIR, pair_hash(linker, mention, i, parts->last));
        }
    return bearer;
}

static uint32_t
by_pair(struct linker *linker, struct candidate *candidate)
{
    if (candidate->parts.count < 2 || !candidate->person)
        return NO_BEARER;
    uint32_t bearer = link_bearer(linker, LINK_SOLID, solid_hash(candidate->text));
    if (bearer == NO_BEARER)
        bearer = find_pair(linker, candidate);
    return bearer != NO_BEARER && (have_other_middles(linker, candidate, bearer) ||
                                   are_of_family(linker, candidate, bearer))
               ? NO_BEARER
               : bearer;
}

static uint32_t
by_pair_key(struct linker *linker, struct candidate *candidate)
{
    if (candidate->parts.count < 2 || !candidate->person)
        return NO_BEARER;
    uint32_t bearer = link_bearer(linker, LINK_PAIR_KEY, key_pair(linker, candidate));
    return bearer != NO_BEARER &&
                   (outer_alike(linker, candidate, bearer) ||
                    is_like_surname(linker, candidate->text, bearer)) &&
                   !have_other_middles(linker, candidate, bearer) &&
                   !have_other_given(linker, candidate, bearer)
               ? bearer
               : NO_BEARER;
}

/* "K. Pavlidou": a surname and the right first letter. */
static uint32_t
by_initial(struct linker *linker, struct candidate *candidate)
{
    if (candidate->parts.count < 2 || !candidate->person ||
        !(linker->words->at[candidate->parts.first].shape & WORD_SINGLE))
        return NO_BEARER;
    uint32_t last = candidate->parts.last;
    uint32_t bearer = link_bearer(linker, LINK_SURNAME, candidate->last);
    if (bearer == NO_BEARER) { /* "M. Sultanov" of Marat Sultanoff */
        bearer = link_bearer(linker, LINK_SURNAME_KEY, key_hash(linker, candidate->mention, last));
        if (bearer == NO_BEARER ||
            !is_like_surname(linker, word_of(linker, candidate->mention, last), bearer))
            return NO_BEARER;
    }
    return letter_at(best_text(linker, bearer), 0) == letter_at(candidate->text, 0) &&
                   !have_other_initials(linker, candidate, bearer)
               ? bearer
               : NO_BEARER;
}

/* Whether the name is nothing but single capitals and marks; GLUED: without a space. */
static bool
is_monogram(const struct linker *linker, const struct mention *mention, bool *glued)
{
    *glued = true;
    for (uint32_t i = mention->first; i < mention->last; i++) {
        uint32_t shape = linker->words->at[i].shape;
        if (!(shape & WORD_MARK) &&
            (shape & (WORD_SINGLE | WORD_CAPITAL)) != (WORD_SINGLE | WORD_CAPITAL))
            return false;
        *glued = *glued && (i == mention->first || !(shape & WORD_SPACE_BEFORE));
    }
    return true;
}

/* "S. D.", in an interview: the first letters of a person's name; "U.N.": of any. */
static uint32_t
by_monogram(struct linker *linker, struct candidate *candidate)
{
    const struct mention *mention = candidate->mention;
    bool glued;
    if (candidate->parts.spelled > 0 || candidate->parts.count < 2 ||
        !is_monogram(linker, mention, &glued))
        return NO_BEARER;
    uint64_t initials = initials_hash(linker, mention, WORD_CAPITAL);
    uint32_t bearer = link_bearer(linker, LINK_INITIALS, initials);
    if (bearer == NO_BEARER)
        return glued ? link_bearer(linker, LINK_WHOLE, initials) : NO_BEARER; /* "UN" */
    const struct bearer *other = &linker->bearers[bearer];
    if (is_person(other))
        return candidate->person ? bearer : NO_BEARER;
    return glued && (!is_place(candidate) || other->signs.at[SIGN_LISTED_PLACE]) ? bearer
                                                                                 : NO_BEARER;
}

static uint32_t
by_acronym(struct linker *linker, struct candidate *candidate)
{
    const uint64_t letters = sign_bit(SIGN_ACRONYM) | sign_bit(SIGN_BRAND); /* "NQR", "MoQ" */
    if (candidate->parts.count != 1 || !(candidate->mention->signs & letters) ||
        !(linker->words->at[candidate->parts.first].shape & WORD_CAPITAL))
        return NO_BEARER;
    uint32_t bearer = link_bearer(linker, LINK_INITIALS, candidate->whole);
    bool company = candidate->mention->signs & sign_bit(SIGN_LISTED_ORG) ||
                   candidate->text.length < SHORTEST_MONOGRAM;
    if (bearer == NO_BEARER || (company && is_person(&linker->bearers[bearer])) ||
        (candidate->mention->signs & sign_bit(SIGN_LISTED_PLACE) &&
         !linker->bearers[bearer].signs.at[SIGN_LISTED_PLACE]))
        return NO_BEARER; /* "US" is no UN-Sicherheitsrat */
    return bearer;
}

/* Whether the language of the mention makes names with linkers. */
static bool
is_linking(const struct linker *linker, const struct mention *mention)
{
    return language_is(linker->document->blocks[mention->block].language, "linked_names");
}

/* Whether what stands around the name tells it to be a place. */
static bool
is_beside_place(const struct mention *mention)
{
    const uint64_t place = sign_bit(SIGN_LOCATIVE) | sign_bit(SIGN_TOWARDS) | sign_bit(SIGN_AT) |
                           sign_bit(SIGN_PLACE_BESIDE) | sign_bit(SIGN_CUE_PLACE) |
                           sign_bit(SIGN_PLACE_BEHIND) | sign_bit(SIGN_HOME);
    return (mention->signs & place) != 0;
}

/* "the GOP" and "Ostrel GOP", "the Senate" and "a Democratic Senate": whether the last word of a
 * name is that of a whole, of which the name is a part or a kind. */
static bool
is_kind_of(const struct linker *linker, const struct candidate *candidate,
           const struct mention *best)
{
    const struct language *language = linker->document->blocks[best->block].language;
    const struct entry *first = word_entry(language, &linker->words->at[best->first]);
    bool party = first->lists & IN_NATIONALITIES && !language_is(language, "noun_capitals") &&
                 entry_value(language, first, NUMBER_NATIONALITIES).length == 0;
    bool acronym = candidate->mention->signs & sign_bit(SIGN_ACRONYM) &&
                   !(linker->words->at[candidate->parts.first].shape & WORD_DIGITS);
    return candidate->parts.count == 1 && best->last > best->first + 1 && (party || acronym) &&
           link_hash(word_of(linker, best, best->last - 1)) == candidate->whole;
}

/* "Security Council" of "U.N. Security Council", "Quist Foundation" of "Vera Quist Foundation":
 * whether the best name is that of the candidate behind the name of an organisation or a person's
 * given one. */
static bool
is_organ(const struct linker *linker, const struct candidate *candidate, const struct mention *best)
{
    struct slice text = mention_text(linker, best);
    size_t length = text.length - candidate->text.length;
    if (text.length < candidate->text.length + 2 || text.at[length - 1] != ' ' ||
        !slice_ends_with(text, candidate->text))
        return false;
    const struct language *language = linker->document->blocks[best->block].language;
    uint64_t lists = language_word(language, slice_part(text, 0, length - 1))->lists;
    if (lists & IN_PLACE_WORDS && is_place(candidate) && language_is(language, "names_headed"))
        return true; /* "Orsk Barat" of Kabupaten Orsk Barat */
    return (lists & (IN_ORGS | IN_PLACES | IN_GIVEN_NAMES)) == IN_ORGS ||
           (lists_of(linker, best->first) & IN_GIVEN_NAMES &&
            candidate->mention->signs & sign_bit(SIGN_ORG_WORD));
}

/* "Ostrel State" of "Ostrel State University": whether the best name is that of the candidate,
 * which a list has, and one word more that only tells what it is. */
static bool
is_without_head(const struct linker *linker, const struct candidate *candidate,
                const struct mention *best)
{
    return candidate->mention->signs & sign_bit(SIGN_LISTED_ORG) &&
           best->last - best->first == candidate->mention->last - candidate->mention->first + 1 &&
           lists_of(linker, best->last - 1) & IN_ORG_WORDS &&
           slice_starts_with(mention_text(linker, best), candidate->text);
}

/* Whether the one word is the first or the last of the bearer's best name, and a preposition of
 * place stands before it somewhere. */
static bool
is_sited_elsewhere(struct linker *linker, const struct candidate *candidate, uint32_t bearer)
{
    const uint8_t *signs = linker->bearers[bearer].signs.at;
    const struct mention *best = &linker->mentions->at[linker->bearers[bearer].best];
    if (candidate->parts.count != 1 || signs[SIGN_PLACE_WORD] ||
        lists_of(linker, candidate->parts.first) & IN_ORG_WORDS)
        return false;
    bool complement = best->last > best->first + 2 && /* of "Vecinos por Orsk" */
                      linker->words->at[best->last - 2].shape & WORD_SMALL &&
                      linker->words->at[best->last - 2].lists & (IN_LINKERS | IN_FUNCTION_WORDS) &&
                      is_linking(linker, best);
    bool outer =
        (link_hash(word_of(linker, best, best->last - 1)) == candidate->whole && !complement) ||
        ((signs[SIGN_ORG_WORD] || signs[SIGN_LISTED_ORG] || is_hyphened(linker, best) ||
          signs[SIGN_TOWN] || is_place(candidate)) &&
         link_hash(word_of(linker, best, best->first)) == candidate->whole);
    return outer && link_find(linker, LINK_SITED, candidate->whole)->count > 0;
}

/* Not so what is known by its several words: the "Democratic Party" is not that of Norway. */
static uint32_t
by_part(struct linker *linker, struct candidate *candidate)
{
    const uint64_t known = sign_bit(SIGN_LISTED_ORG) | sign_bit(SIGN_LISTED_PLACE) |
                           sign_bit(SIGN_GAZETTEER) | sign_bit(SIGN_GIVEN_NAME) |
                           sign_bit(SIGN_PERSON_PART) | sign_bit(SIGN_TITLE);
    uint32_t bearer = link_bearer(linker, LINK_PART, candidate->whole);
    if (bearer == NO_BEARER || bearer == AMBIGUOUS)
        return NO_BEARER;
    const uint8_t *signs = linker->bearers[bearer].signs.at;
    bool company = signs[SIGN_LEGAL_FORM] > 0;
    const uint64_t alone = sign_bit(SIGN_PLACE_BESIDE) | sign_bit(SIGN_LISTED_OTHER);
    bool uncased = linker->words->at[candidate->parts.first].shape & WORD_OTHER;
    if (uncased && is_place(candidate) && signs[SIGN_PLACE_WORD] &&
        !is_unit(linker, &linker->mentions->at[linker->bearers[bearer].best]))
        return NO_BEARER; /* a river is not its dam */
    if ((candidate->mention->signs & alone && signs[SIGN_ORG_WORD]) ||
        (is_place(candidate) && signs[SIGN_LISTED_ORG]))
        return NO_BEARER; /* "Orsk province" is not Orsk University, Houston no club */
    const struct mention *best = &linker->mentions->at[linker->bearers[bearer].best];
    if (is_kind_of(linker, candidate, best))
        return NO_BEARER;
    if (linker_parts(linker, best)->count > 2 && is_beside_place(candidate->mention) && !company &&
        lists_of(linker, best->first) == 0 &&
        link_hash(word_of(linker, best, best->first)) == candidate->whole)
        return NO_BEARER; /* "residents of Sumbor" are not those of Sumbor Water Company */
    if (!company && is_sited_elsewhere(linker, candidate, bearer))
        return NO_BEARER; /* "in Sumbor" is not Sumbor Academy, nor SK Sumbor */
    uint64_t own = candidate->mention->signs & known;
    if (is_hyphened(linker, candidate->mention) || /* "Edison-Quist" of Edison-Quist School */
        (signs[SIGN_OTHER_WORD] && candidate->mention->signs & sign_bit(SIGN_ARTICLE)))
        own &= ~sign_bit(SIGN_GIVEN_NAME); /* "the Vera Quist" of MV Vera Quist */
    bool another = candidate->parts.count > 1 && own && !company;
    return another && !is_organ(linker, candidate, best) &&
                   !is_without_head(linker, candidate, best)
               ? NO_BEARER
               : bearer;
}

/* The same parts in another order, or all but the place: "Health Ministry" and "Norwegian Ministry
 * of Health". */
static uint32_t
by_bag(struct linker *linker, struct candidate *candidate)
{
    if (candidate->parts.count < 2)
        return NO_BEARER;
    uint64_t hash = bag_of(linker, candidate);
    uint32_t bearer = link_bearer(linker, LINK_BAG, hash);
    if (bearer == NO_BEARER && !candidate->person)
        bearer = link_bearer(linker, LINK_BAG_PART, hash);
    if (bearer == NO_BEARER && !candidate->person && candidate->parts.count == 2) /* "TU Ulm" */
        bearer = link_bearer(linker, LINK_BAG_PART, candidate->first * 31 + candidate->last);
    return bearer == AMBIGUOUS ? NO_BEARER : bearer;
}

/* Whether a list has the name, of one word, among those of other things. */
static bool
is_listed_other(const struct linker *linker, const struct mention *mention)
{
    return mention->last - mention->first == 1 && lists_of(linker, mention->first) & IN_OTHERS;
}

/* Whether the name is like the best one of the bearer, or that without its unit: "Al-Orsk" of Orsk
 * Province. */
static bool
is_like_best(const struct linker *linker, const struct candidate *candidate, uint32_t bearer)
{
    const struct mention *best = &linker->mentions->at[linker->bearers[bearer].best];
    const struct word *words = linker->words->at;
    struct slice text = best_text(linker, bearer);
    uint32_t last = best->last - 1;
    if (have_other_given(linker, candidate, bearer))
        return false;
    if (are_alike(candidate->text, text))
        return true;
    return last > best->first && is_unit(linker, best) &&
           are_alike(candidate->text,
                     slice_part(text, 0, words[last - 1].end - words[best->first].start));
}

static uint32_t
by_key(struct linker *linker, struct candidate *candidate)
{
    const uint64_t listed = sign_bit(SIGN_LISTED_PLACE) | sign_bit(SIGN_GAZETTEER);
    if (candidate->key == 0 || candidate->mention->signs & listed)
        return NO_BEARER;
    uint32_t bearer = link_bearer(linker, LINK_KEY, candidate->key);
    if (bearer != NO_BEARER && candidate->mention->signs & sign_bit(SIGN_LISTED_ORG) &&
        linker->bearers[bearer].signs.at[SIGN_LISTED_PLACE] > 0)
        return NO_BEARER; /* "Kyodo" of Kyoto */
    if (bearer != NO_BEARER && is_listed_other(linker, candidate->mention) &&
        is_listed_other(linker, &linker->mentions->at[linker->bearers[bearer].best]))
        return NO_BEARER; /* two things with like names */
    return bearer != NO_BEARER && is_like_best(linker, candidate, bearer) ? bearer : NO_BEARER;
}

/* "Portland" of a document that began "PORTLAND, Ore.": nobody else has the name. */
static uint32_t
by_place_alone(struct linker *linker, struct candidate *candidate)
{
    bool place = is_place(candidate) && !(candidate->mention->signs & sign_bit(SIGN_LISTED_ORG));
    return place ? link_bearer(linker, LINK_PLACE, candidate->whole) : NO_BEARER;
}

uint32_t
joins_find(struct linker *linker, struct candidate *candidate)
{
    static uint32_t (*const rules[])(struct linker *, struct candidate *) = {by_heading,
                                                                             by_club,
                                                                             by_place,
                                                                             by_surname_and_title,
                                                                             by_surname_and_gender,
                                                                             by_titled_surname,
                                                                             by_whole,
                                                                             by_surname,
                                                                             by_particle,
                                                                             by_own_heading,
                                                                             by_given_name,
                                                                             by_surname_key,
                                                                             by_pair,
                                                                             by_pair_key,
                                                                             by_initial,
                                                                             by_monogram,
                                                                             by_acronym,
                                                                             by_stem,
                                                                             by_whole_stem,
                                                                             by_part,
                                                                             by_part_stem,
                                                                             by_bag,
                                                                             by_place_alone,
                                                                             by_key};
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        uint32_t bearer = rules[i](linker, candidate);
        if (bearer != NO_BEARER)
            return parts_couple(linker, candidate, bearer) ? NO_BEARER : bearer;
    }
    return NO_BEARER;
}
