import { createHash } from 'node:crypto';
import type { Plugin, Rollup } from 'vite';
import { officeSettings } from './office-files.ts';

/**
 * Puts everything a page loads into the page itself, under a policy that lets nothing else in. `settings`: the file of
 * those it has inside.
 */
export function oneFile(name: string, settings?: string): Plugin {
  return {
    name: 'one-file',
    outputOptions: (options) => ({ ...options, codeSplitting: false }),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        // The licences of what is inside stay a file to read.
        const files = Object.values(bundle).filter(({ fileName }) => !fileName.endsWith('.md'));
        const page = files.find(({ fileName }) => fileName.endsWith('.html')) as Rollup.OutputAsset;
        const script = files
          .find((file) => file.type === 'chunk')!
          .code.replace(/<(?=\/script|!--)/g, String.raw`\x3C`);
        const style = files
          .filter(({ fileName }) => fileName.endsWith('.css'))
          .map((file) => String((file as Rollup.OutputAsset).source).trim())
          .join('\n');
        const html = files.filter(({ fileName }) => fileName.endsWith('.svg')).reduce(withPicture, String(page.source));
        for (const { fileName } of files) delete bundle[fileName];
        const source = inline(html, script.trim(), style, settings && officeSettings(settings).trim());
        this.emitFile({ type: 'asset', fileName: name, source });
      },
    },
  };
}

function withPicture(html: string, picture: Rollup.OutputAsset | Rollup.OutputChunk): string {
  const { fileName, source } = picture as Rollup.OutputAsset;
  const onOneLine = String(source).replace(/\s*\n\s*/g, '');
  const data = `data:image/svg+xml,${encodeURI(onOneLine).replaceAll('#', '%23')}`;
  return html.replace(new RegExp(`"(\\.\\.?/)*${fileName}"`), () => `"${data}"`);
}

function inline(html: string, script: string, style: string, settings: string | undefined): string {
  const withoutLinks = html
    .replace(/\n\s+/g, '\n')
    .replace(/\s*<script type="module"[^>]* src="[^"]*"[^>]*><\/script>/g, '')
    .replace(/\s*<link rel="stylesheet"[^>]*>/g, '');
  const parts = [
    ...(settings === undefined
      ? []
      : [
          `<script type="application/json" id="kiosk-settings">\n${settings.replaceAll('<', String.raw`\u003C`)}\n</script>`,
        ]),
    `<style>${style}</style>`,
    `<script type="module">${script}</script>`,
  ];
  return withPolicy(withoutLinks, script, style).replace('</head>', () => `${parts.join('\n')}\n</head>`);
}

/** Only scripts and styles in the file itself apply; the file requests nothing. */
function withPolicy(html: string, script: string, style: string): string {
  const found = /(<meta\s+http-equiv="Content-Security-Policy"\s+content=")([^"]*)"/.exec(html);
  if (!found) throw new Error('The page has no Content Security Policy.');
  const own: Readonly<Record<string, string>> = {
    'script-src': hashOf(script),
    'style-src': hashOf(style),
    'img-src': 'data:',
  };
  const nobody = ['connect-src', 'manifest-src', 'worker-src'];
  const policy = found[2]!
    .split(';')
    .map((directive) => directive.trim().split(/\s+/))
    .filter(([directive = '']) => directive && !nobody.includes(directive))
    .map(([directive = '', ...sources]) => [directive, own[directive] ?? sources.join(' ')].join(' ').trim());
  return html.replace(found[0], () => `${found[1]}${policy.join('; ')}"`);
}

function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}
