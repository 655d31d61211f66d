#include "namenorm/bearers.h"

#include "namenorm/clubs.h"
#include "namenorm/link_hashes.h"
#include "namenorm/neighbours.h"
#include "namenorm/run.h"
#include "namenorm/teams.h"
#include "text/memory.h"

static uint32_t
new_bearer(struct linker *linker)
{
    linker->bearers =
        memory_grow(linker->bearers, &linker->room, linker->count + 1, sizeof *linker->bearers);
    linker->bearers[linker->count] = (struct bearer){.best = UINT32_MAX};
    return (uint32_t)linker->count++;
}

/* "the Smiths", of a listed surname or one of the document; "both Marrels", of the latter. */
static bool
is_family(struct linker *linker, const struct candidate *candidate)
{
    struct slice name = candidate->text;
    const uint64_t bare = sign_bit(SIGN_ARTICLE) | sign_bit(SIGN_UNKNOWN);
    if (candidate->parts.count != 1 || name.length < 3 || !(candidate->mention->signs & bare))
        return false;
    const struct language *language = linker->document->blocks[candidate->mention->block].language;
    if (linker->language != language) {
        linker->language = language;
        linker->plural = language_fact(language, "name_plural");
    }
    struct slice ending = linker->plural;
    if (ending.length == 0 || !slice_ends_with(name, ending))
        return false;
    struct slice stem = slice_part(name, 0, name.length - ending.length);
    return link_bearer(linker, LINK_SURNAME, link_hash(stem)) != NO_BEARER ||
           (candidate->mention->signs & sign_bit(SIGN_ARTICLE) &&
            language_word(language, stem)->lists & IN_SURNAMES);
}

/* Whether the name is what a thing is called whose best form so far tells what it is. */
static bool
is_called(const struct linker *linker, const struct bearer *bearer,
          const struct candidate *candidate)
{
    if (bearer->signs.at[SIGN_OTHER_WORD] == 0 || bearer->best == UINT32_MAX ||
        candidate->mention->signs & sign_bit(SIGN_OTHER_WORD))
        return false;
    const struct mention *best = &linker->mentions->at[bearer->best];
    return lists_of(linker, best->first) & IN_OTHER_WORDS ||
           (best->first + 1 < best->last && lists_of(linker, best->first + 1) & IN_OTHER_WORDS);
}

static void
vote(struct linker *linker, struct bearer *bearer, const struct candidate *candidate)
{
    uint64_t signs = candidate->mention->signs;
    if (is_family(linker, candidate))
        signs = (signs & ~sign_bit(SIGN_ARTICLE)) | sign_bit(SIGN_KINSHIP);
    bool given = (signs & sign_bit(SIGN_GIVEN_NAME)) != 0 || bearer->signs.at[SIGN_GIVEN_NAME];
    if (!given && link_bearer(linker, LINK_SERIES, candidate->whole) != NO_BEARER)
        signs |= sign_bit(SIGN_NUMBER);
    if (candidate->parts.count == 1 && bearer->signs.at[SIGN_GIVEN_NAME]) { /* of a Washington */
        signs &=
            ~(sign_bit(SIGN_LISTED_PLACE) | sign_bit(SIGN_GAZETTEER) | sign_bit(SIGN_LISTED_ORG));
        if (bearer->signs.at[SIGN_SEVERAL]) /* "the seat of Washington" */
            signs &= ~(sign_bit(SIGN_PLACE_BESIDE) | sign_bit(SIGN_CUE_PLACE));
    }
    if (signs & sign_bit(SIGN_CLUB) && bearer->signs.at[SIGN_SEVERAL]) /* "il Verona" of a club */
        signs &= ~(sign_bit(SIGN_LISTED_PLACE) | sign_bit(SIGN_GAZETTEER));
    if (is_called(linker, bearer, candidate)) /* "Isaac" of Tropical Storm Isaac */
        signs &= ~(sign_bit(SIGN_GIVEN_NAME) | sign_bit(SIGN_SURNAME) | sign_bit(SIGN_SEVERAL) |
                   sign_bit(SIGN_LISTED_PLACE) | sign_bit(SIGN_GAZETTEER));
    signs_count(&bearer->signs, signs);
    char gender = candidate->mention->gender;
    bool told = gender != 0 && (candidate->parts.count > 1 || signs & sign_bit(SIGN_TITLE));
    if (gender && (bearer->gender == 0 || (told && !bearer->gender_told)))
        bearer->gender = gender;
    bearer->gender_told = bearer->gender_told || told;
}

/* "Leads", "with", "Frazier" of "Ali-Joe Frazier": whether the word at WORD, behind the first of a
 * name, is of no person's. */
static bool
is_stray(const struct linker *linker, const struct language *language, const struct parts *parts,
         uint32_t word)
{
    const uint64_t names = IN_GIVEN_NAMES | IN_SURNAMES | IN_PARTICLES | IN_SUFFIXES;
    const uint64_t others =
        IN_CUES | IN_COMMON_WORDS | IN_VERBS | IN_ADVERBS | IN_FUNCTION_WORDS | IN_PLACES;
    const struct word *at = &linker->words->at[word];
    if (at->shape & (WORD_SINGLE | WORD_CLITIC))
        return false;
    if (at->shape & WORD_MARK)
        return joins_persons(linker, parts, word);
    uint64_t lists = lists_of(linker, word);
    bool title = lists & IN_TITLES && word < parts->last; /* not "Pak", behind all */
    return (title || lists & others) && !(lists & names) &&
           !is_surname_too(language, word_entry(language, at));
}

/* "Brajesh Quist", "Brajesh Kumar Quist": whether the best form so far begins and ends with the
 * same two words, of which the first is in no list but of surnames. */
static bool
shares_outer(const struct linker *linker, const struct bearer *bearer,
             const struct candidate *candidate)
{
    if (bearer->best == UINT32_MAX || lists_of(linker, candidate->parts.first) & ~IN_SURNAMES)
        return false;
    const struct mention *best = &linker->mentions->at[bearer->best];
    const struct parts *parts = linker_parts(linker, best);
    return parts->count > 1 && link_hash(word_of(linker, best, parts->first)) == candidate->first &&
           link_hash(word_of(linker, best, parts->last)) == candidate->last;
}

/* Whether a word too many was taken for a part of a person's name: one before the given name, one
 * of a headline, the same again. */
static bool
has_stray(const struct linker *linker, const struct bearer *bearer,
          const struct candidate *candidate)
{
    const struct parts *parts = &candidate->parts;
    size_t block = candidate->mention->block;
    const struct language *language = linker->document->blocks[block].language;
    if (parts->spelled < 3) /* "Vera W. Bush" */
        return false;
    int lead;
    bool told = signs_kind(&bearer->signs, &lead) == NAME_PERSON;
    for (uint32_t i = parts->first + 1; told && i <= parts->last; i++)
        if ((i > parts->first + 1 || linker->words->at[i].shape & WORD_SMALL) &&
            is_stray(linker, language, parts, i))
            return true;
    if (candidate->first == candidate->last)
        return true; /* "Quist Vera Quist" */
    if (lists_of(linker, parts->first) & IN_GIVEN_NAMES || shares_outer(linker, bearer, candidate))
        return false;
    uint32_t shape = linker->words->at[parts->first].shape;
    bool free = shape & WORD_BEGINS || linker->names->evidence.headlines[block] ||
                !language_is(language, "linked_names"); /* "de Asunción Martín Quistel" */
    return free && !(shape & WORD_SINGLE) && lists_of(linker, parts->first + 1) & IN_GIVEN_NAMES;
}

/* "Ali-Reza Quistnia", "Ali Reza Quist-Nia": whether the form is the best one so far with other
 * hyphens, which is as full. */
static bool
is_respelled(const struct linker *linker, const struct bearer *bearer, const struct form *form)
{
    uint32_t best = linker->names->at[bearer->best].form;
    struct slice other = linker->names->forms.at[best].text;
    return form->text.length > 0 && other.length > 0 &&
           (memchr(form->text.at, '-', form->text.length) || memchr(other.at, '-', other.length)) &&
           solid_hash(form->text) == solid_hash(other);
}

/* "Landgericht Quist", then "Landgerichts Quist": whether the best form so far is that of another
 * case, by which alone the candidate is shorter. */
static bool
is_uninflected(const struct linker *linker, const struct bearer *bearer,
               const struct candidate *candidate)
{
    const struct language *language = linker->document->blocks[candidate->mention->block].language;
    const struct mention *best = &linker->mentions->at[bearer->best];
    if (candidate->parts.count < 2 || language->lists & IN_CASE_ENDINGS ||
        mention_text(linker, best).length <= candidate->text.length)
        return false;
    uint64_t stem = stem_whole(linker, candidate->mention);
    return stem != 0 && stem == stem_whole(linker, best);
}

enum { TWO_PARTS = 2 * (64 + 8 + 1) };

/* "Brajesh Kumar Quist", then "Brajesh Quist": whether the candidate shows that the best form so
 * far, which was taken to have a word too many, has none. */
static bool
bears_out(const struct linker *linker, const struct bearer *bearer,
          const struct candidate *candidate)
{
    if (bearer->best == UINT32_MAX || bearer->best_parts != TWO_PARTS - 1 ||
        candidate->parts.count != 2 || !shares_outer(linker, bearer, candidate))
        return false;
    struct candidate best = linker_candidate(linker, bearer->best);
    struct bearer other = *bearer;
    other.best = candidate->number;
    return best.parts.spelled > 2 && best.parts.last + 1 == best.mention->last && /* no "Sr." */
           !has_stray(linker, &other, &best);
}

/* Whether the form of a mention stands better for its bearer than the best so far: more parts,
   spelled out, mixed case; then the more frequent one. */
static void
consider(struct linker *linker, struct bearer *bearer, struct candidate *candidate)
{
    uint32_t number = linker->names->at[candidate->number].form;
    const struct form *form = forms_count(&linker->names->forms, number, candidate->number);
    candidate->fresh = form->count == 1;
    const struct parts *parts = &candidate->parts;
    bool one = parts->spelled == 0 || is_led_by_particle(linker, candidate->mention, parts);
    uint32_t count = one ? 1 : parts->count; /* "U.S.", "De Ostrel" */
    uint32_t score = count * 64 + parts->spelled * 8 + parts->mixed;
    if (unit_stem(linker, candidate->mention) > 0)
        score++; /* "石川県" is more than "石川" */
    if (count == 1 && score > 0 && lists_of(linker, parts->first) & IN_ABBREVIATIONS)
        score--; /* "Calif." is less than "California" */
    if (count > 1 && candidate->person && lists_of(linker, parts->first) & IN_NICKNAMES)
        score--; /* "Bill Quist" is less than "William Quist" */
    const uint64_t lists =
        sign_bit(SIGN_LISTED_PLACE) | sign_bit(SIGN_GAZETTEER) | sign_bit(SIGN_LISTED_ORG);
    bool listed = candidate->mention->signs & lists; /* "Dera Ismail Khan", in a headline, too */
    if (candidate->person && score >= TWO_PARTS && !listed && has_stray(linker, bearer, candidate))
        score = TWO_PARTS - 1; /* "Unlike Helen Ross", "Helen Ross Says" are less than that */
    if (count > 2 && parts->spelled == 1)
        score = TWO_PARTS - 1; /* "V. L. Quist" is less than "Vera Quist" */
    if (score > TWO_PARTS && !listed &&
        linker->names->evidence.headlines[candidate->mention->block])
        score = TWO_PARTS; /* what is more may be another word of the headline */
    if (bearer->best != UINT32_MAX && candidate->person && score != bearer->best_parts &&
        is_respelled(linker, bearer, form))
        score = bearer->best_parts; /* with a hyphen more or less it is as full */
    if (bearer->best != UINT32_MAX && score == bearer->best_parts &&
        is_uninflected(linker, bearer, candidate))
        score++;
    if (bears_out(linker, bearer, candidate))
        bearer->best_parts = TWO_PARTS + 1;
    if (bearer->best == UINT32_MAX || score > bearer->best_parts ||
        (score == bearer->best_parts &&
         (form->count > bearer->best_count ||
          (form->count == bearer->best_count && form->first < bearer->best)))) {
        bearer->best = form->first;
        bearer->best_parts = score;
        bearer->best_count = form->count;
    }
}

static void
link_mention(struct linker *linker, struct candidate *candidate)
{
    uint32_t bearer = joins_find(linker, candidate);
    if (bearer == NO_BEARER)
        bearer = new_bearer(linker);
    vote(linker, &linker->bearers[bearer], candidate);
    consider(linker, &linker->bearers[bearer], candidate);
    joins_add(linker, candidate, bearer);
    linker->names->at[candidate->number].bearer = bearer;
}

static void
finish(struct linker *linker)
{
    for (size_t i = 0; i < linker->count; i++)
        linker->bearers[i].kind = signs_kind(&linker->bearers[i].signs, &linker->bearers[i].lead);
    neighbours_tell(linker);
    bool teams = false;
    for (size_t i = 0; i < linker->count && !teams; i++)
        teams = teams_have(&linker->bearers[i]);
    teams = teams && teams_play(linker);
    for (size_t i = 0; i < linker->names->count; i++) {
        struct name *name = &linker->names->at[i];
        const struct bearer *bearer = &linker->bearers[name->bearer];
        /* A name has a bearer, so there are bearers; the analyser cannot know that. */
        /* NOLINTNEXTLINE(clang-analyzer-core.NullDereference) */
        name->canonical = mention_text(linker, &linker->mentions->at[bearer->best]);
        name->kind = bearer->kind;
        const struct mention *mention = &linker->mentions->at[i];
        if ((name->kind == NAME_PLACE && mention->signs & sign_bit(SIGN_CLUB)) ||
            (teams && teams_have(bearer) && teams_name(mention)))
            name->kind = NAME_ORG;
        if (name->kind != NAME_PERSON) { /* what stood before it was no title of its */
            name->title = slice_make("", 0);
            name->whole_start = name->start;
            name->whole_end = name->end;
        }
        name->gender = bearer->gender == 'm'   ? GENDER_MALE
                       : bearer->gender == 'f' ? GENDER_FEMALE
                                               : GENDER_UNKNOWN;
    }
    clubs_tell(linker);
    linker->names->bearers = linker->count;
}

/* When a name is linked: the full ones of organisations and the like first, then all of several
 * words, then those of one: a short form may come before the full name (in a headline). */
enum pass { PASS_LONG, PASS_SEVERAL, PASS_SINGLE, PASSES };

static enum pass
pass_of(const struct linker *linker, const struct mention *mention, const struct parts *parts)
{
    bool letters = parts->spelled == 0 && linker->words->at[parts->first].shape & WORD_CAPITAL;
    if (parts->count < 2 || letters || is_led_by_particle(linker, mention, parts))
        return PASS_SINGLE; /* letters: "U.N." */
    return parts->count > 2 && !signs_allow_person(mention->signs) ? PASS_LONG : PASS_SEVERAL;
}

static void
link_in_pass(struct linker *linker, enum pass pass, uint32_t number)
{
    const struct mention *mention = &linker->mentions->at[number];
    if (mention->last - mention->first == 1 && unit_stem(linker, mention) > 0) {
        if (pass == PASS_SEVERAL) {
            struct candidate unit = linker_candidate(linker, number);
            link_mention(linker, &unit);
        }
        return;
    }
    if (mention->last - mention->first == 1 && pass != PASS_SINGLE) {
        uint32_t form = linker->names->at[number].form;
        const uint64_t named = sign_bit(SIGN_PLACE_BESIDE) | sign_bit(SIGN_CUE_PLACE);
        bool sited = mention->signs & sign_bit(SIGN_LOCATIVE) ||
                     (mention->signs & named) == named; /* "the island of Sumbor" */
        if (pass == PASS_LONG && sited)
            link_find(linker, LINK_SITED, linker->names->forms.at[form].folded)->count = 1;
        return;
    }
    enum pass own = pass_of(linker, mention, linker_parts(linker, mention));
    if (own == pass) {
        struct candidate candidate = linker_candidate(linker, number);
        link_mention(linker, &candidate);
    } else if (own == PASS_SEVERAL && pass == PASS_SINGLE && signs_allow_person(mention->signs)) {
        joins_renew(linker, mention, linker->names->at[number].bearer);
    }
}

void
bearers_find(struct document *document, const struct words *words, const struct mentions *mentions,
             struct names *names)
{
    struct linker linker = {
        .document = document, .words = words, .mentions = mentions, .names = names};
    linker_open(&linker);
    for (enum pass pass = PASS_LONG; pass < PASSES; pass++)
        for (uint32_t i = 0; i < mentions->count; i++)
            link_in_pass(&linker, pass, i);
    finish(&linker);
    linker_close(&linker);
}
