package dev.odoobridge.adapter.profiles;

import dev.odoobridge.adapter.profiles.Node.Kind;
import dev.odoobridge.adapter.profiles.Node.Member;
import dev.odoobridge.domain.mapping.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The members of one node. What is missing or has a wrong form is reported and comes back empty.
 */
record Section(Node.Mapping node, Place place) {

  /** The members of a node, of which only these are known. */
  static Optional<Section> of(Node node, Place place, List<String> known) {
    return of(node, place)
        .map(
            section -> {
              section.node.members().stream()
                  .filter(member -> !known.contains(member.key()))
                  .forEach(member -> section.reportUnknown(member, known));
              return section;
            });
  }

  /** The members of a node, with any keys. */
  static Optional<Section> of(Node node, Place place) {
    if (node instanceof Node.Mapping mapping) {
      return Optional.of(new Section(mapping, place));
    }
    place.report(node.position(), "must have members, is " + node.describe());
    return Optional.empty();
  }

  private void reportUnknown(Member member, List<String> known) {
    place
        .in(member.key())
        .report(
            member.position(),
            "is not known here"
                + Suggestion.sentence(member.key(), known)
                + " (known: "
                + String.join(", ", known)
                + ")");
  }

  Optional<Node> member(String key) {
    return node.members().stream()
        .filter(member -> member.key().equals(key))
        .map(Member::value)
        .findFirst();
  }

  /** A member that must be there. */
  Optional<Node> required(String key) {
    var member = member(key);
    if (member.isEmpty()) {
      place.report(node.position(), key + " is missing");
    }
    return member;
  }

  /** The member as a text that some type accepts; {@code what} describes such texts. */
  <T> Optional<T> text(String key, String what, Function<String, T> type) {
    return member(key).flatMap(value -> text(value, place.in(key), what, type));
  }

  <T> Optional<T> requiredText(String key, String what, Function<String, T> type) {
    return required(key).flatMap(value -> text(value, place.in(key), what, type));
  }

  static <T> Optional<T> text(Node node, Place place, String what, Function<String, T> type) {
    if (node instanceof Node.Scalar(_, var text, var kind)
        && kind != Kind.NOTHING
        && !text.isEmpty()) {
      try {
        return Optional.of(type.apply(text));
      } catch (IllegalArgumentException _) {
        // The type's own message names its component, not what the reader sees: reported below.
      }
    }
    place.report(node.position(), "must be " + what + ", is " + node.describe());
    return Optional.empty();
  }

  /** The member's items, each a text of that type; one text alone is a list of one. */
  <T> List<T> texts(String key, String what, Function<String, T> type) {
    return member(key).stream()
        .flatMap(
            value ->
                value instanceof Node.Sequence(_, var items) ? items.stream() : Stream.of(value))
        .flatMap(item -> text(item, place.in(key), what, type).stream())
        .toList();
  }

  /** The member as one of some words; the standard one when it is not there. */
  <T> T choice(String key, T standard, List<T> choices, Function<T, String> word) {
    return member(key)
        .flatMap(value -> choice(value, place.in(key), choices, word))
        .orElse(standard);
  }

  private static <T> Optional<T> choice(
      Node value, Place place, List<T> choices, Function<T, String> word) {
    var text = value instanceof Node.Scalar(_, var scalar, _) ? scalar : "";
    var words = choices.stream().map(word).toList();
    if (words.contains(text)) {
      return Optional.of(choices.get(words.indexOf(text)));
    }
    var message = "must be one of " + String.join(", ", words) + ", is " + value.describe();
    place.report(value.position(), message + Suggestion.sentence(text, words));
    return Optional.empty();
  }

  /** The member as a yes or no; no when it is not there. */
  boolean flag(String key) {
    var value = member(key);
    if (value.isPresent()
        && !(value.get() instanceof Node.Scalar(_, _, var kind) && kind == Kind.FLAG)) {
      place.in(key).report(value.get().position(), "must be true or false");
    }
    return value.isPresent()
        && value.get() instanceof Node.Scalar(_, var text, _)
        && text.equalsIgnoreCase("true");
  }
}
