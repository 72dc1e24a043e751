import { describe, expect, it } from 'vitest';
import type { Figures } from '../../src/domain/figures.ts';
import type { Told } from '../../src/read/facts.ts';
import { readAll } from '../../src/read/read-all.ts';
import { untold } from '../../src/read/recognise.ts';
import { diagnosticLines, observationLines } from '../support/dataset-lines.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { vocabulary } from '../support/sample-vocabulary.ts';

const files = memoryFiles({
  'b.csv': '指标,年份,数值\n合格率,2015,96\n',
  'a.csv': '指标,2014年\n合格率,95\n顾客满意度,84\n',
  'bad.csv': '指标,数值\n"合格率,96\n',
  '-': '指标,数值\n名牌产品,3\n',
  'one.csv': '地区,2015年\n江苏,3\n',
});

const nowhere = { code: null, name: { zh: 'nowhere', en: 'nowhere' } };

const listed = (figures: Figures) =>
  figures.byRegion(nowhere).flatMap(({ observations }) => observations);

const read = (paths: readonly string[], encoding: string | null = null) =>
  readAll(paths, files, { ...untold, encoding }, vocabulary);

describe('what the command line says of the data', () => {
  const tell = (paths: readonly string[], told: Partial<Told>) =>
    readAll(paths, files, { ...untold, ...told }, vocabulary);

  it('is used for tables that name no indicator, and for no others', async () => {
    const { figures, diagnostics } = await tell(['one.csv', 'b.csv'], {
      indicator: '名牌产品',
      unit: '个',
    });
    expect(observationLines(listed(figures))).toEqual([
      '2:2 名牌产品 value 2015 江苏省 3个',
      '2:3 合格率 value 2015 nowhere 96',
    ]);
    expect(diagnostics).toEqual([]);
  });

  it('is said to have had no effect where every table names its own', async () => {
    const { diagnostics } = await tell(['b.csv'], { indicator: '名牌产品', unit: '个' });
    expect(diagnostics.map(({ severity, args }) => [severity, args])).toEqual([
      ['warning', { option: '--indicator' }],
      ['warning', { option: '--unit' }],
    ]);
  });

  it('has to name a unit', async () => {
    const { inputs, diagnostics } = await tell(['one.csv'], { unit: '箩' });
    expect(inputs).toEqual([]);
    expect(diagnosticLines(diagnostics)).toEqual(['error unit-unknown']);
  });
});

describe('several data files', () => {
  it('are read in the order in which they are named', async () => {
    const { inputs, figures, diagnostics } = await read(['b.csv', 'a.csv', '-']);
    expect(inputs.map(({ path, shape, rows }) => [path, shape, rows])).toEqual([
      ['b.csv', 'long', 1],
      ['a.csv', 'years-as-columns', 2],
      ['-', 'long', 1],
    ]);
    expect(listed(figures).map(({ evidence }) => evidence.file)).toEqual([
      'b.csv',
      'a.csv',
      'a.csv',
      '-',
    ]);
    expect(observationLines(listed(figures))).toEqual([
      '2:3 合格率 value 2015 nowhere 96',
      '2:2 合格率 value 2014 nowhere 95',
      '3:2 顾客满意度 value 2014 nowhere 84',
      '2:2 名牌产品 value undated nowhere 3',
    ]);
    expect(diagnostics).toEqual([]);
  });

  it('keep the hash of each', async () => {
    const { inputs } = await read(['b.csv', 'a.csv']);
    const hashes = inputs.map(({ sha256 }) => sha256);
    expect(new Set(hashes).size).toBe(2);
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('are read on where one can not be, and all trouble is told', async () => {
    const { inputs, figures, diagnostics } = await read([
      'absent.csv',
      'bad.csv',
      'b.csv',
      'absent-too.csv',
    ]);
    expect(inputs.map(({ path, shape }) => [path, shape])).toEqual([
      ['bad.csv', null],
      ['b.csv', 'long'],
    ]);
    expect(observationLines(listed(figures))).toEqual(['2:3 合格率 value 2015 nowhere 96']);
    expect(diagnosticLines(diagnostics)).toEqual([
      'error file-not-found',
      'error quote-unclosed 2:1',
      'error file-not-found',
    ]);
    expect(diagnostics[1]?.place?.file).toBe('bad.csv');
  });

  it('are all read in the declared encoding', async () => {
    const { inputs, diagnostics } = await read(['b.csv', 'a.csv'], 'utf-16le');
    expect(inputs.map(({ shape }) => shape)).toEqual([null, null]);
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['error', 'error']);
  });

  it('are none where none is named', async () => {
    const { inputs, figures, diagnostics } = await read([]);
    expect([inputs, listed(figures), diagnostics]).toEqual([[], [], []]);
    expect(figures.isEmpty).toBe(true);
  });
});

describe('a large file that may not be opened', () => {
  it('is told of as a small one is, and any other fault is the program’s', async () => {
    const failing = (fault: Error) => ({
      ...files,
      large: 0,
      open: () => {
        throw fault;
      },
    });
    const denied = Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'open' });
    const told = await readAll(['b.csv'], failing(denied), untold, vocabulary);
    expect(observationLines(listed(told.figures))).toEqual(['2:3 合格率 value 2015 nowhere 96']);
    const fault = readAll(['b.csv'], failing(new Error('a fault')), untold, vocabulary);
    await expect(fault).rejects.toThrow('a fault');
  });
});
