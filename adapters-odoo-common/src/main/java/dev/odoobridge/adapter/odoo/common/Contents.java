package dev.odoobridge.adapter.odoo.common;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.odoobridge.application.port.out.ContentSink;
import dev.odoobridge.application.port.out.FileContent;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.value.RawValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The content that goes with the calls of this thread. Only a body that has the mark takes it
 * along, and only an answer with a long run of Base64 gives one back: a sign-in on the way does
 * neither.
 */
record Contents(Optional<FileContent> outgoing, Optional<ContentSink> incoming) {
  private static final ScopedValue<Contents> CURRENT = ScopedValue.newInstance();
  static final byte[] MARK = OdooTransport.CONTENT.getBytes(US_ASCII);

  static RawValue sending(FileContent content, Supplier<RawValue> call) {
    return during(new Contents(Optional.of(content), Optional.empty()), call);
  }

  static RawValue receiving(ContentSink sink, Supplier<RawValue> call) {
    return during(new Contents(Optional.empty(), Optional.of(sink)), call);
  }

  private static RawValue during(Contents contents, Supplier<RawValue> call) {
    return ScopedValue.where(CURRENT, contents).call(call::get);
  }

  /** Where contents in answers go. */
  static Optional<ContentSink> sink() {
    return CURRENT.isBound() ? CURRENT.get().incoming : Optional.empty();
  }

  /** Publishes a body, the content in place of its mark. */
  static BodyPublisher publisher(byte[] body) {
    var content = CURRENT.isBound() ? CURRENT.get().outgoing : Optional.<FileContent>empty();
    var place = content.isPresent() ? place(body) : -1;
    if (place < 0) {
      return BodyPublishers.ofByteArray(body);
    }
    var file = content.orElseThrow();
    var end = place + MARK.length;
    var whole =
        BodyPublishers.concat(
            BodyPublishers.ofByteArray(body, 0, place),
            BodyPublishers.ofInputStream(() -> opened(file)),
            BodyPublishers.ofByteArray(body, end, body.length - end));
    var length = body.length - MARK.length + Base64Stream.length(file.size());
    return BodyPublishers.fromPublisher(whole, length);
  }

  private static InputStream opened(FileContent file) {
    try {
      return new Base64Stream(file.open());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static int place(byte[] body) {
    for (var start = 0; start <= body.length - MARK.length; start++) {
      var length = 0;
      while (length < MARK.length && body[start + length] == MARK[length]) {
        length++;
      }
      if (length == MARK.length) {
        return start;
      }
    }
    return -1;
  }
}
