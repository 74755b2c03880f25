#!/bin/sh
# Feeds made-up inputs to whatever reads or writes what others control, for MINUTES each, or to one TARGET alone.
# Usage: bench/fuzz.sh MINUTES [TARGET]   (a TARGET is a class name of src/test/java/dev/portcullis/fuzz)
# An input that breaks a target lands among those that 'mvn verify' runs; give it a name that says what it shows.
set -eu
cd "$(dirname "$0")/.."
minutes=${1:?usage: bench/fuzz.sh MINUTES [TARGET]}
tests=src/test/java/dev/portcullis/fuzz
targets=${2:-$(cd $tests && ls ./*FuzzTest.java | sed 's|^\./||; s|\.java$||')}
# Ours and the parsers below us; elsewhere no branch is worth steering for.
JAZZER_INSTRUMENT='dev.portcullis.**,gg.jte.**,tools.jackson.core.**,tools.jackson.dataformat.**,org.snakeyaml.**'
JAZZER_INSTRUMENT="$JAZZER_INSTRUMENT,com.squareup.moshi.**,org.apache.commons.csv.**,com.networknt.**"
JAZZER_MAX_DURATION="${minutes}m"
export JAZZER_INSTRUMENT JAZZER_MAX_DURATION

mvn -q -B test-compile
mkdir -p target/fuzz
failed=''
for target in $targets; do
  [ -f "$tests/$target.java" ] || { echo "there is no target $target; those there are: $tests/*FuzzTest.java" >&2; exit 2; }
  log=target/fuzz/$target.log
  status=0
  JAZZER_FUZZ=1 nice -n 10 mvn -B surefire:test@fuzz -Dtest="$target" -Djazzer.hooks=true >"$log" 2>&1 || status=$?
  edges=$(grep -o 'cov: [0-9]*' "$log" | tail -n 1 | cut -d ' ' -f 2)
  runs=$(sed -n 's/.*Done \([0-9]*\) runs.*/\1/p' "$log" | tail -n 1)
  # A finding ends the run before its time, and so before libFuzzer counts.
  [ -n "$runs" ] || runs=$(sed -n 's/.*#\([0-9]*\)[[:space:]].* cov: .*/\1/p' "$log" | tail -n 1)
  printf '%-20s %10s runs %6s edges' "$target" "${runs:-0}" "${edges:-0}"
  if [ "$status" -eq 0 ] && [ -n "$edges" ]; then
    printf '   nothing found\n'
  else
    printf '   see %s\n' "$log"
    failed=yes
  fi
done
[ -z "$failed" ]
