/** Whether this is an installation that people use: only elsewhere may anything be reached by plain http, and on this machine's loopback only. */
export abstract class ProductionMode {
  abstract readonly on: boolean;
}
