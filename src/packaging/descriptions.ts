import { mkdirSync, writeFileSync } from 'node:fs';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { fhirDefinitions } from '../record/fhir/definitions.ts';
import spanish from '../instruments/return-from-run/es.json' with { type: 'json' };
import { returnFromRun } from '../instruments/return-from-run/index.ts';
import { withWording } from '../instrument/parse-instrument.ts';
import { jsonSchemas } from './json-schemas.ts';
import { elementManifest } from './manifest.ts';

// Writes what describes the package to tools: the element's manifest, completion data for VS Code and JetBrains, and the
// JSON Schemas of what is read and written, and what a FHIR server needs to know, as a Bundle for each language.

const outdir = 'dist';
const manifest = elementManifest() as Parameters<typeof generateJetBrainsWebTypes>[0];
writeFileSync(`${outdir}/custom-elements.json`, `${JSON.stringify(manifest, null, 2)}\n`);
generateVsCodeCustomElementData(manifest, { outdir, hideLogs: true });
generateJetBrainsWebTypes(manifest, { outdir, hideLogs: true, packageJson: false });

mkdirSync(`${outdir}/schemas`, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas()))
  writeFileSync(`${outdir}/schemas/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);

const bilingual = withWording(returnFromRun, spanish);
mkdirSync(`${outdir}/fhir`, { recursive: true });
for (const language of Object.keys(bilingual.wording)) {
  const entry = fhirDefinitions(bilingual, { language }).map((resource) => ({ fullUrl: resource.url, resource }));
  const bundle = { resourceType: 'Bundle', type: 'collection', entry };
  writeFileSync(`${outdir}/fhir/return-from-run.${language}.json`, `${JSON.stringify(bundle, null, 2)}\n`);
}
