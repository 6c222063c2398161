/**
 * The sample community as data: people, spaces, and stories that are played through the real use cases at the first start.
 * Nothing here knows a date: every time is a span, so the community looks alive whenever it is started.
 */
export type Language = 'he' | 'en';

/** A length of time, as a person would say it: '25m', '3h 10m', '12d 4h'. */
export type Span =
  `${number}d` | `${number}h` | `${number}m` | `${number}d ${number}h` | `${number}d ${number}m` | `${number}h ${number}m` | `${number}d ${number}h ${number}m`;

/** Somebody's handle, as in accounts.ts. */
export type Handle = string;

export type SpaceKey = 'wifi' | 'bills' | 'cables' | 'tv' | 'moving';

export type Role = 'customer' | 'expert' | 'staff' | 'reviewer' | 'manager' | 'administrator';

export interface SampleAccount {
  readonly handle: Handle;
  readonly name: string;
  readonly language: Language;
  /** How long ago the account was made. */
  readonly joined: Span;
  /** The one account a visitor can sign in with to see the product as this role: `<role>@kehila.example`. */
  readonly signsInAs?: Role;
  readonly staffOf?: readonly SpaceKey[];
  readonly reviewerOf?: readonly SpaceKey[];
  readonly expertIn?: readonly SpaceKey[];
  /** Reputation brought along from the organisation's former forum (rule `imported`). */
  readonly brought?: number;
}

interface SampleRewardText {
  readonly name: string;
  readonly description: string;
  readonly next: string;
}

export interface SampleReward {
  readonly kind: 'soft' | 'hard';
  /** Loyalty points. */
  readonly cost: number;
  readonly level: 'newcomer' | 'helper' | 'contributor';
  /** Of the loyalty programme; absent: everybody. */
  readonly tier?: 'silver' | 'gold';
  readonly approval: 'rule' | 'person';
  readonly stock?: number;
  readonly perPerson?: number;
  readonly he: SampleRewardText;
  readonly en: SampleRewardText;
}

export interface SampleSpace {
  readonly key: SpaceKey;
  readonly slug: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly description: Readonly<Record<Language, string>>;
  /** marked: customers publish at once, plainly marked as the community's; approved: a reviewer says yes first. */
  readonly articles: 'marked' | 'approved';
  /** What is asked for beside the text; keys of choices and fields come from their English names. */
  readonly form?: readonly SampleField[];
  /** Under which heads its articles stand; keys come from the English names. */
  readonly sections?: readonly Readonly<Record<Language, string>>[];
}

export interface SampleField {
  readonly name: Readonly<Record<Language, string>>;
  /** None: a line of text. */
  readonly choices: readonly Readonly<Record<Language, string>>[];
}

/** What somebody does in a thread; `after` counts from the moment the question was asked. */
interface Doing {
  readonly after: Span;
  readonly by: Handle;
}

/** What several people do, one a few minutes after the other; the first of them at `after`. */
interface DoingTogether {
  readonly after: Span;
  readonly by: readonly Handle[];
}

export interface PostsAnswer extends Doing {
  readonly act: 'answer';
  /** Names the answer for the rest of its thread. */
  readonly key: string;
  readonly text: string;
  /** Where it differs from the language of the question. */
  readonly language?: Language;
}

export interface Comments extends Doing {
  readonly act: 'comment';
  /** The answer it hangs on; without one it hangs on the question. */
  readonly on?: string;
  readonly text: string;
  readonly language?: Language;
}

export interface Votes extends DoingTogether {
  readonly act: 'useful' | 'notUseful';
  readonly on?: string;
}

export interface Accepts extends Doing {
  readonly act: 'accept' | 'withdrawAcceptance';
  readonly answer: string;
}

export interface JoinsIn extends DoingTogether {
  readonly act: 'affected' | 'follow';
}

export interface MarksDuplicate extends Doing {
  readonly act: 'duplicate';
  /** The key of the thread that was there first. */
  readonly of: string;
}

export interface Closes extends Doing {
  readonly act: 'close';
  readonly reason: 'off_topic' | 'other';
}

export interface Steers extends Doing {
  readonly act: 'reopen' | 'needsInfo' | 'confirmUrgent';
}

export interface Nominates extends Doing {
  readonly act: 'nominate';
  readonly answer: string;
  readonly reason: string;
}

export interface Corrects extends Doing {
  readonly act: 'correct';
  readonly answer: string;
  readonly kind: 'factual' | 'outdated' | 'unclear' | 'tone' | 'safety';
  readonly reason: string;
  /** Some words of the answer, and what should stand in their place. */
  readonly instead: readonly [was: string, is: string];
}

/** About the correction of an answer. */
export interface AnswersCorrection extends Doing {
  readonly act: 'applyCorrection' | 'appealCorrection';
  readonly answer: string;
  readonly reason?: string;
}

/** Staff or an expert says whether an answer is true. */
export interface MarksTrust extends Doing {
  readonly act: 'markTrust';
  readonly answer: string;
  readonly kind: 'verified' | 'outdated' | 'unsafe';
  readonly note?: string;
  readonly version?: string;
  /** Days until it is checked again. */
  readonly days?: number;
}

export interface Flags extends Doing {
  readonly act: 'flag';
  readonly on?: string;
  readonly reason: 'spam' | 'abuse' | 'personal_data' | 'off_topic' | 'wrong' | 'other';
  readonly text?: string;
}

/** What staff decide about what was reported. */
export interface Judges extends Doing {
  readonly act: 'judge';
  readonly on?: string;
  readonly decision: 'approve' | 'hide' | 'ignore';
  readonly reason?: Flags['reason'];
}

export type ThreadAct =
  | MarksTrust
  | Flags
  | Judges
  | Corrects
  | AnswersCorrection
  | PostsAnswer
  | Comments
  | Votes
  | Accepts
  | JoinsIn
  | MarksDuplicate
  | Closes
  | Steers
  | Nominates;

export interface SampleThread {
  readonly key: string;
  readonly space: SpaceKey;
  readonly language: Language;
  /** How long ago it was asked. */
  readonly asked: Span;
  readonly by: Handle;
  readonly title: string;
  readonly tags: readonly string[];
  readonly body: string;
  /** Key of a field of the space to what was filled in. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly urgent?: true;
  /** Asked under an alias; staff see who it is. */
  readonly nameHidden?: true;
  readonly then: readonly ThreadAct[];
}

/** A thread, or one answer in it, that an article grew out of. */
export interface SampleSource {
  readonly thread: string;
  readonly answer?: string;
}

/** Steps of a revision's author: hand in, take back into work with a better text, or publish at once where the space lets customers. */
export interface Submits extends Doing {
  readonly act: 'submit' | 'publishAsCommunity';
}

/** The author works on the revision again after changes were requested. */
export interface Rewrites extends Doing {
  readonly act: 'rewrite';
  readonly text: string;
}

/** A new proposed text of an article that is already published. */
export interface ProposesRevision extends Doing {
  readonly act: 'propose';
  readonly summary: string;
  readonly text: string;
}

export interface TakesUpReview extends Doing {
  readonly act: 'claim';
}

export interface CommentsOnRevision extends Doing {
  readonly act: 'reviewComment';
  readonly text: string;
}

/** A reviewer's decision, with the words the author reads. */
export interface Decides extends Doing {
  readonly act: 'requestChanges' | 'approve' | 'decline';
  readonly words: string;
}

export interface RatesHelpful extends DoingTogether {
  readonly act: 'helpful';
}

export type NotHelpfulReason = 'not_what_i_see' | 'steps_failed' | 'hard_to_understand';

export interface RatesNotHelpful extends Doing {
  readonly act: 'notHelpful';
  readonly reason: NotHelpfulReason;
  readonly words?: string;
}

export interface KeepsTrue extends Doing {
  readonly act: 'verify' | 'markOutdated' | 'archive';
  readonly words: string;
}

export type ArticleAct = Submits | Rewrites | ProposesRevision | TakesUpReview | CommentsOnRevision | Decides | RatesHelpful | RatesNotHelpful | KeepsTrue;

/** Where the story leaves the article. */
export type ArticleEnd =
  'draft' | 'submitted' | 'in_review' | 'changes_requested' | 'declined' | 'official' | 'community' | 'due_for_review' | 'outdated' | 'archived';

export interface SampleArticle {
  readonly key: string;
  readonly space: SpaceKey;
  readonly language: Language;
  /** How long ago the draft was begun; the acts count from here. */
  readonly begun: Span;
  readonly by: Handle;
  readonly title: string;
  /** Where it stands; an answer in no section when absent. */
  readonly place?: { readonly kind: 'how_to' | 'answer' | 'known_problem' | 'policy'; readonly section?: string; readonly product?: string };
  readonly sources: readonly SampleSource[];
  readonly text: string;
  readonly then: readonly ArticleAct[];
  readonly ends: ArticleEnd;
}

/** What is looked for in what people write. */
export interface SampleRule {
  readonly kind: 'words' | 'link';
  readonly pattern: string;
  readonly act: 'flag' | 'hold' | 'mask' | 'refuse';
}

export interface SampleCommunity {
  readonly accounts: readonly SampleAccount[];
  readonly spaces: readonly SampleSpace[];
  readonly tags: readonly string[];
  readonly rules: readonly SampleRule[];
  readonly threads: readonly SampleThread[];
  readonly articles: readonly SampleArticle[];
  readonly rewards: readonly SampleReward[];
}
