# Makes of the list of towns a constant table in C: the hashes of their names.
#
#   awk -f compile.awk filters/namenorm/towns/towns.txt > filters/namenorm/town_table.c
#
# One name a line; '#' at the start of a line begins a comment. Works on bytes: run it with LC_ALL=C. The hash is that of
# town_hash in towns.c. Numbers stay below 2^53, which awk keeps whole.

BEGIN {
    for (i = 1; i < 256; i++)
        ordinal[sprintf("%c", i)] = i
    sorted = "sort -n"
    print "/* Made by compile.awk from the list of towns: edit that. */"
    print "#include \"namenorm/town_table.h\"\n"
}

{ sub(/\r$/, "") }

/^#/ || /^[ \t]*$/ { next }

{
    hash = 0
    for (i = 1; i <= length($0); i++)
        hash = (hash * 1000003 + ordinal[substr($0, i, 1)]) % 4294967296
    names[++count] = hash
}

END {
    for (i = 1; i <= count; i++)
        first[int(names[i] / 65536)]++
    print "const uint32_t town_first[TOWN_BUCKETS + 1] = {"
    for (i = 0; i <= 65536; i++) {
        printf "%d,%s", total, i % 16 == 15 ? "\n" : ""
        total += first[i]
    }
    print "};\n\nconst uint16_t town_rest[] = {"
    fflush()
    for (i = 1; i <= count; i++)
        printf "%.0f\n", names[i] | sorted " | awk '{ printf \"%d,%s\", $1 % 65536, NR % 16 == 0 ? \"\\n\" : \"\" }'"
    close(sorted " | awk '{ printf \"%d,%s\", $1 % 65536, NR % 16 == 0 ? \"\\n\" : \"\" }'")
    print "};"
}
