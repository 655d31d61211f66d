#include "declutter/unlikely.h"

#include "text/letters.h"

/* Kinds of characters, by what may stand beside them. */
enum kind {
    SMALL,         /* a to z */
    CAPITAL,       /* A to Z */
    LATIN_SMALL,   /* beyond ASCII */
    LATIN_CAPITAL, /* beyond ASCII */
    OTHER_SMALL,   /* Greek, Cyrillic ... */
    OTHER_CAPITAL,
    CASELESS, /* Hebrew, Arabic, the Indic scripts */
    WIDE,     /* Chinese, Japanese, Korean */
    DIGIT,
    SPACE, /* and the edges of the text */
    TIED,  /* no-break space */
    POINT, /* punctuation of ASCII */
    OPENS,
    CLOSES,
    APOSTROPHE, /* U+2019: closes, and stands within words */
    DASH,
    TRADE, /* what hangs on words and numbers: trade mark, degree, ordinals, daggers */
    MONEY,
    SIGN, /* of mathematics */
    SMALL_NUMBER,
    STRAY, /* accents without a letter and other signs that text hardly has */
    BOX,   /* of line art */
    CONTROL,
    COMBINING,
    PICTURE,
    LOST, /* U+FFFD */
    KINDS
};

/* What a kind costs behind another: the first kind a row, the second a column, in the order above.
 */
/* clang-format off */
static const char costs[KINDS][KINDS + 1] = {
    /*                 aAlUgGhwdsnpoc'-m$x#?b!%er */
    [SMALL] =         "00022221000010000110224111",
    [CAPITAL] =       "00002221000010000110224111",
    [LATIN_SMALL] =   "01023332100010001222224112",
    [LATIN_CAPITAL] = "00103332100020011222224112",
    [OTHER_SMALL] =   "22330232100010001211224111",
    [OTHER_CAPITAL] = "22330032100020001211224111",
    [CASELESS] =      "22333302100010001122224011",
    [WIDE] =          "11222220000000001111114001",
    [DIGIT] =         "00111110000010000000124111",
    [SPACE] =         "00000000000000000000114201",
    [TIED] =          "00000000000000000000114201",
    [POINT] =         "00000000000000000000114201",
    [OPENS] =         "00010000010112012001224201",
    [CLOSES] =        "11111110100010001211224211",
    [APOSTROPHE] =    "00000000000000001211224211",
    [DASH] =          "00000000000000001111114201",
    [TRADE] =         "20211110000010002222224211",
    [MONEY] =         "20222221000021112121224211",
    [SIGN] =          "00110110000011111112114211",
    [SMALL_NUMBER] =  "21222221000010001221224211",
    [STRAY] =         "22222221111111112212114211",
    [BOX] =           "11111111111111111111103211",
    [CONTROL] =       "33333333333333333333333333",
    [COMBINING] =     "00000001000010001111224011",
    [PICTURE] =       "11111110000000000000114201",
    [LOST] =          "11111111111111111111114111",
};
/* clang-format on */

static const struct range {
    uint32_t first, last;
    enum kind kind;
} ranges[] = {
    /* where a row stands for single characters they come before the range around them */
    {0xA0, 0xA0, TIED},         {0xA1, 0xA1, OPENS},      {0xA2, 0xA3, MONEY},
    {0xA4, 0xA4, STRAY},        {0xA5, 0xA5, MONEY},      {0xA6, 0xA8, STRAY},
    {0xA9, 0xAA, TRADE},        {0xAB, 0xAB, OPENS},      {0xAC, 0xAC, SIGN},
    {0xAD, 0xAD, STRAY},        {0xAE, 0xAE, TRADE},      {0xAF, 0xAF, STRAY},
    {0xB0, 0xB0, TRADE},        {0xB1, 0xB1, SIGN},       {0xB2, 0xB3, SMALL_NUMBER},
    {0xB4, 0xB4, STRAY},        {0xB6, 0xB6, STRAY},      {0xB7, 0xB8, STRAY},
    {0xB9, 0xB9, SMALL_NUMBER}, {0xBA, 0xBA, TRADE},      {0xBB, 0xBB, CLOSES},
    {0xBC, 0xBE, SMALL_NUMBER}, {0xBF, 0xBF, OPENS},      {0xD7, 0xD7, SIGN},
    {0xF7, 0xF7, SIGN},         {0x192, 0x192, STRAY},    {0x2C6, 0x2DD, STRAY},
    {0x300, 0x36F, COMBINING},  {0x384, 0x385, STRAY},    {0x2002, 0x200A, SPACE},
    {0x2010, 0x2015, DASH},     {0x2018, 0x2018, OPENS},  {0x2019, 0x2019, APOSTROPHE},
    {0x201A, 0x201C, OPENS},    {0x201D, 0x201D, CLOSES}, {0x201E, 0x201F, OPENS},
    {0x2020, 0x2021, TRADE},    {0x2022, 0x2022, DASH},   {0x2026, 0x2026, CLOSES},
    {0x2030, 0x2031, STRAY},    {0x2039, 0x2039, OPENS},  {0x203A, 0x203A, CLOSES},
    {0x203C, 0x2044, STRAY},    {0x20A0, 0x20BF, MONEY},  {0x2116, 0x2116, TRADE},
    {0x2122, 0x2122, TRADE},    {0x2200, 0x22FF, SIGN},   {0x2320, 0x2321, BOX},
    {0x2500, 0x25A0, BOX},      {0x25CA, 0x25CA, SIGN},   {0x2100, 0x27BF, PICTURE},
    {0xF8FF, 0xF8FF, BOX},      {0xFFFD, 0xFFFD, LOST},   {0x1F000, 0x1FAFF, PICTURE},
};

static bool
is_latin(uint32_t code)
{
    return code < 0x250 || (code >= 0x1E00 && code < 0x1F00) || (code >= 0xFB00 && code <= 0xFB06);
}

static enum kind
kind_of_letter(uint32_t code)
{
    if (letter_columns(code) == 2)
        return WIDE;
    if (letter_is(code, LETTER_LOWER))
        return is_latin(code) ? LATIN_SMALL : OTHER_SMALL;
    if (letter_is(code, LETTER_UPPER))
        return is_latin(code) ? LATIN_CAPITAL : OTHER_CAPITAL;
    return letter_is(code, LETTER_ANY | LETTER_MARK) ? CASELESS
           : letter_is(code, LETTER_DIGIT)           ? DIGIT
                                                     : PICTURE;
}

static enum kind
kind_of_ascii(uint32_t code)
{
    return code >= 'a' && code <= 'z'   ? SMALL
           : code >= 'A' && code <= 'Z' ? CAPITAL
           : code >= '0' && code <= '9' ? DIGIT
           : code == ' ' || code == 0   ? SPACE
                                        : POINT;
}

static enum kind
kind_of(uint32_t code)
{
    if (code < 0x80)
        return kind_of_ascii(code);
    if (code < 0xA0)
        return CONTROL;
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (code >= ranges[i].first && code <= ranges[i].last)
            return ranges[i].kind;
    return kind_of_letter(code);
}

static bool
is_greek(uint32_t code)
{
    return code >= 0x370 && code < 0x400;
}

static bool
is_cyrillic(uint32_t code)
{
    return code >= 0x400 && code < 0x530;
}

/* Letters of two scripts that have case, side by side: the table knows only Latin and others. */
static bool
are_of_two_scripts(uint32_t before, uint32_t code)
{
    return (is_greek(before) && is_cyrillic(code)) || (is_cyrillic(before) && is_greek(code));
}

/* What byte C3, which leads most of UTF-8's Latin letters, is in the charsets in use. A with tilde
   stands in words of capitals and circumflexed A before small letters, but hardly alone; none of
   them before a trade mark. */
static int
misread_lead(uint32_t before, enum kind kind)
{
    switch (before) {
    case 0xC2:
        return kind == TIED ? 2 : kind >= DIGIT;
    case 0xC3:
        return kind == TIED ? 2 : kind >= DIGIT || kind == SMALL || kind == LATIN_SMALL;
    case 0x221A:
        return kind == TRADE || kind == LATIN_SMALL || kind == LATIN_CAPITAL;
    case 0x102:
    case 0x106:
        return kind == TRADE;
    default:
        return 0;
    }
}

static bool
is_capital(enum kind kind)
{
    return kind == CAPITAL || kind == LATIN_CAPITAL || kind == OTHER_CAPITAL;
}

int
unlikely_behind(uint32_t first, uint32_t before, uint32_t code)
{
    enum kind left = kind_of(before), right = kind_of(code);
    int cost = costs[left][right] - '0';
    if (are_of_two_scripts(before, code))
        cost += 3;
    if ((is_greek(before) && code < 0x80) || (is_greek(code) && before < 0x80))
        cost -= cost > 1; /* science: "IL2RγcKO" */
    cost += misread_lead(before, right);
    if (right == LATIN_SMALL && is_capital(left) && is_capital(kind_of(first)))
        cost++; /* a small letter behind two capitals */
    return cost;
}
