import { Bridge } from './bridge.js';
import type { components } from './contract.js';

export type Integration = components['schemas']['Integration'];
export type IntegrationDraft = components['schemas']['IntegrationDraft'];
export type ConnectionTest = components['schemas']['ConnectionTest'];

/** All integrations. */
export async function listIntegrations(bridge: Bridge): Promise<Integration[]> {
  const found: Integration[] = [];
  let after: string | undefined;
  do {
    const query = { limit: 1000, ...(after === undefined ? {} : { after }) };
    const page = await Bridge.unwrap(bridge.api.GET('/api/v1/integrations', { params: { query } }));
    found.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return found;
}

export function getIntegration(bridge: Bridge, id: string): Promise<Integration> {
  return Bridge.unwrap(bridge.api.GET('/api/v1/integrations/{id}', { params: { path: { id } } }));
}

export function createIntegration(bridge: Bridge, draft: IntegrationDraft): Promise<Integration> {
  return Bridge.unwrap(bridge.api.POST('/api/v1/integrations', { body: draft }));
}

/** Replaces it: what is left out becomes standard, but for secrets, which are kept. */
export function updateIntegration(bridge: Bridge, id: string, draft: IntegrationDraft): Promise<Integration> {
  return Bridge.unwrap(bridge.api.PUT('/api/v1/integrations/{id}', { params: { path: { id } }, body: draft }));
}

/** Removes it with its records, links and runs; Odoo keeps its own. */
export async function deleteIntegration(bridge: Bridge, id: string): Promise<void> {
  await Bridge.unwrap(bridge.api.DELETE('/api/v1/integrations/{id}', { params: { path: { id } } }));
}

/** Tries its Odoo; a connection that does not work is an answer too. */
export function testConnection(bridge: Bridge, id: string): Promise<ConnectionTest> {
  return Bridge.unwrap(bridge.api.POST('/api/v1/integrations/{id}/test-connection', { params: { path: { id } } }));
}
