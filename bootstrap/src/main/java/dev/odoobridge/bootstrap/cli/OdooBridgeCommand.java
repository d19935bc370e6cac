package dev.odoobridge.bootstrap.cli;

import dev.odoobridge.bootstrap.runtime.Version;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program itself: {@code odoo-bridge}. */
@Command(
    name = "odoo-bridge",
    description = "Keeps an application's records and Odoo's records the same.",
    mixinStandardHelpOptions = true,
    versionProvider = OdooBridgeCommand.VersionText.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 done, 1 it was tried and did not work, 2 wrong use, 3 the set-up does not"
          + " work.",
      "Settings come from flags, then the environment, then odoo-bridge.yaml in this folder."
    })
public final class OdooBridgeCommand extends CommandGroup {

  /** Tried, and did not work. */
  public static final int FAILED = 1;

  /** The command line asks for what there is not; what picocli answers too. */
  static final int WRONG_USE = CommandLine.ExitCode.USAGE;

  /** The set-up does not work: settings, database, service not reached. */
  public static final int SETUP = 3;

  /** Runs one command line; the result is the exit code. */
  public static int run(Map<String, String> environment, String... arguments) {
    var surroundings = new Surroundings(environment);
    var root = new CommandLine(new OdooBridgeCommand());
    Choice.among(arguments).forEach(choice -> root.addSubcommand(choice.command(surroundings)));
    root.setExecutionExceptionHandler(new Troubles());
    root.setParameterExceptionHandler(new WrongUse(root.getParameterExceptionHandler()));
    root.setCaseInsensitiveEnumValuesAllowed(true);
    return root.execute(arguments);
  }

  /** What {@code --version} prints. */
  static final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"odoo-bridge " + Version.current()};
    }
  }
}
