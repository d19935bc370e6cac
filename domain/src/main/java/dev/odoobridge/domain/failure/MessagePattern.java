package dev.odoobridge.domain.failure;

import dev.odoobridge.domain.record.HostId;
import java.util.regex.Pattern;

/** Takes out of a message for people what differs from record to record. */
final class MessagePattern {
  /** Stands for what was taken out. */
  static final String GAP = "…";

  /** What comes later in a message does not tell causes apart. */
  private static final int MOST_CHARACTERS = 4000;

  /** A single quote opens and closes only beside no letter: elsewhere it is an apostrophe. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "\"[^\"]*+\"|“[^”]*+”|„[^“”]*+[“”]|«[^»]*+»|`[^`]*+`|‘[^’]*+’"
              + "|(?<![\\p{L}\\p{N}])'.*?'(?![\\p{L}\\p{N}])");

  /** Words, numbers, document names, addresses, each as one. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_@./:+#%&=~\\\\-]++");

  private static final Pattern TELLS_A_VALUE = Pattern.compile("[\\p{N}@]");
  private static final Pattern CLOSING = Pattern.compile("[.:/-]+$");

  /** A gap before another one, and what lists put between them. */
  private static final Pattern GAPS = Pattern.compile(GAP + "[\\s,;]*+(?=" + GAP + ")");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private MessagePattern() {}

  static String of(String message, HostId id) {
    var start = message.substring(0, Math.min(message.length(), MOST_CHARACTERS));
    var unquoted = QUOTED.matcher(without(start, id)).replaceAll(GAP);
    var plain = WORD.matcher(unquoted).replaceAll(word -> gapOr(word.group()));
    return BLANKS.matcher(GAPS.matcher(plain).replaceAll("")).replaceAll(" ").strip();
  }

  /** The record's own id, where it is no part of a longer word. */
  private static String without(String message, HostId id) {
    return message.contains(id.value())
        ? Pattern.compile(
                "(?<![\\p{L}\\p{N}_])" + Pattern.quote(id.value()) + "(?![\\p{L}\\p{N}_])")
            .matcher(message)
            .replaceAll(GAP)
        : message;
  }

  private static String gapOr(String word) {
    if (!TELLS_A_VALUE.matcher(word).find()) {
      return word;
    }
    var closing = CLOSING.matcher(word);
    return closing.find() ? GAP + closing.group() : GAP;
  }
}
