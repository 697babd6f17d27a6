/**
 * The element: its class, a way to define it, and its events.
 *
 * @module
 */
export { OpenDoorScreening } from './open-door-screening.ts';
export { register } from './register.ts';
export * from './events.ts';
export { registerLanguage } from '../languages/registry.ts';
export type { LanguagePack } from '../languages/pack.ts';
export type { PrintOptions } from '../session/print-options.ts';
export type { JudgePassphrase } from './result/passphrase.ts';
export type { OwnTexts, TextsInput } from '../languages/own-texts.ts';
export type { ScreeningProperties } from './properties.ts';
