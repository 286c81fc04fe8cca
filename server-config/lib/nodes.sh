# A shell function for measurements: nodes on a MariaDB of their own, which end with the caller. They come by the ways
# of server-config/cluster, whose balancer is left aside where there is one node.

. server-config/lib/tests.sh

# start_nodes N: sets TABULARIUM_URL, TABULARIUM_API_KEY and "folder", which goes in the end
start_nodes() {
  folder=$(mktemp -d)
  export TABULARIUM_DATA=$folder TABULARIUM_API_KEY=tab_$(random_word)
  unset TABULARIUM_DB_URL
  TABULARIUM_PORT=$(cluster_port)
  export TABULARIUM_PORT TABULARIUM_URL=http://127.0.0.1:$((TABULARIUM_PORT + ($1 == 1)))
  server-config/cluster --nodes "$1" >"$folder/cluster.out" 2>&1 &
  cluster=$!
  trap 'kill -TERM $cluster 2>/dev/null; wait $cluster || true; rm -rf "$folder"' EXIT
  until grep -q '^The cluster is ready' "$folder/cluster.out"; do
    kill -0 $cluster || { cat "$folder/cluster.out"; exit 1; }
    sleep 0.5
  done
}
