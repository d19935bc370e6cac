package dev.odoobridge.adapter.profiles;

import dev.odoobridge.domain.value.RawValue;
import java.util.List;
import java.util.Set;

/** Reads an Odoo domain: conditions of three items, and the operators that stand before them. */
final class FilterReader {
  private static final RawValue.Items NONE = RawValue.list();
  private static final Set<String> BINARY = Set.of("&", "|");
  private static final String NOT = "!";

  private FilterReader() {}

  static RawValue.Items read(Section entity) {
    var place = entity.place().in("filter");
    return entity.member("filter").map(node -> filter(node, place)).orElse(NONE);
  }

  private static RawValue.Items filter(Node node, Place place) {
    if (!(node instanceof Node.Sequence(_, var items))) {
      place.report(
          node.position(),
          "must be a list of conditions such as [[move_type, =, out_invoice]], is "
              + node.describe());
      return NONE;
    }
    for (var item : items) {
      if (!isOperator(item) && !isCondition(item)) {
        place.report(
            item.position(),
            "must be a condition [field, operator, value] or one of & | !, is " + item.describe());
        return NONE;
      }
    }
    if (!isComplete(items)) {
      place.report(node.position(), "an operator has too few conditions behind it");
    }
    return (RawValue.Items) RawReader.read(node);
  }

  private static boolean isOperator(Node node) {
    return node instanceof Node.Scalar(_, var text, _)
        && (BINARY.contains(text) || text.equals(NOT));
  }

  private static boolean isCondition(Node node) {
    return node instanceof Node.Sequence(_, var items)
        && items.size() == 3
        && items.getFirst() instanceof Node.Scalar
        && items.get(1) instanceof Node.Scalar;
  }

  private static boolean isComplete(List<Node> items) {
    var conditions = 0;
    for (var item : items.reversed()) {
      if (item instanceof Node.Scalar(_, var text, _)) {
        if (conditions < (text.equals(NOT) ? 1 : 2)) {
          return false;
        }
        conditions -= text.equals(NOT) ? 0 : 1;
      } else {
        conditions++;
      }
    }
    return true;
  }
}
