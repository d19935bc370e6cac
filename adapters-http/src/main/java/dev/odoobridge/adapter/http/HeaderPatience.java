package dev.odoobridge.adapter.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections on which no request begins in time, counted from their opening or from the end
 * of the request before. A client that sends its headers byte by byte is never still, so that the
 * server's own idle timeout does not see it. Thread-safe.
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
    watch.lookLater(patience.toNanos());
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
      watch.begun();
      Request.addCompletionListener(request, _ -> watch.ended());
    }
    return super.handle(request, response, callback);
  }

  private Scheduler scheduler() {
    return getServer().getScheduler();
  }

  /** One connection, and since when it is without a request. */
  private final class Watch {
    private final EndPoint endPoint;
    private volatile boolean isBusy;
    private volatile long since = System.nanoTime();

    private Watch(EndPoint endPoint) {
      this.endPoint = endPoint;
    }

    private void begun() {
      isBusy = true;
    }

    private void ended() {
      since = System.nanoTime();
      isBusy = false;
    }

    private void lookLater(long nanoseconds) {
      scheduler().schedule(this::look, Math.max(1, nanoseconds), TimeUnit.NANOSECONDS);
    }

    private void look() {
      if (!watches.containsKey(endPoint)) {
        return;
      }
      var left = isBusy ? patience.toNanos() : since + patience.toNanos() - System.nanoTime();
      if (left <= 0) {
        endPoint.close();
      } else {
        lookLater(left);
      }
    }
  }
}
