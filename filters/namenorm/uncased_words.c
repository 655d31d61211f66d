/* Arabic, Persian and Hindi names: whole words (see uncased.h). */
#include "language/article.h"
#include "namenorm/uncased_parts.h"
#include "text/letters.h"

enum {
    MOST_WORDS = 4,  /* of a name of words that no list has */
    MOST_LISTED = 9, /* of one of names and particles */
    MOST_ADJECTIVES = 4,
    SHORTEST_NAME = 4, /* letters, of words that no list has */
    LONGEST_OFFICE = 8
};

static const uint64_t titles = IN_TITLES | IN_ROLES;

static bool
has_article(const struct recut *recut, const struct word *word)
{
    return language_article(recut->language, slice_part(recut->text, word->start, word->end)) > 0;
}

bool
uncased_stands_for(const struct language *language, struct slice text)
{
    return slice_is_one_of(text, language_fact(language, "mandate"));
}

uint64_t
uncased_behind_clitic(const struct language *language, struct slice text)
{
    size_t length;
    bool clitic = language_prefix(language, text, IN_CLITICS, &length) && length < text.length;
    return clitic ? language_word(language, slice_from(text, length))->lists : 0;
}

bool
uncased_is_addressed(const struct language *language, struct slice text)
{
    struct slice prefix = language_fact(language, "addressee_prefix");
    return prefix.length > 0 && slice_starts_with(text, prefix);
}

bool
uncased_is_joined(const struct language *language, struct slice text)
{
    size_t length;
    const struct entry *clitic = language_prefix(language, text, IN_CLITICS, &length);
    if (!clitic || !(clitic->lists & IN_CONJUNCTIONS) || language_word(language, text)->lists)
        return false;
    struct slice noun = slice_from(text, length);
    if (language_word(language, noun)->lists & (IN_FUNCTION_WORDS | IN_PRONOUNS))
        return true; /* "وهي" */
    size_t article = language_article(language, noun);
    return article > 0 &&
           uncased_count_letters(noun, article, noun.length) >= SHORTEST_NAME; /* "والتر" */
}

static bool
is_joined(const struct recut *recut, const struct word *word)
{
    return word < recut->end &&
           uncased_is_joined(recut->language, slice_part(recut->text, word->start, word->end));
}

/* Whether a title ends before WORD, adjectives of nationality and the like between. */
static bool
is_titled(const struct recut *recut, const struct word *word)
{
    const struct word *last = word - 1;
    if (last > recut->first && word_mark(last) == '.' && !(last->shape & WORD_SPACE_BEFORE))
        return (recut_lists(recut, last - 1) & IN_TITLES) != 0; /* "डॉ." */
    while (last > recut->first && word - last <= MOST_ADJECTIVES &&
           recut_lists(recut, last) & (IN_NATIONALITIES | IN_MODIFIERS) &&
           !(recut_lists(recut, last) & titles))
        last--;
    if (last < recut->first || last->shape & WORD_MARK)
        return false;
    if (recut_lists(recut, last) & IN_TITLES)
        return true;
    if (recut->titles_with_articles && !has_article(recut, last))
        return false;
    if (recut_lists(recut, last) & IN_ROLES)
        return true;
    for (const struct word *first = last; first > recut->first && last - first < MOST_WORDS;) {
        size_t length;
        first--;
        if (first->shape & WORD_MARK)
            break;
        if (language_phrase(recut->language, word_entry(recut->language, first),
                            slice_from(recut->text, first->start), first->end - first->start,
                            titles, &length) &&
            first->start + length == last->end)
            return true;
    }
    return false;
}

/* Whether the word begins as those do that are spoken to. */
static bool
is_addressed(const struct recut *recut, const struct word *word)
{
    return uncased_is_addressed(recut->language, slice_part(recut->text, word->start, word->end));
}

/* "وزير الموارد المائية NAME", "رئيس اتحاد المزارعين NAME": whether the words before WORD are an
 * office and what it is of, the last with an article where titles have one. */
static bool
is_of_office(const struct recut *recut, const struct word *word)
{
    const uint64_t never =
        IN_FUNCTION_WORDS | IN_CUES | IN_PRONOUNS | IN_COMPLEMENTISERS | IN_GIVEN_NAMES;
    bool articles = recut->titles_with_articles;
    for (const struct word *at = word - 1; at >= recut->first && word - at <= LONGEST_OFFICE;
         at--) {
        uint64_t lists = recut_lists(recut, at);
        if (articles && at < word - 1 &&
            (lists & IN_LOCATIVES ||
             uncased_stands_for(recut->language, slice_part(recut->text, at->start, at->end))))
            continue; /* "الباحث في المركز", "النائبة عن حزب" */
        if (lists & IN_COMMON_WORDS) /* "باسم", which people are called, too */
            lists &= ~(uint64_t)IN_GIVEN_NAMES;
        if (at->shape & WORD_MARK || lists & never)
            return false;
        if (at == word - 1 && articles && !has_article(recut, at) && !(lists & IN_PLACES) &&
            !is_addressed(recut, at) && !is_joined(recut, at)) /* "للوكالة" */
            return false;
        if (at < word - 1 && lists & titles)
            return true;
    }
    return false;
}

static bool
is_name_word(const struct recut *recut, const struct word *word)
{
    const uint64_t never =
        IN_FUNCTION_WORDS | IN_CUES | IN_NOT_NAMES | IN_COMPLEMENTISERS | IN_PRONOUNS | IN_DAYS;
    const uint64_t other = titles | IN_PLACES | IN_ORGS | IN_ORG_WORDS | IN_PLACE_WORDS |
                           IN_NATIONALITIES | IN_MODIFIERS | IN_KINSHIP | IN_AUXILIARIES |
                           IN_ADVERBS | IN_LOCATIVES | IN_CONJUNCTIONS | IN_DETERMINERS |
                           IN_SUBJECT_MARKERS | IN_MONTHS;
    uint64_t lists = recut_lists(recut, word);
    if (lists & IN_CLITICS && !is_mark(recut, word + 1) && is_glued(recut, word + 1))
        return false; /* "لوكالة" */
    if (word >= recut->end || !(word->shape & WORD_OTHER) || lists & never ||
        (lists & (IN_COMMON_WORDS | IN_VERBS) && !(lists & (IN_GIVEN_NAMES | IN_SURNAMES))))
        return false;
    if (!lists && (is_addressed(recut, word) || is_joined(recut, word))) /* "للصحافة" */
        return false;
    return !(lists & other) || lists & (IN_GIVEN_NAMES | IN_SURNAMES | IN_PARTICLES);
}

/* "عبد الملك": whether the word makes one name with what stands behind it, a title, too. */
static bool
takes_any(const struct recut *recut, const struct word *word)
{
    return recut_lists(recut, word) & IN_PARTICLES && word + 1 < recut->end &&
           slice_equals(
               entry_value(recut->language, word_entry(recut->language, word), NUMBER_PARTICLES),
               slice_of("any")) &&
           has_article(recut, word + 1);
}

/* What ends a name beyond doubt. */
static bool
closes(const struct recut *recut, const struct word *word)
{
    size_t length;
    return is_mark(recut, word) ||
           recut_lists(recut, word) & (IN_CUES | IN_COMPLEMENTISERS | IN_SUBJECT_MARKERS) ||
           language_phrase(recut->language, word_entry(recut->language, word),
                           slice_from(recut->text, word->start), word->end - word->start, IN_CUES,
                           &length);
}

static bool
is_comma(const struct word *word)
{
    return word_mark(word) == ',' || word_mark(word) == 0x60C;
}

/* "وزیر نیرو": whether the word goes on with a title that begins before it. */
static bool
is_in_title(const struct recut *recut, const struct word *word)
{
    for (const struct word *first = word - 1; first >= recut->first && word - first < MOST_WORDS;
         first--) {
        size_t length;
        if (first->shape & WORD_MARK)
            return false;
        if (language_phrase(recut->language, word_entry(recut->language, first),
                            slice_from(recut->text, first->start), first->end - first->start,
                            titles, &length) &&
            first->start + length >= word->end)
            return true;
    }
    return false;
}

/* Whether the word is in the list of surnames, or ends as persons' names do. */
static bool
is_surname(const struct recut *recut, const struct word *word)
{
    uint64_t lists = recut_lists(recut, word);
    if (lists & IN_SURNAMES ||
        (lists & IN_OTHERS && is_famous(recut->language, word_entry(recut->language, word))))
        return true;
    if (lists & ~(IN_GIVEN_NAMES | IN_PARTICLES) || word >= recut->end ||
        !(recut->language->lists & IN_NAME_ENDINGS))
        return false;
    const struct entry *entry = language_tail(
        recut->language, slice_part(recut->text, word->start, word->end), 4, 4, IN_NAME_ENDINGS);
    return entry && slice_equals(entry_value(recut->language, entry, NUMBER_NAME_ENDINGS),
                                 slice_of("person"));
}

/* Whether the word is of a family: listed, or with an article and the ending of where one comes
 * from
 * ("النجدي"), or only an article where the language tells no such ending. */
static bool
is_family(const struct recut *recut, const struct word *word)
{
    struct slice ending = language_fact(recut->language, "family_ending");
    return recut_lists(recut, word) & IN_SURNAMES ||
           (has_article(recut, word) &&
            (ending.length == 0 ||
             slice_ends_with(slice_part(recut->text, word->start, word->end), ending)));
}

/* Whether a word in no list is likely a noun: for it is too short for a name, by its ending, or one
 * that is no name stands behind a particle glued to it: "بصوت". */
static bool
is_noun(const struct recut *recut, const struct word *word)
{
    struct slice text = slice_part(recut->text, word->start, word->end);
    uint64_t behind = uncased_behind_clitic(recut->language, text);
    return uncased_count_letters(recut->text, word->start, word->end) < SHORTEST_NAME ||
           slice_ends_with_one(text, language_fact(recut->language, "common_ending")) ||
           slice_ends_with_one(text, language_fact(recut->language, "pronoun_ending")) ||
           (behind & ~(IN_GIVEN_NAMES | IN_SURNAMES) && !has_article(recut, word));
}

/* "باسم محمد تامور إن": of a language whose titles have articles: whether the word, in no list and
 * behind names, is the last of the name, by its ending or what stands behind it. */
static bool
ends_unlisted(const struct recut *recut, const struct word *word)
{
    struct slice text = slice_part(recut->text, word->start, word->end);
    struct slice ending = language_fact(recut->language, "family_ending");
    bool family = ending.length > 0 && slice_ends_with(text, ending);
    return recut_lists(recut, word) == 0 && recut->titles_with_articles &&
           !has_article(recut, word) &&
           (recut_lists(recut, word - 1) & IN_GIVEN_NAMES ||
            (word > recut->first + 1 && takes_any(recut, word - 2))) &&
           !is_noun(recut, word) && (family || closes(recut, word + 1));
}

/* How many of the MOST words from the one at hand on are names and particles, the surname last but
   where the language has none of its own and names of fathers go on behind it: "علي حسن أبو خليل";
   there a word with an article and the ending of families may be the last. */
static int
count_listed(const struct recut *recut, int most)
{
    const struct word *word = recut->word;
    bool articles = recut->titles_with_articles;
    int known = 1;
    while (known < most && ((recut_lists(recut, word + known) & (IN_GIVEN_NAMES | IN_PARTICLES) &&
                             (articles || !is_surname(recut, word + known))) ||
                            (articles && is_surname(recut, word + known) &&
                             !(recut_lists(recut, word + known) & IN_NATIONALITIES)) ||
                            recut_lists(recut, word + known - 1) & IN_PARTICLES)) /* "عبد الوارث" */
        known++;
    while (known < most && is_surname(recut, word + known))
        known++;
    bool family = articles && known > 1 && known < most && !recut_lists(recut, word + known) &&
                  has_article(recut, word + known) && is_family(recut, word + known);
    return known + family;
}

/* Of a language that has a list of common words: how many of the MOST words from the one at hand on
   are a given name that is no common word and what may be the surname to it; 0: they are none. */
static int
count_full_name(const struct recut *recut, int most)
{
    const struct word *word = recut->word;
    const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS;
    bool headed = recut_lists(recut, word - 1) & heads && !has_article(recut, word - 1);
    if (!(recut->language->lists & IN_COMMON_WORDS) || headed || /* "مركز الحسن الثقافي" */
        !(recut_lists(recut, word) & IN_GIVEN_NAMES))
        return 0;
    uint64_t next = most > 1 ? recut_lists(recut, word + 1) : 0;
    bool sure = next & (IN_GIVEN_NAMES | IN_PARTICLES) ||
                (most > 1 && is_surname(recut, word + 1)) ||
                (most == 2 && next == 0 && has_article(recut, word + 1) && /* "كمال الأسمر أن" */
                 recut_lists(recut, word + 2) & IN_COMPLEMENTISERS);
    if (recut_lists(recut, word) & IN_COMMON_WORDS && (!sure || next & IN_COMMON_WORDS))
        return 0;
    int known = count_listed(recut, most);
    if (known > 1 && known < most && ends_unlisted(recut, word + known))
        known++;
    if (known > 1)
        return known;
    if (most > 2 && !(recut_lists(recut, word + 1) & ~IN_ABBREVIATIONS) &&
        is_surname(recut, word + 2) &&
        !(recut_lists(recut, word + 2) & IN_COMMON_WORDS)) /* "विनोद एस कुमार" */
        return 3;
    bool plain = most > 1 && !(recut_lists(recut, word + 1) & (IN_COMMON_WORDS | IN_VERBS));
    bool article = !recut->titles_with_articles || has_article(recut, word + 1);
    bool preposition = recut_lists(recut, word) & IN_LOCATIVES; /* "علي" for "على" */
    return plain && article && !preposition && recut_lists(recut, word + 1) == 0 ? 2 : 0;
}

/* "بدر البوسعیدی، وزیر خارجه": of a language that has a list of common words: two or three words in
   no list before a comma and an office, behind what a name may stand behind. */
static int
count_unlisted(const struct recut *recut, int most)
{
    const struct word *word = recut->word;
    if (!(recut->language->lists & IN_COMMON_WORDS) || most < 2 || most >= MOST_WORDS)
        return 0;
    for (int i = 0; i < most; i++)
        if (recut_lists(recut, word + i) & ~(IN_GIVEN_NAMES | IN_SURNAMES))
            return 0;
    const struct word *behind = word + most;
    const uint64_t before = IN_FUNCTION_WORDS | IN_PREPOSITIONS | IN_CONJUNCTIONS;
    bool begins = is_mark(recut, word - 1) || recut_lists(recut, word - 1) & before;
    bool office =
        behind + 1 < recut->end && is_comma(behind) && recut_lists(recut, behind + 1) & titles;
    return begins && office ? most : 0;
}

/* "शिवम दुबे": of a language whose surnames tell of names: a word in no list before surnames that are
 * no common words. */
static int
count_surnamed(const struct recut *recut, int most)
{
    const struct word *word = recut->word;
    int count = 1;
    while (count < most && count < MOST_WORDS && recut_lists(recut, word + count) & IN_SURNAMES &&
           !(recut_lists(recut, word + count) & (IN_COMMON_WORDS | IN_PLACES)))
        count++;
    return count > 1 && recut_lists(recut, word) == 0 &&
                   !slice_ends_with_one(slice_part(recut->text, word->start, word->end),
                                        language_fact(recut->language, "common_ending")) &&
                   language_is(recut->language, "surnames_tell")
               ? count
               : 0;
}

/* Whether a title begins not far before WORD, and nothing but what it is of, and where, stands
 * between. */
static bool
is_behind_office(const struct recut *recut, const struct word *word)
{
    const uint64_t never = IN_CUES | IN_PRONOUNS | IN_COMPLEMENTISERS | IN_DAYS | IN_ADVERBS |
                           IN_CONJUNCTIONS | IN_GIVEN_NAMES;
    for (const struct word *at = word - 1; at >= recut->first && word - at <= LONGEST_OFFICE;
         at--) {
        uint64_t lists = recut_lists(recut, at);
        if (lists & titles)
            return true;
        if (at->shape & WORD_MARK || lists & never ||
            (lists & IN_FUNCTION_WORDS && !(lists & IN_LOCATIVES)))
            return false;
    }
    return false;
}

/* "قال محلل السوق في المصرف نويل براي إن", "محافظ أورسك مبروك بن تامر": of a language whose titles
 * have an article: words in no list behind an office and what it is of, before "that" or a colon,
 * or around "son of". */
static int
count_behind_office(const struct recut *recut, int most)
{
    const struct word *word = recut->word;
    const uint64_t names = IN_GIVEN_NAMES | IN_SURNAMES;
    if (most < 2 || has_article(recut, word) || recut_lists(recut, word) & ~names ||
        !recut->titles_with_articles)
        return 0;
    if (most > 2 && recut_lists(recut, word + 1) & IN_PARTICLES &&
        !(recut_lists(recut, word + 1) & names))
        return is_behind_office(recut, word) ? 3 : 0;
    const struct word *behind = word + most;
    struct slice last = slice_part(recut->text, behind[-1].start, behind[-1].end);
    if (most >= MOST_WORDS || behind >= recut->end ||
        !(word_mark(behind) == ':' || recut_lists(recut, behind) & IN_COMPLEMENTISERS) ||
        slice_ends_with_one(last, language_fact(recut->language, "pronoun_ending")))
        return 0;
    for (int i = 1; i < most; i++)
        if (recut_lists(recut, word + i) & ~names)
            return 0;
    return is_behind_office(recut, word) ? most : 0;
}

/* "ولي العهد": whether a title of several words begins with the word. */
static bool
begins_title(const struct recut *recut, const struct word *word)
{
    size_t length;
    return word < recut->end && !is_mark(recut, word) &&
           language_phrase(recut->language, word_entry(recut->language, word),
                           slice_from(recut->text, word->start), word->end - word->start, titles,
                           &length) &&
           length > word->end - word->start;
}

/* "الرئيس المصري NAME": whether the word, which may be a surname, too, tells where the bearer of
 * the title before it is from. */
static bool
is_attribute(const struct recut *recut, const struct word *word)
{
    return recut_lists(recut, word) & IN_NATIONALITIES && has_article(recut, word) &&
           (is_titled(recut, word) || is_of_office(recut, word));
}

/* Where the office begins that leads up to WORD; NULL if there is none, or it may go on there. */
static const struct word *
office_before(const struct recut *recut, const struct word *word)
{
    if (!is_titled(recut, word) && !is_of_office(recut, word))
        return NULL;
    const struct word *first = NULL;
    for (const struct word *at = word - 1; at >= recut->first && word - at <= LONGEST_OFFICE;
         at--) {
        uint64_t lists = recut_lists(recut, at);
        if (lists & titles)
            first = at;
        if (at->shape & WORD_MARK || lists & (IN_CUES | IN_COMPLEMENTISERS | IN_PRONOUNS))
            break;
    }
    return first;
}

/* "ناشطون", "محلية": whether the word ends as those do that only tell a kind. */
static bool
ends_as_kind(const struct recut *recut, const struct word *word)
{
    return slice_ends_with_one(slice_part(recut->text, word->start, word->end),
                               language_fact(recut->language, "kind_ending"));
}

/* Whether the word is a verb that reports, none of "according to" and no participle. */
static bool
is_telling(const struct recut *recut, const struct word *word)
{
    if (word < recut->first || !(recut_lists(recut, word) & IN_CUES))
        return false;
    struct slice value =
        entry_value(recut->language, word_entry(recut->language, word), NUMBER_CUES);
    return slice_find_byte(value, 0, 't') < value.length &&
           slice_find_byte(value, 0, 'p') >= value.length;
}

/* "أكد المفوض العام فيليب لازاريني في …", "وقالت بلاسخارت إن", "يؤكد بسام الطريفي، …": of a
 * language whose titles have an article: words in no list behind a verb that reports, or behind one
 * and an office, up to what ends them. */
static int
count_speaking(const struct recut *recut, int most)
{
    const struct word *word = recut->word, *behind = word + most;
    const uint64_t names = IN_GIVEN_NAMES | IN_SURNAMES | IN_PARTICLES;
    if (!recut->titles_with_articles || most >= MOST_WORDS || word == recut->first)
        return 0;
    const struct word *office = office_before(recut, word);
    if (!is_telling(recut, office ? office - 1 : word - 1))
        return 0;
    for (int i = 0; i < most; i++) {
        bool named = recut_lists(recut, word + i) & names;
        if (recut_lists(recut, word + i) & ~names ||
            (!named && (is_noun(recut, word + i) || ends_as_kind(recut, word + i))) ||
            (has_article(recut, word + i) && (!is_family(recut, word + i) || (i == 0 && office))))
            return 0;
    }
    bool closed = closes(recut, behind);
    return closed || (most > 1 && recut_lists(recut, behind) & IN_FUNCTION_WORDS) ? most : 0;
}

/* "جماعة سيدي قاسم", "جامعة الحسن بن علي": whether a particle that a head has before it stands
 * before the word, which is a place then, or the word is one that goes on with whom a head is
 * called after. */
static bool
is_of_place(const struct recut *recut, const struct word *word)
{
    const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS;
    uint64_t before = word - recut->first > 1 ? recut_lists(recut, word - 1) : 0;
    bool on = recut_lists(recut, word) & IN_PARTICLES && before & IN_GIVEN_NAMES;
    return (before & IN_PARTICLES || on) && recut_lists(recut, word - 2) & heads &&
           !has_article(recut, word - 2);
}

/* How many words from the one at hand on may be of a name. */
static int
count_most(const struct recut *recut)
{
    const struct word *word = recut->word;
    int most = 0;
    while (most <= MOST_LISTED && !(most > 0 && begins_title(recut, word + most)) &&
           (is_name_word(recut, word + most) || (most > 0 && takes_any(recut, word + most - 1))))
        most++;
    return most;
}

/* How many of MOST words are surely a name, as their lists, an office or a verb tell; 0: none. */
static int
count_sure(const struct recut *recut, int most)
{
    int sure = count_full_name(recut, most);
    most = most <= MOST_WORDS ? most : MOST_WORDS + 1;
    if (sure == 0)
        sure = count_surnamed(recut, most);
    if (sure == 0)
        sure = count_unlisted(recut, most);
    if (sure == 0)
        sure = count_behind_office(recut, most);
    if (sure == 0)
        sure = uncased_count_behind_origin(recut, most);
    return sure == 0 ? count_speaking(recut, most) : sure;
}

/* How many of MOST words, the first ones, lists or an article tell to be of a name. */
static int
count_known(const struct recut *recut, int most)
{
    const uint64_t names = IN_GIVEN_NAMES | IN_SURNAMES | IN_PARTICLES;
    int known = 0;
    while (known < most && (recut_lists(recut, recut->word + known) & names ||
                            (known > 0 && has_article(recut, recut->word + known))))
        known++;
    return known;
}

/* Whether the word is a given name where it stands, the first of MOST; OFFICE: one is before it. */
static bool
is_given_here(const struct recut *recut, const struct word *word, int most, bool office)
{
    return recut_lists(recut, word) & IN_GIVEN_NAMES &&
           (!(recut_lists(recut, word) & IN_COMMON_WORDS) ||
            (recut->titles_with_articles && office && most > 1) ||
            recut_lists(recut, word - 1) & IN_TITLES);
}

/* "NAME, ROLE": whether a comma and a title stand at WORD. */
static bool
begins_role(const struct recut *recut, const struct word *word)
{
    return is_mark(recut, word) && word + 1 < recut->end && is_comma(word) &&
           recut_lists(recut, word + 1) & titles;
}

/* How many of MOST words right behind a title, which no given name begins, are a name. */
static int
count_titled(const struct recut *recut, int most)
{
    const struct word *word = recut->word;
    if (recut->language->lists & IN_COMMON_WORDS && is_surname(recut, word) &&
        !(recut_lists(recut, word) & titles))
        return 1;
    if (language_is(recut->language, "bare_complement") &&
        !(recut_lists(recut, word - 1) & IN_TITLES))
        return 0; /* what the office is of */
    return closes(recut, word + most) && most < MOST_WORDS && !has_article(recut, word) ? most : 0;
}

/* How many of MOST words behind a cue or an office, the first a given name, are a name. */
static int
count_given(const struct recut *recut, int most)
{
    const struct word *behind = recut->word + most;
    int known = count_known(recut, most), pair = most > 2 ? 2 : most; /* and a surname */
    bool closed =
        closes(recut, behind) || (most <= 2 && recut_lists(recut, behind) & IN_FUNCTION_WORDS);
    return closed && most < MOST_WORDS ? most : known > 1 ? known : pair;
}

/* "نتانیاهو: …", "मोदी बोले- …", "ترامپ در …": whether the word, nothing but a name, begins a
 * sentence before a cue, a colon or, a surname, a small word that ends a subject. */
static bool
is_label(const struct recut *recut, const struct word *word)
{
    uint64_t own = recut_lists(recut, word), next = recut_lists(recut, word + 1);
    uint32_t before = word > recut->first ? word_mark(word - 1) : '.';
    if ((before != '.' && before != 0x964) || word + 1 >= recut->end ||
        own & ~(uint64_t)(IN_SURNAMES | IN_GIVEN_NAMES) || next & IN_COMPLEMENTISERS)
        return false; /* "ایمانی که" */
    if (is_mark(recut, word + 1))
        return word_mark(word + 1) == ':';
    return closes(recut, word + 1) || (own & IN_SURNAMES && !recut->titles_with_articles &&
                                       next & (IN_PREPOSITIONS | IN_LOCATIVES | IN_LINKERS));
}

/* How many of MOST words are a name though neither an office nor a verb stands before them. */
static int
count_alone(const struct recut *recut, int most, bool given)
{
    const struct word *word = recut->word;
    if (given && most > 1 && most < MOST_WORDS && recut_lists(recut, word + most) & IN_CUES)
        return most;
    int known = count_known(recut, most);
    if (known > 1 && recut_lists(recut, word + known - 1) & IN_SURNAMES && given)
        return known;
    bool marked =
        recut_lists(recut, word) & IN_SURNAMES && recut_lists(recut, word + 1) & IN_SUBJECT_MARKERS;
    return most == 1 && known == 1 && (marked || is_label(recut, word));
}

/* How many words from the one at hand on are a name; 0: none. */
static int
count_name(const struct recut *recut)
{
    const struct word *word = recut->word;
    int most = count_most(recut);
    if (most == 0 || is_in_title(recut, word) || is_attribute(recut, word) ||
        is_of_place(recut, word))
        return 0;
    int sure = count_sure(recut, most);
    if (sure > 0)
        return sure;
    most = most <= MOST_WORDS ? most : MOST_WORDS + 1;
    bool cue = recut_lists(recut, word - 1) & IN_CUES && !is_mark(recut, word - 1);
    bool titled = is_titled(recut, word), office = titled || is_of_office(recut, word);
    bool given = is_given_here(recut, word, most, office);
    if (given && most > 1 && begins_role(recut, word + most))
        return most < MOST_WORDS ? most : count_known(recut, most);
    if (given && (cue || office))
        return count_given(recut, most);
    bool told = titled && !has_article(recut, word);
    bool said = cue && recut_lists(recut, word) & IN_GIVEN_NAMES && is_mark(recut, word + most);
    if (most == 2 && (told || said) && is_family(recut, word + 1))
        return most;
    return titled ? count_titled(recut, most) : count_alone(recut, most, given);
}

void
uncased_cut_words(struct recut *recut)
{
    const struct word *word = recut->word;
    int count = count_name(recut);
    if (count == 0) {
        uncased_emit(recut, word->start, word->end, 0);
        return;
    }
    const struct word *last = word + count - 1;
    uncased_remember(recut->uncased, slice_part(recut->text, word->start, last->end), 0, 0);
    uint64_t of_last = recut_lists(recut, last);
    if (!(of_last & IN_GIVEN_NAMES) || (of_last & IN_SURNAMES && !(of_last & IN_COMMON_WORDS)))
        uncased_remember(recut->uncased, slice_part(recut->text, last->start, last->end), 0, 0);
    if (count > 2 && recut_lists(recut, last - 1) & IN_PARTICLES) /* "محمد بن راشد" */
        uncased_remember(recut->uncased, slice_part(recut->text, last[-1].start, last->end), 0, 0);
    if (count > 1 && recut_lists(recut, word) & IN_GIVEN_NAMES && /* "सुनीता" */
        language_is(recut->language, "given_names_alone"))
        uncased_remember(recut->uncased, slice_part(recut->text, word->start, word->end), 0,
                         recut_lists(recut, word) & IN_COMMON_WORDS ? IN_GIVEN_NAMES : 0);
    if (count == 3 && recut_lists(recut, word + 1) == 0) /* "إغناسيو روبليدو غارسيا" */
        uncased_remember(recut->uncased, slice_part(recut->text, word[1].start, word[1].end), 0, 0);
    for (; recut->word <= last; recut->word++)
        uncased_emit(recut, recut->word->start, recut->word->end, WORD_NAME);
    recut->word = last;
}
