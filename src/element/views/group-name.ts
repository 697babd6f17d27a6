import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type AttributePart } from 'lit/directive.js';

/**
 * The name that the radio buttons of one group share. It goes before they go: Chromium never lets go of a radio button
 * that left a shadow root with its name on, nor of the answers that its listener knows.
 */
class GroupName extends AsyncDirective {
  #radio: Element | undefined;
  #name = '';

  render(name: string): string {
    return name;
  }

  override update({ element }: AttributePart, [name]: [string]): string {
    this.#radio = element;
    this.#name = name;
    return name;
  }

  protected override disconnected(): void {
    this.#radio?.removeAttribute('name');
  }

  protected override reconnected(): void {
    this.#radio?.setAttribute('name', this.#name);
  }
}

export const groupName = directive(GroupName);
