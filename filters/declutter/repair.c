#include "declutter/repair.h"

#include "declutter/entities.h"
#include "declutter/mojibake.h"
#include "declutter/residue.h"
#include "text/lanes.h"
#include "text/letters.h"

/* What cannot be seen: soft hyphen, zero-width space and no-break space, word joiner, marks of
   direction, object replacement. The joiners stay: Persian and the Indic scripts need them. */
static bool
is_invisible(uint32_t code)
{
    return code == 0xAD || (code >= 0x80 && code < 0xA0) || code == 0x200B || code == 0xFEFF ||
           code == 0x2060 || code == 0x200E || code == 0x200F || code == 0xFFFC || code == 0x061C ||
           (code >= 0x2061 && code <= 0x2064);
}

/* ZWNJ or ZWJ (U+200C, U+200D) where no script needs it: they work between letters of scripts
   without case, and between the pictures of an emoji. */
static bool
is_idle_joiner(uint32_t code, const struct buffer *out, size_t start)
{
    if (code != 0x200C && code != 0x200D)
        return false;
    uint32_t before = letter_ending_at(slice_from(buffer_slice(out), start), out->length - start);
    return before < 0x300 || !letter_is(before, LETTER_OTHER | LETTER_MARK | LETTER_SYMBOL);
}

static bool
is_wide_space(uint32_t code)
{
    return code >= 0x80 && letter_is(code, LETTER_SPACE);
}

/* Whether the byte at AT needs to be looked at: all else is copied in runs. */
static bool
is_plain(char byte, char before)
{
    unsigned char code = (unsigned char)byte;
    return code < 0x80 && code != '<' && code != '&' && code != '=' &&
           !(code == ' ' && before == ' ');
}

/* How many bytes from START on are plain, sixteen at a time. START is not behind a space. */
static size_t
plain_length(struct slice text, size_t start)
{
    size_t i = start;
    uint32_t space_before = 0;
    for (; text.length - i >= LANES; i += LANES) {
        struct lanes lanes = lanes_load(text.at + i);
        uint32_t spaces = lanes_equal(lanes, ' ');
        uint32_t odd = lanes_beyond_ascii(lanes) | lanes_equal(lanes, '<') |
                       lanes_equal(lanes, '&') | lanes_equal(lanes, '=') |
                       (spaces & (spaces << 1 | space_before));
        if (odd != 0)
            return i + lanes_first(odd) - start;
        space_before = spaces >> (LANES - 1) & 1;
    }
    while (i < text.length && is_plain(text.at[i], i > start ? text.at[i - 1] : '\0'))
        i++;
    return i - start;
}

static void
put_space(struct buffer *out, size_t start)
{
    if (out->length > start && out->at[out->length - 1] != ' ')
        buffer_byte(out, ' ');
}

/* A reference to a space may stand beside others. */
static void
fold_last_space(struct buffer *out, size_t start)
{
    size_t length = out->length - start;
    const char *last = out->at + out->length;
    if (length > 0 && last[-1] == ' ' && (length == 1 || last[-2] == ' '))
        out->length--;
}

/* A tag from AT up to END that words touch on both sides, of which one link or part of a menu may
   end and the next begin. */
static bool
stands_between_words(struct slice text, size_t at, size_t end, const struct buffer *out,
                     size_t start)
{
    uint32_t before = letter_ending_at(slice_from(buffer_slice(out), start), out->length - start);
    size_t name = at + 1 + (text.at[at + 1] == '/');
    bool link = (text.at[name] | 0x20) == 'a' && !residue_is_name_byte(text.at[name + 1]);
    return link && letter_is(before, LETTER_WORD) && letter_is(letter_at(text, end), LETTER_WORD);
}

/* Takes back the name of an attribute whose '=' stands at AT of TEXT, if a residue begins there;
 * returns where it ends. */
static size_t
cut_residue(struct slice text, size_t at, struct buffer *out, size_t start)
{
    size_t name = at;
    while (name > 0 && text.at[name - 1] == ' ')
        name--;
    while (name > 0 && residue_is_name_byte(text.at[name - 1]) && at - name < 48)
        name--;
    size_t length = residue_attributes_length(slice_from(text, name));
    if (length == 0 || name + length <= at || at - name > out->length - start)
        return at;
    out->length -= at - name;
    return name + length;
}

static void
mend(struct slice text, struct buffer *out)
{
    size_t start = out->length;
    for (size_t i = 0; i < text.length;) {
        size_t length = 0;
        if (text.at[i] == ' ') {
            put_space(out, start);
            i++;
            continue;
        }
        size_t plain = plain_length(text, i);
        buffer_append(out, slice_part(text, i, i + plain));
        i += plain;
        if (i == text.length)
            break;
        char byte = text.at[i];
        if (byte == '<' && (length = residue_tag_length(slice_from(text, i))) > 0) {
            if (!residue_is_mark(slice_part(text, i, i + length)) ||
                stands_between_words(text, i, i + length, out, start))
                put_space(out, start);
            i += length;
            continue;
        }
        if (byte == '&' && (length = entity_decode(slice_from(text, i), out)) > 0) {
            fold_last_space(out, start);
            i += length;
            continue;
        }
        if (byte == '=') {
            size_t behind = cut_residue(text, i, out, start);
            if (behind > i) {
                put_space(out, start);
                i = behind;
                continue;
            }
        }
        size_t next = i;
        uint32_t code = letter_next(text, &next);
        if (code == ' ' || is_wide_space(code))
            put_space(out, start);
        else if (!is_invisible(code) && !is_idle_joiner(code, out, start))
            buffer_append(out, slice_part(text, i, next));
        i = next;
    }
    while (out->length > start && out->at[out->length - 1] == ' ')
        out->length--;
}

static bool
needs_mending(struct slice text)
{
    for (size_t i = 0; i < text.length; i++) {
        i += plain_length(text, i);
        if (i == text.length)
            break;
        unsigned char lead = (unsigned char)text.at[i];
        if (lead < 0x80)
            return true;
        size_t next = i;
        uint32_t code = letter_next(text, &next);
        if (is_invisible(code) || is_wide_space(code) ||
            letter_is(code, LETTER_MARK | LETTER_JOINER))
            return true;
        i = next - 1;
    }
    return false;
}

/* "&lt;br /&gt;": a tag that was taken for text. */
static bool
has_encoded_tag(struct slice text)
{
    static const struct slice end = SLICE("lt;");
    for (size_t i = slice_find_byte(text, 0, '&'); i < text.length;
         i = slice_find_byte(text, i + 1, '&'))
        if (slice_starts_with(slice_from(text, i + 1), end) ||
            slice_starts_with(slice_from(text, i + 1), slice_of("amp;lt;")))
            return true;
    return false;
}

/* Whether a tag stands in TEXT. */
static bool
has_tag(struct slice text)
{
    for (size_t i = slice_find_byte(text, 0, '<'); i < text.length;
         i = slice_find_byte(text, i + 1, '<'))
        if (residue_tag_length(slice_from(text, i)) > 0)
            return true;
    return false;
}

struct slice
repair_tags(struct repair *repair, struct slice text)
{
    struct buffer *out = &repair->again;
    if (!has_encoded_tag(text))
        return text;
    buffer_clear(out);
    for (size_t i = 0; i < text.length;) {
        size_t length = text.at[i] == '&' ? entity_decode(slice_from(text, i), out) : 0;
        size_t next = slice_find_byte(text, i + 1, '&');
        if (length == 0)
            buffer_append(out, slice_part(text, i, next));
        i = length > 0 ? i + length : next;
    }
    struct slice decoded = slice_trim(buffer_slice(out));
    return has_tag(decoded) ? decoded : text;
}

struct slice
repair_text(struct repair *repair, const struct language *language, struct slice text,
            struct buffer *out)
{
    text = slice_trim(slice_from(text, residue_tail_length(text)));
    struct slice right = hyphens_undo(&repair->hyphens, text, &repair->joined);
    if (right.at == text.at && !needs_mending(right))
        return text;
    size_t start = out->length;
    buffer_clear(&repair->mended);
    mend(right, &repair->mended);
    right = buffer_slice(&repair->mended);
    if (has_encoded_tag(text)) {
        buffer_clear(&repair->again);
        mend(right, &repair->again);
        right = buffer_slice(&repair->again);
    }
    if (slice_find_byte(text, 0, '&') < text.length) /* "&Atilde;&copy;" was mojibake, too */
        right = mojibake_repair(&repair->mojibake, language, right);
    letters_compose(out, right);
    return slice_from(buffer_slice(out), start);
}

void
repair_free(struct repair *repair)
{
    mojibake_free(&repair->mojibake);
    hyphens_free(&repair->hyphens);
    buffer_free(&repair->joined);
    buffer_free(&repair->mended);
    buffer_free(&repair->again);
}
