import { strict as assert } from 'node:assert';
import { inflateSync } from 'node:zlib';
import { PICTURES, pictureWriter } from '../../../src/cli/pictures';
import { sampleReport } from '../../support/sample-reports';

/** The bytes of all rows of an image, whatever they are packed in. */
function rowsOf(png: Uint8Array): Buffer {
  const image = Buffer.from(png);
  const packed: Buffer[] = [];
  for (let at = 8; at < image.length; ) {
    const length = image.readUInt32BE(at);
    if (image.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(image.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return inflateSync(Buffer.concat(packed));
}

describe('pictures of pixels', () => {
  for (const { id } of PICTURES)
    it(`have the letters of the card: ${id}`, async () => {
      const write = await pictureWriter(id);
      const named = (name: string) => {
        const report = sampleReport();
        return write({ ...report, repository: { ...report.repository, name } });
      };
      assert.deepEqual(rowsOf(named('one')), rowsOf(named('one')));
      assert.ok(!rowsOf(named('one')).equals(rowsOf(named('two'))), 'names are not drawn');
    });
});
