package dev.odoobridge.domain.document;

/**
 * A file's name that is safe wherever it goes: no path, no control characters, nothing hidden, no
 * name that Windows keeps for itself; 1 to 200 characters.
 */
public record FileName(String value) {
  private static final int LONGEST = 200;

  public FileName {
    if (!value.equals(safe(value))) {
      throw new IllegalArgumentException("value: not a safe file name");
    }
  }

  /** The nearest safe name. */
  public static FileName from(String given) {
    return new FileName(safe(given));
  }

  private static String safe(String given) {
    var bare = given.replace('\\', '/');
    bare = bare.substring(bare.lastIndexOf('/') + 1);
    bare = bare.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}<>:\"|?*\\u2028\\u2029]", "_").strip();
    bare = bare.replaceAll("^[. ]+", "").replaceAll("[. ]+$", "");
    if (bare.codePointCount(0, bare.length()) > LONGEST) {
      bare = shortened(bare);
    }
    if (bare.matches("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?")) {
      bare = "_" + bare;
    }
    return bare.isEmpty() ? "file" : bare;
  }

  /** Keeps the ending, by which programs know what it is. */
  private static String shortened(String name) {
    var dot = name.lastIndexOf('.');
    var ending = dot > 0 && name.length() - dot <= 20 ? name.substring(dot) : "";
    var points = name.codePoints().limit((long) LONGEST - ending.length()).toArray();
    return (new String(points, 0, points.length) + ending).strip();
  }

  @Override
  public String toString() {
    return value;
  }
}
