package dev.odoobridge.adapter.profiles;

import dev.odoobridge.application.port.out.ProfileReading;
import dev.odoobridge.application.port.out.ProfileText;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.mapping.ProfileProblem;
import dev.odoobridge.domain.record.FieldProblem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The YAML form of mapping profiles, version 1. Thread-safe.
 *
 * <p>Input is bounded: at most {@link #MAX_LENGTH} characters, no deep nesting, no aliases. Only
 * {@code true} and {@code false} are booleans, {@code yes} and {@code no} are texts, as in YAML
 * 1.2.
 */
public final class YamlProfiles implements ProfileText {
  /** The longest text that is read, in characters. */
  public static final int MAX_LENGTH = 256 * 1024;

  /** The version of the form, the value of the member {@code version}. */
  public static final int VERSION = 1;

  @Override
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
  @Override
  public String write(MappingProfile profile) {
    var text = new ProfileWriter().write(profile);
    if (!read(text).equals(new ProfileReading.Valid(profile))) {
      throw new IllegalArgumentException("profile: " + profile.name() + " has no form in YAML");
    }
    return text;
  }

  @Override
  public String write(MappingProfile profile, List<String> notes) {
    var comments = notes.stream().flatMap(String::lines).map(line -> ("# " + line).strip() + "\n");
    return comments.collect(Collectors.joining()) + write(profile);
  }

  @Override
  public ProfileProblem placed(String text, FieldProblem problem) {
    var position = YamlTree.read(text, new Problems()).map(root -> deepest(root, problem.path()));
    var found = position.orElse(Position.START);
    return new ProfileProblem(found.line(), found.column(), problem.path(), problem.message());
  }

  /** Where the last member of the path that is there stands. */
  private static Position deepest(Node root, String path) {
    var node = root;
    var position = Position.START;
    var rest = path;
    while (node instanceof Node.Mapping mapping && !rest.isEmpty()) {
      var wanted = rest;
      var member = mapping.members().stream().filter(it -> leadsTo(it.key(), wanted)).findFirst();
      if (member.isEmpty()) {
        return position;
      }
      position = member.get().position();
      node = member.get().value();
      rest = rest.substring(Math.min(rest.length(), member.get().key().length() + 1));
    }
    return position;
  }

  private static boolean leadsTo(String key, String path) {
    return path.equals(key) || path.startsWith(key + ".");
  }
}
