package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.access.Allowed;
import dev.odoobridge.domain.access.ModelMember;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.access.Scope;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class OdooRecordsTest {
  private static final String ODOO = "/api/v1/integrations/main/odoo";
  private static final String PARTNERS = ODOO + "/records/res.partner";
  private final Served served = new Served().withIntegration();

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void makesReadsChangesAndDeletesARecord() {
    var made = served.post(PARTNERS, "{\"values\": {\"name\": \"Ada\", \"age\": 36.5}}").is(201);
    assertEquals("1", made.at("/id"));
    assertEquals(PARTNERS + "/1", made.header("Location"));
    assertEquals(
        Answer.json("{\"id\": 1, \"name\": \"Ada\", \"age\": 36.5}"),
        served.get(PARTNERS + "/1?fields=name,age").is(200).json());
    served.send("PATCH", PARTNERS + "/1", "{\"values\": {\"name\": null}}").is(200);
    assertTrue(served.get(PARTNERS + "/1").json().path("name").isNull());
    served.delete(PARTNERS + "/1").is(204);
    served.delete(PARTNERS + "/1").isProblem(404, "odoo-record-not-found");
    served.get(PARTNERS + "/x").isProblem(404, "odoo-record-not-found");
  }

  @Test
  void understandsAList() {
    var list =
        served.get(
            PARTNERS
                + "?domain=%5B%5B%22name%22%2C%22=%22%2Cnull%5D%5D&where%5Bage.gte%5D=3&where[city]=A%20B"
                + "&fields=name,%20city&order=name%20desc&archived=true&limit=5&after=id-3&total=true"
                + "&raw=true");

    list.is(200);
    assertEquals(
        "0 id-9 odoo", list.at("/total") + " " + list.at("/next") + " " + list.at("/source"));
    assertEquals(list.at("/as_of"), list.header("Odoo-Bridge-As-Of"));
    var search = served.odooRecords.searched.orElseThrow();
    assertEquals(Map.of("age.gte", "3", "city", "A B"), search.where());
    assertEquals(
        RawValue.list(RawValue.list(RawValue.of("name"), RawValue.of("="), RawValue.NOTHING)),
        search.domain());
    assertEquals(List.of("name", "city"), search.shape().fields());
    assertTrue(search.archived() && search.counted() && search.shape().raw());
    assertEquals(Optional.of("id-3"), search.after());
    assertEquals(5, search.limit());
  }

  @Test
  void refusesAListThatMakesNoSense() {
    for (var query :
        List.of("domain=%7B%7D", "domain=%5B", "limit=0", "limit=1001", "total=1", "whose[x]=1")) {
      served.get(PARTNERS + "?" + query).isProblem(400, "invalid-parameter");
    }
  }

  @Test
  void answersEachRecordOfABatch() {
    var made =
        served
            .post(
                PARTNERS + "/batch",
                "{\"operation\": \"create\", \"records\": [{\"name\": \"A\"}, {\"bad\": 1}]}")
            .is(200);
    assertEquals("created", made.at("/items/0/outcome"));
    assertEquals("invalid", made.at("/items/1/outcome"));
    assertEquals("bad", made.at("/items/1/errors/0/path"));
    var changed =
        served
            .post(
                PARTNERS + "/batch",
                "{\"operation\": \"update\", \"records\": [{\"id\": 1, \"values\": {\"name\": \"B\"}},"
                    + " {\"id\": 77, \"values\": {}}]}")
            .is(200);
    assertEquals("missing", changed.at("/items/1/outcome"));
    var read = served.post(PARTNERS + "/batch", "{\"operation\": \"read\", \"ids\": [1]}").is(200);
    assertEquals("B", read.at("/items/0/record/name"));
    var gone =
        served.post(PARTNERS + "/batch", "{\"operation\": \"delete\", \"ids\": [1, 5]}").is(200);
    assertEquals("deleted", gone.at("/items/0/outcome"));
    assertEquals("odoo-refused", gone.at("/items/1/code"));
  }

  @Test
  void namesWhatIsWrongWithABatch() {
    var twice = "{\"id\": 1, \"values\": {}}";
    served
        .post(
            PARTNERS + "/batch",
            "{\"operation\": \"update\", \"records\": [" + twice + "," + twice + ", 3]}")
        .isProblem(422, "invalid-fields")
        .namesErrors("records[1].id", "records[2]");
    served
        .post(PARTNERS + "/batch", "{\"operation\": \"delete\", \"ids\": [0, 1.5, \"1\"]}")
        .isProblem(422, "invalid-fields")
        .namesErrors("ids[0]", "ids[1]", "ids[2]");
    served
        .post(PARTNERS + "/batch", "{\"operation\": \"explode\"}")
        .isProblem(422, "invalid-fields");
    served.post(PARTNERS + "/batch", "{\"operation\": \"read\"}").isProblem(422, "invalid-fields");
    served.post(PARTNERS, "{\"name\": \"Ada\"}").isProblem(422, "invalid-fields");
  }

  @Test
  void callsAMethod() {
    var answer =
        served
            .post(
                ODOO + "/call/res.partner/do_it",
                "{\"ids\": [4], \"arguments\": {\"a\": [1, null]}, \"context\": {\"b\": true}}")
            .is(200);

    assertEquals(Answer.json("{\"result\": [null, false]}"), answer.json());
    var call = served.odooRecords.called.orElseThrow();
    assertEquals(Optional.of(List.of(new OdooId(4))), call.ids());
    assertEquals(Map.of("b", RawValue.TRUE), call.context());
    served.post(ODOO + "/call/res.partner/do_it", null).is(200);
    assertEquals(Optional.empty(), served.odooRecords.called.orElseThrow().ids());
  }

  @Test
  void saysWhyAMethodIsRefused() {
    for (var method : List.of("_write", "sudo", "browse", "export_data")) {
      served.post(ODOO + "/call/res.partner/" + method, "{}").isProblem(403, "odoo-access-denied");
    }
    served
        .send(Role.MANAGER, "GET", ODOO + "/records/ir.config_parameter", null)
        .isProblem(403, "odoo-access-denied");
  }

  @Test
  void keepsATokenToItsModelsAndMethods() {
    var partner = new ModelName("res.partner");
    var scope =
        new Scope(
            Allowed.everything(),
            Allowed.everything(),
            Allowed.only(Set.of(partner)),
            Allowed.everything(),
            Allowed.only(Set.of(new ModelMember(partner, "do_it"))),
            false);
    var token = "Bearer " + served.signIn.token(Role.MANAGER, scope);

    served
        .sendUnsigned("POST", ODOO + "/call/res.partner/do_it", "{}", "Authorization", token)
        .is(200);
    served
        .sendUnsigned("POST", ODOO + "/call/res.partner/do_more", "{}", "Authorization", token)
        .isProblem(403, "odoo-access-denied");
    served
        .sendUnsigned("GET", ODOO + "/records/sale.order", null, "Authorization", token)
        .isProblem(403, "odoo-access-denied");
  }

  @Test
  void understandsHowOldAnAnswerMayBe() {
    for (var wish :
        List.of(
            "max_staleness=60||60 true false",
            "|no-cache|0 true false",
            "|no-store|0 false false",
            "|private, Max-Age=5|5 true false",
            "max_staleness=60|max-age=90|60 true false",
            "max_staleness=60|max-age=\"30\"|30 true false",
            "||- true false")) {
      var parts = wish.split("\\|", -1);
      served.send("GET", PARTNERS + "?" + parts[0], null, "Cache-Control", parts[1]).is(200);
      var heard = served.reads.wished.orElseThrow();
      var oldest = heard.oldest().map(it -> "" + it.toSeconds()).orElse("-");
      assertEquals(parts[2], oldest + " " + heard.kept() + " " + heard.onlyKept());
    }
    served
        .send("GET", PARTNERS, null, "Cache-Control", "only-if-cached")
        .isProblem(504, "not-cached");
    served
        .send("GET", PARTNERS, null, "Cache-Control", "max-age=x")
        .isProblem(400, "invalid-header");
    served.get(PARTNERS + "?max_staleness=86401").isProblem(400, "invalid-parameter");
  }

  @Test
  void saysAndShowsHowLongAnswersAreKept() {
    var cache = ODOO + "/cache";
    assertEquals("3600", served.get(cache).is(200).at("/seconds"));
    served.put(cache, "{\"seconds\": 60, \"models\": {\"stock.quant\": 0}}").is(200);
    assertEquals(
        Answer.json("{\"seconds\": 60, \"models\": {\"stock.quant\": 0}}"),
        served.get(cache).json());
    for (var wrong :
        List.of(
            "{\"seconds\": -1}",
            "{\"seconds\": 86401}",
            "{\"models\": {\"No Model\": 1}}",
            "{\"models\": {\"a\": \"b\"}}",
            "{\"minutes\": 1}")) {
      served.put(cache, wrong).isProblem(422, "invalid-fields");
    }
    served.delete(cache).is(204);
  }
}
