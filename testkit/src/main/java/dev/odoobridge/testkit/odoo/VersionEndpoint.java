package dev.odoobridge.testkit.odoo;

import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** The pages that tell the version without a login. */
final class VersionEndpoint implements Endpoint {
  private final OdooVersion version;
  private final Door door;

  VersionEndpoint(OdooStore store) {
    this.version = store.version();
    this.door = new Door(store);
  }

  @Override
  public Reply answer(Request request) {
    return door.pass(
        "http",
        "web",
        "version",
        0,
        began -> body(request),
        body -> Reply.json(version, 200, body),
        fault -> Reply.html(500, "Internal Server Error"));
  }

  private Object body(Request request) {
    var answer = new LinkedHashMap<String, @Nullable Object>();
    if (request.path().equals("/web/webclient/version_info")) {
      answer.put("jsonrpc", "2.0");
      answer.put("id", id(request));
      answer.put("result", LegacyServices.version(version));
    } else {
      answer.put("version_info", Envelope.versionTuple(version));
      answer.put("version", version.number() + ".0");
    }
    return answer;
  }

  private static @Nullable Object id(Request request) {
    try {
      return Json.asMap(Json.read(request.body())).get("id");
    } catch (IOException exception) {
      return null;
    }
  }
}
