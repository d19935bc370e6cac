package dev.odoobridge.adapter.http.api;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code /}: what this is and where to start. */
public final class IndexRoutes {
  private final String version;

  public IndexRoutes(String version) {
    this.version = version;
  }

  public void index(Context context) {
    var links = new LinkedHashMap<String, String>();
    links.put("token", "/api/v1/auth/token");
    links.put("integrations", Paths.INTEGRATIONS);
    links.put("runs", Paths.RUNS);
    links.put("live", "/health/live");
    links.put("ready", "/health/ready");
    Answers.json(context, Answers.OK, new IndexView("odoo-bridge", version, links));
  }

  /** Where to start. */
  record IndexView(String name, String version, Map<String, String> links) {}
}
