#!/usr/bin/env bash
# Packs Stet, installs the pack into an empty folder and proofreads a chapter there, by its command and as a library.
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
# The bundle holds the libraries, for the command line and for programs.
[ "$(ls node_modules)" = stet ]
node --input-type=module -e '
  import { openProject, run } from "stet";
  const { chapters } = await run(await openProject("."), { paths: ["chapter.txt"] });
  process.exitCode = chapters[0].findings[0].rule === "repeated-word" ? 0 : 1;
'
echo 'packed install: 2 passed, 0 failed'
