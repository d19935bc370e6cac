package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.demo.RentalSample;
import dev.odoobridge.bootstrap.runtime.Bridge;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.testkit.database.TestDatabase;
import dev.odoobridge.testkit.odoo.OdooDouble;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job, end to end: RENT-1, RENT-10 to RENT-16, over HTTP and against one Odoo, over the
 * transport the bridge chooses by itself and over each one that this Odoo speaks.
 */
public interface RentalContract {

  /** The Odoo; closed after the test. */
  OdooUnderTest odoo();

  /** The records to put in; its ids begin with the prefix. */
  RentalSample sample(String prefix);

  /** Few records, for each transport in turn. */
  RentalSample smallSample(String prefix);

  @Test
  default void syncsARentalCompanyBothWays(@TempDir Path data) {
    try (var odoo = odoo()) {
      syncs(odoo, Optional.empty(), this::sample, data);
    }
  }

  @TestFactory
  default Stream<DynamicTest> syncsARentalCompanyBothWaysOver(@TempDir Path data) {
    var odoo = odoo();
    return odoo.transports().stream()
        .map(
            transport ->
                dynamicTest(
                    transport.word(),
                    () ->
                        syncs(
                            odoo,
                            Optional.of(transport),
                            this::smallSample,
                            data.resolve(transport.word()))))
        .onClose(odoo::close);
  }

  private static void syncs(
      OdooUnderTest odoo,
      Optional<TransportName> transport,
      Function<String, RentalSample> samples,
      Path data) {
    var prefix = "t" + Long.toString(InstantSource.system().millis(), 36) + "-";
    var sample = samples.apply(prefix);
    try (var database = MigratedDatabase.create();
        var bridge = Bridge.start(settings(data, database), InstantSource.system());
        var api = new ApiClient(bridge.url(), bridge.adminToken())) {
      var host = new Host(api);
      host.connect(odoo, transport);
      host.put(sample);

      var first = host.sync("both");

      assertEquals(
          "succeeded", first.path("status").asText(), () -> first + " " + host.items(first));
      new Arrived(odoo.hands(), prefix).completely(sample);
      assertNothingLeft(host);

      var born = changeInOdoo(odoo, host, prefix);
      var second = host.sync("import");

      assertEquals(
          "succeeded", second.path("status").asText(), () -> second + " " + host.items(second));
      assertTaken(host, prefix, born);
      odoo.own().ifPresent(own -> own.calls().clear());
      assertNothingLeft(host);
      odoo.own().ifPresent(own -> assertSpoke(own, transport));
    }
  }

  /** Nothing was written in the last run, and all of it went over that transport. */
  private static void assertSpoke(OdooDouble odoo, Optional<TransportName> transport) {
    assertEquals(List.of(), odoo.calls().writes());
    transport.ifPresent(
        name ->
            assertEquals(
                List.of(),
                odoo.calls()
                    .matching(
                        call ->
                            call.model().contains(".") && !call.transport().equals(name.word()))));
  }

  private static void assertNothingLeft(Host host) {
    var run = host.sync("both");
    assertEquals("succeeded", run.path("status").asText(), () -> run + " " + host.items(run));
    var counts = run.path("counts");
    assertEquals(
        counts.path("processed").asLong(),
        counts.path("unchanged").asLong(),
        () -> run + " " + host.items(run));
  }

  private static long changeInOdoo(OdooUnderTest odoo, Host host, String prefix) {
    var hands = odoo.hands();
    var customer = host.get("customer", prefix + "C1").path("odoo_id").asLong();
    hands.write(
        "res.partner",
        customer,
        Map.of("name", RawValue.of("Grace Brewster Hopper"), "phone", RawValue.FALSE));
    var product = host.get("product", prefix + "P1").path("odoo_id").asLong();
    hands.write(
        "product.product", product, Map.of("list_price", RawValue.of(new BigDecimal("12.34"))));
    hands.call(
        "sale.order", host.get("order", prefix + "O1").path("odoo_id").asLong(), "action_confirm");
    hands.call(
        "account.move", host.get("invoice", prefix + "I1").path("odoo_id").asLong(), "action_post");
    var born =
        hands.create(
            "res.partner",
            Map.of(
                "name", RawValue.of(prefix + " Born"), "email", RawValue.of("born@odoo.example")));
    var line =
        RawValue.list(
            RawValue.of(0),
            RawValue.of(0),
            new RawValue.Members(
                Map.of(
                    "product_id",
                    RawValue.of(product),
                    "product_uom_qty",
                    RawValue.of(3),
                    "price_unit",
                    RawValue.of(7))));
    return hands.create(
        "sale.order", Map.of("partner_id", RawValue.of(born), "order_line", RawValue.list(line)));
  }

  private static void assertTaken(Host host, String prefix, long bornOrder) {
    var customer = host.get("customer", prefix + "C1").path("fields");
    var order = host.get("order", prefix + "O1");
    var invoice = host.get("invoice", prefix + "I1");
    var born = host.get("order", "odoo-" + bornOrder).path("fields");
    assertAll(
        () -> assertEquals("Grace Brewster", customer.path("first_name").asText()),
        () -> assertEquals("Hopper", customer.path("last_name").asText()),
        () -> assertEquals("", customer.path("phone").asText()),
        () ->
            assertEquals(
                "12.34",
                host.get("product", prefix + "P1").path("fields").path("rental_price").asText()),
        () -> assertEquals("in_progress", order.path("fields").path("status").asText()),
        () -> assertEquals("odoo", order.path("changed_by").asText()),
        () -> assertEquals("sent", invoice.path("fields").path("status").asText()),
        () ->
            assertEquals(
                false, invoice.path("fields").path("number").asText().isEmpty(), invoice::toString),
        () -> assertEquals("pending", born.path("status").asText()),
        () -> assertEquals(prefix + "P1", line(born).path("product").asText()),
        () -> assertEquals("3", line(born).path("quantity").asText()),
        () -> assertEquals("7", line(born).path("price").asText()),
        () -> {
          var partner = host.get("customer", born.path("customer").asText()).path("fields");
          assertEquals("born@odoo.example", partner.path("email").asText());
        });
  }

  private static JsonNode line(JsonNode order) {
    return order.path("lines").path(0);
  }

  private static Settings settings(Path data, TestDatabase database) {
    return Settings.in(data)
        .with(TestAddress.of(database))
        .withSecretKey(new Secret("a key for this test alone"));
  }
}
