import { Injectable } from '@nestjs/common';
import {
  type Actor,
  BadInput,
  ErrorCode,
  type Failure,
  isLoopback,
  LimitReached,
  ProductionMode,
  SecretBox,
  type Transaction,
  UnitOfWork,
} from '@kehila/platform';
import { IdentityProviderChanged } from '../../account/account.events';
import { oneLine } from '../../identity/one-line';
import { type ClaimedRole, sealOf } from '../provider/identity-provider';
import {
  countProviders,
  deleteRoles,
  insertRole,
  issuerTaken,
  lockProviders,
  providerByKey,
  type ProviderRow,
  upsertProvider,
} from '../provider/providers.sql';
import { ProviderRoles } from '../role/provider-roles';
import { ProviderSegments } from '../segment/provider-segments';

export interface ProviderFields {
  readonly key: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Null: the one that is there stays. */
  readonly clientSecret?: string | null;
  readonly scopes: readonly string[];
  readonly furtherHosts: readonly string[];
  readonly enabled: boolean;
  readonly trustsSecondFactor: boolean;
  readonly roles: readonly ClaimedRole[];
  /** Null: no claim holds keys of segments. */
  readonly segmentsClaim?: string | null;
}

const mostProviders = 20;
/** `new` is where one is added. */
const keyShape = /^(?!new$)[a-z0-9][a-z0-9-]{0,38}$/;
const scopeShape = /^[\x21\x23-\x5b\x5d-\x7e]{1,100}$/;
const hostShape = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+(:\d{1,5})?$/;

/** An administrator adds a provider, or changes one. */
@Injectable()
export class SaveIdentityProvider {
  constructor(
    private readonly work: UnitOfWork,
    private readonly mode: ProductionMode,
    private readonly box: SecretBox,
    private readonly roles: ProviderRoles,
    private readonly segments: ProviderSegments,
  ) {}

  /** @throws BadInput when a field cannot be accepted. */
  execute(actor: Actor, fields: ProviderFields): Promise<IdentityProviderChanged | Failure> {
    const read = this.read(fields);
    return this.work.run({ act: 'saveIdentityProvider', actor }, async (tx) => {
      await tx.rows(lockProviders, []);
      const before = await tx.row(providerByKey, [read.key]);
      if ((await tx.row(countProviders, [read.key]))!.providers >= mostProviders) return new LimitReached(ErrorCode.PROVIDER_LIMIT_REACHED, mostProviders);
      if (await tx.row(issuerTaken, [read.issuer, read.key])) throw new BadInput([{ path: ['input', 'issuer'], code: 'TAKEN' }]);
      await this.write(tx, read, before);
      await this.roles.takeBackUnmapped(tx, read.key);
      if (before && before.segments_claim !== read.segmentsClaim) await this.segments.endAll(tx, read.key);
      return tx.record(new IdentityProviderChanged({ providerKey: read.key, at: tx.now }));
    });
  }

  private async write(tx: Transaction, fields: ProviderFields & { readonly segmentsClaim: string | null }, before: ProviderRow | undefined): Promise<void> {
    const { key, name, issuer, clientId, clientSecret, scopes, furtherHosts, enabled, trustsSecondFactor, segmentsClaim } = fields;
    // A secret belongs to the issuer that it was given for: it is never sent to another one.
    if (before && before.issuer !== issuer && before.client_secret !== null && !clientSecret)
      throw new BadInput([{ path: ['input', 'clientSecret'], code: 'REQUIRED' }]);
    const sealed = clientSecret ? this.box.seal(sealOf(key), clientSecret) : null;
    await tx.rows(upsertProvider, [key, name, issuer, clientId, sealed, scopes, furtherHosts, enabled, trustsSecondFactor, tx.now, segmentsClaim]);
    await tx.rows(deleteRoles, [key]);
    for (const [index, { claim, value, role, spaceId }] of fields.roles.entries()) {
      await tx.rows(insertRole, [key, claim, value, role, spaceId]).catch((error: unknown) => {
        if (isForeignKey(error)) throw new BadInput([{ path: ['input', 'roles', String(index), 'spaceId'], code: 'INVALID' }]);
        throw error;
      });
    }
  }

  private read(fields: ProviderFields): ProviderFields & { readonly segmentsClaim: string | null } {
    const name = oneLine(fields.name);
    const furtherHosts = [...new Set(fields.furtherHosts.map((host) => host.trim().toLowerCase()))];
    const issuer = this.issuerOf(fields.issuer.trim());
    const clientId = fields.clientId.trim();
    const problems = [
      ...(keyShape.test(fields.key) ? [] : ['key']),
      ...(name !== '' && !/[\p{Cc}\p{Cf}]/u.test(name) ? [] : ['name']),
      ...(issuer === undefined ? ['issuer'] : []),
      ...(clientId !== '' ? [] : ['clientId']),
      ...(fields.scopes.every((scope) => scopeShape.test(scope)) ? [] : ['scopes']),
      ...(furtherHosts.every((host) => hostShape.test(host)) ? [] : ['furtherHosts']),
    ];
    if (issuer === undefined || problems.length > 0) throw new BadInput(problems.map((field) => ({ path: ['input', field], code: 'INVALID' })));
    return { ...fields, name, issuer, clientId, furtherHosts, segmentsClaim: fields.segmentsClaim?.trim() || null };
  }

  /** An address by https without question mark, user or fragment; on a developer's machine also by http beside us. Kept as it was given: the provider must say the same. */
  private issuerOf(text: string): string | undefined {
    const url = URL.parse(text);
    if (!url || url.search || url.hash || url.username || url.password || /[?#\s]/.test(text)) return undefined;
    const isLocal = !this.mode.on && url.protocol === 'http:' && isLoopback(url.hostname);
    return url.protocol === 'https:' || isLocal ? text : undefined;
  }
}

function isForeignKey(error: unknown): boolean {
  return (error as { code?: string }).code === '23503';
}
