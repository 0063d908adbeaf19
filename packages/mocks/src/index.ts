export { moveClock, RECORDED_AT, type MovedClock } from './clock.ts';
export { MockApi, type Failing, type Failure } from './mock-api.ts';
export type { Exchange, Recording, State, Write } from './recording.ts';
export { createMockApi, createMockFetch, scenarios, type Scenario } from './scenarios.ts';
