package dev.odoobridge.adapter.profiles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.odoobridge.adapter.profiles.Node.Kind;
import dev.odoobridge.adapter.profiles.Node.Member;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads one YAML document into nodes. Aliases are refused, for a short text with them can stand for
 * an endless one; so are tags, second documents and nesting no profile needs.
 */
final class YamlTree {
  private static final int MAX_DEPTH = 16;
  private static final int MAX_CHILDREN = 1000;
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,29})(\\.[0-9]{1,30})?");
  private static final YAMLFactory YAML = new YAMLFactory();

  private final YAMLParser parser;
  private final Problems problems;

  private YamlTree(YAMLParser parser, Problems problems) {
    this.parser = parser;
    this.problems = problems;
  }

  /** The root; empty when the text is no such document, which is reported. */
  static Optional<Node> read(String text, Problems problems) {
    if (text.length() > YamlProfiles.MAX_LENGTH) {
      problems.add(Position.START, "", "has more than " + YamlProfiles.MAX_LENGTH + " characters");
      return Optional.empty();
    }
    try (var parser = YAML.createParser(text)) {
      return Optional.of(new YamlTree(parser, problems).document());
    } catch (Unreadable e) {
      problems.add(e.position, "", e.message);
    } catch (JsonProcessingException e) {
      problems.add(SyntaxErrors.position(e), "", SyntaxErrors.message(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.empty();
  }

  private Node document() throws IOException, Unreadable {
    var first = parser.nextToken();
    if (first == null) {
      throw new Unreadable(Position.START, "is empty");
    }
    var root = node(first, 0);
    if (parser.nextToken() != null) {
      throw new Unreadable(position(), "a second document starts here; a file holds one profile");
    }
    return root;
  }

  private Node node(JsonToken token, int depth) throws IOException, Unreadable {
    if (parser.isCurrentAlias()) {
      throw new Unreadable(position(), "aliases (*name) are not allowed; write the value out");
    }
    if (parser.getTypeId() != null) {
      throw new Unreadable(position(), "tags (!name) are not allowed");
    }
    if (depth > MAX_DEPTH) {
      throw new Unreadable(position(), "is nested too deeply");
    }
    return switch (token) {
      case START_OBJECT -> mapping(depth);
      case START_ARRAY -> sequence(depth);
      default -> new Node.Scalar(position(), parser.getText(), kind(token));
    };
  }

  private Node mapping(int depth) throws IOException, Unreadable {
    var start = position();
    var lines = new HashMap<String, Integer>();
    var members = new ArrayList<Member>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var position = position();
      var key = parser.currentName();
      var value = node(parser.nextToken(), depth + 1);
      checkCount(members.size());
      var earlier = lines.putIfAbsent(key, position.line());
      if (earlier == null) {
        members.add(new Member(position, key, value));
      } else {
        problems.add(position, "", "'" + key + "' occurs twice, first in line " + earlier);
      }
    }
    return new Node.Mapping(start, members);
  }

  private Node sequence(int depth) throws IOException, Unreadable {
    var start = position();
    var items = new ArrayList<Node>();
    for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      checkCount(items.size());
      items.add(node(token, depth + 1));
    }
    return new Node.Sequence(start, items);
  }

  private void checkCount(int children) throws Unreadable {
    if (children >= MAX_CHILDREN) {
      throw new Unreadable(position(), "is the item that is too many: " + MAX_CHILDREN + " fit");
    }
  }

  /** The parser follows YAML 1.1, in which {@code no} is false and {@code 017} is fifteen. */
  private Kind kind(JsonToken token) throws IOException {
    var text = parser.getText();
    return switch (token) {
      case VALUE_NULL -> Kind.NOTHING;
      case VALUE_TRUE -> text.equalsIgnoreCase("true") ? Kind.FLAG : Kind.TEXT;
      case VALUE_FALSE -> text.equalsIgnoreCase("false") ? Kind.FLAG : Kind.TEXT;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          NUMBER.matcher(text).matches() ? Kind.NUMBER : Kind.TEXT;
      default -> Kind.TEXT;
    };
  }

  private Position position() {
    var location = parser.currentTokenLocation();
    return new Position(location.getLineNr(), location.getColumnNr());
  }

  /** The document is well-formed YAML and still not read. */
  private static final class Unreadable extends Exception {
    private final transient Position position;
    private final String message;

    Unreadable(Position position, String message) {
      super(message);
      this.position = position;
      this.message = message;
    }
  }
}
