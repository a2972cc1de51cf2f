#!/bin/sh
# SPDX-FileCopyrightText: Hearth contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds everything and runs every test: as released, under the sanitizers, on a real X server with D-Bus, and the
# checks of what is packaged. Goes on after a failure, tells all at the end, and exits 1 if anything failed.
set -u
cd "$(dirname "$0")/.." || exit 1
. packaging/common.sh

logs=build/logs
mkdir -p "$logs"
started=$(date +%s)
failed=

# step NAME COMMAND...: runs it with all output in build/logs/NAME.log and prints one line, and the end of the log
# when it went wrong. For ctest the closing lines are printed in any case.
step() {
    name=$1
    shift
    begun=$(date +%s)
    "$@" >"$logs/$name.log" 2>&1
    code=$?
    sed -n '/^[0-9]*% tests passed/,$p' "$logs/$name.log"
    if [ "$code" -eq 0 ]; then
        echo "ok      $name ($(($(date +%s) - begun)) s)"
        return 0
    fi
    failed="$failed $name"
    echo "FAILED  $name ($(($(date +%s) - begun)) s)"
    # A long test says much after what failed in it.
    grep -A 4 '^FAIL!' "$logs/$name.log" | head -n 60
    echo "the end of $logs/$name.log:"
    tail -n 80 "$logs/$name.log"
    return 1
}

# No test may need a network, so none gets one where the kernel lets us take it away.
if unshare -n true 2>/dev/null; then
    offline="unshare -n --"
elif unshare -cn true 2>/dev/null; then
    offline="unshare -cn --"
else
    offline=
    echo "note    this machine does not let us take the network away from the tests"
fi

# Prints 1 where leaks can be looked for: the leak checker has to be allowed to trace its own process.
leaks_can_be_found() {
    probe=build/leak-probe
    echo 'int main() { return 0; }' >"$probe.cpp"
    if c++ -fsanitize=address "$probe.cpp" -o "$probe" && ASAN_OPTIONS=detect_leaks=1 "$probe"; then
        echo 1
    else
        echo 0
    fi 2>/dev/null
}

build() {
    # shellcheck disable=SC2046
    cmake --preset "$1" -DHEARTH_TESTS=ON $(cache_options) &&
        cmake --build --preset "$1" --parallel "$(nproc)"
}

# run_tests PRESET LABEL-OPTIONS...: everything is drawn off screen unless a label says that a test needs a server.
run_tests() {
    preset=$1
    shift
    $offline env QT_QPA_PLATFORM=offscreen ctest --preset "$preset" --parallel "$(nproc)" "$@"
}

run_tests_on_a_server() {
    $offline xvfb-run -a -s "-screen 0 1280x1000x24" dbus-run-session -- \
        env QT_QPA_PLATFORM=xcb ctest --preset release -L xvfb --no-tests=ignore
}

run_tests_sanitized() {
    root=$(pwd)
    leaks=$(leaks_can_be_found)
    export ASAN_OPTIONS="detect_leaks=$leaks:detect_stack_use_after_return=1:strict_string_checks=1"
    export LSAN_OPTIONS="suppressions=$root/packaging/lsan.supp:print_suppressions=0"
    export UBSAN_OPTIONS="print_stacktrace=1:halt_on_error=1"
    run_tests sanitize -LE "xvfb|unsanitized"
}

# man tells of mistakes in a page only by warnings.
check_man_page() {
    warnings=$(LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z packaging/hearth.1 2>&1 >/dev/null)
    echo "$warnings"
    [ -z "$warnings" ]
}

check_format() {
    git ls-files '*.cpp' '*.h' | xargs clang-format --dry-run -Werror
}

check_package_files() {
    desktop-file-validate packaging/app.hearth.Hearth.desktop &&
        appstreamcli validate --no-net packaging/app.hearth.Hearth.metainfo.xml &&
        check_man_page
}

install_packages build test || exit 1

step format check_format

if step build-release build release; then
    step tests run_tests release -LE xvfb
    step tests-on-a-server run_tests_on_a_server
fi
if step build-sanitize build sanitize; then
    step tests-sanitized run_tests_sanitized
fi
step package-files check_package_files

minutes=$((($(date +%s) - started + 59) / 60))
if [ -n "$failed" ]; then
    echo "Hearth: failed:$failed (within $minutes min; everything is in $logs)"
    exit 1
fi
echo "Hearth: every step passed, within $minutes min (everything is in $logs)"
