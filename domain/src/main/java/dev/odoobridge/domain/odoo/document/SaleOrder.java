package dev.odoobridge.domain.odoo.document;

import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.value.RawValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sale order. Up to Odoo 16 a finished one has the state {@code done}; from 17 on it is {@code
 * sale} and locked, which is {@code done} here too.
 */
public final class SaleOrder implements Document {
  private static final FieldName STATE = new FieldName("state");
  private static final FieldName LOCKED = new FieldName("locked");
  private static final Step CONFIRM = new Step.Method("action_confirm", Map.of());

  /** Confirming sets the order's date to now, in every version. */
  private static final FieldName DATE = new FieldName("date_order");

  private static final Step KEEP_DATE = new Step.Rewrite(DATE);

  private final boolean locks;
  private final Moves moves;

  private SaleOrder(boolean locks, Moves moves) {
    this.locks = locks;
    this.moves = moves;
  }

  /** Odoo 14 to 16: {@code done} is a state. */
  public static SaleOrder withDoneState() {
    var cancel = new Step.Method("action_cancel", Map.of("disable_cancel_warning", RawValue.TRUE));
    var moves =
        common(cancel).add("sale", "done", method("action_done")).add("done", "cancel", cancel);
    return new SaleOrder(false, moves);
  }

  /**
   * Odoo 17 and later: {@code done} is {@code sale} and locked. A locked one cannot be cancelled.
   */
  public static SaleOrder withLock() {
    var cancel = method("action_cancel");
    return new SaleOrder(true, common(cancel).add("sale", "done", method("action_lock")));
  }

  private static Moves common(Step cancel) {
    return new Moves()
        .add("draft", "sent", method("action_quotation_sent"))
        .add("draft", "sale", CONFIRM, KEEP_DATE)
        .add("draft", "cancel", cancel)
        .add("sent", "sale", CONFIRM, KEEP_DATE)
        .add("sent", "draft", method("action_draft"))
        .add("sent", "cancel", cancel)
        .add("sale", "cancel", cancel)
        .add("done", "sale", method("action_unlock"))
        .add("cancel", "draft", method("action_draft"));
  }

  private static Step method(String name) {
    return new Step.Method(name, Map.of());
  }

  @Override
  public ModelName model() {
    return new ModelName("sale.order");
  }

  @Override
  public List<String> states() {
    return List.of("draft", "sent", "sale", "done", "cancel");
  }

  @Override
  public List<FieldName> stateFields() {
    return locks ? List.of(STATE, LOCKED) : List.of(STATE);
  }

  @Override
  public String state(Map<FieldName, RawValue> fields, LocalDate today) {
    var state = fields.get(STATE) instanceof RawValue.Text(var word) ? word : "draft";
    var locked = RawValue.TRUE.equals(fields.get(LOCKED));
    return state.equals("sale") && locked ? "done" : state;
  }

  @Override
  public Route route(String from, String to) {
    return moves.route(from, to, "Odoo has no way for a sale order from " + from + " to " + to);
  }

  @Override
  public Set<FieldName> overwritten() {
    return Set.of(DATE);
  }

  @Override
  public boolean linesAreOpen(String state) {
    return !state.equals("done") && !state.equals("cancel");
  }
}
