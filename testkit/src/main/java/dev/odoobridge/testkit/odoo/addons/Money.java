package dev.odoobridge.testkit.odoo.addons;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts of money: two decimals, halves away from zero, as Odoo rounds USD and EUR. */
final class Money {
  private Money() {}

  static BigDecimal round(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }
}
