package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.ContentSink;
import dev.odoobridge.application.port.out.FileContent;
import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.application.port.out.OnBehalf;
import dev.odoobridge.application.port.out.SyncObserver;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.value.RawValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls as another transport does, and has each call observed, the failed ones too. Who looks
 * closer finds them in the log, without what was said.
 */
final class ObservedTransport implements OdooTransport {
  private static final Logger LOG = LoggerFactory.getLogger(ObservedTransport.class);

  private final OdooTransport transport;
  private final SyncObserver observer;
  private final LongSupplier nanoTime;

  ObservedTransport(OdooTransport transport, SyncObserver observer, LongSupplier nanoTime) {
    this.transport = transport;
    this.observer = observer;
    this.nanoTime = nanoTime;
  }

  @Override
  public TransportName name() {
    return transport.name();
  }

  @Override
  public RawValue call(OdooCall call) {
    return observed(call, () -> transport.call(call));
  }

  @Override
  public RawValue upload(OdooCall call, FileContent content) {
    return observed(call, () -> transport.upload(call, content));
  }

  @Override
  public boolean download(OdooCall call, String field, ContentSink sink) {
    return observed(call, () -> transport.download(call, field, sink));
  }

  private <T> T observed(OdooCall call, Supplier<T> made) {
    var begun = nanoTime.getAsLong();
    try {
      var answer = made.get();
      tell(call, Optional.empty(), begun);
      return answer;
    } catch (OdooFailure failure) {
      tell(call, Optional.of(failure.code()), begun);
      throw failure;
    }
  }

  private void tell(OdooCall call, Optional<String> failure, long begun) {
    var took = Duration.ofNanos(nanoTime.getAsLong() - begun);
    observer.callMade(call.model(), call.method(), failure, took);
    LOG.atDebug()
        .addKeyValue("model", call.model())
        .addKeyValue("method", call.method())
        .addKeyValue("transport", transport.name().word())
        .addKeyValue("ids", call.ids().map(List::size).orElse(0))
        .addKeyValue("milliseconds", took.toMillis())
        .addKeyValue("outcome", failure.orElse("answered"))
        .addKeyValue("for", OnBehalf.id().orElse(""))
        .log("odoo called");
  }
}
