package dev.odoobridge.adapter.odoo.common;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;

/**
 * A request body that knows whether a connection ever asked for it. As long as none did, Odoo
 * cannot have done anything, however the exchange ended.
 */
final class SentBody implements BodyPublisher {
  private final BodyPublisher body;
  private volatile boolean handedOver;

  SentBody(byte[] body) {
    this.body = Contents.publisher(body);
  }

  boolean handedOver() {
    return handedOver;
  }

  @Override
  public long contentLength() {
    return body.contentLength();
  }

  @Override
  public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
    handedOver = true;
    body.subscribe(subscriber);
  }
}
