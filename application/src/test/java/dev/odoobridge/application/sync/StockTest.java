package dev.odoobridge.application.sync;

import static dev.odoobridge.application.sync.SampleProfile.PRODUCT;
import static dev.odoobridge.application.sync.SyncBench.count;
import static dev.odoobridge.application.sync.SyncBench.values;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.domain.mapping.AmountConverter;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.mapping.Travel;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.sync.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PROD-4: what lies in stock comes by itself, though Odoo does not touch the product for it. */
class StockTest {
  private static EntityMapping product() {
    var plain = SampleProfile.product(true);
    var fields = new ArrayList<>(plain.fields());
    fields.add(
        new FieldMapping(
            List.of("stock"),
            List.of(new FieldName("qty_available")),
            new AmountConverter(2),
            Travel.TO_HOST,
            false));
    return new EntityMapping(
        plain.name(),
        plain.model(),
        plain.key(),
        plain.match(),
        fields,
        plain.lines(),
        plain.status(),
        plain.create(),
        plain.filter(),
        plain.travel(),
        plain.onDelete());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void whatIsCountedInOdooComesWithTheNextImportAndIsReadOnce(int version) {
    var bench = SyncBench.of(version, new MappingProfile("sample", List.of(product())));
    bench.odoo.create("product.product", values("name", "Chair"));
    bench.clock.advance(Duration.ofDays(1));
    var table = bench.odoo.create("product.product", values("name", "Table"));
    bench.imported();
    bench.clock.advance(Duration.ofDays(1));
    bench.odoo.create("stock.quant", values("product_id", table, "location_id", 1L, "quantity", 7));
    bench.clock.advance(Duration.ofHours(1));
    var written = bench.odoo.value("product.product", table, "write_date");

    var run = bench.imported();

    assertEquals("7", bench.said(PRODUCT, "odoo-" + table, "stock").replace(".00", ""));
    assertEquals(1, count(run, PRODUCT, Outcome.UPDATED));
    assertEquals(0, count(run, PRODUCT, Outcome.UNCHANGED));
    assertEquals(written, bench.odoo.value("product.product", table, "write_date"));
    bench.clock.advance(Duration.ofDays(1));
    bench.odoo.write("product.product", table, values("barcode", "4711"));
    bench.clock.advance(Duration.ofHours(1));
    bench.imported();

    bench.odoo.rows("stock.quant", List.of(), "id").stream()
        .map(row -> (Long) row.get("id"))
        .forEach(quant -> bench.odoo.write("stock.quant", quant, values("quantity", 0)));
    bench.imported();

    assertEquals("0", bench.said(PRODUCT, "odoo-" + table, "stock").replace(".00", ""));
  }
}
