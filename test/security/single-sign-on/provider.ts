import { createHash, createHmac, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Claims = Record<string, unknown>;

/** What a provider does otherwise than it should. */
export interface Mutation {
  readonly claim?: Claims;
  readonly drop?: readonly string[];
  readonly header?: Claims;
  readonly sig?: 'empty' | 'other-key' | 'flip' | 'hmac-jwks-public-pem' | 'hmac-client-secret' | 'hmac-empty';
  readonly form?: 'extra-part';
  readonly jwks?: 'rotate' | '10MiB';
  /** Of the address that the browser is sent back to. */
  readonly back?: Readonly<Record<string, string>>;
  readonly token?: (answer: Claims) => Claims;
  readonly description?: Claims;
  /** Never answers at this path. */
  readonly silentAt?: string;
  /** Answers with a redirect there. */
  readonly redirectAt?: string;
}

interface Key {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

interface Grant {
  readonly nonce: string;
  readonly challenge: string;
  readonly redirectUri: string;
}

export const clientId = 'kehila';
export const clientSecret = 'the secret that both know';

const newKey = (): Key => ({ kid: randomUUID(), ...generateKeyPairSync('rsa', { modulusLength: 2048 }) });

/** An OpenID Connect provider on loopback: knows one client, believes whoever comes, and can be told to lie. */
export class TestProvider {
  /** Whom it vouches for at the next sign-in. */
  person: Claims = {};
  mutation: Mutation = {};
  readonly asked: string[] = [];
  private key = newKey();
  private readonly grants = new Map<string, Grant>();
  private readonly spent = new Set<string>();
  private readonly server: Server = createServer((request, response) => void this.answer(request, response));

  async open(): Promise<void> {
    await new Promise<void>((listening) => this.server.listen(0, '127.0.0.1', listening));
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  rotate(): void {
    this.key = newKey();
  }

  /** What the person's browser meets at the authorization endpoint: straight back, as somebody whose session there is open. */
  approve(address: URL): string {
    const wanted = address.searchParams;
    const code = randomUUID();
    this.grants.set(code, { nonce: wanted.get('nonce') ?? '', challenge: wanted.get('code_challenge') ?? '', redirectUri: wanted.get('redirect_uri') ?? '' });
    const back = new URL(wanted.get('redirect_uri') ?? '');
    for (const [name, value] of Object.entries({ code, state: wanted.get('state') ?? '', iss: this.issuer, ...this.mutation.back }))
      back.searchParams.set(name, value);
    if (this.mutation.jwks === 'rotate') this.rotate();
    return back.href;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', this.issuer);
    this.asked.push(pathname);
    if (pathname === this.mutation.silentAt) return;
    if (pathname === this.mutation.redirectAt) return void response.writeHead(302, { location: `${this.issuer}/elsewhere` }).end();
    if (pathname === '/.well-known/openid-configuration') return json(response, 200, { ...this.description(), ...this.mutation.description });
    if (pathname === '/authorize') return void response.writeHead(303, { location: this.approve(new URL(request.url ?? '/', this.issuer)) }).end();
    if (pathname === '/jwks') return json(response, 200, this.jwks());
    if (pathname === '/token') return this.token(await textOf(request), request.headers.authorization, response);
    json(response, 404, { error: 'not_found' });
  }

  private description(): Claims {
    const { issuer } = this;
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
      authorization_response_iss_parameter_supported: true,
    };
  }

  private jwks(): Claims {
    const own = { ...this.key.publicKey.export({ format: 'jwk' }), kid: this.key.kid, use: 'sig', alg: 'RS256' };
    return { keys: [own], ...(this.mutation.jwks === '10MiB' ? { padding: 'x'.repeat(10 * 1024 * 1024) } : {}) };
  }

  private token(body: string, authorization: string | undefined, response: ServerResponse): void {
    const form = new URLSearchParams(body);
    if (authorization !== `Basic ${Buffer.from(`${encodeURIComponent(clientId)}:${formEncoded(clientSecret)}`).toString('base64')}`)
      return json(response, 401, { error: 'invalid_client' });
    const code = form.get('code') ?? '';
    const grant = this.grants.get(code);
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isGood = grant && !this.spent.has(code) && grant.challenge === challenge && grant.redirectUri === form.get('redirect_uri');
    if (!isGood) return json(response, 400, { error: 'invalid_grant' });
    this.spent.add(code);
    const accessToken = randomUUID();
    const answer = { access_token: accessToken, token_type: 'Bearer', expires_in: 300, id_token: this.idToken(grant, accessToken) };
    json(response, 200, this.mutation.token?.(answer) ?? answer);
  }

  private idToken(grant: Grant, accessToken: string): string {
    const now = Math.floor(Date.now() / 1_000);
    const hash = createHash('sha256').update(accessToken).digest();
    const claims: Claims = {
      iss: this.issuer,
      aud: clientId,
      iat: now,
      exp: now + 300,
      nonce: grant.nonce,
      at_hash: hash.subarray(0, hash.length / 2).toString('base64url'),
      ...this.person,
      ...resolved(this.mutation.claim ?? {}, now),
    };
    for (const name of this.mutation.drop ?? []) delete claims[name];
    return this.signed({ alg: 'RS256', typ: 'JWT', kid: this.key.kid, ...this.mutation.header }, claims);
  }

  private signed(header: Claims, claims: Claims): string {
    const body = `${part(header)}.${part(claims)}`;
    const hmac = (secret: string): string => createHmac('sha256', secret).update(body).digest('base64url');
    const rsa = (key: KeyObject): Buffer => sign('sha256', Buffer.from(body), key);
    switch (this.mutation.sig) {
      case 'empty':
        return `${body}.`;
      case 'other-key':
        return `${body}.${rsa(newKey().privateKey).toString('base64url')}`;
      case 'flip': {
        const bytes = rsa(this.key.privateKey);
        bytes[10] = (bytes[10] ?? 0) ^ 1;
        return `${body}.${bytes.toString('base64url')}`;
      }
      case 'hmac-jwks-public-pem':
        return `${body}.${hmac(this.key.publicKey.export({ format: 'pem', type: 'spki' }) as string)}`;
      case 'hmac-client-secret':
        return `${body}.${hmac(clientSecret)}`;
      case 'hmac-empty':
        return `${body}.${hmac('')}`;
      case undefined: {
        const token = `${body}.${rsa(this.key.privateKey).toString('base64url')}`;
        return this.mutation.form === 'extra-part' ? `${token}.more` : token;
      }
    }
  }
}

/** `now-86400` in a row of mutations is a moment. */
function resolved(claims: Claims, now: number): Claims {
  return Object.fromEntries(
    Object.entries(claims).map(([name, value]) => {
      const moment = typeof value === 'string' ? /^now([+-]\d+)?$/.exec(value) : null;
      return [name, moment ? now + Number(moment[1] ?? 0) : value];
    }),
  );
}

function formEncoded(text: string): string {
  return new URLSearchParams({ x: text }).toString().slice(2);
}

function part(value: Claims): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const piece of request as AsyncIterable<Buffer>) parts.push(piece);
  return Buffer.concat(parts).toString();
}
