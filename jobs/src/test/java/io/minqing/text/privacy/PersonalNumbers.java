package io.minqing.text.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invents numbers of persons, and numbers that only look so, in the forms in which pages write them. */
final class PersonalNumbers {
    private static final String CHECKS = "10X98765432";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final Random random;

    PersonalNumbers(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    /** A number of a person in one of its forms. */
    String ofAPerson() {
        return switch (random.nextInt(5)) {
            case 0, 1 -> mobile();
            case 2 -> identityCard();
            case 3 -> oldIdentityCard();
            default -> bankCard();
        };
    }

    String mobile() {
        String number = "1" + (3 + random.nextInt(7)) + digits(9);
        String a = number.substring(0, 3);
        String b = number.substring(3, 7);
        String c = number.substring(7);
        return oneOf(List.of(
                number,
                a + " " + b + " " + c,
                a + "-" + b + "-" + c,
                a + "-" + number.substring(3),
                number.substring(0, 7) + " " + c,
                "+86 " + number,
                "+86-" + number,
                "86" + number,
                "0086" + number,
                fullWidth(number)));
    }

    String identityCard() {
        String first = oneOf(List.of("110105", "430124", "451022", "610102", "350524", "620422"))
                + (1940 + random.nextInt(70))
                + twoDigits(1 + random.nextInt(12))
                + twoDigits(1 + random.nextInt(28))
                + digits(3);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (first.charAt(i) - '0') * WEIGHTS[i];
        }
        String whole = first + CHECKS.charAt(sum % 11);
        return oneOf(List.of(
                whole,
                whole.toLowerCase(Locale.ROOT),
                whole.substring(0, 6) + " " + whole.substring(6, 14) + " " + whole.substring(14),
                fullWidth(whole)));
    }

    /** The form of fifteen digits, in use until 2013. */
    String oldIdentityCard() {
        return "430124"
                + (40 + random.nextInt(60))
                + twoDigits(1 + random.nextInt(12))
                + twoDigits(1 + random.nextInt(28))
                + digits(3);
    }

    String bankCard() {
        String start = oneOf(List.of("621700", "622848", "622202", "436742", "519413", "955880"));
        int length = start.startsWith("62") ? oneOf(List.of(16, 17, 18, 19)) : start.startsWith("955") ? 19 : 16;
        String number = withLuhn(start + digits(length - 1 - start.length()));
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            grouped.append(i > 0 && i % 4 == 0 ? " " : "").append(number.charAt(i));
        }
        return oneOf(List.of(number, grouped.toString(), grouped.toString().replace(' ', '-')));
    }

    /** A number that is nobody's, or an office's. */
    String ofNobody() {
        String eleven = "1" + (3 + random.nextInt(7)) + digits(9);
        return oneOf(List.of(
                oneOf(List.of("12345", "12338", "12348", "12315", "95598", "95588", "119", "10086")),
                "400-" + digits(3) + "-" + digits(4),
                "0" + (310 + random.nextInt(650)) + "-" + (2 + random.nextInt(7)) + digits(6),
                "010-" + (5 + random.nextInt(4)) + digits(7),
                "（0" + (731 + random.nextInt(200)) + "）8" + digits(7),
                "统一社会信用代码91430100MA4L" + digits(6) + "X",
                "统一社会信用代码5143010" + digits(11),
                "注册号4301" + digits(11),
                "（2023）湘0106民初" + digits(5) + "号",
                "湘ICP备" + digits(8) + "号-1",
                "湘公网安备 4301" + digits(10) + "号",
                "订单号6222" + digits(12),
                eleven + "元",
                "¥" + eleven,
                "3." + eleven,
                "20" + (10 + random.nextInt(15)) + "-" + twoDigits(1 + random.nextInt(12)) + "-08 08:20:57",
                "2022082408" + twoDigits(random.nextInt(60)) + "57",
                digits(3) + " 2019 2020",
                (1 + random.nextInt(9)) + digits(7) + "户",
                "2024年第" + (1 + random.nextInt(99)) + "号",
                (1 + random.nextInt(99)) + ".5万元",
                "https://news.example.cn/a/" + eleven + ".html"));
    }

    private static String withLuhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int doubled = digit * 2;
            sum += i % 2 == 0 ? (doubled > 9 ? doubled - 9 : doubled) : digit;
        }
        return number + (10 - sum % 10) % 10;
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private static String fullWidth(String number) {
        StringBuilder wide = new StringBuilder();
        number.chars().forEach(c -> wide.append((char) (c + 0xfee0)));
        return wide.toString();
    }
}
