import type { Instrument } from '../../instrument/instrument.ts';
import type { Wording } from '../../instrument/wording.ts';
import { facts, list, text, type Sheet } from './sheet.ts';

/**
 * What is talked through with the youth, as a page to take along. It says nothing on the agency or the youth, and leaves
 * out what is for the worker.
 */
export function talkSheet({ talks = [] }: Instrument, wording: Wording, code: string): Sheet {
  const { title = '', parts = {} } = wording.talks?.[code] ?? {};
  const forAll = talks.find((talk) => talk.code === code)?.parts.filter((part) => part.for !== 'worker') ?? [];
  return {
    language: wording.language,
    title,
    fileTitle: title,
    foot: '',
    columns: true,
    sections: forAll.map((part) => {
      const words = parts[part.code];
      return {
        code: part.code,
        title: words?.title,
        blocks: [
          ...list(words?.lines ?? []),
          ...facts(words?.pairs?.map(({ myth, fact }) => ({ term: myth, texts: [fact] })) ?? []),
          ...text(words?.question, true),
        ],
      };
    }),
  };
}
