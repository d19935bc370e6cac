export { Bridge, BridgeError, type Options, type Problem } from './bridge.js';
export * from './integrations.js';
export * from './logs.js';
export * from './resource.js';
export * from './resources.js';
export * from './syncs.js';
export type { components, operations, paths } from './contract.js';
