/* Words of scripts without spaces, in pieces: what lists have, names, and what is left between (see
 * uncased.h). */
#include "namenorm/uncased_parts.h"
#include "text/letters.h"
#include "text/memory.h"

enum {
    LETTER = 3,
    MOST_LETTERS = 12,
    FEWEST_OF_NUMBER = 2,
    SHORTEST_STEM = 2,
    LONG_NAME = 9 /* bytes */
};

static const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS;
static const uint64_t listed = IN_PLACES | IN_ORGS | IN_OTHERS | IN_TITLES | IN_ROLES |
                               IN_FUNCTION_WORDS | IN_NOT_NAMES | IN_DAYS | IN_ADVERBS |
                               IN_CONJUNCTIONS | IN_DETERMINERS | IN_PRONOUNS | IN_ORG_WORDS |
                               IN_PLACE_WORDS | IN_OTHER_WORDS | IN_HONORIFICS | IN_PREPOSITIONS |
                               IN_COMMON_WORDS | IN_CUES | IN_KINSHIP;

static void
append(struct uncased *uncased, struct piece piece)
{
    uncased->pieces = memory_grow(uncased->pieces, &uncased->piece_room, uncased->piece_count + 1,
                                  sizeof *uncased->pieces);
    uncased->pieces[uncased->piece_count++] = piece;
}

/* The last piece; NULL if there is none. */
static const struct piece *
last_piece(const struct uncased *uncased)
{
    return uncased->piece_count > 0 ? &uncased->pieces[uncased->piece_count - 1] : NULL;
}

/* What the piece before says of one that begins at its end; behind a linker, what the one before
 * that says: "俳優の". */
static uint64_t
lists_before(const struct recut *recut)
{
    const struct uncased *uncased = recut->uncased;
    const struct piece *last = last_piece(uncased);
    if (!last)
        return recut->before;
    struct slice text = slice_part(recut->text, last->start, last->end);
    if (last->lists == 0 && uncased->piece_count > 1 &&
        language_word(recut->language, text)->lists & IN_LINKERS)
        return last[-1].lists & (IN_TITLES | IN_ROLES);
    return last->lists;
}

static bool
is_free(const struct piece *piece)
{
    return piece->lists == 0 && !(piece->shape & WORD_NAME);
}

/* "山|南麓", "站|旁": whether the letter at AT says on which side of a place something is, or does.
 */
static bool
is_beside(const struct recut *recut, size_t at)
{
    size_t end = at;
    letter_next(recut->text, &end);
    const struct entry *entry = language_word(recut->language, slice_part(recut->text, at, end));
    struct slice value = entry_value(recut->language, entry, NUMBER_COMMON_WORDS);
    return slice_equals(value, slice_of("v")) || slice_equals(value, slice_of("side"));
}

/* The head of one letter that stands at [at, end) of the stretch that ends at LAST, behind a stem
 * that begins at FIRST: at the end of the stretch, or a unit with another stem behind it. */
static bool
is_head(const struct recut *recut, size_t first, size_t at, size_t end, size_t last)
{
    const struct entry *entry = language_word(recut->language, slice_part(recut->text, at, end));
    bool unit =
        slice_equals(entry_value(recut->language, entry, NUMBER_PLACE_WORDS), slice_of("unit"));
    if (!(entry->lists & heads) || at - first < (size_t)SHORTEST_STEM * LETTER ||
        uncased_is_before_dot(recut, end) || uncased_surname_end(recut, first, last) >= end)
        return false;
    return end == last || (unit && last - end > LETTER) || is_beside(recut, end);
}

/* Adds the stem [first, end) of a name; a verb of one letter before it is none of its: "回石桥村".
 */
static void
append_stem(struct recut *recut, size_t first, size_t end)
{
    size_t behind = first;
    letter_next(recut->text, &behind);
    const struct entry *letter =
        language_word(recut->language, slice_part(recut->text, first, behind));
    if (end - behind >= (size_t)SHORTEST_STEM * LETTER &&
        slice_equals(entry_value(recut->language, letter, NUMBER_COMMON_WORDS), slice_of("v"))) {
        append(recut->uncased, (struct piece){.start = (uint32_t)first,
                                              .end = (uint32_t)behind,
                                              .lists = letter->lists});
        first = behind;
    }
    append(recut->uncased, (struct piece){.start = (uint32_t)first, .end = (uint32_t)end});
}

/* Cuts the stretch that no list has at the heads of one letter: "青石|镇". */
static void
close_stretch(struct recut *recut)
{
    struct uncased *uncased = recut->uncased;
    const struct piece *open = last_piece(uncased);
    if (!open || !is_free(open) || script_of(letter_at(recut->text, open->start)) != SCRIPT_HAN)
        return;
    size_t first = open->start, last = open->end;
    uncased->piece_count--;
    for (size_t at = first, end = first; at < last; at = end) {
        letter_next(recut->text, &end);
        if (!is_head(recut, first, at, end, last))
            continue;
        append_stem(recut, first, at);
        append(
            uncased,
            (struct piece){
                .start = (uint32_t)at,
                .end = (uint32_t)end,
                .lists = language_word(recut->language, slice_part(recut->text, at, end))->lists});
        first = end;
    }
    if (first < last)
        append(uncased, (struct piece){.start = (uint32_t)first, .end = (uint32_t)last});
}

static void
push(struct recut *recut, struct piece piece)
{
    close_stretch(recut);
    append(recut->uncased, piece);
}

/* The script of the letter at AT; "ケ" and "ノ" between Chinese characters are like them: "桜ケ丘".
 */
static enum script
script_at(const struct recut *recut, size_t at)
{
    size_t behind = at;
    uint32_t code = letter_next(recut->text, &behind);
    enum script script = script_of(code);
    bool joins = code == 0x30B1 || code == 0x30CE || code == 0x30F6;
    return joins && behind < recut->word->end && at > recut->word->start &&
                   script_of(letter_at(recut->text, behind)) == SCRIPT_HAN &&
                   script_of(letter_ending_at(recut->text, at)) == SCRIPT_HAN
               ? SCRIPT_HAN
               : script;
}

/* Adds one letter, which is in no list, to the stretch of its script. */
static void
push_letter(struct recut *recut, size_t at, size_t end)
{
    struct uncased *uncased = recut->uncased;
    struct piece *last =
        uncased->piece_count > 0 ? &uncased->pieces[uncased->piece_count - 1] : NULL;
    if (last && is_free(last) && last->end == at &&
        script_of(letter_at(recut->text, last->start)) == script_at(recut, at))
        last->end = (uint32_t)end;
    else
        push(recut, (struct piece){.start = (uint32_t)at, .end = (uint32_t)end});
}

/* Whether a stretch begins at AT: at the word's beginning, behind a listed piece or name, or behind
 * a letter of another script. */
static bool
begins_stretch(const struct recut *recut, size_t at)
{
    const struct piece *last = last_piece(recut->uncased);
    return !last || !is_free(last) ||
           script_of(letter_at(recut->text, last->start)) != script_at(recut, at);
}

/* "横浜市" of "横浜市長", "水利" of "水利局长": the end of a place or institution at END without
 * the letter with which a title begins. */
static size_t
without_title(const struct recut *recut, size_t first, size_t end)
{
    size_t length, last = end;
    letter_before(recut->text, &last);
    struct slice tail = slice_part(recut->text, last, recut->word->end);
    size_t place;
    bool title = last > first &&
                 language_prefix(recut->language, tail, IN_TITLES | IN_ROLES, &length) &&
                 last + length > end &&
                 !language_prefix(recut->language, slice_part(recut->text, end, recut->word->end),
                                  IN_PLACES, &place); /* "新华社|长沙" */
    return title ? last : end;
}

/* "湖南省" of "湖南省长沙市": the end of a title at END without the letter with which a place
 * begins, if what is left of it says what the place before it is. */
static size_t
without_place(const struct recut *recut, size_t first, size_t end)
{
    size_t length, last = end;
    letter_before(recut->text, &last);
    const struct entry *unit = language_word(recut->language, slice_part(recut->text, first, last));
    return last > first && unit->lists & IN_PLACE_WORDS && lists_before(recut) & IN_PLACES &&
                   language_prefix(recut->language, slice_part(recut->text, last, recut->word->end),
                                   IN_PLACES, &length) &&
                   last + length > end
               ? last
               : end;
}

/* "内政部长" behind "德国": whether an office or an institution begins at AT, in several letters.
 */
static bool
begins_office(const struct recut *recut, size_t at)
{
    const uint64_t offices = IN_TITLES | IN_ROLES | IN_ORGS | IN_ORG_WORDS;
    size_t length;
    return language_prefix(recut->language, slice_part(recut->text, at, recut->word->end), offices,
                           &length) &&
           length > LETTER;
}

/* "みずほ銀行": whether the entry is a name long enough that no words of grammar make it up. */
static bool
is_long_name(const struct entry *entry)
{
    return entry->lists & (IN_ORGS | IN_PLACES | IN_OTHERS) && entry->length > LONG_NAME;
}

/* "と|みずほ銀行": whether a single letter of the same script, such as a particle has, stands
 * between AT and what is no part of the stretch. */
static bool
follows_particle(const struct recut *recut, size_t at)
{
    const struct piece *last = last_piece(recut->uncased);
    return last && is_free(last) && last->end == at && last->end - last->start == LETTER &&
           script_of(letter_at(recut->text, at)) == SCRIPT_HIRAGANA &&
           script_of(letter_at(recut->text, last->start)) == SCRIPT_HIRAGANA;
}

/* Whether the listed word [first, end) may be cut out where it stands: a stretch of katakana is one
 * word, and "马里" is no place in "马里奥". */
static bool
may_cut(const struct recut *recut, const struct entry *entry, size_t first, size_t end)
{
    enum script script = script_of(letter_at(recut->text, first));
    if (script == SCRIPT_HIRAGANA)
        return entry->lists & IN_HONORIFICS || is_long_name(entry);
    if (end >= recut->word->end)
        return true;
    if (script == SCRIPT_KATAKANA)
        return script_of(letter_at(recut->text, end)) != SCRIPT_KATAKANA;
    size_t behind = end;
    letter_next(recut->text, &behind);
    const struct entry *letter =
        language_word(recut->language, slice_part(recut->text, end, behind));
    const struct entry *begin = language_word(
        recut->language, slice_part(recut->text, first, first + (entry->length > 3 ? 3 : 0)));
    struct slice sound = entry_value(recut->language, letter, NUMBER_NAME_LETTERS);
    struct slice own = entry_value(recut->language, begin, NUMBER_NAME_LETTERS);
    return !(entry->lists & IN_PLACES) || end - first > 6 || own.length == 0 ||
           slice_find_byte(sound, 0, 't') >= sound.length || begins_office(recut, end);
}

/* "ドネツク|州". */
static bool
is_foreign(const struct recut *recut, const struct piece *piece)
{
    return script_of(letter_at(recut->text, piece->start)) == SCRIPT_KATAKANA &&
           piece->end - piece->start > LETTER;
}

/* "和" of "安和县": whether a unit stands at AT, behind a letter that is a word of grammar and one
 * that no list has. */
static bool
is_before_unit(const struct recut *recut, size_t at)
{
    const struct piece *last = last_piece(recut->uncased);
    size_t end = at;
    if (!last || !is_free(last) || last->end - last->start != LETTER || last->end + LETTER != at ||
        at >= recut->word->end)
        return false;
    letter_next(recut->text, &end);
    const struct entry *entry = language_word(recut->language, slice_part(recut->text, at, end));
    return slice_equals(entry_value(recut->language, entry, NUMBER_PLACE_WORDS), slice_of("unit"));
}

/* Whether a letter that is a word by itself may be one here: heads stand behind what they are of,
   others behind a listed piece, before another one or the stretch's end. */
static bool
may_stand_alone(const struct recut *recut, const struct entry *entry, size_t at, size_t end)
{
    const uint64_t always =
        listed & ~(heads | IN_COMMON_WORDS | IN_OTHER_WORDS | IN_CUES | IN_KINSHIP);
    size_t length;
    if (entry->lists & always)
        return !is_before_unit(recut, end);
    const struct piece *last = last_piece(recut->uncased);
    if (entry->lists & heads)
        return last && last->end == at && (!is_free(last) || is_foreign(recut, last)) &&
               !(last->lists & (IN_FUNCTION_WORDS | IN_TITLES | IN_ROLES | IN_PREPOSITIONS));
    if (slice_equals(entry_value(recut->language, entry, NUMBER_COMMON_WORDS), slice_of("cut")))
        return true;
    bool behind = end >= recut->word->end || script_of(letter_at(recut->text, end)) != SCRIPT_HAN ||
                  (language_prefix(recut->language, slice_part(recut->text, end, recut->word->end),
                                   listed, &length) &&
                   length > LETTER);
    return begins_stretch(recut, at) && behind;
}

/* The listed piece at AT, of *LENGTH bytes; NULL if there is none. */
static const struct entry *
listed_at(const struct recut *recut, size_t at, size_t *length)
{
    size_t end = recut->word->end;
    bool particle = follows_particle(recut, at);
    if (script_of(letter_at(recut->text, at)) != SCRIPT_HAN && !begins_stretch(recut, at) &&
        !particle)
        return NULL;
    const struct entry *entry =
        language_prefix(recut->language, slice_part(recut->text, at, end), listed, length);
    if (!entry || (particle && !is_long_name(entry)))
        return NULL;
    if (entry->lists & (IN_PLACES | IN_ORGS | IN_ORG_WORDS) &&
        !(entry->lists & (IN_TITLES | IN_ROLES)))
        *length = without_title(recut, at, at + *length) - at;
    else if (entry->lists & (IN_TITLES | IN_ROLES))
        *length = without_place(recut, at, at + *length) - at;
    if (entry->length <= LETTER && !may_stand_alone(recut, entry, at, at + *length))
        return NULL;
    return may_cut(recut, entry, at, at + *length) ? entry : NULL;
}

/* Where the digits and other letters of no such script end that begin at AT, the letter that counts
   them with them; AT if there are none. */
static size_t
number_end(const struct recut *recut, size_t at)
{
    size_t end = recut->word->end, i = at;
    bool digits = false;
    while (i < end) {
        size_t next = i;
        uint32_t code = letter_next(recut->text, &next);
        if (script_of(code) != SCRIPT_OTHER || is_hangul(code))
            break;
        digits = digits || letter_is(code, LETTER_DIGIT);
        i = next;
    }
    if (digits && i < end && script_of(letter_at(recut->text, i)) == SCRIPT_HAN)
        letter_next(recut->text, &i);
    return i;
}

/* "两千": letters that are numbers, two or more. */
static size_t
numeral_end(const struct recut *recut, size_t at)
{
    size_t i = at, count = 0;
    while (i < recut->word->end) {
        size_t next = i;
        letter_next(recut->text, &next);
        const struct entry *entry =
            language_word(recut->language, slice_part(recut->text, i, next));
        if (!slice_equals(entry_value(recut->language, entry, NUMBER_COMMON_WORDS),
                          slice_of("number")))
            break;
        i = next;
        count++;
    }
    return count >= FEWEST_OF_NUMBER ? i : at;
}

/* Whether the surname that ends at END goes on neither as another name nor as a word does:
 * "星野リゾート". */
static bool
is_surname_alone(const struct recut *recut, size_t end)
{
    size_t length;
    if (end >= recut->word->end)
        return true;
    enum script script = script_at(recut, end);
    return (script != SCRIPT_HAN && script != SCRIPT_KATAKANA) ||
           language_prefix(recut->language, slice_part(recut->text, end, recut->word->end),
                           IN_TITLES | IN_ROLES | IN_HONORIFICS, &length);
}

/* A name that was found elsewhere, at AT. */
static bool
push_known(struct recut *recut, size_t at, size_t listed_length)
{
    const struct known_name *found = NULL;
    size_t last = at, i = at;
    if (recut->dry)
        return false;
    for (int count = 0; i < recut->word->end && count < MOST_LETTERS; count++) {
        letter_next(recut->text, &i);
        const struct known_name *known =
            count > 0 ? uncased_known(recut->uncased, slice_part(recut->text, at, i)) : NULL;
        if (known) {
            found = known;
            last = i;
        }
    }
    size_t length = last - at;
    bool longer = length > listed_length || (length == listed_length && found && found->split > 0);
    if (found && found->lists == 0 && found->split == 0 && !is_surname_alone(recut, last))
        return false;
    if (!found || !longer ||
        (found->lists == 0 && length <= (size_t)2 * LETTER && !begins_stretch(recut, at)))
        return false;
    push(recut, (struct piece){.start = (uint32_t)at,
                               .end = (uint32_t)last,
                               .split = found->split ? (uint32_t)at + found->split : 0,
                               .shape = WORD_NAME | WORD_INNER_CAPITAL,
                               .lists = found->lists});
    return true;
}

/* "普京", "プーチン": adds the name of somebody whom everybody knows by it that is [at, end) and
 * stands beside no dot. False: ENTRY is none. */
static bool
push_famous(struct recut *recut, const struct entry *entry, size_t at, size_t end)
{
    const struct word *word = recut->word;
    bool dotted = (at == word->start && word > recut->first + 1 && is_glued(recut, word) &&
                   uncased_is_dotted(recut, word - 2)) ||
                  uncased_is_before_dot(recut, end);
    if (!is_famous(recut->language, entry) || dotted)
        return false;
    if (recut->dry)
        uncased_remember(recut->uncased, slice_part(recut->text, at, end), 0, 0);
    push(recut, (struct piece){.start = (uint32_t)at,
                               .end = (uint32_t)end,
                               .shape = WORD_NAME | WORD_INNER_CAPITAL});
    return true;
}

/* "埃马纽埃尔·马克龙": where the letters end that are written as sounds are and begin the word
 * behind a dot; AT if none do. */
static size_t
sound_behind_dot(const struct recut *recut, size_t at)
{
    const struct word *dot = recut->word - 1;
    if (at != recut->word->start || dot <= recut->first || word_mark(dot) != 0xB7 ||
        !is_glued(recut, dot) || !is_glued(recut, recut->word))
        return at;
    size_t end = uncased_letters_end(recut, at, recut->word->end, 't', MOST_LETTERS);
    return uncased_count_letters(recut->text, at, end) >= SHORTEST_STEM ? end : at;
}

/* Pushes what begins at AT; returns where it ends. */
static size_t
push_piece(struct recut *recut, size_t at)
{
    struct uncased *uncased = recut->uncased;
    size_t length = 0, number = number_end(recut, at), behind = at;
    if (number > at &&
        language_prefix(recut->language, slice_part(recut->text, at, recut->word->end), IN_ORGS,
                        &length) &&
        at + length > number) { /* "JR東日本" */
        push(recut, (struct piece){
                        .start = (uint32_t)at, .end = (uint32_t)(at + length), .lists = IN_ORGS});
        return at + length;
    }
    if (number > at) {
        push(recut, (struct piece){
                        .start = (uint32_t)at, .end = (uint32_t)number, .lists = IN_COMMON_WORDS});
        return number;
    }
    size_t sound = sound_behind_dot(recut, at);
    if (sound > at) {
        if (recut->dry && sound - at > (size_t)SHORTEST_STEM * LETTER)
            uncased_remember(uncased, slice_part(recut->text, at, sound), 0, 0);
        push(recut, (struct piece){.start = (uint32_t)at, .end = (uint32_t)sound});
        return sound;
    }
    const struct entry *entry = listed_at(recut, at, &length);
    if (entry && push_famous(recut, entry, at, at + length))
        return at + length;
    if (push_known(recut, at, entry ? length : 0))
        return last_piece(uncased)->end;
    struct piece person;
    if (uncased_person_at(recut, at, lists_before(recut), begins_stretch(recut, at), &person)) {
        push(recut, person);
        return person.end;
    }
    size_t numeral = numeral_end(recut, at);
    if (numeral > at + length) {
        push(recut, (struct piece){
                        .start = (uint32_t)at, .end = (uint32_t)numeral, .lists = IN_COMMON_WORDS});
        return numeral;
    }
    if (entry) {
        push(recut, (struct piece){.start = (uint32_t)at,
                                   .end = (uint32_t)(at + length),
                                   .lists = language_word(recut->language,
                                                          slice_part(recut->text, at, at + length))
                                                ->lists});
        return at + length;
    }
    letter_next(recut->text, &behind);
    push_letter(recut, at, behind);
    return behind;
}

void
uncased_find_pieces(struct recut *recut)
{
    recut->uncased->piece_count = 0;
    for (size_t i = recut->word->start; i < recut->word->end;)
        i = push_piece(recut, i);
    close_stretch(recut);
}

void
uncased_emit_pieces(struct recut *recut)
{
    struct uncased *uncased = recut->uncased;
    for (size_t i = 0; i < uncased->piece_count; i++) {
        const struct piece *piece = &uncased->pieces[i];
        uint64_t names = piece->lists & (IN_PLACES | IN_ORGS | IN_OTHERS);
        if (!(piece->shape & WORD_NAME)) {
            uncased_emit(recut, piece->start, piece->end, 0);
            continue;
        }
        size_t split = piece->split ? piece->split : piece->end;
        uncased_emit_name(recut, piece->start, split, piece->shape, names);
        uncased_emit_name(recut, split, piece->end, WORD_NAME, 0);
    }
    const struct piece *last = last_piece(uncased);
    recut->before = last ? last->lists : 0;
    recut->person = last && last->shape & WORD_NAME && last->lists == 0;
    recut->listing = false;
}
