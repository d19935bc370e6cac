package dev.odoobridge.application.webhooks;

import dev.odoobridge.application.odoo.KnownNames;
import dev.odoobridge.application.port.in.ManageWebhooks.Draft;
import dev.odoobridge.domain.feed.FeedFilter;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Reads what somebody wrote down for a web hook and collects what is wrong with it. */
final class WebhookDraft {
  private static final int LONGEST_URL = 2000;
  private static final int HIGHEST_PORT = 65_535;
  private final KnownNames known;
  private final List<FieldProblem> problems = new ArrayList<>();

  WebhookDraft(KnownNames known) {
    this.known = known;
  }

  List<FieldProblem> problems() {
    return problems;
  }

  Optional<URI> url(Draft draft) {
    var text = draft.url().map(String::strip).orElse("");
    try {
      var url = URI.create(text);
      var scheme = Optional.ofNullable(url.getScheme()).orElse("");
      if (text.length() <= LONGEST_URL
          && (scheme.equals("https") || scheme.equals("http"))
          && url.getHost() != null
          && url.getPort() != 0
          && url.getPort() <= HIGHEST_PORT
          && url.getRawUserInfo() == null
          && url.getRawFragment() == null) {
        return Optional.of(url);
      }
    } catch (IllegalArgumentException _) {
      // is said below
    }
    problems.add(
        new FieldProblem("url", "must look like https://host/path, without a user or a fragment"));
    return Optional.empty();
  }

  FeedFilter filter(Draft draft) {
    var ids = new HashSet<IntegrationId>();
    for (var text : draft.integrations()) {
      if (IntegrationId.isWellFormed(text)) {
        ids.add(new IntegrationId(text));
      } else {
        problems.add(new FieldProblem("integrations", "there is no integration " + text));
      }
    }
    var names = new HashSet<EntityName>();
    for (var text : draft.entities()) {
      if (EntityName.isWellFormed(text)) {
        names.add(new EntityName(text));
      } else {
        problems.add(new FieldProblem("entities", text + " is no name of an entity"));
      }
    }
    problems.addAll(known.problems(ids, names));
    return new FeedFilter(ids, names);
  }
}
