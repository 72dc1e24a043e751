-- quality-check sql: the figures that sichuan-2020 asks for.
-- One row for each region, indicator and year that the targets need. Equal figures become one
-- row; different ones stay beside each other, and judging refuses them. Nothing is judged here.
-- Save the result as CSV with a header, or as JSON, and judge it: quality-check judge <result>
SELECT *
FROM (
  SELECT DISTINCT
    coalesce(CAST("region" AS text), '') AS region,
    coalesce(CAST("indicator" AS text), '') AS indicator,
    coalesce(CAST("year" AS text), '') AS year,
    coalesce(CAST("value" AS text), '') AS value,
    coalesce(CAST("unit" AS text), '') AS unit,
    'postgres' AS engine,
    '98cb5962f44de9de' AS query,
    'sichuan-2020:3bcf1f24' AS policy
  FROM "quality"."figures"
  WHERE
    -- Letter case, blanks, brackets, and 全国 and 排名 around a name make no difference.
    regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(coalesce(CAST("indicator" AS text), '')), '[[:space:]_"''-]|“|”|‘|’|「|」|『|』|《|》|　| ', '', 'g'), '(（|[(])[^()]*(）|[)])$', '', 'g'), '^全国(平均)?(水平)?(的)?|(在)?(全国)?(的)?(排名|位次|名次|排位|rank|ranking)$|(（|[(])?全国(平均)?(水平)?(）|[)])?$', '', 'g'), '[()]|（|）', '', 'g') IN (
      -- sichuan-2020 food-quality-and-safety: 食品质量安全
      'foodqualityandsafety', '食品质量安全',
      -- sichuan-2020 medicine-quality-and-safety: 药品质量安全
      'medicinequalityandsafety', '药品质量安全',
      -- sichuan-2020 farm-product-quality-and-safety: 农产品质量安全
      'farmproductqualityandsafety', '农产品质量安全',
      -- sichuan-2020 compulsory-certification-coverage: 强制性产品认证覆盖率
      'compulsorycertificationcoverage', '强制性产品认证覆盖率',
      'compulsoryproductcertificationcoverage', '3c认证覆盖率', 'ccc认证覆盖率',
      '强制性认证覆盖率', '强制性产品认证覆盖面', '强制性产品认证覆盖',
      -- sichuan-2020 national-spot-check-pass-rate-rank: 国家监督抽查合格率
      'nationalspotcheckpassrate', '国家监督抽查合格率', '产品质量国家监督抽查合格率',
      '国抽合格率', '国家监督抽查产品合格率', '国家监督抽查批次合格率', '国家抽检合格率',
      '国家监督抽查产品质量合格率', '国家监督抽查合格批次', '国家监督抽查合格产品',
      '国家监督抽查合格产品批次', '国家监督抽查不合格批次', '国家监督抽查不合格产品',
      '国家监督抽查不合格产品批次', '国家监督抽查批次', '国家监督抽查产品批次',
      '国家监督抽查抽查批次', '国家监督抽查不合格率', '国抽不合格率',
      -- sichuan-2020 quality-competitiveness-index-rank: 制造业质量竞争力指数
      'manufacturingqualitycompetitivenessindex', '制造业质量竞争力指数', '质量竞争力指数',
      '制造业竞争力指数',
      -- sichuan-2020 quality-loss-rate-below-national: 质量损失率
      'qualitylossrate', '质量损失率', '制造业质量损失率', '产品质量损失率',
      -- sichuan-2020 construction-brand-firms: 工程建设品牌企业
      'constructionbrandfirms', '工程建设品牌企业',
      -- sichuan-2020 key-project-first-time-pass-rate: 重点工程项目一次性合格率
      'keyprojectfirsttimepassrate', '重点工程项目一次性合格率', 'firsttimepassrateofkeyprojects',
      '重点工程一次性合格率', '重点工程项目一次验收合格率', '重点工程一次验收合格率',
      -- sichuan-2020 non-key-projects-first-acceptance-pass-rate: 其他工程一次验收合格率（重点工程以外）
      'nonkeyprojectsfirstacceptancepassrate', '其他工程一次验收合格率',
      '其他工程一次验收合格率重点工程以外', 'firstacceptancepassrateofprojectsotherthankeyones',
      '其他工程一次性合格率', '其他工程项目一次验收合格率', '其他工程一次性验收合格率',
      '非重点工程一次验收合格率', '一般工程一次验收合格率',
      -- sichuan-2020 major-engineering-quality-accidents: 重大工程质量事故
      'majorengineeringqualityaccidents', '重大工程质量事故', '重大工程质量事故起数',
      '重大工程质量事故数', '重大工程质量事故发生数', '重大建设工程质量事故',
      -- sichuan-2020 public-satisfaction-with-engineering-quality-rising: 人民群众对工程质量满意度
      'publicsatisfactionwithengineeringquality', '人民群众对工程质量满意度',
      'publicsatisfactionwithconstructionquality', '人民群众对工程质量尤其住宅质量满意度',
      '人民群众对工程质量', '工程质量满意度', '工程质量群众满意度', '群众对工程质量满意度',
      '人民群众工程质量满意度', '公众对工程质量满意度', '公众工程质量满意度',
      -- sichuan-2020 national-service-standardization-zones: 国家级服务标准化示范区
      'nationalservicestandardizationdemonstrationzones', '国家级服务标准化示范区',
      -- sichuan-2020 provincial-service-standardization-zones: 省级服务标准化示范区
      'provincialservicestandardizationdemonstrationzones', '省级服务标准化示范区',
      -- sichuan-2020 well-known-service-brands: 服务业知名品牌
      'wellknownservicebrands', '服务业知名品牌',
      -- sichuan-2020 service-quality-evaluation-system: 服务质量综合评价体系
      'servicequalityevaluationsystem', '服务质量综合评价体系',
      'comprehensiveservicequalityevaluationsystem',
      -- sichuan-2020 consumer-services-customer-satisfaction: 生活性服务业顾客满意度
      'consumerservicescustomersatisfaction', '生活性服务业顾客满意度',
      'customersatisfactionwithconsumerservices', '生活性服务业用户满意度指数',
      '生活性服务业满意度', '生活性服务顾客满意度', '生活性服务业顾客满意度指数',
      '生活性服务业用户满意度',
      -- sichuan-2020 producer-services-customer-satisfaction: 生产性服务业顾客满意度
      'producerservicescustomersatisfaction', '生产性服务业顾客满意度',
      'customersatisfactionwithproducerservices', '生产性服务业顾客满意度指数',
      '生产性服务业满意度', '生产性服务顾客满意度', '生产性服务业用户满意度',
      '生产性服务业用户满意度指数',
      -- sichuan-2020 key-producer-service-firms: 重点生产性服务企业或企业集团
      'keyproducerservicefirms', '重点生产性服务企业或企业集团', 'keyproducerservicefirmsorgroups',
      '重点生产性服务企业', '重点生产性服务企业数', '重点生产性服务业企业',
      '重点生产性服务企业集团',
      -- sichuan-2020 drinking-water-source-compliance: 城乡集中式饮用水水源地水质达标率
      'centralizeddrinkingwatersourcecompliancerate', '城乡集中式饮用水水源地水质达标率',
      'compliancerateofcentralizeddrinkingwatersources', '集中式饮用水水源地水质达标率',
      '饮用水水源地水质达标率', '饮用水源地水质达标率', '集中式饮用水源地水质达标率',
      '城乡集中式饮用水水源地水质达标',
      -- sichuan-2020 five-basins-class-iii-or-better-share: 五大流域国控、省控断面优于Ⅲ类水质的比例
      'fivebasinsclassiiiorbettershare', '五大流域国控、省控断面优于Ⅲ类水质的比例',
      '五大流域国控、省控断面优于ⅲ类水质的比例', '五大流域国控、省控断面优于iii类水质的比例',
      'shareofmonitoredsectionsinthefivebasinsatclassiiiorbetter', '优于Ⅲ类水质的比例',
      '优于ⅲ类水质的比例', '优于iii类水质的比例', '优于Ⅲ类水质比例', '优于ⅲ类水质比例',
      '优于iii类水质比例', '优于Ⅲ类水质断面比例', '优于ⅲ类水质断面比例', '优于iii类水质断面比例',
      '五大流域优于Ⅲ类水质的比例', '五大流域优于ⅲ类水质的比例', '五大流域优于iii类水质的比例',
      'Ⅰ～Ⅲ类水质断面比例', 'ⅰ～ⅲ类水质断面比例', 'i~iii类水质断面比例', '五大流域水质优良率',
      '五大流域优于Ⅲ类水质断面比例', '五大流域优于ⅲ类水质断面比例',
      '五大流域优于iii类水质断面比例', '五大流域Ⅰ～Ⅲ类水质断面比例', '五大流域ⅰ～ⅲ类水质断面比例',
      '五大流域i~iii类水质断面比例', '五大流域水质优良断面比例',
      -- sichuan-2020 five-basins-worse-than-class-v-share: 五大流域国控、省控断面劣Ⅴ类水质的比例
      'fivebasinsworsethanclassvshare', '五大流域国控、省控断面劣Ⅴ类水质的比例',
      '五大流域国控、省控断面劣ⅴ类水质的比例', '五大流域国控、省控断面劣v类水质的比例',
      'shareofmonitoredsectionsinthefivebasinsworsethanclassv', '劣Ⅴ类水质的比例',
      '劣ⅴ类水质的比例', '劣v类水质的比例', '劣Ⅴ类水质比例', '劣ⅴ类水质比例', '劣v类水质比例',
      '劣Ⅴ类水质断面比例', '劣ⅴ类水质断面比例', '劣v类水质断面比例', '五大流域劣Ⅴ类水质的比例',
      '五大流域劣ⅴ类水质的比例', '五大流域劣v类水质的比例', '五大流域劣Ⅴ类水质断面比例',
      '五大流域劣ⅴ类水质断面比例', '五大流域劣v类水质断面比例',
      -- sichuan-2020 air-quality-grade-ii-city-share: 省控城市环境空气质量达到二级标准以上的城市比例
      'provincialcontrolcitiesairgradeiishare', '省控城市环境空气质量达到二级标准以上的城市比例',
      'shareofprovincialcontrolcitieswithairqualityatgradeiiorbetter',
      '环境空气质量达到二级标准以上的城市比例', '空气质量达到二级标准的城市比例',
      '省控城市空气质量达标城市比例', '省控城市空气质量达到二级标准以上的城市比例',
      '省控城市空气质量二级以上比例',
      -- sichuan-2020 upper-yangtze-ecological-barrier: 长江上游生态屏障
      'upperyangtzeecologicalbarrier', '长江上游生态屏障', 'ecologicalbarrieroftheupperyangtze',
      -- sichuan-2020 industrial-parks-over-50-billion: 营业收入超过500亿元的产业园区
      'industrialparksover50billion', '营业收入超过500亿元的产业园区',
      'industrialparkswithrevenueover50billionyuan', '超500亿元产业园区',
      '营业收入超500亿元的产业园区', '营业收入超500亿元产业园区', '超500亿元产业园区数',
      '500亿元园区',
      -- sichuan-2020 industrial-parks-over-100-billion: 营业收入超过1000亿元的产业园区
      'industrialparksover100billion', '营业收入超过1000亿元的产业园区',
      'industrialparkswithrevenueover100billionyuan', '超1000亿元产业园区', '千亿产业园区',
      '营业收入超1000亿元的产业园区', '营业收入超1000亿元产业园区', '超1000亿元产业园区数',
      '1000亿元园区',
      -- sichuan-2020 industrial-parks-over-200-billion: 营业收入超过2000亿元的产业园区
      'industrialparksover200billion', '营业收入超过2000亿元的产业园区',
      'industrialparkswithrevenueover200billionyuan', '超2000亿元产业园区',
      '营业收入超2000亿元的产业园区', '营业收入超2000亿元产业园区', '超2000亿元产业园区数',
      '2000亿元园区',
      -- sichuan-2020 quality-innovation-incubators: 质量创新孵化基地
      'qualityinnovationincubators', '质量创新孵化基地',
      -- sichuan-2020 quality-education-bases: 质量教育基地
      'qualityeducationbases', '质量教育基地',
      -- sichuan-2020 quality-model-cities: 质量强市示范城市
      'qualitymodelcities', '质量强市示范城市', 'modelcitiesforquality',
      -- sichuan-2020 competitive-brand-products: 品牌产品
      'competitivebrandproducts', '品牌产品', 'brandproducts',
      -- sichuan-2020 competitive-brand-firms: 品牌企业
      'competitivebrandfirms', '品牌企业', 'brandfirms',
      -- sichuan-2020 national-geographical-indication-products: 国家地理标志产品
      'nationalgeographicalindicationproducts', '国家地理标志产品',
      -- sichuan-2020 china-time-honoured-brand-products: 中华老字号产品
      'chinatimehonouredbrandproducts', '中华老字号产品',
      -- sichuan-2020 quality-technology-academic-leaders: 质量技术学术学科带头人
      'qualitytechnologyacademicleaders', '质量技术学术学科带头人',
      'academicleadersinqualitytechnology',
      -- sichuan-2020 yearly-quality-work-assessment: 质量工作绩效考核评价
      'yearlyqualityworkassessment', '质量工作绩效考核评价', 'yearlyassessmentofqualitywork'
    )
) AS reduced
ORDER BY region COLLATE "C", indicator COLLATE "C", year COLLATE "C", value COLLATE "C", unit COLLATE "C";
