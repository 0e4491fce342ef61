# Installs what is missing of the named groups of packages.txt. Sourced by ./run, ./test and CI.
# Says in a sentence what is missing where it cannot be installed.

prepare() {
    local here missing=() package as_root=()
    here=$(dirname "${BASH_SOURCE[0]}")
    local wanted
    wanted=$(for group in "$@"; do sed -n "s/^$group //p" "$here/packages.txt"; done)
    for package in $wanted; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0

    if ! command -v apt-get >/dev/null; then
        echo "These packages are missing, and there is no apt-get to install them: ${missing[*]}." >&2
        return 1
    fi
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null || ! sudo -v; then
            echo "These packages are missing; ask an administrator to install them: ${missing[*]}." >&2
            return 1
        fi
        as_root=(sudo)
    fi
    echo "Installing ${missing[*]} …" >&2
    "${as_root[@]}" apt-get update -qq >&2 &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null || {
        echo "apt could not install what is missing (${missing[*]}): look at the lines above." >&2
        return 1
    }
}
