package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Reads lists that come in pages, and writes addresses. */
final class Pages {
  private static final int PAGE = 1000;

  private Pages() {}

  /** All items of a list whose {@code next} goes into {@code after}. */
  static ArrayNode all(ApiClient api, String path, Map<String, Optional<?>> filter) {
    var query = new StringBuilder("?limit=" + PAGE);
    filter.forEach(
        (name, value) ->
            value.ifPresent(
                it -> query.append('&').append(name).append('=').append(encoded(it.toString()))));
    var items = ApiClient.JSON.createArrayNode();
    var page = api.get(path + query);
    page.path("items").forEach(items::add);
    while (page.hasNonNull("next")) {
      page = api.get(path + query + "&after=" + encoded(page.path("next").asText()));
      page.path("items").forEach(items::add);
    }
    return items;
  }

  /** A list as one answer that has all of its items. */
  static ObjectNode whole(ApiClient api, String path) {
    var items = all(api, path, Map.of());
    var whole = ApiClient.JSON.createObjectNode();
    whole.set("items", items);
    whole.put("total", items.size());
    whole.putNull("next");
    return whole;
  }

  /** A text as one part of a path or of a query; bare dots would be steps in a path. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace(".", "%2E");
  }
}
