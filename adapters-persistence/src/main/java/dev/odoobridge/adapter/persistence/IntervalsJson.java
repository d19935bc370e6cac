package dev.odoobridge.adapter.persistence;

import dev.odoobridge.domain.record.EntityName;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The intervals of an integration, as {@code {"customer":"PT5M"}}. */
final class IntervalsJson {
  private IntervalsJson() {}

  static String encode(Map<EntityName, Duration> intervals) {
    var texts = new TreeMap<String, String>();
    intervals.forEach((entity, every) -> texts.put(entity.value(), every.toString()));
    return Json.write(
        texts,
        (generator, members) ->
            Json.writeMembers(generator, members, (inner, text) -> inner.writeString(text)));
  }

  static Map<EntityName, Duration> decode(String text) {
    return Json.read(
        text,
        parser -> {
          var intervals = new HashMap<EntityName, Duration>();
          Json.members(parser, Json::text)
              .forEach(
                  (entity, every) -> intervals.put(new EntityName(entity), Duration.parse(every)));
          return intervals;
        });
  }
}
