package dev.odoobridge.bootstrap.cli;

import dev.odoobridge.domain.mapping.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says of a command that is not known only what is near to it; picocli names far ones as well. */
record WrongUse(IParameterExceptionHandler others) implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) throws Exception {
    var command = wrong.getCommandLine();
    if (wrong instanceof UnmatchedArgumentException unmatched
        && command.getParent() == null
        && !unmatched.getUnmatched().getFirst().startsWith("-")) {
      var word = unmatched.getUnmatched().getFirst();
      var known = command.getSubcommands().keySet();
      command
          .getErr()
          .println("odoo-bridge: there is no command " + word + Suggestion.sentence(word, known));
      command.getErr().println("Commands: " + String.join(", ", known));
      return CommandLine.ExitCode.USAGE;
    }
    return others.handleParseException(wrong, arguments);
  }
}
