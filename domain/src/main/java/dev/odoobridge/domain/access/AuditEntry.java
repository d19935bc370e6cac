package dev.odoobridge.domain.access;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that somebody changed, or was kept from changing.
 *
 * @param by the caller's name
 * @param role the caller's, absent for one who just signed in
 * @param address where the call came from
 * @param action the method and the route, such as {@code DELETE /api/v1/users/{name}}
 * @param target the id behind the last part of the path that is one
 * @param status of the answer: 2xx when it was done
 * @param request the id of the call, which finds its lines in the log
 * @param before what an answer would have shown before, without secrets
 * @param after what the answer showed, without secrets
 */
public record AuditEntry(
    Instant at,
    String by,
    Optional<Role> role,
    String address,
    String action,
    Optional<IntegrationId> integration,
    Optional<EntityName> entity,
    Optional<String> target,
    int status,
    String request,
    Optional<String> before,
    Optional<String> after) {}
