package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Sight;
import dev.odoobridge.adapter.http.json.Json;
import dev.odoobridge.application.port.in.ReadChanges;
import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * {@code /api/v1/changes/stream}: the change feed as server-sent events. An event's id is its
 * cursor, so a client that reconnects goes on where it was. While there is nothing to tell,
 * comments keep the connection open; they move the id on too. A stream ends after an hour, for a
 * token is good for no longer.
 */
public final class ChangeStream {
  public static final List<String> PARAMETERS = List.of("integration", "entity", "after", "limit");

  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Duration LONGEST = Duration.ofHours(1);

  private final ReadChanges changes;
  private final Listeners listeners;
  private final InstantSource clock;

  public ChangeStream(ReadChanges changes, Listeners listeners, InstantSource clock) {
    this.changes = changes;
    this.listeners = listeners;
    this.clock = clock;
  }

  public void stream(Context context) throws IOException {
    var query =
        new ChangeQuery(changes, Sight.of(context)).resumed(Query.of(context, PARAMETERS), context);
    try (var _ = listeners.enter()) {
      var first = ChangeQuery.page(changes.read(query));
      context.res().setStatus(Answers.OK);
      context.res().setContentType("text/event-stream");
      if (!context.req().getMethod().equals("HEAD")) {
        send(query, first, context.res().getOutputStream());
      }
    }
  }

  private void send(
      ReadChanges.Query query, ReadChanges.Result.Page first, ServletOutputStream output)
      throws IOException {
    var end = clock.instant().plus(LONGEST);
    var page = first;
    while (true) {
      for (var item : page.items()) {
        event(output, item.cursor().toString(), "change", ChangeView.from(item));
      }
      write(output, ": \nid: " + page.next() + "\n\n");
      output.flush();
      if (!listeners.areWelcome() || !clock.instant().isBefore(end)) {
        return;
      }
      switch (changes.await(query.after(page.next()), HEARTBEAT)) {
        case ReadChanges.Result.Page next -> page = next;
        case ReadChanges.Result.CutOff(var newest) -> {
          event(output, newest.toString(), "forgotten", ChangeView.CutOffView.from(newest));
          return;
        }
      }
    }
  }

  private static void event(ServletOutputStream output, String id, String name, Object view)
      throws IOException {
    write(output, "id: " + id + "\nevent: " + name + "\ndata: ");
    output.write(Json.bytes(view));
    write(output, "\n\n");
  }

  private static void write(ServletOutputStream output, String text) throws IOException {
    output.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
