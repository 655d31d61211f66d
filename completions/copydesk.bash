# Completion for declutter, sentsplit, namenorm and pullquote in bash. What there is to complete is read from the
# program's own --help, so it fits the program that is there.

# A list of words parted by commas: completes the last one, with the words before it in front.
_copydesk_list()
{
    local words=$1 current=$2 before=
    [[ $current != *,* ]] || before=${current%,*},
    mapfile -t COMPREPLY < <(compgen -P "$before" -W "$words" -- "${current##*,}")
    compopt -o nospace
}

_copydesk()
{
    local program=$1 current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} help option
    local word tables=()
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case $word in
            --learn | --tally) tables+=("$word") ;;
            --explain | --column) tables+=("$word=x") ;;
            --explain=* | --column=*) tables+=("$word") ;;
        esac
    done
    # These options write other tables, whose columns --help then shows.
    help=$("$program" "${tables[@]}" --help 2>/dev/null) || return
    COMPREPLY=()
    # bash parts --option=value into three words.
    if [[ $current == = ]]; then
        current=
        option=$previous
    elif [[ $previous == = ]]; then
        option=${COMP_WORDS[COMP_CWORD - 2]}
    else
        option=$previous
    fi
    case $option in
        -O | --columns)
            _copydesk_list "$(sed -n 's/^Columns: //p' <<<"$help")" "$current"
            return ;;
        -k | --keep | -d | --drop)
            if [[ ${program##*/} == declutter ]]; then
                _copydesk_list "title body markup interface promo meta comment repeat" "$current"
                return
            fi ;;
        --input)
            mapfile -t COMPREPLY < <(compgen -W "$(sed -n 's/,//g; s/ (default)//; s/.*--input=FORM .*: //p' <<<"$help")" \
                -- "$current")
            return ;;
        --progress)
            if [[ $current != -* && ${COMP_WORDS[COMP_CWORD]} == = || $previous == = ]]; then
                mapfile -t COMPREPLY < <(compgen -W "auto always never" -- "$current")
                return
            fi ;;
        --lang)
            mapfile -t COMPREPLY < <(compgen -W "auto $(sed -n 's/^Languages: //p' <<<"$help")" -- "$current")
            return ;;
        --rules)
            mapfile -t COMPREPLY < <(compgen -W "copydesk uax29" -- "$current")
            return ;;
        --encoding)
            mapfile -t COMPREPLY < <(compgen -W "$(iconv -l 2>/dev/null | tr -d '/,')" -- "$current")
            return ;;
        --column | --explain | --fields | --max-document | --trust)
            return ;;
    esac
    if [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(grep -oE -- '--[a-z0-9][a-z0-9-]*\[?=?' <<<"$help" | tr -d '[')" \
            -- "$current")
        [[ ${#COMPREPLY[@]} -ne 1 || ${COMPREPLY[0]} != *= ]] || compopt -o nospace
        return
    fi
    compopt -o filenames
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
}

complete -F _copydesk declutter sentsplit namenorm pullquote
