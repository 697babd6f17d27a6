/** Signs FHIR and XML refuse, which come in with a paste now and then. */
// oxlint-disable-next-line no-control-regex
const refused = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** The same data with "�" for every sign that would make it invalid. */
export function clean<Data>(data: Data): Data {
  return JSON.parse(
    JSON.stringify(data, (_key, value: unknown) =>
      typeof value === 'string' ? value.replace(refused, '\uFFFD') : value,
    ),
  ) as Data;
}
