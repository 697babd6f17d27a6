import type { Plugin } from 'vite';
import { bodyOf, nameOf, nodesIn, replaced, type Node } from './syntax.ts';

/** What the encryption library needs for keys, and not for passphrases. */
const forKeys: Readonly<Record<string, readonly string[]>> = {
  '@noble/post-quantum/hybrid.js': ['MLKEM768P256', 'MLKEM768X25519'],
  '@noble/curves/nist.js': ['p256'],
  '@noble/curves/ed25519.js': ['x25519'],
  '@scure/base': ['bech32'],
};

/** What it needs of the same modules for passphrases, too. */
const forBoth: Readonly<Record<string, readonly string[]>> = { '@scure/base': ['base64', 'base64nopad'] };

/** What it does with keys itself; and with passphrases, where this project has its own. */
const leftOut = ['HybridRecipient', 'HybridIdentity', 'TagRecipient', 'HybridTagRecipient'].concat(
  ['X25519Recipient', 'X25519Identity', 'ScryptRecipient', 'ScryptIdentity', 'decryptHeader'],
  ['hpkeContext', 'hpkeSuiteID', 'hpkeLabeledExtract', 'hpkeLabeledExpand', 'hpkeDHKEMP256Encapsulate'],
);

/** Leaves out of the encryption library what a file with a passphrase never needs: a fifth of the kiosk in one file. */
export function passphrasesOnly(): Plugin {
  return {
    name: 'passphrases-only',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source in forKeys && importer?.includes('/age-encryption/') ? `\0for-keys:${source}` : null,
    load(id) {
      if (!id.startsWith('\0for-keys:')) return null;
      const source = id.slice('\0for-keys:'.length);
      const kept = forBoth[source] ? [`export { ${forBoth[source].join(', ')} } from '${source}';`] : [];
      return [...kept, ...forKeys[source]!.map((name) => `export const ${name} = undefined;`)].join('\n');
    },
    transform: {
      filter: { id: /\/age-encryption\/dist\/(recipients|index)\.js$/ },
      handler(code) {
        const isLeftOut = (node: Node) => bodyOf(node) !== undefined && leftOut.includes(nameOf(node));
        const nodes = [...nodesIn(this.parse(code) as unknown as Node, isLeftOut)].filter(isLeftOut);
        return replaced(
          code,
          nodes.map((node) => [bodyOf(node)!, '{}']),
        );
      },
    },
  };
}
