package dev.odoobridge.adapter.persistence;

import dev.odoobridge.domain.record.HostId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Host ids as parameters. */
final class HostIds {
  private HostIds() {}

  static List<String> texts(Collection<HostId> ids) {
    return ids.stream().map(HostId::value).toList();
  }

  /** The text that stands before every id when there is none: no id is empty. */
  static String after(Optional<HostId> id) {
    return id.map(HostId::value).orElse("");
  }
}
