package org.grandstand.exchange;

import java.time.Instant;

/** A file that waits for its import. */
public record UploadView(long id, String fileName, int bytes, Instant at) {}
