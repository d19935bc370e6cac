package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the names of integrations and entities that somebody gave and that mean nothing. */
public final class KnownNames {
  private final IntegrationStore integrations;
  private final ProfileSource profiles;

  public KnownNames(IntegrationStore integrations, ProfileSource profiles) {
    this.integrations = integrations;
    this.profiles = profiles;
  }

  /**
   * What is wrong, under {@code integrations} and {@code entities}.
   *
   * @param ids none stand for all there are
   * @param names each must be one that one of the integrations has
   */
  public List<FieldProblem> problems(Collection<IntegrationId> ids, Collection<EntityName> names) {
    var unknown =
        ids.stream()
            .filter(id -> integrations.find(id).isEmpty())
            .map(id -> new FieldProblem("integrations", "there is no integration " + id));
    var foreign = names.isEmpty() ? Stream.<FieldProblem>of() : foreign(ids, names);
    return Stream.concat(unknown, foreign).toList();
  }

  private Stream<FieldProblem> foreign(
      Collection<IntegrationId> ids, Collection<EntityName> names) {
    var meant =
        integrations.list().stream()
            .filter(integration -> ids.isEmpty() || ids.contains(integration.id()))
            .toList();
    var known = entities(meant);
    return names.stream()
        .filter(name -> !meant.isEmpty() && !known.contains(name))
        .map(
            name ->
                new FieldProblem(
                    "entities", "no such integration has an entity " + name + ", only " + known));
  }

  private Set<EntityName> entities(List<Integration> meant) {
    var known = new TreeSet<EntityName>();
    meant.forEach(integration -> known.addAll(profiles.of(integration).entityNames()));
    return known;
  }
}
