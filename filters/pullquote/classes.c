#include "pullquote/classes.h"

/* The bits that a list's value may give, a letter each. */
struct letter_class {
    char letter;
    uint32_t class;
};

static uint32_t
classes_of_value(struct slice value, const struct letter_class *letters, size_t count)
{
    uint32_t class = 0;
    for (size_t i = 0; i < value.length; i++)
        for (size_t k = 0; k < count; k++)
            if (letters[k].letter == value.at[i])
                class |= letters[k].class;
    return class;
}

static const struct letter_class verb_letters[] = {
    {'f', CLASS_PAST}, {'d', CLASS_PARTICIPLE},  {'s', CLASS_THIRD},
    {'b', CLASS_BASE}, {'n', CLASS_VERBAL_NOUN}, {'g', CLASS_GERUND},
};

static const struct letter_class word_letters[] = {
    {'p', CLASS_PREPOSITION}, {'i', CLASS_INFINITIVE}, {'s', CLASS_SUBORDINATOR},
    {'r', CLASS_RELATIVE},    {'q', CLASS_QUESTION},   {'t', CLASS_TIME},
    {'b', CLASS_BE},          {'n', CLASS_NOUN},       {'k', CLASS_QUANTIFIER},
    {'a', CLASS_ARTICLE},     {'v', CLASS_ADVERB},     {'y', CLASS_AGENT},
};

static const struct letter_class ending_letters[] = {
    {'d', CLASS_PARTICIPLE},
    {'g', CLASS_GERUND},
    {'v', CLASS_ADVERB},
};

#define LETTERS(table) (table), sizeof(table) / sizeof *(table)

static const struct {
    uint64_t lists;
    uint32_t class;
} list_classes[] = {
    {UINT64_C(1) << NUMBER_ARTICLES, CLASS_ARTICLE},
    {UINT64_C(1) << NUMBER_CONJUNCTIONS, CLASS_CONJUNCTION},
    {UINT64_C(1) << NUMBER_ADVERBS, CLASS_ADVERB},
    {UINT64_C(1) << NUMBER_AUXILIARIES, CLASS_AUXILIARY},
    {UINT64_C(1) << NUMBER_COMPLEMENTISERS, CLASS_COMPLEMENTISER},
    {UINT64_C(1) << NUMBER_DAYS | UINT64_C(1) << NUMBER_MONTHS, CLASS_DAY},
    {UINT64_C(1) << NUMBER_LINKERS | UINT64_C(1) << NUMBER_LOCATIVES, CLASS_PREPOSITION},
    {UINT64_C(1) << NUMBER_ROLES | UINT64_C(1) << NUMBER_ORG_WORDS | UINT64_C(1) << NUMBER_KINSHIP |
         UINT64_C(1) << NUMBER_NATIONALITIES,
     CLASS_NOUN},
    {UINT64_C(1) << NUMBER_CUES, CLASS_CUE},
};

uint32_t
classes_of_entry(const struct language *language, const struct entry *entry)
{
    uint32_t class = CLASS_KNOWN;
    for (size_t i = 0; i < sizeof list_classes / sizeof *list_classes; i++)
        if (entry->lists & list_classes[i].lists)
            class |= list_classes[i].class;
    if (entry->begins & IN_CUES)
        class |= CLASS_CUE;
    if (entry->lists & IN_VERBS)
        class |=
            classes_of_value(entry_value(language, entry, NUMBER_VERBS), LETTERS(verb_letters));
    uint32_t told = entry->lists & IN_WORD_CLASSES
                        ? classes_of_value(entry_value(language, entry, NUMBER_WORD_CLASSES),
                                           LETTERS(word_letters))
                        : 0;
    if (entry->lists & IN_PRONOUNS && !(entry->lists & IN_DETERMINERS)) {
        struct slice value = entry_value(language, entry, NUMBER_PRONOUNS);
        told |= value.length > 0 && value.at[0] == 'r' ? CLASS_RELATIVE : CLASS_PRONOUN;
    }
    if (entry->lists & IN_DETERMINERS && !(told & CLASS_QUANTIFIER))
        told |= CLASS_ARTICLE;
    class |= told;
    const uint32_t any = ~(uint32_t)(CLASS_KNOWN | CLASS_CUE);
    if (entry->lists & IN_FUNCTION_WORDS && !(class & any))
        class |= CLASS_FUNCTION;
    return class;
}

uint32_t
classes_of_last_letters(const struct language *language, struct slice ending)
{
    const struct entry *entry = language_word(language, ending);
    return entry->lists & IN_ENDINGS
               ? classes_of_value(entry_value(language, entry, NUMBER_ENDINGS),
                                  LETTERS(ending_letters))
               : 0;
}
