/** The pages of the demo, in the order one reads them. */
const pages = [
  ['portal/', 'The portal'],
  ['', 'A talk without a server'],
  ['guide/', 'Embedding guide'],
  ['themes/', 'Your look'],
  ['own-instrument/', 'An instrument of your own'],
  ['kiosk/', 'The kiosk'],
  ['set-up/', 'Set up an agency'],
  ['cases/', 'Try a case'],
  ['book/', 'The book of the guide'],
  ['law/', 'What the law asks'],
  ['privacy/', 'Privacy and threat model'],
  ['standards/', 'Standards'],
  ['accessibility/', 'Accessibility'],
  ['screens/', 'Every screen'],
  ['reference/', 'Reference'],
] as const;

const root = new URL('.', import.meta.url);
const here = location.pathname.replace(/index\.html$/, '');
const nav = document.createElement('nav');
nav.ariaLabel = 'Demo';
// Whatever language the page speaks.
nav.lang = 'en';
for (const [path, title] of pages) {
  const link = document.createElement('a');
  link.href = new URL(path, root).pathname;
  link.textContent = title;
  if (link.pathname === here) link.ariaCurrent = 'page';
  nav.append(link);
}
document.body.prepend(nav);
