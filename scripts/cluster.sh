# ./dev cluster: PostgreSQL, several silos and nginx in front, all on this machine. Sourced by dev, whose functions it uses.

# People who try the portal have no SMS gateway: in Development, /dev/outbox shows what would have been sent.
develop() {
  export ASPNETCORE_ENVIRONMENT="${ASPNETCORE_ENVIRONMENT:-Development}"
}

cluster_usage() {
  fail '用法：./dev cluster N [--port P] [--data DIR]，或 ./dev cluster --down [--data DIR]。
Usage: ./dev cluster N [--port P] [--data DIR], or ./dev cluster --down [--data DIR].'
}

cluster() {
  silos= port=5080 data=var/cluster is_down=
  while [ $# -gt 0 ]; do
    case $1 in
      --down) is_down=1 ;;
      --port | --data)
        [ $# -ge 2 ] || fail "$1 需要一个值。$1 needs a value."
        if [ "$1" = --port ]; then port=$2; else data=$(absolute "$2"); fi
        shift
        ;;
      [1-9] | [1-9][0-9]) silos=$1 ;;
      *) cluster_usage ;;
    esac
    shift
  done
  case $data in /*) ;; *) data=$root/$data ;; esac
  if [ -n "$is_down" ]; then
    cluster_down
    return
  fi
  [ -n "$silos" ] || cluster_usage
  [ ! -f "$data/running" ] || fail "$data 上已有集群在运行：先运行 ./dev cluster --down。A cluster runs on $data already: ./dev cluster --down first."
  require_tools
  install_packages_of_debian nginx:nginx pg_ctl:postgresql
  build_silo
  build_site
  mkdir -p "$data"
  [ -f "$data/secret" ] || (umask 077 && head -c 32 /dev/urandom | base64 >"$data/secret")
  trap 'cluster_down >&2' EXIT
  : >"$data/running"
  start_postgres
  develop
  start_silos
  start_nginx
  trap - EXIT
  echo "OpenData: http://127.0.0.1:$port  ($silos silos: http://127.0.0.1:$((port + 1)) …)"
  [ ! -f "$data/silo-1/demo.json" ] || printf 'demo token: %s\n' "$(sed -n 's/.*"token":"\([^"]*\)".*/\1/p' "$data/silo-1/demo.json")"
}

# --- PostgreSQL ---------------------------------------------------------------------------------------------------

# It refuses to run as root, so root runs it as its own user, in a folder that this user can reach.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then
    (cd / && setpriv --reuid postgres --regid postgres --clear-groups env PATH="$PATH" "$@")
  else
    "$@"
  fi
}

# Debian keeps these beside each other by version, not on the path.
find_postgres() {
  command -v pg_ctl >/dev/null 2>&1 && command -v initdb >/dev/null 2>&1 && return
  pg_bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
  [ -n "$pg_bin" ] || fail '找不到 PostgreSQL。PostgreSQL was not found.'
  PATH=$pg_bin:$PATH
  export PATH
}

start_postgres() {
  find_postgres
  if [ ! -f "$data/postgres.env" ]; then
    pg_folder=$data/postgres
    if [ "$(id -u)" = 0 ]; then
      # The folders above the repository may be closed to others.
      pg_folder=$(mktemp -d /var/tmp/opendata-postgres.XXXXXX)
      chown postgres: "$pg_folder"
    else
      mkdir -p "$pg_folder"
    fi
    pg_password=$(head -c 24 /dev/urandom | base64 | tr -d '+/=')
    pg_pwfile=$(mktemp)
    printf '%s\n' "$pg_password" >"$pg_pwfile"
    chmod 644 "$pg_pwfile"
    as_postgres initdb -D "$pg_folder/data" -U opendata -A scram-sha-256 --pwfile "$pg_pwfile" -E UTF8 --locale C >/dev/null
    rm -f "$pg_pwfile"
    (umask 077 && printf 'pg_folder=%s\npg_password=%s\npg_port=%s\n' "$pg_folder" "$pg_password" "$(free_port)" >"$data/postgres.env")
  fi
  . "$data/postgres.env"
  as_postgres pg_ctl -D "$pg_folder/data" -l "$pg_folder/log" -w -t 60 \
    -o "-p $pg_port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$pg_folder -c max_connections=300" start >/dev/null \
    || fail "PostgreSQL 没有启动，见 $pg_folder/log。PostgreSQL did not start; see $pg_folder/log."
  export PGPASSWORD="$pg_password"
  psql -h 127.0.0.1 -p "$pg_port" -U opendata -d postgres -tAc "SELECT 1 FROM pg_database WHERE datname = 'opendata'" | grep -q 1 \
    || psql -q -h 127.0.0.1 -p "$pg_port" -U opendata -d postgres -c 'CREATE DATABASE opendata'
  unset PGPASSWORD
  OPENDATA_POSTGRES="Host=127.0.0.1;Port=$pg_port;Database=opendata;Username=opendata;Password=$pg_password"
  export OPENDATA_POSTGRES
}

# --- silos --------------------------------------------------------------------------------------------------------

# The first brings the catalogue in; the others find it there.
start_silos() {
  number=1
  while [ "$number" -le "$silos" ]; do
    start_silo "$number"
    [ "$number" -gt 1 ] || ready_silo 1
    number=$((number + 1))
  done
  number=2
  while [ "$number" -le "$silos" ]; do
    ready_silo "$number"
    number=$((number + 1))
  done
}

start_silo() { # start_silo NUMBER
  folder=$data/silo-$1
  mkdir -p "$folder"
  no_demo=
  [ "$1" = 1 ] || no_demo=--no-demo
  # shellcheck disable=SC2086
  setsid dotnet "$silo" serve --urls "http://127.0.0.1:$((port + $1))" --data "$folder" --web frontend/dist --detached --trusted-proxy 127.0.0.1 $no_demo \
    --cluster --silo "127.0.0.1:$((port + 6000 + $1))" --name "silo-$1" --secret-file "$data/secret" \
    >"$folder/silo.log" 2>&1 </dev/null &
  printf '%s\n' "$!" >"$folder/silo.pid"
}

ready_silo() { # ready_silo NUMBER
  if ! wait_ready "http://127.0.0.1:$((port + $1))" "$(cat "$data/silo-$1/silo.pid")"; then
    tail -n 30 "$data/silo-$1/silo.log" >&2
    fail "silo-$1 没有就绪。silo-$1 did not become ready."
  fi
}

stop_pid() { # stop_pid FILE PATTERN
  [ -f "$1" ] || return 0
  stopping=$(cat "$1")
  if is_running "$stopping" "$2"; then
    kill "$stopping"
    is_gone_within "$stopping" 40 || kill -9 "$stopping" 2>/dev/null || true
  fi
  rm -f "$1"
}

# --- nginx --------------------------------------------------------------------------------------------------------

start_nginx() {
  mkdir -p "$data/nginx"
  cp "$root/docker/nginx/nginx.conf" "$data/nginx/nginx.conf"
  echo "listen 127.0.0.1:$port;" >"$data/nginx/listen.conf"
  number=1
  while [ "$number" -le "$silos" ]; do
    echo "server 127.0.0.1:$((port + number)) max_fails=1 fail_timeout=3s;"
    number=$((number + 1))
  done >"$data/nginx/silos.conf"
  nginx -p "$data/nginx" -c "$data/nginx/nginx.conf" -e "$data/nginx/error.log"
}

# --- down ---------------------------------------------------------------------------------------------------------

cluster_down() {
  [ -f "$data/running" ] || fail "$data 上没有集群在运行。No cluster runs on $data."
  stop_pid "$data/nginx/nginx.pid" nginx
  for each in "$data"/silo-*/silo.pid; do
    [ ! -f "$each" ] || { stop_pid "$each" 'OpenData.Silo.dll serve' & }
  done
  wait
  if [ -f "$data/postgres.env" ]; then
    find_postgres
    . "$data/postgres.env"
    as_postgres pg_ctl -D "$pg_folder/data" -m fast -w stop >/dev/null 2>&1 || true
  fi
  rm -f "$data/running"
  echo '已停止。Stopped.'
}
