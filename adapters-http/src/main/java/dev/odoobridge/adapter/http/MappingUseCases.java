package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.CheckMapping;
import dev.odoobridge.application.port.in.ManageMapping;
import dev.odoobridge.application.port.in.ReadMirror;

/** What there is around the mappings of integrations. Called from many threads at once. */
public record MappingUseCases(
    ManageMapping manageMapping, CheckMapping checkMapping, ReadMirror readMirror) {}
