# Makes of all lists of a language one constant hash table in C.
#
#   awk -v tag=en -f compile.awk filters/language/en/*.txt filters/language/und/abbreviations.txt > filters/language/en.c
#
# Behind "borrowed=1" on the command line stand the lists of names that are asked where a language's own know a word not at
# all. They would not be asked of a phrase that begins with a word that the language does know: these phrases are taken in.
#
# What several files of one list say of a word, the first says: so a language's own lists stand before those that all share.
# One entry a line; '#' at the start of a line or behind white space begins a comment; a value may follow behind a TAB. Words
# of a phrase are separated by one space or by marks. A list's number is NUMBER_ and its file's name in capitals (lists.h).
# In the tables of all languages (which.awk; -v all=1) a value is a set of languages and stands for the lists.
#
# Works on bytes, so that awk needs to know no Unicode: run it with LC_ALL=C. Gives the same under mawk, gawk, busybox awk
# and the original awk. Numbers stay below 2^53.

BEGIN {
    FS = "\t"
    for (i = 1; i < 256; i++) {
        ordinal[sprintf("%c", i)] = i
        hexadecimal[sprintf("%c", i)] = sprintf("%02x", i)
    }
    multiplier[0] = 2654435761
    multiplier[4] = 2246822519
    multiplier[8] = 3266489917
    multiplier[12] = 668265263
    for (i = 0; i < 16; i++)
        if (i % 4 > 0)
            multiplier[i] = multiplier[i - 1] * 256 % 4294967296
    # Capitals and their small letters, for entries that have a capital.
    capitals = "À Á Â Ã Ä Å Æ Ç È É Ê Ë Ì Í Î Ï Ð Ñ Ò Ó Ô Õ Ö Ø Ù Ú Û Ü Ý Þ Ą Ć Č Ď Ę Ě Ğ Ł Ń Ň Ő Œ Ř Ś Š Ş Ș Ť Ț Ů Ű Ź Ż Ž " \
        "Α Β Γ Δ Ε Ζ Η Θ Ι Κ Λ Μ Ν Ξ Ο Π Ρ Σ Τ Υ Φ Χ Ψ Ω Ά Έ Ή Ί Ό Ύ Ώ " \
        "А Б В Г Д Е Ж З И Й К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Ъ Ы Ь Э Ю Я Ё І Ї Є Ґ"
    smalls = "à á â ã ä å æ ç è é ê ë ì í î ï ð ñ ò ó ô õ ö ø ù ú û ü ý þ ą ć č ď ę ě ğ ł ń ň ő œ ř ś š ş ș ť ț ů ű ź ż ž " \
        "α β γ δ ε ζ η θ ι κ λ μ ν ξ ο π ρ σ τ υ φ χ ψ ω ά έ ή ί ό ύ ώ " \
        "а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я ё і ї є ґ"
    letters = split(capitals, capital, " ")
    split(smalls, small, " ")
    for (i = 1; i <= letters; i++)
        small_of[capital[i]] = small[i]
}

FNR == 1 {
    list = FILENAME
    sub(/^.*\//, "", list)
    sub(/\.txt$/, "", list)
    list = toupper(list)
    if (!borrowed)
        all_lists = all_lists " | B(" list ")"
}

{
    sub(/\r$/, "")
    sub(/^#.*/, "")
    sub(/[ \t]+#.*/, "")
    word = $1
    value = NF > 1 ? $2 : ""
    gsub(/^ +| +$/, "", word)
    gsub(/  +/, " ", word)
    if (list == "GRAMMAR" && word == "careless_spelling")
        careless = value
    if (word != "" && (!borrowed || is_borrowed(word)))
        add(word, list, value)
}

# Whether WORD, of a list of names that is asked otherwise only where the language knows nothing, is to be taken in.
function is_borrowed(word,    i, head) {
    if (!own_count)
        for (own_count = i = count; i >= 1; i--) {
            own[words[i]] = 1
            own_head[first_word(words[i])] = 1
        }
    head = first_word(word)
    return head != word && !(word in own) && ((head in own_head) || (fold(head) in own_head))
}

function add(word, list, value,    n) {
    n = place(word)
    listed[list] = 1
    if ((n, list) in stands)
        return
    stands[n, list] = 1
    lists[n] = lists[n] " | " (all ? "UINT64_C(" value ")" : "B(" list ")")
    if (value != "" && !all)
        values[n] = values[n] (values[n] == "" ? "" : "\t") list "=" value
}

function place(word) {
    if (!(word in index_of)) {
        index_of[word] = ++count
        words[count] = word
    }
    return index_of[word]
}

# Takes in each word as those write it who leave marks away: careless_spelling has "ё=е", or "^أ=ا" of what begins a word.
# What is a word so written stays as it is: "علي", a name, is not "على".
function spell_carelessly(    n, i, k, own_words, pairs, pair, word, other) {
    n = split(careless, pairs, "|")
    own_words = count
    for (i = 1; i <= own_words; i++) {
        word = words[i]
        for (k = 1; k <= n; k++) {
            split(pairs[k], pair, "=")
            gsub(pair[1], pair[2], word)
            if (sub(/^\^/, " ", pair[1]))
                gsub(pair[1], " " pair[2], word)
        }
        if (word == words[i] || (i, "GRAMMAR") in stands || (word in index_of && index_of[word] <= own_words))
            continue
        other = place(word)
        lists[other] = lists[other] lists[i]
        if (values[i] != "" && values[other] == "")
            values[other] = values[i]
    }
}

# All capitals that are not ASCII have two bytes.
function fold(word,    i, n, letter, out) {
    word = tolower(word)
    if (word !~ /[^ -~]/)
        return word
    n = length(word)
    for (i = 1; i <= n; i += length(letter)) {
        letter = byte_at(word, i) >= 192 && byte_at(word, i) < 224 ? substr(word, i, 2) : substr(word, i, 1)
        out = out (letter in small_of ? small_of[letter] : letter)
    }
    return out
}

# language.h has the same: sixteen bytes at a time, each four of them multiplied by one number.
function hash(word,    sum, block, i, n) {
    n = length(word)
    sum = block = 0
    for (i = 0; i < n; i++) {
        if (i > 0 && i % 16 == 0) {
            sum = (sum * 33 + block) % 4294967296
            block = 0
        }
        block = (block + ordinal[substr(word, i + 1, 1)] * multiplier[i % 16]) % 4294967296
    }
    sum = (sum * 33 + block) % 4294967296
    return (sum + int(sum / 32768)) % 4294967296
}

# Eight bytes of WORD from FIRST on as a number in hexadecimal, the first one lowest.
function eight_bytes(word, first,    i, number) {
    for (i = first; i < first + 8 && i <= length(word); i++)
        number = hexadecimal[substr(word, i, 1)] number
    return number == "" ? 0 : "0x" number
}

# Twelve bits more of the hash, kept beside the index in its slot. language.c has the same.
function slot_tag(number) {
    return int(number * 40503 % 4294967296 / 1048576)
}

# Numbers the entries so that what texts have most stands together, where the processor's caches hold it: function words,
# then the shorter words; the phrases behind them, those of one first word one behind the other, as they are tried.
function number_entries(    i, key, most, n, words_only, first, behind) {
    for (i = count; i >= 1; i--)
        if (count_words(words[i]) == 1) {
            key = length(words[i]) + ((i, "FUNCTION_WORDS") in stands ? 0 : 1000)
            behind[i] = first[key]
            first[key] = i
            most = key > most ? key : most
        }
    for (key = 1; key <= most; key++)
        for (i = first[key]; i > 0; i = behind[i])
            n = number_entry(i, n)
    words_only = n
    for (key = 1; key <= words_only; key++)
        for (i = 1; i <= phrases[numbered[key]]; i++)
            n = number_entry(phrase[numbered[key], i], n)
    for (i = 1; i <= count; i++)
        n = number_entry(i, n)
}

# Gives entry I the number behind N if it has none; returns the last number.
function number_entry(i, n) {
    if (i in number_of)
        return n
    numbered[n + 1] = i
    number_of[i] = n + 1
    return n + 1
}

# The phrases that begin with HEAD are found by the byte behind it and what parts it from the next word, modulo 32: bit i of
# goes_on is set if any go on with i, all bits where anything may follow. For each bit that is set there is a list of phrases,
# in the order in which they are tried, and one of all; the places of these lists stand in a row, and this returns the place
# of the row. A word with a capital has those of the word in small letters behind its own.
function index_phrases(head,    other, n, a, byte, tried, goes_with, met, row) {
    for (a = 1; a <= phrases[head]; a++)
        tried[++n] = phrase[head, a]
    other = exact[head] && folded[head] in index_of ? index_of[folded[head]] : 0
    for (a = 1; a <= phrases[other]; a++)
        tried[++n] = phrase[other, a]
    if (n == 0)
        return 0
    for (a = 1; a <= n; a++) {
        byte = ordinal[substr(words[tried[a]], length(words[head]) + 2, 1)] + 0
        goes_with[a] = byte == 0 || byte >= 128 ? "any" : byte % 32
        met[goes_with[a]] = 1
    }
    for (byte = 0; byte < 32; byte++)
        if (byte in met || "any" in met) {
            goes_on[head] += 2 ^ byte
            row = row list_phrases(tried, goes_with, n, byte) " "
        }
    return put_places(row list_phrases(tried, goes_with, n, "all"))
}

# Puts out the list of those of the N phrases TRIED that may go on with BYTE, or of all; returns its place.
function list_phrases(tried, goes_with, n, byte,    a, list) {
    for (a = 1; a <= n; a++)
        if (byte == "all" || goes_with[a] == "any" || goes_with[a] == byte)
            list = list number_of[tried[a]] " "
    return put_places(list "0")
}

# Puts out a row of numbers; returns its place. The same row is put out once.
function put_places(numbers,    n, i, parts) {
    if (!(numbers in place_of)) {
        place_of[numbers] = place_count
        n = split(numbers, parts, " ")
        for (i = 1; i <= n; i++)
            places[place_count++] = parts[i]
    }
    return place_of[numbers]
}

# Puts out the values that the lists give a word, LIST=value joined by TABs; returns the place of the first.
function put_values(text,    n, i, parts, at) {
    if (text == "")
        return 0
    if (!(text in values_place)) {
        values_place[text] = value_count
        n = split(text, parts, "\t")
        for (i = 1; i <= n; i++) {
            at = index(parts[i], "=")
            value_list[value_count] = substr(parts[i], 1, at - 1)
            value_text[value_count++] = substr(parts[i], at + 1)
        }
        value_text[value_count++] = ""
    }
    return values_place[text]
}

# Puts word I into the table: into the first free slot of its bucket, or of those behind it.
function enter(i,    hashed, at) {
    hashed = hash(words[i])
    at = hashed % (slots / 4) * 4
    while (at in slot)
        at = (at + 1) % slots
    slot[at] = slot_tag(hashed) * 1048576 + number_of[i]
}

# Makes a bucket look full in which two words have the same bits beside their index: where one has a free slot, those bits
# tell which word it may be.
function close_bucket(at,    i, tags, tag) {
    for (i = at; i < at + 4 && i in slot; i++) {
        tag = int(slot[i] / 1048576)
        if (tag in tags && !(at + 3 in slot))
            slot[at + 3] = 1048576
        tags[tag] = 1
    }
}

# The place of TEXT and its NUL in the pool of strings.
function pooled(text,    at) {
    if (text == "")
        return 0
    at = pool_length
    pool[++pool_count] = text
    pool_length += length(text) + 1
    return at
}

# Awks do not agree on how gsub() is to be told to write two backslashes.
function doubled(text,    at, out) {
    while ((at = index(text, "\\")) > 0) {
        out = out substr(text, 1, at) "\\"
        text = substr(text, at + 1)
    }
    return out text
}

function quoted(text) {
    text = doubled(text)
    gsub(/"/, "\\\"", text)
    gsub(/\t/, "\\t", text)
    gsub(/\?/, "\\?", text)
    return "\"" text "\\0\""
}

# The first word of a phrase, as a text is cut into words: up to a space or an ASCII mark other than the apostrophe, so that
# "U.S." and "Wi-Fi" are phrases too, or up to a clitic behind an apostrophe: "Lord's Prayer". What begins with a mark is no phrase.
function first_word(text,    word, at) {
    word = text
    sub(/[ !-&(-\/:-@\[-`{-~].*/, "", word)
    at = index(word, "'")
    if (at > 1 && (substr(word, at + 1) in index_of) && (index_of[substr(word, at + 1)], "CLITICS") in stands)
        word = substr(word, 1, at - 1)
    return word == "" ? text : word
}

function print_numbers(name, numbers, n,    i) {
    printf "static const uint32_t %s[%d] = {", name, n
    for (i = 0; i < n; i++)
        printf "%s%.0f,", i % 16 ? " " : "\n    ", numbers[i] + 0
    print "\n};\n"
}

# How long the endings of names are that end in the same three bytes, each byte modulo 32: bit i, i + 1 bytes. Whether
# there are any.
function print_name_ends(    i, at, n, bits) {
    if (!("NAME_ENDINGS" in listed))
        return 0
    print "static const uint8_t name_ends[1 << 15] = {"
    for (i = 1; i <= count; i++)
        if ((i, "NAME_ENDINGS") in stands && (n = length(words[i])) >= 3 && n <= 8) {
            at = byte_at(words[i], n - 2) % 32 + byte_at(words[i], n - 1) % 32 * 32 + byte_at(words[i], n) % 32 * 1024
            if (!((at, n) in bits))
                name_ends[at] += 2 ^ (n - 1)
            bits[at, n] = 1
        }
    for (i = 0; i < 32768; i++)
        if (i in name_ends)
            print "    [" i "] = " name_ends[i] ","
    print "};\n"
    return 1
}

function byte_at(text, at) {
    return ordinal[substr(text, at, 1)]
}

function count_words(text,    parts) {
    gsub(/[ !-&(-\/:-@\[-`{-~]+/, " ", text)
    sub(/^ /, "", text)
    sub(/ $/, "", text)
    return text == "" ? 1 : split(text, parts, " ")
}

END {
    pool_length = 1
    # Where no list says which words begin sentences, the function words do.
    if (!("STARTERS" in listed) && !all)
        for (i = 1; i <= count; i++)
            if ((i, "FUNCTION_WORDS") in stands)
                lists[i] = lists[i] " | B(STARTERS)"
    if (careless != "" && !all)
        spell_carelessly()
    # A phrase hangs on its first word, longest phrase first; nobody seeks one in the tables of all languages.
    total = all ? 0 : count
    for (i = 1; i <= total; i++)
        if (first_word(words[i]) != words[i]) {
            head = place(first_word(words[i]))
            phrase[head, ++phrases[head]] = i
            begins[head] = begins[head] lists[i]
        }
    for (head = 1; head <= count; head++) {
        n = phrases[head]
        for (a = 2; a <= n; a++) {
            moved = phrase[head, a]
            for (b = a - 1; b >= 1 && length(words[phrase[head, b]]) < length(words[moved]); b--)
                phrase[head, b + 1] = phrase[head, b]
            phrase[head, b + 1] = moved
        }
    }
    # A word with a capital is also what the word without is.
    for (i = 1; i <= count; i++) {
        folded[i] = fold(words[i])
        exact[i] = folded[i] != words[i]
        if (exact[i] && folded[i] in index_of) {
            other = index_of[folded[i]]
            lists[i] = lists[i] lists[other]
            begins[i] = begins[i] begins[other]
            if (values[other] != "")
                values[i] = values[i] (values[i] == "" ? "" : "\t") values[other]
        }
    }

    if (count >= 1048576) {
        print "compile.awk: " tag ": more than a million entries" >"/dev/stderr"
        exit 1
    }
    # At most half of them are taken, so that few buckets of four are full.
    slots = 16
    while (slots < count * 2)
        slots *= 2
    # What stands in every sentence comes first, to be found where it is looked for.
    number_entries()
    for (n = 1; n <= count; n++)
        enter(numbered[n])
    for (at = 0; at < slots; at += 4)
        close_bucket(at)

    print "/* Made by compile.awk from the lists in filters/language/" tag "/: edit those. */"
    print "#include \"language/compiled.h\"\n"
    print "#define B(list) (UINT64_C(1) << NUMBER_##list)\n"
    print "static const struct entry entries[] = {"
    print "    {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},"
    longest = 1
    elides = 0
    places[place_count++] = 0
    value_text[value_count++] = ""
    for (n = 1; n <= count; n++)
        word_place[numbered[n]] = pooled(words[numbered[n]])
    for (n = 1; n <= count; n++) {
        i = numbered[n]
        bytes = length(words[i])
        if (bytes > longest)
            longest = bytes
        if (words[i] ~ /'$/ && (i, "CLITICS") in stands)
            elides = 1
        row = index_phrases(i)
        printf "    {%s, %s, 0%s, 0%s, %.0fu, %d, %d, %d, %d, %d, %d},\n", eight_bytes(words[i], 1), \
            eight_bytes(words[i], 9), lists[i], begins[i], goes_on[i] + 0, \
            word_place[i], put_values(values[i]), row, bytes, count_words(words[i]), exact[i]
    }
    print "};\n"
    print "static const struct listed_value values[] = {"
    for (i = 0; i < value_count; i++)
        if (value_text[i] == "")
            print "    {0, 0, 0},"
        else {
            if (!(value_text[i] in value_place))
                value_place[value_text[i]] = pooled(value_text[i])
            print "    {" value_place[value_text[i]] ", " length(value_text[i]) ", NUMBER_" value_list[i] "},"
        }
    print "};\n"
    print_numbers("phrases", places, place_count)
    print "static const char pool[] = \"\\0\""
    for (i = 1; i <= pool_count; i++)
        print "    " quoted(pool[i])
    print "    ;\n"
    print_numbers("slots", slot, slots)
    ends = print_name_ends() ? "name_ends" : "0"
    print "const struct language language_" tag " = {\"" tag "\", entries, sizeof entries / sizeof *entries, pool,"
    print "    values, phrases, slots, " slots / 4 - 1 ", " ends ", " longest ", 0" all_lists ", " elides "};"
}
