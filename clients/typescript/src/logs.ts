import { Bridge } from './bridge.js';
import type { operations } from './contract.js';
import type { Run } from './syncs.js';

export type SyncLogFilter = NonNullable<operations['listRuns']['parameters']['query']>;
export type SyncLogPage = { items: Run[]; total: number; next: string | null };

/** The sync log, newest first. `next` goes into `after` for the page that follows. */
export function listSyncLogs(bridge: Bridge, filter: SyncLogFilter = {}): Promise<SyncLogPage> {
  return Bridge.unwrap(bridge.api.GET('/api/v1/runs', { params: { query: filter } }));
}

export function getSyncLog(bridge: Bridge, id: string): Promise<Run> {
  return Bridge.unwrap(bridge.api.GET('/api/v1/runs/{id}', { params: { path: { id } } }));
}
