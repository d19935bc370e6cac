package dev.odoobridge.adapter.odoo.common;

import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.domain.value.RawValue;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** The last resort: what only the text of a fault tells. Seen in Odoo 14 and 19. */
final class FaultTexts {
  private static final Pattern UNKNOWN_FIELD =
      Pattern.compile(
          "Invalid field '[^']+' (?:on|in) .*"
              + "|Invalid field [\\w.]+ in (?:leaf|condition) .*"
              + "|Invalid field name '[^']+'",
          Pattern.DOTALL);
  private static final Pattern UNKNOWN_ARGUMENT =
      Pattern.compile(".*\\(\\) got an unexpected keyword argument '(?<name>\\w+)'.*");
  private static final Pattern WRONG_ARGUMENT =
      Pattern.compile(
          "(?:\\w+\\.)*(?<method>\\w+)\\(\\) (?:got multiple values for argument"
              + "|missing \\d+ required|takes .*positional argument).*",
          Pattern.DOTALL);
  private static final Pattern UNKNOWN_MODEL = Pattern.compile("Object \\S+ doesn't exist");
  // The line of Odoo's source, which stands in the traceback and is not translated.
  private static final String RAISED_FOR_UNKNOWN_MODEL = "Object %s doesn't exist";
  private static final Pattern CALLER_IS_GONE =
      Pattern.compile("\\(\\w+: res\\.users\\((\\d+),\\), \\w+: \\1\\)");

  private FaultTexts() {}

  static BiPredicate<NamedFault, OdooCall> matches(String text) {
    var pattern = Pattern.compile(text, Pattern.DOTALL);
    return (fault, _) -> pattern.matcher(fault.message()).matches();
  }

  static BiPredicate<NamedFault, OdooCall> contains(String text) {
    var pattern = Pattern.compile(text);
    return (fault, _) -> pattern.matcher(fault.message()).find();
  }

  /** A user that is gone cannot be read, whatever was called. */
  static boolean callerIsGone(NamedFault fault, OdooCall call) {
    return !call.model().value().equals("res.users")
        && CALLER_IS_GONE.matcher(fault.message()).find();
  }

  static boolean modelIsUnknown(NamedFault fault, OdooCall call) {
    return UNKNOWN_MODEL.matcher(fault.message()).matches()
        || fault.trace().contains(RAISED_FOR_UNKNOWN_MODEL);
  }

  /** "type object 'M' has no attribute 'm'" (14), "The method 'M.m' does not exist" (19). */
  static boolean methodIsUnknown(NamedFault fault, OdooCall call) {
    return fault
            .message()
            .contains("'" + call.model() + "' has no attribute '" + call.method() + "'")
        || fault.message().contains("'" + call.model() + "." + call.method() + "' does not exist");
  }

  /** One of the call's own; in a method that this one calls it is Odoo's trouble with the data. */
  static boolean argumentIsWrong(NamedFault fault, OdooCall call) {
    var unknown = UNKNOWN_ARGUMENT.matcher(fault.message());
    var wrong = WRONG_ARGUMENT.matcher(fault.message());
    return (unknown.matches() && call.arguments().containsKey(unknown.group("name")))
        || (wrong.matches() && wrong.group("method").equals(call.method()));
  }

  static boolean fieldIsUnknown(NamedFault fault, OdooCall call) {
    return UNKNOWN_FIELD.matcher(fault.message()).matches();
  }

  /**
   * Whether the missing key is the model or a name the call used for a field: 19 says so on write,
   * 14 on {@code load}. Any other missing key is a value Odoo could not work with.
   */
  static boolean keyIsAName(NamedFault fault, OdooCall call) {
    var key = fault.message().replaceAll("^'|'$", "");
    return key.equals(call.model().value())
        || call.arguments().entrySet().stream()
            .anyMatch(
                argument ->
                    argument.getKey().equals("fields")
                        ? lists(argument.getValue(), key)
                        : names(argument.getValue(), key));
  }

  private static boolean lists(RawValue fields, String name) {
    return fields instanceof RawValue.Items(var items) && items.contains(RawValue.of(name));
  }

  private static boolean names(RawValue value, String name) {
    return switch (value) {
      case RawValue.Members(var members) ->
          members.containsKey(name)
              || members.values().stream().anyMatch(member -> names(member, name));
      case RawValue.Items(var items) -> items.stream().anyMatch(item -> names(item, name));
      case RawValue.Nothing _, RawValue.Flag _, RawValue.Number _, RawValue.Text _ -> false;
    };
  }
}
