-- quality-check sql: the figures that jiangsu-2015 asks for.
-- One row for each region, indicator and year that the targets need. Equal figures become one
-- row; different ones stay beside each other, and judging refuses them. Nothing is judged here.
-- Save the result as CSV with a header, or as JSON, and judge it: quality-check judge <result>
SELECT *
FROM (
  SELECT DISTINCT
    coalesce(CAST("region" AS VARCHAR), '') AS region,
    coalesce(CAST("indicator" AS VARCHAR), '') AS indicator,
    coalesce(CASE WHEN typeof("year") IN ('DOUBLE', 'FLOAT') THEN regexp_replace(CAST("year" AS VARCHAR), '[.]0$', '') ELSE CAST("year" AS VARCHAR) END, '') AS year,
    coalesce(CASE WHEN typeof("value") IN ('DOUBLE', 'FLOAT') THEN regexp_replace(CAST("value" AS VARCHAR), '[.]0$', '') ELSE CAST("value" AS VARCHAR) END, '') AS value,
    coalesce(CAST("unit" AS VARCHAR), '') AS unit,
    'duckdb' AS engine,
    '1d1738915206dd68' AS query,
    'jiangsu-2015:6556e895' AS policy
  FROM "quality"."figures"
  WHERE
    -- Letter case, blanks, brackets, and 全国 and 排名 around a name make no difference.
    regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(coalesce(CAST("indicator" AS VARCHAR), '')), '[[:space:]_"''-]|“|”|‘|’|「|」|『|』|《|》|　| ', '', 'g'), '(（|[(])[^()]*(）|[)])$', '', 'g'), '^全国(平均)?(水平)?(的)?|(在)?(全国)?(的)?(排名|位次|名次|排位|rank|ranking)$|(（|[(])?全国(平均)?(水平)?(）|[)])?$', '', 'g'), '[()]|（|）', '', 'g') IN (
      -- jiangsu-2015 globally-known-brand-firms: 拥有国际知名品牌和核心竞争力的优势企业
      'globallyknownbrandfirms', '拥有国际知名品牌和核心竞争力的优势企业',
      'leadingfirmswithinternationallyknownbrands',
      -- jiangsu-2015 first-class-firms-and-clusters: 质量水平一流的现代企业和产业集群
      'firstclassfirmsandclusters', '质量水平一流的现代企业和产业集群',
      'firstclassmodernfirmsandindustrialclusters',
      -- jiangsu-2015 food-and-key-product-testing-system: 食品质量安全和重点产品质量检测体系
      'foodandkeyproducttestingsystem', '食品质量安全和重点产品质量检测体系',
      'foodsafetyandkeyproductqualitytestingsystem',
      -- jiangsu-2015 overall-quality-vs-mid-developed-countries: 质量整体状况
      'overallqualityvsmiddevelopedcountries', '质量整体状况', 'overallqualitylevel',
      -- jiangsu-2015 agricultural-standardised-production-rate: 农业标准化生产普及率
      'agriculturalstandardisedproductionrate', '农业标准化生产普及率',
      'adoptionrateofstandardisedagriculturalproduction', '农业标准化普及率', '农业标准化率',
      '农业标准化生产率',
      -- jiangsu-2015 main-farm-produce-sampling-pass-rate: 主要农产品质量安全抽检合格率
      'mainfarmproducesamplingpassrate', '主要农产品质量安全抽检合格率',
      'safetysamplingpassrateofmainfarmproducts', '农产品质量安全抽检合格率',
      -- jiangsu-2015 three-label-base-share-of-farmland: 无公害农产品、绿色食品、有机农产品生产基地面积占耕地比重
      'threelabelbaseshareoffarmland', '无公害农产品、绿色食品、有机农产品生产基地面积占耕地比重',
      'pollutionfree,greenandorganicproductionbasesasashareoffarmland', '三品基地面积占耕地比重',
      '三品面积比重', '三品面积占比',
      -- jiangsu-2015 key-food-safety-state: 重点食品质量安全状况
      'keyfoodsafetystate', '重点食品质量安全状况', 'stateofqualityandsafetyofkeyfoods',
      -- jiangsu-2015 national-spot-check-pass-rate: 国家监督抽查合格率
      'nationalspotcheckpassrate', '国家监督抽查合格率', '产品质量国家监督抽查合格率',
      '国抽合格率', '国家监督抽查产品合格率', '国家监督抽查批次合格率', '国家抽检合格率',
      '国家监督抽查产品质量合格率', '国家监督抽查合格批次', '国家监督抽查合格产品',
      '国家监督抽查合格产品批次', '国家监督抽查不合格批次', '国家监督抽查不合格产品',
      '国家监督抽查不合格产品批次', '国家监督抽查批次', '国家监督抽查产品批次',
      '国家监督抽查抽查批次', '国家监督抽查不合格率', '国抽不合格率',
      -- jiangsu-2015 provincial-spot-check-pass-rate: 省级监督抽查合格率
      'provincialspotcheckpassrate', '省级监督抽查合格率', '省级监督抽查批次合格率', '省抽合格率',
      '省级监督抽查产品合格率', '产品质量省级监督抽查合格率', '省级抽检合格率',
      '省级监督抽查产品批次合格率', '省级监督抽查合格批次', '省级监督抽查合格产品批次',
      '省级监督抽查不合格批次', '省级监督抽查不合格产品批次', '省级监督抽查批次',
      '省级监督抽查产品批次', '省级监督抽查抽查批次', '省级监督抽查不合格率', '省抽不合格率',
      -- jiangsu-2015 main-industrial-products-standards-adoption-rate: 主要工业产品采标率
      'mainindustrialproductsstandardsadoptionrate', '主要工业产品采标率',
      'internationalstandardsadoptionrateofmainindustrialproducts', '采标率',
      '主要工业产品采用国际标准率', '工业产品采标率', '主要工业产品采用国际标准和国外先进标准比例',
      '主要工业产品按国际标准或国外先进标准组织生产比例', '主要工业产品采用国际标准比例',
      -- jiangsu-2015 emerging-industry-local-standards: 战略性新兴产业制定地方标准
      'emergingindustrylocalstandards', '战略性新兴产业制定地方标准',
      'localstandardsissuedforstrategicemergingindustries',
      -- jiangsu-2015 emerging-industry-national-standard-applications: 战略性新兴产业申报国家标准
      'emergingindustrynationalstandardapplications', '战略性新兴产业申报国家标准',
      'nationalstandardsappliedforinstrategicemergingindustries',
      -- jiangsu-2015 emerging-industry-international-standards-adopted: 战略性新兴产业采用国际标准
      'emergingindustryinternationalstandardsadopted', '战略性新兴产业采用国际标准',
      'internationalstandardsadoptedinstrategicemergingindustries',
      -- jiangsu-2015 emerging-industry-main-product-quality: 战略性新兴产业主要产品质量
      'emergingindustrymainproductquality', '战略性新兴产业主要产品质量',
      'qualityofmainproductsofstrategicemergingindustries',
      -- jiangsu-2015 major-independent-innovation-products: 重大自主创新产品
      'majorindependentinnovationproducts', '重大自主创新产品',
      'majorproductsofindependentinnovation', '重大自主创新产品数',
      -- jiangsu-2015 major-innovation-and-industrialisation-projects: 年度组织实施重大自主创新和产业化项目
      'majorinnovationandindustrialisationprojects', '年度组织实施重大自主创新和产业化项目',
      'majorinnovationandindustrialisationprojectscarriedoutintheyear', '重大自主创新和产业化项目',
      '重大自主创新和产业化项目数', '年度实施重大自主创新和产业化项目',
      -- jiangsu-2015 world-famous-brands: 世界知名品牌
      'worldfamousbrands', '世界知名品牌', '世界知名品牌数', '战略性新兴产业世界知名品牌',
      -- jiangsu-2015 emerging-industry-key-firms-rd-share-of-sales: 战略性新兴产业领域骨干企业研发投入占销售收入的比重
      'emergingindustrykeyfirmsrdshareofsales',
      '战略性新兴产业领域骨干企业研发投入占销售收入的比重',
      'r&dspendingofkeystrategicemergingindustryfirmsasashareofsales',
      '战略性新兴产业骨干企业研发投入比重', '骨干企业研发投入占销售收入比重',
      '骨干企业研发投入占比',
      -- jiangsu-2015 emerging-industry-share-of-enterprise-patent-grants: 战略性新兴产业企业专利授权量占全省企业专利授权量的比重
      'emergingindustryshareofenterprisepatentgrants',
      '战略性新兴产业企业专利授权量占全省企业专利授权量的比重',
      'strategicemergingindustriesshareofenterprisepatentgrants', '战略性新兴产业专利授权量比重',
      '战略性新兴产业企业专利授权量占比', '战略性新兴产业专利授权量占比',
      '新兴产业企业专利授权比重',
      -- jiangsu-2015 competitive-famous-brand-products: 具有较强竞争优势的名牌产品
      'competitivefamousbrandproducts', '具有较强竞争优势的名牌产品',
      'famousbrandproductswithstrongcompetitiveadvantage',
      -- jiangsu-2015 provincial-famous-brand-products: 省名牌产品总数
      'provincialfamousbrandproducts', '省名牌产品总数', '江苏名牌产品总数', '江苏名牌产品',
      '江苏名牌产品数', '江苏名牌', '省名牌产品', '江苏名牌数',
      -- jiangsu-2015 internationally-competitive-own-brands: 具有国际竞争力的自主品牌
      'internationallycompetitiveownbrands', '具有国际竞争力的自主品牌',
      '具有国际竞争力的自有品牌', '国际竞争力自主品牌', '自有品牌', '国际竞争力自有品牌',
      -- jiangsu-2015 own-brand-firms-value-added-share-of-gdp: 自主品牌企业增加值占地区生产总值比重
      'ownbrandfirmsvalueaddedshareofgdp', '自主品牌企业增加值占地区生产总值比重',
      'valueaddedofownbrandfirmsasashareofgdp', '自主品牌企业增加值占gdp比重',
      '自主品牌增加值占gdp比重', '自主品牌增加值占比',
      -- jiangsu-2015 key-projects-quality: 国家级和省级重点工程质量
      'keyprojectsquality', '国家级和省级重点工程质量',
      'qualityofnationalandprovincialkeyprojects',
      -- jiangsu-2015 public-satisfaction-with-engineering-quality: 人民群众对工程质量满意度
      'publicsatisfactionwithengineeringquality', '人民群众对工程质量满意度',
      'publicsatisfactionwithconstructionquality', '人民群众对工程质量尤其住宅质量满意度',
      '人民群众对工程质量', '工程质量满意度', '工程质量群众满意度', '群众对工程质量满意度',
      '人民群众工程质量满意度', '公众对工程质量满意度', '公众工程质量满意度',
      -- jiangsu-2015 large-medium-projects-construction-permit-rate: 大中型工程项目施工许可证发放率
      'largemediumprojectsconstructionpermitrate', '大中型工程项目施工许可证发放率',
      'constructionpermitissuerateoflargeandmediumprojects', '施工许可证发放率',
      -- jiangsu-2015 large-medium-projects-first-acceptance-pass-rate: 大中型工程项目一次验收合格率
      'largemediumprojectsfirstacceptancepassrate', '大中型工程项目一次验收合格率',
      'firstacceptancepassrateoflargeandmediumprojects', '大中型工程一次验收合格率',
      '大中型项目一次验收合格率', '大中型工程项目一次性验收合格率',
      -- jiangsu-2015 large-medium-projects-completion-filing-rate: 大中型工程项目竣工验收备案率
      'largemediumprojectscompletionfilingrate', '大中型工程项目竣工验收备案率',
      'completionacceptancefilingrateoflargeandmediumprojects', '竣工验收备案率',
      '大中型工程竣工验收备案率',
      -- jiangsu-2015 other-projects-first-acceptance-pass-rate: 其他工程一次验收合格率
      'otherprojectsfirstacceptancepassrate', '其他工程一次验收合格率',
      'firstacceptancepassrateofotherprojects', '其他工程项目一次验收合格率',
      '其他工程一次性验收合格率',
      -- jiangsu-2015 new-luban-awards: 新增鲁班奖
      'newlubanawards', '新增鲁班奖', 'lubanprizesnewlywon', '新争创鲁班奖',
      '新增中国建筑工程鲁班奖', '鲁班奖', '年度鲁班奖', '新培育中国建筑工程鲁班奖',
      '中国建筑工程鲁班奖', '新获鲁班奖', '中国建设工程鲁班奖',
      -- jiangsu-2015 new-national-quality-project-awards: 新增国优工程奖
      'newnationalqualityprojectawards', '新增国优工程奖', 'nationalqualityprojectawardsnewlywon',
      '新争创国优工程奖', '国优工程奖', '国家优质工程奖',
      -- jiangsu-2015 new-yangzi-cup-awards: 新增省优质工程扬子杯奖
      'newyangzicupawards', '新增省优质工程扬子杯奖', 'yangzicupawardsnewlywon',
      '新争创省优质工程扬子杯奖', '省优质工程扬子杯奖', '扬子杯奖', '扬子杯', '新增扬子杯奖',
      '新争创扬子杯奖',
      -- jiangsu-2015 engineering-core-technologies: 重要工程领域核心技术
      'engineeringcoretechnologies', '重要工程领域核心技术',
      'coretechnologiesinimportantengineeringfields',
      -- jiangsu-2015 building-energy-saving-efficiency: 建筑工程节能效率
      'buildingenergysavingefficiency', '建筑工程节能效率',
      'energysavingefficiencyofbuildingprojects', '建筑节能效率',
      -- jiangsu-2015 industrialised-construction-share: 建筑工程工业化建造比重
      'industrialisedconstructionshare', '建筑工程工业化建造比重',
      'shareofindustrialisedconstructioninbuildingprojects', '工业化建造比重', '建筑工业化比重',
      -- jiangsu-2015 key-service-firms-and-projects-quality: 骨干服务企业和重点服务项目服务质量
      'keyservicefirmsandprojectsquality', '骨干服务企业和重点服务项目服务质量',
      'servicequalityofkeyservicefirmsandprojects',
      -- jiangsu-2015 new-local-service-standards: 新增地方服务标准
      'newlocalservicestandards', '新增地方服务标准', 'localservicestandardsnewlyissued',
      '新制定地方服务标准', '地方服务标准',
      -- jiangsu-2015 large-competitive-service-firms: 品牌影响力大的大型服务企业
      'largecompetitiveservicefirms', '品牌影响力大的大型服务企业',
      'largeservicefirmswithstrongbrands',
      -- jiangsu-2015 producer-services-customer-satisfaction: 生产性服务业顾客满意度
      'producerservicescustomersatisfaction', '生产性服务业顾客满意度',
      'customersatisfactionwithproducerservices', '生产性服务业顾客满意度指数',
      '生产性服务业满意度', '生产性服务顾客满意度', '生产性服务业用户满意度',
      '生产性服务业用户满意度指数',
      -- jiangsu-2015 consumer-services-quality-standards-level: 生活性服务领域质量标准
      'consumerservicesqualitystandardslevel', '生活性服务领域质量标准',
      'qualitystandardsinconsumerservices',
      -- jiangsu-2015 consumer-services-standards-coverage: 生活性服务领域标准覆盖率
      'consumerservicesstandardscoverage', '生活性服务领域标准覆盖率',
      'standardscoverageofconsumerservices', '生活性服务业标准覆盖率', '服务标准覆盖率',
      -- jiangsu-2015 service-standardisation-demonstration-zones: 国家级和省级服务标准化示范区
      'servicestandardisationdemonstrationzones', '国家级和省级服务标准化示范区',
      'nationalandprovincialservicestandardisationdemonstrationzones',
      -- jiangsu-2015 cultural-service-brands-and-projects: 民族文化特色服务品牌和精品服务项目
      'culturalservicebrandsandprojects', '民族文化特色服务品牌和精品服务项目',
      'servicebrandsandfineserviceprojectswithculturalcharacter',
      -- jiangsu-2015 consumer-services-business-model: 生活性服务业经营模式
      'consumerservicesbusinessmodel', '生活性服务业经营模式', 'businessmodelofconsumerservices',
      -- jiangsu-2015 consumer-services-customer-satisfaction: 生活性服务业顾客满意度
      'consumerservicescustomersatisfaction', '生活性服务业顾客满意度',
      'customersatisfactionwithconsumerservices', '生活性服务业用户满意度指数',
      '生活性服务业满意度', '生活性服务顾客满意度', '生活性服务业顾客满意度指数',
      '生活性服务业用户满意度',
      -- jiangsu-2015 new-jiangsu-service-famous-brand-firms: 新增江苏服务业名牌企业
      'newjiangsuservicefamousbrandfirms', '新增江苏服务业名牌企业',
      'jiangsuservicefamousbrandfirmsnewlycultivated', '新培育江苏服务业名牌企业',
      '江苏服务业名牌企业',
      -- jiangsu-2015 cities-running-quality-city-campaign: 开展质量强市活动的省辖市比例
      'citiesrunningqualitycitycampaign', '开展质量强市活动的省辖市比例',
      'shareofprefecturelevelcitiesrunningthequalitycitycampaign', '省辖市质量强市活动开展率',
      '质量强市活动覆盖率',
      -- jiangsu-2015 cities-striving-for-national-advanced-unit: 省辖市争创全国质量强市先进单位
      'citiesstrivingfornationaladvancedunit', '省辖市争创全国质量强市先进单位',
      'prefecturelevelcitiesstrivingtobecomenationaladvancedunits',
      -- jiangsu-2015 counties-running-quality-county-campaign: 开展质量强县（市、区）活动的县（市、区）比例
      'countiesrunningqualitycountycampaign', '开展质量强县市、区活动的县市、区比例',
      '开展质量强县', 'shareofcountiesrunningthequalitycountycampaign', '质量强县活动覆盖率',
      '县市、区质量强县活动开展率', '县', '县市、区开展质量强县活动比例', '质量强县活动开展率',
      '县市、区质量强县活动覆盖率',
      -- jiangsu-2015 counties-meeting-provincial-assessment-standard: 质量强县（市、区）活动达到省考核标准的县（市、区）比例
      'countiesmeetingprovincialassessmentstandard',
      '质量强县市、区活动达到省考核标准的县市、区比例', '质量强县',
      'shareofcountiesmeetingtheprovincialassessmentstandard', '质量强县达标率',
      '达到省考核标准的县市、区比例', '达到省考核标准的县',
      -- jiangsu-2015 annual-quality-work-assessment: 质量工作年度考核和通报
      'annualqualityworkassessment', '质量工作年度考核和通报',
      'yearlyassessmentofqualityworkandnoticeofitsresults',
      -- jiangsu-2015 jiangsu-quality-award-organisations: 年度江苏省质量奖获奖组织
      'jiangsuqualityawardorganisations', '年度江苏省质量奖获奖组织',
      'organisationsgiventhejiangsuqualityawardintheyear', '江苏省质量奖',
      '江苏省质量奖获奖组织数',
      -- jiangsu-2015 provincial-chief-quality-experts: 首席质量专家
      'provincialchiefqualityexperts', '首席质量专家', '省首席质量专家', '首席质量专家数',
      -- jiangsu-2015 renowned-provincial-quality-experts: 省内著名质量专家
      'renownedprovincialqualityexperts', '省内著名质量专家',
      'renownedqualityexpertsoftheprovince', '省内著名质量专家数',
      -- jiangsu-2015 enterprise-chief-quality-officers: 企业首席质量官
      'enterprisechiefqualityofficers', '企业首席质量官', '首席质量官', '企业首席质量官数',
      -- jiangsu-2015 quality-engineers: 质量工程师
      'qualityengineers', '质量工程师', '质量工程师人数', '质量工程师数',
      -- jiangsu-2015 quality-innovation-bases: 卓越绩效孵化基地等质量创新基地
      'qualityinnovationbases', '卓越绩效孵化基地等质量创新基地',
      -- jiangsu-2015 national-standards-innovation-award: 国家标准创新贡献奖
      'nationalstandardsinnovationaward', '国家标准创新贡献奖',
      'nationalstandardsinnovationcontributionaward',
      -- jiangsu-2015 high-level-testing-service-platforms: 新建高水平检验检测公共服务平台
      'highleveltestingserviceplatforms', '新建高水平检验检测公共服务平台',
      'newhighlevelpublictestingplatforms',
      -- jiangsu-2015 key-and-leading-firms-quality: 骨干企业和领先企业质量
      'keyandleadingfirmsquality', '骨干企业和领先企业质量', 'qualityofkeyandleadingfirms',
      -- jiangsu-2015 award-money-national-quality-award: 国家级质量奖获奖组织奖励金额
      'awardmoneynationalqualityaward', '国家级质量奖获奖组织奖励金额',
      'awardmoneyforanationalqualityaward',
      -- jiangsu-2015 award-money-provincial-quality-award: 江苏省质量奖获奖组织奖励金额
      'awardmoneyprovincialqualityaward', '江苏省质量奖获奖组织奖励金额',
      'awardmoneyforthejiangsuqualityaward',
      -- jiangsu-2015 energy-management-certification-support-quota: 首次通过能源管理体系认证补助企业
      'energymanagementcertificationsupportquota', '首次通过能源管理体系认证补助企业',
      'firmssupportedforafirstenergymanagementcertification',
      -- jiangsu-2015 energy-saving-product-certification-support-quota: 首次通过节能产品认证补助企业
      'energysavingproductcertificationsupportquota', '首次通过节能产品认证补助企业',
      'firmssupportedforafirstenergysavingproductcertification',
      -- jiangsu-2015 low-carbon-product-certification-support-quota: 首次通过低碳产品认证补助企业
      'lowcarbonproductcertificationsupportquota', '首次通过低碳产品认证补助企业',
      'firmssupportedforafirstlowcarbonproductcertification',
      -- jiangsu-2015 certification-subsidy-amount: 首次认证补助金额
      'certificationsubsidyamount', '首次认证补助金额', 'subsidyforafirstcertification',
      -- jiangsu-2015 award-money-quality-credit-grade: 省级质量信用AA级和AAA级企业奖励金额
      'awardmoneyqualitycreditgrade', '省级质量信用aa级和aaa级企业奖励金额',
      'awardmoneyforaaandaaaqualitycreditgrades',
      -- jiangsu-2015 quality-special-funds: 质量工作专项经费投入
      'qualityspecialfunds', '质量工作专项经费投入', 'specialfundsforqualitywork', '质量专项经费',
      '质量工作专项经费'
    )
) AS reduced
ORDER BY region, indicator, year, value, unit;
