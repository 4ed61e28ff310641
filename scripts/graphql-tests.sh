# A part of ./dev test: GraphQL as clients see it. Sourced by dev, whose functions it uses.

# The cases in process, then over HTTP, server-sent events and WebSockets; the audit; the official clients.
test_graphql() {
  material=$work/graphql
  cp -R tests/GraphQLConformance "$material"
  (cd "$material/node" && npm ci --no-audit --no-fund --loglevel=error)
  set -- dotnet artifacts/bin/OpenData.GraphQL.Conformance/release/OpenData.GraphQL.Conformance.dll \
    --schema "$material/schema.graphql" --queryonly-schema "$material/schema-queryonly.graphql" \
    --data "$material/data.json"
  check 'GraphQL cases' "$@" --cases "$material/cases" --expected "$material/expected"
  address=127.0.0.1:$(free_port)
  "$@" --serve "http://$address" >"$work/graphql.txt" 2>&1 &
  served=$!
  for _ in $(seq 300); do
    grep -q '^serving ' "$work/graphql.txt" && break
    sleep 0.1
  done
  check 'GraphQL cases over server-sent events' node "$material/compare.mjs" --url "http://$address/graphql" \
    --queryonly-url "http://$address/queryonly" --sse "http://$address/graphql"
  check 'GraphQL subscriptions over WebSockets' node "$material/compare.mjs" --only subscription \
    --url "http://$address/graphql" --ws "ws://$address/graphql"
  output=$work/audit.txt
  node "$material/audit.mjs" "http://$address/graphql" 2>&1 | tee "$output" || true
  count_runner 'GraphQL over HTTP audit' "$output" 's/^graphql-http: \([0-9]*\) passed.*/\1/p' \
    's/^graphql-http: .* passed, \([0-9]*\) failed.*/\1/p'
  output=$work/clients.txt
  node "$material/clients.mjs" "http://$address/graphql" 2>&1 | tee "$output" || true
  count_runner 'GraphQL clients' "$output" 's/^\([0-9]*\) passed.*/\1/p' 's/^[0-9]* passed, \([0-9]*\) failed.*/\1/p'
  kill "$served" 2>/dev/null || true
  wait "$served" 2>/dev/null || true
}
