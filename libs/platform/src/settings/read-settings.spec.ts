import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WrongSettings } from './problem';
import { readSettings } from './read-settings';
import { publicOrigin, type Settings } from './settings';
import { shownSettings } from './shown-settings';
import type { Environment } from './variables';

describe('the settings', () => {
  let folder: string;
  const read = (environment: Environment): Settings => readSettings({ KEHILA_DATA: join(folder, 'data'), ...environment }, folder);
  const refusal = (environment: Environment): string[] => {
    try {
      read(environment);
    } catch (error) {
      if (error instanceof WrongSettings) return error.sentences('en');
      throw error;
    }
    return [];
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kehila settings א '));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('take a key of Akismet, or an address that speaks as it does, and no address without a key', () => {
    expect(read({}).akismet).toBeNull();
    expect(read({ AKISMET_KEY: 'k' }).akismet).toEqual({ key: 'k', url: 'https://rest.akismet.com/1.1' });
    expect(read({ AKISMET_KEY: 'k', AKISMET_URL: 'http://spam.local/1.1/' }).akismet).toEqual({ key: 'k', url: 'http://spam.local/1.1' });
    expect(refusal({ AKISMET_URL: 'http://spam.local/1.1' })).toHaveLength(1);
    expect(refusal({ AKISMET_KEY: 'k', AKISMET_URL: 'spam.local' })).toHaveLength(1);
  });

  it('take a folder of uploads, or a bucket with its region or the address of its server', () => {
    expect(read({ KEHILA_FILES: 'files here' }).files).toEqual({ kind: 'folder', path: join(folder, 'files here') });
    const bucket = { kind: 'bucket', bucket: 'kehila-files', prefix: '', region: 'eu-central-1', endpoint: null };
    expect(read({ KEHILA_FILES: 's3://kehila-files', AWS_REGION: 'eu-central-1' }).files).toEqual(bucket);
    expect(read({ KEHILA_FILES: 's3://kehila-files/of/us/', AWS_ENDPOINT_URL: 'http://minio:9000' }).files).toEqual({
      ...bucket,
      prefix: 'of/us/',
      region: 'us-east-1',
      endpoint: 'http://minio:9000',
    });
  });

  it('need nothing: development on a loopback address with our own database', () => {
    const settings = readSettings({}, folder);
    expect(settings).toMatchObject({
      production: false,
      role: 'all',
      host: '127.0.0.1',
      port: 3000,
      publicUrl: null,
      database: { kind: 'embedded' },
      sample: true,
      limitsEnforced: true,
    });
    expect(settings.dataFolder).toBe(join(folder, '.kehila'));
    expect(publicOrigin(settings)).toBe('http://127.0.0.1:3000');
  });

  it('count an empty variable as absent', () => {
    expect(read({ DATABASE_URL: '', KEHILA_PORT: '  ' })).toMatchObject({ port: 3000, database: { kind: 'embedded' } });
  });

  it('are those of production with an outside database, another host or a public address', () => {
    expect(read({ DATABASE_URL: 'postgres://k@db/kehila' })).toMatchObject({ production: true, sample: false });
    expect(read({ KEHILA_HOST: '0.0.0.0', KEHILA_PUBLIC_URL: 'https://community.example' })).toMatchObject({ production: true, sample: false });
    expect(read({ KEHILA_PUBLIC_URL: 'https://community.example' }).production).toBe(true);
    expect(read({ KEHILA_ENV: 'production' })).toMatchObject({ production: true, sample: false });
  });

  it('make a secret at the first start that only its owner may read, and keep it', () => {
    const first = read({}).secretKey;
    expect(first).toHaveLength(43);
    expect(read({}).secretKey).toBe(first);
    const file = join(folder, 'data', 'secret-key');
    expect(readFileSync(file, 'utf8').trim()).toBe(first);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it.each<[string, Environment, RegExp]>([
    ['an unknown variable of ours', { KEHILA_PROT: '3000' }, /KEHILA_PROT/],
    ['a port that is none', { KEHILA_PORT: 'abc' }, /KEHILA_PORT.*abc/],
    ['a port beyond the last', { KEHILA_PORT: '65536' }, /KEHILA_PORT.*65536/],
    ['a host that is none', { KEHILA_HOST: 'http://x' }, /KEHILA_HOST/],
    ['a public address with a path', { KEHILA_PUBLIC_URL: 'https://community.example/forum' }, /KEHILA_PUBLIC_URL.*https:\/\/community\.example/],
    ['a public address without https', { KEHILA_PUBLIC_URL: 'http://community.example' }, /KEHILA_PUBLIC_URL.*https/],
    ['an open host without a public address', { KEHILA_HOST: '0.0.0.0' }, /KEHILA_PUBLIC_URL/],
    ['a database address of another kind', { DATABASE_URL: 'mysql://k@db/kehila' }, /DATABASE_URL.*postgres:\/\//],
    ['an owner without a database', { DATABASE_OWNER_URL: 'postgres://k@db/kehila' }, /DATABASE_OWNER_URL.*DATABASE_URL/],
    ['an owner of another kind, without a database', { DATABASE_OWNER_URL: 'mysql://k@db/kehila' }, /DATABASE_OWNER_URL.*postgres:\/\//],
    ['a search key without a search server', { MEILISEARCH_KEY: 'key' }, /MEILISEARCH_KEY.*MEILISEARCH_URL/],
    ['a mail server of another kind', { SMTP_URL: 'http://mail' }, /SMTP_URL.*smtp:\/\//],
    ['a sender that is no address', { MAIL_FROM: 'Kehila' }, /MAIL_FROM/],
    ['a sender with a line break', { MAIL_FROM: 'a@b.example\nBcc: c@d.example' }, /MAIL_FROM/],
    ['a bucket whose name is none', { KEHILA_FILES: 's3://Key:secret@host/bucket', AWS_REGION: 'eu-central-1' }, /^KEHILA_FILES.*s3:\/\/bucket/],
    ['a bucket whose name is none and that lies nowhere', { KEHILA_FILES: 's3://Key:secret@host/bucket' }, /^KEHILA_FILES.*s3:\/\/bucket/],
    ['uploads elsewhere than in a folder or a bucket', { KEHILA_FILES: 'https://files.example', AWS_REGION: 'eu-central-1' }, /KEHILA_FILES/],
    ['a bucket that lies nowhere', { KEHILA_FILES: 's3://kehila-files' }, /AWS_REGION.*AWS_ENDPOINT_URL/],
    ['an unknown role', { KEHILA_ROLE: 'everything' }, /KEHILA_ROLE.*everything.*all, api, worker, web/],
    ['pages apart without the address of the API', { KEHILA_ROLE: 'web' }, /KEHILA_API_URL/],
    ['a worker apart with the embedded database', { KEHILA_ROLE: 'worker' }, /DATABASE_URL/],
    ['an unknown environment', { KEHILA_ENV: 'test' }, /KEHILA_ENV.*test/],
    ['development with a public address', { KEHILA_ENV: 'development', KEHILA_PUBLIC_URL: 'https://community.example' }, /KEHILA_ENV/],
    ['development with an outside database', { KEHILA_ENV: 'development', DATABASE_URL: 'postgres://k@db/kehila' }, /KEHILA_ENV/],
    ['limits switched off in production', { KEHILA_ENV: 'production', KEHILA_LIMITS: 'off' }, /KEHILA_LIMITS/],
    ['a proxy that is no network', { KEHILA_TRUSTED_PROXIES: '10.0.0.0/8, proxy' }, /KEHILA_TRUSTED_PROXIES.*proxy/],
    ['an inner host that is an address', { KEHILA_INNER_HOSTS: 'crm.example.local, http://crm' }, /KEHILA_INNER_HOSTS.*http/],
    ['an inner host with a path', { KEHILA_INNER_HOSTS: 'crm/hook' }, /KEHILA_INNER_HOSTS/],
    ['a network with too many bits', { KEHILA_TRUSTED_PROXIES: '10.0.0.0/33' }, /KEHILA_TRUSTED_PROXIES/],
    ['a short secret', { KEHILA_SECRET_KEY: 'secret' }, /KEHILA_SECRET_KEY.*32/],
    ['an unknown log level', { LOG_LEVEL: 'loud' }, /LOG_LEVEL.*loud/],
  ])('refuse %s with one sentence', (_, environment, sentence) => {
    expect(refusal(environment)).toEqual([expect.stringMatching(sentence)]);
  });

  it('say everything that is wrong at once, and never repeat a secret', () => {
    const sentences = refusal({ KEHILA_PORT: 'x', DATABASE_URL: 'mysql://k:topsecret@db/kehila', KEHILA_SECRET_KEY: 'topsecret' });
    expect(sentences).toHaveLength(3);
    expect(sentences.join(' ')).not.toContain('topsecret');
  });

  it('are shown as they are in force, with their secrets masked', () => {
    const environment = { DATABASE_URL: 'postgres://k:topsecret@db/kehila', KEHILA_PORT: '4000' };
    const shown = shownSettings(environment, read(environment));
    expect(shown).toContainEqual({ name: 'KEHILA_PORT', value: '4000', from: 'environment' });
    expect(shown).toContainEqual({ name: 'DATABASE_URL', value: '********', from: 'environment' });
    expect(shown).toContainEqual({ name: 'KEHILA_HOST', value: '127.0.0.1', from: 'default' });
    expect(shown).toContainEqual({ name: 'KEHILA_ENV', value: 'production', from: 'default' });
    expect(shown).toContainEqual({ name: 'LOG_LEVEL', value: 'info', from: 'default' });
  });
});
