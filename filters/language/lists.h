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
LANGUAGE_LIST(LEGAL_FORMS)  /* Inc, GmbH */
LANGUAGE_LIST(PLACE_WORDS)  /* river, street, mount; value: see ko/place_words.txt */
LANGUAGE_LIST(OTHER_WORDS)  /* cup, festival, act */
LANGUAGE_LIST(PLACES)       /* gazetteer; value: canonical form where it differs */
LANGUAGE_LIST(CITIES)       /* a larger gazetteer, of less weight */
LANGUAGE_LIST(REGIONS)      /* likewise */
LANGUAGE_LIST(CASE_ENDINGS) /* of names */
LANGUAGE_LIST(NAME_ENDINGS) /* value: person, place or org */
LANGUAGE_LIST(ORGS)
LANGUAGE_LIST(OTHERS)    /* names of programmes, treaties, holy books, awards, games, products */
LANGUAGE_LIST(KIND_CUES) /* beside a name; value: on which side, and which kind of name */
LANGUAGE_LIST(ALIASES)   /* known as: between two names of one bearer */
LANGUAGE_LIST(NATIONALITIES) /* derived adjectives, peoples, languages; value: the place */
LANGUAGE_LIST(NOT_NAMES)     /* capitalised words that are no names; value: see de/not_names.txt */
/* of the language: with a capital, and alone, hardly a name; value: surname, if many have it; in
   scripts without capitals they part names from the rest: see zh/common_words.txt */
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
/* What a language is like: verb_second, noun_capitals, verb_final, pro_drop (a verb
   needs no subject), ordinals (they are written with a stop), dash_dialogue (a dash begins speech),
   dash_resumes (it goes on behind the sentence that says whose it is),
   comma_clause (a comma behind a cue begins what is reported), quotative (a particle behind what is
   said ties it to its verb), cue_first (who speaks and the cue stand before it, nothing marks
   them), parsed (its words have classes by which sentences are parsed), fronting_inverts (the
   subject stands behind its verb where something else begins), no_capitals and what then matters of
   names: no_spaces, titles_behind, titles_with_articles (the title of a name has one), heads_first
   ("University Baghdad"), heads_last (institutions of other words than listed ones end with what
   they are), given_names_alone (who was named in full is called by the given name, too),
   surnames_tell (a word in no list before one is a name); role_speaks (who speaks is told by the
   role behind the cue, and not by the name behind that), subject_first (it stands before its verb,
   and what is reported behind that), complementised (what is reported behind its verb has a
   complementiser), participles_report (one behind a comma reports anew), names_with_articles (the
   Markos), linked_names (Punta de Orsk), names_headed (Stadion Bung Karno), stopped_numerals
   (Karel IV.); of titles:
   genitive_article, apposed_names, bare_complement, compound_roles, complement_first (see
   namenorm/run.h). With a value: terminator, an ASCII character that ends sentences in this
   language alone; careless_letter, one that stands alone only where capitals are not cared for (i);
   name_genitive, the letter of a name's genitive; name_plural, that of a family (the Smiths); the
   endings, parted by |, of verbs (plural_ending, feminine_ending), of adjectives in cases
   (oblique_ending, genitive_ending), of infinitives, with which alone what is reported may begin
   without a complementiser (infinitive_ending), words and endings that deny a verb (negation),
   words that set a clause against the one before (opposing), verbs by which a paper tells what it
   knows (learning), the endings of adverbs (adverb_ending), of people in the plural, none of whom
   is named (people_ending), of nouns in the plural, which alone speak without an article
   (plural_noun_ending), of verbs that begin sentences and no names (starter_ending), of nouns that
   are no names (noun_ending), of common words of any kind (common_ending), of those that only tell
   a kind: "شركة سعودية" (kind_ending), of those for what people do (role_ending), of passives
   (passive_ending), the one that makes a verb of a noun (verbal_ending), of those that are spoken
   to (addressee_ending), and what these begin with (addressee_prefix), those of them that are told
   even behind an office (addressee), prepositions behind which an unnamed source is from
   (origin_preposition), prepositions that an article is part of (contracted), of nouns that have
   their article there (definite_ending: "färjan"), ordinal numbers in digits (ordinal_ending), of
   adjectives that stand in small letters behind the first word of an institution's name
   (adjective_ending), of words before a compound of which a title is the last (compound_edge), of
   what a role is in: "hoogleraar staatsrecht" (field_ending), of authorities that begin a sentence:
   "Rymdstyrelsen" (office_ending), of infinitives behind the
   complementiser (marked_infinitive); of given names in cases that
   no subject has (masculine_oblique, feminine_oblique), prepositions behind which no subject
   stands (preposition); whose the institutions of a
   state are: "Statens" (state_owner); what stands for the sentence before (demonstrative:
   "das"); the article that is the plural's, but before nouns of an ending (plural_article,
   feminine_noun); the definite articles in the singular (masculine_article, feminine_article), and
   those, with prepositions, that no person's name has (neuter_article); what stands behind an
   object (object_marker), what roles end in that belong to the institution before them
   (possessed_ending), pronouns that end words (pronoun_ending), those of them that
   no names end in (owner_ending), what participles end in
   (participle_ending), those of relative clauses before their noun (relative_ending) and verbs
   begin with (verb_prefix); what surnames with an article end in (family_ending), and attributes of
   institutions (attribute_ending), and what begins the word that one is for (purpose_prefix: "شركة
   لتوزيع") or the two words (purpose_phrase: "للدفاع عن"); initials of several letters
   (initials: "Zh."); the preposition of whose view something
   is (viewpoint: "pour"); of what stands before the endings of cases, letters parted by
   |: what is soft and goes (stem_soft), vowels that come and go (stem_vowel), and "rz=r", what
   stands for another there (stem_end); where of an institution's name the first word alone has a
   capital, "ая=аяь": how its adjectives end, and the letters that a noun with one may end in
   (agreement), and how those end that are made of names of towns (relational_ending);
   prepositions within names of towns (place_joining: "nad"); colon_speech (a colon behind a cue
   begins what is said, whatever letter follows), dash_speech (as a dash glued to a cue does),
   source_amid ("according to NAME" stands amid a clause without commas); what stands behind the
   number of a day (day_counter: "일"), behind a verb that somebody does (aspect: "着"), behind a
   phrase that tells when (when_ending: "时"), behind names with which others are meant (others:
   "など"), and before whom something is learnt from (source_preposition: "从"); the collective that
   stands for an institution of the document, and what the names of such end in (collective: "警方",
   collective_head), and the same of firms (firm: "公司", firm_head); titles
   before which a name of another language needs nothing else (state_title); determiners_behind
   ("that" stands behind its noun) */
LANGUAGE_LIST(GRAMMAR)
LANGUAGE_LIST(INTERFACE)
LANGUAGE_LIST(PROMO) /* value: others, of labels below which headlines of other articles stand */
LANGUAGE_LIST(META)
LANGUAGE_LIST(COMMENT)
LANGUAGE_LIST(CONTAINERS) /* words of attributes in pages; value: what the element holds */
