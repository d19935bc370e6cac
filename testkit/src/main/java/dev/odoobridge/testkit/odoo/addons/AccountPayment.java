package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Call;
import dev.odoobridge.testkit.odoo.orm.Environment;
import dev.odoobridge.testkit.odoo.orm.Model;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Payments. */
final class AccountPayment extends Model {
  AccountPayment(OdooVersion version) {
    super("account.payment", "Payments", version);
    orderedBy("date desc, name desc");
    defaults("date", Environment::today);
    defaults("company_id", environment -> Companies.of(environment).id());
    defaults("currency_id", environment -> Companies.of(environment).raw("currency_id"));
    defaults("journal_id", environment -> InvoiceKinds.ofType(environment, "bank").id());
    method("action_post", "", this::post);
    method("action_draft", "", this::draft);
    method("action_cancel", "", this::cancel);
  }

  @Override
  protected String displayName(OdooRecord payment) {
    var name = payment.text("name");
    return name.isEmpty() ? "Draft Payment" : name;
  }

  @Override
  protected void created(OdooRecord payment, Map<String, Object> values) {
    if (version().is14()) {
      payment.set("name", "/");
    }
  }

  private @Nullable Object post(Call call) {
    call.records().forEach(AccountPayment::post);
    return null;
  }

  static void post(OdooRecord payment) {
    var is14 = payment.environment().version().is14();
    var journal = payment.one("journal_id").orElseThrow();
    if (payment.text("name").isEmpty() || payment.text("name").equals("/")) {
      var prefix = (is14 ? "" : "P") + journal.text("code") + "/";
      payment.set("name", Numbering.next(payment, journal, prefix));
    }
    payment.set("state", is14 ? "posted" : "paid");
    payment.touch();
  }

  /** In 19 a payment in draft stays matched until it is cancelled. */
  private @Nullable Object draft(Call call) {
    for (var payment : call.records()) {
      if (version().is14()) {
        Payments.release(payment);
      }
      payment.set("state", "draft");
      payment.touch();
    }
    return null;
  }

  private @Nullable Object cancel(Call call) {
    for (var payment : call.records()) {
      Payments.release(payment);
      payment.set("state", version().is14() ? "cancel" : "canceled");
      payment.touch();
    }
    return null;
  }
}
