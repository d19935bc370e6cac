package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.ContentSink;
import dev.odoobridge.application.port.out.FileContent;
import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.integration.SyncSettings;
import dev.odoobridge.domain.odoo.Dialect;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One open Odoo: makes calls in the integration's language, time zone and company, and sees
 * archived records too. Every method throws {@link OdooFailure}. Thread-safe.
 */
public final class OdooClient {
  private final OdooTransport transport;
  private final Dialect dialect;
  private final Map<String, RawValue> context;

  public OdooClient(OdooTransport transport, Dialect dialect, SyncSettings settings) {
    this.transport = transport;
    this.dialect = dialect;
    this.context = context(settings);
  }

  private static Map<String, RawValue> context(SyncSettings settings) {
    var context = new LinkedHashMap<String, RawValue>();
    context.put("lang", RawValue.of(settings.language()));
    context.put("tz", RawValue.of("UTC"));
    context.put("active_test", RawValue.FALSE);
    settings
        .company()
        .ifPresent(id -> context.put("allowed_company_ids", RawValue.list(RawValue.of(id))));
    if (settings.quiet()) {
      context.put("tracking_disable", RawValue.TRUE);
    }
    return context;
  }

  public Dialect dialect() {
    return dialect;
  }

  /** Calls a method of the model that changes nothing. */
  public RawValue read(ModelName model, String method, Map<String, RawValue> arguments) {
    return transport.call(new OdooCall(model, method, Optional.empty(), arguments, context, false));
  }

  /** Calls a method of the model that changes nothing, with more context. */
  public RawValue read(
      ModelName model,
      String method,
      Map<String, RawValue> arguments,
      Map<String, RawValue> moreContext) {
    return transport.call(
        new OdooCall(model, method, Optional.empty(), arguments, with(moreContext), false));
  }

  /** Calls a method of these records that changes nothing. */
  public RawValue read(
      ModelName model, String method, List<OdooId> ids, Map<String, RawValue> arguments) {
    return transport.call(new OdooCall(model, method, Optional.of(ids), arguments, context, false));
  }

  /** Calls a method of the model that may change something. */
  public RawValue write(ModelName model, String method, Map<String, RawValue> arguments) {
    return write(model, method, arguments, Map.of());
  }

  /** Calls a method of the model that may change something, with more context. */
  public RawValue write(
      ModelName model,
      String method,
      Map<String, RawValue> arguments,
      Map<String, RawValue> moreContext) {
    return transport.call(
        new OdooCall(model, method, Optional.empty(), arguments, with(moreContext), true));
  }

  /** Calls a method of these records that may change something. */
  public RawValue write(
      ModelName model,
      String method,
      List<OdooId> ids,
      Map<String, RawValue> arguments,
      Map<String, RawValue> moreContext) {
    return transport.call(
        new OdooCall(model, method, Optional.of(ids), arguments, with(moreContext), true));
  }

  /** Makes a record whose values have a file's content where its mark stands. */
  public RawValue upload(
      ModelName model,
      Map<String, RawValue> arguments,
      Map<String, RawValue> moreContext,
      FileContent content) {
    var call = new OdooCall(model, "create", Optional.empty(), arguments, with(moreContext), true);
    return transport.upload(call, content);
  }

  /** Hands over the content a record's field holds; false when there is no such record. */
  public boolean download(
      ModelName model,
      OdooId record,
      String field,
      Map<String, RawValue> moreContext,
      ContentSink sink) {
    var call =
        new OdooCall(
            model,
            "read",
            Optional.of(List.of(record)),
            Map.of("fields", RawValue.texts(List.of(field))),
            with(moreContext),
            false);
    return transport.download(call, field, sink);
  }

  private Map<String, RawValue> with(Map<String, RawValue> more) {
    var all = new LinkedHashMap<>(context);
    all.putAll(more);
    return all;
  }
}
