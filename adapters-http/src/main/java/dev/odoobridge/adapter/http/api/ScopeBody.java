package dev.odoobridge.adapter.http.api;

import dev.odoobridge.domain.access.Allowed;
import dev.odoobridge.domain.access.ModelMember;
import dev.odoobridge.domain.access.Scope;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads a scope out of a body: lists that are left out narrow nothing, empty ones allow nothing.
 */
final class ScopeBody {
  private static final String MEMBER = "no model's field or method, such as res.partner.email";

  private final Fields fields;

  private ScopeBody(Fields fields) {
    this.fields = fields;
  }

  static Scope read(Fields fields) {
    var body = new ScopeBody(fields);
    return new Scope(
        body.names(
            "integrations", formed(IntegrationId::isWellFormed, IntegrationId::new), "no id"),
        body.names("entities", formed(EntityName::isWellFormed, EntityName::new), "no entity"),
        body.names("models", ScopeBody::model, "no model, such as res.partner"),
        body.names("fields", ModelMember::parse, MEMBER),
        body.names("methods", ModelMember::parse, MEMBER),
        fields.flag("read_only").orElse(false));
  }

  private <T> Allowed<T> names(String member, Function<String, Optional<T>> parser, String wrong) {
    var texts = fields.texts(member);
    if (texts.isEmpty()) {
      return Allowed.everything();
    }
    var names = new HashSet<T>();
    for (var index = 0; index < texts.get().size(); index++) {
      var parsed = parser.apply(texts.get().get(index));
      parsed.ifPresent(names::add);
      if (parsed.isEmpty()) {
        fields.wrong(member + "[" + index + "]", "is " + wrong);
      }
    }
    return Allowed.only(names);
  }

  private static <T> Function<String, Optional<T>> formed(
      Predicate<String> form, Function<String, T> maker) {
    return text -> Optional.of(text).filter(form).map(maker);
  }

  private static Optional<ModelName> model(String text) {
    try {
      return Optional.of(new ModelName(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
