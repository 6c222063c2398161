import type { Readable } from 'node:stream';
import type { S3 } from '@aws-sdk/client-s3';
import type { BucketOfFiles } from '../settings/settings';
import { FilesAway, FilesRefused, FileStore, hashOf, isHash, pathOfHash } from './file-store';

/** An act that keeps a file holds its transaction open meanwhile, which may rest for ten seconds. */
const patience = { connectionTimeout: 1_500, socketTimeout: 3_000 };
const tries = 2;

/** What no later try mends: another's key, a bucket that does not exist, another region. */
const refusals: ReadonlySet<number | undefined> = new Set([301, 400, 401, 403, 404]);

/**
 * Uploads in a bucket of S3, or of what speaks as it does. The credentials are those that the AWS libraries find in the environment, or that the
 * machine has been given. The library is loaded where there is a bucket, and nowhere else.
 */
export class BucketStore extends FileStore {
  private opened?: Promise<S3>;

  constructor(private readonly place: BucketOfFiles) {
    super();
  }

  override async put(bytes: Uint8Array): Promise<string> {
    const hash = hashOf(bytes);
    await this.ask((s3) => s3.putObject({ ...this.objectOf(hash), Body: bytes, ContentLength: bytes.length }));
    return hash;
  }

  override async has(hash: string): Promise<boolean> {
    return (await this.ask((s3) => s3.headObject(this.objectOf(hash)).catch(unlessMissing))) !== undefined;
  }

  override async read(hash: string): Promise<Readable | undefined> {
    const object = await this.ask((s3) => s3.getObject(this.objectOf(hash)).catch(unlessMissing));
    return object?.Body as Readable | undefined;
  }

  override async remove(hash: string): Promise<void> {
    await this.ask((s3) => s3.deleteObject(this.objectOf(hash)));
  }

  override async *all(): AsyncIterable<string> {
    for (let after: string | undefined; ;) {
      const page = await this.ask((s3) => s3.listObjectsV2({ Bucket: this.place.bucket, Prefix: this.place.prefix, ContinuationToken: after }));
      for (const { Key: key } of page.Contents ?? []) {
        const name = key?.split('/').at(-1) ?? '';
        if (isHash(name)) yield name;
      }
      after = page.NextContinuationToken;
      if (after === undefined) return;
    }
  }

  override async isReachable(): Promise<boolean> {
    try {
      await (await this.open()).headBucket({ Bucket: this.place.bucket });
      return true;
    } catch (error) {
      if (refusals.has(statusOf(error))) throw new FilesRefused(`${nameOf(error)} (${statusOf(error)})`);
      return false;
    }
  }

  private objectOf(hash: string): { Bucket: string; Key: string } {
    return { Bucket: this.place.bucket, Key: this.place.prefix + pathOfHash(hash) };
  }

  private async ask<Said>(story: (s3: S3) => Promise<Said>): Promise<Said> {
    try {
      return await story(await this.open());
    } catch (error) {
      throw new FilesAway(`the bucket of uploads does not serve: ${nameOf(error)} ${String((error as Error).message)}`, { cause: error });
    }
  }

  private open(): Promise<S3> {
    return (this.opened ??= this.connect());
  }

  private async connect(): Promise<S3> {
    const { S3 } = await import('@aws-sdk/client-s3');
    const { endpoint, region } = this.place;
    return new S3({
      region,
      // Of a server of one's own the name of a bucket is no host.
      ...(endpoint !== null && { endpoint, forcePathStyle: true }),
      maxAttempts: tries,
      requestHandler: patience,
      // Not all that speak as S3 know its newer checksums. Ours is the name.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }
}

interface Answered {
  readonly name?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

const statusOf = (error: unknown): number | undefined => (error as Answered).$metadata?.httpStatusCode;
const nameOf = (error: unknown): string => (error as Answered).name ?? 'Error';

function unlessMissing(error: unknown): undefined {
  if (statusOf(error) !== 404) throw error;
  return undefined;
}
