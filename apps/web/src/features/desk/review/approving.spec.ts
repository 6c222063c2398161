import { approvalBy } from './approving';

const text = (reviewers: number, ...approvers: string[]) => ({
  approvals: approvers.map((id) => ({ by: { id } })),
  article: { space: { reviewStandard: { reviewers } } },
});

describe('the approval of a reviewer', () => {
  it('publishes where one is asked for, also when they approved before and the text is back in the queue', () => {
    expect(approvalBy('1', text(1))).toEqual({ isFirst: false, isSaid: false });
    expect(approvalBy('1', text(1, '1'))).toEqual({ isFirst: false, isSaid: false });
  });

  it('is the first of two, and said once', () => {
    expect(approvalBy('1', text(2))).toEqual({ isFirst: true, isSaid: false });
    expect(approvalBy('1', text(2, '1'))).toEqual({ isFirst: true, isSaid: true });
  });

  it('publishes as the second of two, also when both approved before', () => {
    expect(approvalBy('1', text(2, '2'))).toEqual({ isFirst: false, isSaid: false });
    expect(approvalBy('1', text(2, '1', '2'))).toEqual({ isFirst: false, isSaid: false });
  });
});
