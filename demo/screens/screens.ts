/** What `npm run screens` has taken; width and colors are those of a screen, absent on paper. */
interface Picture {
  readonly screen: string;
  readonly language: string;
  readonly file: string;
  readonly width?: number;
  readonly scheme?: string;
  /** With what is seen only by scrolling. */
  readonly whole?: boolean;
}

/** Nothing where nobody has taken them. */
const taken = import.meta.glob<readonly Picture[]>('./pictures/pictures.json', { import: 'default' });
const pictures = (await Object.values(taken)[0]?.()) ?? [];

const choices = document.querySelector<HTMLFormElement>('#choices')!;
const choice = (id: string) => document.querySelector<HTMLSelectElement>(`#${id}`)!;
const names = { en: 'English', es: 'Spanish', light: 'Light', dark: 'Dark' } as const;
const parts = {
  all: 'All',
  talk: 'Talk and result',
  kiosk: 'Kiosk',
  paper: 'Paper',
} as const;

if (pictures.length > 0) {
  document.querySelector('#how')!.remove();
  choices.hidden = false;
  offer('language', values('language'));
  offer('scheme', values('scheme'));
  offer('width', ['all', ...values('width')]);
  offer('part', Object.keys(parts));
  choices.addEventListener('change', show);
  show();
}

/** What there is of that, each once. */
function values(name: 'language' | 'scheme' | 'width'): string[] {
  return [...new Set(pictures.flatMap((picture) => picture[name] ?? []))].map(String);
}

function offer(id: string, options: readonly string[]): void {
  for (const value of options) choice(id).append(new Option(nameOf(value), value));
}

function nameOf(value: string): string {
  return value in names ? names[value as keyof typeof names] : (parts[value as keyof typeof parts] ?? `${value} px`);
}

function partOf({ screen }: Picture): string {
  return ['kiosk', 'paper'].find((part) => screen.startsWith(part)) ?? 'talk';
}

function show(): void {
  const [language, scheme, width, part] = ['language', 'scheme', 'width', 'part'].map((id) => choice(id).value);
  const shown = pictures.filter(
    (picture) =>
      picture.language === language &&
      (picture.scheme ?? scheme) === scheme &&
      (width === 'all' || picture.width === undefined || String(picture.width) === width) &&
      (part === 'all' || partOf(picture) === part),
  );
  const screens = [...new Set(shown.map(({ screen }) => screen))];
  document.querySelector('#screens')!.replaceChildren(
    ...screens.flatMap((name) =>
      section(
        name,
        shown.filter(({ screen }) => screen === name),
      ),
    ),
  );
}

function section(screen: string, shown: readonly Picture[]): HTMLElement[] {
  const heading = document.createElement('h2');
  heading.textContent = screen;
  const list = document.createElement('ul');
  list.className = 'pictures';
  list.append(...shown.map(item));
  return [heading, list];
}

function item({ screen, file, width, scheme, whole }: Picture, index: number): HTMLElement {
  const link = document.createElement('a');
  link.href = `pictures/${file}`;
  const image = new Image();
  image.loading = 'lazy';
  image.alt =
    width === undefined
      ? `${screen}, page ${index + 1}`
      : `${screen}, ${width} px, ${scheme}${whole ? ', the whole page' : ''}`;
  image.src = link.href;
  // As wide as on the screen is too wide to see all at once.
  image.width = width === undefined ? 408 : Math.round(width / 2);
  link.append(image);
  const made = document.createElement('li');
  made.append(link);
  return made;
}
