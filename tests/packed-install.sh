#!/usr/bin/env bash
# Packs Stet, installs the pack into an empty folder and proofreads a chapter there.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm pack --silent --ignore-scripts --pack-destination "$folder" "$root" >/dev/null
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ./stet-*.tgz
printf 'The rain fell on the the roof.\n' > chapter.txt
status=0
npx --no-install stet chapter.txt > out.txt || status=$?
cat out.txt
[ "$status" = 1 ] && grep -q 'repeated-word' out.txt
npx --no-install stet --version
echo 'packed install: 1 passed, 0 failed'
