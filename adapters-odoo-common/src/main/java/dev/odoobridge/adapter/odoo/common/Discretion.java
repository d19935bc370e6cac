package dev.odoobridge.adapter.odoo.common;

import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.Secret;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes foreign texts fit for people: without the secrets, on one line, bounded. */
final class Discretion {
  private static final int LONG_ENOUGH = 12;
  private static final int LOOKED_AT = 100_000;

  private final List<Pattern> secrets;

  Discretion(Credentials credentials) {
    secrets =
        Stream.of(credentials.apiKey(), credentials.password())
            .flatMap(Optional::stream)
            .map(Discretion::pattern)
            .toList();
  }

  String sentence(String foreign) {
    var text = foreign.substring(0, Math.min(foreign.length(), LOOKED_AT));
    for (var secret : secrets) {
      text = secret.matcher(text).replaceAll(Matcher.quoteReplacement("***"));
    }
    return Sentence.of(text);
  }

  /** A short one only as a word: starring the middle of "administrator" gives it away. */
  private static Pattern pattern(Secret secret) {
    var literal = Pattern.quote(secret.reveal());
    return Pattern.compile(
        secret.reveal().length() < LONG_ENOUGH
            ? "(?<![\\p{L}\\p{N}])" + literal + "(?![\\p{L}\\p{N}])"
            : literal);
  }
}
