/* The lists a language may have, one a line: the file TAG/name.txt in lower case. Who asks for it
 * stands in copydesk(7). */
LANGUAGE_LIST(ABBREVIATIONS) /* value: kind; see en/abbreviations.txt */
LANGUAGE_LIST(MONTHS)
LANGUAGE_LIST(DAYS)
LANGUAGE_LIST(TIME_ZONES)
LANGUAGE_LIST(
    FUNCTION_WORDS) /* articles, prepositions, pronouns ...: never a name; also tell the language */
LANGUAGE_LIST(STARTERS)  /* words that often begin a sentence; without it the function words do */
LANGUAGE_LIST(LABELS)    /* of figures and credits, and what closes letters; see en/labels.txt */
LANGUAGE_LIST(TITLES)    /* before or after a name; value: person's gender m/f if it tells */
LANGUAGE_LIST(ROLES)     /* occupations and offices in lower case: minister, spokesman */
LANGUAGE_LIST(MODIFIERS) /* belong to a title in front of it; value: past, of former */
LANGUAGE_LIST(LOCATIVES) /* prepositions of place; a value: often not of place */
LANGUAGE_LIST(KINSHIP)
LANGUAGE_LIST(PARTICLES) /* de, van, al-, bin */
LANGUAGE_LIST(LINKERS)   /* of, for: within names behind a generic word */
LANGUAGE_LIST(CONJUNCTIONS)
LANGUAGE_LIST(ARTICLES)
LANGUAGE_LIST(CLITICS)  /* glued to a word by an apostrophe; see ar/clitics.txt */
LANGUAGE_LIST(SUFFIXES) /* Jr., III */
LANGUAGE_LIST(
    HONORIFICS) /* behind a name: -san, Bey; value: "capital" if it may have one, or any */
LANGUAGE_LIST(GIVEN_NAMES)  /* value: m, f or u */
LANGUAGE_LIST(SURNAMES)     /* of people: other names that no list has seldom are */
LANGUAGE_LIST(NAME_LETTERS) /* characters of names; value: see zh/name_letters.txt */
LANGUAGE_LIST(NICKNAMES)    /* value: the full name */
/* party, ministry, university; value: see uncased_heads.c, ko/org_words.txt */
LANGUAGE_LIST(ORG_WORDS)
LANGUAGE_LIST(LEGAL_FORMS) /* Inc, GmbH */
LANGUAGE_LIST(PLACE_WORDS) /* river, street, mount; value: see ko/place_words.txt */
LANGUAGE_LIST(OTHER_WORDS) /* cup, festival, act */
LANGUAGE_LIST(PLACES)      /* gazetteer; value: canonical form where it differs */
/* a larger gazetteer, of less weight; value: the ending of the article with which the club of the
   town is called by its name, see it/cities.txt */
LANGUAGE_LIST(CITIES)
LANGUAGE_LIST(REGIONS)      /* likewise */
LANGUAGE_LIST(CASE_ENDINGS) /* of names */
LANGUAGE_LIST(NAME_ENDINGS) /* value: person, place or org */
LANGUAGE_LIST(ORGS)
/* names of programmes, treaties, holy books, awards, games, products; value, in scripts without
   capitals: person, of somebody whom everybody knows by it */
LANGUAGE_LIST(OTHERS)
LANGUAGE_LIST(KIND_CUES)     /* beside a name; value: on which side, and which kind of name */
LANGUAGE_LIST(ALIASES)       /* known as: between two names of one bearer */
LANGUAGE_LIST(NATIONALITIES) /* derived adjectives, peoples, languages; value: the place */
LANGUAGE_LIST(NOT_NAMES)     /* capitalised words that are no names; value: see de/not_names.txt */
/* of the language: with a capital, and alone, hardly a name; value: surname, if many have it;
   subject, of what often begins a sentence right before a name that is none of its; in scripts
   without capitals they part names from the rest: see zh/common_words.txt */
LANGUAGE_LIST(COMMON_WORDS)
LANGUAGE_LIST(RARE_WORDS) /* less common ones: one that begins a sentence is hardly a name; nouns
                             where they have capitals */
LANGUAGE_LIST(CUES) /* reporting verbs and phrases; value: what they may govern, see en/cues.txt */
LANGUAGE_LIST(COMPLEMENTISERS) /* that; value: see ja/complementisers.txt */
LANGUAGE_LIST(PRONOUNS)        /* value: gender and number */
LANGUAGE_LIST(DETERMINERS)     /* they begin noun phrases */
LANGUAGE_LIST(AUXILIARIES)
LANGUAGE_LIST(WORD_CLASSES)   /* what function words do in a sentence; see en/word_classes.txt */
LANGUAGE_LIST(VERBS)          /* forms that may be finite; see en/verbs.txt */
LANGUAGE_LIST(FINITE_ENDINGS) /* endings of one or two letters that finite verbs have */
LANGUAGE_LIST(ENDINGS)        /* of two letters, of words in no list; see en/endings.txt */
LANGUAGE_LIST(ADVERBS)
LANGUAGE_LIST(PREPOSITIONS)
LANGUAGE_LIST(SUBJUNCTIVES)  /* verbs in the mood of reported speech */
LANGUAGE_LIST(SUBORDINATORS) /* they begin clauses whose verb stands last */
LANGUAGE_LIST(AS_WORDS)      /* "wie": it makes of a clause of speech a comment on another */
LANGUAGE_LIST(SOURCE_NOUNS)  /* what somebody says: "nach Angaben von"; "-x" ends a compound */
LANGUAGE_LIST(VOCATIVES)     /* stand before the name of who is addressed: "my dear" */
LANGUAGE_LIST(GENDERS) /* nouns for men and women, and in some languages for people; value: m or f,
                          where it tells, o: who stands before it is meant */
LANGUAGE_LIST(SUBJECT_MARKERS) /* particles behind a subject; value: topic, source */
/* What a language is like, one fact a line of grammar.txt. A fact of words, of what they begin with
 * or of endings has them as its value, parted by |; where others have a value, it says so.
 *
 * Sentences and marks
 *   no_spaces — none part its words
 *   terminator — its value: an ASCII character that ends sentences in this language alone; ";"
 *   ordinals — ordinal numbers are written with a stop; "3."
 *   initials — initials of several letters; "Zh."
 *   careless_spelling — letters with marks that many write without; "ё=е", see compile.awk
 *   careless_letter — its value: one that stands alone only where capitals are not cared for; "i"
 *   dash_dialogue — a dash begins speech
 *   dash_resumes — after one it goes on behind the sentence that says whose it is
 *   dash_speech — a dash glued to a cue begins what is said
 *   colon_speech — a colon behind a cue begins what is said, whatever letter follows
 *   comma_clause — a comma behind a cue begins what is reported
 *   parsed — its words have classes by which sentences are parsed
 *
 * Order of words
 *   verb_second — the verb is the second part of a main clause; "Heute sagt NAME"
 *   verb_final — the verb stands last in its clause
 *   subject_first — the subject stands before its verb, and what is reported behind that
 *   fronting_inverts — the subject stands behind its verb where something else begins a clause
 *   pro_drop — a verb needs no subject; "dice que"
 *   cue_first — who speaks and the cue stand before what is said, nothing marks them
 *   determiners_behind — its value: words for "that", which stand behind their noun; "aktivis itu"
 *
 * Articles, determiners and prepositions
 *   masculine_article — the definite articles of men in the singular; "der"
 *   feminine_article — the definite articles of women in the singular; "die"
 *   neuter_article — those, with prepositions, too, that no person's name has; "το", "στο"
 *   plural_article — the articles that are the plural's, but before nouns of feminine_noun; "die"
 *   feminine_noun — endings of nouns before which that is the singular's; "die Richterin"
 *   contracted — prepositions that an article is part of; "zum"
 *   demonstrative — what stands for the sentence before; "das"
 *   object_marker — what stands behind an object; "را"
 *   preposition — prepositions behind which no subject stands; "podczas"
 *
 * Names
 *   no_capitals — its script has none
 *   noun_capitals — nouns begin with one, as names do; "Haus"
 *   dotless_i — its capital I is an ı in small letters
 *   names_with_articles — names of people have an article; "the Markos"
 *   linked_names — small words are within names; "Punta de Orsk"
 *   names_headed — names begin with what they name; "Stadion Bung Karno"
 *   given_names_alone — who was named in full is called by the given name, too
 *   surnames_tell — a word in no list before a surname is a name
 *   stopped_numerals — the numerals of rulers have a stop; "Karel IV."
 *   name_genitive — its value: the letter of a name's genitive; "s"
 *   name_inflections — its value: what a case adds to words of names, or they have in one of them;
 *     "Landgerichts Quist", "Deutschen Bank"
 *   firm_form — what the names of firms and teams end in that they are also called without
 *   name_plural — its value: the letter of a name's plural; "the Smiths"
 *   family_ending — what surnames with an article end in
 *   masculine_oblique — endings of men's given names in cases that no subject has; "Markovi"
 *   feminine_oblique — the same of women's; "Evou"
 *   before_man — endings of names, in cases that no subject has, behind which a man's given name
 *                without them begins another: "Франка Олег"
 *   before_woman — the same of a woman's: "Nowaka Ewa"
 *   authority — heads of authorities, as subjects, that begin a name behind such a one: "Nowaka
 *               Ministerstwo"
 *   place_joining — prepositions within names of towns; "nad"
 *   inhabitant_ending — what makes of a town who is from there; "Muğlalı"
 *   others — what stands behind names with which others are meant; "など"
 *
 * The stems of names, before the endings of cases
 *   stem_soft — letters that are soft and go; "ь"
 *   stem_vowel — vowels that come and go; "Podhradec", "Podhradce"
 *   stem_end — what stands for another there; "rz=r"
 *
 * Titles and offices
 *   titles_behind — titles stand behind names, in a language of no_capitals
 *   titles_with_articles — the title of a name has an article, likewise
 *   genitive_article — an article behind a title begins what it is of; "die Chefin der Bank"
 *   bare_complement — what a title is of needs no word between; "ministr zdravotnictví"
 *   complement_first — what a title is of stands in front of it; "Hazine Bakanı"
 *   apposed_names — a name follows what its title is of without a comma
 *   compound_roles — a role may be the end of a longer word; "Verkehrsminister"
 *   compound_edge — endings of words before a compound of which a title is the last
 *   possessed_ending — what roles end in that belong to the institution before them; "Bakanı"
 *   field_ending — endings of what a role is in; "hoogleraar staatsrecht"
 *   local_office — endings of offices that are of the place before them, from which others only
 *                  come; "मुंबई के महापौर"
 *   mandate — what stands between an office and whom its bearer stands for; "عن", "від «Голосу»"
 *   state_title — titles before which a name of another language needs nothing else; "大統領"
 *   people_ending — endings of people in the plural, none of whom is named; "scientists"
 *   plural_verb — plurals behind the name of a town that make it its team's; "Orsk are"
 *   team_verb — the same of what may be nouns, too; "Orsk face Ulm", "Orsk travel to"
 *   employing — prepositions between a role and whom its bearer works for; "an analyst at"
 *   role_ending — endings of words for what people do; "er"
 *
 * Institutions
 *   heads_first — what one is stands first, in a language of no_capitals; "University Baghdad"
 *   heads_last — institutions of other words than listed ones end with what they are, likewise
 *   agreement — where the first word alone of a name has a capital: how its adjectives end, and the
 *               letters that a noun with one may end in; "ая=аяь"
 *   relational_ending — endings of adjectives that are made of names of towns; "ский"
 *   seated_head — words of institutions in whose names the town is where they sit; "soud"
 *   adjective_ending — endings of adjectives in small letters behind its first word; "nationale"
 *   attribute_ending — endings of attributes of one, and of a role in a language with cases
 *   genitive_plural — endings of adjectives in that case, which tell what one is of, with the noun
 *                     behind them; "Asociace soukromých škol"
 *   plural_linker — linkers behind the head of one before the people whose it is; "des notaires"
 *   office_ending — endings of authorities that begin a sentence; "Rymdstyrelsen"
 *   state_owner — whose the institutions of a state are; "Statens"
 *   kind_ending — endings of words that only tell a kind; "شركة سعودية"
 *   purpose_prefix — what begins the word that says what one is for; "شركة لتوزيع"
 *   purpose_phrase — two words that begin what one is for; "للدفاع عن"
 *   collective — what stands for an institution of the document; "警方"
 *   collective_head — what the names of such institutions end in; "警察局"
 *   firm — what stands for a firm of the document; "公司"
 *   firm_head — what the names of firms end in; "集团"
 *   club_ending — what the names of clubs end in behind their town or firm; "FC", "レッズ"
 *   behind_club — what stands behind the name of a town that makes it the club that is called
 *                 after it; "은 "
 *   own_head — what an institution or a town whose name ends in it is called by alone; "병원"
 *   own_firm — the same of whom the document is about, firm or club; "同社"
 *   office_head — what the names of offices end in, which own_firm is not said of; "省"
 *   side — what stands behind either; "측"
 *   same — what stands before either, for the one named last; "同"
 *
 * Cues and reports
 *   quotative — a particle behind what is said ties it to its verb; "と"
 *   complementised — what is reported behind its verb has a complementiser
 *   participles_report — a participle behind a comma reports anew
 *   infinitive_ending — endings of infinitives, with which alone what is reported may begin without
 *                       a complementiser; "relatou ter ouvido"
 *   verbal_ending — the ending that makes a verb of a noun; "した"
 *   learning — verbs by which a paper tells what it knows; "found"
 *   man — what a man who was told of is called by, in a language without GENDERS; "мужчина"
 *   woman — the same of a woman; "женщина"
 *   aged_ending — endings behind an age of what somebody told of is called by; "38χρονη"
 *   adding — cues by which who spoke goes on; "added"
 *   publishing — verbs by which somebody gives out a text; "issued a statement"
 *   opposing — words that set a clause against the one before; "but"
 *   own — what stands before a noun for what somebody says, of whom the clause is; "eigenen"
 *   possessive_ending — what stands behind whose words a noun tells of; "교장의 말이다"
 *   nominaliser — what makes of a clause what such a noun is; "좋다는 게"
 *   viewpoint — the preposition of whose view something is; "pour"
 *   time_noun — nouns that tell when, behind an adverb or a determiner; "ieri sera", "este mes"
 *   day_counter — what stands behind the number of a day; "일"
 *
 * Who speaks, and to whom
 *   role_speaks — the role behind the cue tells who, and not the name behind that
 *   source_amid — "according to NAME" stands amid a clause without commas
 *   source_preposition — what stands before whom something is learnt from; "从"
 *   told_preposition — what stands before the marks around whom something is told, "لـ«…»"; an
 *                      article, too, before who is told, which does not agree; "a jornalistas"
 *   origin_preposition — prepositions behind which an unnamed source is from; "لدى"
 *   plural_noun_ending — endings of nouns in the plural, which alone speak without an article; "s"
 *   addressee_ending — endings of who is spoken to; "ům"
 *   addressee_prefix — what who is spoken to begins with; "لل"
 *   addressee — who is spoken to even behind an office; "للصحافة"
 *
 * Verbs
 *   negation — words and endings that deny one; "n't"
 *   nobody — words for nobody, and what begins the phrase of nobody; "no one", "none of them"
 *   verb_prefix — what verbs begin with; "meng"
 *   aspect — what stands behind a verb that somebody does; "着"
 *   plural_ending — endings of verbs in the plural; "li"
 *   feminine_ending — endings of verbs whose subject is a woman; "la"
 *   passive_ending — endings of passives; "れる"
 *   marked_infinitive — endings of infinitives behind the complementiser; "att fara"
 *   possessed_case — endings in cases of nouns that belong to the one before; "taraftarının"
 *   possessed_noun — endings of nouns that belong to the one before, with the soft letter that a k
 *                    becomes; "Bakanlığı", "Belediyesi"
 *   owned_case — those of possessed_case that no other noun has; "ekiplerinin"
 *   participle_ending — endings of participles; "گفته"
 *   relative_ending — endings of relative clauses before their noun; "yanıtlayan"
 *   starter_ending — endings of verbs that begin sentences and no names; "aron"
 *
 * Other endings of words
 *   definite_ending — of nouns that have their article there; "färjan"
 *   noun_ending — of nouns that are no names; "ung"
 *   common_ending — of common words of any kind; "ness"
 *   adverb_ending — of adverbs; "ly"
 *   ordinal_ending — of ordinal numbers in digits; "3rd"
 *   oblique_ending — of adjectives in cases; "en"
 *   genitive_ending — of those that begin a genitive; "Angaben informierter Kreise"
 *   pronoun_ending — pronouns that end words; "هن"
 *   owner_ending — those of pronoun_ending that no names end in; "ها" */
LANGUAGE_LIST(GRAMMAR)
LANGUAGE_LIST(INTERFACE)
LANGUAGE_LIST(PROMO) /* value: others, of labels below which headlines of other articles stand */
LANGUAGE_LIST(META)
LANGUAGE_LIST(COMMENT)
LANGUAGE_LIST(CONTAINERS) /* words of attributes in pages; value: what the element holds */
