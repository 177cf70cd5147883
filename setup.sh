# Sourced by samples/run, tests/run and .ci/run: installs what is missing and
# builds the program.  Needs Debian 12 and, to install, root or sudo.

root=$(cd "${setup_from:-$(dirname "$0")/..}" && pwd)
cd "$root"

# install PACKAGE…: those that are not there yet.
install() {
    missing=
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null |
            grep -q 'install ok installed' || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    sudo=
    [ "$(id -u)" = 0 ] || sudo=sudo
    echo "installing:$missing" >&2
    $sudo apt-get update -q >/dev/null
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -q -y \
        --no-install-recommends $missing >/dev/null
}

install_build() {
    install gcc libc6-dev meson ninja-build pkg-config \
        libcsv-dev libcairo2-dev libharfbuzz-dev \
        libpango1.0-dev libyaml-dev \
        libcmark-gfm-dev libcmark-gfm-extensions-dev fonts-noto-cjk \
        libdeflate-dev libxlsxwriter-dev nettle-dev liblcms2-dev gettext
}

# configure FOLDER [MESON OPTIONS]: once; a later change of meson.build is
# noticed by ninja.
configure() {
    folder=$1
    shift
    [ -f "$folder/build.ninja" ] || meson setup "$folder" "$@" >/dev/null
}
