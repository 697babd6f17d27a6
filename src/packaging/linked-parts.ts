import { createHash } from 'node:crypto';
import { minify } from 'terser';
import type { Plugin, Rolldown } from 'vite';

/**
 * A browser remembers a module that failed, and each that another one imports, under its address; a new address gives a
 * second copy of all that is imported with it. So no part of the one-file build imports anything: each is a function of
 * what it needs, and the first file, which passes that, can load each part by itself under a new address.
 */
export function linkedParts(): Plugin {
  return {
    name: 'linked-parts',
    async generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const first = chunks.find(({ isEntry }) => isEntry)!;
      const parts = chunks.filter((chunk) => chunk !== first);
      const build = buildOf(chunks);
      const parse = (code: string) => this.parse(code) as unknown as Program;
      const files = parts.map(({ fileName, imports }) => {
        const needs = imports.filter((name) => name !== first.fileName).map(partOf);
        return `${partOf(fileName)}:[()=>import("./${fileName}"),${needs.join()}]`;
      });
      const { body, exported } = unlinked(first, parse);
      const inFirst = new Map(exported);
      for (const part of parts) part.code = asFunction(part, first.fileName, inFirst, build, parse);
      const isPublic = new Set(this.getModuleInfo(first.facadeModuleId!)!.exports);
      const open = exported.flatMap(([name, local]) => (isPublic.has(name) ? `${local} as ${name}` : []));
      const { code: link } = await minify(`(${linker.toString()})`, { compress: false });
      // By their names in this file: two names for each would make it larger.
      const shared = [...inFirst.values()].toSorted().join();
      first.code = `const ${loader}=${link!.replace(/;$/, '')}({${files.join()}},()=>({${shared}}),"${build}");${body}export{${open.join()}};`;
    },
  };
}

/** The name under which every file loads a part. */
const loader = '__loadPart';

type Load = (name: string) => Promise<object>;
/** A part as it is in its file, under the name of the build: one of another build is none. */
type Module = Record<string, (load: Load, first: object, ...needs: readonly object[]) => object>;
type File = [load: () => Promise<Module>, ...needs: readonly string[]];

/** Runs in the page: gives what loads a part and what it needs, each once. What failed has a new address at the next try. */
function linker(files: Record<string, File>, first: () => object, build: string): Load {
  const failed = new Set<string>();
  const linked: Record<string, object> = {};
  const load: Load = async (name) => {
    if (linked[name]) return linked[name];
    const [own, ...needs] = files[name]!;
    const fail = () => failed.add(name);
    // The caller gets its error a little later, and may try again.
    setTimeout(fail, 19_000);
    try {
      // No bundler shall look for a file of that name.
      const again = `./open-door-screening-${name}.js?again=${Date.now()}`;
      const [module, ...needed] = await Promise.all([
        failed.has(name) ? (import(again) as Promise<Module>) : own(),
        ...needs.map(load),
      ]);
      return (linked[name] ??= module[build]!(load, first(), ...needed));
    } catch (error) {
      fail();
      throw error;
    }
  };
  return load;
}

type Chunk = Rolldown.OutputChunk;
type Names = (readonly [exported: string, local: string])[];

/** A part, as a function of the first file and of the parts it needs. */
function asFunction(
  chunk: Chunk,
  firstFile: string,
  inFirst: ReadonlyMap<string, string>,
  build: string,
  parse: (code: string) => Program,
): string {
  const { body, imported, exported } = unlinked(chunk, parse);
  const ofFirst = (imported.get(firstFile) ?? []).map(([name, local]) => [inFirst.get(name)!, local] as const);
  const ofParts = chunk.imports.filter((name) => name !== firstFile).map((name) => imported.get(name) ?? []);
  const parameters = [ofFirst, ...ofParts].map((names) => `{${object(names)}}`);
  // In brackets, it is compiled while it loads, and not in one go when it is first called.
  return `export const ${build}=(function(${[loader, ...parameters].join()}){${body};return{${object(exported)}}});`;
}

function object(names: Names): string {
  return names.map(([exported, local]) => `${exported}:${local}`).join();
}

interface Program {
  readonly body: readonly Statement[];
}
interface Statement {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly source?: { readonly value: string } | null;
  readonly declaration?: unknown;
  readonly specifiers?: readonly {
    readonly type: string;
    readonly local: { readonly name: string };
    readonly imported?: { readonly name: string };
    readonly exported?: { readonly name: string };
  }[];
}

/** The code of a file without its imports and exports, which load parts through the linker. */
function unlinked({ code, fileName }: Chunk, parse: (code: string) => Program) {
  if (code.includes(loader)) throw new Error(`${fileName} has a name ${loader} of its own`);
  const imported = new Map<string, Names>();
  const exported: Names = [];
  let body = code;
  for (const { type, start, end, source, declaration, specifiers = [] } of parse(code).body.toReversed()) {
    if (!/^(Import|Export)/.test(type)) continue;
    const isPlain = specifiers.every((one) => /^(Import|Export)Specifier$/.test(one.type));
    if (!isPlain || declaration) throw new Error(`${fileName}: ${type} of another kind than expected`);
    const names = source && (imported.get(source.value.slice(2)) ?? []);
    if (source && names) imported.set(source.value.slice(2), names);
    for (const { local, imported: from, exported: to } of specifiers) {
      // What is passed on from another file has no name in this one.
      const own = names && to ? `__passedOn${exported.length}` : local.name;
      names?.push([(from ?? local).name, own]);
      if (to) exported.push([to.name, own]);
    }
    body = body.slice(0, start) + body.slice(end);
  }
  const linked = body.replace(
    /\bimport\(["'`]\.\/open-door-screening-([\w-]+)\.js["'`]\)/g,
    (_, name) => `${loader}("${name}")`,
  );
  return { body: linked, imported, exported };
}

/** The key under which the linker knows a file. */
function partOf(fileName: string): string {
  return JSON.stringify(fileName.replace(/^open-door-screening-|\.js$/g, ''));
}

/** A name for the build, from all that is in it. */
function buildOf(chunks: readonly Chunk[]): string {
  const code = chunks.map((chunk) => chunk.code).join();
  return `build${createHash('sha256').update(code).digest('hex').slice(0, 8)}`;
}
