#!/bin/sh
# Packs the tree of the package with an installer, for systems that have no dpkg.
# Usage: UNITS="..." WANTED="..." deploy/deb/tarball.sh SOURCE FILE
set -eu
umask 022
source=$1
file=$2
name=$(basename "$file" .tar.gz)
folder=$(dirname "$source")/$name
rm -rf "$folder"
mkdir -p "$folder"
cp -a "$source/root" "$folder/root"
put() { install -D -m 644 "$1" "$folder/root/$2"; }
for unit in $UNITS; do
    put "deploy/systemd/$unit" "usr/lib/systemd/system/$unit"
done
put deploy/udev/60-ipt-kiosk-backlight.rules usr/lib/udev/rules.d/60-ipt-kiosk-backlight.rules
put deploy/systemd/sysusers.conf usr/lib/sysusers.d/ipt-kiosk.conf
put deploy/systemd/tmpfiles.conf usr/lib/tmpfiles.d/ipt-kiosk.conf
with_steps() { # NAME STEPS...
    name_of=$1
    shift
    cat "$@" >"$folder/steps"
    sed -e "s/@UNITS@/$UNITS/; s/@WANTED@/$WANTED/" -e "/^@STEPS@\$/{r $folder/steps" -e 'd}' "deploy/deb/$name_of" >"$folder/$name_of"
    chmod 755 "$folder/$name_of"
    rm "$folder/steps"
}
with_steps install.sh deploy/deb/postinst.steps.sh
with_steps uninstall.sh deploy/deb/prerm.steps.sh deploy/deb/postrm.steps.sh
tar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner --format=gnu \
    -C "$(dirname "$folder")" -cf - "$name" | gzip -n >"$file"
