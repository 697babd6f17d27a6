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
      for (const fileName of ['kiosk.json', ...icons])
        this.emitFile({ type: 'asset', fileName, source: readFileSync(join(folder, fileName)) });
      const source = `${JSON.stringify(settingsJsonSchema(), null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'kiosk.schema.json', source });
    },
  };
}
