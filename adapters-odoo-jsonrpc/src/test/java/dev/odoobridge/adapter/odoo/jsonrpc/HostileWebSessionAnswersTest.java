package dev.odoobridge.adapter.odoo.jsonrpc;

import dev.odoobridge.adapter.odoo.common.HostileAnswersContract;
import dev.odoobridge.adapter.odoo.common.RawServer;
import dev.odoobridge.adapter.odoo.common.TransportOffer;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

final class HostileWebSessionAnswersTest implements HostileAnswersContract {
  @Override
  public TransportOffer offer() {
    return new WebSessionOffer(InstantSource.system());
  }

  @Override
  public List<String> bodies() {
    return List.of(
        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"result\": [{\"id\": 1, \"name\": \"a\"}]}",
        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"result\": {\"uid\": null}}",
        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"result\": {\"uid\": {}}}",
        "{\"jsonrpc\": \"2.0\", \"error\": {\"code\": 100, \"message\": \"x\", \"data\": {\"name\":"
            + " \"odoo.http.SessionExpiredException\", \"message\": \""
            + KEY
            + "\", \"debug\": \"x\"}}}",
        "{\"jsonrpc\": \"2.0\", \"error\": {\"data\": {\"name\": \"odoo.exceptions.AccessDenied\","
            + " \"message\": \""
            + KEY
            + "\"}}}",
        "{\"jsonrpc\": \"2.0\", \"error\": \"" + KEY + "\"}");
  }

  @Override
  public Optional<byte[]> welcome() {
    return Optional.of(
        RawServer.answer(
            "200 OK",
            "Content-Type: application/json\r\nSet-Cookie: session_id=abc; Path=/\r\n",
            "{\"jsonrpc\": \"2.0\", \"id\": 1, \"result\": {\"uid\": 2}}"));
  }
}
