import { fileURLToPath } from 'node:url';
import { ts, type Compiler } from '@custom-elements-manifest/analyzer/index.js';

type Node = Parameters<Compiler['isFunctionDeclaration']>[0];

/** One name that the package exports, as its source documents it. */
export interface PublicName {
  readonly name: string;
  /** The entry it is imported from. */
  readonly entry: string;
  readonly kind: 'class' | 'function' | 'type' | 'value';
  /** How it is declared, without its body. */
  readonly declaration: string;
  /** What its docstring says. */
  readonly text: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every entry of the package that exports names, and its source. */
const entries: Readonly<Record<string, string>> = {
  'open-door-screening/element': 'src/element/index.ts',
  'open-door-screening/headless': 'src/headless.ts',
  'open-door-screening/files': 'src/files.ts',
  'open-door-screening/keep-drafts': 'src/keep-drafts.ts',
  'open-door-screening/exchange': 'src/exchange.ts',
  'open-door-screening/languages': 'src/languages/index.ts',
  'open-door-screening/authoring': 'src/authoring/index.ts',
  'open-door-screening/react': 'src/frameworks/react.ts',
};

/** All that the package exports by name, read from the source. */
export function publicNames(): PublicName[] {
  const sources = Object.values(entries).map((path) => root + path);
  const program = ts.createProgram(sources, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
    strict: true,
    noEmit: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  return Object.entries(entries).flatMap(([entry, path]) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(root + path)!)!;
    return checker.getExportsOfModule(module).map((exported): PublicName => {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      return {
        name: exported.name,
        entry,
        kind: kindOf(symbol.flags),
        declaration: declarationOf(symbol.declarations![0]!),
        text: docOf(symbol),
      };
    });

    function docOf(symbol: Parameters<typeof checker.getTypeOfSymbol>[0]): string {
      const tags = symbol.getJsDocTags(checker).filter(({ name }) => name === 'throws');
      const says = ts.displayPartsToString(symbol.getDocumentationComment(checker));
      return [says, ...tags.map(({ text }) => `Throws ${ts.displayPartsToString(text)}`)].join('\n').trim();
    }
  });
}

function kindOf(flags: number): PublicName['kind'] {
  if (flags & ts.SymbolFlags.Class) return 'class';
  if (flags & ts.SymbolFlags.Function) return 'function';
  return flags & ts.SymbolFlags.Value ? 'value' : 'type';
}

/** How something is declared, down to where its body or its value begins. */
function declarationOf(node: Node): string {
  const text = node.getText();
  if (ts.isFunctionDeclaration(node)) return text.slice(0, node.body!.getStart() - node.getStart()).trim();
  if (ts.isClassDeclaration(node)) return text.slice(0, text.indexOf('{')).trim();
  return ts.isVariableDeclaration(node) ? `const ${node.name.getText()}` : text;
}
