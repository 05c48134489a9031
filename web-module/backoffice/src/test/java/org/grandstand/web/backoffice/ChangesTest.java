package org.grandstand.web.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChangesTest {

    @Test
    @DisplayName("only fields that changed are listed, with their values before and after")
    void changedFields() {
        assertThat(lines("{\"name\":\"甲\",\"places\":3,\"open\":true}", "{\"name\":\"乙\",\"places\":3,\"open\":false}"))
                .containsExactly("name: 甲 → 乙", "open: true → false");
        assertThat(lines("{\"name\":\"甲\"}", "{\"name\":\"甲\"}")).isEmpty();
    }

    @Test
    @DisplayName("a field that came or went has a dash on the other side, and so has one without a value")
    void cameAndWent() {
        assertThat(lines("{\"a\":1,\"gone\":2,\"none\":null}", "{\"a\":1,\"new\":3}"))
                .containsExactly("gone: 2 → —", "new: — → 3");
        assertThat(lines("{\"a\":1}", null)).containsExactly("a: 1 → —");
    }

    @Test
    @DisplayName("without a state before, all of the state after is listed")
    void onlyAfter() {
        assertThat(lines(null, "{\"a\":1,\"b\":\"x\"}")).containsExactly("a: 1", "b: x");
        assertThat(lines(null, null)).isEmpty();
        assertThat(lines("", " ")).isEmpty();
    }

    @Test
    @DisplayName("what shares no field with the state before tells of the act: a reason, a file")
    void aboutTheAct() {
        assertThat(lines("{\"number\":\"SWM07\",\"state\":\"SCHEDULED\"}", "\"暴雨\""))
                .containsExactly("暴雨");
        assertThat(lines("{\"plan\":1,\"seats\":900}", "{\"reason\":\"repair\"}"))
                .containsExactly("reason: repair");
    }

    @Test
    @DisplayName("nested values are compact JSON; lists are compared place by place")
    void nested() {
        assertThat(lines("{\"window\":{\"from\":1}}", "{\"window\":{ \"from\" : 2 }}"))
                .containsExactly("window: {\"from\":1} → {\"from\":2}");
        assertThat(lines(
                        "[{\"level\":\"A\",\"quota\":1},{\"level\":\"B\"}]",
                        "[{\"level\":\"A\",\"quota\":2},{\"level\":\"B\"}]"))
                .containsExactly("1: {\"level\":\"A\",\"quota\":1} → {\"level\":\"A\",\"quota\":2}");
        assertThat(lines("[]", "[5]")).containsExactly("1: 5");
    }

    @Test
    @DisplayName("a value of eighty characters is whole, a longer one is cut")
    void longValues() {
        assertThat(lines(null, "{\"a\":\"" + "x".repeat(80) + "\"}")).containsExactly("a: " + "x".repeat(80));
        assertThat(lines(null, "{\"a\":\"" + "x".repeat(81) + "\"}")).containsExactly("a: " + "x".repeat(80) + "…");
    }

    @Test
    @DisplayName("long values that begin alike are shown from where they differ")
    void differenceIsSeen() {
        String alike = "x".repeat(200);
        assertThat(lines("{\"a\":\"" + alike + "1\"}", "{\"a\":\"" + alike + "2\"}"))
                .containsExactly("a: …" + "x".repeat(20) + "1 → …" + "x".repeat(20) + "2");
    }

    @Test
    @DisplayName("twelve fields are all listed; of more, twelve and a sign that there are more")
    void manyFields() {
        assertThat(lines(null, state(12))).hasSize(12).doesNotContain("…");
        assertThat(lines(null, state(13))).hasSize(13).endsWith("f12: 12", "…");
    }

    @Test
    @DisplayName("what is no JSON is shown as it is, shortened")
    void malformed() {
        assertThat(lines(null, "{\"a\":")).containsExactly("{\"a\":");
        assertThat(lines("gone", "here")).containsExactly("gone → here");
        assertThat(lines(null, "{" + "y".repeat(100))).containsExactly("{" + "y".repeat(79) + "…");
    }

    private static List<String> lines(String before, String after) {
        return Changes.between(before, after).stream().map(Change::line).toList();
    }

    private static String state(int fields) {
        return IntStream.rangeClosed(1, fields)
                .mapToObj(field -> "\"f" + field + "\":" + field)
                .collect(Collectors.joining(",", "{", "}"));
    }
}
