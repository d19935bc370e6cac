package dev.odoobridge.embeddedpostgres;

/** The ways to ask a PostgreSQL server to stop; Java itself only knows others. */
enum Signal {
  /** Ends the sessions and writes everything down: the next start has nothing to mend. */
  INT,
  /** Leaves at once; the next start recovers from the log, nothing committed is lost. */
  QUIT;

  /** Through the shell, whose kill is built in: small images lack the program. */
  boolean send(ProcessHandle process) {
    return Commands.run("sh", "-c", "kill -%s %d".formatted(name(), process.pid())).succeeded();
  }
}
