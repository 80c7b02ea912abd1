#!/bin/sh
# Gives the kiosk a voice where that is possible; where it is not, says so, and the kiosk runs without one.
# Usage: deploy/voice.sh VENV REQUIREMENTS [again]
# VENV/voiced is made when all is there. What could not be done is tried again when something changed, or for "again".
set -eu
venv=$1
requirements=$2
again=${3:-}
here=$(dirname "$0")
voiced=$venv/voiced
tried=$venv/voice-tried
to_make="gcc libc6-dev python3-dev"

say() { printf '%s\n' "$*" >&2; }

install() { sh "$here/pip.sh" "$venv" "$requirements" "$@"; }

lacking() {
    [ "$(uname -s)" = Linux ] || return 0
    command -v espeak-ng >/dev/null || printf '%s ' espeak-ng
    "$venv/bin/python" -c 'import ctypes; ctypes.CDLL("libpulse.so.0")' 2>/dev/null || printf '%s ' libpulse0
}

found() { printf '%s\n' "lacking: $(lacking)" "compiler: $(command -v cc || true)" "$(cat "$requirements" "$0" | cksum)"; }

without() {
    say "The kiosk runs without a voice: $1."
    [ -z "$2" ] || say "sudo apt-get install -y --no-install-recommends $2"
    say "To try again: make voice. More stands in docs/it/voice.md."
    found >"$tried"
    exit 0
}

if [ ! -w "$venv" ]; then
    say "The kiosk's voice is not looked after: $venv belongs to another account. As that account: make voice."
    exit 0
fi
if [ "$again" != again ] && [ -e "$tried" ] && [ "$(cat "$tried")" = "$(found)" ]; then
    say "The kiosk's voice is as incomplete as before. To try again, and see why: make voice."
    exit 0
fi
rm -f "$voiced" "$tried"

# shellcheck disable=SC2046 -- one package a word
[ -z "$(lacking)" ] || sh "$here/packages.sh" $(lacking) || true
if ! install --only-binary :all: 2>/dev/null; then
    # Some machines, such as a Raspberry Pi, get no finished package and make it themselves.
    compiler=
    [ "$(uname -s)" != Linux ] || command -v cc >/dev/null || compiler=$to_make
    # shellcheck disable=SC2086 -- one package a word
    [ -z "$compiler" ] || ! sh "$here/packages.sh" $compiler || compiler=
    install || without "the package miniaudio could not be installed; what pip said stands above" \
        "$(printf '%s %s' "$(lacking)" "$compiler" | xargs)"
fi
missing=$(lacking | xargs)
[ -z "$missing" ] || without "the system lacks $missing" "$missing"
touch "$voiced"
