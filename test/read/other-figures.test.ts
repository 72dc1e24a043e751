import { describe, expect, it } from 'vitest';
import { isOfOtherFigures, mayTell } from '../../src/read/other-figures.ts';

describe('what other figures are called by', () => {
  it.each([
    '目标',
    '2015年计划数',
    '规划',
    '十三五末任务',
    '预算',
    '预期值',
    '预计完成',
    '预测',
    '估计',
    '估算',
    '力争达到',
    '争取实现',
    '计划完成',
    '初步',
    '初步统计',
    '快报数据',
    'Target values',
    'ＰＬＡＮ',
    'goalſ',
    '国内先进水平',
    '标准值',
    '标杆值',
    '对标值',
    '参照值',
    '参考值',
    '基准水平',
    '警戒值',
    '最高值',
    '上限',
    '下限值',
    '权重',
    '分值',
    '评分',
    '得分',
    '满分',
    '增长率',
    '增减量',
    '比上年变化',
    '升降额',
    '同期提高',
    '同比下降',
    '环比',
    '年均增速',
    '变动幅度',
    'yoy',
    '全国位次',
    '排名',
    '排序',
    '名次',
    '位居',
    'rank',
    'ranK',
  ])('%s', (text) => {
    expect(isOfOtherFigures(text)).toBe(true);
    expect(mayTell(text)).toBe(true);
  });

  it.each(
    [
      '上年',
      '去年',
      '前年',
      '往年',
      '基期值',
      '上期',
      '同期',
      '增长',
      '提高',
      '下降',
      '升降',
    ].concat(
      ['上半年', '半年', '第一季度', '1-6月', '9月份', 'Q1', 'ｈ２', 'M12', '前三季度'],
      ['F', 'e', 'Ｐ', '（目标值）'],
    ),
  )('%s, in a column that sorts figures', (text) => {
    expect(mayTell(text)).toBe(true);
  });

  it.each(['', '江苏省', '第1号县', '实际值', '全年', '完成数', '2015年', '12个'])(
    'not by %s',
    (text) => {
      expect(isOfOtherFigures(text)).toBe(false);
      expect(mayTell(text)).toBe(false);
    },
  );
});
