# shellcheck shell=sh
# Words that somebody has changed are saved into one file first; the rest goes without a trace.
leave_nothing() {
    root=${DPKG_ROOT:-}
    srv=$root/srv/ipt-kiosk
    if [ -d "$srv/content" ] && [ -n "$(ls -A "$srv/content")" ]; then
        now=$(cd "$srv/content" && find . -type f -exec sha256sum {} + | LC_ALL=C sort)
        if [ "$now" != "$(cat "$root/etc/ipt-kiosk/.content-as-installed" 2>/dev/null)" ]; then
            saved=$root/var/backups/ipt-kiosk-content-$(date +%Y%m%d-%H%M%S).tar.gz
            mkdir -p "$root/var/backups"
            (umask 077 && tar -C "$srv" -czf "$saved" content)
            echo "The content that was changed on this machine is saved in $saved."
        fi
    fi
    for each in srv/ipt-kiosk var/lib/ipt-kiosk run/ipt-kiosk etc/ipt-kiosk; do
        rm -rf "$root/${each:?}"
    done
    # An account of this name that is somebody's own is called otherwise, and stays.
    for each in "kiosk:Waiting-room kiosk" "ipt-fetch:Brings content to the kiosk"; do
        case $(getent passwd "${each%%:*}") in
        *":${each#*:}:"*) userdel "${each%%:*}" >/dev/null 2>&1 || true ;;
        esac
    done
    if getent group ipt-staff >/dev/null; then
        groupdel ipt-staff || true
    fi
    mkdir -p "$root/opt" # it was there before, and is no package's
}
