package org.grandstand.exchange;

import java.util.List;
import java.util.stream.Stream;

/**
 * A list to be written to a file.
 *
 * @param list name of the list for the audit trail, such as {@code venue.seats}
 * @param subject what it is a list of, such as {@code venue:NS}
 * @param headings in the person's language
 * @param total rows as counted beforehand; decides whether the list is too long
 * @param rows cells of text, numbers, days ({@link java.time.LocalDate}), times ({@link java.time.LocalDateTime}) or null
 */
public record ExportOrder(
        String list, String subject, List<String> headings, long total, Stream<? extends List<?>> rows) {

    /** Kinds of files. */
    public enum Format {
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("csv", "text/csv; charset=UTF-8");

        private final String extension;
        private final String mediaType;

        Format(String extension, String mediaType) {
            this.extension = extension;
            this.mediaType = mediaType;
        }

        public String extension() {
            return extension;
        }

        public String mediaType() {
            return mediaType;
        }
    }
}
