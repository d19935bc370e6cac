package dev.odoobridge.adapter.http.auth;

import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.domain.access.Allowed;
import dev.odoobridge.domain.access.Scope;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import io.javalin.http.Context;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What of lists that go over everything a caller may see. */
public record Sight(Scope scope) {

  /** Of the caller, who was authenticated before. */
  public static Sight of(Context context) {
    return new Sight(Guard.caller(context).scope());
  }

  /** A 403 for what the role allows and the token does not. */
  public static Problem outOfScope(String detail) {
    return Problem.of(ProblemType.OUT_OF_SCOPE, detail);
  }

  public boolean sees(IntegrationId integration) {
    return scope.allows(integration);
  }

  public boolean sees(IntegrationId integration, EntityName entity) {
    return scope.allows(integration, entity);
  }

  /** Whether the caller may see something of all these; no entities stand for all there are. */
  public boolean sees(IntegrationId integration, Collection<EntityName> entities) {
    return sees(integration)
        && (scope.entities().all()
            || entities.isEmpty()
            || entities.stream().anyMatch(scope::allows));
  }

  /** Ends the request unless all that is meant is in scope; no entities stand for all. */
  public void require(IntegrationId integration, Collection<EntityName> entities) {
    var wanted = entities.isEmpty() && !scope.entities().all();
    if (!sees(integration) || wanted || !entities.stream().allMatch(scope::allows)) {
      throw outOfScope("The token is not for all of this.");
    }
  }

  /** The integrations meant by a filter, of which empty means all. */
  public Set<IntegrationId> integrations(Set<IntegrationId> asked) {
    return narrowed(scope.integrations(), asked);
  }

  /** The entities meant by a filter, of which empty means all. */
  public Set<EntityName> entities(Set<EntityName> asked) {
    return narrowed(scope.entities(), asked);
  }

  /** The entities meant by a list, of which empty means all. */
  public List<EntityName> entities(List<EntityName> asked) {
    return asked.isEmpty() && !scope.entities().all()
        ? entities(Set.of()).stream().sorted().toList()
        : asked;
  }

  /** The one integration meant by a filter that takes one or all. */
  public Optional<IntegrationId> integration(Optional<IntegrationId> asked) {
    return one("integration", integrations(asked.map(Set::of).orElse(Set.of())));
  }

  /** The one entity meant by a filter that takes one or all. */
  public Optional<EntityName> entity(Optional<EntityName> asked) {
    return one("entity", entities(asked.map(Set::of).orElse(Set.of())));
  }

  private static <T> Set<T> narrowed(Allowed<T> allowed, Set<T> asked) {
    if (allowed.all()) {
      return asked;
    }
    if (allowed.names().isEmpty() || !allowed.names().containsAll(asked)) {
      throw outOfScope("The token is not for all of this.");
    }
    return asked.isEmpty() ? allowed.names() : asked;
  }

  private static <T> Optional<T> one(String parameter, Set<T> names) {
    if (names.size() > 1) {
      var words = names.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
      throw Problems.invalidParameter(parameter, "must be given, the token is for " + words);
    }
    return names.stream().findFirst();
  }
}
