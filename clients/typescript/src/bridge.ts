import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './contract.js';

export type Problem = components['schemas']['Problem'];

/** How to reach a bridge: with a token, or with a name and a password that are signed in when first needed. */
export type Options = { url: string; fetch?: typeof fetch } & ({ token: string } | { username: string; password: string });

/** The service refused or failed; `problem` says why and what to do. */
export class BridgeError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem | undefined,
  ) {
    super(problem ? `${problem.title}: ${problem.detail}` : `the service answered ${status}`);
    this.name = 'BridgeError';
  }

  /** The stable code, such as `integration-not-found`. */
  get code(): string {
    return this.problem?.code ?? 'unknown';
  }
}

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** A bridge and who talks to it. Every call of this package takes one. */
export class Bridge {
  /** For every path of the contract, typed; what this package has no function for. */
  readonly api: Client<paths>;
  private token: string | undefined;
  private goodUntil = Infinity;

  constructor(private readonly options: Options) {
    this.token = 'token' in options ? options.token : undefined;
    this.api = createClient<paths>({
      baseUrl: options.url.replace(/\/$/, ''),
      ...(options.fetch ? { fetch: options.fetch } : {}),
    });
    this.api.use({
      onRequest: async ({ request, schemaPath }) => {
        if (schemaPath !== '/api/v1/auth/token') {
          request.headers.set('Authorization', `Bearer ${await this.currentToken()}`);
        }
        return request;
      },
    });
  }

  /** What came of a call; throws a BridgeError unless it went well. */
  static async unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
    const { data, error, response } = await call;
    if (!response.ok) {
      throw new BridgeError(response.status, isProblem(error) ? error : undefined);
    }
    return data as T;
  }

  private async currentToken(): Promise<string> {
    if (this.token === undefined || Date.now() > this.goodUntil) {
      await this.signIn();
    }
    return this.token ?? '';
  }

  private async signIn(): Promise<void> {
    if (!('username' in this.options)) {
      return;
    }
    const { username, password } = this.options;
    const signedIn = await Bridge.unwrap(this.api.POST('/api/v1/auth/token', { body: { username, password } }));
    this.token = signedIn.access_token;
    // A minute early: a call must not arrive with a token that ended on its way.
    this.goodUntil = Date.now() + Math.max(0, signedIn.expires_in - 60) * 1000;
  }
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'detail' in value;
}
