package dev.odoobridge.adapter.odoo.json2;

import dev.odoobridge.adapter.odoo.common.HostileAnswersContract;
import dev.odoobridge.adapter.odoo.common.TransportOffer;
import java.time.InstantSource;
import java.util.List;

final class HostileJson2AnswersTest implements HostileAnswersContract {
  @Override
  public TransportOffer offer() {
    return new Json2Offer(InstantSource.system());
  }

  @Override
  public List<String> bodies() {
    return List.of(
        "[{\"id\": 1, \"name\": \"a\", \"price\": 1.5, \"tags\": [1, 2], \"parent_id\": false}]",
        "{\"name\": \"odoo.exceptions.UserError\", \"message\": \"" + KEY + "\", \"debug\": \"x\"}",
        "{\"name\": [1], \"message\": {}, \"debug\": 3}",
        "null");
  }
}
