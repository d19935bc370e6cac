package dev.odoobridge.application.integrations;

import static dev.odoobridge.application.sync.SyncBench.ID;
import static dev.odoobridge.application.sync.SyncBench.PERSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.odoo.OdooOpener;
import dev.odoobridge.application.port.in.ManageIntegrations;
import dev.odoobridge.application.port.in.ManageIntegrations.Draft;
import dev.odoobridge.application.port.in.ManageIntegrations.Result;
import dev.odoobridge.application.port.in.PrepareOdoo;
import dev.odoobridge.application.port.in.TestConnection;
import dev.odoobridge.application.port.out.OdooConnector;
import dev.odoobridge.application.sync.ServicesBench;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.odoo.OdooVersion;
import dev.odoobridge.domain.policy.ConflictPolicy;
import dev.odoobridge.domain.policy.PolicyPlace;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntegrationServicesTest {
  private final ServicesBench bench = ServicesBench.of(19);
  private final ManageIntegrations manage =
      new ManageIntegrationsService(
          bench.stores().integrations(), bench.profiles(), bench.breakers(), bench.bench().clock);

  private static Draft draft(Map<String, String> texts, Optional<Secret> key) {
    return new Draft(
        Optional.ofNullable(texts.get("id")),
        Optional.ofNullable(texts.get("name")),
        Optional.ofNullable(texts.get("url")),
        Optional.ofNullable(texts.get("database")),
        Optional.ofNullable(texts.get("username")),
        key,
        Optional.empty(),
        Optional.ofNullable(texts.get("transport")),
        Optional.ofNullable(texts.get("profile")),
        Optional.ofNullable(texts.get("entity")).map(List::of),
        Optional.ofNullable(texts.get("policy")).map(IntegrationServicesTest::policies),
        Optional.ofNullable(texts.get("company")).map(Long::valueOf),
        Optional.ofNullable(texts.get("language")),
        Optional.empty(),
        Optional.ofNullable(texts.get("batch")).map(Long::valueOf),
        Optional.empty(),
        Optional.ofNullable(texts.get("overlap")).map(Long::valueOf),
        Optional.empty());
  }

  /** From {@code customer=manual}. */
  private static Map<String, String> policies(String text) {
    var parts = text.split("=");
    return Map.of(parts[0], parts[1]);
  }

  private static Draft good(String... more) {
    var texts = new java.util.HashMap<String, String>();
    texts.put("name", "Größe & Co. (Main)");
    texts.put("url", "https://odoo.example.com");
    texts.put("database", "main");
    texts.put("username", "bridge");
    texts.put("profile", "sample");
    for (var index = 0; index < more.length; index += 2) {
      texts.put(more[index], more[index + 1]);
    }
    return draft(texts, Optional.of(new Secret("key")));
  }

  private static Integration stored(Result result) {
    return assertInstanceOf(Result.Stored.class, result, result::toString).integration();
  }

  @Nested
  class Managing {
    @Test
    void makesAnIdFromTheName() {
      assertEquals("gr-e-co-main", stored(manage.create(PERSON, good())).id().value());
      assertEquals(
          new Result.IdTaken(new IntegrationId("gr-e-co-main")), manage.create(PERSON, good()));
    }

    @Test
    void keepsTheSecretsThatAReplacementDoesNotGive() {
      var made = stored(manage.create(PERSON, good("batch", "7")));
      var texts =
          Map.of(
              "url",
              "https://odoo.example.com/erp",
              "database",
              "b",
              "username",
              "u",
              "profile",
              "sample");

      var replaced = stored(manage.replace(PERSON, made.id(), draft(texts, Optional.empty())));

      assertEquals(made.credentials().apiKey(), replaced.credentials().apiKey());
      assertEquals("u", replaced.credentials().username());
      assertEquals(200, replaced.settings().batchSize());
      assertEquals(made.createdAt(), replaced.createdAt());
    }

    @Test
    void isPausedAndResumedWithNothingElseChanged() {
      var made = stored(manage.create(PERSON, good("batch", "7")));

      var paused = stored(manage.pause(PERSON, made.id()));
      assertTrue(paused.paused() && stored(manage.pause(PERSON, made.id())).equals(paused));
      assertEquals(paused, manage.find(made.id()).orElseThrow());
      var resumed = stored(manage.resume(PERSON, made.id()));
      assertEquals(made.settings(), resumed.settings());
      assertEquals(made.credentials(), resumed.credentials());
      assertTrue(!resumed.paused());
      var nobody = new IntegrationId("nobody");
      assertEquals(new Result.NoSuchIntegration(nobody), manage.resume(PERSON, nobody));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://other.example.com",
          "http://odoo.example.com",
          "https://odoo.example.com:8"
        })
    void doesNotSendAKeyToAServerItWasNotGivenFor(String url) {
      var made = stored(manage.create(PERSON, good()));
      var texts = Map.of("url", url, "database", "b", "username", "u", "profile", "sample");

      var moved = manage.replace(PERSON, made.id(), draft(texts, Optional.empty()));

      var problems = assertInstanceOf(Result.Invalid.class, moved).problems();
      assertEquals(List.of("api_key"), problems.stream().map(FieldProblem::path).toList());
    }

    @Test
    void stripsWhatReadingAKeyFromAFileLeavesAroundIt() {
      var texts = new java.util.HashMap<>(Map.of("id", "x", "url", "https://x", "database", "d"));
      texts.putAll(Map.of("username", "u", "profile", "sample"));

      var made = stored(manage.create(PERSON, draft(texts, Optional.of(new Secret(" k3y\r\n")))));

      assertEquals(Optional.of(new Secret("k3y")), made.credentials().apiKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123\n4567", "0123\r\nX-Evil: 1", "0123é4567€", " \n", "0123 4567"})
    void refusesAKeyThatNoHeaderCanHoldAndDoesNotRepeatIt(String key) {
      var texts = new java.util.HashMap<>(Map.of("id", "x", "url", "https://x", "database", "d"));
      texts.putAll(Map.of("username", "u", "profile", "sample"));

      var result = manage.create(PERSON, draft(texts, Optional.of(new Secret(key))));

      var problems = assertInstanceOf(Result.Invalid.class, result).problems();
      assertEquals(List.of("api_key"), problems.stream().map(FieldProblem::path).toList());
      assertTrue(!problems.toString().contains("0123"), problems::toString);
    }

    @Test
    void saysThatAnIdOrANameIsRequired() {
      var result = manage.create(PERSON, draft(Map.of(), Optional.empty()));

      var problems = assertInstanceOf(Result.Invalid.class, result).problems();
      assertTrue(problems.getFirst().message().startsWith("is required"), problems::toString);
    }

    @Test
    void takesASchemeInCapitals() {
      var made = stored(manage.create(PERSON, good("id", "x", "url", "HTTPS://odoo.example.com/")));

      assertEquals("https://odoo.example.com", made.odoo().url().toString());
    }

    @Test
    void saysAllThatIsWrongAndStoresNothing() {
      var result = manage.create(PERSON, draft(Map.of(), Optional.empty()));

      var paths =
          assertInstanceOf(Result.Invalid.class, result).problems().stream()
              .map(FieldProblem::path)
              .toList();
      assertEquals(
          new TreeSet<>(Set.of("id", "url", "database", "username", "api_key", "profile")),
          new TreeSet<>(paths));
      assertEquals(1, manage.list().size());
    }

    @ParameterizedTest
    @CsvSource({
      "url,ftp://x,url",
      "url,no address,url",
      "url,https://u:p@x,url",
      "url,https://x:99999,url",
      "url,https://x:0,url",
      "database,'a\nb',database",
      "transport,pigeon,transport",
      "profile,simple,profile",
      "entity,nothing,entities[0]",
      "policy,nothing=host,conflict_policies.nothing",
      "policy,customer=loudest,conflict_policies.customer",
      "policy,customer.fax=host,conflict_policies.customer.fax",
      "policy,customer.phone=loudest,conflict_policies.customer.phone",
      "policy,order.lines.tax=host,conflict_policies.order.lines.tax",
      "company,0,company",
      "batch,0,batch_size",
      "batch,1001,batch_size",
      "overlap,-1,overlap_seconds",
      "overlap,604801,overlap_seconds",
      "language,' ',language",
      "language,en-US,language",
      "language,English,language",
      "id,Not Good,id",
      "name,' ',name"
    })
    void refuses(String field, String value, String path) {
      var result = manage.create(PERSON, good("id", "x", field, value));

      var problems = assertInstanceOf(Result.Invalid.class, result).problems();
      assertTrue(problems.stream().anyMatch(it -> it.path().equals(path)), problems::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en_US", "de", "fil", "es_419", "sr@latin", "ca_ES", "zh_HK"})
    void takesTheLanguagesOfOdoo(String language) {
      assertEquals(
          language,
          stored(manage.create(PERSON, good("language", language))).settings().language());
    }

    @ParameterizedTest
    @CsvSource({
      "customer.phone,customer,phone",
      "customer.first_name+last_name,customer,first_name+last_name",
      "order.lines.price,order,lines.price",
      "order.status,order,status"
    })
    void takesAConflictPolicyForAField(String word, String entity, String field) {
      var made = stored(manage.create(PERSON, good("policy", word + "=odoo")));

      assertEquals(
          Map.of(PolicyPlace.of(new EntityName(entity), field), ConflictPolicy.ODOO),
          made.settings().policies());
      assertEquals(word, PolicyPlace.of(new EntityName(entity), field).word());
    }

    @Test
    void takesAConflictPolicyForAnEntity() {
      var made = stored(manage.create(PERSON, good("policy", "customer=manual")));

      assertEquals(
          Map.of(PolicyPlace.of(new EntityName("customer")), ConflictPolicy.MANUAL),
          made.settings().policies());
      assertEquals(Optional.of(made), manage.find(made.id()));
    }

    @Test
    void deletesAndKnowsWhatIsNotThere() {
      var other = new IntegrationId("other");
      assertTrue(manage.delete(PERSON, ID));
      assertEquals(Optional.empty(), manage.find(ID));
      assertEquals(false, manage.delete(PERSON, ID));
      assertEquals(new Result.NoSuchIntegration(other), manage.replace(PERSON, other, good()));
    }
  }

  @Nested
  class Testing {
    private TestConnection.Result test(OdooConnector connector) {
      return new TestConnectionService(
              bench.stores().integrations(),
              bench.profiles(),
              new OdooOpener(connector),
              bench.breakers(),
              bench.watch())
          .test(ID);
    }

    @Test
    void saysThatItWorksAndChangesNothing() {
      var works = assertInstanceOf(TestConnection.Result.Works.class, test(bench.connector()));

      assertEquals("19.0", works.version());
      assertEquals(Map.of(), works.problems());
      assertEquals(List.of(), works.notes());
      assertEquals(0, bench.writes());
    }

    @Test
    void looksForTheCompany() {
      var known = manage.create(PERSON, good("id", "known", "company", "1"));
      var unknown = manage.create(PERSON, good("id", "unknown", "company", "999"));
      var service =
          new TestConnectionService(
              bench.stores().integrations(),
              bench.profiles(),
              new OdooOpener(bench.connector()),
              bench.breakers(),
              bench.watch());

      assertInstanceOf(TestConnection.Result.Works.class, service.test(stored(known).id()));
      var fails =
          assertInstanceOf(TestConnection.Result.Fails.class, service.test(stored(unknown).id()));
      assertEquals("odoo-credentials", fails.code());
      assertTrue(fails.message().contains("company 999"), fails::message);
    }

    @Test
    void saysWhyItDoesNot() {
      bench.goDown();

      var fails = assertInstanceOf(TestConnection.Result.Fails.class, test(bench.connector()));

      assertEquals("odoo-unavailable", fails.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.0", "13.0"})
    void refusesAnOdooThatIsTooOld(String version) {
      OdooConnector old =
          (address, credentials) ->
              new OdooConnector.Connected(
                  bench.connector().connect(address, credentials).transport(),
                  OdooVersion.parse(version),
                  "old");

      var fails = assertInstanceOf(TestConnection.Result.Fails.class, test(old));

      assertEquals("odoo-address", fails.code());
      assertTrue(fails.message().contains(version));
    }

    @Test
    void saysThatAVersionIsNewerThanAnyItKnows() {
      OdooConnector young =
          (address, credentials) ->
              new OdooConnector.Connected(
                  bench.connector().connect(address, credentials).transport(),
                  OdooVersion.parse("23.0"),
                  "new");

      var works = assertInstanceOf(TestConnection.Result.Works.class, test(young));

      assertTrue(works.notes().getFirst().contains("23.0 is newer"));
      var integration = bench.stores().integrations().find(ID).orElseThrow();
      var notice = bench.watch().notices(integration).getFirst();
      assertEquals("version-unknown", notice.kind().code());
      assertTrue(notice.message().contains("treated as Odoo 20"), notice::message);

      test(bench.connector());
      assertEquals(List.of(), bench.watch().notices(integration));
    }
  }

  @Nested
  class Preparing {
    @ParameterizedTest
    @ValueSource(ints = {14, 19})
    void findsWhatItMadeBefore(int version) {
      var bench = ServicesBench.of(version);
      var prepare = bench.prepare(Optional.empty());

      var again = assertInstanceOf(PrepareOdoo.Result.Prepared.class, prepare.prepare(ID));

      assertEquals(List.of(), again.created());
      assertEquals(
          List.of(
              "account.move.x_host_id",
              "product.product.x_host_id",
              "res.partner.x_host_id",
              "sale.order.x_host_id"),
          again.present());
      assertEquals(0, bench.writes());
    }

    @Test
    void saysWhyItFails() {
      bench.goDown();
      var prepare = bench.prepare(Optional.empty());

      assertInstanceOf(PrepareOdoo.Result.Fails.class, prepare.prepare(ID));
      var other = new IntegrationId("other");
      assertEquals(new PrepareOdoo.Result.NoSuchIntegration(other), prepare.prepare(other));
    }
  }
}
