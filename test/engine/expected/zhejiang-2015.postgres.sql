-- quality-check sql: the figures that zhejiang-2015 asks for.
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
    'd9f773e607dbdc46' AS query,
    'zhejiang-2015:40063bee' AS policy
  FROM "quality"."figures"
  WHERE
    -- Letter case, blanks, brackets, and 全国 and 排名 around a name make no difference.
    regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(coalesce(CAST("indicator" AS text), '')), '[[:space:]_"''-]|“|”|‘|’|「|」|『|』|《|》|　| ', '', 'g'), '(（|[(])[^()]*(）|[)])$', '', 'g'), '^全国(平均)?(水平)?(的)?|(在)?(全国)?(的)?(排名|位次|名次|排位|rank|ranking)$|(（|[(])?全国(平均)?(水平)?(）|[)])?$', '', 'g'), '[()]|（|）', '', 'g') IN (
      -- zhejiang-2015 overall-quality-level: 总体质量
      'overallqualitylevel', '总体质量',
      -- zhejiang-2015 major-science-technology-projects: 年度实施重大科技专项数
      'majorsciencetechnologyprojects', '年度实施重大科技专项数',
      'majorscienceandtechnologyprojectscarriedoutintheyear', '重大科技专项', '重大科技专项数',
      '实施重大科技专项',
      -- zhejiang-2015 innovative-enterprises: 创新型企业数
      'innovativeenterprises', '创新型企业数', '创新型企业',
      -- zhejiang-2015 registered-trademarks: 商标注册总量
      'registeredtrademarks', '商标注册总量', 'registeredtrademarksintotal', '注册商标总量',
      '商标注册量', '注册商标总数', '有效注册商标总量',
      -- zhejiang-2015 international-trademark-registrations: 商标国际注册量
      'internationaltrademarkregistrations', '商标国际注册量', '国际注册', '国际注册商标',
      '商标国际注册', '商标国际注册总量', '国际商标注册量',
      -- zhejiang-2015 patent-applications: 专利申请量
      'patentapplications', '专利申请量',
      -- zhejiang-2015 patents-granted: 专利授权量
      'patentsgranted', '专利授权量',
      -- zhejiang-2015 patent-implementation-rate: 专利技术实施率
      'patentimplementationrate', '专利技术实施率',
      -- zhejiang-2015 national-industry-standards-led: 年度为主参与制修订国家、行业标准数
      'nationalindustrystandardsled', '年度为主参与制修订国家、行业标准数',
      'nationalandindustrystandardsdrawnuporrevisedintheyearwithaleadingpart',
      '为主参与制修订国家、行业标准', '为主制修订国家、行业标准数', '为主制修订国家行业标准数',
      '参与制修订国家和行业标准数',
      -- zhejiang-2015 agricultural-standards-implementation-rate: 农业标准推广实施率
      'agriculturalstandardsimplementationrate', '农业标准推广实施率',
      'implementationrateofagriculturalstandards', '农业标准实施率',
      -- zhejiang-2015 cluster-alliance-standards-implementation-rate: 块状产业联盟标准推广实施率
      'clusteralliancestandardsimplementationrate', '块状产业联盟标准推广实施率',
      'implementationrateofalliancestandardsinblockindustries', '块状产业联盟标准实施率',
      '联盟标准推广实施率',
      -- zhejiang-2015 service-standardisation-pilot-projects: 服务标准化试点项目数
      'servicestandardisationpilotprojects', '服务标准化试点项目数', '服务标准化试点项目',
      '服务标准化试点', '服务业标准化试点项目',
      -- zhejiang-2015 brand-products-projects-enterprises: 品牌产品、品牌工程和品牌企业
      'brandproductsprojectsenterprises', '品牌产品、品牌工程和品牌企业',
      'brandproducts,brandprojectsandbrandenterprises',
      -- zhejiang-2015 modern-industrial-clusters: 现代产业集群
      'modernindustrialclusters', '现代产业集群',
      -- zhejiang-2015 provincial-regional-brands: 浙江区域名牌
      'provincialregionalbrands', '浙江区域名牌', 'zhejiangregionalbrands', '区域名牌',
      '浙江区域名牌数',
      -- zhejiang-2015 provincial-service-brands: 浙江服务名牌
      'provincialservicebrands', '浙江服务名牌', 'zhejiangservicebrands', '服务名牌',
      '浙江服务名牌数',
      -- zhejiang-2015 provincial-famous-brand-products: 省名牌产品总数
      'provincialfamousbrandproducts', '省名牌产品总数', '浙江名牌产品', '浙江名牌产品数',
      '省名牌产品',
      -- zhejiang-2015 well-known-trademarks: 驰名商标
      'wellknowntrademarks', '驰名商标', '中国驰名商标', '驰名商标数',
      -- zhejiang-2015 provincial-famous-trademarks: 省著名商标总数
      'provincialfamoustrademarks', '省著名商标总数', '浙江省著名商标', '著名商标',
      '浙江省著名商标数', '省著名商标', '省级著名商标', '著名商标数',
      -- zhejiang-2015 national-quality-inspection-centres: 国家级质检中心
      'nationalqualityinspectioncentres', '国家级质检中心', '国家级质量检验中心', '国家质检中心',
      '国家级产品质量监督检验中心', '国家质检中心数', '国家产品质量监督检验中心',
      '国家级质检中心数',
      -- zhejiang-2015 inspection-testing-public-service-platforms: 检验检测公共技术服务平台
      'inspectiontestingpublicserviceplatforms', '检验检测公共技术服务平台',
      'publictechnicalserviceplatformsforinspectionandtesting',
      -- zhejiang-2015 high-level-laboratories: 高水平实验室
      'highlevellaboratories', '高水平实验室',
      -- zhejiang-2015 annual-quality-target-assessment: 质量建设目标考核评价
      'annualqualitytargetassessment', '质量建设目标考核评价',
      'yearlyassessmentofthequalitytargets',
      -- zhejiang-2015 large-cluster-alliance-standards-coverage: 年产值50亿元以上块状产业联盟标准
      'largeclusteralliancestandardscoverage', '年产值50亿元以上块状产业联盟标准',
      'alliancestandardsinblockindustrieswithoutputof5billionyuanormoreayear',
      -- zhejiang-2015 agricultural-standardisation-demonstration-projects: 农业标准化示范项目
      'agriculturalstandardisationdemonstrationprojects', '农业标准化示范项目',
      -- zhejiang-2015 national-spot-check-pass-rate: 国家监督抽查合格率
      'nationalspotcheckpassrate', '国家监督抽查合格率', '产品质量国家监督抽查合格率',
      '国抽合格率', '国家监督抽查产品合格率', '国家监督抽查批次合格率', '国家抽检合格率',
      '国家监督抽查产品质量合格率', '国家监督抽查合格批次', '国家监督抽查合格产品',
      '国家监督抽查合格产品批次', '国家监督抽查不合格批次', '国家监督抽查不合格产品',
      '国家监督抽查不合格产品批次', '国家监督抽查批次', '国家监督抽查产品批次',
      '国家监督抽查抽查批次', '国家监督抽查不合格率', '国抽不合格率',
      -- zhejiang-2015 provincial-spot-check-pass-rate: 省级监督抽查合格率
      'provincialspotcheckpassrate', '省级监督抽查合格率', '省级监督抽查批次合格率', '省抽合格率',
      '省级监督抽查产品合格率', '产品质量省级监督抽查合格率', '省级抽检合格率',
      '省级监督抽查产品批次合格率', '省级监督抽查合格批次', '省级监督抽查合格产品批次',
      '省级监督抽查不合格批次', '省级监督抽查不合格产品批次', '省级监督抽查批次',
      '省级监督抽查产品批次', '省级监督抽查抽查批次', '省级监督抽查不合格率', '省抽不合格率',
      -- zhejiang-2015 local-food-provincial-spot-check-pass-rate: 地产食品省级监督抽查批次合格率
      'localfoodprovincialspotcheckpassrate', '地产食品省级监督抽查批次合格率',
      'provincialspotcheckpassrateoflocallyproducedfood', '地产食品合格率',
      '地产食品监督抽查合格率', '地产食品批次合格率',
      -- zhejiang-2015 local-medicine-provincial-spot-check-pass-rate: 地产药品省级监督抽查批次合格率
      'localmedicineprovincialspotcheckpassrate', '地产药品省级监督抽查批次合格率',
      'provincialspotcheckpassrateoflocallyproduceddrugs', '地产药品合格率',
      '地产药品监督抽查合格率', '地产药品批次合格率',
      -- zhejiang-2015 local-farm-produce-provincial-spot-check-pass-rate: 地产农产品省级监督抽查批次合格率
      'localfarmproduceprovincialspotcheckpassrate', '地产农产品省级监督抽查批次合格率',
      'provincialspotcheckpassrateoflocallygrownfarmproducts', '地产农产品合格率',
      '地产农产品监督抽查合格率', '地产农产品批次合格率',
      -- zhejiang-2015 above-scale-firms-standards-adoption-rate: 规模以上企业采用国际标准与国外先进标准率
      'abovescalefirmsstandardsadoptionrate', '规模以上企业采用国际标准与国外先进标准率',
      'adoptionrateofinternationalandadvancedforeignstandardsamongenterprisesabovedesignatedsize',
      '规模以上企业采标率', '规上企业采标率',
      -- zhejiang-2015 quality-management-system-certification-rate: 质量管理体系认证持证率
      'qualitymanagementsystemcertificationrate', '质量管理体系认证持证率',
      '规模以上企业质量管理体系认证持证率', '质量管理体系认证率', '质量体系认证持证率',
      -- zhejiang-2015 environmental-management-system-certification-rate: 环境管理体系认证持证率
      'environmentalmanagementsystemcertificationrate', '环境管理体系认证持证率',
      '规模以上企业环境管理体系认证持证率', '环境管理体系认证率', '环境体系认证持证率',
      -- zhejiang-2015 completed-works-conformity-rate: 竣工交付使用工程质量达标率
      'completedworksconformityrate', '竣工交付使用工程质量达标率',
      'shareofcompletedanddeliveredprojectsthatmeetthenationalstandardorcode',
      '竣工交付使用的工程质量', '竣工工程质量达标率', '竣工交付工程质量达标率',
      -- zhejiang-2015 works-handover-pass-rate: 交验合格率
      'workshandoverpassrate', '交验合格率', 'passrateofprojectsathandoverinspection',
      '工程交验合格率', '竣工交验合格率', '竣工工程交验合格率',
      -- zhejiang-2015 project-quality-level: 工程质量水平
      'projectqualitylevel', '工程质量水平', 'levelofprojectquality',
      -- zhejiang-2015 new-civil-buildings-energy-standard-rate: 新建民用建筑节能设计标准实施率
      'newcivilbuildingsenergystandardrate', '新建民用建筑节能设计标准实施率',
      'shareofnewcivilbuildingsundertheenergysavingdesignstandard', '新建民用建筑实施节能设计标准',
      '新建民用建筑节能标准执行率', '新建建筑节能设计标准实施率',
      -- zhejiang-2015 service-firms-with-quality-management-system: 建立质量管理体系的服务企业数
      'servicefirmswithqualitymanagementsystem', '建立质量管理体系的服务企业数',
      'serviceenterpriseswithaqualitymanagementsystem', '服务企业建立质量管理体系',
      '服务企业质量管理体系', '建立质量管理体系服务企业', '服务企业质量管理体系建立数',
      -- zhejiang-2015 main-service-industries-customer-satisfaction-rate: 主要服务行业顾客满意率
      'mainserviceindustriescustomersatisfactionrate', '主要服务行业顾客满意率',
      'customersatisfactionrateofthemainserviceindustries', '主要服务行业顾客满意度',
      '服务行业顾客满意率', '主要服务业顾客满意率',
      -- zhejiang-2015 major-pollutant-emissions: 主要污染物排放总量
      'majorpollutantemissions', '主要污染物排放总量', 'totalemissionsofthemainpollutants',
      '主要污染物排放量', '主要污染物总量',
      -- zhejiang-2015 surface-water-quality: 地表水环境质量
      'surfacewaterquality', '地表水环境质量',
      -- zhejiang-2015 ambient-air-quality: 城乡环境空气质量
      'ambientairquality', '城乡环境空气质量', 'urbanandruralambientairquality',
      -- zhejiang-2015 regional-noise: 区域噪声
      'regionalnoise', '区域噪声', 'regionalenvironmentalnoise',
      -- zhejiang-2015 ecological-environment-quality-level: 生态环境质量总体水平
      'ecologicalenvironmentqualitylevel', '生态环境质量总体水平',
      'overalllevelofecologicalandenvironmentalquality',
      -- zhejiang-2015 firms-with-performance-excellence: 实施卓越绩效管理企业数
      'firmswithperformanceexcellence', '实施卓越绩效管理企业数',
      'enterprisespractisingperformanceexcellencemanagement', '卓越绩效管理企业',
      '千家企业实施卓越绩效管理',
      -- zhejiang-2015 firms-with-total-quality-management: 导入全面质量管理企业数
      'firmswithtotalqualitymanagement', '导入全面质量管理企业数',
      'enterprisesthathaveintroducedtotalqualitymanagement', '全面质量管理企业',
      '万家企业导入全面质量管理',
      -- zhejiang-2015 quality-standardisation-leading-experts: 质量管理、标准化领域学科带头人和技术专家
      'qualitystandardisationleadingexperts', '质量管理、标准化领域学科带头人和技术专家',
      'leadingacademicsandtechnicalexpertsinqualitymanagementandstandardisation'
    )
) AS reduced
ORDER BY region COLLATE "C", indicator COLLATE "C", year COLLATE "C", value COLLATE "C", unit COLLATE "C";
