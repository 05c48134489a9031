package org.grandstand.account;

/**
 * A customer who wants to prove a password rather than send it.
 *
 * @param login phone or e-mail
 * @param clientNonce the client's own random part: 16 to 64 printable characters without commas
 */
public record ChallengeWish(String login, String clientNonce) {

    @Override
    public String toString() {
        return "ChallengeWish[]"; // personal data never reaches a log
    }
}
