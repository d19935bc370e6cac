import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as client from 'odoo-bridge-client';
import { startDemo } from './demo.mjs';

describe('the client with a running service', () => {
  let demo;
  let bridge;

  before(async () => {
    demo = await startDemo();
    bridge = new client.Bridge({ url: demo.url, username: 'admin', password: demo.password });
  });

  after(() => demo?.stop());

  it('manages integrations', async () => {
    const [odoo] = await client.listIntegrations(bridge);
    const { url, database, username, profile } = odoo;

    const made = await client.createIntegration(bridge, { id: 'second', url, database, username, profile, api_key: '0'.repeat(40), auto_sync: false });
    const changed = await client.updateIntegration(bridge, 'second', { url, database, username, profile, name: 'Second', auto_sync: false });
    const read = await client.getIntegration(bridge, 'second');
    await client.deleteIntegration(bridge, 'second');

    assert.equal(made.api_key_set, true);
    assert.equal(changed.name, 'Second');
    assert.deepEqual(read, changed);
    await assert.rejects(client.getIntegration(bridge, 'second'), (error) => {
      assert.ok(error instanceof client.BridgeError);
      assert.equal(error.status, 404);
      assert.equal(error.code, 'integration-not-found');
      return true;
    });
  });

  it('tests a connection', async () => {
    const result = await client.testConnection(bridge, 'demo');

    assert.equal(result.ok, true);
  });

  for (const [name, entity] of [['syncProducts', 'product'], ['syncCustomers', 'customer'], ['syncOrders', 'order'], ['syncInvoices', 'invoice']]) {
    it(`${name} syncs that entity`, async () => {
      const run = await client[name](bridge, 'demo', { wait: 60, direction: 'export' });

      assert.deepEqual(run.entities, [entity]);
      assert.equal(run.direction, 'export');
      assert.ok(run.finished_at, 'it has ended');
    });
  }

  it('syncs all and reads the log', async () => {
    const run = await client.syncAll(bridge, 'demo', { wait: 60 });
    const page = await client.listSyncLogs(bridge, { integration: 'demo', limit: 1 });

    assert.deepEqual(run.entities, []);
    assert.equal(page.items.length, 1);
    assert.ok(page.total > 1);
    assert.equal(page.items[0].id, run.id);
    assert.deepEqual(await client.getSyncLog(bridge, run.id), page.items[0]);
  });

  it('reaches every other path with types', async () => {
    const { data } = await bridge.api.GET('/health/ready');

    assert.equal(data.status, 'ok');
  });

  it('says who was refused', async () => {
    const stranger = new client.Bridge({ url: demo.url, username: 'admin', password: 'not-this' });

    await assert.rejects(client.listIntegrations(stranger), { name: 'BridgeError', status: 401, code: 'sign-in-refused' });
  });
});
