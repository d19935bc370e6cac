package dev.odoobridge.application.licenses;

import dev.odoobridge.application.port.in.ManageBundles;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.bundle.Bundle;
import dev.odoobridge.domain.bundle.Step;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;
import java.util.Optional;

/** Takes none. */
final class NoBundles implements ManageBundles {
  @Override
  public Result start(Caller caller, IntegrationId id, List<Step> steps) {
    return new Result.Denied("nothing is taken here");
  }

  @Override
  public Result queue(Caller caller, IntegrationId id, List<Step> steps) {
    return new Result.Denied("nothing is taken here");
  }

  @Override
  public Result find(IntegrationId id, long number) {
    return new Result.NoSuchBundle(number);
  }

  @Override
  public Result list(IntegrationId id, Optional<Bundle.State> state, Slice<Bundle> slice) {
    return new Result.Listed(slice.pageOf(List.of()));
  }
}
