#include "namenorm/offices.h"

#include "namenorm/common_words.h"
#include "namenorm/complement_names.h"
#include "namenorm/kinds.h"
#include "namenorm/name_words.h"
#include "namenorm/small_heads.h"

enum {
    MOST_FIELDS = 4, /* words back */
    LONGEST_INSTITUTION = 10,
    LONGEST_FIELDS = 16,
    LONGEST_FIELD = 6 /* words */
};

uint64_t
office_complement(const struct block_words *block, const struct mention *mention)
{
    const uint64_t names = IN_GIVEN_NAMES | IN_PLACES | IN_ORGS | IN_CITIES;
    if (!block->bare_complement || mention->title_first >= mention->title_last ||
        mention->last - mention->first > 1 || lists_at(block, mention->first) & names)
        return 0;
    if (lists_at(block, mention->first) & IN_ORG_WORDS)
        return IN_ORG_WORDS;
    uint64_t behind = lists_at(block, mention->last);
    return behind & IN_ORG_WORDS ? IN_ORG_WORDS : behind & IN_PLACE_WORDS;
}

/* "Badan Iklim Laut (BIL) Orsk": whether the place where an institution is begins at WORD, behind
 * its letters in brackets, in a language that has it there. */
static bool
is_branch(const struct block_words *block, uint32_t word)
{
    return block->names_headed && before_acronym(block, word) < word;
}

/* Where the name ends that begins at WORD in a title without doubt: one that is listed, an acronym
   that a role is of, a place that its ruler is of; WORD if none does. */
static uint32_t
certain_end(const struct block_words *block, uint32_t word, uint32_t first, uint32_t end)
{
    uint32_t last = phrase_at(block, word, IN_PLACES | IN_ORGS, NULL);
    if (last > word && last < end && block->names_headed && is_compass(block, last))
        last++; /* "Bupati Orsk Barat" */
    if (last > word && last < end && block->names_headed && lists_at(block, word) & IN_ORGS) {
        return branch_place_end(block, last, end); /* "Kepala BPBD Kabupaten Orsk" */
    }
    if (word == first && is_branch(block, word))
        return end;
    if (last > word && block->linked_names && is_mark_at(block, last, '-') && last + 1 < end &&
        lists_at(block, last + 1) & IN_ORGS && !spaced(block, last + 1))
        return last + 2; /* "Fiom-Cgil" */
    if (last > word)
        return last;
    if (word == first && has_shape(block, word, WORD_BEGINS) && is_strange_name(block, word) &&
        spaced(block, word + 1) && is_role(block, word + 1))
        return word + 1;                                                 /* "Orsk MP Noel Bray" */
    if (word + 1 == end && block->surnames && word > block->first + 1 && /* "of Vostrelkanal Ana" */
        (lists_at(block, word) & ~IN_SURNAMES) == 0 && !is_rare(block, word) &&
        lists_at(block, word - 1) & IN_LINKERS && is_role(block, word - 2))
        return end;
    uint32_t role = first - 1;
    bool linked = first > block->first && lists_at(block, role) & IN_LINKERS;
    role -= linked;
    if (word > first || first < block->first + 1 + linked || !(linked || block->bare_complement))
        return word;
    if (!linked && lists_at(block, word) & (IN_ORG_WORDS | IN_LEGAL_FORMS)) {
        last = name_end(block, word);
        return last < end ? last : end;
    }
    bool acronym = end - first == 1 && has_shape(block, word, WORD_ALL_CAPITALS);
    return acronym || is_behind_ruler(block, role + 1) ? end : word;
}

uint32_t
state_end(const struct block_words *block, uint32_t word)
{
    const uint64_t offices = IN_TITLES | IN_ROLES;
    uint32_t last = phrase_at(block, word, IN_PLACES | IN_CITIES | IN_REGIONS, NULL);
    return last > word && has_shape(block, last, WORD_CAPITAL) && spaced(block, last) &&
                   lists_at(block, last) & IN_PLACE_WORDS &&
                   !(lists_at(block, last) & IN_ORG_WORDS) &&
                   phrase_at(block, last, offices, NULL) == last &&
                   phrase_at(block, last + 1, offices, NULL) > last + 1
               ? last + 1
               : word;
}

/* "head of the Tidal Court Budi Santosa": where the institution ends that begins at WORD, behind a
 * linker and an article, and that the title before END is of; WORD if none does. */
static uint32_t
institution_end(const struct block_words *block, uint32_t word, uint32_t end)
{
    bool contracted = word > block->first + 1 && block->apposed_names &&
                      lists_at(block, word - 1) & IN_LINKERS &&
                      lists_at(block, word) & IN_ORG_WORDS; /* "del Gobierno" */
    bool bare = word > block->first && block->plural != 0 && !block->noun_capitals &&
                lists_at(block, word - 1) & IN_LINKERS; /* "of Orsk Village" */
    if (word < block->first + 2 ||
        !(contracted || bare ||
          (lists_at(block, word - 1) & IN_ARTICLES && lists_at(block, word - 2) & IN_LINKERS)) ||
        !begins_name(block, word))
        return word;
    uint32_t last = name_end(block, word);
    if (last > end)
        last = end;
    const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS;
    if (bare && (!(lists_at(block, last - 1) & heads) || is_role(block, last - 1) ||
                 lists_at(block, word) & heads || has_list(block, word, last, IN_LINKERS)))
        return word;
    return last > word + 1 && has_list(block, word, last, IN_ORG_WORDS | IN_PLACE_WORDS) ? last
                                                                                         : word;
}

/* "Камского центра", "Kraje Vysočina", "ČLK", "Podhradce": where the name ends that begins at WORD
 * and that the title before END is of, which needs no word between; WORD if none does. */
static uint32_t
bare_end(const struct block_words *block, uint32_t word, uint32_t end)
{
    const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS;
    uint32_t last = word + 1;
    if (!block->bare_complement || block->agreement.length == 0 ||
        !has_shape(block, word, WORD_CAPITAL) || is_role(block, word))
        return word;
    if (begins_small_head(block, word))
        last = small_head_end(block, word, word + 1);
    else if (lists_at(block, word) & heads && !has_shape(block, word, WORD_BEGINS))
        last = name_end(block, word);
    else if (lists_at(block, word) & ~(IN_CITIES | IN_REGIONS) || !is_role(block, word - 1) ||
             word + 1 != end)
        return word;
    return last < end ? last : end;
}

/* "Orsk Esnaf Odası Başkanı": where the institution ends that begins at WORD, in a language that
   has it in front of its officers: behind its last word that tells it to be one, before the role;
   WORD if none does. */
static uint32_t
institution_first(const struct block_words *block, uint32_t word, uint32_t end)
{
    uint32_t last = word, of = word;
    bool nouns_first = block->plural != 0 && !block->noun_capitals && !block->headline &&
                       has_shape(block, end, WORD_CAPITAL); /* not "the Orsk Argus Leader" */
    if (!(block->complement_first || nouns_first) || !has_shape(block, word, WORD_CAPITAL) ||
        (nouns_first && lists_at(block, word) & IN_MODIFIERS)) /* "Retired Army Col." */
        return word;
    for (uint32_t i = word; i < end && i < word + LONGEST_INSTITUTION; i++) {
        bool joins = lists_at(block, i) & IN_CONJUNCTIONS && i > word;
        if (nouns_first && last == i && i > word && lists_at(block, i) & IN_LINKERS &&
            has_shape(block, i + 1, WORD_CAPITAL)) {
            of = last = i + 2; /* "Orsk Bank of Tides" */
            i++;
            continue;
        }
        bool stop = nouns_first && is_mark_at(block, i, '.') && !spaced(block, i) &&
                    has_shape(block, i - 1, WORD_SINGLE); /* "U.S. District Court" */
        if (!has_shape(block, i, WORD_CAPITAL) && !joins && !stop)
            break;
        uint32_t title = phrase_at(block, i, IN_TITLES | IN_ROLES, NULL);
        bool judges = nouns_first && title > i + 2 && /* "High Court Judge" */
                      lists_at(block, title - 2) & IN_ORG_WORDS;
        if (i > word && title > i && !judges && !(lists_at(block, i + 1) & IN_CONJUNCTIONS))
            break;
        uint32_t behind = phrase_at(block, i, IN_ORG_WORDS, NULL);
        bool field = behind == i + 1 && /* "Milli Eğitim", "Orsk Health Minister" */
                     (nouns_first ? has_value(block, i, NUMBER_ORG_WORDS, "field")
                                  : (lists_at(block, i) & IN_COMMON_WORDS) != 0);
        if (i > word && behind > i && behind <= end && (!field || i == of))
            last = behind;
        else if (i == word && nouns_first && behind == i + 1)
            last = behind; /* "Ministry of Tides" */
    }
    if (nouns_first && (last == word + 1 || phrase_at(block, word, IN_NOT_NAMES, NULL) >= last))
        return word; /* "Police Chief", "Super PAC" */
    return last;
}

/* "Bupati Orsk", "Kepala Desa Orsk": behind who rules it, which nothing else tells, the mention is
 * a place. */
static void
settle_seat(const struct block_words *block, struct mention *seat)
{
    if (!is_behind_ruler(block, seat->first) && !is_branch(block, seat->first))
        return;
    kinds_find(block, seat);
    seat->signs |= sign_bit(SIGN_CUE_PLACE);
    seat->found = FOUND_SETTLED;
}

/* "Orsk People's Committee", "Orsk Chamber of Guilds": where the name ends that begins at WORD in
 * the title [first, end), by itself or as an institution; WORD if none does. */
static uint32_t
certain_or_whole_end(const struct block_words *block, uint32_t word, uint32_t first, uint32_t end)
{
    uint32_t last = certain_end(block, word, first, end), whole = institution_end(block, word, end);
    if (whole == word)
        whole = institution_first(block, word, end);
    if (last == word || whole <= last)
        return last == word ? whole : last;
    bool headed = has_list(block, word, whole, IN_LINKERS) &&
                  !(lists_at(block, whole - 1) & IN_TITLES) &&
                  !has_shape(block, whole - 1, WORD_MARK);
    return !is_role(block, whole - 1) && (headed || lists_at(block, whole - 1) & IN_ORG_WORDS)
               ? whole
               : last;
}

void
offices_add_complement(const struct block_words *block, struct mentions *mentions, uint32_t number,
                       uint32_t first, uint32_t end)
{
    first = behind_bare_titles(block, first, end);
    for (uint32_t i = first; i < end;) {
        uint32_t last = certain_or_whole_end(block, i, first, end);
        uint32_t state = state_end(block, i);
        if (state > last && state < end)
            last = state;
        uint32_t head = bare_end(block, i, end);
        if (head > last)
            last = head;
        uint32_t role = phrase_at(block, i, IN_ROLES, NULL);
        if (block->complement_first && role > last && role <= end) {
            i = role; /* "Cumhuriyet Savcısı" is no newspaper's */
            continue;
        }
        bool glued =
            i > first && is_mark_at(block, i - 1, '-') && !spaced(block, i); /* "Euro-Atlantic" */
        bool title =
            last == i + 1 && last == end && is_role(block, i) && /* "Economist NAME" */
            !has_shape(block, i, WORD_ALL_CAPITALS) && !block->headline &&
            (lists_at(block, end) & IN_GIVEN_NAMES ||
             (has_shape(block, end, WORD_CAPITAL) && has_shape(block, end + 1, WORD_CAPITAL)));
        if (last > i && last <= end && has_shape(block, i, WORD_CAPITAL) && !glued && !title) {
            struct mention mention = mention_plain(number, i, last);
            if (block->bare_complement && i == first)
                settle_seat(block, &mention);
            mentions_push(mentions, &mention);
        }
        i = last > i ? last : i + 1;
    }
}

/* "Federal Minister". */
static bool
is_all_title(const struct block_words *block, const struct mention *mention)
{
    for (uint32_t i = mention->first; i < mention->last; i++)
        if (!(lists_at(block, i) & (IN_TITLES | IN_ROLES | IN_MODIFIERS)))
            return false;
    return true;
}

/* Whether the document has the word with a capital elsewhere, and not between other capitals: not
 * the "Transport" of "United Transport Union". */
static bool
is_name_elsewhere(const struct block_words *block, uint32_t word)
{
    const struct word_evidence *seen = evidence_of(block->evidence, word);
    bool between = word > block->first && has_shape(block, word - 1, WORD_CAPITAL) &&
                   has_shape(block, word + 1, WORD_CAPITAL);
    return seen->capital - seen->inside > (between ? 0 : 1);
}

/* "υπουργός Παιδείας και Θρησκευμάτων NAME": whether the mention is a field that the title, which
 * needs no word between, is of. */
static bool
is_field_within(const struct block_words *block, const struct mention *field,
                const struct mention *titled)
{
    bool before = field->first > titled->title_first && field->last <= titled->title_last,
         apposed = field->first > titled->apposed_first && field->last <= titled->apposed_last;
    uint32_t role = before ? titled->title_first : titled->apposed_first;
    return block->bare_complement && field->block == titled->block && (before || apposed) &&
           has_value(block, role, NUMBER_ROLES, "field") &&
           !(lists_at(block, field->first) & (IN_PLACES | IN_CITIES | IN_ORG_WORDS)) &&
           !has_shape(block, field->first, WORD_ALL_CAPITALS);
}

/* "δήμαρχος Ορσκίας, NAME", "Pelatih Orsk United, NAME": whether the mention is the place or club
 * that the title before the comma, which needs no word between, is of. */
static bool
is_seat_within(const struct block_words *block, const struct mention *seat,
               const struct mention *titled)
{
    return block->bare_complement && seat->block == titled->block &&
           seat->first > titled->apposed_first && seat->last <= titled->apposed_last &&
           seat->title_first < seat->title_last &&
           (block->names_headed || is_behind_ruler(block, seat->first));
}

/* "Orsk Provincial Director of Tides Vera Quist": takes the listed title off the end of the mention
 * that the title of TITLED, which is of something behind that, begins with. */
static void
drop_role_within(const struct block_words *block, struct mention *before,
                 const struct mention *titled)
{
    if (block->plural == 0 || before->block != titled->block ||
        before->first < titled->title_first || before->last >= titled->title_last ||
        !(lists_at(block, before->last) & IN_LINKERS))
        return;
    for (uint32_t i = before->first + 1; i < before->last; i++)
        if (phrase_at(block, i, IN_TITLES, NULL) == before->last) {
            before->last = before->after_first = before->after_last = i;
            return;
        }
}

void
offices_drop_within(const struct block_words *block, struct mentions *mentions,
                    struct mention *titled)
{
    while (mentions->count > 0) {
        struct mention *last = &mentions->at[mentions->count - 1];
        if (block->complement_first && last->block == titled->block &&
            last->last < titled->title_last && last->first >= titled->title_first &&
            phrase_at(block, last->first, IN_TITLES | IN_ROLES, NULL) > last->last) {
            mentions->count--; /* "Hazine ve Maliye Bakanı" */
            continue;
        }
        if (is_field_within(block, last, titled)) {
            mentions->count--;
            continue;
        }
        drop_role_within(block, last, titled);
        if (is_seat_within(block, last, titled)) { /* the role is that of who is named behind */
            last->title_first = last->title_last = last->first;
            last->after_first = last->after_last = last->last;
            last->found = FOUND_PLAIN;
            settle_seat(block, last);
            break;
        }
        bool apposed = last->first >= titled->apposed_first && last->first < titled->apposed_last;
        bool before = (last->first >= titled->title_first && last->first < titled->title_last) ||
                      (apposed && is_of_common_words(block, last)); /* "Ports and Island Policy" */
        if (last->block != titled->block || !before ||
            (!is_all_title(block, last) &&
             ((last->last - last->first > 1 && !is_of_common_words(block, last)) ||
              !(block->complement_first ||
                (!block->noun_capitals &&
                 ((lists_at(block, last->last) & IN_CONJUNCTIONS &&
                   last->first == titled->title_first) ||
                  (is_mark_at(block, last->first - 1, ',') &&
                   (is_mark_at(block, last->last, ',') ||
                    lists_at(block, last->last) & IN_CONJUNCTIONS)) ||
                  lists_at(block, last->first - 1) & (IN_LINKERS | IN_CONJUNCTIONS)))))) ||
            is_name_elsewhere(block, last->first) ||
            (!block->complement_first && has_shape(block, last->first, WORD_ALL_CAPITALS)) ||
            phrase_at(block, last->first, IN_PLACES | IN_ORGS | IN_CITIES | IN_REGIONS, NULL) >
                last->first)
            break;
        mentions->count--;
    }
}

bool
is_office_behind(const struct block_words *block, const struct mentions *mentions,
                 const struct mention *mention)
{
    size_t number = mentions->count;
    while (number > 0 && mentions->at[number - 1].generic) /* the "Head" */
        number--;
    if (number == 0)
        return false;
    const struct mention *named = &mentions->at[number - 1];
    if (named->block != mention->block || mention->first < named->after_first ||
        mention->last > named->after_last)
        return false;
    const uint64_t never = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS | IN_LEGAL_FORMS |
                           IN_PLACES | IN_ORGS | IN_GIVEN_NAMES;
    bool field = lists_at(block, mention->first - 1) & (IN_LINKERS | IN_CONJUNCTIONS) &&
                 !(lists_at(block, mention->last) & IN_LINKERS) &&
                 is_of_common_words(block, mention);
    return (field || (!block->noun_capitals && is_role(block, mention->last - 1))) &&
           !has_list(block, mention->first, mention->last, never) &&
           phrase_at(block, mention->first, IN_CITIES | IN_REGIONS, NULL) < mention->last;
}

bool
office_leads_to_field(const struct block_words *block, uint32_t word)
{
    bool leads = lists_at(block, word) & IN_LINKERS ||
                 (block->apposed_names && is_contracted(block, word)); /* "alla Sanità" */
    if (!leads || word < block->first + 1)
        return false;
    uint32_t role = word - 1;
    if (role > block->first && is_adjective_behind(block, role))
        role--;
    return has_value(block, role, NUMBER_ROLES, "field");
}

/* "Pesca", "Derechos del Mar": behind the words of one field that begins at WORD; WORD if none
 * does.
 */
static uint32_t
field_end(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_GIVEN_NAMES | IN_TITLES | IN_ROLES | IN_SURNAMES;
    uint32_t end = word;
    while (end < word + LONGEST_FIELD && has_shape(block, end, WORD_CAPITAL) &&
           (end == word || spaced(block, end)) && !(lists_at(block, end) & never)) {
        end++;
        uint32_t next = end + (lists_at(block, end) & IN_LINKERS ? 1 : 0);
        next += next > end && lists_at(block, next) & IN_ARTICLES;
        if (next > end && has_shape(block, next, WORD_CAPITAL))
            end = next;
    }
    return end;
}

/* Where the fields end of which there are several, the first of them behind the linker at WORD. */
static uint32_t
fields_end(const struct block_words *block, uint32_t word)
{
    uint32_t at = word + 1;
    at += (lists_at(block, at) & IN_ARTICLES) != 0;
    for (uint32_t fields = 0; fields <= MOST_FIELDS; fields++) {
        uint32_t end = field_end(block, at);
        if (end == at)
            return word;
        if (lists_at(block, end) & IN_CONJUNCTIONS && has_shape(block, end, WORD_SMALL)) {
            uint32_t last = end + 1 + ((lists_at(block, end + 1) & IN_LINKERS) != 0);
            last += (lists_at(block, last) & IN_ARTICLES) != 0;
            end = field_end(block, last);
            return end > last ? end : word;
        }
        if (!is_mark_at(block, end, ','))
            return word;
        at = end + 1;
    }
    return word;
}

uint32_t
office_fields_end(const struct block_words *block, uint32_t word)
{
    if (!block->apposed_names || block->noun_capitals || block->headline)
        return word;
    for (uint32_t i = word; i > block->first + 1 && word - i < LONGEST_FIELDS; i--) {
        uint64_t lists = lists_at(block, i - 1);
        if (has_shape(block, i - 1, WORD_SMALL | WORD_CLITIC) &&
            office_leads_to_field(block, i - 1)) {
            uint32_t end = fields_end(block, i - 1);
            return end > word ? end : word;
        }
        if (!(has_shape(block, i - 1, WORD_CAPITAL) || is_mark_at(block, i - 1, ',') ||
              lists & (IN_LINKERS | IN_ARTICLES | IN_CONJUNCTIONS)))
            break;
    }
    return word;
}

bool
is_field_of_office(const struct block_words *block, const struct mention *mention)
{
    const uint64_t names = IN_GIVEN_NAMES | IN_PLACES | IN_CITIES | IN_REGIONS | IN_ORGS |
                           IN_ORG_WORDS | IN_PLACE_WORDS;
    uint32_t before = mention->first;
    if (mention->title_first >= mention->title_last && mention->last == before + 1 &&
        !(lists_at(block, before) & (IN_PLACES | IN_GIVEN_NAMES)) &&
        office_fields_end(block, before) > before)
        return true;
    if (mention->title_first < mention->title_last || lists_at(block, before) & names ||
        has_shape(block, before, WORD_ALL_CAPITALS))
        return false;
    if (office_fields_end(block, mention->last - 1) > mention->last - 1)
        return true;
    while (before > block->first + 2 && lists_at(block, before - 1) & IN_CONJUNCTIONS &&
           has_shape(block, before - 2, WORD_CAPITAL) && mention->first - before < MOST_FIELDS)
        before -= 2;
    if (before > block->first + 1 && lists_at(block, before - 1) & IN_ARTICLES &&
        !(lists_at(block, before - 1) & IN_LINKERS))
        before--;
    return before > block->first + 1 && office_leads_to_field(block, before - 1);
}
