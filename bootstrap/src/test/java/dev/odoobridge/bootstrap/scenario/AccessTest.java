package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.cli.ApiFailure;
import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.runtime.Bridge;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.testkit.database.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Users, tokens and what ends them, through a whole service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
  private static final String API = "/api/v1/";
  private static final String KEY = "the-secret-key-of-the-service";

  @TempDir private static Path data;
  private TestDatabase database;
  private Bridge bridge;
  private ApiClient admin;

  @BeforeAll
  void start() {
    database = MigratedDatabase.create();
    var address = TestAddress.of(database);
    bridge =
        Bridge.start(
            Settings.in(data)
                .with(address)
                .withSecretKey(new Secret(KEY))
                .withAdminPassword(new Secret("the admin's own")),
            InstantSource.system());
    bridge.ensureAdmin();
    admin = client(signIn("admin", "the admin's own").path("access_token").asText());
    for (var id : List.of("shop", "other")) {
      admin.post(
          API + "integrations",
          Map.of(
              "id", id,
              "profile", "go4rent",
              "url", "http://127.0.0.1:1",
              "database", "x",
              "username", "x",
              "api_key", "0123456789",
              "auto_sync", false));
    }
  }

  @AfterAll
  void stop() {
    admin.close();
    bridge.close();
    database.close();
  }

  private ApiClient client(String token) {
    return new ApiClient(bridge.url(), new Secret(token));
  }

  private JsonNode signIn(String name, String password) {
    try (var nobody = client("none")) {
      return nobody.post(API + "auth/token", Map.of("username", name, "password", password));
    }
  }

  private JsonNode refresh(JsonNode signedIn) {
    try (var nobody = client("none")) {
      return nobody.post(
          API + "auth/refresh", Map.of("refresh_token", signedIn.path("refresh_token").asText()));
    }
  }

  private void user(String name, String role) {
    admin.post(API + "users", Map.of("name", name, "role", role, "password", "first password"));
  }

  private static void assertRefused(int status, Runnable work) {
    var refused = assertThrows(ApiFailure.class, work::run);
    assertEquals(Optional.of(status), refused.status(), refused.getMessage());
  }

  private void assertOut(JsonNode signedIn) {
    try (var api = client(signedIn.path("access_token").asText())) {
      assertRefused(401, () -> api.get(API + "auth/me"));
    }
    assertRefused(401, () -> refresh(signedIn));
  }

  @Test
  void aUserWorksInTheOwnRoleUntilShutOut() {
    user("anna", "viewer");
    var signedIn = signIn("anna", "first password");
    try (var anna = client(signedIn.path("access_token").asText())) {
      assertEquals("viewer", anna.get(API + "auth/me").path("role").asText());
      assertRefused(403, () -> anna.get(API + "users"));
      admin.patch(API + "users/anna", Map.of("role", "manager"));
      assertEquals("manager", anna.get(API + "auth/me").path("role").asText());
    }

    admin.patch(API + "users/anna", Map.of("disabled", true));

    assertOut(signedIn);
    assertRefused(401, () -> signIn("anna", "first password"));
    admin.patch(API + "users/anna", Map.of("disabled", false));
    assertOut(signedIn);
    signIn("anna", "first password");
    admin.delete(API + "users/anna");
    assertRefused(401, () -> signIn("anna", "first password"));
  }

  @Test
  void aNewPasswordEndsWhatWasSignedIn() {
    user("otto", "host");
    var before = signIn("otto", "first password");
    try (var otto = client(before.path("access_token").asText())) {
      otto.post(
          API + "auth/password",
          Map.of("password", "first password", "new_password", "next password"));
    }

    assertOut(before);
    assertRefused(401, () -> signIn("otto", "first password"));
    signIn("otto", "next password");
  }

  @Test
  void aRefreshTokenIsGoodOnceAndACopyEndsThemAll() {
    user("rita", "viewer");
    var first = signIn("rita", "first password");
    var second = refresh(first);
    var third = refresh(second);

    assertRefused(401, () -> refresh(first));
    assertRefused(401, () -> refresh(third));
  }

  @Test
  void anApplicationsTokenOpensWhatItIsForUntilItIsRevoked() {
    var made =
        admin.post(
            API + "tokens",
            Map.of("name", "shop app", "role", "host", "integrations", List.of("shop")));
    try (var app = client(made.path("token").asText())) {
      app.put(
          API + "integrations/shop/records/customer/c1",
          Map.of("first_name", "A", "last_name", "B", "email", "a@b.example"));
      var record = app.get(API + "integrations/shop/records/customer/c1");
      assertEquals("token:shop app", record.path("changed_by").asText());
      assertRefused(403, () -> app.get(API + "integrations/other/records/customer"));
      assertRefused(403, () -> app.get(API + "tokens"));
      var shown = admin.get(API + "tokens/" + made.path("id").asText());
      assertTrue(shown.path("last_used_at").asText().startsWith("20"), shown.toString());

      admin.delete(API + "tokens/" + made.path("id").asText());

      assertRefused(401, () -> app.get(API + "auth/me"));
    }
  }

  @Test
  void aForgedTokenOpensNothing() {
    var real = signIn("admin", "the admin's own").path("access_token").asText().split("\\.");
    var none =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));

    for (var forged :
        List.of(
            none + "." + real[1] + ".",
            none + "." + real[1] + "." + real[2],
            real[0] + "." + real[1] + "." + real[2].replace(real[2].charAt(5), 'x') + "x",
            "obt_0000000000000000_" + "A".repeat(43),
            "A".repeat(3000))) {
      try (var nobody = client(forged)) {
        assertRefused(401, () -> nobody.get(API + "auth/me"));
      }
    }
  }

  /** Each is signed as the service signs, but for what is said of it. */
  @Test
  void aTokenThatIsOverOrOfAnotherKeyOrIssuerOpensNothing() throws Exception {
    var real = signIn("admin", "the admin's own").path("access_token").asText();
    var claims =
        new String(Base64.getUrlDecoder().decode(real.split("\\.")[1]), StandardCharsets.UTF_8);
    var issuer = ApiClient.JSON.readTree(claims).path("iss").asText();
    var expiry = ApiClient.JSON.readTree(claims).path("exp").asText();
    var past = Long.toString(Long.parseLong(expiry) - 4000);

    assertEquals("admin", me(signed(real, claims, KEY)).path("name").asText());
    for (var forged :
        List.of(
            signed(real, claims.replace(expiry, past), KEY),
            signed(real, claims.replace('"' + issuer + '"', "\"somebody\""), KEY),
            signed(real, claims.replace("\"admin\"", "\"nobody\""), KEY),
            signed(real, claims, "another-secret-key-of-the-service"))) {
      assertRefused(401, () -> me(forged));
    }
  }

  private JsonNode me(String token) {
    try (var api = client(token)) {
      return api.get(API + "auth/me");
    }
  }

  private static String signed(String like, String claims, String key) throws Exception {
    var base64 = Base64.getUrlEncoder().withoutPadding();
    var head =
        like.split("\\.")[0] + "." + base64.encodeToString(claims.getBytes(StandardCharsets.UTF_8));
    var derived =
        KDF.getInstance("HKDF-SHA256")
            .deriveKey(
                "HmacSHA256",
                HKDFParameterSpec.ofExtract()
                    .addSalt("odoo-bridge".getBytes(StandardCharsets.UTF_8))
                    .addIKM(key.getBytes(StandardCharsets.UTF_8))
                    .thenExpand("access tokens".getBytes(StandardCharsets.UTF_8), 32));
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(derived);
    return head
        + "."
        + base64.encodeToString(mac.doFinal(head.getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void whoDidWhatIsWrittenDown() {
    user("carl", "viewer");
    admin.patch(API + "users/carl", Map.of("role", "host", "password", "second password"));
    admin.put(
        API + "integrations/shop/records/customer/c9",
        Map.of("first_name", "C", "last_name", "D", "email", "c@d.example"));

    var entries = admin.get(API + "audit?target=carl").path("items");
    assertEquals("PATCH /api/v1/users/{name}", entries.path(0).path("action").asText());
    assertTrue(entries.path(0).path("before").asText().contains("\"viewer\""));
    assertTrue(entries.path(0).path("after").asText().contains("\"host\""));
    assertTrue(!entries.toString().contains("second password"));
    var record = admin.get(API + "audit?integration=shop&entity=customer&target=c9");
    assertEquals("admin", record.path("items").path(0).path("by").asText());
  }

  @Test
  void theLastAdminStays() {
    assertRefused(409, () -> admin.delete(API + "users/admin"));
    assertRefused(409, () -> admin.patch(API + "users/admin", Map.of("disabled", true)));
  }
}
