package dev.odoobridge.testkit.database;

import java.util.function.Consumer;

/**
 * A server for the tests.
 *
 * @param atExit leaves nothing behind when the process ends
 */
record FoundServer(ServerAddress address, Consumer<DatabaseServer> atExit) {}
