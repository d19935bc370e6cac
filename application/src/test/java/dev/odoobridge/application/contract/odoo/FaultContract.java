package dev.odoobridge.application.contract.odoo;

import static dev.odoobridge.application.contract.odoo.Workbench.PARTNER;
import static dev.odoobridge.application.contract.odoo.Workbench.term;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured.Cause;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Who must act when a call fails. */
public interface FaultContract extends OdooUnderTest {

  @Test
  default void refusesARecordWithoutARequiredField() {
    var fault = refused(() -> bench().partners(List.of(new RawValue.Members(Map.of())))).fault();

    // XML-RPC has one number for both.
    assertTrue(
        List.of("odoo.exceptions.ValidationError", "odoo.exceptions.UserError").contains(fault),
        fault);
  }

  @Test
  default void refusesAnUnknownSelectionValue() {
    refused(() -> bench().partner("x", Map.of("type", RawValue.of("no-such-type"))));
  }

  @Test
  default void refusesTextInANumber() {
    var id = bench().partner("numbered", Map.of());

    refused(() -> bench().change(id, "color", RawValue.of("blue")));
  }

  @Test
  default void refusesAReferenceToItself() {
    var id = bench().partner("own parent", Map.of());

    refused(() -> bench().change(id, "parent_id", RawValue.of(id.value())));
  }

  @Test
  default void refusesToWriteWhatIsGone() {
    var gone = new OdooId(999_999_999);

    assertEquals(
        "odoo.exceptions.MissingError",
        refused(() -> bench().change(gone, "city", RawValue.of("x"))).fault());
  }

  @Test
  default void blamesTheSetUpForAnUnknownModel() {
    blamesModel(() -> count(new ModelName("no.such.model"), RawValue.list()));
  }

  @Test
  default void blamesTheSetUpForAnUnknownMethod() {
    var id = bench().partner("called", Map.of());

    blamesModel(() -> bench().write("frobnicate", List.of(id), Map.of()));
  }

  @Test
  default void blamesTheSetUpForAnUnknownArgument() {
    blamesModel(
        () ->
            bench()
                .search(List.of(bench().ours()), Map.of("no_such_argument", RawValue.TRUE), "id"));
  }

  @Test
  default void blamesTheSetUpForAnUnknownFieldOfANewRecord() {
    blamesModel(() -> bench().partner("x", Map.of("no_such_field", RawValue.of("x"))));
  }

  @Test
  default void blamesTheSetUpForAnUnknownFieldOfAWrite() {
    var id = bench().partner("written", Map.of());

    blamesModel(() -> bench().change(id, "no_such_field", RawValue.of("x")));
  }

  @Test
  default void blamesTheSetUpForAnUnknownFieldOfARead() {
    bench().partner("read", Map.of());

    blamesModel(() -> bench().search(List.of(bench().ours()), Map.of(), "no_such_field"));
  }

  @Test
  default void blamesTheSetUpForAnUnknownFieldInADomain() {
    blamesModel(() -> count(PARTNER, RawValue.list(term("no_such_field", "=", RawValue.of("x")))));
  }

  @Test
  default void blamesTheSetUpForAnUnknownFieldInAnOrder() {
    blamesModel(
        () ->
            bench()
                .search(
                    List.of(bench().ours()), Map.of("order", RawValue.of("no_such_field")), "id"));
  }

  @Test
  default void staysUsableAfterAFailure() {
    refused(() -> bench().partners(List.of(new RawValue.Members(Map.of()))));

    assertEquals(1, bench().partners(List.of(bench().values("after", Map.of()))).size());
  }

  private RawValue count(ModelName model, RawValue domain) {
    return bench().call(model, "search_count", Optional.empty(), Map.of("domain", domain), false);
  }

  private static OdooFailure.Refused refused(Executable call) {
    return speaking(assertThrows(OdooFailure.Refused.class, call));
  }

  private static void blamesModel(Executable call) {
    var failure = speaking(assertThrows(Misconfigured.class, call));
    assertEquals(Cause.MODEL, failure.reason(), failure::getMessage);
  }

  private static <F extends OdooFailure> F speaking(F failure) {
    var message = String.valueOf(failure.getMessage());
    assertTrue(!message.isBlank() && message.length() <= 500, message);
    assertFalse(message.contains("Traceback") || message.contains("\n"), message);
    return failure;
  }
}
