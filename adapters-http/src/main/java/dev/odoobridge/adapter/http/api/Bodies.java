package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.json.JsonReader;
import dev.odoobridge.adapter.http.json.Texts;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.domain.value.RawValue;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads bodies: one JSON object of bounded size, of a type the route takes. */
public final class Bodies {
  static final int MAX_BYTES = 2 << 20;
  static final List<String> JSON = List.of("application/json");
  static final List<String> PATCH = List.of("application/merge-patch+json", "application/json");
  static final List<String> NDJSON = List.of("application/x-ndjson");

  private static final String BODY = "body";
  private static final String NOTHING_CHANGED = "nothing-changed";

  private static final Pattern OTHER_CHARSET =
      Pattern.compile("(?i).*;\\s*charset\\s*=\\s*(?!\"?utf-?8\"?\\s*(;|$)).*");

  private Bodies() {}

  /** The object in the body. */
  static RawValue.Members object(Context context, List<String> types) throws IOException {
    requireType(context, types);
    return object(bytes(context));
  }

  /** As {@link #object}; no body at all is an empty object. */
  static RawValue.Members optionalObject(Context context) throws IOException {
    var bytes = bytes(context);
    if (bytes.length == 0) {
      return new RawValue.Members(Map.of());
    }
    requireType(context, JSON);
    return object(bytes);
  }

  /** The body as a text. */
  static String text(Context context, List<String> types) throws IOException {
    requireType(context, types);
    try {
      var bytes = ByteBuffer.wrap(bytes(context));
      return Texts.unmarked(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException notText) {
      throw Problem.of(ProblemType.INVALID_TEXT, "The body is not UTF-8.");
    }
  }

  static void requireType(Context context, List<String> types) {
    var given = Optional.ofNullable(context.header("Content-Type")).orElse("");
    if (!types.contains(type(context))) {
      throw unsupported("Content-Type must be " + String.join(" or ", types) + ".");
    }
    if (OTHER_CHARSET.matcher(given).matches()) {
      throw unsupported("The charset must be utf-8, or not be named.");
    }
    var encoding = Optional.ofNullable(context.header("Content-Encoding")).orElse("identity");
    if (!encoding.equalsIgnoreCase("identity")) {
      throw unsupported("Content-Encoding is not taken; send the body as it is.");
    }
  }

  private static RawValue.Members object(byte[] bytes) {
    return switch (JsonReader.read(bytes, bytes.length)) {
      case RawValue.Members members -> members;
      case RawValue.Nothing _,
          RawValue.Flag _,
          RawValue.Number _,
          RawValue.Text _,
          RawValue.Items _ ->
          throw Problem.of(ProblemType.NOT_AN_OBJECT, "The body must be one JSON object.");
    };
  }

  /** Reads the body now, and keeps it for whoever reads it later. */
  public static byte[] buffer(Context context) throws IOException {
    return bytes(context);
  }

  /** Whether the body is not to be read at once: it is too long for that, or may be. */
  public static boolean isFile(Context context) {
    var length = context.req().getContentLengthLong();
    return length > MAX_BYTES || (length < 0 && !type(context).endsWith("json"));
  }

  /** What is known of the body before it is read. */
  public static String outline(Context context) {
    return type(context) + " " + context.req().getContentLengthLong();
  }

  private static String type(Context context) {
    return Optional.ofNullable(context.header("Content-Type"))
        .orElse("")
        .split(";", 2)[0]
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** The body, when it was read as one JSON value. */
  public static Optional<byte[]> asked(Context context) {
    return Optional.ofNullable(context.attribute(BODY));
  }

  /** Whether the body is many lines, which are not read at once. */
  public static boolean isLines(Context context) {
    return type(context).equals(NDJSON.getFirst());
  }

  /** Notes that the request changed nothing: what it says was so already. */
  static void noteNothingChanged(Context context) {
    context.attribute(NOTHING_CHANGED, true);
  }

  /** Whether it was noted that the request changed nothing. */
  public static boolean changedNothing(Context context) {
    return context.attribute(NOTHING_CHANGED) != null;
  }

  private static byte[] bytes(Context context) throws IOException {
    var known = asked(context);
    if (known.isPresent()) {
      return known.get();
    }
    var bytes = read(context);
    context.attribute(BODY, bytes);
    return bytes;
  }

  private static byte[] read(Context context) throws IOException {
    if (context.req().getContentLengthLong() > MAX_BYTES) {
      throw tooLarge();
    }
    var bytes = BodyStream.of(context).readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw tooLarge();
    }
    return bytes;
  }

  private static Problem tooLarge() {
    return Problem.of(
        ProblemType.BODY_TOO_LARGE, "The body has more than " + MAX_BYTES + " bytes.");
  }

  private static Problem unsupported(String detail) {
    return Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail);
  }
}
