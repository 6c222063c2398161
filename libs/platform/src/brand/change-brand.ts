import { Injectable } from '@nestjs/common';
import type { Actor } from '../actor';
import { BadInput } from '../graphql/bad-input';
import { ErrorCode } from '../graphql/error-code';
import { Refused, VersionChanged } from '../graphql/failures';
import { LiveStamps } from '../live';
import { type Failure, UnitOfWork } from '../work';
import { leastContrast, leastContrastOf, nearestReadable, type Theme } from './accent';
import { BrandChanged } from './brand.events';
import { insertBrand, newestBrand } from './brand.sql';
import { ContrastTooLow } from './brand.type';
import { isHex } from './colour';
import { readLogo } from './logo';

export interface BrandToBe {
  readonly version: number;
  readonly nameHe: string;
  readonly nameEn: string;
  readonly accent: string | null;
  readonly accentDark: string | null;
  /** What was sent; null: the logo stays as it is. */
  readonly logo: Buffer | null;
  readonly removeLogo: boolean;
}

/** An administrator names the community and gives it its look. A colour in which people could not read is refused, and the nearest that they can is offered. */
@Injectable()
export class ChangeBrand {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stamps: LiveStamps,
  ) {}

  /** @throws BadInput when a name is missing or a colour is none. */
  async execute(actor: Actor, wanted: BrandToBe): Promise<BrandChanged | Failure> {
    const nameHe = nameFrom(wanted.nameHe, 'nameHe');
    const nameEn = nameFrom(wanted.nameEn, 'nameEn');
    const accent = colourFrom(wanted.accent, 'accent');
    const accentDark = accent === null ? null : colourFrom(wanted.accentDark, 'accentDark');
    const refusal = tooPale(accent, 'light', 'accent') ?? tooPale(accentDark, 'dark', 'accentDark');
    if (refusal) return refusal;
    const logo = wanted.logo === null ? null : await readLogo(wanted.logo);
    if (logo === undefined) return new Refused(ErrorCode.IMAGE_REFUSED, ['input', 'logo']);

    const outcome = await this.work.run({ act: 'changeBrand', actor }, async (tx): Promise<BrandChanged | Failure> => {
      await this.stamps.change(tx, 'brand');
      const before = await tx.row(newestBrand, []);
      const version = before?.number ?? 0;
      if (wanted.version !== version) return new VersionChanged(version);
      const kept = wanted.removeLogo ? null : (before?.logo ?? null);
      await tx.rows(insertBrand, [version + 1, nameHe, nameEn, accent, accentDark, logo ?? kept, actor.accountId, tx.now]);
      return tx.record(new BrandChanged({ number: version + 1, at: tx.now }));
    });
    await this.stamps.refresh();
    return outcome;
  }
}

function nameFrom(written: string, field: string): string {
  const name = written.replace(/\s+/g, ' ').trim();
  if (name === '') throw new BadInput([{ path: ['input', field], code: 'REQUIRED' }]);
  return name;
}

function colourFrom(written: string | null, field: string): string | null {
  const colour = written?.trim().toLowerCase() ?? '';
  if (colour === '') return null;
  if (!isHex(colour)) throw new BadInput([{ path: ['input', field], code: 'COLOUR_INVALID' }]);
  return colour;
}

function tooPale(accent: string | null, theme: Theme, field: string): ContrastTooLow | undefined {
  if (accent === null) return undefined;
  const contrast = leastContrastOf(accent, theme);
  if (contrast >= leastContrast) return undefined;
  return new ContrastTooLow(['input', field], { contrast, needed: leastContrast, nearest: nearestReadable(accent, theme) });
}
