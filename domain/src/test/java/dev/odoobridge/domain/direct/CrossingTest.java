package dev.odoobridge.domain.direct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.domain.access.Allowed;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.OdooAccess;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.access.Scope;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.FieldSchema;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.ModelSchema;
import dev.odoobridge.domain.value.RawValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CrossingTest {
  private static final Caller ADMIN = new Caller("root", Role.ADMIN);
  private static final Caller MANAGER = new Caller("anna", Role.MANAGER);
  private static final ModelSchema USERS =
      schema("res.users", "login char", "partner_id many2one:res.partner");
  private static final ModelSchema TAGS =
      schema("res.partner.category", "name char", "partner_ids many2many:res.partner");
  private static final ModelSchema PARTNERS =
      schema(
          "res.partner",
          "name char",
          "user_id many2one:res.users",
          "user_ids one2many:res.users",
          "parent_id many2one:res.partner",
          "category_id many2many:res.partner.category");

  private static ModelSchema schema(String model, String... fields) {
    var schemas = new LinkedHashMap<FieldName, FieldSchema>();
    for (var field : fields) {
      var parts = field.split("[ :]", 3);
      var relation = parts.length < 3 ? Optional.<ModelName>empty() : named(parts[2]);
      schemas.put(new FieldName(parts[0]), field(parts[1], relation));
    }
    return new ModelSchema(new ModelName(model), schemas);
  }

  private static Optional<ModelName> named(String model) {
    return Optional.of(new ModelName(model));
  }

  private static FieldSchema field(String type, Optional<ModelName> relation) {
    return new FieldSchema(
        type, relation, Optional.empty(), false, false, true, List.of(), OptionalInt.empty());
  }

  private static Optional<String> refusal(Caller caller, RawValue given) {
    var crossing =
        new Crossing(
            OdooAccess.of(caller),
            name ->
                List.of(USERS, TAGS, PARTNERS).stream()
                    .filter(schema -> schema.model().equals(name))
                    .findFirst());
    return crossing.refusal(PARTNERS, given);
  }

  private static RawValue members(String name, RawValue value) {
    return new RawValue.Members(Map.of(name, value));
  }

  private static RawValue text(String text) {
    return RawValue.of(text);
  }

  private static RawValue condition(String field, String operator, RawValue value) {
    return RawValue.list(RawValue.list(text(field), text(operator), value));
  }

  private static RawValue command(long code, RawValue values) {
    return RawValue.list(RawValue.list(RawValue.of(code), RawValue.of(2L), values));
  }

  /** A real Odoo did each of these for a manager, who may not touch its users. */
  static List<RawValue> waysToUsers() {
    var login = members("login", text("x"));
    var ofUsers = members("user_ids", command(1, login));
    return List.of(
        members("domain", condition("user_ids.login", "=", text("admin"))),
        members("domain", condition("parent_id.user_id.login", "=", text("admin"))),
        members("domain", condition("user_ids", "any", condition("login", "=", text("x")))),
        members("domain", condition("parent_id.user_ids", "not any", RawValue.list())),
        members("specification", members("user_ids", members("fields", login))),
        members(
            "specification",
            members("parent_id", members("fields", members("user_id", members("fields", login))))),
        members("groupby", RawValue.list(text("user_id.login"))),
        members("order", text("name desc,user_id.login")),
        members("fields", RawValue.list(text("user_ids/login"))),
        members("fields", RawValue.list(text("user_ids/.id"))),
        members("vals", ofUsers),
        members("vals", members("user_ids", RawValue.list(RawValue.of(2L)))),
        members("vals_list", RawValue.list(members("user_ids", RawValue.list(login)))),
        members("default_user_ids", command(0, login)),
        members(
            "vals",
            members("category_id", command(1, members("partner_ids", command(1, ofUsers))))));
  }

  @ParameterizedTest
  @MethodSource("waysToUsers")
  void noWayLeadsToModelsThatTheCallerMayNotTouch(RawValue given) {
    assertEquals(Optional.empty(), refusal(ADMIN, given));
    assertEquals(
        Optional.of("res.users belongs to Odoo's own set-up, which only an admin works on"),
        refusal(MANAGER, given));
  }

  @Test
  void whatStaysWithinIsFree() {
    for (var given :
        List.of(
            members("vals", members("user_id", RawValue.of(2L))),
            members("vals", members("name", text("a.b, c.d"))),
            members("domain", condition("parent_id.name", "=", text("x"))),
            members("domain", condition("user_id", "in", RawValue.list(RawValue.of(2L)))),
            members("specification", members("user_id", new RawValue.Members(Map.of()))),
            members("vals", members("category_id", command(4, RawValue.FALSE))),
            members("vals", members("category_id", command(0, members("name", text("n"))))))) {
      assertEquals(Optional.empty(), refusal(MANAGER, given), given::toString);
    }
  }

  @Test
  void aTokenForOneModelWritesNoOtherByWayOfIt() {
    var scope =
        new Scope(
            Allowed.everything(),
            Allowed.everything(),
            Allowed.only(Set.of(PARTNERS.model())),
            Allowed.everything(),
            Allowed.everything(),
            false);
    var narrow = new Caller("token:n", Role.ADMIN, scope);
    var tag = members("category_id", command(0, members("name", text("n"))));

    assertEquals(Optional.of("You may not write to res.partner.category"), refusal(narrow, tag));
    assertEquals(
        Optional.empty(), refusal(narrow, members("category_id", command(4, RawValue.FALSE))));
  }
}
