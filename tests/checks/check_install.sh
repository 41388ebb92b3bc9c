#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs into a folder of its own and uses the installed programs there: models, module and manifest must be
# found by their place beside the program, not by the build tree.
# usage: check_install.sh BUILD_DIR IMAGE
set -euo pipefail
build=$1
image=$2
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
cmake --install "$build" --prefix "$stage/usr" >"$stage/install.log"

out="$stage/out"
"$stage/usr/bin/pixelworth-cli" inspect --out "$out" "$image"
for file in astronaut.json astronaut.map.npy astronaut.overlay.png; do
    test -s "$out/$file" || { echo "missing: $file"; exit 1; }
done

QT_QPA_PLATFORM=offscreen PIXELWORTH_CONFIG="$stage/config" timeout 60 "$stage/usr/bin/pixelworth" --exit-after-startup
test -s "$stage/usr/share/applications/pixelworth.desktop"
test -s "$stage/usr/share/icons/hicolor/scalable/apps/pixelworth.svg"
echo "installed programs work"
