#include "pullquote/marked.h"

#include "pullquote/sources.h"

enum {
    LONGEST_LOOK = 300, /* words */
    LONGEST_PHRASE = 24,
    LONGEST_TIME = 7,
    LONGEST_OCCASION = 12,
    LONGEST_PARTICLE = 4,
    ONE_LETTER = 3, /* bytes */
    LONG_OPENING = 12,
    MOST_OCCASIONS = 3
};

/* Particles that stand behind nouns, and the endings of verbs and adjectives before them. */
static const uint64_t part_endings = IN_PREPOSITIONS | IN_FINITE_ENDINGS;

static bool
is_spaced(const struct reading *reading, uint32_t word)
{
    return !grammar_has(reading, word, NO_SPACES);
}

/* The particle that the word is or ends in; NULL. */
static const struct entry *
particle_of(const struct reading *reading, uint32_t word)
{
    const struct language *language = language_of(reading, word);
    if (has_shape(reading, word, WORD_MARK) || is_quoted_word(reading, word))
        return NULL;
    if (lists_of(reading, word) & IN_SUBJECT_MARKERS && !is_parted(reading, word))
        return word_entry(language, &reading->at[word]);
    const uint64_t whole = IN_ADVERBS | IN_ROLES | IN_TITLES | IN_ORG_WORDS | IN_GENDERS;
    bool goes_on = !is_parted(reading, word + 1) && !has_shape(reading, word + 1, WORD_MARK);
    if (!is_spaced(reading, word) || lists_of(reading, word) & whole || goes_on ||
        reading->name_at[word] != NOTHING)
        return NULL;
    return language_tail(language, text_of_words(reading, word, word + 1), 3, 3,
                         IN_SUBJECT_MARKERS);
}

uint32_t
marked_particle(const struct reading *reading, uint32_t word)
{
    const struct entry *entry = particle_of(reading, word);
    return entry ? entry->length : 0;
}

bool
marks_subject(const struct reading *reading, uint32_t word, bool *topic)
{
    const struct entry *entry = particle_of(reading, word);
    struct slice value =
        entry ? entry_value(language_of(reading, word), entry, NUMBER_SUBJECT_MARKERS)
              : slice_make("", 0);
    *topic = slice_equals(value, slice_of("topic"));
    return entry && (*topic || value.length == 0);
}

static bool
is_kana(const struct reading *reading, uint32_t word)
{
    uint32_t code = letter_at(text_of_words(reading, word, word + 1), 0);
    return code >= 0x3040 && code < 0x30A0;
}

/* Whether the word parts a phrase from what stands before it: a particle, the end of a verb or an
   adjective before a noun; not the kana of a given name before a title. */
static bool
parts_phrase(const struct reading *reading, uint32_t word)
{
    bool topic;
    if (has_shape(reading, word, WORD_MARK))
        return mark_at(reading, word) != 0x30FB && mark_at(reading, word) != 0xB7 &&
               mark_at(reading, word) != 0xFF0E;
    if (is_quoted_word(reading, word) || lists_of(reading, word) & IN_ADVERBS ||
        marks_subject(reading, word, &topic))
        return true;
    if (reading->name_at[word] != NOTHING)
        return false;
    struct word_range own = {word, word + 1};
    return is_spaced(reading, word)
               ? source_tail(reading, own, part_endings, 3) ||
                     (lists_of(reading, word) & IN_SUBORDINATORS) != 0
               : is_kana(reading, word) && (source_tail(reading, own, IN_LINKERS, 3) ||
                                            source_tail(reading, own, part_endings, 3));
}

static uint32_t
phrase_start(const struct reading *reading, uint32_t first, uint32_t end)
{
    uint32_t start = end;
    while (start > first && end - start < LONGEST_PHRASE) {
        uint32_t bracket = source_before_brackets(reading, start, first);
        if (bracket < start && bracket > first && start < end)
            start = bracket; /* "이영순(58)씨" */
        else if (parts_phrase(reading, start - 1))
            break;
        else
            start--;
    }
    return start;
}

/* Whether the WORDS, less a name's, end as those for what people are. */
static bool
is_what_people_are(const struct reading *reading, struct word_range words)
{
    return !is_empty(words) && reading->name_at[words.end - 1] == NOTHING &&
           (source_names_people(reading, words) || ends_as(reading, words.end - 1, "role_ending"));
}

/* "代表の倉石さん", "유가족 대표 정미숙 씨": the start of a phrase with what the person is who is
   named from START on. */
static uint32_t
with_role(const struct reading *reading, uint32_t first, uint32_t start)
{
    if (is_spaced(reading, start)) {
        while (start > first && start != sentence_of(reading, start).first &&
               is_what_people_are(reading, (struct word_range){start - 1, start}))
            start--;
        return start;
    }
    while (start > first && lists_of(reading, start) & (IN_ROLES | IN_TITLES) &&
           !is_parted(reading, start) && reading->name_at[start - 1] == NOTHING &&
           !parts_phrase(reading, start - 1))
        start--; /* "実行委員長の", of which a list knows the end */
    if (start < first + 2 || !(lists_of(reading, start - 1) & IN_LINKERS))
        return start;
    struct word_range before = {phrase_start(reading, first, start - 1), start - 1};
    return !has_person(reading, before) && is_what_people_are(reading, before) ? before.first
                                                                               : start;
}

/* "委員会の担当者": the start of a phrase that is nobody's name with what it is of. */
static uint32_t
with_owner(const struct reading *reading, uint32_t first, uint32_t start, uint32_t end)
{
    if (start < first + 2 || !(lists_of(reading, start - 1) & IN_LINKERS))
        return start;
    struct slice text = text_of_words(reading, start, end);
    const struct entry *whole = language_word(language_of(reading, start), text);
    if (!(whole->lists & (IN_GENDERS | IN_ROLES | IN_ORG_WORDS | IN_TITLES)) &&
        !(text.length <= ONE_LETTER && ends_as(reading, start, "role_ending")))
        return start; /* a surname and a title */
    uint32_t owner = phrase_start(reading, first, start - 1);
    return owner == start - 1 ? start : owner;
}

struct word_range
marked_phrase(const struct reading *reading, uint32_t first, uint32_t end)
{
    end = source_before_brackets(reading, end, first);
    if (end > first + 1 && is_one_as(reading, end - 1, "others")) /* "天文台などは" */
        end--;
    if (end <= first)
        return nobody;
    uint32_t start = phrase_start(reading, first, end);
    if (start == end)
        return nobody;
    struct word_range phrase = {start, end};
    uint32_t name = source_person(reading, phrase);
    if (name == NOTHING) {
        if (!is_spaced(reading, start))
            phrase.first = with_owner(reading, first, start, end);
        return phrase;
    }
    uint32_t begin = mention_start(&reading->names->mentions.at[name]);
    phrase.first = begin > first ? begin : first;
    phrase.first = with_role(reading, first, phrase.first);
    return phrase;
}

struct word_range
marked_by(const struct reading *reading, uint32_t first, uint32_t word)
{
    bool own = lists_of(reading, word) & IN_SUBJECT_MARKERS && !is_parted(reading, word);
    if (own)
        return marked_phrase(reading, first, word);
    uint32_t start = phrase_start(reading, first, word);
    struct word_range phrase = {start, word + 1};
    uint32_t name = source_person(reading, phrase);
    if (name != NOTHING) {
        uint32_t begin = mention_start(&reading->names->mentions.at[name]);
        phrase.first = with_role(reading, first, begin > first ? begin : first);
    }
    return phrase;
}

/* Whether the phrase, the last word of which ends in the particle, is somebody. */
static bool
is_somebody(const struct reading *reading, struct word_range phrase)
{
    if (is_empty(phrase))
        return false;
    if (source_speaks(reading, phrase))
        return true;
    const struct entry *particle = particle_of(reading, phrase.end - 1);
    if (!particle)
        return false;
    const struct language *language = language_of(reading, phrase.first);
    struct slice text = text_of_words(reading, phrase.first, phrase.end);
    text.length -= particle->length;
    struct slice plural = language_fact(language, "people_ending");
    if (plural.length > 0 && slice_ends_with(text, plural)) /* "시민단체들은" */
        text.length -= plural.length;
    const uint64_t people =
        IN_ROLES | IN_TITLES | IN_ORG_WORDS | IN_ORGS | IN_KINSHIP | IN_GENDERS | IN_HONORIFICS;
    struct slice last = text_of_words(reading, phrase.end - 1, phrase.end);
    last.length -= particle->length < last.length ? particle->length : 0;
    return language_tail(language, text, 0, 6, people) ||
           language_word(language, last)->lists & (IN_PRONOUNS | people);
}

struct word_range
marked_somebody(const struct reading *reading, uint32_t first, uint32_t end, bool last)
{
    struct word_range topic = nobody, other = nobody;
    if (end > first + LONGEST_LOOK)
        first = end - LONGEST_LOOK;
    for (uint32_t i = first; i < end; i++) {
        bool of_topic;
        if (!marks_subject(reading, i, &of_topic))
            continue;
        struct word_range phrase = marked_by(reading, first, i);
        if (!is_somebody(reading, phrase))
            continue;
        if (!of_topic)
            other = phrase;
        else if (is_empty(topic) || last)
            topic = phrase;
    }
    return is_empty(topic) ? other : topic;
}

/* Whether the particle at WORD stands behind a noun: not "昨年には", "市では", "카드로도". */
static bool
is_plain(const struct reading *reading, uint32_t word)
{
    if (is_spaced(reading, word)) {
        struct slice text = text_of_words(reading, word, word + 1);
        text.length -= marked_particle(reading, word);
        return !language_tail(language_of(reading, word), text, ONE_LETTER, ONE_LETTER,
                              IN_PREPOSITIONS);
    }
    if (word == 0 || !is_kana(reading, word - 1))
        return true;
    struct word_range before = {word - 1, word};
    return !source_tail(reading, before, part_endings | IN_COMPLEMENTISERS, 3);
}

/* "강릉시는 …": whether the phrase, with which the words from FIRST on begin, has more letters than
   most nouns that are nobody, where a space parts it from what follows. */
static bool
is_long_opening(const struct reading *reading, struct word_range phrase, uint32_t first)
{
    return !is_empty(phrase) && phrase.first == first && is_spaced(reading, first) &&
           text_of_words(reading, phrase.first, phrase.end).length >= LONG_OPENING;
}

struct word_range
marked_unknown(const struct reading *reading, uint32_t first, uint32_t end, bool direct)
{
    struct word_range found = nobody;
    if (end > first + LONGEST_LOOK)
        first = end - LONGEST_LOOK;
    for (uint32_t i = first; i < end; i++) {
        bool topic;
        if (!marks_subject(reading, i, &topic) || !topic || !is_plain(reading, i))
            continue;
        struct word_range phrase = marked_by(reading, first, i);
        uint32_t behind = behind_occasion(reading, i + 1, end);
        bool tells = direct ? behind >= end
                            : is_comma(reading, i + 1) || behind > i + 1 ||
                                  is_long_opening(reading, phrase, first);
        if (!is_empty(phrase) && tells && (direct || is_empty(found)))
            found = phrase;
    }
    return found;
}

/* "26日、", "同日夜、": behind the comma of a chunk that tells when. */
static uint32_t
behind_time(const struct reading *reading, uint32_t word, uint32_t end)
{
    if (!(source_number(reading, word) || source_word(reading, word, IN_ADVERBS | IN_DAYS)))
        return word;
    for (uint32_t i = word; i < end && i - word <= LONGEST_TIME; i++) {
        bool topic;
        if (is_comma(reading, i))
            return i + 1;
        if (has_shape(reading, i, WORD_MARK) || marks_subject(reading, i, &topic))
            return word;
    }
    return word;
}

/* "16일", "이날", "이어": behind the words with which a clause of a language with spaces begins
   that tell when it was said, or only tie it to what was said before. */
static uint32_t
behind_day(const struct reading *reading, uint32_t word, uint32_t end)
{
    while (word + 1 < end && !has_shape(reading, word, WORD_MARK)) {
        uint32_t last = word + (source_number(reading, word) && !is_parted(reading, word + 1));
        bool day = source_number(reading, word) && ends_as(reading, last, "day_counter");
        if (!day && !value_has(reading, word, NUMBER_ADVERBS, 't'))
            break;
        word = behind_bracket(reading, last + 1, end);
    }
    return word < end ? word : end;
}

/* Whether the word begins with what an occasion of speech is called, or ends in it: "記者会見",
   "브리핑에서". */
static bool
is_occasion(const struct reading *reading, uint32_t word)
{
    size_t length;
    if (has_shape(reading, word, WORD_MARK) || is_quoted_word(reading, word))
        return false;
    struct slice text = text_of_words(reading, word, word + 1);
    const struct language *language = language_of(reading, word);
    if (is_spaced(reading, word)) {
        bool begins = language_prefix(language, text, IN_SOURCE_NOUNS, &length) != NULL;
        const struct entry *particle = language_tail(language, text, begins ? length : ONE_LETTER,
                                                     ONE_LETTER, IN_PREPOSITIONS);
        if (!begins && particle && particle->length > ONE_LETTER) { /* "상임위원회에서" */
            text.length -= particle->length;
            return language_tail(language, text, ONE_LETTER, ONE_LETTER, IN_SOURCE_NOUNS) != NULL;
        }
        return begins && (particle || (lists_of(reading, word) & IN_SUBORDINATORS) != 0 ||
                          lists_of(reading, word + 1) & IN_PREPOSITIONS);
    }
    return language_tail(language, text, 0, 6, IN_SOURCE_NOUNS) &&
           (is_kana(reading, word + 1) || is_comma(reading, word + 1));
}

/* "記者会見で、", "記者団の取材に対し": behind the first occasion near by and its particle. */
static uint32_t
behind_place(const struct reading *reading, uint32_t word, uint32_t end)
{
    for (uint32_t i = word; i < end && i - word < LONGEST_OCCASION; i++) {
        bool topic;
        if (is_comma(reading, i) || marks_subject(reading, i, &topic) || is_quoted_word(reading, i))
            return word;
        if (!is_occasion(reading, i))
            continue;
        uint32_t behind = i + 1;
        if (is_spaced(reading, i) && behind < end && !is_parted(reading, behind) &&
            lists_of(reading, behind) & IN_PREPOSITIONS) /* "위원회|에" */
            behind++;
        if (is_spaced(reading, i)) /* "라디오에 출연해" */
            return behind + (behind < end && lists_of(reading, behind) & IN_SUBORDINATORS);
        while (behind < end && behind - i <= LONGEST_PARTICLE && !is_comma(reading, behind))
            behind++;
        if (is_comma(reading, behind))
            return behind + 1;
        return i + 2 <= end && is_kana(reading, i + 1) ? i + 2 : i + 1;
    }
    return word;
}

uint32_t
behind_occasion(const struct reading *reading, uint32_t word, uint32_t end)
{
    if (is_comma(reading, word) && word < end)
        word++;
    for (int i = 0; i < MOST_OCCASIONS && word < end; i++) {
        uint32_t behind = is_spaced(reading, word) ? behind_day(reading, word, end)
                                                   : behind_time(reading, word, end);
        behind = behind_place(reading, behind, end);
        if (behind == word)
            break;
        word = behind;
    }
    return word < end ? word : end;
}
