#include "pullquote/looker.h"

/* Words. */
enum { LONGEST_SUBJECT = 10, LONGEST_SPEAKER = 8 };

/* Whether the word, which was looked at, can stand in a noun phrase with its attributes. */
static bool
is_of_phrase(const struct looker *looker, uint32_t word)
{
    const uint32_t within =
        DOES_NOUN | CLASS_ARTICLE | CLASS_QUANTIFIER | CLASS_PREPOSITION | CLASS_ADVERB;
    if (looker->at[word].shape & WORD_MARK)
        return looker->name_at[word] != UINT32_MAX || is_glue(looker, word);
    return (class_of(looker, word) & within) != 0;
}

/* Where the noun phrase begins, with its attributes, that ends before WORD. */
static uint32_t
phrase_before(const struct looker *looker, uint32_t word)
{
    uint32_t at = word;
    while (at > looker->first && word - at < LONGEST_SPEAKER && is_of_phrase(looker, at - 1))
        at--;
    return at;
}

/* "said in a press release that", "said in minutes released on Monday that": whether nothing but
   prepositional phrases stand between a cue and WORD. */
static bool
is_preposed_to_cue(const struct looker *looker, uint32_t word)
{
    uint32_t at = phrase_before(looker, word);
    while (at < word && !(class_of(looker, at) & CLASS_PREPOSITION))
        at++; /* "told reporters in a" */
    return at < word && at > looker->first && class_of(looker, at - 1) & CLASS_CUE &&
           class_of(looker, at - 1) & DOES_VERB;
}

bool
is_modifier(const struct looker *looker, uint32_t word, uint32_t class, uint32_t previous)
{
    if (looker->at[word].shape & WORD_BEGINS)
        return true;
    uint32_t next = class_of(looker, word + 1);
    bool about = class & CLASS_CUE && previous == 0 && next & CLASS_PREPOSITION &&
                 class_of(looker, word + 2) & CLASS_ARTICLE; /* ", asked about the road, said" */
    if (opens_phrase(looker, word + 1) && !about)
        return false;
    if (previous & DOES_NOUN && next & CLASS_DAY && is_preposed_to_cue(looker, word))
        return true;
    if (class & CLASS_CUE && previous & DOES_NAME)
        return (next & CLASS_AGENT) != 0;
    if (word + 1 >= looker->end || looker->at[word + 1].shape & WORD_MARK)
        return !(class & CLASS_CUE);
    if (class & CLASS_CUE && previous == 0)
        return (next & (CLASS_PREPOSITION | CLASS_INFINITIVE)) != 0;
    bool counted = word > looker->first && looker->at[word - 1].shape & WORD_DIGITS;
    if (class & CLASS_CUE && previous & DOES_NOUN && is_noun_ahead(looker, word + 1) && !counted)
        return false; /* "the minister told reporters" */
    const uint32_t adverbial = CLASS_ADVERB | CLASS_DAY | CLASS_TIME | CLASS_GERUND;
    return (next & (CLASS_PREPOSITION | CLASS_INFINITIVE | CLASS_PAST | CLASS_AUXILIARY)) != 0 ||
           !(next & (adverbial | CLASS_FUNCTION | CLASS_QUANTIFIER | CLASS_RELATIVE));
}

/* "states that have", "protests that went": the complementiser at WORD has a verb right behind it.
 */
static bool
opens_relative(const struct looker *looker, uint32_t word)
{
    uint32_t next = class_of(looker, word + 1);
    return (next & CLASS_AUXILIARY || (next & verb_forms && !(next & CLASS_VERBAL_NOUN))) &&
           !(next & (CLASS_GERUND | CLASS_ARTICLE));
}

/* "plans to build", not "thanks to the mayor": an infinitive stands behind the word at WORD. */
static bool
opens_infinitive(const struct looker *looker, uint32_t word)
{
    uint32_t next = class_of(looker, word + 1);
    return (next & (CLASS_BASE | CLASS_AUXILIARY)) != 0 && !(next & CLASS_ARTICLE) &&
           looker->name_at[word + 1] == UINT32_MAX;
}

/* "“…,”": whether a closing mark stands at WORD with a comma right within it or behind it. */
static bool
closes_speech(const struct looker *looker, uint32_t word)
{
    uint32_t comma = word_mark(&looker->at[word]) == ',' ? word : word - 1;
    uint32_t code = word_mark(&looker->at[comma == word ? word - 1 : word]);
    return word_mark(&looker->at[comma]) == ',' &&
           (code == '"' || code == 0x201D || code == 0xBB || (code == '\'' && comma + 1 == word));
}

/* "“…,” a spokesman for the company notes in a letter": whether nothing but a phrase stands between
   speech that ends with a comma and WORD, and no phrase goes on behind it. */
static bool
is_behind_speaker(const struct looker *looker, uint32_t word)
{
    const uint32_t over = CLASS_PREPOSITION | CLASS_PRONOUN | CLASS_ADVERB | CLASS_ARTICLE |
                          CLASS_CONJUNCTION | CLASS_DAY | CLASS_SUBORDINATOR;
    bool mark = word + 1 < looker->end && looker->at[word + 1].shape & WORD_MARK;
    if (!mark && !(class_of(looker, word + 1) & over))
        return false;
    uint32_t at = phrase_before(looker, word);
    return at < word && at > looker->first + 2 && closes_speech(looker, at - 1);
}

/* "“…,” claims the mayor", "The road is shut, reports NAME.": whether a form that is a noun, too,
   stands behind a mark and before a phrase with which the clause ends. */
static bool
is_inverted_cue(const struct looker *looker, uint32_t word, uint32_t class)
{
    const struct word *at = looker->at;
    if (!(class & CLASS_THIRD) || at[word].shape & WORD_BEGINS || word <= looker->first + 1 ||
        !(at[word - 1].shape & WORD_MARK) || !(at[word].shape & WORD_SMALL))
        return false;
    uint32_t next = class_of(looker, word + 1);
    bool noun = is_noun_ahead(looker, word + 1) && word > looker->first + 2 &&
                closes_speech(looker, word - 1); /* "“…,” notes senior writer NAME" */
    if (!(next & CLASS_ARTICLE) && looker->name_at[word + 1] == UINT32_MAX && !noun)
        return false;
    uint32_t code = word_mark(&at[word - 1]);
    bool dash = code == 0x2014 || code == 0x2013;
    return dash || code == ',' || code == '"' || code == 0x201D || code == 0xBB;
}

/* "“…”, the actor laughs.": whether nothing but an article and a noun or two stand between a
   closing mark, with a comma or without, and WORD. */
static bool
is_behind_mark(const struct looker *looker, uint32_t word)
{
    uint32_t at = word;
    while (at > looker->first && word - at < 3 && class_of(looker, at - 1) & DOES_NOUN)
        at--;
    if (at == word || at < looker->first + 3 || !(class_of(looker, at - 1) & CLASS_ARTICLE))
        return false;
    uint32_t close = word_mark(&looker->at[at - 2]);
    if (close == ',')
        close = word_mark(&looker->at[at - 3]);
    return close == '"' || close == 0x201D || close == 0xBB;
}

/* "The road is shut, the newspaper reports.", "As the press service of the courts of Varn
   reports,": the comma or the as-word that nothing but an article and nouns, and what they are of,
   part from WORD; WORD if none is there. */
static uint32_t
before_subject(const struct looker *looker, uint32_t word)
{
    uint32_t at = word;
    while (at > looker->first + 2 && word - at < LONGEST_SUBJECT) {
        bool of = word_lists(&looker->at[at - 2]) & IN_LINKERS &&
                  class_of(looker, at - 1) & CLASS_ARTICLE;
        if (!of && !(class_of(looker, at - 1) & DOES_NOUN) &&
            !(word_lists(&looker->at[at - 1]) & IN_LINKERS))
            break;
        at -= of ? 2 : 1;
    }
    if (at == word || at < looker->first + 2 || !(class_of(looker, at - 1) & CLASS_ARTICLE))
        return word;
    const struct word *before = &looker->at[at - 2];
    bool as = word_lists(before) & IN_AS_WORDS && before->shape & WORD_BEGINS;
    return as || word_mark(before) == ',' ? at - 2 : word;
}

/* "The road is shut, NAME reports with reference to the police", "the mayor, NAME, replies:":
   whether a comma stands before the name that ends before WORD or before its comma, and a
   preposition or a colon behind WORD. */
static bool
is_behind_name(const struct looker *looker, uint32_t word)
{
    uint32_t comma = word - 1, next = word + 1;
    if (next >= looker->end || word < looker->first + 3)
        return false;
    bool closed = word_mark(&looker->at[comma]) == ',';
    bool leads = closed ? word_mark(&looker->at[next]) == ':'
                        : (class_of(looker, next) & CLASS_PREPOSITION) != 0;
    comma -= closed;
    if (!leads || looker->name_at[comma] == UINT32_MAX)
        return false;
    while (comma > looker->first && looker->name_at[comma] != UINT32_MAX)
        comma--;
    return word_mark(&looker->at[comma]) == ',';
}

/* "The law states: “…”", "Article 5 of the act states, “…”": whether nothing but a phrase stands
   between the beginning of the sentence and WORD, behind which a mark leads in a quotation. */
static bool
is_only_verb(const struct looker *looker, uint32_t word)
{
    const struct word *at = looker->at;
    uint32_t code = word + 3 < looker->end ? word_mark(&at[word + 1]) : 0;
    uint32_t open = code == ':' || code == ',' ? word_mark(&at[word + 2]) : 0;
    bool marked = open == '"' || open == 0x201C || open == 0x2018 || open == 0xAB;
    if (!marked || !(at[word + 2].shape & WORD_SPACE_BEFORE))
        return false;
    uint32_t first = phrase_before(looker, word);
    while (first + 1 < word && !(at[first].shape & WORD_BEGINS))
        first++;
    return at[first].shape & WORD_BEGINS && first + 1 < word;
}

bool
noun_does_verb(const struct looker *looker, uint32_t word, uint32_t class, uint32_t previous)
{
    uint32_t next = class_of(looker, word + 1);
    bool cue = (class & CLASS_CUE) != 0;
    if (cue && previous == 0 && is_inverted_cue(looker, word, class))
        return true;
    if (cue && class & CLASS_THIRD && previous & DOES_NOUN && is_behind_speaker(looker, word))
        return true;
    if (cue && class & CLASS_THIRD && (previous & DOES_NAME || previous == 0) &&
        is_behind_name(looker, word))
        return true;
    if (cue && class & CLASS_THIRD && previous & DOES_NOUN && is_only_verb(looker, word))
        return true;
    if (previous & CLASS_CONJUNCTION && class & CLASS_THIRD &&
        next & (CLASS_PRONOUN | CLASS_COMPLEMENTISER | CLASS_ARTICLE))
        return cue; /* "and calls her" */
    if (!(previous & (DOES_NAME | DOES_NOUN | CLASS_DAY)))
        return cue && class & CLASS_THIRD && previous == 0 &&
               !(looker->at[word].shape & WORD_BEGINS) && next & CLASS_COMPLEMENTISER;
    if (next & CLASS_COMPLEMENTISER &&
        (opens_relative(looker, word + 1) ||
         (!(class & CLASS_THIRD) && is_preposed_to_cue(looker, word))))
        return false;
    if (next & CLASS_INFINITIVE && !opens_infinitive(looker, word + 1))
        return false;
    if (next & (CLASS_COMPLEMENTISER | CLASS_PRONOUN | CLASS_INFINITIVE) ||
        (next & CLASS_ARTICLE && class & CLASS_THIRD)) /* "the road costs the town" */
        return true;
    if (cue && (next & CLASS_ARTICLE ||
                (word + 1 < looker->end && looker->name_at[word + 1] != UINT32_MAX)))
        return class & CLASS_THIRD || (next & CLASS_ARTICLE) != 0;
    uint32_t mark = word + 1 < looker->end ? word_mark(&looker->at[word + 1]) : '.';
    uint32_t before = mark == '.' || mark == ',' ? before_subject(looker, word) : word;
    bool trails = before < word && (mark == '.') == (word_mark(&looker->at[before]) == ',');
    return cue && class & CLASS_THIRD &&
           (previous & DOES_NAME || trails || is_behind_mark(looker, word)) &&
           (mark == '.' || mark == ',' || mark == ':');
}

uint32_t
gerund_does(const struct looker *looker, uint32_t word, uint32_t class, uint32_t previous)
{
    if (class & CLASS_CUE || !(previous & (DOES_NOUN | CLASS_PREPOSITION)))
        return DOES_DEPEND;
    uint32_t next = class_of(looker, word + 1);
    bool told =
        next & CLASS_COMPLEMENTISER && !(next & CLASS_ARTICLE); /* "told the meeting that" */
    return (opens_phrase(looker, word + 1) && !told) || next & CLASS_INFINITIVE ? DOES_DEPEND : 0;
}

bool
is_subject_noun(const struct looker *looker, uint32_t word)
{
    const uint32_t others = CLASS_PRONOUN | CLASS_COMPLEMENTISER | CLASS_RELATIVE |
                            CLASS_INFINITIVE | CLASS_CONJUNCTION | CLASS_SUBORDINATOR;
    if (class_of(looker, word + 1) & (CLASS_PAST | CLASS_PARTICIPLE))
        return true;
    bool preposed = false;
    for (uint32_t i = word + 1; i < looker->end && i < word + LONGEST_SPEAKER; i++) {
        uint32_t class = class_of(looker, i);
        if (class & CLASS_AUXILIARY && !(class & CLASS_ARTICLE))
            return true;
        preposed = preposed || class & CLASS_PREPOSITION;
        if (!preposed || looker->at[i].shape & WORD_MARK ||
            (class & others && !(class & CLASS_PREPOSITION)))
            return false;
    }
    return false;
}
