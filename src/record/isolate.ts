/** Signs that turn the direction of what follows them, and what ends that. */
const turning = /[\u202A-\u202E\u2066-\u2069]/;

/**
 * The same data to be shown or printed: a text with signs that turn its direction is enclosed in isolates, line by line,
 * so that it does not turn what is beside it. Where there is none, it is the data itself.
 */
export function isolate<Data>(data: Data): Data {
  return isolatedIn(data) as Data;
}

function isolatedIn(data: unknown): unknown {
  if (typeof data === 'string') return turning.test(data) ? data.replace(/[^\r\n\u2029]+/g, isolatedLine) : data;
  if (typeof data !== 'object' || data === null) return data;
  const before = Object.entries(data) as [string, unknown][];
  const after = before.map(([key, value]) => [key, isolatedIn(value)] as const);
  if (after.every(([, value], index) => value === before[index]![1])) return data;
  return Array.isArray(data) ? after.map(([, value]) => value) : Object.fromEntries(after);
}

/** Isolates that were opened in it are closed, and none is closed that was not. */
function isolatedLine(line: string): string {
  let open = 0;
  const balanced = line.replace(/[\u2066-\u2069]/g, (sign) => {
    if (sign !== '\u2069') open += 1;
    else if (open === 0) return '';
    else open -= 1;
    return sign;
  });
  return `\u2068${balanced}${'\u2069'.repeat(open + 1)}`;
}
