import { html, LitElement } from 'lit';
import { assign, createActor, setup } from 'xstate';
import * as z from 'zod/mini';

/** What the first screen is compared with: the smallest talk of 30 questions made with the same three libraries. */
const questions = Array.from({ length: 30 }, (_, index) => `Question ${index + 1}`);
const answerSchema = z.strictObject({ type: z.literal('answer'), value: z.enum(['yes', 'maybe', 'no']) });

const machine = setup({}).createMachine({
  context: { place: 0, answers: {} },
  on: {
    answer: {
      actions: assign(({ context: { place, answers }, event }) => ({
        answers: { ...answers, [place]: answerSchema.parse(event).value },
      })),
    },
    next: {
      guard: ({ context }) => context.place < questions.length - 1,
      actions: assign({ place: ({ context }) => context.place + 1 }),
    },
  },
});

class SmallStepper extends LitElement {
  #talk = createActor(machine).start();

  constructor() {
    super();
    this.#talk.subscribe(() => this.requestUpdate());
  }

  render() {
    const { place, answers } = this.#talk.getSnapshot().context;
    return html`<h2>${questions[place]}</h2>
      ${['yes', 'maybe', 'no'].map(
        (value) =>
          html`<label>
            <input
              type="radio"
              name="answer"
              .checked=${answers[place] === value}
              @change=${() => this.#talk.send({ type: 'answer', value })}
            />
            ${value}
          </label>`,
      )}
      <button type="button" class="primary" @click=${() => this.#talk.send({ type: 'next' })}>Next</button>`;
  }
}

customElements.define('small-stepper', SmallStepper);
