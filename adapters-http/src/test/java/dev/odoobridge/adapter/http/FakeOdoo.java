package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.PrepareOdoo;
import dev.odoobridge.application.port.in.TestConnection;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An Odoo that lets itself be prepared once, or is out of order as long as the test says. */
final class FakeOdoo implements TestConnection, PrepareOdoo {
  private static final List<Hook> HOOKS =
      List.of(new Hook("res.partner", Hook.MADE, "Odoo reaches the bridge"));
  private static final List<String> FIELDS = List.of("res.partner.x_go4rent_id");

  private final FakeIntegrations integrations;
  private volatile Optional<TestConnection.Result.Fails> fails = Optional.empty();
  private volatile Optional<RuntimeException> failure = Optional.empty();
  private volatile boolean prepared;

  FakeOdoo(FakeIntegrations integrations) {
    this.integrations = integrations;
  }

  void isOutOfOrder(String code, String message) {
    fails = Optional.of(new TestConnection.Result.Fails(code, message));
  }

  void throwing(RuntimeException thrown) {
    failure = Optional.of(thrown);
  }

  @Override
  public TestConnection.Result test(IntegrationId id) {
    failure.ifPresent(
        thrown -> {
          throw thrown;
        });
    if (integrations.find(id).isEmpty()) {
      return new TestConnection.Result.NoSuchIntegration(id);
    }
    return fails
        .<TestConnection.Result>map(given -> given)
        .orElseGet(
            () ->
                new TestConnection.Result.Works(
                    "19.0",
                    "json2",
                    "Odoo 19 with an API key",
                    Map.of(
                        new EntityName("customer"),
                        List.of(new FieldProblem("email", "res.partner has no field mail"))),
                    prepared ? List.of() : List.of("x_go4rent_id does not exist yet")));
  }

  @Override
  public PrepareOdoo.Result removeHooks(IntegrationId id) {
    return integrations.find(id).isEmpty()
        ? new PrepareOdoo.Result.NoSuchIntegration(id)
        : new PrepareOdoo.Result.HooksRemoved(List.of("res.partner"));
  }

  @Override
  public PrepareOdoo.Result prepare(IntegrationId id) {
    if (integrations.find(id).isEmpty()) {
      return new PrepareOdoo.Result.NoSuchIntegration(id);
    }
    if (fails.isPresent()) {
      return new PrepareOdoo.Result.Fails(fails.get().code(), fails.get().message());
    }
    var before = prepared;
    prepared = true;
    return before
        ? new PrepareOdoo.Result.Prepared(List.of(), FIELDS, HOOKS)
        : new PrepareOdoo.Result.Prepared(FIELDS, List.of(), HOOKS);
  }
}
