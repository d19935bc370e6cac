package dev.odoobridge.adapter.odoo.jsonrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.adapter.odoo.common.Answer;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionCookieTest {
  private final SessionCookie cookie = new SessionCookie();

  @Test
  void isTheLastThatAnAnswerSets() {
    assertEquals(
        Optional.of("def-_1"),
        SessionCookie.in(
            setting("session_id=abc; Path=/", "cids=; Max-Age=0", "session_id=def-_1; HttpOnly")));
  }

  @Test
  void isNoneWithoutOneOrWithAMalformedOne() {
    assertEquals(Optional.empty(), SessionCookie.in(setting("frontend_lang=en_US")));
    assertEquals(Optional.empty(), SessionCookie.in(setting("session_id=; Max-Age=0")));
    assertEquals(Optional.empty(), SessionCookie.in(setting("session_id=a b")));
  }

  @Test
  void isTakenOverFromAnAnswerToTheNewest() {
    cookie.set("first");

    cookie.takeOver("first", setting("session_id=second"));

    assertEquals(Optional.of("second"), cookie.current());
  }

  @Test
  void staysWhenALateAnswerComesToAnOlderOne() {
    cookie.set("first");
    cookie.takeOver("first", setting("session_id=second"));

    cookie.takeOver("first", setting("session_id=first"));

    assertEquals(Optional.of("second"), cookie.current());
  }

  @Test
  void staysWhenAnAnswerSetsNone() {
    cookie.set("first");

    cookie.takeOver("first", setting());

    assertEquals(Optional.of("first"), cookie.current());
  }

  private static Answer setting(String... cookies) {
    var headers = HttpHeaders.of(Map.of("Set-Cookie", List.of(cookies)), (_, _) -> true);
    return new Answer(200, headers, new byte[0]);
  }
}
