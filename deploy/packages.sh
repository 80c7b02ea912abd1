#!/bin/sh
# Installs system packages where that is possible: as root, or as one who may become root without a password.
# Usage: deploy/packages.sh PACKAGE...
set -eu

if [ "$(id -u)" = 0 ]; then
    as_root=
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    as_root=sudo
else
    exit 1
fi
command -v apt-get >/dev/null || exit 1
printf 'Installing what the system lacks: %s\n' "$*" >&2
$as_root apt-get update -qq >&2
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
