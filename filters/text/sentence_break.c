#include "text/sentence_break.h"

#include <stdbool.h>
#include <stddef.h>
#include <unictype.h>
#include <uniwbrk.h>

static bool
is_one_of(uint32_t code, const uint32_t *codes, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (codes[i] == code)
            return true;
    return false;
}

static bool
is_continuing(uint32_t code)
{
    static const uint32_t codes[] = {',',    '-',    ':',    0x055D, 0x060C, 0x060D, 0x07F8,
                                     0x1802, 0x1808, 0x2013, 0x2014, 0x3001, 0xFE10, 0xFE11,
                                     0xFE13, 0xFE31, 0xFE32, 0xFE50, 0xFE51, 0xFE55, 0xFE58,
                                     0xFE63, 0xFF0C, 0xFF0D, 0xFF1A, 0xFF64};
    return is_one_of(code, codes, sizeof codes / sizeof *codes);
}

static bool
is_full_stop(uint32_t code)
{
    return code == '.' || code == 0x2024 || code == 0xFE52 || code == 0xFF0E;
}

/* Ps, Pe, Pi, Pf, and what beside Pi and Pf has Line_Break=Quotation. */
static bool
is_closing(uint32_t code)
{
    if (uc_is_general_category(code, UC_OPEN_PUNCTUATION) ||
        uc_is_general_category(code, UC_CLOSE_PUNCTUATION) ||
        uc_is_general_category(code, UC_INITIAL_QUOTE_PUNCTUATION) ||
        uc_is_general_category(code, UC_FINAL_QUOTE_PUNCTUATION))
        return true;
    return code == '"' || code == '\'' || (code >= 0x275B && code <= 0x2760) ||
           (code >= 0x2E00 && code <= 0x2E01) || (code >= 0x2E06 && code <= 0x2E08) ||
           code == 0x2E0B || (code >= 0x1F676 && code <= 0x1F678);
}

/* The Georgian capitals of titles are no Upper, nor the usual letters Lower: they pair in no text.
 */
static bool
is_georgian(uint32_t code)
{
    return (code >= 0x10D0 && code <= 0x10FA) || (code >= 0x10FD && code <= 0x10FF) ||
           (code >= 0x1C90 && code <= 0x1CBA) || (code >= 0x1CBD && code <= 0x1CBF);
}

static enum sentence_break
break_of_letter(uint32_t code)
{
    if (!is_georgian(code)) {
        if (uc_is_property_lowercase(code))
            return SENTENCE_LOWER;
        if (uc_is_property_uppercase(code) || uc_is_general_category(code, UC_TITLECASE_LETTER))
            return SENTENCE_UPPER;
    }
    return uc_is_property_alphabetic(code) || code == 0x05F3 ? SENTENCE_OLETTER : SENTENCE_OTHER;
}

static enum sentence_break
break_of_space(uint32_t code)
{
    if (code == '\r')
        return SENTENCE_CR;
    if (code == '\n')
        return SENTENCE_LF;
    return code == 0x85 || code == 0x2028 || code == 0x2029 ? SENTENCE_SEP : SENTENCE_SP;
}

static enum sentence_break
break_beyond(uint32_t code)
{
    int word = uc_wordbreak_property(code);
    if (uc_is_property_grapheme_extend(code) ||
        uc_is_general_category(code, UC_COMBINING_SPACING_MARK) || code == 0x200D)
        return SENTENCE_EXTEND;
    if (uc_is_general_category(code, UC_FORMAT) && word != WBP_NUMERIC && code != 0x200C)
        return SENTENCE_FORMAT;
    if (uc_is_property_white_space(code))
        return break_of_space(code);
    if (word == WBP_NUMERIC || code == 0x066C)
        return SENTENCE_NUMERIC;
    if (is_full_stop(code))
        return SENTENCE_ATERM;
    if (is_continuing(code))
        return SENTENCE_SCONTINUE;
    if (uc_is_property_sentence_terminal(code))
        return SENTENCE_STERM;
    return is_closing(code) ? SENTENCE_CLOSE : break_of_letter(code);
}

enum sentence_break
sentence_break_of(uint32_t code)
{
    if (code >= 'a' && code <= 'z')
        return SENTENCE_LOWER;
    if (code == ' ')
        return SENTENCE_SP;
    return break_beyond(code);
}
