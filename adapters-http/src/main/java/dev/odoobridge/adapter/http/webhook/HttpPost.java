package dev.odoobridge.adapter.http.webhook;

import dev.odoobridge.adapter.http.api.DeliveryBody;
import dev.odoobridge.adapter.http.api.Targets;
import dev.odoobridge.application.port.in.DeliverWebhooks.Answer;
import dev.odoobridge.application.port.in.DeliverWebhooks.Parcel;
import dev.odoobridge.application.port.in.DeliverWebhooks.Post;
import dev.odoobridge.application.port.out.Confinement;
import dev.odoobridge.domain.integration.NetworkRule;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Executors;

/** Posts changes, signed after Standard Webhooks. Follows no redirects, reads no answer's body. */
public final class HttpPost implements Post, AutoCloseable {
  private static final int REDIRECTION = 300;
  private final HttpClient client;
  private final String agent;
  private final Duration patience;
  private final InstantSource clock;
  private final NetworkRule network;
  private final Confinement confinement;

  /**
   * Makes a post office.
   *
   * @param version of the product, for the other side's log
   * @param patience how long an answer may take
   */
  public HttpPost(String version, Duration patience, InstantSource clock) {
    this(version, patience, clock, NetworkRule.STANDARD);
  }

  /**
   * Makes one that keeps to some networks.
   *
   * @param version of the product, for the other side's log
   * @param patience how long an answer may take
   * @param network where it may post to
   */
  public HttpPost(String version, Duration patience, InstantSource clock, NetworkRule network) {
    this.network = network;
    this.confinement = Confinement.to(network);
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience)
            .executor(confinement.over(Executors.newVirtualThreadPerTaskExecutor()))
            .build();
    this.agent = "odoo-bridge/" + version;
    this.patience = patience;
    this.clock = clock;
  }

  @Override
  public Answer send(Parcel parcel) {
    var objection = Targets.objection(parcel.url(), network);
    if (objection.isPresent()) {
      return new Answer.Unreached("the url " + objection.get());
    }
    try {
      // the JDK looks up the name on the calling thread or on one of the client's: both are
      // confined
      var request = request(parcel);
      var response =
          confinement.during(() -> client.send(request, HttpResponse.BodyHandlers.ofInputStream()));
      try (InputStream _ = response.body()) {
        return answer(response);
      }
    } catch (HttpTimeoutException _) {
      return new Answer.Unreached("no answer within " + patience.toSeconds() + " s");
    } catch (ConnectException _) {
      return new Answer.Unreached("it cannot be connected to");
    } catch (IllegalArgumentException unusable) {
      return new Answer.Unreached("nothing can be sent there: " + unusable.getMessage());
    } catch (IOException failure) {
      return new Answer.Unreached("no answer came: " + failure.getClass().getSimpleName());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Answer.Unreached("the bridge was stopped before an answer came");
    }
  }

  private HttpRequest request(Parcel parcel) {
    var body = DeliveryBody.of(parcel);
    return HttpRequest.newBuilder(parcel.url())
        .timeout(patience)
        .header("Content-Type", "application/json")
        .header("User-Agent", agent)
        .header("webhook-id", parcel.message())
        .header("webhook-timestamp", Long.toString(parcel.at().getEpochSecond()))
        .header("webhook-signature", parcel.signature().of(body))
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  private Answer answer(HttpResponse<?> response) {
    var status = response.statusCode();
    return status >= 200 && status < REDIRECTION
        ? new Answer.Taken(status)
        : new Answer.Refused(
            status, response.headers().firstValue("Retry-After").flatMap(this::pause));
  }

  /** In seconds, or a date; anything else is no wish. */
  private Optional<Duration> pause(String text) {
    if (text.matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      var until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(clock.instant(), until)).filter(Duration::isPositive);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
