# shellcheck shell=sh
# Words that somebody has changed are saved into one file first; the rest goes without a trace.
leave_nothing() {
    root=${DPKG_ROOT:-}
    srv=$root/srv/ipt-kiosk
    if [ -d "$srv/content" ] && [ -n "$(ls -A "$srv/content")" ]; then
        now=$(cd "$srv/content" && find . -type f -exec sha256sum {} + | LC_ALL=C sort)
        if [ "$now" != "$(cat "$srv/.content-as-installed" 2>/dev/null)" ]; then
            saved=$root/var/backups/ipt-kiosk-content-$(date +%Y%m%d-%H%M%S).tar.gz
            mkdir -p "$root/var/backups"
            (umask 077 && tar -C "$srv" -czf "$saved" content)
            echo "The content that was changed on this machine is saved in $saved."
        fi
    fi
    for each in srv/ipt-kiosk var/lib/ipt-kiosk run/ipt-kiosk etc/ipt-kiosk; do
        rm -rf "$root/${each:?}"
    done
    # An account of this name that is somebody's own has another home, and stays.
    if [ "$(getent passwd kiosk | cut -d: -f6)" = /var/lib/ipt-kiosk ]; then
        userdel kiosk >/dev/null 2>&1 || true
    fi
    if getent group ipt-staff >/dev/null; then
        groupdel ipt-staff || true
    fi
    mkdir -p "$root/opt" # it was there before, and is no package's
}
