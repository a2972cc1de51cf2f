# SPDX-FileCopyrightText: Hearth contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# What run.sh and test.sh share. Sourced from the project root; POSIX sh.

# Prints the packages of the named groups that are not installed.
missing_packages() {
    for group in "$@"; do
        sed -n "s/^$group //p" packaging/apt-packages.txt
    done | while read -r package; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] ||
            echo "$package"
    done
}

# Installs what is missing of the named groups; asks for root only when something is.
install_packages() {
    if ! command -v dpkg-query >/dev/null 2>&1; then
        echo "This is not Debian: packaging/apt-packages.txt says what has to be there."
        return 0
    fi
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    # shellcheck disable=SC2086
    echo "Installing" $missing
    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null 2>&1; then
            echo "These packages are missing and there is no sudo; please install them as root." >&2
            return 1
        fi
        as_root=sudo
    fi
    # Without a mirror the package lists of before may still be good enough.
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq update || true
    # shellcheck disable=SC2086
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install $missing
}

# Prints the options that let a compiler cache help, when there is one.
cache_options() {
    if command -v ccache >/dev/null 2>&1; then
        echo "-DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache"
    fi
}
export CCACHE_SLOPPINESS="${CCACHE_SLOPPINESS:-pch_defines,time_macros,include_file_mtime,include_file_ctime}"
