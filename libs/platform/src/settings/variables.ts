/** A variable of the environment: its name is a promise (docs: settings), its default is used when it is absent or empty. */
export interface Variable {
  readonly name: string;
  readonly default: string | null;
  /** Never printed. */
  readonly secret?: true;
}

/** Every variable that Kehila reads. Another one that begins with KEHILA_ is a typing error and stops the start. */
export const variables = [
  { name: 'KEHILA_PORT', default: '3000' },
  { name: 'KEHILA_HOST', default: '127.0.0.1' },
  { name: 'KEHILA_PUBLIC_URL', default: null },
  { name: 'KEHILA_API_URL', default: null },
  { name: 'KEHILA_DATA', default: '.kehila' },
  { name: 'KEHILA_ENV', default: null },
  { name: 'KEHILA_ROLE', default: 'all' },
  { name: 'KEHILA_SAMPLE', default: 'on' },
  { name: 'KEHILA_LIMITS', default: 'on' },
  { name: 'KEHILA_TRUSTED_PROXIES', default: null },
  { name: 'KEHILA_INNER_HOSTS', default: null },
  { name: 'KEHILA_SECRET_KEY', default: null, secret: true },
  { name: 'KEHILA_FILES', default: null },
  // Of a bucket, under the names that all its programs know; its credentials are read by the AWS library alone.
  { name: 'AWS_REGION', default: null },
  { name: 'AWS_ENDPOINT_URL', default: null },
  { name: 'DATABASE_URL', default: null, secret: true },
  { name: 'DATABASE_OWNER_URL', default: null, secret: true },
  { name: 'MEILISEARCH_URL', default: null },
  { name: 'MEILISEARCH_KEY', default: null, secret: true },
  { name: 'AKISMET_KEY', default: null, secret: true },
  { name: 'AKISMET_URL', default: null },
  { name: 'SMTP_URL', default: null, secret: true },
  { name: 'MAIL_FROM', default: null },
  { name: 'LOG_LEVEL', default: null },
] as const satisfies readonly Variable[];

export type VariableName = (typeof variables)[number]['name'];

export type Environment = Readonly<Record<string, string | undefined>>;
