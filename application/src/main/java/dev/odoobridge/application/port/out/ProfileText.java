package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.mapping.ProfileProblem;
import dev.odoobridge.domain.record.FieldProblem;
import java.util.List;

/** The written form of mapping profiles. Thread-safe. */
public interface ProfileText {

  /** Reads a profile; every problem that can be seen is named, not the first alone. */
  ProfileReading read(String text);

  /**
   * Writes a profile; {@link #read} gives an equal one for it.
   *
   * @throws IllegalArgumentException when the profile has no written form
   */
  String write(MappingProfile profile);

  /** Writes a profile below notes for people. */
  String write(MappingProfile profile, List<String> notes);

  /**
   * A problem that was found later, at its place in the text.
   *
   * @param problem its path leads through the members of the text; the deepest that is there counts
   */
  ProfileProblem placed(String text, FieldProblem problem);
}
