package io.minqing.interpret.region;

import io.minqing.record.Region;
import io.minqing.record.RegionLevel;
import io.minqing.text.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Writes pages of known places over random regions of the gazetteer; the same seed writes the same pages. */
final class RegionPageGenerator {
    /** Sentences without a place; %s is the level of the page's own place (县, 市, 区, 旗, 州, 省). */
    private static final List<String> FILLERS = List.of(
            "委员们积极响应%s政协号召，把座谈会开到田间地头，一条一条听意见。",
            "%s政协召开远程协商会，市政府和县委有关负责人应邀到会，现场答复。",
            "老城改造怎么改，居民说了算。委员提出复兴城市记忆、留住老街的建议。",
            "要加强合作、盘活资源，做好平安建设，让互助养老、和谐共处成为新风尚。",
            "公安、城管等部门联合办案，主动安全检查，前进路上不停步。",
            "住在山西路和长乐西路一带的居民反映，夜里施工声太大。",
            "北京路小学门口每天堵车，中山公园旁的停车场却空着一半。",
            "会上还尝了新下来的芒果和哈密瓜，大家边吃边谈销路。",
            "委员李安康、王长乐、赵和平分别发言，张海宁作记录。",
            "截至6月底，共收集意见建议136条，办结112条，满意率达98%%。",
            "他们把好经验写成信息，其中一条得到采纳，路灯当月就亮了。",
            "对口岸通关、物流降本等问题，委员开出了“药方”。",
            "有人提出新建区级图书馆，也有人主张先把老馆修好。",
            "工作室里茶香四溢，普洱茶、兰州拉面、沙县小吃的店主都来了。",
            "大家一致认为，要吃透政策，用好资金，把民生实事办得更扎实。",
            "资金由%s财政统筹，任务由%s里分解，进度一月一通报。",
            "活动中，委员走访老党员、慰问困难户，送去米面油和一句句暖心话。",
            "截止晚上八点，北京时间的新闻刚播完，院子里已坐满了人。",
            "年轻人进城务工，村里剩下老人和孩子，怎么办？委员想了三个办法。",
            "在平原上修路容易，在山里修路难，太平安稳的日子来得不易。",
            "本次活动得到%s委、%s政府的大力支持，社会各界反响热烈。",
            "“以前盼星星盼月亮，现在委员上门来。”一位大娘说。",
            "新华书店捐来图书三百册，人民银行的志愿者讲反诈。",
            "如何让好政策落得更快？委员建议简化流程、减少跑动。",
            "解放思想、开放合作，东西协作、南北互补，是大家的共识。",
            "农田水利年久失修，清水变浑水，灌溉成了心头病。",
            "要发挥界别优势，同心同向，会同有关部门把事情办好。",
            "大同世界，各有精彩；书香政协，处处花开。");

    /** Sentences that name other places in passing; they say nothing of whose page it is. */
    private static final List<String> PASSING = List.of(
            "货车把山货运到北京、上海、广州，电商订单一天比一天多。",
            "老刘早年在深圳打工，去年回乡办起了合作社。",
            "代表们要借鉴%o的经验，少走弯路。",
            "驻村书记毕业于武汉大学，说话直来直去。",
            "产品远销东南亚和俄罗斯，也进了杭州、成都的超市。",
            "学习%o做法，但不能照抄照搬。");

    private final Gazetteer gazetteer = Gazetteer.shared();
    private final Random random;
    private final List<Region> counties = new ArrayList<>();
    private final List<Region> prefectures = new ArrayList<>();
    private final List<Region> provinces = new ArrayList<>();
    private final Map<String, Integer> countiesOfName = new HashMap<>();
    /** A former name of each region that has one. */
    private final Map<Region, String> formerNames = new HashMap<>();

    private final Map<String, Supplier<RegionPage>> kinds = new LinkedHashMap<>();

    /**
     * Pages over one half of the counties and prefectures.
     *
     * @param seed decides the pages
     * @param half 0 or 1; no region of one half is the subject of a page of the other
     */
    RegionPageGenerator(long seed, int half) {
        random = new Random(seed);
        for (Region region : gazetteer.regions()) {
            boolean mine = new Random(Long.parseLong(region.code())).nextInt(1000) % 2 == half;
            boolean mainland = Integer.parseInt(region.code().substring(0, 2)) < 70;
            switch (region.level()) {
                case PROVINCE -> {
                    if (mainland) {
                        provinces.add(region);
                    }
                }
                case PREFECTURE -> {
                    if (mine && mainland) {
                        prefectures.add(region);
                    }
                }
                case COUNTY -> {
                    countiesOfName.merge(region.name(), 1, Integer::sum);
                    if (mine && mainland) {
                        counties.add(region);
                    }
                }
                default -> {}
            }
        }
        for (Vocabulary.Entry alias : Vocabulary.read("region_alias.csv", "alias", "code", "form")) {
            String name = alias.text("alias");
            Region region = gazetteer.region(alias.text("code")).orElseThrow();
            if (name.length() > 2
                    && (counties.contains(region) || prefectures.contains(region))
                    && gazetteer.meanings(name).size() == 1
                    && alias.text("form").equals("full")
                    && !name.contains("新区")
                    && !name.contains("园区")) {
                formerNames.putIfAbsent(region, name);
            }
        }
        kinds.put("full chain", this::fullChain);
        kinds.put("prefecture and county", this::prefectureAndCounty);
        kinds.put("county in the body", this::countyInTheBody);
        kinds.put("short with province", this::shortWithProvince);
        kinds.put("short with prefecture", this::shortWithPrefecture);
        kinds.put("short acting", this::shortActing);
        kinds.put("title only", this::titleOnly);
        kinds.put("publisher only", this::publisherOnly);
        kinds.put("supplied by", this::suppliedBy);
        kinds.put("workroom", this::workroom);
        kinds.put("rare township only", this::rareTownship);
        kinds.put("township and short county", this::townshipAndShort);
        kinds.put("visitors", this::visitors);
        kinds.put("goes to learn", this::goesToLearn);
        kinds.put("partners", this::partners);
        kinds.put("city in its county", this::cityInItsCounty);
        kinds.put("city page", this::cityPage);
        kinds.put("city only", this::cityOnly);
        kinds.put("province page", this::provincePage);
        kinds.put("province only", this::provinceOnly);
        kinds.put("round-up of a province", this::provinceRoundUp);
        kinds.put("round-up of strangers", this::strangerRoundUp);
        kinds.put("centre", this::centre);
        kinds.put("no place", this::noPlace);
        kinds.put("masked", this::masked);
        kinds.put("spider pool", this::spiderPool);
        kinds.put("namesake with city", this::namesakeWithCity);
        kinds.put("namesake with city paper", this::namesakeWithPaper);
        kinds.put("namesake alone", this::namesakeAlone);
        kinds.put("citizen's message", this::citizensMessage);
        kinds.put("proposal", this::proposal);
        kinds.put("dateline", this::dateline);
        kinds.put("spoken of", this::spokenOf);
        kinds.put("zone", this::zone);
        kinds.put("member abroad", this::memberAbroad);
        kinds.put("reports to those above", this::reportsAbove);
        kinds.put("school and hospital", this::schoolAndHospital);
        kinds.put("weak and distracted", this::weakAndDistracted);
        kinds.put("strong and distracted", this::strongAndDistracted);
        kinds.put("strong and distracted, again", this::strongAndDistracted);
        kinds.put("journey told at length", this::journey);
        kinds.put("visit told at length", this::visit);
        kinds.put("neighbours", this::neighbours);
        kinds.put("bare name heads the title", this::bareHeading);
        kinds.put("counties of one city", this::countiesOfOneCity);
        kinds.put("city and its districts told", this::cityAndDistricts);
        kinds.put("former name", this::formerName);
        kinds.put("township of a namesake", this::townshipOfNamesake);
        kinds.put("long text, named late", this::namedLate);
    }

    /** One page of every kind in turn. */
    List<RegionPage> pages(int number) {
        List<RegionPage> pages = new ArrayList<>(number);
        List<Supplier<RegionPage>> writers = List.copyOf(kinds.values());
        while (pages.size() < number) {
            pages.add(writers.get(pages.size() % writers.size()).get());
        }
        return pages;
    }

    // -- kinds ----------------------------------------------------------------------------------------------------

    private RegionPage fullChain() {
        Region c = unique();
        String chain = full(c);
        return page(
                "full chain",
                c,
                pick(chain + "政协：" + topic(), chain + "政协" + act(), null),
                null,
                chain + "政协" + act() + "。" + fill(c, 3) + official(c) + "政协主席表示，下一步要抓好落实。" + fill(c, 1));
    }

    private RegionPage prefectureAndCounty() {
        Region c = any();
        String name = parentName(c) + official(c);
        return page(
                "prefecture and county",
                c,
                topic(),
                null,
                "近日，" + name + "政协" + act() + "。" + fill(c, 3) + pick("", official(c) + "政协将持续跟进。") + fill(c, 2));
    }

    private RegionPage countyInTheBody() {
        Region c = unique();
        return page(
                "county in the body",
                c,
                topic(),
                null,
                pick("今年以来，", "近日，", "入夏以来，", "") + spoken(c) + "政协" + act() + "。" + fill(c, 4) + spoken(c)
                        + pick("政协副主席说，群众满意才算数。", "委员的身影随处可见。", "政协把它列入年度重点。") + fill(c, 1));
    }

    private RegionPage shortWithProvince() {
        Region c = shortable();
        String name = gazetteerShort(province(c)) + stem(c);
        return page(
                "short with province",
                c,
                name + "：" + topic(),
                null,
                pick("", name + level(c) + "里的" + "委员忙了起来。") + fill(c, 5) + "全" + level(c) + "已建成委员工作室23个。");
    }

    private RegionPage shortWithPrefecture() {
        Region c = shortable();
        String name = stemOf(parent(c)) + stem(c);
        return page(
                "short with prefecture",
                c,
                name + "：" + topic(),
                pick(null, gazetteerShort(province(c)) + "日报"),
                fill(c, 4) + pick("", name + "的委员说，这事能办。") + "全" + level(c) + "委员走村入户。");
    }

    private RegionPage shortActing() {
        Region c = shortable();
        return page(
                "short acting",
                c,
                stem(c) + pick("政协：", "县政协：".replace('县', level(c).charAt(0))) + topic(),
                null,
                stem(c) + "政协" + act() + "。" + fill(c, 3) + "下一步，" + stem(c) + "政协将" + act() + "。");
    }

    private RegionPage titleOnly() {
        Region c = unique();
        return page("title only", c, spoken(c) + pick("政协：", "：", "政协委员：") + topic(), pick(null, "人民政协网"), fill(c, 6));
    }

    private RegionPage publisherOnly() {
        Region c = unique();
        String source = spoken(c) + pick("政协", "政协办公室", "政协办", "政协网", "委员会办公室", "融媒体中心", "人民政府网");
        boolean acts = !source.endsWith("委员会办公室");
        return page("publisher only", c, topic(), acts ? source : "政协" + official(c) + "委员会", fill(c, 6));
    }

    private RegionPage suppliedBy() {
        Region c = unique();
        String line = pick("（%s政协办公室供稿）", "（作者单位：%s政协）", "（作者系%s政协主席）", "（供稿：%s政协）", "（%s政协 张明）", "（来源：%s政协）")
                .formatted(official(c));
        return page("supplied by", c, topic(), null, fill(c, 5) + "\n" + line);
    }

    private RegionPage workroom() {
        Region c = unique();
        String town = town(c);
        return page(
                "workroom",
                c,
                official(c) + town + "委员工作室：" + topic(),
                null,
                town + "委员工作室" + act() + "。" + fill(c, 3) + "工作室负责人介绍，" + official(c) + "已建工作室18个。");
    }

    private RegionPage rareTownship() {
        Region c = any();
        String town = rareTown(c);
        if (town == null) {
            return rareTownship();
        }
        return page(
                "rare township only",
                c,
                town + "委员工作室：" + topic(),
                null,
                town + "的议事会开在树下。" + fill(c, 3) + town + pick("的群众说，事情办得敞亮。", "党委书记到场答复。"));
    }

    private RegionPage townshipAndShort() {
        Region c = shortable();
        String town = town(c);
        return page(
                "township and short county",
                c,
                stem(c) + town + "：" + topic(),
                null,
                stem(c) + "县".replace("县", level(c)) + town + "的委员" + act() + "。" + fill(c, 4) + town + "今年新修水渠三条。");
    }

    private RegionPage visitors() {
        Region c = unique();
        Region o = stranger(c);
        String visitor = pick(full(o), gazetteerShort(province(o)) + official(o), official(o));
        String title = pick(
                visitor + "政协来" + pick("我" + level(c), official(c)) + "考察",
                official(c) + "政协接待" + visitor + "政协考察团",
                topic());
        return exchange(
                "visitors",
                c,
                o,
                title,
                "3月8日，" + visitor + "政协" + pick("考察组一行", "主席率队", "一行9人") + "来" + pick(official(c), "我" + level(c))
                        + "考察" + pick("委员工作室建设", "协商议事工作") + "，" + official(c) + "政协主席陪同。" + fill(c, 2) + "座谈会上，"
                        + official(c) + "政协介绍了经验做法。" + fill(c, 1));
    }

    private RegionPage goesToLearn() {
        Region c = unique();
        Region o = stranger(c);
        Region p = stranger(c);
        String first = gazetteerFull(province(o)) + official(o);
        return new RegionPage(
                "goes to learn",
                official(c) + "政协组织委员外出学习考察",
                null,
                official(c) + "政协组织委员" + pick("赴", "前往", "先后赴") + first + "、" + gazetteerFull(province(p)) + official(p)
                        + pick("学习考察", "考察调研") + "。" + fill(c, 3) + official(c) + "政协要求把学到的东西用起来。",
                c.code(),
                Set.of(),
                Set.copyOf(List.of(o.code(), p.code())));
    }

    private RegionPage partners() {
        Region c = unique();
        Region o = stranger(c);
        return exchange(
                "partners",
                c,
                o,
                official(c) + "政协：" + topic(),
                official(c) + "与" + full(o) + pick("结为友好", "开展对口协作", "结对帮扶") + "，两地政协共同搭台。" + official(c) + "政协" + act()
                        + "。" + fill(c, 3) + official(c) + "政协主席表示感谢。");
    }

    private RegionPage cityInItsCounty() {
        Region p = prefectureOfSeveral();
        Region c = child(p);
        return new RegionPage(
                "city in its county",
                p.name() + "政协到" + c.name() + "调研",
                null,
                p.name() + "政协调研组到" + c.name() + "调研养老服务。" + fill(p, 3) + p.name() + "政协副主席要求，" + c.name() + "要补短板。",
                p.code(),
                Set.of(c.code()),
                Set.of());
    }

    private RegionPage cityPage() {
        Region p = prefectureOfSeveral();
        Region a = child(p);
        Region b = child(p);
        return new RegionPage(
                "city page",
                p.name() + "政协：" + topic(),
                pick(null, stemOf(p) + "日报"),
                p.name() + "政协" + act() + "。" + fill(p, 2) + a.name() + "政协、" + b.name() + "政协分别交流发言。" + fill(p, 2)
                        + p.name() + "政协主席讲话。",
                p.code(),
                Set.copyOf(List.of(a.code(), b.code())),
                Set.of());
    }

    private RegionPage cityOnly() {
        Region p = pickOf(prefectures);
        String name = pick(p.name(), gazetteer.shortName(p.code()), stemOf(p));
        return page(
                "city only",
                p,
                name + "政协：" + topic(),
                null,
                name + "政协" + act() + "。" + fill(p, 4) + p.name() + "政协将一抓到底。");
    }

    private RegionPage provincePage() {
        Region v = pickOf(provinces);
        Region a = inside(v);
        Region b = inside(v);
        return new RegionPage(
                "province page",
                gazetteerShort(v) + "政协" + act(),
                gazetteerShort(v) + "政协",
                v.name() + "政协" + act() + "。" + fill(v, 2) + "调研组先后到" + a.name() + "、" + b.name() + "走访。" + fill(v, 1)
                        + gazetteerShort(v) + "政协主席强调，要讲真话、建诤言。",
                v.code(),
                Set.copyOf(List.of(a.code(), b.code())),
                Set.of());
    }

    private RegionPage provinceOnly() {
        Region v = pickOf(provinces);
        String name = pick(v.name(), gazetteerShort(v));
        return page(
                "province only",
                v,
                pick(name + "政协" + act(), topic()),
                null,
                name + "政协" + act() + "。" + fill(v, 4) + name + "政协副主席出席。");
    }

    private RegionPage provinceRoundUp() {
        Region v = pickOf(provinces);
        Set<String> allowed = new HashSet<>();
        StringBuilder body = new StringBuilder(gazetteerShort(v) + "各地政协" + act() + "。\n");
        for (int i = 0; i < 4; i++) {
            Region a = inside(v);
            allowed.add(a.code());
            gazetteer.ancestors(a.code()).forEach(above -> allowed.add(above.code()));
            body.append(a.name())
                    .append("政协")
                    .append(act())
                    .append("。")
                    .append(fill(a, 1))
                    .append("\n");
        }
        return new RegionPage(
                "round-up of a province",
                gazetteerShort(v) + "各地政协" + act(),
                pick(null, gazetteerShort(v) + "政协"),
                body.toString().strip(),
                v.code(),
                allowed,
                Set.of());
    }

    private RegionPage strangerRoundUp() {
        Set<String> allowed = new HashSet<>();
        StringBuilder body = new StringBuilder();
        Region last = null;
        for (int i = 0; i < 4; i++) {
            Region a = last == null ? unique() : stranger(last);
            last = a;
            allowed.add(a.code());
            gazetteer.ancestors(a.code()).forEach(above -> allowed.add(above.code()));
            body.append(pick(full(a), a.name(), gazetteerShort(province(a)) + a.name()))
                    .append("政协")
                    .append(act())
                    .append("。")
                    .append(fill(a, 1))
                    .append("\n");
        }
        return new RegionPage(
                "round-up of strangers",
                pick("各地动态", "基层政协一周", topic()),
                "人民政协报",
                body.toString().strip(),
                null,
                allowed,
                Set.of());
    }

    private RegionPage centre() {
        return new RegionPage(
                "centre",
                pick("全国政协召开双周协商座谈会", "全国政协委员建言" + topic(), topic()),
                pick("人民政协报", "新华社", "中国政协"),
                "全国政协在京召开会议，围绕" + topic() + "协商议政。" + neutral(4),
                null,
                Set.of(),
                Set.of());
    }

    private RegionPage noPlace() {
        return new RegionPage("no place", topic(), null, neutral(7), null, Set.of(), Set.of());
    }

    private RegionPage masked() {
        Region c = unique();
        return new RegionPage(
                "masked",
                pick("A3区", "K8县", "B市") + "某小区噪音扰民",
                null,
                pick("A市A3区", "西地省K8县", "B7县") + town(c) + "附近" + neutral(1) + "请A市相关部门处理，电话打不通。",
                null,
                Set.of(),
                Set.of());
    }

    private RegionPage spiderPool() {
        Region c = unique();
        StringBuilder pool = new StringBuilder(pick("主站蜘蛛池模板: ", "友情链接：", ""));
        String mark = pick("| ", " | ", " ", "_", "，", "、");
        for (int i = 0; i < 24; i++) {
            pool.append(i == 0 ? "" : mark).append(anywhere().name());
        }
        return page(
                "spider pool",
                c,
                official(c) + "政协：" + topic(),
                null,
                official(c) + "政协" + act() + "。" + fill(c, 4) + "\n" + pool);
    }

    private RegionPage namesakeWithCity() {
        Region c = namesake();
        return page(
                "namesake with city",
                c,
                pick(c.name() + "政协：" + topic(), parentName(c) + c.name() + "政协：" + topic()),
                null,
                c.name() + "政协" + act() + "。" + fill(c, 3) + "地处" + parentName(c) + "中心的" + c.name() + "人口密集。"
                        + c.name() + "政协持续用力。");
    }

    private RegionPage namesakeWithPaper() {
        Region c = namesake();
        return page(
                "namesake with city paper",
                c,
                c.name() + "政协：" + topic(),
                stemOf(parent(c)) + pick("日报", "晚报", "新闻网", "市政协".replace('市', last(parent(c)))),
                c.name() + "政协" + act() + "。" + fill(c, 3) + c.name() + "政协主席作总结。");
    }

    private RegionPage namesakeAlone() {
        Region c = namesake();
        return new RegionPage(
                "namesake alone",
                c.name() + "政协：" + topic(),
                null,
                c.name() + "政协" + act() + "。" + fill(c, 3),
                null,
                Set.of(),
                Set.of());
    }

    private RegionPage citizensMessage() {
        Region c = unique();
        return page(
                "citizen's message",
                c,
                pick("关于", "咨询") + official(c) + town(c) + pick("道路维修", "自来水停水", "宅基地") + "的问题",
                null,
                "尊敬的领导：我是" + official(c) + town(c) + "的村民，我们村的路坏了两年，多次反映没有结果，恳请" + level(c) + "里派人看看。谢谢！");
    }

    private RegionPage proposal() {
        Region v = pickOf(provinces);
        Region a = inside(v);
        return new RegionPage(
                "proposal",
                "关于加强" + pick("湖泊治理", "职业教育", "县域物流") + "的建议",
                v.name() + "政协",
                "我省现有园区86个。调研发现，" + a.name() + "等地做法较好，但配套不足。建议：一是统筹规划；二是加大投入。" + neutral(2),
                v.code(),
                Set.of(a.code()),
                Set.of());
    }

    private RegionPage dateline() {
        Region c = unique();
        return page(
                "dateline",
                c,
                topic(),
                pick(null, stemOf(parent(c)) + "日报"),
                pick("本报", "") + pick(stem(c), official(c)) + "讯 " + pick("（记者 王强）", "") + "近日，" + official(c) + "政协"
                        + act() + "。" + fill(c, 4) + "该" + level(c) + "政协负责人说，要让群众看得见变化。");
    }

    private RegionPage spokenOf() {
        Region c = unique();
        return page(
                "spoken of",
                c,
                topic(),
                null,
                pick("走进", "在") + official(c) + "的" + pick("田野", "社区", "车间") + "，随处可见委员的身影。" + fill(c, 3) + "这几年，"
                        + official(c) + pick("的变化看得见。", "的路宽了，灯亮了。") + "全" + level(c) + "委员没有缺席。");
    }

    private RegionPage zone() {
        Region p = prefectureOfSeveral();
        String zone = stemOf(p) + pick("高新区", "经开区", "经济技术开发区", "高新技术产业开发区");
        return page(
                "zone",
                p,
                zone + pick("委员工作室", "政协工委") + "：" + topic(),
                stemOf(p) + "日报",
                zone + pick("政协工委", "委员工作室") + act() + "。" + fill(p, 3) + p.name() + "政协主席到场。");
    }

    private RegionPage memberAbroad() {
        Region c = unique();
        Region o = stranger(c);
        return page(
                "member abroad",
                c,
                official(c) + "政协委员风采：" + topic(),
                null,
                pick(
                                "委员张某祖籍" + o.name() + "，",
                                "委员张某毕业于" + o.name() + "第一中学，",
                                "委员张某是" + full(o) + "某公司董事长，",
                                "委员张某曾任" + o.name() + "教师，")
                        + "如今是" + official(c) + "政协委员。" + fill(c, 3) + official(c) + "政协为他点赞。");
    }

    private RegionPage reportsAbove() {
        Region c = unique();
        return page(
                "reports to those above",
                c,
                official(c) + "政协：" + topic(),
                null,
                official(c) + "政协" + act() + "，做法得到" + gazetteerShort(province(c))
                        + "省政协、".replace("省", levelOf(province(c))) + parentName(c) + "政协肯定。" + fill(c, 3) + official(c)
                        + "政协向" + parentName(c) + "委作了汇报。" + fill(c, 1));
    }

    private RegionPage schoolAndHospital() {
        Region c = unique();
        return page(
                "school and hospital",
                c,
                topic(),
                null,
                official(c) + "第一中学门前的路堵了多年。" + level(c) + "政协委员走进校园，又到" + official(c) + "人民医院察看停车场。" + fill(c, 4)
                        + official(c) + "政协形成专报。");
    }

    private RegionPage weakAndDistracted() {
        Region c = unique();
        String own = pick(
                official(c) + "的委员领着大家算了一笔账。",
                "在" + official(c) + "，这样的议事点有37个。",
                official(c) + town(c) + "的群众最先尝到甜头。",
                official(c) + "政协牵头办了这件事。",
                official(c) + "人大代表、政协委员一起到场。");
        return page(
                "weak and distracted",
                c,
                topic(),
                null,
                own + fill(c, 2) + distract(c, 1) + fill(c, 1) + "全" + level(c) + "都在推开。");
    }

    private RegionPage strongAndDistracted() {
        Region c = unique();
        String title = pick(
                official(c) + "政协：" + topic(),
                official(c) + "：" + topic(),
                topic() + "——" + official(c) + "政协工作综述",
                topic());
        return page(
                "strong and distracted",
                c,
                title,
                null,
                pick("近年来，", "") + official(c) + "政协" + act() + "。" + fill(c, 1) + distract(c, 2) + fill(c, 1)
                        + distract(c, 2) + official(c) + "政协" + act() + "。");
    }

    /** Sentences that name strangers in full, each in another way. */
    private String distract(Region own, int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < number; i++) {
            String o = pick(full(stranger(own)), stranger(own).name());
            text.append(pick(
                            "来自%的客商张某签下了订单。",
                            "这种做法在%已经推行五年。",
                            "老李的儿子在%打工，过年才回来。",
                            "%某科技有限公司计划在这里投资建厂。",
                            "委员们还学习了%的经验。",
                            "参会的有%籍企业家代表。",
                            "产品销往%等地。",
                            "此前，%发生的事故给大家敲响警钟。",
                            "他1988年毕业于%第一中学，后来当了兵。",
                            "据%媒体报道，同类问题并不少见。",
                            "县里派人赴%招商，签约三个项目。",
                            "与%签订了友好合作协议。",
                            "像%那样，把协商做成品牌。",
                            "一支来自%的医疗队在这里义诊三天。")
                    .replace("%", o));
        }
        return text.toString();
    }

    private RegionPage journey() {
        Region c = unique();
        Region o = stranger(c);
        return new RegionPage(
                "journey told at length",
                pick(official(c) + "政协赴" + o.name() + "考察", topic()),
                null,
                "5月6日至9日，" + official(c) + "政协主席带队赴" + full(o) + "考察。\n考察组先后察看了社区和企业。" + o.name() + "政协介绍了经验，"
                        + o.name() + "的同志陪同考察。" + fill(c, 2) + "\n考察组认为，" + o.name() + "的做法值得学习。返程后，" + official(c)
                        + "政协召开座谈会。",
                c.code(),
                Set.of(),
                Set.of(o.code()));
    }

    private RegionPage visit() {
        Region c = unique();
        Region o = stranger(c);
        return new RegionPage(
                "visit told at length",
                pick(o.name() + "政协考察团莅临" + official(c) + "考察", o.name() + "政协来我" + level(c) + "学习交流", topic()),
                null,
                "近日，" + full(o) + "政协副主席一行莅临" + official(c) + "考察交流。\n" + fill(c, 2) + "座谈会上，双方互赠书籍。" + o.name()
                        + "政协副主席对" + official(c) + "的热情接待表示感谢。" + fill(c, 1) + official(c) + "政协主席陪同考察。",
                c.code(),
                Set.of(),
                Set.of(o.code()));
    }

    private RegionPage neighbours() {
        Region p = prefectureOfSeveral();
        Region c = child(p);
        Region o = child(p);
        if (c.equals(o)) {
            return neighbours();
        }
        return new RegionPage(
                "neighbours",
                o.name() + "政协来" + c.name() + "考察",
                null,
                o.name() + "政协考察组一行来" + c.name() + "考察协商议事工作，" + c.name() + "政协主席陪同。" + fill(c, 3) + c.name()
                        + "政协介绍了做法。",
                c.code(),
                Set.of(),
                Set.of(o.code()));
    }

    private RegionPage bareHeading() {
        Region c = shortable();
        String name = stem(c);
        return page(
                "bare name heads the title",
                c,
                pick(name + "：" + topic(), name + "委员" + act(), name + "政协" + act(), name + level(c) + "：" + topic()),
                null,
                pick("", level(c) + "政协把实事办在心坎上。") + fill(c, 4) + "全" + level(c) + "建起议事点27个，" + level(c) + "政协每季调度。");
    }

    private RegionPage countiesOfOneCity() {
        Region p = prefectureOfSeveral();
        Region a = child(p);
        Region b = child(p);
        return new RegionPage(
                "counties of one city",
                p.name() + "各地政协" + act(),
                stemOf(p) + "日报",
                a.name() + "政协" + act() + "。" + fill(a, 1) + "\n" + b.name() + "政协" + act() + "。" + fill(b, 1),
                p.code(),
                Set.copyOf(List.of(a.code(), b.code())),
                Set.of());
    }

    private RegionPage cityAndDistricts() {
        Region p = prefectureOfSeveral();
        Region a = child(p);
        return new RegionPage(
                "city and its districts told",
                stemOf(p) + "：" + topic(),
                null,
                "走进" + stemOf(p) + "的大街小巷，变化就在身边。" + fill(p, 2) + a.name() + "的王大姐说，如今办事方便多了。" + fill(p, 1) + p.name()
                        + "将持续推进。" + p.name() + "政协委员建言。",
                p.code(),
                Set.of(a.code()),
                Set.of());
    }

    private RegionPage formerName() {
        Region c = pickOf(formerNames.keySet().stream()
                .sorted(java.util.Comparator.comparing(Region::code))
                .toList());
        String name = formerNames.get(c);
        return page(
                "former name",
                c,
                pick(name + "政协：" + topic(), topic()),
                null,
                name + "政协" + act() + "。" + fill(c, 3) + pick("那时的" + name + "，路还是土路。", name + "政协主席到会。") + name
                        + "政协委员踊跃建言。");
    }

    private RegionPage townshipOfNamesake() {
        Region c = namesake();
        String town = rareTown(c);
        if (town == null) {
            return townshipOfNamesake();
        }
        return page(
                "township of a namesake",
                c,
                pick(c.name() + "政协：" + topic(), town + "：" + topic()),
                null,
                c.name() + town + "的委员工作室" + act() + "。" + fill(c, 3) + c.name() + "政协委员走进" + town + "。");
    }

    private RegionPage namedLate() {
        Region c = unique();
        return page(
                "long text, named late",
                c,
                topic(),
                null,
                fill(c, 9) + "\n" + fill(c, 6) + official(c) + "政协负责人介绍，今年已办结48件。" + fill(c, 4) + "下一步，" + official(c)
                        + "政协将" + act() + "。");
    }

    // -- parts ----------------------------------------------------------------------------------------------------

    private RegionPage page(String kind, Region own, String title, String source, String body) {
        String filled = body;
        if (random.nextInt(3) == 0) {
            filled += "\n"
                    + PASSING.get(random.nextInt(PASSING.size()))
                            .replace("%o", stranger(own).name());
        }
        return new RegionPage(kind, title, source, filled, own.code(), Set.of(), Set.of());
    }

    private RegionPage exchange(String kind, Region own, Region other, String title, String body) {
        Set<String> exchange = new HashSet<>(Set.of(other.code()));
        return new RegionPage(kind, title, null, body, own.code(), Set.of(), exchange);
    }

    private String fill(Region own, int sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            String filler = FILLERS.get(random.nextInt(FILLERS.size()));
            text.append(filler.replace("%s", level(own)).replace("%%", "%"));
            if (random.nextInt(4) == 0) {
                text.append('\n');
            }
        }
        return text.toString();
    }

    /** As {@link #fill}, of no level. */
    private String neutral(int sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            text.append(FILLERS.get(random.nextInt(FILLERS.size()))
                    .replace("%s", "")
                    .replace("%%", "%"));
        }
        return text.toString();
    }

    private String topic() {
        return pick(
                "小院里的大协商",
                "把好事办到心坎上",
                "委员工作室里话民生",
                "“码”上议事解民忧",
                "一杯清茶聊出金点子",
                "乡村振兴有我在",
                "让提案落地生根",
                "搭平台 聚合力 促发展",
                "助企纾困显担当",
                "织密履职网");
    }

    private String act() {
        return pick(
                "组织委员视察老旧小区改造",
                "召开协商议事会",
                "推进委员工作室建设",
                "开展“委员进社区”活动",
                "围绕营商环境开展民主监督",
                "走访慰问困难群众",
                "举办读书交流会",
                "把协商搬到田间地头");
    }

    private Region any() {
        return pickOf(counties);
    }

    /** A county whose name no other has. */
    private Region unique() {
        Region c = any();
        return countiesOfName.get(c.name()) == 1 ? c : unique();
    }

    /** A county whose name without suffix is no word and of no other place. */
    private Region shortable() {
        Region c = unique();
        String stem = gazetteerShortName(c);
        boolean fit = stem != null
                && gazetteer.everyday(stem) == null
                && gazetteer.meanings(stem).size() == 1;
        return fit ? c : shortable();
    }

    private Region namesake() {
        Region c = any();
        boolean fit = countiesOfName.get(c.name()) > 1 && parent(c).level() == RegionLevel.PREFECTURE;
        return fit ? c : namesake();
    }

    private Region anywhere() {
        return pickOf(counties);
    }

    /** A county of another province. */
    private Region stranger(Region own) {
        Region c = unique();
        return province(c).equals(province(own))
                        || gazetteer.everyday(c.name()) != null
                        || c.name().length() < 3
                ? stranger(own)
                : c;
    }

    private Region prefectureOfSeveral() {
        Region p = pickOf(prefectures);
        long named = gazetteer.children(p.code()).stream()
                .filter(c -> c.level() == RegionLevel.COUNTY && plain(c))
                .count();
        return named > 1 ? p : prefectureOfSeveral();
    }

    private Region child(Region p) {
        return pickOf(gazetteer.children(p.code()).stream()
                .filter(c -> c.level() == RegionLevel.COUNTY && plain(c))
                .toList());
    }

    private Region inside(Region v) {
        List<Region> within = counties.stream()
                .filter(c -> gazetteer.contains(v.code(), c.code()) && plain(c) && countiesOfName.get(c.name()) == 1)
                .toList();
        return pickOf(within);
    }

    private boolean plain(Region c) {
        return c.name().length() > 2 && gazetteer.everyday(c.name()) == null && countiesOfName.get(c.name()) == 1;
    }

    private Region parent(Region c) {
        return gazetteer.parent(c.code()).orElse(c);
    }

    private Region province(Region c) {
        List<Region> above = gazetteer.ancestors(c.code());
        return above.isEmpty() ? c : above.get(above.size() - 1);
    }

    private String full(Region c) {
        return gazetteer.fullName(c.code());
    }

    private String official(Region c) {
        return c.name();
    }

    /** The name as people write it: 恭城县 as often as 恭城瑶族自治县. */
    private String spoken(Region c) {
        return pick(c.name(), gazetteer.shortName(c.code()));
    }

    private String parentName(Region c) {
        return parent(c).name();
    }

    private String gazetteerFull(Region r) {
        return r.name();
    }

    private String gazetteerShort(Region province) {
        return gazetteer.shortName(province.code());
    }

    private String gazetteerShortName(Region c) {
        String shown = c.name();
        return gazetteer.names().contains(shown.substring(0, shown.length() - 1)) && shown.length() > 2
                ? shown.substring(0, shown.length() - 1)
                : null;
    }

    private String stem(Region c) {
        return c.name().substring(0, c.name().length() - 1);
    }

    private String stemOf(Region p) {
        String name = gazetteer.shortName(p.code());
        if (p.level() == RegionLevel.PROVINCE) {
            return name;
        }
        return name.endsWith("地区")
                ? name.substring(0, name.length() - 2)
                : name.length() > 2 ? name.substring(0, name.length() - 1) : name;
    }

    private static char last(Region region) {
        return region.name().charAt(region.name().length() - 1);
    }

    private String level(Region region) {
        return levelOf(region);
    }

    private static String levelOf(Region region) {
        return String.valueOf(last(region));
    }

    private String town(Region c) {
        List<Region> towns = gazetteer.children(c.code());
        return towns.isEmpty() ? "城关镇" : pickOf(towns).name();
    }

    /** A township that no other county has; null when the county has none. */
    private String rareTown(Region c) {
        List<Region> towns = gazetteer.children(c.code()).stream()
                .filter(town -> town.name().length() > 2
                        && gazetteer.meanings(town.name()).size() == 1
                        && gazetteer.everyday(town.name()) == null)
                .toList();
        return towns.isEmpty() ? null : pickOf(towns).name();
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> T pickOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
