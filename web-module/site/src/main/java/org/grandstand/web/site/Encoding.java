package org.grandstand.web.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Encodings in which the build leaves copies of its files, best first. */
enum Encoding {
    BROTLI("br", ".br"),
    GZIP("gzip", ".gz");

    private final String token;
    private final String suffix;

    Encoding(String token, String suffix) {
        this.token = token;
        this.suffix = suffix;
    }

    String token() {
        return token;
    }

    String suffix() {
        return suffix;
    }

    /** Those that an {@code Accept-Encoding} header takes; an encoding with weight zero is refused (RFC 9110, 12.5.3). */
    static Stream<Encoding> acceptedBy(String header) {
        return Arrays.stream(values()).filter(encoding -> encoding.acceptedIn(header));
    }

    private boolean acceptedIn(String header) {
        return Stream.of(Optional.ofNullable(header)
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .split(","))
                .map(String::strip)
                .anyMatch(entry -> entry.split(";")[0].strip().equals(token) && !entry.matches(".*;\\s*q=0(\\.0*)?"));
    }
}
