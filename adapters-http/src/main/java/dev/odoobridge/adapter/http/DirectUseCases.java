package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.DiscoverOdoo;
import dev.odoobridge.application.port.in.ManageBundles;
import dev.odoobridge.application.port.in.ManageCache;
import dev.odoobridge.application.port.in.OdooRecords;
import dev.odoobridge.application.port.in.ReadChoices;
import dev.odoobridge.application.port.in.ReadOdooRecords;
import dev.odoobridge.application.port.in.RingHook;
import dev.odoobridge.application.port.in.RotateKey;
import dev.odoobridge.application.port.in.WriteOdooRecords;

/** What works in Odoo directly. Called from many threads at once. */
public record DirectUseCases(
    DiscoverOdoo discover,
    OdooRecords records,
    ReadOdooRecords reads,
    WriteOdooRecords writes,
    ManageBundles bundles,
    ManageCache cache,
    RingHook ringHook,
    RotateKey rotateKey,
    ReadChoices choices) {}
