#!/bin/sh
# Makes what lies on a kiosk's disk: the app in its own environment, its settings, its guides.
# Usage: deploy/deb/tree.sh PYTHON TARGET_PYTHON WHEELS ROOT
set -eu
umask 022
export PIP_ROOT_USER_ACTION=ignore
python=$1
target=$2
wheels=$3
root=$4
app=$root/opt/ipt-kiosk
series=$("$target" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
site=$app/lib/python$series/site-packages

install_into() {
    "$python" -m pip --python "$target" install --quiet --disable-pip-version-check --no-compile --target "$site" "$@"
}

mkdir -p "$app/bin" "$site" "$root/usr/bin"
if ! install_into --require-hashes --only-binary :all: -r requirements/voice.txt -r requirements/metrics.txt 2>"$wheels/pip.log"; then
    # Some machines, such as a Raspberry Pi, get no finished package of each and make it themselves.
    rm -rf "$site"
    install_into --require-hashes -r requirements/voice.txt -r requirements/metrics.txt
fi
"$python" -m hatchling build -t wheel -d "$wheels" >/dev/null
install_into --no-deps --no-index --upgrade "$wheels"/*.whl
rm -rf "${site:?}/bin" "${site:?}/share"
for each in RECORD INSTALLER REQUESTED direct_url.json; do
    find "$site" -maxdepth 2 -path "*.dist-info/$each" -delete
done
"$python" deploy/deb/trim.py "$site"
"$target" -m compileall -q -j 1 --invalidation-mode unchecked-hash -s "$root" "$site"

ln -s "/usr/bin/python$series" "$app/bin/python"
printf 'home = /usr/bin\ninclude-system-site-packages = false\nversion = %s\n' "$series" >"$app/pyvenv.cfg"
printf '#!/opt/ipt-kiosk/bin/python -I\nimport sys\n\nfrom kiosk.cli import main\n\nsys.exit(main())\n' >"$app/bin/ipt-kiosk"
chmod 755 "$app/bin/ipt-kiosk"
ln -s /opt/ipt-kiosk/bin/ipt-kiosk "$root/usr/bin/ipt-kiosk"

put() { install -D -m 644 "$1" "$root/$2"; }
put deploy/machine.yaml etc/ipt-kiosk/machine.yaml
put deploy/machine.schema.json usr/share/ipt-kiosk/machine.schema.json
sed -i 's|schema=machine|schema=/usr/share/ipt-kiosk/machine|' "$root/etc/ipt-kiosk/machine.yaml"
for each in deploy/stick/* deploy/prometheus/* deploy/staff/*.sh; do
    [ ! -f "$each" ] || put "$each" "usr/share/ipt-kiosk/${each#deploy/}"
done
mkdir -p "$root/usr/share/ipt-kiosk"
ln -s "/opt/ipt-kiosk/lib/python$series/site-packages/kiosk/_content" "$root/usr/share/ipt-kiosk/content"
QT_QPA_PLATFORM=offscreen "$app/bin/python" -I -m kiosk.authoring.behind "$root/usr/share"
put CHANGELOG.md usr/share/doc/ipt-kiosk/what-is-new.md
put docs/it.md usr/share/doc/ipt-kiosk/it.md
for page in docs/it/*.md docs/staff/*.md; do
    put "$page" "usr/share/doc/ipt-kiosk/${page#docs/}"
done
chmod -R u=rwX,go=rX "$root"
