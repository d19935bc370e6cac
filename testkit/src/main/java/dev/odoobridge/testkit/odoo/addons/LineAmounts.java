package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a line comes to: quantity times price less discount, taxed. 14 taxes the rounded amount, 19
 * the exact one; both round each line.
 */
record LineAmounts(BigDecimal untaxed, BigDecimal tax) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final LineAmounts NOTHING = new LineAmounts(BigDecimal.ZERO, BigDecimal.ZERO);

  static LineAmounts of(OdooRecord line, String quantity, List<OdooRecord> taxes) {
    var display = line.text("display_type");
    if (!display.isEmpty() && !display.equals("product")) {
      return NOTHING;
    }
    var share = BigDecimal.ONE.subtract(line.number("discount").divide(HUNDRED));
    var gross = line.number(quantity).multiply(line.number("price_unit")).multiply(share);
    var net = gross;
    for (var tax : taxes) {
      if (included(tax)) {
        var rate = BigDecimal.ONE.add(tax.number("amount").divide(HUNDRED));
        net = net.divide(rate, 12, java.math.RoundingMode.HALF_UP);
      }
    }
    var base = line.environment().version().is14() ? Money.round(net) : net;
    var tax = BigDecimal.ZERO;
    for (var one : taxes) {
      tax = tax.add(Money.round(taxOn(base, line.number(quantity), one)));
    }
    return new LineAmounts(Money.round(net), tax);
  }

  private static boolean included(OdooRecord tax) {
    return tax.environment().version().is14()
        ? tax.flag("price_include")
        : tax.text("price_include_override").equals("tax_included");
  }

  private static BigDecimal taxOn(BigDecimal base, BigDecimal quantity, OdooRecord tax) {
    return tax.text("amount_type").equals("fixed")
        ? tax.number("amount").multiply(quantity)
        : base.multiply(tax.number("amount")).divide(HUNDRED);
  }

  BigDecimal total() {
    return untaxed.add(tax);
  }
}
