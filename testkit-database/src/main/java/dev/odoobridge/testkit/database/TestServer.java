package dev.odoobridge.testkit.database;

import org.jspecify.annotations.Nullable;

/** The one server of this process, found at first use. */
record TestServer(DatabaseServer server, Templates templates) {

  private static @Nullable TestServer shared;
  private static @Nullable String failure;

  /** Searches once; a failure is kept too, so that hundreds of tests do not all search again. */
  static synchronized TestServer shared() {
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
    if (shared == null) {
      try {
        shared = start(ServerSearch.fromEnvironment().find());
      } catch (RuntimeException cause) {
        failure = cause.toString();
        throw cause;
      }
    }
    return shared;
  }

  private static TestServer start(FoundServer found) {
    var server = new DatabaseServer(found.address());
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> found.atExit().accept(server), "test-database-stop"));
    return new TestServer(server, new Templates(server));
  }
}
