import { Injectable } from '@nestjs/common';

/** Where time comes from. Nothing in the product asks `new Date()` for the present: tests and the sample community set the clock. */
@Injectable()
export class Clock {
  private offset = 0;

  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  /** From here on the clock shows `moment` and goes on from it. */
  set(moment: Date): void {
    this.offset = moment.getTime() - Date.now();
  }

  advance(milliseconds: number): void {
    this.offset += milliseconds;
  }

  reset(): void {
    this.offset = 0;
  }
}
