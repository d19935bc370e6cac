package dev.odoobridge.adapter.odoo.common;

import dev.odoobridge.domain.value.RawValue;
import java.util.Optional;

/**
 * An error as Odoo itself tells it.
 *
 * @param name such as {@code odoo.exceptions.UserError}
 * @param message in the user's language, not always fit for people
 * @param trace Odoo's traceback: looked into, never shown
 */
public record NamedFault(String name, String message, String trace) {

  /**
   * The members {@code name}, {@code message} and {@code debug}, which the body of JSON-2 and the
   * {@code error.data} of JSON-RPC share; empty when there is no name.
   */
  public static Optional<NamedFault> from(RawValue value) {
    return value instanceof RawValue.Members fault
            && fault.member("name") instanceof RawValue.Text(var name)
            && !name.isBlank()
        ? Optional.of(
            new NamedFault(name, fault.text("message").orElse(""), fault.text("debug").orElse("")))
        : Optional.empty();
  }
}
