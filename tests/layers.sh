#!/bin/bash
# Holds every #include under filters/ against filters/LAYERS; <uni*.h>, libunistring, may be named in text/ alone.
. "${srcdir:-$(dirname "$0")/..}/tests/report.sh"
cd "$source/filters" || exit 2

# Prints "file: include" for each include of the folder $1 that is not allowed by the list $2.
violations() {
    local folder=$1 allowed=" $1 $2 " file included
    grep -rH --include='*.[ch]' --include='*.awk' -o '^ *#include *["<][^">]*[">]' "$folder" | sed 's/: *#include */ /' |
        while read -r file included; do
            case $included in
                '<unistd.h>') ;;
                '<uni'*) [ "$folder" = text ] || echo "$file: $included" ;;
                '<'*) ;;
                *)
                    included=${included//\"/}
                    case $allowed in
                        *" ${included%%/*} "*) ;;
                        *) echo "$file: $included" ;;
                    esac
                    ;;
            esac
        done
}

while IFS=: read -r layer allowed; do
    [[ $layer != '#'* && -n $layer ]] || continue
    found=$(violations "$layer" "$allowed")
    if [ -z "$found" ]; then pass "$layer"; else fail "$layer" "may not include: $found"; fi
done <LAYERS

for layer in */; do
    grep -q "^${layer%/}:" LAYERS || fail "${layer%/}" "has no line in filters/LAYERS"
done

# The check itself must see a violation.
mkdir -p "$folder/text" && cd "$folder" || exit 2
printf '#include "document/document.h"\n#include <unistr.h>\n' >text/a.c
expect "a planted violation is seen" test "$(violations text '')" = 'text/a.c: document/document.h'
mkdir -p table && printf '#include <unistr.h>\n' >table/a.c
expect "libunistring outside text/ is seen" test "$(violations table 'text')" = 'table/a.c: <unistr.h>'
finish
