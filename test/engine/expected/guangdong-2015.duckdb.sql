-- quality-check sql: the figures that guangdong-2015 asks for.
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
    '6d7bc7af69631f60' AS query,
    'guangdong-2015:a48d9d6e' AS policy
  FROM "quality"."figures"
  WHERE
    -- Letter case, blanks, brackets, and 全国 and 排名 around a name make no difference.
    regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(coalesce(CAST("indicator" AS VARCHAR), '')), '[[:space:]_"''-]|“|”|‘|’|「|」|『|』|《|》|　| ', '', 'g'), '(（|[(])[^()]*(）|[)])$', '', 'g'), '^全国(平均)?(水平)?(的)?|(在)?(全国)?(的)?(排名|位次|名次|排位|rank|ranking)$|(（|[(])?全国(平均)?(水平)?(）|[)])?$', '', 'g'), '[()]|（|）', '', 'g') IN (
      -- guangdong-2015 agricultural-standardised-production-rate: 农业标准化生产普及率
      'agriculturalstandardisedproductionrate', '农业标准化生产普及率',
      'adoptionrateofstandardisedagriculturalproduction', '农业标准化普及率', '农业标准化率',
      '农业标准化生产率',
      -- guangdong-2015 local-main-agricultural-products-monitoring-pass-rate: 本地主要农产品质量安全监测合格率
      'localmainagriculturalproductsmonitoringpassrate', '本地主要农产品质量安全监测合格率',
      'localmainagriculturalproductsqualityandsafetymonitoringpassrate',
      '主要农产品质量安全监测合格率', '农产品质量安全监测合格率', '农产品监测合格率',
      '本地农产品监测合格率',
      -- guangdong-2015 processed-food-comparable-sampling-pass-rate: 生产加工环节可比性食品抽样检验合格率
      'processedfoodcomparablesamplingpassrate', '生产加工环节可比性食品抽样检验合格率',
      'comparablefoodsamplingpassrateinproductionandprocessing', '可比性食品抽样检验合格率',
      '生产加工环节食品抽样检验合格率', '生产加工环节食品抽检合格率', '可比性食品抽检合格率',
      -- guangdong-2015 export-food-and-agricultural-products-inspection-pass-rate: 出口食品农产品检验合格率
      'exportfoodandagriculturalproductsinspectionpassrate', '出口食品农产品检验合格率',
      '出口食品农产品合格率', '出口食品、农产品检验合格率',
      -- guangdong-2015 provincial-famous-brand-products-agricultural: 省名牌产品（农业类）
      'provincialfamousbrandproductsagricultural', '省名牌产品', '省名牌产品农业类',
      'provincialfamousbrandproducts', '广东省名牌产品', '广东省名牌产品农业类',
      '农业类省名牌产品', '农业类名牌产品', '农业类名牌产品数',
      -- guangdong-2015 national-key-products-comparable-spot-check-failure-rate: 国家重点产品可比性跟踪监督抽查不合格率
      'nationalkeyproductscomparablespotcheckfailurerate',
      '国家重点产品可比性跟踪监督抽查不合格率',
      'nationalkeyproductscomparablefollowupspotcheckfailurerate',
      '重点产品可比性跟踪监督抽查不合格率', '可比性跟踪监督抽查不合格率',
      '国家重点产品可比性跟踪抽查不合格率', '国家重点产品可比性跟踪监督抽查合格率',
      '重点产品可比性跟踪监督抽查合格率', '可比性跟踪监督抽查合格率',
      '国家重点产品可比性跟踪抽查合格率',
      -- guangdong-2015 nonconforming-product-follow-up-rate: 不合格产品后处理到位率
      'nonconformingproductfollowuprate', '不合格产品后处理到位率',
      'followupcompletionratefornonconformingproducts', '后处理到位率', '不合格产品后处理率',
      '不合格产品后处理完成率', '监督抽查不合格产品后处理到位率',
      -- guangdong-2015 export-industrial-products-inspection-pass-rate: 出口工业产品检验合格率
      'exportindustrialproductsinspectionpassrate', '出口工业产品检验合格率',
      '出口工业品检验合格率', '出口工业产品合格率',
      -- guangdong-2015 main-industrial-products-standards-adoption-rate: 主要工业产品采标率
      'mainindustrialproductsstandardsadoptionrate', '主要工业产品采标率',
      'internationalstandardsadoptionrateofmainindustrialproducts', '采标率',
      '主要工业产品采用国际标准率', '工业产品采标率', '主要工业产品采用国际标准和国外先进标准比例',
      '主要工业产品按国际标准或国外先进标准组织生产比例', '主要工业产品采用国际标准比例',
      -- guangdong-2015 above-scale-industrial-firms-with-quality-management-certification: 获得质量管理体系认证的规模以上工业企业
      'abovescaleindustrialfirmswithqualitymanagementcertification',
      '获得质量管理体系认证的规模以上工业企业',
      'industrialfirmsabovedesignatedsizewithqualitymanagementsystemcertification',
      '规模以上工业企业质量管理体系认证数', '质量管理体系认证企业数',
      '质量管理体系认证规模以上工业企业数', '获得质量管理体系认证的规上工业企业',
      '获质量管理体系认证的规模以上工业企业数',
      -- guangdong-2015 internationally-competitive-own-brands: 具有国际竞争力的自主品牌
      'internationallycompetitiveownbrands', '具有国际竞争力的自主品牌',
      '具有国际竞争力的自有品牌', '国际竞争力自主品牌', '自有品牌', '国际竞争力自有品牌',
      -- guangdong-2015 provincial-famous-trademarks: 省著名商标总数
      'provincialfamoustrademarks', '省著名商标总数', '著名商标', '广东省著名商标', '省著名商标',
      '省级著名商标', '著名商标数',
      -- guangdong-2015 provincial-famous-brand-products-industrial: 省名牌产品（工业类）
      'provincialfamousbrandproductsindustrial', '省名牌产品', '省名牌产品工业类',
      'provincialfamousbrandproducts', '广东省名牌产品', '广东省名牌产品工业类',
      '工业类省名牌产品', '工业类名牌产品', '工业类名牌产品数',
      -- guangdong-2015 export-inspection-exempt-products: 出口免验产品
      'exportinspectionexemptproducts', '出口免验产品', 'productsexemptfromexportinspection',
      '出口免验商品', '出口免验产品数', '出口商品免验产品',
      -- guangdong-2015 geographical-indication-products: 地理标志保护产品
      'geographicalindicationproducts', '地理标志保护产品',
      'productsundergeographicalindicationprotection', '国家地理标志保护产品', '地理标志产品',
      '地理标志保护产品数',
      -- guangdong-2015 famous-brand-firms-over-100-billion-yuan: 年主营业务超过1000亿元的名牌企业
      'famousbrandfirmsover100billionyuan', '年主营业务超过1000亿元的名牌企业',
      'famousbrandfirmswithannualmainbusinessover100billionyuan',
      '主营业务收入超过1000亿元的名牌企业', '超1000亿元名牌企业', '千亿名牌企业', '千亿元名牌企业',
      '主营业务收入超1000亿元名牌企业',
      -- guangdong-2015 famous-brand-firms-over-50-billion-yuan: 年主营业务超过500亿元的名牌企业
      'famousbrandfirmsover50billionyuan', '年主营业务超过500亿元的名牌企业',
      'famousbrandfirmswithannualmainbusinessover50billionyuan',
      '主营业务收入超过500亿元的名牌企业', '超500亿元名牌企业', '五百亿元名牌企业',
      '主营业务收入超500亿元名牌企业',
      -- guangdong-2015 strategic-emerging-industries-product-quality-2015: 战略性新兴产业产品质量
      -- guangdong-2015 strategic-emerging-industries-product-quality-2020: 战略性新兴产业产品质量
      'strategicemergingindustriesproductquality', '战略性新兴产业产品质量',
      'productqualityofstrategicemergingindustries',
      -- guangdong-2015 ordinary-goods-market-evaluation-pass-rate: 普通商品质量市场评价合格率
      'ordinarygoodsmarketevaluationpassrate', '普通商品质量市场评价合格率',
      'marketqualityevaluationpassrateofordinarygoods', '普通商品市场评价合格率',
      '普通商品质量合格率',
      -- guangdong-2015 key-goods-market-evaluation-pass-rate: 重点商品质量市场评价合格率
      'keygoodsmarketevaluationpassrate', '重点商品质量市场评价合格率',
      'marketqualityevaluationpassrateofkeygoods', '重点商品市场评价合格率', '重点商品质量合格率',
      -- guangdong-2015 new-international-standard-product-recognitions: 新增采用国际和国外先进标准的产品认可数量
      'newinternationalstandardproductrecognitions', '新增采用国际和国外先进标准的产品认可数量',
      'newrecognitionsofproductsmadetointernationalandadvancedforeignstandardsintheyear',
      '年度新增采标产品认可数量', '新增采标产品认可数', '采标产品认可数量', '新增采标产品认可数量',
      '新增采标产品数', '年新增采标产品认可数量',
      -- guangdong-2015 standardisation-technical-committees-hosted: 落户的国际和国家级专业标准化技术委员会、分技术委员会、标准制定工作组
      'standardisationtechnicalcommitteeshosted',
      '落户的国际和国家级专业标准化技术委员会、分技术委员会、标准制定工作组',
      'internationalandnationalstandardisationtechnicalcommittees,subcommitteesandworkinggroupshosted',
      '落户广东的国际和国家级专业标准化技术委员会、分技术委员会、标准制定工作组',
      '落户广东的标准化技术组织', '标准化技术委员会落户数', '落户广东的标准化技术委员会',
      '标准化技术委员会、分技术委员会和工作组数', '国际和国家级专业标准化技术机构数',
      -- guangdong-2015 international-national-industry-standards-drafted: 年度企事业单位主导或参与制修订国际标准、国家标准和行业标准
      'internationalnationalindustrystandardsdrafted',
      '年度企事业单位主导或参与制修订国际标准、国家标准和行业标准',
      'international,nationalandindustrystandardsdraftedorrevisedwiththeprovincesfirmsandinstitutionsintheyear',
      '企事业单位主导或参与制修订国际标准、国家标准和行业标准',
      '主导或参与制修订国际标准、国家标准和行业标准', '主导或参与制修订标准数',
      '制修订国际、国家和行业标准数',
      '年度企事业单位主导或参与制修订国际标准、国家标准和行业标准数量',
      '年度主导或参与制修订国际、国家和行业标准数', '年度参与制修订标准数',
      -- guangdong-2015 national-and-provincial-standardisation-demonstration-zones: 国家级和省级标准化示范区
      'nationalandprovincialstandardisationdemonstrationzones', '国家级和省级标准化示范区',
      '国家级、省级标准化示范区', '标准化示范区', '国家级和省级标准化示范区数', '标准化示范区数',
      -- guangdong-2015 prepackaged-goods-net-content-sampling-pass-rate: 定量包装商品净含量抽检合格率
      'prepackagedgoodsnetcontentsamplingpassrate', '定量包装商品净含量抽检合格率',
      'netcontentsamplingpassrateofprepackagedgoods', '定量包装商品净含量合格率',
      '净含量抽检合格率', '定量包装净含量抽检合格率', '定量包装商品净含量计量抽检合格率',
      -- guangdong-2015 mandatory-verification-measuring-instruments-coverage: 强制检定计量器具受检率
      'mandatoryverificationmeasuringinstrumentscoverage', '强制检定计量器具受检率',
      'verificationcoverageofmeasuringinstrumentsundermandatoryverification', '强检计量器具受检率',
      '计量器具强制检定率', '计量器具强检受检率', '强制检定受检率',
      -- guangdong-2015 national-quality-inspection-centres: 国家级质检中心
      'nationalqualityinspectioncentres', '国家级质检中心', '国家级质量检验中心', '国家质检中心',
      '国家级产品质量监督检验中心', '国家质检中心数', '国家产品质量监督检验中心',
      '国家级质检中心数',
      -- guangdong-2015 public-technical-testing-service-platforms: 公共技术检测服务平台
      'publictechnicaltestingserviceplatforms', '公共技术检测服务平台',
      '产业集聚地公共技术检测服务平台', '公共检测服务平台', '公共技术检测服务平台数',
      -- guangdong-2015 product-safety-indicators-mandatory-standard-compliance: 产品质量安全指标达到国家强制性标准要求的比例
      'productsafetyindicatorsmandatorystandardcompliance',
      '产品质量安全指标达到国家强制性标准要求的比例',
      'shareofproductsafetyindicatorsthatmeetnationalmandatorystandards', '产品质量安全指标达标率',
      '产品质量安全指标符合国家强制性标准比例', '产品质量安全指标强制性标准达标率',
      -- guangdong-2015 traditional-advantage-industries-product-quality-2020: 传统优势产业产品质量水平
      'traditionaladvantageindustriesproductquality', '传统优势产业产品质量水平',
      'productqualityleveloftraditionaladvantageindustries',
      -- guangdong-2015 overall-engineering-quality-level: 工程质量整体水平
      'overallengineeringqualitylevel', '工程质量整体水平', 'overalllevelofconstructionquality',
      -- guangdong-2015 large-medium-projects-first-acceptance-pass-rate: 大中型工程项目一次验收合格率
      'largemediumprojectsfirstacceptancepassrate', '大中型工程项目一次验收合格率',
      'firstacceptancepassrateoflargeandmediumprojects', '大中型工程一次验收合格率',
      '大中型项目一次验收合格率', '大中型工程项目一次性验收合格率',
      -- guangdong-2015 other-projects-first-acceptance-pass-rate: 其他工程一次验收合格率
      'otherprojectsfirstacceptancepassrate', '其他工程一次验收合格率',
      'firstacceptancepassrateofotherprojects', '其他工程项目一次验收合格率',
      '其他工程一次性验收合格率',
      -- guangdong-2015 public-satisfaction-with-construction-quality-2015: 人民群众对工程质量满意度
      -- guangdong-2015 public-satisfaction-with-construction-quality-2020: 人民群众对工程质量满意度
      'publicsatisfactionwithengineeringquality', '人民群众对工程质量满意度',
      'publicsatisfactionwithconstructionquality', '人民群众对工程质量尤其住宅质量满意度',
      '人民群众对工程质量', '工程质量满意度', '工程质量群众满意度', '群众对工程质量满意度',
      '人民群众工程质量满意度', '公众对工程质量满意度', '公众工程质量满意度',
      -- guangdong-2015 construction-quality-complaint-rate: 建设工程质量投诉率
      'constructionqualitycomplaintrate', '建设工程质量投诉率', '工程质量投诉率', '建设工程投诉率',
      -- guangdong-2015 core-technologies-in-key-engineering-fields: 重要工程领域核心技术
      'coretechnologiesinkeyengineeringfields', '重要工程领域核心技术',
      -- guangdong-2015 building-energy-saving-efficiency: 建筑工程节能效率
      'buildingenergysavingefficiency', '建筑工程节能效率',
      'energysavingefficiencyofbuildingprojects', '建筑节能效率',
      -- guangdong-2015 industrialised-construction-share: 建筑工程工业化建造比重
      'industrialisedconstructionshare', '建筑工程工业化建造比重',
      'shareofindustrialisedconstructioninbuildingprojects', '工业化建造比重', '建筑工业化比重',
      -- guangdong-2015 national-key-project-quality: 国家重点工程质量
      'nationalkeyprojectquality', '国家重点工程质量', 'qualityofnationalkeyconstructionprojects',
      -- guangdong-2015 e-commerce-credit-system: 电子商务信用体系
      'ecommercecreditsystem', '电子商务信用体系',
      -- guangdong-2015 e-commerce-credit-service-platforms: 电子商务信用服务平台
      'ecommercecreditserviceplatforms', '电子商务信用服务平台',
      'ecommercecreditserviceplatformsinoperation',
      -- guangdong-2015 electronic-payment-share: 电子支付比例
      'electronicpaymentshare', '电子支付比例', '电子支付占比', '电子支付比重',
      -- guangdong-2015 express-delivery-online-shopping-coordination: 快递服务与网络购物协同能力
      'expressdeliveryonlineshoppingcoordination', '快递服务与网络购物协同能力',
      'coordinationcapabilityofexpressdeliveryandonlineshopping',
      -- guangdong-2015 large-service-firms: 品牌影响力大、质量竞争力强的大型服务企业（集团）
      'largeservicefirms', '品牌影响力大、质量竞争力强的大型服务企业',
      '品牌影响力大、质量竞争力强的大型服务企业集团',
      'largeservicefirmsgroupswithstrongbrandsandqualitycompetitiveness',
      -- guangdong-2015 producer-services-customer-satisfaction: 生产性服务业顾客满意度
      'producerservicescustomersatisfaction', '生产性服务业顾客满意度',
      'customersatisfactionwithproducerservices', '生产性服务业顾客满意度指数',
      '生产性服务业满意度', '生产性服务顾客满意度', '生产性服务业用户满意度',
      '生产性服务业用户满意度指数',
      -- guangdong-2015 consumer-services-quality-standards-international-alignment: 生活性服务领域质量标准
      'consumerservicesqualitystandardsinternationalalignment', '生活性服务领域质量标准',
      'qualitystandardsinconsumerservices',
      -- guangdong-2015 consumer-services-standards-coverage: 生活性服务领域标准覆盖率
      'consumerservicesstandardscoverage', '生活性服务领域标准覆盖率',
      'standardscoverageofconsumerservices', '生活性服务业标准覆盖率', '服务标准覆盖率',
      -- guangdong-2015 national-service-standardisation-demonstration-zones: 国家级服务标准化示范区
      'nationalservicestandardisationdemonstrationzones', '国家级服务标准化示范区',
      -- guangdong-2015 service-brands-and-premium-service-projects: 凝聚民族文化特色的服务品牌和精品服务项目
      'servicebrandsandpremiumserviceprojects', '凝聚民族文化特色的服务品牌和精品服务项目',
      'servicebrandsandpremiumserviceprojectswithnationalculturalcharacter',
      -- guangdong-2015 consumer-services-business-models: 专业化、品牌化、网络化经营模式
      'consumerservicesbusinessmodels', '专业化、品牌化、网络化经营模式',
      'specialised,brandedandnetworkedbusinessmodelsinconsumerservices',
      -- guangdong-2015 consumer-services-customer-satisfaction: 生活性服务业顾客满意度
      'consumerservicescustomersatisfaction', '生活性服务业顾客满意度',
      'customersatisfactionwithconsumerservices', '生活性服务业用户满意度指数',
      '生活性服务业满意度', '生活性服务顾客满意度', '生活性服务业顾客满意度指数',
      '生活性服务业用户满意度',
      -- guangdong-2015 national-comprehensive-service-standardisation-pilots: 国家级综合服务业标准化试点
      'nationalcomprehensiveservicestandardisationpilots', '国家级综合服务业标准化试点',
      -- guangdong-2015 backbone-service-firms-service-quality: 骨干服务企业服务质量
      'backboneservicefirmsservicequality', '骨干服务企业服务质量',
      'servicequalityofbackboneservicefirms',
      -- guangdong-2015 key-service-projects-service-quality: 重点服务项目服务质量
      'keyserviceprojectsservicequality', '重点服务项目服务质量',
      'servicequalityofkeyserviceprojects',
      -- guangdong-2015 leading-quality-professionals: 质量领军人才
      'leadingqualityprofessionals', '质量领军人才',
      -- guangdong-2015 international-standards-led-in-emerging-industries: 主导制定国际标准
      'internationalstandardsledinemergingindustries', '主导制定国际标准',
      'internationalstandardsledinstrategicemergingindustries'
    )
) AS reduced
ORDER BY region, indicator, year, value, unit;
