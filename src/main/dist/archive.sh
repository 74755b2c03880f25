# Makes the archive of loaded classes: read by the launcher, which sets java, jar, home, flags and archive. Nothing that
# fails here may keep the program from running. Runs the demo with one more rule, so that the classes that compile rules
# are among them, and judges a stored snapshot, which takes other ways.
echo "Preparing Portcullis for this Java, this once ..." >&2
made=$archive.$$
work=
trap 'rm -rf "$work" "$made"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Nothing of the user's environment but how files are named: neither credentials nor options of theirs belong here.
plain() { env -i "PATH=$PATH" "HOME=$work" "LC_ALL=${LC_ALL:-${LANG:-C.UTF-8}}" "$java" $flags "$@"; }

trained() {
  list=$1
  shift
  plain -XX:TieredStopAtLevel=1 "-XX:DumpLoadedClassList=$work/$list" "-Dportcullis.home=$home" -cp "$jar" \
    dev.portcullis.cli.Main "$@" >/dev/null 2>"$work/messages" || [ $? -eq 3 ]
}

if work=$(mktemp -d) && mkdir "$work/pack" &&
  sed 's/USR-07/NEW-01/g' "$home/rules/users/USR-07.drl" >"$work/pack/NEW-01.drl" 2>"$work/messages" &&
  trained 1 check --demo --quiet --out "$work/out" --rules "$work/pack" && trained 2 rules list && trained 3 --help &&
  trained 4 collect --demo --quiet --output "$work/s.ndjson" &&
  trained 5 check --quiet --snapshot "$work/s.ndjson" --out "$work/out" &&
  awk '!seen[$0]++' "$work/1" "$work/2" "$work/3" "$work/4" "$work/5" >"$work/classes" &&
  plain -Xshare:dump "-XX:SharedClassListFile=$work/classes" "-XX:SharedArchiveFile=$made" -cp "$jar" \
    >"$work/messages" 2>&1 && [ -s "$made" ]; then
  mv -f "$made" "$archive"
elif [ "${PORTCULLIS_ARCHIVE:-}" = make ]; then
  echo "portcullis: the archive could not be made, for these reasons:" >&2
  tail -n 5 "$work/messages" >&2 || :
  exit 1
else
  # In place of an older one, which a running program may still use.
  { : >"$made" && mv -f "$made" "$archive"; } 2>/dev/null || :
fi
rm -rf "$work" "$made"
trap - EXIT INT TERM
