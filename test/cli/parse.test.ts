import { describe, expect, it } from 'vitest';
import type { Environment } from '../../src/cli/environment.ts';
import { shapes } from '../../src/domain/observation.ts';
import { parse, type Parsed } from '../../src/cli/parse.ts';
import { createProgram, otherCommands } from '../../src/cli/program.ts';
import type { CheckRequest } from '../../src/domain/request.ts';
import { plainRequest } from '../support/plain-request.ts';

const surroundings: Environment = {
  variables: {},
  locale: () => 'en-GB',
  isTerminal: false,
  columns: undefined,
};
const names = { formats: ['table', 'json'], version: '1.2.3' };

const parsed = (argv: readonly string[], environment: Partial<Environment> = {}): Parsed =>
  parse(argv, { ...surroundings, ...environment }, names);

function requestOf(argv: readonly string[], environment: Partial<Environment> = {}): CheckRequest {
  const result = parsed(argv, environment);
  if (result.kind !== 'request' || result.request.command !== 'check') {
    throw new Error(JSON.stringify(result));
  }
  return result.request;
}

function codesOf(argv: readonly string[]): string[] {
  const result = parsed(argv);
  return result.kind === 'mistakes' ? result.diagnostics.map(({ code }) => code) : [result.kind];
}

const usual = ['data.csv', '--province', 'jiangsu'];

describe('a plain call', () => {
  it('takes data and province and leaves the rest to the defaults', () => {
    expect(requestOf(usual)).toEqual(plainRequest);
  });

  it('may name the command', () => {
    expect(requestOf(['check', ...usual])).toEqual(requestOf(usual));
  });

  it.each(['policies', 'explain', 'template', 'sql', 'judge', 'check'])(
    'takes what follows the named command for data, be it called %s',
    (name) => {
      const { data } = requestOf(['check', name, '-p', 'jiangsu', 'b.csv']);
      expect(data).toEqual([name, 'b.csv']);
      expect(requestOf(['check', '-p', 'jiangsu', name]).data).toEqual([name]);
    },
  );

  it('takes options in any order and several files', () => {
    const request = requestOf(['-p', '江苏', 'a.csv', '--year', '2014', 'b.csv', '-']);
    expect(request.data).toEqual(['a.csv', 'b.csv', '-']);
    expect(request.year).toBe(2014);
  });

  it('takes a file whose name begins with a dash behind --', () => {
    expect(requestOf(['-p', 'jiangsu', '--', '-odd.csv']).data).toEqual(['-odd.csv']);
  });

  it('gathers what may be repeated', () => {
    const request = requestOf([
      ...usual,
      '--region',
      '南京',
      '--region',
      '苏州',
      '--only',
      'product',
      '--only',
      'x',
    ]);
    expect(request.regions).toEqual(['南京', '苏州']);
    expect(request.only).toEqual(['product', 'x']);
  });

  it('reads every switch', () => {
    const request = requestOf([
      ...usual,
      '--allow-missing',
      '--strict',
      '--verbose',
      '--due-by',
      '2020',
      '--encoding',
      'gbk',
    ]);
    expect(request).toMatchObject({
      allowMissing: true,
      strict: true,
      dueBy: 2020,
      encoding: 'gbk',
    });
    expect(request.layout.detail).toBe('verbose');
  });

  it('reads what is said of data that do not say it themselves', () => {
    expect(
      requestOf([...usual, '--indicator', '合格率（%）', '--unit', '万元', '--shape', 'long']),
    ).toMatchObject({ indicator: '合格率（%）', unit: '万元', shape: 'long' });
    expect(parsed([...usual, '--shape', 'wide'])).toMatchObject({
      kind: 'mistakes',
      diagnostics: [{ code: 'option-value-invalid', args: { option: '--shape', choices: shapes } }],
    });
  });
});

describe('where reports go', () => {
  it.each([
    [['-f', 'json'], [{ format: 'json', file: null }]],
    [['-o', 'out.txt'], [{ format: 'table', file: 'out.txt' }]],
    [['-f', 'json', '-o', 'out.json'], [{ format: 'json', file: 'out.json' }]],
    [['-f', 'json', '-o', '-'], [{ format: 'json', file: null }]],
    [
      ['-f', 'table', '-f', 'json=out.json'],
      [
        { format: 'table', file: null },
        { format: 'json', file: 'out.json' },
      ],
    ],
    [['-f', 'json=a=b.json'], [{ format: 'json', file: 'a=b.json' }]],
  ])('%j', (argv, reports) => {
    expect(requestOf([...usual, ...argv]).reports).toEqual(reports);
  });
});

describe('the other commands', () => {
  const page = {
    format: 'table',
    output: null,
    layout: { language: 'en', color: false, width: 80, detail: 'normal', ascii: false },
  };

  it.each([
    [['policies'], { command: 'policies', ...page }],
    [
      ['policies', '--format', 'json', '-o', 'x.json'],
      { command: 'policies', ...page, format: 'json', output: 'x.json' },
    ],
    [
      ['policies', 'show', 'jiangsu-2015', '--format', 'json', '--lang', 'en', '-o', '-'],
      { command: 'show', policy: 'jiangsu-2015', ...page, format: 'json' },
    ],
    [
      ['policies', 'lint', 'a.yaml', 'b.yaml', '-f', 'json'],
      { command: 'lint', files: ['a.yaml', 'b.yaml'], ...page, format: 'json' },
    ],
    [
      ['explain', 'jiangsu-2015', '采标率', '-f', 'json'],
      { command: 'explain', policy: 'jiangsu-2015', target: '采标率', ...page, format: 'json' },
    ],
    [
      ['template', '-p', 'jiangsu', '--year', '2014', '-o', 'form.csv'],
      {
        command: 'template',
        subject: { province: 'jiangsu' },
        year: 2014,
        ...page,
        output: 'form.csv',
      },
    ],
    [
      ['template', '--policy', 'own.yaml'],
      { command: 'template', subject: { policy: 'own.yaml' }, year: null, ...page },
    ],
  ])('%j', (argv, request) => {
    expect(parsed(argv)).toEqual({ kind: 'request', request });
  });

  it.each([
    [['policies', 'show'], ['argument-missing']],
    [['policies', 'lint'], ['argument-missing']],
    [['policies', 'shw', 'x'], ['arguments-surplus']],
    [['explain', 'jiangsu-2015'], ['argument-missing']],
    [['policies', '--strict=yes'], ['option-unknown']],
    [['explain', 'jiangsu-2015', 'a', '--format', 'html'], ['option-value-invalid']],
    [['policies', 'show', 'a', '--province', 'x'], ['option-unknown']],
    [['template'], ['policy-not-named']],
    [['template', '-p', 'jiangsu', '--year', 'x'], ['year-invalid']],
  ])('%j is a mistake', (argv, codes) => {
    expect(codesOf(argv)).toEqual(codes);
  });

  it.each([['policies'], ['policies', 'show'], ['policies', 'lint'], ['explain'], ['template']])(
    'has help for %s %s',
    (...argv) => {
      const result = parsed([...argv.filter((each) => typeof each === 'string'), '--help']);
      expect(result).toMatchObject({
        kind: 'text',
        text: expect.stringContaining('Usage:') as string,
      });
    },
  );
});

describe('the other commands', () => {
  it('are known by name before they are made', () => {
    const { command, addOthers } = createProgram('en', [], '', () => undefined);
    expect(command.commands).toEqual([]);
    addOthers();
    expect(command.commands.map((each) => each.name())).toEqual(otherCommands);
  });

  it('are called behind options as well', () => {
    expect(parsed(['--lang', 'en', 'policies'])).toMatchObject({
      kind: 'request',
      request: { command: 'policies' },
    });
  });

  it('are named by the help and by what is said of an option of theirs, called or not', () => {
    for (const argv of [['--help'], ['-qh']]) {
      const result = parsed(argv);
      expect(result.kind === 'text' ? result.text : result.kind).toContain('template');
    }
    expect(parsed([...usual, '--dialec', 'sqlite'])).toMatchObject({
      diagnostics: [{ code: 'option-unknown', args: { nearest: '--dialect' } }],
    });
  });
});

describe('mistakes', () => {
  it.each([
    [[], ['policy-not-named', 'data-not-named']],
    [['data.csv'], ['policy-not-named']],
    [['-p', 'jiangsu'], ['data-not-named']],
    [['judge', '-p', 'jiangsu'], ['result-not-named']],
    [[...usual, '--policy', 'x'], ['policy-named-twice']],
    [[...usual, '-p', 'zhejiang'], ['option-repeated']],
    [[...usual, '--year', '2014', '--year', '2015'], ['option-repeated']],
    [['data.csv', '--policy', 'a', '--policy', 'b'], ['option-repeated']],
    [['data.csv', '-p'], ['option-without-value']],
    [['data.csv', '-p', '--format', 'json'], ['option-without-value']],
    [[...usual, '--format'], ['option-without-value']],
    [[...usual, '--region', ''], ['option-without-value']],
    [[...usual, '--only', ' '], ['option-without-value']],
    [[...usual, '-o', ''], ['option-without-value']],
    [[...usual, '--provnce', 'x'], ['option-unknown']],
    [[...usual, '--__proto__'], ['option-unknown']],
    [[...usual, '--strict=yes'], ['option-takes-no-value']],
    [[...usual, '--quiet=1'], ['option-takes-no-value']],
    [['judge', 'a.csv', '-p', 'jiangsu', '--verbose=1'], ['option-takes-no-value']],
    [[...usual, '--year', '15'], ['year-invalid']],
    [[...usual, '--year', '2015年'], ['year-invalid']],
    [[...usual, '--due-by', 'soon'], ['year-invalid']],
    [[...usual, '-f', 'pdf'], ['option-value-invalid']],
    [[...usual, '-f', 'constructor'], ['option-value-invalid']],
    [[...usual, '-f', 'json='], ['option-without-value']],
    [[...usual, '-f', 'table', '-f', 'json'], ['reports-without-file']],
    [[...usual, '-f', 'json=a', '-o', 'b'], ['output-without-report']],
    [[...usual, '--lang', 'fr'], ['option-value-invalid']],
    [[...usual, '--color', 'sometimes'], ['option-value-invalid']],
    [['data.csv', '—province', 'jiangsu'], ['argument-dash']],
    [['data.csv', '－p', 'jiangsu'], ['argument-dash']],
  ])('%j', (argv, codes) => {
    expect(codesOf(argv)).toEqual(codes);
  });

  it('offers the option that was probably meant', () => {
    const result = parsed([...usual, '--alow-missing']);
    expect(result).toMatchObject({
      diagnostics: [{ args: { option: '--alow-missing', nearest: '--allow-missing' } }],
    });
    expect(parsed([...usual, '--prov', 'x'])).toMatchObject({
      diagnostics: [{ args: { nearest: '--province' } }],
    });
    // An option of other commands is not meant here.
    expect(parsed(['policies', 'lint', 'x.yaml', '--encoding', 'gbk'])).toMatchObject({
      diagnostics: [{ args: { option: '--encoding', nearest: null } }],
    });
  });

  it('says which command lacks an argument or has too many', () => {
    expect(parsed(['explain', 'jiangsu-2015'])).toMatchObject({
      diagnostics: [{ args: { command: 'quality-check explain', argument: 'target' } }],
    });
    expect(parsed(['policies', 'show', 'a', 'b'])).toMatchObject({
      diagnostics: [
        { args: { command: 'quality-check policies show', expected: 1, found: ['a', 'b'] } },
      ],
    });
  });

  it('says several of them at once', () => {
    expect(codesOf(['--year', 'x', '--lang', 'y', '-p', 'jiangsu'])).toEqual([
      'data-not-named',
      'option-value-invalid',
      'year-invalid',
    ]);
  });
});

describe('help and version', () => {
  it('lists every option, in the language asked for', () => {
    for (const [language, word] of [
      ['zh', '省份'],
      ['en', 'province'],
    ] as const) {
      const result = parsed(['--help', '--lang', language]);
      if (result.kind !== 'text') throw new Error('help is a text');
      expect(result.text).toContain(word);
      for (const flag of [
        '--province',
        '--policy',
        '--year',
        '--region',
        '--only',
        '--due-by',
        '--allow-missing',
        '--strict',
        '--encoding',
        '--indicator',
        '--unit',
        '--shape',
        '--format',
        '--output',
        '--lang',
        '--color',
        '--quiet',
        '--verbose',
        '--version',
        '--help',
      ]) {
        expect(result.text).toContain(flag);
      }
    }
  });

  it('offers all provinces only where they can be judged together', () => {
    for (const [argv, isOffered] of [
      [[], true],
      [['judge'], true],
      [['template'], false],
      [['sql'], false],
    ] as const) {
      const result = parsed([...argv, '--help']);
      if (result.kind !== 'text') throw new Error('help is a text');
      expect(result.text.replace(/\s+/gu, ' ').includes('320000; all')).toBe(isOffered);
    }
  });

  it('names every report in the help of --format', () => {
    expect(parsed(['--help'])).toMatchObject({
      text: expect.stringContaining('table, json') as string,
    });
  });

  it('prints the version alone', () => {
    expect(parsed(['--version'])).toEqual({ kind: 'text', text: '1.2.3\n' });
    expect(parsed(['-V'])).toEqual({ kind: 'text', text: '1.2.3\n' });
  });
});

describe('the language of the words', () => {
  it.each([
    [{ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'en-GB', 'zh'],
    [{ LC_MESSAGES: 'zh_TW', LANG: 'en_US' }, 'en-GB', 'zh'],
    [{ LANG: 'zh' }, 'en-GB', 'zh'],
    [{ LC_ALL: 'C', LANG: 'zh_CN' }, 'zh-CN', 'en'],
    [{ LC_ALL: '', LANG: 'zh_CN' }, 'en-GB', 'zh'],
    [{}, 'zh-CN', 'zh'],
    [{}, 'de-DE', 'en'],
  ])('%j with the system in %s is %s', (variables, locale, language) => {
    expect(requestOf(usual, { variables, locale: () => locale }).layout.language).toBe(language);
  });

  it('is the one that --lang names', () => {
    expect(requestOf([...usual, '--lang', 'zh']).layout.language).toBe('zh');
    expect(requestOf([...usual, '--lang=zh']).layout.language).toBe('zh');
  });

  it('holds for mistakes as well', () => {
    expect(parsed(['--lang', 'zh'])).toMatchObject({ kind: 'mistakes', language: 'zh' });
  });
});

describe('colour', () => {
  it.each([
    [[], {}, true, true],
    [[], {}, false, false],
    [[], { NO_COLOR: '1' }, true, false],
    [[], { NO_COLOR: '' }, true, true],
    [[], { TERM: 'dumb' }, true, false],
    [[], { FORCE_COLOR: '1' }, false, true],
    [[], { FORCE_COLOR: '0' }, true, false],
    [[], { FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
    [['--color', 'always'], { NO_COLOR: '1' }, false, true],
    [['--color', 'never'], { FORCE_COLOR: '1' }, true, false],
    [['--color', 'auto'], {}, true, true],
  ])('%j with %j on a terminal: %s', (argv, variables, isTerminal, color) => {
    expect(requestOf([...usual, ...argv], { variables, isTerminal }).layout.color).toBe(color);
  });
});

describe('width', () => {
  it.each([
    [{}, undefined, 80],
    [{}, 120, 120],
    [{ COLUMNS: '100' }, 120, 100],
    [{ COLUMNS: 'wide' }, 120, 120],
    [{ COLUMNS: '3' }, undefined, 40],
    [{ COLUMNS: '9999' }, undefined, 400],
  ])('%j with %s columns is %i', (variables, columns, width) => {
    expect(requestOf(usual, { variables, columns }).layout.width).toBe(width);
  });
});
