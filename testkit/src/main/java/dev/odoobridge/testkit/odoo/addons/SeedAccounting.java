package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Environment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The accounts, taxes, journals and payment terms of a fresh database. */
final class SeedAccounting {
  private final Environment environment;

  private SeedAccounting(Environment environment) {
    this.environment = environment;
  }

  static void fill(Environment environment) {
    var seed = new SeedAccounting(environment);
    seed.account("101401", "Bank", "asset_cash");
    seed.account("101501", "Cash", "asset_cash");
    seed.account("121000", "Account Receivable", "asset_receivable");
    seed.account("211000", "Account Payable", "liability_payable");
    seed.account("251000", "Tax Received", "liability_current");
    seed.account("400000", "Product Sales", "income");
    seed.account("600000", "Expenses", "expense");
    seed.taxes();
    seed.journals();
    seed.terms();
  }

  private boolean is14() {
    return environment.version().is14();
  }

  private void account(String code, String name, String type) {
    var values = new HashMap<String, Object>(Map.of("code", code, "name", name));
    if (is14()) {
      values.put("company_id", 1);
    } else {
      values.put("account_type", type);
      values.put("company_ids", List.of(List.of(6, 0, List.of(1))));
    }
    environment.create("account.account", values);
  }

  private void taxes() {
    environment.create("account.tax.group", Map.of("name", is14() ? "Tax 15%" : "15%"));
    for (var use : List.of("sale", "purchase")) {
      environment.create(
          "account.tax",
          Map.of(
              "name", is14() ? "Tax 15.00%" : "15%",
              "amount", 15,
              "type_tax_use", use,
              "company_id", 1,
              "tax_group_id", 1));
    }
  }

  private void journals() {
    journal(is14() ? "Customer Invoices" : "Sales", "INV", "sale", 6);
    journal(is14() ? "Vendor Bills" : "Purchases", "BILL", "purchase", 7);
    journal("Miscellaneous Operations", "MISC", "general", 7);
    journal("Bank", "BNK1", "bank", 1);
    journal("Cash", "CSH1", "cash", 2);
  }

  private void journal(String name, String code, String type, long account) {
    environment.create(
        "account.journal",
        Map.of(
            "name", name,
            "code", code,
            "type", type,
            "company_id", 1,
            "default_account_id", account));
  }

  private void terms() {
    term("Immediate Payment", 0);
    term("15 Days", 15);
    term("21 Days", 21);
    term("30 Days", 30);
    term("45 Days", 45);
    term("2 Months", 60);
  }

  private void term(String name, int days) {
    var line = new HashMap<String, Object>();
    line.put(is14() ? "days" : "nb_days", days);
    line.put("value", is14() ? "balance" : "percent");
    line.put("value_amount", is14() ? 0 : 100);
    environment.create(
        "account.payment.term", Map.of("name", name, "line_ids", List.of(List.of(0, 0, line))));
  }
}
