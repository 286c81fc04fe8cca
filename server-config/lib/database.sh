# Shell functions of server-config/backup and restore: the database that TABULARIUM_DB_URL names, for its client programs.
. "$(dirname "${BASH_SOURCE[0]}")/need.sh"

[[ ${TABULARIUM_DB_URL:-} =~ ^jdbc:mysql://([^:/?]+)(:([0-9]+))?/([^?]+) ]] ||
  { echo "Set TABULARIUM_DB_URL to jdbc:mysql://HOST:PORT/DATABASE." >&2; exit 2; }
host=${BASH_REMATCH[1]}
port=${BASH_REMATCH[3]:-3306}
database=${BASH_REMATCH[4]}

# with_client PROGRAM OPTION...: its password is seen in no list of processes
with_client() {
  local program=$1
  shift
  MYSQL_PWD=${TABULARIUM_DB_PASSWORD:-tabularium} "$program" --no-defaults --host="$host" --port="$port" \
    --protocol=tcp --user="${TABULARIUM_DB_USER:-tabularium}" "$@"
}
