/**
 * The whole package: the element's class and everything headless. Nothing is defined by importing it;
 * `open-door-screening/define` does that.
 *
 * @module
 */
export * from './element/index.ts';
export * from './headless.ts';
