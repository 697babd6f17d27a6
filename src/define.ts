/**
 * Defines `<open-door-screening>`, and brings its types: `import 'open-door-screening/define'`.
 *
 * @module
 */
import { register } from './element/register.ts';

// The types add the tag and its events to TypeScript's own.
export type { OpenDoorScreening } from './element/open-door-screening.ts';
export type * from './element/events.ts';

// A page without a bundler has no other way to bring a language.
export { registerLanguage } from './languages/registry.ts';

register();
