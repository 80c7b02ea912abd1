#!/bin/sh
# Right-click, "Run as a Program": names everything that is to be mended in the folder "content" beside this file.
# IT copies this file beside the folder "content"; docs/it.md says how.
cd "$(dirname "$0")" || exit 1
kiosk=.venv/bin/ipt-kiosk
[ -x "$kiosk" ] || kiosk=ipt-kiosk
"$kiosk" check content
printf '\nPress Enter to close this window. '
read -r _
