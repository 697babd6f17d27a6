import { Clipboard } from './clipboard.ts';
import { keepFieldInSight } from './keyboard-space.ts';
import { Kiosk } from './kiosk.ts';
import { leadOnByOneScreen } from './one-press.ts';
import { loadKioskSettings } from './settings.ts';

const { settings, problems } = await loadKioskSettings();
const kiosk = new Kiosk(document.querySelector<HTMLElement>('#kiosk')!, settings, problems, new Clipboard());
await kiosk.open();
keepFieldInSight();
leadOnByOneScreen();
