/* Names that begin with what they name, in scripts without capitals, where spaces part words and
   what an institution is stands first: "وزارت نیرو", "سد کرج". The value of the word in its list
   says how far the name goes: "open": over all that it is of; "one": over a word, a title or given
   name before it; "before": the word itself is no part of it. */
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
    size_t length;
    const struct entry *entry = language_prefix(
        block->language, word_text(block->text, &block->at[word]), IN_CLITICS, &length);
    return entry &&
           slice_equals(entry_value(block->language, entry, NUMBER_CLITICS), slice_of("article"));
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
    if (slice_starts_with(text, language_fact(block->language, "addressee_prefix")))
        return true;
    bool joined = is_in_block(block, word + 2) &&
                  has_article(block, word + 2) && /* "لغوث وتشغيل" */
                  lists_at(block, word + 1) == 0;
    if (prefix.length == 0 || !slice_starts_with(text, prefix) ||
        !(has_article(block, word + 1) || joined))
        return false;
    struct slice noun = {text.at + prefix.length, text.length - prefix.length};
    return !(language_word(block->language, noun)->lists &
             (heads | IN_ROLES | IN_TITLES | IN_PLACES | IN_ORGS));
}

/* "وزارة الإدارة المحلية وعدت": whether a word without an article stands at WORD behind one that
 * has it, which ends what the head is of. */
static bool
is_definite_end(const struct block_words *block, uint32_t word, uint32_t first)
{
    return block->titles_with_articles && word > first && has_article(block, word - 1) &&
           !has_article(block, word) && !is_purpose(block, word);
}

/* The end of a name that is all that its head is of: up to what is no part of it, a person, an
 * office, or behind a place. */
static uint32_t
open_end(const struct block_words *block, uint32_t first)
{
    uint32_t word = first;
    while (word < first + MOST_OPEN) {
        bool generic = word > first && (lists_at(block, word) & IN_PLACE_WORDS) != 0;
        uint32_t place = phrase_at(block, word + generic, IN_PLACES, NULL);
        if (place > word + generic) /* "… استان لرستان", "محكمة القاهرة الاقتصادية" */
            return place + is_adjective(block, place);
        if (!may_go_on(block, word) || is_definite_end(block, word, first))
            break;
        if (has_shape(block, word, WORD_NAME) && word > first)
            return word;
        if (word > first && lists_at(block, word) & (IN_ROLES | IN_TITLES))
            return word;
        word++;
    }
    return word;
}

/* "مؤتمر صحفي", "شركة سعودية": whether the words [first, end) behind a head, the last of which has
 * no article in a language that writes it with the word, only say what kind it is. */
static bool
is_indefinite(const struct block_words *block, const struct head *head, uint32_t first,
              uint32_t end)
{
    if (!block->titles_with_articles || has_article(block, end - 1) ||
        phrase_at(block, end - 1, IN_PLACES | IN_ORGS, NULL) == end ||
        has_shape(block, end - 1, WORD_NAME))
        return false;
    struct slice text = word_text(block->text, &block->at[end - 1]);
    return head->sign == SIGN_OTHER_WORD || lists_at(block, end - 1) & IN_NATIONALITIES ||
           (end == first + 1 &&
            slice_ends_with_one(text, language_fact(block->language, "kind_ending")));
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
    uint32_t word = first;
    bool any = lists_at(block, first) & (IN_MONTHS | IN_PLACES) || may_go_on(block, first);
    if (most > 1 && any && !(lists_at(block, first) & IN_NATIONALITIES))
        word++;
    while (word < first + most && may_go_on(block, word) && !has_shape(block, word, WORD_NAME) &&
           !(lists_at(block, word) & ~(IN_GIVEN_NAMES | IN_SURNAMES)))
        word++;
    return most > 1 && word > first ? phrase_at(block, word, IN_PLACES, NULL) : word;
}

/* "شرکت فولاد خزر": where a name ends whose head an organisation stands behind, which is the name
 * that tells of itself, or goes on in what it is of. */
static uint32_t
known_end(const struct block_words *block, uint32_t first, uint32_t end)
{
    uint32_t known = phrase_at(block, first, IN_ORGS, NULL);
    bool goes_on = known > first && end > known && !block->titles_with_articles;
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

uint32_t
uncased_headed(const struct block_words *block, uint32_t word, struct mention *mention)
{
    if (!block->heads_first || !block->spaces ||
        !(lists_at(block, word) & heads || may_begin_phrase(block, word, heads)) ||
        lists_at(block, word - 1) & IN_DETERMINERS)
        return word;
    struct head head = head_at(block, word);
    struct word_span inside = quoted(block, head.end);
    if (inside.first < inside.end)
        return finish(block, mention, &head, inside.first, inside.end);
    if (head.value.length == 0)
        return word;
    uint32_t listed = phrase_at(block, word, IN_ORGS | IN_PLACES, NULL);
    if (slice_equals(head.value, slice_of("before"))) {
        uint32_t end = before_end(block, head.end, head.sign == SIGN_PLACE_WORD ? 1 : MOST_BEFORE);
        end -= is_of_verb(block, head.end, end);
        bool known = phrase_at(block, head.end, IN_ORGS, NULL) > head.end ||
                     (head.sign == SIGN_PLACE_WORD &&
                      phrase_at(block, head.end, IN_PLACES, NULL) > head.end);
        return end == head.end || known || listed > word
                   ? word
                   : finish(block, mention, &head, head.end, end);
    }
    bool open = slice_equals(head.value, slice_of("open"));
    uint32_t end = open ? open_end(block, head.end) : one_end(block, head.end);
    end -= is_of_verb(block, head.end, end);
    uint32_t known = known_end(block, head.end, end); /* "وكالة رويترز" */
    if (known > head.end && open && block->titles_with_articles && is_in_block(block, known) &&
        is_purpose(block, known)) { /* "مركز الجزيرة للدراسات" */
        end = open_end(block, known);
        known = head.end;
    }
    uint32_t of = phrase_at(block, listed, IN_PLACES, NULL);
    if (open && listed > word + 1 && of > listed && !block->titles_with_articles)
        return finish(block, mention, &head, word, of); /* "وزارت خارجه ارمنستان" */
    if (end == head.end || listed > word + 1 || known > head.end ||
        is_indefinite(block, &head, head.end, end))
        return word;
    return finish(block, mention, &head, word, end);
}
