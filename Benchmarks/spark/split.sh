#!/usr/bin/env bash
# Scores a large CSV in parts with nothing but the shell: half of the lines by each of two processes.
#
#     split.sh issues.csv scored.csv /usr/local/bin/morile stra-plymouth-2015
#
# Each process gets the header before its lines; the header of the second answer is dropped. As in
# pipe.py, no quoted cell may hold a line break.
set -euo pipefail
input=$1 output=$2 morile=$3 model=$4

# `split` cuts a file into parts of whole lines; part 1 begins with the header of the file.
part() {
  if [ "$1" = 1 ]; then
    split -n "l/$1/2" "$input" | "$morile" score --model "$model"
  else
    { head -n 1 "$input"; split -n "l/$1/2" "$input"; } | "$morile" score --model "$model" |
      tail -n +2
  fi
}

second=$(mktemp "$output.XXXXXX")
trap 'rm -f "$second"' EXIT
part 2 > "$second" &
part 1 > "$output"
wait $!
cat "$second" >> "$output"
