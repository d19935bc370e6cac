package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.integration.NetworkRule;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Where names may lead that a thread looks up. What looks names up for the whole process asks here
 * each time, so that a connection goes to an address that was allowed, and not only to a name that
 * was when somebody looked before.
 */
public final class Confinement {
  private static final ThreadLocal<Optional<Confinement>> CURRENT =
      ThreadLocal.withInitial(Optional::empty);

  private final NetworkRule rule;
  private final Optional<String> free;

  private Confinement(NetworkRule rule, Optional<String> free) {
    this.rule = rule;
    this.free = free;
  }

  /** To the addresses that a rule allows. */
  public static Confinement to(NetworkRule rule) {
    return new Confinement(rule, Optional.empty());
  }

  /** This one, but for a name that an operator gave, such as a proxy's. */
  public Confinement except(String host) {
    return new Confinement(rule, Optional.of(host.toLowerCase(Locale.ROOT)));
  }

  /** That executor, each of whose tasks looks up names so. */
  public Executor over(Executor executor) {
    return task -> executor.execute(() -> run(task));
  }

  private void run(Runnable task) {
    var before = CURRENT.get();
    CURRENT.set(Optional.of(this));
    try {
      task.run();
    } finally {
      CURRENT.set(before);
    }
  }

  /** Makes a call during which this thread looks up names so. */
  public <T> T during(Call<T> call) throws IOException, InterruptedException {
    var before = CURRENT.get();
    CURRENT.set(Optional.of(this));
    try {
      return call.answer();
    } finally {
      CURRENT.set(before);
    }
  }

  /** Something over the network. */
  @FunctionalInterface
  public interface Call<T> {
    T answer() throws IOException, InterruptedException;
  }

  /** Whether this thread may know that a name leads there; any may that is not confined. */
  public static boolean lets(String host, Collection<InetAddress> addresses) {
    return CURRENT
        .get()
        .filter(it -> !it.free.equals(Optional.of(host.toLowerCase(Locale.ROOT))))
        .map(it -> addresses.stream().allMatch(it.rule::allows))
        .orElse(true);
  }
}
