#!/bin/sh
# Removes all that install.sh has put on this machine, as root, and all that the kiosk has kept.
set -eu

@STEPS@

[ "$(id -u)" = 0 ] || { echo "Run this as root: sudo ./uninstall.sh" >&2; exit 1; }
[ -e /opt/ipt-kiosk/installed ] || { echo "Nothing was installed from such a folder." >&2; exit 1; }
give_picture_back
if [ -d /run/systemd/system ]; then
    systemctl disable --now @UNITS@ || true
else
    systemctl disable @WANTED@ || true
fi
grep -v '^/opt/' /opt/ipt-kiosk/installed | while read -r file; do
    rm -f "$file"
done
rm -rf /opt/ipt-kiosk /usr/share/ipt-kiosk /usr/share/doc/ipt-kiosk /usr/share/plymouth/themes/ipt-kiosk*
rmdir /usr/share/plymouth/themes /usr/share/plymouth 2>/dev/null || true
leave_nothing
if [ -d /run/systemd/system ]; then
    systemctl daemon-reload
fi
