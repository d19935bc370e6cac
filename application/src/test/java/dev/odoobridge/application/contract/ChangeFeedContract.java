package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleChanges.created;
import static dev.odoobridge.application.contract.SampleChanges.full;
import static dev.odoobridge.application.contract.SampleRecords.CUSTOMER;
import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static dev.odoobridge.application.contract.SampleRecords.ORDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.out.ChangeFeed;
import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.domain.feed.Announcement;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.feed.FeedFilter;
import dev.odoobridge.domain.feed.FeedSlice;
import dev.odoobridge.domain.feed.Placed;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Holds for every {@link ChangeFeed}. */
public interface ChangeFeedContract extends StoreContract {
  IntegrationId OTHER = new IntegrationId("other");

  private ChangeFeed feed() {
    return stores().feed();
  }

  private void append(Announcement... announcements) {
    feed().append(List.of(announcements));
  }

  private static List<String> ids(FeedSlice slice) {
    return slice.changes().stream().map(placed -> placed.value().key().hostId().value()).toList();
  }

  private List<String> ids(FeedCursor after) {
    return ids(feed().read(FeedFilter.ALL, after, 100));
  }

  @Test
  default void hasNothingAtFirst() {
    var slice = feed().read(FeedFilter.ALL, FeedCursor.START, 10);

    assertEquals(List.of(), slice.changes());
    assertFalse(feed().cutOff().isBehind(slice.next()));
  }

  @Test
  default void givesChangesBackAsTheyWere() {
    addIntegration();
    append(full("a"), created("b"));

    var slice = feed().read(FeedFilter.ALL, FeedCursor.START, 10);
    var announced =
        feed().announcements(INTEGRATION, CUSTOMER, FeedCursor.START, feed().newest(), 10);

    assertEquals(
        List.of(full("a").change(), created("b").change()),
        slice.changes().stream().map(Placed::value).toList());
    assertEquals(List.of(full("a"), created("b")), announced.stream().map(Placed::value).toList());
    assertEquals(
        slice.changes().stream().map(Placed::cursor).toList(),
        announced.stream().map(Placed::cursor).toList());
  }

  @Test
  default void readsOnWhereItStoppedWithoutAGapOrARepetition() {
    addIntegration();
    append(created("a"), created("b"), created("c"));
    append(created("d"));
    var read = new ArrayList<String>();

    var slice = feed().read(FeedFilter.ALL, FeedCursor.START, 2);
    while (!slice.changes().isEmpty()) {
      read.addAll(ids(slice));
      slice = feed().read(FeedFilter.ALL, slice.next(), 2);
    }
    append(created("e"));

    assertEquals(List.of("a", "b", "c", "d"), read);
    assertEquals(List.of("e"), ids(slice.next()));
  }

  @Test
  default void goesOnFromTheNewestPlaceWithWhatComesThen() {
    addIntegration();
    append(created("a"));
    var newest = feed().newest();

    append(created("b"));

    assertEquals(List.of("b"), ids(newest));
  }

  @Test
  default void givesOnlyWhatTheFilterTakesAndGoesOnBehindTheRest() {
    addIntegration();
    stores().integrations().add(SampleIntegrations.integration(OTHER));
    append(
        created("a"),
        created(INTEGRATION, ORDER, "o", NOON),
        created(OTHER, ORDER, "p", NOON),
        created(OTHER, CUSTOMER, "q", NOON));
    var orders = new FeedFilter(Set.of(), Set.of(ORDER));

    var slice = feed().read(orders, FeedCursor.START, 10);

    assertEquals(List.of("o", "p"), ids(slice));
    assertEquals(List.of(), ids(slice.next()));
    assertEquals(
        List.of("p", "q"),
        ids(feed().read(new FeedFilter(Set.of(OTHER), Set.of()), FeedCursor.START, 10)));
    assertEquals(
        List.of("q"),
        ids(feed().read(new FeedFilter(Set.of(OTHER), Set.of(CUSTOMER)), FeedCursor.START, 10)));
  }

  @Test
  default void keepsNothingOfATransactionThatFailed() {
    addIntegration();

    assertThrows(
        IllegalStateException.class,
        () ->
            stores()
                .transactions()
                .run(
                    () -> {
                      append(created("a"));
                      throw new IllegalStateException("on purpose");
                    }));

    assertEquals(List.of(), ids(FeedCursor.START));
  }

  @Test
  default void showsNothingOfATransactionThatHasNotEnded() {
    addIntegration();

    stores()
        .transactions()
        .run(
            () -> {
              append(created("a"));
              assertEquals(List.of(), ids(FeedCursor.START));
              assertEquals(List.of(), OtherThread.start(() -> ids(FeedCursor.START)).result());
            });

    assertEquals(List.of("a"), ids(FeedCursor.START));
  }

  @Test
  default void givesForAcknowledgingUpToAPlaceAndThatPlace() {
    addIntegration();
    append(full("a"), created(INTEGRATION, ORDER, "o", NOON), full("b"), full("c"));
    var all = feed().read(FeedFilter.ALL, FeedCursor.START, 10).changes();

    var upToB =
        feed().announcements(INTEGRATION, CUSTOMER, all.get(0).cursor(), all.get(2).cursor(), 10);

    assertEquals(List.of(full("b")), upToB.stream().map(Placed::value).toList());
  }

  @Test
  default void forgetsFromTheBeginningUpToWhatIsToBeKept() {
    addIntegration();
    append(
        created(INTEGRATION, CUSTOMER, "a", NOON),
        created(INTEGRATION, CUSTOMER, "b", NOON.plusSeconds(1)),
        created(INTEGRATION, CUSTOMER, "c", NOON.plusSeconds(3)),
        created(INTEGRATION, CUSTOMER, "d", NOON));
    var all = feed().read(FeedFilter.ALL, FeedCursor.START, 10).changes();

    var forgotten = feed().forget(NOON.plusSeconds(3));

    assertEquals(2, forgotten);
    assertEquals(List.of("c", "d"), ids(FeedCursor.START));
    assertEquals(all.get(1).cursor(), feed().cutOff());
    assertEquals(0, feed().forget(NOON.plusSeconds(3)));
    assertEquals(all.get(1).cursor(), feed().cutOff());
  }

  @Test
  default void forgetsEverythingThatIsOld() {
    addIntegration();
    append(created("a"), created("b"));
    var newest = feed().newest();

    assertEquals(2, feed().forget(NOON.plusSeconds(1)));

    assertEquals(List.of(), ids(FeedCursor.START));
    assertFalse(feed().cutOff().isBehind(newest));
    assertTrue(feed().cutOff().isBehind(FeedCursor.START));
  }

  @Test
  default void losesWhatBelongsToARemovedIntegration() {
    addIntegration();
    append(created("a"));

    stores().integrations().remove(INTEGRATION);

    assertEquals(List.of(), ids(FeedCursor.START));
  }

  @Test
  default void refusesTheChangeOfAnUnknownIntegration() {
    assertThrows(StoreFailure.class, () -> append(created("a")));
  }
}
