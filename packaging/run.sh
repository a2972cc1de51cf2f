#!/bin/sh
# SPDX-FileCopyrightText: Hearth contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Hearth and opens it with a sample notebook; without a display it plays a whole session and exports its notes.
set -eu
cd "$(dirname "$0")/.."
. packaging/common.sh

install_packages build
if [ -n "${WAYLAND_DISPLAY:-}" ] && [ -z "${DISPLAY:-}" ]; then
    install_packages wayland
fi

# shellcheck disable=SC2046
cmake --preset release -DHEARTH_TESTS=OFF $(cache_options)
cmake --build --preset release --parallel "$(nproc)"

hearth=build/release/app/hearth
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$hearth" --sample "$@"
fi
out=build/demo
echo "There is no display here, so Hearth plays a Case Clinic by itself and exports its notes."
"$hearth" demo --out "$out"
echo "The notebook and the exported notes are in $(pwd)/$out:"
ls -l "$out"
