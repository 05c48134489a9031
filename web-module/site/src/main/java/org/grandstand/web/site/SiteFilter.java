package org.grandstand.web.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.util.Optional;

/**
 * Puts security and cache headers on the site's files, serves the compressed copies of built files, and answers the
 * application's own routes with its page.
 */
@WebFilter("/*")
public class SiteFilter extends HttpFilter {

    @Serial
    private static final long serialVersionUID = 1L;

    static final String FOR_EVER = "public, max-age=31536000, immutable";
    /** Archived files all carry one date, so asking "changed since?" would keep an old page after an upgrade. */
    static final String NEVER_KEPT = "no-store";

    private static final String PAGE = "/index.html";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SecurityHeaders.addTo(request, response);
        SitePath path = new SitePath(pathOf(request));
        if (exists(path)) {
            serveFile(path, request, response, chain);
        } else if (path.isPage() && isRead(request)) {
            response.setHeader("Cache-Control", NEVER_KEPT);
            request.getRequestDispatcher(PAGE).forward(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void serveFile(SitePath path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", path.isAsset() ? FOR_EVER : NEVER_KEPT);
        if (path.isAsset()) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        Optional<Encoding> copy = path.isAsset() && isRead(request) ? compressedCopy(path, request) : Optional.empty();
        if (copy.isPresent()) {
            sendCopy(path, copy.get(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Encoding> compressedCopy(SitePath path, HttpServletRequest request) {
        return Encoding.acceptedBy(request.getHeader("Accept-Encoding"))
                .filter(encoding -> exists(new SitePath(path.value() + encoding.suffix())))
                .findFirst();
    }

    private void sendCopy(SitePath path, Encoding encoding, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ServletContext files = request.getServletContext();
        response.setContentType(files.getMimeType(path.value()));
        response.setHeader("Content-Encoding", encoding.token());
        try (InputStream copy = files.getResourceAsStream(path.value() + encoding.suffix())) {
            if (!"HEAD".equals(request.getMethod())) {
                copy.transferTo(response.getOutputStream());
            }
        }
    }

    private boolean exists(SitePath path) {
        if (!path.canBeFile()
                || path.value().startsWith("/WEB-INF")
                || path.value().startsWith("/META-INF")) {
            return false;
        }
        try {
            return getServletContext().getResource(path.value()) != null;
        } catch (IOException impossible) {
            return false; // a name the container cannot look up is no file of ours
        }
    }

    private static String pathOf(HttpServletRequest request) {
        return request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    private static boolean isRead(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }
}
