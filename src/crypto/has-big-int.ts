/**
 * Whether this engine computes with whole numbers of any size. Everything else in this folder needs it from its first line on,
 * so it is loaded only after this was asked. WeChat promises it from base library 3.6.0.
 */
export const hasBigInt = (): boolean => typeof BigInt === 'function'
