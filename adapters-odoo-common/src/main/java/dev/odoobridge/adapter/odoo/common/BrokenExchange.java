package dev.odoobridge.adapter.odoo.common;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured.Cause;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * An exchange that brought no whole answer, sorted by what Odoo can have done. What was never
 * handed to a connection was not done; what was may have been.
 *
 * @param server whom the message names
 * @param sent whether the request may have reached Odoo
 * @param writes whether it may change something there
 */
record BrokenExchange(URI server, boolean sent, boolean writes) {
  /** What the JDK says when the first bytes are no TLS. */
  private static final String NOT_TLS = "nrecognized SSL message";

  OdooFailure because(Throwable problem) {
    if (caused(problem, BoundedBody.TooLong.class)) {
      return new OdooFailure.Incomprehensible(
          server + ": the answer is too long to be read", "answer-too-long");
    }
    return sent ? noAnswer(problem) : notSent(problem);
  }

  /** Nobody waits for the answer any more. */
  OdooFailure abandoned(String why) {
    return sent ? outcomeUnknown(why, "no-answer") : unavailable(why, "not-sent");
  }

  private OdooFailure notSent(Throwable problem) {
    if (caused(problem, UnresolvedAddressException.class)
        || caused(problem, UnknownHostException.class)) {
      return address("the name " + server.getHost() + " is unknown", "unknown-host");
    }
    if (caused(problem, SSLException.class) && !hungUp(problem)) {
      return address("no secure connection to it: " + secure(problem), "tls");
    }
    if (caused(problem, ProtocolException.class)) {
      return address("it does not speak HTTP", "not-http");
    }
    if (caused(problem, HttpTimeoutException.class)) {
      return unavailable("it did not take the connection in time", "connect-timeout");
    }
    return caused(problem, ConnectException.class)
        ? unavailable("it refuses connections", "connection-refused")
        : unavailable("the connection broke", "no-connection");
  }

  private OdooFailure noAnswer(Throwable problem) {
    if (caused(problem, ProtocolException.class)) {
      return new OdooFailure.Incomprehensible(server + ": the answer is not HTTP", "not-http");
    }
    return outcomeUnknown("the connection ended without a whole answer", "no-answer");
  }

  private OdooFailure outcomeUnknown(String why, String fault) {
    return writes
        ? new OdooFailure.Uncertain(server + ": " + why + "; the write may be done", fault)
        : unavailable(why, fault);
  }

  private OdooFailure unavailable(String why, String fault) {
    return new OdooFailure.Unavailable(server + ": " + why, fault, Optional.empty());
  }

  private OdooFailure address(String why, String fault) {
    return new OdooFailure.Misconfigured(Cause.ADDRESS, server + ": " + why, fault);
  }

  /** A server that hangs up during the handshake is restarting rather than wrongly set up. */
  private static boolean hungUp(Throwable problem) {
    return caused(problem, EOFException.class) || caused(problem, SocketException.class);
  }

  /** The innermost reason alone; those around it repeat it behind names of classes. */
  private static String secure(Throwable problem) {
    var reason =
        chain(problem)
            .filter(SSLException.class::isInstance)
            .map(cause -> Sentence.of(String.valueOf(cause.getMessage())))
            .reduce((_, inner) -> inner)
            .orElse("");
    return reason.contains(NOT_TLS) ? "it does not speak TLS; is its address http:?" : reason;
  }

  private static boolean caused(Throwable problem, Class<? extends Throwable> kind) {
    return chain(problem).anyMatch(kind::isInstance);
  }

  private static Stream<Throwable> chain(Throwable problem) {
    return Stream.iterate(problem, cause -> cause != null, Throwable::getCause).limit(20);
  }
}
