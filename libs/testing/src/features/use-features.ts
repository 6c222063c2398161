import { type BootedFeatures, bootFeatures, type FeaturesToBoot } from './boot-features';

/**
 * For the head of a `describe`: boots the features before its specs and closes them after.
 * The object that is returned may be used inside hooks and specs only.
 */
export function useFeatures(features: FeaturesToBoot): BootedFeatures {
  let booted: BootedFeatures | undefined;
  beforeAll(async () => {
    booted = await bootFeatures(features);
  });
  afterAll(async () => {
    await booted?.close();
  });
  return new Proxy({} as BootedFeatures, {
    get: (_, name) => {
      if (!booted) throw new Error('the features run inside hooks and specs only');
      return booted[name as keyof BootedFeatures];
    },
  });
}
