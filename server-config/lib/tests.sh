# Shell functions of server-config/test: installing, running a step, counting its tests, a server to test against.
# The caller sets "output", the folder for logs and data.

passed=0
failed=0
skipped=0
flaky=0
summary=

. server-config/lib/need.sh

# step NAME COMMAND...: runs it with its log aside; true if it ended well; if not, shows the log's last words, then what
# failed and what came before: who shows only the beginning of that shows why
step() {
  local name=$1 log=$output/$1.log began=$SECONDS
  shift
  echo "==> $name"
  if "$@" >"$log" 2>&1; then
    echo "    done in $((SECONDS - began)) s"
  else
    echo "    FAILED after $((SECONDS - began)) s; the last words, what failed, and the end of $log:"
    # as Node, Maven, Python's unittest and schemathesis write it
    { tail -n 4 "$log"; grep -E -A 16 '^not ok |^\[ERROR\] .*(FAILURE|ERROR)!|^(FAIL|ERROR): |^_+ [A-Z]+ /' "$log" | head -n 60; tail -n 30 "$log"; } | sed 's/^/    | /'
    return 1
  fi
}

# record KIND PASSED FAILED SKIPPED: adds to the sums and the closing table
record() {
  passed=$((passed + $2))
  failed=$((failed + $3))
  skipped=$((skipped + $4))
  summary+=$(printf '%-14s %5d passed %3d failed %3d skipped' "$@")$'\n'
}

# record_step KIND STATUS: a kind that is one test, such as a load run
record_step() {
  if [ "$2" = 0 ]; then record "$1" 1 0 0; else record "$1" 0 1 0; fi
}

# record_reports KIND STATUS FILE...: the tests of JUnit's XML reports; a kind that must not be empty
record_reports() {
  local kind=$1 status=$2
  shift 2
  local counts
  counts=$(cat "$@" 2>/dev/null | awk '
    function number(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0 }
    /<testsuite / { bad += number("errors") + number("failures"); skip += number("skipped") }
    { tests += gsub(/<testcase /, "&") } # a suite counts only those that ran last where some ran again
    END { print tests - bad - skip, bad + 0, skip + 0 }')
  # Maven's own second run of a failed test leaves this mark
  flaky=$((flaky + $(cat "$@" 2>/dev/null | grep -cE '<flaky(Failure|Error)')))
  settle "$kind" "$status" $counts
}

# record_tap KIND STATUS FILE: the tests of a report in the Test Anything Protocol as Node writes it; FILE.flaky may hold how
# many that failed in it passed when run once more
record_tap() {
  local saved=0
  [ ! -f "$3.flaky" ] || saved=$(cat "$3.flaky")
  flaky=$((flaky + saved))
  settle "$1" "$2" $(awk -v s="$saved" '/^# pass / { p = $3 } /^# fail / { f = $3 } /^# skipped / { k = $3 } END { print p + s, f - s, k + 0 }' "$3")
}

# once_more LOG: runs each failed test of Node's report LOG alone, if they are three at most; true if all pass now. For
# tests through a program that is not ours: a browser that paints nothing says nothing about the portal.
once_more() {
  local name pattern saved=0 log=$output/once-more.log
  [ "$(grep -c '^not ok ' "$1")" -le 3 ] || return 1
  while IFS= read -r name; do
    echo "==> once more: $name"
    pattern=$(sed 's/[][\\.*^$()+?{}|/]/\\&/g' <<<"$name")
    if ! node --test --test-reporter=tap --test-name-pattern="^$pattern\$" >"$log" 2>&1 ||
      ! grep -qE "^ok [0-9]+ - $pattern\$" "$log"; then
      sed 's/^/    | /' "$log"
      return 1
    fi
    saved=$((saved + 1))
  done < <(sed -nE 's/^not ok [0-9]+ - //p' "$1")
  [ $saved -gt 0 ] && echo "$saved" >"$1.flaky"
}

# record_unittest KIND STATUS FILE: the tests of Python's unittest
record_unittest() {
  local ran
  ran=$(awk '/^Ran [0-9]+ test/ { n = $2 } END { print n + 0 }' "$3")
  if [ "$2" = 0 ]; then settle "$1" 0 "$ran" 0 0; else settle "$1" "$2" 0 "$ran" 0; fi
}

# settle KIND STATUS PASSED FAILED SKIPPED: a kind that broke without a failed test, or ran none, has failed once
settle() {
  local kind=$1 status=$2 good=$3 bad=$4 left=$5
  if [ "$bad" = 0 ] && { [ "$status" != 0 ] || [ "$good" = 0 ]; }; then bad=1; fi
  record "$kind" "$good" "$bad" "$left"
}

# close_report: the table, and the line that machines read; true if nothing failed
close_report() {
  printf '\n%s\n' "$summary"
  [ "$flaky" = 0 ] || echo "$flaky of them passed only when run once more"
  if [ "$skipped" = 0 ]; then
    echo "$passed passed, $failed failed"
  else
    echo "$passed passed, $failed failed, $skipped skipped"
  fi
  [ "$failed" = 0 ]
}

# cluster_port: free for a balancer, as are those for its nodes, database and data grid, and for what backup-test restores
cluster_port() {
  server-config/lib/free-port {1..9} 50 51 {10000..10009} 10050 10051
}

random_word() {
  od -An -N16 -tx1 /dev/urandom | tr -d ' \n'
}

server=
# start_server: one node on the embedded database, with a folder and keys of its own; sets TABULARIUM_... Its OpenID
# provider is there only while a test of the portal runs it, under another name than the server's own: so the browser comes
# back from another site
start_server() {
  [ -z "$server" ] || return 0
  need curl curl
  need python3 python3
  TABULARIUM_PORT=$(server-config/lib/free-port)
  TABULARIUM_DATA=$output/data
  TABULARIUM_API_KEY=tab_$(random_word)
  TABULARIUM_ADMIN_PASSWORD=$(random_word)
  TABULARIUM_URL=http://127.0.0.1:$TABULARIUM_PORT
  TABULARIUM_OIDC_ISSUER=http://localhost:$(server-config/lib/free-port)
  TABULARIUM_OIDC_CLIENT_ID=tabularium
  TABULARIUM_OIDC_CLIENT_SECRET=$(random_word)
  export TABULARIUM_PORT TABULARIUM_DATA TABULARIUM_API_KEY TABULARIUM_ADMIN_PASSWORD TABULARIUM_URL
  export TABULARIUM_OIDC_ISSUER TABULARIUM_OIDC_CLIENT_ID TABULARIUM_OIDC_CLIENT_SECRET
  echo "==> server on $TABULARIUM_URL"
  local began=$SECONDS
  server-config/run --no-sample >"$output/server.log" 2>&1 &
  server=$!
  until grep -q '^Tabularium is ready' "$output/server.log"; do
    if ! kill -0 "$server" 2>/dev/null; then
      server=
      echo "    the server ended; what it said:"
      sed 's/^/    | /' "$output/server.log"
      return 1
    fi
    sleep 0.5
  done
  echo "    ready after $((SECONDS - began)) s"
}

# stop_server: true if it ended well and in time, or there was none
stop_server() {
  [ -n "$server" ] || return 0
  local began=$SECONDS status=0
  kill -TERM "$server" 2>/dev/null || true
  wait "$server" || status=$?
  server=
  echo "==> server stopped after $((SECONDS - began)) s, status $status"
  [ $((SECONDS - began)) -le 10 ] && { [ "$status" = 0 ] || [ "$status" = 143 ]; }
}
