#!/bin/sh
# Removes all that install.sh has put on this machine, as root, and all that the kiosk has kept.
set -eu

@STEPS@

[ "$(id -u)" = 0 ] || { echo "Run this as root: sudo ./uninstall.sh" >&2; exit 1; }
[ -e /opt/ipt-kiosk/installed ] || { echo "Nothing was installed from such a folder." >&2; exit 1; }
systemctl disable --now ipt-kiosk.service ipt-kiosk-linuxfb.service 2>/dev/null || systemctl disable ipt-kiosk.service || true
grep -v '^/opt/' /opt/ipt-kiosk/installed | while read -r file; do
    rm -f "$file"
done
rm -rf /opt/ipt-kiosk /usr/share/ipt-kiosk /usr/share/doc/ipt-kiosk /usr/share/plymouth/themes/ipt-kiosk
leave_nothing
if [ -d /run/systemd/system ]; then
    systemctl daemon-reload
fi
