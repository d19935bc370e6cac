package dev.odoobridge.adapter.http.auth;

import static dev.odoobridge.domain.access.Role.ADMIN;
import static dev.odoobridge.domain.access.Role.HOST;
import static dev.odoobridge.domain.access.Role.MANAGER;
import static dev.odoobridge.domain.access.Role.VIEWER;

import dev.odoobridge.domain.access.Role;
import java.util.Set;

/** What a route needs, and which roles have it. A route without one cannot be made. */
public enum Permission {
  /** Nobody needs to be signed in. */
  OPEN,
  READ_INTEGRATIONS(ADMIN, MANAGER, VIEWER),
  MANAGE_INTEGRATIONS(ADMIN),
  TEST_CONNECTIONS(ADMIN, MANAGER),
  PREPARE_ODOO(ADMIN),
  /** Odoo itself, as far as {@code OdooAccess} lets the caller. */
  READ_ODOO(ADMIN, MANAGER),
  WRITE_ODOO(ADMIN, MANAGER),
  START_SYNCS(ADMIN, MANAGER, HOST),
  READ_RECORDS(ADMIN, MANAGER, VIEWER, HOST),
  WRITE_RECORDS(ADMIN, MANAGER, HOST),
  READ_RUNS(ADMIN, MANAGER, VIEWER, HOST),
  READ_CONFLICTS(ADMIN, MANAGER, VIEWER, HOST),
  RESOLVE_CONFLICTS(ADMIN, MANAGER),
  READ_WEBHOOKS(ADMIN, MANAGER, VIEWER),
  MANAGE_WEBHOOKS(ADMIN),
  READ_STORE(ADMIN, MANAGER, VIEWER, HOST),
  WRITE_STORE(ADMIN, MANAGER, HOST),
  DEFINE_STORE(ADMIN, MANAGER),
  READ_FAILURES(ADMIN, MANAGER, VIEWER, HOST),
  RETRY_FAILURES(ADMIN, MANAGER, HOST),
  CANCEL_RUNS(ADMIN, MANAGER),
  READ_SCHEDULES(ADMIN, MANAGER, VIEWER),
  MANAGE_SCHEDULES(ADMIN, MANAGER),
  READ_USERS(ADMIN),
  MANAGE_USERS(ADMIN),
  READ_TOKENS(ADMIN),
  READ_AUDIT(ADMIN),
  ROTATE_SECRETS(ADMIN),
  MANAGE_TOKENS(ADMIN),
  READ_LOGGING(ADMIN),
  MANAGE_LOGGING(ADMIN),
  /** What everybody may see of themselves. */
  READ_OWN(ADMIN, MANAGER, VIEWER, HOST),
  CHANGE_OWN_PASSWORD(ADMIN, MANAGER, VIEWER, HOST);

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable, its type does not say so
  private final Set<Role> roles;

  Permission(Role... roles) {
    this.roles = Set.of(roles);
  }

  /** Whether it is for reading alone; a token that may only read has no other. */
  public boolean isForReading() {
    return this == OPEN || name().startsWith("READ_");
  }

  /** Whether it is for trying an Odoo out. */
  public boolean reachesOut() {
    return this == TEST_CONNECTIONS || this == PREPARE_ODOO;
  }

  /** Whether it decides which Odoo, and which of its models, an integration works on. */
  public boolean shapesIntegrations() {
    return this == MANAGE_INTEGRATIONS || this == PREPARE_ODOO;
  }

  public boolean isHeldBy(Role role) {
    return roles.contains(role);
  }
}
