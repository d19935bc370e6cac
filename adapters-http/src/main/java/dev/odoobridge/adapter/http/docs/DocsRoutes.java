package dev.odoobridge.adapter.http.docs;

import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** {@code /docs}: the contract, and a page to read it, sign in and try it. */
public final class DocsRoutes {
  private static final String OWN = "/docs/";
  private static final String SWAGGER_UI = "/META-INF/resources/webjars/swagger-ui/";
  private static final String SWAGGER_UI_VERSION =
      "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

  /** No inline script. Swagger UI sets styles itself and draws with data: images. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
          + "img-src 'self' data:; font-src 'self'; connect-src 'self'; "
          + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final Map<String, String> TYPES =
      Map.of(
          "swagger-ui.css", "text/css",
          "swagger-ui-bundle.js", "text/javascript",
          "docs.css", "text/css",
          "docs.js", "text/javascript");

  public void page(Context context) {
    context.header("Content-Security-Policy", POLICY);
    send(context, "text/html", OWN + "docs.html");
  }

  public void document(Context context) {
    context.contentType("application/json");
    context.result(ApiDocument.json());
  }

  /** One of the files the page is made of. */
  public void file(Context context) {
    var name = context.pathParam("file");
    var type = Optional.ofNullable(TYPES.get(name)).orElseThrow(DocsRoutes::noSuchFile);
    send(context, type, name.startsWith("docs.") ? OWN + name : swaggerUi(name));
  }

  private static void send(Context context, String type, String resource) {
    try (var input = DocsRoutes.class.getResourceAsStream(resource)) {
      if (input == null) {
        throw new IllegalStateException(resource + " is not in the jar");
      }
      context.contentType(type + "; charset=utf-8");
      context.result(input.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String swaggerUi(String name) {
    try (var input = DocsRoutes.class.getResourceAsStream(SWAGGER_UI_VERSION)) {
      var properties = new Properties();
      properties.load(input);
      return SWAGGER_UI + properties.getProperty("version") + "/" + name;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Problem noSuchFile() {
    return Problem.of(ProblemType.PATH_NOT_FOUND, "The page is made of no such file.");
  }
}
