#!/bin/sh
# Builds the Debian package and the tarball: OUT/ipt-kiosk_VERSION_ARCH.deb and OUT/ipt-kiosk-VERSION-ARCH.tar.gz.
# Usage: deploy/deb/build.sh OUT
# PYTHON is the Python of this checkout's environment. TARGET_PYTHON is the one the package will run with on the kiosk:
# the system's own, of the same release of the same system as this machine. The network is needed here, not on the kiosk.
set -eu
umask 022
cd "$(dirname "$0")/../.."
out=$1
python=${PYTHON:-.venv/bin/python}
target=${TARGET_PYTHON:-/usr/bin/python3}
work=${WORK:-build/deb}

say() { printf '%s\n' "$*" >&2; }

for each in dh=debhelper dpkg-buildpackage=dpkg-dev objdump=binutils; do
    command -v "${each%%=*}" >/dev/null || lacking="${lacking:-} ${each#*=}"
done
# What Qt is linked with must be here, for the package's Depends line to name it.
for each in libwayland-client.so.0=libwayland-client0 libwayland-cursor.so.0=libwayland-cursor0 \
    libwayland-egl.so.1=libwayland-egl1 libxkbcommon.so.0=libxkbcommon0 libfontconfig.so.1=libfontconfig1 \
    libdrm.so.2=libdrm2 libinput.so.10=libinput10 libmtdev.so.1=libmtdev1 libEGL.so.1=libegl1 libGL.so.1=libgl1 \
    libOpenGL.so.0=libopengl0 libbrotlidec.so.1=libbrotli1 libudev.so.1=libudev1; do
    "$target" -c "import ctypes; ctypes.CDLL('${each%%=*}')" 2>/dev/null || lacking="${lacking:-} ${each#*=}"
done
if [ -n "${lacking:-}" ] && ! printf '%s' "$lacking" | xargs sh deploy/packages.sh; then
    say "To build the package, install:$lacking"
    exit 1
fi
if ! "$target" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    say "The package needs the system's own Python, 3.11 or newer; $target is not. Build it on the release it is meant for."
    exit 1
fi

version=$("$python" -c 'import kiosk; print(kiosk.__version__)')
series=$("$target" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
next=$("$target" -c 'import sys; print("%d.%d" % (sys.version_info[0], sys.version_info[1] + 1))')
: "${SOURCE_DATE_EPOCH:=$(git log -1 --format=%ct 2>/dev/null || date +%s)}"
export SOURCE_DATE_EPOCH LC_ALL=C.UTF-8 TZ=UTC

rm -rf "$work"
mkdir -p "$work/source/debian" "$work/wheel" "$out"
sh deploy/deb/tree.sh "$python" "$target" "$work/wheel" "$work/source/root"

cp deploy/deb/debian/* "$work/source/debian/"
# Every unit is installed; every one that says when it is wanted begins with the machine, but the one without cage.
UNITS=
WANTED=
for unit in deploy/systemd/ipt-kiosk*.*; do
    name=$(basename "$unit")
    UNITS="$UNITS $name"
    [ "$name" = ipt-kiosk-linuxfb.service ] || ! grep -q '^\[Install\]' "$unit" || WANTED="$WANTED $name"
    [ "$name" = ipt-kiosk.service ] || name=ipt-kiosk.$name
    cp "$unit" "$work/source/debian/$name"
done
export UNITS WANTED
cp deploy/udev/60-ipt-kiosk-backlight.rules "$work/source/debian/ipt-kiosk.ipt-kiosk-backlight.udev"
cp deploy/systemd/sysusers.conf "$work/source/debian/ipt-kiosk.sysusers"
cp deploy/systemd/tmpfiles.conf "$work/source/debian/ipt-kiosk.tmpfiles"
sed "s/@SERIES@/$series/g; s/@NEXT@/$next/g" deploy/deb/debian/control >"$work/source/debian/control"
for each in postinst prerm postrm; do
    sed -e "s/@UNITS@/$UNITS/" -e "/^@STEPS@\$/{r deploy/deb/$each.steps.sh" -e 'd}' "deploy/deb/debian/$each" >"$work/source/debian/$each"
done
cat >"$work/source/debian/changelog" <<CHANGELOG
ipt-kiosk ($version) stable; urgency=medium

  * What is new stands in what-is-new.md beside this file.

 -- $(sed -n 's/^Maintainer: //p' deploy/deb/debian/control)  $(date -R -d "@$SOURCE_DATE_EPOCH")
CHANGELOG
# Nothing is cleaned before: newer releases of debhelper would take away the bytecode.
(cd "$work/source" && dpkg-buildpackage -b -us -uc -d --no-pre-clean >../build.log 2>&1) || {
    tail -n 30 "$work/build.log" >&2
    exit 1
}
architecture=$(dpkg --print-architecture)
cp "$work/ipt-kiosk_${version}_$architecture.deb" "$out/"
sh deploy/deb/tarball.sh "$work/source" "$out/ipt-kiosk-$version-$architecture.tar.gz"
stat -c '%n %s' "$out/ipt-kiosk_${version}_$architecture.deb" "$out/ipt-kiosk-$version-$architecture.tar.gz" |
    awk '{printf "%s  %.1f MB\n", $1, $2 / 1e6}'
