package dev.odoobridge.testkit.network;

import java.time.Duration;

/** What a request meets on its way through a {@link FaultProxy}. */
public sealed interface NetworkFault {
  /** The connection is reset, and nothing of the request arrives. */
  record CutRequest() implements NetworkFault {}

  /**
   * The request arrives and is answered; the connection is reset after so many bytes of the answer.
   * With 0 the client knows no more than that it has sent the request.
   */
  record CutReply(int bytes) implements NetworkFault {
    public CutReply {
      if (bytes < 0) {
        throw new IllegalArgumentException("bytes: must not be negative, is " + bytes);
      }
    }
  }

  /** The request waits before it is passed on. */
  record Delay(Duration duration) implements NetworkFault {}

  /** From this request on, answers on its connection pass no faster. */
  record Throttle(int bytesPerSecond) implements NetworkFault {
    public Throttle {
      if (bytesPerSecond < 1) {
        throw new IllegalArgumentException("bytesPerSecond: must be positive");
      }
    }
  }
}
