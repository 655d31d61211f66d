# Makes of the tables that say how keys are made constant tables in C.
#
#   awk -f compile.awk filters/namenorm/keys/*.txt > filters/namenorm/key_tables.c
#
# What stands in each table is told in its first lines; '#' at the start of a line begins a comment. Works on bytes, as
# filters/language/compile.awk does: run it with LC_ALL=C.

BEGIN {
    FS = "\t"
    for (i = 1; i < 256; i++)
        ordinal[sprintf("%c", i)] = i
    alphabet = "abcdefghijklmnopqrstuvwxyz"
    habit_of["any"] = 0
    pool_length = 1
}

FNR == 1 {
    table = FILENAME
    sub(/^.*\//, "", table)
    sub(/\.txt$/, "", table)
}

{ sub(/\r$/, "") }

/^#/ || /^[ \t]*$/ { next }

table == "letters" { add_letter($1, $2) }
table == "habits" { add_habit($1, $2, $3, $4) }
table == "sounds" { add_rule($1, $2, $3) }
table == "classes" { add_class($1, $2, $3) }
table == "words" {
    n = split($2, spelling, " ")
    for (i = 1; i <= n; i++)
        add_spellings("", spelling[i], $1)
}
table == "particles" {
    n = split($2, spelling, " ")
    for (i = 1; i <= n; i++)
        add_particle($1, spelling[i])
}

function complain(what) {
    print "compile.awk: " FILENAME ":" FNR ": " what >"/dev/stderr"
    failed = 1
}

# --- letters: sorted by code point

function code_point(letter,    lead, code, i) {
    lead = ordinal[substr(letter, 1, 1)]
    if (lead < 128)
        return lead
    code = lead < 224 ? lead - 192 : lead < 240 ? lead - 224 : lead - 240
    for (i = 2; i <= length(letter); i++)
        code = code * 64 + ordinal[substr(letter, i, 1)] - 128
    return code
}

function add_letter(letter, reading,    code, at) {
    code = code_point(letter)
    if (reading == "_")
        reading = ""
    if (length(reading) > 3)
        complain("a reading has at most three letters")
    for (at = ++letters; at > 1 && letter_code[at - 1] > code; at--) {
        letter_code[at] = letter_code[at - 1]
        letter_reading[at] = letter_reading[at - 1]
    }
    letter_code[at] = code
    letter_reading[at] = reading
}

# --- by the first two letters, so that few rows are tried

# The number of a second letter: a to z are 1 to 26, all others, and none, 0.
function second(letters) {
    return length(letters) > 1 ? index(alphabet, substr(letters, 2, 1)) : 0
}

# Puts row NUMBER of TABLE under its first letters; one of a single letter stands under all second letters.
function file_under(table, number, letters,    first, i) {
    first = ordinal[substr(letters, 1, 1)]
    if (length(letters) == 1)
        for (i = 0; i <= 26; i++)
            put_under(table, first * 27 + i, number)
    else
        put_under(table, first * 27 + second(letters), number)
}

function put_under(table, place, number) {
    filed[table, place] = filed[table, place] " " number - 1 ","
    filed_count[table, place]++
}

function print_places(table, first_letters,    i, at) {
    printf "\nconst uint16_t key_%s_places[] = {", table
    for (i = 0; i < first_letters * 27; i++)
        if ((table, i) in filed)
            printf "\n   %s", filed[table, i]
    printf "\n};\n\nconst uint16_t key_%s_starts[%d] = {", table, first_letters * 27 + 1
    at = 0
    for (i = 0; i <= first_letters * 27; i++) {
        printf "%s%d,", i % 27 ? " " : "\n    ", at
        at += filed_count[table, i]
    }
    print "\n};"
}

# --- habits and the groups of letters that show them

function add_habit(name, needed, syllables, cues,    n, i, cue) {
    habit_of[name] = ++habits
    habit_name[habits] = name
    habit_needed[habits] = needed
    habit_syllables[habits] = syllables == "-" ? 0 : syllables
    n = split(cues, cue, " ")
    for (i = 1; i <= n; i++) {
        begins = sub(/^\^/, "", cue[i])
        ends = sub(/\$$/, "", cue[i])
        if (length(cue[i]) > 11)
            complain("a group of letters has at most eleven bytes")
        cue_row[++cues_count] = sprintf("    {\"%s\", %d, %d, %d},", cue[i], length(cue[i]), habits, ends)
        file_under(begins ? "first_cue" : "cue", cues_count, cue[i])
    }
}

# --- sounds: the longest letters first

# Conditions are sets of letters, as bits: a to z, the word's edge, e with an acute (Y), and all others.
function mask(set,    i, letter, bits, vowels) {
    if (set == "")
        return 0
    vowels = "aeiouy"
    for (i = 1; i <= length(set); i++) {
        letter = substr(set, i, 1)
        if (letter == "V")
            bits = bits vowels "Y"
        else if (letter == "C")
            bits = bits "bcdfghjklmnpqrstvwxz#"
        else
            bits = bits letter
    }
    return bits_number(bits)
}

function bits_number(set,    i, number) {
    number = 0
    for (i = 1; i <= 26; i++)
        if (index(set, substr(alphabet, i, 1)))
            number += 2 ^ (i - 1)
    return number + (index(set, "^") || index(set, "$") ? 2 ^ 26 : 0) + (index(set, "Y") ? 2 ^ 27 : 0) + \
        (index(set, "#") ? 2 ^ 28 : 0)
}

function add_rule(habit, letters, sounds,    before, behind, rank, n) {
    if (!(habit in habit_of)) {
        complain("no such habit: " habit)
        return
    }
    if (match(letters, /^\([^)]*\)/)) {
        before = substr(letters, 2, RLENGTH - 2)
        letters = substr(letters, RLENGTH + 1)
    }
    if (match(letters, /\([^)]*\)$/)) {
        behind = substr(letters, RSTART + 1, RLENGTH - 2)
        letters = substr(letters, 1, RSTART - 1)
    }
    if (sounds == "_")
        sounds = ""
    if (letters !~ /^[A-Za-z]+$/ || length(letters) > 7 || sounds !~ /^[A-Za-z]*$/ || length(sounds) > 7)
        complain("not a row of sounds: at most seven letters, at most seven sounds")
    rank = (8 - length(letters)) * 6 + (habit == "any") * 3 + 2 - (before != "") - (behind != "")
    n = ++rules[rank]
    rule_letters[rank, n] = letters
    rule_is_any[rank, n] = habit == "any"
    rule[rank, n] = sprintf("    {%.0fu, %.0fu, %d, %d, %d, \"%s\", \"%s\"},", mask(before), mask(behind), habit_of[habit], \
        length(letters), length(sounds), letters, sounds)
}

# --- classes

function add_class(sound, class, spelling) {
    if (spelling != "")
        spelling_of[ordinal[sound]] = spelling
    if (class == "_")
        return
    if (class ~ /^\(.\)$/) {
        class_first[ordinal[sound]] = 1
        class = substr(class, 2, 1)
    }
    class_of[ordinal[sound]] = class
}

# --- words: a hash table of spellings

# All spellings that a pattern such as m(u,o)sa stands for.
function add_spellings(before, pattern, reading,    open, shut, choices, choice, n, i) {
    open = index(pattern, "(")
    if (!open) {
        add_word(before pattern, reading, 0)
        return
    }
    shut = index(pattern, ")")
    n = split(substr(pattern, open + 1, shut - open - 1) ",", choice, ",") - 1
    for (i = 1; i <= n; i++)
        add_spellings(before substr(pattern, 1, open - 1) choice[i], substr(pattern, shut + 1), reading)
}

function add_word(spelling, reading, kind,    n) {
    if (spelling !~ /^[a-z]+$/ || reading !~ /^[a-z0-9]*$/)
        complain("not a spelling of small letters: " spelling)
    if (!(spelling in word)) {
        word[spelling] = ++words
        word_spelling[words] = spelling
        word_reading[words] = ""
        word_kind[words] = 0
    }
    n = word[spelling]
    if (reading != "" && word_reading[n] == "")
        word_reading[n] = reading
    word_kind[n] += kind
}

function add_particle(kind, spelling) {
    if (kind == "dropped")
        add_word(spelling, "", 1)
    else if (kind == "glued")
        glued[++glued_count] = spelling
    else if (kind == "joined")
        joined[++joined_count] = spelling
    else if (kind == "joins")
        joins[++joins_count] = spelling
    else
        complain("no such kind of particle: " kind)
}

# key_words.c has the same.
function hash(text,    h, i) {
    h = 5381
    for (i = 1; i <= length(text); i++)
        h = (h * 33 + ordinal[substr(text, i, 1)]) % 4294967296
    return (h + int(h / 32768)) % 4294967296
}

function pooled(text) {
    if (text == "")
        return 0
    if (!(text in pool_at)) {
        pool_at[text] = pool_length
        pool[++pool_count] = text
        pool_length += length(text) + 1
    }
    return pool_at[text]
}

END {
    if (failed)
        exit 1
    print "/* Made by compile.awk from the tables in filters/namenorm/keys/: edit those. */"
    print "#include \"namenorm/key_tables.h\"\n"
    print "const struct key_letter key_letters[] = {"
    for (i = 1; i <= letters; i++)
        printf "    {%d, \"%s\"},\n", letter_code[i], letter_reading[i]
    print "};\n\nconst size_t key_letter_count = " letters + 0 ";\n"

    print "const struct key_habit key_habits[] = {\n    {\"any\", 0, 0},"
    for (i = 1; i <= habits; i++)
        printf "    {\"%s\", %d, %d},\n", habit_name[i], habit_needed[i], habit_syllables[i]
    print "};\n\nconst size_t key_habit_count = " habits + 1 ";\n"
    print "const struct key_cue key_cues[] = {"
    for (i = 1; i <= cues_count; i++)
        print cue_row[i]
    print "};"
    print_places("cue", 256)
    print_places("first_cue", 256)

    print "\nconst struct key_rule key_rules[] = {"
    for (rank = 0; rank < 48; rank++)
        for (n = 1; n <= rules[rank]; n++) {
            print rule[rank, n]
            file_under("rule", ++rules_count, rule_letters[rank, n])
            if (rule_is_any[rank, n])
                file_under("any_rule", rules_count, rule_letters[rank, n])
        }
    print "};"
    print_places("rule", 128)
    print_places("any_rule", 128)

    printf "\nconst char key_classes[128] = {"
    for (i = 1; i < 128; i++)
        if (i in class_of)
            printf "\n    [%d] = '%s',", i, class_of[i]
    printf "\n};\n\nconst bool key_first_only[128] = {"
    for (i = 1; i < 128; i++)
        if (i in class_first)
            printf "\n    [%d] = true,", i
    print "\n};\n"
    printf "const char key_spellings[128][3] = {"
    for (i = 1; i < 128; i++)
        if (i in spelling_of)
            printf "\n    [%d] = \"%s\",", i, spelling_of[i]
    print "\n};\n"

    slots = 16
    while (slots < words * 2)
        slots *= 2
    for (i = 1; i <= words; i++) {
        at = hash(word_spelling[i]) % slots
        while (at in slot)
            at = (at + 1) % slots
        slot[at] = i
    }
    for (at in slot) # bits of the hash above the number of the entry
        tagged[at] = slot[at] + int(hash(word_spelling[slot[at]]) / 65536) * 65536
    print "const struct key_word_entry key_word_entries[] = {\n    {0, 0, false},"
    for (i = 1; i <= words; i++)
        printf "    {%d, %d, %s},\n", pooled(word_spelling[i]), pooled(word_reading[i]), word_kind[i] ? "true" : "false"
    print "};\n"
    printf "const uint32_t key_word_slots[%d] = {", slots
    for (i = 0; i < slots; i++)
        printf "%s%.0f,", i % 16 ? " " : "\n    ", tagged[i] + 0
    print "\n};\n\nconst uint32_t key_word_mask = " slots - 1 ";\n"
    print "const char key_pool[] = \"\\0\""
    for (i = 1; i <= pool_count; i++)
        print "    \"" pool[i] "\\0\""
    print "    ;\n"
    printf "const char *const key_glued[] = {"
    for (i = 1; i <= glued_count; i++)
        printf "\"%s\", ", glued[i]
    printf "0};\n\nconst char *const key_joined[] = {"
    for (i = 1; i <= joined_count; i++)
        printf "\"%s\", ", joined[i]
    printf "0};\n\nconst char *const key_joins[] = {"
    for (i = 1; i <= joins_count; i++)
        printf "\"%s\", ", joins[i]
    print "0};"
}
