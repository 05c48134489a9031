package org.grandstand.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.Json;

/** Reads and writes JSON bodies the way of the house, within a limit, and says where a body cannot be read. */
@Provider
@Consumes({"application/json", "application/*+json"})
@Produces({"application/json", "application/*+json"})
public class JsonBodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    /** No JSON body is larger; files travel otherwise. */
    public static final int LIMIT_BYTES = 64 * 1024;

    private static final ObjectMapper MAPPER = Json.mapper();

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return ours(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        refuseOtherEncodings(media, headers);
        byte[] bytes = body.readNBytes(LIMIT_BYTES + 1);
        if (bytes.length > LIMIT_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        return read(bytes, generic);
    }

    private static Object read(byte[] bytes, Type type) {
        Object value;
        try {
            value = MAPPER.readValue(bytes, MAPPER.constructType(type));
        } catch (IOException unreadable) {
            throw UnreadableJson.refusal(bytes, unreadable);
        }
        if (value == null) {
            throw Rejected.malformed("request.empty-body");
        }
        return value;
    }

    private static void refuseOtherEncodings(MediaType media, MultivaluedMap<String, String> headers) {
        String charset = media.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        boolean plain = encoding == null || encoding.equalsIgnoreCase("identity");
        if (!plain || !charset.equalsIgnoreCase("utf-8")) {
            throw new ClientErrorException(Response.Status.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return ours(type);
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        // one write of the whole: Content-Length is known and no half answer is ever sent
        byte[] bytes = MAPPER.writeValueAsBytes(value);
        headers.putSingle(HttpHeaders.CONTENT_LENGTH, bytes.length);
        body.write(bytes);
    }

    private static boolean ours(Class<?> type) {
        return type != byte[].class
                && type != String.class
                && !InputStream.class.isAssignableFrom(type)
                && !jakarta.ws.rs.core.StreamingOutput.class.isAssignableFrom(type);
    }
}
