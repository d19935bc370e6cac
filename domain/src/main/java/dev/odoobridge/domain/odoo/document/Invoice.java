package dev.odoobridge.domain.odoo.document;

import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.value.FieldValue;
import dev.odoobridge.domain.value.RawValue;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An invoice. Its state joins Odoo's {@code state} and {@code payment_state}; {@code overdue} is
 * posted, unpaid and past its due date. Payments are made in Odoo, unless the profile has them
 * registered from here.
 */
public final class Invoice implements Document {
  private static final FieldName STATE = new FieldName("state");
  private static final FieldName PAYMENT_STATE = new FieldName("payment_state");
  private static final FieldName DUE = new FieldName("invoice_date_due");
  private static final FieldName PAYMENT_TERM = new FieldName("invoice_payment_term_id");
  private static final Step POST = new Step.Method("action_post", Map.of());
  private static final Step TO_DRAFT = new Step.Method("button_draft", Map.of());
  private static final Step CANCEL = new Step.Method("button_cancel", Map.of());

  /** Resetting such an invoice would tear its payments off without a word. */
  private static final Set<String> HAS_PAYMENTS = Set.of("partial", "paid", "reversed");

  private static final Step UNPAY = new Step.Unpay(List.of("action_draft", "action_cancel"));

  private final boolean cancelsAtOnce;
  private final Payments payments;
  private final Moves moves;

  private Invoice(boolean cancelsAtOnce, Payments payments) {
    this.cancelsAtOnce = cancelsAtOnce;
    this.payments = payments;
    this.moves = moves(cancelsAtOnce, payments);
  }

  /** Odoo 14 to 16: a posted invoice has to go back to draft before it can be cancelled cleanly. */
  public static Invoice cancelledThroughDraft() {
    return new Invoice(false, Payments.READ_ONLY);
  }

  /** Odoo 17 and later: cancelling a posted invoice resets and unmatches it by itself. */
  public static Invoice cancelledAtOnce() {
    return new Invoice(true, Payments.READ_ONLY);
  }

  @Override
  public boolean takesPayments() {
    return true;
  }

  @Override
  public Document with(Payments wanted) {
    return new Invoice(cancelsAtOnce, wanted);
  }

  private static Moves moves(boolean cancelsAtOnce, Payments payments) {
    var moves =
        new Moves()
            .add("draft", "posted", POST)
            .add("draft", "cancel", CANCEL)
            .add("posted", "draft", TO_DRAFT)
            .add("cancel", "draft", TO_DRAFT);
    if (cancelsAtOnce) {
      moves.add("posted", "cancel", CANCEL);
    }
    if (payments.registers()) {
      moves.add("posted", "paid", register(payments)).add("partial", "paid", register(payments));
    }
    return payments.undoes()
        ? moves.add("paid", "posted", UNPAY).add("partial", "posted", UNPAY)
        : moves;
  }

  /** Pays what is left of each, into the journal Odoo chooses unless one is named. */
  private static Step register(Payments payments) {
    var journal = new HashMap<String, Step.Lookup>();
    payments
        .journal()
        .ifPresent(
            code ->
                journal.put(
                    "journal_id",
                    new Step.Lookup(
                        new ModelName("account.journal"),
                        RawValue.list(
                            RawValue.list(RawValue.of("code"), RawValue.of("="), RawValue.of(code)),
                            RawValue.list(
                                RawValue.of("type"),
                                RawValue.of("in"),
                                RawValue.texts(List.of("bank", "cash")))),
                        "bank or cash journal " + code)));
    return new Step.Wizard(
        new ModelName("account.payment.register"),
        Map.of(),
        journal,
        "action_create_payments",
        Map.of("dont_redirect_to_payments", RawValue.TRUE));
  }

  @Override
  public ModelName model() {
    return new ModelName("account.move");
  }

  @Override
  public List<String> states() {
    return List.of("draft", "posted", "overdue", "partial", "paid", "reversed", "cancel");
  }

  @Override
  public List<FieldName> stateFields() {
    return List.of(STATE, PAYMENT_STATE, DUE);
  }

  @Override
  public String state(Map<FieldName, RawValue> fields, LocalDate today) {
    var state = fields.get(STATE) instanceof RawValue.Text(var word) ? word : "draft";
    if (!state.equals("posted")) {
      return state;
    }
    var payment = fields.get(PAYMENT_STATE) instanceof RawValue.Text(var word) ? word : "not_paid";
    return switch (payment) {
      // Enterprise leaves an invoice in_payment until the bank statement is matched.
      case "paid", "in_payment" -> "paid";
      case "partial", "reversed" -> payment;
      default -> isPastDue(fields, today) ? "overdue" : "posted";
    };
  }

  private static boolean isPastDue(Map<FieldName, RawValue> fields, LocalDate today) {
    return fields.get(DUE) instanceof RawValue.Text(var due) && due.compareTo(today.toString()) < 0;
  }

  @Override
  public Optional<String> shadeOf(String state) {
    return switch (state) {
      case "overdue", "partial" -> Optional.of("posted");
      // A credit note is how a posted invoice is cancelled where it may not be undone.
      case "reversed" -> Optional.of("cancel");
      default -> Optional.empty();
    };
  }

  @Override
  public boolean isReached(String observed, String wanted) {
    return observed.equals(wanted) || (observed.equals("posted") && wanted.equals("overdue"));
  }

  @Override
  public Route route(String from, String to) {
    var wanted = to.equals("overdue") ? "posted" : to;
    if (isReached(from, to) || (from.equals("overdue") && wanted.equals("posted"))) {
      return new Route.There();
    }
    return switch (wanted) {
      case "paid" -> payments.registers() ? way(from, wanted) : unpaid(from, wanted);
      case "partial", "reversed" -> unpaid(from, wanted);
      default -> way(from, wanted);
    };
  }

  private Route way(String from, String to) {
    var torn = "the invoice is " + from + " in Odoo; undo its payments or credit notes there first";
    if (!HAS_PAYMENTS.contains(from)) {
      return moves.route(asPosted(from), to, "Odoo has no way from " + from + " to " + to);
    }
    var stays = !payments.undoes() || from.equals("reversed");
    return to.equals("posted") && stays ? new Route.There() : moves.route(from, to, torn);
  }

  private Route unpaid(String from, String to) {
    var reason =
        payments.registers() && to.equals("partial")
            ? "how much of the invoice is paid is not known here; register part payments in Odoo"
            : "an invoice becomes " + to + " by payments or credit notes made in Odoo";
    var start = asPosted(from);
    if (start.equals("posted")) {
      return new Route.Impossible(reason);
    }
    return way(start, "posted") instanceof Route.Steps(var steps)
        ? new Route.Partly(steps, reason)
        : new Route.Impossible(reason);
  }

  /** However it is paid, it is posted. */
  private static String asPosted(String from) {
    return switch (from) {
      case "overdue", "partial", "paid", "reversed" -> "posted";
      default -> from;
    };
  }

  @Override
  public boolean linesAreOpen(String state) {
    return state.equals("draft");
  }

  /**
   * From Odoo 19 on posting computes the due date anew when the partner has a payment term; an
   * invoice that comes with a due date of its own therefore gets none.
   */
  @Override
  public Map<FieldName, RawValue> completion(Map<FieldName, FieldValue> values) {
    return values.getOrDefault(DUE, FieldValue.EMPTY).isEmpty()
        ? Map.of()
        : Map.of(PAYMENT_TERM, RawValue.FALSE);
  }
}
