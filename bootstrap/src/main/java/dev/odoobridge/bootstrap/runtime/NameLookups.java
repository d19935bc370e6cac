package dev.odoobridge.bootstrap.runtime;

import dev.odoobridge.application.port.out.Confinement;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * How this process looks up names: as the system does, remembered for a while, and each time held
 * against what the thread that asks is confined to. Thread-safe.
 */
final class NameLookups implements InetAddressResolver {
  /** As long as Java would remember them. */
  static final Duration KNOWN = Duration.ofSeconds(30);

  private static final Duration UNKNOWN = Duration.ofSeconds(10);
  private static final int MOST = 1000;

  private final InetAddressResolver system;
  private final InstantSource clock;
  private final Duration longest;
  private final ConcurrentHashMap<Question, Answer> answers = new ConcurrentHashMap<>();

  /**
   * Makes lookups that remember nothing yet.
   *
   * @param longest how long an answer is good for
   */
  NameLookups(InetAddressResolver system, InstantSource clock, Duration longest) {
    this.system = system;
    this.clock = clock;
    this.longest = longest;
  }

  @Override
  public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
      throws UnknownHostException {
    var addresses = addresses(new Question(host, policy.characteristics()), policy);
    if (addresses.isEmpty()) {
      throw new UnknownHostException(host + ": Name or service not known");
    }
    if (!Confinement.lets(host, addresses)) {
      throw new UnknownHostException(host + " leads to an address nothing may be sent to");
    }
    return addresses.stream();
  }

  private List<InetAddress> addresses(Question question, LookupPolicy policy) {
    var now = clock.instant();
    var known = answers.get(question);
    if (known != null && now.isBefore(known.until())) {
      return known.addresses();
    }
    var found = ask(question.host(), policy);
    if (answers.size() >= MOST) {
      answers.clear();
    }
    var good = found.isEmpty() && UNKNOWN.compareTo(longest) < 0 ? UNKNOWN : longest;
    answers.put(question, new Answer(found, now.plus(good)));
    return found;
  }

  private List<InetAddress> ask(String host, LookupPolicy policy) {
    try (var found = system.lookupByName(host, policy)) {
      return found.toList();
    } catch (UnknownHostException _) {
      return List.of();
    }
  }

  @Override
  public String lookupByAddress(byte[] address) throws UnknownHostException {
    return system.lookupByAddress(address);
  }

  /** What is asked: the same name may have other addresses of another family. */
  private record Question(String host, int families) {}

  /** None when there is no such name. */
  private record Answer(List<InetAddress> addresses, Instant until) {}
}
