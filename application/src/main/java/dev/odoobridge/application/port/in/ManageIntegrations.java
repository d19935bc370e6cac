package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Creates, reads, changes and deletes integrations. Odoo is not called. */
public interface ManageIntegrations {

  /** Stores a new integration; an id is made from the name when the draft gives none. */
  Result create(Caller caller, Draft draft);

  /** Replaces it: what the draft leaves out becomes standard, but for secrets, which are kept. */
  default Result replace(Caller caller, IntegrationId id, Draft draft) {
    return replace(caller, id, draft, _ -> true);
  }

  /**
   * Replaces it as {@link #replace(Caller, IntegrationId, Draft)} does, if it is as the caller read
   * it. Nobody changes it between the look and the write.
   */
  Result replace(Caller caller, IntegrationId id, Draft draft, Predicate<Integration> asRead);

  /** Starts no more runs of it until it is resumed; saying it again changes nothing. */
  Result pause(Caller caller, IntegrationId id);

  /** Its runs start again. */
  Result resume(Caller caller, IntegrationId id);

  Optional<Integration> find(IntegrationId id);

  /** All of them in the order of their ids. */
  List<Integration> list();

  /**
   * Removes it with its records, links and runs; Odoo keeps its own.
   *
   * @return false when there is none of that id
   */
  default boolean delete(Caller caller, IntegrationId id) {
    return delete(caller, id, _ -> true) instanceof Result.Deleted;
  }

  /** Removes it, if it is as the caller read it. */
  Result delete(Caller caller, IntegrationId id, Predicate<Integration> asRead);

  /**
   * What somebody wrote down for an integration, unchecked.
   *
   * @param conflictPolicies by the entity's name, or the entity's and a field's as {@code
   *     customer.phone}: {@code newest}, {@code odoo}, {@code host} or {@code manual}
   * @param intervals by the entity's name, {@code PT5M} or seconds
   * @param overlapSeconds see {@link dev.odoobridge.domain.integration.SyncSettings}
   */
  record Draft(
      Optional<String> id,
      Optional<String> name,
      Optional<String> url,
      Optional<String> database,
      Optional<String> username,
      Optional<Secret> apiKey,
      Optional<Secret> password,
      Optional<String> transport,
      Optional<String> profile,
      Optional<List<String>> entities,
      Optional<Map<String, String>> conflictPolicies,
      Optional<Long> company,
      Optional<String> language,
      Optional<Boolean> autoSync,
      Optional<Long> batchSize,
      Optional<Boolean> quiet,
      Optional<Long> overlapSeconds,
      Optional<Boolean> paused,
      Optional<Map<String, String>> intervals,
      Optional<Long> deleteBrakeNumber,
      Optional<Long> deleteBrakePercent,
      Optional<Long> maxParallelCalls,
      Optional<BigDecimal> callsPerSecond,
      Optional<Long> odooTimeLimit) {

    /** Without intervals and limits, and with the usual brake. */
    public Draft(
        Optional<String> id,
        Optional<String> name,
        Optional<String> url,
        Optional<String> database,
        Optional<String> username,
        Optional<Secret> apiKey,
        Optional<Secret> password,
        Optional<String> transport,
        Optional<String> profile,
        Optional<List<String>> entities,
        Optional<Map<String, String>> conflictPolicies,
        Optional<Long> company,
        Optional<String> language,
        Optional<Boolean> autoSync,
        Optional<Long> batchSize,
        Optional<Boolean> quiet,
        Optional<Long> overlapSeconds,
        Optional<Boolean> paused) {
      this(
          id,
          name,
          url,
          database,
          username,
          apiKey,
          password,
          transport,
          profile,
          entities,
          conflictPolicies,
          company,
          language,
          autoSync,
          batchSize,
          quiet,
          overlapSeconds,
          paused,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  /** What came of it. */
  sealed interface Result {
    record Stored(Integration integration) implements Result {}

    /** Nothing was stored. Paths are the names the API uses, such as {@code batch_size}. */
    record Invalid(List<FieldProblem> problems) implements Result {
      public Invalid {
        problems = List.copyOf(problems);
      }
    }

    record Deleted(IntegrationId id) implements Result {}

    /** It is not as the caller read it. Nothing was done. */
    record Moved(IntegrationId id) implements Result {}

    record IdTaken(IntegrationId id) implements Result {}

    record NoSuchIntegration(IntegrationId id) implements Result {}
  }
}
