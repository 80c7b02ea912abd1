#!/bin/sh
# Installs the kiosk from this folder, as root, without the network. What it puts where is listed in /opt/ipt-kiosk/installed.
set -eu
umask 022

@STEPS@

[ "$(id -u)" = 0 ] || { echo "Run this as root: sudo ./install.sh" >&2; exit 1; }
cd "$(dirname "$0")/root"
python=$(readlink opt/ipt-kiosk/bin/python)
[ -x "$python" ] || { echo "This was built for $python, which is not on this system. Build it on a system like this one." >&2; exit 1; }
if [ -e /var/lib/dpkg/info/ipt-kiosk.list ]; then
    echo "The Debian package is installed; this would write over it. Update that one, or remove it first: apt-get purge ipt-kiosk" >&2
    exit 1
fi
for each in cage seatd; do
    command -v "$each" >/dev/null || echo "$each is not installed yet; the service needs it." >&2
done
if [ -e /opt/ipt-kiosk/installed ]; then
    systemctl stop ipt-kiosk.service 2>/dev/null || true
    rm -rf /opt/ipt-kiosk
fi
mkdir -p /opt/ipt-kiosk
find . \( -type f -o -type l \) ! -path ./etc/ipt-kiosk/machine.yaml -print | sort | while read -r file; do
    mkdir -p "/$(dirname "$file")"
    cp -P --remove-destination "$file" "/$file"
    echo "/${file#./}" >>/opt/ipt-kiosk/installed
done
[ -e /etc/ipt-kiosk/machine.yaml ] || install -D -m 644 etc/ipt-kiosk/machine.yaml /etc/ipt-kiosk/machine.yaml
systemd-sysusers ipt-kiosk.conf
systemd-tmpfiles --create ipt-kiosk.conf
fill_content
if [ -d /run/systemd/system ]; then
    systemctl daemon-reload
fi
systemctl enable @WANTED@
echo "Installed. The kiosk starts with the machine; to start it now: systemctl start ipt-kiosk"
