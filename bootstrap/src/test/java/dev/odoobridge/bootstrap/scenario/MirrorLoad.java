package dev.odoobridge.bootstrap.scenario;

import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.value.RawValue;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Contacts and invoices by the thousand, which a mirror is to copy. {@code -Dmirror.contacts=20000
 * -Dmirror.invoices=5000} asks for so many; a few else.
 */
record MirrorLoad(OdooUnderTest odoo, int contacts, int invoices) {
  private static final int MOST = 1000;

  /** Odoo computes much for each; a call must end within its two minutes on a slow machine too. */
  private static final int MOST_INVOICES = 200;

  static MirrorLoad of(OdooUnderTest odoo) {
    return new MirrorLoad(
        odoo, Integer.getInteger("mirror.contacts", 3), Integer.getInteger("mirror.invoices", 2));
  }

  boolean isLarge() {
    return contacts + invoices > MOST;
  }

  /** Makes them, in calls of many: contacts, and drafts of invoices for some of them. */
  void make() {
    var mark = Long.toString(InstantSource.system().millis(), 36);
    var made =
        create("res.partner", contacts, MOST, number -> contact(mark + " " + number, number));
    create(
        "account.move",
        invoices,
        MOST_INVOICES,
        number -> invoice(made.get(number % made.size()), number));
  }

  private static Map<String, RawValue> contact(String name, int number) {
    var values = new HashMap<String, RawValue>();
    values.put("name", RawValue.of("Mirrored " + name));
    if (number % 2 == 0) {
      values.put("email", RawValue.of("m" + number + "@example.com"));
    }
    if (number % 3 == 0) {
      values.put("phone", RawValue.of("+43 1 " + number));
    }
    return values;
  }

  private static Map<String, RawValue> invoice(RawValue partner, int number) {
    Map<String, RawValue> line =
        Map.of(
            "name",
            RawValue.of("Line " + number),
            "quantity",
            RawValue.of(1 + number % 3),
            "price_unit",
            RawValue.of(10 + number % 90));
    return Map.of(
        "move_type",
        RawValue.of("out_invoice"),
        "partner_id",
        partner,
        "invoice_date",
        RawValue.of("2026-03-" + (10 + number % 20)),
        "invoice_line_ids",
        RawValue.list(RawValue.list(RawValue.of(0), RawValue.of(0), new RawValue.Members(line))));
  }

  private List<RawValue> create(
      String model, int count, int most, IntFunction<Map<String, RawValue>> values) {
    return IntStream.range(0, (count + most - 1) / most)
        .boxed()
        .flatMap(
            part ->
                create(
                    model,
                    IntStream.range(part * most, Math.min(count, (part + 1) * most))
                        .<RawValue>mapToObj(number -> new RawValue.Members(values.apply(number)))
                        .toList())
                    .stream())
        .toList();
  }

  private List<RawValue> create(String model, List<RawValue> rows) {
    var call =
        new OdooCall(
            new ModelName(model),
            "create",
            Optional.empty(),
            Map.of("vals_list", new RawValue.Items(rows)),
            Map.of("tracking_disable", RawValue.TRUE),
            true);
    return odoo.transport().call(call) instanceof RawValue.Items(var ids) ? ids : List.of();
  }
}
