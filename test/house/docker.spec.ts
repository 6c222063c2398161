import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { variables } from '@kehila/platform';

const folder = join(__dirname, '../../docker');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string; readonly target: string };
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly ports?: readonly string[];
}

const compose = parse(read('compose.yaml'), { merge: true }) as { services: Record<string, Service>; volumes: object; networks: object };
const services = Object.entries(compose.services);
const knownVariables: readonly string[] = variables.map(({ name }) => name);
const ours = services.filter(([, service]) => service.build);
const recipe = read('Dockerfile').split('\n');

/** The instructions of one stage, those of the stage it builds on first. */
function stage(name: string): string[] {
  const start = recipe.findIndex((line) => new RegExp(`^FROM \\S+ AS ${name}$`).test(line));
  if (start < 0) return [];
  const end = recipe.findIndex((line, at) => at > start && line.startsWith('FROM '));
  const own = recipe.slice(start, end < 0 ? undefined : end);
  return [...stage(/^FROM (\S+)/.exec(own[0] ?? '')?.[1] ?? ''), ...own];
}

describe('the compose file', () => {
  it('runs database, search, api, worker, web and balancer', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['api', 'balancer', 'meilisearch', 'postgres', 'web', 'worker']);
  });

  it('opens only the balancer to the outside', () => {
    expect(services.filter(([, service]) => service.ports).map(([name]) => name)).toEqual(['balancer']);
  });

  it('pins every image to a version', () => {
    for (const [, { image }] of services) if (image) expect(image).toMatch(/:v?\d[\w.-]*$/);
  });

  it('sets no variable of ours that does not exist', () => {
    const names = ours.flatMap(([, service]) => Object.keys(service.environment ?? {}));
    expect(names.filter((name) => !knownVariables.includes(name))).toEqual([]);
  });

  it('waits for healthy services that it knows, and mounts volumes and files that exist', () => {
    for (const [, service] of services) {
      for (const [name, { condition }] of Object.entries(service.depends_on ?? {})) {
        expect(compose.services).toHaveProperty(name);
        expect(condition).toBe('service_healthy');
      }
      for (const volume of service.volumes ?? []) {
        const [source = ''] = volume.split(':');
        if (source.startsWith('.')) expect(statSync(join(folder, source)).isFile()).toBe(true);
        else expect(compose.volumes).toHaveProperty(source);
      }
    }
  });

  it('asks for each secret instead of shipping one', () => {
    const secrets = read('compose.yaml').match(/\$\{\w*(PASSWORD|SECRET_KEY|MASTER_KEY)[^}]*\}/g) ?? [];
    expect(secrets.filter((one) => one.includes(':-'))).toEqual([]);
    for (const line of read('env.example').split('\n')) if (/PASSWORD|SECRET|MASTER/.test(line)) expect(line).toMatch(/=$/);
  });
});

describe.each(ours)('the image %s', (_, { build }) => {
  it('comes from a stage of the recipe', () => {
    expect(build).toMatchObject({ context: '..', dockerfile: 'docker/Dockerfile' });
    expect(stage(build?.target ?? '')).not.toEqual([]);
  });

  it('does not run as root', () => {
    expect(
      stage(build?.target ?? '')
        .filter((line) => line.startsWith('USER '))
        .at(-1),
    ).toBe('USER node');
  });

  it('says how its health is asked, and ends by SIGTERM', () => {
    const lines = stage(build?.target ?? '');
    expect(lines.some((line) => line.startsWith('HEALTHCHECK '))).toBe(true);
    expect(lines).toContain('STOPSIGNAL SIGTERM');
  });
});

describe('every image and service', () => {
  it('can be asked for its health', () => {
    for (const [name, service] of services) expect([name, Boolean(service.healthcheck ?? service.build)]).toEqual([name, true]);
  });

  it('copies only what is in the repository', () => {
    const top = readdirSync(join(folder, '..'));
    const copied = recipe.filter((line) => /^COPY (?!--from)/.test(line)).flatMap((line) => line.split(' ').slice(1, -1));
    expect(copied.filter((name) => !top.includes(name))).toEqual([]);
  });
});

describe('the balancer', () => {
  const conf = read('balancer/nginx.conf');

  it('has balanced brackets and knows the services it sends to', () => {
    expect(conf.match(/\{/g)?.length).toBe(conf.match(/\}/g)?.length);
    for (const [, name] of conf.matchAll(/server (\w+):3000/g)) expect(compose.services).toHaveProperty(name ?? '');
  });

  it('overwrites forwarded addresses and hides the metrics', () => {
    expect(conf).toContain('proxy_set_header X-Forwarded-For $remote_addr;');
    expect(conf).toMatch(/location = \/metrics \{ return 404; \}/);
  });
});
