package dev.odoobridge.application.contract;

import dev.odoobridge.application.port.out.AutoSyncSwitches;
import dev.odoobridge.application.port.out.DifferenceStore;

/** What goes by itself, and what is compared. */
public record CareStores(AutoSyncSwitches switches, DifferenceStore differences) {}
