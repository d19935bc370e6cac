package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.ContentSink;
import dev.odoobridge.application.port.out.FileContent;
import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.odoo.RemoteMethods;
import dev.odoobridge.domain.value.RawValue;
import java.util.function.Supplier;

/**
 * Calls as another transport does, and marks a change after each call that may have made one,
 * whether it was answered or not.
 */
record MarkingTransport(OdooTransport transport, Runnable mark) implements OdooTransport {

  @Override
  public TransportName name() {
    return transport.name();
  }

  @Override
  public RawValue call(OdooCall call) {
    return marked(call, () -> transport.call(call));
  }

  @Override
  public RawValue upload(OdooCall call, FileContent content) {
    return marked(call, () -> transport.upload(call, content));
  }

  @Override
  public boolean download(OdooCall call, String field, ContentSink sink) {
    return transport.download(call, field, sink);
  }

  private RawValue marked(OdooCall call, Supplier<RawValue> made) {
    if (!call.writes() || RemoteMethods.kind(call.method()) == RemoteMethods.Kind.READS) {
      return made.get();
    }
    try {
      return made.get();
    } finally {
      mark.run();
    }
  }
}
