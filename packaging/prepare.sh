# shellcheck shell=bash
# Installs what is missing of the named groups of packages.txt. Sourced by ./run, ./test and CI.
# Says in a sentence what is missing where it cannot be installed.

# Runs a command as root, or not at all.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

may_be_root() {
    [ "$(id -u)" -eq 0 ] || { command -v sudo >/dev/null && sudo -v; }
}

missing_of() {
    local list package
    list=$(dirname "${BASH_SOURCE[0]}")/packages.txt
    for package in $(for group in "$@"; do sed -n "s/^$group //p" "$list"; done); do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || echo "$package"
    done
}

prepare() {
    local missing
    mapfile -t missing < <(missing_of "$@")
    [ ${#missing[@]} -eq 0 ] && return 0

    if ! command -v apt-get >/dev/null; then
        echo "These packages are missing, and there is no apt-get to install them: ${missing[*]}." >&2
        return 1
    fi
    if ! may_be_root; then
        echo "These packages are missing; ask an administrator to install them: ${missing[*]}." >&2
        return 1
    fi
    echo "Installing ${missing[*]} …" >&2
    as_root apt-get update -qq >&2 # lists that are old are better than none
    if ! as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null; then
        echo "apt could not install what is missing (${missing[*]}): look at the lines above." >&2
        return 1
    fi
}
