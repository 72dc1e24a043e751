import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compiledIn } from '../../src/node/compiled.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quality-check-compiled-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const file = (name: string): string => join(folder, name);

/**
 * Puts beside a file what was kept of another, changed by a test: run in its place it would give
 * 合格率 100%. Each has a source of its own, since V8 remembers those that it has compiled.
 */
function plant(figure: string, change: (kept: Buffer) => Buffer = (same) => same): void {
  const own = readFileSync(file('main.cjs.v8'));
  const source = Buffer.from(main(figure));
  const code = own.subarray(0, own.length - source.length);
  writeFileSync(file('planted.cjs'), source);
  writeFileSync(file('planted.cjs.v8'), change(Buffer.concat([code, source])));
}

const planted = (): unknown => compiledIn(folder).load('planted.cjs')['answer'];

/** What a run of its own gives. */
const answer = (): unknown => compiledIn(folder).load('main.cjs')['answer'];

const main = (figure: string): string =>
  `const { unit } = require('./unit.cjs');\nexports.answer = (() => '合格率 ${figure}' + unit())();\n`;

beforeEach(() => {
  writeFileSync(file('main.cjs'), main('100'));
  writeFileSync(file('unit.cjs'), 'exports.unit = () => "%";\n');
  const first = compiledIn(folder);
  first.load('main.cjs');
  first.keep();
});

describe('compiledIn', () => {
  it('keeps each file once, by what had run until then', () => {
    const { load, keep } = compiledIn(folder);
    load('unit.cjs');
    keep();
    rmSync(file('unit.cjs.v8'));
    rmSync(file('main.cjs.v8'));
    load('main.cjs');
    keep();
    expect(existsSync(file('main.cjs.v8'))).toBe(true);
    expect(existsSync(file('unit.cjs.v8'))).toBe(false);
  });

  it('loads files as require does, with what was kept and without', () => {
    writeFileSync(
      file('all.cjs'),
      `const own = require('./all.cjs');
       own.early = true;
       module.exports = { own, here: [__filename, __dirname], join: require('node:path').join };`,
    );
    const { load, keep } = compiledIn(folder);
    for (const { here, join: joined, own } of [load('all.cjs'), load('all.cjs')]) {
      expect(here).toEqual([file('all.cjs'), folder]);
      expect(joined).toBe(join);
      expect(own).toEqual({ early: true });
    }
    expect(load('all.cjs')).toBe(load('all.cjs'));
    keep();
    expect(compiledIn(folder).load('all.cjs')['here']).toEqual([file('all.cjs'), folder]);
    expect(answer()).toBe('合格率 100%');
  });

  it('runs what was kept in place of the file', () => {
    plant('101');
    expect(planted()).toBe('合格率 100%');
  });

  it('takes nothing that was kept of another state of the file', () => {
    for (const figure of ['102', '10.25']) {
      writeFileSync(file('main.cjs'), main(figure));
      expect(answer()).toBe(`合格率 ${figure}%`);
    }
    writeFileSync(file('main.cjs'), 'exports.answer = 1;');
    expect(answer()).toBe(1);
  });

  it('takes nothing that is damaged, wherever it is', () => {
    const { length } = readFileSync(file('main.cjs.v8'));
    for (let round = 0; round < 300; round += 1) {
      const at = Math.floor((round * length) / 300);
      const figure = String(300 + round);
      plant(figure, (bytes) => {
        bytes[at] = (bytes[at] ?? 0) ^ (1 << (round % 8));
        return bytes;
      });
      expect(planted(), `damaged at ${String(at)}`).toBe(`合格率 ${figure}%`);
    }
  });

  it('takes nothing that is cut short or too long', () => {
    const { length } = readFileSync(file('main.cjs.v8'));
    const changes: readonly ((kept: Buffer) => Buffer)[] = [
      ...[0, 1, 2, 50, 100, length / 2, length - 2, length - 1].map(
        (end) => (bytes: Buffer) => bytes.subarray(0, end),
      ),
      ...['x', 'xx'].map((more) => (bytes: Buffer) => Buffer.concat([bytes, Buffer.from(more)])),
      (bytes) => bytes.subarray(1),
      (bytes) => Buffer.concat([bytes, bytes]),
    ];
    for (const [index, change] of changes.entries()) {
      plant(String(700 + index), change);
      expect(planted()).toBe(`合格率 ${String(700 + index)}%`);
    }
  });

  it('takes nothing that another version of V8 has made', () => {
    plant('800', (bytes) => {
      const half = (bytes.length - Buffer.byteLength(main('800'))) / 2;
      // Behind V8's mark stands the version that made it, in both copies.
      for (const start of [0, half]) bytes.writeUInt32LE(12_345, start + 4);
      return bytes;
    });
    expect(planted()).toBe('合格率 800%');
  });

  it('names the places in the file in its traces', () => {
    writeFileSync(file('fault.cjs'), "throw new Error('odd');\n");
    const trace = (): string => {
      try {
        compiledIn(folder).load('fault.cjs');
      } catch (error) {
        return (error as Error).stack ?? '';
      }
      return '';
    };
    expect(trace()).toContain(`${folder}${sep}fault.cjs:1:7`);
    copyFileSync(file('main.cjs.v8'), file('fault.cjs.v8'));
    expect(trace()).toContain(`${folder}${sep}fault.cjs:1:7`);
  });
});
