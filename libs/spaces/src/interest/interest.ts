import { registerEnumType } from '@nestjs/graphql';

export const InterestPlace = { SPACE: 'space', TAG: 'tag' } as const;
export type InterestPlace = (typeof InterestPlace)[keyof typeof InterestPlace];

export const InterestLevel = { WATCH: 'watch', FOLLOW: 'follow', NORMAL: 'normal', MUTE: 'mute' } as const;
export type InterestLevel = (typeof InterestLevel)[keyof typeof InterestLevel];

registerEnumType(InterestPlace, {
  name: 'InterestPlace',
  description: 'Of what somebody wants to hear more or less.',
  valuesMap: { SPACE: { description: 'A space.' }, TAG: { description: 'A tag, in all spaces.' } },
});

registerEnumType(InterestLevel, {
  name: 'InterestLevel',
  description: 'How much somebody wants to hear of a space or a tag. What they chose for a question comes before its tags, and a tag before the space.',
  valuesMap: {
    WATCH: { description: 'Every new question and every answer, as they chose to be told of those.' },
    FOLLOW: { description: 'New questions, gathered, in the product only.' },
    NORMAL: { description: 'What concerns them.' },
    MUTE: { description: 'Nothing but what is addressed to them. A muted tag comes before a watched one.' },
  },
});
