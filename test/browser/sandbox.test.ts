import { expect } from 'chai';
import { verifyRecord } from '../../src/record/verify-record.ts';
import type { ScreeningRecord } from '../../src/record/record.ts';
import { until } from './driver.ts';

describe('in a frame that may run scripts and nothing else', () => {
  it('a whole talk runs, and the record comes out', async () => {
    const told: { storage?: string; record?: ScreeningRecord } = {};
    const listen = ({ data }: MessageEvent<object>) => Object.assign(told, data);
    addEventListener('message', listen);
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.src = '/test/browser/pages/sandboxed.html';
    document.body.append(frame);
    await until(() => told.record);
    removeEventListener('message', listen);

    expect(told.storage).to.equal('SecurityError');
    expect(Object.keys(told.record!.answers).length).to.be.above(10);
    expect(await verifyRecord(told.record!)).to.equal('intact');
  });
});
