package dev.odoobridge.application.contract;

import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.VirtualField;
import dev.odoobridge.domain.virtual.VirtualFieldName;
import dev.odoobridge.domain.virtual.VirtualFieldReader;
import dev.odoobridge.domain.virtual.VirtualModel;
import dev.odoobridge.domain.virtual.VirtualType;
import dev.odoobridge.domain.virtual.VirtualValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Virtual fields for tests. */
public final class SampleVirtual {
  public static final VirtualModel PARTNER =
      new VirtualModel(SampleRecords.INTEGRATION, new ModelName("res.partner"));

  private SampleVirtual() {}

  public static VirtualFieldName name(String name) {
    return new VirtualFieldName(name);
  }

  /** One of the type without bounds of its own; indexed where that is possible. */
  public static VirtualField field(String name, VirtualType type) {
    var traits = new VirtualField.Traits(false, false, type.isIndexable());
    return new VirtualField(name(name), type, "", traits, Optional.empty());
  }

  /** One field of each type, named after it, the selection with the words a and b. */
  public static List<VirtualField> ofEachType() {
    return List.of(
        field("v_char", new VirtualType.Char(255)),
        field("v_text", new VirtualType.Text()),
        field("v_integer", new VirtualType.Whole()),
        field("v_numeric", new VirtualType.Numeric(18, 4)),
        field("v_boolean", new VirtualType.Flag()),
        field("v_date", new VirtualType.Day()),
        field("v_datetime", new VirtualType.Moment()),
        field("v_selection", new VirtualType.Selection(List.of("a", "b"))),
        field("v_json", new VirtualType.Json(Optional.empty())));
  }

  public static VirtualValue amount(String number) {
    return new VirtualValue.Amount(new BigDecimal(number));
  }

  public static VirtualValue words(String text) {
    return new VirtualValue.Words(text);
  }

  public static List<OdooId> ids(long... ids) {
    return Arrays.stream(ids).mapToObj(OdooId::new).toList();
  }

  /** Members of names and values in turn. */
  public static RawValue.Members members(Object... pairs) {
    var members = new LinkedHashMap<String, RawValue>();
    for (var index = 0; index < pairs.length; index += 2) {
      members.put((String) pairs[index], raw(pairs[index + 1]));
    }
    return new RawValue.Members(members);
  }

  public static RawValue raw(Object value) {
    return switch (value) {
      case null -> RawValue.NOTHING;
      case RawValue raw -> raw;
      case String text -> RawValue.of(text);
      case Boolean flag -> RawValue.of(flag);
      case Number number -> RawValue.of(new BigDecimal(number.toString()));
      case List<?> items -> new RawValue.Items(items.stream().map(SampleVirtual::raw).toList());
      case Map<?, ?> map -> {
        var members = new LinkedHashMap<String, RawValue>();
        map.forEach((name, member) -> members.put((String) name, raw(member)));
        yield new RawValue.Members(members);
      }
      default -> throw new IllegalArgumentException(value.toString());
    };
  }

  /** A definition read from its members. */
  public static VirtualField defined(String name, Object... pairs) {
    return switch (VirtualFieldReader.read(name(name), members(pairs))) {
      case VirtualFieldReader.Reading.Valid(var field) -> field;
      case VirtualFieldReader.Reading.Invalid(var problems) ->
          throw new AssertionError(problems.toString());
    };
  }
}
