package dev.odoobridge.application.memory;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;

/** One entity of one integration. */
record Place(IntegrationId integration, EntityName entity) {}
