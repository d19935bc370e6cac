import { Bridge } from './bridge.js';
import { Resource, type Question, type Page, type Reference } from './resource.js';

/** A customer, a vendor, or both; a company or a person. */
export type Partner = {
  id: number;
  name: string;
  email: string | null;
  phone: string | null;
  street: string | null;
  city: string | null;
  zip: string | null;
  country_id: Reference | null;
  vat: string | null;
  is_company: boolean;
  customer_rank: number;
  supplier_rank: number;
};

/** Something that is sold or bought; a service is one of type `service`. */
export type Product = {
  id: number;
  name: string;
  default_code: string | null;
  type: string;
  list_price: number;
  standard_price: number;
  categ_id: Reference | null;
  active: boolean;
};

/** A customer's invoice. */
export type Invoice = {
  id: number;
  name: string | null;
  ref: string | null;
  partner_id: Reference | null;
  invoice_date: string | null;
  invoice_date_due: string | null;
  state: 'draft' | 'posted' | 'cancel';
  payment_state: string;
  amount_untaxed: number;
  amount_total: number;
  amount_residual: number;
  currency_id: Reference | null;
};

/** A line of a new invoice; without a product it needs a `name`. */
export type InvoiceLine = { product_id?: number; name?: string; quantity?: number; price_unit?: number };

const PARTNER: (keyof Omit<Partner, 'id'>)[] = ['name', 'email', 'phone', 'street', 'city', 'zip', 'country_id', 'vat', 'is_company', 'customer_rank', 'supplier_rank'];
const PRODUCT: (keyof Omit<Product, 'id'>)[] = ['name', 'default_code', 'type', 'list_price', 'standard_price', 'categ_id', 'active'];
const INVOICE: (keyof Omit<Invoice, 'id'>)[] = ['name', 'ref', 'partner_id', 'invoice_date', 'invoice_date_due', 'state', 'payment_state', 'amount_untaxed', 'amount_total', 'amount_residual', 'currency_id'];

export class Partners extends Resource<Partner> {
  private constructor(bridge: Bridge, integration: string, rank: 'customer_rank' | 'supplier_rank') {
    super(bridge, integration, { model: 'res.partner', fields: PARTNER, only: [[rank, '>', 0]], defaults: { [rank]: 1 } });
  }

  static customers(bridge: Bridge, integration: string): Partners {
    return new Partners(bridge, integration, 'customer_rank');
  }

  static vendors(bridge: Bridge, integration: string): Partners {
    return new Partners(bridge, integration, 'supplier_rank');
  }

  /** Those with that e-mail address, in letters of either case. */
  byEmail(email: string): Promise<Page<Partner>> {
    return this.find({ domain: [['email', '=ilike', email.replace(/[\\%_]/g, '\\$&')]] });
  }

  /** Out of Odoo's lists; what refers to it stays. */
  archive(id: number): Promise<void> {
    return this.update(id, { active: false });
  }
}

export class Products extends Resource<Product> {
  private constructor(bridge: Bridge, integration: string, isService: boolean) {
    super(bridge, integration, {
      model: 'product.product',
      fields: PRODUCT,
      only: [['type', isService ? '=' : '!=', 'service']],
      defaults: { type: isService ? 'service' : 'consu' },
    });
  }

  static goods(bridge: Bridge, integration: string): Products {
    return new Products(bridge, integration, false);
  }

  static services(bridge: Bridge, integration: string): Products {
    return new Products(bridge, integration, true);
  }

  /** Those with that internal reference. */
  byCode(code: string): Promise<Page<Product>> {
    return this.find({ domain: [['default_code', '=', code]] });
  }

  /** Out of Odoo's lists; what refers to it stays. */
  archive(id: number): Promise<void> {
    return this.update(id, { active: false });
  }
}

/** Customers' invoices. Bills and credit notes are none. */
export class Invoices extends Resource<Invoice> {
  constructor(bridge: Bridge, integration: string) {
    super(bridge, integration, { model: 'account.move', fields: INVOICE, only: [['move_type', '=', 'out_invoice']], defaults: { move_type: 'out_invoice' } });
  }

  /** A draft for a customer with these lines. */
  draft(partner: number, lines: InvoiceLine[], values: { ref?: string; invoice_date?: string } = {}): Promise<number | undefined> {
    return this.create({ ...values, partner_id: partner, invoice_line_ids: lines.map((line) => [0, 0, line]) });
  }

  ofPartner(partner: number, question: Omit<Question, 'domain'> = {}): Promise<Page<Invoice>> {
    return this.find({ ...question, domain: [['partner_id', '=', partner]] });
  }

  /** Makes it final: it gets its number and can no longer be changed. */
  async post(id: number): Promise<void> {
    await this.call('action_post', [id]);
  }

  async toDraft(id: number): Promise<void> {
    await this.call('button_draft', [id]);
  }

  /** Cancels it, from draft or posted, on every version of Odoo. */
  async cancel(id: number): Promise<void> {
    if ((await this.get(id))?.state === 'posted') {
      await this.toDraft(id);
    }
    await this.call('button_cancel', [id]);
  }
}
