package dev.odoobridge.adapter.odoo.common;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * Answers no honest server gives, drawn from a seed: broken, cut, of wrong lengths, of wrong types,
 * with members missing, huge in few bytes, of a proxy or of nobody.
 *
 * @param bodies what the transport takes for good or for Odoo's faults
 * @param type their content type
 * @param nests beginnings of values that hold values
 */
record HostileAnswers(List<String> bodies, String type, List<String> nests) {
  static final String KEY = "0123456789abcdef0123456789abcdef01234567";

  private static final List<String> LENGTHS =
      List.of("0", "1", "-1", "9223372036854775807", "99999999999999999999", "x", "", "5, 6", "+3");
  private static final List<String> VALUES =
      List.of("null", "false", "0", "-0", "1e999999999", "NaN", "\"\"", "[]", "{}", "[[[1]]]", "2");
  private static final List<String> XML_VALUES =
      List.of("<nil/>", "<int>1e9</int>", "<array/>", "<struct/>", "<i8>9</i8>", "", "<string/>");
  private static final List<String> PAGES =
      List.of(
          "<html><head><title>Odoo " + KEY + "</title></head></html>",
          "<!DOCTYPE html><h1>502 Bad Gateway</h1>" + KEY,
          "<title>" + "a".repeat(100_000) + "</title>",
          "<title>".repeat(50_000),
          "");
  private static final List<String> PAGE_STATUS =
      List.of("200 OK", "400 x", "401 x", "403 x", "404 x", "413 x", "429 x", "502 x", "503 x");
  private static final List<String> BOMBS =
      List.of(
          "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \""
              + "&b;".repeat(1000)
              + "\">"
              + "<!ENTITY d \""
              + "&c;".repeat(1000)
              + "\">]><methodResponse><params><param>"
              + "<value>"
              + "&d;".repeat(1000)
              + "</value></param></params></methodResponse>",
          "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
          "[1e999999999]",
          "{\"result\": " + "9".repeat(2_000_000) + "}",
          "{\"result\": \"" + "\\u0000".repeat(200_000) + "\"}",
          "[" + "{},".repeat(200_000) + "{}]",
          "{" + "\"a\":1,".repeat(100_000) + "\"b\":1}");
  private static final Pattern MEMBER = Pattern.compile("\"\\w+\": *(\"[^\"]*\"|-?[\\d.]+|\\w+)");
  private static final Pattern ELEMENT = Pattern.compile("<(\\w+)>[^<]*</\\1>|</?\\w+/?>");

  /** All bytes of one answer, its head included. */
  byte[] next(SplittableRandom random) {
    var body = one(random, bodies);
    return switch (random.nextInt(16)) {
      case 0 -> random(random, random.nextInt(4000));
      case 1 -> whole(random, new String(random(random, 500), ISO_8859_1));
      case 2 -> whole(random, nested(random, "", 100_000));
      case 3 -> whole(random, nested(random, body.substring(0, body.length() / 2), 10_000));
      case 4 -> whole(random, body.substring(0, random.nextInt(body.length())));
      case 5 -> cut(random, whole(random, body));
      case 6 -> flipped(random, whole(random, body));
      case 7 -> whole(random, body.replace("\"", KEY));
      case 8 -> whole(random, body.replaceAll("\\d+", "9".repeat(random.nextInt(2000))));
      case 9 -> misleading(one(random, LENGTHS), body);
      case 10 -> chunked(random, body);
      case 11 -> page(random);
      case 12 -> good(one(random, BOMBS));
      case 13 -> good(mutated(random, body));
      case 14 -> headed(random, body);
      default -> good(body);
    };
  }

  /** An answer that nothing is wrong with but its body. */
  byte[] good(String body) {
    return RawServer.answer("200 OK", "Content-Type: " + type + "\r\n", body);
  }

  private String nested(SplittableRandom random, String start, int most) {
    return start + one(random, nests).repeat(random.nextInt(most));
  }

  private byte[] whole(SplittableRandom random, String body) {
    var status = List.of("200 OK", "500 x", "404 x", "200 OK", "302 x", "999 x", "101 x", "204 x");
    var types = List.of(type, "text/html", type, type, "", "\u0001");
    var head = "Content-Type: " + one(random, types) + "\r\nRetry-After: " + KEY + "\r\n";
    return RawServer.answer(one(random, status), head, body);
  }

  private byte[] misleading(String length, String body) {
    return ("HTTP/1.1 200 OK\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + length
            + "\r\n\r\n"
            + body)
        .getBytes(ISO_8859_1);
  }

  private byte[] chunked(SplittableRandom random, String body) {
    var size =
        List.of("ffffffff", "7fffffffffffffff", "-1", "zz", "", "0", "1;" + "x".repeat(9000));
    var right = Integer.toHexString(body.length());
    var last = one(random, List.of("0\r\n\r\n", "0\r\nX: y\r\n\r\n", "", "\u0000", "0\r\n" + KEY));
    var lies = random.nextBoolean();
    return ("HTTP/1.1 200 OK\r\nContent-Type: "
            + type
            + "\r\nTransfer-Encoding: chunked\r\n"
            + (random.nextInt(4) == 0 ? "Content-Length: 3\r\n" : "")
            + "\r\n"
            + (lies ? one(random, size) : right)
            + "\r\n"
            + body
            + "\r\n"
            + last)
        .getBytes(ISO_8859_1);
  }

  private static byte[] page(SplittableRandom random) {
    var head = "Content-Type: text/html; charset=" + one(random, List.of("utf-8", "none", ""));
    return RawServer.answer(one(random, PAGE_STATUS), head + "\r\n", one(random, PAGES));
  }

  /** Values of other types, or left out, one to four times. */
  private static String mutated(SplittableRandom random, String body) {
    var mutant = body;
    var isXml = body.contains("</");
    for (var left = 1 + random.nextInt(4); left > 0; left--) {
      var found = (isXml ? ELEMENT : MEMBER).matcher(mutant).results().toList();
      if (found.isEmpty()) {
        break;
      }
      var place = found.get(random.nextInt(found.size()));
      var instead = random.nextInt(3) == 0 ? "" : one(random, isXml ? XML_VALUES : VALUES);
      var start = isXml || instead.isEmpty() ? place.start() : place.start(1);
      mutant = mutant.substring(0, start) + instead + mutant.substring(place.end());
    }
    return isXml ? mutant : mutant.replaceAll(", *(?=[,}])|(?<=\\{), *", "");
  }

  private byte[] headed(SplittableRandom random, String body) {
    var head =
        switch (random.nextInt(6)) {
          case 0 -> "Set-Cookie: session_id=" + KEY + "\r\nSet-Cookie: session_id=\r\n";
          case 1 -> "Set-Cookie: " + "a=b; ".repeat(20_000) + "\r\n";
          case 2 -> "X: y\r\n".repeat(50_000);
          case 3 -> "Content-Encoding: gzip\r\n";
          case 4 -> "Location: http://127.0.0.1:1/" + KEY + "\r\nRetry-After: 99999999999999\r\n";
          default -> "no colon\r\n" + KEY + "\r\n: \r\n";
        };
    return RawServer.answer(
        one(random, List.of("200 OK", "302 x", "503 x", "200", "2000 OK", "-1 x")),
        "Content-Type: " + type + "\r\n" + head,
        body);
  }

  private static byte[] cut(SplittableRandom random, byte[] whole) {
    return Arrays.copyOf(whole, random.nextInt(whole.length));
  }

  private static byte[] flipped(SplittableRandom random, byte[] whole) {
    var broken = whole.clone();
    for (var flip = 0; flip < 5; flip++) {
      broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
    }
    return broken;
  }

  private static byte[] random(SplittableRandom random, int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String one(SplittableRandom random, List<String> many) {
    return many.get(random.nextInt(many.size()));
  }
}
