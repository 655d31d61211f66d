#!/bin/bash
# The options that --help shows are those that the man page tells of, and no others; so are the columns.
. "${srcdir:-$(dirname "$0")/..}/tests/report.sh"

# -x and --name, one a line, of what --help prints.
options_of_help() {
    sed -n 's/^  \( *-.*\)/\1/p' | sed 's/  *[^- ].*//' | grep -oE -- '--?[A-Za-z0-9][A-Za-z0-9-]*' | sort -u
}

# The same of the mdoc source of a man page: the flags of its .It lines.
options_of_page() {
    sed -n 's/^\.It //p' "$1" | sed 's/\\-/-/g; s/\\&//g' |
        awk '{
            dash = ""
            for (i = 1; i <= NF; i++) {
                if ($i == "Fl")
                    dash = dash "-"
                else if (dash != "")
                    print dash $i
                if ($i != "Fl")
                    dash = ""
            }
        }' |
        sed 's/[=,].*//' | grep -E -- '^--?[A-Za-z0-9]' | sort -u
}

for program in $programs; do
    page=$source/man/$program.1
    "$build/$program" --help | options_of_help >"$folder/help"
    if [ ! -f "$page" ]; then
        fail "$program" "there is no man/$program.1"
        continue
    fi
    options_of_page "$page" >"$folder/page"
    expect "$program --help shows options" test "$(wc -l <"$folder/help")" -ge 12
    same "$program: --help (<) and man/$program.1 (>) have the same options" "$folder/help" "$folder/page"
    for column in $("$build/$program" --help | sed -n 's/^Columns: //p'); do
        expect "man/$program.1 tells of the column $column" grep -qwF -e "$column" "$page"
    done
done

# The check itself must see what is missing on either side.
printf '  -a, --all                first\n      --only-here=X        second\n' | options_of_help >"$folder/help"
printf '.It Fl a , Fl Fl all\n.It Fl b Ar X , \\-\\-not-a-flag\n.It Fl \\-here-only Ns = Ns Ar X\n' >"$folder/page.1"
options_of_page "$folder/page.1" >"$folder/page"
expect "a missing option is seen" test "$(diff "$folder/help" "$folder/page" | grep -c '^[<>]')" -eq 3
finish
