package org.grandstand.operations;

/**
 * What a write was answered the first time.
 *
 * @param status of HTTP
 * @param location of what was made; null when the answer named none
 * @param body JSON; null when there was none
 */
public record FirstAnswer(int status, String location, String body) {}
