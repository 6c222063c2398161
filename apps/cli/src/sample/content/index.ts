import type { SampleCommunity } from '../sample.types';
import { accounts } from './accounts';
import { articles } from './articles';
import { bills } from './bills';
import { cables } from './cables';
import { moving } from './moving';
import { rewards } from './rewards';
import { rules } from './rules';
import { spaces } from './spaces';
import { tags } from './tags';
import { tv } from './tv';
import { wifi } from './wifi';

/** The customers of Nahar Net (נהר־נט), an imaginary provider of internet at home. */
export const sampleCommunity: SampleCommunity = {
  accounts,
  spaces,
  tags,
  rules,
  threads: [...wifi, ...bills, ...cables, ...tv, ...moving],
  articles,
  rewards,
};
