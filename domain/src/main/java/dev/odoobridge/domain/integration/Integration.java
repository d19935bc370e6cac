package dev.odoobridge.domain.integration;

import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One Odoo database plus what is synced with it and how.
 *
 * @param name for people
 * @param profile the name of the mapping profile
 * @param paused nothing is synced until it is resumed; host writes are still taken and kept
 */
public record Integration(
    IntegrationId id,
    String name,
    OdooAddress odoo,
    Credentials credentials,
    String profile,
    SyncSettings settings,
    boolean paused,
    Instant createdAt,
    Instant updatedAt) {
  /** Integrations are listed in the order of their ids. */
  public static final Sorting<Integration> SORTING =
      Sorting.by(
          SortKey.text("id", integration -> integration.id().value()),
          List.of(
              SortKey.text("name", Integration::name),
              SortKey.moment("created_at", Integration::createdAt),
              SortKey.moment("updated_at", Integration::updatedAt)));

  public Integration {
    if (name.isBlank() || name.length() > 200) {
      throw new IllegalArgumentException("name: must have 1 to 200 characters");
    }
    if (profile.isBlank()) {
      throw new IllegalArgumentException("profile: is blank");
    }
  }

  /** This integration with another mapping profile. */
  public Integration withProfile(String other, Instant now) {
    return new Integration(id, name, odoo, credentials, other, settings, paused, createdAt, now);
  }

  /** This integration with other credentials. */
  public Integration withCredentials(Credentials other, Instant now) {
    return new Integration(id, name, odoo, other, profile, settings, paused, createdAt, now);
  }

  /** This integration over another transport. */
  public Integration over(TransportName transport) {
    var address = new OdooAddress(odoo.url(), odoo.database(), Optional.of(transport));
    return new Integration(
        id, name, address, credentials, profile, settings, paused, createdAt, updatedAt);
  }

  /** This integration, paused or no longer so. */
  public Integration withPaused(boolean wanted, Instant now) {
    return new Integration(id, name, odoo, credentials, profile, settings, wanted, createdAt, now);
  }

  /** This one, with changes of the host going to Odoo by themselves or not. */
  public Integration autoSyncing(boolean on, Instant at) {
    return new Integration(
        id, name, odoo, credentials, profile, settings.autoSyncing(on), paused, createdAt, at);
  }
}
