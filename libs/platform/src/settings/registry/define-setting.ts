/** Where a setting stands on the administrators' page; a sentence `settings_group_<group>` names it. */
export type SettingGroup = 'accounts' | 'channels' | 'keeping' | 'knowledge' | 'moderation' | 'newcomers' | 'rewards' | 'service' | 'voting' | 'writing';

export type DurationUnit = 'minutes' | 'hours' | 'days';

interface Declared<Kind extends string, Value> {
  /** For example `newcomers.links`. Stable for ever; the sentences `settings_newcomers_links` and `settings_newcomers_links_meaning` speak of it. */
  readonly key: string;
  readonly kind: Kind;
  readonly group: SettingGroup;
  readonly default: Value;
}

export interface IntegerSetting extends Declared<'integer', number> {
  readonly minimum: number;
  readonly maximum: number;
}

/** A whole number of its unit. */
export interface DurationSetting extends Declared<'duration', number> {
  readonly unit: DurationUnit;
  readonly minimum: number;
  readonly maximum: number;
}

export type BooleanSetting = Declared<'boolean', boolean>;

export interface TextSetting extends Declared<'text', string> {
  /** Characters at most; an empty text is taken. */
  readonly maximum: number;
  /** Whether it is of the shape that is needed; absent: any text is. */
  readonly takes?: (text: string) => boolean;
}

/** One of several words; a sentence `settings_<key>_<word>` names each. */
export interface ChoiceSetting<Choice extends string = string> extends Declared<'choice', Choice> {
  readonly choices: readonly Choice[];
}

export type Setting = IntegerSetting | DurationSetting | BooleanSetting | TextSetting | ChoiceSetting;

export type SettingValue = Setting['default'];

/** What a setting's value is, whatever its default. */
export type ValueOf<Of extends Setting> =
  Of extends ChoiceSetting<infer Choice> ? Choice : Of extends BooleanSetting ? boolean : Of extends IntegerSetting | DurationSetting ? number : string;

const declared = new Map<string, Setting>();

/** Declares something that an administrator may change without a restart. A feature declares its own, beside what they rule. */
export function defineSetting<const Of extends Setting>(setting: Of): Of {
  if (declared.has(setting.key)) throw new Error(`two settings are named ${setting.key}`);
  declared.set(setting.key, setting);
  return setting;
}

/** All that the features of this process declared, in order. */
export function declaredSettings(): readonly Setting[] {
  return [...declared.values()];
}

export function settingNamed(key: string): Setting | undefined {
  return declared.get(key);
}

/** Beginning of the keys of its sentences. */
export function sentenceOf({ key }: Setting): string {
  return `settings_${key.replaceAll('.', '_')}`;
}
