package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.integration.OdooKey;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooFields;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The API keys of the user whom the bridge is in Odoo. Making and taking one away is guarded there:
 * Odoo asks for the user's password with a wizard, which is answered. Odoo lets this be done in its
 * web session, and from 19 on over {@code json2}; the older interfaces refuse it.
 */
public final class ApiKeys {
  private static final ModelName KEYS = new ModelName("res.users.apikeys");
  private static final ModelName WIZARD = new ModelName("res.users.apikeys.description");
  private static final ModelName CHECK = new ModelName("res.users.identitycheck");
  private static final String ENDS = "expiration_date";

  private final OdooClient client;
  private final String login;

  public ApiKeys(OdooClient client, String login) {
    this.client = client;
    this.login = login;
  }

  /** The keys that give access to the API. */
  public List<OdooKey> own() {
    var fields = new ArrayList<>(List.of("name", "scope"));
    if (client.dialect().keysEnd()) {
      fields.add(ENDS);
    }
    var arguments = new LinkedHashMap<String, RawValue>();
    arguments.put("domain", RawValue.list(Domain.where("user_id.login", "=", RawValue.of(login))));
    arguments.put("fields", RawValue.texts(fields));
    arguments.put("order", RawValue.of("id"));
    return client.read(KEYS, "search_read", arguments) instanceof RawValue.Items(var rows)
        ? rows.stream().flatMap(row -> key(row).stream()).toList()
        : List.of();
  }

  private static Optional<OdooKey> key(RawValue row) {
    if (row instanceof RawValue.Members key
        && key.member("id") instanceof RawValue.Number(var id)
        && opensTheApi(key.member("scope"))) {
      return Optional.of(
          new OdooKey(
              new OdooId(id.longValue()),
              key.text("name").orElse(""),
              key.text(ENDS).map(OdooFields::parseMoment)));
    }
    return Optional.empty();
  }

  /** A key without a scope opens all of it; others are trusted devices and the like. */
  private static boolean opensTheApi(RawValue scope) {
    return !(scope instanceof RawValue.Text(var text)) || text.isEmpty() || text.equals("rpc");
  }

  /**
   * Makes one.
   *
   * @param ends when it is to end, where keys do
   * @param password the user's own
   * @throws OdooFailure.Refused when the password is wrong, or Odoo wants it to end sooner
   */
  public Secret make(String name, Instant ends, Secret password) {
    var values = new LinkedHashMap<String, RawValue>();
    values.put("name", RawValue.of(name));
    if (client.dialect().keysEnd()) {
      values.put("duration", RawValue.of("-1"));
      values.put(ENDS, RawValue.of(OdooFields.moment(ends)));
    }
    var vals = RawValue.list(new RawValue.Members(values));
    var wizard = id(client.write(WIZARD, "create", Map.of("vals_list", vals)));
    var answer = guarded(WIZARD, "make_key", wizard, password);
    if (answer.member("context") instanceof RawValue.Members context
        && context.text("default_key").isPresent()) {
      return new Secret(context.text("default_key").orElseThrow());
    }
    throw new OdooFailure.Incomprehensible("Odoo's make_key answered no key", "make_key");
  }

  /** Takes one away; from then on it opens nothing. */
  public void revoke(OdooId key, Secret password) {
    guarded(KEYS, "remove", key, password);
  }

  private RawValue.Members guarded(ModelName model, String method, OdooId id, Secret password) {
    var answer = members(client.write(model, method, List.of(id), Map.of(), Map.of()), method);
    if (!answer.text("res_model").equals(Optional.of(CHECK.value()))) {
      return answer;
    }
    var check = id(answer.member("res_id"));
    var given = RawValue.of(password.reveal());
    var vals = new RawValue.Members(Map.of("password", given));
    client.write(CHECK, "write", List.of(check), Map.of("vals", vals), Map.of());
    // Up to 18 it looks at what was written, from 19 on at the context.
    var context = Map.<String, RawValue>of("password", given);
    return members(client.write(CHECK, "run_check", List.of(check), Map.of(), context), method);
  }

  private static RawValue.Members members(RawValue answer, String method) {
    if (answer instanceof RawValue.Members members) {
      return members;
    }
    throw new OdooFailure.Incomprehensible("Odoo's " + method + " did not say what it did", method);
  }

  private static OdooId id(RawValue answer) {
    return switch (answer) {
      case RawValue.Number(var id) -> new OdooId(id.longValue());
      case RawValue.Items(var ids) when !ids.isEmpty() -> id(ids.getFirst());
      default -> throw new OdooFailure.Incomprehensible("Odoo named no new record", "create");
    };
  }
}
