package dev.odoobridge.domain.bundle;

import dev.odoobridge.domain.value.RawValue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How far a step came.
 *
 * @param id of what it made, once that is known: a record's, or a document's number
 * @param before what has to be known to look for what it made, or to undo it
 * @param trouble why it did not work, or why it cannot be undone
 */
public record Progress(
    Status status, Optional<Long> id, RawValue.Members before, Optional<Trouble> trouble) {
  private static final RawValue.Members NOTHING = new RawValue.Members(Map.of());
  public static final Progress OPEN =
      new Progress(Status.OPEN, Optional.empty(), NOTHING, Optional.empty());

  /** It is about to be done; whether it was is not known from now on. */
  public static Progress begun(RawValue.Members before) {
    return new Progress(Status.BEGUN, Optional.empty(), before, Optional.empty());
  }

  public Progress done(Optional<Long> made) {
    return new Progress(Status.DONE, made, before, Optional.empty());
  }

  public Progress failed(Trouble why) {
    return new Progress(Status.FAILED, id, before, Optional.of(why));
  }

  public Progress undone() {
    return new Progress(Status.UNDONE, id, before, Optional.empty());
  }

  public Progress left(Trouble why) {
    return new Progress(Status.LEFT, id, before, Optional.of(why));
  }

  /** Where a step stands. */
  public enum Status {
    OPEN,
    BEGUN,
    DONE,
    FAILED,
    UNDONE,
    /** It was done and could not be undone: a person must look. */
    LEFT;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Why something did not work: a stable code and a sentence. */
  public record Trouble(String code, String message) {}
}
