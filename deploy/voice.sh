#!/bin/sh
# Gives the kiosk a voice where that is possible; where it is not, says so, and the kiosk runs without one.
# Usage: deploy/voice.sh VENV REQUIREMENTS
set -eu
venv=$1
requirements=$2
here=$(dirname "$0")

install() { "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$requirements" "$@"; }

silent() {
    printf '%s\n' "The kiosk runs without a voice: $1. How to give it one: docs/it.md, The voice." >&2
    exit 0
}

if [ "$(uname -s)" = Linux ]; then
    lacking=
    command -v espeak-ng >/dev/null || lacking="espeak-ng"
    "$venv/bin/python" -c 'import ctypes; ctypes.CDLL("libpulse.so.0")' 2>/dev/null || lacking="$lacking libpulse0"
    # shellcheck disable=SC2086 -- one package a word
    [ -z "$lacking" ] || sh "$here/packages.sh" $lacking || silent "$lacking could not be installed"
fi
install --only-binary :all: 2>/dev/null && exit 0
# Some machines, such as a Raspberry Pi, get no finished package and make it themselves.
[ "$(uname -s)" = Linux ] && ! command -v cc >/dev/null && sh "$here/packages.sh" gcc libc6-dev python3-dev || true
install || silent "the package miniaudio could not be installed; what pip said stands above"
