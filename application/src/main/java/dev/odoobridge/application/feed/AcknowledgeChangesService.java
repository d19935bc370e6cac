package dev.odoobridge.application.feed;

import dev.odoobridge.application.port.in.AcknowledgeChanges;
import dev.odoobridge.application.port.out.AcknowledgementStore;
import dev.odoobridge.application.port.out.ChangeFeed;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.port.out.RecordStore;
import dev.odoobridge.application.port.out.Transactions;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.feed.Acknowledgement;
import dev.odoobridge.domain.feed.Announcement;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.feed.Placed;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Takes the host's word in pages, each in a transaction of its own. */
public final class AcknowledgeChangesService implements AcknowledgeChanges {
  private static final int PAGE = 500;
  private final IntegrationStore integrations;
  private final ProfileSource profiles;
  private final Stores stores;

  public AcknowledgeChangesService(
      IntegrationStore integrations, ProfileSource profiles, Stores stores) {
    this.integrations = integrations;
    this.profiles = profiles;
    this.stores = stores;
  }

  @Override
  public Result acknowledge(
      Caller caller, IntegrationId integration, List<EntityName> entities, FeedCursor upTo) {
    var known = integrations.find(integration);
    if (known.isEmpty()) {
      return new Result.NoSuchIntegration(integration);
    }
    var profile = profiles.of(known.get());
    for (var entity : entities) {
      if (profile.entity(entity).isEmpty()) {
        return new Result.NoSuchEntity(entity, profile.entityNames());
      }
    }
    var newest = stores.feed().newest();
    if (upTo.isBehind(newest)) {
      return new Result.NotReached(newest);
    }
    var changes = 0L;
    for (var mapping : mappings(profile, entities)) {
      changes += acknowledge(integration, mapping, upTo);
    }
    return new Result.Acknowledged(changes);
  }

  private static List<EntityMapping> mappings(MappingProfile profile, List<EntityName> entities) {
    var names = entities.isEmpty() ? profile.entityNames() : entities;
    return names.stream().distinct().flatMap(name -> profile.entity(name).stream()).toList();
  }

  private long acknowledge(IntegrationId integration, EntityMapping mapping, FeedCursor upTo) {
    var total = 0L;
    while (true) {
      var page = stores.transactions().call(() -> acknowledgePage(integration, mapping, upTo));
      total += page;
      if (page < PAGE) {
        return total;
      }
    }
  }

  private int acknowledgePage(IntegrationId integration, EntityMapping mapping, FeedCursor upTo) {
    var entity = mapping.name();
    var from = stores.acknowledgements().lock(integration, entity);
    if (!upTo.isBehind(from)) {
      return 0;
    }
    var page = stores.feed().announcements(integration, entity, from, upTo, PAGE);
    store(integration, mapping, page);
    var reached = page.size() < PAGE ? upTo : page.getLast().cursor();
    stores.acknowledgements().save(integration, entity, reached);
    return page.size();
  }

  private void store(
      IntegrationId integration, EntityMapping mapping, List<Placed<Announcement>> page) {
    var ids =
        page.stream()
            .map(placed -> placed.value().change().key().hostId())
            .collect(Collectors.toCollection(TreeSet::new));
    var held = stores.records().lock(integration, mapping.name(), ids);
    var seen = seen(mapping, page, held);
    var changed = new ArrayList<>(seen.values());
    changed.removeIf(record -> record.equals(held.get(record.key().hostId())));
    stores.records().save(changed);
  }

  private static Map<HostId, HostRecord> seen(
      EntityMapping mapping, List<Placed<Announcement>> page, Map<HostId, HostRecord> held) {
    var rule = new Acknowledgement(mapping);
    var seen = new HashMap<>(held);
    for (var placed : page) {
      var id = placed.value().change().key().hostId();
      placed
          .value()
          .difference()
          .ifPresent(
              difference ->
                  seen.computeIfPresent(id, (_, record) -> rule.apply(record, difference)));
    }
    return seen;
  }

  /** The stores it works on. */
  public record Stores(
      Transactions transactions,
      RecordStore records,
      ChangeFeed feed,
      AcknowledgementStore acknowledgements) {}
}
