package dev.odoobridge.adapter.odoo.common;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured.Cause;
import dev.odoobridge.domain.odoo.OdooVersion;
import dev.odoobridge.domain.value.RawValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a server for its version, without a login. */
final class VersionProbe {
  private static final String FORM = "[\\w~.+-]{1,40}";
  private static final byte[] NO_PARAMETERS = "{\"params\":{}}".getBytes(UTF_8);
  private static final byte[] LEGACY =
      "{\"jsonrpc\":\"2.0\",\"method\":\"call\",\"params\":{\"service\":\"common\",\"method\":\"version\",\"args\":[]}}"
          .getBytes(UTF_8);

  private final Faults faults;

  VersionProbe(Faults faults) {
    this.faults = faults;
  }

  /**
   * The server's version: from 19 on at {@code /web/version}, before at {@code
   * /web/webclient/version_info}; the others are for proxies that hide one of them.
   *
   * @throws OdooFailure {@code Misconfigured} for an address that is no Odoo, {@code Unavailable}
   *     when nobody answers
   */
  OdooVersion ask(HttpExchange http) {
    try {
      return get(http, "/web/version")
          .or(() -> post(http, "/web/webclient/version_info", NO_PARAMETERS))
          .or(() -> get(http, "/json/version"))
          .orElseGet(() -> lastResort(http));
    } catch (OdooFailure.Incomprehensible failure) {
      throw new Misconfigured(Cause.ADDRESS, String.valueOf(failure.getMessage()), failure.fault());
    }
  }

  private Optional<OdooVersion> get(HttpExchange http, String path) {
    return version(http.get(path));
  }

  private Optional<OdooVersion> post(HttpExchange http, String path, byte[] body) {
    return version(sent(http, path, body));
  }

  private OdooVersion lastResort(HttpExchange http) {
    var answer = sent(http, "/jsonrpc", LEGACY);
    return version(answer).orElseThrow(() -> noOdoo(http, answer));
  }

  private static Answer sent(HttpExchange http, String path, byte[] body) {
    return http.post(path, Map.of("Content-Type", "application/json"), body, false);
  }

  private OdooFailure noOdoo(HttpExchange http, Answer answer) {
    return switch (faults.unnamed(answer, false)) {
      case OdooFailure.Unavailable unavailable -> unavailable;
      case Misconfigured wrong when wrong.reason() == Cause.ADDRESS -> wrong;
      case OdooFailure other ->
          new Misconfigured(
              Cause.ADDRESS,
              http.server() + " is reached but does not answer as an Odoo: " + other.getMessage(),
              "no-odoo");
    };
  }

  private Optional<OdooVersion> version(Answer answer) {
    if (answer.status() != 200 || !answer.isJson()) {
      return Optional.empty();
    }
    return content(answer)
        .flatMap(
            said ->
                List.of("version", "server_version").stream()
                    .flatMap(name -> parsed(said.member(name)).stream())
                    .findFirst());
  }

  private static Optional<RawValue.Members> content(Answer answer) {
    try {
      return JsonValues.read(answer.body()) instanceof RawValue.Members said
          ? Optional.of(said.member("result") instanceof RawValue.Members result ? result : said)
          : Optional.empty();
    } catch (OdooFailure.Incomprehensible notJson) {
      return Optional.empty();
    }
  }

  private static Optional<OdooVersion> parsed(RawValue value) {
    try {
      return value instanceof RawValue.Text(var text) && text.matches(FORM)
          ? Optional.of(OdooVersion.parse(text))
          : Optional.empty();
    } catch (IllegalArgumentException notAVersion) {
      return Optional.empty();
    }
  }
}
