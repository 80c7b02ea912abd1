#!/bin/sh
# Installs pinned packages into the environment.
# Usage: deploy/pip.sh VENV REQUIREMENTS [OPTION...]
set -eu
venv=$1
requirements=$2
shift 2

# An account without a home has no place for a cache, and pip would complain of that each time.
cache=${XDG_CACHE_HOME:-${HOME:-/dev/null}/.cache}
mkdir -p "$cache" 2>/dev/null && [ -w "$cache" ] || export PIP_NO_CACHE_DIR=1
exec "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$requirements" "$@"
