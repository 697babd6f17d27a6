import { plain } from '../../instrument/immutable.ts';

/** Signs FHIR and XML refuse, and halves of signs, which come in with a paste now and then. */
// oxlint-disable-next-line no-control-regex
const refused = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\p{Surrogate}\uFFFE\uFFFF]/gu;

/** The same text with "�" for every sign that would make it invalid. */
export function cleanText(text: string): string {
  return text.replace(refused, '\uFFFD');
}

/** The same data with all its texts clean. */
export function clean<Data>(data: Data): Data {
  return plain(data, cleanText) as Data;
}
