package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.mapping.ProfileProblem;
import java.util.List;

/** What came of reading the text of a mapping profile. */
public sealed interface ProfileReading {

  /** It can be used. */
  record Valid(MappingProfile profile) implements ProfileReading {}

  /**
   * It cannot be used.
   *
   * @param problems at least one, in the order of the text
   */
  record Invalid(List<ProfileProblem> problems) implements ProfileReading {
    public Invalid {
      problems = List.copyOf(problems);
    }
  }
}
