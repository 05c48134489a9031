package org.grandstand.web.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.grandstand.programme.SessionFacts;

/** All sessions as they were at one moment, in order of start, with every list that was asked for so far. */
final class CatalogueSnapshot {

    /** Lists kept; when they grow larger, they are all forgotten and made again as they are asked for. */
    private static final long LISTS_BYTES = 16L * 1024 * 1024;

    private final List<SessionEntry> entries;
    private final Map<String, Integer> places;
    private final Map<String, CachedAnswer> lists = new ConcurrentHashMap<>();
    private final AtomicLong listBytes = new AtomicLong();

    CatalogueSnapshot(List<SessionEntry> entries) {
        this.entries = entries;
        this.places = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            places.put(entries.get(i).facts().number(), i);
        }
    }

    static CatalogueSnapshot empty() {
        return new CatalogueSnapshot(List.of());
    }

    List<SessionEntry> entries() {
        return entries;
    }

    Map<Long, SessionEntry> byId() {
        return entries.stream().collect(Collectors.toMap(entry -> entry.facts().id(), Function.identity()));
    }

    Optional<SessionEntry> find(String number) {
        return Optional.ofNullable(places.get(number)).map(entries::get);
    }

    /**
     * One page of the sessions that fit.
     *
     * @param key the question as asked, under which the answer is kept
     * @param after number of the last session seen; null at the beginning
     */
    CachedAnswer list(String key, SessionQuery query, int limit, String after) {
        CachedAnswer known = lists.get(key);
        return known == null ? keep(key, write(query, limit, first(after))) : known;
    }

    private int first(String after) {
        if (after == null) {
            return 0;
        }
        Integer place = places.get(after);
        if (place == null) {
            throw Paging.wrong("after", after, "next");
        }
        return place + 1;
    }

    private CachedAnswer keep(String key, CachedAnswer made) {
        if (listBytes.addAndGet(made.bytes()) > LISTS_BYTES) {
            lists.clear();
            listBytes.set(made.bytes());
        }
        lists.put(key, made);
        return made;
    }

    private CachedAnswer write(SessionQuery query, int limit, int first) {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes(ascii("{\"items\":["));
        SessionFacts last = null;
        int written = 0;
        for (int i = first; i < entries.size(); i++) {
            SessionEntry entry = entries.get(i);
            if (!query.matches(entry)) {
                continue;
            }
            if (written == limit) {
                page.writeBytes(ascii("],\"next\":\"" + Paging.cursor(last.number()) + "\"}"));
                return new CachedAnswer(page.toByteArray());
            }
            page.writeBytes(ascii(written == 0 ? "" : ","));
            page.writeBytes(entry.card());
            last = entry.facts();
            written++;
        }
        page.writeBytes(ascii("]}"));
        return new CachedAnswer(page.toByteArray());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
