#!/bin/sh
# What a file of records sums up to, by city and month:
#   tests/bench/intake.sh FILE.csv        (PROGRAM names another program)
# The file itself is read: the edition, beside it, holds a hard link to it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
program=${PROGRAM:-$here/../../build/baipishu}
edition=$(dirname "$1")/intake-edition
folder=$edition/submissions/江苏省
[ -d "$folder" ] || { mkdir -p "$folder"; cp -r "$here/intake/." "$edition"; }
[ "$1" -ef "$folder/records.csv" ] || ln -f "$1" "$folder/records.csv"
exec "$program" sums "$edition" --max-file 4096 ${JOBS:+--jobs "$JOBS"}
