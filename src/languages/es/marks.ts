import type { LanguagePack } from '../pack.ts';

export const marks: Pick<LanguagePack['paper'], 'quoted' | 'comma' | 'semicolon'> = {
  quoted: '“{text}”',
  comma: '{list}, {next}',
  semicolon: '{list}; {next}',
};
