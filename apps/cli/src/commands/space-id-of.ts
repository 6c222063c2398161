import type { INestApplicationContext } from '@nestjs/common';
import { Spaces } from '@kehila/spaces';
import { CommandFailed } from '../failures/failure';

/** @throws CommandFailed that names the spaces that there are. */
export async function spaceIdOf(app: INestApplicationContext, slug: string): Promise<string> {
  const spaces = await app.get(Spaces, { strict: false }).all();
  const space = spaces.find((one) => one.slug === slug);
  if (!space) throw new CommandFailed('cli_failed_no_space', { slug, known: spaces.map((one) => one.slug).join(', ') });
  return space.id;
}
