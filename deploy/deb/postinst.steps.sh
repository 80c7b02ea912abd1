# shellcheck shell=sh
# The example words become the kiosk's own where it has none; words that are there are never touched.
fill_content() {
    root=${DPKG_ROOT:-}
    content=$root/srv/ipt-kiosk/content
    [ -z "$(ls -A "$content" 2>/dev/null)" ] || return 0
    new=$root/srv/ipt-kiosk/.content-new
    rm -rf "$new"
    mkdir -p "$root/srv/ipt-kiosk"
    cp -rL "$root/usr/share/ipt-kiosk/content" "$new"
    find "$new" -name __pycache__ -prune -exec rm -rf {} +
    chown -R root:ipt-staff "$new"
    find "$new" -type d -exec chmod 2775 {} +
    find "$new" -type f -exec chmod 664 {} +
    (cd "$new" && find . -type f -exec sha256sum {} + | LC_ALL=C sort) >"$root/srv/ipt-kiosk/.content-as-installed"
    if rmdir "$content" 2>/dev/null || [ ! -e "$content" ]; then
        mv "$new" "$content"
    else # a share that is mounted there
        cp -r "$new/." "$content/"
        rm -rf "$new"
    fi
}
