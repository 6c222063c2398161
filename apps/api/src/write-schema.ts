import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaText } from './schema/schema-text';

/** `npm run schema`: writes apps/api/schema.graphql. */
async function writeSchema(): Promise<void> {
  writeFileSync(join(__dirname, '../schema.graphql'), await schemaText());
}

void writeSchema();
