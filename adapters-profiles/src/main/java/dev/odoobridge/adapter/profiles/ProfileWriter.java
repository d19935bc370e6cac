package dev.odoobridge.adapter.profiles;

import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.LinesMapping;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.mapping.OnOdooDelete;
import dev.odoobridge.domain.mapping.StatusMapping;
import dev.odoobridge.domain.mapping.Travel;
import dev.odoobridge.domain.mapping.ViewMapping;
import dev.odoobridge.domain.odoo.document.Payments;
import dev.odoobridge.domain.policy.ConflictPolicies;
import dev.odoobridge.domain.policy.ConflictPolicy;
import java.util.LinkedHashMap;
import java.util.List;

/** Writes a profile the way a person would: what is standard is left out. */
final class ProfileWriter {
  private final StringBuilder text = new StringBuilder();

  String write(MappingProfile profile) {
    line(0, "version", Integer.toString(YamlProfiles.VERSION));
    line(0, "profile", YamlText.scalar(profile.name()));
    line(0, "entities", "");
    profile.entities().forEach(this::entity);
    return text.toString();
  }

  private void entity(EntityMapping entity) {
    line(1, entity.name().value(), "");
    line(2, "model", YamlText.scalar(entity.model().value()));
    entity.key().ifPresent(key -> line(2, "key", YamlText.scalar(key.value())));
    if (!entity.match().isEmpty()) {
      line(2, "match", YamlText.texts(entity.match()));
    }
    if (!entity.create().isEmpty()) {
      line(2, "create", "");
      entity.create().forEach((field, value) -> line(3, field.value(), YamlText.value(value)));
    }
    if (!entity.filter().values().isEmpty()) {
      line(2, "filter", YamlText.value(entity.filter()));
    }
    travel(2, entity.travel());
    line(2, "on_delete", entity.onDelete().word());
    if (entity.onOdooDelete() != OnOdooDelete.usual(entity.travel())) {
      line(2, "on_odoo_delete", entity.onOdooDelete().word());
    }
    policies(entity.policies());
    fields(2, entity.fields());
    if (!entity.lines().isEmpty()) {
      line(2, "lines", "");
      entity.lines().forEach(this::list);
    }
    entity.status().ifPresent(this::status);
    entity.view().ifPresent(this::view);
  }

  private void policies(ConflictPolicies policies) {
    if (policies.usual() != ConflictPolicy.NEWEST) {
      line(2, "policy", policies.usual().word());
    }
    if (!policies.own().isEmpty()) {
      line(2, "policies", "");
      policies.own().forEach((field, policy) -> line(3, field, policy.word()));
    }
  }

  private void fields(int depth, List<FieldMapping> fields) {
    line(depth, "fields", fields.isEmpty() ? "{}" : "");
    fields.forEach(field -> line(depth + 1, field.name(), FieldWriter.write(field)));
  }

  private void list(LinesMapping list) {
    line(3, list.host(), "");
    line(4, "odoo", YamlText.scalar(list.odoo().value()));
    line(4, "model", YamlText.scalar(list.model().value()));
    line(4, "parent", YamlText.scalar(list.parent().value()));
    list.id().ifPresent(id -> line(4, "id", YamlText.scalar(id)));
    fields(4, list.fields());
  }

  private void status(StatusMapping status) {
    line(2, "status", "");
    line(3, "host", YamlText.scalar(status.host()));
    travel(3, status.travel());
    if (status.payments().registers()) {
      line(3, "payments", payments(status.payments()));
    }
    line(3, "map", "");
    status.table().states().forEach((host, state) -> line(4, host, YamlText.scalar(state)));
  }

  private static String payments(Payments payments) {
    var members = new LinkedHashMap<String, String>();
    payments.journal().ifPresent(code -> members.put("journal", YamlText.scalar(code)));
    if (payments.undoes()) {
      members.put("undo", "true");
    }
    return members.isEmpty() ? StatusReader.REGISTER : YamlText.members(members);
  }

  private void view(ViewMapping view) {
    if (view.columns().isEmpty()) {
      line(2, "view", YamlText.scalar(view.name()));
      return;
    }
    line(2, "view", "");
    line(3, "name", YamlText.scalar(view.name()));
    line(3, "columns", "");
    view.columns().forEach((column, field) -> line(4, column, YamlText.scalar(field)));
  }

  private void travel(int depth, Travel travel) {
    if (travel != Travel.BOTH) {
      line(depth, "travel", travel.word());
    }
  }

  private void line(int depth, String key, String value) {
    text.append("  ".repeat(depth)).append(YamlText.scalar(key)).append(':');
    text.append(value.isEmpty() ? "" : " ").append(value).append('\n');
  }
}
