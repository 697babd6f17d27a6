import { mkdirSync, writeFileSync } from 'node:fs';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { jsonSchemas } from './json-schemas.ts';
import { elementManifest } from './manifest.ts';

// Writes what describes the package to tools: the element's manifest, completion data for VS Code and JetBrains, and the
// JSON Schemas of what is read and written.

const outdir = 'dist';
const manifest = elementManifest() as Parameters<typeof generateJetBrainsWebTypes>[0];
writeFileSync(`${outdir}/custom-elements.json`, `${JSON.stringify(manifest, null, 2)}\n`);
generateVsCodeCustomElementData(manifest, { outdir, hideLogs: true });
generateJetBrainsWebTypes(manifest, { outdir, hideLogs: true, packageJson: false });

mkdirSync(`${outdir}/schemas`, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas()))
  writeFileSync(`${outdir}/schemas/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
