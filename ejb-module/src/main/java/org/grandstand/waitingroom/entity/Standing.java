package org.grandstand.waitingroom.entity;

/**
 * A person's entry in a room.
 *
 * @param placeId public
 * @param lateNumber the number behind the draw; null for those whom the draw decides
 */
public record Standing(long placeId, long personId, Long lateNumber) {

    /** At the end of the queue, under the same public id. */
    public Standing moved(long toLateNumber) {
        return new Standing(placeId, personId, toLateNumber);
    }
}
