/** The question that an act was about: what an act remembers as its outcome. The page reads the rest again. */
export interface TouchedQuestion {
  readonly questionId: string;
}
