package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The payments that pay some invoices. No version lets them be searched by what they pay. */
final class PaymentsOf {
  private static final ModelName PAYMENT = new ModelName("account.payment");
  private static final FieldName PARTNER = new FieldName("commercial_partner_id");
  private static final FieldName NAME = new FieldName("name");
  private static final FieldName INVOICES = new FieldName("reconciled_invoice_ids");
  private static final FieldName BILLS = new FieldName("reconciled_bill_ids");

  private final OdooClient client;
  private final ModelName model;
  private final List<OdooId> documents;

  PaymentsOf(OdooClient client, ModelName model, List<OdooId> documents) {
    this.client = client;
    this.model = model;
    this.documents = List.copyOf(documents);
  }

  /**
   * Calls these methods of all of them, one after the other.
   *
   * @throws OdooFailure.Refused when one of them pays another document too
   */
  void call(List<String> methods) {
    var payments = ids();
    if (!payments.isEmpty()) {
      methods.forEach(method -> client.write(PAYMENT, method, payments, Map.of(), Map.of()));
    }
  }

  private List<OdooId> ids() {
    var domain =
        Domain.and(
            Domain.ids(List.of()),
            Domain.in("partner_id", partners()),
            Domain.where(
                "state", "in", RawValue.texts(List.of("posted", "in_process", "paid", "draft"))));
    return Rows.search(client, PAYMENT, domain, List.of(NAME, INVOICES, BILLS)).stream()
        .filter(this::paysOurs)
        .map(MappedReader::id)
        .toList();
  }

  private Set<OdooId> partners() {
    var partners = new LinkedHashSet<OdooId>();
    Rows.read(client, model, documents, List.of(PARTNER))
        .forEach(row -> Rows.one(row.member(PARTNER.value())).ifPresent(partners::add));
    return partners;
  }

  private boolean paysOurs(RawValue.Members payment) {
    var paid = new LinkedHashSet<>(Rows.many(payment.member(INVOICES.value())));
    paid.addAll(Rows.many(payment.member(BILLS.value())));
    if (paid.stream().noneMatch(documents::contains)) {
      return false;
    }
    if (!documents.containsAll(paid)) {
      var name = payment.text(NAME.value()).orElse("one");
      throw new OdooFailure.Refused(
          "the payment " + name + " pays other invoices too; undo it in Odoo", "shared-payment");
    }
    return true;
  }
}
