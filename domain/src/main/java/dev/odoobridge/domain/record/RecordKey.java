package dev.odoobridge.domain.record;

/** One host record, wherever it is. */
public record RecordKey(IntegrationId integration, EntityName entity, HostId hostId) {}
