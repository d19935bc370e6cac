package dev.odoobridge.application.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happened, in words, and how often. */
final class Chronicle {
  private final InstantSource clock;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  Chronicle(InstantSource clock) {
    this.clock = clock;
  }

  void say(String line) {
    lines.add(clock.instant() + "  " + line);
  }

  /** Counts something without a word about it. */
  void count(String kind) {
    counts.merge(kind, 1, Integer::sum);
  }

  List<String> lines() {
    return Collections.unmodifiableList(lines);
  }

  Map<String, Integer> counts() {
    return Collections.unmodifiableMap(counts);
  }

  /** The same for the same history, and for no other. */
  String digest() {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      for (var line : lines) {
        sha.update(line.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) '\n');
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
