/* Names that begin with what they name, in scripts without capitals, where spaces part words and
   what an institution is stands first: "وزارت نیرو", "سد کرج". The value of the word in its list
   says how far the name goes: "open": over all that it is of; "seat": over the town it sits in,
   too; "purpose": over all that it is of, if that says what it is for; "one": over a word, a title
   or given name before it; "before": the word itself is no part of it; "commune": so, if no list
   has what stands behind it, else "open". */
#include "language/article.h"
#include "namenorm/kinds.h"
#include "namenorm/run.h"
#include "namenorm/uncased.h"

/* Words [first, end). */
struct word_span {
    uint32_t first;
    uint32_t end;
};

enum { MOST_QUOTED = 5 /* words between marks */ };
enum { MOST_OPEN = 6, MOST_ONE = 3, MOST_BEFORE = 2 /* words; of places one */ };

static const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS;

struct head {
    uint32_t first;
    uint32_t end;
    struct slice value;
    enum mention_sign sign; /* what the name is, if it is one */
};

static struct head
head_at(const struct block_words *block, uint32_t word)
{
    static const struct {
        enum language_list_number number;
        enum mention_sign sign;
    } kinds[] = {{NUMBER_ORG_WORDS, SIGN_ORG_WORD},
                 {NUMBER_PLACE_WORDS, SIGN_PLACE_WORD},
                 {NUMBER_OTHER_WORDS, SIGN_OTHER_WORD}};
    const struct entry *entry = NULL;
    struct head head = {word, phrase_at(block, word, heads, &entry), {"", 0}, SIGN_ORG_WORD};
    for (size_t i = 0; entry && i < sizeof kinds / sizeof *kinds && head.value.length == 0; i++)
        if (entry->lists >> kinds[i].number & 1) {
            head.value = entry_value(block->language, entry, kinds[i].number);
            head.sign = kinds[i].sign;
        }
    return head;
}

/* "می‌تواند": whether the word begins as verbs do that no list has. */
static bool
is_verb(const struct block_words *block, uint32_t word)
{
    return slice_starts_with_one(word_text(block->text, &block->at[word]),
                                 language_fact(block->language, "verb_prefix"));
}

/* Whether a name that begins with what it names begins at WORD: no part of another, which what
 * stands before it would begin. */
static bool
is_head(const struct block_words *block, uint32_t word)
{
    return lists_at(block, word) & heads && head_at(block, word).value.length > 0;
}

/* Whether the word may stand in the name of an institution or a place, behind its head. */
static bool
may_go_on(const struct block_words *block, uint32_t word)
{
    uint64_t never = IN_FUNCTION_WORDS | IN_PRONOUNS | IN_DETERMINERS | IN_ADVERBS | IN_DAYS |
                     IN_VERBS | IN_COMMON_WORDS | IN_COMPLEMENTISERS | IN_PREPOSITIONS |
                     IN_LOCATIVES | IN_AUXILIARIES | IN_CONJUNCTIONS | IN_CUES | IN_KINSHIP;
    never |= block->titles_with_articles ? 0 : IN_MODIFIERS; /* "المديرية العامة" */
    if (lists_at(block, word) & IN_GIVEN_NAMES)              /* "أولاد علي" */
        never &= ~(uint64_t)IN_LOCATIVES;
    return is_in_block(block, word) && has_shape(block, word, WORD_OTHER) &&
           !has_shape(block, word, WORD_MARK) && spaced(block, word) &&
           !(lists_at(block, word) & IN_CLITICS) &&
           (!(lists_at(block, word) & never) || lists_at(block, word) & IN_PLACES) &&
           phrase_at(block, word, IN_CUES | IN_PREPOSITIONS, NULL) == word && !is_verb(block, word);
}

/* Whether the word has its article, in a language that writes it with the word. */
static bool
has_article(const struct block_words *block, uint32_t word)
{
    return language_article(block->language, word_text(block->text, &block->at[word])) > 0;
}

/* Whether the word is an adjective with its article, as it stands behind what an institution is
 * of. */
static bool
is_adjective(const struct block_words *block, uint32_t word)
{
    return block->titles_with_articles && is_in_block(block, word) && may_go_on(block, word) &&
           has_article(block, word) && !has_shape(block, word, WORD_NAME) &&
           !(lists_at(block, word) & (IN_NATIONALITIES | IN_ROLES | IN_TITLES | IN_PLACES)) &&
           slice_ends_with_one(word_text(block->text, &block->at[word]),
                               language_fact(block->language, "attribute_ending"));
}

/* Whether the word begins what an institution is for: "شركة القناة لتوزيع الكهرباء". */
static bool
is_purpose(const struct block_words *block, uint32_t word)
{
    struct slice text = word_text(block->text, &block->at[word]);
    struct slice prefix = language_fact(block->language, "purpose_prefix");
    if (uncased_is_addressed(block->language, text))
        return true;
    if (prefix.length == 0 || !slice_starts_with(text, prefix))
        return false;
    bool joined = is_in_block(block, word + 2) && lists_at(block, word + 1) == 0 &&
                  has_article(block, word + 2); /* "لغوث وتشغيل" */
    bool named = lists_at(block, word - 2) & heads && has_article(block, word - 2) &&
                 has_article(block, word - 1); /* "الاتحاد العام لنقابات العمال" */
    bool placed = named && is_in_block(block, word + 2) && lists_at(block, word + 2) & IN_PLACES;
    if (!joined && !placed && !has_article(block, word + 1)) /* "لسكك حديد مصر" */
        return false;
    struct slice noun = {text.at + prefix.length, text.length - prefix.length};
    if (named)
        return true;
    return !(language_word(block->language, noun)->lists &
             (heads | IN_ROLES | IN_TITLES | IN_PLACES | IN_ORGS));
}

/* "لدورتين", "بمقر": whether the word, in no list, is a noun behind a preposition that is written
 * with it, which a name does not go on over. */
static bool
is_governed(const struct block_words *block, uint32_t word)
{
    struct slice text = word_text(block->text, &block->at[word]);
    size_t length;
    if (!block->titles_with_articles || lists_at(block, word))
        return false;
    const struct entry *clitic = language_prefix(block->language, text, IN_CLITICS, &length);
    if (!clitic || entry_value(block->language, clitic, NUMBER_CLITICS).length == 0 ||
        has_article(block, word) || is_purpose(block, word))
        return false;
    uint64_t noun = language_word(block->language, slice_part(text, length, text.length))->lists;
    bool kind = slice_starts_with(text, language_fact(block->language, "purpose_prefix")) &&
                slice_ends_with_one(text, language_fact(block->language, "kind_ending"));
    return kind || noun & ~(uint64_t)(IN_GIVEN_NAMES | IN_SURNAMES | IN_PLACES | IN_ORGS);
}

/* Whether the word has its article, or one that a preposition has swallowed: "للنزاهة". */
static bool
is_definite(const struct block_words *block, uint32_t word)
{
    struct slice text = word_text(block->text, &block->at[word]);
    return has_article(block, word) || uncased_is_joined(block->language, text) ||
           uncased_is_addressed(block->language, text);
}

/* "وزارة التربية والتعليم": whether the word is of a second field that what stands before FIRST is
 * of, or, behind one with an article, what it is for. */
static bool
is_joined(const struct block_words *block, uint32_t word, uint32_t first)
{
    struct slice text = word_text(block->text, &block->at[word]);
    return block->titles_with_articles && uncased_is_joined(block->language, text) &&
           is_definite(block, word - 1) &&
           (!has_article(block, first - 1) || !has_article(block, word - 1));
}

/* "وزارة الإدارة المحلية وعدت": whether a word without an article stands at WORD behind one that
 * has it, which ends what the head is of. */
static bool
is_definite_end(const struct block_words *block, uint32_t word, uint32_t first)
{
    bool son = lists_at(block, word) & IN_PARTICLES; /* "الحسين بن طلال" */
    return block->titles_with_articles && word > first && is_definite(block, word - 1) && !son &&
           !has_article(block, word) && !is_purpose(block, word) && !is_joined(block, word, first);
}

/* "المؤسسة نسخة", "الجمعية محمد": whether the head before FIRST has an article, and what stands
 * behind it none, or is a person: it is no adjective of it. */
static bool
is_no_adjective(const struct block_words *block, uint32_t first)
{
    return block->titles_with_articles && has_article(block, first - 1) &&
           is_in_block(block, first) &&
           (has_shape(block, first, WORD_NAME) ||
            (!is_definite(block, first) && !is_purpose(block, first)));
}

/* "للدفاع عن": whether the word begins what an institution is for and a preposition that goes on
 * with it. */
static bool
is_for_more(const struct block_words *block, uint32_t word)
{
    return is_in_block(block, word + 2) && !has_shape(block, word + 2, WORD_MARK) &&
           slice_starts_with_one(slice_from(block->text, block->at[word].start),
                                 language_fact(block->language, "purpose_phrase"));
}

/* The end of a name that is all that its head is of: up to what is no part of it, a person, an
 * office, or behind a place. */
static uint32_t
open_end(const struct block_words *block, uint32_t first)
{
    uint32_t word = first;
    if (is_no_adjective(block, first))
        return first;
    while (word < first + MOST_OPEN) {
        bool generic = word > first && (lists_at(block, word) & IN_PLACE_WORDS) != 0;
        uint32_t place = phrase_at(block, word + generic, IN_PLACES, NULL);
        if (place > word + generic && is_in_block(block, place) && is_purpose(block, place)) {
            word = place; /* "شركة الفرات للمقاولات" */
            continue;
        }
        if (place > word + generic) /* "… استان لرستان", "محكمة القاهرة الاقتصادية" */
            return place + is_adjective(block, place);
        if (!may_go_on(block, word) || is_definite_end(block, word, first) ||
            is_governed(block, word))
            break;
        if (word > first && is_for_more(block, word)) {
            word += 3;
            continue;
        }
        if (has_shape(block, word, WORD_NAME) && word > first)
            return word;
        if (word > first && lists_at(block, word) & (IN_ROLES | IN_TITLES))
            return word;
        word++;
    }
    return word;
}

/* "مؤتمر صحفي", "شركة سعودية": whether the words [first, end) behind a head, the last of which has
 * no article in a language that writes it with the word, only say what kind it is, or what it is
 * for.
 */
static bool
is_indefinite(const struct block_words *block, const struct head *head, uint32_t first,
              uint32_t end)
{
    uint32_t last = end; /* "برنامج تلفزيوني للأطفال" */
    while (last > first &&
           uncased_is_addressed(block->language, word_text(block->text, &block->at[last - 1])))
        last--;
    if (!block->titles_with_articles || has_article(block, head->end - 1))
        return false;
    if (last == first)
        return true; /* "مصنع للنسيج" */
    end = last;
    if (has_article(block, end - 1) || has_shape(block, end - 1, WORD_NAME) ||
        phrase_at(block, end - 1, IN_PLACES | IN_ORGS, NULL) == end)
        return false;
    struct slice text = word_text(block->text, &block->at[end - 1]);
    return head->sign == SIGN_OTHER_WORD || lists_at(block, end - 1) & IN_NATIONALITIES ||
           (end == first + 1 &&
            slice_ends_with_one(text, language_fact(block->language, "kind_ending")));
}

/* "صندوق البلدية", "غرفة جلوسها": whether all that stands behind a head is an institution or a
 * place without its name, or the last word has a pronoun: the name is none. */
static bool
is_nameless(const struct block_words *block, uint32_t first, uint32_t end)
{
    struct slice text = word_text(block->text, &block->at[end - 1]);
    if (!block->titles_with_articles)
        return false;
    if (lists_at(block, end - 1) == 0)
        return !has_article(block, end - 1) && !has_shape(block, end - 1, WORD_NAME) &&
               slice_ends_with_one(text, language_fact(block->language, "owner_ending"));
    return end == first + 1 && has_article(block, first) && lists_at(block, first) & heads &&
           phrase_at(block, first, IN_ORGS | IN_PLACES, NULL) == first;
}

/* The end of a name that has one word behind its head, or titles and names of a person. */
static uint32_t
one_end(const struct block_words *block, uint32_t first)
{
    const uint64_t led = IN_TITLES | IN_GIVEN_NAMES | IN_PARTICLES;
    uint32_t word = first;
    while (word < first + MOST_ONE && may_go_on(block, word) && !is_head(block, word)) {
        uint32_t place = phrase_at(block, word, IN_PLACES, NULL);
        if (place > word)
            return place;
        word++;
        if (!(lists_at(block, word - 1) & led) ||
            lists_at(block, word) & (IN_ROLES | IN_TITLES | IN_PLACES))
            break;
    }
    return word;
}

/* The end of a name of words that no list has, or of an organisation, of whatever is no small word.
 */
static uint32_t
before_end(const struct block_words *block, uint32_t first, uint32_t most)
{
    bool led = most == 1 && block->titles_with_articles && lists_at(block, first) & IN_PARTICLES;
    uint32_t word = first + led; /* "بني وليد" */
    first = word;
    bool any = lists_at(block, first) & (IN_MONTHS | IN_PLACES) || may_go_on(block, first);
    if (most > 1 && any && !(lists_at(block, first) & IN_NATIONALITIES))
        word++;
    while (word < first + most && may_go_on(block, word) && !has_shape(block, word, WORD_NAME) &&
           !(lists_at(block, word) & ~(IN_GIVEN_NAMES | IN_SURNAMES | IN_LOCATIVES)))
        word++;
    if (led)
        return word > first ? word : first - 1;
    return most > 1 && word > first ? phrase_at(block, word, IN_PLACES, NULL) : word;
}

/* "شرکت فولاد خزر", "مديرية الدفاع المدني": where a name ends whose head an organisation stands
 * behind, which is the name that tells of itself, or goes on in what it is of. */
static uint32_t
known_end(const struct block_words *block, uint32_t first, uint32_t end)
{
    uint32_t known = phrase_at(block, first, IN_ORGS, NULL);
    bool field = block->titles_with_articles && has_article(block, first) && known > first + 1;
    bool goes_on = known > first && (block->titles_with_articles ? field : end > known);
    return goes_on ? first : known;
}

/* "… پاسخ نداد": whether the last word of the name [first, end) is a noun that is one with the verb
 * behind it. */
static bool
is_of_verb(const struct block_words *block, uint32_t first, uint32_t end)
{
    const uint64_t names = IN_PLACES | IN_ORGS | IN_GIVEN_NAMES | IN_SURNAMES | IN_NATIONALITIES;
    return end > first && is_in_block(block, end) && !has_shape(block, end, WORD_MARK) &&
           !(lists_at(block, end) & IN_AUXILIARIES) && !(lists_at(block, end - 1) & names) &&
           !has_shape(block, end - 1, WORD_NAME) && !(lists_at(block, end) & IN_CUES) &&
           (is_verb(block, end) ||
            (lists_at(block, end) & IN_VERBS && !has_value(block, end, NUMBER_VERBS, "n")));
}

/* "مسرحية «حارس المنارة»": the words between the marks that open at WORD, right behind a head; none
 * if they do not close soon. */
static struct word_span
quoted(const struct block_words *block, uint32_t word)
{
    const struct word_span none = {word, word};
    if (!is_mark_at(block, word, 0xAB) && !is_mark_at(block, word, 0x201C) &&
        !is_mark_at(block, word, '"'))
        return none;
    for (uint32_t i = word + 1; i <= word + 1 + MOST_QUOTED && is_in_block(block, i); i++)
        if (has_shape(block, i, WORD_MARK)) {
            bool closes = is_mark_at(block, i, 0xBB) || is_mark_at(block, i, 0x201D) ||
                          is_mark_at(block, i, '"');
            return closes ? (struct word_span){word + 1, i} : none;
        }
    return none;
}

static uint32_t
finish(const struct block_words *block, struct mention *mention, const struct head *head,
       uint32_t first, uint32_t last)
{
    mention->first = mention->title_first = mention->title_last = first;
    mention->last = mention->after_first = mention->after_last = last;
    kinds_find(block, mention);
    mention->signs |= sign_bit(head->sign) | sign_bit(SIGN_LEGAL_FORM);
    if (head->sign != SIGN_ORG_WORD)
        mention->signs &= ~sign_bit(SIGN_LEGAL_FORM);
    return last;
}

/* "… ایران", "… استان لرستان": the end of the place that what ends before WORD is of; WORD if there
 * is none. */
static uint32_t
land_end(const struct block_words *block, uint32_t word)
{
    uint32_t land = word + (is_in_block(block, word) && lists_at(block, word) & IN_PLACE_WORDS);
    uint32_t end = phrase_at(block, land, IN_PLACES, NULL);
    return end > land ? end : word;
}

/* "وزارت خارجه ارمنستان", "وزارة الخارجية التونسية": the end of the country behind a listed
 * institution that ends before WORD, or the adjective of it; WORD if there is none. */
static uint32_t
owner_end(const struct block_words *block, uint32_t word)
{
    if (!block->titles_with_articles)
        return land_end(block, word);
    return word + (word > block->first && may_go_on(block, word) &&
                   lists_at(block, word) & IN_NATIONALITIES && has_article(block, word) &&
                   has_article(block, word - 1));
}

/* "محكمة الاستئناف بفاس": the end of the town behind a preposition written with it, where the
 * institution that ends before WORD sits; WORD if there is none. */
static uint32_t
seat_end(const struct block_words *block, uint32_t word)
{
    uint32_t town = word + 1;
    bool led = is_in_block(block, town) && lists_at(block, word) & IN_CLITICS &&
               spaced(block, word) && !spaced(block, town);
    uint32_t end = led ? phrase_at(block, town, IN_PLACES, NULL) : town;
    return end > town ? end : word;
}

/* Whether one of the words [first, end) begins what the institution is for. */
static bool
has_purpose(const struct block_words *block, uint32_t first, uint32_t end)
{
    while (first < end && !is_purpose(block, first))
        first++;
    return first < end;
}

/* "جماعة بني بوفراح", but "جماعة الحوثي": the end of the place that stands behind a head that is of
 * places and of organisations, a word in no list without an article, a particle before it or none;
 * FIRST if there is none. */
static uint32_t
commune_end(const struct block_words *block, uint32_t first)
{
    const uint64_t names = IN_GIVEN_NAMES | IN_SURNAMES | IN_PARTICLES;
    uint32_t last = first + (lists_at(block, first) & IN_PARTICLES ? 1 : 0);
    bool place = may_go_on(block, first) && may_go_on(block, last) && !has_article(block, last) &&
                 !(lists_at(block, last) & ~names) && !is_governed(block, last) &&
                 !(is_in_block(block, last + 1) && has_article(block, last + 1)) &&
                 !slice_ends_with_one(word_text(block->text, &block->at[last]),
                                      language_fact(block->language, "kind_ending"));
    return place ? last + 1 : first;
}

/* The name without its head, which begins at WORD; WORD if there is none. */
static uint32_t
name_behind(const struct block_words *block, uint32_t word, const struct head *head,
            struct mention *mention)
{
    uint32_t org = phrase_at(block, head->end, IN_ORGS, NULL);
    if (org > head->end && head->sign == SIGN_ORG_WORD &&
        lists_at(block, head->end) & IN_NOT_NAMES) /* "باشگاه استقلال" */
        return finish(block, mention, head, head->end, org);
    uint32_t end = before_end(block, head->end, head->sign == SIGN_PLACE_WORD ? 1 : MOST_BEFORE);
    end -= is_of_verb(block, head->end, end);
    bool known = org > head->end || (head->sign == SIGN_PLACE_WORD &&
                                     phrase_at(block, head->end, IN_PLACES, NULL) > head->end);
    bool listed = phrase_at(block, word, IN_ORGS | IN_PLACES, NULL) > word;
    return end == head->end || known || listed ? word
                                               : finish(block, mention, head, head->end, end);
}

/* The name that goes on behind its head, which begins at WORD; WORD if there is none. */
static uint32_t
name_with(const struct block_words *block, uint32_t word, const struct head *head,
          struct mention *mention)
{
    bool open = !slice_equals(head->value, slice_of("one"));
    bool seat = slice_equals(head->value, slice_of("seat"));
    uint32_t end = open ? open_end(block, head->end) : one_end(block, head->end);
    end -= is_of_verb(block, head->end, end);
    uint32_t known = known_end(block, head->end, end); /* "وكالة رويترز" */
    if (known > head->end && open && block->titles_with_articles && is_in_block(block, known) &&
        is_purpose(block, known)) { /* "مركز الجزيرة للدراسات" */
        end = open_end(block, known);
        known = head->end;
    }
    uint32_t listed = phrase_at(block, word, IN_ORGS | IN_PLACES, NULL);
    uint32_t of = owner_end(block, listed);
    of = seat ? seat_end(block, of) : of;
    if (open && listed > word + 1 && of > listed)
        return finish(block, mention, head, word, of);
    bool purpose = slice_equals(head->value, slice_of("purpose"));
    if (end == head->end || listed > word + 1 || known > head->end ||
        is_indefinite(block, head, head->end, end) || is_nameless(block, head->end, end) ||
        (purpose && !has_purpose(block, head->end, end)))
        return word;
    return finish(block, mention, head, word, seat ? seat_end(block, end) : end);
}

/* "مدیر مدرسه زهرا کریمی": whether a role stands before the head at WORD that ends before END, and
 * a person behind it, whose institution has no name here. */
static bool
is_of_person(const struct block_words *block, uint32_t word, uint32_t end)
{
    const uint64_t surname = IN_SURNAMES | IN_GIVEN_NAMES;
    return word > block->first && !block->titles_with_articles &&
           lists_at(block, word - 1) & (IN_ROLES | IN_TITLES) &&
           lists_at(block, end) & IN_GIVEN_NAMES && has_shape(block, end, WORD_NAME) &&
           has_shape(block, end + 1, WORD_NAME) && !(lists_at(block, end + 1) & ~surname) &&
           !(has_shape(block, end + 2, WORD_NAME) && lists_at(block, end + 2) & IN_GIVEN_NAMES);
}

/* "عن طريق البريد", "حركة المرور": whether the word is of a phrase that lists have as no name, and
 * begins it or stands behind its first word. */
static bool
is_in_phrase(const struct block_words *block, uint32_t word)
{
    return (may_begin_phrase(block, word, IN_NOT_NAMES) &&
            phrase_at(block, word, IN_NOT_NAMES, NULL) > word + 1) ||
           (word > block->first && may_begin_phrase(block, word - 1, IN_NOT_NAMES) &&
            phrase_at(block, word - 1, IN_NOT_NAMES, NULL) > word);
}

uint32_t
uncased_headed(const struct block_words *block, uint32_t word, struct mention *mention)
{
    if (!block->heads_first || !block->spaces ||
        !(lists_at(block, word) & heads || may_begin_phrase(block, word, heads)) ||
        lists_at(block, word - 1) & IN_DETERMINERS || is_in_phrase(block, word))
        return word;
    struct head head = head_at(block, word);
    if (is_of_person(block, word, head.end))
        return word;
    struct word_span inside = quoted(block, head.end);
    bool generic = block->titles_with_articles && has_article(block, head.end - 1) &&
                   head.sign != SIGN_OTHER_WORD; /* "الحكومة «ستتخذ …»" */
    if (inside.first < inside.end && !generic)
        return finish(block, mention, &head, inside.first, inside.end);
    if (head.value.length == 0)
        return word;
    if (slice_equals(head.value, slice_of("before")))
        return name_behind(block, word, &head, mention);
    if (slice_equals(head.value, slice_of("commune"))) {
        uint32_t end = commune_end(block, head.end);
        if (end > head.end) {
            head.sign = SIGN_PLACE_WORD;
            return finish(block, mention, &head, head.end, end);
        }
        if (phrase_at(block, word, IN_ORGS | IN_PLACES, NULL) == word &&
            phrase_at(block, head.end, IN_PLACES, NULL) > head.end)
            return word;
    }
    return name_with(block, word, &head, mention);
}
