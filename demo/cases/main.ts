import { TryCases } from './try-cases.ts';

const page = new TryCases(document.querySelector<HTMLElement>('#cases')!);
await page.speak(navigator.language.startsWith('es') ? 'es' : 'en');
