package dev.odoobridge.application.integrations;

import static dev.odoobridge.application.sync.SyncBench.ID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.in.PrepareOdoo;
import dev.odoobridge.application.port.in.PrepareOdoo.Hook;
import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.sync.ServicesBench;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HooksInOdooTest {
  /** Nobody listens there. */
  private static final Optional<URI> HERE = Optional.of(URI.create("http://127.0.0.1:1"));

  private final ServicesBench bench = ServicesBench.of(19);

  private List<Hook> prepared(ServicesBench bench, Optional<URI> publicUrl) {
    var result = bench.prepare(publicUrl).prepare(ID);
    return assertInstanceOf(PrepareOdoo.Result.Prepared.class, result, result::toString).hooks();
  }

  private static Map<String, String> outcomes(List<Hook> hooks) {
    return hooks.stream().collect(Collectors.toMap(Hook::model, Hook::outcome));
  }

  private long actions() {
    return count("ir.actions.server", RawValue.list());
  }

  private long rules() {
    var active = RawValue.list(RawValue.of("active"), RawValue.of("="), RawValue.TRUE);
    var ours = RawValue.list(RawValue.of("name"), RawValue.of("like"), RawValue.of("res.partner"));
    return count("base.automation", RawValue.list(active, ours));
  }

  private long count(String model, RawValue.Items domain) {
    var count =
        bench
            .connector()
            .connect(
                bench.stores().integrations().find(ID).orElseThrow().odoo(),
                bench.stores().integrations().find(ID).orElseThrow().credentials())
            .transport()
            .call(
                new OdooCall(
                    new ModelName(model),
                    "search_count",
                    Optional.empty(),
                    Map.of("domain", domain),
                    Map.of(),
                    false));
    return ((RawValue.Number) count).value().longValueExact();
  }

  @Test
  void areLeftOnceForEachModelThatIsImported() {
    var first = outcomes(prepared(bench, HERE));

    assertEquals(
        Map.of(
            "res.partner", "made",
            "product.product", "made",
            "product.template", "made",
            "sale.order", "made",
            "account.move", "made"),
        first);
    assertEquals(5, actions());
    assertTrue(outcomes(prepared(bench, HERE)).values().stream().allMatch("present"::equals));
    assertEquals(5, actions());
    assertEquals(5, bench.hooks().of(ID).size());
  }

  @Test
  void areReplacedWhenTheBridgeMoved() {
    prepared(bench, HERE);

    var moved = prepared(bench, Optional.of(URI.create("http://127.0.0.1:2")));

    assertTrue(outcomes(moved).values().stream().allMatch("made"::equals), moved::toString);
    assertEquals(5, actions());
    assertEquals(5, bench.hooks().of(ID).size());
  }

  @Test
  void areTakenAwayAgain() {
    prepared(bench, HERE);

    var removed = bench.prepare(HERE).removeHooks(ID);

    assertEquals(
        new PrepareOdoo.Result.HooksRemoved(
            List.of(
                "account.move",
                "product.product",
                "product.template",
                "res.partner",
                "sale.order")),
        removed);
    assertEquals(0, actions());
    assertEquals(List.of(), bench.hooks().of(ID));
    assertEquals(
        new PrepareOdoo.Result.HooksRemoved(List.of()), bench.prepare(HERE).removeHooks(ID));
  }

  @Test
  void tellWhenOdooDoesNotReachTheBridge() {
    var message =
        prepared(bench, HERE).stream()
            .filter(hook -> hook.model().equals("res.partner"))
            .findFirst()
            .orElseThrow()
            .message();

    assertTrue(message.contains("did not reach the bridge at http://127.0.0.1:1"), message);
  }

  @Test
  void areNotThereWithoutAnAddressOrBeforeOdoo17() {
    for (var hooks :
        List.of(prepared(bench, Optional.empty()), prepared(ServicesBench.of(14), HERE))) {
      assertTrue(
          hooks.stream()
              .allMatch(
                  hook ->
                      hook.outcome().equals("impossible")
                          && hook.message().contains("changes are polled")),
          hooks::toString);
    }
    assertEquals(0, bench.writes());
  }

  @Test
  void areNotThereWhenOdoosUserMayNotMakeThem() {
    bench.refuseModel("base.automation", OdooFault.access("not for you"));

    var hooks = prepared(bench, HERE);

    assertTrue(
        hooks.stream().allMatch(hook -> hook.message().contains("may not make automation rules")),
        hooks::toString);
    assertEquals(List.of(), bench.hooks().of(ID));
  }

  @Test
  void doNotStayWhenTheyBreakWrites() {
    bench.refuseWritesWhile("res.partner", () -> rules() == 1);

    var hooks = outcomes(prepared(bench, HERE));

    assertEquals("failed", hooks.get("res.partner"));
    assertEquals("made", hooks.get("sale.order"));
    assertEquals(4, actions());
  }
}
