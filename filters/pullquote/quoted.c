#include "pullquote/quoted.h"

#include "pullquote/parse.h"
#include "pullquote/speakerphrase.h"
#include "pullquote/verbfinal.h"
#include "pullquote/verbsecond.h"

enum {
    LONG_WORDS = 10,
    LONGEST_NAME = 8,
    LONGEST_SOURCE = 12, /* marks included */
    LONGEST_ARTICLE = 3, /* words before what something is called */
    LONGEST_SUBJECT = 16,
    LONGEST_TERM = 4,
    LONGEST_MARKED_NAME = 3,
    LONGEST_ADDRESSED = 6,
};

uint32_t
quoted_count(const struct reading *reading, uint32_t first, uint32_t end)
{
    uint32_t words = 0;
    for (uint32_t i = first; i < end && words < 1000; i++)
        words += !has_shape(reading, i, WORD_MARK | WORD_CLITIC);
    return words;
}

/* "„…“.": whether the span is a whole sentence but for the stop behind its marks. */
static bool
is_sentence(const struct reading *reading, const struct span *span)
{
    struct word_range range = sentence_of(reading, span->outer_open);
    return range.first == span->outer_open && range.end == span->outer_close + 1 &&
           has_shape(reading, span->outer_close, WORD_MARK);
}

bool
quoted_alone(const struct reading *reading, const struct span *span)
{
    uint32_t close = span->close - 1; /* before the marks of a quotation within */
    while (close > span->open &&
           (mark_at(reading, close) == 0x2019 || mark_at(reading, close) == '\''))
        close--;
    uint32_t last = mark_at(reading, close);
    bool ends = last == '.' || last == '!' || last == '?' || last == ',' || last == 0x2026 ||
                last == 0x2014 || (last == '-' && mark_at(reading, close - 1) == '-');
    ends = ends || is_sentence(reading, span);
    uint32_t words = quoted_count(reading, span->open, span->close);
    return (ends && words >= 2) || span->wide || words >= 12;
}

bool
quoted_runs_on(const struct reading *reading, const struct span *span)
{
    uint32_t end = sentence_of(reading, span->outer_open).end;
    if (is_parsed(reading, span->open))
        return span->marks == MARKS_BOTH && !span->wide &&
               parse_runs_on(reading, span->outer_open, span->outer_close, end);
    return verb_second(reading, span->open) && span->outer_close + 1 < end &&
           has_shape(reading, span->outer_close, WORD_SMALL) &&
           !(lists_of(reading, span->outer_close) & (IN_CONJUNCTIONS | IN_CUES)) &&
           !has_shape(reading, span->close - 1, WORD_MARK);
}

static bool
is_cry(uint32_t code)
{
    return code == '!' || code == '?' || code == ',';
}

bool
quoted_title(const struct reading *reading, const struct span *span)
{
    uint32_t capital = 0, small = 0;
    for (uint32_t i = span->open; i < span->close && i < span->open + 40; i++) {
        capital += has_shape(reading, i, WORD_CAPITAL);
        uint64_t lists = lists_of(reading, i);
        small += has_shape(reading, i, WORD_SMALL) &&
                 (!(lists & IN_FUNCTION_WORDS) || lists & IN_AUXILIARIES);
    }
    if (verb_second(reading, span->open)) /* nouns have capitals */
        return capital >= 2 && small == 0 && !is_cry(mark_at(reading, span->close - 1));
    return capital >= 2 && capital > small * 2;
}

/* "in his new book, “…”": a comma behind a noun for works. */
static bool
names_work(const struct reading *reading, uint32_t comma)
{
    return comma > 0 && mark_at(reading, comma) == ',' &&
           has_shape(reading, comma - 1, WORD_SMALL) &&
           lists_of(reading, comma - 1) & (IN_OTHER_WORDS | IN_SOURCE_NOUNS);
}

bool
quoted_found_name(const struct reading *reading, const struct span *span)
{
    uint32_t name = span->open < span->close ? reading->name_at[span->open] : NOTHING;
    if (name == NOTHING || is_parsed(reading, span->open) || span->marks != MARKS_BOTH)
        return false;
    const struct mention *mention = &reading->names->mentions.at[name];
    if (mention->first < span->outer_open && mention->last > span->outer_close)
        return true;
    bool alone = mention->first == span->open && mention->last == span->close;
    bool told =
        span->outer_open > 0 && is_one_as(reading, span->outer_open - 1, "told_preposition");
    bool uncased = has_shape(reading, span->open, WORD_OTHER) &&
                   (told || !has_shape(reading, span->outer_close, WORD_MARK));
    return alone && (uncased ? !is_person(reading, name)
                             : grammar_has(reading, span->open, LINKED_NAMES) &&
                                   reading->names->at[name].kind == NAME_OTHER);
}

bool
quoted_addressed(const struct reading *reading, const struct span *span)
{
    uint32_t before = span->outer_open - 1;
    return !is_parsed(reading, span->open) && !grammar_has(reading, span->open, VERB_FINAL) &&
           span->outer_open > 2 && span->marks == MARKS_BOTH && !span->wide &&
           speaker_preposition(reading, before) && lists_of(reading, before - 1) & IN_CUES &&
           has_shape(reading, before - 1, WORD_SMALL) &&
           has_shape(reading, span->open, WORD_CAPITAL) &&
           has_shape(reading, span->close - 1, WORD_LETTERS | WORD_DIGITS) &&
           quoted_count(reading, span->open, span->close) <= LONGEST_ADDRESSED;
}

bool
quoted_name(const struct reading *reading, const struct span *span)
{
    uint32_t before = span->outer_open - 1;
    if (quoted_found_name(reading, span) || quoted_addressed(reading, span))
        return true;
    return span->outer_open > 0 && is_parsed(reading, span->open) && span->marks == MARKS_BOTH &&
           !span->wide && (!has_shape(reading, before, WORD_MARK) || names_work(reading, before)) &&
           sentence_number(reading, before) == sentence_number(reading, span->outer_open) &&
           quoted_title(reading, span) &&
           quoted_count(reading, span->open, span->close) <= LONGEST_NAME;
}

/* "ZDF-„Morgenmagazin“", "„Handelsblatt“-Interview": whether a hyphen ties the span to a word. */
static bool
is_compound(const struct reading *reading, const struct span *span)
{
    uint32_t before = span->outer_open - 1, behind = span->outer_close;
    return (mark_at(reading, before) == '-' &&
            !has_shape(reading, span->outer_open, WORD_SPACE_BEFORE) &&
            !has_shape(reading, before, WORD_SPACE_BEFORE)) ||
           (mark_at(reading, behind) == '-' && !has_shape(reading, behind, WORD_SPACE_BEFORE) &&
            !has_shape(reading, behind + 1, WORD_SPACE_BEFORE));
}

/* Whether words of the span have a capital or digits, and none but function words is small. */
static bool
is_capitalised(const struct reading *reading, const struct span *span)
{
    if (!has_shape(reading, span->open, WORD_CAPITAL | WORD_DIGITS))
        return false;
    for (uint32_t i = span->open; i < span->close; i++)
        if (has_shape(reading, i, WORD_SMALL) &&
            (!(lists_of(reading, i) & IN_FUNCTION_WORDS) || lists_of(reading, i) & IN_AUXILIARIES))
            return false;
    return true;
}

bool
quoted_told(const struct reading *reading, const struct span *span, const struct cue *cue)
{
    const uint64_t others = IN_CONJUNCTIONS | IN_COMPLEMENTISERS | IN_AUXILIARIES | IN_CUES;
    uint32_t before = span->outer_open - 1;
    bool told = cue->end == span->outer_open && cue_governs(cue, 'a');
    if (span->marks != MARKS_BOTH || span->wide || is_cry(mark_at(reading, span->close - 1)) ||
        quoted_count(reading, span->open, span->close) > LONGEST_NAME ||
        !is_capitalised(reading, span))
        return false;
    return told || is_compound(reading, span) || has_shape(reading, before, WORD_CLITIC) ||
           (!has_shape(reading, before, WORD_MARK) && !(lists_of(reading, before) & others) &&
            !(is_parsed(reading, before) && reading->tags.at[before] & DOES_VERB));
}

/* "his “Fourth of June.”": few words, none of them a verb; the stop may be that of the sentence. */
static bool
is_verbless_term(const struct reading *reading, const struct span *span)
{
    return is_parsed(reading, span->open) &&
           quoted_count(reading, span->open, span->close) <= LONGEST_TERM &&
           !has_tag(reading, span->open, span->close,
                    DOES_VERB | DOES_DEPEND | CLASS_AUXILIARY | CLASS_PRONOUN);
}

/* "answered with the words “…”", "said in a letter “…”": whether only a preposition and what
   somebody says or writes stand between the cue and the span. */
static bool
is_in_words(const struct reading *reading, const struct span *span, const struct attribution *found)
{
    uint32_t before = span->outer_open - 1;
    return found->rule && found->cue.first < found->cue.end &&
           found->cue.end + 3 == span->outer_open && is_parsed(reading, before) &&
           lists_of(reading, before) & IN_SOURCE_NOUNS &&
           reading->tags.at[before - 1] & CLASS_ARTICLE &&
           reading->tags.at[before - 2] & CLASS_PREPOSITION;
}

bool
quoted_embedded(const struct reading *reading, const struct span *span,
                const struct attribution *found)
{
    uint32_t first = sentence_of(reading, span->outer_open).first, before = span->outer_open - 1;
    if (span->outer_open > first && mark_at(reading, before) == '(' &&
        mark_at(reading, span->outer_close) == ')' && is_cased(reading, before) &&
        has_shape(reading, span->close - 1, WORD_LETTERS))
        return true; /* "NAME («Наша сила»)": a party */
    if (span->outer_open <= first || has_shape(reading, before, WORD_MARK) ||
        lists_of(reading, before) & IN_COMPLEMENTISERS ||
        (found->rule && before >= found->cue.first && before < found->cue.end) ||
        is_in_words(reading, span, found) ||
        (sentence_number(reading, span->close - 1) != sentence_number(reading, span->open) &&
         quoted_count(reading, span->open, span->close) >= LONG_WORDS))
        return false;
    if (quoted_title(reading, span))
        return true;
    uint32_t last = mark_at(reading, span->close - 1);
    bool whole = has_shape(reading, span->open, WORD_CAPITAL) &&
                 (last == '!' || last == '?' ||
                  ((last == '.' || last == ',') && !is_verbless_term(reading, span)));
    return !whole;
}

/* "wertet das als „Skandal“": whether the words before the span make of it what something is
 * called.
 */
static bool
is_predicative(const struct reading *reading, const struct span *span)
{
    uint32_t first = sentence_of(reading, span->outer_open).first;
    for (uint32_t i = span->outer_open; i > first && i + LONGEST_ARTICLE > span->outer_open; i--) {
        struct slice value = value_of(reading, i - 1, NUMBER_SUBORDINATORS);
        if (value.length == 0)
            value = value_of(reading, i - 1, NUMBER_PREPOSITIONS);
        if (slice_find_byte(value, 0, 'j') < value.length)
            return true;
    }
    return false;
}

/* "mit der „Wende“, die er erhofft, warb sie", "heißt „A“ und bezeichnet B": whether a clause ends
   between a quotation that ends at WORD and the cue. */
static bool
is_parted(const struct reading *reading, uint32_t word, uint32_t cue)
{
    for (uint32_t i = word; i < cue; i++)
        if (is_comma(reading, i) || (i == word && lists_of(reading, i) & IN_CONJUNCTIONS))
            return true;
    return false;
}

/* "nannte ihn „einen Zar“", "von einer „Hetzjagd“ sprach X": a cue whose clause may hold words that
 * are quoted. A name behind a noun, with a capital („die Zeitung „Die Welt““), is none. */
static bool
is_called(const struct reading *reading, const struct span *span, const struct attribution *found)
{
    bool fronted = cue_governs(&found->cue, 'e') && found->behind && /* "Als „A“ nannte X B" */
                   span->outer_open == sentence_of(reading, span->outer_open).first + 1;
    if ((cue_governs(&found->cue, 'j') || fronted) && is_predicative(reading, span))
        return true;
    if (!cue_governs(&found->cue, 'e') || span->outer_open == 0)
        return false;
    uint32_t before = span->outer_open - 1;
    if (verb_second(reading, before) && verb_second_reflexive(reading, before, &found->cue))
        return false;
    bool small = has_shape(reading, before, WORD_SMALL);
    if (found->behind)
        return small && !is_parted(reading, span->outer_close, found->cue.first);
    return small || !has_shape(reading, span->open, WORD_CAPITAL);
}

/* "laut „Reuters“": a few words in marks right behind a cue that a source follows. */
static bool
is_source(const struct reading *reading, const struct span *span, const struct attribution *found)
{
    return cue_governs(&found->cue, 's') && found->cue.end == span->outer_open &&
           span->marks == MARKS_BOTH && span->outer_close - span->outer_open <= LONGEST_SOURCE &&
           !has_shape(reading, span->close - 1, WORD_MARK);
}

bool
quoted_term(const struct reading *reading, const struct span *span, const struct cue *cue)
{
    uint32_t last = mark_at(reading, span->close - 1);
    if (!is_parsed(reading, span->open) || !cue_governs(cue, 'o') || cue->end > span->outer_open ||
        last == '!' || last == '?' || quoted_count(reading, span->open, span->close) > LONGEST_TERM)
        return false;
    for (uint32_t i = cue->end; i < span->outer_open; i++)
        if (i > cue->end || !(reading->tags.at[i] & CLASS_ARTICLE))
            return false;
    const struct report *report = report_at(reading, cue->first);
    if (report && report->form == FORM_PASSIVE)
        return true; /* "which appears to be called “…”" */
    uint32_t first = sentence_of(reading, cue->first).first;
    for (uint32_t i = cue->first; i > first && i + LONGEST_SUBJECT > cue->first; i--)
        if (reading->tags.at[i - 1] & (CLASS_RELATIVE | CLASS_QUESTION))
            return false;
    return true;
}

bool
quoted_called(const struct reading *reading, const struct span *span)
{
    const uint64_t generic = IN_ORG_WORDS | IN_OTHER_WORDS | IN_PLACE_WORDS;
    uint32_t before = span->outer_open - 1, last = mark_at(reading, span->close - 1);
    return span->outer_open > 0 && !is_parsed(reading, span->open) && span->marks == MARKS_BOTH &&
           !span->wide && !is_cry(last) &&
           has_shape(reading, span->outer_open, WORD_SPACE_BEFORE) &&
           has_shape(reading, before, verb_second(reading, before) ? WORD_CAPITAL : WORD_SMALL) &&
           lists_of(reading, before) & generic &&
           quoted_count(reading, span->open, span->close) <= LONGEST_NAME &&
           sentence_number(reading, before) == sentence_number(reading, span->outer_open);
}

bool
quoted_named(const struct reading *reading, const struct span *span)
{
    uint32_t before = span->outer_open - 1;
    if (is_parsed(reading, span->open) || span->outer_open == 0 ||
        has_shape(reading, span->open, WORD_SMALL))
        return false;
    if (quoted_called(reading, span) || quoted_found_name(reading, span))
        return true;
    uint32_t count = quoted_count(reading, span->open, span->close);
    bool opens = lists_of(reading, before) & IN_COMPLEMENTISERS; /* "что «Восход» закрыт" */
    if (opens && (count > 1 || !has_shape(reading, span->outer_close, WORD_SMALL)))
        return false;
    return (is_cased(reading, before) || grammar_has(reading, before, NAMES_WITH_ARTICLES)) &&
           span->marks == MARKS_BOTH && !span->wide && count <= LONGEST_MARKED_NAME &&
           has_shape(reading, span->open, WORD_CAPITAL) &&
           has_shape(reading, span->close - 1, WORD_LETTERS | WORD_DIGITS) &&
           has_shape(reading, before, WORD_SMALL) && !(lists_of(reading, before) & IN_CUES) &&
           sentence_number(reading, before) == sentence_number(reading, span->outer_open);
}

/* "He read “Emma”": whether the span right behind a cue of reading, which somebody and no text
   does, is the title of a work. */
static bool
is_work_read(const struct reading *reading, const struct span *span,
             const struct attribution *found)
{
    return is_parsed(reading, span->open) && cue_governs(&found->cue, 'b') && !found->behind &&
           found->cue.end == span->outer_open && names_somebody(reading, found->speaker) &&
           is_capitalised(reading, span) &&
           has_shape(reading, span->close - 1, WORD_LETTERS | WORD_DIGITS);
}

bool
quoted_tied(const struct reading *reading, const struct span *span, const struct attribution *found)
{
    if (is_work_read(reading, span, found))
        return false;
    if (found->speaker.first < span->outer_close && found->speaker.end > span->outer_open)
        return false; /* a name in marks */
    if (cue_governs(&found->cue, 'j') && !cue_governs(&found->cue, 'd') && !found->behind &&
        found->cue.second.first == found->cue.second.end)
        return is_predicative(reading, span);
    bool behind = mark_at(reading, span->outer_open > 0 ? span->outer_open - 1 : 0) == ',';
    if (is_source(reading, span, found) ||
        ((behind || cue_governs(&found->cue, 't')) && quoted_name(reading, span)))
        return false; /* "told “Morning in Varn”" */
    if (is_called(reading, span, found))
        return true;
    bool tied = lists_of(reading, span->outer_close) & IN_AUXILIARIES &&
                !has_shape(reading, span->outer_close, WORD_SPACE_BEFORE);
    if (found->behind && verb_final(reading, span->open) &&
        (found->cue.first <= span->outer_close + 2 || tied))
        return true;
    if (found->behind && grammar_has(reading, span->open, SUBJECT_FIRST) &&
        sentence_of(reading, span->outer_open).first == span->outer_open)
        return true; /* "«…»؛ این را NAME می‌گوید" */
    if (!is_parsed(reading, span->open) && cue_governs(&found->cue, 's') && !found->behind &&
        found->speaker.end == span->outer_open && !quoted_title(reading, span) &&
        quoted_count(reading, span->open, span->close) > LONGEST_TERM)
        return true; /* ", secondo cui “…”", "Per il sindaco “…”" */
    if (quoted_embedded(reading, span, found))
        return false;
    if (quoted_count(reading, span->open, span->close) >= LONG_WORDS || is_sentence(reading, span))
        return true;
    uint32_t last = mark_at(reading, span->close - 1);
    if (last == ',' || last == '.' || last == '!' || last == '?' || last == 0x2026 ||
        last == 0x2014)
        return true;
    if (found->behind && verb_second(reading, span->open)) {
        struct word_range range = sentence_of(reading, span->outer_open);
        return mark_at(reading, span->outer_close) == ',' ||
               (range.first == span->outer_open && found->cue.first == span->outer_close);
    }
    if (found->behind)
        return mark_at(reading, span->outer_close) == ',' ||
               found->cue.first <= span->outer_close + 2;
    uint32_t before = span->outer_open - 1;
    return span->outer_open > 0 &&
           (mark_at(reading, before) == ',' || mark_at(reading, before) == ':' ||
            before < found->cue.end || lists_of(reading, before) & IN_COMPLEMENTISERS ||
            (before == found->cue.end && is_parsed(reading, before) && /* "said- “…”" */
             (mark_at(reading, before) == '-' || is_dash(reading, before))) ||
            is_in_words(reading, span, found));
}
