package dev.odoobridge.adapter.persistence;

import dev.odoobridge.domain.bundle.Deed;
import dev.odoobridge.domain.bundle.Progress;
import dev.odoobridge.domain.bundle.Progress.Trouble;
import dev.odoobridge.domain.bundle.Step;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The steps of a bundle as JSON. */
final class BundleJson {
  private static final String STEPS = "steps";

  private BundleJson() {}

  static String write(List<Step> steps) {
    var items = new RawValue.Items(steps.stream().<RawValue>map(BundleJson::step).toList());
    return FindingJson.write(new RawValue.Members(Map.of(STEPS, items)));
  }

  static List<Step> read(String text) {
    return FindingJson.read(text).member(STEPS) instanceof RawValue.Items(var steps)
        ? steps.stream().map(it -> step((RawValue.Members) it)).toList()
        : List.of();
  }

  private static RawValue.Members step(Step step) {
    var deed = step.deed();
    var progress = step.progress();
    var members = new LinkedHashMap<String, RawValue>();
    members.put("name", RawValue.of(step.name()));
    members.put("kind", RawValue.of(deed.kind().word()));
    members.put("model", RawValue.of(deed.model().value()));
    deed.record().ifPresent(id -> members.put("record", RawValue.of(id.value())));
    deed.of().ifPresent(of -> members.put("of", RawValue.of(of)));
    members.put("values", deed.values());
    members.put("status", RawValue.of(progress.status().word()));
    progress.id().ifPresent(id -> members.put("id", RawValue.of(id)));
    members.put("before", progress.before());
    progress.trouble().ifPresent(why -> members.put("code", RawValue.of(why.code())));
    progress.trouble().ifPresent(why -> members.put("message", RawValue.of(why.message())));
    return new RawValue.Members(members);
  }

  private static Step step(RawValue.Members members) {
    var deed =
        new Deed(
            Deed.Kind.valueOf(word(members, "kind")),
            new ModelName(members.text("model").orElseThrow()),
            number(members, "record").map(OdooId::new),
            members.text("of"),
            (RawValue.Members) members.member("values"));
    var progress =
        new Progress(
            Progress.Status.valueOf(word(members, "status")),
            number(members, "id"),
            (RawValue.Members) members.member("before"),
            members
                .text("code")
                .map(code -> new Trouble(code, members.text("message").orElse(""))));
    return new Step(members.text("name").orElseThrow(), deed, progress);
  }

  private static String word(RawValue.Members members, String name) {
    return members.text(name).orElseThrow().toUpperCase(Locale.ROOT);
  }

  private static Optional<Long> number(RawValue.Members members, String name) {
    return members.member(name) instanceof RawValue.Number(var number)
        ? Optional.of(number.longValueExact())
        : Optional.empty();
  }
}
