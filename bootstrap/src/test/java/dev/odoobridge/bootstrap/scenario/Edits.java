package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odoobridge.bootstrap.demo.OdooHands;
import dev.odoobridge.bootstrap.demo.RentalSample;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the host and people in Odoo go on writing while the service is killed again and again, and
 * what both sides must say at the end. The host sends whole records as it knows them, so never the
 * streets that Odoo changed; those must not be undone.
 */
final class Edits {
  private static final int CHANGED_EACH_ROUND = 20;
  private static final int BORN_EACH_ROUND = 10;
  private final OdooHands odoo;
  private final String prefix;
  private final RentalSample sample;
  private final Map<String, String> phones = new HashMap<>();
  private final Map<String, String> streets = new HashMap<>();
  private final List<String> born = new ArrayList<>();

  Edits(OdooHands odoo, String prefix, RentalSample sample) {
    this.odoo = odoo;
    this.prefix = prefix;
    this.sample = sample;
  }

  RentalSample sample() {
    return sample;
  }

  /** Gives every customer another phone number. */
  void byTheHost(Host host, int round) {
    var customers = sample.customers();
    for (var number = 0; number < customers.size(); number++) {
      phones.put(id(customers.get(number)), "+43 " + (round + 1) + " " + (100_000 + number));
    }
    host.write("customer", with("phone", phones, customers), "updated");
  }

  /** Gives some of the customers that have arrived another street, and makes some of its own. */
  void inOdoo(int round) {
    var rows = partners("x_go4rent_id", prefix + "%");
    for (var count = 0; count < Math.min(CHANGED_EACH_ROUND, rows.size()); count++) {
      var row = rows.get((round * CHANGED_EACH_ROUND + count) % rows.size());
      var street = "Moved in round " + round + ", no. " + count;
      odoo.write("res.partner", number(row), Map.of("street", RawValue.of(street)));
      streets.put(text(row, "x_go4rent_id"), street);
    }
    for (var count = 0; count < BORN_EACH_ROUND; count++) {
      var email = prefix + "born-" + round + "-" + count + "@rental.example";
      odoo.create(
          "res.partner", Map.of("name", RawValue.of("Born " + email), "email", RawValue.of(email)));
      born.add(email);
    }
  }

  /** What Odoo must have. */
  RentalSample expected() {
    var customers = with("address", streets, with("phone", phones, sample.customers()));
    return new RentalSample(sample.products(), customers, sample.orders(), sample.invoices());
  }

  /** The host has every customer as Odoo must have it, and each that was made in Odoo once. */
  void arrivedIn(Host host) {
    var all = host.all("customer");
    var byId =
        all.stream()
            .collect(Collectors.toMap(record -> record.path("id").asText(), record -> record));
    for (var wanted : expected().customers()) {
      var record = byId.get(id(wanted));
      for (var field : List.of("first_name", "last_name", "email", "phone", "address")) {
        assertEquals(
            wanted.get(field), field(record, field), () -> "host's " + field + " of " + record);
      }
    }
    var emails =
        all.stream()
            .map(record -> field(record, "email"))
            .filter(email -> email.startsWith(prefix + "born-"))
            .sorted()
            .toList();
    var wanted = born.stream().sorted().toList();
    assertEquals(wanted, emails, "the host has each customer made in Odoo once");
    assertEquals(
        wanted,
        partners("email", prefix + "born-%").stream()
            .map(row -> text(row, "email"))
            .sorted()
            .toList(),
        "Odoo has each customer made there once");
  }

  private List<RawValue.Members> partners(String field, String like) {
    var condition = RawValue.list(RawValue.of(field), RawValue.of("=like"), RawValue.of(like));
    return odoo.search("res.partner", RawValue.list(condition), List.of("x_go4rent_id", "email"));
  }

  private static List<Map<String, Object>> with(
      String field, Map<String, String> values, List<Map<String, Object>> records) {
    return records.stream()
        .map(
            record -> {
              Map<String, Object> changed = new LinkedHashMap<>(record);
              changed.computeIfPresent(
                  field, (_, old) -> values.getOrDefault(id(record), old.toString()));
              return changed;
            })
        .toList();
  }

  private static String id(Map<String, Object> record) {
    return record.get("id").toString();
  }

  private static String field(JsonNode record, String field) {
    return record.path("fields").path(field).asText();
  }

  private static long number(RawValue.Members row) {
    return ((RawValue.Number) row.member("id")).value().longValueExact();
  }

  private static String text(RawValue.Members row, String field) {
    return row.member(field) instanceof RawValue.Text(var text) ? text : "";
  }
}
