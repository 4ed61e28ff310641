# ./dev test: every test, and one closing line. Sourced by dev, whose functions it uses.

passed=0
failed=0

count() { # count PASSED FAILED NAME
  passed=$((passed + $1))
  failed=$((failed + $2))
  printf '%s: %s passed, %s failed\n' "$3" "$1" "$2"
  [ "$2" -eq 0 ] || printf '%s: %s failed\n' "$3" "$2" >>"$work/failures.txt"
}

check() { # check NAME COMMAND...: one check that passes or fails as a whole
  name=$1
  shift
  # A pipe has the status of its end, so that of the command goes through a file.
  { "$@" 2>&1 && echo 0 >"$work/status" || echo 1 >"$work/status"; } | tee "$work/check.txt"
  if [ "$(cat "$work/status")" = 0 ]; then
    count 1 0 "$name"
  else
    count 0 1 "$name"
    tail -n 40 "$work/check.txt" >>"$work/failures.txt"
  fi
}

# What failed, and how, is said once more at the end: the output above is long.
recount_failures() {
  [ -s "$work/failures.txt" ] || return 0
  echo '未通过的测试 What failed:'
  cat "$work/failures.txt"
}

# Sums the numbers that a pattern finds in a runner's output.
sum() { # sum FILE SED-EXPRESSION
  sed -n "$2" "$1" | awk '{ total += $1 } END { print total + 0 }'
}

install_test_tools() {
  missing=
  fc-list 2>/dev/null | grep -qi 'cjk' || missing='fonts-noto-cjk fontconfig'
  install_packages_of_debian chromium:chromium nginx:nginx pg_ctl:postgresql
}

# Installs what is missing, with what $missing names already.
install_packages_of_debian() { # install_packages_of_debian COMMAND:PACKAGE...
  for wanted_package in "$@"; do
    has_command "${wanted_package%%:*}" || missing="${missing:-} ${wanted_package#*:}"
  done
  [ -n "${missing:-}" ] || return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "安装 installing:$missing"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    # shellcheck disable=SC2086
    apt-get install -y -qq --no-install-recommends $missing >/dev/null
  else
    fail "需要以下软件包，请先安装：$missing
These packages are needed; install them first:$missing"
  fi
  missing=
}

# Debian keeps the programs of PostgreSQL's server beside each other by version, not on the path.
has_command() {
  command -v "$1" >/dev/null 2>&1 || ls /usr/lib/postgresql/*/bin/"$1" >/dev/null 2>&1 || [ -x "/usr/sbin/$1" ]
}

test_dotnet() {
  output=$work/dotnet.txt
  silo_hash=$(hash_of_silo)
  check 'dotnet build' dotnet build OpenData.sln -c Release --disable-build-servers -nologo -v quiet
  [ "$failed" -eq 0 ] || return 0
  stamp silo "$silo_hash" # It is among what was built.
  # One project after the other: each uses all processors itself, and a database that three of them ask on two answers too late.
  dotnet test OpenData.sln -c Release --no-build --disable-build-servers -nologo -maxcpucount:1 2>&1 | tee "$output" || true
  wanted=$(find tests -name '*.Tests.csproj' | wc -l)
  ran=$(grep -c -E '^(Passed|Failed)! +- Failed:' "$output" || true)
  count "$(sum "$output" 's/^[PF][a-z]*! .*Passed: *\([0-9]*\),.*/\1/p')" \
    "$(sum "$output" 's/^[PF][a-z]*! .*Failed: *\([0-9]*\),.*/\1/p')" '.NET'
  awk '/^ *Failed [^ ]/ { lines = 30 } /^ *Passed |^[PF][a-z]*! / { lines = 0 } lines-- > 0' "$output" >>"$work/failures.txt"
  # A test project that crashed, or that found no test, prints no closing line.
  [ "$ran" -eq "$wanted" ] || count 0 $((wanted - ran)) "test projects that ran no test"
}

test_frontend() {
  install_packages
  check 'frontend generated types' npm --prefix frontend run --silent codegen:check
  check 'frontend lint' npm --prefix frontend run --silent lint
  check 'frontend type check' npm --prefix frontend run --silent types
  output=$work/vitest.txt
  NO_COLOR=1 npm --prefix frontend run --silent test 2>&1 | tee "$output" || true
  count_runner vitest "$output" 's/^ *Tests .* \([0-9][0-9]*\) passed.*/\1/p' 's/^ *Tests .* \([0-9][0-9]*\) failed.*/\1/p'
}

test_end_to_end() {
  build_silo
  build_site
  port=$(free_port)
  url=http://127.0.0.1:$port
  if ! "$root/dev" up --detach --urls "$url" --data "$work/data"; then
    count 0 1 'portal start'
    return
  fi
  output=$work/e2e.txt
  token=$(sed -n 's/.*"token":"\([^"]*\)".*/\1/p' "$work/data/demo.json")
  NO_COLOR=1 OPENDATA_URL=$url OPENDATA_TOKEN=$token OPENDATA_OPERATOR_KEY=$(cat "$work/data/operator-key") OPENDATA_SCREENSHOTS=${OPENDATA_SCREENSHOTS:-$work/screenshots} \
    npm --prefix frontend run --silent e2e 2>&1 | tee "$output" || true
  "$root/dev" down --data "$work/data"
  count_runner 'end to end' "$output" 's/^ *\([0-9][0-9]*\) passed.*/\1/p' 's/^ *\([0-9][0-9]*\) failed.*/\1/p'
}

# A runner that printed no closing line has failed, whatever it did.
count_runner() { # count_runner NAME FILE PASSED-EXPRESSION FAILED-EXPRESSION
  runner_passed=$(sum "$2" "$3")
  runner_failed=$(sum "$2" "$4")
  [ $((runner_passed + runner_failed)) -gt 0 ] || runner_failed=1
  count "$runner_passed" "$runner_failed" "$1"
  [ "$runner_failed" -eq 0 ] || grep -n -E '^ *[0-9]+\) |✘|FAIL|Error:' "$2" | tail -n 60 >>"$work/failures.txt" || true
}

# Runs a part beside what follows. What it says and counts comes at end_part.
begin_part() { # begin_part FUNCTION
  part_work=$work/$1
  mkdir "$part_work"
  (
    work=$part_work passed=0 failed=0
    "$1"
    printf '%s %s\n' "$passed" "$failed" >"$work/counts"
  ) >"$part_work/output.txt" 2>&1 </dev/null &
  part=$!
}

end_part() { # end_part NAME: a part that did not come to its end has failed
  wait "$part" || true
  part=
  cat "$part_work/output.txt"
  if [ -f "$part_work/counts" ]; then
    read -r part_passed part_failed <"$part_work/counts"
    passed=$((passed + part_passed)) failed=$((failed + part_failed))
  else
    count 0 1 "$1"
    tail -n 40 "$part_work/output.txt" >>"$work/failures.txt"
  fi
  [ ! -f "$part_work/failures.txt" ] || cat "$part_work/failures.txt" >>"$work/failures.txt"
}

# Of one thread for the most part, so it runs beside what mostly waits.
prepare_site() {
  test_frontend
  build_site
}

run_tests() {
  require_tools
  install_test_tools
  work=$(mktemp -d) part=
  trap '[ -z "$part" ] || kill "$part" 2>/dev/null || true; rm -rf "$work"' EXIT
  test_dotnet
  begin_part prepare_site
  test_graphql
  check 'a broken cluster keeps its word' "$chaos" run --seconds 90 --seed 11
  end_part 'tests of the site'
  test_end_to_end
  recount_failures
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
}
