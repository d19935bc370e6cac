package dev.odoobridge.application.integrations;

import dev.odoobridge.application.port.in.ManageIntegrations.Draft;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.domain.integration.CallLimits;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.integration.OdooAddress;
import dev.odoobridge.domain.integration.SyncSettings;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.mapping.Suggestion;
import dev.odoobridge.domain.policy.DeleteBrake;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a draft of an integration and finds all that is wrong with it. Used once. */
final class DraftReader {
  private static final int MAX_NAME = 200;
  private static final int MAX_TEXT = 1000;
  private static final Pattern LANGUAGE =
      Pattern.compile("[a-z]{2,3}(_([A-Z]{2}|[0-9]{3}))?(@[A-Za-z]{2,10})?");
  private final ProfileSource profiles;
  private final Draft draft;
  private final List<FieldProblem> problems = new ArrayList<>();

  DraftReader(ProfileSource profiles, Draft draft) {
    this.profiles = profiles;
    this.draft = draft;
  }

  List<FieldProblem> problems() {
    return List.copyOf(problems);
  }

  /** The id the draft gives, else one made from its name. */
  Optional<IntegrationId> id() {
    var id = draft.id().orElseGet(() -> slug(draft.name().orElse("")));
    if (IntegrationId.isWellFormed(id)) {
      return Optional.of(new IntegrationId(id));
    }
    problem(
        "id",
        draft.id().isEmpty() && draft.name().isEmpty()
            ? "is required, or a name to make one from"
            : "must have 1 to 63 lower-case letters, digits and dashes");
    return Optional.empty();
  }

  private static String slug(String name) {
    var slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.length() > 63 ? slug.substring(0, 63).replaceAll("-$", "") : slug;
  }

  /** The integration, when nothing is wrong with the draft. */
  Optional<Integration> read(IntegrationId id, Optional<Integration> before, Instant now) {
    var name = name(id);
    var address = address();
    var credentials = credentials(before, address);
    var profile = profile(id);
    var settings = settings(profile);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Integration(
            id,
            name,
            address.orElseThrow(),
            credentials.orElseThrow(),
            draft.profile().orElseThrow(),
            settings.orElseThrow(),
            draft.paused().orElse(false),
            before.map(Integration::createdAt).orElse(now),
            now));
  }

  private String name(IntegrationId id) {
    var name = draft.name().orElse(id.value());
    if (name.isBlank() || name.length() > MAX_NAME) {
      problem("name", "must have 1 to 200 characters");
    }
    return name;
  }

  private Optional<OdooAddress> address() {
    var url = required("url", draft.url(), "the address of Odoo, such as https://odoo.example.com");
    var database = required("database", draft.database(), "the name of the Odoo database");
    var transport = transport();
    if (url.isEmpty() || database.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new OdooAddress(URI.create(url.get().strip()), database.get(), transport));
    } catch (IllegalArgumentException wrong) {
      problem(
          "url",
          "must be an http or https address such as https://odoo.example.com, without user, query"
              + " or fragment");
      return Optional.empty();
    }
  }

  private Optional<TransportName> transport() {
    var word = draft.transport().filter(given -> !given.equals("auto"));
    var transport = word.flatMap(TransportName::parse);
    if (word.isPresent() && transport.isEmpty()) {
      var known = Arrays.stream(TransportName.values()).map(TransportName::word).toList();
      problem("transport", "must be auto or one of " + String.join(", ", known));
    }
    return transport;
  }

  /** Secrets that are not given are kept, but go to no server they were not given for. */
  private Optional<Credentials> credentials(
      Optional<Integration> before, Optional<OdooAddress> address) {
    var username = required("username", draft.username(), "the Odoo user");
    var old =
        before
            .filter(kept -> address.filter(now -> !now.isSameServer(kept.odoo())).isEmpty())
            .map(Integration::credentials);
    var given = draft.apiKey().isPresent() || draft.password().isPresent();
    var found = problems.size();
    draft.apiKey().flatMap(SecretForm::faultOfKey).ifPresent(fault -> problem("api_key", fault));
    draft.password().flatMap(SecretForm::fault).ifPresent(fault -> problem("password", fault));
    if (problems.size() > found) {
      return Optional.empty();
    }
    var apiKey =
        given ? draft.apiKey().map(SecretForm::stripped) : old.flatMap(Credentials::apiKey);
    var password = given ? draft.password() : old.flatMap(Credentials::password);
    if (apiKey.isEmpty() && password.isEmpty()) {
      problem(
          "api_key", "an API key or a password is required, also when url names another server");
      return Optional.empty();
    }
    return username.map(name -> new Credentials(name, apiKey, password));
  }

  private Optional<MappingProfile> profile(IntegrationId id) {
    var name =
        required("profile", draft.profile(), "one of " + String.join(", ", profiles.names()));
    var profile = name.flatMap(known -> profiles.find(id, known));
    if (name.isPresent() && profile.isEmpty()) {
      problem(
          "profile",
          "there is no such profile"
              + Suggestion.sentence(name.get(), profiles.names())
              + "; known are "
              + String.join(", ", profiles.names()));
    }
    return profile;
  }

  private Optional<SyncSettings> settings(Optional<MappingProfile> profile) {
    var standard = SyncSettings.STANDARD;
    range("batch_size", draft.batchSize(), 1, SyncSettings.MAX_BATCH_SIZE);
    range("overlap_seconds", draft.overlapSeconds(), 0, Duration.ofDays(7).toSeconds());
    range("delete_brake_number", draft.deleteBrakeNumber(), 0, Integer.MAX_VALUE);
    range("delete_brake_percent", draft.deleteBrakePercent(), 0, 100);
    range("company", draft.company(), 1, Integer.MAX_VALUE);
    range("max_parallel_calls", draft.maxParallelCalls(), 1, CallLimits.MOST_PARALLEL);
    range("odoo_time_limit", draft.odooTimeLimit(), 1, CallLimits.LONGEST_TIME.toSeconds());
    if (draft.callsPerSecond().filter(calls -> !CallLimits.isAllowed(calls)).isPresent()) {
      problem("calls_per_second", "must be 0.01 to 1000");
    }
    if (draft.language().filter(it -> !LANGUAGE.matcher(it).matches()).isPresent()) {
      problem("language", "must be an Odoo language code such as en_US");
    }
    var wishes = new EntityWishes(profile, problems);
    var entities = wishes.entities(draft.entities().orElse(List.of()));
    var policies = wishes.policies(draft.conflictPolicies().orElse(Map.of()));
    var intervals = wishes.intervals(draft.intervals().orElse(Map.of()));
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SyncSettings(
            entities,
            draft.company(),
            draft.language().orElse(standard.language()),
            draft.autoSync().orElse(standard.autoSync()),
            draft.batchSize().map(Long::intValue).orElse(standard.batchSize()),
            draft.quiet().orElse(standard.quiet()),
            draft.overlapSeconds().map(Duration::ofSeconds).orElse(standard.overlap()),
            policies,
            intervals,
            DeleteBrake.of(
                draft.deleteBrakeNumber().orElse(standard.brake().number()),
                draft.deleteBrakePercent().orElse(standard.brake().percent())),
            new CallLimits(
                draft.maxParallelCalls().map(Long::intValue).orElse(CallLimits.STANDARD.parallel()),
                draft.callsPerSecond(),
                draft
                    .odooTimeLimit()
                    .map(Duration::ofSeconds)
                    .orElse(CallLimits.STANDARD.time()))));
  }

  private void range(String path, Optional<Long> value, long least, long most) {
    if (value.filter(given -> given < least || given > most).isPresent()) {
      problem(path, "must be " + least + " to " + most);
    }
  }

  private Optional<String> required(String path, Optional<String> value, String what) {
    var given = value.filter(text -> !text.isBlank());
    if (given.isEmpty()) {
      problem(path, "is required: " + what);
    } else if (given.get().codePoints().anyMatch(Character::isISOControl)) {
      problem(path, "must hold no line break or other control character");
      return Optional.empty();
    } else if (given.get().length() > MAX_TEXT) {
      problem(path, "must have 1000 characters at most");
      return Optional.empty();
    }
    return given;
  }

  private void problem(String path, String message) {
    problems.add(new FieldProblem(path, message));
  }
}
