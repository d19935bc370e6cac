import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as client from 'odoo-bridge-client';
import { startDemo } from './demo.mjs';

/** CARE-3, with the demo's Odoo, or with the one that ODOO_URL, ODOO_DB, ODOO_USERNAME and ODOO_API_KEY describe. */
describe('the resources of an Odoo', () => {
  const mark = Date.now().toString(36);
  let demo;
  let bridge;
  let place = 'demo';

  before(async () => {
    const { ODOO_URL: url, ODOO_DB: database, ODOO_USERNAME: username, ODOO_API_KEY: api_key } = process.env;
    for (const name of Object.keys(process.env).filter((it) => it.startsWith('ODOO_') && !it.startsWith('ODOO_BRIDGE'))) {
      delete process.env[name];
    }
    demo = await startDemo();
    bridge = new client.Bridge({ url: demo.url, username: 'admin', password: demo.password });
    if (url) {
      place = 'real';
      await client.createIntegration(bridge, { id: place, profile: 'care', url, database, username, api_key, auto_sync: false });
    }
  });

  after(() => demo?.stop());

  it('partners are customers and vendors', async () => {
    const customers = client.Partners.customers(bridge, place);
    const vendors = client.Partners.vendors(bridge, place);
    const email = `ann_${mark}@example.com`;

    const ann = await customers.create({ name: `Ann ${mark}`, email });
    const supplier = await vendors.create({ name: `Steel ${mark}`, is_company: true });

    assert.deepEqual((await customers.byEmail(email.toUpperCase())).items.map((it) => it.id), [ann]);
    assert.equal((await vendors.byEmail(email)).items.length, 0);
    const read = await vendors.get(supplier);
    assert.equal(read.is_company, true);
    assert.equal(read.email, null);
    await customers.update(ann, { city: 'Vienna' });
    assert.equal((await customers.get(ann)).city, 'Vienna');
    await customers.archive(ann);
    assert.equal((await customers.byEmail(email)).items.length, 0);
    await vendors.remove(supplier);
    assert.equal(await vendors.get(supplier), undefined);
  });

  it('products are goods and services', async () => {
    const services = client.Products.services(bridge, place);
    const made = await services.create({ name: `Consultation ${mark}`, default_code: `S${mark}`, list_price: 80 });

    const [found] = (await services.byCode(`S${mark}`)).items;

    assert.deepEqual([found.id, found.type, found.list_price], [made, 'service', 80]);
    assert.equal((await client.Products.goods(bridge, place).byCode(`S${mark}`)).items.length, 0);
  });

  it('invoices are drafted, posted and cancelled', async () => {
    const partner = await client.Partners.customers(bridge, place).create({ name: `Bob ${mark}` });
    const product = await client.Products.services(bridge, place).create({ name: `X-ray ${mark}`, list_price: 80 });
    const invoices = new client.Invoices(bridge, place);
    const lines = [{ product_id: product, quantity: 2, price_unit: 80 }];
    const made = await invoices.draft(partner, lines, { ref: `R-${mark}`, invoice_date: '2026-03-01' });
    await invoices.draft(partner, [{ name: 'By hand', quantity: 1, price_unit: 5 }]);

    await invoices.post(made);

    const posted = await invoices.get(made);
    assert.equal(posted.state, 'posted');
    assert.equal(posted.amount_untaxed, 160);
    assert.deepEqual(posted.partner_id.id, partner);
    const first = await invoices.ofPartner(partner, { limit: 1, order: 'id' });
    assert.deepEqual(first.items.map((it) => it.id), [made]);
    assert.equal(first.fallback, false);
    const all = [];
    for await (const invoice of invoices.all({ domain: [['partner_id', '=', partner]], limit: 1 })) {
      all.push(invoice.id);
    }
    assert.equal(all.length, 2);
    await invoices.cancel(made);
    assert.equal((await invoices.get(made)).state, 'cancel');
  });

  it('a resource of your own is a model and its fields', async () => {
    const currencies = new client.Resource(bridge, place, { model: 'res.currency', fields: ['name', 'symbol'] });

    const [usd] = (await currencies.find({ domain: [['name', '=', 'USD']], archived: true })).items;

    assert.deepEqual([usd.name, usd.symbol], ['USD', '$']);
    await assert.rejects(
      new client.Resource(bridge, place, { model: 'no.such', fields: ['name'] }).find(),
      (error) => error instanceof client.BridgeError && error.code === 'model-not-found',
    );
  });
});
