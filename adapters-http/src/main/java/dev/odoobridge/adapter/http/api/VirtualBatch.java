package dev.odoobridge.adapter.http.api;

import dev.odoobridge.application.port.in.ManageBundles;
import dev.odoobridge.application.port.in.ManageBundles.Result;
import dev.odoobridge.application.port.in.OdooRecords.Item;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.bundle.Bundle;
import dev.odoobridge.domain.bundle.Deed;
import dev.odoobridge.domain.bundle.Progress.Trouble;
import dev.odoobridge.domain.bundle.Step;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes many records with virtual fields: of each both or neither, whatever happens meanwhile. */
record VirtualBatch(List<RawValue.Members> records, List<RawValue.Members> virtual) {
  private static final String VIRTUAL = "virtual";

  /** Such a batch, when the body has virtual fields. */
  static Optional<VirtualBatch> of(RawValue.Members body) {
    if (body.member(VIRTUAL).equals(RawValue.NOTHING)) {
      return Optional.empty();
    }
    var fields = new Fields(body);
    if (fields.text("operation").filter("create"::equals).isEmpty()) {
      fields.wrong("operation", "must be create where records have virtual fields");
    }
    var records = members(fields, "records");
    var virtual = members(fields, VIRTUAL);
    if (records.size() != virtual.size()) {
      fields.wrong(VIRTUAL, "must be as many as records");
    }
    fields.end();
    return Optional.of(new VirtualBatch(records, virtual));
  }

  private static List<RawValue.Members> members(Fields fields, String name) {
    var given = fields.items(name).orElse(List.of());
    if (given.size() > OdooBodies.MOST) {
      fields.wrong(name, "has more than " + OdooBodies.MOST);
    }
    var all = new ArrayList<RawValue.Members>();
    for (var index = 0; index < given.size(); index++) {
      if (given.get(index) instanceof RawValue.Members members) {
        all.add(members);
      } else {
        fields.wrong(name + "[" + index + "]", "must be an object of values");
      }
    }
    return all;
  }

  List<Item> make(ManageBundles bundles, Caller caller, IntegrationId id, ModelName model) {
    var items = new ArrayList<Item>();
    for (var index = 0; index < records.size(); index++) {
      switch (bundles.start(caller, id, steps(model, index))) {
        case Result.Known(var bundle) -> items.add(item(bundle));
        case Result other -> throw BundleRoutes.problem(other);
      }
    }
    return items;
  }

  private List<Step> steps(ModelName model, int index) {
    var made = Step.open("record", Deed.create(model, records.get(index)));
    if (virtual.get(index).values().isEmpty()) {
      return List.of(made);
    }
    var more =
        new Deed(
            Deed.Kind.VIRTUAL,
            model,
            Optional.empty(),
            Optional.of(made.name()),
            virtual.get(index));
    return List.of(made, Step.open(VIRTUAL, more));
  }

  private static Item item(Bundle bundle) {
    var made = bundle.step("record").progress().id().map(OdooId::new);
    var trouble =
        bundle.steps().stream().flatMap(it -> it.progress().trouble().stream()).findFirst();
    var why = trouble.or(bundle::waiting).map(Trouble::message).orElse("others wait before it");
    return switch (bundle.state()) {
      case DONE -> new Item.Created(made.orElseThrow());
      case GOING, UNDOING -> new Item.Queued(bundle.number(), why);
      case UNDONE, LEFT ->
          new Item.Failed(
              bundle.state() == Bundle.State.LEFT ? made : Optional.empty(),
              trouble.map(Trouble::code).orElse("bundle-left"),
              why);
    };
  }
}
