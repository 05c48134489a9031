package org.grandstand.inventory;

/**
 * A quota and how much of it is gone.
 *
 * @param taken held and sold
 */
public record QuotaView(long sessionId, String level, int quota, int taken) {
    public int remaining() {
        return quota - taken;
    }
}
