export * from './catalogue.ts';
export * from './entitlements.gen.ts';
export * from './operations.gen.ts';
export * from './problems.gen.ts';
export type * from './models.gen.ts';
export type * from './open.ts';
export type * from './operation.ts';
export type { components, paths } from './types.gen.ts';
