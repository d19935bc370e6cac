package dev.odoobridge.application.direct;

import static dev.odoobridge.application.sync.SyncBench.ID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.odoo.OdooOpener;
import dev.odoobridge.application.odoo.OpenOdoos;
import dev.odoobridge.application.port.in.DiscoverOdoo;
import dev.odoobridge.application.port.in.DiscoverOdoo.Result;
import dev.odoobridge.application.sync.ServicesBench;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoverOdooServiceTest {
  private static final Caller ADMIN = new Caller("root", Role.ADMIN);
  private static final Caller MANAGER = new Caller("mia", Role.MANAGER);
  private static final ModelName PARTNER = new ModelName("res.partner");
  private ServicesBench bench = ServicesBench.of(19);
  private DiscoverOdoo discover = discover();

  private DiscoverOdoo discover() {
    return new DiscoverOdooService(
        bench.stores().integrations(),
        new OpenOdoos(new OdooOpener(bench.connector()), bench.bench().clock));
  }

  private void use(int version) {
    bench = ServicesBench.of(version);
    discover = discover();
  }

  private List<String> models(Caller caller) {
    return assertInstanceOf(Result.Models.class, discover.models(caller, ID, false))
        .models()
        .stream()
        .map(DiscoverOdoo.Model::model)
        .toList();
  }

  private Result.Fields fields(boolean fresh) {
    return assertInstanceOf(Result.Fields.class, discover.fields(ADMIN, ID, PARTNER, fresh));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void findsModelsFieldsAndModules(int version) {
    use(version);

    assertTrue(models(ADMIN).containsAll(List.of("ir.model", "res.partner", "sale.order")));
    var type =
        fields(false).fields().stream()
            .filter(field -> field.name().equals("type"))
            .findFirst()
            .orElseThrow();
    assertEquals("selection", type.type());
    assertTrue(
        type.selection().stream().anyMatch(choice -> choice.value().equals("invoice")),
        type::toString);
    var modules =
        assertInstanceOf(Result.Modules.class, discover.modules(MANAGER, ID, false)).modules();
    assertTrue(
        modules.stream().anyMatch(it -> it.name().equals("sale") && it.state().equals("installed")),
        modules::toString);
    var found = assertInstanceOf(Result.Version.class, discover.version(ADMIN, ID, false));
    assertEquals(version + ".0", found.full());
  }

  @Test
  void asksOnceInFiveMinutesUnlessToldToAskAnew() {
    var first = fields(false);
    bench.goDown();

    assertEquals(first, fields(false));
    bench.bench().clock.advance(Duration.ofMinutes(4));
    assertEquals(first, fields(false));
    bench.comeBack();
    assertTrue(fields(true).asOf().isAfter(first.asOf()));
    bench.bench().clock.advance(Duration.ofMinutes(6));
    assertTrue(fields(false).asOf().isAfter(first.asOf().plus(Duration.ofMinutes(5))));
  }

  @Test
  void keepsOdoosOwnSetUpFromManagersAndItsKeysFromAll() {
    assertFalse(models(MANAGER).contains("ir.model"));
    assertFalse(models(ADMIN).contains("res.users.apikeys"));
    assertInstanceOf(
        Result.Denied.class,
        discover.fields(MANAGER, ID, new ModelName("ir.config_parameter"), false));
  }

  @Test
  void saysWhatIsNotThere() {
    var missing = new ModelName("no.such");
    assertEquals(new Result.NoSuchModel(missing), discover.fields(ADMIN, ID, missing, false));
    var other = new IntegrationId("other");
    assertEquals(new Result.NoSuchIntegration(other), discover.models(ADMIN, other, false));
  }
}
