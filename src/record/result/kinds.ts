import type { Immutable } from '../../instrument/immutable.ts';
import type { ScreeningRecord } from '../record.ts';

/** Parts of a record that a result is made of, as nobody changes them. */
export type RecordStep = Immutable<ScreeningRecord['assessment']['steps'][number]>;
export type RecordPoint = RecordStep['points'][number];
export type RecordContact = NonNullable<RecordStep['contact']>;
/** `none`: the record comes from a version that had no bands. */
export type RecordBand = RecordStep['band'];
export type RecordFlag = Immutable<ScreeningRecord['assessment']['flags'][number]>;
