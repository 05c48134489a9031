package org.grandstand.operations;

/**
 * A write that its sender may send again.
 *
 * @param caller whose key it is; keys of different callers have nothing to do with each other
 * @param key the Idempotency-Key, at most 64 characters
 * @param fingerprint SHA-256 in hex of what is asked for: method, path and body
 */
public record RepeatableWrite(String caller, String key, String fingerprint) {}
