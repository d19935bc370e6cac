package dev.odoobridge.testkit.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A server and who may make databases there.
 *
 * @param hostAndPort as in a URL
 * @param database one to be connected to while others are made and dropped
 * @param parameters what else its URL asks for, {@code ?sslmode=require} for example, or nothing
 */
record ServerAddress(
    String hostAndPort, String database, String parameters, String username, String password) {

  /**
   * Understands {@code postgresql://user:password@host:port/database?..}, with or without {@code
   * jdbc:} before it; user and password may also be parameters.
   */
  static ServerAddress parse(String url) {
    var uri = URI.create(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
    if (uri.getHost() == null
        || uri.getScheme() == null
        || !uri.getScheme().startsWith("postgres")) {
      throw new IllegalArgumentException("not the URL of a PostgreSQL database");
    }
    var parameters = parameters(uri);
    var userInfo = uri.getUserInfo() == null ? "" : uri.getUserInfo();
    var colon = userInfo.indexOf(':');
    var username = parameters.remove("user");
    var password = parameters.remove("password");
    var path = uri.getPath().replaceFirst("^/", "");
    return new ServerAddress(
        uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort(),
        path.isEmpty() ? "postgres" : path,
        query(parameters),
        username != null ? decoded(username) : colon < 0 ? userInfo : userInfo.substring(0, colon),
        password != null ? decoded(password) : colon < 0 ? "" : userInfo.substring(colon + 1));
  }

  String jdbcUrl(String otherDatabase) {
    return "jdbc:postgresql://" + hostAndPort + "/" + otherDatabase + parameters;
  }

  ServerAddress as(String otherUsername, String otherPassword) {
    return new ServerAddress(hostAndPort, database, parameters, otherUsername, otherPassword);
  }

  private static Map<String, String> parameters(URI uri) {
    var parameters = new LinkedHashMap<String, String>();
    var query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    for (var pair : query.split("&", -1)) {
      var equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return parameters;
  }

  private static String query(Map<String, String> parameters) {
    return parameters.isEmpty()
        ? ""
        : parameters.entrySet().stream()
            .map(pair -> pair.getKey() + "=" + pair.getValue())
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String decoded(String value) {
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return hostAndPort + "/" + database;
  }
}
