import type { YamlProblem } from '../domain/yaml-problem.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import type { Exact } from '../domain/exact.ts';
import type { Evidence } from '../domain/observation.ts';
import type { Year } from '../domain/period.ts';
import {
  bothTexts,
  distanceText,
  divisionText,
  figureText,
  isPercent,
  measuredText,
  referenceText,
  unitSuffix,
} from './figures.ts';
import type { Messages } from './messages.ts';
import { cellName, codePoint, listed, shorten } from './quoting.ts';

const q = (text: string): string => `「${shorten(text)}」`;
const all = (texts: readonly string[]): string => listed(texts, q, '、');
const cells = (list: readonly Evidence[]): string =>
  listed(list.map(cellName), (each) => each, '、');
/** What stands between names: ； where one of them holds a 、 of its own. */
const listMark = (texts: readonly string[]): string =>
  texts.some((text) => text.includes('、')) ? '；' : '、';
const years = (list: readonly Year[]): string => list.join('、');
const of = (year: Year | null): string => (year === null ? '' : `${String(year)} 年的`);
const dipped = (dips: readonly Year[]): string =>
  dips.length === 0 ? '' : `${years(dips)} 年曾不符合要求，只予显示，不影响结论。`;
const steppedBack = (dips: readonly Year[]): string =>
  dips.length === 0 ? '' : `${years(dips)} 年曾反复，只予显示，不影响结论。`;
const likely = (nearest: string | null): string =>
  nearest === null ? '' : `是否要写${q(nearest)}？`;
const measured = (evaluation: Evaluation): string => measuredText(evaluation, 'zh');
const suffix = ({ target }: Evaluation): string => unitSuffix(target.unit, 'zh');
const asked = ({ target }: Evaluation): string =>
  target.criterion === null ? '' : criterionText(target.criterion, unitSuffix(target.unit, 'zh'));
const distance = (evaluation: Evaluation): string =>
  `${distanceText(evaluation)}${isPercent(evaluation.target.unit) ? ' 个百分点' : suffix(evaluation)}`;
function changed(from: Year, to: Year, before: Exact, after: Exact, e: Evaluation): string {
  const [first, last] = bothTexts(before, after);
  return `${String(from)} 年 ${first}${suffix(e)}，${String(to)} 年 ${last}${suffix(e)}`;
}

const criteria: Messages['criteria'] = {
  'at-least': ({ value }, unit) => `至少 ${value.toFixed()}${unit}`,
  'at-most': ({ value }, unit) => `至多 ${value.toFixed()}${unit}`,
  'more-than': ({ value }, unit) => `超过 ${value.toFixed()}${unit}`,
  'less-than': ({ value }, unit) => `低于 ${value.toFixed()}${unit}`,
  exactly: ({ value }, unit) => `恰为 ${value.toFixed()}${unit}`,
  between: ({ low, high }, unit) => `${low.toFixed()} 至 ${high.toFixed()}${unit}`,
  'rank-within': ({ value }) => `前 ${value.toFixed()} 位`,
  'above-reference': ({ reference }) => `高于${reference}`,
  'below-reference': ({ reference }) => `低于${reference}`,
  rising: ({ basis }) => (basis === 'each-year' ? '逐年上升' : '期内上升'),
  falling: ({ basis }) => (basis === 'each-year' ? '逐年下降' : '期内下降'),
};

const criterionText = (
  criterion: NonNullable<Evaluation['target']['criterion']>,
  unit: string,
): string =>
  (criteria[criterion.kind] as (criterion: never, unit: string) => string)(
    criterion as never,
    unit,
  );

const yamlProblems: Readonly<Record<YamlProblem, string>> = {
  TAB_AS_INDENT: '缩进用了制表符，YAML 只认空格',
  BAD_INDENT: '缩进不对',
  MISSING_CHAR: '缺少字符，多半是冒号、逗号或引号',
  MULTILINE_IMPLICIT_KEY: '字段名后缺少冒号，或冒号后缺少空格',
  BLOCK_AS_IMPLICIT_KEY: '同一行里嵌了另一个字段',
  TOO_MANY_ALIASES: '引用（*）过多',
  CONTROL_CHARACTER: '此处有控制字符，请删去；若文件是 UTF-16，请另存为 UTF-8',
  CIRCULAR_ALIAS: '引用了自己所在的节点',
  BAD_ALIAS: '引用了不存在的锚点',
  MULTIPLE_DOCS: '一个文件里写了多个文档（---）',
  UNEXPECTED_TOKEN: '此处的字符不合语法',
  BAD_SCALAR_START: '值以保留字符开头（如 %、@、`），请加引号',
  BAD_DQ_ESCAPE: '双引号里的转义不合语法',
  NON_STRING_KEY: '字段名必须是文字，请加引号',
  RESOURCE_EXHAUSTION: '嵌套过深',
  TAG_RESOLVE_FAILED: '用了不支持的标签（!!）',
  IMPOSSIBLE: '此处的写法不合语法',
  DUPLICATE_KEY: '同一字段写了两遍',
  KEY_OVER_1024_CHARS: '字段名超过 1024 个字符',
  BLOCK_IN_FLOW: '括号里用了缩进写法',
  BAD_DIRECTIVE: '以 % 开头的行不是有效的指令；若是文字，请加引号',
  ALIAS_PROPS: '引用（*）又带了锚点（&）或标签（!!）',
  BAD_PROP_ORDER: '锚点（&）或标签（!!）的位置不对',
  MULTIPLE_ANCHORS: '同一个值有多个锚点（&）',
  MULTIPLE_TAGS: '同一个值有多个标签（!!）',
  BAD_COLLECTION_TYPE: '值与标签（!!）不符',
};

const expectations: Readonly<Record<string, (value: string) => string>> = {
  type: (value) =>
    `应为${{ string: '文字', number: '数字', integer: '整数', object: '一组字段', array: '列表', boolean: 'true 或 false' }[value] ?? value}`,
  pattern: (value) =>
    ({
      id: '应为小写字母、数字与连字符',
      date: '应为带引号的日期，如 "2012-07-10"',
      'policy-id': '应为省份加目标年，如 jiangsu-2015',
      code: '应为六位数字代码，加引号',
      plain: '应为不含 NUL 的文本',
    })[value] ?? value,
  decimal: () => '应为普通十进制数，如 95 或 94.5',
  minimum: (value) => `不应小于 ${value}`,
  maximum: (value) => `不应大于 ${value}`,
  exclusiveMinimum: (value) => `应大于 ${value}`,
  minLength: () => '不应为空',
  minItems: (value) => `至少要有 ${value} 项`,
  maxItems: (value) => `至多 ${value} 项`,
  minProperties: () => '应写一种准则',
  maxProperties: () => '只能写一种准则',
};

/** 以万计的行数。 */
const tenThousands = (rows: number): string => (rows / 1e4).toFixed(0);

/** The Chinese sentences. */
export const zh: Messages = {
  diagnostics: {
    'option-unknown': ({ option, nearest }) =>
      `没有选项${q(option)}。${likely(nearest)}可用 --help 查看全部选项。`,
    'option-without-value': ({ option }) => `选项 ${option} 后面要有值。`,
    'option-takes-no-value': ({ option }) => `选项 ${option} 不带值，请只写 ${option}。`,
    'option-repeated': ({ option }) => `选项 ${option} 只能写一次。`,
    'option-value-invalid': ({ option, value, choices }) =>
      `选项 ${option} 的值${q(value)}无效，只能是 ${choices.join('、')}。`,
    'year-invalid': ({ option, value }) =>
      `选项 ${option} 的值${q(value)}不是年份，应为四位数字，如 2015。`,
    'usage-invalid': ({ detail }) => `命令写法不对：${shorten(detail)}。可用 --help 查看用法。`,
    'argument-missing': ({ command, argument }) =>
      `${command} 后缺少 <${argument}>。可用 ${command} --help 查看用法。`,
    'arguments-surplus': ({ command, expected, found }) =>
      `${command} ${expected === 0 ? '不带参数' : `只带 ${String(expected)} 个参数`}，现有：${all(found)}。可用 ${command} --help 查看用法。`,
    'argument-dash': ({ argument }) =>
      `参数${q(argument)}以全角或长横线开头，多半是文字处理软件改动了连字符；请改用半角 - 或 --。`,
    'data-not-named': () => '没有给出数据文件。请写成 quality-check 数据.csv --province jiangsu。',
    'result-not-named': () =>
      '没有给出查询结果文件。请写成 quality-check judge 结果.csv --province jiangsu。',
    'policy-not-named': () =>
      '没有说明按哪份政策文件判定。请加 --province <省份> 或 --policy <代号或规则文件>。',
    'policy-named-twice': () => '--province 与 --policy 只能写一个。',
    'province-unknown': ({ value, nearest, known }) =>
      `不认识省份${q(value)}。${likely(nearest)}现有规则文件的省份：${known.join('、')}。`,
    'province-without-policy': ({ province, known }) =>
      `${province.zh}还没有规则文件。现有：${known.join('、')}；也可用 --policy 指定自己的规则文件。`,
    'policy-unknown': ({ value, nearest, known }) =>
      `没有代号为${q(value)}的政策文件，也没有这个文件。${likely(nearest)}现有：${known.join('、')}。`,
    'target-unknown': ({ value, nearest, policy }) =>
      `${policy} 没有目标或指标${q(value)}。${likely(nearest)}可用 quality-check policies show ${policy} 查看全部目标。`,
    'scope-unknown': ({ value, nearest, policy, known }) =>
      `--only 的${q(value)}不是 ${policy} 的目标、指标或类别。${likely(nearest)}类别：${known.map((each) => `${each}（${zh.categories[each]}）`).join('、')}；目标与指标可用 quality-check policies show ${policy} 查看。`,
    'year-before-plan': ({ year, first, policy }) =>
      `评价年度 ${String(year)} 早于 ${policy} 的规划首年 ${String(first)}。请用 --year 指定 ${String(first)} 年或以后的年度。`,
    'option-needed': ({ option }) => `缺少选项 ${option}。--help 显示用法。`,
    'column-unclear': ({ value, known }) =>
      `--columns 后的${q(value)}无法理解；应写成“内容=列名”，如 value=数值，每项一次。内容可为：${known.join('、')}。`,
    'columns-insufficient': () =>
      '所给的列中没有数。--columns 须写明 indicator，以及 value 或 passed、failed、total 中的两项。',
    'table-name-invalid': ({ value }) =>
      `${q(value)}不是表名；应写成 figures 或 inspection.figures，其中含点号的部分加双引号。`,
    'reports-without-file': ({ formats }) =>
      `${formats.join('、')} 都没有指定文件，标准输出只能放一份报告。请写成 -f 格式=文件。`,
    'output-without-report': ({ output }) =>
      `--output ${shorten(output)} 没有对应的报告：每个格式都已有自己的文件。`,
    'output-doubled': ({ path }) => `两份报告要写入同一个文件${q(path)}。请换一个文件名。`,
    'output-is-input': ({ path }) => `报告不能写入正在读取的文件${q(path)}。请换一个文件名。`,
    'output-failed': ({ path, problem }) =>
      `报告没能写入${q(path)}（${problem}）。原有文件未动；请检查文件夹是否存在、是否可写、磁盘是否已满，文件是否正在 Excel 中打开。`,
    'standard-output-failed': ({ problem }) =>
      `报告没能写到标准输出（${problem}）。请检查磁盘是否已满，或用 --output 写入文件。`,

    'file-not-found': ({ path }) => `找不到文件${q(path)}。请检查路径与文件名。`,
    'pattern-without-file': ({ pattern }) =>
      `没有与${q(pattern)}相符的文件。请核对路径与名称；* 代表任意个字符，? 代表一个。`,
    'file-is-folder': ({ path }) => `${q(path)}是文件夹，不是文件。请指定其中的文件。`,
    'file-unreadable': ({ path, problem }) => `读不了文件${q(path)}（${problem}）。`,
    'file-too-large': ({ path, megabytes, limit }) =>
      `文件${q(path)}有 ${String(megabytes)} MB，超过 ${String(limit)} MB 的上限。请拆分后再判定。`,
    'large-file-not-plain': ({ path, megabytes, limit }) =>
      `文件${q(path)}有 ${String(megabytes)} MB。超过 ${String(limit)} MB 的文件只能按长表读取：每行一个数，UTF-8 或 GB18030 编码，引号完整，行间没有分组标题。请更正所指的行（如有），或拆分文件。`,
    'standard-input-is-terminal': () =>
      '- 表示从标准输入读数据，但没有数据送来。请用管道，如 cat 数据.csv | quality-check - …',
    'file-empty': () => '文件是空的，没有表头也没有数据。',
    'format-unsupported': ({ kind }) =>
      ({
        xls: '这是 Excel 2003 及以前的工作簿（.xls）。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”或“CSV UTF-8”，再判定新文件。',
        zip: '这是压缩文件，但不是 .xlsx 工作簿。请先解压，或把工作簿另存为 .xlsx 或“CSV UTF-8”，再判定新文件。',
        gzip: '这是 gzip 压缩文件。请先解压，再判定其中的文件；一行一数的 .csv.gz 也可用 --engine duckdb 读取。',
        parquet: '这是 Parquet 文件。请加上 --engine duckdb 来读取，或导出为“CSV UTF-8”。',
      })[kind],
    'workbook-encrypted': () =>
      '工作簿设有密码，无法读取。请在 Excel 中打开，取消密码（文件—信息—保护工作簿），保存后再判定。',
    'workbook-damaged': ({ part }) =>
      `工作簿已损坏${part === null ? '' : `（${shorten(part)}）`}，无法读取。请用 Excel 打开修复后重新保存，或另存为“CSV UTF-8”。`,
    'workbook-too-large': ({ megabytes, limit, ratio }) =>
      `工作簿解压后有 ${String(megabytes)} MB，或其中一部分解压后超过原大小的 ${String(ratio)} 倍；最多读取 ${String(limit)} MB。请把所需的工作表另存为“CSV UTF-8”。`,
    'too-many-cells': ({ limit }) =>
      `表格连同空白单元格超过 ${String(limit)} 个。请把所需的部分另存为“CSV UTF-8”。`,
    'sheets-ambiguous': ({ sheets }) =>
      `有几张工作表都含数据表：${all(sheets)}。请用 --sheet 指定其中一张。`,
    'sheet-not-found': ({ sheets }) =>
      `没有一张可见的工作表含有已知指标的数据表。工作表：${all(sheets)}。用 --sheet <名称或序号> 指定一张，可知其为何未被读取。`,
    'sheet-unknown': ({ value, nearest, known }) =>
      `工作簿中没有工作表${q(value)}。${likely(nearest)}工作表：${all(known)}。`,
    'sheet-without-workbook': () => '--sheet 指定了工作表，但数据文件中没有工作簿。请去掉该选项。',
    'year-heading-unclear': ({ names }) =>
      `列名以年份开头，但另有所指：${all(names)}，无法判断是否为该年的数。如是，请只写年份（2015年），其余写在表下注释；否则请删去这些列。`,
    'year-heading-planned': ({ name, note }) =>
      `列名${q(name)}所注为${q(note)}，该列不是当年的实际数。请删去该列；如确为实际数，请删去列名上的标记。`,
    'column-narrows': ({ name, found }) =>
      `列${q(name)}表明各数只是一年、一地或全部对象的一部分（如${q(found)}）。请只保留全年、全地区、全部对象的行，并删去该列。`,
    'column-other-figures': ({ name, found }) =>
      `${name === '' ? '没有列名的一列' : `列${q(name)}`}标明同行的数是${q(found)}，不是实际完成数。请只保留实际完成数的行，并删去该列。`,
    'row-label-unclear': ({ name, found }) =>
      `${name === '' ? '没有列名的一列' : `列${q(name)}`}把该行称为${q(found)}，既不是年份也不是地区，无法确定这些数说的是什么。如是年份或地区，请把列名写作「年份」或「地区」；如是全省全年的实际数，请删去该列。`,
    'tables-side-by-side': ({ right }) =>
      `空列右边是另一张表（列名：${all(right)}）。请把它放进单独的文件，并从此处删去。`,
    'title-other-figures': ({ found }) =>
      `标题或工作表名${q(found)}表明这些数是计划数、预测数或只是一年的一部分，不是全年实际数。请换成全年实际数的表；如确是全年实际数，请改正标题或工作表名。`,
    'value-column-unclear': ({ names }) =>
      `无法判断哪一列是实际数：${all(names)}。请把实际数的列名写作「数值」，并删去另一列。`,
    'column-out-of-place': ({ name, found, beside, shape }) =>
      `列${q(name)}（如${q(found)}）是一行一个数的表才有的列，而这里的数在其他列中（${all(beside)}），无法判断以哪些数为准。请改为一行一个数；或删去该列，或用 --shape ${shape} 略过该列。`,
    'unit-column-unclear': ({ name, found, beside }) =>
      `列${q(name)}中的单位${q(found)}并非以下各列都适用，无法判断是哪一列的单位：${all(beside)}。请把单位写在各指标名称后的括号内，并删去该列。`,
    'title-year-unused': ({ year }) =>
      `标题写有 ${String(year)} 年，但下面的数没有年份，视为到期年度的数。如是 ${String(year)} 年的数，请加年份列，或在表头上方写「时间：${String(year)}年」。`,
    'hidden-rows-read': ({ rows }) =>
      `工作簿中隐藏的 ${String(rows)} 行照常读取。如不应计入，请在工作簿中删除。`,
    'hidden-columns-read': ({ columns }) =>
      `工作簿中隐藏的列照常读取：${all(columns)}。如不应计入，请在工作簿中删除。`,
    'encoding-unknown': ({ value, choices }) =>
      `不认识编码${q(value)}，可用：${choices.join('、')}。`,
    'encoding-invalid': ({ encoding }) =>
      `此处的字节不是 ${encoding} 编码。请用 --encoding 指明正确的编码，或在原软件中重新导出。`,
    'rule-file-not-utf-8': () =>
      '文件不是 UTF-8 编码，而 YAML 文件须用 UTF-8。请在编辑器中另存为 UTF-8。',
    'encoding-undetected': () =>
      '此处的字节既不是 UTF-8 也不是 GB18030。文件多半在转换中损坏，请重新导出，或用 --encoding 指明编码。',
    'encoding-suspect': ({ encoding, found }) =>
      `按 ${encoding} 解码出现了不该有的字符 ${codePoint(found)}。文件可能是 Big5 编码，或在转换中损坏。请用 --encoding 指明编码，或重新导出。`,
    'encoding-assumed': ({ encoding }) =>
      `字节同时符合 UTF-8，但只有按 ${encoding} 才认得出表头，故按 ${encoding} 读取。`,
    'nul-found': () =>
      '此处有 NUL 字符。文件可能是 UTF-16 编码（请用 --encoding utf-16le），或已损坏。',
    'text-damaged': () =>
      '文字是 UTF-8，但此处有字节损坏，后面的分隔符可能也没了：多半是被当作 GBK 打开后又保存过。请从原软件重新导出。',
    'text-garbled': ({ found, meant }) =>
      `文字用错误的编码打开后又保存成了乱码：${q(found)}应为${q(meant)}。请从原软件重新导出，并用正确的编码打开。`,
    'text-lost': ({ found }) =>
      `有文字在转换中丢失：${q(found)}处原有的字，某次保存时的编码里没有。请从原软件重新导出为 UTF-8；没有数据的格请留空。`,

    'connection-without-engine': () => '参数中有数据库连接。请加上 --engine duckdb 来读取。',
    'engine-option-alone': ({ option }) => `选项 ${option} 须与 --engine duckdb 同用，请加上。`,
    'file-option-beside-engine': ({ option }) =>
      `选项 ${option} 说明如何读取文件，对数据库引擎无意义，请去掉。`,
    'engine-missing': ({ package: name }) =>
      `没有安装数据库引擎。请用 npm install ${name} 与本程序装在一起，再重新运行。`,
    'engine-broken': ({ package: name }) =>
      `已安装引擎 ${name}，但无法启动。请按本机系统和 Node.js 版本重新安装。`,
    'engine-failed': ({ problem }) =>
      `引擎读不出数据：${q(problem)}。请核对数据，或去掉 --engine。`,
    'engine-interrupted': () => '查询被取消，或连接已断开，没有作出判定。请重新运行。',
    'engine-out-of-memory': () =>
      '引擎内存不足。请用 quality-check sql 在数据所在处汇总，再判定其结果。',
    'engine-extension-missing': ({ extension }) =>
      `DuckDB 为此需要扩展 ${extension}，且不会自行下载。请在能上网的机器上，在 DuckDB 中运行一次 INSTALL ${extension}。`,
    'engine-form-unknown': ({ path }) =>
      `DuckDB 不能读取${q(path)}。应为 .parquet、.csv 或 .tsv（可带 .gz、.zst）、存放它们的文件夹、.duckdb、.sqlite，或 postgres://…`,
    'engine-encoding': () =>
      '文本不是 UTF-8，DuckDB 不能读取其他编码。请去掉 --engine，或把文件另存为 UTF-8。',
    'engine-needs-long': ({ seen }) =>
      `引擎只汇总每行一个数的表：须有指标列和数值列，以及地区、年份列（如有）。现有：${all(seen)}。其他式样的表请去掉 --engine。`,
    'engine-heading-rows': ({ names }) =>
      `有的行只有名称：${all(names)}。它们是以下各行的小标题，经引擎汇总后就对应不上了。请去掉 --engine，或写全指标名称。`,
    'engine-texts-many': ({ name, limit }) =>
      `${q(name)}列的不同文字超过 ${String(limit)} 种，引擎无法逐一查看；其中可能写明该行不是实际的全年数。请去掉该列，或去掉 --engine。`,
    'engine-rows-around': ({ name, found }) =>
      `${q(name)}列中有以${q(found)}开头的行，是合计或注释而不是数据，经引擎汇总后就与其他行分不清了。请删去这些行，或去掉 --engine。`,
    'engine-unit-left-out': ({ name, unit }) =>
      `${q(name)}列的表头写有单位${q(unit)}，按文件读取时会用于未注明单位的数据，而引擎不读取该列。请将单位写在单位列或数值列的表头中，或去掉该列。`,
    'folder-without-data': ({ path }) =>
      `文件夹${q(path)}中没有 .parquet、.csv 或 .tsv 文件。请核对路径。`,
    'parquet-invalid': () => '文件不是 Parquet，或已损坏。请重新导出，或改用与格式相符的扩展名。',
    'database-invalid': () => '文件不是可以打开的数据库。请核对路径。',
    'connection-failed': ({ source }) =>
      `无法连接数据库${q(source)}，或登录被拒绝。请核对主机、端口、库名、用户和密码。`,
    'database-forbids': ({ object }) =>
      `数据库不允许此用户读取${q(object)}。请申请其 SELECT 权限，或改用其他用户。`,
    'tables-ambiguous': ({ tables }) => `数据库中有几张表：${all(tables)}。请用 --table 指定一张。`,
    'table-unknown': ({ value, nearest, known }) =>
      known.length === 0
        ? '数据库中没有表。'
        : `数据库中没有表${q(value)}。${likely(nearest)}现有 ${all(known)}。`,
    'column-type-unfit': ({ name, type }) =>
      `${q(name)}列的类型是 ${shorten(type)}，不能存放数。应为数字或文本。`,
    'records-column-missing': ({ name, nearest, known }) =>
      `对应文件所写的列${q(name)}，数据中没有。${likely(nearest)}现有的列：${all(known)}。`,
    'records-none': ({ indicator }) =>
      `没有计入“${indicator.zh}”的记录：没有一条符合对应文件的全部条件。请与数据核对。`,
    'counts-added-up': ({ regions }) =>
      `记录中同一地区有几种写法：${all(regions)}，其批次数已相加。`,
    'json-invalid': () =>
      'JSON 格式有误，或其中没有数据行；应为对象的列表，或每行一个对象。请重新导出为 JSON 或带表头的 CSV。',
    'results-mixed': () => '文件中有几次查询的结果。请把每次查询的结果各存一个文件。',
    'result-unstamped': () =>
      '结果中没有 engine、query、policy 列，不知出自哪次查询。请保留 quality-check sql 所列的各列。',
    'query-outdated': ({ query, policy }) =>
      `查询 ${query} 不是按现行的 ${policy} 生成的，可能漏取了数。请重新运行 quality-check sql。`,

    'result-words-unknown': ({ words }) =>
      `对应文件没有写明这些结果的含义：${listed(
        words.map(({ word, records }) => `${q(word)}（${records} 条）`),
        (each) => each,
        '、',
      )}。请分别写入 words 的 passed 或 failed，或用 where 排除这些记录。`,

    'quote-unclosed': () => '从此处开始的引号没有闭合。请补上引号，或删去多余的引号。',
    'quote-stray': () => '引号位置不对：单元格内的引号要写两遍，并用引号括起整个单元格。',
    'record-too-long': ({ limit }) => `此行超过 ${String(limit)} 字节，多半是引号没有闭合。`,
    'too-many-columns': ({ limit }) => `此行超过 ${String(limit)} 列。`,
    'row-length': ({ expected, found }) =>
      `此行有 ${String(found)} 个单元格，表头有 ${String(expected)} 个。请检查多余或缺少的分隔符。`,
    'header-not-found': ({ seen }) =>
      `认不出表头。看到的是：${all(seen)}。需要“指标、数值”两列，或以年份（2015年）为列，或以指标名称为列。`,
    'shape-ambiguous': ({ readings, seen }) =>
      `表头可作几种读法：${all(seen)}。${readings.map(({ shape, first }) => `--shape ${shape}（${zh.shapes[shape]}）${first === null ? '' : `的第一个数是 ${[first.name, first.year, first.region].filter((part) => part !== null).join('、')} = ${q(first.cell.text)}（${cellName(first.cell)}）`}；`).join('')}请用 --shape 指明，或删去多余的列。`,
    'comma-full-width': () => '单元格之间用的是全角逗号“，”。请改成半角逗号“,”。',
    'sub-heading-unclear': ({ seen }) =>
      `此行像是第二行表头，但读不懂：${all(seen)}。请只留一行列名，某年的数的列名只写年份（2015年）。`,
    'header-again': ({ seen, line }) =>
      `此行又是表头：${all(seen)}。第 ${String(line)} 行的表头之下只能有一张表，其下各行不能按该表头读取。请把两张表拆成两个文件；若只是换页重复的表头，请删去此行。`,
    'data-above-header': ({ line }) =>
      `表头（第 ${String(line)} 行）之上的这一行有指标和数值。请把表头放在所有数据之上，一张表存一个文件。`,
    'statement-below-header': ({ found }) =>
      `${q(found)}写在表头之下，不知管到哪些行。请移到表头之上；若只管其下各行，请拆成两张表。`,
    'stated-period-unreadable': ({ found }) =>
      `表头之上写明的时间${q(found)}不是年份。请写成 2015年 或 2011-2015；月度、季度、半年的数据不能当年度用。`,
    'indicator-not-named': ({ nearest, unit }) =>
      `表里没有写明是哪个指标${unit === null ? '，也没有计量单位' : ''}。请加 --indicator ${nearest === null ? '<指标名称>' : `"${shorten(nearest)}"`}${unit === null ? ' 和 --unit <单位>' : ''}，或在表头之上写明“指标：名称(单位)”。`,
    'indicator-named-twice': ({ file, option }) =>
      `文件写明的指标是${q(file)}，--indicator 写的是${q(option)}。请删去该选项，或换成正确的文件。`,
    'unit-not-named': ({ indicator, unit }) =>
      `文件没有写${indicator.zh}的计量单位，按${q(unit)}读取。不对请加 --unit <单位>。`,
    'option-unused': ({ option }) => `选项 ${option} 没有起作用：各表都写明了自己的指标。`,
    'column-doubled': ({ name, first }) =>
      `列${q(name)}与第 ${String(first)} 列重复，无法判断以哪列为准。请删去一列。`,
    'translation-differs': ({ first, second }) =>
      `同一行的两列同类列分别写着${first === '' ? '空白' : q(first)}和${q(second)}，无法判断以哪一列为准。请更正该行，或删去一列。`,
    'year-column-unclear': ({ names }) =>
      `列${all(names)}里像是年份，但列名不是“年份”，无法确定数据是哪一年的。请把年份所在列的列名改为“年份”。`,
    'region-column-unclear': ({ name, found }) =>
      `列${q(name)}里是地区（${all(found)}），但列名不是“地区”，无法确定是哪个地区的数。请把列名改为“地区”，已有地区列时改为“城市”。`,
    'indicators-unknown': ({ seen }) =>
      `没有一个指标名称是认识的。看到的是：${all(seen)}。可用 quality-check explain 查看可用的名称。`,
    'region-not-found': ({ wanted, found, nearest }) =>
      `数据中没有${shorten(wanted.zh)}。${likely(nearest)}${found.length === 0 ? '数据未写地区。请在地区列写明，或不用 --region。' : `数据中的地区：${all(found)}。请用 --region 指定其中之一。`}`,
    'no-region-judged': ({ names }) =>
      `--region all 不判定全国和汇总行，而数据中没有其他地区：${all(names)}。请在地区列写明地区，或用 --region 指定其中之一。`,
    'regions-left-out': ({ names }) =>
      `--region all 不判定并非单一地区的行：${all(names.map(({ zh }) => zh))}。如需判定，请用 --region 指定。`,
    'regions-unlike-places': ({ names }) =>
      `--region all 判定了 ${String(names.length)} 个地区目录中没有、也不像地名的名称：${all(names.map(({ zh }) => zh))}。如非地区，请删去这些行，或用 --region 指定要判定的地区。`,
    'no-province-with-policy': ({ found }) =>
      `数据中没有已有规则文件的省份。${found.length === 0 ? '数据未写地区。' : `数据中的地区：${all(found.map(({ zh }) => zh))}。`}请在地区列写明省份，或用 --policy 按一份政策文件判定。`,
    'regions-out-of-scope': ({ names }) =>
      `${String(names.length)} 个地区所用的政策文件中没有 --only 所指的目标，未作判定：${all(names.map((each) => each.zh))}。`,
    'rows-without-region': () =>
      '有的行没有写明地区。用 --province all 时无法确定所指省份，这些数不计入任何省份。请补填地区。',
    'regions-without-policy': ({ names }) =>
      `有 ${String(names.length)} 个地区没有规则文件，未判定：${all(names.map(({ zh }) => zh))}。`,
    'too-many-regions': ({ found, limit }) =>
      `数据中有 ${String(found)} 个地区，超过一次可判定的 ${String(limit)} 个。请用 --region 指定所需的地区，或核对该列是否为地区。`,
    'region-ambiguous': ({ name, candidates }) =>
      `${q(name)}可指几个地区：${all(candidates.map((each) => each.zh))}。请写全称或代码。`,
    'region-unknown': ({ name, nearest }) =>
      `地区目录中没有${q(name)}，其数值单独计，不并入其他地区。${likely(nearest)}`,
    'row-skipped': ({ why, text }) =>
      why === 'blank'
        ? '跳过空行。'
        : `跳过${{ title: '表头之上的标题行', heading: '第二行表头', group: '分组标题行', total: '合计行', note: '表下注释行' }[why]}：${q(text)}。`,
    'column-ignored': ({ name }) => `列${q(name)}未使用。`,
    'count-columns-unclear': ({ names }) =>
      `有几列指标，无法判断${all(names)}各列的批次数属于哪一列，未使用这些列。请在列名中写明指标名称，或改为每行一个指标。`,
    'unit-column-ignored': ({ name }) =>
      `列${q(name)}里没有一个是计量单位（可能是填报单位），未使用该列。`,
    'table-unit-unclear': ({ found }) =>
      `该数没有写单位，而全表所写的单位${q(found)}无法用于它。请在单位列、指标名称之后或单元格内写明该数的单位。`,

    'not-a-number': ({ found }) =>
      `${q(found)}不是数字。请填数字，需要时可带 % 或单位；没有数据请留空。`,
    'place-unreadable': ({ found }) =>
      `${q(found)}不是数字。位次请写成 8 或 第8位；其他数值请填数字，需要时可带 % 或单位。`,
    'formula-error': ({ found }) =>
      `此单元格的公式结果为错误值${q(found)}。请在工作簿中改正；没有数值的，请留空。`,
    'formula-without-value': ({ found }) =>
      `此单元格只有公式${q(found)}，没有计算结果。请用 Excel 或 WPS 打开，重新计算并保存后再判定。`,
    'cell-too-long': ({ limit }) => `单元格超过 ${String(limit)} 个字符，不是数字。`,
    'mark-ignored': ({ found, mark }) => `${q(found)}中的${q(mark)}视为注释标记，未计入数字。`,
    'group-unclear': ({ group, name }) =>
      `分组标题${q(group)}之下的${q(name)}，可能就是该指标，也可能只指${q(group)}一类。请写指标全称，或删去分组标题。`,
    'heading-place-unclear': ({ group, name }) =>
      `标题${q(group)}之下的${q(name)}，读不出是哪个地区的数。请把标题写成地区全称（如“南京市”），或在地区列逐行填写地区。`,
    'heading-figures-unclear': ({ group, name }) =>
      `标题${q(group)}之下的${q(name)}，可能是别的时期的数，或是目标、增速、位次，而不是当年的实际数。请用“年份”列写明年份，删去不是实际数的各行。`,
    'region-blank': () => '此行有数值却没有地区。请填地区。',
    'regions-differ': ({ row, column }) =>
      `此行是${q(row.zh)}的数，此列却是${q(column.zh)}的数，读不出是哪个地区的。请只在一处写地区。`,
    'unit-unknown': ({ found }) => `不认识计量单位${q(found)}。请改用 %、分、个、项、万元等单位。`,
    'units-differ': ({ first, second }) =>
      `同一数字写了两种单位：${q(first)}与${q(second)}。请改成一种。`,
    'unit-mismatch': ({ indicator, found, expected }) =>
      `${indicator.zh}的单位是${q(expected)}，数据写的是${q(found)}，两者不能换算。`,
    'prefix-ambiguous': ({ indicator, readings: [one, other] }) =>
      `${indicator.zh}的数值可以是${q(one)}，也可以是${q(other)}，请连同单位写出。`,
    'year-blank': () => '年份是空的，无法判断这是哪一年的数据。请填年份。',
    'year-unreadable': ({ found }) =>
      `${q(found)}不是年份。请写成 2015、2015年 或 2011-2015；月度、季度数据不能当年度用。`,
    'name-blank': () => '有数值却没有指标名称。请填指标名称（合并单元格请逐行填写）。',
    'name-ambiguous': ({ name, candidates }) =>
      `${q(name)}可指几个指标：${all(candidates.map((each) => each.zh))}。请写全称。`,
    'name-nearly': ({ name, nearest }) => `没有指标${q(name)}，是否要写${q(nearest)}？`,
    'figures-differ': ({ indicator, first, second }) =>
      `${indicator.zh}同一期有两个不同的数：${cellName(first)} 是${q(first.text)}，${cellName(second)} 是${q(second.text)}。请留下正确的一个。`,
    'units-of-series-differ': ({ indicator, first, second }) =>
      `${indicator.zh}各年单位不一：${first === '' ? '未写单位' : q(first)}与${second === '' ? '未写单位' : q(second)}，无法比较。请统一单位。`,
    'count-invalid': ({ found }) => `${q(found)}不是批次数：应为不小于 0 的整数，不带 %。`,
    'rank-invalid': ({ found }) => `${q(found)}不是名次：应为从 1 起的整数，如 8 或 第8位。`,
    'rank-unit': ({ indicator, found, expected }) =>
      `${indicator.zh}的位次以${q(expected)}计，数据写的单位是${q(found)}。请改正或删去单位。`,
    'rank-not-asked': ({ indicator, found }) =>
      `${q(found)}是位次，而目标要求的是${indicator.zh}本身的数值。请填写数值。`,
    'figure-negative': ({ indicator, found }) =>
      `${indicator.zh}不可能小于 0，此处为${q(found)}。可能填成了比上年的增减；请填指标本身的数值。`,
    'share-over-whole': ({ indicator, found }) =>
      `${indicator.zh}是占整体的份额，不可能超过 100%，此处为${q(found)}。可能是小数点错位，或填成了数量。`,
    'count-not-whole': ({ indicator, found }) =>
      `${indicator.zh}按个数计，${q(found)}不是整数。可能是平均数，或以“万”计而未注明；请填整数，或写明单位（如 1.2万）。`,
    'counts-not-a-rate': ({ indicator }) =>
      `${indicator.zh}不是百分率，不能用批次数计算。请填数值。`,
    'counts-of-unclear-rate': ({ indicator }) =>
      `从名称看不出${indicator.zh}是合格的比例还是不合格的比例，不能用批次数计算。请填数值，不填批次数。`,
    'counts-do-not-add-up': ({ passed, failed, total }) =>
      `合格 ${passed.toText()} 加不合格 ${failed.toText()} 不等于总数 ${total.toText()}。请核对。`,
    'count-above-total': ({ part, total }) =>
      `${part.toText()} 大于总数 ${total.toText()}。请核对。`,
    'total-zero': () => '总数为 0，算不出比率。没有抽查请留空。',
    'rate-contradicts-counts': ({ rate, worked, ...counts }) =>
      `给出的比率 ${rate.toText()}% 与批次数不符：${divisionText(counts)} = ${figureText(worked)}%。请核对。`,
    'total-contradicts-years': ({ total, sum, totals, years: within }) =>
      `期间总数 ${total.toText()}（${cells(totals)}）与其中各年的数矛盾，后者合计 ${sum.toText()}（${cells(within)}）。请核对。`,
    'part-exceeds-whole': ({ part, whole, first, second }) =>
      `${shorten(part.zh)}是${shorten(whole.zh)}的其中项，不可能更大：${cellName(first)} 为${q(first.text)}，${cellName(second)} 为${q(second.text)}。请核对。`,
    'fraction-or-percent': ({ written, asWritten, hundredfold }) =>
      `${q(written)}可读作 ${shorten(written)}%（${zh.verdicts[asWritten]}）或其一百倍（${zh.verdicts[hundredfold]}）。请写明 %，或改写成百分数。`,
    'fraction-as-percent': ({ written }) =>
      `${q(written)}按 ${shorten(written)}% 读取；若是小数形式的比率，请改写成百分数。结论不受影响。`,
    'fraction-beside-percent': ({ written, verdict, hundredfold }) =>
      `${q(written)}旁注明单位为 %，按 ${shorten(written)}% 读取（${zh.verdicts[verdict]}）。若该列是小数形式的比率（百分比列导出后常如此），实际应为其一百倍（${zh.verdicts[hundredfold]}），请改写成百分数。`,

    'rank-contradicts-figures': ({ given, worked, place, figure }) =>
      `${cellName(place)} 给出第 ${given.toText()} 位，而按各省数据，${cellName(figure)} 的${q(figure.text)}排第 ${worked.toText()} 位。按给出的名次判定，请核对。`,
    'running-total-suspected': ({ sum, last, year }) =>
      `各年数字只增不减，可能是累计数：相加为 ${figureText(sum)}（达标），若为累计则是 ${String(year)} 年的 ${figureText(last)}（不达标）。请核对；累计数请只写一个期间，如 2011-2015。`,
    'edition-ambiguous': ({ chosen, other }) =>
      `数据没有年份，按 ${chosen} 判定，也符合 ${other}。请用 --policy ${other} 或在数据中写明年份。`,
    'other-year-serves-more': ({ year, serves, judged, served }) =>
      `${String(year)} 年的数据可判定 ${String(serves)} 个目标，${String(judged)} 年为 ${String(served)} 个。要判定那一年，请加 --year ${String(year)}。`,
    'undated-unused': ({ indicator, due, judged }) =>
      `${shorten(indicator.zh)}的这个数没有年份，视为 ${String(due)} 年的数；评价年度是 ${String(judged)} 年，数据中另有该年的数，因此未用此数。请写明其年份，或用 --year ${String(due)} 判定。`,
    'years-outside-plan': ({ years: outside, from, to }) =>
      `数据中有 ${listed(outside.map(String), (year) => year, '、')} 年的数值，不在规划期 ${String(from)}-${String(to)} 之内。如非有意，请核对年度。`,
    'figures-unused': ({ figures, names }) =>
      `有 ${String(figures)} 个数字所属的指标没有目标使用：${all(names)}。`,
    'targets-out-of-scope': ({ count }) => `--only 之外的 ${String(count)} 个目标未判定。`,

    'yaml-syntax': ({ problem }) => `YAML 写法不对：${yamlProblems[problem]}。`,
    'yaml-full-width-colon': () => '用了全角冒号“：”。请改成半角冒号加空格“: ”。',
    'yaml-odd-blank': ({ key }) =>
      `字段名${q(key)}里有看不见的空白字符（全角空格或不间断空格）。请改成普通空格。`,
    'yaml-key-doubled': ({ key }) => `字段${q(key)}写了两遍。请删去一个。`,
    'yaml-too-deep': ({ limit }) => `嵌套超过 ${String(limit)} 层。`,
    'yaml-too-large': ({ limit }) => `文件超过 ${String(limit)} 个字符。`,
    'field-unknown': ({ field, nearest, allowed }) =>
      `没有字段${q(field)}。${likely(nearest)}可用：${all(allowed)}。`,
    'yaml-empty': () => '文件中没有字段。请写入字段，或换成正确的文件。',
    'field-empty': ({ field }) => `${q(field)}没有值。请填写；不需要的字段请删去。`,
    'field-missing': ({ field }) => `缺少字段${q(field)}。`,
    'field-invalid': ({ found, expected }) =>
      `${q(found)}不合要求：${expectations[expected.rule]?.(expected.value) ?? expected.rule}。`,
    'value-not-allowed': ({ found, nearest, allowed }) =>
      `${q(found)}无效。${likely(nearest)}只能是 ${allowed.join('、')}。`,
    'criterion-and-reason': () => 'criterion 与 not-scored 只能写一个。',
    'criterion-missing': () =>
      '目标缺少准则。请在 criterion 写明要求；没有可核对的数时，在 not-scored 写明原因。',
    'id-doubled': ({ id, line }) => `代号${q(id)}已在第 ${String(line)} 行用过。请换一个。`,
    'name-doubled': ({ name, other }) =>
      `名称${q(name)}已属于指标 ${other}。请直接用该指标，或换一个名称。`,
    'province-not-in-catalogue': ({ value, nearest }) =>
      `没有省份代号${q(value)}。${likely(nearest)}`,
    'indicator-not-in-catalogue': ({ value, nearest }) =>
      `指标目录里没有${q(value)}。${likely(nearest)}也可在本文件的 indicators 下定义。`,
    'records-indicator-unknown': ({ value, nearest }) =>
      `指标目录和政策文件中都没有指标${q(value)}。${likely(nearest)}请写指标代号或中文名；自己的指标须在 --policy 的规则文件中定义。`,
    'unit-not-in-catalogue': ({ value }) =>
      `没有计量单位${q(value)}。可用单位见 policies/units.yaml。`,
    'unit-does-not-fit': ({ unit, indicator, expected }) =>
      `单位${q(unit)}不能与指标 ${indicator} 的单位${q(expected)}换算。`,
    'part-of-unknown': ({ value, nearest }) =>
      `part-of 的${q(value)}不是本文件的其他目标。${likely(nearest)}`,
    'due-outside-plan': ({ due, from, to }) =>
      `到期年度 ${String(due)} 在规划期 ${String(from)}—${String(to)} 之外，请加 reading 说明原因。`,
    'due-before-start': ({ due, from }) => `到期年度 ${String(due)} 早于起始年度 ${String(from)}。`,
    'period-reversed': ({ from, to }) => `规划期 ${String(from)}—${String(to)} 首尾颠倒。`,
    'between-reversed': ({ low, high }) => `范围 [${low}, ${high}] 首尾颠倒。`,
    'share-outside-range': ({ value }) => `百分率的界限 ${value} 不在 0 至 100 之间。`,
    'limit-out-of-reach': ({ criterion, value, of: kind }) =>
      `没有${kind === 'count' ? '计数' : '份额'}能满足 ${criterion} ${value}。如含本数，请写 ${criterion === 'more-than' ? 'at-least' : 'at-most'} ${value}；否则请改${criterion === 'more-than' ? '低' : '高'}界限。${kind === 'count' ? '' : '若为增长率或强度，请给指标写 share: false。'}`,
    'limit-not-a-count': ({ value }) => `计数指标的界限不能是 ${value}，应为不小于 0 的整数。`,
    'rank-beyond-provinces': ({ value, provinces }) =>
      `参加排位的共 ${String(provinces)} 个省份，前 ${value} 位包括了全部，应为 1 至 ${String(provinces)}。`,
    'from-before-plan': ({ from, first }) =>
      `起始年度 ${String(from)} 早于规划首年 ${String(first)}，请改为该年或以后。`,
    'part-of-circular': ({ ids }) => `这些目标互为组成部分：${all(ids)}。请去掉其中一个 part-of。`,
    'id-of-other-province': ({ id, province }) =>
      `代号${q(id)}属于 ${province} 的政策文件，请以本文件的省份开头。`,
    'parts-without-rate': ({ field, indicator }) =>
      `指标 ${indicator} 不是百分率，${field} 没有意义。请去掉，或将单位写为 %。`,
    'sum-of-percentage': ({ name }) => `${q(name)}是百分率，各年不能相加。请去掉 aggregation。`,
    'reference-is-own': ({ value }) =>
      `参照${q(value)}就是被评价的对象本身，请写另一地区或另一指标。`,
    'reference-unit-differs': ({ value, unit, expected }) =>
      `参照${q(value)}的单位是${q(unit)}，不能换算成${q(expected)}。`,
    'reference-unknown': ({ value, nearest }) =>
      `参照${q(value)}既不是地区，也不是指标。${likely(nearest)}`,
    'rank-needs-direction': ({ indicator }) =>
      `指标 ${indicator} 没有优劣方向（better: neither），排不出名次。`,
    'rank-needs-rank-within': ({ criterion }) =>
      `指标是名次，不能用准则 ${criterion} 判定。请改用 rank-within:，后写达标的最后一名；如统计的是人数，单位请写“人”。`,
    'criterion-needs-level': ({ criterion, aggregation }) =>
      `准则 ${criterion} 本身已说明如何比较各年，不能与汇总方式 ${aggregation} 同用。`,
    'sum-over-stock': ({ name }) =>
      `${q(name)}本身已是总数，各年不能相加。请删去 aggregation，或改用“新增”“年度”一类的指标。`,
    'wording-contradicts-criterion': ({ wording, criterion, expected }) =>
      `原文用语${q(wording)}对应准则 ${expected}，与 ${criterion} 矛盾。`,

    'word-doubled': ({ word }) => `${q(word)}既列为合格又列为不合格，请只留一处。`,
    'records-without-target': ({ policies }) =>
      `${policies.join('、')} 的目标都不用这些指标。请核对指标，或换用其他政策文件。`,
    'columns-beside-records': () => '列名已写在 --records 的文件中，请去掉 --columns。',
  },

  reasons: {
    'meets-limit': ({ dips }, e) => `实际 ${measured(e)}，符合要求（${asked(e)}）。${dipped(dips)}`,
    'sum-meets-limit': ({ missing }, e) =>
      missing.length === 0
        ? `各年合计 ${measured(e)}，符合要求（${asked(e)}）。`
        : `已有年份合计 ${measured(e)}，已符合要求（${asked(e)}）；缺 ${years(missing)} 年，补齐后只会更多。`,
    'every-year-meets': ({ from, to }, e) =>
      from === to
        ? `${String(from)} 年符合要求（${asked(e)}）。`
        : `${String(from)} 至 ${String(to)} 年每年都符合要求（${asked(e)}）。`,
    'below-limit': (_, e) => `实际 ${measured(e)}，要求${asked(e)}，差 ${distance(e)}。`,
    'above-limit': (_, e) => `实际 ${measured(e)}，要求${asked(e)}，超出 ${distance(e)}。`,
    'on-limit': (_, e) => `实际 ${measured(e)}，要求${asked(e)}，恰为界限而不含本数。`,
    'year-misses': ({ year }, e) => `${String(year)} 年为 ${measured(e)}，要求每年${asked(e)}。`,
    'rank-within': ({ missing, dips }, e) =>
      missing === 0
        ? `${measured(e)}，符合要求（${asked(e)}）。${dipped(dips)}`
        : `${measured(e)}，符合要求（${asked(e)}）；另有 ${String(missing)} 个省份没有数据，不影响结论。${dipped(dips)}`,
    'rank-beyond': (_, e) => `${measured(e)}，要求${asked(e)}。`,
    'rank-open': ({ best, worst, missing }) =>
      `有 ${String(missing)} 个省份没有数据，名次在第 ${best.toText()} 至第 ${worst.toText()} 位之间，不能判定；可直接填名次，如“8位”。`,
    'compares-as-asked': ({ reference }, e) =>
      `实际 ${measured(e)}，参照 ${referenceText(reference, e, 'zh')}，符合“${asked(e)}”。`,
    'does-not-compare-as-asked': ({ reference }, e) =>
      `实际 ${measured(e)}，参照 ${referenceText(reference, e, 'zh')}，不符合“${asked(e)}”。`,
    'no-reference': ({ reference, year }) =>
      `没有${reference}${year === null ? '' : ` ${String(year)} 年`}的数据，无从比较。`,
    'changed-as-asked': ({ from, to, before, after, dips }, e) =>
      `${changed(from, to, before, after, e)}，符合“${asked(e)}”。${steppedBack(dips)}`,
    'not-changed-as-asked': ({ from, to, before, after }, e) =>
      `${changed(from, to, before, after, e)}，不符合“${asked(e)}”。`,
    'no-figure': () => '没有这个指标的数据。',
    'undated-before-due': ({ year, due }) =>
      `这个数没有年份，视为到期年度 ${String(due)} 年的数，不是 ${String(year)} 年的。请写明年份。`,
    'figure-of-years': ({ from, to }) =>
      `只有 ${String(from)}-${String(to)} 年合在一起的数，不能当作其中某一年或别的期间的数。`,
    'no-figure-for-year': ({ year, newest }) =>
      `没有 ${String(year)} 年的数据；最新的是 ${String(newest)} 年，不能替代。`,
    'marked-missing': ({ year }) => `${of(year)}数据标为空缺。`,
    'below-smallest-unit': ({ year }) => `${of(year)}数据标为“…”（不足最小单位），没有可判定的数。`,
    'counts-incomplete': ({ year }) => `${of(year)}批次数不全，合格、不合格、总数至少要有两项。`,
    'unreadable-figure': ({ year }) => `${of(year)}数据读不出来，见错误说明。`,
    'contradictory-figures': ({ year }) => `${of(year)}数据互相矛盾，见错误说明。`,
    'sum-incomplete': ({ sum, missing }, e) =>
      `缺 ${years(missing)} 年；已有年份合计 ${figureText(sum, e.limit)}${suffix(e)}，还不足以判定。`,
    'years-missing': ({ missing }) => `缺 ${years(missing)} 年的数据，不能判定。`,
    'one-year-alone': () => '只有一年的数据，看不出升降。',
    'two-readings': () => '数字可作百分数或小数两种读法，结论不同，见错误说明。',
    'due-later': ({ due }) => `${String(due)} 年到期，本次不判定。`,
    'sum-not-yet-due': ({ sum, due }, e) =>
      `目前合计 ${figureText(sum, e.limit)}${suffix(e)}，尚未达到，${String(due)} 年到期。`,
    'not-yet-binding': ({ from }) => `自 ${String(from)} 年起才有约束力。`,
    'not-scored': ({ why }) => why.zh,
  },

  severities: { error: '错误', warning: '警告', note: '提示', detail: '说明' },
  verdicts: {
    pass: '达标',
    fail: '未达标',
    'no-data': '无数据',
    'not-due': '未到期',
    'not-scored': '不评分',
  },
  timings: { early: '提前', due: '当年', late: '过期' },
  categories: {
    product: '产品质量',
    engineering: '工程质量',
    service: '服务质量',
    environment: '环境质量',
    industry: '产业发展',
    brand: '品牌',
    foundation: '质量基础',
    governance: '质量治理',
  },
  shapes: {
    long: '一行一数',
    'years-as-columns': '年份为列',
    'indicators-as-columns': '指标为列',
    'regions-as-columns': '地区为列',
    'years-by-region': '一地一行、年份为列、全表一个指标',
  },
  treatments: {
    'one-to-one': ({ stated }) => `原单位 ${stated}，一比一换用`,
    converted: ({ stated }) => `由 ${stated} 换算`,
    'from-counts': () => '由批次数算得',
    'turned-round': () => '由互补比率换算（100 减去）',
    ranked: ({ among, ties }) =>
      `由 ${String(among)} 个省份的数据排出${ties.length === 0 ? '' : `，与${ties.map(({ zh: name }) => name).join('、')}并列`}`,
  },
  criteria,
  choices: {
    policy: {
      given: '由 --policy 指定',
      'only-edition': '该省唯一的文件',
      'horizon-covers-year': '目标年不早于评价年度的最近一版',
      'last-edition': '评价年度已过各版目标年，取最后一版',
      'names-most-indicators': '数据无年份，取涵盖其指标最多的一版',
      'last-of-equals': '没有可用的年份，有几版涵盖数据指标同样多，取最后一版',
    },
    year: {
      given: '由 --year 指定',
      'newest-in-data': '数据中最新的年度',
      undated: '数据没有年份，视为到期年度的数',
      'no-figures': '数据中没有可用的数',
    },
    region: {
      given: '由 --region 指定',
      'own-province': '政策文件所属省份',
      'own-and-assumed': '政策文件所属省份，未写地区的数据也视为该省',
      assumed: '数据未写地区，视为该省',
    },
  },
  progress: (progress) => {
    const { stage, done, all: whole, seconds, left } = progress;
    const time = left === null ? '' : `，约剩 ${String(Math.ceil(left))} 秒`;
    if (stage === 'judging') return `判定：${String(done)}/${String(whole)} 个地区${time}`;
    const share = `${String(Math.floor((100 * done) / whole))}%`;
    const speed = tenThousands(progress.rows / Math.max(seconds, 0.1));
    return `读取：${share}，${tenThousands(progress.rows)} 万行，每秒 ${speed} 万行${time}`;
  },

  report: {
    columns: {
      verdict: '结论',
      clause: '条款',
      asked: '要求',
      measured: '实际',
      gap: '差距',
      due: '到期',
      evidence: '依据',
    },
    edition: (title, id, why) => `${title}（${id}：${why}）`,
    year: (year, why) =>
      year === null ? `评价年度：无（${why}）` : `评价年度：${String(year)}（${why}）`,
    region: (name, why) => `地区：${name}（${why}）`,
    input: (path, encoding, shape, rows) =>
      `数据：${path}（${encoding}，${shape}，${String(rows)} 行）`,
    named: (name, clause) => `${name}（${clause}）：`,
    hedged: (text, hedge) => `${text}（原文“${hedge}”）`,
    place: (line, column) => `第${String(line)}行第${String(column)}列`,
    cell: (file, line, column) => `${file} 第${String(line)}行第${String(column)}列`,
    dips: (list) => `${list.join('、')} 年曾反复，不计`,
    moreCells: (count) => `另 ${String(count)} 格`,
    failures: (count) => `未达标 ${String(count)} 项`,
    absent: (names) => `数据里没有：${names.join(listMark(names))}。`,
    withoutData: (count) => `无数据 ${String(count)} 项`,
    tally: (tally) =>
      `达标 ${String(tally.pass)}，未达标 ${String(tally.fail)}，无数据 ${String(tally['no-data'])}，未到期 ${String(tally['not-due'])}，不评分 ${String(tally['not-scored'])}`,
    score: ({ passed, judged, percent, lowest, highest }) =>
      percent === null
        ? '得分：没有目标被判定'
        : `得分（达标 ÷ 已判定）：${String(passed)} ÷ ${String(judged)} = ${percent.toText(null, 4)}%${
            lowest === null || highest === null || lowest.equals(highest)
              ? ''
              : `；若缺数据的全未达标为 ${lowest.toText(null, 4)}%，全达标为 ${highest.toText(null, 4)}%`
          }`,
    outOfScope: (count) => `--only 之外的 ${String(count)} 个目标未列出`,
    next: '下一步：',
    nextFailed:
      '核对未达标各项的依据单元格；quality-check explain <政策> <目标> 说明原文如何解读。',
    nextNoData: (isAllowed) =>
      isAllowed
        ? '补齐缺少的数据，才能判定全部目标。'
        : '补齐缺少的数据；只报部分指标时用 --only 限定范围，或加 --allow-missing。',
    nextErrors: '先改正上面列出的错误，再重新判定。',
    ending: ({ judged, failed, noData, errors, scorecards }) => {
      const regions = scorecards > 1 ? `${String(scorecards)} 个地区，` : '';
      const verdicts =
        judged === 0
          ? '没有目标被判定'
          : `已判定 ${String(judged)} 项，${failed === 0 ? '全部达标' : `${String(failed)} 项未达标`}`;
      const rest = noData === 0 ? '' : `；${String(noData)} 项无数据`;
      const trouble = errors === 0 ? '' : `；有 ${String(errors)} 处错误，判定不完整`;
      return `${regions}${verdicts}${rest}${trouble}。`;
    },
    more: (count, where) =>
      `另有 ${String(count)} 处同类问题未列出${where === '' ? '' : `（${where}）`}，全部见 --format json。`,
    overview: {
      title: '各地区得分',
      place: '名次',
      region: '地区',
      policy: '政策文件',
      share: '达标 ÷ 已判定',
      target: '目标',
    },
    standing: (place, isShared) => `${String(place)}${isShared ? '（并列）' : ''}`,
    openEverywhere: (targets) => `各地区均未判定的 ${String(targets)} 个目标未列入上表。`,
    share: ({ passed, judged, percent }) =>
      percent === null
        ? '没有目标被判定'
        : `${String(passed)} ÷ ${String(judged)} = ${percent.toText(null, 4)}%`,
    remarks: { title: '数据问题', level: '级别', place: '位置', message: '说明' },
    leftOut: (left, limit) => {
      const parts = [
        [left.failed, `${String(left.failed)} 个未达标目标`],
        [left.errors, `${String(left.errors)} 个错误`],
        [left.ranked, `总览中的 ${String(left.ranked)} 个地区`],
        [left.regions, `${String(left.regions)} 个地区的概要`],
        [left.noData, `${String(left.noData)} 个地区的缺数清单`],
        [left.remarks, `${String(left.remarks)} 条警告和提示`],
        [left.compared, '各地区对照表'],
        [left.targets, `目标表中的 ${String(left.targets)} 行`],
      ] as const;
      const found = parts.flatMap(([count, text]) => (count === 0 ? [] : [text]));
      return `为不超过 ${String(limit)} 个字符，省去了${found.join('、')}；全部内容见 --format html 或 json。`;
    },
    sheet: {
      policy: '政策文件',
      code: '地区代码',
      region: '地区',
      year: '评价年度',
      category: '类别',
      target: '目标代号',
      indicator: '指标',
      clause: '条款',
      asked: '要求',
      due: '到期年',
      timing: '时点',
      verdict: '结论',
      measured: '数值',
      unit: '单位',
      measuredIn: '数据年份',
      gap: '差距',
      reason: '理由',
      treatment: '取数方式',
      wording: '原文用语',
      reading: '解读',
      file: '数据文件',
      line: '行',
      column: '列',
      text: '单元格原文',
      cells: '依据单元格数',
    },
  },
  page: {
    title: (region, year) =>
      `质量目标判定报告：${region}${year === null ? '' : ` ${String(year)} 年`}`,
    titleOfMany: (regions) => `质量目标判定报告：${String(regions)} 个地区`,
    titleOfNone: '质量目标判定报告：未作判定',
    skip: '跳到正文',
    result: ({ exitCode, judged, noData }) => {
      if (exitCode === 2) return '判定不完整';
      if (exitCode === 1) return '有未达标';
      if (noData > 0) return exitCode === 0 ? '已判定的均达标，其余缺数据' : '缺数据';
      if (exitCode === 0) return '已判定的均达标';
      return judged === 0 ? '没有目标被判定' : '有地区未判定';
    },
    exitCode: (exitCode) => `退出码 ${String(exitCode)}`,
    noneFailed: (noData) =>
      `没有未达标的目标${noData === 0 ? '' : `；${String(noData)} 项无数据，未作判定`}。`,
    quoted: (text) => q(text),
    percentagePoints: ' 个百分点',
    score: '合计与得分',
    charts: '实际数与界限',
    legend: '图的读法',
    limitsRead:
      '竖线为界限，有底色的一侧为达标侧；虚线表示不含本数。圆点为达标，菱形为未达标，圆圈为尚未判定。轴的范围写在两端，不一定从零起。',
    chart: (figure, wanted, gap) =>
      `实际 ${figure}；要求${wanted}${gap === '' ? '' : `；差距 ${gap}`}。`,
    axis: (low, high) => `轴从 ${low} 到 ${high}。`,
    years: '历年数据',
    yearsRead: '历年数据画出各年可用的数。虚线为单个年度的界限，实心点为据以判定的年度。',
    yearFigures: (figures) =>
      figures.map(([year, figure]) => `${String(year)} 年 ${figure}`).join('，'),
    targets: (category) => `全部目标：${category}`,
    target: '目标',
    reason: '理由与依据',
    readAs: '读取方式',
    wording: '原文用语：',
    reading: (reading) => `解读：${reading}`,
    howRead: '数据的读取方式',
    howReadPlainly: '各数均按单元格所写读取。',
    counts: { passed: '合格', failed: '不合格', total: '总数' },
    basis: '判定依据',
    document: '文件',
    period: '规划期',
    chosen: '版本',
    notes: '解读',
    ruleFile: '规则文件',
    judgedYear: '评价年度',
    region: '地区',
    none: '无',
    because: (what, why) => `${what}（${why}）`,
    inputs: '数据文件',
    input: {
      file: '文件',
      encoding: '编码',
      shape: '表式',
      rows: '行数',
      sha256: 'SHA-256',
    },
    noDiagnostics: '没有。',
    run: '本次运行',
    program: '程序',
    ending: '结果',
    signature: ['编制', '审核', '日期'],
    overviewRead:
      '按得分（达标 ÷ 已判定）排列，得分相同的名次并列。上下限为缺数据的全未达标、全达标时的得分。',
    bounds: '上下限',
    levelWith: (names) => `与${names}并列`,
    matrix: (from, to) => `已判定的各目标：排列第 ${String(from)} 至第 ${String(to)} 的地区`,
  },
  pages: {
    id: '代号',
    title: '文件',
    horizon: '目标年',
    kinds: '目标数',
    byNumber: '按数评分',
    byDirection: '按方向评分',
    notScored: '不评分',
    counts: (byNumber, byDirection, notScored) =>
      `目标：按数评分 ${String(byNumber)}，按方向评分 ${String(byDirection)}，不评分 ${String(notScored)}`,
    aggregations: { level: '到期年的数', sum: '各年合计', 'every-year': '每年' },
    gatherings: {
      level: '看到期年的数；评价年度早于到期年时，看评价年度的数。不以其他年份代替。',
      sum: '把规划首年至到期年（或评价年度）各年的数相加；也可直接填期间总数，如 2011-2015。',
      'every-year': '每年各自判定：有一年不符合即未达标，达标须每年都有数。',
    },
    comparisons: {
      'over-period': (from, due) =>
        `评价年度（至多 ${String(due)} 年）与基期 ${String(from - 1)} 年比；基期没有数时，与 ${String(from)} 年比。不以其他年份代替。`,
      'each-year': (from, due) =>
        `${String(from)} 年至评价年度（至多 ${String(due)} 年）每年与上年比；${String(from)} 年只在基期 ${String(from - 1)} 年有数时比。有一年不符合即未达标，达标须每年都有数。`,
    },
    asks: '要求',
    dueIn: (due) => `，${String(due)} 年到期`,
    gathers: '汇总',
    why: '不评分的原因',
    read: '解读',
    wording: '原文用语',
    stands: '出处',
    partOf: '属于',
    measures: '含义',
    names: '可用名称',
    countNames: { passed: '合格数名称', failed: '不合格数名称', total: '总数名称' },
    complement: '互补比率名称',
    example: '数据示例（可复制填写）',
    listMark,
    form: { indicator: '指标', year: '年份', value: '数值', unit: '单位', asked: '目标要求' },
    optional: (asked) => `${asked}，可不填：基期`,
    lintClean: (files) => `${String(files)} 个规则文件，没有问题。`,
    lintDefects: (defects, files) => `${String(files)} 个规则文件，共 ${String(defects)} 处问题。`,
  },
  sql: {
    figures: (policies) => [
      `quality-check sql：${policies.join('、')} 所需的数。`,
      '按目标所需的地区、指标、年份汇总，每个一行。相同的数合为一行；不同的数并列，留待判定时报错。此处不作判定。',
      '把结果存为带表头的 CSV 或 JSON，再判定：quality-check judge <结果文件>',
    ],
    records: (policies) => [
      `quality-check sql：${policies.join('、')} 所需合格率的批次数。`,
      '每个合格率、地区、年份一行：合格批次、不合格批次、抽查批次。',
      '把结果存为带表头的 CSV 或 JSON，再判定：quality-check judge <结果文件>',
    ],
    unknownWords: '既非合格也非不合格的结果，不写指标：有这样的行，判定时即停止并报错。',
    names: '大小写、空格、括号以及名称前后的“全国”“排名”不影响匹配。',
  },
  help: {
    summary: '按省级政策文件的量化质量目标，逐项判定 CSV 数据是否达标。',
    usage: '用法：',
    options: '选项：',
    arguments: '参数：',
    commands: '命令：',
    policies: '列出自带的规则文件',
    show: '显示一个规则文件的全部目标',
    lint: '检查规则文件，列出全部问题',
    explain: '说明一个目标：要求、解读、出处、数据可用的名称',
    template: '生成空白填报表（CSV），每个所需的数一行',
    sql: '生成 SQL，由数据库汇总出目标所需的数',
    records: '抽查记录表（每批次一行）的对应文件（records.yaml）',
    engine: (names) =>
      `先由数据库引擎汇总：${names.join('、')}；用于 Parquet、压缩的 CSV、文件夹和数据库`,
    tableOfDatabase: '与 --engine 同用：数据库中有几张表时指定表名',
    judge: '判定数据库返回的结果',
    result: '查询结果：带表头的 CSV 或 JSON；- 表示标准输入',
    dialect: (names) => `数据库：${names.join('、')}`,
    table: '表名，可带模式名：inspection.figures',
    columns: '各列的列名：region=地区,indicator=指标,year=年份,value=数值',
    policyArgument: '政策文件代号或规则文件',
    targetArgument: '目标代号，或其指标的任何名称',
    ruleFiles: '规则文件',
    pageFormat: '格式：table 或 json',
    data: 'CSV、TSV 或 xlsx 数据文件，或“*.csv”一类的通配符；- 表示标准输入',
    province: '省份：jiangsu、江苏、江苏省、32 或 320000；all 为各省按各自文件',
    oneProvince: '省份：jiangsu、江苏、江苏省、32 或 320000',
    policy: '政策文件代号，或自己的规则文件（代替 --province）',
    year: '评价年度，默认数据中最新的年度',
    formYear: '要评价的年度，默认政策文件的目标年，有几版时取最后一版',
    region: '判定该地区，可重复；all 为全部地区',
    only: '只判定该目标、指标或类别，可重复',
    dueBy: '判定该年及以前到期的目标，默认目标年与评价年度中较晚者',
    allowMissing: '缺数据不算不通过',
    strict: '数据警告一律按错误处理',
    encoding: '数据的编码，自动识别不出时用',
    indicator: '没有写明指标的表是哪个指标',
    unit: '没有写明计量单位的表用哪个单位',
    shape: (names) => `表的式样，自动识别不出时用：${names.join('、')}`,
    sheet: '工作表的名称或序号，有几张数据表时用',
    format: (names) => `报告格式：${names.join('、')}；写成“格式=文件”则写入文件，可重复`,
    output: '把没有指定文件的那份报告写入此文件',
    lang: '语言：zh 或 en',
    color: '颜色：auto、always 或 never',
    ascii: '用 ASCII 代替 ÷、… 等在部分控制台占两格的符号',
    quiet: '只列未达标项与合计',
    verbose: '列出跳过的每一行与每个选择的原因',
    version: '显示版本',
    help: '显示帮助',
    examples: '示例：',
    exitCodes:
      '退出码：0 全部达标　1 有未达标　2 用法、输入、规则文件或输出有误　3 缺数据　70 程序故障　130 被中断',
    fault: (message) => `程序故障（不是数据的问题）：${message}`,
  },
};
