package org.grandstand.exchange.control;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.grandstand.exchange.Sheet;
import org.grandstand.kernel.Rejected;

/** Reads a file as a table: an xlsx workbook or text with separators, told apart by content. */
public final class SheetFiles {

    private static final int MAGIC_BYTES = 8;

    private SheetFiles() {}

    /** @throws Rejected with the place when the file is too large, damaged or no table */
    public static Sheet read(String fileName, byte[] content) {
        requireSize(fileName, content.length);
        byte[] magic = java.util.Arrays.copyOf(content, MAGIC_BYTES);
        if (ReadableWorkbook.isOLE2Header(magic)) {
            throw Rejected.malformed("exchange.old-workbook", "file", fileName);
        }
        SheetAssembly assembly = new SheetAssembly();
        if (magic[0] == 'P' && magic[1] == 'K') {
            WorkbookTable.read(content, assembly);
            return assembly.sheet(fileName, "xlsx", "");
        }
        TextDecoding.Decoded text = TextDecoding.decode(content);
        char separator = CsvTable.separator(text.text().stripLeading());
        CsvTable.read(text.text(), separator, assembly);
        return assembly.sheet(fileName, text.encoding(), CsvTable.shown(separator));
    }

    public static void requireSize(String fileName, int bytes) {
        if (bytes > Sheet.BYTES_AT_MOST) {
            throw Rejected.rule("exchange.file-too-large", "limit", Sheet.BYTES_AT_MOST / 1024 / 1024);
        }
        if (bytes == 0) {
            throw Rejected.rule("exchange.empty-file", "file", fileName);
        }
    }
}
