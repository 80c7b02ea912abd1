#!/bin/sh
# Right-click, "Run as a Program": puts the folder "content" beside this file on this kiosk.
# IT copies this file beside the folder "content"; docs/it.md says how.
cd "$(dirname "$0")" || exit 1
kiosk=.venv/bin/ipt-kiosk
[ -x "$kiosk" ] || kiosk=ipt-kiosk
"$kiosk" put content
printf '\nPress Enter to close this window. '
read -r _
