#!/bin/bash
# How the programs meet their surroundings: input and output that fail, pipes, operands, the options all of them have,
# several writers on one pipe. What a text gives is the cases' matter (run.sh).
. "${srcdir:-$(dirname "$0")/../..}/tests/report.sh"
unset POSIXLY_CORRECT
ulimit -c 0

article=$source/examples/kazimi.txt
out=$folder/out
err=$folder/err

# run COMMAND...: its output in $out, what it says in $err, its exit status in $status.
run() {
    status=0
    "$@" >"$out" 2>"$err" || status=$?
}

# Checks of what run did; the first that does not hold makes the test fail. Each is NAME=VALUE:
# status=N, out=TEXT or err=TEXT (all of it, with echo's escapes), says=TEXT (somewhere on standard error), quiet=
# (nothing on standard error), silent= (nothing on standard output), rows=N (lines of output)
gives() {
    local name=$1 check value
    shift
    for check in "$@"; do
        value=${check#*=}
        case $check in
            status=*) [ "$status" -eq "$value" ] ;;
            out=*) [ "$(cat "$out"; echo .)" = "$(printf '%b.' "$value")" ] ;;
            err=*) [ "$(cat "$err"; echo .)" = "$(printf '%b.' "$value")" ] ;;
            says=*) grep -qF -e "$value" "$err" ;;
            quiet=*) [ ! -s "$err" ] ;;
            silent=*) [ ! -s "$out" ] ;;
            rows=*) [ "$(wc -l <"$out")" -eq "$value" ] ;;
        esac || {
            fail "$name" "not $check (status $status, err '$(head -c 200 "$err")', out '$(head -c 200 "$out")')"
            return
        }
    done
    pass "$name"
}

declutter=$build/declutter
sentsplit=$build/sentsplit
cd "$folder" || exit 2
printf 'The bridge is closed. It opens on Monday.\n' >one.txt
printf 'Nobody listened.\n\nThat was in May.\n' >two.txt
for i in $(seq 300); do awk -v i="$i" 'NF { gsub(/[a-z][a-z][a-z][a-z][a-z]+/, "&" i); $0 = $0 " " i } 1; END { print "" }' "$article"; done >large.txt
printf 'file\tblock\ttext\na\t1\tThe bridge is closed.\nb\t4\tNobody listened.\n' >table.tsv

# --- of each program
for name in $programs; do
    program=$build/$name

    run "$program" --help
    gives "$name --help" status=0 quiet=
    expect "$name --help shows its usage" grep -q "^Usage: $name " "$out"
    run "$program" --version
    gives "$name --version" status=0 quiet=
    expect "$name --version begins with its name" grep -qE "^$name \(copydesk\) [0-9.]+" "$out"
    for option in --help --version; do
        run sh -c '"$0" "$1" >/dev/full' "$program" $option
        gives "$name $option >/dev/full" status=1 "says=$name: standard output: "
    done

    run "$program" --no-such-option
    gives "$name: wrong option" status=2 silent= says=no-such-option "says=Try '"
    run "$program" -O
    gives "$name: option without its argument" status=2 silent=
    run "$program" -O file,nonsense one.txt
    gives "$name: no such column" status=2 silent= "says=nonsense: no such column"
    run "$program" -O '' one.txt
    gives "$name: a column without a name" status=2 silent= "says=$name: '': no such column"
    for option in --input=nonsense --encoding=nonsense --encoding= --encoding=UTF-8//IGNORE --lang=nonsense --max-document=0 --max-document=12x \
        --max-document= --max-document=99999999999999999999T --progress=nonsense; do
        run "$program" "$option" one.txt
        gives "$name: $option" status=2 silent= "says=invalid argument" "says=${option%%=*}"
    done

    run "$program" "$article"
    gives "$name reads a file" status=0 quiet=
    cp "$out" plain
    sed "s|^$article	|-	|" plain >standard
    run sh -c '"$0" <"$1"' "$program" "$article"
    same "$name reads standard input" standard "$out"
    run sh -c '"$0" - <"$1"' "$program" "$article"
    same "$name reads standard input for -" standard "$out"
    run "$program" -H "$article"
    sed 1d plain >wanted
    same "$name -H leaves out the header" wanted "$out"
    columns=$(head -n 1 plain | tr '\t' ,)
    reversed=$(echo "$columns" | tr , '\n' | sed '1!G;h;$!d' | paste -s -d, -)
    run "$program" -O "$reversed" "$article"
    awk -F '\t' '{ line = $NF; for (i = NF - 1; i > 0; i--) line = line "\t" $i; print line }' plain >wanted
    same "$name -O sets the order" wanted "$out"

    run sh -c '"$0" "$1" >/dev/full' "$program" large.txt
    gives "$name: output to a full device" status=1 "says=$name: standard output: No space left on device"
    run sh -c '"$0" "$1" >&-' "$program" one.txt
    gives "$name: closed standard output" status=1 "says=$name: standard output: "
    run sh -c '"$0" <&-' "$program"
    gives "$name: closed standard input" status=1 "says=$name: -: "
    run sh -c '"$0" "$1" <&-' "$program" one.txt
    gives "$name: closed standard input that is not read" status=0 quiet=
    run sh -c '"$0" one.txt missing.txt 2>&-' "$program"
    gives "$name: closed standard error" status=1
    expect "$name wrote into no input" test "$(cat one.txt)" = "The bridge is closed. It opens on Monday."

    run "$program" one.txt missing.txt two.txt
    cp "$out" got
    gives "$name: missing file" status=1 "err=$name: missing.txt: No such file or directory\n"
    run "$program" one.txt two.txt
    same "$name does the rest" "$out" got
    run "$program" "$folder"
    gives "$name: directory" status=1 "says=Is a directory"
    run sh -c '"$0" <"$1"' "$program" "$folder"
    gives "$name: directory as standard input" status=1 "says=Is a directory"
    run "$program" "$(printf 'no\033[1m\nfile')"
    gives "$name: a message holds no control characters" status=1 "err=$name: 'no'\$'\\\\033''[1m'\$'\\\\n''file': No such file or directory\n"

    run "$program" '' one.txt
    gives "$name: a file without a name" status=1 "err=$name: '': No such file or directory\n"
    run "$program" --files0-from= one.txt
    gives "$name: operands beside a list without a name" status=2 silent=
    run "$program" --files0-from=
    gives "$name: a list without a name" status=1 "err=$name: '': No such file or directory\n"
    run "$program" "$(printf -- '--lang=\033[1mx')" one.txt
    gives "$name: nor does one on an option's argument" status=2 "says=$name: invalid argument '[1mx' for --lang: "

    printf 'one.txt\0two.txt\0' >names
    run "$program" one.txt two.txt
    cp "$out" wanted
    run "$program" --files0-from=names
    same "$name --files0-from=FILE" wanted "$out"
    run sh -c '"$0" --files0-from=- <names' "$program"
    same "$name --files0-from=-" wanted "$out"
    printf 'one.txt\0two.txt' >names
    run "$program" --files0-from=names
    same "$name: the last name without its NUL" wanted "$out"
    printf 'one.txt\0\0two.txt\0' >names
    run "$program" --files0-from=names
    same "$name: the names after an empty one" wanted "$out"
    gives "$name: an empty name" status=1 "says=names: empty file name"
    printf -- '-\0one.txt\0two.txt\0' >names
    run sh -c '"$0" --files0-from=- <names' "$program"
    gives "$name: standard input in a list from standard input" status=1 "says=-: "
    run "$program" --files0-from=names one.txt
    gives "$name: operands beside --files0-from" status=2 silent=
    run "$program" --files0-from=missing
    gives "$name: no list" status=1 "says=missing: No such file"

    expect "$name finds something in the example" test "$(wc -l <plain)" -gt 5
    "$program" large.txt 2>"$err" | head -n 1 >/dev/null
    status=${PIPESTATUS[0]}
    gives "$name dies quietly when nobody reads" status=141 quiet=
    (
        trap '' PIPE
        "$program" large.txt 2>"$err" | head -n 1 >/dev/null
        exit "${PIPESTATUS[0]}"
    )
    status=$?
    gives "$name: SIGPIPE ignored" status=1 "says=$name: standard output: Broken pipe"

    run "$program" /dev/null
    gives "$name: an empty file gives a header alone" status=0 rows=1 quiet=
    run "$program" --progress=never large.txt
    cp "$out" wanted
    gives "$name --progress=never" status=0 quiet=
    run "$program" --progress=always large.txt
    gives "$name --progress=always shows where it is" status=0 "says=$name: 0 files"
    same "$name --progress leaves the output alone" wanted "$out"
    run "$program" --progress large.txt
    gives "$name --progress is --progress=always" status=0 "says=$name: 0 files"

    cp one.txt own.txt
    run sh -c '"$0" own.txt two.txt >>own.txt' "$program"
    gives "$name: what it reads is what it writes" status=1 "err=$name: own.txt: input file is output file\n"
    { cat one.txt; "$program" two.txt; } >wanted
    same "$name does the rest behind it" wanted own.txt
    run sh -c '"$0" <own.txt >>own.txt' "$program"
    gives "$name: the same on standard input" status=1 "err=$name: -: input file is output file\n"

    # Several of them on one pipe: no line torn, no document's rows among another's.
    for i in $(seq 40); do cp "$article" "copy$i.txt"; done
    printf '%s\0' copy*.txt | xargs -0 -P 8 -n 1 "$program" -H | cut -f 1 >order
    run "$program" -H copy*.txt
    cut -f 1 "$out" | sort >wanted
    sort order >got
    same "$name: eight on one pipe write all rows" wanted got
    expect "$name: eight on one pipe keep documents together" \
        test "$(uniq order | wc -l)" -eq "$(sort -u order | wc -l)"
    for i in $(seq 8); do cat "$article" large.txt >"copy$i.txt"; done
    printf '%s\0' copy[1-8].txt | xargs -0 -P 8 -n 1 "$program" -H >got
    "$program" -H copy[1-8].txt | sort >wanted
    expect "$name: long documents stay together" test "$(cut -f 1 got | uniq | wc -l)" -eq 8
    sort got >sorted
    same "$name: and are whole" wanted sorted
    rm -f copy*.txt

    awk -F '\t' -v OFS='\t' 'NR == 1 { n = NF } NF != n { print "cells", NF, $0 } /[\001-\010\013-\037\177]/' plain >got
    same "$name: each row has the header's cells" /dev/null got
done

# --- tables in
run "$sentsplit" table.tsv
gives "a table is recognised" status=0 quiet= \
    'out=file\tblock\tsent\tstart\tend\ttext\na\t1\t1\t0\t21\tThe bridge is closed.\nb\t4\t1\t0\t16\tNobody listened.\n'
cp "$out" wanted
cat table.tsv table.tsv >twice.tsv
run "$sentsplit" twice.tsv
gives "a header in mid-stream is a header" status=0 quiet= rows=5
{ cat table.tsv; printf '\357\273\277'; cat table.tsv; } >twice.tsv
run "$sentsplit" twice.tsv
gives "a byte-order mark before it or not" status=0 quiet= rows=5
printf 'file\ttext\na\tOne.\nid\tfile\ttext\n7\tb\tTwo.\n' >two.tsv
run "$sentsplit" -H -O file,text two.tsv
gives "a header of another table in mid-stream is one, too" status=0 quiet= 'out=a\tOne.\nb\tTwo.\n'
sed 's/$/\r/' table.tsv >crlf.tsv
run "$sentsplit" crlf.tsv
same "a table with CRLF" wanted "$out"
{ printf '\357\273\277'; cat table.tsv; } >mark.tsv
run "$sentsplit" mark.tsv
same "a table with a byte-order mark" wanted "$out"
head -c -1 table.tsv >cut.tsv
run "$sentsplit" cut.tsv
same "a table without its last line feed" wanted "$out"
sed 1d table.tsv >bare.tsv
run "$sentsplit" --fields=file,block,text bare.tsv
same "--fields names the columns" wanted "$out"
run "$sentsplit" --fields=file,body bare.tsv
gives "--fields without text" status=2 silent= "says=sentsplit: text: no such column in --fields"
run "$sentsplit" --fields=file,text,text bare.tsv
gives "--fields that names a column twice" status=2 silent= "says=sentsplit: text: twice in --fields"
run "$sentsplit" -H --fields=_,_,text bare.tsv
gives "but columns that are passed over may have one name" status=0 quiet= rows=2
printf 'block\ttext\nx\tOne.\n-3\tTwo.\n1.5\tThree.\n\tFour.\n 7\tFive.\n' >numbers.tsv
run "$sentsplit" -H -O block,text numbers.tsv
gives "numbers that are none are named" status=1 'out=1\tOne.\n2\tTwo.\n3\tThree.\n4\tFour.\n7\tFive.\n' \
    "err=sentsplit: numbers.tsv:2: row whose 'block' is no number
sentsplit: numbers.tsv:3: row whose 'block' is no number
sentsplit: numbers.tsv:4: row whose 'block' is no number\n"
printf 'block\tsent\tstart\ttext\n1\tone\t0\tOne.\n1\t2\tfive\tTwo.\n' >numbers.tsv
run "$sentsplit" -H -O block,sent,start numbers.tsv
gives "those of sentences, too" status=1 'out=1\t1\t0\n1\t2\t5\n' \
    "says=numbers.tsv:2: row whose 'sent' is no number" "says=numbers.tsv:3: row whose 'start' is no number"
run "$sentsplit" --lang=EN one.txt
gives "--lang in capitals" status=0 quiet=
run "$sentsplit" --lang=xx one.txt
gives "a language without lists is told of" status=0 "says=sentsplit: xx: there are no lists of this language"
run "$sentsplit" --lang=und one.txt
gives "but for one that is not known" status=0 quiet=
while read -r name options; do
    run "$build/$name" $options one.txt
    gives "$name $options is refused" status=2 silent= "says=it cannot stand beside --"
done <<'end'
declutter --tally --all
declutter -a --tally
declutter --tally --keep=promo
declutter --tally -d title
declutter --trust=90 --tally
namenorm --learn --explain=x
namenorm --explain=x --learn
namenorm --explain=x --column=who
namenorm --authority=desk.tsv --explain=x
end
run "$sentsplit" --input=text table.tsv
gives "--input=text takes a table for text" status=0 rows=4
run "$sentsplit" --input=tsv one.txt
gives "--input=tsv wants a header" status=1 "says=one.txt: the header line names no column 'text'"
run "$sentsplit" --input=tsv /dev/null
gives "an empty table" status=0 rows=1 quiet=
printf 'text\nThe bridge is closed.\n' >lone.tsv
run "$sentsplit" -H -O block,text lone.tsv
gives "a lone word is no header" status=0 'out=1\ttext\n2\tThe bridge is closed.\n'
run "$sentsplit" -H -O file,block,text --input=tsv lone.tsv
gives "--input=tsv makes it one" status=0 'out=lone.tsv\t1\tThe bridge is closed.\n'

printf 'title\ttext\nx\tNobody listened.\n' >titled.tsv
run "$sentsplit" -H -O text titled.tsv
gives "any column of the suite beside text makes a header" status=0 quiet= 'out=Nobody listened.\n'
printf 'url\ttext\nx\tNobody listened.\n' >other.tsv
run "$sentsplit" -H -O text other.tsv
gives "a column of another name does not, and that is said" status=0 'out=url text\nx Nobody listened.\n' \
    "says=other.tsv: read as plain text, though its first line may be the header of a table"
run "$sentsplit" -H -O text --input=tsv other.tsv
gives "but with --input=tsv" status=0 quiet= 'out=Nobody listened.\n'
"$build/namenorm" "$article" >names.tsv
"$build/pullquote" "$article" >quotes.tsv
"$build/pullquote" -O speaker,quote "$article" >pairs.tsv
for table in names quotes pairs; do
    run "$sentsplit" -H $table.tsv one.txt
    gives "a table of the suite without text is an error: $table" status=1 rows=2 \
        "err=sentsplit: $table.tsv: a table without a column 'text' (--input=text reads it as text)\n"
done
run "$sentsplit" -H --input=text pairs.tsv
gives "but as text it is read" status=0 quiet=
printf 'title\n\nname and title\n' >words.txt
run "$sentsplit" -H -O text words.txt
gives "a text that begins with the name of a column is a text" status=0 quiet= 'out=title\nname and title\n'

printf 'file\tblock\ttext\na\t1\nb\t2\tNobody listened.\nc\t3\tThat was in May.\tx\n' >ragged.tsv
run "$sentsplit" -H -O file,text ragged.tsv
gives "ragged rows are named and the rest is done" status=1 \
    'out=b\tNobody listened.\nc\tThat was in May.\n' \
    'err=sentsplit: ragged.tsv:2: row with too few cells\nsentsplit: ragged.tsv:4: row with too many cells\n'

printf 'file\ttext\na\tC:\\\\dir \\x\\n\\nTwo\\tcells.\n' >escapes.tsv
run "$declutter" --all -H -O text escapes.tsv
gives "escapes are undone and done again" status=0 'out=C:\\\\dir \\\\x\nTwo cells.\n'

# --- names of files
printf 'One.\n' >"$(printf 'a\tb\nc\\d')"
run "$sentsplit" -H -O file "$(printf 'a\tb\nc\\d')"
gives "a file's name is escaped" status=0 'out=a\\tb\\nc\\\\d\n'

# --- encodings
printf '\377\376A\0.\0\n\0\n\0\351\0.\0' >little
printf '\376\377\0A\0.\0\n\0\n\0\351\0.' >big
for end in little big; do
    run "$declutter" --all -H -O offset,length,text $end
    gives "UTF-16, $end end first" status=0 quiet= 'out=2\t4\tA.\n10\t4\té.\n'
done
printf 'caf\351.\n\nna\357ve.\n' >latin1
run "$declutter" --all -H -O offset,length,text --encoding=ISO-8859-1 latin1
gives "--encoding" status=0 quiet= 'out=0\t5\tcafé.\n7\t6\tnaïve.\n'
run "$declutter" --all -H -O offset,length,text latin1
gives "bytes that are no UTF-8" status=0 \
    "err=declutter: latin1: bytes that are no UTF-8 became U+FFFD (--encoding names another encoding)\n" 'out=0\t5\tcaf\xEF\xBF\xBD.\n7\t6\tna\xEF\xBF\xBDve.\n'
for name in sentsplit namenorm pullquote; do
    run "$build/$name" one.txt latin1 latin1 two.txt
    gives "$name tells of them, once a file" status=0 \
        "says=$name: latin1: bytes that are no UTF-8 became U+FFFD (--encoding names another encoding)"
    expect "$name: and of no others" test "$(wc -l <"$err")" -eq 2
done
printf 'file\ttext\na\tcaf\351\\n\\nna\357ve.\n' >latin1.tsv
run "$sentsplit" latin1.tsv
gives "bytes of a table that are no UTF-8" status=0 "says=sentsplit: latin1.tsv: bytes that are no UTF-8"
printf 'A \357\277\275 of old.\n' >old.txt
run "$sentsplit" old.txt
gives "U+FFFD that stood there before is none of them" status=0 quiet=
printf 'Xin\n\nchao' >viet
run "$declutter" --all -H -O offset,length,text --encoding=windows-1258 viet
gives "an encoding that holds the last letter back" status=0 quiet= 'out=0\t3\tXin\n5\t4\tchao\n'
printf 'a\000b\001\033[1mc\n' >controls
run "$declutter" --all -H -O text controls
gives "control characters never reach the output" status=0 'out=ab[1mc\n'

# --- --max-document
printf 'small\n' >small
run "$sentsplit" -H -O file,text --max-document=100 small two.txt large.txt small
gives "--max-document names what it refuses" status=1 "says=sentsplit: large.txt: document larger than --max-document allows"
expect "and the rest is done" test "$(grep -c '^small' "$out")" -eq 2
run "$sentsplit" -H -O file --max-document=1T large.txt
gives "--max-document=1T" status=0 quiet=
run "$sentsplit" -H -O file --max-document=1K large.txt
gives "--max-document=1K" status=1 "says=large.txt"
printf 'file\tblock\ttext\na\t1\t%0200d\na\t2\tmore\nb\t1\tsmall\n' 0 >wide.tsv
run "$declutter" --all -H -O file,text --max-document=100 wide.tsv
gives "--max-document in a table" status=1 "says=declutter: "
printf 'file\ttext\na\tOne.\nb\t%0300000d\nc\tThree.\n' 0 >wide.tsv
{ cat wide.tsv; printf 'file\tblock\ttext\nd\t1\tFour.\nd\t2\t%0300000d\nd\t3\tFive.\ne\t1\tSix.\n' 0; } >wider.tsv
run "$sentsplit" --max-document=100K -H -O file,text wider.tsv
gives "a row that is too large makes no more than its document too large" status=1 \
    'out=a\tOne.\nc\tThree.\ne\tSix.\n' \
    'err=sentsplit: b: document larger than --max-document allows\nsentsplit: d: document larger than --max-document allows\n'
printf 'text\tfile\n%0300000d\ta\nTwo.\tb\n' 0 >wide.tsv
run "$sentsplit" --max-document=100K -H -O file,text wide.tsv
gives "of one whose document is not known the line is named" status=1 'out=b\tTwo.\n' \
    'err=sentsplit: wide.tsv:2: row larger than --max-document allows\n'
for i in $(seq 30); do printf 'Block %d is here. Yes.\n\n' "$i"; done >many.txt
"$declutter" --all many.txt >many.tsv
"$sentsplit" many.tsv >many.sents.tsv
for name in $programs; do
    run "$build/$name" --max-document=600 -H many.txt
    gives "$name --max-document writes nothing of a text it refuses" status=1 silent= "says=many.txt: document larger"
    run "$build/$name" --max-document=600 -H many.tsv
    gives "$name --max-document counts all blocks of a document" status=1 silent= "says=many.txt: document larger"
    run "$build/$name" --max-document=600 -H many.sents.tsv
    gives "$name --max-document counts all sentences of a document" status=1 silent= "says=many.txt: document larger"
    run "$build/$name" --max-document=711 -H many.txt many.tsv many.sents.tsv
    gives "$name --max-document takes what is as large as that" status=0 quiet=
done
(ulimit -v 200000 2>/dev/null; head -c 300000000 /dev/zero | tr '\0' x | "$sentsplit" --max-document=1M >"$out" 2>"$err")
status=$?
[ -n "${COPYDESK_SLOW:-}" ] || gives "an endless line costs no more than --max-document" status=1 says=--max-document

# --- HTML, which declutter reads
printf '\n<!DOCTYPE html>\n<p>One.</p>\n' >page.html
for name in sentsplit namenorm pullquote; do
    run "$build/$name" --input=html page.html
    gives "$name reads no HTML" status=2 silent= "says='html' for --input: it is one of auto, text, tsv"
    expect "$name --help offers none" test -z "$("$build/$name" --help | grep -i html)"
done
expect "declutter --help offers HTML" test -n "$("$declutter" --help | grep -w html)"
run "$declutter" page.html one.txt
gives "HTML is recognised by its first bytes" status=0 quiet=
run "$declutter" -H --all -O text page.html
printf 'One.\n' >wanted
same "a page's text" wanted "$out"
run "$declutter" -H --all -O text --input=html page.html
same "--input=html" wanted "$out"
run "$declutter" -H --all -O file,offset,length page.html
printf 'page.html\t20\t4\n' >wanted
same "where a page's blocks are" wanted "$out"
# the names of encodings, as pages mean them
while read -r name bytes character; do
    printf '<html><meta charset="%s"><p>'"$bytes" "$name" >named.html
    run "$declutter" --all -H -O text named.html
    gives "a page in $name" status=0 quiet= "out=$character\n"
done <<'end'
big5 \235\356 㗎
EUC-KR \214\143 똠
gb2312 \351\106 镕
gbk \201\071\356\071 㐀
iso-8859-1 \223 “
ISO-8859-9 \223\376 “ş
ks_c_5601-1987 \214\143 똠
Shift_JIS \207\100 ①
us-ascii \223 “
windows-949 \214\143 똠
x-cp1251 \306 Ж
x-euc-jp \306\374 日
x-gbk \351\106 镕
x-sjis \207\100 ①
end
run "$declutter" --input=html --max-document=10 page.html
gives "--max-document of a page" status=1 "says=page.html: document larger"
printf '<html><body>' >deep.html
head -c 1000000 /dev/zero | sed 's/\x0/<b><i x=">"><table>/g' | head -c 4000000 >>deep.html
run "$declutter" --all deep.html
gives "a page of tags alone" status=0 quiet=
: >empty.html
run "$declutter" --input=html empty.html
gives "an empty page" status=0 quiet=
printf '<!DOCTYPE html><html></html>\n' >empty.html
run "$declutter" -H -O block,class,text "$article"
cp "$out" wanted
run "$declutter" -H -O block,class,text empty.html "$article"
same "a text behind an empty page" wanted "$out"
run "$declutter" -H -O block,class,text page.html "$article" page.html
cp "$out" got
{ "$declutter" -H -O block,class,text page.html; cat wanted; "$declutter" -H -O block,class,text page.html; } >wanted.all
same "a text between two pages" wanted.all got
run "$declutter" --all --input=text -H -O text page.html
gives "--input=text takes HTML as text" status=0 quiet= rows=2

# --- which blocks
for option in --keep=nonsense --drop=body,nonsense --keep=; do
    run "$declutter" "$option" one.txt
    gives "declutter $option" status=2 silent= "says=${option%%=*}"
done
run "$declutter" --all --drop=title,body,markup,interface,promo,meta,comment,repeat -H "$article"
gives "what is dropped last is dropped" status=0 silent=
run "$declutter" --drop=title,body --keep=title,body "$article"
cp "$out" got
run "$declutter" "$article"
same "what is kept last is kept" "$out" got
"$declutter" --all -H -O block,class "$article" | awk -F '\t' '$2 == "title" || $2 == "body" { print $1 }' >wanted
"$declutter" -H -O block "$article" >got
same "title and body are kept" wanted got

run "$declutter" --all --trust=100 -H -O class "$source"/tests/programs/declutter/*.txt "$source"/tests/programs/declutter/*.html
sort -u "$out" >got
same "with --trust=100 only markup goes, and what repeats" <(printf '%s\n' body markup repeat title) got
printf 'line\tfiles\tcount\n\t9\t9\nthe bridge is closed. it opens on monday.\t9\t9\n' >every.tally
printf 'Nobody listened that day in May, said Ana Kovac.\n\nThe bridge is closed. It opens on Monday.\n' >closed.txt
run "$declutter" --all --trust=100 --known=every.tally -H -O class closed.txt
expect "and what --known knows" test "$(sed -n 2p "$out")" != body
printf '<p>One.</p>\n' >tag.html
run "$declutter" --all -H -O offset tag.html
gives "a tag that is not <html> begins no page" status=0 'out=0\n'

# --- from one to the next
run sh -c '"$0" "$2" | "$1"' "$declutter" "$sentsplit" "$article"
cp "$out" wanted
run sh -c '"$1" -O file,block,text "$2" >kept.tsv; "$0" kept.tsv' "$sentsplit" "$declutter" "$article"
same "sentsplit takes declutter's blocks from a pipe as from a file" wanted "$out"
run "$sentsplit" wanted
same "sentsplit leaves its own sentences as they are" wanted "$out"
for name in namenorm pullquote; do
    "$build/$name" kept.tsv >from-blocks
    "$build/$name" wanted >from-sentences
    same "$name finds the same in blocks and in their sentences" from-blocks from-sentences
done

# What is left of a sentences table keeps its places, however large the block.
{
    for i in $(seq 6000); do printf 'Small words are here. '; done
    echo '“The ferry is late,” said Ana Kovac. “It always is.”'
} | "$sentsplit" >all.tsv
sed '2,5000d' all.tsv >few.tsv
run "$sentsplit" few.tsv
same "sentsplit leaves places in a large block as they are" few.tsv "$out"
for name in namenorm pullquote; do
    "$build/$name" all.tsv >from-all
    "$build/$name" few.tsv >from-few
    expect "$name finds something behind them" test "$(wc -l <from-few)" -eq 2
    same "$name finds the same places" from-all from-few
done

# A block's number is the same for every filter; sentsplit reads a part at a time, declutter whole documents.
{
    cat large.txt
    awk 'BEGIN {
        for (i = 0; i < 3000; i++)
            print "and the old bridge over the harbour will be closed from Monday"
        print ""
        for (i = 0; i < 3000; i++)
            print "Item " i
    }'
} >long.txt
"$declutter" --all -H -O block long.txt >wanted
"$sentsplit" -H -O block long.txt | uniq >got
same "blocks are numbered alike in parts and in whole documents" wanted got
expect "from 1 on, one by one" cmp -s wanted <(seq "$(wc -l <wanted)")
"$declutter" --all -H -O block,text long.txt | cut -f 1 >got
printf 'file\ttext\n' >long.tsv
{ printf 'long.txt\t'; sed 's/\\/\\\\/g; s/\t/\\t/g' long.txt | awk '{ printf "%s\\n", $0 }'; echo; } >>long.tsv
"$declutter" --all -O file,block,text long.txt >wanted
"$declutter" --all -O file,block,text long.tsv >got
same "a document in a cell has the blocks it has as text" wanted got

# What a row shows is what stands between start and end in its block.
"$declutter" --all -O block,text "$article" | sed 1d >blocks
# shown PROGRAM COLUMN TEXT-COLUMN...: rows of block, start, end and the text they show
check_places() {
    awk -F '\t' 'NR == FNR { text[$1] = $2; next } substr(text[$1], $2 + 1, $3 - $2) != $4' blocks - >"$out"
    same "$1: block_text[start:end] is what the row shows" /dev/null "$out"
}
"$declutter" --all "$article" | tee all.tsv | "$sentsplit" -H -O block,start,end,text | check_places sentsplit
"$build/namenorm" -H -O block,start,end,name all.tsv | check_places namenorm
"$build/pullquote" -H -O block,start,end,quote,type,end_block all.tsv |
    awk -F '\t' '$1 == $6 && $5 == "indirect"' >indirect
"$declutter" --all -H -O offset,length,text one.txt two.txt >"$out"
same "offset and length place a block" <(printf '0\t41\tThe bridge is closed. It opens on Monday.\n0\t16\tNobody listened.\n18\t16\tThat was in May.\n') "$out"
printf 'file\tblock\toffset\tlength\ttext\na\t1\t5\t4\tOne.\n' >placed.tsv
run "$declutter" --all -H -O offset,length,text placed.tsv escapes.tsv
gives "they are empty where a block comes from a table" status=0 'out=\t\tOne.\n\t\tC:\\\\dir \\\\x\n\t\tTwo cells.\n'

# namenorm passes a table on, and a desk's own headings win over the document's.
printf 'id\twho\n1\tMoammar Gaddafi\n2\tMuammar al-Gaddafi\n3\tAna Kovac\n' >people.tsv
"$build/namenorm" --column=who people.tsv | cut -f 1-3 >"$out"
same "--column gives spellings of one name one form" <(printf 'id\twho\tcanonical\n1\tMoammar Gaddafi\tMoammar Gaddafi\n2\tMuammar al-Gaddafi\tMoammar Gaddafi\n3\tAna Kovac\tAna Kovac\n') "$out"
{ echo who; printf '%s\n' Renée Iran Renee John Jane Jon Paul Bill Иран Gaddafi Khadafy; } >short.tsv
run "$build/namenorm" -H --column=who -O canonical short.tsv
gives "but not names that share no more than a short key" status=0 \
    'out=Renée\nIran\nRenée\nJohn\nJane\nJohn\nPaul\nBill\nIran\nGaddafi\nGaddafi\n'
run "$build/namenorm" -H --column=who --learn -O heading,variant short.tsv
expect "nor are they learned as one" grep -qx "Jane	Jane" "$out"
run "$build/namenorm" --column=name people.tsv
gives "--column that the table does not have" status=1 silent= "err=namenorm: people.tsv: name: no such column\n"
printf 'who\tid\nAnna Kovacs\t4\n' >swapped.tsv
run "$build/namenorm" --column=who -H people.tsv swapped.tsv
gives "--column puts the columns of further tables in order" status=0 quiet= rows=4
tail -n 1 "$out" | cut -f 1,2 >got
same "as the first table has them" <(printf '4\tAnna Kovacs\n') got
printf 'id\twho\tage\n5\tAda Vento\t7\n' >wider.tsv
run "$build/namenorm" --column=who -H people.tsv wider.tsv swapped.tsv
gives "--column refuses a table of other columns" status=1 rows=4 \
    "err=namenorm: wider.tsv: its columns are not those of the first table\n"
cat people.tsv swapped.tsv people.tsv >several.tsv
run "$build/namenorm" --column=who -H -O who,id several.tsv
gives "--column knows the header of the same columns in mid-stream" status=0 quiet= \
    'out=Moammar Gaddafi\t1\nMuammar al-Gaddafi\t2\nAna Kovac\t3\nAnna Kovacs\t4\nMoammar Gaddafi\t1\nMuammar al-Gaddafi\t2\nAna Kovac\t3\n'
run "$build/namenorm" --column=who --learn -H -O variant several.tsv
expect "and learns no header" test "$(grep -c -e '^who$' -e '^id$' "$out")" -eq 0
run "$build/namenorm" --column=canonical names.tsv one.txt
gives "--column adds no column that is there already" status=1 silent= \
    "says=names.tsv: canonical: the table has this column already (with --columns the one that is added is taken)"
run "$build/namenorm" --column=canonical -H -O name,canonical names.tsv
cut -f 6,8 names.tsv | sed 1d >wanted
same "but where the columns are chosen" wanted "$out"
run "$build/namenorm" --column=who -H -O who,id swapped.tsv wider.tsv
gives "unless the columns are chosen" status=0 quiet= 'out=Anna Kovacs\t4\nAda Vento\t5\n'
run "$build/namenorm" --column=who -O who,age people.tsv wider.tsv
gives "and it has them" status=1 'out=who\tage\nAda Vento\t7\n' "err=namenorm: people.tsv: age: no such column\n"
run "$build/namenorm" --column=who --fields=id,name missing.tsv
gives "--fields without --column" status=2 silent= "says=namenorm: who: no such column in --fields"
run "$build/namenorm" --column=who --input=text people.tsv
gives "--column wants a table" status=2 silent= "says=namenorm: --input=text: "
run "$build/namenorm" --column=who --learn -O id people.tsv
gives "--column --learn has columns of its own" status=2 silent= "says=id: no such column"
{ cat people.tsv; printf '4\t'; head -c 200000 /dev/zero | tr '\0' x; printf '\n5\tKovac\n'; } >wide.tsv
run "$build/namenorm" --column=who -H --max-document=10K wide.tsv
gives "--column names a row that is too large" status=1 rows=4 "says=wide.tsv:5: row larger than --max-document allows"
run "$build/namenorm" --column=who -H -O id --max-document=12 people.tsv
gives "whatever its size is" status=1 'out=3\n' "says=people.tsv:2: row larger than --max-document allows"
printf 'variant\theading\nana kovac\tKovač, Ana\n' >desk.tsv
"$build/namenorm" --authority=desk.tsv --column=who people.tsv | cut -f 3 | tail -n 1 >"$out"
same "--authority wins in a table" <(echo "Kovač, Ana") "$out"
echo "Dr. Ana Kovac came. Kovac said no." | "$build/namenorm" -H --authority=desk.tsv -O name,canonical >"$out"
same "--authority wins in a document" <(printf 'Ana Kovac\tKovač, Ana\nKovac\tKovač, Ana\n') "$out"
status=0
"$build/namenorm" --authority=gone.tsv one.txt >"$out" 2>"$out.err" || status=$?
expect "an authority file that is not there is an error" test "$status" -eq 1
expect "the missing authority file is named" grep -q gone.tsv "$out.err"

# Tables that a filter reads itself are read as its input is.
printf 'variant\theading\tcount\nKazimi\tKadhimi\t3\tx\n\nRaisi\nAbdi\tAbedi\tmany\n' >ragged.tsv
run "$build/namenorm" --authority=ragged.tsv --column=who -H -O canonical people.tsv
gives "rows of an authority file that are wrong are named" status=1 rows=3 \
    "err=namenorm: ragged.tsv:2: row with too many cells
namenorm: ragged.tsv:4: row with too few cells
namenorm: ragged.tsv:5: row whose 'count' is no number\n"
printf 'variant\tcount\nKazimi\t3\n' >bare.tsv
run "$build/namenorm" --authority=bare.tsv one.txt
gives "an authority file without headings" status=1 "err=namenorm: bare.tsv: heading: no such column\n"
printf 'line\tfiles\tcount\nthe bridge is closed.\tthree\t3\nnobody listened.\t9\nit rained.\t3\tmany\n' >ragged.tsv
run "$declutter" --known=ragged.tsv --all -H -O text two.txt
gives "rows of a tally that are wrong are named" status=1 rows=2 \
    "err=declutter: ragged.tsv:2: row whose 'files' is no number
declutter: ragged.tsv:3: row with too few cells
declutter: ragged.tsv:4: row whose 'count' is no number\n"
run "$declutter" --known=bare.tsv one.txt
gives "a tally without its columns" status=1 "err=declutter: bare.tsv: line: no such column\n"

# Of a document of more than a million words not all is kept until its rows are written.
for file in "$source"/tests/programs/pullquote/*.txt; do cat "$file"; echo; done >cases.txt
for i in $(seq $((1100000 / $(wc -w <cases.txt) + 1))); do cat cases.txt; done >million.txt
run "$build/pullquote" --lang=en cases.txt
once=$(wc -l <"$out")
run "$build/pullquote" --lang=en million.txt
gives "a document of more than a million words" status=0 quiet=
expect "its rows are all there" test "$(wc -l <"$out")" -gt $((once * 1000000 / $(wc -w <cases.txt)))

# Rows go out when the next read would block: a reader at the other end sees them before the input ends.
mkfifo in outlet
"$sentsplit" -H -O text <in >outlet &
child=$!
exec 3>in 4<outlet
printf 'The bridge is closed.\n\n' >&3
if read -r -t 10 line <&4 && [ "$line" = "The bridge is closed." ]; then
    pass "rows go out when the next read would block"
else
    fail "rows go out when the next read would block"
fi
exec 3>&- 4<&-
wait "$child"

# Of a table, those of complete documents; to a file, those of a complete text: others do not wait for them.
"$sentsplit" -H -O file,text <in >outlet &
child=$!
exec 3>in 4<outlet
printf 'file\tblock\ttext\na\t1\tThe bridge is closed.\nb\t1\tNobody listened.\nb\t2\tThat was in May.\n' >&3
read -r -t 10 line <&4
expect "rows of a complete document go out when the next read would block" \
    test "$line" = "$(printf 'a\tThe bridge is closed.')"
expect "those of another do not" eval '! read -r -t 0.3 line <&4'
exec 3>&-
cat <&4 >got
same "they come when it is complete" <(printf 'b\tNobody listened.\nb\tThat was in May.\n') got
exec 4<&-
wait "$child"
: >shared
"$sentsplit" -H -O text <in >>shared &
child=$!
exec 3>in
printf 'Nobody listened.\n\n' >&3
sleep 0.3
run timeout 10 sh -c '"$0" -H -O text one.txt >>shared' "$sentsplit"
gives "who waits in the midst of a text stops no other" status=0
echo 'That was in May.' >&3
exec 3>&-
wait "$child"
{ "$sentsplit" -H -O text one.txt; printf 'Nobody listened.\nThat was in May.\n'; } >wanted
same "and does not mix its rows with theirs" wanted shared
finish
