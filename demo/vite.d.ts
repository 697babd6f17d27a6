/// <reference types="vite/client" />
/// <reference types="trusted-types" />

// What the development server reads from the source.
declare module 'virtual:manifest' {
  export const manifest: import('custom-elements-manifest/schema').Package;
}
declare module 'virtual:names' {
  export const names: readonly import('../src/packaging/public-names.ts').PublicName[];
}
