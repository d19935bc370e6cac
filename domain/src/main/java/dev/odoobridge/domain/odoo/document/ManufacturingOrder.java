package dev.odoobridge.domain.odoo.document;

import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A manufacturing order. Closing one produces all of it, of the components its bill names; where
 * people in Odoo have recorded something else, that counts. What is done or cancelled stays so.
 */
public final class ManufacturingOrder implements Document {
  private static final FieldName STATE = new FieldName("state");
  private static final FieldName QUANTITY = new FieldName("product_qty");
  private static final FieldName PRODUCING = new FieldName("qty_producing");

  /** Closing an order takes its urgency away, in every version. */
  private static final FieldName PRIORITY = new FieldName("priority");

  private static final Set<String> FINAL = Set.of("done", "cancel");
  private static final Step CANCEL = new Step.Method("action_cancel", Map.of());
  private static final Step CLOSE =
      new Step.Asking(
          "button_mark_done",
          Map.of("skip_backorder", RawValue.TRUE),
          Map.of(new ModelName("mrp.immediate.production"), "process"));

  private final boolean draftIsOpen;
  private final Moves moves;

  private ManufacturingOrder(boolean draftIsOpen, Moves moves) {
    this.draftIsOpen = draftIsOpen;
    this.moves = moves;
  }

  /** Odoo 14: an order is in progress while something of it is being made, and can stop. */
  public static ManufacturingOrder thatStops() {
    var untouch = untouch("move_raw_ids.move_line_ids.qty_done", RawValue.of(0), ">");
    return new ManufacturingOrder(
        false,
        moves(makeHalf(), untouch)
            .add("progress", "confirmed", untouch)
            .add("to_close", "confirmed", untouch));
  }

  /** Odoo 15 and 16: once in progress, it stays so. */
  public static ManufacturingOrder withQuantitiesDone() {
    var untouch = untouch("move_raw_ids.move_line_ids.qty_done", RawValue.of(0), ">");
    return new ManufacturingOrder(false, moves(makeHalf(), untouch));
  }

  /** Odoo 17 and 18: components are picked. */
  public static ManufacturingOrder withPicking() {
    var untouch = untouch("move_raw_ids.picked", RawValue.TRUE, "=");
    return new ManufacturingOrder(true, moves(makeHalf(), untouch));
  }

  /** Odoo 19 and later: an order is started by a method of its own. */
  public static ManufacturingOrder thatStarts() {
    var untouch = untouch("move_raw_ids.picked", RawValue.TRUE, "=");
    return new ManufacturingOrder(true, moves(new Step.Single("action_start"), untouch));
  }

  /** Less than all: with all of it, the order would be ready to be closed. */
  private static Step makeHalf() {
    return new Step.Portion(PRODUCING, QUANTITY, new BigDecimal("0.5"));
  }

  /** As if nothing had been made, unless components were really taken. */
  private static Step untouch(String consumed, RawValue than, String operator) {
    var taken = RawValue.list(RawValue.list(RawValue.of(consumed), RawValue.of(operator), than));
    return new Step.Write(Map.of(PRODUCING, RawValue.of(0)), Optional.of(taken));
  }

  private static Moves moves(Step start, Step untouch) {
    var makeAll = new Step.Portion(PRODUCING, QUANTITY, BigDecimal.ONE);
    var keepPriority = new Step.Rewrite(PRIORITY);
    return new Moves()
        .add("draft", "confirmed", new Step.Method("action_confirm", Map.of()))
        .add("draft", "cancel", CANCEL)
        .add("confirmed", "progress", start)
        .add("confirmed", "to_close", makeAll)
        .add("confirmed", "done", CLOSE, keepPriority)
        .add("confirmed", "cancel", CANCEL)
        .add("progress", "to_close", makeAll)
        .add("progress", "done", untouch, CLOSE, keepPriority)
        .add("progress", "cancel", CANCEL)
        .add("to_close", "done", untouch, CLOSE, keepPriority)
        .add("to_close", "cancel", CANCEL);
  }

  @Override
  public ModelName model() {
    return new ModelName("mrp.production");
  }

  @Override
  public List<String> states() {
    return List.of("draft", "confirmed", "progress", "to_close", "done", "cancel");
  }

  @Override
  public List<FieldName> stateFields() {
    return List.of(STATE);
  }

  @Override
  public String state(Map<FieldName, RawValue> fields, LocalDate today) {
    return fields.get(STATE) instanceof RawValue.Text(var word) ? word : "draft";
  }

  @Override
  public Optional<String> shadeOf(String state) {
    return state.equals("to_close") ? Optional.of("progress") : Optional.empty();
  }

  @Override
  public boolean isReached(String observed, String wanted) {
    return observed.equals(wanted) || (observed.equals("to_close") && wanted.equals("progress"));
  }

  @Override
  public Route route(String from, String to) {
    if (isReached(from, to)) {
      return new Route.There();
    }
    var reason =
        FINAL.contains(from)
            ? "a manufacturing order that is " + from + " stays so in Odoo; make a new one"
            : "Odoo has no way for a manufacturing order from " + from + " to " + to;
    return moves.route(from, to, reason);
  }

  @Override
  public boolean linesAreOpen(String state) {
    return !FINAL.contains(state);
  }

  @Override
  public Set<FieldName> overwritten() {
    return Set.of(PRIORITY);
  }

  /** A quantity that is merely written leaves the components behind. */
  @Override
  public Amendment amendment(FieldName field, String state) {
    if (!field.equals(QUANTITY) || (draftIsOpen && state.equals("draft"))) {
      return new Amendment.Plain();
    }
    return FINAL.contains(state)
        ? new Amendment.Closed("how much it makes cannot be changed any more")
        : new Amendment.ByWizard(
            new ModelName("change.production.qty"), "mo_id", "product_qty", "change_prod_qty");
  }
}
