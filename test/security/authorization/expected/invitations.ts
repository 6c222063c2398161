import { everyAccount, everybody, everyConfirmed, type Input, row, type Row } from './row';

/** Whoever is staff of any space. */
const staffOfAny = 'login no no no no yes yes no no yes';

export const mutations: readonly Row<Input>[] = [
  row('inviteFriend', 'by a link', everyConfirmed, () => ({})),
  row('inviteFriend', 'by mail', everyConfirmed, (_, mine) => ({ email: `friend-${mine}@friends.example` })),
  row('followInvitation', 'of somebody', everybody, async (scene) => ({ code: await scene.recognition.invitationCode() })),
  row('followInvitation', 'that nobody made', everybody.replaceAll('yes', 'none'), () => ({ code: 'nobodymade' })),
  row('clearInvitation', 'that looks odd', staffOfAny, async (scene) => ({ friendId: await scene.recognition.doubtfulFriend() })),
  row('clearVoteRing', 'that was found', staffOfAny, async (scene) => ({ ringId: await scene.voteRing(), reason: 'Colleagues.' })),
  row('takeBackRingVotes', 'that were found', staffOfAny, async (scene) => ({ ringId: await scene.voteRing(), reason: 'Too many.' })),
];

export const queries: readonly Row<string>[] = [
  row('myInvitations', 'one’s own, none so far', everyAccount.replaceAll('yes', 'none'), () => '{ myInvitations { nodes { joinedAt } } }'),
  row('voteRings', 'that were found', 'login none none none none yes yes none none yes', async (scene) => {
    await scene.voteRing();
    return '{ voteRings { nodes { votes } } }';
  }),
  row('doubtfulInvitations', 'that look odd', 'login none none none none yes yes none none yes', async (scene) => {
    await scene.recognition.doubtfulFriend();
    return '{ doubtfulInvitations { nodes { signs friend { handle } } } }';
  }),
];
