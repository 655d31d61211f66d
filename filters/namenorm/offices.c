#include "namenorm/offices.h"

#include "namenorm/common_words.h"
#include "namenorm/name_words.h"
#include "namenorm/titles.h"

enum { MOST_FIELDS = 4 /* words back */ };

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

/* Where the name ends that begins at WORD in a title without doubt: one that is listed, an acronym
   that a role is of, a place that its ruler is of; WORD if none does. */
static uint32_t
certain_end(const struct block_words *block, uint32_t word, uint32_t first, uint32_t end)
{
    uint32_t last = phrase_at(block, word, IN_PLACES | IN_ORGS, NULL);
    if (last > word)
        return last;
    if (word == first && has_shape(block, word, WORD_BEGINS) && is_strange(block, word) &&
        spaced(block, word + 1) && is_role(block, word + 1))
        return word + 1; /* "Orsk MP Noel Bray" */
    if (word > first || first < block->first + 2 || !(lists_at(block, first - 1) & IN_LINKERS))
        return word;
    bool ruled = has_value(block, first - 2, NUMBER_ROLES, "place");
    bool acronym = end - first == 1 && has_shape(block, word, WORD_ALL_CAPITALS);
    return ruled || acronym ? end : word;
}

/* "head of the Tidal Court Budi Santosa": where the institution ends that begins at WORD, behind a
 * linker and an article, and that the title before END is of; WORD if none does. */
static uint32_t
institution_end(const struct block_words *block, uint32_t word, uint32_t end)
{
    bool contracted = word > block->first + 1 && block->apposed_names &&
                      lists_at(block, word - 1) & IN_LINKERS &&
                      lists_at(block, word) & IN_ORG_WORDS; /* "del Gobierno" */
    if (word < block->first + 2 ||
        !(contracted ||
          (lists_at(block, word - 1) & IN_ARTICLES && lists_at(block, word - 2) & IN_LINKERS)) ||
        !begins_name(block, word))
        return word;
    uint32_t last = name_end(block, word);
    if (last > end)
        last = end;
    return last > word + 1 && has_list(block, word, last, IN_ORG_WORDS) ? last : word;
}

void
offices_add_complement(const struct block_words *block, struct mentions *mentions, uint32_t number,
                       uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end;) {
        uint32_t last = certain_end(block, i, first, end), whole = institution_end(block, i, end);
        if (last == i || (whole > last && lists_at(block, whole - 1) & IN_ORG_WORDS &&
                          !is_role(block, whole - 1)))
            last = whole; /* "Orsk People's Committee" */
        bool glued =
            i > first && is_mark_at(block, i - 1, '-') && !spaced(block, i); /* "Euro-Atlantic" */
        bool title =
            last == i + 1 && last == end && is_role(block, i) && /* "Economist NAME" */
            !has_shape(block, i, WORD_ALL_CAPITALS) && !block->headline &&
            (lists_at(block, end) & IN_GIVEN_NAMES ||
             (has_shape(block, end, WORD_CAPITAL) && has_shape(block, end + 1, WORD_CAPITAL)));
        if (last > i && last <= end && has_shape(block, i, WORD_CAPITAL) && !glued && !title) {
            struct mention mention = mention_plain(number, i, last);
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

/* Whether all words of the mention are the language's, and none is of names. */
static bool
is_of_plain_words(const struct block_words *block, const struct mention *mention)
{
    const uint64_t plain = IN_COMMON_WORDS | IN_FUNCTION_WORDS;
    for (uint32_t i = mention->first; i < mention->last; i++) {
        uint64_t lists = lists_at(block, i);
        struct slice text = word_text(block->text, &block->at[i]);
        bool formed = is_rare(block, i) || slice_ends_with_one(text, block->common_endings);
        if (!(lists & plain || (lists == 0 && formed)) || lists & IN_GIVEN_NAMES)
            return false;
    }
    return true;
}

/* "Tidal Affairs Minister NAME", where a capital may mean nothing: whether the mention of common
 * words is the field of the title before which it stands, or a part of it. */
static bool
is_field_before(const struct block_words *block, const struct mention *field,
                const struct mention *titled)
{
    uint32_t role = titled->title_last - 1;
    return field->block == titled->block && field->first < titled->title_first &&
           field->last >= titled->title_first && field->last < titled->title_last &&
           has_shape(block, field->first, WORD_BEGINS) &&
           (has_value(block, role, NUMBER_ROLES, "field") ||
            has_value(block, role, NUMBER_ROLES, "portfolio")) &&
           is_of_plain_words(block, field);
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

/* "δήμαρχος Ορσκίας, NAME": whether the mention is the place that the title before the comma, which
 * needs no word between, is of. */
static bool
is_seat_within(const struct block_words *block, const struct mention *seat,
               const struct mention *titled)
{
    return block->bare_complement && seat->block == titled->block &&
           seat->first > titled->apposed_first && seat->last <= titled->apposed_last &&
           seat->title_first < seat->title_last &&
           has_value(block, seat->first - 1, NUMBER_ROLES, "place");
}

void
offices_drop_within(const struct block_words *block, struct mentions *mentions,
                    struct mention *titled)
{
    while (mentions->count > 0) {
        const struct mention *last = &mentions->at[mentions->count - 1];
        if (is_field_before(block, last, titled)) {
            titled->title_first = last->first;
            mentions->count--;
            continue;
        }
        if (is_field_within(block, last, titled)) {
            mentions->count--;
            continue;
        }
        if (is_seat_within(block, last, titled)) { /* the role is that of who is named behind */
            mentions->at[mentions->count - 1].title_first = last->first;
            mentions->at[mentions->count - 1].title_last = last->first;
            mentions->at[mentions->count - 1].found = FOUND_PLAIN;
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
            lists_at(block, last->first) & (IN_PLACES | IN_ORGS | IN_CITIES | IN_REGIONS))
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
is_field_of_office(const struct block_words *block, const struct mention *mention)
{
    const uint64_t names = IN_GIVEN_NAMES | IN_PLACES | IN_CITIES | IN_REGIONS | IN_ORGS |
                           IN_ORG_WORDS | IN_PLACE_WORDS;
    uint32_t before = mention->first;
    if (mention->title_first < mention->title_last || lists_at(block, before) & names ||
        has_shape(block, before, WORD_ALL_CAPITALS))
        return false;
    while (before > block->first + 2 && lists_at(block, before - 1) & IN_CONJUNCTIONS &&
           has_shape(block, before - 2, WORD_CAPITAL) && mention->first - before < MOST_FIELDS)
        before -= 2;
    if (before > block->first + 1 && lists_at(block, before - 1) & IN_ARTICLES &&
        !(lists_at(block, before - 1) & IN_LINKERS))
        before--;
    return before > block->first + 1 && lists_at(block, before - 1) & IN_LINKERS &&
           has_value(block, before - 2, NUMBER_ROLES, "field");
}
