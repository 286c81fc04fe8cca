# A shell function for measurements: one node on a MariaDB of its own, which ends with the caller. It comes by the
# ways of server-config/cluster, whose balancer is left aside.

. server-config/lib/tests.sh

# start_one_node: sets TABULARIUM_URL, TABULARIUM_API_KEY and "folder", which goes in the end
start_one_node() {
  folder=$(mktemp -d)
  export TABULARIUM_DATA=$folder TABULARIUM_API_KEY=tab_$(random_word)
  unset TABULARIUM_DB_URL
  TABULARIUM_PORT=$(free_port)
  # the node's and the database's ports lie above the balancer's: low enough for all of them to exist
  while [ "$TABULARIUM_PORT" -gt 50000 ]; do TABULARIUM_PORT=$(free_port); done
  export TABULARIUM_PORT TABULARIUM_URL=http://127.0.0.1:$((TABULARIUM_PORT + 1))
  server-config/cluster --nodes 1 >"$folder/cluster.out" 2>&1 &
  cluster=$!
  trap 'kill -TERM $cluster 2>/dev/null; wait $cluster || true; rm -rf "$folder"' EXIT
  until grep -q '^The cluster is ready' "$folder/cluster.out"; do
    kill -0 $cluster || { cat "$folder/cluster.out"; exit 1; }
    sleep 0.5
  done
}
