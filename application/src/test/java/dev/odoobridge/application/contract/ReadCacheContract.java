package dev.odoobridge.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.application.port.out.ReadCache;
import dev.odoobridge.domain.access.Allowed;
import dev.odoobridge.domain.access.OdooAccess;
import dev.odoobridge.domain.access.Scope;
import dev.odoobridge.domain.direct.KeptRead;
import dev.odoobridge.domain.direct.ReadAnswer;
import dev.odoobridge.domain.direct.ReadQuestion;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every cache of reads holds to. */
public interface ReadCacheContract {
  Instant T = Instant.parse("2026-03-01T10:00:00Z");
  IntegrationId SHOP = new IntegrationId("shop");
  ModelName PARTNER = new ModelName("res.partner");
  OdooAccess ALL = new OdooAccess(true, true, Scope.EVERYTHING);

  /** An empty one, with room for some answers. */
  ReadCache cache();

  /** What is asked. */
  record Asked(String what) {}

  private static ReadQuestion question(String what) {
    return new ReadQuestion(SHOP, T, PARTNER, ALL, new Asked(what));
  }

  private static KeptRead answer(String name) {
    var row = new RawValue.Members(Map.of("name", RawValue.of(name)));
    return new KeptRead(ReadAnswer.of(row), "mark", T);
  }

  @Test
  default void givesBackWhatWasKeptOfThatQuestionLast() {
    var cache = cache();
    cache.keep(question("a"), answer("old"));
    cache.keep(question("a"), answer("new"));

    assertEquals(Optional.of(answer("new")), cache.find(question("a")));
    assertEquals(Optional.empty(), cache.find(question("b")));
  }

  @Test
  default void givesItToNoOtherIntegrationSettingModelOrRights() {
    var cache = cache();
    cache.keep(question("a"), answer("Ada"));
    var narrow =
        new Scope(
            Allowed.everything(),
            Allowed.everything(),
            Allowed.only(Set.of(PARTNER)),
            Allowed.everything(),
            Allowed.everything(),
            false);

    var others =
        List.of(
            new ReadQuestion(new IntegrationId("other"), T, PARTNER, ALL, new Asked("a")),
            new ReadQuestion(SHOP, T.plusSeconds(1), PARTNER, ALL, new Asked("a")),
            new ReadQuestion(SHOP, T, new ModelName("res.users"), ALL, new Asked("a")),
            new ReadQuestion(
                SHOP, T, PARTNER, new OdooAccess(true, false, Scope.EVERYTHING), new Asked("a")),
            new ReadQuestion(SHOP, T, PARTNER, new OdooAccess(true, true, narrow), new Asked("a")));

    others.forEach(other -> assertEquals(Optional.empty(), cache.find(other), other::toString));
  }

  @Test
  default void forgetsOneIntegration() {
    var cache = cache();
    var other = new ReadQuestion(new IntegrationId("other"), T, PARTNER, ALL, new Asked("a"));
    cache.keep(question("a"), answer("Ada"));
    cache.keep(other, answer("Bob"));

    cache.forget(SHOP);

    assertEquals(Optional.empty(), cache.find(question("a")));
    assertEquals(Optional.of(answer("Bob")), cache.find(other));
  }
}
