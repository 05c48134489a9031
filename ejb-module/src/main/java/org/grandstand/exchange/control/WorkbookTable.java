package org.grandstand.exchange.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.grandstand.kernel.Rejected;

/** Reads the first sheet of an xlsx workbook. */
final class WorkbookTable {

    /** What a workbook may unpack to; a small file that swells to more is an attack or a mistake. */
    static final long UNPACKED_BYTES_AT_MOST = 256L * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    private WorkbookTable() {}

    static void read(byte[] content, SheetAssembly into) {
        requireBounded(content);
        MergedCells.refuse(content);
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            WorkbookCells cells = new WorkbookCells(workbook.isDate1904());
            rows.forEach(row -> into.line(row.getRowNum(), cells.of(row)));
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException unreadable) {
            throw Rejected.malformed("exchange.broken-workbook", "line", into.lastLine() + 1);
        } catch (IndexOutOfBoundsException | NullPointerException damaged) {
            // the reader trusts references between the workbook's parts; a damaged workbook has wrong ones
            throw Rejected.malformed("exchange.broken-workbook", "line", into.lastLine() + 1);
        }
    }

    /** Unpacks every part once without keeping it: what a part says about its own size need not be true. */
    private static void requireBounded(byte[] content) {
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            long unpacked = 0;
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                unpacked = unpack(zip.getInputStream(part), unpacked);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw Rejected.malformed("exchange.broken-workbook", "line", 1);
        }
    }

    private static long unpack(InputStream part, long before) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long unpacked = before;
        try (part) {
            for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                unpacked += read;
                if (unpacked > UNPACKED_BYTES_AT_MOST) {
                    throw Rejected.rule("exchange.file-too-large", "limit", UNPACKED_BYTES_AT_MOST / 1024 / 1024);
                }
            }
        }
        return unpacked;
    }
}
