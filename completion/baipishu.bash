# Completion of baipishu for bash.  Commands, options, arguments and kinds of
# files are read off `baipishu --help`, so that they stay true.

# The lines of a help text, in English whatever the user's language.
_baipishu_help() {
    "$program" "$@" --help --lang en 2>/dev/null
}

_baipishu_commands() {
    _baipishu_help | sed -n 's/^  \([a-z]\{2,\}\) .*/\1/p'
}

# The value that an option of a command takes, as its help names it.
_baipishu_value() {
    local line="^  (-[a-z], |    )$2(=| |\$)"
    [[ $2 == -[a-z] ]] && line="^  $2, "
    _baipishu_help "$1" | grep -E -e "$line" |
        sed -n 's/^[^=]*--[a-z-]*=\([^ ]*\).*/\1/p'
}

# The arguments of a command by place: EDITION, CITY…
_baipishu_arguments() {
    _baipishu_help "$1" | sed -n "1{s/^Usage: baipishu $1 //;s/ \[*-.*//;p;}"
}

_baipishu_editions() {
    local folder found=
    [[ $cur == */* && -f ${cur%/*}/edition.yaml ]] && return
    while IFS= read -r folder; do
        if [[ -f $folder/edition.yaml ]]; then
            COMPREPLY+=("$folder")
            found=1
        fi
    done < <(compgen -d -- "$cur")
    [[ -n $found ]] ||
        while IFS= read -r folder; do
            COMPREPLY+=("$folder")
        done < <(compgen -d -- "$cur")
    compopt -o filenames 2>/dev/null
}

_baipishu_files() {
    local file
    while IFS= read -r file; do
        [[ -d $file || $file == *"$1" ]] && COMPREPLY+=("$file")
    done < <(compgen -f -- "$cur")
    compopt -o filenames 2>/dev/null
}

# Offers the lines that begin with the word.
_baipishu_offer() {
    local line
    while IFS= read -r line; do
        [[ -n $line && $line == "$cur"* ]] &&
            COMPREPLY+=("$(printf %q "$line")")
    done
}

_baipishu_cities() {
    local folder name
    for folder in "$edition"/submissions/*/; do
        [[ -d $folder ]] || continue
        folder=${folder%/}
        name=${folder##*/}
        [[ $name =~ ^[0-9]+\ ?(.+)$ ]] && name=${BASH_REMATCH[1]}
        printf '%s\n' "$name"
    done
}

# Offers what a kind of value can be: EDITION|LEDGER.csv, zh|en, FILE.pdf.
_baipishu_kind() {
    local kind kinds
    IFS='|' read -ra kinds <<<"$1"
    for kind in "${kinds[@]}"; do
        kind=${kind//[\[\]…]/}
        case $kind in
        EDITION) _baipishu_editions ;;
        CITY) _baipishu_offer < <(_baipishu_cities) ;;
        ID) _baipishu_offer < <("$program" chart "$edition" --list \
            2>/dev/null | cut -f 1) ;;
        NAME) _baipishu_offer < <("$program" init '' --template '' \
            --lang en 2>&1 | sed 's/.*: //;s/, /\n/g') ;;
        DIR)
            local folder
            while IFS= read -r folder; do
                COMPREPLY+=("$folder")
            done < <(compgen -d -- "$cur")
            compopt -o filenames 2>/dev/null
            ;;
        FILE) _baipishu_files '' ;;
        *.*) _baipishu_files ".${kind##*.}" ;;
        [a-z]*) _baipishu_offer <<<"$kind" ;;
        esac
    done
}

_baipishu() {
    local program=${COMP_WORDS[0]} cur=${COMP_WORDS[COMP_CWORD]//\\/}
    local previous=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}
    local edition= argument place=0 i value=
    COMPREPLY=()
    if ((COMP_CWORD == 1)); then
        if [[ $cur == -* ]]; then
            _baipishu_offer <<<$'--help\n--version'
        else
            _baipishu_offer < <(_baipishu_commands)
        fi
        return
    fi
    # --lang=zh arrives as three words.
    [[ $cur == = ]] && cur= && value=$previous
    [[ $previous == = ]] && value=${COMP_WORDS[COMP_CWORD - 2]}
    [[ $previous == -* && $cur != -* ]] && value=$previous
    if [[ $value == -* ]]; then
        value=$(_baipishu_value "$command" "$value")
    else
        value=
    fi
    for ((i = 2; i < COMP_CWORD; i++)); do
        argument=${COMP_WORDS[i]}
        if [[ $argument == = ]]; then
            ((i++))
        elif [[ $argument == -* ]]; then
            [[ ${COMP_WORDS[i + 1]} != = &&
                -n $(_baipishu_value "$command" "$argument") ]] && ((i++))
        else
            ((place++ == 0)) && edition=${argument//[\\\'\"]/}
        fi
    done
    edition=${edition/#\~/$HOME}
    if [[ -n $value ]]; then
        _baipishu_kind "$value"
    elif [[ $cur == -* ]]; then
        _baipishu_offer < <(_baipishu_help "$command" |
            sed -n 's/^ .* \(--[a-z-]*\).*/\1/p')
    else
        local kinds
        read -ra kinds <<<"$(_baipishu_arguments "$command")"
        # The last one may be repeated: [CITY…].
        ((place >= ${#kinds[@]})) && [[ ${kinds[-1]} == *…* ]] &&
            place=$((${#kinds[@]} - 1))
        _baipishu_kind "${kinds[place]}"
    fi
}

complete -F _baipishu baipishu
