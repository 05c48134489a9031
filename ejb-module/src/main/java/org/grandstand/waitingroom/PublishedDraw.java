package org.grandstand.waitingroom;

import java.time.Instant;

/**
 * Everything with which an outsider computes the order again. The list is the public place ids of those drawn, sorted, each
 * followed by a line feed, in ASCII; hashes are hexadecimal.
 *
 * @param secret 32 random bytes whose SHA-256 was published as the commitment when the room was made
 * @param listDigest SHA-256 of the list
 * @param seed SHA-256 of the secret's bytes followed by the digest's bytes
 * @param count places in the list
 */
public record PublishedDraw(String secret, String listDigest, String seed, long count, Instant drawnAt) {}
