package dev.odoobridge.bootstrap.cli;

import dev.odoobridge.adapter.security.SecretKeyFile;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.SecretVault;
import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.bootstrap.config.WrongSetting;
import dev.odoobridge.embeddedpostgres.EmbeddedPostgresFailure;
import java.io.PrintWriter;
import java.net.BindException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Says what went wrong in a sentence; only a bug shows its stack, in the log. */
final class Troubles implements CommandLine.IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception failed, CommandLine command, CommandLine.ParseResult parsed) {
    var err = command.getErr();
    switch (failed) {
      case ApiFailure refused -> {
        err.println("odoo-bridge: " + refused.explanation());
        if (refused.isWrongUse()) {
          return OdooBridgeCommand.WRONG_USE;
        }
        return refused.isUnreachable() ? OdooBridgeCommand.SETUP : OdooBridgeCommand.FAILED;
      }
      case OdooFailure odoo -> {
        err.println("odoo-bridge: " + odoo.explanation());
        return OdooBridgeCommand.FAILED;
      }
      case WrongSetting _,
          EmbeddedPostgresFailure _,
          StoreFailure _,
          SecretKeyFile.Unusable _,
          SecretVault.CannotOpen _ ->
          err.println("odoo-bridge: " + failed.getMessage());
      default -> unexpected(failed, err);
    }
    return OdooBridgeCommand.SETUP;
  }

  private static void unexpected(Exception failed, PrintWriter err) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        err.println(
            "odoo-bridge: the port is in use; is a service running already?"
                + " Choose another with --port or ODOO_BRIDGE_PORT");
        return;
      }
    }
    LoggerFactory.getLogger(Troubles.class).atError().setCause(failed).log("unexpected failure");
    err.println("odoo-bridge: failed unexpectedly; the log above has the details");
  }
}
