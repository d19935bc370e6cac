package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Environment;
import dev.odoobridge.testkit.odoo.orm.Model;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.util.Map;
import java.util.Set;

/** Companies; each has a contact of the same name. */
final class ResCompany extends Model {
  ResCompany(OdooVersion version) {
    super("res.company", "Companies", version);
    orderedBy("sequence, name");
  }

  @Override
  protected void preparing(Environment environment, Map<String, Object> values) {
    if (!values.containsKey("partner_id")) {
      var contact =
          environment.create(
              "res.partner",
              Map.of("name", values.getOrDefault("name", false), "is_company", true));
      values.put("partner_id", contact.id());
    }
    values.putIfAbsent(
        "currency_id", environment.search("res.currency", java.util.List.of()).getFirst().id());
  }

  @Override
  protected void written(OdooRecord company, Set<String> fields) {
    if (fields.contains("name")) {
      company
          .one("partner_id")
          .ifPresent(partner -> partner.write(Map.of("name", company.text("name"))));
    }
  }
}
