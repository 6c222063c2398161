import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { readSmtpAddress } from '../mail/smtp-address';
import { WrongSettings } from './problem';
import { VariableReader } from './reader';
import { secretIn } from './secrets';
import { type DatabaseSettings, type FilesSettings, isLoopback, type LogLevel, type ProcessRole, type Settings } from './settings';
import type { Environment } from './variables';

const roles: readonly ProcessRole[] = ['all', 'api', 'worker', 'web'];
const logLevels: readonly LogLevel[] = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const shortestSecret = 32;
const bucketAddress = /^s3:\/\/(?<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?<path>\/[\w./-]*)?$/;

/** Settings from the environment. @throws WrongSettings with a sentence for each variable that is wrong. */
export function readSettings(environment: Environment, workingFolder: string): Settings {
  const reader = new VariableReader(environment);
  const host = hostOf(reader);
  const publicUrl = publicUrlOf(reader, host);
  const database = databaseOf(reader);
  const mayDevelop = database.kind === 'embedded' && isLoopback(host) && publicUrl === null;
  const production = isProduction(reader, mayDevelop);
  const dataFolder = resolve(workingFolder, reader.text('KEHILA_DATA') ?? '.kehila');
  const secret = secretOf(reader);
  const read = {
    production,
    role: reader.oneOf('KEHILA_ROLE', roles) ?? 'all',
    host,
    port: reader.port('KEHILA_PORT'),
    publicUrl,
    apiUrl: reader.origin('KEHILA_API_URL'),
    dataFolder,
    database,
    meilisearch: meilisearchOf(reader),
    akismet: akismetOf(reader),
    smtpUrl: smtpUrlOf(reader),
    mailFrom: mailFromOf(reader, publicUrl),
    files: filesOf(reader, workingFolder, dataFolder),
    sample: reader.oneOf('KEHILA_SAMPLE', ['on', 'off']) === 'on' && !production,
    logLevel: reader.oneOf('LOG_LEVEL', logLevels) ?? (production ? 'info' : 'warn'),
    trustedProxies: trustedProxiesOf(reader),
    innerHosts: innerHostsOf(reader),
    limitsEnforced: limitsOf(reader, production),
  } satisfies Omit<Settings, 'secretKey'>;
  rolesFit(reader, read);
  if (reader.problems.length > 0) throw new WrongSettings(reader.problems);
  return { ...read, secretKey: secret ?? secretIn(dataFolder, 'secret-key') };
}

function hostOf(reader: VariableReader): string {
  const host = reader.text('KEHILA_HOST') ?? '127.0.0.1';
  if (isIP(host) !== 0 || /^[a-z0-9][a-z0-9.-]{0,252}$/i.test(host)) return host;
  reader.refuse('cli_settings_host', { name: 'KEHILA_HOST', value: host });
  return 'localhost';
}

function publicUrlOf(reader: VariableReader, host: string): URL | null {
  const url = reader.origin('KEHILA_PUBLIC_URL');
  if (url && url.protocol === 'http:' && !isLoopback(url.hostname)) reader.refuse('cli_settings_https', { name: 'KEHILA_PUBLIC_URL' });
  if (!reader.isSet('KEHILA_PUBLIC_URL') && !isLoopback(host)) reader.refuse('cli_settings_public_url_needed', { host });
  return url;
}

function databaseOf(reader: VariableReader): DatabaseSettings {
  const url = reader.url('DATABASE_URL', ['postgres', 'postgresql']);
  const ownerUrl = reader.url('DATABASE_OWNER_URL', ['postgres', 'postgresql']);
  if (url) return { kind: 'outside', url: url.href, ownerUrl: ownerUrl?.href ?? url.href };
  if (ownerUrl && !reader.isSet('DATABASE_URL')) reader.refuse('cli_settings_belongs_to', { name: 'DATABASE_OWNER_URL', other: 'DATABASE_URL' });
  return { kind: 'embedded' };
}

function isProduction(reader: VariableReader, mayDevelop: boolean): boolean {
  const wanted = reader.oneOf('KEHILA_ENV', ['development', 'production']);
  if (wanted === 'development' && !mayDevelop) reader.refuse('cli_settings_development', {});
  return wanted === null ? !mayDevelop : wanted === 'production';
}

function limitsOf(reader: VariableReader, production: boolean): boolean {
  const enforced = reader.oneOf('KEHILA_LIMITS', ['on', 'off']) !== 'off';
  if (!enforced && production) reader.refuse('cli_settings_limits', {});
  return enforced;
}

function meilisearchOf(reader: VariableReader): Settings['meilisearch'] {
  const url = reader.url('MEILISEARCH_URL', ['http', 'https']);
  if (!url && reader.isSet('MEILISEARCH_KEY') && !reader.isSet('MEILISEARCH_URL'))
    reader.refuse('cli_settings_belongs_to', { name: 'MEILISEARCH_KEY', other: 'MEILISEARCH_URL' });
  return url && { url: url.href, key: reader.text('MEILISEARCH_KEY') };
}

/** Its own address, or one that speaks as it does. */
function akismetOf(reader: VariableReader): Settings['akismet'] {
  const [key, url] = [reader.text('AKISMET_KEY'), reader.url('AKISMET_URL', ['https', 'http'])];
  if (key === null && reader.isSet('AKISMET_URL')) reader.refuse('cli_settings_belongs_to', { name: 'AKISMET_URL', other: 'AKISMET_KEY' });
  return key === null ? null : { key, url: (url?.href ?? 'https://rest.akismet.com/1.1').replace(/\/$/, '') };
}

/** A folder, or `s3://BUCKET/PREFIX`. */
function filesOf(reader: VariableReader, workingFolder: string, dataFolder: string): FilesSettings {
  const files = reader.text('KEHILA_FILES');
  if (files === null) return { kind: 'folder', path: join(dataFolder, 'files') };
  if (/^[a-z0-9+.-]+:\/\//i.test(files)) return bucketOf(reader, files);
  return { kind: 'folder', path: resolve(workingFolder, files) };
}

/** A server of one's own does not care about regions. */
function bucketOf(reader: VariableReader, address: string): FilesSettings {
  const { bucket = '', path = '' } = bucketAddress.exec(address)?.groups ?? {};
  const endpoint = reader.url('AWS_ENDPOINT_URL', ['https', 'http']);
  const region = reader.text('AWS_REGION');
  if (bucket === '') reader.refuse('cli_settings_files', { name: 'KEHILA_FILES' });
  else if (region === null && !reader.isSet('AWS_ENDPOINT_URL')) reader.refuse('cli_settings_region', { name: 'AWS_REGION', other: 'AWS_ENDPOINT_URL' });
  const prefix = path.replace(/^\/+|\/+$/g, '');
  return { kind: 'bucket', bucket, prefix: prefix && `${prefix}/`, region: region ?? 'us-east-1', endpoint: endpoint?.href.replace(/\/$/, '') ?? null };
}

function smtpUrlOf(reader: VariableReader): string | null {
  const text = reader.url('SMTP_URL', ['smtp', 'smtps']) && reader.text('SMTP_URL');
  if (text !== null && !readSmtpAddress(text)) reader.refuse('cli_settings_smtp', { name: 'SMTP_URL' });
  return text;
}

/** An address, or a name with the address in angle brackets. */
function mailFromOf(reader: VariableReader, publicUrl: URL | null): string {
  const from = reader.text('MAIL_FROM') ?? `Kehila <no-reply@${publicUrl?.hostname ?? 'localhost'}>`;
  if (!/^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(from)) reader.refuse('cli_settings_mail_from', { name: 'MAIL_FROM' });
  return from;
}

function trustedProxiesOf(reader: VariableReader): string[] {
  const proxies = (reader.text('KEHILA_TRUSTED_PROXIES') ?? '').split(',').flatMap((part) => part.trim() || []);
  for (const proxy of proxies) if (!isNetwork(proxy)) reader.refuse('cli_settings_proxy', { name: 'KEHILA_TRUSTED_PROXIES', value: proxy });
  return proxies;
}

function innerHostsOf(reader: VariableReader): string[] {
  const hosts = (reader.text('KEHILA_INNER_HOSTS') ?? '').split(',').flatMap((part) => part.trim().toLowerCase() || []);
  for (const host of hosts) if (!isHost(host)) reader.refuse('cli_settings_inner_host', { name: 'KEHILA_INNER_HOSTS', value: host });
  return hosts;
}

/** As an address has it: a name or an address, with or without a port. */
function isHost(text: string): boolean {
  const host = URL.parse(`http://${text}:1`.replace(/(:\d{1,5}):1$/, '$1'));
  return host !== null && (host.host === text || host.hostname === text) && host.pathname === '/' && host.username === '';
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

function secretOf(reader: VariableReader): string | null {
  const secret = reader.text('KEHILA_SECRET_KEY');
  if (secret !== null && secret.length < shortestSecret) reader.refuse('cli_settings_secret', { name: 'KEHILA_SECRET_KEY', limit: shortestSecret });
  return secret;
}

/** Parts that run apart meet in a database that all of them reach. */
function rolesFit(reader: VariableReader, { role, database, apiUrl }: Pick<Settings, 'role' | 'database' | 'apiUrl'>): void {
  if (role === 'web' && apiUrl === null) reader.refuse('cli_settings_api_url_needed', {});
  if ((role === 'api' || role === 'worker') && database.kind === 'embedded') reader.refuse('cli_settings_database_needed', { role });
}
