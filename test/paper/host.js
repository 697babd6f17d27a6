/** The elements of this page, by their id. */
const screenings = {};

globalThis.host = {
  screenings,

  /** Puts an element into the page, with as many shadow roots around it, and waits until it shows its record. */
  async add(id, record, { depth = 0, ...attributes } = {}) {
    let place = document.querySelector('main');
    for (let root = 0; root < depth; root += 1) {
      const nest = place.appendChild(document.createElement('div'));
      place = nest.attachShadow({ mode: 'open' });
    }
    const element = document.createElement('open-door-screening');
    element.id = id;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    place.append(element);
    screenings[id] = element;
    if (record) element.record = record;
    // Spanish has to be fetched.
    await shown(() =>
      element.shadowRoot.querySelector(
        `.shell[lang=${element.lang || record?.language || 'en'}] ${record ? '.paper' : '.primary'}`,
      ),
    );
  },

  /** Presses the first button of a screen of the desk, and waits until something stands there. */
  async press(id, selector) {
    const root = screenings[id].shadowRoot;
    root.querySelector('.main .primary').click();
    await shown(() => root.querySelector(selector));
    return root.querySelector(selector).textContent;
  },

  clear() {
    document.querySelector('main').replaceChildren();
  },
};

async function shown(found) {
  const end = performance.now() + 200_000;
  while (!found()) {
    if (performance.now() > end) throw new Error(`Waited in vain for ${found} on: ${document.body.innerText}`);
    await new Promise((later) => setTimeout(later, 20));
  }
}
