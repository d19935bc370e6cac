package dev.odoobridge.bootstrap.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model;
import picocli.CommandLine.Spec;

/** A command that does nothing by itself but say which ones it has. */
public abstract class CommandGroup implements Runnable {
  @Spec private Model.@Nullable CommandSpec spec;

  @Override
  public final void run() {
    line().usage(System.out);
  }

  /** The command line it was called by. */
  final CommandLine line() {
    return spec == null ? new CommandLine(this) : spec.commandLine();
  }
}
