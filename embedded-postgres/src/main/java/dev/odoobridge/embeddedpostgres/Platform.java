package dev.odoobridge.embeddedpostgres;

/**
 * A machine for which there are server programs.
 *
 * @param architecture as Java names it
 * @param archive the resource with its programs
 */
record Platform(String architecture, String archive) {

  static Platform of(String system, String architecture) {
    if (!system.equals("Linux")) {
      throw new EmbeddedPostgresFailure.BinariesMissing(
          system, architecture, "this system is not supported");
    }
    return switch (architecture) {
      case "amd64" -> new Platform(architecture, "/postgres-linux-x86_64.txz");
      case "aarch64" -> new Platform(architecture, "/postgres-linux-arm_64.txz");
      default ->
          throw new EmbeddedPostgresFailure.BinariesMissing(
              system, architecture, "this processor is not supported");
    };
  }

  static Platform current() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }
}
