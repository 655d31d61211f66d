#include "namenorm/link_hashes.h"

#include "text/letters.h"

enum { LONGEST_JOINED = 64 /* bytes */ };

struct slice
full_given(const struct linker *linker, const struct mention *mention, uint32_t word)
{
    const struct language *language = linker->document->blocks[mention->block].language;
    const struct entry *entry = word_entry(language, &linker->words->at[word]);
    return entry->lists & IN_NICKNAMES && !(linker->words->at[word].shape & WORD_MARK)
               ? entry_value(language, entry, NUMBER_NICKNAMES)
               : slice_make("", 0);
}

uint64_t
in_full(const struct linker *linker, const struct mention *mention, uint32_t word, uint64_t hash)
{
    struct slice full = full_given(linker, mention, word);
    return full.length > 0 ? link_hash(full) : hash;
}

uint64_t
pair_hash(const struct linker *linker, const struct mention *mention, uint32_t given,
          uint32_t other)
{
    uint64_t hash = link_hash(word_of(linker, mention, given));
    return in_full(linker, mention, given, hash) * 31 + link_hash(word_of(linker, mention, other));
}

uint64_t
part_hash(const struct linker *linker, const struct candidate *candidate, uint32_t word)
{
    return word == candidate->parts.last ? candidate->last
                                         : link_hash(word_of(linker, candidate->mention, word));
}

uint64_t
pair_of(const struct linker *linker, const struct candidate *candidate, uint32_t other)
{
    return candidate->full * 31 + part_hash(linker, candidate, other);
}

uint64_t
title_hash(const struct linker *linker, const struct mention *mention, uint64_t word)
{
    if (mention->title_first >= mention->title_last)
        return 0;
    uint32_t last = mention->title_last - 1;
    if (last > mention->title_first && linker->words->at[last].shape & WORD_MARK)
        last--;
    return link_hash(word_of(linker, mention, last)) * 31 + word;
}

uint64_t
role_hash(const struct linker *linker, const struct mention *mention)
{
    uint32_t i = mention->after_first;
    while (i < mention->after_last && !(linker->words->at[i].shape & WORD_MARK) &&
           !(lists_of(linker, i) & (IN_LINKERS | IN_LOCATIVES)))
        i++;
    return i > mention->after_first && i > mention->last
               ? link_hash(word_of(linker, mention, i - 1)) * 31
               : 0;
}

uint64_t
key_hash(struct linker *linker, const struct mention *mention, uint32_t word)
{
    struct forms *forms = &linker->names->forms;
    uint32_t form = forms_find(forms, word_of(linker, mention, word));
    uint64_t hash = forms->at[form].folded_key;
    return hash ? hash : word + 1;
}

uint64_t
joined_hash(const struct linker *linker, const struct mention *mention, uint32_t word)
{
    uint32_t first = word;
    while (first > mention->first + 2 && word_mark(&linker->words->at[first - 1]) == '-')
        first -= 2;
    char letters[LONGEST_JOINED];
    struct buffer joined = {letters, 0, sizeof letters};
    for (uint32_t i = first; i <= word; i += 2) {
        struct slice part = word_of(linker, mention, i);
        if (joined.length + part.length > sizeof letters)
            return 0;
        buffer_append(&joined, part);
    }
    return first < word ? link_hash(buffer_slice(&joined)) : 0;
}

uint64_t
solid_hash(struct slice name)
{
    char letters[LONGEST_JOINED];
    size_t length = 0;
    if (name.length > sizeof letters)
        return 0;
    for (size_t i = 0; i < name.length; i++)
        if (name.at[i] != ' ' && name.at[i] != '-')
            letters[length++] = name.at[i];
    return link_hash(slice_make(letters, length));
}

/* The same, however short the key: beside another one it says enough. That of a nickname is the
 * full name's: "Terry" of "Terrence". */
static uint64_t
short_key_hash(struct linker *linker, const struct mention *mention, uint32_t word)
{
    struct forms *forms = &linker->names->forms;
    struct slice full = full_given(linker, mention, word);
    uint32_t form = forms_find(forms, full.length > 0 ? full : word_of(linker, mention, word));
    uint64_t hash = forms->at[form].folded_key;
    return hash ? hash : link_hash(forms->at[form].key) * series_hash(forms->at[form].text);
}

uint64_t
words_key(struct linker *linker, const struct mention *mention, uint32_t one, uint32_t other)
{
    return short_key_hash(linker, mention, one) * 31 + key_hash(linker, mention, other);
}

uint64_t
key_pair(struct linker *linker, struct candidate *candidate)
{
    if (candidate->key_pair == 0)
        candidate->key_pair =
            words_key(linker, candidate->mention, candidate->parts.first, candidate->parts.last);
    return candidate->key_pair;
}

uint64_t
bag_of(const struct linker *linker, struct candidate *candidate)
{
    const struct mention *mention = candidate->mention;
    if (candidate->bag == 0)
        candidate->bag = bag_hash(linker, mention, mention->first, mention->last);
    return candidate->bag;
}

uint64_t
initials_hash(const struct linker *linker, const struct mention *mention, uint32_t shapes)
{
    char letters[64];
    struct buffer initials = {letters, 0, sizeof letters};
    for (uint32_t i = mention->first; i < mention->last && initials.length < 24; i++)
        if (linker->words->at[i].shape & shapes)
            letter_append(&initials, letter_at(word_of(linker, mention, i), 0));
    return link_hash(buffer_slice(&initials));
}

uint64_t
stem_hash(const struct linker *linker, const struct mention *mention, uint32_t word)
{
    const struct language *language = linker->document->blocks[mention->block].language;
    return is_spelled(linker, word) ? stem_key(language, word_of(linker, mention, word)) : 0;
}

/* The word without the first of ENDINGS that it has, if enough is left. */
static struct slice
without_ending(struct slice word, struct slice endings)
{
    enum { SHORTEST = 4 /* bytes */ };
    while (endings.length > 0) {
        struct slice ending = slice_cut(&endings, '|');
        if (word.length >= SHORTEST + ending.length && slice_ends_with(word, ending))
            return slice_part(word, 0, word.length - ending.length);
    }
    return word;
}

/* "Landgerichts Quist", "Vera Quists": of the words without what a case adds to them; of a person's
 * only the last one changes. */
static uint64_t
inflected_whole(const struct linker *linker, const struct mention *mention)
{
    const struct language *language = linker->document->blocks[mention->block].language;
    struct slice endings = linker->inflections;
    if (endings.length == 0 || mention->last - mention->first < 2 || language != linker->inflected)
        return 0;
    bool person = signs_allow_person(mention->signs);
    if (person)
        endings = language_fact(language, "name_genitive");
    uint64_t hash = 0;
    for (uint32_t i = mention->first; i < mention->last; i++) {
        struct slice word = word_of(linker, mention, i);
        bool changes =
            person ? i + 1 == mention->last : !(linker->words->at[i].shape & WORD_DIGITS);
        hash = hash * 31 + link_hash(changes ? without_ending(word, endings) : word);
    }
    return hash;
}

uint64_t
stem_whole(const struct linker *linker, const struct mention *mention)
{
    const struct language *language = linker->document->blocks[mention->block].language;
    uint64_t hash = 0;
    if (!(language->lists & IN_CASE_ENDINGS))
        return inflected_whole(linker, mention);
    if (!is_spelled(linker, mention->first))
        return 0;
    for (uint32_t i = mention->first; i < mention->last; i++) {
        struct slice word = word_of(linker, mention, i);
        uint64_t stem = stem_key(language, word);
        if (stem == 0 && mention->last - mention->first == 1)
            return 0;
        hash = hash * 31 + (stem ? stem : link_hash(word));
    }
    return hash;
}

uint64_t
stem_pair(const struct linker *linker, const struct candidate *candidate, uint64_t last)
{
    uint64_t first = last ? stem_hash(linker, candidate->mention, candidate->parts.first) : 0;
    return first ? first * 31 + last : 0;
}

size_t
unit_stem(const struct linker *linker, const struct mention *mention)
{
    enum { LETTER = 3, SHORTEST_STEM = 2 * LETTER };
    const struct word *word = &linker->words->at[mention->first];
    if (mention->last - mention->first != 1 || !(word->shape & WORD_OTHER) ||
        !(mention->signs & sign_bit(SIGN_LISTED_PLACE)))
        return 0;
    const struct language *language = linker->document->blocks[mention->block].language;
    struct slice text = mention_text(linker, mention);
    const struct entry *unit = language_tail(language, text, SHORTEST_STEM, LETTER, IN_PLACE_WORDS);
    return unit && slice_starts_with(entry_value(language, unit, NUMBER_PLACE_WORDS),
                                     slice_of("unit"))
               ? text.length - unit->length
               : 0;
}

bool
is_unit(const struct linker *linker, const struct mention *mention)
{
    const struct language *language = linker->document->blocks[mention->block].language;
    const struct entry *last = word_entry(language, &linker->words->at[mention->last - 1]);
    struct slice value = entry_value(language, last, NUMBER_PLACE_WORDS);
    return slice_starts_with(value, slice_of("unit")) || slice_ends_with(value, slice_of("unit")) ||
           unit_stem(linker, mention) > 0;
}
