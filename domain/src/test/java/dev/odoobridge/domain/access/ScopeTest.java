package dev.odoobridge.domain.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {
  private static final ModelName PARTNER = new ModelName("res.partner");
  private static final ModelName ORDER = new ModelName("sale.order");

  private static Scope odoo(Set<ModelMember> fields, Set<ModelMember> methods, boolean readOnly) {
    return new Scope(
        Allowed.everything(),
        Allowed.everything(),
        Allowed.only(Set.of(PARTNER, ORDER)),
        Allowed.only(fields),
        Allowed.only(methods),
        readOnly);
  }

  private static ModelMember member(String text) {
    return ModelMember.parse(text).orElseThrow();
  }

  @Test
  void everythingNarrowsNothing() {
    var all = Scope.EVERYTHING;

    assertFalse(all.narrowsRecords());
    assertTrue(all.allows(new IntegrationId("a"), new EntityName("b")));
    assertTrue(all.allowsModel(PARTNER, true));
    assertTrue(all.allowsField(PARTNER, "email"));
    assertTrue(all.allowsMethod(ORDER, "action_confirm"));
  }

  @Test
  void namesAreTheOnlyOnes() {
    var some =
        new Scope(
            Allowed.only(Set.of(new IntegrationId("shop"))),
            Allowed.only(Set.of()),
            Allowed.everything(),
            Allowed.everything(),
            Allowed.everything(),
            false);

    assertTrue(some.narrowsRecords());
    assertTrue(some.allows(new IntegrationId("shop")));
    assertFalse(some.allows(new IntegrationId("other")));
    assertFalse(some.allows(new EntityName("customer")));
    assertFalse(some.allows(new IntegrationId("shop"), new EntityName("customer")));
  }

  @Test
  void aModelKeepsItsFieldsUnlessSomeOfThemAreNamed() {
    var scope = odoo(Set.of(member("res.partner.email")), Set.of(), false);

    assertTrue(scope.allowsField(PARTNER, "email"));
    assertFalse(scope.allowsField(PARTNER, "phone"));
    assertTrue(scope.allowsField(ORDER, "phone"));
  }

  @Test
  void aMethodMustBeNamedWithItsModel() {
    var scope = odoo(Set.of(), Set.of(member("sale.order.action_confirm")), false);

    assertTrue(scope.allowsMethod(ORDER, "action_confirm"));
    assertFalse(scope.allowsMethod(ORDER, "action_cancel"));
    assertFalse(scope.allowsMethod(PARTNER, "action_confirm"));
  }

  @Test
  void whoMayOnlyReadWritesAndCallsNothing() {
    var scope = odoo(Set.of(), Set.of(member("sale.order.action_confirm")), true);

    assertTrue(scope.allowsModel(ORDER, false));
    assertFalse(scope.allowsModel(ORDER, true));
    assertFalse(scope.allowsMethod(ORDER, "action_confirm"));
    assertFalse(scope.allowsModel(new ModelName("res.users"), false));
  }

  @Test
  void membersAreWrittenBehindTheirModel() {
    assertEquals(new ModelMember(PARTNER, "x_key"), member("res.partner.x_key"));
    assertEquals("res.partner.x_key", member("res.partner.x_key").toString());
    assertEquals(Optional.empty(), ModelMember.parse("partner"));
    assertEquals(Optional.empty(), ModelMember.parse("res.partner."));
    assertEquals(Optional.empty(), ModelMember.parse("res.partner.a b"));
    assertThrows(IllegalArgumentException.class, () -> new ModelMember(PARTNER, "a.b"));
  }

  @Test
  void allWithNamesMakesNoSense() {
    assertThrows(IllegalArgumentException.class, () -> new Allowed<>(true, Set.of("a")));
  }
}
