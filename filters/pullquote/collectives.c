/* Institutions, towns and firms that are called by what they are alone: "警方", "병원 측" (see
 * collectives.h). */
#include "pullquote/collectives.h"

enum { LOOK_NAMES = 64 };

/* Whether the word at WORD, with what stands behind a subject or without, is one of the fact NAME;
   the one it is goes into HEAD. */
static bool
is_called_as(const struct reading *reading, uint32_t word, const char *name, struct slice *head)
{
    const struct language *language = language_of(reading, word);
    struct slice words = language_fact(language, name);
    struct slice text = text_of_words(reading, word, word + 1),
                 same = language_fact(language, "same");
    if (same.length > 0 && slice_starts_with(text, same))
        text = slice_from(text, same.length);
    while (words.length > 0) {
        *head = slice_cut(&words, '|');
        struct slice behind = slice_from(text, head->length);
        if (slice_starts_with(text, *head) &&
            (behind.length == 0 || language_word(language, behind)->lists & IN_SUBJECT_MARKERS))
            return true;
    }
    return false;
}

/* The firm or club that most names of such before WORD are of, one more than the index of the name;
 * 0: there is none. Institutions and offices are none. */
static uint32_t
firm_of(const struct resolver *resolver, const struct reading *reading, uint32_t word)
{
    const struct names *names = reading->names;
    const struct language *language = language_of(reading, word);
    struct slice heads = language_fact(language, "own_head");
    struct slice offices = language_fact(language, "office_head");
    uint32_t next = resolver->next_name, found = 0, lead = 0;
    for (uint32_t i = next > LOOK_NAMES ? next - LOOK_NAMES : 0; i < next; i++) {
        const struct name *name = &names->at[i];
        if (name->kind != NAME_ORG || slice_ends_with_one(name->canonical, heads) ||
            slice_ends_with_one(name->canonical, offices))
            continue;
        if (lead == 0)
            found = i + 1;
        lead = names->at[found - 1].bearer == name->bearer ? lead + 1 : lead - 1;
    }
    return lead > 0 ? found : 0;
}

/* "병원 측은", "同病院", "시는" for 수원시: the institution or the place with a government, named
   last before the SPEAKER, or else first, whose name ends in what it is called by alone. */
static uint32_t
called_by_head(const struct resolver *resolver, const struct reading *reading,
               struct word_range speaker)
{
    const struct names *names = reading->names;
    uint32_t count = (uint32_t)names->count, next = resolver->next_name, word = speaker.end - 1;
    struct slice head;
    if (word > speaker.first && is_called_as(reading, word, "side", &head))
        word--;
    if (word > speaker.first && word - 1 == speaker.first && is_one_as(reading, word - 1, "same"))
        speaker.first++;
    if (word != speaker.first)
        return 0;
    if (is_called_as(reading, word, "own_firm", &head))
        return firm_of(resolver, reading, word);
    if (!is_called_as(reading, word, "own_head", &head))
        return 0;
    for (uint32_t i = 0; i < count && i < LOOK_NAMES; i++) {
        uint32_t name = i < next ? next - 1 - i : i;
        struct slice canonical = names->at[name].canonical;
        if (names->at[name].kind != NAME_PERSON && canonical.length > head.length &&
            slice_ends_with(canonical, head))
            return name + 1;
    }
    return 0;
}

uint32_t
collective_body(const struct resolver *resolver, const struct reading *reading,
                struct word_range speaker)
{
    const struct names *names = reading->names;
    bool firm = is_one_as(reading, speaker.end - 1, "firm");
    if (!firm && !is_one_as(reading, speaker.end - 1, "collective"))
        return grammar_has(reading, speaker.first, VERB_FINAL)
                   ? called_by_head(resolver, reading, speaker)
                   : 0;
    struct slice heads =
        language_fact(language_of(reading, speaker.first), firm ? "firm_head" : "collective_head");
    uint32_t count = (uint32_t)names->count, next = resolver->next_name;
    for (uint32_t i = 0; i < count && i < LOOK_NAMES; i++) {
        uint32_t name = i < next ? next - 1 - i : i;
        if (names->at[name].kind == NAME_ORG &&
            slice_ends_with_one(names->at[name].canonical, heads))
            return name + 1;
    }
    return firm && resolver->org_lead > 0 ? resolver->main_org : 0;
}
