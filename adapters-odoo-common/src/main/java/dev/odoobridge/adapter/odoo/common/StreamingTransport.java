package dev.odoobridge.adapter.odoo.common;

import dev.odoobridge.application.port.out.ContentSink;
import dev.odoobridge.application.port.out.FileContent;
import dev.odoobridge.application.port.out.InlineContent;
import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.value.RawValue;

/**
 * Any transport, with contents that pass through its exchange without being held: the wire format
 * sees a short text where the content is.
 */
final class StreamingTransport implements OdooTransport {
  private final OdooTransport transport;

  StreamingTransport(OdooTransport transport) {
    this.transport = transport;
  }

  @Override
  public TransportName name() {
    return transport.name();
  }

  @Override
  public RawValue call(OdooCall call) {
    return transport.call(call);
  }

  @Override
  public RawValue upload(OdooCall call, FileContent content) {
    return Contents.sending(content, () -> transport.call(call));
  }

  @Override
  public boolean download(OdooCall call, String field, ContentSink sink) {
    return InlineContent.take(Contents.receiving(sink, () -> transport.call(call)), field, sink);
  }
}
