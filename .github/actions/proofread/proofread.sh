#!/usr/bin/env bash
# The one step of the action: proofreads, marks the pull request, and says how much there is. Ends with the status of
# Stet: 0 nothing at the failing level, 1 findings, 2 something went wrong.
set -uo pipefail

root=$(cd "$(dirname "$0")/../../.." && pwd)
if [ -z "$STET_VERSION" ] && [ "$root" = "$(cd "$GITHUB_WORKSPACE" && pwd)" ]; then
  # Stet's own repository proofreads with what is checked out.
  stet=(node "$root/dist/bundle/cli.js")
  if [ ! -f "$root/dist/bundle/cli.js" ]; then
    echo '::error title=Stet is not built::Run "npm ci" before this action.'
    exit 2
  fi
else
  version=${STET_VERSION:-$(node -p 'require(process.argv[1]).version' "$root/package.json")}
  stet=(npx --yes "stet@$version")
fi

options=()
[ -z "$STET_SEVERITY" ] || options+=(--severity "$STET_SEVERITY")
[ -z "$STET_FAIL_ON" ] || options+=(--fail-on "$STET_FAIL_ON")
[ -z "$STET_SINCE" ] || options+=(--since "$STET_SINCE")
options+=(--)
while IFS= read -r path; do
  [ -z "$path" ] || options+=("$path")
done <<< "$STET_PATHS"

sarif=$RUNNER_TEMP/stet.sarif
counts=$RUNNER_TEMP/stet.json
rm -f "$sarif" "$counts"
reports=(--format sarif --output "$sarif" --format json --output "$counts")

if [ "$STET_PUBLISH" = true ]; then
  # The review marks the pull request itself.
  "${stet[@]}" publish "${reports[@]}" "${options[@]}"
else
  # A cache that came with the edit would be a stranger's word for what is right.
  "${stet[@]}" "${reports[@]}" --format github --no-cache "${options[@]}"
fi
status=$?

if [ -f "$counts" ]; then
  node -e '
    const { summary } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    for (const key of ["errors", "warnings", "suggestions"]) console.log(key + "=" + summary[key]);
    console.log("sarif=" + process.argv[2]);
  ' "$counts" "$sarif" >> "$GITHUB_OUTPUT"
fi
exit "$status"
