import { row, everybody, everyAccount, everyConfirmed, staffOnly, type Input, type Row } from './row';

const words = { title: 'Another title for it', body: 'Another text.', tags: ['light'] };

export const mutations: readonly Row<Input>[] = [
  row('askQuestion', 'in a public space', everyConfirmed, ({ space }) => ({ space, ...words })),
  row('editQuestion', 'another’s', staffOnly, async (scene) => ({ questionId: await scene.question(), ...words })),
  row('postAnswer', 'an open question', everyConfirmed, async (scene) => ({ questionId: await scene.question(), body: 'So.' })),
  row(
    'postAnswer',
    'a closed question',
    'login no QUESTION_CLOSED QUESTION_CLOSED QUESTION_CLOSED QUESTION_CLOSED QUESTION_CLOSED QUESTION_CLOSED QUESTION_CLOSED QUESTION_CLOSED',
    async (scene) => ({ questionId: await scene.closedQuestion(), body: 'So.' }),
  ),
  row('editAnswer', 'another’s', staffOnly, async (scene) => ({ answerId: await scene.answer(), body: 'Another text.' })),
  row('postComment', 'an answer', everyConfirmed, async (scene) => ({ contentId: await scene.answer(), body: 'Thanks.' })),
  row('castVote', 'up, with one point', everyConfirmed, async (scene) => ({ contentId: await scene.answer(), value: 'UP' })),
  row('castVote', 'down, with one point', staffOnly, async (scene) => ({ contentId: await scene.answer(), value: 'DOWN' })),
  row(
    'retractVote',
    'where one has not voted',
    'login NOT_VOTED NOT_VOTED NOT_VOTED NOT_VOTED NOT_VOTED NOT_VOTED NOT_VOTED NOT_VOTED NOT_VOTED',
    async (scene) => ({ contentId: await scene.answer() }),
  ),
  row('acceptAnswer', 'to another’s question', staffOnly, async (scene) => ({ answerId: await scene.answer() })),
  row('withdrawAcceptance', 'of another’s question', staffOnly, async (scene) => ({ answerId: await scene.acceptedAnswer() })),
  row('showSolutionFirst', 'of another’s question', staffOnly, async (scene) => ({ answerId: await scene.acceptedAnswer(), first: true })),
  row('followQuestion', 'another’s', everyConfirmed, async (scene) => ({ questionId: await scene.question(), follow: true })),
  row('markAffected', 'another’s', everyConfirmed, async (scene) => ({ questionId: await scene.question(), affected: true })),
  row('closeQuestion', 'an open one', staffOnly, async (scene) => ({ questionId: await scene.question(), reason: 'SPAM' })),
  row('reopenQuestion', 'a closed one', staffOnly, async (scene) => ({ questionId: await scene.closedQuestion() })),
  row('markDuplicate', 'with one point', staffOnly, async (scene) => ({ questionId: await scene.question(), duplicateOf: await scene.question() })),
  row('unmarkDuplicate', 'a duplicate, with one point', staffOnly, async (scene) => ({ questionId: await scene.duplicate() })),
  row('confirmDuplicate', 'as a member suggests', 'login none none none none yes none none none yes', async (scene) => ({
    suggestionId: await scene.suggestedDuplicate(),
  })),
  row('declineDuplicate', 'that a member suggests', 'login none none none none yes none none none yes', async (scene) => ({
    suggestionId: await scene.suggestedDuplicate(),
    reason: 'It asks something else.',
  })),
  row('mergeQuestions', 'two open ones', staffOnly, async (scene) => ({ questionId: await scene.question(), intoId: await scene.question() })),
  row('undoMerge', 'of a merged one', 'login none none none none yes none none none yes', async (scene) => ({ questionId: await scene.mergedQuestion() })),
  row('splitQuestion', 'with one answer', staffOnly, async (scene) => {
    const questionId = await scene.question();
    return { questionId, answerIds: [await scene.answer(questionId)], title: 'Why does the other one hum?', body: 'What does the hum come from?' };
  }),
  row('undoSplit', 'of one with one answer', staffOnly, async (scene) => ({ questionId: await scene.splitQuestion() })),
  row('moveQuestion', 'to where it is', staffOnly, async (scene) => ({ questionId: await scene.question(), space: scene.space })),
  row('moveQuestion', 'to a space with other staff', 'login no no no no no no no no yes', async (scene) => ({
    questionId: await scene.question(),
    space: await scene.furtherSpace(),
  })),
  row('undoMove', 'of one from a space with other staff', 'login no no no no no no no no yes', async (scene) => ({ questionId: await scene.movedQuestion() })),
  row('turnAnswerIntoComment', 'another’s, on its question', staffOnly, async (scene) => {
    const onContentId = await scene.question();
    return { answerId: await scene.answer(onContentId), onContentId };
  }),
  row('turnCommentIntoAnswer', 'another’s', staffOnly, async (scene) => ({ commentId: await scene.comment() })),
  row('undoTurn', 'of an answer that became a comment', staffOnly, async (scene) => ({ contentId: await scene.turnedAnswer() })),
  row('askForInfo', 'an open one', staffOnly, async (scene) => ({ questionId: await scene.question(), needed: true })),
  row('confirmUrgent', 'an open one', staffOnly, async (scene) => ({ questionId: await scene.question(), urgent: true })),
  row('decideHeld', 'a question that waits', 'login none none none none yes none none none yes', async (scene) => ({
    contentId: await scene.heldQuestion(),
    publish: true,
  })),
  row('revealAuthor', 'of a question whose asker hides the name', staffOnly, async (scene) => ({ contentId: await scene.hiddenNameQuestion() })),
  row('liftAlias', 'another’s', 'login no no no no no no no no no', async (scene) => ({ questionId: await scene.hiddenNameQuestion() })),
  row('saveDraft', 'of a question', everyAccount, ({ space }) => ({ place: 'ask', space, title: 'Half a title', body: 'Half a text' })),
];

export const queries: readonly Row<string>[] = [
  row('turnedText', 'an answer that became a comment', everybody, async (scene) => `{ turnedText(id: "${await scene.turnedAnswer()}") { id } }`),
  row(
    'textToTurn',
    'an answer that became a comment',
    'login none none none none yes none none none yes',
    async (scene) => `{ textToTurn(id: "${await scene.turnedAnswer()}") { id } }`,
  ),
  row('question', 'open', everybody, async (scene) => `{ question(id: "${await scene.question()}") { title } }`),
  row(
    'question',
    'that waits for approval',
    'none none none none none yes none none none yes',
    async (scene) => `{ question(id: "${await scene.heldQuestion()}") { title } }`,
  ),
  row('question', 'that was merged into another', everybody, async (scene) => `{ question(id: "${await scene.mergedQuestion()}") { title } }`),
  row('mentionable', 'in a thread', everyAccount, async (scene) => `{ mentionable(query: "", questionId: "${await scene.question()}") { handle } }`),
  row('questions', 'all', everybody, () => '{ questions { nodes { title } } }'),
  row('peerAnswers', 'everywhere', 'login none none none none yes yes none yes yes', () => '{ peerAnswers { all { questions } } }'),
  row('staffQueue', 'all', 'login shut shut shut shut yes none shut shut yes', async (scene) => {
    await scene.urgentQuestion();
    return '{ staffQueue { nodes { reason } } }';
  }),
];
