package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.RotateKey;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.Optional;

/** Makes keys for whoever gives the right password. */
final class FakeKeys implements RotateKey {
  private final FakeIntegrations integrations;
  volatile Optional<Result.Fails> fails = Optional.empty();

  FakeKeys(FakeIntegrations integrations) {
    this.integrations = integrations;
  }

  @Override
  public Result rotate(Caller caller, IntegrationId id, Command command) {
    if (integrations.find(id).isEmpty()) {
      return new Result.NoSuchIntegration(id);
    }
    if (fails.isPresent()) {
      return fails.get();
    }
    return command.password().isEmpty()
        ? new Result.Impossible("Odoo wants a password")
        : new Result.Rotated(
            "odoo-bridge " + id,
            Optional.of(Served.NOW.plus(command.life())),
            OldKey.KEPT,
            "take the old one away");
  }
}
