package org.grandstand.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.grandstand.exchange.ExportOrder;
import org.grandstand.exchange.Sheet;
import org.grandstand.kernel.Rejected;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFilesTest {

    private static final String SAMPLE = "场馆,座位数\n国家体育场,\"80,000\"\n";

    @ParameterizedTest(name = "{0}")
    @CsvSource({"UTF-8,", "UTF-8,EFBBBF", "GB18030,", "UTF-16LE,FFFE", "UTF-16BE,FEFF", "UTF-16LE,"})
    @DisplayName("a text in any of the usual encodings is read")
    void readsEncodings(String charset, String mark) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(mark == null ? new byte[0] : java.util.HexFormat.of().parseHex(mark));
        // without a mark UTF-16 is told by the zeros of its ASCII characters
        String text = SAMPLE + (charset.startsWith("UTF-16") && mark == null ? "A,1\n".repeat(20) : "");
        bytes.write(text.getBytes(Charset.forName(charset)));

        Sheet sheet = SheetFiles.read("a.csv", bytes.toByteArray());

        assertThat(sheet.encoding()).isEqualTo(charset);
        assertThat(sheet.columns()).containsExactly("场馆", "座位数");
        assertThat(sheet.lines().get(0).cell(1)).isEqualTo("80,000");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    @DisplayName("the separator is found in the heading")
    void findsSeparator(String separator) {
        Sheet sheet = read(String.join(separator, "a", "\"b,;|\"", "c") + "\n" + String.join(separator, "1", "2", "3"));

        assertThat(sheet.columns()).hasSize(3);
        assertThat(sheet.lines().get(0).cells()).containsExactly("1", "2", "3");
    }

    @Test
    @DisplayName("lines of other lengths are read as they are and empty ones are passed over")
    void readsRaggedLines() {
        Sheet sheet = read("\n\na,b\n1\n\n , \n4,5,6\n");

        assertThat(sheet.lines()).extracting(Sheet.Line::number).containsExactly(4, 7);
        assertThat(sheet.lines().get(0).cell(1)).isEmpty();
    }

    @Test
    @DisplayName("a damaged UTF-8 text is refused with its line")
    void refusesDamagedUtf8() {
        byte[] bytes = "名称,地址\n体育馆,天河路\n游泳馆,X\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 3] = (byte) 0xE9;

        refused(bytes, "exchange.broken-text", "encoding=UTF-8", "line=3");
    }

    @Test
    @DisplayName("a damaged GB18030 text is refused with its line")
    void refusesDamagedGb18030() {
        byte[] bytes = "名称,地址\n体育馆,天河路\n游泳馆,X\n".getBytes(Charset.forName("GB18030"));
        bytes[bytes.length - 2] = (byte) 0xFF;

        refused(bytes, "exchange.broken-text", "encoding=GB18030", "line=3");
    }

    @Test
    @DisplayName("text that was damaged before it came here is refused")
    void refusesReplacementCharacters() {
        refused("a,b\n1,\uFFFD\n".getBytes(StandardCharsets.UTF_8), "exchange.broken-text", "line=2");
    }

    @Test
    @DisplayName("what is no table is refused by what it is")
    void refusesOtherFiles() {
        refused(new byte[0], "exchange.empty-file");
        refused("a,b\n".getBytes(StandardCharsets.UTF_8), "exchange.empty-file");
        refused(new byte[] {1, 0, 2, 0, 3, 3, 3, 0, 0}, "exchange.not-a-table");
        refused(new byte[] {'P', 'K', 3, 4, 9, 9, 9}, "exchange.broken-workbook");
        refused(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                "exchange.old-workbook");
        refused("a,b\n1,\"open\n2,3\n".getBytes(StandardCharsets.UTF_8), "exchange.broken-csv", "line=2");
    }

    @Test
    @DisplayName("every limit is named when it is passed")
    void namesLimits() {
        refused(new byte[Sheet.BYTES_AT_MOST + 1], "exchange.file-too-large", "limit=20");
        String wide = "a" + ",a".repeat(Sheet.COLUMNS_AT_MOST) + "\n1\n";
        refused(wide.getBytes(StandardCharsets.UTF_8), "exchange.too-many-columns", "line=1");
        String deep = "a\n" + "1\n".repeat(Sheet.LINES_AT_MOST + 1);
        refused(deep.getBytes(StandardCharsets.UTF_8), "exchange.too-many-rows");
        String large = "a,b\n1," + "x".repeat(Sheet.CELL_CHARACTERS_AT_MOST + 1);
        refused(large.getBytes(StandardCharsets.UTF_8), "exchange.cell-too-large", "line=2", "column=B");
    }

    @Test
    @DisplayName("days, times and numbers of a workbook are read as people see them")
    void readsWorkbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("场次");
            List.of("日期", "时间", "票价", "编号").forEach(new java.util.function.Consumer<String>() {
                private int column;

                @Override
                public void accept(String heading) {
                    sheet.value(0, column++, heading);
                }
            });
            sheet.value(1, 0, LocalDate.of(2027, 5, 18));
            sheet.style(1, 0).format("yyyy-mm-dd").set();
            sheet.value(1, 1, 0.8125);
            sheet.style(1, 1).format("hh:mm").set();
            sheet.value(1, 2, 480.5);
            sheet.value(1, 3, 7L);
        }

        Sheet sheet = SheetFiles.read("a.xlsx", bytes.toByteArray());

        assertThat(sheet.lines().get(0).cells()).containsExactly("2027-05-18", "19:30:00", "480.5", "7");
        assertThat(sheet.lines().get(0).number()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "CSV"})
    @DisplayName("what is exported is imported again as it was")
    void roundTrip(ExportOrder.Format format) {
        List<List<?>> rows = IntStream.range(0, 1200)
                .<List<?>>mapToObj(i -> List.of("=SUM(A" + i + ")", i, "第" + i + "排, \"x\""))
                .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ExportOrder order = new ExportOrder("t", "t", List.of("公式", "数", "文"), 1200, rows.stream());

        int written = TableWriter.write(order, format, 2000, bytes);

        Sheet sheet = SheetFiles.read("t", bytes.toByteArray());
        assertThat(written).isEqualTo(1200);
        assertThat(sheet.lines()).hasSize(1200);
        assertThat(sheet.lines().get(7).cells()).containsExactly("=SUM(A7)", "7", "第7排, \"x\"");
    }

    @Test
    @DisplayName("a text that a spreadsheet would run is neutralised in CSV")
    void neutralisesFormulas() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ExportOrder order =
                new ExportOrder("t", "t", List.of("a", "b"), 1, Stream.of(List.of("=cmd|' /C calc'!A0", -5)));

        TableWriter.write(order, ExportOrder.Format.CSV, 10, bytes);

        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("'=cmd|").contains(",-5");
    }

    private static Sheet read(String text) {
        return SheetFiles.read("a.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(byte[] content, String... parts) {
        assertThatThrownBy(() -> SheetFiles.read("a", content))
                .isInstanceOf(Rejected.class)
                .hasMessageContainingAll(parts);
    }
}
