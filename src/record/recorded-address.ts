import { like } from '../instrument/basic-schemas.ts';

/**
 * An address in a record. It becomes a link: no other scheme, and above all none that runs. It may lack a host, because
 * earlier versions took `https://` alone, and their records stay readable.
 */
export const recordedAddress = like(/^https:\/\//, 'expected an address that begins with https://');
