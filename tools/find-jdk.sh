# Sourced by mvnw and odoo-bridge. `find_jdk TOOL` prints the home of a Java 25 that has TOOL (javac, or java where a
# runtime is enough) and returns 0, or says on stderr what to install and returns 2. It looks at what the user chose
# (JAVA_HOME), then at the java on the PATH and its neighbours, then where version managers keep theirs. It changes
# nothing. Plain POSIX sh.

JDK_WANTED=25

is_wanted_jdk() { # HOME TOOL
  [ -x "$1/bin/java" ] && [ -x "$1/bin/$2" ] || return 1
  if [ -r "$1/release" ]; then
    grep -q "^JAVA_VERSION=\"${JDK_WANTED}[.\"]" "$1/release"
  else
    "$1/bin/java" -version 2>&1 </dev/null | grep -q "version \"${JDK_WANTED}[.\"]"
  fi
}

# The home that a bin/java belongs to, symbolic links resolved (Debian's java is a link to a link).
home_of_java() {
  resolved=$(readlink -f "$1" 2>/dev/null) || resolved=$1
  resolved=${resolved%/bin/java}
  printf '%s\n' "${resolved%/jre}"
}

jdk_candidates() {
  [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
  env | sed -n "s/^JAVA_HOME_${JDK_WANTED}[^=]*=//p"
  { command -v java; update-alternatives --list java 2>/dev/null; } | while IFS= read -r java; do
    home=$(home_of_java "$java")
    printf '%s\n' "$home"
    case $home in
      /*/*) printf '%s\n' "${home%/*}"/*/ ;;
    esac
  done
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v "$JDK_WANTED" 2>/dev/null || :
  fi
  if [ -n "${HOME:-}" ]; then
    printf '%s\n' "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/*/ \
      "${ASDF_DATA_DIR:-$HOME/.asdf}"/installs/java/*/ \
      "${MISE_DATA_DIR:-$HOME/.local/share/mise}"/installs/java/*/ \
      "$HOME"/.jdks/*/ "$HOME"/.gradle/jdks/*/ "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home
  fi
  printf '%s\n' /opt/homebrew/opt/openjdk@"$JDK_WANTED"/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk@"$JDK_WANTED"/libexec/openjdk.jdk/Contents/Home
}

find_jdk() { # TOOL
  found=$(jdk_candidates | while IFS= read -r candidate; do
    candidate=${candidate%/}
    if is_wanted_jdk "$candidate" "$1"; then
      printf '%s\n' "$candidate"
      break
    fi
  done)
  if [ -n "$found" ]; then
    printf '%s\n' "$found"
    return 0
  fi
  cat >&2 <<END
odoo-bridge needs a JDK $JDK_WANTED, and there is none on this machine where one was looked for.
Install one, in any of these ways, and run the same command again:
  your distribution   for example: apt-get install openjdk-$JDK_WANTED-jdk  |  dnf install java-$JDK_WANTED-openjdk-devel  |  brew install openjdk@$JDK_WANTED
  SDKMAN              sdk install java $JDK_WANTED-tem
  Eclipse Temurin     packages for every system at adoptium.net
If there is one already, say where: JAVA_HOME=/path/to/jdk-$JDK_WANTED $0 ...
END
  if command -v java >/dev/null 2>&1; then
    printf 'The java on the PATH is: %s\n' "$(java -version 2>&1 </dev/null | sed -n 1p)" >&2
  fi
  return 2
}
