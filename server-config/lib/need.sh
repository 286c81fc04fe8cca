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
