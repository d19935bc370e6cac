package dev.odoobridge.adapter.persistence;

import dev.odoobridge.domain.access.Allowed;
import dev.odoobridge.domain.access.ModelMember;
import dev.odoobridge.domain.access.Scope;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A scope as {@code {"integrations":["shop"],"read_only":[]}}: what is left out is not narrowed.
 */
final class ScopeJson {
  private static final String READ_ONLY = "read_only";

  private ScopeJson() {}

  static String encode(Scope scope) {
    var members = new LinkedHashMap<String, List<String>>();
    put(members, "integrations", scope.integrations());
    put(members, "entities", scope.entities());
    put(members, "models", scope.models());
    put(members, "fields", scope.fields());
    put(members, "methods", scope.methods());
    if (scope.readOnly()) {
      members.put(READ_ONLY, List.of());
    }
    return Json.write(
        members,
        (generator, all) ->
            Json.writeMembers(
                generator,
                all,
                (inner, names) ->
                    Json.writeItems(inner, names, (innermost, it) -> innermost.writeString(it))));
  }

  static Scope decode(String text) {
    return Json.read(
        text,
        parser -> {
          var members = Json.members(parser, inner -> Json.items(inner, Json::text));
          return new Scope(
              names(members, "integrations", IntegrationId::new),
              names(members, "entities", EntityName::new),
              names(members, "models", ModelName::new),
              names(members, "fields", ScopeJson::member),
              names(members, "methods", ScopeJson::member),
              members.containsKey(READ_ONLY));
        });
  }

  private static void put(Map<String, List<String>> members, String name, Allowed<?> allowed) {
    if (!allowed.all()) {
      members.put(name, allowed.names().stream().map(Object::toString).sorted().toList());
    }
  }

  private static <T> Allowed<T> names(
      Map<String, List<String>> members, String name, Function<String, T> maker) {
    return members.containsKey(name)
        ? Allowed.only(members.get(name).stream().map(maker).collect(Collectors.toSet()))
        : Allowed.everything();
  }

  private static ModelMember member(String text) {
    return ModelMember.parse(text)
        .orElseThrow(() -> new IllegalArgumentException("no member of a model: " + text));
  }
}
