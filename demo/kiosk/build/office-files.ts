import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { settingsJsonSchema } from './settings-json-schema.ts';

const icons = ['icons/icon.svg', 'icons/icon-192.png', 'icons/icon-512.png'];

/** Puts beside the page what keeps its name there: the settings, what describes them, and the icons. */
export function officeFiles(folder: string): Plugin {
  return {
    name: 'office-files',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'kiosk.json', source: officeSettings(join(folder, 'kiosk.json')) });
      for (const fileName of icons)
        this.emitFile({ type: 'asset', fileName, source: readFileSync(join(folder, fileName)) });
      const source = `${JSON.stringify(settingsJsonSchema(), null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'kiosk.schema.json', source });
    },
  };
}

/** What an office begins with. The kiosk of the demo holds talks; that of an office does once it has reviewed the guide. */
export function officeSettings(file: string): string {
  return readFileSync(file, 'utf8').replace('"talkBeforeReview": true', '"talkBeforeReview": false');
}
