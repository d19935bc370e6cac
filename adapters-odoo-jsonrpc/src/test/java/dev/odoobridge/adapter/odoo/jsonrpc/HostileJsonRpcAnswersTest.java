package dev.odoobridge.adapter.odoo.jsonrpc;

import dev.odoobridge.adapter.odoo.common.HostileAnswersContract;
import dev.odoobridge.adapter.odoo.common.RawServer;
import dev.odoobridge.adapter.odoo.common.TransportOffer;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

final class HostileJsonRpcAnswersTest implements HostileAnswersContract {
  @Override
  public TransportOffer offer() {
    return new JsonRpcOffer(InstantSource.system());
  }

  @Override
  public List<String> bodies() {
    return List.of(
        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"result\": 2}",
        "{\"jsonrpc\": \"2.0\", \"id\": null, \"result\": -99999999999999999999}",
        "{\"jsonrpc\": \"2.0\", \"id\": null}",
        "{\"jsonrpc\": \"2.0\", \"error\": {\"code\": 200, \"message\": \"x\", \"data\": {\"name\":"
            + " \"odoo.exceptions.UserError\", \"message\": \""
            + KEY
            + "\", \"debug\": \"x\"}}}",
        "{\"jsonrpc\": \"2.0\", \"error\": {\"data\": {\"name\": 3}}}",
        "{\"jsonrpc\": \"2.0\", \"error\": \"" + KEY + "\"}",
        "[[], {}]");
  }

  @Override
  public Optional<byte[]> welcome() {
    return Optional.of(RawServer.json(bodies().getFirst()));
  }
}
