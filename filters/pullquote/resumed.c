#include "pullquote/resumed.h"
#include "pullquote/collectives.h"

#include "pullquote/authors.h"
#include "pullquote/descriptions.h"
#include "pullquote/opening.h"

enum { LONGEST_STORY = 400, LONGEST_BEFORE = 4 /* words */ };
enum { LOOK_NAMES = 64, SHORTEST_PART = 3 /* bytes */ };
enum { CLEAR_LEAD = 3 /* mentions */, HEADLINE_SENTENCES = 2 };
enum { LONGEST_ROLE = 6 /* words, with their clitics */, SHORTEST_ROLE = 4, LONGEST_HEAD = 12 };

/* Whether the two are the same word, capitals aside. */
static bool
is_same_word(const struct reading *reading, uint32_t one, uint32_t other)
{
    const struct word *at = reading->at;
    if (has_shape(reading, one, WORD_MARK))
        return false;
    return (at[one].number != 0 && at[one].number == at[other].number) ||
           (at[one].entry != 0 && at[one].entry == at[other].entry);
}

/* Whether nobody else was named outside of quotations since the person who is the name NUMBER. */
static bool
is_last_person(const struct resolver *resolver, const struct reading *reading, uint32_t number)
{
    return resolver->person == 0 || slice_equals(reading->names->at[resolver->person - 1].canonical,
                                                 reading->names->at[number].canonical);
}

/* The first word of the longest listed role of several words that ends with the word HEAD: "primo
   cittadino", "chef du gouvernement"; HEAD if none does. *VALUE: what the list says of it. */
static uint32_t
role_first(const struct reading *reading, uint32_t head, struct slice *value)
{
    const struct language *language = language_of(reading, head);
    struct slice text = text_of_block(reading, block_of(reading, head));
    uint32_t first = head, found = head;
    for (int count = 1;
         count < LONGEST_ROLE && first > 0 && !has_shape(reading, first, WORD_BEGINS); count++) {
        const struct entry *entry = word_entry(language, &reading->at[--first]);
        if (!(entry->begins & IN_ROLES))
            continue;
        uint32_t start = reading->at[first].start;
        size_t length;
        entry = language_phrase(language, entry, slice_from(text, start),
                                reading->at[first].end - start, IN_ROLES, &length);
        if (!entry || start + length != reading->at[head].end)
            continue;
        *value = entry_value(language, entry, NUMBER_ROLES);
        found = first;
    }
    return found;
}

/* What the list of roles says of the one that ends with the word HEAD; empty if nothing. */
static struct slice
role_value(const struct reading *reading, uint32_t head)
{
    struct slice value = value_of(reading, head, NUMBER_ROLES);
    role_first(reading, head, &value);
    return value;
}

/* "the defendant": whom a trial is about. */
static bool
is_accused(const struct reading *reading, uint32_t head)
{
    return slice_equals(role_value(reading, head), slice_of("accused"));
}

/* m or f of "мужчина", "женщина", where no list of genders tells; 0 of another word. */
static char
man_or_woman(const struct reading *reading, uint32_t head)
{
    if (is_parsed(reading, head) || language_of(reading, head)->lists & IN_GENDERS)
        return 0;
    return is_one_as(reading, head, "man") ? 'm' : is_one_as(reading, head, "woman") ? 'f' : 0;
}

/* Whether the role that ends with the word HEAD takes up who was named just before. */
static bool
resumes(const struct reading *reading, uint32_t head)
{
    bool somebody = lists_of(reading, head) & IN_GENDERS && !is_parsed(reading, head) &&
                    !grammar_has(reading, head, QUOTATIVE | CUE_FIRST); /* "도지사" is any */
    bool anybody = is_parsed(reading, head) && lists_of(reading, head) & IN_GENDERS &&
                   !(lists_of(reading, head) & (IN_KINSHIP | IN_TITLES)) && /* "the woman" */
                   value_of(reading, head, NUMBER_GENDERS).length == 1;
    struct slice value = role_value(reading, head);
    bool member = is_parsed(reading, head) && has_shape(reading, head, WORD_ALL_CAPITALS) &&
                  slice_equals(value, slice_of("place")); /* "the Liberal MP" */
    bool aged = has_shape(reading, head, WORD_DIGITS) && ends_as(reading, head, "aged_ending");
    return slice_equals(value, slice_of("resumes")) || somebody || anybody || member || aged ||
           man_or_woman(reading, head) != 0 || is_accused(reading, head); /* "la joven" */
}

/* "the father of three": whether the word for kin, behind which that tells how many, is only of
   whoever was told of. */
static bool
is_parent_of(const struct reading *reading, uint32_t word, uint32_t end)
{
    return is_parsed(reading, word) && lists_of(reading, word) & IN_KINSHIP && word + 2 < end &&
           lists_of(reading, word + 1) & IN_LINKERS &&
           (has_shape(reading, word + 2, WORD_DIGITS) ||
            reading->tags.at[word + 2] & CLASS_QUANTIFIER);
}

/* "the Congress leader" of one with the title "Congress district president": whether what is named
   right before the HEAD, of which he is, is told in the TITLE. */
static bool
is_of_same(const struct reading *reading, uint32_t head, struct slice title)
{
    uint32_t name = head > 0 ? reading->name_at[head - 1] : NOTHING;
    if (name == NOTHING || is_person(reading, name))
        return false;
    struct slice rest = reading->names->at[name].canonical;
    struct slice first = slice_cut(&rest, ' ');
    while (title.length > 0)
        if (slice_equals(slice_cut(&title, ' '), first))
            return true;
    return false;
}

bool
resumed_may_hold(const struct reading *reading, uint32_t head, uint32_t number)
{
    const struct names *names = reading->names;
    const struct language *language = language_of(reading, head);
    if (!is_parsed(reading, head)) /* there "the prefect" is one of whom all know */
        return resumes(reading, head);
    if (!(lists_of(reading, head) & IN_TITLES) || resumes(reading, head) ||
        (lists_of(reading, head) & IN_KINSHIP && lists_of(reading, head + 1) & IN_LINKERS))
        return true;
    for (uint32_t i = number < LOOK_NAMES ? 0 : number - LOOK_NAMES; i <= number; i++) {
        struct slice title = names->at[i].title;
        if (names->at[i].kind == NAME_PERSON && title.length > 0 &&
            language_word(language, slice_last_word(title))->lists & IN_ROLES &&
            slice_equals(names->at[i].canonical, names->at[number].canonical))
            return is_of_same(reading, head, title);
    }
    return true;
}

/* Of the wanted kind, for the description HEAD, what the sentence before that of WORD is about or
 * who spoke last, in its block or the one before; one more than the index of the name, or 0. */
static uint32_t
last_subject(const struct resolver *resolver, const struct reading *reading, uint32_t word,
             uint32_t head, enum name_kind kind)
{
    uint32_t sentence = narrated_before(reading, word), block = block_of(reading, word);
    if (sentence > 0 && is_parsed(reading, word) &&
        reading->sentences->at[sentence - 1].block + 1 >= block) {
        uint32_t name = opening_subject(reading, sentence - 1);
        bool same = reading->sentences->at[sentence - 1].block == block;
        if (name != NOTHING && reading->names->at[name].kind == kind &&
            (same || kind == NAME_ORG || resumed_may_hold(reading, head, name)))
            return name + 1;
    }
    if (sentence > 0 && kind == NAME_PERSON && !is_parsed(reading, word) &&
        reading->sentences->at[sentence - 1].block == block) {
        uint32_t name = opening_person(reading, sentence - 1);
        if (is_person(reading, name))
            return resumed_may_hold(reading, head, name) ? name + 1 : 0;
    }
    uint32_t last = resolver->last_name;
    bool near = last != NOTHING && reading->names->at[last].kind == kind &&
                (kind != NAME_ORG || resolver->last_org == last + 1) && /* not "data by NAME" */
                resolver->last_block <= block && resolver->last_block + 1 >= block;
    if (kind != NAME_PERSON)
        return near ? last + 1 : 0;
    if (near && is_last_person(resolver, reading, last))
        return resumed_may_hold(reading, head, last) ? last + 1 : 0;
    uint32_t person = resolver->person; /* of whom the block before tells */
    return !is_parsed(reading, word) && person > 0 &&
                   reading->names->at[person - 1].block + 1 >= block &&
                   resumed_may_hold(reading, head, person - 1)
               ? person
               : 0;
}

/* Whether an article or a quantifier stands close before WORD that brings in what is new. */
static bool
is_new(const struct reading *reading, uint32_t word)
{
    for (uint32_t i = word; i > 0 && word - i < LONGEST_BEFORE; i--)
        if (lists_of(reading, i - 1) & IN_ARTICLES)
            return description_is_new(reading, i - 1);
    return false;
}

/* Whether the document has brought in somebody unnamed whom the word HEAD stands for: "a witness".
 */
static bool
is_brought_in(const struct reading *reading, uint32_t head)
{
    uint32_t first = head > LONGEST_STORY ? head - LONGEST_STORY : 0;
    for (uint32_t i = first; i < head; i++)
        if (reading->at[i].number == reading->at[head].number &&
            !has_shape(reading, i, WORD_MARK) && reading->name_at[i] == NOTHING &&
            is_new(reading, i))
            return true;
    return false;
}

/* Whether a name stands in [first, end). */
static bool
is_named(const struct reading *reading, uint32_t first, uint32_t end)
{
    while (first < end && reading->name_at[first] == NOTHING)
        first++;
    return first < end;
}

/* "bolaget", "rapporten": whether the word for an organisation, or for what somebody says, has its
 * article at its end. */
static bool
is_suffixed(const struct reading *reading, uint32_t word)
{
    return grammar_has(reading, word, SUFFIXED_ARTICLE) &&
           lists_of(reading, word) & (IN_ORG_WORDS | IN_SOURCE_NOUNS) &&
           !(lists_of(reading, word) & (IN_ROLES | IN_TITLES)) &&
           ends_as(reading, word, "definite_ending");
}

/* Behind the role, of one word or more, that begins at WORD; WORD if none does. */
static uint32_t
role_end(const struct reading *reading, uint32_t word, uint32_t end)
{
    const struct language *language = language_of(reading, word);
    const struct entry *entry = word_entry(language, &reading->at[word]);
    uint32_t last = word + ((entry->lists & (IN_ROLES | IN_GENDERS)) != 0);
    if (!(entry->begins & IN_ROLES))
        return last;
    uint32_t start = reading->at[word].start;
    size_t length;
    if (language_phrase(language, entry,
                        slice_from(text_of_block(reading, block_of(reading, word)), start),
                        reading->at[word].end - start, IN_ROLES, &length))
        while (last < end && reading->at[last].end <= start + length)
            last++;
    return last;
}

/* "l'autore calabrese", "el presidente del Gobierno": the last word of the role right behind the
   article with which SPEAKER begins, where nothing but adjectives follows it; in other languages,
   and else, the last word of the SPEAKER. */
static uint32_t
role_before_adjectives(const struct reading *reading, struct word_range speaker)
{
    uint32_t last = speaker.end - 1;
    if (is_parsed(reading, last) || !grammar_has(reading, last, APPOSED_NAMES) ||
        grammar_has(reading, last, VERB_SECOND | FRONTING_INVERTS))
        return last;
    uint32_t behind = role_end(reading, speaker.first + 1, speaker.end);
    if (behind == speaker.first + 1)
        return last;
    for (uint32_t i = behind; i < speaker.end; i++)
        if (!has_shape(reading, i, WORD_SMALL) || reading->name_at[i] != NOTHING ||
            lists_of(reading, i) & (IN_LINKERS | IN_LOCATIVES | IN_CONJUNCTIONS | IN_ARTICLES))
            return last;
    return behind - 1;
}

/* The head of a description that may take somebody up again: an article and words that belong to
 * nobody else; NOTHING if the words are none. */
static uint32_t
head_of(const struct reading *reading, struct word_range speaker)
{
    bool pointed = value_has(reading, speaker.first, NUMBER_DETERMINERS, 'd'); /* "this" */
    if (speaker.end == speaker.first + 1 && is_suffixed(reading, speaker.first))
        return is_brought_in(reading, speaker.first) ? NOTHING : speaker.first;
    if (speaker.end == speaker.first + 1 && /* "чиновник", where there are no articles */
        !(language_of(reading, speaker.first)->lists & IN_ARTICLES) &&
        (has_shape(reading, speaker.first, WORD_SMALL) ||
         (is_cased(reading, speaker.first) && has_shape(reading, speaker.first, WORD_BEGINS)) ||
         lists_of(reading, speaker.first) & IN_SOURCE_NOUNS))
        return speaker.first;
    for (uint32_t i = speaker.first; is_cased(reading, i) && i < speaker.end; i++)
        if (lists_of(reading, i) & IN_SOURCE_NOUNS) /* "výroční zprávy", "oświadczeniu zarządu" */
            return i;
    if (grammar_has(reading, speaker.first, VERB_FINAL) && resumes(reading, speaker.end - 1) &&
        !(language_of(reading, speaker.first)->lists & IN_ARTICLES))
        return speaker.end - 1; /* "deneyimli antrenör" */
    if (!(lists_of(reading, speaker.first) & IN_ARTICLES || pointed) ||
        (!pointed && description_is_new(reading, speaker.first)) ||
        speaker.end == speaker.first + 1)
        return NOTHING;
    uint32_t head = role_before_adjectives(reading, speaker);
    uint32_t from =
        role_end(reading, speaker.first + 1, speaker.end) - 1 == head ? head : speaker.first + 1;
    for (uint32_t i = from; i < speaker.end; i++) {
        bool behind = lists_of(reading, i) & (IN_LINKERS | IN_LOCATIVES) &&
                      reading->name_at[i] == NOTHING && i > speaker.first + 1;
        if (behind && head == speaker.end - 1 && is_parent_of(reading, i - 1, speaker.end))
            return i - 1;
        if (behind && head == speaker.end - 1 && resumes(reading, i - 1) &&
            is_named(reading, i, speaker.end))
            head = i - 1; /* "der Stürmer des VfB" */
        else if (has_shape(reading, i, WORD_CLITIC) ||
                 (head >= i &&
                  lists_of(reading, i) & (IN_LINKERS | IN_LOCATIVES | IN_CONJUNCTIONS)) ||
                 is_person(reading, reading->name_at[i]) || reading->tags.at[i] & CLASS_QUANTIFIER)
            return NOTHING;
    }
    return is_brought_in(reading, head) ? NOTHING : head;
}

/* m or f of the description HEAD, as the end of the word tells, "businessman", or the ARTICLE
 * before it; 0 if none does. */
static char
gender_of(const struct reading *reading, uint32_t head, uint32_t article)
{
    struct slice text = text_of_words(reading, head, head + 1);
    const struct language *language = language_of(reading, head);
    const struct entry *tail = language_tail(language, text, 0, SHORTEST_PART, IN_GENDERS);
    struct slice value = tail ? entry_value(language, tail, NUMBER_GENDERS) : slice_make("", 0);
    if (value.length > 0)
        return value.at[0];
    char told = man_or_woman(reading, head);
    if (told != 0)
        return told;
    if (is_one_as(reading, article, "masculine_article"))
        return 'm';
    return is_one_as(reading, article, "feminine_article") ? 'f' : 0;
}

/* The person whom the document, so far, names first, one more than the index of the name; 0 if
 * none. */
static uint32_t
first_person(const struct resolver *resolver, const struct reading *reading, uint32_t word)
{
    uint32_t end = is_parsed(reading, word) ? resolver->next_name /* or of a standfirst, later */
                                            : (uint32_t)reading->names->count;
    for (uint32_t i = 0; i < end && i < LOOK_NAMES; i++)
        if (is_person(reading, i))
            return i + 1;
    return 0;
}

/* "NAME was in Kiel. “We must act,” the chancellor said": the person, one more than the index, who
 * alone is named before WORD, begins a sentence of the block before or of this one and never has a
 * title, in a language that is not parsed; else 0. */
static uint32_t
only_person(const struct resolver *resolver, const struct reading *reading, uint32_t word)
{
    const struct names *names = reading->names;
    uint32_t found = 0, count = (uint32_t)names->count;
    if (is_parsed(reading, word) || resolver->person == 0 ||
        !(lists_of(reading, word) & IN_ARTICLES))
        return 0;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t first = mention_start(&names->mentions.at[i]);
        if (!is_person(reading, i) || (first < word && reading->span_at[first] != NOTHING))
            continue;
        if (i == LOOK_NAMES || names->at[i].bearer != names->at[resolver->person - 1].bearer) {
            if (first < word)
                return 0;
            continue;
        }
        if (names->at[i].title.length > 0)
            return 0;
        if (first < word && has_shape(reading, first, WORD_BEGINS) &&
            names->at[i].block + 1 >= block_of(reading, word))
            found = i + 1;
    }
    return found;
}

/* The person whom the description HEAD takes up, one more than the index of the name; 0 if none. */
static uint32_t
resumed_person(const struct resolver *resolver, const struct reading *reading,
               struct word_range speaker, uint32_t head)
{
    char gender = gender_of(reading, head, speaker.first);
    bool nation = (lists_of(reading, head) & IN_NATIONALITIES) != 0;
    struct slice value;
    if (description_is_plural(reading, head) ||
        (lists_of(reading, head) & IN_ORG_WORDS && role_first(reading, head, &value) == head) ||
        (has_shape(reading, head, WORD_CAPITAL) && is_parsed(reading, head) && !nation &&
         !resumes(reading, head)))
        return 0;
    uint32_t found = last_subject(resolver, reading, speaker.first, head, NAME_PERSON);
    if (found == 0)
        found = only_person(resolver, reading, speaker.first);
    bool same = found && reading->names->at[found - 1].block == block_of(reading, head);
    if (!same && is_accused(reading, head))
        found = first_person(resolver, reading, head);
    enum name_gender of = found ? reading->names->at[found - 1].gender : GENDER_UNKNOWN;
    return (gender == 'm' && of == GENDER_FEMALE) || (gender == 'f' && of == GENDER_MALE) ? 0
                                                                                          : found;
}

/* "the Varn-based company", not "the Varn harbour commission", which is another. */
static bool
is_based(const struct reading *reading, uint32_t head)
{
    return head > 2 && has_shape(reading, head - 1, WORD_SMALL) &&
           !has_shape(reading, head - 1, WORD_SPACE_BEFORE) && mark_at(reading, head - 2) == '-';
}

/* Whether the block of WORD has, before it, no organisation but that with which the document began.
 */
static bool
is_alone_in_block(const struct resolver *resolver, const struct reading *reading, uint32_t word)
{
    const struct names *names = reading->names;
    if (resolver->topic_org == 0)
        return false;
    for (uint32_t i = resolver->next_name; i > 0; i--) {
        if (names->at[i - 1].block != block_of(reading, word))
            return true;
        if (names->at[i - 1].kind == NAME_ORG &&
            names->at[i - 1].bearer != names->at[resolver->topic_org - 1].bearer)
            return false;
    }
    return true;
}

/* "SMHI varnar. Stormen väntas enligt myndigheten …": the organisation that the block of WORD names
   first, before it, outside of quotations; one more than the index of the name, or 0. */
static uint32_t
first_in_block(const struct resolver *resolver, const struct reading *reading, uint32_t word)
{
    const struct names *names = reading->names;
    uint32_t found = 0, block = block_of(reading, word);
    for (uint32_t i = resolver->next_name; i > 0 && names->at[i - 1].block == block; i--)
        if (names->at[i - 1].kind == NAME_ORG &&
            reading->span_at[names->mentions.at[i - 1].first] == NOTHING)
            found = i;
    return found;
}

/* The organisation, one more than the index of its name, that alone is named before WORD, outside
   of quotations, in a language that is not parsed; else 0. */
static uint32_t
only_organisation(const struct resolver *resolver, const struct reading *reading, uint32_t word)
{
    const struct names *names = reading->names;
    if (is_parsed(reading, word) || resolver->org_lead == 0 || resolver->next_name > LOOK_NAMES ||
        !(lists_of(reading, word) & IN_ARTICLES))
        return 0;
    for (uint32_t i = 0; i < resolver->next_name; i++)
        if (names->at[i].kind == NAME_ORG &&
            reading->span_at[names->mentions.at[i].first] == NOTHING &&
            names->at[i].bearer != names->at[resolver->main_org - 1].bearer)
            return 0;
    return resolver->main_org;
}

/* Whether the word HEAD is, or ends, what somebody is. */
static bool
is_of_person(const struct reading *reading, uint32_t head)
{
    struct slice value;
    return lists_of(reading, head) & (IN_ROLES | IN_TITLES | IN_NATIONALITIES) ||
           resumes(reading, head) || role_first(reading, head, &value) < head ||
           is_parent_of(reading, head, reading->count) ||
           (grammar_has(reading, head, COMPOUND_ROLES) && /* "die Kommissionspräsidentin" */
            ends_in_list(reading, head, IN_ROLES, SHORTEST_ROLE, LONGEST_HEAD));
}

/* "the health ministry" for the Ministry of Defence, "the teachers' union" for the Rail Union:
   whether the organisation that is the name NUMBER is called by the word HEAD and another noun
   before that, which stands in the SPEAKER, says that it is another. */
static bool
is_another_body(const struct reading *reading, uint32_t number, struct word_range speaker,
                uint32_t head)
{
    uint32_t before = head - 1;
    before -= has_shape(reading, before, WORD_CLITIC) && before > speaker.first;
    if (!is_parsed(reading, head) || before <= speaker.first ||
        !(reading->tags.at[before] & CLASS_NOUN || has_shape(reading, head - 1, WORD_CLITIC) ||
          lists_of(reading, before) & (IN_ORG_WORDS | IN_ROLES | IN_PLACE_WORDS)))
        return false;
    const struct mention *mention = &reading->names->mentions.at[number];
    bool called = false, told = false;
    for (uint32_t i = mention->first; i < mention->last; i++) {
        called = called || is_same_word(reading, i, head);
        told = told || is_same_word(reading, i, before);
    }
    return called && !told;
}

/* The organisation, one more than the index of its name, that the description of one with the word
 * HEAD takes up: "the company"; 0 if none. */
static uint32_t
resumed_firm(const struct resolver *resolver, const struct reading *reading,
             struct word_range speaker, uint32_t head)
{
    bool cased = is_cased(reading, head);
    bool based = is_based(reading, head), named = false;
    for (uint32_t i = speaker.first; i < speaker.end; i++)
        named = named || (reading->name_at[i] != NOTHING &&
                          !(based && reading->names->at[reading->name_at[i]].kind == NAME_PLACE));
    if (named || !slice_starts_with(value_of(reading, head, NUMBER_ORG_WORDS), slice_of("resumes")))
        return 0;
    uint32_t found = last_subject(resolver, reading, speaker.first, head, NAME_ORG);
    if (found && is_another_body(reading, found - 1, speaker, head))
        return 0;
    uint32_t bare = cased ? 0 : 1; /* "Firma", which has no article there */
    bool near = (resolver->last_org != 0 || !cased) &&
                resolver->org_block + 2 >= block_of(reading, head) &&
                (based || head <= speaker.first + bare);
    if (found || (near && (resolver->last_org != 0 || is_parsed(reading, head))))
        return found ? found : resolver->last_org;
    if (head > speaker.first + 1)
        return 0;
    uint32_t only = only_organisation(resolver, reading, speaker.first);
    if (only > 0)
        return only;
    bool firm = slice_equals(value_of(reading, head, NUMBER_ORG_WORDS), slice_of("resumes firm"));
    if (resolver->org_lead >= (cased && firm ? 1 : CLEAR_LEAD))
        return resolver->main_org;
    return firm && is_alone_in_block(resolver, reading, speaker.first) ? resolver->topic_org : 0;
}

/* "NAME: We will win. ¶ The head coach of Varn said", "NAME spoke. ¶ The head coach of Varn added":
   who spoke last, one more than the index, if nobody else was named since and no other office of
   his is told, for an office of something that goes on or stands first below the headline. */
static uint32_t
spoke_in_office(const struct resolver *resolver, const struct reading *reading,
                struct word_range speaker)
{
    uint32_t last = resolver->last_name, behind = speaker.first + 1;
    if (!is_parsed(reading, speaker.first) || !is_person(reading, last) ||
        resolver->last_block >= block_of(reading, speaker.first) ||
        resolver->last_block + 1 < block_of(reading, speaker.first) ||
        !is_last_person(resolver, reading, last) || has_person(reading, speaker) ||
        !(lists_of(reading, speaker.first) & IN_ARTICLES) ||
        description_is_new(reading, speaker.first))
        return 0;
    while (behind < speaker.end && !(lists_of(reading, behind) & IN_LINKERS))
        behind++;
    uint32_t spoke = reading->names->words.first[resolver->last_block];
    const struct cue *cue = &resolver->cue;
    bool adds = cue->first < cue->end && is_one_as(reading, cue->first, "adding");
    bool headline = resolver->labelled && sentence_number(reading, spoke) < HEADLINE_SENTENCES;
    return behind < speaker.end && lists_of(reading, behind - 1) & (IN_ROLES | IN_TITLES) &&
                   (headline || adds) && resumed_may_hold(reading, behind - 1, last) &&
                   !is_brought_in(reading, behind - 1)
               ? last + 1
               : 0;
}

uint32_t
resumed_bearer(const struct resolver *resolver, const struct reading *reading,
               struct word_range speaker)
{
    uint32_t body = collective_body(resolver, reading, speaker), head;
    if (body == 0)
        body = author_of(resolver, reading, speaker);
    if (body > 0)
        return body;
    uint32_t spoke = spoke_in_office(resolver, reading, speaker);
    if (spoke > 0)
        return spoke;
    head = head_of(reading, speaker);
    if (head == NOTHING || (!is_parsed(reading, head) && /* "bir öğretmen" */
                            value_of(reading, speaker.first, NUMBER_DETERMINERS).length > 2))
        return 0;
    bool resuming =
        lists_of(reading, head) & IN_SOURCE_NOUNS ||
        slice_starts_with(value_of(reading, head, NUMBER_ORG_WORDS), slice_of("resumes"));
    uint32_t told = resuming && is_suffixed(reading, head)
                        ? first_in_block(resolver, reading, speaker.first)
                        : 0;
    if (told > 0)
        return told;
    bool cased = is_cased(reading, head);
    if (lists_of(reading, head) & IN_SOURCE_NOUNS) { /* "Açıklamada", "w oświadczeniu zarządu" */
        uint32_t last = resolver->org_block + 1 >= block_of(reading, head) ? resolver->last_org : 0;
        return last == 0 && cased && resolver->org_lead >= CLEAR_LEAD - 1 ? resolver->main_org
                                                                          : last;
    }
    if (is_of_person(reading, head))
        return resumed_person(resolver, reading, speaker, head);
    return resumed_firm(resolver, reading, speaker, head);
}

uint32_t
resumed_host(const struct reading *reading, uint32_t word)
{
    uint32_t first = sentence_of(reading, word).first;
    if (!is_parsed(reading, word) || word < first + 2 || !(lists_of(reading, first) & IN_LOCATIVES))
        return 0;
    uint32_t begin = first + 1 + ((lists_of(reading, first + 1) & IN_ARTICLES) != 0);
    uint32_t name = begin < word ? reading->name_at[begin] : NOTHING;
    if (name == NOTHING || reading->names->at[name].kind != NAME_ORG)
        return 0;
    uint32_t behind = behind_bracket(reading, reading->names->mentions.at[name].last, word);
    behind += behind < word && is_comma(reading, behind);
    return behind == word ? name + 1 : 0;
}

uint32_t
resumed_organisation(const struct resolver *resolver, const struct reading *reading, uint32_t word)
{
    if (!is_parsed(reading, word))
        return 0;
    uint32_t own = opening_subject(reading, sentence_number(reading, word));
    if (own != NOTHING && reading->names->at[own].kind == NAME_ORG &&
        reading->names->mentions.at[own].first < word)
        return own + 1; /* "NAME said that it" */
    return last_subject(resolver, reading, word, word, NAME_ORG);
}
