import { Bridge, BridgeError } from './bridge.js';

/** A record of Odoo's that another one refers to. */
export type Reference = { id: number; name: string };

/** Any record of Odoo's: nothing is `null`, moments are ISO 8601. */
export type Row = { id: number };

/** What a record is made of or changed by: references by their ids, lines as Odoo's commands. */
export type Values<T extends Row> = {
  [K in keyof Omit<T, 'id'>]?: Reference extends T[K] ? number | null : T[K];
} & Record<string, unknown>;

/** An Odoo domain: `[['state', '=', 'posted']]`. */
export type Domain = unknown[];

/** Which records: `archived` has those besides, `after` is the `next` of the page before. */
export type Question = { domain?: Domain; order?: string; archived?: boolean; limit?: number; after?: string };

/** `fallback`: Odoo is away, and this is what is known at the bridge as of then. */
export type Page<T> = { items: T[]; next: string | null; asOf: string; fallback: boolean };

/** What a resource is, for `new Resource(bridge, integration, kind)`. */
export type Kind<T extends Row> = {
  model: string;
  /** The fields that are read; all of T but `id`. */
  fields: (keyof Omit<T, 'id'> & string)[];
  /** Only these records belong to it. */
  only?: Domain;
  /** What each new record gets. */
  defaults?: Values<T>;
};

/**
 * The records of one of Odoo's models, as T. What all resources have in common, usable by itself for any model:
 * `new Resource<Lead>(bridge, 'main', { model: 'crm.lead', fields: ['name', 'email_from'] })`.
 */
export class Resource<T extends Row> {
  constructor(
    readonly bridge: Bridge,
    readonly integration: string,
    readonly kind: Kind<T>,
  ) {}

  /** One record, archived or not; `undefined` when Odoo has none of that id. */
  async get(id: number): Promise<T | undefined> {
    try {
      const row = await Bridge.unwrap(
        this.bridge.api.GET('/api/v1/integrations/{id}/odoo/records/{model}/{odooId}', {
          params: { path: { ...this.place(), odooId: id }, query: { fields: this.kind.fields.join(',') } },
        }),
      );
      return row as unknown as T;
    } catch (error) {
      if (error instanceof BridgeError && error.code === 'odoo-record-not-found') {
        return undefined;
      }
      throw error;
    }
  }

  /** A page of records, 100 unless `limit` says otherwise. */
  async find(question: Question = {}): Promise<Page<T>> {
    const { domain = [], ...rest } = question;
    const call = this.bridge.api.GET('/api/v1/integrations/{id}/odoo/records/{model}', {
      params: {
        path: this.place(),
        query: { ...rest, domain: JSON.stringify([...(this.kind.only ?? []), ...domain]), fields: this.kind.fields.join(',') },
      },
    });
    const page = await Bridge.unwrap(call);
    const fallback = (await call).response.headers.get('Odoo-Bridge-Fallback') === 'true';
    return { items: page.items as unknown as T[], next: page.next, asOf: page.as_of, fallback };
  }

  /** All records, page by page. */
  async *all(question: Omit<Question, 'after'> = {}): AsyncGenerator<T> {
    let after: string | undefined;
    do {
      const page = await this.find({ limit: 1000, ...question, ...(after === undefined ? {} : { after }) });
      yield* page.items;
      after = page.next ?? undefined;
    } while (after !== undefined);
  }

  /** Makes a record and gives its id; `undefined` when Odoo is away, and the bridge makes it later. */
  async create(values: Values<T>): Promise<number | undefined> {
    const written = await Bridge.unwrap(
      this.bridge.api.POST('/api/v1/integrations/{id}/odoo/records/{model}', {
        params: { path: this.place() },
        body: { values: untyped({ ...this.kind.defaults, ...values }) },
      }),
    );
    return 'id' in written ? written.id : undefined;
  }

  /** Changes the fields that are given. */
  async update(id: number, values: Values<T>): Promise<void> {
    await Bridge.unwrap(
      this.bridge.api.PATCH('/api/v1/integrations/{id}/odoo/records/{model}/{odooId}', {
        params: { path: { ...this.place(), odooId: id } },
        body: { values: untyped(values) },
      }),
    );
  }

  /** Deletes it for good. */
  async remove(id: number): Promise<void> {
    await Bridge.unwrap(
      this.bridge.api.DELETE('/api/v1/integrations/{id}/odoo/records/{model}/{odooId}', {
        params: { path: { ...this.place(), odooId: id } },
      }),
    );
  }

  /** Calls a public method of these records. */
  async call(method: string, ids: number[], args: Record<string, unknown> = {}): Promise<unknown> {
    const answer = await Bridge.unwrap(
      this.bridge.api.POST('/api/v1/integrations/{id}/odoo/call/{model}/{method}', {
        params: { path: { ...this.place(), method } },
        body: { ids, arguments: untyped(args) },
      }),
    );
    return answer.result;
  }

  private place() {
    return { id: this.integration, model: this.kind.model };
  }
}

/** The contract says of such an object only that it is one. */
function untyped(values: Record<string, unknown>): Record<string, never> {
  return values as Record<string, never>;
}
