package org.grandstand.web.api;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;

/** Where a stream is written to. */
record StreamTarget(AsyncContext context, ServletOutputStream out) {}
