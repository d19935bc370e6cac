package dev.odoobridge.embeddedpostgres;

/**
 * Which helpers of util-linux this machine has; BusyBox has others under the same names.
 *
 * @param setpriv can bind a process to the thread that started it
 * @param setsid can take a process out of reach of the terminal's Ctrl-C, which would stop the
 *     server while its user is still putting its work away
 */
record Tools(boolean setpriv, boolean setsid) {

  static Tools present() {
    return new Tools(
        Commands.run("setpriv", "--pdeathsig", "INT", "true").succeeded(),
        Commands.run("setsid", "true").succeeded());
  }
}
