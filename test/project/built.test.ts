import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import { describe, expect, it } from 'vitest';
import packageData from '../../package.json' with { type: 'json' };
import { splitWording } from '../../src/instrument/parts-by-use.ts';
import type { Structure } from '../../src/instrument/structure.ts';
import words from '../../src/instruments/return-from-run/en.json' with { type: 'json' };
import structure from '../../src/instruments/return-from-run/structure.json' with { type: 'json' };
import { built } from '../built.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = built('dist');

/** What a file of the package loads before anything of it runs, down to the libraries. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(file, 'utf8');
  for (const [, path] of code.matchAll(/(?:^|\n)(?:import|export)\s(?:[^'"(;]*\sfrom\s)?["']([^'"]+)["']/g)) {
    if (path!.startsWith('.')) loadedBy(join(dirname(file), path!), seen);
    else seen.add(path!);
  }
  return seen;
}

/** What is left of a program on the package when a bundler is done with it: the files and libraries it took. */
async function bundled(program: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'open-door-program-'));
  const entry = join(folder, 'program.js');
  writeFileSync(entry, program);
  const result = (await build({
    root,
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { 'open-door-screening': join(dist, 'index.js') } },
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'program' }, minify: true },
  })) as Rollup.RollupOutput[];
  rmSync(folder, { recursive: true });
  return result[0]!.output.flatMap((chunk) =>
    chunk.type === 'chunk'
      ? Object.entries(chunk.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []))
      : [],
  );
}

describe('the headless entry', () => {
  it('loads neither Lit nor the element', () => {
    const loaded = [...loadedBy(join(dist, 'headless.js'))].filter((name) => !name.startsWith(dist));

    expect(loaded).toContain('xstate');
    expect(loaded.filter((name) => /^(lit|@lit|age-encryption)/.test(name))).toEqual([]);
    expect([...loadedBy(join(dist, 'index.js'))]).toContain('lit');
  });
});

describe('the entry for files', () => {
  it('loads neither Lit nor the element, and encryption only when it is used', () => {
    const loaded = [...loadedBy(join(dist, 'files.js'))].filter((name) => !name.startsWith(dist));

    expect(loaded.some((name) => name.startsWith('zod'))).toBe(true);
    expect(loaded.filter((name) => /^(lit|@lit|age-encryption)/.test(name))).toEqual([]);
  });
});

describe('a program that uses a part of the package', () => {
  it('gets no Lit and no element with what is headless', async () => {
    const taken = await bundled(
      `import { assess, createScreening, returnFromRun, toText } from 'open-door-screening';
       console.log(assess(returnFromRun, {}).level, createScreening({ instrument: returnFromRun }), toText);`,
    );

    expect(taken.length).toBeGreaterThan(0);
    expect(taken.filter((id) => /node_modules\/@?lit/.test(id))).toEqual([]);
  });

  it('gets all of it with the element', async () => {
    const taken = await bundled(`import { register } from 'open-door-screening'; register();`);

    expect(taken.some((id) => id.includes('node_modules/lit-html'))).toBe(true);
    expect(taken.some((id) => id.includes('node_modules/xstate'))).toBe(true);
  });
});

/** All sentences in these words that a file holds as they are: long enough to be found in no other place by chance. */
function sentencesIn(part: unknown): string[] {
  if (typeof part !== 'string') return Object.values(part as object).flatMap(sentencesIn);
  return part.length > 80 && !/["'`\\]/.test(part) ? [part] : [];
}

describe('the parts of the one file', () => {
  const parts = readdirSync(dist).filter((name) => /^open-door-screening-.*\.js$/.test(name));

  it.each(parts)('%s asks for nothing by itself: what failed would be remembered with it', (name) => {
    const code = readFileSync(join(dist, name), 'utf8');
    expect(code).toMatch(/^export const build[\da-f]{8}=/);
    expect(code).not.toMatch(/(^|[;}])(import|export)\s*["'`{*]|\bimport\(/m);
  });

  it('that checks an instrument waits for none of the others but what it shares with them', () => {
    const talk = readFileSync(join(dist, 'open-door-screening.js'), 'utf8');
    const needs = /"own-instrument":\[\(\)=>import\("[^"]+"\),([^\]]*)\]/.exec(talk)![1];
    expect(needs).toBe('"rolldown-runtime","shared"');
    expect(readFileSync(join(dist, 'open-door-screening-shared.js')).length).toBeLessThan(4000);
  });

  it('are of one build', () => {
    const builds = parts.map((name) => /build[\da-f]{8}/.exec(readFileSync(join(dist, name), 'utf8'))![0]);
    expect(new Set(builds).size).toBe(1);
  });
});

describe('the English words of the built-in instrument', () => {
  const parts = splitWording(words, structure as unknown as Structure);
  const [inTalk, inResult] = [sentencesIn(parts.ofTalk), sentencesIn(parts.ofResult)];
  // The stop card, whose words come with the result, has one question in the words of the talk.
  const ofTalk = inTalk.filter((sentence) => !inResult.includes(sentence));
  const ofResult = inResult.filter((sentence) => !inTalk.includes(sentence));
  const missingIn = (file: string, sentences: readonly string[]) => {
    const code = readFileSync(join(dist, file), 'utf8');
    return sentences.filter((sentence) => !code.includes(sentence));
  };

  it('come with the talk as far as it shows them, and the others with the result', () => {
    expect(ofResult.length).toBeGreaterThan(50);
    expect(missingIn('open-door-screening.js', ofTalk)).toEqual([]);
    expect(missingIn('open-door-screening.js', ofResult)).toEqual(ofResult);
    expect(missingIn('open-door-screening-complete.js', ofResult)).toEqual([]);
    const talk = readFileSync(join(dist, 'open-door-screening.js'), 'utf8');
    for (const user of ['result', 'host-data', 'record-maker'])
      expect(talk).toMatch(
        new RegExp(`"${user}":\\[\\(\\)=>import\\("\\./open-door-screening-${user}\\.js"\\),[^\\]]*"complete"`),
      );
    for (const reader of ['result', 'host-data', 'exports'])
      expect(missingIn(`open-door-screening-${reader}.js`, ofResult)).toEqual(ofResult);
  });

  it('are in the package once', () => {
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((name) => /^(?!open-door-screening|kiosk|guide).*\.js$/.test(name))
      .map((name) => readFileSync(join(dist, name), 'utf8'));
    const often = [...ofTalk, ...ofResult].filter((text) => files.filter((code) => code.includes(text)).length !== 1);
    expect(often).toEqual([]);
  });

  it('are loaded by the entry that defines the element only as far as the talk shows them', () => {
    const eager = [...loadedBy(join(dist, 'define.js'))].filter((name) => name.startsWith(dist));
    const code = eager.map((file) => readFileSync(file, 'utf8')).join('');
    expect(ofTalk.filter((sentence) => !code.includes(sentence))).toEqual([]);
    expect(ofResult.filter((sentence) => code.includes(sentence))).toEqual([]);
  });
});

describe('the built package', () => {
  it('has every file that its package.json names', () => {
    const named = JSON.stringify([packageData.exports, packageData.customElements, packageData['web-types']]);
    for (const [path] of named.matchAll(/\.\/dist\/[^"*]+/g)) expect(existsSync(join(root, path)), path).toBe(true);
  });

  it('defines the element by the files that say so, and a bundler may drop none of these', () => {
    expect(readFileSync(join(dist, 'define.js'), 'utf8')).toContain('register();');
    for (const framework of ['react', 'svelte', 'vue'])
      expect([...loadedBy(join(dist, `frameworks/${framework}.js`))]).toContain(join(dist, 'define.js'));
  });

  it('holds the talk in one file: a page without a bundler shows the first screen with it alone', () => {
    const code = readFileSync(join(dist, 'open-door-screening.js'), 'utf8');

    expect(code.match(/(?:^|[;}])(?:import|export)\b[^(;]*?from\s*["'][^"']+["']/g)).toBeNull();
  });

  it('has the hash of every file that a page without a bundler loads', () => {
    const files = readdirSync(dist).filter((name) => /^open-door-screening.*\.js$/.test(name));
    const hashOf = (name: string) =>
      createHash('sha384')
        .update(readFileSync(join(dist, name)))
        .digest('base64');

    expect(files).toContain('open-door-screening.js');
    expect(files.length).toBeGreaterThan(4);
    expect(JSON.parse(readFileSync(join(dist, 'integrity.json'), 'utf8'))).toEqual(
      Object.fromEntries(files.map((name) => [name, `sha384-${hashOf(name)}`])),
    );
  });

  it('completes the element in editors', () => {
    const read = (name: string) => JSON.parse(readFileSync(join(dist, name), 'utf8')) as unknown;
    const html = read('vscode.html-custom-data.json') as { tags: { name: string; attributes: { name: string }[] }[] };
    const css = read('vscode.css-custom-data.json') as { properties: { name: string }[] };
    const types = read('web-types.json') as { version: string; contributions: unknown };

    expect(html.tags.map(({ name }) => name)).toEqual(['open-door-screening']);
    expect(html.tags[0]!.attributes.map(({ name }) => name)).toContain('case-reference');
    expect(css.properties.map(({ name }) => name)).toContain('--open-door-accent');
    expect(types.version).toBe(packageData.version);
    expect(JSON.stringify(types.contributions)).toContain('screening-complete');
  });

  it('has what a FHIR server needs to know, in each language', () => {
    for (const language of ['en', 'es']) {
      const { type, entry } = JSON.parse(
        readFileSync(join(dist, 'fhir', `return-from-run.${language}.json`), 'utf8'),
      ) as { type: string; entry: { fullUrl: string; resource: { resourceType: string; url: string } }[] };
      expect(type).toBe('collection');
      for (const { fullUrl, resource } of entry) expect(resource.url).toBe(fullUrl);
      expect(new Set(entry.map(({ resource }) => resource.resourceType))).toEqual(
        new Set(['CodeSystem', 'ValueSet', 'StructureDefinition']),
      );
    }
  });

  it('says what it is made of, and has the notices of what is inside', () => {
    const { components, serialNumber, metadata } = JSON.parse(readFileSync(join(dist, 'sbom.json'), 'utf8')) as {
      components: { name: string; version: string }[];
      serialNumber: string;
      metadata: { timestamp: string };
    };
    expect(serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Date(metadata.timestamp).toISOString()).toBe(metadata.timestamp);
    for (const [name, version] of Object.entries(packageData.dependencies))
      expect(components).toContainEqual(expect.objectContaining({ name, version }));
    expect(components.map(({ name }) => name)).not.toContain('vitest');
    const notices = readFileSync(join(dist, 'licenses.md'), 'utf8');
    for (const name of Object.keys(packageData.dependencies)) expect(notices).toContain(`## ${name} - `);
  });
});
