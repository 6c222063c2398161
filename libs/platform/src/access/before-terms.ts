import { SetMetadata } from '@nestjs/common';

export const OPEN_BEFORE_TERMS = 'kehila:open-before-terms';

/** A mutation that stays open to who has not accepted new terms yet: signing in and out, leaving, and accepting them. */
export const OpenBeforeTerms = (): ClassDecorator & MethodDecorator => SetMetadata(OPEN_BEFORE_TERMS, true);
