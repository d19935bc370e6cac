package dev.odoobridge.application.bundles;

import dev.odoobridge.application.port.in.ManageDocuments;
import dev.odoobridge.application.port.in.ManageVirtualValues;
import dev.odoobridge.application.port.in.OdooRecords;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.bundle.Bundle;
import dev.odoobridge.domain.bundle.Deed;
import dev.odoobridge.domain.bundle.Step;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.VirtualModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Does single steps through the use cases there are for each. What whoever asked may do was decided
 * when the bundle was taken. Throws {@link OdooFailure} when it may work later.
 */
public final class StepWork {
  private static final RawValue.Members NOTHING = new RawValue.Members(Map.of());

  private final OdooRecords records;
  private final ManageVirtualValues virtual;
  private final StepDocuments documents;

  public StepWork(OdooRecords records, ManageVirtualValues virtual, ManageDocuments documents) {
    this.records = records;
    this.virtual = virtual;
    this.documents = new StepDocuments(documents, records);
  }

  static Caller caller(Bundle bundle) {
    return new Caller(bundle.by(), Role.ADMIN);
  }

  static Deed withoutContent(Deed deed) {
    return deed.kind() == Deed.Kind.DOCUMENT
        ? new Deed(
            deed.kind(),
            deed.model(),
            deed.record(),
            deed.of(),
            StepDocuments.withoutContent(deed.values()))
        : deed;
  }

  /** Whether it would be there twice when done twice. */
  static boolean makes(Step step) {
    return switch (step.deed().kind()) {
      case CREATE, DOCUMENT -> true;
      case UPDATE, DELETE, VIRTUAL -> false;
    };
  }

  /** What has to be known before the step is done. */
  RawValue.Members before(Bundle bundle, Step step) {
    var deed = step.deed();
    return tried(
        () ->
            switch (deed.kind()) {
              case CREATE -> new NewRecords(records, bundle).newest(deed.model());
              case UPDATE -> values(bundle, deed);
              case DELETE -> NOTHING;
              case VIRTUAL -> virtual(bundle, deed);
              case DOCUMENT -> documents.before(bundle);
            });
  }

  private RawValue.Members values(Bundle bundle, Deed deed) {
    var names = List.copyOf(deed.values().values().keySet());
    var shape = new OdooRecords.Shape(names, false);
    var id = record(bundle, deed);
    var found = records.read(caller(bundle), bundle.integration(), deed.model(), id, shape);
    if (found instanceof OdooRecords.Result.Found(var row)) {
      var values = new LinkedHashMap<>(row.values());
      values.remove("id");
      return new RawValue.Members(values);
    }
    throw Outcomes.impossible(found);
  }

  private RawValue.Members virtual(Bundle bundle, Deed deed) {
    var held = virtual.read(model(bundle, deed), List.of(record(bundle, deed)));
    return held instanceof ManageVirtualValues.Reading.Found(var rows) && !rows.isEmpty()
        ? rows.getFirst().values()
        : NOTHING;
  }

  private static VirtualModel model(Bundle bundle, Deed deed) {
    return new VirtualModel(bundle.integration(), deed.model());
  }

  /** What a step that was begun has made, if it was done after all. */
  Optional<Long> made(Bundle bundle, Step step) {
    return tried(
        () ->
            switch (step.deed().kind()) {
              case CREATE ->
                  new NewRecords(records, bundle)
                      .madeOf(step, values -> filled(bundle, values))
                      .map(OdooId::value);
              case DOCUMENT -> documents.made(bundle, step, record(bundle, step.deed()));
              // Doing these twice is as doing them once.
              case UPDATE, DELETE, VIRTUAL -> Optional.empty();
            });
  }

  /** Does it, and says what it made. */
  Optional<Long> perform(Bundle bundle, Step step) {
    var deed = step.deed();
    var caller = caller(bundle);
    var integration = bundle.integration();
    return tried(
        () ->
            switch (deed.kind()) {
              case CREATE ->
                  Outcomes.made(
                      records.create(
                          caller, integration, deed.model(), filled(bundle, deed.values())));
              case UPDATE ->
                  Outcomes.made(
                      records.update(
                          caller,
                          integration,
                          deed.model(),
                          record(bundle, deed),
                          filled(bundle, deed.values())));
              case DELETE ->
                  Outcomes.gone(
                      records.delete(caller, integration, deed.model(), record(bundle, deed)));
              case VIRTUAL -> set(bundle, deed, deed.values(), false);
              case DOCUMENT -> documents.make(bundle, deed, record(bundle, deed));
            });
  }

  private Optional<Long> set(Bundle bundle, Deed deed, RawValue.Members values, boolean whole) {
    var write = new ManageVirtualValues.Write(record(bundle, deed), values, whole);
    var written = virtual.write(caller(bundle), model(bundle, deed), List.of(write));
    return Outcomes.written(written.getFirst());
  }

  /** Makes it as if it had not been done. */
  void undo(Bundle bundle, Step step) {
    var deed = step.deed();
    var caller = caller(bundle);
    var made = step.progress().id();
    tried(
        () ->
            switch (deed.kind()) {
              case CREATE ->
                  Outcomes.gone(
                      records.delete(
                          caller,
                          bundle.integration(),
                          deed.model(),
                          new OdooId(made.orElseThrow())));
              case UPDATE ->
                  Outcomes.made(
                      records.update(
                          caller,
                          bundle.integration(),
                          deed.model(),
                          record(bundle, deed),
                          step.progress().before()));
              case DELETE -> throw new Impossible("not-undoable", "what is deleted stays deleted");
              case VIRTUAL -> set(bundle, deed, step.progress().before(), true);
              case DOCUMENT -> documents.remove(bundle, made.orElseThrow());
            });
  }

  private static RawValue.Members filled(Bundle bundle, RawValue.Members values) {
    return References.filled(
        values,
        name ->
            name instanceof RawValue.Text(var step)
                ? RawValue.of(bundle.step(step).progress().id().orElseThrow())
                : name);
  }

  private static OdooId record(Bundle bundle, Deed deed) {
    return deed.record()
        .or(() -> deed.of().flatMap(of -> bundle.step(of).progress().id()).map(OdooId::new))
        .orElseThrow();
  }

  /** What Odoo refuses now it refuses later; a model or a field it does not have, too. */
  private static <T> T tried(Supplier<T> work) {
    try {
      return work.get();
    } catch (OdooFailure.Refused refused) {
      throw new Impossible(refused.code(), refused.explanation());
    } catch (OdooFailure.Misconfigured wrong) {
      if (wrong.reason() == OdooFailure.Misconfigured.Cause.MODEL) {
        throw new Impossible(wrong.code(), wrong.explanation());
      }
      throw wrong;
    }
  }
}
