# What the benchmarks share; read by them after they have set home and work.
runs=${RUNS:-5}
"$home/portcullis" version >/dev/null
javac -d "$work/classes" -cp "$home/target/portcullis-all.jar" "$home/bench/Limit.java" "$home/bench/Snapshots.java"

generate() { java -cp "$work/classes" Snapshots "$1" "$2"; }

mebibytes() { echo $(($(wc -c <"$1") / 1048576)); }

# measured EXPECTED COMMAND...: runs it, and sets wall (median, s) and peak (highest, MiB) of the whole process.
measured() {
  expected=$1
  shift
  : >"$work/times"
  for _ in $(seq "$runs"); do
    status=0
    command time -f '%e %M' -a -o "$work/times" "$@" >/dev/null || status=$?
    [ "$status" -eq "$expected" ] || { echo "expected exit $expected, got $status: $*" >&2; exit 1; }
  done
  wall=$(grep -E '^[0-9.]+ [0-9]+$' "$work/times" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }')
  peak=$(grep -E '^[0-9.]+ [0-9]+$' "$work/times" | awk '$2 > most { most = $2 } END { print int(most / 1024) }')
}

limit() { measured 0 java -XX:+UseSerialGC -cp "$work/classes:$home/target/portcullis-all.jar" Limit "$1"; }
