package dev.odoobridge.adapter.http.api;

import dev.odoobridge.domain.failure.FailureGroup;

/**
 * Parked changes with one cause.
 *
 * @param example the message of the one parked last
 */
record FailureGroupView(
    String id,
    String integration,
    String entity,
    String code,
    String example,
    long count,
    String firstAt,
    String lastAt) {

  static FailureGroupView from(FailureGroup group) {
    return new FailureGroupView(
        group.id().value(),
        group.integration().value(),
        group.entity().value(),
        group.code(),
        group.example(),
        group.count(),
        group.firstAt().toString(),
        group.lastAt().toString());
  }
}
