package dev.odoobridge.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.out.Leases;
import dev.odoobridge.application.port.out.Leases.Lease;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Holds for every {@link Leases}. */
public interface LeasesContract {

  /** The leases of one instance of the bridge. */
  Leases leases();

  /** The leases of a second instance on the same database. */
  Leases ofOtherInstance();

  /** Ends the process of {@link #leases}, as far as others can see. */
  void killInstance();

  private Lease acquire(String name) {
    return leases().tryAcquire(name).orElseThrow();
  }

  private boolean isFreeForOther(String name) {
    var lease = ofOtherInstance().tryAcquire(name);
    lease.ifPresent(Lease::close);
    return lease.isPresent();
  }

  @Test
  default void givesALeaseToOneHolderAtATime() {
    acquire("sync/default");

    assertEquals(Optional.empty(), leases().tryAcquire("sync/default"));
    assertEquals(Optional.empty(), ofOtherInstance().tryAcquire("sync/default"));
    assertEquals(
        Optional.empty(), OtherThread.start(() -> leases().tryAcquire("sync/default")).result());
  }

  @Test
  default void givesItAgainOnceItIsClosed() {
    acquire("sync/default").close();

    assertTrue(isFreeForOther("sync/default"));
    acquire("sync/default");
  }

  @Test
  default void givesDifferentNamesToDifferentHolders() {
    acquire("a");

    assertTrue(isFreeForOther("b"));
    assertTrue(isFreeForOther("A"));
    acquire("b");
  }

  @Test
  default void takesNoHarmFromClosingTwice() {
    var first = acquire("a");
    first.close();
    acquire("a");

    first.close();

    assertEquals(Optional.empty(), ofOtherInstance().tryAcquire("a"));
    assertEquals(Optional.empty(), leases().tryAcquire("a"));
  }

  @Test
  default void closesOneLeaseAndKeepsTheOthers() {
    acquire("a");

    acquire("b").close();

    assertTrue(isFreeForOther("b"));
    assertEquals(Optional.empty(), ofOtherInstance().tryAcquire("a"));
  }

  @Test
  default void letsALeaseBeClosedOnAnotherThread() {
    var lease = acquire("a");

    OtherThread.run(lease::close).result();

    assertTrue(isFreeForOther("a"));
  }

  @Test
  default void endsALeaseWhenItsProcessDies() {
    acquire("a");
    acquire("b");

    killInstance();

    assertTrue(isFreeForOther("a"));
    assertTrue(isFreeForOther("b"));
  }

  @Test
  default void takesNoHarmFromClosingALeaseThatEnded() {
    var lost = acquire("a");
    killInstance();
    var taken = ofOtherInstance().tryAcquire("a");
    assertTrue(taken.isPresent());

    lost.close();

    assertEquals(Optional.empty(), leases().tryAcquire("a"));
    taken.get().close();
    acquire("a");
  }

  @Test
  default void givesManyNamesAtOnce() {
    var held = new ArrayList<Lease>();
    IntStream.range(0, 300).forEach(it -> held.add(acquire("name-" + it)));

    assertEquals(Optional.empty(), ofOtherInstance().tryAcquire("name-299"));
    held.forEach(Lease::close);
    assertTrue(isFreeForOther("name-0"));
  }

  @Test
  default void givesAContestedNameToExactlyOne() {
    for (var round = 0; round < 5; round++) {
      var name = "round-" + round;
      var attempts = new ArrayList<OtherThread<Optional<Lease>>>();
      for (var instance : List.of(leases(), ofOtherInstance())) {
        IntStream.range(0, 8)
            .forEach(_ -> attempts.add(OtherThread.start(() -> instance.tryAcquire(name))));
      }

      assertEquals(1, attempts.stream().filter(it -> it.result().isPresent()).count());
    }
  }
}
