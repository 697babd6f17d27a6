import { Directive, directive, type PropertyPart } from 'lit/directive.js';
import { noChange } from 'lit';
import { hasText } from '../../instrument/account.ts';

/**
 * The text of a field into which the worker types. The text is replaced only where the talk holds something else than what
 * it read there: spaces, and words that are still being composed, stay as they are. `read` says how the talk reads it.
 */
class Typed extends Directive {
  render(text: string, _read?: (typed: string) => string): string {
    return text;
  }

  override update({ element }: PropertyPart, [text, read = textIn]: Parameters<this['render']>): unknown {
    const field = element as HTMLInputElement;
    if (field.value !== text && read(field.value) !== text) field.value = text;
    return noChange;
  }
}

export const typed = directive(Typed);

/** Nothing but space is no text. */
function textIn(text: string): string {
  return hasText(text) ? text : '';
}
