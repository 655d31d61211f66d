# The examples of README.md or a man page, one file each: FOLDER/NNN.sh, and FOLDER/NNN.out if the page shows what comes
# out. With -v update=1 it writes the page instead, with what FOLDER/NNN.got holds in the place of what it shows.
#
#   README.md   a block ```sh; if the next thing is a block ```text, ```tsv or ```json, that is its output
#   man pages   .Dl $ COMMAND, and between .Bd -literal and .Ed the lines that begin with "$ " (and "> ", which go on
#               with it); lines that follow are its output

function begin_example() {
    example = sprintf("%s/%03d", folder, ++count)
    printf "" >(example ".sh")
    print FILENAME ":" FNR >(example ".where")
    shows = 0
}

function command_line(line) {
    print line >(example ".sh")
}

# A line of output that the page shows: kept aside, or in an update left out, the first time for all that came out.
function output_line(line) {
    if (!shows)
        printf "" >(example ".out")
    if (update && !shows)
        put_got()
    shows = 1
    if (line != "")
        print line >(example ".out")
}

function put_got(    line, got) {
    got = example ".got"
    while ((getline line <got) > 0)
        print manual ? escaped(line) : line
    close(got)
}

function escaped(line) {
    gsub(/\\/, "\\e", line)
    if (line ~ /^[.']/)
        line = "\\&" line
    if (line ~ /[ \t]$/)
        line = line "\\&"
    return line
}

function plain(line) {
    gsub(/\\&/, "", line)
    gsub(/\\-/, "-", line)
    gsub(/\\\(aq/, "'", line)
    gsub(/\\\(ga/, "`", line)
    gsub(/\\\(ha/, "^", line)
    gsub(/\\\(ti/, "~", line)
    gsub(/\\\(dq/, "\"", line)
    gsub(/\\e/, "\\", line)
    return line
}

function done() {
    if (example) {
        close(example ".sh")
        close(example ".out")
        close(example ".where")
    }
}

FNR == 1 { manual = FILENAME !~ /\.md$/ }

manual && /^\.Dl \$ / {
    done()
    begin_example()
    command_line(plain(substr($0, 7)))
    example = ""
    if (update)
        print
    next
}
manual && /^\.Bd .*-literal/ { literal = 1; example = "" }
manual && /^\.Ed/ { literal = 0 }
manual && literal && /^\$ / {
    done()
    begin_example()
    command_line(plain(substr($0, 3)))
    if (update)
        print
    next
}
manual && literal && /^> / && example && !shows {
    command_line(plain(substr($0, 3)))
    if (update)
        print
    next
}
manual && literal && example {
    output_line(plain($0))
    next
}

!manual && /^```sh$/ {
    done()
    begin_example()
    inside = "command"
    if (update)
        print
    next
}
!manual && /^```(text|tsv|json)$/ && example && !inside {
    inside = "output"
    if (update)
        print
    output_line("")
    next
}
!manual && /^```/ {
    if (inside == "output")
        example = ""
    else if (!inside)
        example = ""
    # The block of a language that is not run: its end is no beginning.
    other = inside ? 0 : !other
    inside = ""
    if (update)
        print
    next
}
!manual && inside == "command" {
    command_line($0)
    if (update)
        print
    next
}
!manual && inside == "output" {
    output_line($0)
    next
}
# Text between a command and a block parts them.
!manual && !/^[ \t]*$/ && !inside { done(); example = "" }
update { print }
END { done() }
