/** Port: the folder in which uploads lie (`KEHILA_FILES`). */
export abstract class FilesPlace {
  abstract readonly folder: string;
}
