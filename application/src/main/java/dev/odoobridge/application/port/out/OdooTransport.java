package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.value.RawValue;

/**
 * Speaks to one Odoo database over one wire; knows the wire and nothing else. Thread-safe; calls
 * may run at the same time. Never retries: whoever calls decides that.
 */
public interface OdooTransport {
  /** Stands in a call's arguments where the content of a file is to be. No wire escapes it. */
  String CONTENT = "content:4c7d1e9a52f04b86";

  TransportName name();

  /**
   * Makes one call, one transaction in Odoo.
   *
   * @return the value as the wire gave it; {@link RawValue.Nothing} for None. A recordset is the
   *     list of its ids where the wire says so, else its text
   * @throws OdooFailure sorted by who must act
   */
  RawValue call(OdooCall call);

  /**
   * As {@link #call}, with a file's content as Base64 where {@link #CONTENT} stands. A transport
   * that reaches out over a network holds no more of it in memory than a piece.
   */
  default RawValue upload(OdooCall call, FileContent content) {
    return call(InlineContent.with(call, content));
  }

  /**
   * Makes a call that answers a list of one record, and hands over what the record's field holds in
   * Base64, decoded, as it comes.
   *
   * @return whether there was such a record
   */
  default boolean download(OdooCall call, String field, ContentSink sink) {
    return InlineContent.take(call(call), field, sink);
  }
}
