package dev.odoobridge.adapter.http.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;

/**
 * Sends outcome lines while the lines they answer are still coming in. Many clients read nothing
 * before they have sent everything; a server that waited for them would wait for ever, so a thread
 * of its own sends what the spool holds.
 */
final class OutcomeStream implements Closeable {
  private final HttpServletResponse response;
  private final Spool spool = new Spool();
  private Optional<Thread> sender = Optional.empty();

  OutcomeStream(HttpServletResponse response) {
    this.response = response;
  }

  /** Whether the answer has begun, so that its status is no longer open. */
  boolean hasBegun() {
    return sender.isPresent();
  }

  void send(byte[] lines) throws IOException {
    begin();
    spool.add(lines);
  }

  /** Waits until all has been sent, or the client has gone. */
  void finish() throws IOException {
    begin();
    spool.end();
    join();
  }

  @Override
  public void close() throws IOException {
    spool.close();
    join();
  }

  private void begin() {
    if (sender.isEmpty()) {
      response.setStatus(Answers.OK);
      response.setContentType(Bodies.NDJSON.getFirst());
      sender = Optional.of(Thread.ofVirtual().name("outcome-lines").start(this::forward));
    }
  }

  private void forward() {
    try {
      var output = response.getOutputStream();
      for (var piece = spool.take(); piece.isPresent(); piece = spool.take()) {
        output.write(piece.get());
        output.flush();
      }
    } catch (IOException | InterruptedException gone) {
      abandon();
    }
  }

  private void abandon() {
    try {
      spool.close();
    } catch (IOException alreadyBroken) {
      return; // the file goes with the process
    }
  }

  private void join() throws IOException {
    try {
      if (sender.isPresent()) {
        sender.get().join();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while sending outcomes");
    }
  }
}
