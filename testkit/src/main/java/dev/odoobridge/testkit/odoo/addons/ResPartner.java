package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Environment;
import dev.odoobridge.testkit.odoo.orm.Model;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Contacts. */
final class ResPartner extends Model {
  ResPartner(OdooVersion version) {
    super("res.partner", "Contact", version);
    orderedBy(version.is14() ? "display_name" : "complete_name ASC, id DESC");
    computes("complete_name", this::displayName);
    computes("company_type", partner -> partner.flag("is_company") ? "company" : "person");
    inverse("company_type", (partner, type) -> partner.set("is_company", type.equals("company")));
    computes("commercial_partner_id", partner -> commercial(partner).id());
  }

  @Override
  protected String displayName(OdooRecord partner) {
    var name = partner.text("name");
    var parent = partner.one("parent_id");
    if (parent.isEmpty() || partner.flag("is_company")) {
      return name;
    }
    var shown = name.isEmpty() ? addressType(partner) : name;
    return parent.get().text("name") + ", " + shown;
  }

  private String addressType(OdooRecord partner) {
    return field("type").selection().getOrDefault(partner.text("type"), "");
  }

  private static OdooRecord commercial(OdooRecord partner) {
    var parent = partner.one("parent_id");
    return partner.flag("is_company") || parent.isEmpty() ? partner : commercial(parent.get());
  }

  @Override
  protected void preparing(Environment environment, Map<String, Object> values) {
    if (environment.version().is19() && values.get("parent_id") instanceof Number parent) {
      environment.record("res.partner", parent.longValue()).text("name");
    }
  }

  @Override
  protected void constrain(OdooRecord partner, Set<String> fields) {
    if (nameless(partner)) {
      throw OdooFault.validation(
          version().is14()
              ? "res_partner_check_name"
              : "The operation cannot be completed: Contacts require a name");
    }
    if (fields.contains("parent_id") && ownAncestor(partner)) {
      throw OdooFault.validation("You cannot create recursive Partner hierarchies.");
    }
  }

  /** Only child addresses of another type than contact go without a name. */
  private static boolean nameless(OdooRecord partner) {
    return partner.raw("name") == null && partner.text("type").equals("contact");
  }

  private static boolean ownAncestor(OdooRecord partner) {
    Optional<OdooRecord> ancestor = partner.one("parent_id");
    while (ancestor.isPresent() && ancestor.get().exists()) {
      if (ancestor.get().id() == partner.id()) {
        return true;
      }
      ancestor = ancestor.get().one("parent_id");
    }
    return false;
  }

  /** Invoices keep their partner's name, so renaming moves their write_date. */
  @Override
  protected void written(OdooRecord partner, Set<String> fields) {
    if (fields.contains("name")) {
      var environment = partner.environment();
      environment
          .records("account.move", environment.idsWith("account.move", "partner_id", partner.id()))
          .forEach(OdooRecord::touch);
    }
  }

  @Override
  protected void deleting(OdooRecord partner) {
    var environment = partner.environment();
    var users = environment.idsWith("res.users", "partner_id", partner.id());
    var active =
        environment.records("res.users", users).stream()
            .filter(user -> user.flag("active"))
            .findAny();
    if (environment.version().is19() && active.isPresent()) {
      throw linkedToUser(active.get());
    }
  }

  private static OdooFault linkedToUser(OdooRecord user) {
    return new OdooFault(
        "odoo.exceptions.RedirectWarning",
        "You cannot delete contacts linked to an active user.\nYou should rather archive them after archiving their associated user.\n\nLinked active users : "
            + user.text("name"));
  }
}
