import { version } from '../version.ts';
import { OpenDoorScreening } from './open-door-screening.ts';

/**
 * Defines the element, by default as `<open-door-screening>`. Where the tag is taken nothing is defined, because a
 * second definition throws, and the host's whole bundle with it would fail; a warning is given where the versions
 * differ.
 */
export function register(tag = 'open-door-screening', registry: CustomElementRegistry = customElements): void {
  const taken = registry.get(tag) as { version?: string } | undefined;
  if (!taken) {
    // A class can be registered under one tag only; a class of its own lets the same page use several.
    registry.define(tag, class extends OpenDoorScreening {});
  } else if (taken.version !== version) {
    console.warn(
      `<${tag}> is already defined by version ${taken.version ?? 'unknown'}; version ${version} is not used.`,
    );
  }
}
