#!/bin/sh
# Makes the environment: what the system lacks, then a virtual environment with the pinned packages.
# Usage: deploy/setup.sh VENV REQUIREMENTS [PROGRAM=PACKAGE...]
# Each PROGRAM, or file by its whole path, that is not there is installed with its PACKAGE.
set -eu
venv=$1
requirements=$2
shift 2
python=${PYTHON:-python3}

say() { printf '%s\n' "$*" >&2; }

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    say "The kiosk needs Python 3.11 or newer; $python is not. Name another one: make PYTHON=python3.12 run"
    exit 1
fi

missing_libraries() {
    "$python" - <<'PY'
import ctypes
NEEDED = {
    "libEGL.so.1": "libegl1", "libGL.so.1": "libgl1", "libOpenGL.so.0": "libopengl0", "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3", "libfontconfig.so.1": "libfontconfig1", "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0", "libxcb-cursor.so.0": "libxcb-cursor0", "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1", "libxcb-shape.so.0": "libxcb-shape0", "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0", "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0", "libxcb-image.so.0": "libxcb-image0",
    "libxcb-sync.so.1": "libxcb-sync1", "libxcb-xfixes.so.0": "libxcb-xfixes0", "libX11-xcb.so.1": "libx11-xcb1",
}
lacking = []
for library, package in NEEDED.items():
    try:
        ctypes.CDLL(library)
    except OSError:
        lacking.append(package)
try:
    import ensurepip, venv
except ImportError:
    lacking.append("python3-venv")
print(" ".join(lacking))
PY
}

missing_programs() {
    for each in "$@"; do
        [ -e "/${each%%=*}" ] || command -v "${each%%=*}" >/dev/null || printf '%s\n' "${each#*=}"
    done
}

if [ "$(uname -s)" = Linux ]; then
    packages=$(printf '%s %s' "$(missing_libraries)" "$(missing_programs "$@")" | xargs)
    # shellcheck disable=SC2086 -- one package a word
    if [ -n "$packages" ] && ! sh "$(dirname "$0")/packages.sh" $packages; then
        say "The system lacks packages that the kiosk needs. Install them with this line, then start again:"
        say "sudo apt-get install -y --no-install-recommends $packages"
        say "Where apt-get has complained above, check the network first."
        exit 1
    fi
fi

if [ -e "$venv" ] && [ ! -w "$venv" ]; then
    say "$venv belongs to another account, which made it first. Run this as that account, or delete $venv."
    exit 1
fi
"$python" -m venv "$venv"
if ! sh "$(dirname "$0")/pip.sh" "$venv" "$requirements"; then
    say "The pinned packages could not be installed; what pip said stands above. Check the network, then start again."
    exit 1
fi
