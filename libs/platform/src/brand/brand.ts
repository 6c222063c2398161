import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Locale } from '../actor';
import { Database } from '../database';
import { LiveStamps } from '../live';
import { darkOf } from './accent';
import { newestBrand } from './brand.sql';
import { stylesheetOf } from './stylesheet';

/** A file of the brand, served at an address that changes with its content. */
export interface BrandFile {
  readonly address: string;
  readonly type: 'image/png' | 'text/css; charset=utf-8';
  readonly content: Buffer;
}

/** Whose community this is, and how it looks. */
export interface BrandNow {
  readonly version: number;
  /** Null: as the product ships. */
  readonly names: Readonly<Record<Locale, string>> | null;
  readonly accent: string | null;
  readonly accentDark: string | null;
  readonly logo: BrandFile | null;
  readonly stylesheet: BrandFile | null;
}

/** What pages need of it. */
export interface ShownBrand {
  readonly names: Readonly<Record<Locale, string>> | null;
  /** Of the light theme. */
  readonly accent: string | null;
  readonly logo: string | null;
  readonly stylesheet: string | null;
}

const shipped: BrandNow = { version: 0, names: null, accent: null, accentDark: null, logo: null, stylesheet: null };
const shippedShown: ShownBrand = { names: null, accent: null, logo: null, stylesheet: null };

/** The brand in force, in memory: naming the community costs no page a statement. For pages, mails and feeds. */
@Injectable()
export class Brand implements OnModuleInit {
  private brand = shipped;
  private onPages = shippedShown;

  constructor(
    private readonly database: Database,
    private readonly stamps: LiveStamps,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.stamps.watch('brand', () => this.read());
  }

  get now(): BrandNow {
    return this.brand;
  }

  get shown(): ShownBrand {
    return this.onPages;
  }

  /** Undefined: the name that the message files know. */
  name(language: Locale): string | undefined {
    return this.brand.names?.[language];
  }

  file(address: string): BrandFile | undefined {
    return [this.brand.logo, this.brand.stylesheet].find((file) => file?.address === address) ?? undefined;
  }

  private async read(): Promise<void> {
    const row = await this.database.row(newestBrand, []);
    if (!row) return;
    const { number, name_he, name_en, accent, accent_dark, logo } = row;
    this.brand = {
      version: number,
      names: { he: name_he, en: name_en },
      accent,
      accentDark: accent_dark,
      logo: logo && fileOf('logo', 'png', 'image/png', logo),
      stylesheet:
        accent === null ? null : fileOf('colours', 'css', 'text/css; charset=utf-8', Buffer.from(stylesheetOf(accent, accent_dark ?? darkOf(accent)))),
    };
    this.onPages = { names: this.brand.names, accent, logo: this.brand.logo?.address ?? null, stylesheet: this.brand.stylesheet?.address ?? null };
  }
}

function fileOf(name: string, ending: string, type: BrandFile['type'], content: Buffer): BrandFile {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 16);
  return { address: `/brand/${name}-${hash}.${ending}`, type, content };
}
