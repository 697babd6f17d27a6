/** Addresses that a browser opens to reach a contact, and how a web address is shown. */
export const callLink = (phone: string): string => `tel:${dialed(phone)}`;
export const textLink = (sms: string): string => `sms:${digitsOf(sms)}`;
export const shownAddress = (url: string): string => url.replace('https://', '');

/** An extension is behind "x" or "ext."; at a comma, telephones wait until somebody has answered. */
function dialed(phone: string): string {
  return phone
    .split(/[a-z]+/i)
    .map(digitsOf)
    .filter(Boolean)
    .join(',');
}

function digitsOf(number: string): string {
  return number.replace(/[^\d+]/g, '');
}

/** Whether what is above a contact is its name already: "The child advocacy center". */
export function isNamedIn(title: string, name: string): boolean {
  return title.toLowerCase().endsWith(name.toLowerCase());
}
