package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.odoo.OdooClient;
import dev.odoobridge.application.odoo.Schemas;
import dev.odoobridge.domain.integration.SyncSettings;
import dev.odoobridge.domain.odoo.Dialect;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.Filling;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.ModelSchema;
import dev.odoobridge.domain.odoo.OdooVersion;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the dialect of a version says of Odoo is what that Odoo says of itself. */
interface DialectContract {
  /** Models whose lines are filtered. */
  List<String> LINES = List.of("sale.order.line", "account.move.line");

  /** The Odoo; closed after each test. */
  OdooUnderTest odoo();

  /** What of Odoo's own need not be there: the double has only what the bridge works with. */
  default Set<String> lacks() {
    return Set.of();
  }

  private void asked(Consumer<Asked> test) {
    try (var odoo = odoo()) {
      var dialect = Dialect.of(OdooVersion.parse(odoo.version() + ".0"));
      var schemas = new Schemas(new OdooClient(odoo.transport(), dialect, SyncSettings.STANDARD));
      test.accept(new Asked(dialect, schemas));
    }
  }

  @Test
  default void fieldsHaveTheNamesItSays() {
    asked(
        odoo -> {
          for (var rename : Dialect.renames()) {
            if (lacks().contains(rename.model().value())) {
              continue;
            }
            var here = odoo.dialect().field(rename.model(), rename.now());
            var isOld = odoo.dialect().version().major() < rename.since();
            assertEquals(isOld ? rename.before() : rename.now(), here);
            odoo.type(rename.model(), here);
          }
        });
  }

  @Test
  default void whatCreatesAreGivenIsThereAndOfOneType() {
    asked(
        odoo -> {
          for (var model :
              List.of("sale.order", "account.move", "account.move.line", "mrp.production")) {
            for (var purchase : List.of(false, true)) {
              odoo.dialect()
                  .fillings(new ModelName(model), purchase)
                  .forEach(filling -> odoo.check(new ModelName(model), filling));
            }
          }
        });
  }

  @Test
  default void documentsHaveTheStatesItSays() {
    asked(
        odoo -> {
          for (var model : odoo.dialect().documents()) {
            var schema = odoo.schema(model);
            var words = new ArrayList<String>();
            schema.named("state").ifPresent(field -> words.addAll(field.selection()));
            schema.named("payment_state").ifPresent(field -> words.addAll(field.selection()));
            schema.named("locked").ifPresent(_ -> words.add("done"));
            schema.named("invoice_date_due").ifPresent(_ -> words.add("overdue"));
            var states = odoo.dialect().document(model).orElseThrow().states();
            assertTrue(words.containsAll(states), () -> model + ": " + states + " in " + words);
          }
        });
  }

  @Test
  default void linesAreToldApartByFieldsThatAreThere() {
    asked(
        odoo -> {
          for (var model : LINES) {
            for (var condition : odoo.dialect().lineFilter(new ModelName(model)).values()) {
              var field = ((RawValue.Items) condition).values().getFirst();
              odoo.type(new ModelName(model), new FieldName(((RawValue.Text) field).value()));
            }
          }
        });
  }

  @Test
  default void attachmentsAndKeysAreAsItSays() {
    asked(
        odoo -> {
          var content = odoo.dialect().attachmentContent();
          assertEquals("binary", odoo.type(new ModelName("ir.attachment"), content));
          var keys = odoo.schema(new ModelName("res.users.apikeys"));
          assertEquals(odoo.dialect().keysEnd(), keys.named("expiration_date").isPresent());
          var actions = odoo.schemas().find(new ModelName("ir.actions.server"));
          var sends =
              actions
                  .flatMap(it -> it.named("state"))
                  .map(it -> it.selection().contains("webhook"))
                  .orElse(false);
          if (!lacks().contains("ir.actions.server")) {
            assertEquals(odoo.dialect().sendsWebhooks(), sends);
          }
        });
  }

  /** A live Odoo, and what is said of it. */
  record Asked(Dialect dialect, Schemas schemas) {
    ModelSchema schema(ModelName model) {
      return schemas.find(model).orElseThrow(() -> new AssertionError("no model " + model));
    }

    String type(ModelName model, FieldName field) {
      return schema(model)
          .field(field)
          .orElseThrow(() -> new AssertionError(model + " has no field " + field))
          .type();
    }

    void check(ModelName model, Filling filling) {
      var field = dialect.field(model, filling.field());
      assertFalse(type(model, dialect.field(model, filling.through())).isEmpty());
      switch (filling) {
        case Filling.Copied(_, _, var of, var source) ->
            assertEquals(type(of, source), type(model, field), () -> model + "." + field);
        case Filling.Taxes(_, _, var of, var source) ->
            assertEquals(type(of, source), type(model, field), () -> model + "." + field);
        case Filling.Bill _ -> assertEquals("many2one", type(model, field));
      }
    }
  }
}
