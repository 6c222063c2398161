import type { FilesSettings } from '../settings/settings';
import { BucketStore } from './bucket-store';
import type { FileStore } from './file-store';
import { FolderStore } from './folder-store';

export function openFileStore(files: FilesSettings): FileStore {
  return files.kind === 'bucket' ? new BucketStore(files) : new FolderStore(files.path);
}
