package dev.odoobridge.adapter.profiles;

import dev.odoobridge.domain.mapping.MappingProfile;

/**
 * The YAML form of mapping profiles, version 1. Thread-safe.
 *
 * <p>Input is bounded: at most {@link #MAX_LENGTH} characters, no deep nesting, no aliases. Only
 * {@code true} and {@code false} are booleans, {@code yes} and {@code no} are texts, as in YAML
 * 1.2.
 */
public final class YamlProfiles {
  /** The longest text that is read, in characters. */
  public static final int MAX_LENGTH = 256 * 1024;

  /** The version of the form, the value of the member {@code version}. */
  public static final int VERSION = 1;

  /** Reads a profile; every problem that can be seen is named, not the first alone. */
  public ProfileReading read(String text) {
    var problems = new Problems();
    var profile =
        YamlTree.read(text, problems).flatMap(root -> new ProfileReader(problems).read(root));
    return profile.isPresent() && problems.isEmpty()
        ? new ProfileReading.Valid(profile.get())
        : new ProfileReading.Invalid(problems.inOrder());
  }

  /**
   * Writes a profile; {@link #read} gives an equal one for it.
   *
   * @throws IllegalArgumentException when the profile has no form in YAML: one that was adapted to
   *     an older Odoo, or that {@code read} would refuse
   */
  public String write(MappingProfile profile) {
    var text = new ProfileWriter().write(profile);
    if (!read(text).equals(new ProfileReading.Valid(profile))) {
      throw new IllegalArgumentException("profile: " + profile.name() + " has no form in YAML");
    }
    return text;
  }
}
