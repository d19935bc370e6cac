package dev.odoobridge.testkit.odoo.orm;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** A search domain, parsed from Odoo's prefix notation. */
sealed interface Domain {
  boolean matches(OdooRecord record);

  /** All conditions in it, wherever they stand. */
  Stream<Condition> conditions();

  record All(List<Domain> parts) implements Domain {
    @Override
    public boolean matches(OdooRecord record) {
      return parts.stream().allMatch(part -> part.matches(record));
    }

    @Override
    public Stream<Condition> conditions() {
      return parts.stream().flatMap(Domain::conditions);
    }
  }

  record Any(List<Domain> parts) implements Domain {
    @Override
    public boolean matches(OdooRecord record) {
      return parts.stream().anyMatch(part -> part.matches(record));
    }

    @Override
    public Stream<Condition> conditions() {
      return parts.stream().flatMap(Domain::conditions);
    }
  }

  record Not(Domain part) implements Domain {
    @Override
    public boolean matches(OdooRecord record) {
      return !part.matches(record);
    }

    @Override
    public Stream<Condition> conditions() {
      return part.conditions();
    }
  }

  record Constant(boolean value) implements Domain {
    @Override
    public boolean matches(OdooRecord record) {
      return value;
    }

    @Override
    public Stream<Condition> conditions() {
      return Stream.empty();
    }
  }

  record Condition(String path, String operator, Object value) implements Domain {
    @Override
    public boolean matches(OdooRecord record) {
      return new Match(record, path, operator, value).holds();
    }

    @Override
    public Stream<Condition> conditions() {
      return Stream.of(this);
    }
  }

  static Domain parse(OdooVersion version, List<?> domain) {
    return new Parser(version, domain).parse();
  }

  /** Reads the notation; terms that stand side by side are joined by and. */
  final class Parser {
    private final OdooVersion version;
    private final List<?> whole;
    private final Iterator<?> tokens;

    private Parser(OdooVersion version, List<?> domain) {
      this.version = version;
      this.whole = domain;
      this.tokens = domain.iterator();
    }

    private Domain parse() {
      var parts = new ArrayList<Domain>();
      while (tokens.hasNext()) {
        parts.add(term());
      }
      return parts.size() == 1 ? parts.getFirst() : new All(List.copyOf(parts));
    }

    private Domain term() {
      if (!tokens.hasNext()) {
        throw malformed();
      }
      var token = tokens.next();
      return switch (token) {
        case String operator -> joined(operator);
        case List<?> leaf when leaf.size() == 3 -> condition(leaf);
        default -> throw invalid(token);
      };
    }

    private Domain joined(String operator) {
      return switch (operator) {
        case "&" -> new All(List.of(term(), term()));
        case "|" -> new Any(List.of(term(), term()));
        case "!" -> new Not(term());
        default -> throw invalid(operator);
      };
    }

    private Domain condition(List<?> leaf) {
      var operator = Operator.normal(leaf.get(1), leaf, version);
      if (leaf.get(0) instanceof Number one && leaf.get(2) instanceof Number two) {
        return new Constant(operator.equals("=") == (one.intValue() == two.intValue()));
      }
      if (!(leaf.get(0) instanceof String path)) {
        throw invalid(leaf);
      }
      return new Condition(path, operator, leaf.get(2));
    }

    private OdooFault malformed() {
      return version.is14()
          ? OdooFault.builtin(
              "AssertionError", "This domain is syntactically not correct: " + Python.repr(whole))
          : OdooFault.builtin("ValueError", "Domain() malformed domain " + Python.repr(whole));
    }

    private OdooFault invalid(Object item) {
      return OdooFault.builtin(
          "ValueError",
          version.is14()
              ? "Invalid leaf " + item
              : "Domain() invalid item in domain: " + Python.repr(item));
    }
  }
}
