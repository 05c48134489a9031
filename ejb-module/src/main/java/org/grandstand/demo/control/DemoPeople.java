package org.grandstand.demo.control;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invents people from a seed: the same seed gives the same people in the same order. */
public final class DemoPeople {

    /** The first of them sign in as bin/demo-sign-ins.txt says. */
    public static final int CUSTOMERS = 300;

    private static final int PASSPORT_EVERY = 15;
    private static final int RELATED_AT_MOST = 3;
    private static final String FIRST_PHONE = "13800000001";
    private static final String[] PHONE_STARTS = {"133", "135", "136", "137", "139", "150", "158", "177", "186", "188"};
    private static final int PHONE_END = 100_000_000;

    private static final String[] SURNAMES =
            ("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文")
                    .split("");
    private static final String[] GIVEN_NAMES =
            ("子涵 雨桐 浩宇 欣怡 梓轩 诗涵 宇航 思远 佳怡 俊杰 嘉豪 梦洁 晓东 丽娟 建国 秀英 志强 海燕 文博 雪梅 天佑 若曦 明轩 静怡 伟 芳 磊 敏 强 洋 艳 "
                            + "勇 军 杰 娟 涛 超 霞 平 刚 桂英 玉兰 建华 春梅 晨曦 一诺 泽宇 可欣 睿 婷婷 立新 红霞 永康 安琪 书瑶 景行 知远 清扬 望舒 怀瑾")
                    .split(" ");
    private static final String[] FOREIGN_NAMES = {
        "Emily Carter",
        "Lucas Meyer",
        "Sofia Rossi",
        "Kenji Tanaka",
        "Camille Dubois",
        "Mateo Alvarez",
        "Anna Kowalska",
        "Oliver Bennett",
        "Priya Nair",
        "Jonas Lindqvist",
        "Min-jun Park",
        "Isabel Ferreira",
        "Thomas Novak",
        "Hanna Schneider",
        "Rafael Costa",
        "Grace Okafor",
        "Daniel Cohen",
        "Linh Nguyen",
        "Noah Williams",
        "Elena Petrova"
    };
    /** Divisions whose codes have been in use for longer than any of these people lives. */
    private static final String[] DIVISIONS = {
        "110101", "110102", "110108", "120104", "210102", "310101", "310104", "310110", "320102", "320106", "330102",
        "350203", "370202", "370203", "420106", "440103", "440104", "440106", "510104", "610103"
    };

    private static final DateTimeFormatter BIRTHDAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final LocalDate OLDEST = LocalDate.of(1952, 1, 1);
    private static final int BIRTH_DAYS = 20_000;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private final Random random;
    private final Set<String> numbers = new HashSet<>();
    private int foreigners;

    private DemoPeople(long seed) {
        random = new Random(seed);
    }

    public static List<DemoCustomer> customers(long seed) {
        DemoPeople people = new DemoPeople(seed);
        List<DemoCustomer> customers = new ArrayList<>(CUSTOMERS);
        for (int i = 0; i < CUSTOMERS; i++) {
            customers.add(people.customer(i));
        }
        return customers;
    }

    private DemoCustomer customer(int index) {
        boolean foreign = index % PASSPORT_EVERY == PASSPORT_EVERY - 1;
        DemoPerson self = foreign ? foreigner() : resident();
        List<DemoPerson> related = new ArrayList<>();
        int many = foreign ? 0 : index == 0 ? RELATED_AT_MOST : random.nextInt(RELATED_AT_MOST + 1);
        for (int i = 0; i < many; i++) {
            related.add(resident());
        }
        return new DemoCustomer(index, index == 0 ? FIRST_PHONE : phone(), self, related);
    }

    private String phone() {
        return unique(() ->
                PHONE_STARTS[random.nextInt(PHONE_STARTS.length)] + String.format("%08d", random.nextInt(PHONE_END)));
    }

    private DemoPerson resident() {
        String name = SURNAMES[random.nextInt(SURNAMES.length)] + GIVEN_NAMES[random.nextInt(GIVEN_NAMES.length)];
        return new DemoPerson(name, unique(this::residentNumber), true);
    }

    /** GB 11643: division, birthday, sequence, check character by ISO 7064 MOD 11-2. */
    private String residentNumber() {
        String body = DIVISIONS[random.nextInt(DIVISIONS.length)]
                + BIRTHDAY.format(OLDEST.plusDays(random.nextInt(BIRTH_DAYS)))
                + String.format("%03d", 1 + random.nextInt(999));
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + CHECKS.charAt(sum % CHECKS.length());
    }

    private DemoPerson foreigner() {
        String name = FOREIGN_NAMES[foreigners++ % FOREIGN_NAMES.length];
        return new DemoPerson(name, unique(() -> "P" + String.format("%08d", random.nextInt(PHONE_END))), false);
    }

    private String unique(java.util.function.Supplier<String> maker) {
        String made = maker.get();
        while (!numbers.add(made)) {
            made = maker.get();
        }
        return made;
    }
}
