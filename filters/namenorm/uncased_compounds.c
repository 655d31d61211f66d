/* Names of institutions, places and events in scripts without spaces: what they are stands last,
 * what begins them no list has, or it is a place (see uncased.h). */
#include "namenorm/uncased_parts.h"
#include "text/letters.h"

enum {
    LETTER = 3,
    SHORTEST_STEM = 2,
    LONGEST_SOUND = 8,
    LONGEST_COMPOUND = 10, /* pieces */
    LONG_HEAD = 4,         /* letters: "全日本|柔道連盟" */
};

static const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS;

static bool
has_value(const struct recut *recut, const struct piece *piece, enum language_list_number list,
          const char *value)
{
    if (!(piece->lists >> list & 1))
        return false;
    const struct entry *entry =
        language_word(recut->language, slice_part(recut->text, piece->start, piece->end));
    return slice_equals(entry_value(recut->language, entry, list), slice_of(value));
}

static size_t
letters_of(const struct recut *recut, const struct piece *piece)
{
    return uncased_count_letters(recut->text, piece->start, piece->end);
}

static bool
is_free(const struct piece *piece)
{
    return piece->lists == 0 && !(piece->shape & WORD_NAME);
}

/* "市", "县": of an administrative unit, whose name is said without it, too. */
static bool
is_unit(const struct recut *recut, const struct piece *piece)
{
    return has_value(recut, piece, NUMBER_PLACE_WORDS, "unit");
}

/* What may begin a name: what no list has, a place. */
static bool
is_anchor(const struct recut *recut, const struct piece *piece)
{
    if (piece->shape & WORD_NAME)
        return (piece->lists & IN_PLACES) != 0;
    if (piece->lists & (IN_PLACES | IN_ORGS))
        return !(piece->lists & (IN_FUNCTION_WORDS | IN_NOT_NAMES));
    if (has_value(recut, piece, NUMBER_COMMON_WORDS, "anchor"))
        return true;
    return is_free(piece) && letters_of(recut, piece) >= SHORTEST_STEM &&
           script_of(letter_at(recut->text, piece->start)) != SCRIPT_HIRAGANA &&
           script_of(letter_at(recut->text, piece->start)) != SCRIPT_OTHER;
}

/* What may stand inside. */
static bool
is_inside(const struct recut *recut, const struct piece *piece)
{
    if (piece->shape & WORD_NAME)
        return (piece->lists & IN_PLACES) != 0;
    if (is_free(piece))
        return script_of(letter_at(recut->text, piece->start)) != SCRIPT_HIRAGANA;
    if (piece->lists & (IN_PLACES | heads))
        return true;
    return piece->lists & IN_COMMON_WORDS && !has_value(recut, piece, NUMBER_COMMON_WORDS, "v") &&
           !has_value(recut, piece, NUMBER_COMMON_WORDS, "number") &&
           script_of(letter_at(recut->text, piece->start)) != SCRIPT_OTHER;
}

/* Whether the stem FIRST alone, which no list has, makes a name of a generic head: of one letter
 * only behind two, and behind no person's name that is written as it sounds. */
static bool
may_be_generic(const struct recut *recut, const struct piece *first, const struct piece *head)
{
    bool sound =
        uncased_letters_end(recut, first->start, first->end, 't', LONGEST_SOUND) == first->end;
    size_t letters = letters_of(recut, first);
    return is_free(first) && (letters == SHORTEST_STEM || head->end - head->start > LETTER) &&
           !(sound && letters > SHORTEST_STEM);
}

/* Whether the piece may be the head of what begins with FIRST and reaches up to it. */
static bool
may_head(const struct recut *recut, const struct piece *first, const struct piece *piece)
{
    bool stem = is_free(piece - 1) || piece[-1].shape & WORD_NAME;
    bool known = first->lists & IN_ORGS && !(first->lists & IN_PLACES);
    bool anchor = has_value(recut, first, NUMBER_COMMON_WORDS, "anchor");
    if (!(piece->lists & heads) || piece->shape & WORD_NAME ||
        uncased_is_before_dot(recut, piece->end)) /* "库尔班江·艾山" */
        return false;
    if (anchor)
        return piece->lists & (IN_ORG_WORDS | IN_OTHER_WORDS) &&
               (piece > first + 1 || letters_of(recut, piece) >= LONG_HEAD) &&
               piece->end - piece->start > LETTER &&
               !has_value(recut, piece, NUMBER_ORG_WORDS, "generic") &&
               !has_value(recut, piece, NUMBER_ORG_WORDS, "company");
    if (known) /* "交通部鐵道局" */
        return piece->lists & IN_ORG_WORDS && piece->end - piece->start > LETTER &&
               !has_value(recut, piece, NUMBER_ORG_WORDS, "generic") &&
               !has_value(recut, piece, NUMBER_ORG_WORDS, "company");
    if (has_value(recut, piece, NUMBER_ORG_WORDS, "company"))
        return (stem && is_free(piece - 1)) ||
               (piece > first + 1 && piece[-1].lists & (IN_ORG_WORDS | IN_PLACE_WORDS));
    if (has_value(recut, piece, NUMBER_ORG_WORDS, "generic"))
        return piece > first + 1 || may_be_generic(recut, first, piece);
    return true;
}

/* Whether a name of its own begins with the piece, behind that of a place: "長野県|蔵波市",
 * "嵐港市捷運 |北山線". PLACE: one stands before it. */
static bool
begins_anew(const struct recut *recut, const struct piece *piece, const struct piece *end,
            bool place)
{
    if (!place || !is_anchor(recut, piece) ||
        has_value(recut, piece - 1, NUMBER_COMMON_WORDS, "joins") || /* "芬兰驻上海总领事馆" */
        has_value(recut, piece, NUMBER_COMMON_WORDS, "anchor"))
        return false;
    if (piece->lists & IN_PLACES)
        return true;
    const struct piece *head = piece + 1;
    return head < end && head->lists & IN_PLACE_WORDS && !(head->lists & IN_ORG_WORDS) &&
           !(head + 1 < end && is_inside(recut, head + 1) && head[1].lists & IN_ORG_WORDS &&
             !is_unit(recut, head));
}

/* Where the name ends that begins with the piece FIRST; FIRST if none does. */
static const struct piece *
compound_end(const struct recut *recut, const struct piece *first, const struct piece *end)
{
    const struct piece *last = first;
    for (const struct piece *piece = first + 1;
         piece < end && piece < first + LONGEST_COMPOUND && is_inside(recut, piece); piece++) {
        bool place = last > first
                         ? last[-1].lists & IN_PLACE_WORDS && !(last[-1].lists & IN_ORG_WORDS)
                         : (first->lists & IN_PLACES) != 0;
        if (begins_anew(recut, piece, end, place))
            break;
        if (may_head(recut, first, piece))
            last = piece + 1;
    }
    return last;
}

static uint64_t
kind_of(const struct piece *head)
{
    if (head->lists & IN_OTHER_WORDS && !(head->lists & (IN_ORG_WORDS | IN_PLACE_WORDS)))
        return IN_OTHERS;
    return head->lists & IN_ORG_WORDS ? IN_ORGS : IN_PLACES;
}

/* "嵐港市|捷運局": where what an institution is begins behind the place it is of; its head, if it
 * is of none. */
static uint32_t
split_of(const struct recut *recut, const struct piece *first, const struct piece *end)
{
    const struct piece *head = end - 1, *rest = first + 1;
    if (rest < head && is_unit(recut, rest) && is_free(first))
        return rest[1].start;
    while (rest < head && (is_unit(recut, rest) || rest->lists & IN_PLACES))
        rest++;
    return first->lists & IN_PLACES && head->lists & IN_ORG_WORDS ? rest->start : head->start;
}

static void
remember(struct recut *recut, const struct piece *name, const struct piece *head, bool several)
{
    struct slice text = slice_part(recut->text, name->start, name->end);
    const struct known_name *known = uncased_known(recut->uncased, text);
    bool stem_of_other = known && known->split == 0 && known->lists & IN_ORGS;
    if (!stem_of_other)
        uncased_remember(recut->uncased, text, name->split - name->start, name->lists);
    struct slice rest = slice_part(recut->text, name->split, name->end);
    if (name->lists & IN_ORGS && several && !has_value(recut, head, NUMBER_ORG_WORDS, "generic") &&
        uncased_count_letters(rest, 0, rest.length) > SHORTEST_STEM &&
        !uncased_known(recut->uncased, rest))
        uncased_remember(recut->uncased, rest, 0, IN_ORGS);
    struct slice stem = slice_part(recut->text, name->start, name->split);
    const uint64_t taken = IN_PLACES | IN_COMMON_WORDS | IN_NOT_NAMES | IN_ORGS | IN_SURNAMES;
    bool firm = has_value(recut, head, NUMBER_ORG_WORDS, "company") && name->lists & IN_ORGS;
    if (firm && several && has_value(recut, head - 1, NUMBER_ORG_WORDS, "company") &&
        name->split == head->start) /* "澜江新能源" of "澜江新能源股份有限公司" */
        uncased_remember(recut->uncased, stem, 0, IN_ORGS);
    if (!several && (firm || is_unit(recut, head)) &&
        uncased_count_letters(stem, 0, stem.length) >= SHORTEST_STEM &&
        !(language_word(recut->language, stem)->lists & taken) &&
        !uncased_known(recut->uncased, stem))
        uncased_remember(recut->uncased, stem, 0, firm ? IN_ORGS : IN_PLACES);
}

/* "相生中" for "相生中学校": the name with the first letter alone of what it is, where the list
 * says that people call it so. */
static void
remember_short(struct recut *recut, const struct piece *name, const struct piece *head)
{
    if (!has_value(recut, head, NUMBER_ORG_WORDS, "short"))
        return;
    size_t end = head->start;
    letter_next(recut->text, &end);
    struct slice text = slice_part(recut->text, name->start, end);
    if (language_word(recut->language, text)->lists == 0)
        uncased_remember(recut->uncased, text, 0, IN_ORGS);
}

/* Puts one piece in the place of those of the name [first, end). */
static void
join(struct recut *recut, struct piece *first, const struct piece *end, struct piece *name)
{
    const struct piece head[] = {end[-2], end[-1]};
    *name = (struct piece){.start = first->start,
                           .end = head[1].end,
                           .split = split_of(recut, first, end),
                           .shape = WORD_NAME | WORD_INNER_CAPITAL,
                           .lists = kind_of(&head[1])};
    remember(recut, name, &head[1], end - first > 2);
    remember_short(recut, name, &head[1]);
}

/* "據嵐港市政府": a verb or preposition of one letter before the stem is none of it. Puts out a
 * piece of its own for it. */
static bool
strip(const struct recut *recut, struct piece *first, struct piece *verb)
{
    size_t behind = first->start;
    letter_next(recut->text, &behind);
    const struct entry *letter =
        language_word(recut->language, slice_part(recut->text, first->start, behind));
    if (!is_free(first) || letters_of(recut, first) <= SHORTEST_STEM ||
        !slice_equals(entry_value(recut->language, letter, NUMBER_COMMON_WORDS), slice_of("v")))
        return false;
    *verb = (struct piece){.start = first->start, .end = (uint32_t)behind, .lists = letter->lists};
    first->start = (uint32_t)behind;
    return true;
}

/* "日刊紙リベラシオン": whether the piece, of katakana that no list has, stands behind the word
 * that says what it is, and names nobody. */
static bool
is_called(const struct recut *recut, const struct piece *piece, const struct piece *end)
{
    const struct uncased *uncased = recut->uncased;
    return piece > uncased->pieces && is_free(piece) &&
           script_of(letter_at(recut->text, piece->start)) == SCRIPT_KATAKANA &&
           letters_of(recut, piece) > SHORTEST_STEM &&
           has_value(recut, piece - 1, NUMBER_ORG_WORDS, "generic") &&
           !(piece + 1 < end && piece[1].lists & (IN_TITLES | IN_ROLES | IN_HONORIFICS));
}

/* The piece as the name of what the word before it says. */
static struct piece
called(struct recut *recut, const struct piece *piece)
{
    struct piece name = {.start = piece->start,
                         .end = piece->end,
                         .shape = WORD_NAME | WORD_INNER_CAPITAL,
                         .lists = IN_ORGS};
    uncased_remember(recut->uncased, slice_part(recut->text, name.start, name.end), 0, name.lists);
    return name;
}

void
uncased_join_pieces(struct recut *recut)
{
    struct uncased *uncased = recut->uncased;
    struct piece *pieces = uncased->pieces, *end = pieces + uncased->piece_count;
    size_t count = 0;
    for (struct piece *piece = pieces; piece < end;) {
        if (is_called(recut, piece, end)) {
            pieces[count++] = called(recut, piece++);
            continue;
        }
        const struct piece *last =
            is_anchor(recut, piece) ? compound_end(recut, piece, end) : piece;
        if (last == piece) {
            pieces[count++] = *piece++;
            continue;
        }
        struct piece name;
        if (strip(recut, piece, &name))
            pieces[count++] = name;
        join(recut, piece, last, &name);
        pieces[count++] = name;
        piece += last - piece;
    }
    uncased->piece_count = count;
}
