import { Bridge } from './bridge.js';
import type { components } from './contract.js';

export type SyncRequest = components['schemas']['SyncRequest'];
export type Run = components['schemas']['Run'];

/** What may be asked of a sync besides its entities; `wait` is in seconds, at most 300. */
export type SyncOptions = Omit<SyncRequest, 'entities'> & { wait?: number };

/** Starts a run. Without `wait` it is still under way when this returns; see `getSyncLog`. */
export function sync(bridge: Bridge, id: string, entities: string[], options: SyncOptions = {}): Promise<Run> {
  const { wait, ...request } = options;
  return Bridge.unwrap(
    bridge.api.POST('/api/v1/integrations/{id}/sync', {
      params: { path: { id }, query: wait === undefined ? {} : { wait } },
      body: { ...request, entities },
    }),
  );
}

export const syncProducts = (bridge: Bridge, id: string, options?: SyncOptions) => sync(bridge, id, ['product'], options);
export const syncCustomers = (bridge: Bridge, id: string, options?: SyncOptions) => sync(bridge, id, ['customer'], options);
export const syncOrders = (bridge: Bridge, id: string, options?: SyncOptions) => sync(bridge, id, ['order'], options);
export const syncInvoices = (bridge: Bridge, id: string, options?: SyncOptions) => sync(bridge, id, ['invoice'], options);
export const syncAll = (bridge: Bridge, id: string, options?: SyncOptions) => sync(bridge, id, [], options);
