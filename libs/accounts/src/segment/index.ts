import { SegmentResolver, SegmentsOfManagedAccountResolver } from './graphql/segment.resolver';
import { ChangeSegmentMembers } from './use-cases/change-segment-members';
import { RemoveSegment } from './use-cases/remove-segment';
import { SaveSegment } from './use-cases/save-segment';
import { SetSegmentsOfAccount } from './use-cases/set-segments-of-account';

export const segmentsOfPeople = [SaveSegment, RemoveSegment, SetSegmentsOfAccount, ChangeSegmentMembers, SegmentResolver, SegmentsOfManagedAccountResolver];
