package dev.odoobridge.application.memory;

import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.VirtualCondition;
import dev.odoobridge.domain.virtual.VirtualFieldName;
import dev.odoobridge.domain.virtual.VirtualValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether values meet conditions. */
final class VirtualConditions {
  private VirtualConditions() {}

  static boolean hold(
      List<VirtualCondition> conditions, Map<VirtualFieldName, VirtualValue> values) {
    return conditions.stream().allMatch(each -> holds(each, values));
  }

  private static boolean holds(
      VirtualCondition condition, Map<VirtualFieldName, VirtualValue> values) {
    var value = values.get(condition.field().name());
    if (value == null) {
      return condition.operator() == VirtualCondition.Operator.UNSET;
    }
    return switch (condition.operator()) {
      case SET -> true;
      case UNSET -> false;
      case EQUAL, IN -> condition.values().contains(value);
      case UNEQUAL, NOT_IN -> !condition.values().contains(value);
      case LESS -> order(value, condition) < 0;
      case AT_MOST -> order(value, condition) <= 0;
      case MORE -> order(value, condition) > 0;
      case AT_LEAST -> order(value, condition) >= 0;
      case LIKE -> lower(value).contains(lower(condition.values().getFirst()));
      case CONTAINS -> contains(value.raw(), condition.values().getFirst().raw());
    };
  }

  private static int order(VirtualValue value, VirtualCondition condition) {
    var other = condition.values().getFirst();
    return switch (value) {
      case VirtualValue.Amount(var amount) ->
          amount.compareTo(((VirtualValue.Amount) other).value());
      case VirtualValue.Day(var day) -> day.compareTo(((VirtualValue.Day) other).value());
      case VirtualValue.Moment(var moment) ->
          moment.compareTo(((VirtualValue.Moment) other).value());
      case VirtualValue.Words _, VirtualValue.Flag _, VirtualValue.Json _ ->
          throw new IllegalArgumentException("no order");
    };
  }

  private static String lower(VirtualValue value) {
    return ((VirtualValue.Words) value).value().toLowerCase(Locale.ROOT);
  }

  /** As PostgreSQL's {@code @>}. */
  private static boolean contains(RawValue whole, RawValue part) {
    return switch (part) {
      case RawValue.Members(var members) ->
          whole instanceof RawValue.Members(var others)
              && members.entrySet().stream()
                  .allMatch(
                      each ->
                          others.containsKey(each.getKey())
                              && contains(others.get(each.getKey()), each.getValue()));
      case RawValue.Items(var items) ->
          whole instanceof RawValue.Items(var others)
              && items.stream()
                  .allMatch(each -> others.stream().anyMatch(other -> contains(other, each)));
      case RawValue _ -> part.equals(whole);
    };
  }
}
