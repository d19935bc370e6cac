package dev.odoobridge.adapter.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections on which no request begins in time, once or twice as long after their opening
 * or the end of the request before. A client that sends its headers byte by byte is never still, so
 * that the server's own idle timeout does not see it. Thread-safe.
 */
final class HeaderPatience extends Handler.Wrapper implements Connection.Listener {
  private final Duration patience;
  private final Map<EndPoint, Watch> watches = new ConcurrentHashMap<>();

  HeaderPatience(Duration patience) {
    this.patience = patience;
  }

  @Override
  protected void doStart() throws Exception {
    for (var connector : getServer().getConnectors()) {
      connector.addBean(this, false);
    }
    super.doStart();
  }

  @Override
  public void onOpened(Connection connection) {
    var watch = new Watch(connection.getEndPoint());
    watches.put(connection.getEndPoint(), watch);
    watch.lookLater();
  }

  @Override
  public void onClosed(Connection connection) {
    watches.remove(connection.getEndPoint());
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
    var watch = watches.get(endPoint);
    if (watch != null) {
      watch.begun.incrementAndGet();
      Request.addCompletionListener(request, _ -> watch.ended.incrementAndGet());
    }
    return super.handle(request, response, callback);
  }

  private Scheduler scheduler() {
    return getServer().getScheduler();
  }

  /** One connection, looked at from time to time. Closed when nothing began since the last look. */
  private final class Watch {
    private final EndPoint endPoint;
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();
    private long seen;

    private Watch(EndPoint endPoint) {
      this.endPoint = endPoint;
    }

    private void lookLater() {
      scheduler().schedule(this::look, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
      var done = ended.get();
      var isBusy = begun.get() != done;
      if (!isBusy && done == seen) {
        endPoint.close();
      } else if (watches.containsKey(endPoint)) {
        seen = isBusy ? done - 1 : done;
        lookLater();
      }
    }
  }
}
