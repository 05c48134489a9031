package org.grandstand.web.backoffice;

import jakarta.faces.context.FacesContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.PageRequest;
import org.primefaces.PrimeFaces;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/**
 * One page of a list at a time, asked from a boundary when it is shown. Where the list stands (filters, order, page) is kept
 * in the address bar, so that the link reopens the same list.
 *
 * @param <T> what a row is
 */
public class Listing<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;

    /** Asks the boundary. */
    @FunctionalInterface
    public interface Source<T> {
        Page<T> ask(PageRequest rows);
    }

    /** What the filters of the page are now, by the names they have in the address. */
    @FunctionalInterface
    public interface Filters {
        Map<String, String> values();
    }

    private final transient Source<T> source;
    private final transient Filters filters;
    private int start;
    private String sort = "";
    private boolean descending;

    public Listing(Source<T> source, Filters filters) {
        this.source = source;
        this.filters = filters;
    }

    @Override
    public int count(Map<String, FilterMeta> unused) {
        return getRowCount(); // load tells it, with one question for both
    }

    @Override
    public List<T> load(int first, int rows, Map<String, SortMeta> sorts, Map<String, FilterMeta> unused) {
        sorts.values().stream().findFirst().ifPresent(chosen -> {
            sort = chosen.getField();
            descending = chosen.getOrder() == SortOrder.DESCENDING;
        });
        start = first;
        Page<T> page = source.ask(new PageRequest(first, rows, sort, !descending));
        setRowCount((int) Math.min(page.total(), Integer.MAX_VALUE));
        if (FacesContext.getCurrentInstance().isPostback()) {
            PrimeFaces.current().executeScript("grandstand.address('" + query() + "')");
        }
        return page.items().subList(0, Math.min(rows, page.items().size()));
    }

    /** Whether somebody narrowed the list down: an empty one then says so, and not that there is nothing yet. */
    public boolean isFiltered() {
        return filters.values().values().stream().anyMatch(value -> value != null && !value.isEmpty());
    }

    /** How many rows fit the filters now. */
    public long total() {
        return source.ask(new PageRequest(0, 1, sort, !descending)).total();
    }

    /** Every row that fits the filters, in the order shown, read a page at a time: for an export. */
    public Stream<T> all() {
        return Stream.iterate(0, first -> first + Page.LIMIT)
                .map(first -> source.ask(new PageRequest(first, Page.LIMIT, sort, !descending))
                        .items())
                .takeWhile(rows -> !rows.isEmpty())
                .flatMap(List::stream);
    }

    /** The part of the address behind the question mark; every value is encoded, so it is safe inside a script. */
    private String query() {
        Map<String, String> all = new LinkedHashMap<>(filters.values());
        all.put("sort", sort);
        all.put("desc", descending ? "true" : "");
        all.put("first", start > 0 ? String.valueOf(start) : "");
        return all.entrySet().stream()
                .filter(one -> one.getValue() != null && !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Begins at the first row again, after the filters changed. */
    public void restart() {
        start = 0;
    }

    public int getRows() {
        return ROWS;
    }

    public int getStart() {
        return start;
    }

    public void setStart(int start) {
        this.start = Math.max(0, start);
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort == null ? "" : sort;
    }

    public boolean isDescending() {
        return descending;
    }

    public void setDescending(boolean descending) {
        this.descending = descending;
    }
}
