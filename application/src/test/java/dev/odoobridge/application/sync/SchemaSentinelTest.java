package dev.odoobridge.application.sync;

import static dev.odoobridge.application.sync.SampleProfile.CUSTOMER;
import static dev.odoobridge.application.sync.SampleProfile.PRODUCT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.in.PrepareOdoo;
import dev.odoobridge.domain.integration.Notice;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.SyncRequest;
import dev.odoobridge.domain.value.RawValue;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Odoo is upgraded between two runs: what misses something pauses, alone, and goes on by itself.
 */
class SchemaSentinelTest {
  private SyncBench bench = SyncBench.of(19);
  private int next;

  @BeforeEach
  void syncsOnce() {
    both();
    assertFalse(pending());
    assertEquals(List.of(), notices());
  }

  /** A new customer and a new product of the host's, and a run some minutes later. */
  private void both() {
    next++;
    bench.put(CUSTOMER, "c" + next, "first_name", "Ada", "last_name", "No" + next, "phone", "1");
    bench.put(PRODUCT, "p" + next, "name", "Saw " + next);
    bench.clock.advance(Duration.ofMinutes(6));
    bench.sync(SyncRequest.of(Direction.BOTH));
  }

  private boolean pending() {
    return bench.isPending(CUSTOMER, "c" + next);
  }

  private List<Notice> notices() {
    return bench.watch().schemas().notices(SyncBench.ID);
  }

  /** From now on Odoo says this of its contacts. */
  private void upgraded(Consumer<Map<String, RawValue>> change) {
    bench.wire.on(
        call -> Wire.is(call, "res.partner", "fields_get"),
        0,
        Integer.MAX_VALUE,
        (call, odoo) -> {
          var fields = new LinkedHashMap<>(((RawValue.Members) odoo.call(call)).values());
          change.accept(fields);
          return new RawValue.Members(fields);
        });
  }

  private static RawValue field(String type, String label, boolean required) {
    return new RawValue.Members(
        Map.of(
            "type",
            RawValue.of(type),
            "string",
            RawValue.of(label),
            "required",
            RawValue.of(required),
            "readonly",
            RawValue.FALSE,
            "store",
            RawValue.TRUE));
  }

  @Test
  void pausesTheEntityThatMissesAFieldAndNamesTheOneItMayBeNow() {
    upgraded(
        fields -> {
          fields.remove("phone");
          fields.put("phone_number", field("char", "Phone", false));
          fields.put("nickname", field("char", "Nickname", false));
        });

    both();

    assertTrue(pending());
    assertFalse(bench.isPending(PRODUCT, "p" + next), "products go on");
    var notice = notices().getFirst();
    assertEquals(Notice.Kind.SCHEMA_BROKEN, notice.kind());
    assertEquals(Optional.of(CUSTOMER), notice.entity());
    assertEquals(
        "customer is paused: fields.phone: res.partner has no field phone any more; at a guess it is"
            + " called phone_number now, which is new and has its label",
        notice.message());
    assertEquals(1, notices().size());

    bench.wire.disarm();
    both();

    assertFalse(pending());
    assertEquals(List.of(), notices());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void pausesWhenACustomFieldIsGoneThatWasThere(int version) {
    bench = SyncBench.of(version);
    syncsOnce();
    var field =
        bench
            .odoo
            .store()
            .call(
                "admin",
                "ir.model.fields",
                "search",
                null,
                Map.of(
                    "domain",
                    List.of(
                        List.of("model", "=", "res.partner"),
                        List.of("name", "=", SampleProfile.KEY))),
                Map.of());
    bench.odoo.unlink("ir.model.fields", (Long) ((List<?>) field).getFirst());

    both();

    assertTrue(pending());
    assertFalse(bench.isPending(PRODUCT, "p" + next), "products go on");
    assertTrue(
        notices().getFirst().message().contains("res.partner has no field x_host_id any more"),
        notices()::toString);
    var since = notices().getFirst().since();
    both();
    assertEquals(since, notices().getFirst().since());

    var prepare = bench.prepare(Optional.empty());
    assertInstanceOf(PrepareOdoo.Result.Prepared.class, prepare.prepare(SyncBench.ID));
    both();

    assertFalse(pending());
    assertEquals(List.of(), notices());
  }

  @Test
  void pausesWhenAFieldBecomesRequiredThatNobodyGives() {
    upgraded(fields -> fields.put("vat_kind", field("char", "Kind of VAT", true)));
    answersDefaults(Map.of());

    both();

    assertTrue(pending());
    assertFalse(bench.isPending(PRODUCT, "p" + next), "products go on");
    assertEquals(Notice.Kind.FIELD_REQUIRED, notices().getFirst().kind());
    assertTrue(
        notices().getFirst().message().contains("res.partner.vat_kind (Kind of VAT) must have"),
        notices()::toString);
  }

  @Test
  void goesOnWhenOdooFillsInWhatBecameRequired() {
    upgraded(fields -> fields.put("vat_kind", field("char", "Kind of VAT", true)));
    answersDefaults(Map.of("vat_kind", RawValue.of("none")));

    both();

    assertFalse(pending());
    assertEquals(List.of(), notices());
  }

  private void answersDefaults(Map<String, RawValue> defaults) {
    bench.wire.on(
        call -> Wire.is(call, "res.partner", "default_get"),
        0,
        Integer.MAX_VALUE,
        (_, _) -> new RawValue.Members(defaults));
  }
}
