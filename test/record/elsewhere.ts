// What other programs make of JSON that they read into their own types and write again.

type Change = (data: unknown) => unknown;

/** The same data with every value changed, the innermost first. */
function everywhere(data: unknown, change: Change): unknown {
  if (Array.isArray(data)) return change(data.map((value) => everywhere(value, change)));
  if (typeof data !== 'object' || data === null) return change(data);
  return change(Object.fromEntries(Object.entries(data).map(([key, value]) => [key, everywhere(value, change)])));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Any text that looks like a time, in other signs. */
const times =
  (write: (minute: string, second: string, fraction: string, offset: string) => string) => (data: unknown) =>
    typeof data === 'string'
      ? data.replace(
          /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d:\d\d)$/,
          (_, minute: string, second = '00', fraction = '000', offset: string) =>
            write(minute, second, fraction, offset),
        )
      : data;

/** What the types of a server have and the data have not. */
const withNulls: Change = (data) =>
  isObject(data) ? { ...data, internalNote: null, caseReference: data['caseReference'] ?? null } : data;

const turned: Change = (data) => (isObject(data) ? Object.fromEntries(Object.entries(data).toReversed()) : data);

const emptyAsList: Change = (data) => (isObject(data) && Object.keys(data).length === 0 ? [] : data);

const zulu = (offset: string) => (offset === 'Z' ? '+00:00' : offset);

/** By the name of the program that writes it so. */
export const elsewhere: Readonly<Record<string, (data: unknown) => unknown>> = {
  '.NET, which trims the fractions of a second': (data) =>
    everywhere(
      data,
      times((minute, second, fraction, offset) => {
        const trimmed = fraction.replace(/0+$/, '');
        return `${minute}:${second}${trimmed && `.${trimmed}`}${offset}`;
      }),
    ),
  '.NET, which writes seven digits, and null for what is absent': (data) =>
    everywhere(
      everywhere(
        data,
        times((minute, second, fraction, offset) => `${minute}:${second}.${fraction.padEnd(7, '0')}${zulu(offset)}`),
      ),
      withNulls,
    ),
  'Java, which writes null for what is absent, and no seconds where there are none': (data) =>
    everywhere(
      everywhere(
        data,
        times((minute, second, fraction, offset) => {
          const rest = Number(fraction) > 0 ? `:${second}.${fraction}` : second === '00' ? '' : `:${second}`;
          return `${minute}${rest}${offset}`;
        }),
      ),
      withNulls,
    ),
  'PHP, which writes {} as []': (data) =>
    everywhere(
      everywhere(data, emptyAsList),
      times((minute, second, fraction, offset) => `${minute}:${second}.${fraction}000${zulu(offset)}`),
    ),
  'a database, which has another order of keys': (data) => everywhere(data, turned),
};
