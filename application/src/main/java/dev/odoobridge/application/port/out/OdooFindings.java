package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what was found out about an integration's Odoo, or left there, by subject: the fields a
 * model had, hooks, the key's expiry. Goes with the integration. Thread-safe; takes part in {@link
 * Transactions}.
 */
public interface OdooFindings {

  Optional<RawValue.Members> find(IntegrationId integration, String subject);

  /** All whose subject begins so, in the order of their subjects. */
  Map<String, RawValue.Members> list(IntegrationId integration, String beginning);

  /** Whose finding of that subject is; any one when several have it. */
  Optional<IntegrationId> owner(String subject);

  /** Stores it in place of what was known. Of an integration that is gone it stores nothing. */
  void save(IntegrationId integration, String subject, RawValue.Members content);

  /** Forgets it; one that is not there is no error. */
  void remove(IntegrationId integration, String subject);
}
