package org.grandstand.web.api;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import java.util.concurrent.Executor;

/**
 * Where a stream is written to.
 *
 * @param thread the one thread of the server that reads and writes this connection; nothing else may touch {@code out} and
 *     {@code context} once the request was handled
 */
record StreamTarget(AsyncContext context, ServletOutputStream out, Executor thread) {}
