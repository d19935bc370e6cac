package dev.odoobridge.application.webhooks;

import static dev.odoobridge.application.contract.SampleChanges.created;
import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static dev.odoobridge.application.contract.SampleRecords.ORDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.contract.SampleIntegrations;
import dev.odoobridge.application.contract.Stores;
import dev.odoobridge.application.feed.FeedBell;
import dev.odoobridge.application.feed.ReadChangesService;
import dev.odoobridge.application.memory.InMemoryDatabase;
import dev.odoobridge.application.memory.InMemoryLeases;
import dev.odoobridge.application.memory.InMemoryProfiles;
import dev.odoobridge.application.memory.InMemoryStores;
import dev.odoobridge.application.odoo.KnownNames;
import dev.odoobridge.application.port.in.DeliverWebhooks;
import dev.odoobridge.application.port.in.DeliverWebhooks.Answer;
import dev.odoobridge.application.port.in.DeliverWebhooks.Parcel;
import dev.odoobridge.application.port.in.ManageWebhooks;
import dev.odoobridge.application.sync.SampleProfile;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.webhook.Delivery;
import dev.odoobridge.domain.webhook.Webhook;
import dev.odoobridge.domain.webhook.WebhookStatus;
import dev.odoobridge.testkit.time.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class DeliverWebhooksTest {
  private static final Caller ADMIN = new Caller("alice", Role.ADMIN);
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());
  private final SettableClock clock = SettableClock.at(NOON);
  private final InMemoryLeases.Register register = new InMemoryLeases.Register();
  private final ManageWebhooksService manage =
      new ManageWebhooksService(
          stores.webhooks(),
          new KnownNames(stores.integrations(), new InMemoryProfiles(SampleProfile.of(true))),
          stores.feed(),
          clock,
          new Random(1));
  private final DeliverWebhooks deliver = instance(new InMemoryLeases(register));
  private final List<Parcel> sent = new ArrayList<>();
  private Function<Parcel, Answer> other = _ -> new Answer.Taken(204);

  @BeforeEach
  void addIntegration() {
    stores.integrations().add(SampleIntegrations.integration(INTEGRATION));
  }

  private DeliverWebhooks instance(InMemoryLeases leases) {
    var changes = new ReadChangesService(stores.feed(), stores.records(), new FeedBell(), clock);
    var courier =
        new WebhookCourier(
            stores.webhooks(),
            changes,
            (secret, message, at, body) -> secret.reveal() + message + at + body.length,
            clock,
            new Random(1));
    return new DeliverWebhooksService(stores.webhooks(), leases, courier, Runnable::run, clock);
  }

  private Webhook hook(String... entities) {
    var draft =
        new ManageWebhooks.Draft(
            Optional.of("https://host.example/hook"), List.of(), List.of(entities));
    return assertInstanceOf(ManageWebhooks.Result.Stored.class, manage.create(ADMIN, draft))
        .webhook();
  }

  private void deliver() {
    deliver.deliver(
        parcel -> {
          sent.add(parcel);
          return other.apply(parcel);
        });
  }

  private void append(String... ids) {
    stores.feed().append(List.of(ids).stream().map(id -> created(id)).toList());
  }

  private static List<String> ids(Parcel parcel) {
    return parcel.items().stream().map(it -> it.change().key().hostId().value()).toList();
  }

  private Webhook now(Webhook hook) {
    return stores.webhooks().find(hook.id()).orElseThrow();
  }

  private void afterAnHour() {
    clock.advance(Duration.ofHours(1));
    deliver();
  }

  @Nested
  class Delivering {

    @Test
    void bringsWhatHappensFromItsMakingOn() {
      append("before");
      var hook = hook();
      append("a", "b");

      deliver();
      deliver();

      assertEquals(1, sent.size());
      var parcel = sent.getFirst();
      assertEquals(List.of("a", "b"), ids(parcel));
      assertEquals(hook.url(), parcel.url());
      assertEquals(clock.instant(), parcel.at());
      assertEquals(
          hook.secret().reveal() + parcel.message() + parcel.at() + "2",
          parcel.signature().of(new byte[2]));
    }

    @Test
    void bringsOnlyWhatTheFilterTakes() {
      hook("order");
      append("a");
      stores.feed().append(List.of(created(INTEGRATION, ORDER, "o", NOON)));

      deliver();

      assertEquals(List.of("o"), ids(sent.getFirst()));
    }

    @Test
    void bringsManyInOrderInBoundedBatchesWithoutWaiting() {
      hook();
      append(IntStream.range(0, 250).mapToObj(Integer::toString).toArray(String[]::new));

      deliver();

      assertEquals(List.of(100, 100, 50), sent.stream().map(it -> it.items().size()).toList());
      assertEquals(
          IntStream.range(0, 250).mapToObj(Integer::toString).toList(),
          sent.stream().flatMap(it -> ids(it).stream()).toList());
      assertEquals(3, sent.stream().map(Parcel::message).distinct().count());
    }

    @Test
    void goesOnWhereItWasAfterARestart() {
      hook();
      append("a");
      deliver();
      append("b");

      instance(new InMemoryLeases(register))
          .deliver(
              parcel -> {
                sent.add(parcel);
                return new Answer.Taken(200);
              });

      assertEquals(List.of(List.of("a"), List.of("b")), sent.stream().map(it -> ids(it)).toList());
    }

    @Test
    void isDoneByOneInstanceAtATimeAndTakenOverFromADeadOne() {
      var dead = new InMemoryLeases(register);
      var hook = hook();
      append("a");
      dead.tryAcquire("webhook/" + hook.id());

      deliver();
      assertEquals(List.of(), sent);

      dead.die();
      deliver();
      assertEquals(List.of("a"), ids(sent.getFirst()));
    }

    @Test
    void keepsItsPlaceAlthoughNothingIsForIt() {
      var hook = hook("order");
      append("a");
      afterAnHour();

      assertTrue(now(hook).progress().cursor().isBehind(hook.progress().cursor()));
      clock.advance(Duration.ofDays(1));
      stores.feed().forget(clock.instant());
      stores.feed().append(List.of(created(INTEGRATION, ORDER, "o", clock.instant())));
      deliver();

      assertEquals(List.of("o"), ids(sent.getFirst()));
    }

    @Test
    void saysSoWhenChangesWereForgottenBeforeTheyWereDelivered() {
      var hook = hook();
      manage.pause(ADMIN, hook.id());
      append("a");
      stores.feed().forget(NOON.plusSeconds(1));
      manage.resume(ADMIN, hook.id());
      append("b");
      var newest = stores.feed().newest();

      deliver();
      append("c");
      deliver();

      assertEquals(List.of(), ids(sent.get(0)));
      assertEquals(newest, sent.get(0).next());
      assertEquals(List.of("c"), ids(sent.get(1)));
    }
  }

  @Nested
  class Failing {

    @Test
    void triesTheSameAgainLaterAndThenGoesOn() {
      var hook = hook();
      append("a", "b");
      other = _ -> new Answer.Refused(503, Optional.empty());
      deliver();
      append("c");
      deliver();
      assertEquals(1, sent.size());
      assertEquals(WebhookStatus.FAILING, now(hook).status());

      other = _ -> new Answer.Taken(200);
      clock.advance(Duration.ofSeconds(5));
      deliver();

      assertEquals(sent.get(0).message(), sent.get(1).message());
      assertEquals(List.of("a", "b"), ids(sent.get(1)));
      assertNotEquals(sent.get(0).at(), sent.get(1).at());
      assertEquals(List.of("c"), ids(sent.get(2)));
      assertEquals(WebhookStatus.ACTIVE, now(hook).status());
    }

    @Test
    void waitsLongerEachTime() {
      var hook = hook();
      append("a");
      other = _ -> new Answer.Unreached("no answer within 15 s");
      var pauses = new ArrayList<Duration>();
      for (var attempt = 0; attempt < 6; attempt++) {
        deliver();
        pauses.add(Duration.between(clock.instant(), now(hook).progress().notBefore()));
        clock.set(now(hook).progress().notBefore());
      }

      assertEquals(6, sent.size());
      for (var attempt = 0; attempt < 6; attempt++) {
        var full = Duration.ofSeconds(5L << attempt);
        assertTrue(pauses.get(attempt).compareTo(full) <= 0, pauses::toString);
        assertTrue(pauses.get(attempt).compareTo(full.dividedBy(2)) >= 0, pauses::toString);
      }
    }

    @Test
    void waitsAsLongAsItIsAskedTo() {
      hook();
      append("a");
      other = _ -> new Answer.Refused(429, Optional.of(Duration.ofMinutes(10)));
      deliver();

      clock.advance(Duration.ofMinutes(9));
      deliver();
      assertEquals(1, sent.size());
      clock.advance(Duration.ofMinutes(1));
      deliver();
      assertEquals(2, sent.size());
    }

    @Test
    void doesNotHoldUpOthers() {
      hook();
      var healthy = hook();
      append("a");
      other =
          parcel ->
              parcel.webhook().equals(healthy.id())
                  ? new Answer.Taken(200)
                  : new Answer.Refused(500, Optional.empty());

      deliver();
      append("b");
      deliver();

      assertEquals(
          List.of(List.of("a"), List.of("b")),
          sent.stream()
              .filter(it -> it.webhook().equals(healthy.id()))
              .map(it -> ids(it))
              .toList());
    }

    @Test
    void isGivenUpAfterLongAndGoesOnWhenSomebodyResumesIt() {
      var hook = hook();
      append("a");
      other = _ -> new Answer.Refused(500, Optional.empty());
      for (var hour = 0; hour < 80; hour++) {
        afterAnHour();
      }
      var attempts = sent.size();
      assertEquals(WebhookStatus.DISABLED, now(hook).status());
      assertTrue(attempts <= 74, "tried " + attempts);

      other = _ -> new Answer.Taken(200);
      afterAnHour();
      assertEquals(attempts, sent.size());
      manage.resume(ADMIN, hook.id());
      deliver();

      assertEquals(List.of("a"), ids(sent.getLast()));
      assertEquals(WebhookStatus.ACTIVE, now(hook).status());
    }

    @Test
    void isGivenUpAtOnceWhenTheOtherSideIsGone() {
      var hook = hook();
      append("a");
      other = _ -> new Answer.Refused(410, Optional.empty());

      deliver();

      assertEquals(WebhookStatus.DISABLED, now(hook).status());
    }
  }

  @Nested
  class Managing {

    @Test
    void keepsALogOfAttempts() {
      var hook = hook();
      append("a", "b");
      other =
          _ -> {
            clock.advance(Duration.ofMillis(30));
            return new Answer.Refused(500, Optional.empty());
          };
      deliver();
      other = _ -> new Answer.Unreached("no answer within 15 s");
      afterAnHour();
      other = _ -> new Answer.Taken(204);
      clock.advance(Duration.ofHours(1));
      deliver();

      var log = manage.deliveries(hook.id()).orElseThrow();

      assertEquals(List.of(3, 2, 1), log.stream().map(Delivery::attempt).toList());
      assertEquals(
          List.of(Optional.of(204), Optional.empty(), Optional.of(500)),
          log.stream().map(Delivery::status).toList());
      assertEquals(
          List.of(
              Optional.empty(),
              Optional.of("no answer within 15 s"),
              Optional.of("it answered 500")),
          log.stream().map(Delivery::error).toList());
      assertEquals(2, log.getLast().changes());
      assertEquals(Duration.ofMillis(30), log.getLast().took());
    }

    @Test
    void sendsNothingToOneThatIsPausedUntilItIsResumed() {
      var hook = hook();
      manage.pause(ADMIN, hook.id());
      append("a");
      deliver();
      assertEquals(List.of(), sent);
      assertEquals(WebhookStatus.PAUSED, now(hook).status());

      manage.resume(ADMIN, hook.id());
      deliver();

      assertEquals(List.of("a"), ids(sent.getFirst()));
    }

    @Test
    void sendsNothingToOneThatIsGone() {
      var hook = hook();
      append("a");

      assertTrue(manage.delete(ADMIN, hook.id()));
      deliver();

      assertEquals(List.of(), sent);
      assertEquals(Optional.empty(), manage.deliveries(hook.id()));
      assertEquals(Optional.empty(), manage.pause(ADMIN, hook.id()));
    }

    @Test
    void makesASecretNobodyElseHas() {
      var first = hook().secret().reveal();
      var second = hook().secret().reveal();

      assertTrue(first.matches("whsec_[A-Za-z0-9+/]{43}="), first);
      assertNotEquals(first, second);
    }

    @Test
    void refusesAnEntityThatNoneOfItsIntegrationsHas() {
      var url = Optional.of("https://h/x");
      var draft = new ManageWebhooks.Draft(url, List.of(), List.of("customer", "custoner"));

      var invalid =
          assertInstanceOf(ManageWebhooks.Result.Invalid.class, manage.create(ADMIN, draft));

      assertEquals(1, invalid.problems().size(), invalid::toString);
      assertEquals("entities", invalid.problems().getFirst().path());
    }

    @Test
    void refusesWhatCannotWork() {
      for (var url :
          List.of(
              "",
              "host.example",
              "ftp://h/x",
              "https://",
              "https://u:p@h/x",
              "https://h/#x",
              "http://h:0/",
              "http://h:99999/")) {
        var draft = new ManageWebhooks.Draft(Optional.of(url), List.of("no"), List.of("A"));

        var invalid =
            assertInstanceOf(ManageWebhooks.Result.Invalid.class, manage.create(ADMIN, draft));

        assertEquals(
            List.of("url", "entities", "integrations"),
            invalid.problems().stream().map(it -> it.path()).toList(),
            url);
      }
    }
  }
}
