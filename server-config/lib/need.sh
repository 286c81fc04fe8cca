# need PROGRAM PACKAGE: Debian's package, if the program is not there. For sh and bash.
need() {
  command -v "$1" >/dev/null 2>&1 || install_package "$2"
}

# install_package PACKAGE: without services started, questions asked or more than it needs
install_package() {
  echo "Installing Debian's package '$1'" >&2
  if [ "$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi
  $sudo apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "$1" >/dev/null
}

# need_python_venv: Python comes with Debian, what makes environments may not
need_python_venv() {
  need python3 python3
  python3 -c 'import ensurepip, venv' 2>/dev/null || install_package python3-venv
}

# make_venv FOLDER: FOLDER/.venv has what FOLDER/requirements.txt says, made anew where that has changed
make_venv() {
  ! cmp -s "$1/requirements.txt" "$1/.venv/installed.txt" || return 0
  need_python_venv
  python3 -m venv --clear "$1/.venv"
  "$1/.venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$1/requirements.txt"
  cp "$1/requirements.txt" "$1/.venv/installed.txt"
}

# need_node: Node.js as the portal's build and its tests need it, which is newer than Debian's; from PyPI where it is missing
need_node() {
  node=$(node --version 2>/dev/null) || node=v0
  node=${node#v}
  [ "${node%%.*}" -lt 20 ] || return 0
  make_venv server-config/node
  PATH=$PWD/server-config/node/.venv/bin:$PATH
}
