package org.grandstand.web.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * A public answer kept as bytes, plain and compressed, so that answering it again costs next to nothing (N2). The
 * compressed form is made when somebody first asks for it and has a tag of its own, as its bytes are other bytes.
 */
final class CachedAnswer {

    private static final String GZIP = "gzip";
    private static final Pattern NO_GZIP = Pattern.compile(".*gzip\\s*;\\s*q=0(\\.0*)?\\s*(,.*)?");

    private final byte[] plain;
    private final EntityTag tag;
    private final EntityTag gzipTag;
    private volatile byte[] gzip;

    CachedAnswer(byte[] plain) {
        this.plain = plain;
        this.tag = Representation.tag(plain);
        this.gzipTag = new EntityTag(tag.getValue() + "-gz");
    }

    int bytes() {
        return plain.length;
    }

    Response answer(Request request, HttpHeaders headers, String cacheControl) {
        boolean small = accepts(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        EntityTag current = small ? gzipTag : tag;
        Response.ResponseBuilder answer = request.evaluatePreconditions(current);
        if (answer == null) {
            answer = Response.ok(small ? gzip() : plain, MediaType.APPLICATION_JSON_TYPE);
            if (small) {
                answer.header(HttpHeaders.CONTENT_ENCODING, GZIP);
            }
        }
        return answer.tag(current)
                .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    /** A weight of zero is a no; no browser sends one, but the standard allows it. */
    static boolean accepts(String encodings) {
        return encodings != null
                && encodings.contains(GZIP)
                && !NO_GZIP.matcher(encodings).matches();
    }

    private byte[] gzip() {
        byte[] made = gzip;
        if (made == null) {
            made = compressed();
            gzip = made;
        }
        return made;
    }

    private byte[] compressed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return bytes.toByteArray();
    }
}
