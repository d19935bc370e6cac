package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.integration.MappingVersion;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.mapping.ProfileProblem;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads and replaces the mapping of an integration. Odoo is not called. */
public interface ManageMapping {

  /** The mapping that counts now; empty when there is no such integration. */
  Optional<Current> read(IntegrationId integration);

  /** One version of the integration's own mapping. */
  Optional<MappingVersion> version(IntegrationId integration, int number);

  /** The versions of its own mapping; empty when there is no integration. */
  Optional<Page<MappingVersion>> versions(IntegrationId integration, Slice<MappingVersion> slice);

  /**
   * Stores the text as the newest version and has the integration use it. Entities that are mapped
   * otherwise than before are read anew from Odoo by the next import. The same text again makes no
   * version.
   */
  default Result replace(Caller caller, IntegrationId integration, String text) {
    return replace(caller, integration, text, _ -> true);
  }

  /** Does so, if the mapping is as the caller read it; nobody changes it meanwhile. */
  Result replace(Caller caller, IntegrationId integration, String text, Predicate<Current> asRead);

  /**
   * The mapping that counts.
   *
   * @param profile the built-in one's name, or {@code own}
   * @param version the version of its own mapping; empty when it has none or uses a built-in one
   */
  record Current(String profile, Optional<Integer> version, String text) {}

  /** What came of it. */
  sealed interface Result {

    /**
     * It counts from now on.
     *
     * @param readAnew the entities whose mapping changed
     */
    record Stored(MappingVersion version, List<EntityName> readAnew) implements Result {
      public Stored {
        readAnew = List.copyOf(readAnew);
      }
    }

    /** Nothing was stored. */
    record Invalid(List<ProfileProblem> problems) implements Result {
      public Invalid {
        problems = List.copyOf(problems);
      }
    }

    /** It is not as the caller read it; nothing was stored. */
    record Moved(IntegrationId id) implements Result {}

    /** A run works by the old mapping; nothing was stored. */
    record RunUnderWay(IntegrationId id) implements Result {}

    record NoSuchIntegration(IntegrationId id) implements Result {}
  }
}
