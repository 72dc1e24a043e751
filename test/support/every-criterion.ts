/** A document made up in the style of the others, of a province without a rule file, with all criteria. */
export const everyCriterion = `# A rule file of one's own
id: henan-2025
province: henan
title: { zh: 河南省质量提升示例方案, en: An example plan for Henan }
document: { issuer: 示例, issued: "2021-05-01" }
period: { from: 2021, to: 2025 }
reading: { zh: 示例文件，用于测试。, en: "An example, for tests." }
indicators:
  - id: smart-meter-share
    name: { zh: 智能水表普及率, en: Share of smart water meters }
    unit: "%"
    aliases: [智能水表率]
    definition: { zh: 智能水表数÷水表总数, en: Smart water meters ÷ all water meters }
  - id: quality-stations
    name: { zh: 质量服务站, en: Quality service stations }
    unit: 个
  - id: new-quality-standards
    name: { zh: 新增质量标准, en: New quality standards }
    unit: 项
  - id: yearly-fines
    name: { zh: 年度罚没金额, en: Fines in the year }
    unit: 万元
  - id: recalls-per-million
    name: { zh: 每百万件召回件数, en: Recalls per million items }
    unit: 件
    better: lower
  - id: harmonised-market
    name: { zh: 统一大市场, en: Unified market }
targets:
  - { id: one, indicator: smart-meter-share, category: product, criterion: { at-least: 60.5 }, wording: 以上, due: 2025, clause: 一（一） }
  - { id: two, indicator: recalls-per-million, category: product, criterion: { at-most: 12 }, wording: 不超过, due: 2025, clause: 一（一） }
  - { id: three, indicator: provincial-spot-check-pass-rate, category: product, criterion: { more-than: 92 }, wording: 超过, due: 2025, clause: 一（一） }
  - { id: four, indicator: quality-loss-rate, category: industry, criterion: { below-reference: 全国 }, wording: 低于, due: 2025, clause: 一（二） }
  - { id: five, indicator: major-engineering-quality-accidents, category: engineering, criterion: { exactly: 0 }, aggregation: every-year, wording: 无, due: 2025, clause: 一（三） }
  - { id: six, indicator: quality-stations, category: foundation, criterion: { between: [30, 50] }, due: 2025, clause: 二（一） }
  - { id: seven, indicator: national-spot-check-pass-rate, category: product, criterion: { rank-within: 8 }, unit: 位, wording: 前, due: 2025, clause: 二（一） }
  - { id: eight, indicator: producer-services-customer-satisfaction, category: service, criterion: { rising: each-year }, due: 2025, clause: 二（二） }
  - { id: nine, indicator: major-pollutant-emissions, category: environment, criterion: { falling: over-period }, due: 2025, clause: 二（三） }
  - { id: ten, indicator: consumer-services-customer-satisfaction, category: service, criterion: { above-reference: 全国 }, due: 2025, clause: 二（二） }
  - { id: eleven, indicator: new-quality-standards, category: foundation, criterion: { at-least: 120 }, aggregation: sum, due: 2025, clause: 三（一）, hedge: 左右 }
  - { id: twelve, indicator: yearly-fines, category: governance, criterion: { less-than: 800 }, unit: 元, wording: 不满, due: 2025, clause: 三（二） }
  - { id: thirteen, indicator: harmonised-market, category: governance, not-scored: { zh: 没有可核对的数, en: No checkable figure }, due: 2025, clause: 四 }
`;
