/* The clauses of a sentence that are open while it is parsed, one within another: which of them a
   noun phrase or a verb belongs to. */
#ifndef PULLQUOTE_OPENCLAUSES_H
#define PULLQUOTE_OPENCLAUSES_H

#include "pullquote/parse.h"

enum { DEEPEST = 12 /* clauses within clauses; what lies deeper replaces the innermost */ };

enum frame_kind { MAIN, RELATIVE, SUBORDINATE, COMPLEMENT, PARTICIPIAL };

enum verb_seen { NO_VERB, PERHAPS, VERB };

/* A clause that is open. */
struct frame {
    size_t takes;  /* the report whose cue was its last verb and may govern a clause; NO_REPORT */
    size_t parent; /* COMPLEMENT, PARTICIPIAL: the report it belongs to */
    enum frame_kind kind;
    enum verb_seen verb;
    uint32_t first; /* where it begins */
    struct word_range subject;
    struct word_range pending; /* a noun phrase behind the verb that may begin a clause */
    struct word_range apposed; /* another behind a comma beside it */
    bool inverts;              /* its subject may stand behind the verb that takes */
    bool addressed;            /* the verb that takes has its addressee already */
    bool comma;                /* a comma followed it: only a complementiser opens its clause */
};

/* No report. */
static const size_t NO_REPORT = SIZE_MAX;

/* What stood before the word that is read. */
enum before { BEGINNING, COMMA, BREAK, QUOTED, JOINED, NOUN, VERBAL, PREPOSED, OTHER };

struct parser {
    struct parse *parse;
    const struct reading *reading;
    struct frame *frames; /* room for DEEPEST */
    size_t depth;         /* at least 1 */
    uint32_t end;         /* of the sentence */
    enum before before;
    struct word_range last;    /* the noun phrase read last, with its prepositional phrases */
    size_t fronted;            /* a participle that waits for the main clause's subject */
    bool wants_object;         /* behind an infinitive, a participle: what comes is its object */
    struct word_range subject; /* of the first main clause that a colon or semicolon ends */
    bool seen;                 /* a verb, in the segment */
    uint32_t segment; /* where the sentence begins, or behind its last semicolon or colon */
};

/* What the word does; 0 behind the sentence. */
static inline uint32_t
tag(const struct parser *parser, uint32_t word)
{
    return word < parser->end ? parser->reading->tags.at[word] : 0;
}

/* The innermost clause. */
static inline struct frame *
top(struct parser *parser)
{
    return &parser->frames[parser->depth - 1];
}

/* Opens a clause within the innermost. */
void clause_open(struct parser *parser, enum frame_kind kind, uint32_t first,
                 struct word_range subject, size_t parent);

/* Closes the innermost clause, which ends before END. */
void clause_close(struct parser *parser, uint32_t end);

/* Closes all but the outermost. */
void clauses_close(struct parser *parser, uint32_t end);

/* Adds a report of the innermost clause. */
struct report *report_add(struct parser *parser, const struct cue *cue, enum report_form form);

/* Opens the clause that the report NUMBER governs. */
void complement_open(struct parser *parser, size_t number, uint32_t first,
                     struct word_range subject, bool that);

/* Whether the cue of the report may govern a clause. */
bool governs_clause(const struct parser *parser, size_t number);

/* Whether a clause without a complementiser may begin right behind the cue that was read last. */
bool takes_bare_clause(const struct parser *parser);

/* Whether the innermost clause, without a complementiser, is a noun phrase so far: it may be the
 * object of the cue. */
bool is_bare_phrase(const struct parser *parser);

/* Closes it, which is no clause, before END. */
void complement_cancel(struct parser *parser, uint32_t end);

/* Whether a finite verb stands at WORD or behind an adverb there. */
bool is_finite(const struct parser *parser, uint32_t word);

/* Whether the phrase is an adverbial of time: "this week". */
bool is_time(const struct parser *parser, struct word_range phrase);

/* Gives a noun phrase its place: subject, object, addressee, or the beginning of a clause. */
void noun_phrase_read(struct parser *parser, struct word_range phrase);

/* "NAME (R-Me.), said": behind the bracket at WORD and a comma behind it; WORD if there is none. */
uint32_t behind_aside(const struct parser *parser, uint32_t word, uint32_t end);

/* Whether nothing but words in brackets stand between the words BEFORE and WORD: "NAME (ABC) vice
   president". */
bool is_behind_aside(const struct parser *parser, struct word_range before, uint32_t word);

/* "it was late, and on Friday added", "it was late while noting": where what is said ends before a
   verb at WORD that a conjunction, with adverbs behind it, joins to who says it; WORD if none does.
 */
uint32_t before_joint(const struct parser *parser, uint32_t word);

/* Whether a comma or dash stands before the conjunction before WORD. */
bool is_behind_mark(const struct parser *parser, uint32_t word);

/* Of two phrases that are pending, the one that the verb at WORD stands behind is its subject. */
void pending_settle(struct parser *parser, uint32_t word);

/* The end of the participle at WORD, behind a noun phrase, and of what belongs to it; WORD if none
   is there: "an email previously kept secret". */
uint32_t participle_end(const struct parser *parser, uint32_t word, uint32_t end);

/* Whether nothing but adverbs and the like stands between the pending phrase and the verb. */
bool reaches(const struct parser *parser, struct word_range pending, uint32_t verb);

/* Makes the clause that the finite verb at WORD belongs to the innermost. False: there is none. */
bool verb_attach(struct parser *parser, uint32_t word, enum verb_seen strength, bool cue);

#endif
