package dev.odoobridge.adapter.profiles;

import java.util.List;

/** A piece of YAML and where it stands. */
sealed interface Node {
  Position position();

  /**
   * A single value.
   *
   * @param text as it stands in the file, without quotes
   */
  record Scalar(Position position, String text, Kind kind) implements Node {}

  /** A list. */
  record Sequence(Position position, List<Node> items) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Members in their order; no key occurs twice. */
  record Mapping(Position position, List<Member> members) implements Node {
    public Mapping {
      members = List.copyOf(members);
    }
  }

  /** A key, where that stands, and its value. */
  record Member(Position position, String key, Node value) {}

  /** What a scalar means where any value may stand. */
  enum Kind {
    TEXT,
    NUMBER,
    FLAG,
    NOTHING
  }

  /** For people. */
  default String describe() {
    return switch (this) {
      case Scalar(_, _, Kind kind) when kind == Kind.NOTHING -> "nothing";
      case Scalar(_, String text, _) -> "'" + text + "'";
      case Sequence _ -> "a list";
      case Mapping _ -> "members";
    };
  }
}
