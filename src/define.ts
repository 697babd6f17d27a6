/**
 * Defines `<open-door-screening>`, and brings its types: `import 'open-door-screening/define'`.
 *
 * @module
 */
import { register } from './element/register.ts';

// They tell TypeScript of the tag and of its events.
export type { OpenDoorScreening } from './element/open-door-screening.ts';
export type * from './element/events.ts';

// A page without a bundler has no other way to bring a language.
export { registerLanguage } from './languages/registry.ts';

register();
