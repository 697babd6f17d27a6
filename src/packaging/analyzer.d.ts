/** What the analyzer's own types leave out. It brings a compiler that can be asked, which the project's own cannot. */
declare module '@custom-elements-manifest/analyzer/index.js' {
  import type { Package } from 'custom-elements-manifest/schema';
  export type Compiler = typeof import('../../node_modules/@custom-elements-manifest/analyzer/node_modules/typescript');
  export const ts: Compiler;
  export function create(options: {
    modules: ReturnType<Compiler['createSourceFile']>[];
    plugins: unknown;
    context: { dev: boolean };
  }): Package;
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  export function litPlugin(): unknown;
}
