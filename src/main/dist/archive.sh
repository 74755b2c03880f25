# Makes the archive of loaded classes: read by the launcher, which sets java, jar, home, flags and archive.
# Runs the demo as it is and with one more rule, so that the classes that compile rules are among them.
echo "Preparing Portcullis for this Java, this once ..." >&2
made=$archive.$$
work=$(mktemp -d)
trap 'rm -rf "$work" "$made"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
mkdir "$work/pack"
sed 's/USR-07/NEW-01/g' "$home/rules/users/USR-07.drl" >"$work/pack/NEW-01.drl"

# Nothing of the user's environment: neither credentials nor options of theirs belong here.
trained() {
  list=$1
  shift
  # shellcheck disable=SC2086
  env -i "PATH=$PATH" "HOME=$work" "$java" $flags -XX:TieredStopAtLevel=1 "-XX:DumpLoadedClassList=$work/$list" \
    "-Dportcullis.home=$home" -cp "$jar" dev.portcullis.cli.Main "$@" >/dev/null 2>"$work/messages" || [ $? -eq 3 ]
}

# shellcheck disable=SC2086
if trained 1 check --demo --quiet --out "$work/out" --rules "$work/pack" && trained 2 rules list && trained 3 --help &&
  awk '!seen[$0]++' "$work/1" "$work/2" "$work/3" >"$work/classes" &&
  env -i "PATH=$PATH" "HOME=$work" "$java" $flags -Xshare:dump "-XX:SharedClassListFile=$work/classes" \
    "-XX:SharedArchiveFile=$made" -cp "$jar" >"$work/messages" 2>&1 && [ -s "$made" ]; then
  mv -f "$made" "$archive"
elif [ "${PORTCULLIS_ARCHIVE:-}" = make ]; then
  echo "portcullis: the archive could not be made, for these reasons:" >&2
  tail -n 5 "$work/messages" >&2
  exit 1
else
  : >"$archive"
fi
rm -rf "$work" "$made"
trap - EXIT INT TERM
