import { registerEnumType } from '@nestjs/graphql';
import type { ContentRuleActName, ContentRuleKindName, ContentRuleLanguageName } from '../rule-terms';

export const ContentRuleKind = { WORDS: 'words', LINK: 'link' } as const satisfies Record<string, ContentRuleKindName>;

registerEnumType(ContentRuleKind, {
  name: 'ContentRuleKind',
  description: 'What a rule looks for.',
  valuesMap: {
    WORDS: { description: 'One word, or several in a row. Whole words only, whatever their case, points and accents.' },
    LINK: { description: 'A host and everything beneath it, in links and in words.' },
  },
});

export const ContentRuleAct = { FLAG: 'flag', HOLD: 'hold', MASK: 'mask', REFUSE: 'refuse' } as const satisfies Record<string, ContentRuleActName>;

registerEnumType(ContentRuleAct, {
  name: 'ContentRuleAct',
  description: 'What becomes of a text that meets a rule.',
  valuesMap: {
    FLAG: { description: 'Everybody sees it, and it stands in the moderation queue.' },
    HOLD: { description: 'It waits for approval; what everybody sees already cannot be changed into it.' },
    MASK: { description: 'Stars are kept in place of what was found.' },
    REFUSE: { description: 'It is not posted.' },
  },
});

export const ContentRuleLanguage = { HE: 'he', EN: 'en' } as const satisfies Record<string, ContentRuleLanguageName>;

registerEnumType(ContentRuleLanguage, {
  name: 'ContentRuleLanguage',
  description: 'How words are found.',
  valuesMap: {
    HE: { description: 'Also behind the Hebrew prefixes for and, that, when, in, as, to, from and the.' },
    EN: { description: 'Exactly as they are; the plural is another word.' },
  },
});
