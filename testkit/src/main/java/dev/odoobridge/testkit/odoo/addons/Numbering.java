package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.OdooRecord;

/** The numbers of journal entries: by month in 14, by year in 19, without gaps. */
final class Numbering {
  private static final String LAST = "last number ";

  private Numbering() {}

  /** Gives the entry the next number of its journal, unless it has one. */
  static void assign(OdooRecord move) {
    var name = move.text("name");
    if (!name.isEmpty() && !name.equals("/")) {
      return;
    }
    var journal = move.one("journal_id").orElseThrow();
    move.set("name", next(move, journal, journal.text("code") + "/"));
  }

  static String next(OdooRecord dated, OdooRecord journal, String prefix) {
    var date = dated.date("date").orElse(dated.environment().today());
    var is14 = dated.environment().version().is14();
    var period =
        is14
            ? "%s%04d/%02d/".formatted(prefix, date.getYear(), date.getMonthValue())
            : "%s%04d/".formatted(prefix, date.getYear());
    var number = journal.kept(LAST + period) instanceof Long last ? last + 1 : 1;
    journal.set(LAST + period, number);
    return period + (is14 ? "%04d" : "%05d").formatted(number);
  }

  /** The last number of a journal is used again when its entry is deleted. */
  static void release(OdooRecord move) {
    var name = move.text("name");
    var cut = name.lastIndexOf('/') + 1;
    var journal = move.one("journal_id").orElseThrow();
    if (journal.kept(LAST + name.substring(0, cut)) instanceof Long last
        && name.substring(cut).matches("0*" + last)) {
      journal.set(LAST + name.substring(0, cut), last - 1);
    }
  }
}
