package dev.odoobridge.adapter.odoo.jsonrpc;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.odoobridge.adapter.odoo.common.Arguments;
import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.value.RawValue;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Speaks as Odoo's own web client does: one session, {@code call_kw} for every call. A session that
 * Odoo no longer knows is renewed and the call made once more, which is safe: Odoo looks at the
 * session before it does anything. Thread-safe.
 */
final class WebSessionTransport implements OdooTransport {
  private static final String EXPIRED = "odoo.http.SessionExpiredException";

  private final Envelopes envelopes;
  private final WebLogin login;
  private final SessionCookie cookie;

  WebSessionTransport(Envelopes envelopes, WebLogin login, SessionCookie cookie) {
    this.envelopes = envelopes;
    this.login = login;
    this.cookie = cookie;
  }

  @Override
  public TransportName name() {
    return TransportName.WEBSESSION;
  }

  @Override
  public RawValue call(OdooCall call) {
    var held = login.cookie();
    try {
      return call(call, held);
    } catch (OdooFailure.Unavailable failure) {
      if (!failure.fault().equals(EXPIRED)) {
        throw failure;
      }
      return call(call, login.cookieInsteadOf(held));
    }
  }

  private RawValue call(OdooCall call, String held) {
    var split = Arguments.of(call);
    Map<String, RawValue> parameters = new LinkedHashMap<>();
    parameters.put("model", RawValue.of(call.model().value()));
    parameters.put("method", RawValue.of(call.method()));
    parameters.put("args", new RawValue.Items(split.byPosition()));
    parameters.put("kwargs", new RawValue.Members(split.byName()));
    var path =
        "/web/dataset/call_kw/" + call.model() + "/" + URLEncoder.encode(call.method(), UTF_8);
    var answer = envelopes.post(path, header(held), parameters, call);
    try {
      var result = envelopes.result(answer, call);
      cookie.takeOver(held, answer);
      return result;
    } catch (OdooFailure failure) {
      // With the news that a session is over comes the cookie of one that nobody is signed in to.
      if (!failure.fault().equals(EXPIRED)) {
        cookie.takeOver(held, answer);
      }
      throw failure;
    }
  }

  static Map<String, String> header(String cookie) {
    return Map.of("Cookie", "session_id=" + cookie);
  }
}
