#!/bin/sh
# fuzz.sh FUZZER FOLDER SECONDS: runs each target for its share of the time, two at once.
#
# FOLDER/seeds/TARGET holds the seeds, FOLDER/corpus/TARGET gets what mutation adds to them and
# stays for the next time, FOLDER/TARGET.log tells. An input that breaks something is written to
# FOLDER/found, and this ends with 1.

fuzzer=$1
folder=$2
here=$(dirname "$0")
# The parts are where most of the code is: they have one job for themselves.
parts_seconds=$3
other_seconds=$(($3 / 5))
found=$folder/found
export ASAN_OPTIONS="${ASAN_OPTIONS:-quarantine_size_mb=8:malloc_context_size=8}"
export SWIFT_BACKTRACE=enable=no

# run TARGET SECONDS
run() {
  words=workbook
  [ "$1" = mapping ] && words=mapping
  [ "$1" = records ] || [ "$1" = scanner ] && words=records
  mkdir -p "$folder/corpus/$1" "$folder/seeds/$1"
  "$fuzzer" --target="$1" -dict="$here/$words.dict" -max_total_time="$2" -timeout=10 \
    -rss_limit_mb=1024 -detect_leaks=1 -print_final_stats=1 -artifact_prefix="$found/$1-" \
    "$folder/corpus/$1" "$folder/seeds/$1" >"$folder/$1.log" 2>&1
  echo $? >"$folder/$1.status"
}

rm -rf "$found"
mkdir -p "$found"
rm -f "$folder"/*.status
echo "Fuzzing for $3 seconds; the logs are $folder/*.log"
run parts "$parts_seconds" &
{ run workbook "$other_seconds"; run marks "$other_seconds"; run mapping "$other_seconds"; run records "$other_seconds"
  run scanner "$other_seconds"; } &
wait

broken=0
for target in parts workbook marks mapping records scanner; do
  if [ "$(cat "$folder/$target.status" 2>/dev/null)" = 0 ]; then
    echo "$target: $(grep '^Done' "$folder/$target.log"), nothing found"
  else
    broken=1
    echo "$target: FOUND $(grep -E '^SUMMARY|Fatal error' "$folder/$target.log" | head -n 1)"
    tail -n 5 "$folder/$target.log"
    for input in "$found/$target"-*; do
      [ -e "$input" ] && echo "  $fuzzer --target=$target $input"
    done
  fi
done
exit $broken
