# shellcheck shell=sh
# The example words become the kiosk's own where it has none; words that are there are never touched.
# They are made ready where nobody but root may write, and then copied.
fill_content() {
    root=${DPKG_ROOT:-}
    content=$root/srv/ipt-kiosk/content
    [ -z "$(ls -A "$content" 2>/dev/null)" ] || return 0
    ready=$(mktemp -d)
    cp -rL "$root/usr/share/ipt-kiosk/content/." "$ready"
    find "$ready" -name __pycache__ -prune -exec rm -rf {} +
    chown -R root:ipt-staff "$ready"
    find "$ready" -type d -exec chmod 2775 {} +
    find "$ready" -type f -exec chmod 664 {} +
    (cd "$ready" && find . -type f -exec sha256sum {} + | LC_ALL=C sort) >"$root/etc/ipt-kiosk/.content-as-installed"
    mkdir -p "$root/srv/ipt-kiosk"
    rm -rf "$root"/srv/ipt-kiosk/.content-new-*
    new=$(mktemp -d "$root/srv/ipt-kiosk/.content-new-XXXXXX")
    cp -a "$ready/." "$new/"
    rm -rf "$ready"
    if rmdir "$content" 2>/dev/null || [ ! -e "$content" ]; then
        mv -T "$new" "$content"
    else # a share that is mounted there
        cp -r "$new/." "$content/"
        rm -rf "$new"
    fi
}
