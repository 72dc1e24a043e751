-- quality-check sql: the figures that jiangsu-2020 asks for.
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
    'c1302b734727f186' AS query,
    'jiangsu-2020:dfdf409a' AS policy
  FROM "quality"."figures"
  WHERE
    -- Letter case, blanks, brackets, and 全国 and 排名 around a name make no difference.
    regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(coalesce(CAST("indicator" AS text), '')), '[[:space:]_"''-]|“|”|‘|’|「|」|『|』|《|》|　| ', '', 'g'), '(（|[(])[^()]*(）|[)])$', '', 'g'), '^全国(平均)?(水平)?(的)?|(在)?(全国)?(的)?(排名|位次|名次|排位|rank|ranking)$|(（|[(])?全国(平均)?(水平)?(）|[)])?$', '', 'g'), '[()]|（|）', '', 'g') IN (
      -- jiangsu-2020 overall-quality-competitiveness: 综合质量竞争力
      'overallqualitycompetitiveness', '综合质量竞争力',
      -- jiangsu-2020 high-value-added-and-quality-service-supply-share: 高附加值和优质服务供给比重
      'highvalueaddedandqualityservicesupplyshare', '高附加值和优质服务供给比重',
      'shareofhighvalueaddedandhighqualityservicesupply', '高附加值和优质服务比重',
      '优质服务供给比重',
      -- jiangsu-2020 manufacturing-quality-competitiveness-index: 制造业质量竞争力指数
      'manufacturingqualitycompetitivenessindex', '制造业质量竞争力指数', '质量竞争力指数',
      '制造业竞争力指数',
      -- jiangsu-2020 local-farm-produce-sampling-pass-rate: 主要地产农产品质量抽检合格率
      'localfarmproducesamplingpassrate', '主要地产农产品质量抽检合格率',
      'spotcheckpassrateofmainlocallyproducedagriculturalproducts', '地产农产品质量抽检合格率',
      '地产农产品抽检合格率', '农产品质量抽检合格率',
      -- jiangsu-2020 three-label-output-share: 种植业食用农产品“三品”产量占食用农产品产量比重
      'threelabeloutputshare', '种植业食用农产品三品产量占食用农产品产量比重',
      'shareofthethreelabelsintheoutputofediblefarmproduce', '种植业食用农产品三品产量比重',
      '种植业三品产量比重', '三品产量占比', '三品产量比重', '三品产量占食用农产品产量比重',
      '种植业食用农产品三品比重',
      -- jiangsu-2020 national-spot-check-pass-rate: 国家监督抽查合格率
      'nationalspotcheckpassrate', '国家监督抽查合格率', '产品质量国家监督抽查合格率',
      '国抽合格率', '国家监督抽查产品合格率', '国家监督抽查批次合格率', '国家抽检合格率',
      '国家监督抽查产品质量合格率', '国家监督抽查合格批次', '国家监督抽查合格产品',
      '国家监督抽查合格产品批次', '国家监督抽查不合格批次', '国家监督抽查不合格产品',
      '国家监督抽查不合格产品批次', '国家监督抽查批次', '国家监督抽查产品批次',
      '国家监督抽查抽查批次', '国家监督抽查不合格率', '国抽不合格率',
      -- jiangsu-2020 large-medium-projects-first-acceptance-pass-rate: 大中型工程项目一次验收合格率
      'largemediumprojectsfirstacceptancepassrate', '大中型工程项目一次验收合格率',
      'firstacceptancepassrateoflargeandmediumprojects', '大中型工程一次验收合格率',
      '大中型项目一次验收合格率', '大中型工程项目一次性验收合格率',
      -- jiangsu-2020 new-civil-buildings-green-building-standard-rate: 新建民用建筑一星级以上绿色建筑标准执行率
      'newcivilbuildingsgreenbuildingstandardrate', '新建民用建筑一星级以上绿色建筑标准执行率',
      'shareofnewcivilbuildingsbuilttotheonestarorabovegreenbuildingstandard',
      '新建民用建筑绿色建筑标准执行率', '新建民用建筑绿色建筑达标率',
      '新建民用建筑按一星级以上绿色建筑标准规划、设计和建设比例',
      '新建民用建筑一星级以上绿色建筑比例',
      -- jiangsu-2020 producer-services-customer-satisfaction: 生产性服务业顾客满意度
      'producerservicescustomersatisfaction', '生产性服务业顾客满意度',
      'customersatisfactionwithproducerservices', '生产性服务业顾客满意度指数',
      '生产性服务业满意度', '生产性服务顾客满意度', '生产性服务业用户满意度',
      '生产性服务业用户满意度指数',
      -- jiangsu-2020 consumer-services-customer-satisfaction: 生活性服务业顾客满意度
      'consumerservicescustomersatisfaction', '生活性服务业顾客满意度',
      'customersatisfactionwithconsumerservices', '生活性服务业用户满意度指数',
      '生活性服务业满意度', '生活性服务顾客满意度', '生活性服务业顾客满意度指数',
      '生活性服务业用户满意度',
      -- jiangsu-2020 new-china-quality-awards: 新增中国质量奖
      'newchinaqualityawards', '新增中国质量奖', '新培育中国质量奖', '中国质量奖',
      '年度新增中国质量奖', '新获中国质量奖',
      -- jiangsu-2020 new-china-grand-awards-for-industry: 新增中国工业大奖
      'newchinagrandawardsforindustry', '新增中国工业大奖', '新培育中国工业大奖', '中国工业大奖',
      '年度新增中国工业大奖', '新获中国工业大奖',
      -- jiangsu-2020 new-luban-awards: 新增鲁班奖
      'newlubanawards', '新增鲁班奖', 'lubanprizesnewlywon', '新争创鲁班奖',
      '新增中国建筑工程鲁班奖', '鲁班奖', '年度鲁班奖', '新培育中国建筑工程鲁班奖',
      '中国建筑工程鲁班奖', '新获鲁班奖', '中国建设工程鲁班奖',
      -- jiangsu-2020 new-zhan-tianyou-awards: 新增中国土木工程詹天佑奖
      'newzhantianyouawards', '新增中国土木工程詹天佑奖', 'newtienyowjemecivilengineeringprizes',
      '新培育中国土木工程詹天佑奖', '中国土木工程詹天佑奖', '新增詹天佑奖', '詹天佑奖',
      '新获詹天佑奖',
      -- jiangsu-2020 new-dayu-water-project-awards: 新增中国水利工程优质（大禹）奖
      'newdayuwaterprojectawards', '新增中国水利工程优质大禹奖', '新增中国水利工程优质',
      'newdayuwaterprojectqualityawards', '新培育中国水利工程优质大禹奖', '新培育中国水利工程优质',
      '中国水利工程优质大禹奖', '中国水利工程优质', '新增大禹奖', '大禹奖', '新获大禹奖',
      '中国水利工程优质奖',
      -- jiangsu-2020 strategic-emerging-industries-quality-level: 战略性新兴产业质量水平
      'strategicemergingindustriesqualitylevel', '战略性新兴产业质量水平',
      'qualitylevelofstrategicemergingindustries',
      -- jiangsu-2020 modern-agriculture-share: 现代农业比重
      'modernagricultureshare', '现代农业比重', 'shareofmodernagriculture', '现代农业占比',
      -- jiangsu-2020 modern-services-share: 现代服务业比重
      'modernservicesshare', '现代服务业比重', 'shareofmodernservices', '现代服务业占比',
      -- jiangsu-2020 quality-competitive-industry-scale: 质量竞争型产业规模
      'qualitycompetitiveindustryscale', '质量竞争型产业规模',
      'scaleofqualitycompetitiveindustries', '质量竞争型产业总规模',
      -- jiangsu-2020 world-and-national-class-industrial-clusters: 世界级、国家级产业集群
      'worldandnationalclassindustrialclusters', '世界级、国家级产业集群',
      'worldclassandnationallevelindustrialclusters',
      -- jiangsu-2020 regional-quality-brands: 区域质量品牌
      'regionalqualitybrands', '区域质量品牌',
      -- jiangsu-2020 public-metrology-standards-and-traceability-coverage: 社会公用计量标准和量值传递体系覆盖率
      'publicmetrologystandardsandtraceabilitycoverage', '社会公用计量标准和量值传递体系覆盖率',
      'coverageofpublicmeasurementstandardsandthetraceabilitysystem',
      '社会公用计量标准和量值传递覆盖率', '社会公用计量标准和量传体系覆盖率',
      '计量标准和量值传递体系覆盖率',
      -- jiangsu-2020 new-international-standards-led-or-joined: 新增主导和参与制定国际标准
      'newinternationalstandardsledorjoined', '新增主导和参与制定国际标准',
      'newinternationalstandardsledorjoinedindrafting', '主导和参与制定国际标准',
      '主导或参与制定国际标准', '年度新增国际标准', '主导和参与制定国际标准数',
      -- jiangsu-2020 new-national-standards-led-or-joined: 新增主导和参与制定国家标准
      'newnationalstandardsledorjoined', '新增主导和参与制定国家标准',
      'newnationalstandardsledorjoinedindrafting', '主导和参与制定国家标准',
      '主导或参与制定国家标准', '年度新增国家标准', '主导和参与制定国家标准数',
      -- jiangsu-2020 new-national-and-provincial-inspection-centres: 新增国家和省级检验检测中心
      'newnationalandprovincialinspectioncentres', '新增国家和省级检验检测中心',
      'newnationalandprovincialinspectionandtestingcentres', '新建国家和省级检验检测中心',
      '新增国家级和省级检验检测中心', '新建国家和省级质检中心', '新增国家和省级质检中心',
      -- jiangsu-2020 consumer-goods-brands-on-par-with-famous-brands: 同标准同质量日用消费品品牌
      'consumergoodsbrandsonparwithfamousbrands', '同标准同质量日用消费品品牌',
      'dailyconsumergoodsbrandsonparwithfamousbrands',
      '与国内外知名品牌同标准同质量的日用消费品品牌',
      -- jiangsu-2020 suzuo-fine-products: 苏作精品
      'suzuofineproducts', '苏作精品', '苏作精品数',
      -- jiangsu-2020 consumer-goods-national-famous-brand-demonstration-zones: 日用消费品全国知名品牌示范区
      'consumergoodsnationalfamousbranddemonstrationzones', '日用消费品全国知名品牌示范区',
      'nationalfamousbranddemonstrationzonesfordailyconsumergoods', '日用消费品知名品牌示范区',
      '知名品牌示范区', '全国知名品牌示范区', '知名品牌示范区日用消费品',
      '全国知名品牌示范区日用消费品',
      -- jiangsu-2020 smart-equipment-application-rate: 智能装备应用率
      'smartequipmentapplicationrate', '智能装备应用率', 'applicationrateofsmartequipment',
      '规模以上企业智能装备应用率', '智能设备应用率',
      -- jiangsu-2020 overall-labour-productivity: 全员劳动生产率
      'overalllabourproductivity', '全员劳动生产率', '规模以上企业全员劳动生产率', '劳动生产率',
      -- jiangsu-2020 resource-and-energy-use-efficiency: 资源能源利用效率
      'resourceandenergyuseefficiency', '资源能源利用效率', '资源和能源利用效率',
      -- jiangsu-2020 high-end-equipment-industry-competitiveness: 高端装备产业整体竞争力
      'highendequipmentindustrycompetitiveness', '高端装备产业整体竞争力',
      'overallcompetitivenessofthehighendequipmentindustry',
      -- jiangsu-2020 high-end-equipment-fields-at-international-level: 高端装备产业部分领域国际先进水平
      'highendequipmentfieldsatinternationallevel', '高端装备产业部分领域国际先进水平',
      'fieldsofhighendequipmentattheinternationaladvancedlevel',
      -- jiangsu-2020 national-new-quality-service-cluster-pilot: 国家新型优质服务业集群建设试点
      'nationalnewqualityserviceclusterpilot', '国家新型优质服务业集群建设试点',
      'nationalpilotfornewhighqualityserviceclusters',
      -- jiangsu-2020 influential-service-brand-enterprises-and-regional-brands: 江苏服务品牌企业和江苏服务区域品牌
      'influentialservicebrandenterprisesandregionalbrands', '江苏服务品牌企业和江苏服务区域品牌',
      'jiangsuservicebrandenterprisesandregionalservicebrands',
      -- jiangsu-2020 highest-provincial-measurement-standards: 省内最高计量标准
      'highestprovincialmeasurementstandards', '省内最高计量标准',
      'highestmeasurementstandardsintheprovince',
      -- jiangsu-2020 quality-technical-backbone-and-artisans: 质量技术骨干、质量工匠
      'qualitytechnicalbackboneandartisans', '质量技术骨干、质量工匠',
      'qualitytechnicalspecialistsandartisans',
      -- jiangsu-2020 quality-academicians-scientists-and-academic-leaders: 质量院士、质量科学家和质量学科带头人
      'qualityacademiciansscientistsandacademicleaders', '质量院士、质量科学家和质量学科带头人',
      'qualityacademicians,scientistsandacademicleaders',
      -- jiangsu-2020 quality-think-tanks-and-research-institutes: 质量智库、质量研究院
      'qualitythinktanksandresearchinstitutes', '质量智库、质量研究院',
      -- jiangsu-2020 entrepreneurs-versed-in-quality-tools: 熟悉应用质量管理工具的企业家
      'entrepreneursversedinqualitytools', '熟悉应用质量管理工具的企业家',
      'entrepreneursversedinqualitymanagementtools',
      -- jiangsu-2020 jiangsu-and-china-artisans: “江苏工匠”“中国工匠”
      'jiangsuandchinaartisans', '江苏工匠中国工匠', 'jiangsuartisansandchinaartisans'
    )
) AS reduced
ORDER BY region COLLATE "C", indicator COLLATE "C", year COLLATE "C", value COLLATE "C", unit COLLATE "C";
