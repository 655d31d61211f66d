#include "sentsplit/items.h"

void
items_begin(struct items *items, struct slice text)
{
    *items = (struct items){.text = text, .found = text.length};
}

/* Reads an item's number at AT, as in "(a) x", "1.) x", "12. x"; *LENGTH: how many bytes it takes.
   The form of "a." and "1." differs, so one enumeration does not go on as another. */
static bool
read_number(struct slice text, size_t at, uint32_t *number, char form[3], size_t *length)
{
    size_t i = at;
    form[0] = i < text.length && text.at[i] == '(' ? '(' : ' ';
    i += form[0] == '(';
    size_t start = i;
    *number = 0;
    while (i < text.length && i - start < 2 && text.at[i] >= '0' && text.at[i] <= '9')
        *number = *number * 10 + (uint32_t)(text.at[i++] - '0');
    form[1] = '1';
    if (i == start && i < text.length &&
        ((text.at[i] | 0x20) >= 'a' && (text.at[i] | 0x20) <= 'z')) {
        form[1] = (text.at[i] & 0x20) ? 'a' : 'A';
        *number = (uint32_t)((text.at[i++] | 0x20) - 'a' + 1);
    }
    if (i == start || i >= text.length)
        return false;
    form[2] = text.at[i++];
    if (form[2] == '.' && i < text.length && text.at[i] == ')')
        form[2] = text.at[i++];
    if ((form[2] != '.' && form[2] != ')') || i >= text.length || text.at[i] != ' ')
        return false;
    *length = i - at;
    return true;
}

/* An enumeration in letters needs its second item near, or "a. m." would begin one. */
static void
search(struct items *items, size_t from)
{
    struct slice text = items->text;
    items->found = text.length;
    for (size_t at = from; at < text.length; at = slice_find_byte(text, at, ' ') + 1) {
        uint32_t number;
        size_t length;
        char form[3];
        items->at = at;
        if (at > 0 && text.at[at - 1] == ' ' && read_number(text, at, &number, form, &length) &&
            number == items->number && memcmp(form, items->form, sizeof form) == 0) {
            items->found = at;
            return;
        }
    }
    items->at = text.length;
}

/* Whether the number of a first item may begin with BYTE: "1.", "01.", "a)", "(A)". */
static bool
may_begin(char byte)
{
    return byte == '1' || byte == 'a' || byte == 'A' || byte == '(' || byte == '0';
}

size_t
items_next(struct items *items, size_t sentence)
{
    uint32_t number;
    size_t length;
    char form[3];
    if (items->on && sentence >= items->found && items->found < items->text.length) {
        items->number++;
        search(items, items->found + 1);
    }
    if (!items->on && may_begin(items->text.at[sentence]) &&
        read_number(items->text, sentence, &number, form, &length) && number == 1) {
        items->on = true;
        items->number = 2;
        memcpy(items->form, form, sizeof form);
        search(items, sentence + length);
    }
    return items->on ? items->found : items->text.length;
}
